"""Corrections applied to a database, and taken back to the byte."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from quotes.build import build
from quotes.models import Article
from quotes.records import Identity
from quotes.store.doctor import BROKEN, doctor
from quotes.store.missing import quote_uid
from tests.made_up import dump, engine, made_up, read_made_up, span

ARTICLE = made_up(1)
SAID, DENIED, DECLINED = read_made_up(ARTICLE).quotes
MINISTER = {"name": "وزير الأشغال", "kind": "person"}


class Corrected:
    """A database of two articles to which corrections are applied."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "q.db"
        self.build([made_up(1), made_up(2)])

    def build(self, articles: list[Article], *entries: dict[str, Any] | None) -> None:
        corrections = None
        if entries:
            corrections = self.folder / "corrections.yml"
            corrections.write_text(yaml.safe_dump([entry for entry in entries if entry], allow_unicode=True))
        build(self.path, articles=articles, engine=engine(), quiet=True, jobs=1, corrections=corrections)
        assert [finding for finding in doctor(self.path) if finding.severity == BROKEN] == []

    def select(self, statement: str) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()

    def about(self, uid: str, columns: str) -> tuple[Any, ...]:
        (row,) = self.select(f"SELECT {columns} FROM quotes WHERE uid = '{uid}'")
        return row

    def search(self, word: str) -> int:
        ((found,),) = self.select(f"SELECT count(*) FROM quotes_search WHERE quotes_search MATCH '{word}'")
        return int(found)


@pytest.fixture
def database(tmp_path: Path) -> Corrected:
    return Corrected(tmp_path)


def entry(mistake: str, quote: str = SAID.uid, **more: Any) -> dict[str, Any]:
    return {"quote": quote, "mistake": mistake, "why": "Because.", **more}


def missing(**more: Any) -> dict[str, Any]:
    entry = {"article": ARTICLE.uid, "mistake": "missing-quote", "why": "Because.", "cue": "وصل", "speaker": MINISTER}
    return entry | more


@pytest.mark.parametrize(("everywhere", "speakers"), [(True, 1), (False, 2)])
def test_a_speaker_who_is_another_in_each_article(tmp_path: Path, everywhere: bool, speakers: int) -> None:
    path, corrections = tmp_path / "q.db", tmp_path / "corrections.yml"
    said = [read_made_up(made_up(number)).quotes[0].uid for number in (1, 2)]
    entries = [entry("wrong-speaker", uid, speaker=MINISTER) for uid in said]
    corrections.write_text(yaml.safe_dump(entries, allow_unicode=True))
    keyed = replace(engine(), entity_key=lambda name, kind: Identity(kind, name, everywhere))
    build(path, articles=[made_up(1), made_up(2)], engine=keyed, quiet=True, jobs=1, corrections=corrections)
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT count(*) FROM entities WHERE name = ?", (MINISTER["name"],)).fetchall()
    connection.close()
    assert found == [(speakers,)]


def test_a_wrong_speaker(database: Corrected) -> None:
    assert database.search("الاشغال") == 0
    database.build([], entry("wrong-speaker", speaker=MINISTER))
    name, kind, note = database.about(
        SAID.uid, "(SELECT name FROM entities e WHERE e.id = speaker_id), speaker_kind, corrected"
    )
    assert (name, kind) == ("وزير الأشغال", "person")
    assert note == "صُحِّح القائل، وكان «المتحدث باسم الشركة»"
    assert database.search("الاشغال") == 1
    assert database.select("SELECT quote_uid, mistake, why, applied FROM corrections") == [
        (SAID.uid, "wrong-speaker", "Because.", 1)
    ]


def test_a_wrong_target_or_none(database: Corrected) -> None:
    database.build([], entry("wrong-target", targets=[MINISTER, {"name": "الشركة", "kind": "organisation"}]))
    targets = "SELECT name FROM quote_targets JOIN entities e ON e.id = entity_id WHERE quote_id = 1 ORDER BY rank"
    assert database.select(targets) == [("وزير الأشغال",), ("الشركة",)]
    assert database.about(SAID.uid, "corrected") == ("صُحِّح المعنيّ، وكان «وزير النقل»",)
    database.build([], entry("wrong-target", targets=[]))
    assert database.select(targets) == []
    assert database.about(SAID.uid, "target_id") == (None,)


def test_a_denial_that_is_none_and_one_that_was_not_seen(database: Corrected) -> None:
    entries = entry("not-a-denial", DENIED.uid), entry("is-a-denial", DECLINED.uid, denial_kind="claim")
    database.build([], *entries)
    columns = "stance, denial, denial_kind, no_comment, corrected"
    assert database.about(DENIED.uid, columns) == ("asserts", 0, None, 0, "صُحِّح: ليس نفيا")
    assert database.about(DECLINED.uid, columns) == ("denies", 1, "claim", 0, "صُحِّح: نفي")


