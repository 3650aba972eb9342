"""Who speaks in a clause of time, and behind a name with a bracket. The people and bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

BEFORE = "قال كريم المثالي إن الجسر آمن. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            BEFORE + "وانتقد المثالي ما وصفها بازدواجية المعايير؛ في إشارة إلى الموقف الذي أعلنه الرئيس سالم التجريبي، "
            "حين أكد أن الجسر خطر.",
            "سالم التجريبي",
        ),
        (
            "وكانت السياسة الفنلندية واضحة، ولخص المهندس سالم التجريبي الأمر عندما وصف الجسر بأنه خطر.",
            "سالم التجريبي",
        ),
        (
            "وقال كريم المثالي: «أنا مقتنع بأن صديقي العزيز سالم التجريبي، كان مصيبا حين قال إنه على الجميع الصبر».",
            "سالم التجريبي",
        ),
        (BEFORE + "وكان المعترض الرئيسي هو شركة «الجسور» (Bridges)، التي قالت إنها قلقة.", "الجسور"),
    ],
)
def test_of_whoever_stands_before(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "وزار ليلى التجريبية في المدينة عندما أكد أن الطريق مغلق.", "كريم المثالي"),
        ("أوضح سالم التجريبي موقفه عندما أكد أن الطريق مغلق.", "سالم التجريبي"),
        (BEFORE + "وأضاف أن سالم التجريبي غائب، وأكد أن الطريق مغلق.", "كريم المثالي"),
    ],
)
def test_of_nobody_who_cannot_be_meant(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
