"""Texts that begin within a speech, documents by their country, rows of titles, relatives. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأضاف أن الجسر جاهز. ونفى سالم التجريبي أيضا أن العمل متوقف.", "سالم التجريبي"),
        ("وأضاف أن محمود المثالي غادر. ونفى سالم التجريبي أيضا أن العمل متوقف.", "سالم التجريبي"),
        ("وأضاف أن الجسر جاهز. ومن جهته نفى سالم التجريبي أن العمل متوقف.", None),
        ("وأضافت أن الجسر جاهز. ونفى سالم التجريبي أيضا أن العمل متوقف.", None),
        ("وأضاف أن الجسر جاهز. ونفى سالم التجريبي أن العمل متوقف. وقال محمود المثالي إن الطريق مغلق.", None),
        ("وأضاف أن الجسر جاهز. ونفى الوزير أن العمل متوقف.", None),
    ],
)
def test_a_text_that_begins_within_a_speech(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[0] == name


def test_a_form_of_address_is_a_description_where_nobody_is_named(rulebook: Rulebook) -> None:
    assert speakers("وبشأن الجسر، قال معاليه إن العمل مستمر.", rulebook) == ["معاليه"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكر التقرير السنوي للخارجية الأمريكية أن الجسر جاهز. وأوضح التقرير الأمريكي أن العمل مستمر.", False),
        ("ذكر التقرير السنوي للخارجية الأمريكية أن الجسر جاهز. وأوضح التقرير الفنلندي أن العمل مستمر.", True),
    ],
)
def test_a_document_by_its_country(text: str, name: bool, rulebook: Rulebook) -> None:
    first, second = speakers(text, rulebook)
    assert (first != second) == name


def test_a_row_of_titles(rulebook: Rulebook) -> None:
    text = (
        "وصف مدير عام الهيئة رئيس مجلس الجسور رئيس اللجنة الدائمة الشيخ عبدالعزيز بن سالم التجريبي الحادث "
        "بالعمل المشين. "
        "وأضاف أن الجسر جاهز."
    )
    assert speakers(text, rulebook)[-1] == "عبدالعزيز بن سالم التجريبي"


def test_she_who_stands_for_a_party(rulebook: Rulebook) -> None:
    text = (
        "قالت عضوة مجلس النواب الأميركي سميرة التجريبية إن الجسر جاهز. وقال سالم المثالي إن الطريق مغلق. "
        "وأضافت المشرعة الأميركية عن حزب الجسور أن العمل مستمر."
    )
    assert speakers(text, rulebook)[-1] == "سميرة التجريبية"


def test_a_relative_is_not_the_one_whose_relative_he_is(rulebook: Rulebook) -> None:
    text = "قال الوزير سالم التجريبي إن الجسر جاهز. وكان صهر التجريبي قد كرر الاتهام، مؤكدا أن الطريق مغلق."
    assert speakers(text, rulebook)[-1] == "صهر التجريبي"
