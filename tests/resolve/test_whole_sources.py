"""A source goes on to the end of its speaker's name, and its content begins behind that. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("وأعلن وزير النقل إحسان التجريبي أن الجسر جاهز.", "وزير النقل إحسان التجريبي", "الجسر جاهز"),
        ("وقال الدكتور مارك فان إيرسيل إن الجسر جاهز.", "الدكتور مارك فان إيرسيل", "الجسر جاهز"),
        (
            "وأشاد هاني الهاملي، الأمين العام للمجلس، بدور المركز.",
            "هاني الهاملي، الأمين العام للمجلس",
            "بدور المركز",
        ),
        (
            "حضر مدير الجسور، سالم التجريبي. وكشف مدير الجسور، سالم التجريبي أن الجسر جاهز.",
            "مدير الجسور، سالم التجريبي",
            "الجسر جاهز",
        ),
    ],
)
def test_a_source_has_all_of_its_speakers_name(text: str, source: str, content: str | None, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source
    assert content is None or [piece.text for piece in quote.content] == [content]


def test_the_name_of_a_source_is_told_nothing(rulebook: Rulebook) -> None:
    quote = last("وحذر الأمين العام للمنظمة بان كي مون أمس من إغلاق الجسر.", rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.addressee) == ("الأمين العام للمنظمة بان كي مون", None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "وقال سالم فيرداك، الباحث في برنامج الطاقة بالجامعة، في تصريح صحفي إن الجسر جاهز.",
            "سالم فيرداك، الباحث في برنامج الطاقة بالجامعة",
        ),
        (
            "وعلق سالم فيرداك، الوزير المكلف بالعلاقات مع البرلمان، قائلا إن الجسر جاهز.",
            "سالم فيرداك، الوزير المكلف بالعلاقات مع البرلمان",
        ),
        ("واعترف سالم فيرداك الناطق باسم الحركة بمسؤوليتها عن الجسر قائلا إنه جاهز.", "سالم فيرداك الناطق باسم الحركة"),
        ("وقال سالم فيرداك أحد المشاركين في المشروع إن الجسر جاهز.", "سالم فيرداك أحد المشاركين في المشروع"),
        (
            "وقال لـ«الجسور» أمس، اللواء سالم فيرداك عضو مجلس الشورى، إن الجسر جاهز.",
            "اللواء سالم فيرداك عضو مجلس الشورى",
        ),
        ("وألقى سالم فيرداك رئيس الشركة كلمة أكد فيها أن الجسر جاهز.", "سالم فيرداك رئيس الشركة"),
        ("واتهم سالم فيرداك وزير النقل بالتقصير في العمل.", "سالم فيرداك"),
        ("واتهم مدير الجسور، سالم فيرداك، رئيس الاتحاد بالتقصير في العمل.", "مدير الجسور، سالم فيرداك"),
    ],
)
def test_a_source_has_the_office_behind_its_name(text: str, source: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source
