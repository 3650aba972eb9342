"""What a reader types: always a valid query, finding Arabic whatever its spelling and particles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.publish.hits import hit_spans, marked
from quotes.publish.search import NOTHING, fts_query, terms, typed_is_broad, typed_query
from quotes.store.schema import SEARCH
from quotes.text.fold import fold, visible

ARABIC = st.text(st.sampled_from("ابتقلوفسكءأإىةيهم َُـ\u202e\"«»“”-*()'؟،:^ \n") | st.characters(), max_size=60)
TYPED = (
    "", '"', "AND", "NOT", "(", "a:b", "^", "«»", "-", "*", "-وزير", "NEAR(a b)", '" OR 1', "\x00", "ـــ", "َ", 'a"b',
    "'; drop table quotes", "🙂", "و" * 5000, "وزير " * 500, "norm : وزير", "{a b}", '"""', "\\", "%", "\u202e",
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE s USING fts5(norm, content='')")
    yield connection
    connection.close()


def found(texts: list[str], query: str) -> list[str]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE s USING fts5(norm, content='')")
    folded = [(position, fold(text).text) for position, text in enumerate(texts)]
    connection.executemany("INSERT INTO s (rowid, norm) VALUES (?, ?)", folded)
    ids = connection.execute("SELECT rowid FROM s WHERE s MATCH ? ORDER BY rowid", (fts_query(query),)).fetchall()
    connection.close()
    return [texts[i] for (i,) in ids]


@pytest.mark.parametrize("typed", TYPED)
def test_hostile_input_is_a_valid_query(index: sqlite3.Connection, typed: str) -> None:
    assert index.execute("SELECT rowid FROM s WHERE s MATCH ?", (fts_query(typed),)).fetchall() == []


@given(ARABIC)
def test_any_text_is_a_valid_query(typed: str) -> None:
    found([], typed)


@pytest.mark.parametrize(
    "form",
    ["الوزير", "والوزير", "وزير", "للوزير", "وللوزير", "بالوزير", "فوزير", "الوَزِيرُ", "الـوزير", "ﻭﺯﻳﺮ"],
)
@pytest.mark.parametrize("typed", ["وزير", "الوزير", "وَزير"])
def test_particles_vowels_and_forms(form: str, typed: str) -> None:
    assert found([f"كلام {form} هنا", "كلام آخر"], typed) == [f"كلام {form} هنا"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("أحمد", "قاله احمد"), ("مدينه", "في المدينة"), ("مستشفي", "إلى المستشفى"),
        ("إسلام", "اسلام"), ("ایران", "إيران"),
    ],
)  # fmt: skip
def test_letters_that_newspapers_interchange(typed: str, text: str) -> None:
    assert found([text], typed) == [text]


def test_a_short_word_is_no_hit_inside_a_long_one() -> None:
    assert found(["استقالة الوزير", "اعتقال الرجل", "مقال طويل", "وقال الرجل"], "قال") == ["وقال الرجل"]


def test_all_words_are_wanted_in_any_order() -> None:
    assert found(["وزير النقل", "النقل البحري", "وزير المال"], "النقل وزير") == ["وزير النقل"]


@pytest.mark.parametrize("typed", ['"مجلس الأمن"', "«مجلس الأمن»", "“مجلس الأمن”"])
def test_a_phrase_keeps_its_order(typed: str) -> None:
    texts = ["قرار لمجلس الأمن", "الأمن في مجلس النواب"]
    assert found(texts, typed) == ["قرار لمجلس الأمن"]


def test_a_word_may_be_unwanted_or_unfinished() -> None:
    texts = ["استقال الوزير", "استقالة المدير", "بقي الوزير"]
    assert found(texts, "الوزير -استقال") == ["بقي الوزير"]
    assert found(texts, "استقا*") == ["استقال الوزير", "استقالة المدير"]
    assert fts_query("-الوزير") == NOTHING


def test_a_word_keeps_an_article_that_is_part_of_it() -> None:
    assert terms("الآن")[0].stem == "الان"


