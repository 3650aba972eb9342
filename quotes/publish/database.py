"""The database as the site reads it: page after page without a gap, and searches, counts and facets in one go.

Datasette 0.65 orders the first page of a table by the sort column alone and later pages by that column and the key.
Quotes of one day are many, so at the seam between two pages some would come twice and others never, in the CSV of all
rows too. The first page is therefore ordered like the later ones.

It also asks SQLite for the rows of a page, for their number and for each facet separately, and each of these goes
through all that was found. Here what a page's conditions select is found once (``selection``) and remembered for a
while, and the page (``paging``), the number and the facets are taken from it with the columns in memory (``columns``).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from datasette.database import Database, QueryInterrupted, Results
from datasette.utils import sqlite_timelimit

from quotes.publish.columns import Columns, Counts, Mask
from quotes.publish.conditions import conditions
from quotes.publish.paging import is_there, next_ids, page, without_last
from quotes.publish.remembered import Remembered
from quotes.publish.selection import is_quick, selected

T = TypeVar("T")
Values = Mapping[str, Any]

KEYED = frozenset(
    {
        "articles", "article_sources", "corrections", "cues", "disputes", "entities", "outlets", "problems", "quotes",
        "quote_spans", "rules", "runs", "statements",
    }
)  # fmt: skip
"""Tables whose key is ``id``."""

_FIRST_PAGE = re.compile(
    r"\Aselect id, .* from (?P<table>\w+) .*?order by (?P<sort>\w+(?: desc)?) limit \d+\Z", re.DOTALL
)
_COUNT = re.compile(r"\A\s*select count\(\*\) from ")
_COUNT_OF_QUOTES = re.compile(r"\A\s*select count\(\*\) from quotes (?P<where>where .*?)\s*\Z", re.DOTALL)
_FACET = re.compile(
    r"\A(?P<a>\s*select )(?P<column>\w+)"
    r"(?P<b> as value, count\(\*\) as count from \((?P<found>.*)\)\s+where )(?P=column)"
    r"(?P<c> is not null\s+group by )(?P=column)(?P<d> order by count desc, value limit (?P<limit>\d+)\s*)\Z",
    re.DOTALL,
)
_QUOTES = re.compile(r"\A\s*select [\w, ]+ from quotes (?P<where>where .*?)?\s*\Z", re.DOTALL)
_BY_THE_CLOCK = re.compile(
    r"\b(?:current_\w+|random\w*|(?:date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\()", re.IGNORECASE
)
"""Queries whose answer may change although the file does not."""
_HELD = ("published", "target_id", "speaker_kind", "no_comment")
"""The columns in memory beside those of the facets: all these may be sorted by."""
_SEVERAL = {"target_id": ("quote_targets", "entity_id")}
"""A quote may be about several; the column has the first of them, and the facet counts all."""
_COUNTS_REMEMBERED = 2048
_SELECTIONS_REMEMBERED = 12
"""A byte for each quote of the database each."""


def with_key(sql: str) -> str:
    """``sql`` with the key as its last sort column, where it is a table page sorted by another column."""
    page = _FIRST_PAGE.match(sql)
    if page is None or page["table"] not in KEYED or page["sort"].removesuffix(" desc") == "id":
        return sql
    return f"{sql[: page.end('sort')]}, id{sql[page.end('sort') :]}"


class SiteDatabase(Database):  # type: ignore[misc]
    """A Datasette database with all of the above; for immutable files only, whose counts cannot change.

    ``facets`` are the columns of ``quotes`` that its page counts by.
    """

    def __init__(self, *arguments: Any, facets: Sequence[str] = (), **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._held = tuple(dict.fromkeys((*facets, *_HELD)))
        self._columns = Remembered(1)
        self._selections = Remembered(_SELECTIONS_REMEMBERED)
        self._counts = Remembered(_COUNTS_REMEMBERED)

    async def execute(self, sql: str, params: Any = None, **settings: Any) -> Results:
        if _BY_THE_CLOCK.search(sql):
            return await super().execute(with_key(sql), params, **settings)
        facet = _FACET.match(sql)
        quotes = _QUOTES.match(facet["found"]) if facet is not None else None
        if facet is not None and quotes is not None and facet["column"] in self._held:
            counts = await self._facet(facet["column"], quotes["where"] or "", params or {}, settings)
            if counts is not None:
                return Results(counts[: int(facet["limit"])], False, ())
        count = _COUNT_OF_QUOTES.match(sql)
        if count is not None and is_quick(conditions(count["where"])):
            return await self._number(count["where"], params or {})
        if facet is not None or _COUNT.match(sql):
            asked = super().execute
            return await self._counts.get((sql, repr(params)), lambda: asked(sql, params, **settings))
        rows = await self._page(sql, params or {})
        return await super().execute(with_key(rows), params, **settings)

    async def columns(self) -> Columns:
        """The columns in memory, read when they are first asked for; a few seconds at a million quotes."""

        async def read() -> Columns:
            columns: Columns = await self.execute_fn(lambda db: Columns.read(db, "quotes", self._held, _SEVERAL))
            return columns

        columns: Columns = await self._columns.get(("columns", ""), read)
        return columns

    async def _facet(self, name: str, where: str, values: Values, settings: Mapping[str, Any]) -> Counts | None:
        """The values of a facet among the quotes for which ``where`` holds; None where they are not held.

        Raises:
            QueryInterrupted: when SQLite takes longer than it may to find them.
        """
        column = (await self.columns()).counted(name)
        if column is None:
            return None
        where = _without_page(where)

        async def count() -> Counts:
            mask = await self._selected(where, values, settings.get("custom_time_limit")) if where else None
            counts: Counts = await self.execute_fn(lambda _: column.count(mask))
            return counts

        counts: Counts = await self._counts.get((f"facet {name} {where}", _told(where, values)), count)
        return counts

    async def _number(self, where: str, values: Values) -> Results:
        """How many quotes ``where`` holds for, as SQLite would answer."""
        mask = await self._selected(where, values, None)
        return Results([(int(mask.sum()),)], False, ())

    async def _page(self, sql: str, values: Values) -> str:
        """SQL for the same rows as ``sql``: where it asks for a page of what was found, by their ids."""
        asked = page(sql)
        wanted, last = without_last(conditions(asked.where) or []) if asked else ([], None)
        if asked is None or not wanted or not is_quick(wanted) or (last and last.column != asked.column):
            return sql
        column = (await self.columns()).by_name.get(asked.column)
        if column is None:
            return sql
        mask = await self._selected(_where(wanted), values, None)

        def rows(connection: sqlite3.Connection) -> str:
            if last is not None and not is_there(connection, last, values):
                return sql
            ids = next_ids(mask, column, asked, int(values[last.id]) if last is not None else None)
            return f"{asked.head}where id in ({', '.join(map(str, ids))}) {asked.order}"

        found: str = await self.execute_fn(rows)
        return found

    async def _selected(self, where: str, values: Values, limit: int | None) -> Mask:
        """The quotes for which ``where`` holds; ``limit`` is in milliseconds."""
        columns = await self.columns()

        async def find() -> Mask:
            return await self._in_time(lambda db: selected(db, columns, where, values), limit, where, values)

        mask: Mask = await self._selections.get((where.strip(), _told(where, values)), find)
        return mask

    async def _in_time(self, ask: Callable[[sqlite3.Connection], T], limit: int | None, sql: str, values: Values) -> T:
        def timed(connection: sqlite3.Connection) -> T:
            with sqlite_timelimit(connection, limit or self.ds.sql_time_limit_ms):
                try:
                    return ask(connection)
                except sqlite3.OperationalError as error:
                    if error.args == ("interrupted",):
                        raise QueryInterrupted(error, sql, values) from error
                    raise

        answer: T = await self.execute_fn(timed)
        return answer

    def forget(self) -> None:
        """Forget what was found and counted, for measuring it."""
        self._selections.forget()
        self._counts.forget()


def _where(wanted: Sequence[str]) -> str:
    return f"where {' and '.join(wanted)}" if wanted else ""


def _without_page(where: str) -> str:
    """``where`` without the condition of a later page: facets count all that was found."""
    wanted = conditions(where) if where else []
    return where if wanted is None else _where(without_last(wanted)[0])


def _told(where: str, values: Values) -> str:
    """The values that ``where`` names."""
    return repr([(name, values.get(name)) for name in re.findall(r":(\w+)", where)])
