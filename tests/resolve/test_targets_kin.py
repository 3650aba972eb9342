"""Whom relatives, lawyers and spokesmen speak of. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال محامي الصحفية ليلى التجريبي إنها غادرت البلاد.", "ليلى التجريبي"),
        ("قال محامي الصحفية ليلى التجريبي إنها غادرت البلاد. وأضاف المحامي أن موكلته بخير.", "ليلى التجريبي"),
        ("قال محامي الوزير السابق سالم التجريبي إنه غادر البلاد.", "سالم التجريبي"),
        ("نفت أسرة الفنانة ليلى التجريبي وفاتها.", "ليلى التجريبي"),
        ("قالت أسرة الفنان سالم التجريبي إنها ستغادر البلاد.", None),
        ("قال زوج المعلمة إنها غادرت البلاد.", "المعلمة"),
        ("قال زوج المعلمة إنه غادر البلاد.", None),
    ],
)
def test_him_whose_people_speak(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_the_name_behind_a_lawyer_is_his_clients(rulebook: Rulebook) -> None:
    speaker = last("قال محامي الصحفية ليلى التجريبي إنها غادرت البلاد.", rulebook).speaker
    assert speaker is not None
    assert speaker.name == "محامي الصحفية ليلى التجريبي"
    speaker = last("قال محامي الشركة الدكتور سالم التجريبي إنه غادر البلاد.", rulebook).speaker
    assert speaker is not None
    assert speaker.name == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال متحدث باسم الحكومة القرغيزية إن الحكومة ستدعو مجلس النقل الأردني إلى المدينة.", "الحكومة القرغيزية"),
        ("قال متحدث باسم الحكومة القرغيزية إن مجلس النقل الأردني سيزور الحكومة.", "مجلس النقل الأردني"),
    ],
)
def test_the_body_for_which_somebody_speaks_as_the_subject(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
