"""Half-open spans of code points, and all the arithmetic on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Code points ``start`` (included) to ``end`` (excluded) of a text, as Python and SQLite count them."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The text that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def stripped(self, text: str, unwanted: str) -> Span:
        """The span without white space and ``unwanted`` characters at either end; empty when nothing is left."""
        start, end = self
        while start < end and (text[start].isspace() or text[start] in unwanted):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in unwanted):
            end -= 1
        return Span(start, end)


def extent(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of ``spans``, of which there must be at least one."""
    several = tuple(spans)
    return Span(min(s.start for s in several), max(s.end for s in several))
