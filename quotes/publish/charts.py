"""Charts as inline SVG: no script, so they print, need no second request, and obey the site's policy.

Beside each stands its table; to a screen reader the drawing is one image with a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

WIDTH, HEIGHT = 720, 190
_LEFT, _BOTTOM, _TOP = 4, 24, 12
_TICKS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar in SVG units, what it stands for, and of its height the share that is denials."""

    x: float
    y: float
    width: float
    height: float
    denial_y: float
    denial_height: float
    period: str
    count: int
    denials: int


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line of the grid and its figure."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart ready to be drawn."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Bar, ...]
    """The bars whose period is written under the axis."""
    width: int = WIDTH
    height: int = HEIGHT
    base: int = HEIGHT - _BOTTOM


def _round_step(most: int) -> int:
    """A round distance between two or three lines that reach ``most``."""
    power = 10 ** int(log10(most)) if most else 1
    for step in (power // 2, power, 2 * power, 5 * power):
        if step and most / step <= 3:
            return int(step)
    return max(1, power * 5)


def bars(counts: Sequence[tuple[str, int, int]], *, rtl: bool) -> Bars:
    """A chart of ``(period, quotes, denials)`` in order of time, which runs the way the reader reads."""
    if not counts:
        return Bars((), (), ())
    most = max(count for _, count, _ in counts)
    base = HEIGHT - _BOTTOM
    unit = (base - _TOP) / most
    slot = min((WIDTH - 2 * _LEFT) / len(counts), 48)
    drawn = []
    for position, (period, count, denials) in enumerate(counts):
        x = _LEFT + position * slot
        if rtl:
            x = WIDTH - x - slot
        gap = min(4.0, slot * 0.2)
        tall = max(count * unit, 1.0) if count else 0.0
        denied = denials * unit
        drawn.append(
            Bar(round(x + gap / 2, 2), round(base - tall, 2), round(slot - gap, 2), round(tall, 2),
                round(base - denied, 2), round(denied, 2), period, count, denials)
        )  # fmt: skip
    step = _round_step(most)
    lines = tuple(Line(round(base - value * unit, 2), f"{value:,}") for value in range(step, most + 1, step))
    every = max(1, -(-len(drawn) // _TICKS))
    return Bars(tuple(drawn), lines, tuple(drawn[::every]))


def shade(count: int, most: int) -> int:
    """How dark a cell of the grid is, 0 to 5; by logarithm, because a few pairs dwarf the rest."""
    if count <= 0 or most <= 0:
        return 0
    return 1 + round(4 * log10(count) / log10(most)) if most > 1 else 5
