"""Checking every invariant of a database, by kind and with examples."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import QuotesError
from quotes.models import content_hash
from quotes.store import indexes, schema
from quotes.store.staging import read_only
from quotes.store.views import CHECKS, QUESTIONS

EXAMPLES = 3

BROKEN = "broken"
PROBLEM = "problem"

_RULES: dict[str, str] = {
    **{
        name: f"SELECT rowid FROM {index}_docsize EXCEPT SELECT id FROM quotes"
        f" UNION ALL SELECT * FROM (SELECT id FROM quotes EXCEPT SELECT rowid FROM {index}_docsize)"
        for name, index in (("search index", "quotes_search"), ("search index as typed", "quotes_typed"))
    },
    "characters": "SELECT id, uid, characters FROM articles WHERE characters <> length(text)",
    "outlet of quote": "SELECT q.id, q.uid FROM quotes q JOIN articles a ON a.id = q.article_id"
    " WHERE q.outlet_id IS NOT a.outlet_id OR q.published IS NOT a.published",
    "unnamed entity": "SELECT id, name FROM entities e"
    " WHERE NOT EXISTS (SELECT 1 FROM entity_names n WHERE n.entity_id = e.id AND n.name = e.name)",
}
"""Further selects that must be empty; too particular for a view."""

_IN_TEXT: dict[str, str] = {
    "check_span_text": "SELECT s.id, s.char_start, s.char_end, s.text"
    " FROM quotes q JOIN quote_spans s ON s.quote_id = q.id WHERE q.article_id = ? ORDER BY s.id",
    "check_quote_text": "SELECT id, char_start, char_end, text FROM quotes WHERE article_id = ? ORDER BY id",
}
"""Words that must stand in an article's text: id, offsets, words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of fault (``broken``) or of doubt that was noted while reading (``problem``)."""

    severity: str
    kind: str
    count: int
    examples: tuple[str, ...]


def doctor(database: Path | str) -> list[Finding]:
    """Every invariant that does not hold, then the problems that extraction noted, by kind; nothing broken is healthy.

    Raises:
        QuotesError: when the file is missing or no database of this product.
    """
    path = Path(database)
    if not path.is_file():
        raise QuotesError(f"{path}: no such database; build it with: quotes build {path} PATH…")
    try:
        with closing(read_only(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
                raise QuotesError(f"{path} was not made by quotes build")
            return [*_faults(connection), *_problems(connection)]
    except sqlite3.DatabaseError as error:
        return [Finding(BROKEN, "file", 1, (str(error),))]


def _faults(connection: sqlite3.Connection) -> Iterator[Finding]:
    damage = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    if damage:
        yield Finding(BROKEN, "file", len(damage), tuple(damage[:EXAMPLES]))
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    if dangling:
        examples = tuple(f"{table} row {row} points into {parent}" for table, row, parent, _ in dangling[:EXAMPLES])
        yield Finding(BROKEN, "foreign key", len(dangling), examples)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    absent = sorted((CHECKS.keys() | QUESTIONS.keys() | indexes.INDEXES.keys()) - names)
    if absent:
        yield Finding(BROKEN, "missing view or index", len(absent), tuple(absent[:EXAMPLES]))
    yield from _words(connection)
    selects = {name: f"SELECT * FROM {name}" for name in CHECKS if name in names and name not in _IN_TEXT} | _RULES
    for kind, select in selects.items():
        yield from _rows(connection, kind, select)


def _words(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What does not stand in the articles as the tables say.

    The check views say the same, but SQLite counts code points from the beginning of the text for each span, which
    takes hours for an article of some megabytes.
    """
    wrong: dict[str, list[str]] = {kind: [] for kind in ("article uid", *_IN_TEXT)}
    for number, uid, text in connection.execute("SELECT id, uid, text FROM articles"):
        if uid != content_hash("article", text):
            wrong["article uid"].append(f"article {uid}")
        for kind, select in _IN_TEXT.items():
            for row, start, end, words in connection.execute(select, (number,)):
                if not 0 <= start <= end <= len(text) or text[start:end] != words:
                    wrong[kind].append(f"id {row}, {start}–{end}: {words}")
    for kind, examples in wrong.items():
        if examples:
            yield Finding(BROKEN, kind, len(examples), tuple(examples[:EXAMPLES]))


def _rows(connection: sqlite3.Connection, kind: str, select: str) -> Iterator[Finding]:
    cursor = connection.execute(select)
    columns = [column[0] for column in cursor.description]
    examples: list[str] = []
    count = 0
    for row in cursor:
        count += 1
        if count <= EXAMPLES:
            examples.append(", ".join(f"{column} {value}" for column, value in zip(columns, row, strict=True)))
    if count:
        yield Finding(BROKEN, kind, count, tuple(examples))


def _problems(connection: sqlite3.Connection) -> Iterator[Finding]:
    kinds = connection.execute("SELECT kind, count(*) FROM problems GROUP BY kind ORDER BY 2 DESC, 1").fetchall()
    for kind, count in kinds:
        examples = connection.execute(
            "SELECT document || coalesce(' at ' || char_start, '') || ': ' || message FROM problems"
            " WHERE kind = ? ORDER BY id LIMIT ?",
            (kind, EXAMPLES),
        )
        yield Finding(PROBLEM, kind, count, tuple(example for (example,) in examples))
