"""How far the name of a body goes on behind its noun phrase: what its last noun governs by a preposition (هيئة الدفاع
عن المستهلك), and by what name the man is called whose body it is (إدارة الرئيس القرغيزي، سالم التجريبي)."""

from __future__ import annotations

from quotes.resolve.reading.complements import MINISTRY
from quotes.resolve.reading.governed import governed_end
from quotes.resolve.reading.hints import PERSON
from quotes.resolve.reading.reading import Reading

_GIVEN, _COMMA, _MOST_MOMENTARY = "nmq", ",", 2
_TO_THE = "لل"


def whole_end(reading: Reading, first: int, end: int) -> int:
    """The token after the whole name of a body whose noun phrase stands between two tokens."""
    if end - first < 2 or end >= len(reading.words):
        return end
    governed = None if reading.words[first].startswith(MINISTRY) else governed_end(reading, end)
    return governed or _name_end(reading, first, end) or end


def _name_end(reading: Reading, first: int, end: int) -> int | None:
    """The token after the name of him by whose office a body is called."""
    office = next((at for at in range(first + 1, end) if reading.hints[at].lower() == PERSON), end)
    if office == end or not (office == first + 1 or reading.words[office].startswith(_TO_THE)):
        return None
    momentary, last = reading.gazetteer.words.momentary, min(end + _MOST_MOMENTARY, len(reading.words) - 1)
    at = next((at for at in range(end, last) if reading.words[at] not in momentary), last)
    at += reading.tags[at] == _COMMA
    if at >= len(reading.words) or reading.hints[at] not in _GIVEN or not reading.is_given_name(at):
        return None
    reach = reading.name_end(at, len(reading.words))
    return reach if reach - at > 1 else None
