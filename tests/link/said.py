"""Made-up quotes for linking, from one line each."""

from __future__ import annotations

from typing import Any

from quotes.link.said import Said
from quotes.text.spans import Span

MINISTER, SPOKESMAN, NEWSPAPER, COMPANY = 1, 2, 3, 4
NAMES = {MINISTER: "وزير النقل", SPOKESMAN: "المتحدث باسم الشركة", NEWSPAPER: "صحيفة المثال", COMPANY: "الشركة"}


def said(quote: int, content: str, speaker: int | None = None, **more: Any) -> Said:
    """A quote somewhere in an article of its own number, unless told where."""
    fields: dict[str, Any] = {
        "article": quote,
        "speaker": speaker,
        "name": NAMES.get(speaker or 0, ""),
        "cue": Span(0, 2),
        "span": Span(10, 10 + len(content)),
        **more,
    }
    return Said(quote=quote, content=content, **fields)


def in_text(text: str, quote: int, cue: str, content: str, speaker: int | None = None, **more: Any) -> Said:
    """A quote at the first place of its words in a text, all of whose quotes are of article 1."""
    start = text.index(content)
    return said(
        quote,
        content,
        speaker,
        article=1,
        cue=Span(text.index(cue), text.index(cue) + len(cue)),
        span=Span(start, start + len(content)),
        lemma=more.pop("lemma", cue),
        **more,
    )
