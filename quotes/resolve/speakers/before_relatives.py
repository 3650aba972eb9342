"""Who speaks in a relative clause behind a title and a name, where only the end of the title was taken for the source:
المشرف العام على [إدارة كذا سالم التجريبي] الذي قال."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.mentions import read_mention
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_PRONOUNS = {"الذي": "f", "التي": "m"}
"""Relative pronouns of one person, each with the gender for which it does not stand."""
_SERVANT = "عبد"
_LONGEST_TITLE = 10
_TITLES, _CARRIERS, _TO_THE = "sS", "ولب", "لل"
_BREAKS = letters.STOPS + letters.VERBS + letters.THAT + letters.RELATIVE
_FULL = 2


def with_bearer(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Give the source of a relative clause that ends in a full name its whole title; the mention read anew."""
    reading, source = directory.reading, frame.source
    if source is None or source.start > frame.cue.start or mention.kind == "person" or frame.number != "sg":
        return mention
    first, end = reading.range(source)
    other = _PRONOUNS.get(next(iter(reading.words[end + (reading.tags[end : end + 1] == ",") : end + 2]), ""))
    if other is None:
        return mention
    if reading.words[first - 1 : first] == [_SERVANT]:
        return _from(frame, source, first - 1, directory)  # عبد | الواحد التجريبي
    foreign = mention.head is not None and mention.head.gender == other  # أمين عام الحركة سالم التجريبي، الذي
    named = next((found[2] for found in directory.named_in(first + 1, end) if found[1] == end), None)
    if not foreign and (named is None or len(named.words) < _FULL or named.gender == other):
        return mention
    title = _title_before(first, end, directory)
    return mention if title is None else _from(frame, source, title, directory)


def _title_before(first: int, end: int, directory: Directory) -> int | None:
    """The token before a source at which a title begins whose name ends where the source does."""
    reading = directory.reading
    last = reading.words[end - 1]
    for at in range(first - 1, max(-1, first - _LONGEST_TITLE), -1):
        if reading.tags[at] in _BREAKS:
            return None
        if reading.hints[at] in _TITLES and not reading.words[at].startswith(_TO_THE):
            read = read_mention(reading.of_source(_span(at, end, directory)), reading.gazetteer)
            if read.kind == "person" and read.name and fold_word(read.name.split()[-1]) == last:
                return at
    return None


def _span(first: int, end: int, directory: Directory) -> Span:
    """Tokens without the letter that the first of them carries."""
    reading = directory.reading
    carries = reading.words[first][0] in _CARRIERS and reading.hints[first].isupper()
    return Span(reading.tokens.span(first, first + 1).start + carries, reading.tokens.span(end - 1, end).end)


def _from(frame: Frame, source: Span, first: int, directory: Directory) -> Mention:
    """Let a source begin at a token, a letter that it carries aside."""
    reading = directory.reading
    frame.source = Span(_span(first, first + 1, directory).start, source.end)
    return read_mention(reading.of_source(frame.source), reading.gazetteer)
