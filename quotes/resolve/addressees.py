"""Whom the words were told, where the sentence says so: أخبر فلانا، قال لوكالة كذا، في حديث للتلفزيون."""

from __future__ import annotations

from quotes.models import Kind
from quotes.records import Frame
from quotes.resolve.hits import Hit, Hits
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.topics import Topics
from quotes.text.fold import fold_word

_TO = "ل"
_VENUE = "H"
_MARKS = "uQ"
_OUTLET, _AUDIENCE = "YK", "GZS"
_BODY = "O"
_JOURNALISTS = frozenset(map(fold_word, "للصحفيين للصحافيين للإعلاميين لصحفيين لصحافيين للصحافة للإعلام الصحفيين الصحافيين الإعلاميين".split()))
_ANSWERED = ("علي", "مع", "الي")
_LONGEST_NAME = 5
_AFTER = 15


def addressee_of(hits: Hits, topics: Topics, frame: Frame, speaker: Speaker, earlier: list[Speaker]) -> Hit | None:
    """The one whom the cue has as its object, or whom the words round it name with ل."""
    if frame.object_role == "addressee":
        if frame.object:
            return _of_object(hits, topics, frame, speaker, earlier)
        if frame.pronoun:
            found = topics.before_cue(frame, "f" if frame.pronoun.endswith("ها") else "m", speaker, earlier)
            return found[0] if found else None
    return _told(hits, frame, earlier)


def _of_object(hits: Hits, topics: Topics, frame: Frame, speaker: Speaker, earlier: list[Speaker]) -> Hit | None:
    assert frame.object is not None
    first, end = topics.bounds(frame.object)
    found = next((hit for hit in hits.between(first, end, frame, earlier) if hit.first - first < 2), None)
    if found:
        return found
    reach = hits.reading.phrase_end(first, end)
    return Hit(first, reach, hits.reading.clean(first, reach), "group", None, "pl", False)


def _told(hits: Hits, frame: Frame, earlier: list[Speaker]) -> Hit | None:
    reading = hits.reading
    cue, behind = reading.range(frame.cue)
    start, stop = reading.range(frame.sentence)
    content = min((reading.range(span)[0] for span in frame.content), default=stop)
    end = content if content > cue else min(stop, behind + _AFTER)
    for index in range(behind, end):
        if reading.tags[index] in ".|:":
            break
        if hit := _told_at(hits, index, end, _VENUE in reading.tags[behind:index], frame, earlier):
            return hit
    venue = reading.tags.find(_VENUE, start, cue)
    if venue < 0 or frame.joined:
        return None
    return next((hit for index in range(venue + 1, min(cue, venue + _AFTER)) if (hit := _told_at(hits, index, cue, True, frame, earlier))), None)


def _told_at(hits: Hits, index: int, end: int, in_venue: bool, frame: Frame, earlier: list[Speaker]) -> Hit | None:
    """The audience that a token names: with ل attached or apart, or journalists who were answered."""
    reading = hits.reading
    word, hint = reading.words[index], reading.hints[index]
    if word == _TO and index + 1 < end:
        return _apart(hits, index + 1, end, frame, earlier)
    if word in _JOURNALISTS and (word[0] == _TO or reading.words[index - 1] in _ANSWERED):
        return Hit(index, index + 1, _audience(reading, index), "group", "m", "pl")
    if word[0] != _TO or not hint.isupper():
        return None
    known = reading.known(index)
    outlet = hint == "Y" or (known is not None and known[0].kind == "outlet")
    if not outlet and not (in_venue and hint == _BODY):
        return None
    return next(iter(hits.between(index, end, frame, earlier)), None) or _phrase(reading, index, end)


def _apart(hits: Hits, first: int, end: int, frame: Frame, earlier: list[Speaker]) -> Hit | None:
    """The name behind a ل that stands alone: لـ «سبق»."""
    reading = hits.reading
    if reading.tags[first] in _MARKS or not reading.words[first][0].isalnum():
        closing = next((at for at in range(first + 1, min(end, first + _LONGEST_NAME + 2)) if not reading.words[at][0].isalnum()), None)
        if closing is None or closing == first + 1:
            return None
        return Hit(first + 1, closing, reading.clean(first + 1, closing), "outlet")
    found = next(iter(hits.between(first, end, frame, earlier)), None)
    return found if found and found.first == first else None


def _phrase(reading: Reading, index: int, end: int) -> Hit:
    reach = reading.phrase_end(index, end)
    kind: Kind = "outlet" if reading.hints[index] == "Y" else "organisation"
    return Hit(index, reach, reading.clean(index, reach), kind)


def _audience(reading: Reading, index: int) -> str:
    word = reading.tokens.as_printed(index)
    return "ال" + word[2:] if word.startswith("لل") else word
