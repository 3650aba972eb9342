"""Which body a bare noun means, and sources told by more than was said of them before. All are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "أعلنت لجنة مكافحة تهريب الوقود والغاز أن الطريق مغلق. وأكدت اللجنة أن العمل مستمر.",
            "لجنة مكافحة تهريب الوقود والغاز",
        ),
        (
            "أكد المكتب الوطني للدفاع عن الغابات ومقاومة التلوث أن الطريق مغلق. وأشار المكتب إلى أن العمل مستمر.",
            "المكتب الوطني للدفاع عن الغابات ومقاومة التلوث",
        ),
        (
            "عقد اجتماع في مقر الهيئة العامة للطرق أمس. وأكدت الهيئة أن العمل مستمر.",
            "الهيئة العامة للطرق",
        ),
        (
            "زار الوفد مقر الرئاسة العامة لشؤون المتحف الكبير أمس. وأكدت الرئاسة أن العمل مستمر.",
            "الرئاسة العامة لشؤون المتحف الكبير",
        ),
        (
            "أصدرت الشبكة الوطنية من أجل سلامة الجسور تقريرا أمس. وأكدت الشبكة أن العمل مستمر.",
            "الشبكة الوطنية من أجل سلامة الجسور",
        ),
        (
            "أصدرت الشبكة الوطنية من أجل الجسور تقريرا أمس. وأضاف التقرير أن العمل مستمر.",
            "تقرير الشبكة الوطنية من أجل الجسور",
        ),
        # what somebody does something for
        ("تعمل الحكومة الفنلندية من أجل السلامة. وأكدت الحكومة أن العمل مستمر.", "الحكومة الفنلندية"),
        ("طالبت الجمعية من أجل السلامة بالقرار. وأكدت الجمعية أن العمل مستمر.", "الجمعية"),
    ],
)
def test_a_bare_noun_means_the_full_name_before_it(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "ذكر مصدر سياسي إسرائيلي أن الطريق مغلق. وأضاف المصدر المقرب من البلدية أن العمل مستمر.",
            "المصدر المقرب من البلدية",
        ),
        ("انتشرت الشرطة الدولية أمس. وأكدت الشرطة أن العمل مستمر.", "الشرطة"),
    ],
)
def test_another_one_is_not_taken_for_it(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكر مصدر أمني في المدينة أن الطريق مغلق. وأضاف المصدر الأمني أن العمل مستمر.", "مصدر أمني في المدينة"),
        ("ذكر مصدر أمني في المدينة أن الطريق مغلق. وأضاف المصدر المذكور أن العمل مستمر.", "مصدر أمني في المدينة"),
    ],
)
def test_a_source_by_what_was_said_of_it(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


EMBASSY = "ذكر متحدث باسم السفارة الفنلندية في المدينة أن الطريق مغلق. وقالت الوزارة إن العمل مستمر. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (EMBASSY + "وتابع المتحدث باسم السفارة الفنلندية أن الجسر جاهز.", "متحدث باسم السفارة الفنلندية في المدينة"),
        (EMBASSY + "وتابع المتحدث باسم السفارة الهولندية أن الجسر جاهز.", "المتحدث باسم السفارة الهولندية"),
        (
            "أكدت والدة اللاعب الفنلندي سالم تجربان أن الطريق مغلق. وأشارت والدة تجربان إلى أن العمل مستمر.",
            "والدة اللاعب الفنلندي سالم تجربان",
        ),
        ("زار الفريق سالم المجرب الموقع. وأكد الفريق المجرب أن العمل مستمر.", "سالم المجرب"),
        ("زار سالم الوطني الموقع. وأكد الفريق الوطني أن العمل مستمر.", "الفريق الوطني"),
    ],
)
def test_somebody_told_again_in_fewer_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكرت صحيفة «الجسور» أن الطريق مغلق. وأضاف المصدر أن العمل مستمر.", "المصدر"),
        (
            "نقل مركز الجسور، المقرب من البلدية، عن مصدر في اللجنة، المنبثقة عن المؤتمر، خبر الاجتماع. "
            "وأعرب المصدر ذاته عن خشيته من إغلاق الجسر.",
            "مصدر في اللجنة",
        ),
    ],
)
def test_a_source_is_no_outlet(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "قالت صحيفة «الجسور» إن الطريق مغلق. ونشرت صحيفة «الجسور» صورا. وقالت صحيفة «الحقول» إن العمل مستمر. "
            "وأضافت الصحيفة أن الجسر جاهز.",
            "الحقول",
        ),
        (
            "أعلنت وزارة الطرق أن تصديق الوثائق يتم لدى وزارة التعليم. وأوضحت الوزارة أن العمل مستمر.",
            "وزارة الطرق",
        ),
    ],
)
def test_a_noun_means_the_body_that_spoke_last_by_it(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دانت الولايات المتحدة واليابان التأخير. وقالت الولايات المتحدة إن الجسر جاهز.", "الولايات المتحدة"),
        ("دانت وزارة النقل ووزارة الصحة التأخير. وقالت وزارة النقل إن الجسر جاهز.", "وزارة النقل"),
        ("قالت هيئة النقل والمياه إن الجسر جاهز. وأضافت هيئة النقل أن العمل مستمر.", "هيئة النقل والمياه"),
    ],
)
def test_one_of_two_who_spoke_together_speaks_alone(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_name_between_marks_ends_at_the_closing_one(rulebook: Rulebook) -> None:
    name = "الجمعية الفنلندية لمساندة السكان المحليين"
    told = f'أعربت "{name}" عن استنكارها للدعوة التي وجهها معهد "الجسور" لفلان. '
    assert speakers(told + "وأكدت الجمعية دعمها للخطوات القانونية.", rulebook)[-1] == name
