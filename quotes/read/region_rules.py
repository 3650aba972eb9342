"""The phrases that tell navigation, bylines, captions and the like from an article's own words, read from YAML.

``rules/regions.yml`` is a list of rules; its head says what each key means. This module reads such a file, refuses what
it does not understand with ``path:line:column``, and turns it into tables that answer one question per line of text:
which rule, if any, does this line fall under?
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast, get_args

import yaml

from quotes.errors import QuotesError
from quotes.resources import resource
from quotes.text.fold import fold, fold_word

RuleKind = Literal["navigation", "caption", "byline", "dateline", "biography", "boundary"]
Scope = Literal["line", "list", "rest", "previous", "prefix", "suffix"]

_KEYS = {"id", "kind", "scope", "closing", "longest", "why", "lines", "starts", "ends", "patterns", "match", "reject"}
_NEEDED = ("id", "kind", "why", "match", "reject")
_PHRASES = ("lines", "starts", "ends", "patterns")
_LONGEST = 120
_TRIMMED = " \t\r\n\xa0\u200b\u200e\u200f\u202a-\u202e•·●▪■□◄►▼▲←→*+|_#~=>‹›-–—ـ:؛،,.…!"
"""Bullets, dashes and stops that are no part of a phrase."""
_BULLETS = " \t\r\n\xa0•·●▪■□◄►▼▲←→*"


class RegionRuleError(QuotesError):
    """A rule file that cannot be used; the text begins with ``path:line:column``."""


@dataclass(slots=True, frozen=True)
class Example:
    """A text and the part of it that the rule must (or, as a reject, must not) mark."""

    text: str
    region: str


@dataclass(slots=True, frozen=True)
class RegionRule:
    """One entry of the file. ``closing`` rules are those that stand under an article's end."""

    id: str
    kind: RuleKind
    scope: Scope
    why: str
    closing: bool
    longest: int
    match: tuple[Example, ...]
    reject: tuple[Example, ...]


@dataclass(slots=True)
class RegionRules:
    """All rules of a file, as lookup tables. Build it with ``load_region_rules``."""

    rules: dict[str, RegionRule] = field(default_factory=dict)
    lines: dict[str, RegionRule] = field(default_factory=dict)
    starts: dict[str, list[tuple[str, RegionRule]]] = field(default_factory=dict)
    ends: dict[str, list[tuple[str, RegionRule]]] = field(default_factory=dict)
    patterns: list[tuple[re.Pattern[str], RegionRule]] = field(default_factory=list)
    prefixes: list[tuple[re.Pattern[str], RegionRule]] = field(default_factory=list)
    suffixes: list[tuple[str, re.Pattern[str], RegionRule]] = field(default_factory=list)
    longest_pattern: int = 0

    def rule_of(self, line: str) -> RegionRule | None:
        """The rule that a whole line (without white space at its ends) falls under."""
        short = len(line) <= self.longest_pattern
        if short:
            plain = plain_line(line)
            bare = plain.strip(_TRIMMED)
            found = self.lines.get(bare)
            if found is not None:
                return found
        for word in line[:48].split(None, 2)[:2]:  # the first may be a bullet
            for phrase, rule in self.starts.get(fold_word(word).strip(_TRIMMED), ()):
                if len(line) <= rule.longest and _begins(plain_line(line), phrase):
                    return rule
        if not short:
            return None
        for phrase, rule in self.ends.get(bare.rpartition(" ")[2], ()):
            if len(line) <= rule.longest and bare.endswith(phrase):
                return rule
        for pattern, rule in self.patterns:
            if len(line) <= rule.longest and pattern.fullmatch(plain):
                return rule
        return None


def plain_line(line: str) -> str:
    """A line folded, without its bullet; a tatweel that stands alone is the dash that it was typed for."""
    return fold(line.replace(" ـ", " -")).text.strip(_BULLETS)


def _begins(plain: str, phrase: str) -> bool:
    """Whether ``plain`` begins with the whole words of ``phrase``."""
    rest = plain[len(phrase) : len(phrase) + 1]
    return plain.startswith(phrase) and not (phrase[-1].isalnum() and rest.isalnum())


