"""Facets and lists are answered from indexes alone: no full scan of the long texts, at any size."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest

from quotes.build import build
from quotes.store import indexes
from quotes.store.indexes import FILTERS
from tests.made_up import engine, made_up


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("indexes") / "q.db"
    build(path, articles=[made_up(number) for number in range(200)], engine=engine(), quiet=True, jobs=1)
    connection = sqlite3.connect(path)
    # What the planner learnt from so few articles says that a scan is cheaper.
    connection.execute("DELETE FROM sqlite_stat1")
    connection.commit()
    connection.close()
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def plan(database: sqlite3.Connection, select: str) -> str:
    return "; ".join(str(row[3]) for row in database.execute(f"EXPLAIN QUERY PLAN {select}"))


@pytest.mark.parametrize("column", FILTERS)
@pytest.mark.parametrize(
    "where", ["", *(f"where {column} = 1" for column in FILTERS), "where denial = 1 and type = 'direct'"]
)
def test_a_facet_reads_an_index_only(database: sqlite3.Connection, column: str, where: str) -> None:
    """The statement is Datasette's own."""
    select = f"""
        select {column} as value, count(*) as count from (select * from quotes {where})
        where {column} is not null group by {column} order by count desc, value limit 31"""
    assert "COVERING INDEX" in plan(database, select)


@pytest.mark.parametrize(
    "select",
    [
        "select * from quotes where speaker_id = 1 order by published desc limit 50",
        "select * from quotes where outlet_id = 1 and denial = 1 order by published desc limit 50",
        "select * from quotes where article_id = 1",
        "select * from who_said_what where speaker = 'وزير النقل'",
        "select * from who_said_what order by published desc limit 50",
        "select * from denials_view order by published desc limit 50",
        "select * from quotes order by published desc limit 50",
        "select * from quotes where parent_id = 1",
        "select * from quotes where addressee_id = 1",
        "select * from quote_spans where quote_id = 1",
        "select * from quote_targets where entity_id = 1",
        "select * from articles where replaces_id = 1",
        "select * from article_sources where article_id = 1",
        "select * from problems where article_id = 1",
    ],
)
def test_a_page_needs_no_scan(database: sqlite3.Connection, select: str) -> None:
    steps = plan(database, select)
    assert "TEMP B-TREE" not in steps
    assert "SCAN" not in re.sub(r"SCAN \w+ USING (COVERING )?INDEX", "", steps)


def test_indexes_go_and_come_back(database: sqlite3.Connection) -> None:
    names = "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"
    before = database.execute(names).fetchall()
    indexes.drop(database)
    assert len(database.execute(names).fetchall()) == len(before) - len(indexes.INDEXES)
    indexes.create(database)
    assert database.execute(names).fetchall() == before
