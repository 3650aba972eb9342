"""What can be a person's name, and what are words of the language in its place."""

from __future__ import annotations

import pytest

from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.plausible import begins_no_name, carries, is_plausible
from quotes.rulebook import Rulebook
from quotes.text.fold import fold_word
from tests.said import last, quotes


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


@pytest.mark.parametrize("words", ["ستحدد مجموعات", "لبذل جهود", "ابتسامته", "مبررا", "تجارا ومسؤولين", "لهم"])
def test_verbs_and_nouns_with_what_they_carry_begin_no_name(words: str) -> None:
    assert begins_no_name([fold_word(word) for word in words.split()], words, load_gazetteer())


@pytest.mark.parametrize("words", ["دورا جاكالي", "بوتين", "فيفك جاكالي", "ليفني", "سالم", "أبو ستحدد"])
def test_unknown_words_and_given_names_may_begin_one(words: str) -> None:
    assert not begins_no_name([fold_word(word) for word in words.split()], words, load_gazetteer())


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("وصل بارازو إلى المدينة أمس. وأكد بارازو دعم القطاع.", "بارازو"),
        ("وأكد بارازو جاكالي أن الجسر جاهز.", "بارازو جاكالي"),
    ],
)
def test_what_is_said_is_no_family_name(said: str, source: str, rulebook: Rulebook) -> None:
    found = last(said, rulebook)
    assert found.source is not None
    assert (found.source.text, found.speaker and found.speaker.name) == (source, source)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت الوزيرة إن الجسر جاهز، وأكد الوزير، ستحدد اللجنة الفئات التي تعبر الجسر.", "ستحدد"),
        ("ولا تزال بعض المناطق تشهد أعمالا تنسب إلى مجموعات تقول إن الجسر جاهز.", "تزال"),
        ("وأكد الوزير أن الغرض من العرض يؤكد أن الجسر جاهز.", "الغرض من العرض"),
    ],
)
def test_words_of_a_clause_are_no_person(text: str, name: str, rulebook: Rulebook) -> None:
    assert all(quote.speaker is None or quote.speaker.name != name for quote in quotes(text, rulebook))