def load_region_rules(path: Path | None = None) -> RegionRules:
    """Read ``path``, or the rules that come with the product.

    Raises:
        RegionRuleError: for a file that is missing, is no YAML, or breaks the format.
    """
    path = path or resource("rules") / "regions.yml"
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise RegionRuleError(f"{path}: cannot be read: {error}") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise RegionRuleError(f"{place}: no valid YAML: {error.problem}") from error
    reader = _Reader(path)
    if not isinstance(root, yaml.SequenceNode):
        raise RegionRuleError(f"{path}:1:1: a rule file is a list of rules, each beginning with '- id:'")
    for node in root.value:
        reader.rule(node)
    return reader.tables


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables = RegionRules()

    def fail(self, node: yaml.Node, message: str) -> RegionRuleError:
        return RegionRuleError(f"{self.path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}: {message}")

    def rule(self, node: yaml.Node) -> None:
        values = self.mapping(node, _KEYS)
        for key in _NEEDED:
            if key not in values:
                raise self.fail(node, f"the rule lacks '{key}'; every rule has {', '.join(_NEEDED)}")
        name = self.scalar(values["id"])
        if name in self.tables.rules:
            raise self.fail(values["id"], f"the id '{name}' is taken; each rule has its own")
        kind = cast(RuleKind, self.one_of(values["kind"], get_args(RuleKind)))
        scope = cast(Scope, self.one_of(values["scope"], get_args(Scope)) if "scope" in values else "line")
        rule = RegionRule(
            id=name,
            kind=kind,
            scope=scope,
            why=self.scalar(values["why"]),
            closing="closing" in values and self.one_of(values["closing"], ("true", "false")) == "true",
            longest=self.number(values["longest"]) if "longest" in values else _LONGEST,
            match=self.examples(values["match"]),
            reject=self.examples(values["reject"]),
        )
        self.tables.rules[name] = rule
        if not any(key in values for key in _PHRASES):
            raise self.fail(node, f"the rule says nothing to look for; give at least one of {', '.join(_PHRASES)}")
        for key in _PHRASES:
            for item in self.items(values[key]) if key in values else ():
                self.enter(key, item, rule)

    def enter(self, key: str, node: yaml.Node, rule: RegionRule) -> None:
        tables, written = self.tables, self.scalar(node)
        phrase = plain_line(written).strip("" if key == "starts" else _TRIMMED)
        if not phrase.strip(_TRIMMED):
            raise self.fail(node, f"'{written}' is nothing but punctuation, so it would match every line")
        if key == "patterns":
            self.enter_pattern(node, written, rule)
        elif rule.scope in ("prefix", "suffix"):
            raise self.fail(node, f"a rule of scope {rule.scope} takes 'patterns', not '{key}'")
        elif key == "lines":
            tables.lines.setdefault(phrase, rule)
            tables.longest_pattern = max(tables.longest_pattern, rule.longest)
        elif key == "starts":
            tables.starts.setdefault(phrase.split()[0].strip(_TRIMMED), []).append((phrase, rule))
        else:
            tables.ends.setdefault(phrase.split()[-1], []).append((phrase, rule))
            tables.longest_pattern = max(tables.longest_pattern, rule.longest)

    def enter_pattern(self, node: yaml.Node, written: str, rule: RegionRule) -> None:
        tables = self.tables
        try:
            pattern = re.compile(fold(written).text)
        except re.error as error:
            raise self.fail(node, f"'{written}' is no regular expression: {error}") from error
        if pattern.match(""):
            raise self.fail(node, f"'{written}' matches the empty string, so it would match every line")
        if rule.scope == "prefix":
            tables.prefixes.append((pattern, rule))
        elif rule.scope == "suffix":
            letters = re.search(r"[\u0621-\u064a]{3,}", pattern.pattern)
            if letters is None:
                raise self.fail(node, f"'{written}' needs a word of three letters or more, by which it is looked up")
            tables.suffixes.append((letters.group(), pattern, rule))
        else:
            tables.patterns.append((pattern, rule))
            tables.longest_pattern = max(tables.longest_pattern, rule.longest)

    def examples(self, node: yaml.Node) -> tuple[Example, ...]:
        found = []
        for item in self.items(node):
            values = self.mapping(item, {"text", "region", "why"})
            if "text" not in values:
                raise self.fail(item, "an example needs 'text', and 'region' where not the whole of it is meant")
            text = self.scalar(values["text"])
            region = self.scalar(values["region"]) if "region" in values else text
            if region not in text:
                raise self.fail(values["region"], f"'{region}' does not occur in the example's text")
            found.append(Example(text, region))
        return tuple(found)

    def mapping(self, node: yaml.Node, allowed: set[str]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fail(node, "expected 'key: value' lines")
        values: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self.scalar(key)
            if name not in allowed:
                raise self.fail(key, f"unknown key '{name}'; allowed are {', '.join(sorted(allowed))}")
            if name in values:
                raise self.fail(key, f"'{name}' is given twice")
            values[name] = value
        return values

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            raise self.fail(node, "expected a list with at least one '- ' line")
        return node.value

    def scalar(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self.fail(node, "expected a text")
        return cast(str, node.value)

    def number(self, node: yaml.Node) -> int:
        value = self.scalar(node)
        if not value.isdigit():
            raise self.fail(node, f"'{value}' is no number of characters")
        return int(value)

    def one_of(self, node: yaml.Node, allowed: tuple[str, ...]) -> str:
        value = self.scalar(node)
        if value not in allowed:
            raise self.fail(node, f"'{value}' is not allowed here; choose from {', '.join(allowed)}")
        return value
