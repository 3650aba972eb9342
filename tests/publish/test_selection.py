"""A search beside other conditions selects what SQLite selects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.publish.selection import is_search, selected

FOUND = "id in (select rowid from quotes_search where quotes_search match :search)"


@pytest.fixture
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("where", "by_index"),
    [
        (f"where {FOUND}", True),
        (f"where denial = 0 and {FOUND}", True),
        (f"where {FOUND} and id < :most", True),
        (f"where type = :type and {FOUND} and id < :most ", True),
        (f"where {FOUND} and denial = 7", True),
        (f"where denial = 0 or {FOUND}", False),
        (f"where denial = 1 or type = :type and {FOUND}", False),
        (f"where {FOUND} or denial = 1", False),
        (f"where not {FOUND}", False),
        (f"where id between 2 and {FOUND}", False),
        (f"where id not {FOUND[3:]}", False),
        ("where denial = 1", False),
    ],
)
@pytest.mark.parametrize("words", ["قطار OR القطار OR القطارات", "وصول", "لاشيء"])
def test_the_same_quotes_as_sqlite(connection: sqlite3.Connection, where: str, by_index: bool, words: str) -> None:
    values = {"search": words, "most": 5, "type": "indirect"}
    expected = [number for (number,) in connection.execute(f"SELECT id FROM quotes {where} ORDER BY id", values)]
    assert sorted(selected(connection, where, values).tolist()) == expected
    assert is_search(where) is by_index
