"""One person or two? Hand-made pairs of names, half of them made after the rules were fixed."""

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from quotes.resolve.names import same_person


class Part(TypedDict):
    part: str
    same: bool
    pairs: list[list[str]]


PARTS: list[Part] = yaml.safe_load((Path(__file__).parent / "name_pairs.yml").read_text(encoding="utf-8"))


def wrong(part: str, same: bool) -> tuple[list[list[str]], int]:
    pairs = [pair for entry in PARTS if entry["part"] == part and entry["same"] == same for pair in entry["pairs"]]
    return [pair for pair in pairs if same_person(*pair) != same], len(pairs)


@pytest.mark.parametrize("part", ["tuning", "held-out"])
def test_no_more_than_one_wrong_merge_in_a_hundred(part: str) -> None:
    merged, total = wrong(part, same=False)
    assert total >= 60
    assert len(merged) <= total / 100, merged


@pytest.mark.parametrize("part", ["tuning", "held-out"])
def test_no_more_than_ten_splits_in_a_hundred(part: str) -> None:
    split, total = wrong(part, same=True)
    assert total >= 60
    assert len(split) <= total / 10, split
