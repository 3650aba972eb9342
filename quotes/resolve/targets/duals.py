"""Two bodies told by one noun in the dual and two nations: الجيشين القرغيزي والتونسي, وزارتي الداخلية …"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quotes.resolve.hit import Hit
from quotes.resolve.reading.hints import NISBA
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_ENDINGS = {"تين": "ة", "تان": "ة", "ين": "", "ان": "", "تي": "ة", "تا": "ة", "ي": "", "ا": ""}
"""Endings of the dual, bare and before a genitive, and what the singular has instead."""
_LONGEST = 4
_AND = "و"


def two_of(reading: Reading, hit: Hit, country_name: Callable[[str], str]) -> tuple[Hit, ...]:
    """The two bodies or offices that a hit in the dual names by their nations; empty where it is none."""
    for at in range(hit.first + 1, min(hit.first + _LONGEST, len(reading.words) - 1)):
        if reading.hints[at] == NISBA:
            noun, pair = _singular(reading, hit.first), nations(reading, at)
            return _both(reading, replace(hit, number="sg", sure=True), noun, at, pair, country_name) if noun else ()
    return ()


def _both(
    reading: Reading, hit: Hit, noun: str, at: int, pair: Sequence[str], country_name: Callable[[str], str]
) -> tuple[Hit, ...]:
    if fold_word(noun).removeprefix("ال") in reading.gazetteer.words.sides:
        return tuple(replace(hit, name=country_name(code), country=code, is_country=True) for code in pair)
    words = [noun, reading.clean(hit.first + 1, at)] if at > hit.first + 1 else [noun]
    nations = (reading.clean(place, place + 1) for place in range(at, at + len(pair)))
    return tuple(replace(hit, name=" ".join((*words, nation)), country=None) for nation in nations)


def nations(reading: Reading, at: int) -> tuple[str, ...]:
    """The codes of two nations whose adjectives «و» joins at a token, else nothing."""
    if at + 1 >= len(reading.words):
        return ()
    first, second = reading.words[at], reading.words[at + 1]
    places = [reading.gazetteer.place(word) for word in (first, second[1:])]
    found = [place.country for place in places if place and place.form == "adjective" and place.definite]
    singular = all(place is None or place.number == "sg" for place in places)
    return tuple(found) if second[0] == _AND and singular and len(found) == 2 else ()


def _singular(reading: Reading, at: int) -> str | None:
    """The singular of a noun printed in the dual, if the gazetteer knows it."""
    printed = reading.clean(at, at + 1)
    for ending, instead in _ENDINGS.items():
        noun = printed.removesuffix(ending)
        if noun != printed and reading.gazetteer.head(fold_word(noun + instead)):
            return noun + instead
    return None
