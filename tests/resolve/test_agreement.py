"""A noun behind a verb that does not agree with it is its object. The people and bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

NAMED = "قال سالم التجريبي إن الجسر جاهز. "
BODY = "قالت وزارة النقل إن الجسر جاهز. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NAMED + "ودعا السلطات المحلية إلى فتح الجسر.", "سالم التجريبي"),
        (NAMED + "وحث المنظمات الدولية على فتح الجسر.", "سالم التجريبي"),
        (NAMED + "وحث القادة على فتح الجسر.", "القادة"),
        (BODY + "ووعدت الأمين العام بفتح الجسر.", "وزارة النقل"),
        (BODY + "ودعت السلطات المحلية إلى فتح الجسر.", "السلطات المحلية"),
        (NAMED + "ودعا مصر إلى فتح الجسر.", "سالم التجريبي"),
        (NAMED + "ودعا لبنان إلى فتح الجسر.", "لبنان"),
        (NAMED + "وناشد وزارة الصحة بفتح المستشفى.", "سالم التجريبي"),
        (NAMED + "وطالب مجموعة من السكان بفتح الجسر.", "مجموعة من السكان"),
    ],
)
def test_whom_the_verb_is_aimed_at_does_not_speak(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_number_of_things_is_no_missing_subject(rulebook: Rulebook) -> None:
    text = NAMED + "والوزارة خسرت العديد من المقاعد، مؤكدا أن الجسر جاهز."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شددت وزارة النقل على أهمية السلامة، وطالبت البلدية بفتح الجسر.", "وزارة النقل"),
        ("أكد سالم التجريبي أن الجسر جاهز، ودعا السكان إلى عبوره.", "سالم التجريبي"),
        ("أكد سالم التجريبي أن الجسر جاهز، ودعا المهندسون إلى عبوره.", "المهندسون"),
        ("أكد سالم التجريبي أن الجسر جاهز، ودعا مدير المستشفى إلى عبوره.", "مدير المستشفى"),
        ("أكدت وزارة النقل أن الجسر جاهز، ودعت وزارة الصحة إلى عبوره.", "وزارة الصحة"),
        ("أكد سالم التجريبي أن الجسر جاهز. ودعت البلدية إلى عبوره.", "البلدية"),
    ],
)
def test_whoever_speaks_goes_on_to_demand_of_a_body(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
