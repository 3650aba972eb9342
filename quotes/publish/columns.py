"""The columns that the quotes page counts by, in memory, so that any selection of quotes is counted at once.

SQLite counts a facet by going through the quotes found, once for each facet: at a million quotes that is most of a
second a page. Here it only names the quotes found; their values are looked up in arrays of some twenty bytes a quote.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST_WORDS = 200
"""A column of text with more values than this is no facet of few values, and is left to SQLite."""
MOST_VALUES = 1001
"""Values of a facet that a page may ask for, and one more."""

Ids = NDArray[np.int64]
Counts = dict[str, list[dict[str, Any]]]
"""For each facet its values, most frequent first, as rows of ``value`` and ``count``."""


def parse_ids(joined: str | None) -> Ids:
    """Numbers joined by commas, as ``group_concat`` does; None is none of them."""
    return np.fromstring(joined or "", dtype=np.int64, sep=",")


class Columns:
    """For each column an array of codes by the quote's id: 0 for no value, else one more than its place in ``values``.

    ``values`` is None where the values themselves are the numbers from 0.
    """

    def __init__(self, codes: dict[str, NDArray[np.int32]], values: dict[str, list[str] | None]) -> None:
        self._codes = codes
        self._values = values

    def __contains__(self, column: str) -> bool:
        return column in self._codes

    @classmethod
    def read(cls, connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> Columns:
        """Read those of ``columns`` that hold numbers from 0, or few different texts."""
        most = connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
        codes: dict[str, NDArray[np.int32]] = {}
        values: dict[str, list[str] | None] = {}
        for column in columns:
            coded = _coding(connection, table, column)
            if coded is None:
                continue
            expression, values[column] = coded
            ids, coded_values = connection.execute(
                f"SELECT group_concat(id), group_concat(coalesce({expression}, 0)) FROM {table}", values[column] or ()
            ).fetchone()
            codes[column] = np.zeros((most or 0) + 1, dtype=np.int32)
            codes[column][parse_ids(ids)] = parse_ids(coded_values)
        return cls(codes, values)

    def count(self, ids: Ids | None) -> Counts:
        """How often each value occurs among the quotes with these ``ids``; among all where it is None."""
        counts: Counts = {}
        for column, codes in self._codes.items():
            counted = np.bincount(codes if ids is None else codes[ids])
            found = np.flatnonzero(counted[1:]) + 1
            # stable, so that values of equal count stay in their own order
            ranked = found[np.argsort(-counted[found], kind="stable")][:MOST_VALUES]
            texts = self._values[column]
            counts[column] = [
                {"value": int(code) - 1 if texts is None else texts[code - 1], "count": int(counted[code])}
                for code in ranked
            ]
        return counts


def _coding(connection: sqlite3.Connection, table: str, column: str) -> tuple[str, list[str] | None] | None:
    """The SQL expression of a value's code, and the texts that it numbers; None where there is no such coding."""
    kinds = {kind for (kind,) in connection.execute(f"SELECT DISTINCT typeof({column}) FROM {table}")} - {"null"}
    if kinds <= {"integer"}:
        least = connection.execute(f"SELECT min({column}) FROM {table}").fetchone()[0]
        return (f"{column} + 1", None) if least is None or least >= 0 else None
    if kinds != {"text"}:
        return None
    sql = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1 LIMIT {MOST_WORDS + 1}"
    texts = [text for (text,) in connection.execute(sql)]
    cases = " ".join(f"WHEN ? THEN {code}" for code in range(1, len(texts) + 1))
    return (f"CASE {column} {cases} END", texts) if len(texts) <= MOST_WORDS else None
