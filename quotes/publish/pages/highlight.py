"""Marks over a text: overlapping and nested spans become runs that do not overlap, and runs become safe HTML.

A mark says that the code points ``start`` to ``end`` (excluded) of a text play a role. HTML elements cannot overlap, so
a text is cut wherever any mark begins or ends, and every run knows all the roles that hold in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from quotes.text.spans import Span


class Mark(NamedTuple):
    """A stretch of a text that plays a role, and what a screen reader says of it."""

    span: Span
    role: str
    label: str = ""
    anchor: str = ""
    """An element id for the first run of the mark, if it is to be linked to."""
    note: Markup = Markup("")
    """What is printed right behind the last run of the mark."""


class Run(NamedTuple):
    """Words between two borders of marks, outermost mark first."""

    text: str
    inside: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]


# Characters that change the direction of what follows them, beyond the word they stand in. They stay in the text, each
# in a box of its own (pages.css) where it can turn nothing over.
_TURNING = re.compile("([\u202a-\u202e\u2066-\u2069])")
_ARABIC = re.compile("[ؠ-ۿ]")
_PLAIN = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def without_turning(text: str) -> str:
    """``text`` without directional embeddings, overrides and isolates, for places where markup cannot tame them."""
    return text.translate(_PLAIN)


def safe(text: str) -> Markup:
    """``text`` as HTML text: escaped, every directional control boxed in, nothing lost."""
    if not _TURNING.search(text):
        return escape(text)
    pieces = _TURNING.split(text)
    return Markup(
        "".join(
            f'<bdi class="control" title="U+{ord(piece):04X}">{piece}</bdi>' if odd % 2 else escape(piece)
            for odd, piece in enumerate(pieces)
        )
    )


def name(text: str) -> Markup:
    """A name or a number as HTML that keeps its own direction among words of another.

    One with any Arabic letter runs from right to left («Sky News عربية»), which ``<bdi>`` alone would get wrong.
    """
    return Markup(f'<bdi dir="rtl">{safe(text)}</bdi>' if _ARABIC.search(text) else f"<bdi>{safe(text)}</bdi>")


def words(text: str) -> Markup:
    """Words of an article as HTML, right to left even where they begin with a Latin name."""
    return Markup(f'<bdi lang="ar" dir="rtl">{safe(text)}</bdi>')


def runs(text: str, window: Span, marks: Iterable[Mark]) -> Iterator[Run]:
    """Cut ``text`` within ``window`` at the borders of ``marks``; marks that reach beyond the window are clipped to it.

    A mark that began before the window is *inside* its runs but opens in none of them, so that labels are said once.
    """
    here = [m for m in marks if m.span.length and m.span.overlaps(window)]
    here.sort(key=lambda m: (m.span.start, -m.span.end))
    borders = {window.start, window.end}
    for mark in here:
        borders.update(p for p in mark.span if window.start < p < window.end)
    points = sorted(borders)
    waiting = here[::-1]
    holding: list[Mark] = []
    for start, end in pairwise(points):
        holding = [m for m in holding if m.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            holding.append(waiting.pop())
        yield Run(
            text[start:end],
            tuple(holding),
            tuple(m for m in holding if m.span.start == start),
            tuple(m for m in reversed(holding) if m.span.end == end),
        )


def html(text: str, window: Span, marks: Sequence[Mark]) -> Markup:
    """The words in ``window`` as HTML, with ``<mark class="ROLE …">`` runs and labels for screen readers."""
    return Markup("".join(_run(run) for run in runs(text, window, marks)))


def _run(run: Run) -> str:
    said = str(safe(run.text))
    if run.inside:
        roles = " ".join(dict.fromkeys(m.role for m in run.inside))
        anchor, *others = [m.anchor for m in run.opens if m.anchor] or [""]
        identity = f' id="{escape(anchor)}"' if anchor else ""
        said = f'<mark class="{escape(roles)}"{identity}>{said}</mark>'
        said = "".join(f'<span id="{escape(other)}"></span>' for other in others) + said
    before = "".join(_hidden(f"[{m.label}: ") for m in run.opens if m.label)
    after = "".join(f"{_hidden('] ') if m.label else ''}{m.note}" for m in run.closes)
    return f"{before}{said}{after}"


def _hidden(label: str) -> str:
    return f'<span class="unseen">{escape(label)}</span>'


MOST = 700
"""Characters of context shown on either side where a text has no paragraphs."""


def paragraphs(text: str, within: Span | None = None) -> list[Span]:
    """The lines of ``text`` that hold more than white space, without that white space."""
    start, stop = within or Span(0, len(text))
    found = []
    while start <= stop:
        newline = text.find("\n", start, stop)
        end = stop if newline < 0 else newline
        line = Span(start, end).stripped(text, "")
        if line.length:
            found.append(line)
        start = end + 1
    return found


class Place(NamedTuple):
    """Where words stand: their paragraph, and the paragraphs around it. ``cut_before``: the paragraph began earlier."""

    before: Span | None
    here: Span
    after: Span | None
    cut_before: bool
    cut_after: bool


def place(text: str, words: Span) -> Place:
    """The paragraph (or several) that holds ``words``, at most ``MOST`` characters beyond them, and its neighbours."""
    line_start = text.rfind("\n", 0, words.start) + 1
    line_end = text.find("\n", max(words.end, words.start + 1) - 1)
    line_end = len(text) if line_end < 0 else max(line_end, words.end)
    start, end = line_start, line_end
    if words.start - line_start > MOST:
        start = _word_after(text, words.start - MOST)
    if line_end - words.end > MOST:
        end = _word_before(text, words.end + MOST)
    here = Span(start, end).stripped(text, "")
    first, last = line_start - MOST, line_end + MOST
    previous = paragraphs(text, Span(_word_after(text, first) if first > 0 else 0, max(0, line_start - 1)))
    following = paragraphs(text, Span(line_end + 1, _word_before(text, last) if last < len(text) else len(text)))
    return Place(
        previous[-1] if previous and start == line_start else None,
        here,
        following[0] if following and end == line_end else None,
        start > line_start,
        end < line_end,
    )


def _word_after(text: str, position: int) -> int:
    space = re.compile(r"\s").search(text, position)
    return space.end() if space and space.end() - position < 60 else position


def _word_before(text: str, position: int) -> int:
    space = text.rfind(" ", max(0, position - 60), position)
    return space if space > 0 else position
