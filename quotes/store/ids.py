"""Ids in the order of arrival, with flat memory."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict

REMEMBERED = 200_000
"""How many ids of one table are kept in memory; the rest is asked of the database."""


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """One more than the table's highest id."""
    return int(connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])


class Ids:
    """Ids of a lookup table by a unique text column; a new value gets the next id."""

    def __init__(self, connection: sqlite3.Connection, table: str, column: str) -> None:
        self._connection = connection
        self._select = f"SELECT id FROM {table} WHERE {column} = ?"
        self._known: OrderedDict[str, int] = OrderedDict()
        self._next = next_id(connection, table)

    def get(self, value: str) -> tuple[int, bool]:
        """``(id, whether its row is still to be written)``."""
        known = self._known.get(value)
        if known is not None:
            self._known.move_to_end(value)
            return known, False
        row = self._connection.execute(self._select, (value,)).fetchone()
        found, new = (int(row[0]), False) if row else (self._next, True)
        self._next += new
        self._known[value] = found
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found, new
