"""One page of a selection: the quotes that come next in the order that the reader chose.

Datasette sorts by one column and then by the key, and asks for a later page by the last row of the page before.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from quotes.publish.columns import Column, Mask

_PAGE = re.compile(
    r"\A(?P<head>select [\w, ]+ from quotes )(?P<where>where .*?)"
    r"\s*(?P<order>order by (?P<column>\w+)(?P<down> desc)?(?:, id)? limit (?P<limit>\d+))\Z",
    re.DOTALL,
)
_KEY = r"\(\(id > :(?P<id>\w+)\)\)"
_BEHIND = tuple(
    map(
        re.compile,
        (
            r"\((?P<column>\w+) [<>] :(?P<value>\w+)(?: or (?P=column) is null)?"
            rf" or \((?P=column) = :(?P=value) and {_KEY}\)\)",
            rf"\((?P<column>\w+) is null and {_KEY}\)",
            rf"\((?P<column>\w+) is not null or \((?P=column) is null and {_KEY}\)\)",
        ),
    )
)
"""Datasette's condition for the rows behind one: where the column has a value there, and where it has none."""


class Page(NamedTuple):
    """A page of the table of quotes, as Datasette asks for it."""

    head: str
    where: str
    order: str
    column: str
    down: bool
    limit: int


class Last(NamedTuple):
    """The last row of the page before, by the names of the values that tell it."""

    column: str
    id: str
    value: str | None


def page(sql: str) -> Page | None:
    """The parts of ``sql``; None where it asks for something else, or for a page of all quotes."""
    found = _PAGE.match(sql)
    if found is None:
        return None
    down, limit = bool(found["down"]), int(found["limit"])
    return Page(found["head"], found["where"], found["order"], found["column"], down, limit)


def without_last(wanted: list[str]) -> tuple[list[str], Last | None]:
    """The conditions without that of a later page, which comes last, and what it tells."""
    for form in _BEHIND:
        if wanted and (found := form.fullmatch(wanted[-1])):
            return wanted[:-1], Last(found["column"], found["id"], found.groupdict().get("value"))
    return wanted, None


def is_there(connection: sqlite3.Connection, last: Last, values: Mapping[str, Any]) -> bool:
    """Whether there is such a last row; an address written by hand may name any."""
    value = f":{last.value}" if last.value else "NULL"
    sql = f"SELECT 1 FROM quotes WHERE id = :{last.id} AND {last.column} IS {value}"
    return connection.execute(sql, values).fetchone() is not None


def next_ids(mask: Mask, column: Column, asked: Page, last: int | None) -> list[int]:
    """The ids of the page: those of ``mask`` in the order of ``column`` that come behind ``last``."""

    def places(ids: Any) -> Any:
        codes = column.codes[ids].astype(np.int64)
        # in SQLite no value is less than any
        return ((int(column.codes.max(initial=0)) - codes if asked.down else codes) << 32) | ids

    found = places(np.flatnonzero(mask))
    if last is not None:
        found = found[found > places(np.int64(last))]
    if len(found) > asked.limit:
        found = np.partition(found, asked.limit)[: asked.limit]
    return [int(place) & 0xFFFFFFFF for place in np.sort(found)]
