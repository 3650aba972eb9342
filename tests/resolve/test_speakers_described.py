"""Whom descriptions mean: wider words for an office, complements written in two ways. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

CONSUL = "قال القنصل المغربي سالم التجريبي إن الجسر جاهز. "
FORMER = "قال وزير الأشغال السابق سالم التجريبي إن الجسر جاهز. "
LEADER = "قال سالم التجريبي، النائب وزعيم حزب الجسور، إن الجسر جاهز. "
SECRETARY = "استقبل الوزير الأمين العام لحلف الجسور (جسر) سالم التجريبي. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SECRETARY + "وذكر الأمين العام للحلف أن الجسر جاهز.", "سالم التجريبي"),
        (CONSUL + "وشدد الدبلوماسي المغربي على أن العمل مستمر.", "سالم التجريبي"),
        (FORMER + "وأكد الكاتب والمسؤول الوزاري السابق أن العمل مستمر.", "سالم التجريبي"),
        (LEADER + "وأكد الزعيم المحلي أن العمل مستمر.", "سالم التجريبي"),
        ("قال أمين سر لجنة المتابعة العليا، سالم التجريبي، إن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_an_office_in_other_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (CONSUL + "وشدد الدبلوماسي الفنلندي على أن العمل مستمر.", "الدبلوماسي الفنلندي"),
        ("قال رئيس حركة الجسور سالم التجريبي إن الجسر جاهز. وأكد زعيم حركة الطرق أن العمل مستمر.", "زعيم حركة الطرق"),
        ("أعلن وزير النقل الفنلندي أن الجسر جاهز. وسيصل وزير النقل سالم التجريبي غدا.", "وزير النقل الفنلندي"),
        ("قالت مصادر طبية إن الجسر مغلق. وأفادت مصادر الوزارة أن العمل مستمر.", "مصادر الوزارة"),
    ],
)
def test_another_holder_is_not_taken_for_him(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_who_is_relayed_goes_on(rulebook: Rulebook) -> None:
    text = "نقلت الصحيفة عن سالم التجريبي قوله إن الجسر جاهز، مشيرا إلى أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_the_subject_of_a_relative_clause_of_time(rulebook: Rulebook) -> None:
    text = (
        "قال محمود المثالي إن الطريق مغلق. "
        "وفي الوقت الذي رحب فيه سالم التجريبي بالمشروع، أبدى انزعاجه من التأخير. وأكد أن الجسر جاهز."
    )
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"
