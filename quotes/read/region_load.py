"""Reading ``rules/regions.yml``: its head says what each key means; what breaks the format is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

import yaml

from quotes.errors import QuotesError
from quotes.read.region_rules import (
    LONGEST_START,
    TRIMMED,
    Example,
    RegionRule,
    RegionRules,
    RuleKind,
    Scope,
    plain_line,
)
from quotes.resources import resource
from quotes.text.fold import fold

_NEEDED = ("id", "kind", "why", "match", "reject")
_PHRASES = ("lines", "starts", "ends", "patterns")
_KEYS = {*_NEEDED, *_PHRASES, "scope", "closing", "longest", "needs", "resumes"}
_LONGEST = 120


class RegionRuleError(QuotesError):
    """A rule file that cannot be used; the text begins with ``path:line:column``."""


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
            needs=self.pattern(values["needs"]) if "needs" in values else None,
            resumes=self.pattern(values["resumes"]) if "resumes" in values else None,
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
        phrase = plain_line(written).strip("" if key == "starts" else TRIMMED)
        if not phrase.strip(TRIMMED):
            raise self.fail(node, f"'{written}' is nothing but punctuation, so it would match every line")
        if key == "patterns":
            self.enter_pattern(node, written, rule)
        elif rule.scope in ("prefix", "suffix"):
            raise self.fail(node, f"a rule of scope {rule.scope} takes 'patterns', not '{key}'")
        elif key == "lines":
            tables.lines.setdefault(phrase, rule)
            tables.firsts.add(phrase.split(" ", 1)[0].strip(TRIMMED))
            tables.longest_pattern = max(tables.longest_pattern, rule.longest)
        elif key == "starts":
            if len(phrase) > LONGEST_START:
                raise self.fail(node, f"'{written}' is too long; {LONGEST_START} characters are enough")
            tables.starts.setdefault(phrase.split()[0].strip(TRIMMED), []).append((phrase, rule))
        else:
            tables.ends.setdefault(phrase.split()[-1], []).append((phrase, rule))
            tables.longest_pattern = max(tables.longest_pattern, rule.longest)

    def enter_pattern(self, node: yaml.Node, written: str, rule: RegionRule) -> None:
        tables, pattern = self.tables, self.pattern(node)
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

    def pattern(self, node: yaml.Node) -> re.Pattern[str]:
        written = self.scalar(node)
        try:
            pattern = re.compile(fold(written).text)
        except re.error as error:
            raise self.fail(node, f"'{written}' is no regular expression: {error}") from error
        if pattern.match(""):
            raise self.fail(node, f"'{written}' matches the empty string, so it would match every line")
        return pattern

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
        return cast("list[yaml.Node]", node.value)

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
