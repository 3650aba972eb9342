"""Charts in numbers: heights, direction, gaps."""

from __future__ import annotations

import pytest

from quotes.publish.charts import bars, shade
from quotes.publish.front import _without_gaps


def test_time_runs_the_way_the_reader_reads() -> None:
    counts = [(f"2024-{month:02d}", month, 0) for month in range(1, 13)]
    arabic, english = bars(counts, rtl=True).bars, bars(counts, rtl=False).bars
    assert arabic[0].x > arabic[-1].x
    assert english[0].x < english[-1].x
    assert [bar.tall for bar in arabic] == [bar.tall for bar in english]


def test_bars_stand_between_nothing_and_a_round_figure() -> None:
    chart = bars([("2024-01", 37, 5), ("2024-02", 0, 0)], rtl=True)
    assert chart.top == 40
    assert chart.bars[0].tall == pytest.approx(92.5)
    assert chart.bars[0].denied == pytest.approx(12.5)
    assert chart.bars[1].tall == 0


@pytest.mark.parametrize(("most", "top"), [(1, 2), (2, 2), (3, 4), (5, 6), (9, 10), (11, 20), (99, 100), (101, 200)])
def test_the_scale_is_round_and_halves(most: int, top: int) -> None:
    assert bars([("2024", most, 0)], rtl=False).top == top


def test_nothing_to_draw() -> None:
    assert bars([], rtl=True).bars == ()
    assert bars([("2024", 0, 0)], rtl=True).bars == ()


def test_months_without_quotes_keep_their_place() -> None:
    assert _without_gaps([("2023-11", 1, 0), ("2024-02", 2, 1)]) == [
        ("2023-11", 1, 0), ("2023-12", 0, 0), ("2024-01", 0, 0), ("2024-02", 2, 1),
    ]  # fmt: skip


def test_few_periods_are_few_ticks() -> None:
    chart = bars([(str(year), year, 0) for year in range(1900, 2000)], rtl=False)
    assert sum(bar.ticked for bar in chart.bars) <= 8


def test_shades_grow_with_the_count() -> None:
    shades = [shade(count, 100) for count in (0, 1, 5, 30, 100)]
    assert shades == sorted(shades)
    assert (shades[0], shades[-1]) == (0, 5)
    assert shade(1, 1) == 5
