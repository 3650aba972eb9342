"""Names that are neither cut nor too long: offices that are family names, verbs and adverbs beside names, sons."""

import pytest

from quotes.resolve.gazetteer import load_gazetteer
from quotes.resolve.names import split_title
from quotes.resolve.well_known import is_well_known, without_others
from quotes.rulebook import Rulebook
from tests.said import quotes, speakers


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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # family names that seem imperfects or carry a preposition
        ("قالت المتحدثة باسم الحكومة سيمون يروفاك إن العمل مستمر.", "المتحدثة باسم الحكومة سيمون يروفاك"),
        ("قال مراسل الإذاعة في المدينة سيمون براناك إن العمل مستمر.", "مراسل الإذاعة في المدينة سيمون براناك"),
        ("قال زعيم هذه الحركة يهودان غلياك لإذاعة الجيش إن العمل مستمر.", "زعيم هذه الحركة يهودان غلياك"),
        ("بحسب سيمون فإن العمل مستمر.", "سيمون"),
        ("رد سيمون بأن العمل مستمر.", "سيمون"),
        # what is within a construct
        ("قال لاعب وسط آرسنال سالم التجريبي إن العمل مستمر.", "لاعب وسط آرسنال سالم التجريبي"),
        (
            "أوضح رئيس بلدية وسط الدمام المهندس سالم بن فهد التجريبي أن العمل مستمر.",
            "رئيس بلدية وسط الدمام المهندس سالم بن فهد التجريبي",
        ),
        # descriptions
        ("توعد الرجل الثاني في تنظيم القاعدة سالم التجريبي، البلاد.", "الرجل الثاني في تنظيم القاعدة سالم التجريبي"),
        (
            "أكد الخبير العسكري للدراسات السياسية اللواء سالم التجريبي أن العمل مستمر.",
            "الخبير العسكري للدراسات السياسية اللواء سالم التجريبي",
        ),
    ],
)
def test_sources_with_their_names(text: str, source: str, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)[-1].source
    assert found is not None
    assert found.text == source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الناطق باسم المحكمة، محي الدين حجاج، إن العمل مستمر. وأكد حجاج أن الجسر جاهز.", "محي الدين حجاج"),
        ("قال الكاتب سالم خال إن العمل مستمر. وأكد خال أن الجسر جاهز.", "سالم خال"),
        ("وصل سالم التجريبي. وقال حجاج عائدون إن الجسر جاهز.", "حجاج عائدون"),
        ("قال إمام المسجد سالم التجريبي إن العمل مستمر.", "سالم التجريبي"),
        ("وصل الوزير سالم التجريبي. وقال أمام المسجد إن العمل مستمر.", "سالم التجريبي"),
        ("عقد لقاء لوزير النقل السوداني، سالم التجريبي، الذي أكد أن العمل مستمر.", "سالم التجريبي"),
        ("وقال سالم التجريبي إن الحكومة لم تبد أي مرونة في المفاوضات.", "سالم التجريبي"),
        ("واكتفى أحد كبار مسؤوليها بالقول إن العمل مستمر.", "أحد كبار مسؤوليها"),
    ],
)
def test_words_that_are_names_or_belong_to_titles(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_who_is_told_apart_from_the_press_told(rulebook: Rulebook) -> None:
    text = "صرح المتحدث باسم هيئة الأركان للقوات المسلحة أبو الفضل تجربان لوسائل إعلام محلية بأن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "أبو الفضل تجربان"


def test_well_known_names_are_whole() -> None:
    gazetteer = load_gazetteer()
    assert is_well_known(("محمود", "عباس"), gazetteer)
    assert not is_well_known(("سالم", "التجريبي"), gazetteer)
    assert without_others("بدور محمود عباس", gazetteer) == "محمود عباس"
    assert without_others("ياسر محمود عباس", gazetteer) == "ياسر محمود عباس"
    assert without_others("لدور سالم التجريبي", gazetteer) == "لدور سالم التجريبي"
