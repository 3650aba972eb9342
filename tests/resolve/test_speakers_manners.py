"""Who speaks where a noun with ب tells in which words something is done. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

MAN = "قال وزير النقل سالم التجريبي إن الجسر جاهز. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "أما شركة الجسور المالكة للطريق فتقدمت من جانبها بالقول: «العمل مستمر منذ شهر».",
            "شركة الجسور المالكة للطريق",
        ),
        (
            "سميرة المثالية التي زارت الجسر مرتين في هذا الأسبوع، علقت على القرار بالقول: «العمل مستمر».",
            "سميرة المثالية",
        ),
        ("وختمت لجنة السكان بلاغها بالتأكيد على أن الطريق مغلق.", "لجنة السكان"),
    ],
)
def test_it_is_of_the_subject_of_its_verb(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(MAN + text, rulebook)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "قالت سميرة المثالية إن الجسر جاهز. وانتقدت الشركة بالقول إنها كاذبة.",
        "قالت سميرة المثالية إن الجسر جاهز. وانتقدت الشركة أمس بالقول إنها كاذبة.",
        "قالت سميرة المثالية إن الجسر جاهز. وهددت الحكومة في المؤتمر بالقول إنها ستستقيل.",
        "التقت سميرة المثالية نادر العملي. ثم انتقدت الوزارة بالقول إنها كاذبة.",
        "استدعى القاضي سميرة المثالية، ثم تدخلت ضدها النيابة بالقول إنها كاذبة.",
        "أما سميرة المثالية فتقدمت ضدها الشركة بالقول إنها كاذبة.",
        "حضرت سميرة المثالية الجلسة، ودافعت عنها محاميتها بالقول إن الجسر مغلق.",
    ],
)
def test_what_may_be_the_object_or_another_than_who_stands_before_does_not_speak(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] is None


def test_a_verb_that_only_begins_with_t_is_of_a_man_too(rulebook: Rulebook) -> None:
    text = "أما سالم التجريبي الذي زار الجسر مرتين في هذا الأسبوع، تدخل في الجدل بالقول: «العمل مستمر»."
    assert speakers("قالت سميرة المثالية إن الجسر مغلق. " + text, rulebook)[-1] == "سالم التجريبي"


def test_behind_a_participle_it_is_of_whoever_speaks(rulebook: Rulebook) -> None:
    text = "أكدت سميرة المثالية أن الجسر مغلق أمام السيارات، مكتفية بالقول إن العمل لم يبدأ."
    assert speakers(text, rulebook)[-1] == "سميرة المثالية"
