"""Conditions select what SQLite selects, whichever way they are answered."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from quotes.publish.columns import Columns
from quotes.publish.conditions import conditions
from quotes.publish.search import FUNCTIONS
from quotes.publish.selection import is_quick, selected

FOUND = "id in (select rowid from quotes_search where quotes_search match :search)"
BROAD = "id in (select rowid from quotes_search where quotes_search match escape_fts(:words))"
TYPED = "id in (select rowid from quotes_typed where quotes_typed match typed_fts(:words))"
ABOUT = "quotes.id in (select quote_id from quote_targets where entity_id in (1, 3))"
COLUMNS = ("speaker_id", "target_id", "type", "denial", "published", "cue")


@pytest.fixture
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    for name, (arguments, function) in FUNCTIONS.items():
        opened.create_function(name, arguments, function, deterministic=True)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("where", "quick"),
    [
        (f"where {FOUND}", True),
        (f"where denial = 0 and {FOUND}", True),
        (f"where {FOUND} and id < :most", True),
        (f"where type = :type and {FOUND} and id < :most ", True),
        (f"where {FOUND} and denial = 7", True),
        (f"where {FOUND} and (denial = 1 or id < 4)", True),
        (f"where {FOUND} and speaker_id is not null", True),
        (f"where {FOUND} and quotes.speaker_id in (1, 2, 999)", True),
        (f"where {FOUND} and quotes.speaker_id in ()", True),
        (f"where {FOUND} and {ABOUT}", True),
        (f"where {BROAD} and {TYPED}", True),
        (f"where {TYPED}", True),
        (f'where {ABOUT} and "denial" = :one', True),
        ('where "denial" = :one', True),
        ('where "type" = :type and quotes.published >= :day', True),
        ("where quotes.published <= :day", True),
        ("where quotes.published > :day and quotes.published < :late", True),
        ('where "published" >= :late', True),
        ('where "speaker_id" = :one', True),
        ('where "speaker_id" = :word', True),
        ('where "cue" = :cue', True),
        (f"where denial = 0 or {FOUND}", False),
        (f"where denial = 1 or type = :type and {FOUND}", False),
        (f"where {FOUND} or denial = 1", False),
        (f"where id between 2 and 6 and {FOUND}", False),
        (f"where denial = 1 -- \n and {FOUND}", False),
        (f"where not {FOUND}", False),
        (f"where id not {FOUND[3:]}", False),
        ("where denial = 1", False),
        ("where source like '%وزير) and (%'", False),
    ],
)
@pytest.mark.parametrize("words", ["قطار OR القطار OR القطارات", "وصول", "لاشيء"])
def test_the_same_quotes_as_sqlite(connection: sqlite3.Connection, where: str, quick: bool, words: str) -> None:
    values = {
        "search": words, "words": words, "most": 5, "type": "indirect", "one": "1", "word": "x", "cue": "قال",
        "day": "2024-03-05", "late": "2024-05-20",
    }  # fmt: skip
    expected = [number for (number,) in connection.execute(f"SELECT id FROM quotes {where} ORDER BY id", values)]
    columns = Columns.read(connection, "quotes", COLUMNS)
    assert np.flatnonzero(selected(connection, columns, where, values)).tolist() == expected
    assert is_quick(conditions(where)) is quick


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("where a = 1", ["a = 1"]),
        ("where a = 1 AND (b or c and d) and e in (select x from y limit 1) ", ["a = 1", "(b or c and d)",
         "e in (select x from y limit 1)"]),
        ("where \"and\" = ' and ' and b", ["\"and\" = ' and '", "b"]),
        ("where a and not b", ["a", "not b"]),
        ("where a and b or c", None),
        ("where a) or (b", None),
        ("where (a", None),
        ("where a /* and b", None),
        ("where a and b union select 1", None),
        ("where a and 'b", None),
        ("where a = 1 and ", None),
        ("where ", None),
    ],
)  # fmt: skip
def test_conditions_are_told_apart(where: str, expected: list[str] | None) -> None:
    assert conditions(where) == expected
