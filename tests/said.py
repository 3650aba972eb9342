"""What tests of single sentences share: one text in, quotes, speakers and targets out."""

from __future__ import annotations

from quotes.models import Article, Quote
from quotes.pipeline import extract
from quotes.rulebook import Rulebook


def quotes(text: str, rulebook: Rulebook) -> tuple[Quote, ...]:
    return extract(Article(document="t", text=text), rulebook).quotes


def speakers(text: str, rulebook: Rulebook) -> list[str | None]:
    """The speakers' names, in the order of the cues."""
    return [quote.speaker.name if quote.speaker else None for quote in quotes(text, rulebook)]


def last(text: str, rulebook: Rulebook) -> Quote:
    return quotes(text, rulebook)[-1]


def target(text: str, rulebook: Rulebook) -> str | None:
    """The primary target of the last quote."""
    targets = last(text, rulebook).targets
    return targets[0].name if targets else None
