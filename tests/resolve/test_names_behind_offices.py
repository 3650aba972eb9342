"""Names that no list tells, behind an office that an article or a country closes. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ابتسمت رئيسة كندا هومينا فيرداكوف قليلا. وقالت الصحيفة إن رئيسة كندا غادرت.", "هومينا فيرداكوف"),
        (
            "غادر السفير الإسباني لدى كندا هومين فيرداكوف أمس. وقالت الصحيفة إن السفير غاضب.",
            "هومين فيرداكوف",
        ),
        ("وصل القاضي البوليفي هومين فيرداكوف أمس. وقالت الصحيفة إن القاضي تحيز للنيابة.", "هومين فيرداكوف"),
        # A verb that no list has is no name.
        ("وقف السفير الإسباني هومين انتقى كلماته. وقالت الصحيفة إن السفير الإسباني غادر.", "السفير الإسباني"),
    ],
)
def test_whom_an_office_means(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_where_a_word_that_comes_again_alone_ends_the_name(rulebook: Rulebook) -> None:
    text = "اخترع الطبيب الياباني هومين فيرداكي عيدانا. وصل فيرداكي أمس. وقالت الصحيفة إن الطبيب الياباني غادر."
    assert target(text, rulebook) == "هومين فيرداكي"


@pytest.mark.parametrize(
    "before",
    [
        "استقبل الرئيس الكندي",
        "والتقت الرئيس الكندي",
        "ودع الرئيس الكندي",
        "حضر شقيق الرئيس الكندي",
        "حضر سكرتير الرئيس الكندي",
        "حضر مرافق الرئيس الكندي",
        "حضر سائق الرئيس الكندي",
    ],
)
def test_whom_an_office_does_not_mean(before: str, rulebook: Rulebook) -> None:
    text = f"{before} هومين فيرداكوف أمس. وقال الرئيس الكندي إن الجسر آمن."
    assert speakers(text, rulebook)[-1] == "الرئيس الكندي"
