"""The quotes that a condition selects, as numbers: quick also where a search finds most of a million quotes.

SQLite answers ``id IN (SELECT rowid … MATCH …)`` by sorting all that the search found and looking up each quote, which
takes most of a second. The search index names them in order by itself; what else was asked for is intersected here.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import numpy as np

from quotes.publish.columns import Ids, parse_ids

_SEARCHED = re.compile(
    r"\Awhere (?:(?P<before>.*?) and )?"
    r"id in \((?P<search>select rowid from quotes_search where quotes_search match (?:escape_fts\(:\w+\)|:\w+))\)"
    r"(?: and (?P<after>.*?))?\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
_NOT_PLAIN = re.compile(r"\b(?:or|not|between|case|when|union|select)\b|--|/\*|'", re.IGNORECASE)
"""In conditions with any of these, what stands between two ANDs may be no condition by itself."""


def is_search(where: str) -> bool:
    """Whether ``selected`` takes the way of the search index."""
    return _split(where) is not None


def selected(connection: sqlite3.Connection, where: str, params: Any) -> Ids:
    """The ids of the quotes for which ``where`` holds."""
    parts = _split(where)
    if parts is None:
        return _ids(connection, f"SELECT group_concat(id) FROM quotes {where}", params)
    search, others = parts
    found = _ids(connection, search.replace("select rowid", "select group_concat(rowid)", 1), params)
    if not others or not len(found):
        return found
    wanted = _ids(connection, f"SELECT group_concat(id) FROM quotes WHERE {' AND '.join(others)}", params)
    return np.intersect1d(found, wanted, assume_unique=True)


def _split(where: str) -> tuple[str, list[str]] | None:
    """The search in ``where``, and the conditions beside it; None where there is no search that stands for itself."""
    match = _SEARCHED.match(where)
    if match is None:
        return None
    others = [part for part in (match["before"], match["after"]) if part]
    return None if any(_NOT_PLAIN.search(part) for part in others) else (match["search"], others)


def _ids(connection: sqlite3.Connection, sql: str, params: Any) -> Ids:
    return parse_ids(connection.execute(sql, params or {}).fetchone()[0])
