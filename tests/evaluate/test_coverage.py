from __future__ import annotations

from quotes.evaluate.coverage import count_rules, render
from quotes.models import Quote, TextSpan


def quote(*trace: str) -> Quote:
    cue = TextSpan(start=0, end=3, text="قال")
    return Quote(
        uid="u",
        document="d",
        cue=cue,
        lemma="قال",
        source=None,
        content=(),
        type="none",
        stance="asserts",
        denial=False,
        no_comment=False,
        speaker=None,
        trace=trace,
    )


def test_each_rule_is_counted_once_a_quote_and_idle_rules_are_named() -> None:
    counts = count_rules([quote("qala", "verb-that", "qala"), quote("qala")], ["qala", "nafa", "verb-that"])
    assert counts == {"qala": 2, "nafa": 0, "verb-that": 1}
    report = render(counts, {"qala": "cue", "nafa": "cue", "verb-that": "frame"})
    assert report.splitlines() == [
        "cue: 1 of 2 rules fired",
        "       2  qala",
        "frame: 1 of 1 rules fired",
        "       1  verb-that",
        "never fired: 1",
        "          nafa  (cue)",
    ]


def test_a_rule_that_no_file_declares_is_still_shown() -> None:
    assert "?: 1 of 1 rules fired" in render(count_rules([quote("unknown")], []), {})
