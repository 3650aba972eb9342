"""Rows, ids and idempotence."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from quotes.models import Article, EntityRef, Extraction, Problem, TextSpan
from quotes.records import Identity
from quotes.store.schema import LABELS
from quotes.store.views import CHECKS
from quotes.store.write import Run, Store
from tests.made_up import dump, made_up, read_made_up


def rows(database: Path, select: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(select).fetchall()
    finally:
        connection.close()


def fill(database: Path, *articles: Article) -> Path:
    rules = (("verb-source-content", "frame", "why"), ("qala", "cue", "why"))
    with Store(database, run=Run("fingerprint", "1", rules)) as store:
        for article in articles:
            store.add(article, read_made_up(article))
        store.finish()
    return database


def test_lookups_have_arabic_labels(tmp_path: Path) -> None:
    database = fill(tmp_path / "q.db", made_up(1))
    assert dict(rows(database, "SELECT id, label FROM denials")) == {0: "لا", 1: "نفي"}
    for table, labels in LABELS.items():
        assert dict(rows(database, f"SELECT id, label FROM {table}")) == labels


def test_a_quote_and_all_that_hangs_on_it(tmp_path: Path) -> None:
    article = made_up(7)
    database = fill(tmp_path / "q.db", article)
    said, denied, declined = read_made_up(article).quotes
    assert rows(database, "SELECT uid, cue, type, stance, denial, denial_kind, no_comment FROM quotes ORDER BY id") == [
        (said.uid, "قال", "indirect", "asserts", 0, None, 0),
        (denied.uid, "نفى", "indirect", "denies", 1, "fact", 0),
        (declined.uid, "رفض", "indirect", "declines", 0, None, 1),
    ]
    cut = "SELECT substr(a.text, char_start + 1, char_end - char_start) FROM quotes JOIN articles a"
    assert rows(database, cut) == [(quote.content[0].text,) for quote in (said, denied, declined)]
    assert rows(database, "SELECT role, rank, text FROM quote_spans WHERE quote_id = 1 ORDER BY id") == [
        ("cue", 0, "قال"),
        ("source", 0, "المتحدث باسم الشركة"),
        ("content", 0, "وزير النقل وافق على الخطة رقم 7"),
        ("target", 0, "وزير النقل"),
    ]
    assert rows(database, "SELECT name, kind FROM entities ORDER BY id") == [
        ("المتحدث باسم الشركة", "anonymous"),
        ("وزير النقل", "person"),
    ]
    assert rows(database, "SELECT quote_id, rank, entity_id FROM quote_targets") == [(1, 0, 2)]
    trace = "SELECT rank, rule, why FROM quote_rules JOIN rules ON rules.id = rule_id WHERE quote_id = 1"
    assert rows(database, trace) == [(0, "verb-source-content", "why"), (1, "qala", "why")]


def test_the_extent_of_several_pieces_covers_the_cue_between(tmp_path: Path) -> None:
    text = "«الجسر جاهز»، قال وزير النقل، «والطريق مفتوح»"
    article = Article(document="pieces", text=text)
    pieces = tuple(
        TextSpan(start=text.index(words), end=text.index(words) + len(words), text=words)
        for words in ("الجسر جاهز", "والطريق مفتوح")
    )
    quote = (
        read_made_up(made_up(1))
        .quotes[0]
        .model_copy(
            update={
                "cue": TextSpan(start=14, end=17, text="قال"),
                "source": None,
                "content": pieces,
                "targets": (),
                "speaker": None,
                "speaker_unknown": "no name",
            }
        )
    )
    database = tmp_path / "q.db"
    with Store(database) as store:
        store.add(article, Extraction(document="pieces", quotes=(quote,), problems=()))
    assert rows(database, "SELECT text, content, speaker_id, speaker_unknown FROM quotes") == [
        ("الجسر جاهز»، قال وزير النقل، «والطريق مفتوح", "الجسر جاهز […] والطريق مفتوح", None, "no name")
    ]


def test_a_quote_without_content_stands_at_its_cue(tmp_path: Path) -> None:
    article = made_up(1)
    quote = read_made_up(article).quotes[2].model_copy(update={"content": (), "type": "none"})
    with Store(tmp_path / "q.db") as store:
        store.add(article, Extraction(document="x", quotes=(quote,), problems=()))
    assert rows(tmp_path / "q.db", "SELECT text, content, type FROM quotes") == [("رفض", "", "none")]


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    once = fill(tmp_path / "once.db", made_up(1), made_up(2))
    twice = fill(tmp_path / "twice.db", made_up(1), made_up(2), made_up(1))
    assert dump(once) == dump(twice)
    before = dump(once)
    fill(once, made_up(1), made_up(2))
    assert dump(once) == before


def test_the_same_words_elsewhere_are_one_article_with_two_sources(tmp_path: Path) -> None:
    here, there = made_up(1), made_up(1, outlet="وكالة المثال", url="https://example.org/1")
    database = fill(tmp_path / "q.db", here, there)
    assert rows(database, "SELECT count(*) FROM articles") == [(1,)]
    sources = "SELECT document, name, url, copy_uid FROM article_sources JOIN outlets ON outlets.id = outlet_id"
    assert rows(database, sources) == [
        ("article-1", "صحيفة المثال", None, None),
        ("article-1", "وكالة المثال", "https://example.org/1", None),
    ]


def test_spellings_are_one_entity_named_as_most_often(tmp_path: Path) -> None:
    article = made_up(1)
    quotes = read_made_up(article).quotes
    names = ("المتحدّث باسم الشركة", "المتحدث باسم الشركة", "المتحدث باسم الشركة")
    spelled = tuple(
        quote.model_copy(update={"speaker": EntityRef(name=name, kind="anonymous")})
        for quote, name in zip(quotes, names, strict=True)
    )
    with Store(tmp_path / "q.db") as store:
        store.add(article, Extraction(document="x", quotes=spelled, problems=()))
        store.finish()
    assert rows(tmp_path / "q.db", "SELECT name FROM entities WHERE kind = 'anonymous'") == [("المتحدث باسم الشركة",)]
    spellings = rows(tmp_path / "q.db", "SELECT name, count FROM entity_names WHERE entity_id = 1 ORDER BY count")
    assert spellings == [("المتحدّث باسم الشركة", 1), ("المتحدث باسم الشركة", 2)]


def test_people_in_the_plural_are_named_in_the_nominative(tmp_path: Path) -> None:
    article = made_up(1)
    quotes = tuple(
        quote.model_copy(update={"speaker": EntityRef(name=name, kind="group")})
        for quote, name in zip(
            read_made_up(article).quotes, ("مراقبين محليين", "مراقبون محليون", "مراقبين محليين"), strict=True
        )
    )
    with Store(tmp_path / "q.db", entity_key=lambda name, kind: Identity(kind, kind)) as store:
        store.add(article, Extraction(document="x", quotes=quotes, problems=()))
        store.finish()
    assert rows(tmp_path / "q.db", "SELECT name FROM entities WHERE kind = 'group'") == [("مراقبون محليون",)]


def test_a_key_from_outside_decides_who_is_one_entity(tmp_path: Path) -> None:
    with Store(tmp_path / "q.db", entity_key=lambda name, kind: Identity(kind, name.split()[-1])) as store:
        store.add(made_up(1), read_made_up(made_up(1)))
        other = (
            read_made_up(made_up(2))
            .quotes[0]
            .model_copy(update={"speaker": EntityRef(name="ناطق الشركة", kind="anonymous")})
        )
        store.add(made_up(2), Extraction(document="x", quotes=(other,), problems=()))
    assert rows(tmp_path / "q.db", "SELECT count(*) FROM entities WHERE kind = 'anonymous'") == [(1,)]


def test_words_that_are_not_there_are_never_stored(tmp_path: Path) -> None:
    article = made_up(1)
    good, bad, _ = read_made_up(article).quotes
    bad = bad.model_copy(update={"source": TextSpan(start=0, end=3, text="فلا")})
    with Store(tmp_path / "q.db") as store:
        store.add(article, Extraction(document="x", quotes=(good, bad, good), problems=()))
    assert rows(tmp_path / "q.db", "SELECT uid FROM quotes") == [(good.uid,)]
    kinds = rows(tmp_path / "q.db", "SELECT kind, char_start FROM problems ORDER BY id")
    assert kinds == [("span-mismatch", bad.cue.start), ("repeated-quote", good.cue.start)]


def test_problems_of_extraction_keep_their_place(tmp_path: Path) -> None:
    article = made_up(1)
    problem = Problem(kind="open-mark", message="never closed", document=article.document, start=3, end=4)
    with Store(tmp_path / "q.db") as store:
        store.add(article, Extraction(document="x", quotes=(), problems=(problem,)))
    select = "SELECT article_id, document, kind, message, char_start, char_end FROM problems"
    assert rows(tmp_path / "q.db", select) == [(1, "article-1", "open-mark", "never closed", 3, 4)]


def test_an_error_rolls_back_to_the_last_commit(tmp_path: Path) -> None:
    def broken() -> None:
        with Store(tmp_path / "q.db") as store:
            store.add(made_up(1), read_made_up(made_up(1)))
            store.commit()
            store.add(made_up(2), read_made_up(made_up(2)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert rows(tmp_path / "q.db", "SELECT document FROM articles") == [("article-1",)]


def test_every_check_is_empty(tmp_path: Path) -> None:
    database = fill(tmp_path / "q.db", *(made_up(number) for number in range(20)))
    assert {name: rows(database, f"SELECT * FROM {name}") for name in CHECKS} == {name: [] for name in CHECKS}
    assert rows(database, "PRAGMA foreign_key_check") == []
