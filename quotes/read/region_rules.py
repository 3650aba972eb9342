"""The phrases that tell navigation, bylines, captions and the like from an article's own words, as lookup tables.

They answer one question per line of text: which rule, if any, does this line fall under? A line costs a hash lookup or
two; only short lines are folded, and a long one only when its first word begins a phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from quotes.text.fold import fold, fold_word

RuleKind = Literal["navigation", "caption", "byline", "dateline", "biography", "boundary"]
Scope = Literal["line", "list", "rest", "previous", "prefix", "suffix"]

TRIMMED = " \t\r\n\xa0\u200b\u200e\u200f\u202a-\u202e•·●▪■□◄►▼▲←→*+|_#~=>‹›-–—ـ:؛،,.…!"
"""Bullets, dashes and stops that are no part of a phrase."""
LONGEST_START = 56
"""No phrase that a line starts with is longer than this."""
_HEAD = LONGEST_START + 8
SIGNS = re.compile(r"[\d@/()\[\]:#=|+–—ـ-]")
"""Patterns are tried on lines with a digit or one of these; all other lines can only be what a phrase says."""
_SENTENCE = 40
"""A line longer than this that ends in a full stop is a sentence: it can fall under ``starts`` alone."""
_BULLETS = " \t\r\n\xa0•·●▪■□◄►▼▲←→*"


@dataclass(slots=True, frozen=True)
class Example:
    """A text and the part of it that the rule must (or, as a reject, must not) mark."""

    text: str
    region: str


@dataclass(slots=True, frozen=True)
class RegionRule:
    """One entry of the file.

    ``closing`` rules stand under an article's end; ``longest`` is in code points; ``needs`` must occur in a line,
    besides the phrase that it starts with; from ``resumes`` on, a line is the article's own again.
    """

    id: str
    kind: RuleKind
    scope: Scope
    why: str
    closing: bool
    longest: int
    needs: re.Pattern[str] | None
    resumes: re.Pattern[str] | None
    match: tuple[Example, ...]
    reject: tuple[Example, ...]


@dataclass(slots=True)
class RegionRules:
    """All rules of a file, as lookup tables. ``load_region_rules`` builds it."""

    rules: dict[str, RegionRule] = field(default_factory=dict)
    lines: dict[str, RegionRule] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)
    starts: dict[str, list[tuple[str, RegionRule]]] = field(default_factory=dict)
    ends: dict[str, list[tuple[str, RegionRule]]] = field(default_factory=dict)
    patterns: list[tuple[re.Pattern[str], RegionRule]] = field(default_factory=list)
    prefixes: list[tuple[re.Pattern[str], RegionRule]] = field(default_factory=list)
    suffixes: list[tuple[str, re.Pattern[str], RegionRule]] = field(default_factory=list)
    longest_pattern: int = 0

    def rule_of(self, line: str) -> RegionRule | None:
        """The rule that a whole line (without white space at its ends) falls under."""
        head = line[:_HEAD].lstrip(_BULLETS)
        first = fold_word(head.split(" ", 1)[0]).strip(TRIMMED)
        sentence = len(line) > _SENTENCE and line[-1] == "."
        if len(line) <= self.longest_pattern and not sentence:
            if first in self.firsts:
                found = self.lines.get(plain_line(line).strip(TRIMMED))
                if found is not None:
                    return found
            if SIGNS.search(line):
                found = self._signed(line)
                if found is not None:
                    return found
            elif self.ends:
                found = self._ended(line)
                if found is not None:
                    return found
        for phrase, rule in self.starts.get(first, ()):
            if len(line) > rule.longest or not _begins(plain_line(head), phrase):
                continue
            if rule.needs is None or rule.needs.search(plain_line(line)):
                return rule
        return None

    def _signed(self, line: str) -> RegionRule | None:
        plain = plain_line(line)
        for pattern, rule in self.patterns:
            if len(line) <= rule.longest and pattern.fullmatch(plain):
                return rule
        return self._ended(line)

    def _ended(self, line: str) -> RegionRule | None:
        last = fold_word(line.rpartition(" ")[2]).strip(TRIMMED)
        for phrase, rule in self.ends.get(last, ()):
            if len(line) <= rule.longest and plain_line(line).strip(TRIMMED).endswith(phrase):
                return rule
        return None


def plain_line(line: str) -> str:
    """A line folded, without its bullet; a tatweel that stands alone is the dash that it was typed for."""
    return fold(line.replace(" ـ", " -")).text.strip(_BULLETS)


def _begins(plain: str, phrase: str) -> bool:
    """Whether ``plain`` begins with the whole words of ``phrase``."""
    rest = plain[len(phrase) : len(phrase) + 1]
    return plain.startswith(phrase) and not (phrase[-1].isalnum() and rest.isalnum())
