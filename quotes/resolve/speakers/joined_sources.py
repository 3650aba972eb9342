"""What و joins to a source belongs to it: no object begins with و (تتهم إسرائيل والولايات المتحدة إيران بالتقصير)."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import OWNED
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speakers.joins import is_in_content, leave_object_behind, limit_behind
from quotes.text.spans import Span

_AND, _SHORTEST = "و", 4
_KNOWN, _NAMES = "PCOSGNQKY", "NQ"
"""Letters of words behind و that name somebody."""
_SUBJECTS = "pcosgnqky"
_LANDS, _ACTORS = "pc", "snqoky"
_OF_TWO = frozenset(["انهما", "بانهما"])
_MOST_JOINED, _LONGEST_NAME = 6, 6
_ACCUSATIVE = tuple("اء" + pronoun for pronoun in OWNED)
"""How a noun on hamza ends in print where it is an object: وشركاءها, for وشركاؤها."""


def with_joined(frame: Frame, reading: Reading) -> None:
    """Let a source behind its verb go on to those whom و joins to it."""
    if frame.source is None or frame.source.start < frame.cue.start or frame.form not in FINITE:
        return
    first, end = reading.range(frame.source)
    if reading.hints[first] not in _SUBJECTS or _ends_in_object(first, end, reading):
        return
    after = end
    for _ in range(_MOST_JOINED):
        behind = _joined_end(after, frame, reading)
        if behind is None:
            break
        after = behind
    if after == end:
        after = _second_end(end, frame, reading) or end
    if after == end or reading.tags[after : after + 1] in tuple(letters.VERBS + letters.RELATIVE):
        return
    stop = reading.tokens.span(after - 1, after).end
    frame.source = Span(frame.source.start, stop)
    leave_object_behind(stop, frame, reading)


def _ends_in_object(first: int, end: int, reading: Reading) -> bool:
    """Whether a country that ends a source may be whom the verb is aimed at: تتهم اللجنة إسرائيل والشركة."""
    within = reading.tags[end - 2] in letters.PREPOSITIONS
    return reading.hints[end - 1] in _LANDS and reading.hints[first] in _ACTORS and not within


def _joined_end(at: int, frame: Frame, reading: Reading) -> int | None:
    """The token behind what و joins at a token; None where it joins nobody, or the content begins there."""
    word = reading.words[at] if at < len(reading.words) else ""
    if len(word) < _SHORTEST or word[0] != _AND or word in reading.gazetteer.words.stops:
        return None
    if reading.tags[at] in letters.VERBS or is_in_content(at, frame, reading):
        return None
    printed = reading.tokens.as_printed(at)
    if printed.endswith(_ACCUSATIVE):
        return None
    owned = printed.endswith(OWNED) and reading.gazetteer.words.is_owned(word[1:])
    if reading.hints[at] not in _KNOWN and not (owned and reading.hints[at] == NOTHING):
        return None
    known = reading.known(at)
    if known is not None:
        return known[1]
    limit = limit_behind(at, frame, reading)
    return reading.name_end(at, limit) if reading.hints[at] in _NAMES else reading.phrase_end(at, limit)


def _second_end(comma: int, frame: Frame, reading: Reading) -> int | None:
    """Where a second person, joined behind a comma, ends right before what both say: سالم، وزوجته سارة أنهما."""
    if reading.tags[comma : comma + 1] != "," or not frame.content:
        return None
    said = reading.range(frame.content[0])[0]
    at = comma + 1
    joined = at < said <= at + _LONGEST_NAME and reading.words[at][0] == _AND and reading.words[said] in _OF_TWO
    return said if joined and "," not in reading.tags[at:said] else None
