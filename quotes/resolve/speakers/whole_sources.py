"""A source that ends within the name of its own speaker, or right before it, given all of that name, and his office.

What a verb tells of may begin like a name (إحسان, إيمان) and a foreign family name like a verb (مون, لا توري), so that
a source is cut there; once the article has shown who speaks under which name, the words behind can be held against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import DOCUMENT, NOTHING, PERSON
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers.joins import extend, is_in_content, limit_behind
from quotes.resolve.speakers.objects import ONE_OF
from quotes.resolve.speakers.subjects import ACTORS
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_BARE = frozenset(map(fold_word, ("أن", "بأن")))
_FULL = 2
_OFFICES = frozenset(["office", "profession"])
_LONGEST, _FEW, _TO = 20, 2, "ل"
_NOBODY, _TARGET = "none", "target"
_OCCASIONS = letters.VENUE + letters.TIME
_ENDS = letters.TITLE_ENDS.replace("(", "").replace(")", "") + letters.CIRCUMSTANCES + letters.TIME + ",-"
_CLOSE = letters.SIGNS + letters.THAT + letters.MARKS + _OCCASIONS + letters.IN + letters.CIRCUMSTANCES
_NOUNS = letters.PLAIN + letters.PROPOSITION + "E"
_OF_VERBS = letters.TOWARDS + letters.ABOUT + letters.OVER
"""إلى, عن and على, which a verb may take."""


def complete_sources(frames: Sequence[Frame], speakers: Sequence[Speaker], directory: Directory) -> None:
    """Let the source of each frame whose speaker is a person go on to where the name behind it and his office end."""
    for frame, speaker in zip(frames, speakers, strict=True):
        if frame.source is None or speaker.kind != "person" or not speaker.name:
            continue
        end = _name_end(frame, tuple(map(fold_word, speaker.name.split())), directory.reading)
        if end is not None:
            aimed = frame.object is not None
            extend(frame, frame.source, end, directory)
            _without_that(frame, directory.reading)
            if aimed:
                frame.object = _object_behind(end, frame, directory.reading)
        end = _office_end(frame, speaker, directory)
        if end is not None:
            extend(frame, frame.source, end, directory)


def _name_end(frame: Frame, name: tuple[str, ...], reading: Reading) -> int | None:
    """The token behind a name that goes on behind a frame's source or begins there; None where there is none."""
    assert frame.source is not None
    first, end = reading.range(frame.source)
    words = tuple(reading.words[first:end])
    held = next((count for count in range(len(name) - 1, 0, -1) if words[-count:] == name[:count]), 0)
    at = end if held else end + (reading.tags[end : end + 1] == ",")
    if not held and (any(word in words for word in name) or (at > end and len(name) < _FULL)):
        return None
    for skipped in range(held, held + 1 if held or at > end else len(name)):
        rest = name[skipped:]
        if tuple(reading.words[at : at + len(rest)]) == rest:
            return at + len(rest) if _is_free(frame, at, at + len(rest), reading) else None
    return None


def _object_behind(end: int, frame: Frame, reading: Reading) -> Span | None:
    """Whom a verb is aimed at behind a name that had been taken for the object: what of that object is somebody, else
    whoever of an office stands before the content (اتهم سالم | التجريبي، مدير الشركة بالتقصير). A warning needs no
    object, so that there he may be the speaker himself."""
    hint = reading.hints[reading.range(frame.object)[0]] if frame.object else NOTHING
    if hint.lower() in ACTORS and hint != PERSON:
        return frame.object
    at = end + (reading.tags[end : end + 1] == ",")
    if frame.object_role != _TARGET or reading.hints[at : at + 1] != PERSON:
        return None
    limit = limit_behind(at, frame, reading)
    return reading.tokens.span(at, limit) if reading.phrase_end(at, limit) == limit else None


def _is_free(frame: Frame, first: int, end: int, reading: Reading) -> bool:
    """Whether no cue stands among some tokens."""
    name = reading.tokens.span(first, end)
    return not any(name.overlaps(cue) for cue in (frame.cue, *frame.also))


