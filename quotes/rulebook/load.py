"""Reading the rulebook: every rule file under a folder, checked, inflected and fingerprinted."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import cast

from pydantic import BaseModel, ValidationError

from quotes.resources import resource, uncollected
from quotes.rulebook.forms import cue_forms
from quotes.rulebook.morph import Morph
from quotes.rulebook.nodes import Place, RuleError, complaints, entries, place_of, unknown_name, value_of
from quotes.rulebook.schema import (
    LIST_NAME,
    MODELS,
    ClassRule,
    CueRule,
    ForeignRule,
    FrameRule,
    RuleKind,
    RuleModel,
    StanceRule,
)

KINDS: dict[str, RuleKind | None] = {
    "cues": "cue",
    "frames": "frame",
    "stance": "stance",
    "classes": "class",
    "titles": "title",
    "regions": "region",
    "entities": None,
}
"""What a folder, or a file at the top, holds. Entities are data, not rules: their room reads them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a rule file and where it stands. ``match`` and ``reject`` are its examples as written."""

    id: str
    kind: RuleKind
    why: str
    path: Path
    line: int
    match: tuple[object, ...]
    reject: tuple[object, ...]
    model: BaseModel
    places: Mapping[str, Place] = field(repr=False)
    """Where the value of each of its keys stands."""

    def error(self, key: str, message: str) -> RuleError:
        """A complaint about one of the rule's keys, for those who compile it further."""
        return RuleError(self.path, self.places.get(key, (self.line, 1)), message)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, checked. Whatever extraction depends on is in it, so its fingerprint names the result."""

    path: Path
    fingerprint: str
    """SHA-256 over the content of all rule files, whatever they are called and however they are laid out."""
    rules: Mapping[str, Rule]
    cues: Mapping[str, CueRule]
    cue_forms: Mapping[str, tuple[Morph, ...]]
    """Folded form → its readings, the likeliest first."""
    frames: tuple[FrameRule, ...]
    """In the order in which they are to be tried."""
    stances: tuple[StanceRule, ...]
    classes: Mapping[str, ClassRule]
    """By the name under which patterns refer to them."""


@uncollected()
def load_rulebook(path: Path | None = None) -> Rulebook:
    """Read all rules under ``path``; without it, those that come with the program.

    Raises:
        RuleError: the first mistake, and how many more there are.
    """
    root = path or resource("rules")
    rules, problems = read_rules(root)
    if problems:
        first, more = problems[0], len(problems) - 1
        if more:
            rest = f" (and {more} more; `quotes rules check` lists them all)"
            raise RuleError(first.path, first.place, first.message + rest)
        raise first
    return _rulebook(root, rules)


def read_rules(root: Path) -> tuple[list[Rule], list[RuleError]]:
    """All rules under ``root`` in the order of their files and lines, and everything that is wrong with the files."""
    if not root.is_dir():
        return [], [RuleError(root, (1, 1), "there is no such folder; give the folder that holds cues/ and frames/")]
    rules: list[Rule] = []
    problems: list[RuleError] = []
    for file in rule_files(root):
        kind = KINDS.get(_part(root, file))
        if _part(root, file) not in KINDS:
            allowed = ", ".join(f"{name}/" for name in KINDS)
            problems.append(RuleError(file, (1, 1), f"no rules are expected here; put the file into {allowed}"))
        elif kind:
            _read_file(file, kind, rules, problems)
    whole = not problems
    problems.extend(_doubles(rules))
    if whole:  # of rules that could not be read, others would seem to name what is not there
        problems.extend(_references(rules))
    if not rules and not problems:
        problems.append(RuleError(root, (1, 1), "there are no rules in this folder"))
    return rules, problems


def _doubles(rules: Iterable[Rule]) -> Iterator[RuleError]:
    """Ids and class names that are given twice."""
    ids: dict[str, Rule] = {}
    names: dict[str, Rule] = {}
    for rule in rules:
        earlier = ids.setdefault(rule.id, rule)
        if earlier is not rule:
            place = f"{earlier.path}:{earlier.line}"
            yield rule.error("id", f"the id {rule.id} is taken by {place}; choose another")
        if isinstance(rule.model, ClassRule):
            earlier = names.setdefault(rule.model.name, rule)
            if earlier is not rule:
                place = f"{earlier.path}:{earlier.line}"
                yield rule.error("name", f"the class {rule.model.name} is defined at {place}; add the words there")


def _references(rules: Iterable[Rule]) -> Iterator[RuleError]:
    """References to a cue or a class that is not there."""
    rules = tuple(rules)
    names = [rule.model.name for rule in rules if isinstance(rule.model, ClassRule)]
    cues = [rule.id for rule in rules if rule.kind == "cue"]
    for rule in rules:
        if isinstance(rule.model, CueRule):
            for field in ("object_class", "except_class"):
                if getattr(rule.model, field) not in (None, *names):
                    yield rule.error(field, unknown_name("class", str(getattr(rule.model, field)), names))
        if isinstance(rule.model, StanceRule):
            for field in ("pattern", "behind", "judges"):
                for wanted in LIST_NAME.findall("|".join(getattr(rule.model, field) or ())):
                    if wanted not in names:
                        yield rule.error(field, unknown_name("class", wanted, names))
        if isinstance(rule.model, FrameRule) and rule.model.cue:
            for wanted in rule.model.cue.id:
                if wanted not in cues:
                    yield rule.error("cue", unknown_name("cue", wanted, cues))


def rule_files(root: Path) -> list[Path]:
    """The YAML files of a rulebook, in a fixed order."""
    return sorted(file for file in root.rglob("*") if file.suffix in (".yml", ".yaml") and file.is_file())


def _part(root: Path, file: Path) -> str:
    relative = file.relative_to(root)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def _read_file(path: Path, kind: RuleKind, rules: list[Rule], problems: list[RuleError]) -> None:
    try:
        text = path.read_text(encoding="utf-8")
        nodes = list(entries(path, text))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(RuleError(path, (line, 1), f"byte {error.start} is not UTF-8; save the file as UTF-8"))
        return
    except OSError as error:
        problems.append(RuleError(path, (1, 1), f"the file cannot be read: {error.strerror}"))
        return
    except RuleError as error:
        problems.append(error)
        return
    model = MODELS[kind]
    for node in nodes:
        try:
            values = cast(dict[str, object], value_of(node, path))
            checked = model.model_validate(values)
        except ValidationError as error:
            problems.extend(complaints(path, node, model, error))
        except RuleError as error:
            problems.append(error)
        else:
            places = {key.value: place_of(value) for key, value in node.value}
            line = node.start_mark.line + 1
            rules.append(_rule(kind, path, line, checked, places))


def _rule(kind: RuleKind, path: Path, line: int, model: RuleModel | ForeignRule, places: Mapping[str, Place]) -> Rule:
    return Rule(model.id, kind, model.why, path, line, tuple(model.match), tuple(model.reject), model, places)


def _rulebook(root: Path, rules: Iterable[Rule]) -> Rulebook:
    by_kind: dict[RuleKind, list[BaseModel]] = defaultdict(list)
    for rule in rules:
        by_kind[rule.kind].append(rule.model)
    cues = cast(list[CueRule], by_kind["cue"])
    frames = sorted(cast(list[FrameRule], by_kind["frame"]), key=lambda frame: frame.order)
    return Rulebook(
        path=root,
        fingerprint=_fingerprint(root, rules, frames),
        rules=MappingProxyType({rule.id: rule for rule in rules}),
        cues=MappingProxyType({cue.id: cue for cue in cues}),
        cue_forms=MappingProxyType(cue_forms(cues)),
        frames=tuple(frames),
        stances=tuple(cast(list[StanceRule], by_kind["stance"])),
        classes=MappingProxyType({rule.name: rule for rule in cast(list[ClassRule], by_kind["class"])}),
    )


def _fingerprint(root: Path, rules: Iterable[Rule], frames: Iterable[FrameRule]) -> str:
    """Rules count by content, entity files by their text; names of files and the order of rules do not matter,
    except the order in which frames are tried."""
    parts = [f"{rule.kind} {_canonical(rule.model)}" for rule in rules]
    for file in rule_files(root):
        if KINDS.get(_part(root, file)) is None:
            parts.append(hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest())
    parts.append(json.dumps([frame.id for frame in frames]))
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()


def _canonical(model: BaseModel) -> str:
    if isinstance(model, ForeignRule):  # its further keys come in the order of the file
        return json.dumps(model.model_dump(mode="json"), sort_keys=True)
    return model.model_dump_json()
