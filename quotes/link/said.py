"""What linking needs to know of a quote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quotes.text.spans import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as linking sees it; entities by their ids."""

    quote: int
    article: int
    content: str
    cue: Span
    span: Span
    """From the first to the last word of the content."""
    lemma: str = ""
    speaker: int | None = None
    name: str = ""
    """The speaker's name, or the source as printed, or nothing."""
    targets: frozenset[int] = frozenset()
    denies: bool = False
    declines: bool = False
    published: str | None = None


def day_of(published: str | None) -> date | None:
    """The day of a date or of a date and time; None where there is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
