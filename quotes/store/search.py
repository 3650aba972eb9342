"""The search indexes: the words of each quote in two contentless FTS5 tables, folded and as printed.

SQLite's own tokenizers split Arabic at its vowel marks and keep letters apart that newspapers interchange, so the one
index holds folded text, and queries are folded alike. The other, for searches by the letter, takes vowel marks for
parts of words. Contentless, they store no second copy of the words. The rowid is the quote's id. Both are pure
functions of the other tables and are filled anew by each build.
"""

from __future__ import annotations

import sqlite3

from quotes.text.fold import fold, visible

_FOUND_BY = (
    "SELECT q.id, q.content || ' ' || coalesce(q.source, '') || ' ' || coalesce(e.name, '')"
    " FROM quotes q LEFT JOIN entities e ON e.id = q.speaker_id ORDER BY q.id"
)
_AT_ONCE = 10_000


def fill(connection: sqlite3.Connection) -> None:
    """Fill the indexes from the tables: content, source as printed, and the speaker's name of every quote."""
    for index in ("quotes_search", "quotes_typed"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    quotes = connection.execute(_FOUND_BY)
    while some := quotes.fetchmany(_AT_ONCE):
        views = [(number, fold(words)) for number, words in some]
        norms = ((number, view.text) for number, view in views)
        # the view of a text without any mark runs in step with it
        typed = ((number, visible(view.original) if view.text_at else view.original) for number, view in views)
        connection.executemany("INSERT INTO quotes_search (rowid, norm) VALUES (?, ?)", norms)
        connection.executemany("INSERT INTO quotes_typed (rowid, typed) VALUES (?, ?)", typed)
    for index in ("quotes_search", "quotes_typed"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
