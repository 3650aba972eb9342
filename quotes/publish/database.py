"""The database as the site reads it: page after page without a gap, and the facets of a page counted at once.

Datasette 0.65 orders the first page of a table by the sort column alone and later pages by that column and the key.
Quotes of one day are many, so at the seam between two pages some would come twice and others never, in the CSV of all
rows too. The first page is therefore ordered like the later ones.

It also counts each facet by a query of its own that goes through all that was found. Here SQLite names what was found,
once, and the columns in memory (``columns``) count it. What was counted is remembered, because the file cannot change.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from datasette.database import Database, QueryInterrupted, Results
from datasette.utils import sqlite_timelimit

from quotes.publish.columns import Columns, Counts, Ids
from quotes.publish.selection import is_search, selected

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
_REMEMBERED = 2048


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
        self._facets = tuple(facets)
        self._known: OrderedDict[tuple[str, str], asyncio.Future[Any]] = OrderedDict()

    async def execute(self, sql: str, params: Any = None, **settings: Any) -> Results:
        facet = _FACET.match(sql)
        if (facet is None and not _COUNT.match(sql)) or _BY_THE_CLOCK.search(sql):
            return await super().execute(with_key(sql), params, **settings)
        if facet is not None and facet["column"] in self._facets:
            quotes = _QUOTES.match(facet["found"])
            columns = await self.columns()
            if quotes is not None and facet["column"] in columns:
                where = quotes["where"] or ""
                limit = settings.get("custom_time_limit")
                key = ("facets " + where, repr(params))
                counts = await asyncio.shield(self._remembered(key, lambda: self._count(where, params, limit)))
                return Results(counts[facet["column"]][: int(facet["limit"])], False, ())
        count = _COUNT_OF_QUOTES.match(sql)
        if count is not None and is_search(count["where"]):
            total = ("count " + count["where"], repr(params))
            return await asyncio.shield(self._remembered(total, lambda: self._total(count["where"], params)))
        asked = super().execute
        return await asyncio.shield(self._remembered((sql, repr(params)), lambda: asked(sql, params, **settings)))

    async def columns(self) -> Columns:
        """The facets' columns, read when they are first asked for; about a second at a million quotes."""

        def read() -> Awaitable[Columns]:
            reading: Awaitable[Columns] = self.execute_fn(lambda db: Columns.read(db, "quotes", self._facets))
            return reading

        columns: Columns = await asyncio.shield(self._remembered(("columns", ""), read))
        return columns

    def _remembered(self, key: tuple[str, str], ask: Callable[[], Awaitable[Any]]) -> asyncio.Future[Any]:
        """The answer: known, on its way, or asked for now. An error is not remembered.

        To be shielded where it is awaited, so that a visitor who leaves does not stop it for the others.
        """
        known = self._known.get(key)
        if known is None or known.cancelled() or (known.done() and known.exception() is not None):
            known = asyncio.ensure_future(ask())
            known.add_done_callback(lambda answer: answer.cancelled() or answer.exception())
            self._known[key] = known
        self._known.move_to_end(key)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return known

    async def _count(self, where: str, params: Any, limit: int | None) -> Counts:
        """All facets of the quotes for which ``where`` holds; ``limit`` is in milliseconds.

        Raises:
            QueryInterrupted: when SQLite takes longer to find them.
        """
        columns = await self.columns()
        if not where:
            return columns.count(None)
        return columns.count(await self._selected(where, params, limit))

    async def _total(self, where: str, params: Any) -> Results:
        """How many quotes ``where`` holds for, as SQLite would answer."""
        return Results([(len(await self._selected(where, params, None)),)], False, ())

    async def _selected(self, where: str, params: Any, limit: int | None) -> Ids:
        def ask(connection: sqlite3.Connection) -> Ids:
            with sqlite_timelimit(connection, limit or self.ds.sql_time_limit_ms):
                try:
                    return selected(connection, where, params)
                except sqlite3.OperationalError as error:
                    if error.args == ("interrupted",):
                        raise QueryInterrupted(error, where, params) from error
                    raise

        ids: Ids = await self.execute_fn(ask)
        return ids

    def forget(self) -> None:
        """Forget the counts, for measuring them."""
        for key in [key for key in self._known if key != ("columns", "")]:
            del self._known[key]
