"""The quotes that a page's conditions select, as an array of yes and no: quick also where most of a million are found.

SQLite answers ``id IN (SELECT rowid … MATCH …)`` by sorting all that the search found and looking up each quote, which
takes most of a second. The search index names them in order by itself, the columns in memory answer the usual filters,
and SQLite is asked for what else a reader wants. All of it meets here.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import Any

import numpy as np

from quotes.publish.columns import Column, Columns, Mask, Numbers, parse_numbers
from quotes.publish.conditions import conditions
from quotes.publish.search import typed_is_broad
from quotes.publish.versions import REPLACED, current

_SEARCH = re.compile(
    r"id in \(select rowid "
    r"(?P<rest>from quotes_search where quotes_search match (?:escape_fts\(:(?P<words>\w+)\)|:\w+))\)"
)
_TYPED = re.compile(
    r"id in \(select rowid (?P<rest>from quotes_typed where quotes_typed match typed_fts\(:(?P<words>\w+)\))\)"
)
_TARGETS = re.compile(
    r"quotes\.id in \(select quote_id (?P<rest>from quote_targets where entity_id (?:= :\w+|in \([\d, ]*\)))\)"
)
_CURRENT = current("quotes")
_EQUAL = re.compile(r'"?(?P<column>\w+)"? = :(?P<value>\w+)')
_AMONG = re.compile(r"quotes\.(?P<column>\w+) in \((?P<values>[\d, ]*)\)")
_RANGE = re.compile(r'(?:quotes\.)?"?(?P<column>published)"? (?P<compared>[<>]=?) :(?P<value>\w+)')


Values = Mapping[str, Any]


def is_quick(wanted: list[str] | None) -> bool:
    """Whether conditions are answered without a look at each quote that is found, as far as their form tells."""
    if not wanted:
        return False
    if any(_SEARCH.fullmatch(condition) or _TYPED.fullmatch(condition) for condition in wanted):
        return True
    forms = (_TARGETS, _EQUAL, _AMONG, _RANGE)
    return all(condition == _CURRENT or any(form.fullmatch(condition) for form in forms) for condition in wanted)


def selected(connection: sqlite3.Connection, columns: Columns, where: str, values: Values) -> Mask:
    """The quotes for which ``where`` holds."""
    wanted = conditions(where)
    if wanted is None:
        return columns.mask(_numbers(connection, f"SELECT group_concat(id) FROM quotes {where}", values))
    mask = columns.exist.copy()
    others = []
    for condition in _needed(wanted, values):
        known = _known(connection, columns, condition, values)
        if known is None:
            others.append(condition)
        else:
            mask &= known
    if others:
        found = f"SELECT group_concat(id) FROM quotes WHERE {' AND '.join(others)}"
        mask &= columns.mask(_numbers(connection, found, values))
    return mask


def _needed(wanted: list[str], values: Values) -> list[str]:
    """The conditions without the broad search, where what is asked for beside it, as typed, implies it."""
    typed = [values.get(found["words"]) for condition in wanted if (found := _TYPED.fullmatch(condition))]

    def is_implied(condition: str) -> bool:
        broad = _SEARCH.fullmatch(condition)
        words = values.get(broad["words"]) if broad and broad["words"] else None
        return words is not None and words in typed and typed_is_broad(words)

    return [condition for condition in wanted if not is_implied(condition)]


def _known(connection: sqlite3.Connection, columns: Columns, condition: str, values: Values) -> Mask | None:
    """The quotes for which one condition holds; None where only SQLite can tell."""
    if condition == _CURRENT:
        replaced = f"SELECT group_concat(id) FROM quotes WHERE article_id IN ({REPLACED})"
        return ~columns.mask(_numbers(connection, replaced, values))
    for form, key in ((_SEARCH, "rowid"), (_TYPED, "rowid"), (_TARGETS, "quote_id")):
        if found := form.fullmatch(condition):
            return columns.mask(_numbers(connection, f"SELECT group_concat({key}) {found['rest']}", values))
    for form in (_EQUAL, _AMONG, _RANGE):
        found = form.fullmatch(condition)
        column = columns.by_name.get(found["column"]) if found else None
        if found is None or column is None:
            continue
        if form is _EQUAL:
            return column.equal(values.get(found["value"]))
        if form is _AMONG:
            return column.among(parse_numbers(found["values"])) if column.kind == "numbers" else None
        return _in_range(connection, column, found, values)
    return None


def _in_range(connection: sqlite3.Connection, column: Column, asked: re.Match[str], values: Values) -> Mask:
    """The quotes beyond a value, itself perhaps among them; SQLite names the first of them."""
    name, compared = asked["column"], asked["compared"]
    order = "" if compared.startswith(">") else "DESC"
    first = f"SELECT id FROM quotes WHERE {name} {compared} :{asked['value']} ORDER BY {name} {order} LIMIT 1"
    row = connection.execute(first, values).fetchone()
    if row is None:
        return np.zeros(len(column.codes), dtype=np.bool_)
    bound = column.codes[row[0]]
    return np.asarray(column.codes >= bound if not order else (column.codes <= bound) & (column.codes > 0))


def _numbers(connection: sqlite3.Connection, sql: str, values: Values) -> Numbers:
    return parse_numbers(connection.execute(sql, values).fetchone()[0])
