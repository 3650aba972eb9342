"""Verbs and words of the language, against which names are held."""

import pytest

from quotes.resolve.lexicon.gazetteer import load_gazetteer


@pytest.mark.parametrize("word", ["سدد", "سددت", "سددوا", "سدده", "وسدد", "نفي", "نفت", "نفوا", "نفاه", "شنتها"])
def test_forms_of_a_perfect(word: str) -> None:
    assert load_gazetteer().words.is_verb(word)


@pytest.mark.parametrize("word", ["يختم", "تختم", "سيختم", "ستختم", "يختمون", "ويختمها", "ينتمي", "تنتمي"])
def test_forms_of_an_imperfect(word: str) -> None:
    assert load_gazetteer().words.is_verb(word)


@pytest.mark.parametrize("word", ["يورك", "سيرغي", "سيدني", "تراس", "يعيش"])
def test_names_like_imperfects_are_none(word: str) -> None:
    assert not load_gazetteer().words.is_verb(word)


@pytest.mark.parametrize("word", ["موت", "الموت", "قراءه", "سلوك", "ادله", "غلاف", "اشتراكي", "التزام", "الالتزام"])
def test_common_words(word: str) -> None:
    assert load_gazetteer().words.is_common(word)


@pytest.mark.parametrize("word", ["عرفات", "حداد", "حربي", "غصن", "فارع", "عريقات", "رابين", "سلمان", "شكري", "بيسكوف"])
def test_names_are_no_common_words(word: str) -> None:
    words = load_gazetteer().words
    assert not words.is_common(word)
    assert not words.is_verb(word)


def test_no_letters_are_no_verb() -> None:
    assert not load_gazetteer().words.is_verb("")
