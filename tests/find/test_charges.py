"""Charges that are brought against somebody, and other things that are sent. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes, target


@pytest.mark.parametrize(
    ("text", "source", "content", "accused"),
    [
        ("ووجهت النيابة العامة إلى مدير الشركة تهمة إخفاء الأموال.", "النيابة العامة", "تهمة إخفاء الأموال",
         "مدير الشركة"),
        ("ووجه القاضي إلى سالم التجريبي تهمة القتل.", "القاضي", "تهمة القتل", "سالم التجريبي"),
        ("ووجه المدعي العام تهمة القتل إلى سالم التجريبي.", "المدعي العام", "تهمة القتل إلى سالم التجريبي",
         "سالم التجريبي"),
        ("وكان المدعي العام قد وجه تهمة القتل إلى سالم التجريبي.", "المدعي العام", "تهمة القتل إلى سالم التجريبي",
         "سالم التجريبي"),
        ("ووجهت بعض القوى أصابع الاتهام إلى سالم التجريبي.", "بعض القوى", "أصابع الاتهام إلى سالم التجريبي",
         "سالم التجريبي"),
        ("ووجه الادعاء تهمة القتل إلى سالم التجريبي.", "الادعاء", "تهمة القتل إلى سالم التجريبي", "سالم التجريبي"),
    ],
)  # fmt: skip
def test_whoever_brings_a_charge_says_it(
    text: str, source: str, content: str, accused: str, rulebook: Rulebook
) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.content[0].text) == (source, content)
    assert target(text, rulebook) == accused


@pytest.mark.parametrize(
    "text",
    [
        "ووجهت النيابة العامة إلى مدير الشركة دعوة للحضور.",
        "ولم توجه النيابة العامة أي تهمة إلى مدير الشركة.",
        "ولا تتهم النيابة العامة مدير الشركة بإخفاء الأموال.",
        "هذا وجه الاتهام الأول.",
        "وجه الاتهام باطل.",
        "كان وجه الوزير اتهاما للجميع.",
        "وجه القضية اتهام.",
        "وتوجه عادة تهمة القتل إلى السائق.",
        "ووجه الوزير بتوجيه الاتهام إلى السائق.",
        "وقد توجه النيابة إليه تهمة القتل.",
        "السائق سالم التجريبي وجه القاضي إليه تهمة القتل.",
        "ووجه القاضي إليه تهمة القتل.",
        "ووجهت كل الاتهامات إلى السائق.",
        "ووجهت جميع التهم الخطيرة إلى السائق.",
        "المحكمة التي وجهت أمامها تهمة القتل إلى السائق بعيدة.",
        "وأمام النيابة وجهت اتهامات بالفساد إلى السائق.",
    ],
)
def test_an_invitation_a_ground_and_a_possible_charge_are_none(text: str, rulebook: Rulebook) -> None:
    assert quotes(text, rulebook) == ()


@pytest.mark.parametrize(
    "passive",
    [
        "ووجهت تهمة القتل العمد أمس إلى سالم التجريبي أمام المحكمة.",
        "ووجهت اتهامات بالفساد إلى سالم التجريبي.",
        "وقد وجهت تهمة القتل إلى سالم التجريبي.",
        "كما وجهت تهمة القتل إلى سالم التجريبي.",
        "وُجّهت تهمة القتل إلى سالم التجريبي.",
        "ووجه الاتهام إلى مدير الشركة سالم التجريبي أمام المحكمة.",
    ],
)
def test_who_brings_a_charge_is_not_said_in_the_passive(passive: str, rulebook: Rulebook) -> None:
    assert len(quotes(f"قالت الوزيرة سميرة الهاشمية إن الجسر مغلق. {passive}", rulebook)) == 1
    assert len(quotes(f"قال محامي الدفاع سمير الهاشمي إن موكله بريء. {passive}", rulebook)) == 1
