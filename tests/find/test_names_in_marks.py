"""Whether marks behind a word for people hold a name or what they say. The sentences are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    "text",
    [
        'قالت الطفلة "الجسر مغلق منذ شهر".',
        'وأكد الفنان "الجسر قديم جدا".',
        'قال والد الطفل "الجسر قديم جدا".',
        'وقال لابنه "الجسر مغلق جدا".',
        'وقالت قوات "الجسر مغلق".',
    ],
)
def test_people_whose_name_may_stand_in_marks_also_speak(text: str, rulebook: Rulebook) -> None:
    assert [quote.type for quote in quotes(text, rulebook)] == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        'قال مدير المستشفى إن الطفل "سالم التجريبي" خرج أمس.',
        'وأضاف الوزير في تصريح لمراسل "إذاعة النهر الكبير" على هامش الزيارة أن الجسر مغلق.',
        'وأكدت قوات "درع المدينة" أن الجسر مغلق.',
    ],
)
def test_a_short_name_behind_them_quotes_nobody(text: str, rulebook: Rulebook) -> None:
    assert [quote.type for quote in quotes(text, rulebook)] == ["indirect"]
