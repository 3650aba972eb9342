"""Whom a verb is aimed at is no apposition to the name before it, though a comma sets it off; all people made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        (
            "ودعا وزير النقل المصري، سالم التجريبي، مجلس الأمن الدولي إلى فتح الجسر.",
            "وزير النقل المصري، سالم التجريبي",
            "مجلس الأمن الدولي",
        ),
        ("ودعا وزير النقل، سالم التجريبي، الجنود إلى فتح الجسر.", "وزير النقل، سالم التجريبي", "الجنود"),
        (
            "وحضّ ألفريد فيرداك، مدير صندوق النقد، دول المنطقة على فتح الجسر.",
            "ألفريد فيرداك، مدير صندوق النقد",
            "دول المنطقة",
        ),
        ("ونوه رئيس الاتحاد، سالم التجريبي، بالعمل الكبير للجنة.", "رئيس الاتحاد، سالم التجريبي", None),
        ("وقال وزير النقل، سالم التجريبي، عضو المجلس، إن الجسر جاهز.", "وزير النقل، سالم التجريبي، عضو المجلس", None),
        (
            "وقال سالم التجريبي، مدير الشركة، الجهة المالكة للجسر، إن الجسر جاهز.",
            "سالم التجريبي، مدير الشركة، الجهة المالكة للجسر",
            None,
        ),
    ],
)
def test_a_source_ends_behind_its_last_apposition(
    text: str, source: str, addressee: str | None, rulebook: Rulebook
) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.addressee and quote.addressee.name) == (source, addressee)


def test_what_is_behind_the_comma_begins_the_content(rulebook: Rulebook) -> None:
    quote = last("وأشار المتحدث العسكري، اللواء سالم التجريبي، بإصبع الاتهام إلى الشركة المالكة.", rulebook)
    assert [piece.text for piece in quote.content] == ["بإصبع الاتهام إلى الشركة المالكة"]


def test_who_is_prayed_to_is_no_family_name(rulebook: Rulebook) -> None:
    quote = last("ودعا الأمير سالم بن نادر بن عبدالجبار المولى أن يفتح الطريق.", rulebook)
    assert quote.speaker is not None
    assert quote.speaker.name == "سالم بن نادر بن عبدالجبار"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقال مصدر أمني لمراسل الإذاعة إن الجسر جاهز.", "مصدر أمني"),
        ("فتح الجسر، كما ذكر مصدر فني بالورشة لمراسلة «الجسور».", "مصدر فني بالورشة"),
        ("وقال شهود عيان لمراسلنا إن الجسر جاهز.", "شهود عيان"),
        ("وقال تقرير لوكالة الجسور إن الجسر جاهز.", "تقرير لوكالة الجسور"),
    ],
)
def test_the_reporter_who_was_told_is_no_part_of_a_source(text: str, source: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source
