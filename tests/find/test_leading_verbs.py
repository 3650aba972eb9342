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
        "كما سافر الوفد عبر البلاد عن طريق البحر.",
    ],
)
def test_elsewhere_it_is_the_other_word(rulebook: Rulebook, text: str) -> None:
    assert extract(Article(document="t", text=text), rulebook).quotes == ()
