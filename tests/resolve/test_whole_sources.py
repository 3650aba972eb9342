"""A source goes on to the end of its speaker's name, and its content begins behind that. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("وأعلن وزير النقل إحسان التجريبي أن الجسر جاهز.", "وزير النقل إحسان التجريبي", "الجسر جاهز"),
        ("وقال الدكتور مارك فان فيرداك إن الجسر جاهز.", "الدكتور مارك فان فيرداك", "الجسر جاهز"),
        (
            "وأشاد هاني التجريبي، الأمين العام للهيئة، بدور المركز.",
            "هاني التجريبي، الأمين العام للهيئة",
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
    quote = last("وحذر هاني التجريبي أمس من إغلاق الجسر.", rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.addressee) == ("هاني التجريبي", None)


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
        ("ودعا سالم فيرداك، وزير النقل، إلى فتح الجسر.", "سالم فيرداك، وزير النقل"),
        ("ودعا سالم التجريبي، وزير النقل إلى فتح الجسر.", "سالم التجريبي"),
        ("سالم فيرداك، وزير النقل، وصف القرار بأنه ظالم.", "سالم فيرداك، وزير النقل"),
        ("وتحدث سالم فيرداك، وزير النقل عن إغلاق الجسر.", "سالم فيرداك، وزير النقل"),
    ],
)
def test_a_source_has_the_office_behind_its_name(text: str, source: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source


@pytest.mark.parametrize(
    ("text", "source", "about"),
    [
        ("ووصف سالم التجريبي، مدير الشركة بأنه كاذب.", "سالم التجريبي", "مدير الشركة"),
        ("واتهم سالم التجريبي، نائب الرئيس بالتقصير.", "سالم التجريبي", "نائب الرئيس"),
        ("واتهم سالم التجريبي، مدير الشركة، وزير النقل بالتقصير.", "سالم التجريبي، مدير الشركة", "وزير النقل"),
        (
            "قال وزير النقل سالم التجريبي إن الجسر جاهز. واتهم سالم التجريبي، وزير الدفاع بالتقصير.",
            "سالم التجريبي",
            "وزير الدفاع",
        ),
    ],
)
def test_an_office_behind_a_comma_may_be_of_whom_the_verb_is_aimed_at(
    text: str, source: str, about: str, rulebook: Rulebook
) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert (quote.source.text, [named.name for named in quote.targets]) == (source, [about])
