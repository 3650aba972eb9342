"""YAML as values that remember where they stood, so that every complaint can name line and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from quotes.errors import QuotesError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[int, int]
"""Line and column, both from 1."""


class RuleError(QuotesError):
    """A mistake in a rule file: ``path:line:column: what is wrong, the offending text, what is allowed``."""

    def __init__(self, path: Path, place: Place, message: str) -> None:
        super().__init__(f"{path}:{place[0]}:{place[1]}: {message}")
        self.path, self.place, self.message = path, place, message


def entries(path: Path, text: str) -> Iterator[yaml.MappingNode]:
    """The rules of a file, as nodes.

    Raises:
        RuleError: for broken YAML, and when the file is not a list of mappings.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(path, place, f"this is not YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise RuleError(path, (1, 1), f"this is not YAML: {' '.join(str(error).split())}") from error
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        raise RuleError(path, place_of(root), "a rule file is a list; begin every rule with «- id: …»")
    for node in root.value:
        if not isinstance(node, yaml.MappingNode):
            raise RuleError(path, place_of(node), f"a rule begins with «id:», found {_short(node.value)}")
        yield node


def place_of(node: yaml.Node) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1


def value_of(node: yaml.Node, path: Path) -> object:
    """The node as str, int, bool, None, list or dict.

    Raises:
        RuleError: when a key stands twice in one mapping.
    """
    if isinstance(node, yaml.MappingNode):
        values: dict[str, object] = {}
        for key, value in node.value:
            if key.value in values:
                raise RuleError(path, place_of(key), f"the key {key.value} stands here for the second time; keep one")
            values[key.value] = value_of(value, path)
        return values
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item, path) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return node.value.lower() in ("yes", "true", "on")
    if kind == "int" and node.value.lstrip("+-").isdecimal():
        return int(node.value)
    return node.value


def complaints(
    path: Path, node: yaml.MappingNode, model: type[BaseModel], error: ValidationError
) -> Iterator[RuleError]:
    """What pydantic says of a rule, in words that help, each at its place, from top to bottom."""
    found: dict[tuple[Place, str], RuleError] = {}
    details = error.errors()
    within = {detail["loc"][:1] for detail in details if len(detail["loc"]) > 1}
    for detail in details:
        if detail["type"] == "too_short" and detail["loc"] in within:  # short only because what is in it is wrong
            continue
        spot = _locate(node, detail["loc"], want_key=detail["type"] == "extra_forbidden")
        place = place_of(spot)
        what = str(detail["loc"][-1]) if detail["type"] == "missing" else ""
        if (place, what) not in found:  # the branches of a union complain once each
            found[place, what] = RuleError(path, place, _in_words(detail, spot, model))
    yield from (found[key] for key in sorted(found))


def _in_words(detail: ErrorDetails, found: yaml.Node, model: type[BaseModel]) -> str:
    key = next((step for step in reversed(detail["loc"]) if isinstance(step, str)), "the rule")
    offending = _short(found.value) if isinstance(found, yaml.ScalarNode) else "a list or mapping"
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            return unknown("key", key, _keys(model, detail["loc"][:-1]))
        case "missing":
            return f"the key {key} is missing"
        case "literal_error":
            return f"{offending} cannot stand here; allowed are {context['expected']}"
        case "too_short":
            return f"{key} is empty; give at least one"
        case "string_pattern_mismatch":
            return f"{offending} does not fit; allowed is {_PATTERNS.get(key, context['pattern'])}"
        case "bool_parsing" | "bool_type":
            return f"{offending} is neither true nor false"
        case "value_error":
            reason = detail["msg"].removeprefix("Value error, ")
            return reason if isinstance(found, yaml.MappingNode) else f"{offending} does not fit; {reason}"
    return f"{offending} does not fit: {detail['msg']}"


_PATTERNS = {"id": "small Latin letters and digits with hyphens between (nafa, al-araby-2)", "present": "one word"}


def _locate(node: yaml.Node, steps: tuple[int | str, ...], *, want_key: bool) -> yaml.Node:
    """The innermost node that ``steps`` lead to; steps of pydantic's own, and missing keys, lead nowhere."""
    for index, step in enumerate(steps):
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            key, value = next((pair for pair in node.value if pair[0].value == step), (node, node))
            node = key if want_key and index == len(steps) - 1 else value
    return node


def _keys(model: type[BaseModel], steps: tuple[int | str, ...]) -> list[str]:
    """The keys that are allowed where ``steps`` lead."""
    for step in steps:
        field = model.model_fields.get(str(step))
        inner = field and next(_models_in(field.annotation), None)
        if inner:
            model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _short(text: object) -> str:
    words = str(text)
    return f"«{words[:60]}…»" if len(words) > 60 else f"«{words}»"


def unknown(what: str, word: str, allowed: Iterable[str]) -> str:
    """«unknown key presnt; did you mean present? allowed are …»."""
    names = sorted(allowed)
    near = difflib.get_close_matches(word, names, 1)
    guess = f"did you mean {near[0]}? " if near else ""
    return f"unknown {what} {word}; {guess}allowed are {', '.join(names)}"


def unknown_name(what: str, word: str, known: Iterable[str]) -> str:
    """Like ``unknown``, where there are too many names to list."""
    near = difflib.get_close_matches(word, list(known), 3)
    return f"there is no {what} {word}" + (f"; did you mean {' or '.join(near)}?" if near else "")
