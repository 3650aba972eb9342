"""Looking up whether something is in a database already."""

from __future__ import annotations

import sqlite3

from quotes.models import Article, Problem

_ARTICLE = "SELECT id FROM articles WHERE uid = ? UNION ALL SELECT article_id FROM article_sources WHERE copy_uid = ?"
_SOURCE = (
    "SELECT 1 FROM article_sources s LEFT JOIN outlets o ON o.id = s.outlet_id"
    " WHERE s.article_id = ? AND s.document = ? AND o.name IS ? AND s.url IS ? AND s.published IS ?"
)
_PROBLEM = (
    "SELECT id FROM problems WHERE article_id IS NULL"
    " AND document = ? AND kind = ? AND message = ? AND char_start IS ? AND char_end IS ?"
)


def article_id(connection: sqlite3.Connection, uid: str) -> int | None:
    """The id of the article with these very words, or of the one that is kept in its place, or None."""
    row = connection.execute(_ARTICLE, (uid, uid)).fetchone()
    return None if row is None else int(row[0])


def has_source(connection: sqlite3.Connection, known: int, article: Article) -> bool:
    """Whether the article with the id ``known`` was met in this place before."""
    place = (known, article.document, article.outlet or None, article.url, article.published)
    return connection.execute(_SOURCE, place).fetchone() is not None


def problem_id(connection: sqlite3.Connection, problem: Problem) -> int | None:
    """The id of a problem of reading that was noted before, or None."""
    row = (problem.document, problem.kind, problem.message, problem.start, problem.end)
    found = connection.execute(_PROBLEM, row).fetchone()
    return None if found is None else int(found[0])