def _without_that(frame: Frame, reading: Reading) -> None:
    """Take the bare أن off a content that a name has hidden: أعلن الوزير إحسان التجريبي | أن الجسر جاهز."""
    if not frame.content:
        return
    piece = frame.content[0]
    first, end = reading.range(piece)
    if end - first > 1 and reading.tags[first] in letters.THAT and reading.words[first] in _BARE:
        start = reading.tokens.span(first + 1, first + 2).start
        frame.content = (Span(start, piece.end), *frame.content[1:])


def _office_end(frame: Frame, speaker: Speaker, directory: Directory) -> int | None:
    """The token behind the office that follows the full name in which a source ends; None where none does.

    Where the verb is aimed at somebody, an office may be his (اتهم سالم التجريبي وزير النقل), unless it stands between
    commas behind a name that no title precedes.
    """
    assert frame.source is not None
    assert speaker.name is not None
    reading, name = directory.reading, tuple(map(fold_word, speaker.name.split()))
    first, end = reading.range(frame.source)
    comma = reading.tags[end : end + 1] == ","
    at, begins = end + comma, end - len(name)
    if len(name) < _FULL or begins < first or tuple(reading.words[begins:end]) != name:
        return None
    if frame.object_role != _NOBODY and (begins > first or not comma):
        return None
    if at >= len(reading.words) or not (_is_one_office(at, speaker, reading) or _is_one_of_many(at, reading)):
        return None
    limit = limit_behind(at, frame, reading)
    stop = _run_end(at, limit, bool(comma), reading)
    apart = comma and reading.tags[stop : stop + 1] == ","
    aimed = frame.object_role != _NOBODY and frame.source.start > frame.cue.start
    his = apart or not (aimed or is_in_content(at, frame, reading))
    if not his or any(directory.named_in(at, min(stop + 1, limit))):
        return None
    return stop if stop > at + (reading.words[at] in ONE_OF) and _is_free(frame, at, stop, reading) else None


def _is_one_office(at: int, speaker: Speaker, reading: Reading) -> bool:
    """Whether a word is the office of one person of the speaker's gender."""
    head = reading.gazetteer.head(reading.words[at]) if reading.hints[at] == PERSON else None
    if head is None or head.kind != "person" or head.number != "sg" or head.role not in _OFFICES:
        return False
    return speaker.gender is None or head.gender in (None, speaker.gender)


def _is_one_of_many(at: int, reading: Reading) -> bool:
    """Whether a description begins at a token that tells among whom somebody is: أحد المشاركين في المشروع."""
    return reading.words[at] in ONE_OF and at + 1 < len(reading.words) and reading.is_definite_word(at + 1)


def _run_end(at: int, limit: int, apart: bool, reading: Reading) -> int:
    """The token behind the words of an office: all up to the next sign, time or occasion, where it is set off by one
    itself (وزير النقل المكلف بالعلاقات مع البرلمان); else none that the verb may take (الناطق باسمها بمسؤوليتها عن)."""
    tags, end = reading.tags, at + 1
    while end < min(limit, at + _LONGEST) and tags[end] not in _ENDS:
        attached = tags[end] == letters.WITH and end - at > _FEW
        if tags[end] == letters.IN and tags[end + 1 : end + 2] in tuple(_OCCASIONS):
            if end > at + 1:
                break
            end += 1  # الباحث في برنامج الطاقة
        if not apart and (attached or tags[end] in _OF_VERBS or _is_other_noun(end, reading)):
            break
        end += 1
    if end >= limit:
        return limit
    closes = _CLOSE if apart else _CLOSE + _OF_VERBS + letters.WITH + _NOUNS
    return end if tags[end] in closes else reading.phrase_end(at, limit)


def _is_other_noun(at: int, reading: Reading) -> bool:
    """Whether a noun without the article stands behind a phrase that one has closed: ألقى رئيس الشركة | كلمة."""
    closed = reading.is_definite_word(at - 1) and not (reading.is_definite_word(at) or reading.words[at][0] == _TO)
    return closed and reading.tags[at] in _NOUNS and reading.hints[at] in NOTHING + DOCUMENT
