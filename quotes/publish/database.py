"""The database as the site reads it: page after page without a gap, and counts remembered.

Datasette 0.65 orders the first page of a table by the sort column alone and later pages by that column and the key.
Quotes of one day are many, so at the seam between two pages some would come twice and others never, in the CSV of all
rows too. The first page is therefore ordered like the later ones.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
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
_COUNTED = re.compile(r"\A\s*select (count\(\*\) from |\S+ as value, count\(\*\) as count from \()")
_REMEMBERED = 512
_SECONDS = 600.0
"""How long a count is remembered; a query may depend on the clock."""


def with_key(sql: str) -> str:
    """``sql`` with the key as its last sort column, where it is a table page sorted by another column."""
    page = _FIRST_PAGE.match(sql)
    if page is None or page["table"] not in KEYED or page["sort"].removesuffix(" desc") == "id":
        return sql
    return f"{sql[: page.end('sort')]}, id{sql[page.end('sort') :]}"


class SiteDatabase(Database):  # type: ignore[misc]
    """A Datasette database with both of the above; for immutable files only, whose counts cannot change."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._known: OrderedDict[tuple[str, str], tuple[float, Results]] = OrderedDict()

    async def execute(self, sql: str, params: Any = None, **settings: Any) -> Results:
        if not _COUNTED.match(sql):
            return await super().execute(with_key(sql), params, **settings)
        key = (sql, repr(params))
        now = time.monotonic()
        made, results = self._known.get(key, (-_SECONDS, None))
        if results is None or now - made > _SECONDS:
            results = await super().execute(sql, params, **settings)
            self._known[key] = now, results
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return results
