"""What forms of a word share."""

from __future__ import annotations

import pytest

from quotes.link.stems import stem, stems
from quotes.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("والتقارير", "تقاريرهم"),
        ("المصنع", "للمصنع"),
        ("بالاتهامات", "اتهاماتها"),
        ("الإسرائيلية", "إسرائيلي"),
        ("وزارة", "الوزارة"),
        ("برنامج", "والبرنامج"),
        ("المتهمين", "متهمون"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(fold(one).text) == stem(fold(other).text)


def test_a_short_word_stays_whole() -> None:
    assert stem("ولد") == "ولد"
    assert stem("ابن") == "ابن"


def test_words_without_content_are_left_out() -> None:
    assert stems("إن الجسر الذي في المدينة، وأنه لم يفتح") == [stem(w) for w in ("الجسر", "المدينه", "يفتح")]
