"""Speakers who speak of the body that they head or play for, by its noun alone. The people and bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target

SEASON = "سالم التجريبي إن الموسم كان جيدا. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس الغرفة التجارية في بشكيك " + SEASON + "وأضاف أن الغرفة دفعت أجور العمال.", "الغرفة التجارية"),
        ("قال مدير مصلحة الطرق " + SEASON + "وأضاف أن المصلحة أغلقت الجسر.", "مصلحة الطرق"),
        ("زارت الوزيرة حزب العمل. وقال رئيس حزب النور " + SEASON + "وأضاف أن الحزب يرحب بها.", "حزب النور"),
        ("قال مدرب نادي النور " + SEASON + "وأضاف أن فريقه لم يلعب جيدا.", "نادي النور"),
        ("قال سالم التجريبي المدير الفني لبرشلونة إن فريقه لم يلعب جيدا.", "برشلونة"),
    ],
)
def test_the_speakers_own_body(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس حزب النور سالم التجريبي إن حزب العمل خسر وإن الحزب سيعيد الانتخاب.", "حزب العمل"),
        ("قال قائد الشرطة في إقليم النور سالم التجريبي إن الإقليم واسع.", None),
    ],
)
def test_another_body_and_a_place(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
