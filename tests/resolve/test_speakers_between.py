"""Subjects of sentences whose verb is no frame, as the missing subjects of what follows. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

SPOKESMAN = "قال سالم التجريبي المتحدث باسم وزارة النقل إن الجسر جاهز. وقال محمود المثالي إن الطريق مغلق."


def test_the_sentence_before_tells_who_goes_on(rulebook: Rulebook) -> None:
    text = SPOKESMAN + "\nووصف المتحدث باسم وزارة النقل في معرض رده الحديث عن التأخير.\nوأضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_no_sentence_between_no_change(rulebook: Rulebook) -> None:
    text = SPOKESMAN + "\nوزار المتحدث باسم وزارة النقل الجسر.\nوأضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "محمود المثالي"


def test_she_who_speaks_is_the_subject_of_her_sentence(rulebook: Rulebook) -> None:
    text = (
        "قالت النائبة سميرة التجريبية إن الجسر جاهز. "
        "من جهتها نادت النائبة عن حزب الجسور فاطمة المثالية الحكومة بالعمل، وأضافت المتحدثة أن الطريق مغلق."
    )
    assert speakers(text, rulebook)[-1] == "فاطمة المثالية"


def test_a_secretary_of_another_party_is_another(rulebook: Rulebook) -> None:
    text = (
        "قال الأمين العام لحزب الجسور سالم التجريبي إن الجسر جاهز. "
        "ودعا الأمين العام لحزب الطرق الأحزاب لأن تعمل، قائلا «آن الأوان للعمل معا»."
    )
    assert speakers(text, rulebook)[-1] == "الأمين العام لحزب الطرق"


def test_whom_something_is_sent_does_not_say_it(rulebook: Rulebook) -> None:
    text = (
        "قال محمود المثالي إن الطريق مغلق. "
        "وكان سالم التجريبي قد أرسل مذكرة إلى محمود المثالي عبر فيها عن قلقه من التأخير."
    )
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_a_verb_in_the_plural_holds_its_subject(rulebook: Rulebook) -> None:
    text = "قال المتظاهرون إن الجسر مغلق. وعرضوا تسجيلات جديدة لما قالوا إنها أضرار."
    assert speakers(text, rulebook)[-1] == "المتظاهرون"


def test_in_front_of_a_committee_no_imam_speaks(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر جاهز. واضاف في شهادته التي ادلى بها امام لجنة النقل: «العمل مستمر هنا منذ عام»."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_our_correspondent_speaks(rulebook: Rulebook) -> None:
    text = "أعلن الجيش التجريبي أن الجسر مغلق. ويقول مراسلنا إن الوضع على ما هو عليه."
    assert speakers(text, rulebook)[-1] == "مراسلنا"


@pytest.mark.parametrize(
    "text",
    [
        "سأل الصحفي سالم العمري الوزير كريم المثالي: متى يفتتح الجسر؟ فأجاب: غدا.",
        "قال الوزير كريم المثالي إن الجسر جاهز. وسأله سالم العمري: متى يفتتح؟ فأجاب: غدا.",
    ],
)
def test_whoever_was_asked_answers(rulebook: Rulebook, text: str) -> None:
    assert speakers(text, rulebook)[-1] == "كريم المثالي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد المصدر في وزارة النقل أن العمل مستمر، ولم تستبعد أن يفتتح الجسر غدا.", "المصدر في وزارة النقل"),
        ("وقال المسؤولون إن الجسر مغلق، مشيرا إلى أن العمل مستمر.", "المسؤولون"),
        ("أعلنت جمعية الجسور أن الجسر مغلق، لافتا إلى أن العمل مستمر.", "جمعية الجسور"),
        ("أعلنت جمعية الجسور أن الجسر مغلق بعد لقاء سالم التجريبي، لافتا إلى أن العمل مستمر.", None),
        ("قال المسؤولون إن الجسر مغلق، في الوقت الذي انتقدتهم الوزارة بشدة واتهمتهم بالتأخير.", None),
        ("قالت سميرة المثالية إن الجسر مغلق، لافتا إلى أن العمل مستمر.", None),
        ("تحدثت الأنباء عن إغلاق الجسر، وذكر أن العمل مستمر.", None),
    ],
)
def test_who_has_just_spoken_goes_on_though_the_verb_shows_another_form(
    text: str, name: str | None, rulebook: Rulebook
) -> None:
    assert speakers(text, rulebook)[-1] == name


VISIT = "زار سالم التجريبي الجسر أمس. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (VISIT + "وقال إن العمل مستمر.", "سالم التجريبي"),
        (VISIT + "وحول العمل في الجسر، قال إنه مستمر.", "سالم التجريبي"),
        (VISIT + "مع ذلك، يقول إن العمل مستمر.", "سالم التجريبي"),
        (VISIT + "ثم جلس على الرصيف قرب المدخل وقال إن العمل مستمر.", "سالم التجريبي"),
        (VISIT + "أعلن أسطول الشمال تعليق العمل.", None),
        (VISIT + "الرمز في الساحة لفارس مجهول من أيام الحرب وادعى أنه صانع الجسر.", None),
    ],
)
def test_a_sentence_that_takes_up_whom_the_one_before_was_about(
    text: str, name: str | None, rulebook: Rulebook
) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "وفور وصول الضيف عزف السلام، بعدها بدئ الحفل بتلاوة آيات من القرآن، "
            "ثم ألقى مدير الجامعة كلمة عبر فيها عن سعادته.",
            "مدير الجامعة",
        ),
        (
            "قال محمود المثالي إن الطريق مغلق. وفور الوصول عزف السلام، وبعدها قدم عددا من الصور، "
            "وتناول عددا من القصائد، وخلص إلى أن العمل مستمر.",
            "محمود المثالي",
        ),
    ],
)
def test_the_last_clause_tells_who_speaks_where_the_first_names_nobody(
    text: str, name: str, rulebook: Rulebook
) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال محمود المثالي إن الطريق مغلق. وأصدرت الجمعية بيانا مطولا جاء فيه: إن الجسر جاهز.", "الجمعية"),
        ("وأرسل الاتحاد خطابا إلى وزير النقل، سالم التجريبي، حذر فيه من التأخير.", "الاتحاد"),
        ("أشارت الصحف إلى تصريحات سالم التجريبي التي أكد فيها أن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_who_writes_and_who_is_written_to(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
