"""Whom words are about whose subject is nobody: whose affairs they tell of, who is near. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الخبير إن الاقتصاد القرغيزي ينمو ببطء.", "قيرغيزستان"),
        ("قال الخبير إن حل الأزمة النووية القرغيزية قريب.", "قيرغيزستان"),
        ("قال الخبير إن مخاوف القرغيزيين كبيرة.", "القرغيزيين"),
        ("قال الخبير إن دعم القرغيزي محمود لا يكفي.", None),
        ("قال الخبير إن النشيد القرغيزي جميل.", None),
        ("قال الوزير إن الوضع صعب جدا بالنسبة لقرغيزيا.", "قرغيزيا"),
        ("قال الوزير إن الطرق طويلة جدا منذ سنوات وقد عرضت قرغيزيا ترميم الجسور.", "قرغيزيا"),
        ("قال الوزير إن الوضع صعب جدا في قرغيزيا.", None),
        ("قال الوزير إن أحدا لا يسعه أن يضمن امتناع قرغيزيا بذلك.", "قرغيزيا"),
        ("قال الوزير إن أحدا لا يسعه أن يضمن عدم إضراب سكان قرغيزيا غدا.", None),
        ("قال الوزير إن الخطة نوقشت مع العمال.", "العمال"),
        ("قال الوزير إن من بين العمال ثلاثة سائقين.", None),
        ("قال الوزير إن الخطة نوقشت بين الجانبين.", None),
    ],
)
def test_whose_affairs_and_who_is_near(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الشرطة إنه أبو سالم التجريبي.", "أبو سالم التجريبي"),
        ("قالت الشرطة إنه ليس لديها خطط لاعتقال الوزير سالم التجريبي.", "سالم التجريبي"),
        ("قال الوزير إن على الشركات الصناعية تحسين الطرق.", "الشركات الصناعية"),
        ("قال الوزير إن على الشركات الصناعية تحمل المسؤولية.", "الشركات الصناعية"),
        ("أضاف الخبير أن نائب الرئيس القرغيزي وافق على الخطة.", "نائب الرئيس القرغيزي"),
        ("قالت الصحيفة إن نجيبوف هو من فتح الطريق.", "نجيبوف"),
        ("عاد نجيبوف أمس. ونفى الوزير وجود تهديدات من قبل نجيبوف.", "نجيبوف"),
        ("قال سالم، الناطق باسم السفارة القرغيزية في تونس إن الأخيرة ستفتح الطريق.", "السفارة القرغيزية"),
    ],
)
def test_who_is_equated_obliged_or_acts(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_two_bodies_by_one_noun_and_two_nations(rulebook: Rulebook) -> None:
    def names(words: str) -> list[str]:
        return [found.name for found in last(f"قال الوزير إن {words}.", rulebook).targets]

    assert names("الجيشين القرغيزي والتونسي عقدا اتفاقا") == ["الجيش القرغيزي", "الجيش التونسي"]
    ministries = ["وزارة الداخلية القرغيزية", "وزارة الداخلية التونسية"]
    assert names("وزارتي الداخلية القرغيزية والتونسية عقدتا اتفاقا") == ministries
    assert names("المسؤولين القرغيزيين والتونسيين عقدوا اتفاقا") == ["المسؤولين القرغيزيين"]


def test_both_countries_are_those_of_the_article(rulebook: Rulebook) -> None:
    before = "زار وفد من قرغيزيا تونس. وتدعم تونس قرغيزيا منذ سنوات. ويخشى التونسيون حرب مصر وليبيا. "
    found = last(f"{before}وقال الوزير إن البلدين سيفتحان الطريق.", rulebook).targets
    assert {target.name for target in found} == {"قرغيزيا", "تونس"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المدير إن الجسر فتح تنفيذا لتوجيهات الوزير سالم التجريبي.", None),
        ("قال المدير إن الخطة شملت أيضا مسابقة كأس الأمير سالم التجريبي.", None),
        ("قال المدير إن توجيهات الوزير سالم التجريبي واضحة.", "سالم التجريبي"),
        ("قالت الصحيفة إنها تتوقع أن يغادر الوسيط القرغيزي تونس غدا.", None),
        ("قال المدير إنه لم يغادر حدود تونس.", None),
        ("قالت الصحيفة إن تونس زارها المدير.", "تونس"),
    ],
)
def test_courtesy_and_journeys_are_settings(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
