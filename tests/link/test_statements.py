"""The same words in several articles, and what only looks like them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.link.said import Said
from quotes.link.statements import LEADERS, keys, same, statements
from tests.link.said import MINISTER, NEWSPAPER, SPOKESMAN, said

WORDS = "الجسر الجديد سيفتح أمام السيارات قبل نهاية العام المقبل بعد إتمام الفحص"


def linked(quotes: Sequence[Said]) -> list[list[int]]:
    """The statements among some quotes, as a database would ask for them."""
    by_number = {quote.quote: quote for quote in quotes}
    pairs = sorted((key, quote.quote) for quote in quotes for key in keys(quote.content))
    buckets = [[quote for _, quote in rows] for _, rows in groupby(pairs, key=lambda pair: pair[0])]
    return list(statements(buckets, by_number.__getitem__, max(by_number)))


def test_the_same_words_in_two_articles_are_one_statement() -> None:
    other = said(3, "كلام آخر عن أمر آخر تماما لا يشبهه")
    assert linked([said(1, WORDS, MINISTER), said(2, WORDS, MINISTER), other]) == [[1, 2]]


@pytest.mark.parametrize(
    "other",
    [
        WORDS.replace("أمام", "امام").replace("إتمام", "اتمام"),
        f"«{WORDS.replace('العام', 'العام،')}».",
        WORDS.replace("الجديد ", ""),
        WORDS + " وفق ما نشرته الوزارة في موقعها",
    ],
)
def test_spelling_marks_a_word_left_out_or_a_longer_piece(other: str) -> None:
    assert same(said(1, WORDS, MINISTER), said(2, other, MINISTER))
    assert linked([said(1, WORDS, MINISTER), said(2, other, MINISTER)]) == [[1, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سيفتح", "لن يفتح"),
        ("الجديد", "غير الجديد"),
        ("العام المقبل", "العام 2031"),
        ("السيارات", "ثلاث سيارات"),
    ],
)
def test_a_negation_or_a_number_makes_it_another_statement(one: str, other: str) -> None:
    assert not same(said(1, WORDS, MINISTER), said(2, WORDS.replace(one, other), MINISTER))


def test_another_number_of_the_same_length_is_another_statement() -> None:
    text = "عدد المصابين في الحادث الذي وقع صباح اليوم قرب الجسر بلغ {} شخصا"
    assert not same(said(1, text.format(140), MINISTER), said(2, text.format(160), MINISTER))
    assert same(said(1, text.format(140), MINISTER), said(2, text.format(140), MINISTER))


def test_a_formula_for_somebody_else_on_another_day() -> None:
    text = "أصدق التهاني وأطيب التمنيات بالصحة والسعادة لرئيس جمهورية {} ولشعبها الصديق المزيد من التقدم والازدهار"
    one, other = text.format("النيجر"), text.format("تشاد")
    assert not same(
        said(1, one, MINISTER, published="2024-01-01"), said(2, other, MINISTER, published="2024-02-01T10:00")
    )
    assert same(said(1, one, MINISTER, published="2024-01-01"), said(2, one, MINISTER, published="2024-02-01"))
    assert same(said(1, one, MINISTER, published="2024-01-01"), said(2, other, MINISTER, published="2024-01-02"))


def test_speakers_must_be_the_same_or_may_be() -> None:
    assert not same(said(1, WORDS, MINISTER), said(2, WORDS, SPOKESMAN))
    assert same(said(1, WORDS, MINISTER), said(2, WORDS))
    assert same(said(1, WORDS, MINISTER), said(2, WORDS, 9, name="وزير النقل الجديد"))
    short = "الجسر سيفتح أمام السيارات غدا صباحا"
    assert same(said(1, short, MINISTER), said(2, short, MINISTER))
    assert not same(said(1, short, MINISTER), said(2, short)), "short words and an unknown speaker prove nothing"


def test_a_denial_is_not_the_statement_that_it_denies() -> None:
    assert not same(said(1, WORDS, MINISTER), said(2, WORDS, MINISTER, denies=True))
    assert same(said(1, WORDS, MINISTER, denies=True), said(2, WORDS, MINISTER, denies=True))


def test_within_one_article_nothing_is_a_statement() -> None:
    assert linked([said(1, WORDS, MINISTER, article=7), said(2, WORDS, MINISTER, article=7)]) == []


def test_short_words_have_no_key() -> None:
    assert keys("هذا كلام قصير جدا") == []
    assert keys("…، «»!") == []


def test_a_saying_in_many_articles_is_one_group_however_it_comes() -> None:
    many = [said(number, WORDS, MINISTER) for number in range(1, 400)]
    assert linked(many) == [list(range(1, 400))]


def test_contents_under_one_key_are_compared_with_a_few_only() -> None:
    asked: list[int] = []
    quotes = {number: said(number, f"{WORDS} {number}", number) for number in range(1, 201)}

    def fetch(number: int) -> Said:
        asked.append(number)
        return quotes[number]

    assert list(statements([list(quotes)], fetch, 200)) == []
    assert len(asked) <= 2 * 200 * LEADERS


CONTENTS = st.sampled_from([WORDS, WORDS[:60], "", "كلمة " * 9])


@given(st.lists(st.tuples(CONTENTS, st.sampled_from([None, MINISTER, NEWSPAPER]))))
def test_groups_are_disjoint_and_ascending(drawn: list[tuple[str, int | None]]) -> None:
    quotes = [said(number, content, speaker) for number, (content, speaker) in enumerate(drawn, 1)]
    groups = linked(quotes) if quotes else []
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members))
    assert all(group == sorted(group) and len(group) > 1 for group in groups)
