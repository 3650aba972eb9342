"""The questions answer, and every check finds the fault that it is there to find."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.models import Article, EntityRef, Extraction, Quote
from quotes.store.views import CHECKS, QUESTIONS
from quotes.store.write import Run, Store
from tests.made_up import made_up, read_made_up, span

RULES = (("verb-source-content", "frame", "why"), ("qala", "cue", "why"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Three articles, of which the third is a new version of the second."""
    with Store(tmp_path / "q.db", run=Run("fingerprint", "1", RULES)) as store:
        for number in (1, 2):
            store.add(made_up(number), read_made_up(made_up(number)))
        store.add(made_up(3), read_made_up(made_up(3)))
        store.connection.execute("UPDATE articles SET replaces_id = 2 WHERE id = 3")
        store.finish()
    connection = sqlite3.connect(tmp_path / "q.db")
    yield connection
    connection.close()


def test_who_said_what_about_whom(database: sqlite3.Connection) -> None:
    select = "SELECT speaker, said, about, cue, outlet FROM who_said_what WHERE about IS NOT NULL"
    assert database.execute(select).fetchall() == [
        ("المتحدث باسم الشركة", f"وزير النقل وافق على الخطة رقم {number}", "وزير النقل", "قال", "صحيفة المثال")
        for number in (1, 3)
    ]


def test_denials_and_refusals(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT denied, denial_kind FROM denials_view").fetchall() == [
        ("تأجيل الخطة رقم 1", "fact"),
        ("تأجيل الخطة رقم 3", "fact"),
    ]
    assert database.execute("SELECT asked_about FROM refusals_view").fetchall() == [("الخطة رقم 1",), ("الخطة رقم 3",)]


DENIALS = """نفى وزير النقل تأخر القطارات.
وقال الوزير إن الخبر كاذب.
واستبعد الوزير إلغاء الرحلات."""


def denial(cue: str, content: str, *words: str) -> Quote:
    """Of the minister, with the words that show it."""
    return Quote(
        uid=cue, document="denials", cue=span(DENIALS, cue), lemma=cue, source=None, content=(span(DENIALS, content),),
        type="indirect", stance="denies", stance_words=tuple(span(DENIALS, word) for word in words), denial=True,
        no_comment=False, speaker=EntityRef(name="وزير النقل", kind="person"), trace=("qala",),
    )  # fmt: skip


def test_what_a_denial_says_is_never_taken_for_what_is_denied(tmp_path: Path) -> None:
    quotes = (
        denial("نفى", "تأخر القطارات", "نفى"),
        denial("قال", "إن الخبر كاذب", "كاذب"),
        denial("استبعد", "إلغاء الرحلات"),
    )
    with Store(tmp_path / "q.db", run=Run("fingerprint", "1", RULES)) as store:
        article = Article(document="denials", text=DENIALS)
        store.add(article, Extraction(document="denials", quotes=quotes, problems=()))
        store.finish()
        asked = store.connection.execute("SELECT said, denied FROM denials_view ORDER BY id").fetchall()
        told = store.connection.execute("SELECT denial_content FROM who_said_what ORDER BY id").fetchall()
    assert asked == [("تأخر القطارات", "تأخر القطارات"), ("إن الخبر كاذب", None), ("إلغاء الرحلات", None)]
    assert told == [("الكلام هو المنفي",), ("الكلام نفسه هو النفي",), (None,)]


def test_by_speaker_and_about_a_person(database: sqlite3.Connection) -> None:
    select = "SELECT speaker, kind, quotes, denials, refusals, outlets FROM by_speaker"
    assert database.execute(select).fetchall() == [("المتحدث باسم الشركة", "مصدر مجهول", 6, 2, 2, 1)]
    assert database.execute("SELECT quotes, denials FROM most_quoted JOIN most_denying").fetchall() == [(6, 2)]
    most = database.execute("SELECT about, kind, quotes FROM most_spoken_about").fetchall()
    assert most == [("وزير النقل", "شخص", 2)]
    about = database.execute("SELECT DISTINCT speaker FROM about_person WHERE about = 'وزير النقل'").fetchall()
    assert about == [("المتحدث باسم الشركة",)]


def test_about_is_everyone_a_quote_is_about(tmp_path: Path) -> None:
    text = "قال مدير المحطة إن الوزيرين اتفقا."
    both = tuple(EntityRef(name=name, kind="person") for name in ("وزير النقل", "وزير المال"))
    quote = Quote(
        uid="both", document="d", cue=span(text, "قال"), lemma="قال", source=None,
        content=(span(text, "الوزيرين اتفقا"),), type="indirect", stance="asserts", denial=False, no_comment=False,
        speaker=EntityRef(name="مدير المحطة", kind="person"), targets=both, trace=("qala",),
    )  # fmt: skip
    with Store(tmp_path / "q.db", run=Run("fingerprint", "1", RULES)) as store:
        store.add(Article(document="d", text=text), Extraction(document="d", quotes=(quote,), problems=()))
        store.finish()
        ask = store.connection.execute
        assert ask("SELECT about FROM who_said_what").fetchall() == [("وزير النقل، وزير المال",)]
        assert ask("SELECT about FROM about_person ORDER BY about").fetchall() == [("وزير المال",), ("وزير النقل",)]
        counted = ask("SELECT about, quotes FROM most_spoken_about").fetchall()
    assert counted == [("وزير المال", 1), ("وزير النقل", 1)]


FAULTS = {
    "check_span_text": "UPDATE quote_spans SET text = 'كلمة' WHERE id = 1",
    "check_quote_text": "UPDATE quotes SET char_start = char_start + 1 WHERE id = 1",
    "check_unknown_rule": "UPDATE rules SET kind = NULL WHERE id = 1",
    "check_no_rule": "DELETE FROM quote_rules WHERE quote_id = 1",
    "check_rule_of_another_run": "UPDATE rules SET fingerprint = 'other' WHERE id = 1",
    "check_speaker": "UPDATE quotes SET speaker_id = NULL WHERE id = 1",
    "check_stance": "UPDATE quotes SET denial = 1 WHERE id = 1",
    "check_parent": "UPDATE quotes SET parent_id = 4 WHERE id = 1",
    "check_dispute": "INSERT INTO disputes VALUES (1, 'uid', 1, 2, 'inside')",
    "check_statement": "INSERT INTO statements VALUES (1, 'uid', 1, 2, 2, 1)",
    "check_target": "UPDATE quotes SET target_id = NULL WHERE id = 1",
    "check_cue": "UPDATE quotes SET cue = 'كلمة' WHERE id = 1",
    "check_version": "UPDATE articles SET replaces_id = 2 WHERE id = 1",
    "check_source": "DELETE FROM article_sources WHERE article_id = 1",
}


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_finds_its_fault(check: str, database: sqlite3.Connection) -> None:
    select = f"SELECT count(*) FROM {check}"
    assert database.execute(select).fetchone() == (0,)
    database.execute(FAULTS[check])
    assert database.execute(select).fetchone()[0] >= 1


def test_no_view_has_the_name_of_a_table(database: sqlite3.Connection) -> None:
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    assert len(names) == len(set(names))
    assert (QUESTIONS.keys() | CHECKS.keys()) <= set(names)
