"""The search index: folded words of each quote in a contentless FTS5 table.

SQLite's own tokenizers split Arabic at its vowel marks and keep letters apart that newspapers interchange, so the index
holds folded text, and queries are folded alike. Contentless, it stores no second copy of the words. Its rowid is the
quote's id. It is a pure function of the other tables and is filled anew by each build.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from quotes.text.fold import fold

_FOUND_BY = (
    "SELECT q.id, q.content || ' ' || coalesce(q.source, '') || ' ' || coalesce(e.name, '')"
    " FROM quotes q LEFT JOIN entities e ON e.id = q.speaker_id ORDER BY q.id"
)


def fill(connection: sqlite3.Connection) -> None:
    """Fill the index from the tables: content, source as printed, and the speaker's name of every quote."""
    connection.execute("INSERT INTO quotes_search (quotes_search) VALUES ('delete-all')")
    connection.executemany("INSERT INTO quotes_search (rowid, norm) VALUES (?, ?)", _norms(connection))
    connection.execute("INSERT INTO quotes_search (quotes_search) VALUES ('optimize')")


def _norms(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    for quote_id, words in connection.execute(_FOUND_BY):
        yield quote_id, fold(words).text