@given(ARABIC, ARABIC)
def test_hits_are_ordered_spans_of_the_text(text: str, query: str) -> None:
    spans = hit_spans(text, query)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(ARABIC, ARABIC)
def test_marking_changes_no_letter(text: str, query: str) -> None:
    shown = str(marked(text, query)).replace('<mark class="hit">', "").replace("</mark>", "")
    assert shown == str(marked(text, ""))


def test_hits_are_marked_in_the_articles_own_letters() -> None:
    assert str(marked("قال للوزيرِ <b>", "وزير")) == 'قال <mark class="hit">للوزيرِ</mark> &lt;b&gt;'


def test_what_the_index_finds_is_marked() -> None:
    texts = ["وللمسؤولين قول", "قال المَسْؤُولون", "في مَجلسِ الأمنِ اليوم"]
    for query in ("مسؤولين", "المسؤولون", "«مجلس الامن»"):
        for text in found(texts, query):
            assert hit_spans(text, query), (text, query)


def test_a_long_text_is_shortened_around_its_hit() -> None:
    text = "كلمة " * 300 + "الهدف " + "كلمة " * 300
    shown = str(marked(text, "هدف", limit=100))
    assert '<mark class="hit">الهدف</mark>' in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 170


def found_as_typed(texts: list[str], query: str) -> list[str]:
    connection = sqlite3.connect(":memory:")
    connection.execute(next(statement for statement in SEARCH if "quotes_typed" in statement))
    shown = [(position, visible(text)) for position, text in enumerate(texts)]
    connection.executemany("INSERT INTO quotes_typed (rowid, typed) VALUES (?, ?)", shown)
    sql = "SELECT rowid FROM quotes_typed WHERE quotes_typed MATCH ? ORDER BY rowid"
    ids = connection.execute(sql, (typed_query(query),)).fetchall()
    connection.close()
    return [texts[i] for (i,) in ids]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("على الطاولة", "على", 1), ("علي الطاولة", "على", 0), ("وقال الرجل", "قال", 0), ("قال الرجل", "قال  الرجل", 1),
        ("قال، الرجل", "«قال الرجل»", 1), ("الرجل قال", "قال الرجل", 0), ("قالَ الرجل", "قال", 0), ("قالَ", "قالَ", 1),
        ("قـال", "قال", 0), ("قا\u200dل", "قال", 1), ("قال", "", 0), ("قال", '"', 0), ("قال", "قال OR", 0),
    ],
)  # fmt: skip
def test_as_typed_folds_nothing(text: str, typed: str, expected: int) -> None:
    assert len(found_as_typed([text], typed)) == expected


def _is_storable(text: str) -> bool:
    """Half a surrogate pair cannot stand in a database."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


@pytest.mark.parametrize("typed", TYPED)
def test_hostile_input_as_typed_is_a_valid_query(typed: str) -> None:
    assert found_as_typed([], typed) == []


@given(
    st.lists(ARABIC.filter(_is_storable), max_size=5),
    st.text(st.sampled_from("ابتقلوفءأإىةَُـ«» "), max_size=8),
    st.booleans(),
)
def test_words_as_typed_are_found_broadly_too(texts: list[str], words: str, among: bool) -> None:
    texts += [f"كلام {words} آخر"] if among else []
    if typed_is_broad(words):
        assert set(found_as_typed(texts, words)) <= set(found(texts, words))


def test_what_is_absent_or_unfinished_is_not_as_typed() -> None:
    assert typed_is_broad("«مجلس الأمن» وزير")
    for words in ("-وزير", "وزير -نقل", "وز*", "", "-"):
        assert not typed_is_broad(words)


def test_the_beginning_of_a_word_has_three_letters() -> None:
    texts = ["المدير", "مدير", "مد", "المد"]
    assert found(texts, "مدي*") == found(texts, "المدي*") == ["المدير", "مدير"]
    assert found(texts, "مد*") == found(texts, "مد") == ["مد", "المد"]
    assert found(texts, "الم*") == []
