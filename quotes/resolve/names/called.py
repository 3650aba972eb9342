"""People named beside a description: «المسؤول، واسمه فلان الفلاني», «فلان الفلاني مدير الشركة»."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.long_titles import is_unknown_name
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.people import Person
from quotes.text.spans import Span

_SOMEBODY = ("person", "anonymous")
_LONGEST = 6
_LONGEST_NAME = 5


def called(mention: Mention, span: Span, directory: Directory) -> Person | None:
    """Whom the words within or right behind a description call by name: المسؤول، واسمه فلان الفلاني، إن."""
    if mention.name is not None or mention.kind not in _SOMEBODY or mention.number == "pl":
        return None
    reading, (first, end) = directory.reading, directory.reading.range(span)
    limit = min(end + 2, len(reading.words) - 1)
    names = reading.gazetteer.words.called
    at = next((at for at in range(first + 1, limit) if reading.words[at] in names), None)
    if at is None or reading.tags[at + 1] in letters.SIGNS:
        return None
    reach = min(at + _LONGEST, len(reading.words))
    named = directory.named_at(at + 1, reach)
    if named and len(named[1].words) > 1:
        return named[1]
    if not is_unknown_name(reading, at + 1, stop := reading.phrase_end(at + 1, reach)):
        return None
    own = read_mention(reading.clean(at + 1, stop), reading.gazetteer)
    return directory.enter(own, at + 1, mention.gender)


def bearer_before(span: Span, frame: Frame, directory: Directory) -> Person | None:
    """Whose name in full stands right before an office before its verb: فلان الفلاني مدير الشركة قال."""
    at = directory.reading.token_at(span.start)
    if span.start > frame.cue.start or directory.reading.is_definite_word(at):
        return None
    named = directory.named_in(max(0, at - _LONGEST_NAME), at)
    return next((person for _, end, person in named if end == at and len(person.words) > 1), None)
