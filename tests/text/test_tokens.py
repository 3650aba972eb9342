"""Tokens: words, numbers and signs, where they stand, and what proclitics they may carry."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.text.fold import fold
from quotes.text.spans import Span, extent
from quotes.text.tokens import peel, tokenize


def words(text: str) -> list[str]:
    return tokenize(fold(text)).words


def test_numbers_keep_their_decimals_and_signs_stand_alone() -> None:
    assert words("بـ1.8 مليار، قال.") == ["ب", "1.8", "مليار", "،", "قال", "."]
    assert words("حقا.. نعم…") == ["حقا", "..", "نعم", "…"]


def test_a_line_break_is_a_token() -> None:
    assert words("سطر\nسطر") == ["سطر", "\n", "سطر"]


def test_tokens_are_printed_as_the_article_prints_them() -> None:
    tokens = tokenize(fold("وأكَّدَ أنّ"))
    assert [tokens.as_printed(index) for index in range(len(tokens))] == ["وأكَّدَ", "أنّ"]


def test_the_whole_word_is_read_first_and_short_stems_are_none() -> None:
    assert peel("وبالتقرير")[0] == ("", "وبالتقرير")
    assert ("وبال", "تقرير") in peel("وبالتقرير")
    assert peel("في") == [("", "في")]


@given(st.text(max_size=80))
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = tokenize(fold(text))
    for index in range(len(tokens)):
        span = tokens.span(index, index + 1)
        assert tokens.words[index] in fold(span.of(text)).text
        assert span == tokens.view.span_to_text(Span(tokens.starts[index], tokens.ends[index]))


def test_spans_know_their_arithmetic() -> None:
    assert Span(2, 5).of("0123456") == "234"
    assert Span(0, 9).covers(Span(3, 4))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 7).stripped("  «نص» ", "«»") == Span(3, 5)
    assert Span(0, 3).stripped("  ،", "،").length == 0
    assert extent([Span(5, 7), Span(1, 2)]) == Span(1, 7)
