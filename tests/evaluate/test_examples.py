"""The runner of the rules' examples: it must see what is wrong."""

from pathlib import Path

import pytest

from quotes.evaluate.examples import Example, check, examples, failures
from quotes.rulebook import Rulebook
from quotes.rulebook.schema import Match, Reject

TEXT = "قال وزير النقل إن الجسر جاهز."


def example(rulebook: Rulebook, expected: Match | Reject, rule: str = "qala") -> Example:
    return Example(rulebook.rules[rule], 0, expected)


def test_names_tell_file_rule_and_position(rulebook: Rulebook) -> None:
    names = [each.name for each in examples(rulebook)]
    assert "verbs.yml::nafa::match[0]" in names
    assert "verbs.yml::nafa::reject[1]" in names
    assert len(names) == len(set(names))


def test_a_match_that_holds(rulebook: Rulebook) -> None:
    expected = Match(text=TEXT, cue="قال", source="وزير النقل", content="الجسر جاهز", type="indirect", denial=False)
    assert failures(example(rulebook, expected), rulebook) == []


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ({"source": "وزير"}, "source should be «وزير», found «وزير النقل»"),
        ({"source": None}, "source should be nothing, found «وزير النقل»"),
        ({"content": ["الجسر", "جاهز"]}, "content should be «الجسر» + «جاهز», found «الجسر جاهز»"),
        ({"content": None}, "content should be nothing, found «الجسر جاهز»"),
        ({"denial": True}, "denial should be true, found false"),
        ({"addressee": "الشعب"}, "addressee should be «الشعب», found nothing"),
        ({"type": "direct"}, "type should be «direct», found «indirect»"),
    ],
)
def test_what_differs_is_said(rulebook: Rulebook, expected: dict[str, object], words: str) -> None:
    match = Match.model_validate({"text": TEXT, **expected})
    assert failures(example(rulebook, match), rulebook) == [words]


def test_a_match_needs_a_quote_and_the_rule_in_it(rulebook: Rulebook) -> None:
    assert failures(example(rulebook, Match(text="زار الوزير الجسر.")), rulebook) == ["no quote was found"]
    told = failures(example(rulebook, Match(text=TEXT), rule="nafa"), rulebook)
    assert len(told) == 1
    assert told[0].startswith("the rule took no part in: «قال»")


@pytest.mark.parametrize(
    ("unwanted", "count"),
    [
        ({}, 1),
        ({"denial": False}, 0),
        ({"content": "الجسر"}, 0),
        ({"content": "الجسر جاهز"}, 1),
        ({"source": "وزير النقل"}, 1),
        ({"cue": "أكد"}, 0),
    ],
)
def test_rejects_forbid_the_rule_or_what_they_say(rulebook: Rulebook, unwanted: dict[str, object], count: int) -> None:
    reject = Reject.model_validate({"text": TEXT, **unwanted})
    assert len(failures(example(rulebook, reject), rulebook)) == count


def test_check_tells_of_files_and_of_patterns(tmp_path: Path) -> None:
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "mine.yml").write_text(
        "- id: mine\n  pattern: CUE SUORCE\n  why: A slip.\n  match:\n    - text: x\n  reject:\n    - text: y\n",
        encoding="utf-8",
    )
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "verbs.yml").write_text("- id: qala\n  lema: قال\n", encoding="utf-8")
    told = check(tmp_path)
    assert any("verbs.yml:2:3: unknown key lema; did you mean lemma?" in line for line in told)
    assert any("mine.yml:2:12: SUORCE is no element" in line for line in told)
