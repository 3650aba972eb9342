"""Corrections as data: what readers of ``corrections.yml`` say is wrong, entry by entry.

A quote is named by its uid, an article by its uid (both stand on their pages). One key a line::

    - quote: 4d15d18c17786e27
      mistake: wrong-speaker
      speaker:
        name: وزير النقل
        kind: person
      why: The pronoun stands for the minister.

``wrong-target`` needs ``targets`` (a list, empty for about nobody); ``is-a-denial`` may give ``denial_kind``;
``not-a-denial`` and ``not-a-quote`` need nothing more; ``missing-quote`` needs ``article``, ``cue`` and ``speaker`` or
``speaker_unknown``, and takes ``source``, ``content`` (its pieces), ``type``, ``stance``, ``denial_kind``, ``targets``,
``lemma``, and ``at``, the offset of the cue where those words stand in the article more than once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from quotes.errors import QuotesError
from quotes.models import Denial, QuoteType, Stance

Mistake = Literal["wrong-speaker", "wrong-target", "not-a-denial", "is-a-denial", "not-a-quote", "missing-quote"]

_REQUIRED: dict[str, set[str]] = {
    "wrong-speaker": {"quote", "speaker"},
    "wrong-target": {"quote", "targets"},
    "not-a-denial": {"quote"},
    "is-a-denial": {"quote"},
    "not-a-quote": {"quote"},
    "missing-quote": {"article", "cue"},
}
_ALLOWED: dict[str, set[str]] = {
    "is-a-denial": {"denial_kind"},
    "missing-quote": {
        "at", "content", "denial_kind", "lemma", "source", "speaker", "speaker_unknown", "stance", "targets", "type",
    },
}  # fmt: skip


class Named(BaseModel):
    """A person or body, by name and kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    kind: Literal["person", "organisation", "outlet", "document", "anonymous", "group", "place"]


class Correction(BaseModel):
    """One entry of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mistake: Mistake
    why: str = Field(min_length=1)
    quote: str | None = None
    article: str | None = None
    speaker: Named | None = None
    speaker_unknown: str | None = None
    targets: tuple[Named, ...] | None = None
    denial_kind: Denial | None = None
    cue: str | None = Field(None, min_length=1)
    lemma: str | None = None
    at: int | None = Field(None, ge=0)
    source: str | None = Field(None, min_length=1)
    content: tuple[str, ...] = ()
    type: QuoteType | None = None
    stance: Stance | None = None

    @model_validator(mode="after")
    def _fits(self) -> Correction:
        given = self.model_fields_set - {"mistake", "why"}
        required = _REQUIRED[self.mistake]
        allowed = required | _ALLOWED.get(self.mistake, set())
        if missing := required - given:
            raise ValueError(f"{self.mistake} needs {', '.join(sorted(missing))}")
        if unknown := given - allowed:
            raise ValueError(f"{self.mistake} takes {', '.join(sorted(allowed))}, not {', '.join(sorted(unknown))}")
        if self.mistake == "missing-quote" and (self.speaker is None) == (self.speaker_unknown is None):
            raise ValueError("missing-quote needs either speaker or speaker_unknown (the reason)")
        return self

    def entry(self) -> str:
        """The entry as one line of JSON, as the database keeps it."""
        return self.model_dump_json(exclude_unset=True)


def load_corrections(path: Path) -> list[tuple[str, Correction]]:
    """The corrections of a file, each with its place ``name:line``.

    Raises:
        QuotesError: with path, line and column of what is wrong.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise QuotesError(f"{path}: {error.strerror}; name an existing file of corrections") from None
    except UnicodeDecodeError as error:
        raise QuotesError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = "" if mark is None else f":{mark.line + 1}:{mark.column + 1}"
        raise QuotesError(f"{path}{place}: {error.problem or error.context}") from None
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise QuotesError(f"{_at(path, root)}: a list of corrections is wanted; begin each with “- quote:”")
    return [(f"{path.name}:{node.start_mark.line + 1}", _correction(path, node)) for node in root.value]


def _correction(path: Path, node: yaml.Node) -> Correction:
    loader = yaml.BaseLoader("")  # every scalar a string: a uid of digits alone is no number
    try:
        values: Any = loader.construct_document(node)
        return Correction.model_validate(values)
    except yaml.MarkedYAMLError as error:
        raise QuotesError(f"{_at(path, node)}: {error.problem}") from None
    except ValidationError as error:
        # A misspelled key is also a missing one: tell of the misspelling.
        first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
        message = first["msg"].removeprefix("Value error, ")
        if first["type"] == "extra_forbidden":
            message = f"unknown key “{first['loc'][-1]}”; the keys are {', '.join(Correction.model_fields)}"
        where = ".".join(str(part) for part in first["loc"])
        place = _at(path, _node(node, first["loc"]))
        raise QuotesError(f"{place}: {where + ': ' if where else ''}{message}") from None
    finally:
        loader.dispose()


def _node(node: yaml.Node, location: tuple[int | str, ...]) -> yaml.Node:
    """The innermost node that a location of pydantic names."""
    for part in location:
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            inner = node.value[part]
        else:
            inner = None
        if inner is None:
            break
        node = inner
    return node


def _at(path: Path, node: yaml.Node) -> str:
    return f"{path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"
