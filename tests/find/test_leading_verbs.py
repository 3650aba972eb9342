"""Verbs whose letters are another word, and which lead their clause behind what stands in front of it."""

import pytest

from quotes import Article, Rulebook, extract


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("من جانبه، طالب سمير التجريبي الشركة بإصلاح الجسر.", "طالب"),
        ("وعلى صفحات الموقع، طالب السكان البلدية بإصلاح الجسر.", "طالب"),
        ("كما طالب بضرورة إصلاح الجسر.", "طالب"),
        ('كما طالب بـ "إصلاح الجسر".', "طالب"),
        ("كما عبر سمير التجريبي عن سعادته بفتح الجسر.", "عبر"),
        ("ثم عبر المدير الفني عن سعادته بفتح الجسر.", "عبر"),
        ("كما عبر الخبير السابق عن «قلقه» من إغلاق الجسر.", "عبر"),
        ("ثم عبر الكاتب المصري عن هذا المعنى في كتابه.", "عبر"),
        ("فيما طالب المواطن سمير التجريبي بإصلاح الجسر.", "طالب"),
        ("أبان أحد خبراء الشركة أن الجسر جاهز.", "أبان"),
    ],
)
def test_the_verb_leads_its_clause(rulebook: Rulebook, text: str, cue: str) -> None:
    (quote,) = extract(Article(document="t", text=text), rulebook).quotes
    assert quote.cue.text == cue


@pytest.mark.parametrize(
    "text",
    [
        "وفي الجامعة، طالب الطب يدرس سبع سنوات.",
        "سمير التجريبي، طالب بمعهد النقل، فاز بالجائزة.",
        "ثم عبر المسافرون النهر عن جهل بالمخاطر.",
        "وعلى المنصة، طالب المعهد سمير التجريبي: الجسر قديم.",
        "كما سافر الوفد عبر البلاد عن طريق البحر.",
    ],
)
def test_elsewhere_it_is_the_other_word(rulebook: Rulebook, text: str) -> None:
    assert extract(Article(document="t", text=text), rulebook).quotes == ()


def test_a_student_behind_but_is_a_source(rulebook: Rulebook) -> None:
    text = "لكن طالب الجامعة سمير التجريبي قال إن الجسر قديم."
    (quote,) = extract(Article(document="t", text=text), rulebook).quotes
    assert quote.source is not None
    assert quote.source.text == "طالب الجامعة سمير التجريبي"


def test_what_comes_up_again_is_said_by_nobody(rulebook: Rulebook) -> None:
    text = "قالت وزيرة النقل إن الجسر جاهز. وتجدد الرفض الشعبي للخطة في المدينة."
    assert [quote.cue.text for quote in extract(Article(document="t", text=text), rulebook).quotes] == ["قالت"]
