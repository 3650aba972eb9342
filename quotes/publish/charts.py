"""Charts as inline SVG: no script, so they print, need no second request, and obey the site's policy.

The drawing is stretched to the width there is; figures and dates stand around it as text, so that they keep their size
on a phone. Beside each chart stands its table; to a screen reader the drawing is one image with a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

TALL = 100.0
"""Height of the drawing, in its own units; one unit of width a bar."""
_TICKS = 7
_FEWEST = 12
"""A chart of fewer bars leaves the rest of its width empty, so that three months are not drawn as three walls."""
_GAP = 0.16


@dataclass(frozen=True, slots=True)
class Bar:
    """What one period counted, and where it is drawn: heights from the base, ``x`` from the left."""

    period: str
    count: int
    denials: int
    x: float
    tall: float
    denied: float
    ticked: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart ready to be drawn; ``top`` is the figure at its upper edge."""

    bars: tuple[Bar, ...]
    top: int
    width: int
    bar_width: float = 1 - _GAP


def _round_up(most: int) -> int:
    """The least round and even figure that is not below ``most``."""
    power = int(10 ** int(log10(most)))
    return min(step for factor in (1, 2, 4, 6, 8, 10, 20) if (step := factor * power) >= most and step > 1)


def bars(counts: Sequence[tuple[str, int, int]], *, rtl: bool) -> Bars:
    """A chart of ``(period, quotes, denials)`` in order of time, which runs the way the reader reads."""
    most = max((count for _, count, _ in counts), default=0)
    if not most:
        return Bars((), 0, 0)
    top = _round_up(most)
    width = max(len(counts), _FEWEST)
    every = max(1, -(-len(counts) // _TICKS))
    drawn = tuple(
        Bar(
            period, count, denials,
            x=round((width - 1 - position if rtl else position) + _GAP / 2, 2),
            tall=round(count * TALL / top, 2),
            denied=round(denials * TALL / top, 2),
            ticked=position % every == 0,
        )
        for position, (period, count, denials) in enumerate(counts)
    )  # fmt: skip
    return Bars(drawn, top, width)


def shade(count: int, most: int) -> int:
    """How dark a cell of the grid is, 0 to 5; by logarithm, because a few pairs dwarf the rest."""
    if count <= 0 or most <= 0:
        return 0
    return 1 + round(4 * log10(count) / log10(most)) if most > 1 else 5
