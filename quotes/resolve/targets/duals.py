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
_CONSTRUCT = ("تي", "تا", "ي", "ا")
_LONGEST = 4
_AND, _THE, _FEMININE, _RELATED = "و", "ال", "ه", ("ي", "يه")
_BODIES, _MINISTRY = "oOyY", "وزارة"


def two_of(reading: Reading, hit: Hit, country_name: Callable[[str], str]) -> tuple[Hit, ...]:
    """The two bodies or offices that a hit in the dual names by their nations; empty where it is none."""
    for at in range(hit.first + 1, min(hit.first + _LONGEST, len(reading.words) - 1)):
        if reading.hints[at] == NISBA and nations(reading, at):
            noun, pair = _singular(reading, hit.first), nations(reading, at)
            return _both(reading, replace(hit, number="sg", sure=True), noun, at, pair, country_name) if noun else ()
    return _two_named(reading, hit) if hit.number == "du" and hit.kind == "organisation" else ()


def _both(
    reading: Reading, hit: Hit, noun: str, at: int, pair: Sequence[str], country_name: Callable[[str], str]
) -> tuple[Hit, ...]:
    if fold_word(noun).removeprefix("ال") in reading.gazetteer.words.sides:
        return tuple(replace(hit, name=country_name(code), country=code, is_country=True) for code in pair)
    words = [noun, reading.clean(hit.first + 1, at)] if at > hit.first + 1 else [noun]
    nations = (reading.clean(place, place + 1) for place in range(at, at + len(pair)))
    return tuple(replace(hit, name=" ".join((*words, nation)), country=None) for nation in nations)


def pair_named(reading: Reading, index: int, end: int) -> Hit | None:
    """The two bodies that a noun in the dual and two names behind it name: حركتي فتح وحماس, وزارتي النقل والدفاع."""
    head, lists = reading.gazetteer.head(reading.stem(index)), reading.gazetteer.words
    if head is None or head.number != "du" or fold_word(head.lemma) in lists.localities | lists.things:
        return None
    if not reading.stem(index).endswith(_CONSTRUCT) or _singular(reading, index) is None:
        return None
    second = _name_end(reading, index + 1)
    if second >= end or reading.words[second][0] != _AND or not _is_name(reading, second):
        return None
    if not _tells_two(reading, head.lemma, index + 1, second):
        return None
    reach = _name_end(reading, second)
    if reach < end and reading.known(second) is None and _is_related(reading.words[reach]):
        reach += 1  # وزارتي العدل والحكم المحلي
    if reach > end or (reach < end and reading.words[reach][0] == _AND and reading.is_definite_word(reach)):
        return None  # of three names two are one: حزبي العدل والعمل والنور
    return Hit(index, reach, reading.clean(index, reach), head.kind, head.gender, "du")


def _is_related(word: str) -> bool:
    return word.startswith(_THE) and word.endswith(_RELATED)


def _tells_two(reading: Reading, noun: str, first: int, second: int) -> bool:
    """Whether two words behind a noun in the dual can name one body each: not adjectives of one of mine (حركتي القديمة
    والجديدة), both of a pair (حكومتي البلدين والشعب) or a body of another noun (شركتي الطيران والدولة)."""
    lists, words = reading.gazetteer.words, reading.words
    if words[first] in lists.two_states | lists.two_sides:
        return False
    if reading.known(second) is None and reading.hints[second] in _BODIES:
        return words[second].removeprefix(_AND).removeprefix(_THE) in lists.ministries
    first_name = words[first].removeprefix(_THE)
    if noun == _MINISTRY and first_name in lists.ministries:
        return True
    if first_name.removesuffix(_FEMININE) in lists.adjectives:
        return False
    return noun == _MINISTRY or not (words[first].endswith(_FEMININE) and words[second].endswith(_FEMININE))


def _is_name(reading: Reading, at: int) -> bool:
    return at < len(reading.words) and (reading.is_definite_word(at) or reading.known(at) is not None)


def _name_end(reading: Reading, at: int) -> int:
    known = reading.known(at) if at < len(reading.words) else None
    return known[1] if known else at + 1


def _two_named(reading: Reading, hit: Hit) -> tuple[Hit, ...]:
    """The two bodies of such a pair, each by the noun and its name."""
    noun, second = _singular(reading, hit.first), _name_end(reading, hit.first + 1)
    if noun is None or not hit.first < second < hit.end or reading.words[second][0] != _AND:
        return ()
    if not _tells_two(reading, noun, hit.first + 1, second):
        return ()
    names = (reading.clean(hit.first + 1, second), reading.clean(second, hit.end).removeprefix(_AND))
    return tuple(replace(hit, name=f"{noun} {name}", number="sg") for name in names)


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
