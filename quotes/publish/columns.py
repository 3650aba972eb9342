"""The columns of the quotes that readers count, filter and sort by, in memory, so that any selection is counted at
once.

SQLite counts a facet by going through all that was found, once for each facet, and sorts it by looking each quote up:
at a million quotes that is most of a second a page. Here a selection is an array of yes and no by the quote's id, and
the values stand in arrays of one to four bytes a quote and column.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

MOST_TEXTS = 20_000
"""A column with more different texts than this (a century has 36,525 days) is held for sorting only."""
MOST_VALUES = 1001
"""Values of a facet that a page may ask for, and one more."""

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
"""Which quotes are selected, by their ids."""
Counts = list[dict[str, Any]]
"""The values of a facet, most frequent first, as rows of ``value`` and ``count``."""


def parse_numbers(joined: str | None) -> Numbers:
    """Numbers joined by commas, as ``group_concat`` does; None is none of them."""
    return np.fromstring(joined or "", dtype=np.int64, sep=",")


@dataclass(frozen=True, slots=True)
class Column:
    """A column as codes by the quote's id: 0 for no value, and the greater the value the greater its code.

    The codes of ``numbers`` are one more than the numbers; those of few ``texts`` one more than their places in
    ``texts``; those of ``ranks`` say no more than which value is greater.
    """

    kind: Literal["numbers", "texts", "ranks"]
    codes: NDArray[Any]
    texts: tuple[str, ...] = ()

    def count(self, mask: Mask | None) -> Counts:
        """How often each value occurs among the quotes of ``mask``; among all where it is None."""
        return _most(self.codes if mask is None else self.codes[mask], self.texts)

    def equal(self, value: object) -> Mask | None:
        """The quotes with this value, which is text as it stands in an address; None where only SQLite can tell."""
        code: int | None = None
        if self.kind == "numbers" and isinstance(value, str) and value.isascii() and value.isdecimal():
            code = int(value) + 1
        elif self.kind == "texts" and isinstance(value, str):
            code = (self.texts.index(value) if value in self.texts else len(self.texts)) + 1
        return None if code is None else np.asarray(self.codes == code)

    def among(self, values: Numbers) -> Mask:
        """The quotes with one of these numbers."""
        wanted = np.zeros(max(int(self.codes.max(initial=0)), int(values.max(initial=0)) + 1) + 1, dtype=np.bool_)
        wanted[values + 1] = True
        found: Mask = wanted[self.codes]
        return found


@dataclass(frozen=True, slots=True)
class Several:
    """What a quote may have several of: a quote's id and the code of a number, pair by pair."""

    ids: Numbers
    codes: NDArray[Any]

    @classmethod
    def read(cls, connection: sqlite3.Connection, table: str, name: str) -> Several:
        """Read the numbers of column ``name`` in a table of what quotes have."""
        quotes, codes = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for value, ids in connection.execute(f"SELECT {name}, group_concat(quote_id) FROM {table} GROUP BY {name}"):
            quotes.append(parse_numbers(ids))
            codes.append(np.full(len(quotes[-1]), value + 1))
        return cls(np.concatenate(quotes), np.concatenate(codes))

    def count(self, mask: Mask | None) -> Counts:
        """How often each value occurs among the quotes of ``mask``; among all where it is None."""
        return _most(self.codes if mask is None else self.codes[mask[self.ids]])


def _most(codes: NDArray[Any], texts: Sequence[str] = ()) -> Counts:
    counted = np.bincount(codes)
    found = np.flatnonzero(counted[1:]) + 1
    # stable, so that values of equal count stay in their own order
    ranked = found[np.argsort(-counted[found], kind="stable")][:MOST_VALUES]
    return [{"value": texts[code - 1] if texts else int(code) - 1, "count": int(counted[code])} for code in ranked]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, ``id`` among them, which ids exist, and what is counted instead of a column, since a row
    may have several."""

    exist: Mask
    by_name: dict[str, Column]
    several: dict[str, Several]

    def counted(self, name: str) -> Column | Several | None:
        """What a facet by ``name`` counts; None where it is not held."""
        column = self.several.get(name) or self.by_name.get(name)
        return None if isinstance(column, Column) and column.kind == "ranks" else column

    @classmethod
    def read(
        cls,
        connection: sqlite3.Connection,
        table: str,
        names: Sequence[str],
        several: Mapping[str, tuple[str, str]] | None = None,
    ) -> Columns:
        """Read those of the columns of a strict table that hold numbers from 0, or texts.

        Args:
            several: a column of which a row may have several values, with the table and column that hold them all.
        """
        ids = parse_numbers(connection.execute(f"SELECT group_concat(id) FROM {table}").fetchone()[0])
        most = int(ids.max(initial=0))
        exist = np.zeros(most + 1, dtype=np.bool_)
        exist[ids] = True
        found = {name: column for name in names if (column := _read(connection, table, name, most)) is not None}
        more = {name: Several.read(connection, *place) for name, place in (several or {}).items()}
        return cls(exist, {**found, "id": Column("ranks", np.arange(most + 1, dtype=np.int32))}, more)

    def mask(self, ids: Numbers) -> Mask:
        """The selection of these ids."""
        mask = np.zeros(len(self.exist), dtype=np.bool_)
        mask[ids] = True
        return mask


def _read(connection: sqlite3.Connection, table: str, name: str, most: int) -> Column | None:
    """A column in one walk through its index, value after value."""
    declared = dict(connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall())
    grouped = f"SELECT {name}, group_concat(id) FROM {table} WHERE {name} IS NOT NULL GROUP BY {name} ORDER BY {name}"
    codes = np.zeros(most + 1, dtype=np.int32)
    texts: list[str] = []
    rank = 0
    for rank, (value, ids) in enumerate(connection.execute(grouped), 1):
        if declared[name] == "INTEGER" and value < 0:
            return None
        codes[parse_numbers(ids)] = value + 1 if declared[name] == "INTEGER" else rank
        if declared[name] != "INTEGER" and rank <= MOST_TEXTS:
            texts.append(value)
    codes = codes.astype(np.min_scalar_type(int(codes.max(initial=0))))
    if declared[name] == "INTEGER":
        return Column("numbers", codes)
    return Column("texts", codes, tuple(texts)) if rank <= MOST_TEXTS else Column("ranks", codes)
