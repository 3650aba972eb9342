"""Where contents begin, and contents in two pieces round their attribution. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("والنتيجة، كما يقول وزير النقل، تظهر في الصيف.", ["النتيجة", "تظهر في الصيف"]),
        ("السكان، وفق وزير النقل، ليست لهم مدرسة.", ["السكان", "ليست لهم مدرسة"]),
        ("المشكلة الكبرى، بحسب وزير النقل، أن الجسر قديم.", ["المشكلة الكبرى", "أن الجسر قديم"]),
        ("الوزارة تقيد، على حد قوله، عدد الرحلات.", ["الوزارة تقيد", "عدد الرحلات"]),
        ("المشكلة الكبرى، بحسب وزير النقل، مدير الشركة السابق.", ["المشكلة الكبرى"]),
        ("أغلق الجسر، كما يقول سالم التجريبي، أستاذ التاريخ.", ["أغلق الجسر"]),
    ],
)  # fmt: skip
def test_a_clause_without_a_verb_goes_on_behind_its_attribution(
    text: str, pieces: list[str], rulebook: Rulebook
) -> None:
    assert [piece.text for piece in last(text, rulebook).content] == pieces


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وأكد وزير النقل أن "الجسر جاهز." وفقا لوكالة الأنباء.', 'أكد وزير النقل أن "الجسر جاهز."'),
        ('وأكد وزير النقل أن "الجسر جاهز". وفقا لوكالة الأنباء.', 'أكد وزير النقل أن "الجسر جاهز"'),
    ],
)
def test_the_sentence_before_its_attribution_keeps_the_mark_that_closes_it(
    text: str, content: str, rulebook: Rulebook
) -> None:
    assert last(text, rulebook).content[0].text == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ولفت وزير النقل، في حديث إلى وكالة الأنباء، إلى أن الجسر جاهز.", "الجسر جاهز"),
        ("وأكد وزير النقل، في تصريح على هامش المعرض، أن الجسر جاهز.", "الجسر جاهز"),
        ("وشدد وزير النقل، الذي وصف نفسه بأنه «صديق السكان»، على أن الجسر جاهز.", "الجسر جاهز"),
        ("ولفت وزير النقل إلى أهمية الجسر، وأن الطريق طويل.", "أهمية الجسر، وأن الطريق طويل"),
        ("وأكد وزير النقل، في تصريح على قناة المدينة، أن مقولة السكان خاطئة.", "مقولة السكان خاطئة"),
        ("وشدد الوزير على ضرورة فتح الجسر، على أن يغلق ليلا.", "ضرورة فتح الجسر، على أن يغلق ليلا"),
        ("ودعا وزير النقل إلى حوار شامل، إلى أن تنتهي الأزمة.", "حوار شامل، إلى أن تنتهي الأزمة"),
        ("وأشار الوزير إلى أهمية الجسر، إلى أن تعثر العمل.", "أهمية الجسر، إلى أن تعثر العمل"),
        ("وأكد الوزير على التزام الشركة، على أن تدفع المال لاحقا.", "التزام الشركة، على أن تدفع المال لاحقا"),
    ],
)
def test_a_clause_behind_a_phrase_that_only_tells_where(text: str, content: str, rulebook: Rulebook) -> None:
    assert [piece.text for piece in last(text, rulebook).content] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ووعد وزير النقل بفتح الجسر القديم، وفي الوقت نفسه دعم السكان.",
         "بفتح الجسر القديم، وفي الوقت نفسه دعم السكان"),
        ("وقال وزير النقل إنه سعيد، مشيدا في الوقت نفسه بخطة الطرق التي توجه لتلك المشروعات.",
         "بخطة الطرق التي توجه لتلك المشروعات"),
        ("ووعد وزير النقل بوضوح دعم السكان.", "دعم السكان"),
    ],
)  # fmt: skip
def test_what_the_verb_s_own_preposition_leads_begins_there(text: str, content: str, rulebook: Rulebook) -> None:
    assert [piece.text for piece in last(text, rulebook).content] == [content]


def test_a_long_name_in_marks_before_the_verb_s_complement_is_no_content(rulebook: Rulebook) -> None:
    quote = last("وأعربت «الجمعية الوطنية لرعاية كبار السن» عن أملها في فتح الجسر.", rulebook)
    assert quote.source
    assert quote.source.text == "الجمعية الوطنية لرعاية كبار السن"
    assert [piece.text for piece in quote.content] == ["أملها في فتح الجسر"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال وزير النقل: "نعمل مع شركة «الجسر»".', "نعمل مع شركة «الجسر»"),
        ("وقال وزير النقل: “نعمل مع شركة “الجسر””.", "نعمل مع شركة “الجسر”"),
    ],
)
def test_what_is_quoted_at_the_end_of_a_quotation_keeps_its_mark(text: str, content: str, rulebook: Rulebook) -> None:
    assert last(text, rulebook).content[0].text == content
