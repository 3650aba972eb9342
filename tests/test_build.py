"""The database is a function of articles, rules and corrections, and what goes wrong costs no more than itself."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes import build as build_module
from quotes.build import Report, build
from quotes.errors import QuotesError
from quotes.models import Article, Problem
from quotes.store import write
from quotes.store.doctor import BROKEN, doctor
from tests.made_up import dump, engine, made_up


def made(database: Path, articles: Iterable[Article | Problem], **options: Any) -> Report:
    return build(database, articles=articles, **{"engine": engine(), "quiet": True, "jobs": 1} | options)


def rows(database: Path, select: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(select).fetchall()
    finally:
        connection.close()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def sound(database: Path) -> bool:
    return not [finding for finding in doctor(database) if finding.severity == BROKEN]


def test_a_build_leaves_the_database_and_nothing_else(tmp_path: Path) -> None:
    report = made(tmp_path / "q.db", [made_up(number) for number in range(10)])
    assert (report.counts.articles, report.counts.added, report.quotes, report.published) == (10, 10, 30, True)
    assert files(tmp_path) == ["q.db"]
    assert sound(tmp_path / "q.db")


def test_building_twice_changes_not_a_byte(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    articles = [made_up(1), Problem(kind="binary", message="x.bin: no text", document="x"), made_up(2)]
    made(database, articles)
    before, stamp = database.read_bytes(), database.stat().st_mtime_ns
    report = made(database, articles)
    assert not report.published
    assert (database.read_bytes(), database.stat().st_mtime_ns) == (before, stamp)


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    articles = [made_up(number) for number in range(150)]
    made(tmp_path / "one.db", articles)
    made(tmp_path / "two.db", articles, jobs=2)
    assert dump(tmp_path / "one.db") == dump(tmp_path / "two.db")


def test_articles_added_later_are_as_if_added_at_once(tmp_path: Path) -> None:
    articles = [made_up(number) for number in range(40)]
    made(tmp_path / "once.db", articles)
    made(tmp_path / "later.db", articles[:25])
    report = made(tmp_path / "later.db", articles[20:])
    assert report.counts.added == 15
    assert dump(tmp_path / "once.db") == dump(tmp_path / "later.db")


def test_adding_to_a_database_that_keeps_its_indexes_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quotes.store.staging.KEEP_INDEXES_FROM", 0)
    articles = [made_up(number) for number in range(40)]
    made(tmp_path / "once.db", articles)
    made(tmp_path / "later.db", articles[:25])
    made(tmp_path / "later.db", articles[25:])
    assert sorted(dump(tmp_path / "once.db")) == sorted(dump(tmp_path / "later.db"))


def test_other_rules_extract_every_article_anew(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    first = [made_up(1), made_up(1, outlet="وكالة المثال"), made_up(2, url="https://example.org/2")]
    made(database, first)
    made(database, [made_up(3)], engine=engine("other rules"))
    made(tmp_path / "at-once.db", [*first, made_up(3)], engine=engine("other rules"))
    assert rows(database, "SELECT fingerprint FROM runs") == [("other rules",)]
    assert dump(database) == dump(tmp_path / "at-once.db")


def test_what_cannot_be_read_is_a_problem_until_it_can(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    told: list[Problem] = []
    broken = Problem(kind="empty", message="article-2.txt: empty", document="article-2")
    report = made(database, [made_up(1), broken], unread=told.append)
    assert told == [broken]
    assert report.counts.unread == 1
    select = "SELECT document, kind, article_id FROM problems"
    assert rows(database, select) == [("article-2", "empty", None)]
    made(database, [made_up(1), broken])
    assert rows(database, select) == [("article-2", "empty", None)]
    made(database, [made_up(2)])
    assert rows(database, select) == []


def test_an_error_in_one_article_is_its_own_problem(tmp_path: Path) -> None:
    report = made(tmp_path / "q.db", [made_up(1), made_up(2, document="error"), made_up(3)])
    assert (report.counts.added, report.counts.failed, report.quotes) == (3, 1, 6)
    assert rows(tmp_path / "q.db", "SELECT document, kind, message FROM problems") == [
        ("error", "extraction-failed", "ValueError: this article cannot be read")
    ]


@pytest.mark.parametrize("text", ["قال\0وزير النقل", "قال \ud83d"])
def test_text_that_sqlite_cannot_keep_is_a_problem(tmp_path: Path, text: str) -> None:
    odd = made_up(2).model_copy(update={"document": "odd", "text": text})
    report = made(tmp_path / "q.db", [odd, made_up(1)])
    assert (report.counts.unread, report.counts.added) == (1, 1)
    assert rows(tmp_path / "q.db", "SELECT document, kind FROM problems") == [("odd", "unstorable")]


def test_an_update_is_a_new_version_and_the_old_links_stay(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    url = "https://example.org/story"
    made(database, [made_up(1, url=url)])
    old = rows(database, "SELECT uid FROM quotes ORDER BY id")
    longer = made_up(1, url=url)
    updated = longer.model_copy(update={"text": longer.text + "\nوعاد الوفد مساء."})
    report = made(database, [updated])
    assert report.counts.versions == 1
    assert rows(database, "SELECT id, replaces_id FROM articles") == [(1, None), (2, 1)]
    assert rows(database, "SELECT uid FROM quotes WHERE article_id = 1 ORDER BY id") == old
    assert rows(database, "SELECT count(*) FROM who_said_what") == [(3,)]


def test_nothing_to_read_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match="no article could be read"):
        made(tmp_path / "q.db", [Problem(kind="empty", message="empty", document="x")])
    assert files(tmp_path) == []


def test_a_full_disk_is_told_and_the_work_goes_on_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "q.db"
    made(database, [made_up(1)])
    before = dump(database)
    monkeypatch.setattr(build_module, "COMMIT_EVERY", 0.0)
    connect = write.connect

    def small(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA max_page_count = 150")
        return connection

    articles = [made_up(number) for number in range(500)]
    monkeypatch.setattr(write, "connect", small)
    with pytest.raises(QuotesError, match=r"disk is full.*run the same command again"):
        made(database, articles)
    assert dump(database) == before
    monkeypatch.setattr(write, "connect", connect)
    assert made(database, articles).resumed
    made(tmp_path / "whole.db", articles[1:2] + articles[:1] + articles[2:])
    assert dump(database) == dump(tmp_path / "whole.db")


def test_breaking_off_keeps_the_old_database_and_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "q.db"
    made(database, [made_up(1)])
    before = dump(database)
    monkeypatch.setattr(build_module, "COMMIT_EVERY", 0.0)
    articles = [made_up(number) for number in range(1, 90)]

    def until_ctrl_c() -> Iterator[Article]:
        yield from articles[:80]
        raise KeyboardInterrupt

    with pytest.raises(QuotesError, match="stopped"):
        made(database, until_ctrl_c())
    assert dump(database) == before
    report = made(database, articles)
    assert report.resumed
    made(tmp_path / "whole.db", articles)
    assert dump(database) == dump(tmp_path / "whole.db")


def test_another_work_does_not_take_up_what_was_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "COMMIT_EVERY", 0.0)

    def until_ctrl_c() -> Iterator[Article]:
        yield from (made_up(number) for number in range(80))
        raise KeyboardInterrupt

    with pytest.raises(QuotesError, match="stopped"):
        made(tmp_path / "q.db", until_ctrl_c(), engine=engine("first rules"))
    report = made(tmp_path / "q.db", [made_up(1)], engine=engine("second rules"))
    assert not report.resumed
    assert rows(tmp_path / "q.db", "SELECT document FROM articles") == [("article-1",)]


def test_a_second_build_says_so_and_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = (tmp_path / "q.db.lock").open("w+")
    lock.write("4711")
    lock.flush()
    fcntl.flock(lock, fcntl.LOCK_EX)
    second = threading.Thread(target=made, args=(tmp_path / "q.db", [made_up(1)]), kwargs={"quiet": False})
    second.start()
    second.join(0.5)
    assert second.is_alive()
    assert not (tmp_path / "q.db").exists()
    assert f"another build (process 4711) is writing {tmp_path / 'q.db'}; waiting" in capsys.readouterr().err
    lock.close()
    second.join(10)
    assert (tmp_path / "q.db").exists()


def test_a_link_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "q.db", tmp_path / "link.db"
    made(real, [made_up(1)])
    real.chmod(0o640)
    link.symlink_to(real)
    made(link, [made_up(2)])
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert rows(real, "SELECT count(*) FROM articles") == [(2,)]
    assert files(tmp_path / "real") == ["q.db"]


def test_a_read_only_database_is_not_replaced(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    made(database, [made_up(1)])
    database.chmod(0o444)
    with pytest.raises(QuotesError, match=r"q\.db is read-only"):
        made(database, [made_up(2)])


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    text = tmp_path / "notes.txt"
    text.write_text("no database at all, but rather a text", encoding="utf-8")
    for path, message in ((other, "was not made by quotes"), (text, "no sound database"), (tmp_path, "is not a file")):
        with pytest.raises(QuotesError, match=message):
            made(path, [made_up(1)])
    assert text.read_text(encoding="utf-8").startswith("no database")


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    made(tmp_path / "q.db", [made_up(1)])
    connection = sqlite3.connect(tmp_path / "q.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(QuotesError, match="newer"):
        made(tmp_path / "q.db", [made_up(2)])


def test_a_folder_that_is_not_there_or_not_writable(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match=r"nowhere does not exist"):
        made(tmp_path / "nowhere" / "q.db", [made_up(1)])
    (tmp_path / "file").write_text("")
    with pytest.raises(QuotesError, match="cannot write"):
        made(tmp_path / "file" / "q.db", [made_up(1)])


def test_a_damaged_staging_file_without_its_label_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "q.db.staging").write_bytes(os.urandom(5000))
    (tmp_path / "q.db.staging-journal").write_bytes(os.urandom(500))
    made(tmp_path / "q.db", [made_up(1)])
    assert files(tmp_path) == ["q.db"]
    assert sound(tmp_path / "q.db")


def test_a_log_left_by_another_program_does_not_outlive_the_old_file(tmp_path: Path) -> None:
    database = tmp_path / "q.db"
    made(database, [made_up(1)])
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE articles SET title = 'عنوان'")
    connection.commit()
    for name in ("q.db", "q.db-wal"):
        shutil.copy(tmp_path / name, tmp_path / f"copy-{name}")
    connection.close()
    for name in ("q.db", "q.db-wal"):
        os.replace(tmp_path / f"copy-{name}", tmp_path / name)
    made(database, [made_up(2)])
    assert files(tmp_path) == ["q.db"]
    assert sound(database)
    assert rows(database, "SELECT title FROM articles WHERE title IS NOT NULL") == [("عنوان",)]


def test_the_five_samples(tmp_path: Path) -> None:
    seeds = Path(__file__).resolve().parents[1] / "seeds"
    report = build(tmp_path / "q.db", [seeds], quiet=True)
    assert (report.counts.added, report.counts.failed) == (5, 0)
    assert report.quotes > 50
    assert sound(tmp_path / "q.db")
    again = build(tmp_path / "q.db", [seeds], quiet=True)
    assert not again.published