def test_two_corrections_of_one_quote(database: Corrected) -> None:
    database.build([], entry("wrong-speaker", speaker=MINISTER), entry("is-a-denial"))
    assert database.about(SAID.uid, "denial, corrected") == (1, "صُحِّح القائل، وكان «المتحدث باسم الشركة»؛ صُحِّح: نفي")


def test_what_is_no_quote_goes_and_its_record_stays(database: Corrected) -> None:
    database.build([], entry("not-a-quote", DENIED.uid))
    assert database.select("SELECT id FROM quotes ORDER BY id") == [(1,), (3,), (4,), (5,), (6,)]
    assert database.search("تاجيل") == 1
    assert database.select("SELECT quote_uid FROM corrections WHERE applied") == [(DENIED.uid,)]


def test_a_missing_quote(database: Corrected) -> None:
    text = ARTICLE.text
    at = text.rindex("\n") + 1
    cue, content = text[at:].split()[:2]
    database.build([], missing(cue=cue, at=at, content=[content], stance="denies"))
    uid = quote_uid(ARTICLE.uid, span(text, cue, at), None, (span(text, content, at),))
    columns = "article_id, cue, text, type, denial, corrected"
    assert database.about(uid, columns) == (1, cue, content, "indirect", 1, "أُضيف الاقتباس")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (entry("is-a-denial", "00"), "no quote has the uid 00"),
        (entry("is-a-denial", DENIED.uid), "is a denial already; drop the entry"),
        (missing(article="00"), "no article has the uid 00"),
        (missing(cue="طار"), "“طار” does not stand in the article"),
        (missing(cue="الخطة"), "add “at:” with the one that is meant"),
        (missing(cue="قال", at=5), "“قال” does not stand at 5, but at \\[0\\]"),
        (missing(cue="قال", content=["كلام آخر"]), "“كلام آخر” does not stand in the article"),
        (
            missing(cue="قال", source=SAID.source and SAID.source.text, content=[SAID.content[0].text]),
            "is found without it; drop the entry",
        ),
    ],
)
def test_a_correction_that_fits_nothing_is_a_problem(database: Corrected, wrong: dict[str, Any], message: str) -> None:
    before = database.select("SELECT * FROM quotes")
    database.build([], wrong)
    ((document, told),) = database.select("SELECT document, message FROM problems WHERE kind = 'correction'")
    assert document == "corrections.yml"
    assert told.startswith("corrections.yml:1: ")
    assert re.search(message, told)
    assert database.select("SELECT * FROM quotes") == before
    assert database.select("SELECT applied FROM corrections") == [(0,)]


ALL = (
    entry("wrong-speaker", speaker=MINISTER),
    entry("wrong-target", targets=[MINISTER]),
    entry("not-a-denial", DENIED.uid),
    entry("not-a-quote", DECLINED.uid),
    entry("is-a-denial", "00"),
    missing(cue="وزير", content=["النقل"], speaker={"name": "ناطق آخر", "kind": "anonymous"}, lemma="كلم"),
)


def test_taking_corrections_back_leaves_no_trace(database: Corrected) -> None:
    before = dump(database.path)
    database.build([], *ALL)
    assert dump(database.path) != before
    database.build([], None)
    assert dump(database.path) == before


def test_corrections_before_or_after_articles_make_the_same_database(tmp_path: Path) -> None:
    for name in ("before", "after"):
        (tmp_path / name).mkdir()
    before, after = Corrected(tmp_path / "before"), Corrected(tmp_path / "after")
    before.build([], *ALL)
    before.build([made_up(3)])  # the corrections that the database holds are applied again
    after.build([made_up(3)])
    after.build([], *ALL)
    assert dump(before.path) == dump(after.path)


def test_the_same_corrections_again_change_nothing(database: Corrected) -> None:
    database.build([], *ALL)
    stamp = database.path.stat().st_mtime_ns
    database.build([], *ALL)
    assert database.path.stat().st_mtime_ns == stamp


def test_corrections_outlive_new_rules(database: Corrected) -> None:
    database.build([], *ALL)
    applied = database.select("SELECT mistake, applied FROM corrections")
    build(database.path, articles=[], engine=engine("new rules"), quiet=True, jobs=1)
    assert database.select("SELECT mistake, applied FROM corrections") == applied
    assert database.about(SAID.uid, "speaker_kind") == ("person",)
