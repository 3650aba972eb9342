"""The search index holds folded words, and is a function of the tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.store import search
from quotes.store.write import Store
from quotes.text.fold import fold
from tests.made_up import made_up, read_made_up


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with Store(tmp_path / "q.db") as store:
        store.add(made_up(1), read_made_up(made_up(1)))
        store.finish()
    connection = sqlite3.connect(tmp_path / "q.db")
    yield connection
    connection.close()


def found(database: sqlite3.Connection, words: str) -> list[int]:
    select = "SELECT rowid FROM quotes_search WHERE quotes_search MATCH ? ORDER BY rowid"
    return [row[0] for row in database.execute(select, (f'"{fold(words).text}"',))]


def found_as_typed(database: sqlite3.Connection, words: str) -> list[int]:
    select = "SELECT rowid FROM quotes_typed WHERE quotes_typed MATCH ? ORDER BY rowid"
    return [row[0] for row in database.execute(select, (f'"{words}"',))]


def test_found_by_content_source_and_speaker_however_they_are_spelled(database: sqlite3.Connection) -> None:
    assert found(database, "تأجيل") == found(database, "تَأْجِيل") == found(database, "تاجيل") == [2]
    assert found(database, "المتحدّث باسم الشركة") == [1, 2, 3]
    assert found(database, "الوفد") == []


def test_found_as_printed_letter_by_letter(database: sqlite3.Connection) -> None:
    database.execute("UPDATE quotes SET content = 'عُلِّقَ الإضرابُ على\u200f الأرض' WHERE id = 2")
    search.fill(database)
    assert found_as_typed(database, "الإضرابُ") == found_as_typed(database, "عُلِّقَ الإضرابُ على") == [2]
    for other in ("الإضراب", "الاضرابُ", "علق", "ق", "على الإضرابُ", "علي"):
        assert found_as_typed(database, other) == [], other


def test_filling_again_changes_nothing(database: sqlite3.Connection) -> None:
    before = found(database, "الخطة")
    database.execute("UPDATE quotes SET content = 'كلام آخر' WHERE id = 2")
    search.fill(database)
    assert before == [1, 2, 3]
    assert found(database, "الخطة") == [1, 3]
    assert found(database, "كلام") == [2]
    assert found_as_typed(database, "كلام آخر") == [2]
    for index in ("quotes_search", "quotes_typed"):
        assert database.execute(f"SELECT count(*) FROM {index}_docsize").fetchone() == (3,)
