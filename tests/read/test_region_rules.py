"""The rule file: its examples hold, and what breaks its format is refused with the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.read import RegionRuleError, load_region_rules, mark_regions

RULES = load_region_rules()
MATCHES = [(rule.id, example) for rule in RULES.rules.values() for example in rule.match]
REJECTS = [(rule.id, example) for rule in RULES.rules.values() for example in rule.reject]


@pytest.mark.parametrize(("rule", "example"), MATCHES, ids=[rule for rule, _ in MATCHES])
def test_match_examples(rule: str, example) -> None:
    start = example.text.index(example.region)
    end = start + len(example.region)
    assert any(r.rule == rule and r.start <= start and end <= r.end for r in mark_regions(example.text, RULES))


@pytest.mark.parametrize(("rule", "example"), REJECTS, ids=[rule for rule, _ in REJECTS])
def test_reject_examples(rule: str, example) -> None:
    start = example.text.index(example.region)
    end = start + len(example.region)
    assert not [r for r in mark_regions(example.text, RULES) if r.rule == rule and r.start < end and start < r.end]


GOOD = """\
- id: box
  kind: navigation
  why: a box
  lines:
    - صندوق
  match:
    - text: صندوق
  reject:
    - text: صندوق النقد
"""


def load(tmp_path: Path, written: str) -> str:
    """The error that ``written`` as a rule file raises, without the path before it."""
    path = tmp_path / "regions.yml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(RegionRuleError) as caught:
        load_region_rules(path)
    assert str(caught.value).startswith(str(path))
    return str(caught.value).removeprefix(f"{path}:")


def test_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "regions.yml"
    path.write_text(GOOD, encoding="utf-8")
    rules = load_region_rules(path)
    assert [(r.kind, r.start, r.end, r.rule) for r in mark_regions("صندوق", rules)] == [("navigation", 0, 5, "box")]


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("kind: navigation", "kind: box", "2:9: 'box' is not allowed here; choose from navigation, caption"),
        ("  why: a box\n", "", "1:3: the rule lacks 'why'"),
        ("  why:", "  wy:", "3:3: unknown key 'wy'; allowed are closing, ends"),
        ("    - صندوق\n", "    - '…'\n", "5:7: '…' is nothing but punctuation"),
        ("  lines:\n    - صندوق\n", "  patterns:\n    - '(أ'\n", "5:7: '(أ' is no regular expression"),
        ("  lines:\n    - صندوق\n", "  patterns:\n    - 'أ*'\n", "5:7: 'أ*' matches the empty string"),
        ("  lines:\n    - صندوق\n", "", "1:3: the rule says nothing to look for"),
        ("  lines:\n    - صندوق\n", "  lines: []\n", "4:10: expected a list with at least one"),
        ("  why: a box\n", "  why: a box\n  scope: prefix\n", "6:7: a rule of scope prefix takes 'patterns'"),
        ("  why: a box\n", "  why: a box\n  longest: ten\n", "4:12: 'ten' is no number"),
        ("  why: a box\n", "  why: a box\n  why: twice\n", "4:3: 'why' is given twice"),
        ("    - text: صندوق النقد\n", "    - text: صندوق\n      region: غيره\n", "10:15: 'غيره' does not occur"),
        ("    - text: صندوق النقد\n", "    - why: none\n", "9:7: an example needs 'text'"),
        ("- id: box", "- id: [", "no valid YAML"),
    ],
)
def test_mistakes_are_named_with_their_place(tmp_path: Path, old: str, new: str, error: str) -> None:
    assert old in GOOD
    assert error in load(tmp_path, GOOD.replace(old, new, 1))


def test_a_mapping_is_no_rule_file(tmp_path: Path) -> None:
    assert load(tmp_path, "box: صندوق\n").startswith("1:1: a rule file is a list")


def test_two_rules_with_one_id(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD + GOOD).startswith("10:7: the id 'box' is taken")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RegionRuleError, match="cannot be read"):
        load_region_rules(tmp_path / "none.yml")
