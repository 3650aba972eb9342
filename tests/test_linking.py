"""Links in a database: found by a build, the same however it came about, and gone with what they rested on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from quotes.build import build
from quotes.linking import link
from quotes.models import Article
from quotes.store.doctor import BROKEN, doctor
from tests.made_up import dump

SAID = "قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات قبل نهاية العام المقبل بعد إتمام الفحص."
DENIED = "نفت وزارة النقل صحة التقارير التي ذكرت أن الجسر القديم سيغلق نهائيا.\n\nوقال مدير المشروع إن العمل مستمر."
CLAIMED = "قالت صحيفة المثال إن وزارة النقل أغلقت الجسر القديم وسرحت مئات العمال قبل موسم المطر."
ANSWERED = "نفت وزارة النقل تسريح مئات العمال في الجسر القديم قبل موسم المطر."


def article(document: str, text: str, published: str = "2024-03-01", **more: Any) -> Article:
    return Article(document=document, text=text, outlet=f"صحيفة {document}", published=published, **more)


ARCHIVE = (
    article("a", SAID),
    article("b", f"عنوان آخر\n\n{SAID}\n\nوانتهى الخبر عند هذا الحد من غير زيادة ولا نقصان في سطوره."),
    article("c", DENIED),
    article("d", CLAIMED),
    article("e", ANSWERED, "2024-03-02"),
)


def rows(path: Path, select: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(select).fetchall()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("linking") / "q.db"
    build(path, articles=ARCHIVE, quiet=True, jobs=1)
    return path


def test_a_statement_of_two_articles(database: Path) -> None:
    found = rows(database, "SELECT said, articles, outlets FROM statements_view")
    assert [(articles, outlets) for _, articles, outlets in found] == [(2, 2)]
    assert "الجسر الجديد" in found[0][0]
    assert rows(database, "SELECT count(*) FROM statement_quotes") == [(2,)]


def test_disputes_within_an_article_and_between_two(database: Path) -> None:
    select = "SELECT d.evidence, v.claimed FROM disputes d JOIN disputes_view v ON v.id = d.id ORDER BY 1"
    found = rows(database, select)
    assert [evidence for evidence, _ in found] == ["elsewhere", "inside"]
    assert "سرحت مئات العمال" in found[0][1]
    assert found[1][1].startswith("الجسر القديم سيغلق")


def test_links_are_sound_and_can_be_made_again(database: Path) -> None:
    assert [finding for finding in doctor(database) if finding.severity == BROKEN] == []
    before = dump(database)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        link(connection)
        connection.execute("COMMIT")
    assert dump(database) == before


def test_links_do_not_depend_on_how_a_build_came_about(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "q.db"
    for end in (2, 4, 5):
        build(path, articles=ARCHIVE[:end], quiet=True, jobs=1)
    for table in ("statements", "statement_quotes", "disputes"):
        assert rows(path, f"SELECT * FROM {table}") == rows(database, f"SELECT * FROM {table}")
    before = path.stat().st_mtime_ns
    build(path, articles=ARCHIVE, quiet=True, jobs=1)
    assert path.stat().st_mtime_ns == before


def test_a_correction_takes_the_dispute_away(database: Path, tmp_path: Path) -> None:
    (uid,) = rows(
        database, "SELECT q.uid FROM disputes d JOIN quotes q ON q.id = d.denial_quote_id WHERE evidence = 'inside'"
    )[0]
    corrections = tmp_path / "corrections.yml"
    corrections.write_text(f"- quote: {uid}\n  mistake: not-a-denial\n  why: made up\n", encoding="utf-8")
    path = tmp_path / "q.db"
    build(path, articles=ARCHIVE, quiet=True, jobs=1, corrections=corrections)
    assert rows(path, "SELECT evidence FROM disputes") == [("elsewhere",)]
    assert [finding for finding in doctor(path) if finding.severity == BROKEN] == []


def test_a_claim_printed_long_before_is_not_linked(tmp_path: Path) -> None:
    path = tmp_path / "q.db"
    build(path, articles=[article("d", CLAIMED, "2023-01-01"), article("e", ANSWERED)], quiet=True, jobs=1)
    assert rows(path, "SELECT * FROM disputes") == []


def test_an_earlier_version_is_not_another_article(tmp_path: Path) -> None:
    path = tmp_path / "q.db"
    versions = [
        article("a", f"{SAID}\n\nوكان البرد شديدا.", url="https://example.org/1"),
        article("a", f"{SAID}\n\nوكان البرد شديدا في المدينة، وبقي الناس في بيوتهم حتى المساء ثم عادوا إلى أعمالهم."
                     " وقال مدير المشروع إن العمل مستمر.", url="https://example.org/1"),
    ]  # fmt: skip
    build(path, articles=versions, quiet=True, jobs=1)
    assert rows(path, "SELECT count(*) FROM articles WHERE replaces_id IS NOT NULL") == [(1,)]
    assert rows(path, "SELECT * FROM statements") == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("UPDATE disputes SET denial_quote_id = claim_quote_id + 0, claim_quote_id = denial_quote_id", "check_dispute"),
        ("UPDATE statements SET quotes = 7", "check_statement"),
        ("DELETE FROM statement_quotes WHERE rowid = (SELECT max(rowid) FROM statement_quotes)", "check_statement"),
        ("UPDATE statement_quotes SET statement_id = 99", "foreign key"),
    ],
)
def test_the_doctor_finds_a_broken_link(database: Path, tmp_path: Path, fault: str, kind: str) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(broken)) as connection:
        connection.execute(fault)
        connection.commit()
    assert kind in {finding.kind for finding in doctor(broken) if finding.severity == BROKEN}
