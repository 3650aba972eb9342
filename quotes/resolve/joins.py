"""A title and the name behind it are one source, also where the verb could take the name as its object.

«طالب رئيس المجلس فلان الفلاني الوزير» names its subject in full, as news does when it mentions somebody for the first
time; «هدد رئيس الوكالة فلانا» has an object, for he has been named before.
"""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve import letters
from quotes.resolve.directory import Directory
from quotes.resolve.hints import looks_like_verb
from quotes.resolve.mention import Mention
from quotes.resolve.mentions import read_mention
from quotes.resolve.reading import Reading
from quotes.text.spans import Span

_CLAUSE_STARTS = letters.STOPS + ":" + letters.JOINING
_COMPLEMENT = letters.TO + letters.NOUN
_LONGEST_TITLE = 16
_TITLES = frozenset(["office", "rank", "honorific", "profession"])


def without_verb(frame: Frame, reading: Reading) -> None:
    """Take off the source a verb of the narrator's with which its clause begins: أصدر الجيش بيانا قال فيه …"""
    if frame.source is None or frame.source.start > frame.cue.start:
        return
    first, end = reading.range(frame.source)
    if end - first < 2 or reading.hints[first] != "." or reading.is_definite_word(first):
        return
    if first > 0 and reading.tags[first - 1] not in _CLAUSE_STARTS:
        return
    following = reading.hints[first + 1]
    actor = following in "oyezg" or (following == "s" and reading.is_definite_word(first + 1))
    if actor or looks_like_verb(reading.words[first]):
        frame.source = reading.span(first + 1, reading.phrase_end(first + 1, end))


def join_title_and_name(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Move a name that belongs to the source's title from the frame's object to its source; the mention read anew."""
    reading = directory.reading
    if frame.source is None or mention.name is not None or mention.kind != "person":
        return mention
    if mention.head is None or mention.head.role not in _TITLES or not mention.definite:
        return mention
    if frame.object is None or reading.text[frame.source.end : frame.object.start].strip():
        return _complemented(frame, frame.source, mention, directory)
    first, end = reading.range(frame.object)
    found = directory.named_at(first, end)
    if found is None or found[1].first != first or found[0] - first < 2:
        return _complemented(frame, frame.source, mention, directory)
    frame.source = Span(frame.source.start, reading.tokens.span(first, found[0]).end)
    frame.object = _rest(reading, found[0], end)
    return read_mention(frame.source.of(reading.text), reading.gazetteer)


def _complemented(frame: Frame, source: Span, mention: Mention, directory: Directory) -> Mention:
    """A title that goes on with ل before its name: الأمين العام لمجلس التعاون فلان."""
    reading = directory.reading
    first, end = reading.range(source)
    around = range(max(first + 1, end - 1), min(end + 1, len(reading.words)))
    if not any(reading.words[at][0] == "ل" and reading.tags[at] in _COMPLEMENT for at in around):
        return mention
    limit = reading.title_end(first, first + _LONGEST_TITLE)
    named = next(directory.named_in(end, limit), None)
    if named is None or any(tag in letters.PREPOSITIONS for tag in reading.tags[end : named[0]]):
        return mention
    name_end = reading.tokens.span(named[0], named[1]).end
    frame.source = Span(source.start, name_end)
    if frame.object and frame.object.start < name_end:
        frame.object = None
    frame.content = tuple(
        Span(name_end, piece.end).stripped(reading.text, " ،,") if piece.start < name_end < piece.end else piece
        for piece in frame.content
        if piece.end > name_end
    )
    return read_mention(frame.source.of(reading.text), reading.gazetteer)


def _rest(reading: Reading, first: int, end: int) -> Span | None:
    return reading.tokens.span(first, end) if first < end else None
