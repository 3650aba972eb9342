"""Charges that are brought against somebody, and other things that are sent. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes


def test_whoever_brings_a_charge_says_it(rulebook: Rulebook) -> None:
    quote = last("ووجهت النيابة العامة إلى مدير الشركة تهمة إخفاء الأموال.", rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.content[0].text) == ("النيابة العامة", "تهمة إخفاء الأموال")


@pytest.mark.parametrize(
    "text",
    [
        "ووجهت النيابة العامة إلى مدير الشركة دعوة للحضور.",
        "ولم توجه النيابة العامة أي تهمة إلى مدير الشركة.",
        "ولا تتهم النيابة العامة مدير الشركة بإخفاء الأموال.",
    ],
)
def test_an_invitation_and_no_charge_are_none(text: str, rulebook: Rulebook) -> None:
    assert quotes(text, rulebook) == ()
