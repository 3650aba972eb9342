"""A table or view of a SQLite database, an article a row; the database is opened read-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from quotes.models import Article, Problem
from quotes.read.columns import NoTextColumn, article_of, map_columns
from quotes.read.lines import Faults
from quotes.read.source import Source


def read_sqlite(source: Source) -> Iterator[Article | Problem]:
    """The rows of ``options.table``, in the order of the table."""
    with source.seekable() as path:
        try:
            with closing(_open(path)) as database:
                yield from _rows(database, source)
        except sqlite3.Error as error:
            yield source.problem("sqlite", f"cannot be read as a SQLite database ({error}); check or restore it")


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    database.text_factory = lambda value: value.decode("utf-8", errors="replace")
    return database


def _rows(database: sqlite3.Connection, source: Source) -> Iterator[Article | Problem]:
    names = [
        row["name"]
        for row in database.execute("select name from sqlite_master where type in ('table', 'view') order by name")
    ]
    table = source.options.table
    if table is None or table not in names:
        asked = f"there is no table '{table}'" if table else "a database is read one table at a time"
        yield source.problem("columns", f"{asked}; name one with --table, of: {'، '.join(names[:30]) or 'none'}")
        return
    columns = [row["name"] for row in database.execute("select name from pragma_table_info(?)", (table,))]
    try:
        mapping = map_columns(columns, source.options.columns)
    except NoTextColumn as error:
        yield source.problem("columns", str(error))
        return
    wanted = ", ".join(_quoted(column) for column in sorted(set(mapping.values())))
    faults = Faults(source)
    for number, row in enumerate(database.execute(f"select {wanted} from {_quoted(table)}"), 1):
        article = article_of(dict(row), mapping, source, number)
        if article is None:
            yield from faults.add("empty", f"row {number} of {table} has an empty text; it was left out")
        else:
            yield article
    yield from faults.rest()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
