"""Where phrases end because a word of the other gender cannot describe what they name. The bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, speakers


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("استبعدت الحكومة المحلية القيام بأي تدخل عسكري في المدينة.", "الحكومة المحلية"),
        ("أكدت الهيئة العامة الكبرى أن العمل مستمر.", "الهيئة العامة الكبرى"),
        ("أكدت وزارة القوى العاملة أن العمل مستمر.", "وزارة القوى العاملة"),
        ("أكد مركز البحوث والدراسات المحلية أن العمل مستمر.", "مركز البحوث والدراسات المحلية"),
        ("أكدت رئيسة المجلس المحلي السابقة أن العمل مستمر.", "رئيسة المجلس المحلي السابقة"),
        ("أكدت شركة الأردن إليكتريك المملوكة للدولة أن العمل مستمر.", "شركة الأردن إليكتريك المملوكة للدولة"),
    ],
)
def test_sources(text: str, source: str, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)[-1].source
    assert found is not None
    assert found.text == source


def test_a_subject_before_its_object(rulebook: Rulebook) -> None:
    text = "قررت القيادة المحلية التوجه إلى المدينة، وقالت إن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "القيادة المحلية"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قال سالم التجريبي إن القرار، الذي بدأت إدارة باريس العمل به، جيد.", "إدارة باريس"),
        ("أكد التجريبي أن أنشطة مركز دبي المالي العالمي المتواصلة ناجحة.", "مركز دبي المالي العالمي"),
    ],
)
def test_targets(text: str, target: str, rulebook: Rulebook) -> None:
    assert target in [found.name for found in quotes(text, rulebook)[-1].targets]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "قالت سعاد التجريبية، مديرة ثانوية تجربان، إن العمل مستمر. وأضافت مديرة ثانوية تجربان أن الاتفاق جيد.",
            "سعاد التجريبية",
        ),
        (
            "أكد محافظ مدينة تجربان، سالم المثالي، أن العمل مستمر. ونفى محافظ مدينة تجربان، في بيان، وجود خلاف.",
            "سالم المثالي",
        ),
        ("قال سالم المثالي، ضابط شرطة سابق، إن العمل مستمر. وقال ضابط شرطة سابق إن الجسر جاهز.", "ضابط شرطة سابق"),
        ("قال سالم المثالي إن العمل مستمر. وبحسب ما أكده لمراسل الإذاعة، فإن الجسر جاهز.", "سالم المثالي"),
    ],
)
def test_offices_of_places_and_whom_is_told(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
