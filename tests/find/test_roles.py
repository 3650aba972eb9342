"""Which words are the source, the object and the content. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("حمل رئيس النقابة الوزارة مسؤولية الحادث.", "رئيس النقابة", "مسؤولية الحادث"),
        ("وصفت صحيفة الجمهورية الحربي بأنه عديم الخبرة.", "صحيفة الجمهورية", "بأنه عديم الخبرة"),
        ("حث وزير النقل الشركة على الإسراع في العمل.", "وزير النقل", "الإسراع في العمل"),
        ("دعا الرئيس سالم أبو سعد إلى مراجعة العقد.", "الرئيس سالم أبو سعد", "مراجعة العقد"),
        ("وقالت سميرة كوتريل-هامبر إن القرار مؤلم.", "سميرة كوتريل-هامبر", "القرار مؤلم"),
        ("فأكدت له المحكمة عدم وجود خلاف.", "المحكمة", "عدم وجود خلاف"),
        ("وذهب الخبير إلى القول بأن السوق مستقرة.", "الخبير", "السوق مستقرة"),
        ("وعن الأسعار، بيّن الوزير أن السوق مستقرة.", "الوزير", "السوق مستقرة"),
        ("وأعتبر المتحدث باسم الشركة أن القرار صحيح.", "المتحدث باسم الشركة", "القرار صحيح"),
        ("وأضاف الوزير مخاطبا السفير: «الجسر جاهز منذ شهر».", "الوزير", "الجسر جاهز منذ شهر"),
        ("اقترحت رئيسة اللجنة حظرا تدريجيا على الاستيراد.", "رئيسة اللجنة", "حظرا تدريجيا على الاستيراد"),
        ("ويرى الخبير أنه من الممكن -ولكن ليس مؤكدا- أن السوق تنتعش.", "الخبير",
         "أنه من الممكن -ولكن ليس مؤكدا- أن السوق تنتعش"),
    ],
)  # fmt: skip
def test_source_and_content(text: str, source: str, content: str, rulebook: Rulebook) -> None:
    quote = quotes(text, rulebook)[0]
    assert quote.source is not None
    assert (quote.source.text, [piece.text for piece in quote.content]) == (source, [content])


def test_what_is_issued_does_not_speak(rulebook: Rulebook) -> None:
    assert quotes("وكانت الوزارة قد أصدرت بلاغا شددت فيه على منع البيع.", rulebook)[0].source is None


def test_a_verbal_noun_with_its_own_speaker_ends_the_source(rulebook: Rulebook) -> None:
    relayed, said = quotes("ونقلت صحيفة محلية تأكيد مدير الشركة أن الخبر غير صحيح.", rulebook)
    assert relayed.source is not None
    assert relayed.source.text == "صحيفة محلية"
    assert (relayed.denial, said.denial) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "أستغرب أن الجسر مغلق.",
        "أستغرب",
        "لم يجد السكان تأكيدا أو نفيا لهذه الأخبار.",
        "تتمدد الجماعة سياسيا، نافية بذلك طابعها المهني.",
        "وحول إغلاق السجن ونقل الموقوفين إلى مدن أخرى تحدثوا طويلا.",
        "تبين بعد أن ذهب الوزير مع وفده أن الآلات معطلة.",
        "تنكر له الجميع بعد سقوط الجسر.",
        "رفض القاضي توجيه الاتهام إلى السائق.",
    ],
)
def test_nobody_says_anything(text: str, rulebook: Rulebook) -> None:
    assert not [quote for quote in quotes(text, rulebook) if quote.lemma not in ("أبان",)]
