"""The words of a speaker in the cue's own clause become the source that no frame found. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأصدرت وزارة النقل، صباح أمس، بيانا شددت فيه على أن الجسر جاهز.", "وزارة النقل"),
        ("لكن تقارير صادرة عن جمعية الصيادين تقول إن الجسر جاهز.", "تقارير صادرة عن جمعية الصيادين"),
        ("وفق ما أكده عضو المكتب التنفيذي للجمعية، سالم التجريبي، الذي قال إن الجسر جاهز.",
         "عضو المكتب التنفيذي للجمعية، سالم التجريبي"),
        ("وألقى وزير النقل سالم التجريبي كلمة قال فيها إن الجسر جاهز.", "وزير النقل سالم التجريبي"),
        ("وسبق لوزير النقل أن أكد أن الجسر جاهز.", "وزير النقل"),
        ("ونفى وزير النقل تقريرا صحفيا قال إن الجسر مغلق.", "تقريرا صحفيا"),
        ("سالم التجريبي، الوزير المنتدب لدى وزيرة الاقتصاد، قال إن الجسر جاهز.",
         "سالم التجريبي، الوزير المنتدب لدى وزيرة الاقتصاد"),
        ("وفي العاصمة قال مراسلنا إن الجسر جاهز.", "مراسلنا"),
        ("ونفت مصادر في الوزارة الشائعات التي تحدثت عن إغلاق الجسر.", "الشائعات"),
        ("لكن وزارة النقل عادت من جديد لتقول إن الجسر جاهز.", "وزارة النقل"),
    ],
)  # fmt: skip
def test_the_subject_of_the_cue_is_shown(text: str, source: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source


@pytest.mark.parametrize(
    "text",
    [
        "واستقبل وزير النقل سالم التجريبي الوفد وقال إن الجسر جاهز.",
        "ونشرت الوزارة تسجيلا مصورا قالت إنه يظهر الجسر.",
        "ثم دخلت السفينة المناطق التي توصف بأنها خطرة.",
        "واستقبل سالم التجريبي وفدا من الشركة التي وصفها بأنها مهملة.",
    ],
)
def test_the_subject_of_another_verb_is_not_shown(text: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert quote.source is None
