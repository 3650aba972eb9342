"""Whom descriptions mean: wider words for an office, complements written in two ways. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

CONSUL = "قال القنصل المغربي سالم التجريبي إن الجسر جاهز. "
FORMER = "قال وزير الأشغال السابق سالم التجريبي إن الجسر جاهز. "
LEADER = "قال سالم التجريبي، النائب وزعيم حزب الجسور، إن الجسر جاهز. "
SECRETARY = "استقبل الوزير الأمين العام لحلف الجسور (جسر) سالم التجريبي. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SECRETARY + "وذكر الأمين العام للحلف أن الجسر جاهز.", "سالم التجريبي"),
        (CONSUL + "وشدد الدبلوماسي المغربي على أن العمل مستمر.", "سالم التجريبي"),
        (FORMER + "وأكد الكاتب والمسؤول الوزاري السابق أن العمل مستمر.", "سالم التجريبي"),
        (LEADER + "وأكد الزعيم المحلي أن العمل مستمر.", "سالم التجريبي"),
        ("قال أمين سر لجنة المتابعة العليا، سالم التجريبي، إن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_an_office_in_other_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (CONSUL + "وشدد الدبلوماسي الفنلندي على أن العمل مستمر.", "الدبلوماسي الفنلندي"),
        ("قال رئيس حركة الجسور سالم التجريبي إن الجسر جاهز. وأكد زعيم حركة الطرق أن العمل مستمر.", "زعيم حركة الطرق"),
        ("أعلن وزير النقل الفنلندي أن الجسر جاهز. وسيصل وزير النقل سالم التجريبي غدا.", "وزير النقل الفنلندي"),
        ("قالت مصادر طبية إن الجسر مغلق. وأفادت مصادر الوزارة أن العمل مستمر.", "مصادر الوزارة"),
    ],
)
def test_another_holder_is_not_taken_for_him(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_who_is_relayed_goes_on(rulebook: Rulebook) -> None:
    text = "نقلت الصحيفة عن سالم التجريبي قوله إن الجسر جاهز، مشيرا إلى أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_the_subject_of_a_relative_clause_of_time(rulebook: Rulebook) -> None:
    text = (
        "قال محمود المثالي إن الطريق مغلق. "
        "وفي الوقت الذي رحب فيه سالم التجريبي بالمشروع، أبدى انزعاجه من التأخير. وأكد أن الجسر جاهز."
    )
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "قال مدير الوكالة الوطنية للسلامة والكاتب الدائم بالنيابة للجنة الوقاية من الحوادث السيد فاسو جاكالي، "
            "إن العمل مستمر.",
            "فاسو جاكالي",
        ),
        ("حذرت المستشارة السياسية والإعلامية في رئاسة الجمهورية الدكتورة سميرة التجريبي من المد.", "سميرة التجريبي"),
        ("أوضح أمين عام لجنة السياحة في ينبع يوسف التجريبي أن الإقبال كبير.", "يوسف التجريبي"),
        ("قال سفير المغرب في المكسيك عبد الفتاح التجريبي إن العمل مستمر.", "عبد الفتاح التجريبي"),
        ("هدد الأمين العام لحزب النور في تونس، سالم التجريبي، بمقاطعة الجلسة.", "سالم التجريبي"),
    ],
)
def test_a_name_behind_a_title_that_goes_on(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس اللجنة في مؤتمر مع الوزير سالم التجريبي إن العمل مستمر.",
        "قال رئيس اللجنة خلال لقائه سالم التجريبي إن العمل مستمر.",
        "قال رئيس اللجنة في مقتل سالم التجريبي إن العمل مستمر.",
    ],
)
def test_a_name_in_the_circumstances_is_not_the_bearer_of_the_title(text: str, rulebook: Rulebook) -> None:
    assert "سالم التجريبي" not in speakers(text, rulebook)


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("الفاعل اليساري", "سالم التجريبي"),
        ("القيادي الحزبي", "سالم التجريبي"),
        ("الطبيب الشرعي", "الطبيب الشرعي"),
        ("الخبير الاقتصادي", "الخبير الاقتصادي"),
    ],
)
def test_what_anyone_may_be_called_means_whoever_spoke_last(described: str, name: str, rulebook: Rulebook) -> None:
    text = f"قال سالم التجريبي، وزير النقل، إن الجسر جاهز. وأشار {described} إلى أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == name


def test_a_clause_behind_a_description_names_nobody(rulebook: Rulebook) -> None:
    text = (
        "قالت فاسو جاكالي، مديرة الصندوق، إن الجسر جاهز. ونبه المسؤول الأممي سالم التجريبي إلى الخطر. "
        "لكن المساعدات -حسب رأي المسؤول الأممي- آخذة في التدهور. وختم المسؤول الأممي بالقول إن العمل مستمر."
    )
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شدد مثمن عقاري على أن الجسر جاهز. وأكد المثمن العقاري أن العمل مستمر.", "مثمن عقاري"),
        (
            "نبهت الصحيفة إلى دعوة أهونا إيزيكونو رئيس قسم التنمية في البرنامج. وفي مقابلة معها، قال المسؤول الأممي إن "
            "العمل مستمر.",
            "أهونا إيزيكونو",
        ),
        ("جاء ذلك بعد تصريح لمبعوث الاتحاد إلى المدينة، رجح فيه أن العمل مستمر.", "مبعوث الاتحاد"),
    ],
)
def test_whoever_was_introduced_before(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "قال سالم التجريبي، أستاذ الجامعة، إن الجسر جاهز. وأضاف المتخصص في علم الاجتماع أن العمل مستمر.",
            "سالم التجريبي",
        ),
        ("قال الجنرال سالم التجريبي إن الجسر جاهز. وأضاف القائد العسكري الأمريكي أن العمل مستمر.", "سالم التجريبي"),
        ("قالت الوزارة إن الجسر جاهز. واتهمت زعيم الحركة سالم التجريبي بالتقصير.", "الوزارة"),
        ("قال سالم التجريبي إن الجسر جاهز. وهاجم الحركة التي وصفها بالخطيرة.", "سالم التجريبي"),
        ("فالشركات الأمريكية تؤكد أن العمل مستمر.", "الشركات الأمريكية"),
    ],
)
def test_who_goes_on_and_who_is_spoken_of(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
