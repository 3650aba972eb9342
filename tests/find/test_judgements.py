"""Who judges, what is judged, and the verdict; and passives that look like a judgement. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("واعتبر الوزير طريق الجسر نموذجا جديدا.", "الوزير", "طريق الجسر نموذجا جديدا"),
        ("واعتبر التجريبي “الجسر” “جسرا لكل السكان”.", "التجريبي", "“الجسر” “جسرا لكل السكان”"),
        ("وقالت الوزارة إن الجسر قديم. واعتبرت الأمر شرفا لها.", None, "الأمر شرفا لها"),
        ("وقالت الوزارة إن الجسر قديم. كما اعتبرت القرار خطأ كبيرا.", None, "القرار خطأ كبيرا"),
        ("وكان الوزير قد اعتبر الشركة مسؤولة عن الحادث.", "الوزير", "الشركة مسؤولة عن الحادث"),
        ("والمهندسون يعتبرون إغلاق الجسر «خطوة ضرورية».", "المهندسون", "إغلاق الجسر «خطوة ضرورية»"),
    ],
)
def test_the_verdict_tells_what_is_judged(text: str, source: str | None, content: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert (quote.source and quote.source.text, quote.content[0].text) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير النقل إن الجسر جاهز. وافتتح الطريق للسكان الذين يعتبرون أساس العمل.",
        "وقال وزير النقل إن الجسر جاهز. وهدم الجدار الذي اعتبر إساءة للمدينة القديمة.",
        "وقال وزير النقل إن الجسر جاهز. وهاجم المسلحون قرية قريبة منه بالقذائف.",
    ],
)
def test_what_is_held_to_be_so_or_attacked_is_not_said(text: str, rulebook: Rulebook) -> None:
    assert len(quotes(text, rulebook)) == 1


def test_who_judges_in_one_word_with_a_quotation_is_still_who_judges(rulebook: Rulebook) -> None:
    quote = last("وأغلق الجسر، وهو ما اعتبر التجريبي “خطأ كبيرا يضر بالسكان”.", rulebook)
    assert quote.source is not None
    assert quote.source.text == "التجريبي"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("واعتبر رئيس الحكومة إقالة وزير النقل «خطأ كبيرا».", "رئيس الحكومة", "إقالة وزير النقل «خطأ كبيرا»"),
        ("واعتبر السفير زيارة وزير النقل خطوة مهمة.", "السفير", "زيارة وزير النقل خطوة مهمة"),
        ("واعتبر النائب لجنة تقصي الحقائق منحازة.", "النائب", "لجنة تقصي الحقائق منحازة"),
        ("واعتبر الوزير إعادة فتح الجسر إنجازا كبيرا.", "الوزير", "إعادة فتح الجسر إنجازا كبيرا"),
        ("واعتبر الوزير قضايا الفساد خطيرة.", "الوزير", "قضايا الفساد خطيرة"),
        ("واعتبر الوزير أزمة الجسر خطيرة.", "الوزير", "أزمة الجسر خطيرة"),
        ("واعتبر الوزير سياسة حكومة التجريب فاشلة.", "الوزير", "سياسة حكومة التجريب فاشلة"),
        ("واعتبر الجيش القرية منطقة عسكرية.", "الجيش", "القرية منطقة عسكرية"),
        ("وأضاف أن الجسر مغلق، في حين اعتبر الوزير إقالة المدير خيانة.", "الوزير", "إقالة المدير خيانة"),
        ("والنائب الذي اعتبر إغلاق الجسر كارثة وطنية.", "النائب", "إغلاق الجسر كارثة وطنية"),
    ],
)
def test_the_head_of_what_is_judged_is_no_verdict(text: str, source: str, content: str, rulebook: Rulebook) -> None:
    quote = last("وقال وزير النقل سمير التجريبي إن الجسر مغلق. " + text, rulebook)
    assert (quote.source and quote.source.text, quote.content[0].text) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "واعتبر المفقودون أمواتا بعد مرور عام.",
        "واعتبر العقد لاغيا.",
        "واعتبرت كارول ساندرا قاتلة.",
        "وربما اعتبرت الشركة مفلسة كبيرة.",
        "وإذا اعتبرت الشركة مفلسة، فإنها تغلق.",
        "واعتبر سالم التجريبي بطلا.",
        "ولطالما اعتبر الجسر القديم رمزا للمدينة.",
        "وطويلا اعتبر هذا الحزب واجهة للمافيا.",
        "واعتبرت الأوضاع خطيرة في المدينة.",
        "واعتبرت العقود باطلة.",
        "واعتبرت الجرائم خطيرة.",
    ],
)
def test_a_passive_of_judging_is_nobodys(text: str, rulebook: Rulebook) -> None:
    assert len(quotes("وقالت وزيرة النقل سميرة التجريبي إن الجسر مغلق. " + text, rulebook)) == 1


def test_a_judgement_between_marks_is_no_passive(rulebook: Rulebook) -> None:
    quote = last("وغادر الخبير الذي اعتبر «القرار خطأ كبيرا» القاعة.", rulebook)
    assert quote.source is not None
    assert quote.source.text == "الخبير"
