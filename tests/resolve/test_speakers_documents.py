"""Whose the document is that «التقرير», «البيان» takes up. The people and bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

MINISTRY = "قالت وزارة الأشغال إن الجسر جاهز. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت وزارة الأشغال في بيان إن الجسر جاهز. وأضاف البيان أن العمل مستمر.", "بيان وزارة الأشغال"),
        (
            "قالت وزارة الأشغال -في بيان- إن سالم التجريبي أبلغ نظيره أن الجسر جاهز. وأضاف البيان أن العمل مستمر.",
            "بيان وزارة الأشغال",
        ),
        ("توقعت هيئة الجسور في تقريرها السنوي أن يستمر العمل. وأورد التقرير أن الجسر جاهز.", "تقرير هيئة الجسور"),
        ("وجهت جمعية الجسور رسالة مفتوحة إلى الوزير. وأوردت الرسالة أن العمل متوقف.", "رسالة جمعية الجسور"),
        (
            "رحبت جامعة الجسور بالمشاركين. وأجرت الجامعة استبيانا وطنيا. وأظهر الاستبيان أن العمل مستمر.",
            "استبيان جامعة الجسور",
        ),
        (MINISTRY + "وأضاف البيان أن العمل مستمر.", "بيان وزارة الأشغال"),
    ],
)
def test_of_the_body_that_spoke_by_it(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MINISTRY + "وناقش المجلس تقريرا مطولا. وأضاف التقرير أن العمل متوقف.", "التقرير"),
        (MINISTRY + "وقال سالم التجريبي في بيان إن العمل مستمر. وأضاف البيان أن الطريق مغلق.", "البيان"),
        (MINISTRY + "وأكد سالم التجريبي أن العمل مستمر، وفق التقرير.", "التقرير"),
        (MINISTRY + "وتشير التوقعات إلى أن العمل مستمر.", "التوقعات"),
        ("قالت فنلندا إن الجسر جاهز. وأضاف التقرير أن العمل مستمر.", "التقرير"),
    ],
)
def test_not_of_a_body_that_spoke_otherwise(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعد سالم التجريبي تقريرا عن وزارة الأشغال. وأضاف التقرير أن العمل متوقف.", "التقرير"),
        ("صدر أمس تقرير عن وزارة الأشغال. وأضاف التقرير أن العمل متوقف.", "تقرير وزارة الأشغال"),
    ],
)
def test_a_report_about_a_body_is_not_its_own(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "وأفاد بلاغ لوزارة الأشغال العامة والجسور بأن العمل مستمر.",
            "بلاغ لوزارة الأشغال العامة والجسور",
        ),
        ("وأفاد بلاغ من مكتب الجسور في عمليات البناء بأن العمل مستمر.", "بلاغ من مكتب الجسور في عمليات البناء"),
        ("وأفاد بلاغ لوزارة الأشغال تتوفر عليه الصحف بأن العمل مستمر.", "بلاغ وزارة الأشغال"),
    ],
)
def test_the_body_of_a_document_by_its_whole_name(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
