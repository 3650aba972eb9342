"""The database as the site reads it: page after page without a gap, facets counted side by side and remembered.

Datasette 0.65 orders the first page of a table by the sort column alone and later pages by that column and the key.
Quotes of one day are many, so at the seam between two pages some would come twice and others never, in the CSV of all
rows too. The first page is therefore ordered like the later ones.

It also counts the facets of a page one after the other. Here the first one asked for sets all of them going, each in a
thread of its own, and what was once counted is remembered, because the file cannot change.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from datasette.database import Database, Results

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
_FACET = re.compile(
    r"\A(?P<a>\s*select )(?P<column>\w+)(?P<b> as value, count\(\*\) as count from \(.*\)\s+where )(?P=column)"
    r"(?P<c> is not null\s+group by )(?P=column)(?P<d> order by count desc, value limit \d+\s*)\Z",
    re.DOTALL,
)
_BY_THE_CLOCK = re.compile(
    r"\b(?:current_\w+|random\w*|(?:date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\()", re.IGNORECASE
)
"""Queries whose answer may change although the file does not."""
_REMEMBERED = 1024


def with_key(sql: str) -> str:
    """``sql`` with the key as its last sort column, where it is a table page sorted by another column."""
    page = _FIRST_PAGE.match(sql)
    if page is None or page["table"] not in KEYED or page["sort"].removesuffix(" desc") == "id":
        return sql
    return f"{sql[: page.end('sort')]}, id{sql[page.end('sort') :]}"


class SiteDatabase(Database):  # type: ignore[misc]
    """A Datasette database with all of the above; for immutable files only, whose counts cannot change."""

    def __init__(self, *arguments: Any, facets: Sequence[str] = (), **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._facets = facets
        self._known: OrderedDict[tuple[str, str], asyncio.Future[Results]] = OrderedDict()

    async def execute(self, sql: str, params: Any = None, **settings: Any) -> Results:
        facet = _FACET.match(sql)
        if (facet is None and not _COUNT.match(sql)) or _BY_THE_CLOCK.search(sql):
            return await super().execute(with_key(sql), params, **settings)
        if facet is not None and facet["column"] in self._facets:
            for column in self._facets:
                self._counting(column.join(facet.group("a", "b", "c", "d")), params, settings)
        return await asyncio.shield(self._counting(sql, params, settings))

    def _counting(self, sql: str, params: Any, settings: dict[str, Any]) -> asyncio.Future[Results]:
        """The answer to a counting query: known, on its way, or asked for now."""
        key = (sql, repr(params))
        known = self._known.get(key)
        if known is None or known.cancelled() or (known.done() and known.exception() is not None):
            known = asyncio.ensure_future(super().execute(sql, params, **settings))
            known.add_done_callback(lambda counted: counted.cancelled() or counted.exception())
            self._known[key] = known
        self._known.move_to_end(key)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return known

    def forget(self) -> None:
        """Forget the counts, for measuring them."""
        self._known.clear()
