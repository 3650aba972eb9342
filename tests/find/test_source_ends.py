"""Where a source behind its cue ends. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وأكد الجانبان حرصهما على فتح الجسر.", "الجانبان"),
        ("وذكرت الصحيفة في عددها الصادر أمس أن الجسر جاهز.", "الصحيفة"),
        ("غادر الوفد المدينة، حسبما ذكر وكيل أعماله لصحيفة محلية.", "وكيل أعماله"),
        ("غادر الوفد المدينة، وفق تقرير نشره الموقع أمس.", "تقرير"),
        ("وقال وزير النقل على موقعه الرسمي إن الجسر جاهز.", "وزير النقل"),
        ("غادر الوفد المدينة، وفق موقع الوزارة على الإنترنت.", "موقع الوزارة على الإنترنت"),
        ("وقالت إحدى قريباتها إن الجسر جاهز.", "إحدى قريباتها"),
        ("وقال كبير المحللين لدى بنك المدينة إن الجسر جاهز.", "كبير المحللين لدى بنك المدينة"),
        ("وقال وزير النقل لدى وصوله إن الجسر جاهز.", "وزير النقل"),
        ("وأفاد تقرير لـ«الصباح» أمس أن الجسر جاهز.", "تقرير لـ«الصباح»"),
        ("ثم تكلم وزير النقل سالم التجريبي الذي قال إن الجسر جاهز.", "وزير النقل سالم التجريبي"),
        ("وقال وزير النقل سالم التجريبي لأنصاره إن الجسر جاهز.", "وزير النقل سالم التجريبي"),
        ("وأفاد بركة بأن الجسر جاهز.", "بركة"),
        ("توقف العمل، وفق ما قاله سالم التجريبي، الناطق باسم المحكمة.", "سالم التجريبي، الناطق باسم المحكمة"),
        ("وأشار الوزير إلى شروط الالتحاق بأن يكون المتقدم من السكان.", "الوزير"),
    ],
)
def test_a_source_ends_before_what_is_not_its_own(text: str, source: str, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)[0].source
    assert found is not None
    assert found.text == source


def test_an_attribution_goes_on_behind_whom_it_told(rulebook: Rulebook) -> None:
    quote = quotes("وحسبما ذكر مسؤول محلي لصحيفة الصباح، فإن الجسر جاهز.", rulebook)[0]
    assert [piece.text for piece in quote.content] == ["الجسر جاهز"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ووصفت الوزارة أمس الخطة بأنها ناجحة.", "الوزارة"),
        ("ووصف وزير النقل، في بيان أصدره، الخطة بأنها ناجحة.", "وزير النقل"),
        ("اتهم عدد من خريجي المدارس العليا، وزارة التربية بالتماطل.", "عدد من خريجي المدارس العليا"),
        ("ووصف وزير الشباب والثقافة، سالم التجريبي، القرار بالناجح.", "وزير الشباب والثقافة، سالم التجريبي"),
        ("ووصف سالم التجريبي رئيس الجالية في المدينة، القرار بالناجح.", "سالم التجريبي رئيس الجالية في المدينة"),
        ("وحذرت حكومة جنوب أفريقيا من احتمال ارتفاع الأسعار.", "حكومة جنوب أفريقيا"),
    ],
)
def test_subject_and_object_side_by_side(text: str, source: str, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)[0].source
    assert found is not None
    assert found.text == source


def test_a_verb_of_saying_takes_no_noun_before_a_colon(rulebook: Rulebook) -> None:
    found = quotes("وعن ذكرياته قال تجافي: «الجسر جاهز منذ شهر».", rulebook)[0].source
    assert found is not None
    assert found.text == "تجافي"


@pytest.mark.parametrize("text", ["كما حث الأمريكيين على توفير المياه.", "ثم غادرتا بعد أن ناشدتا الوزير فتح الجسر."])
def test_who_is_addressed_is_no_source(text: str, rulebook: Rulebook) -> None:
    assert all(quote.source is None for quote in quotes(text, rulebook))
