from __future__ import annotations

from quotes.evaluate.coverage import count_rules, render
from quotes.models import Article
from quotes.rulebook import Rulebook
from tests.evaluate.conftest import TEXT

ARTICLES = [Article(document="small", text=TEXT), Article(document="again", text=TEXT)]


def test_rules_are_counted_by_the_quotes_that_they_made(rulebook: Rulebook) -> None:
    counts = count_rules(ARTICLES, rulebook)
    assert (counts["qala"], counts["nafa"]) == (2, 2)
    assert counts["zaama"] == 0
    assert "honorifics" in rulebook.rules
    assert "honorifics" not in counts


def test_region_rules_are_counted_too(rulebook: Rulebook) -> None:
    article = Article(document="menu", text=f"{TEXT}\n\nمقالات مشابهة\n\nخبر آخر من الأمس\n")
    assert count_rules([article], rulebook)["related-list"] == 1


def test_the_report_goes_by_kind_and_names_idle_rules(rulebook: Rulebook) -> None:
    lines = render({"qala": 2, "nafa": 3, "zaama": 0, "unheard-of": 1}, rulebook).splitlines()
    assert lines == [
        "?: 1 of 1 rules fired",
        "       1  unheard-of",
        "cue: 2 of 3 rules fired",
        "       3  nafa",
        "       2  qala",
        "never fired: 1",
        "          zaama  (cue)",
    ]
