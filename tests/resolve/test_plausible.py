"""What can be a person's name, and what are words of the language in its place."""

from __future__ import annotations

import pytest

from quotes.resolve.gazetteer import load_gazetteer
from quotes.resolve.mentions import read_mention
from quotes.resolve.plausible import carries, is_plausible
from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize("words", ["بمجرد عرض", "حرمان الإعلام", "بذكاء وفهم", "وجود جيوب"])
def test_words_of_the_language_name_nobody(words: str) -> None:
    assert not is_plausible(words, load_gazetteer())


@pytest.mark.parametrize("name", ["سالم التجريبي", "برهان العمري", "عبد الله المثالي", "كريمة العمري"])
def test_names(name: str) -> None:
    assert is_plausible(name, load_gazetteer())


def test_an_office_before_what_is_no_name_is_read_by_itself() -> None:
    assert read_mention("أستاذ العلوم السياسية حرمان الإعلام", load_gazetteer()).name is None


def test_a_source_that_names_nobody_says_so(rulebook: Rulebook) -> None:
    (quote,) = quotes("الجملة الأولى قالت إن الجسر جاهز.", rulebook)
    assert quote.speaker is None
    assert quote.speaker_unknown


def test_one_word_with_what_it_carries_is_no_name() -> None:
    gazetteer = load_gazetteer()
    assert [word for word in ("لديه", "بثلاث", "وبسام", "كريم") if carries(word, gazetteer)] == ["لديه", "بثلاث"]
