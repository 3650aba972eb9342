"""One person or two? Hand-made pairs of names, half of them made after the rules were fixed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.names.identity import identity
from quotes.resolve.names.names import same_person


class Part(TypedDict):
    part: str
    same: bool
    pairs: list[list[str]]


PARTS: list[Part] = yaml.safe_load((Path(__file__).parent / "name_pairs.yml").read_text(encoding="utf-8"))


def one_entity(one: str, other: str) -> bool:
    """Whether a database holds two names of different articles as one entity."""
    gazetteer = load_gazetteer()
    identities = {identity(name, "person", gazetteer) for name in (one, other)}
    return len(identities) == 1 and all(found.everywhere for found in identities)


def wrong(part: str, same: bool, told: Callable[[str, str], bool]) -> tuple[list[list[str]], int]:
    pairs = [pair for entry in PARTS if entry["part"] == part and entry["same"] == same for pair in entry["pairs"]]
    return [pair for pair in pairs if told(*pair) != same], len(pairs)


@pytest.mark.parametrize("told", [same_person, one_entity])
@pytest.mark.parametrize("part", ["tuning", "held-out"])
def test_no_more_than_one_wrong_merge_in_a_hundred(part: str, told: Callable[[str, str], bool]) -> None:
    merged, total = wrong(part, same=False, told=told)
    assert total >= 60
    assert len(merged) <= total / 100, merged


@pytest.mark.parametrize("told", [same_person, one_entity])
@pytest.mark.parametrize("part", ["tuning", "held-out"])
def test_no_more_than_ten_splits_in_a_hundred(part: str, told: Callable[[str, str], bool]) -> None:
    split, total = wrong(part, same=True, told=told)
    assert total >= 60
    assert len(split) <= total / 10, split
