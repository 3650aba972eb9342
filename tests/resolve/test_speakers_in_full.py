"""Short names by the full ones of an article that no list tells, and two behind one verb; made-up people throughout."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل الموفد زوبغنو فيرداك إلى المدينة. وقال فيرداك إن الجسر جاهز.", "زوبغنو فيرداك"),
        ("عقد مؤتمر مشترك مع باجران فيرداك أمس. وقال فيرداك إن الجسر جاهز.", "باجران فيرداك"),
        ("أما الخبيرة في البناء إلسرا فيرداك فغائبة. وقالت فيرداك إن الجسر جاهز.", "إلسرا فيرداك"),
        ("كان صدر الدين فيرداك في المدينة. وقال فيرداك إن الجسر جاهز.", "صدر الدين فيرداك"),
        ("كان بي جي فيرداك في المدينة. وقال فيرداك إن الجسر جاهز.", "بي جي فيرداك"),
        ("وصل صافرة فيرداك إلى المدينة. وقال فيرداك إن الجسر جاهز.", "فيرداك"),
        ("وصل وزير النقل سالم رشاد المصري إلى المدينة. وأكد المصري أن الجسر جاهز.", "سالم رشاد المصري"),
        (
            "ودعا وزير النقل اليمني، عز الدين التجريبي، الوفد لزيارة الجسر. وأكد الوزير التجريبي أهمية الزيارة.",
            "عز الدين التجريبي",
        ),
        ("قال الخبير سالم أكرم إن الجسر جاهز. وبحسب أكرم فإن الطريق مفتوح.", "سالم أكرم"),
    ],
)
def test_a_name_in_no_list_is_found_in_full(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        (
            "اتهم وزير النقل الأردني، سالم التجريبي، المسؤولين عن الجسر بالتقصير في العمل.",
            "سالم التجريبي",
            "وزير النقل الأردني، سالم التجريبي",
        ),
        (
            "التقى سالم التجريبي محمود المثالي، وقال المثالي إن الجسر جاهز. "
            "ووصف التجريبي، قبيل سفره مع الوفد، هذه الخطوة بأنها مهمة.",
            "سالم التجريبي",
            "التجريبي",
        ),
        (
            "وصل سالم التجريبي أمس. واتهم التجريبي، في بيان، الحلفاء بعد الحرب بالتقصير في العمل.",
            "سالم التجريبي",
            "التجريبي",
        ),
        ("قال محمود المثالي إن الجسر جاهز. واتهم السلطات من مكتبه بالتقصير.", "محمود المثالي", None),
        (
            "قال محمود المثالي إن الجسر جاهز. واتهم حركة الجسور، التي تدير الطريق، بالتقصير.",
            "محمود المثالي",
            None,
        ),
    ],
)
def test_the_first_of_two_behind_a_verb_speaks(text: str, name: str, source: str | None, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert (quote.speaker and quote.speaker.name, quote.source and quote.source.text) == (name, source)


@pytest.mark.parametrize(
    "text",
    [
        "وقال لـ«الجسر الجديد» أمس، اللواء سالم التجريبي عضو المجلس إن الطريق مغلق.",
        'وقال لـ "الجسر" سالم التجريبي إن الطريق مغلق.',
    ],
)
def test_an_outlet_told_stands_before_the_subject(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == ["سالم التجريبي"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("ونقل المراسل عن المحللة الاقتصادية سلمى التجريبية أن الجسر كان مغلقا.", ["المراسل", "سلمى التجريبية"]),
        ("ونقلت الوكالة عن سالم التجريبي «إشادته بالعمل في الجسر الجديد».", ["الوكالة", "سالم التجريبي"]),
    ],
)
def test_who_relays_is_not_whom_he_relays(text: str, both: list[str], rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == both


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("واصلت إدارة الرئيس القرغيزي سالم التجريبي العمل", "إدارة الرئيس القرغيزي سالم التجريبي"),
        ("تقدمت هيئة الدفاع عن المستهلك بشكوى", "هيئة الدفاع عن المستهلك"),
        ("تقدمت وزارة الدفاع عن المدينة بشكوى", "وزارة الدفاع"),
    ],
)
def test_a_body_in_the_clause_before_is_named_in_full(body: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"{body}، مؤكدة أن الطرق ستفتح.", rulebook) == [name]
