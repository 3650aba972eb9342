"""Whom the words were told."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير لوكالة رويترز إن الجسر جاهز.", "وكالة رويترز"),
        ("قال الوزير لـ«الأخبار التجريبية» إن الجسر جاهز.", "الأخبار التجريبية"),
        ("قال الوزير في تصريح لصحيفة «الأخبار التجريبية» إن الجسر جاهز.", "الأخبار التجريبية"),
        ("قال الوزير للصحفيين إن الجسر جاهز.", "الصحفيين"),
        ("وفي حديث لقناة «الأخبار التجريبية» قال الوزير إن الجسر جاهز.", "الأخبار التجريبية"),
        ("قال الوزير لـCNN إن الجسر جاهز.", "CNN"),
        ("أخبرت الوزارة محمود المثالي بأن الجسر جاهز.", "محمود المثالي"),
        ("حذرت البلدية المزارعين من السفر.", "المزارعين"),
        ("حذرت البلدية رعاياها من السفر.", "رعاياها"),
        ("صرح محمود المثالي بأن المدير أخبره عن موعد الافتتاح.", "محمود المثالي"),
    ],
)
def test_addressees(text: str, name: str, rulebook: Rulebook) -> None:
    addressee = last(text, rulebook).addressee
    assert addressee is not None
    assert addressee.name == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر جاهز.",
        "قال الوزير إن الجسر مفتوح لوكالة رويترز.",
        "وفقا لوكالة رويترز، الجسر جاهز.",
        "قال مدير الشركة لشؤون الإنتاج إن الجسر جاهز.",
        "ناشدت الوزارة دخول المدينة.",
        "دعت الجمعية لتحمل المسؤولية في بناء الجسر.",
    ],
)
def test_nobody_is_told(text: str, rulebook: Rulebook) -> None:
    assert last(text, rulebook).addressee is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("طالب النواب وزارة النقل بنشر القائمة.", "وزارة النقل"),
        ("حث الوزير الحكومة القرغيزية على فتح الطريق.", "الحكومة القرغيزية"),
        ("نصح الخبراء القرغيزيون بفتح الطريق.", None),
        ("دعا الوزير في تصريح لصحيفة «الطريق» إلى فتح الجسر.", None),
    ],
)
def test_a_demand_is_about_whom_it_is_made_to(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_who_was_named_before_is_asked(rulebook: Rulebook) -> None:
    text = "دعا سالم التجريبي النواب القرغيز إلى الاجتماع، مطالبا إياهم بقطع العلاقات مع النمسا."
    asked = last(text, rulebook).addressee
    assert asked is not None
    assert asked.name == target(text, rulebook) == "النواب القرغيز"
