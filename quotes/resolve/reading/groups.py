"""Groups of people as the subject of a sentence whose verb stands in the plural: تجمع آلاف المصلين …، حيث أعربوا."""

from __future__ import annotations

import re

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import GROUP, NISBA, looks_like_verb
from quotes.resolve.reading.reading import Reading

_PREPOSITIONS = frozenset(letters.BEFORE_NOUNS)
_NOMINATIVE = re.compile(r"ال\w{3,}ون")
_SOUND, _OBLIQUE = "ون", "ين"
_OPENS = letters.SIGNS + letters.JOINING


def plural_subject(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """The last group of people between two tokens that stands behind a verb or opens a clause."""
    for at in range(limit - 1, first, -1):
        if _is_group(reading, at) and _is_subject(reading, at):
            return at, _end(reading, at, limit)
    return None


def _end(reading: Reading, at: int, limit: int) -> int:
    """The token behind a group; what does not end as it does is its object (هدم المتظاهرون الجدار)."""
    if not reading.words[at].endswith(_SOUND):
        return reading.phrase_end(at, limit)
    others = (end for end in range(at + 1, limit) if _NOMINATIVE.fullmatch(reading.words[end]) is None)
    return next(others, limit)


def _is_group(reading: Reading, at: int) -> bool:
    word, lists = reading.words[at], reading.gazetteer.words
    if _NOMINATIVE.fullmatch(word):
        return word not in lists.no_plurals
    if word in lists.counts_of_people:
        return at + 1 < len(reading.words) and reading.words[at + 1].endswith(_OBLIQUE)
    if reading.hints[at] == NISBA:
        place = reading.gazetteer.place(word)
        return place is not None and place.number == "pl"
    return reading.hints[at] == GROUP and reading.tags[at] not in _PREPOSITIONS


def _is_subject(reading: Reading, at: int) -> bool:
    before, tag = reading.words[at - 1], reading.tags[at - 1]
    verb = tag in letters.VERBS or looks_like_verb(before) or reading.gazetteer.words.is_verb(before)
    opening = at > 1 and tag in letters.NAMES and reading.tags[at - 2] in _OPENS
    return verb or tag in _OPENS or (opening and not reading.is_definite_word(at - 1))


def only_group(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """The one group that a sentence names before a verb in the plural: مع تشكيك عدد من المسؤولين …، مشيرين إلى."""
    found = []
    index = first
    while index < limit:
        quantified = reading.hints[index] == "z" and index + 2 < limit and reading.tags[index + 1] == "m"
        start = index + 2 if quantified else index
        if reading.hints[start] in "gz" and (quantified or reading.tags[index - 1] not in _PREPOSITIONS):
            end = reading.phrase_end(start, limit)
            found.append((index, end))
            index = end
        index += 1
    if len(found) != 1 or (found[0][1] == found[0][0] + 1 and reading.hints[found[0][0]] == "z"):
        return None  # مرات عدة, which counts nobody
    return found[0]
