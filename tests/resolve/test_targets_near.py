"""Whom words are about whose subject is nobody: whose affairs they tell of, who is near. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الخبير إن الاقتصاد القرغيزي ينمو ببطء.", "قيرغيزستان"),
        ("قال الخبير إن حل الأزمة النووية القرغيزية قريب.", "قيرغيزستان"),
        ("قال الخبير إن مخاوف القرغيزيين كبيرة.", "القرغيزيين"),
        ("قال الخبير إن النشيد القرغيزي جميل.", None),
        ("قال الوزير إن الوضع صعب جدا بالنسبة لقرغيزيا.", "قرغيزيا"),
        ("قال الوزير إن الطرق طويلة جدا منذ سنوات وقد عرضت قرغيزيا ترميم الجسور.", "قرغيزيا"),
        ("قال الوزير إن الوضع صعب جدا في قرغيزيا.", None),
        ("قال الوزير إن الخطة نوقشت مع العمال.", "العمال"),
        ("قال الوزير إن من بين القتلى ثلاثة أطفال.", None),
        ("قال الوزير إن الخطة نوقشت بين الجانبين.", None),
    ],
)
def test_whose_affairs_and_who_is_near(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
