"""Regions: which stretches of an article's text are its own words, and which are the page's furniture.

Nothing is cut out: regions are marked by offsets into the verbatim text, and they cover it from end to end. A region
of a kind in ``NAVIGATION`` yields no quotes. A heading may («فلان: …»). A boundary is the line under which a second
article was pasted; what follows it is read like the first. The phrases are data (``rules/regions.yml``); the shape of
lines (short, bulleted, ending in a stop) is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quotes.read.region_rules import RegionRule, RegionRules
from quotes.text.fold import fold, fold_word
from quotes.text.spans import Span

RegionKind = Literal["body", "heading", "navigation", "caption", "byline", "dateline", "biography", "boundary"]

NAVIGATION: frozenset[RegionKind] = frozenset({"navigation", "caption", "byline", "dateline", "biography", "boundary"})
"""The kinds that hold no words of the article, so no quotes."""

_HEADING_LENGTH = 90
_PARAGRAPH_LENGTH = 80
_PREFIX_WINDOW = 140
_STOPS = (".", "؟", "?", "!", "۔", '."', ".”", ".»", '".', "”.", "».", ".)", ").", '"', "”", "»")
_OPEN_ENDS = ("…", "...", "..", "[…]", "[...]", "…]", "(…)")
_NO_HEADING_ENDS = (".", "،", ",", ":", "؛", ";", "؟", "?", "…", "۔", '."', ".”", ".»", ".)")
_BULLETS = ("•", "·", "●", "▪", "■", "◄", "►", "* ", "- ", "– ")
_DATELINE_SIGNS = re.compile(r"[(:/–—ـ-]")
_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_PROCLITICS = re.compile(r"^[وفبلك]?ال|^[وف](?=.{4})")


@dataclass(slots=True)
class Region:
    """Code points ``start`` to ``end`` (excluded) of the text; ``rule`` is empty where shape alone decided."""

    kind: RegionKind
    start: int
    end: int
    rule: str = ""


@dataclass(slots=True)
class _Line:
    """A line that is not blank: its words, and where they stand; ``apart`` tells whether a blank line precedes it."""

    words: str
    start: int
    end: int
    apart: bool
    rule: RegionRule | None

    @property
    def paragraph(self) -> bool:
        """Whether it looks like running text: long, and ended by a stop that is no ellipsis."""
        words = self.words
        return (
            len(words) >= _PARAGRAPH_LENGTH
            and words.endswith(_STOPS)
            and not words.endswith(_OPEN_ENDS)
            and not words.startswith(_BULLETS)
        )

    @property
    def title(self) -> bool:
        """Whether it may be a title: short, and not ended like a sentence."""
        return len(self.words) <= _HEADING_LENGTH and not self.words.endswith(_NO_HEADING_ENDS)


def mark_regions(text: str, phrases: RegionRules) -> list[Region]:
    """Regions in order, without gap or overlap, that cover ``text``; none for an empty one. Linear in its length."""
    lines = _lines(text, phrases)
    regions: list[Region] = []
    marker = _Marker(lines, phrases)
    marker.run()
    for line, (kind, rule) in zip(lines, marker.marks, strict=True):
        start = regions[-1].end if regions else 0
        last = regions[-1] if regions else None
        if kind == "body":
            _body(regions, line, start, marker.prefixed.get(line.start), marker.suffixed.get(line.start))
        elif last is not None and last.kind == kind and last.rule == rule and kind != "heading":
            last.end = line.end
        else:
            regions.append(Region(kind, start, line.end, rule))
    if regions:
        regions[-1].end = len(text)
    elif text:
        regions.append(Region("body", 0, len(text)))
    return regions


def _lines(text: str, phrases: RegionRules) -> list[_Line]:
    lines: list[_Line] = []
    position = 0
    apart = True
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        end = position + len(raw)
        if words:
            start = position + raw.index(words[0])
            lines.append(_Line(words, start, end, apart, phrases.rule_of(words)))
            apart = False
        else:
            if lines:
                lines[-1].end = end
            apart = True
        position = end
    return lines


def _body(
    regions: list[Region],
    line: _Line,
    start: int,
    prefix: tuple[int, RegionRule] | None,
    suffix: tuple[int, str] | None,
) -> None:
    """Add a body line, what stands before its text (a dateline, links), and its keyword tail, each as a region."""
    if prefix:
        regions.append(Region(prefix[1].kind, start, prefix[0], prefix[1].id))
        start = prefix[0]
    end = suffix[0] if suffix else line.end
    if end > start:
        if regions and regions[-1].kind == "body":
            regions[-1].end = end
        else:
            regions.append(Region("body", start, end))
    if suffix:
        regions.append(Region("navigation", end, line.end, suffix[1]))


class _Marker:
    """Walks the lines once and gives each a kind; looks at most a few lines ahead or one back."""

    def __init__(self, lines: list[_Line], phrases: RegionRules) -> None:
        self.lines = lines
        self.phrases = phrases
        self.marks: list[tuple[RegionKind, str]] = []
        self.prefixed: dict[int, tuple[int, RegionRule]] = {}
        self.suffixed: dict[int, tuple[int, str]] = {}
        self.list_rule = ""  # the rule whose list we are in
        self.rest_rule = ""  # the rule that closed the article for good
        self.closed = False  # the article's end was announced (source line, keywords)
        self.fresh = 3  # how many of the next body lines may begin with a dateline

    def run(self) -> None:
        for index, line in enumerate(self.lines):
            rule = line.rule
            if rule is not None and self._ruled(index, line, rule):
                continue
            if self.rest_rule:
                self.marks.append(("navigation", self.rest_rule))
            elif self.list_rule and not self._resumes(index):
                self.marks.append(("navigation", self.list_rule))
            else:
                self.list_rule = ""
                self._own(index, line)

    def _ruled(self, index: int, line: _Line, rule: RegionRule) -> bool:
        """Mark a line that falls under a rule; False when the rule does not hold here after all."""
        if rule.kind == "boundary":
            self._boundary(index, rule)
            return True
        if rule.kind == "biography" and not self._closes(index):
            return False
        if rule.scope == "rest" and "body" not in {kind for kind, _ in self.marks}:
            return False
        if rule.resumes is not None and line.words.endswith(_STOPS):
            view = fold(line.words)
            resumed = rule.resumes.search(view.text)
            if resumed:
                self.marks.append(("body", ""))
                self.prefixed[line.start] = (line.start + view.to_text(resumed.start()), rule)
                return True
        self.closed = self.closed or rule.closing
        if rule.scope == "list" and not self.list_rule:
            self.list_rule = rule.id
        if rule.scope == "rest":
            self.rest_rule = rule.id
        if rule.scope == "previous" and self.marks:
            self._take_previous(index, rule)
        self.marks.append((rule.kind, rule.id))
        return True

    def _boundary(self, index: int, rule: RegionRule) -> None:
        """«إقرأ أيضاً» stands above a second article or above links: the lines that follow tell which."""
        following = self.lines[index + 1 : index + 5]
        first = next((place for place, line in enumerate(following) if line.paragraph), None)
        if first is not None and (self.closed or (first == 1 and _akin(following[0].words, following[1].words))):
            self.marks.append(("boundary", rule.id))
            self.list_rule = self.rest_rule = ""
            self.closed = False
            self.fresh = 3
        else:
            self.marks.append(("navigation", rule.id))
            self.list_rule = self.list_rule or rule.id

    def _closes(self, index: int) -> bool:
        """Whether a biography can stand here: under a short line with a name, with no running text after it."""
        before = self.lines[index - 1] if index else None
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return before is not None and before.title and (after is None or after.rule is not None)

    def _take_previous(self, index: int, rule: RegionRule) -> None:
        """Take along the lines that this one ends: the name above a biography, the teaser above «Read more»."""
        before = self.lines[index - 1]
        if before.words.endswith(_OPEN_ENDS):
            self.marks[index - 1] = (rule.kind, rule.id)
            index -= 1
            before = self.lines[index - 1]
        if index > 0 and before.title and self.marks[index - 1][0] in ("body", "heading"):
            self.marks[index - 1] = (rule.kind, rule.id)

    def _resumes(self, index: int) -> bool:
        """Whether the article's text goes on here, after a list: running text that is no teaser."""
        line = self.lines[index]
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        teased = after is not None and after.rule is not None and after.rule.scope == "previous"
        return line.paragraph and not teased

    def _own(self, index: int, line: _Line) -> None:
        if self._is_heading(index, line):
            self.marks.append(("heading", ""))
            return
        self.marks.append(("body", ""))
        if self.fresh:
            self.fresh -= 1
            self._find_prefix(line)
        self._find_suffix(line)

    def _is_heading(self, index: int, line: _Line) -> bool:
        if not line.title or index + 1 == len(self.lines):
            return False
        before, after = self.lines[index - 1] if index else None, self.lines[index + 1]
        if before is not None and not line.apart and not before.words.endswith(_STOPS) and self.marks[-1][0] == "body":
            return False  # a sentence goes on over the line break
        return after.apart or len(after.words) > _HEADING_LENGTH

    def _find_prefix(self, line: _Line) -> None:
        if not _DATELINE_SIGNS.search(line.words, 0, _PREFIX_WINDOW // 2):
            return
        view = fold(line.words[:_PREFIX_WINDOW].replace(" ـ", " -"))
        for pattern, rule in self.phrases.prefixes:
            found = pattern.match(view.text)
            if found:
                end = line.start + view.span_to_text(Span(0, found.end())).end
                self.prefixed[line.start] = (end, rule)
                return

    def _find_suffix(self, line: _Line) -> None:
        for word, pattern, rule in self.phrases.suffixes:
            if word in line.words:
                view = fold(line.words)
                found = pattern.search(view.text)
                if found:
                    self.suffixed[line.start] = (line.start + view.to_text(found.start()), rule.id)
                    return


def _akin(title: str, paragraph: str) -> bool:
    """Whether a title belongs to the paragraph under it: two of its longer words, or a third of them, recur there."""
    wanted = {_PROCLITICS.sub("", word)[:5] for word in _WORD.findall(fold_word(title))}
    met = {_PROCLITICS.sub("", word)[:5] for word in _WORD.findall(fold(paragraph).text)}
    return len(wanted & met) >= max(2, len(wanted) / 3)
