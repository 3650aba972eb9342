"""A source that ends within the name of its own speaker, or right before it, given all of that name.

What a verb tells of may begin like a name (إحسان, إيمان) and a foreign family name like a verb (مون, لا توري), so that
a source is cut there; once the article has shown who speaks under which name, the words behind can be held against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers.joins import extend
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_BARE = frozenset(map(fold_word, ("أن", "بأن")))
_FULL = 2


def complete_sources(frames: Sequence[Frame], speakers: Sequence[Speaker], directory: Directory) -> None:
    """Let the source of each frame whose speaker is a person go on to where the name behind it ends."""
    for frame, speaker in zip(frames, speakers, strict=True):
        if frame.source is None or speaker.kind != "person" or not speaker.name:
            continue
        end = _name_end(frame, tuple(map(fold_word, speaker.name.split())), directory.reading)
        if end is not None:
            extend(frame, frame.source, end, directory)
            _without_that(frame, directory.reading)


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
