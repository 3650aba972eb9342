"""Whom the words are not about, though a rule nearly says so."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target

HEALTH = "قالت وزارة الصحة إن الماء ملوث. "
CAUGHT = "اعتقلت الشرطة المتهم سالم التجريبي. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (HEALTH + "وقال وزير الصحة سالم التجريبي إن وزارته ستعالج الأمر.", "وزارة الصحة"),
        (HEALTH + "وقال وزير النقل سالم التجريبي إن وزارته ستعالج الأمر.", None),
        ("اتهم الوزير النادي الأهلي والنادي المصري بالسرقة.", "النادي الأهلي"),
        ("قال الوزير إن المجلس القانوني والمحامي كريم المثالي سرقا المال.", "المجلس القانوني"),
        ("قال الوزير إن البرلمان العراقي والسوري سيجتمعان.", "البرلمان العراقي"),
        ("قال الوزير إن المتورطين في الحادث الشرطة اعتقلتهم.", "المتورطين في الحادث"),
        ("قال الوزير إن المدينة أقامت الوزارة فيها معرضا.", None),
        ("قال الوزير إن الحركة التجارية استعادت نشاطها.", None),
        ("قال الوزير إن الحملة نظمت معرضا. وأضاف أن الحملة ضد سالم التجريبي ظالمة.", "سالم التجريبي"),
        (CAUGHT + "وقالت الوزارة إنه بسبب طمعه سرق المال.", "سالم التجريبي"),
        (CAUGHT + "وقالت الوزارة إنه بسبب الأمطار أغلقت الطرق.", None),
        ("قال الوزير إن الشركة غير الحكومة تعمل.", "الشركة"),
    ],
)
def test_the_words_are_about_whom_they_say(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_only_one_addressee_is_named(rulebook: Rulebook) -> None:
    quote = last("طالب الوزير الموظفين العاملين في الوزارة الشركة بالصبر.", rulebook)
    assert quote.addressee is not None
    assert quote.addressee.name == "الموظفين العاملين في الوزارة"
