"""The made-up database of the site's bench is a sound one, and the report measures it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quotes.evaluate import bench_site
from quotes.evaluate.bench_site import make_database, pages
from quotes.store.views import CHECKS


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "made-up.db"
    make_database(path, 600)
    return path


def test_the_made_up_database_is_sound(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("SELECT count(*) FROM quotes").fetchone() == (600,)
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (75,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for check in set(CHECKS) - {"check_no_rule", "check_cue", "check_source"}:  # made-up quotes have no spans
            assert db.execute(f"SELECT count(*) FROM {check}").fetchone() == (0,), check
        denials = db.execute("SELECT sum(denial) FROM quotes").fetchone()[0]
        assert 20 < denials < 90


def test_the_same_seed_makes_the_same_database(database: Path, tmp_path: Path) -> None:
    make_database(tmp_path / "again.db", 600)
    with closing(sqlite3.connect(database)) as one, closing(sqlite3.connect(tmp_path / "again.db")) as other:
        assert list(one.iterdump()) == list(other.iterdump())


def test_the_report(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_site, "_SECONDS", 0.3)
    lines = list(bench_site.bench_site(600, database))
    for name in pages(["a"] * 30_000):
        assert any(line.startswith(name) for line in lines)
    assert not any("refused" in line for line in lines)
    everything = next(line for line in lines if line.startswith("all quotes"))
    assert everything.split()[-1] == "600"
    assert int(lines[-1].split()[1]) > 5
    assert 0.2 < float(re.search(r"([\d.]+) ms of processor time each", lines[-1])[1]) < 200  # type: ignore[index]
