"""The best one-to-one pairing of two short lists, by the similarity of their members.

The shortest augmenting path algorithm of Jonker and Volgenant in the form of D. F. Crouse, "On implementing 2D
rectangular assignment algorithms" (2016), written so that ties fall as they do in scipy's
``linear_sum_assignment``, which uses the same form. A document has some dozens of attributions, so plain Python does.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def best_pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Row and column of each pair in the pairing of greatest total weight, in order of rows; never one of weight 0.

    Cubic in the shorter side.
    """
    if not weights or not weights[0]:
        return []
    if len(weights[0]) < len(weights):
        turned = _columns_of_rows([[-row[c] for row in weights] for c in range(len(weights[0]))])
        pairs = sorted((row, column) for column, row in enumerate(turned))
    else:
        pairs = list(enumerate(_columns_of_rows([[-weight for weight in row] for row in weights])))
    return [(row, column) for row, column in pairs if weights[row][column] > 0]


def _columns_of_rows(costs: list[list[float]]) -> list[int]:
    """The column given to each row at the least total cost; there must be no more rows than columns."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * rows, [0.0] * columns
    column_of, row_of = [-1] * rows, [-1] * columns
    for row in range(rows):
        shortest, came_from = [inf] * columns, [-1] * columns
        open_columns = list(range(columns - 1, -1, -1))
        seen_rows: list[int] = []
        closed: list[int] = []
        reached, current, sink = 0.0, row, -1
        while sink == -1:
            seen_rows.append(current)
            nearest, lowest = -1, inf
            for place, column in enumerate(open_columns):
                distance = reached + costs[current][column] - row_price[current] - column_price[column]
                if distance < shortest[column]:
                    came_from[column], shortest[column] = current, distance
                # Among equals, a free column ends the search at once.
                if shortest[column] < lowest or (shortest[column] == lowest and row_of[column] == -1):
                    nearest, lowest = place, shortest[column]
            reached = lowest
            column = open_columns[nearest]
            if row_of[column] == -1:
                sink = column
            else:
                current = row_of[column]
            closed.append(column)
            open_columns[nearest] = open_columns[-1]
            open_columns.pop()
        row_price[row] += reached
        for other in seen_rows[1:]:
            row_price[other] += reached - shortest[column_of[other]]
        for column in closed:
            column_price[column] -= reached - shortest[column]
        while True:
            current = came_from[sink]
            row_of[sink] = current
            column_of[current], sink = sink, column_of[current]
            if current == row:
                break
    return column_of
