"""How far the name of a body goes on behind its noun phrase: what its last noun governs by a preposition (هيئة الدفاع
عن المستهلك), and by what name the man is called whose body it is (إدارة الرئيس القرغيزي، سالم التجريبي)."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.complements import MINISTRY
from quotes.resolve.reading.governed import governed_end
from quotes.resolve.reading.hints import PERSON
from quotes.resolve.reading.reading import Reading

_JOINED = letters.WITH + letters.TO + "&"
_GIVEN, _COMMA, _MOST_MOMENTARY = "nmq", ",", 2
_WITH_OBJECT = ("ها", "هم", "هما")
"""How a verb ends whose object is surely a pronoun; واجه has a ه of its own."""
_TO_THE, _ONE, _SHORTEST_NAME = "لل", "sg", 2


def whole_end(reading: Reading, first: int, end: int) -> int:
    """The token after the whole name of a body whose noun phrase stands between two tokens."""
    if end - first < 2 or end >= len(reading.words):
        return end
    governed = None if reading.words[first].startswith(MINISTRY) else governed_end(reading, end)
    return governed or _name_end(reading, first, end) or end


def _name_end(reading: Reading, first: int, end: int) -> int | None:
    """The token after the name of him by whose office a body is called. Behind a comma, another closes it; behind a
    word that may be a verb the name may be that of whom the body dismisses or blames."""
    office = _office(reading, first, end)
    if office is None:
        return None
    momentary, last = reading.gazetteer.words.momentary, min(end + _MOST_MOMENTARY, len(reading.words) - 1)
    at = next((at for at in range(end, last) if reading.words[at] not in momentary), last)
    set_off = reading.tags[at] == _COMMA
    at += set_off
    if at >= len(reading.words) or reading.hints[at] not in _GIVEN or not reading.is_given_name(at):
        return None
    reach = reading.name_end(at, len(reading.words))
    if reach - at < _SHORTEST_NAME:
        return None
    if set_off:
        return reach if reading.tags[reach : reach + 1] == _COMMA else None
    return reach if _is_no_subject(reading, first) else None


def _office(reading: Reading, first: int, end: int) -> int | None:
    """The token of the one man's office of which the body at a token is, in the genitive (إدارة الرئيس; not الحزب
    الجمهوري, مجلس المستشارين) or by للـ."""
    office = next((at for at in range(first + 1, end) if reading.hints[at].lower() == PERSON), end)
    if office == end:
        return None
    head = reading.gazetteer.head(reading.stem(office))
    construct = not (reading.is_definite_word(first) or reading.words[first].startswith(_TO_THE))
    of_him = (office == first + 1 and construct) or reading.words[office].startswith(_TO_THE)
    return office if of_him and head is not None and head.number == _ONE else None


def _is_no_subject(reading: Reading, first: int) -> bool:
    """Whether a body is surely not the subject of a verb right before it, or only of one with a pronoun as object."""
    before = first - 1
    if before < 0 or reading.tags[first] in _JOINED:
        return True
    free = letters.SIGNS + letters.THAT + letters.PREPOSITIONS + letters.LESSER
    owned = reading.words[before].endswith(_WITH_OBJECT)
    return owned or reading.tags[before] in free or reading.is_definite_word(before)
