"""Plurals of people: where they stand alone, and where their words end."""

from __future__ import annotations

from quotes.resolve.credible import Trust
from quotes.resolve.hints import GROUP
from quotes.resolve.reading import Reading

_SOUND = ("ون", "ين")
_OTHER_PEOPLE = "sSgGz"


def are_people(reading: Reading, index: int) -> bool:
    """Whether the plural of a nationality means its people, and does not only describe people: الفلسطينيون."""
    place = reading.gazetteer.place(reading.words[index])
    if place is None or place.number != "pl" or not place.definite:
        return False
    return not (index and reading.hints[index - 1] in _OTHER_PEOPLE)


def is_object(reading: Reading, trust: Trust, at: int, reach: int) -> bool:
    """Whether a definite noun behind a plural of people with its ن is no adjective: أغلق المتظاهرون الطريق."""
    words = reading.words
    if at >= reach or not words[at - 1].endswith(_SOUND) or not reading.is_definite_word(at - 1):
        return False
    noun = reading.hints[at] != GROUP and not words[at].endswith(("ي", *_SOUND)) and trust.is_common(words[at])
    return reading.is_definite_word(at) and noun and words[at] not in reading.gazetteer.words.momentary
