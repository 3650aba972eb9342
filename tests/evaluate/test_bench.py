from __future__ import annotations

import pytest

from quotes.errors import QuotesError
from quotes.evaluate import bench
from quotes.models import Article
from quotes.rulebook import Rulebook

NEWS = Article(document="small", text="قال وزير النقل إن المشروع سيكتمل هذا العام. وأضاف أن التمويل متوفر.\n" * 20)


def test_articles_are_taken_until_there_is_enough_text() -> None:
    articles = [Article(document=str(size), text="ا" * size) for size in (0, 30, 50)]
    assert [one.document for one in bench.take(articles, 100)] == ["30", "50", "30"]
    assert [one.document for one in bench.take(articles, 80)] == ["30", "50"]


def test_nothing_to_measure_is_said() -> None:
    with pytest.raises(QuotesError, match="no text"):
        bench.take([Article(document="empty", text="")], 100)


def test_the_shares_of_the_stages_make_a_whole(rulebook: Rulebook) -> None:
    shares = bench.stages([NEWS] * 100, rulebook)
    assert sum(share for _, share in shares) == pytest.approx(1.0)
    assert any(name.startswith("find.") for name, _ in shares)


def test_worst_inputs_have_the_size_asked_for() -> None:
    named = dict(bench.worst_inputs([NEWS]))
    paragraph, *patterns = named.values()
    assert len(paragraph(100)) == 1000
    assert "\n" not in paragraph(100)
    assert [len(make(100)) for make in patterns] == [100] * len(patterns)


def test_an_input_is_judged_against_ordinary_news(rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "WORST_CASE", 2560)

    def judged(ordinary_rate: int) -> str:
        return bench._against("x", lambda size: bench.repeated("قال ", size), bench.Timing(ordinary_rate, 1), rulebook)

    assert "TOO DEAR" not in judged(1)
    assert "TOO DEAR, given up at 10" in judged(10**12)


def test_the_report_names_rate_stages_and_worst_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "WORST_CASE", 2560)
    monkeypatch.setattr(bench, "PARAGRAPH", 5120)
    report = "\n".join(bench.bench([NEWS], 3000))
    paragraph = "one paragraph of 5,120 characters"
    for wanted in ("first pass", "spaCy", "share of each stage", paragraph, "nothing but one cue"):
        assert wanted in report
