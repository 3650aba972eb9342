"""Names that are neither cut nor too long: offices that are family names, verbs and adverbs beside names, sons."""

import pytest

from quotes.resolve.gazetteer import load_gazetteer
from quotes.resolve.names import split_title
from quotes.resolve.well_known import is_well_known, without_others
from quotes.rulebook import Rulebook
from tests.said import speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("المتحدث باسم الوزارة سعيد خطيب زاده", "سعيد خطيب زاده"),
        ("رئيس اللجنة، رضا جعفر زاده", "رضا جعفر زاده"),
        ("محي الدين حجاج", "محي الدين حجاج"),
        ("محي الدين حجاج الناطق باسم المحكمة", "محي الدين حجاج"),
        ("سالم خطيب المسجد", "سالم"),
        ("عميد كلية الآداب بجامعة ابن زهر سالم صابر", "سالم صابر"),
        ("رئيس الوزراء آنذاك سالم التجريبي", "سالم التجريبي"),
        ("مدير المكتب الأب فيدركو فيرداك أصدر", "فيدركو فيرداك"),
        ("الدكتور سالم التجريبي اعطاء", "سالم التجريبي"),
        ("سالم حققنا", "سالم"),
    ],
)
def test_where_names_end(source: str, name: str) -> None:
    assert split_title(source).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المتحدث باسم القيادة في المدينة، بشرو سالم، إن الطريق مفتوح.", "بشرو سالم"),
        ("أوضح المشرف على برنامج الإحالة بوزارة الصحة سالم بن فهد التجريبي، أن العمل مستمر.", "سالم بن فهد التجريبي"),
        (
            "ألقى ممثل البلاد في اللجنة، السفير دانيال فيرداك، كلمة انتقد فيها المجلس، وقال إنه منحاز.",
            "دانيال فيرداك",
        ),
        ("قال المتحدث باسم الوزارة، إيغال بالفير لشبكة الأخبار إن العمل مستمر.", "إيغال بالفير"),
    ],
)
def test_names_behind_titles(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_well_known_names_are_whole() -> None:
    gazetteer = load_gazetteer()
    assert is_well_known(("محمود", "عباس"), gazetteer)
    assert not is_well_known(("سالم", "التجريبي"), gazetteer)
    assert without_others("بدور محمود عباس", gazetteer) == "محمود عباس"
    assert without_others("ياسر محمود عباس", gazetteer) == "ياسر محمود عباس"
    assert without_others("لدور سالم التجريبي", gazetteer) == "لدور سالم التجريبي"
