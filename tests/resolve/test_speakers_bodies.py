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
