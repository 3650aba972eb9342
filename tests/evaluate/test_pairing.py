from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from quotes.evaluate.pairing import best_pairs


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    # Few distinct values, so that ties are the rule.
    cell = st.sampled_from([0.0, 0.0, 0.26, 1.01, 1.76, 2.76])
    return [draw(st.lists(cell, min_size=columns, max_size=columns)) for _ in range(rows)]


@given(matrices())
def test_pairs_are_those_of_scipy_even_in_ties(weights: list[list[float]]) -> None:
    rows, columns = linear_sum_assignment(-numpy.array(weights))
    expected = [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if weights[r][c] > 0]
    assert best_pairs(weights) == expected


@pytest.mark.parametrize("weights", [[], [[]], [[0.0, 0.0], [0.0, 0.0]]])
def test_nothing_to_pair(weights: list[list[float]]) -> None:
    assert best_pairs(weights) == []


def test_the_total_counts_not_the_single_best() -> None:
    assert best_pairs([[2.0, 1.9], [1.9, 0.0]]) == [(0, 1), (1, 0)]
