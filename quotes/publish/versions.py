"""What a newer version of its article has replaced: left out of all lists and counts, unless a reader asks for it."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from datasette.app import Datasette

from quotes.publish.site import DATABASE

REPLACED = "select replaces_id from articles where replaces_id is not null"
"""The ids of the articles that have a newer version."""

_COLUMNS = {"quotes": "article_id", "articles": "id"}
_KNOWN: WeakKeyDictionary[Datasette, bool] = WeakKeyDictionary()


def current(table: str) -> str:
    """The condition that leaves out of ``quotes`` or ``articles`` what was replaced."""
    return f"{table}.{_COLUMNS[table]} not in ({REPLACED})"


async def has_earlier(datasette: Datasette, table: str) -> bool:
    """Whether a table holds anything of replaced articles; asked once, since the database never changes."""
    if table not in _COLUMNS:
        return False
    if datasette not in _KNOWN:
        found = await datasette.get_database(DATABASE).execute(f"{REPLACED} limit 1")
        _KNOWN[datasette] = bool(found.rows)
    return _KNOWN[datasette]
