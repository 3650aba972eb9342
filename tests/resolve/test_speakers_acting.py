"""Who is acting in a sentence goes on, not whom his object or a relative clause names. Everybody is made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

BEFORE = "قال كريم المثالي إن الجسر آمن. وقال سالم التجريبي إن الطريق مغلق. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "وخالف المهندس يوسف النموذجي ما ذهب إليه المثالي، واستبعد إغلاق الجسر.", "يوسف النموذجي"),
        (BEFORE + "وكان حزب الجسور الذي يرأسه المثالي قد رفض الدعوات، قائلا إنه يريد تحالفا أعرض.", "حزب الجسور"),
        (
            BEFORE + "رفض المهندس يوسف النموذجي في تغريدة أمس عرض المثالي شراء الجسر، وأضاف أن الأمر محسوم.",
            "يوسف النموذجي",
        ),
    ],
)
def test_whoever_acts(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "واستعرض المثالي الشروط التي قال إنها صعبة.", "كريم المثالي"),
        (BEFORE + "ويسرد التجريبي قصة الجسر، ويشير إلى أن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_a_name_behind_the_only_verb(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تعرضت فنلندا للنقد، ذلك أن الوزيرة ليلى التجريبية، هددت المدينة أمس، قائلة: «الجسر لنا».", "ليلى التجريبية"),
        (
            BEFORE
            + "ورغم أن السعودية أيدت أول الأمر فكرة القمة، فإن وزير خارجيتها الأمير يوسف النموذجي عاد لاحقا وصرح "
            "بأنه لن يحضر.",
            "يوسف النموذجي",
        ),
    ],
)
def test_a_clause_of_reason_or_result_has_its_own_subject(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "استقال كريم المثالي أمس، ذلك أن رئيس الشركة سالم التجريبي ضايقه، قائلا إنه تعب.",
        "انسحب كريم المثالي، فإن خصمه سالم التجريبي قوي، قائلا إنه تعب.",
        "يغيب كريم المثالي، ذلك أن طبيب الفريق سالم التجريبي منعه، مشيرا إلى أنه يشعر بالألم.",
    ],
)
def test_whoever_acts_before_it_goes_on(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == "كريم المثالي"


def test_what_follows_from_a_pronoun_has_not(rulebook: Rulebook) -> None:
    text = BEFORE + "ورغم ذلك أعلن المثالي أن الطريق آمن، مؤكدا أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "كريم المثالي"
