"""The doctor finds what is broken, by kind and with examples, and nothing in a sound database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from quotes.build import build
from quotes.errors import QuotesError
from quotes.models import Problem
from quotes.store.doctor import BROKEN, PROBLEM, Finding, doctor
from tests.made_up import engine, made_up


@pytest.fixture
def database(tmp_path: Path) -> Path:
    articles = [made_up(1), made_up(2), Problem(kind="empty", message="x.txt: empty", document="x")]
    build(tmp_path / "q.db", articles=articles, engine=engine(), quiet=True, jobs=1)
    return tmp_path / "q.db"


def test_a_sound_database_has_only_its_problems(database: Path) -> None:
    assert doctor(database) == [Finding(PROBLEM, "empty", 1, ("x: x.txt: empty",))]


@pytest.mark.parametrize(
    ("fault", "kind", "example"),
    [
        ("UPDATE quotes SET cue_id = 99 WHERE id = 1", "foreign key", "quotes row 1 points into cues"),
        ("UPDATE quote_spans SET text = 'كلمة'", "check_span_text", "id 1, 0–3: كلمة"),
        ("UPDATE quotes SET char_end = char_end + 1 WHERE id = 2", "check_quote_text", "id 2, "),
        ("UPDATE quotes SET denial = 1 WHERE id = 1", "check_stance", "id 1, uid "),
        ("INSERT INTO quotes_search (rowid, norm) VALUES (77, 'كلمة')", "search index", "77"),
        ("INSERT INTO quotes_typed (rowid, typed) VALUES (77, 'كلمة')", "search index as typed", "77"),
        ("UPDATE articles SET characters = 3 WHERE id = 2", "characters", "id 2, uid "),
        ("UPDATE quotes SET published = NULL WHERE id = 4", "outlet of quote", "id 4, uid "),
        ("UPDATE entities SET name = 'اسم آخر' WHERE id = 1", "unnamed entity", "id 1, name اسم آخر"),
        ("UPDATE articles SET uid = 'other' WHERE id = 1", "article uid", "article other"),
        ("DROP VIEW who_said_what", "missing view or index", "who_said_what"),
        ("DROP INDEX quotes_article", "missing view or index", "quotes_article"),
    ],
)
def test_a_fault_is_found_with_an_example(database: Path, fault: str, kind: str, example: str) -> None:
    connection = sqlite3.connect(database)
    connection.execute(fault)
    connection.commit()
    connection.close()
    (found,) = [finding for finding in doctor(database) if finding.kind == kind]
    assert found.severity == BROKEN
    assert found.count >= 1
    assert len(found.examples) <= 3
    assert example in found.examples[0]


def test_a_damaged_file_is_a_finding(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    assert doctor(database)[0].severity == BROKEN


def test_no_database(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match=r"none\.db: no such database; build it with"):
        doctor(tmp_path / "none.db")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE x (y)").connection.close()
    with pytest.raises(QuotesError, match="was not made by quotes build"):
        doctor(tmp_path / "other.db")
