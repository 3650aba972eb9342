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
