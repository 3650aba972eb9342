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


def test_behind_a_participle_it_is_of_whoever_speaks(rulebook: Rulebook) -> None:
    text = "أكدت سميرة المثالية أن الجسر مغلق أمام السيارات، مكتفية بالقول إن العمل لم يبدأ."
    assert speakers(text, rulebook)[-1] == "سميرة المثالية"
