"""The records that cross the product's border: what readers yield, and what extraction publishes.

All are frozen pydantic models that refuse unknown fields. Every offset is a code point into the article's text,
end exclusive. Field names are the words of the JSON lines and, flattened, of the database.
"""

from __future__ import annotations

import hashlib
from functools import cache, cached_property
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

Kind = Literal["person", "organisation", "outlet", "document", "anonymous", "group"]
QuoteType = Literal["direct", "mixed", "indirect", "none"]
Stance = Literal["asserts", "denies", "declines"]
Denial = Literal["fact", "utterance", "claim"]

UID_LENGTH = 16
_new = object.__new__
# The slots of pydantic's records, set directly: ``object.__setattr__`` looks each of them up anew.
_set_values = BaseModel.__dict__["__dict__"].__set__
_set_fields = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__


def content_hash(*parts: object) -> str:
    """The first 16 hex digits of the SHA-256 of ``parts``, which are joined so that no two lists of parts collide."""
    joined = "\x1f".join(map(str, parts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:UID_LENGTH]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusted(cls, **values: object) -> Self:
        """A record of values that are right by the way they were made: every field in order, and nothing is checked.

        As ``model_construct``, which looks at each field and takes longer than checking it.
        """
        record = _new(cls)
        _set_values(record, values)
        _set_fields(record, _all_fields(cls))
        _set_extra(record, None)
        _set_private(record, None)
        return record


@cache
def _all_fields(model: type[Record]) -> set[str]:
    """One set for all trusted records of a class: they are frozen, so that nobody adds to it."""
    return set(model.model_fields)


class Article(Record):
    """One news text, verbatim, and what its reader learnt about it."""

    document: str
    """The file's name without its suffix, or the record's own id."""
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 date or date and time; None where it is not certain."""

    @cached_property
    def uid(self) -> str:
        """A content hash: the same words have the same uid wherever they were read."""
        return content_hash("article", self.text)


class TextSpan(Record):
    """Where some words stand, and the words themselves."""

    start: int
    end: int
    text: str

    @model_validator(mode="after")
    def _agrees(self) -> TextSpan:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}–{self.end} does not fit its text of {len(self.text)} code points")
        return self


class EntityRef(Record):
    """A person or body in a role, by the fullest name that the article gives, and the words that point at it."""

    name: str
    kind: Kind | Literal["place"]
    mention: TextSpan | None = None


class Quote(Record):
    """One attribution: who said what about whom, and whether they deny it."""

    uid: str
    document: str
    cue: TextSpan
    lemma: str
    """The cue's dictionary form (قالت → قال), for grouping."""
    also: tuple[TextSpan, ...] = ()
    """Further cues of the same utterance (علق … قائلا)."""
    source: TextSpan | None
    content: tuple[TextSpan, ...]
    type: QuoteType
    stance: Stance
    stance_words: tuple[TextSpan, ...] = ()
    denial: bool
    denial_kind: Denial | None = None
    """What is denied: a fact, having said it, or the truth of somebody's claim."""
    no_comment: bool
    speaker: EntityRef | None
    speaker_unknown: str | None = None
    """Why there is no speaker, where there is none."""
    targets: tuple[EntityRef, ...] = ()
    addressee: EntityRef | None = None
    parent: str | None = None
    trace: tuple[str, ...]
    """The ids of the rules that made this quote."""

    def record(self) -> dict[str, Any]:
        """The quote as one JSON line holds it."""
        return self.model_dump(mode="json")


class Problem(Record):
    """A doubt that is published instead of hidden."""

    kind: str
    message: str
    document: str
    start: int | None = None
    end: int | None = None


class Extraction(Record):
    """All that was found in one article."""

    document: str
    quotes: tuple[Quote, ...]
    problems: tuple[Problem, ...]
