"""Two behind a verb that is aimed at somebody: the first is who speaks, the second is aimed at."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE
from quotes.text.spans import Span

_ACTORS = "sSoOyYpcg"
_FARTHEST = 24
_BEFORE_SAID = letters.THAT + "bu"
"""What leads in what is said of somebody: بأنه, ب, بـ."""
_THE = "ال"
_THESE = frozenset(["هذا", "هذه", "ذلك", "تلك", "ما"])
_NOUNS = letters.PLAIN + letters.PROPOSITION + "EHS"
_OPENING, _CLOSING = "(", ")"
_TAKES_NOUN = letters.PREPOSITIONS + letters.LESSER + letters.TO + "GBF"


def share(frame: Frame, directory: Directory) -> None:
    """Give a verb of aim the source that seems its object, where its object stands farther behind: وصف الرئيس، في بيان،
    القرار بأنه …, اتهم الوزير، فلان، المسؤولين بكذا."""
    reading = directory.reading
    if frame.source or frame.object is None or frame.object_role != "target" or frame.pronoun:
        return
    first, end = reading.range(frame.object)
    if frame.form not in FINITE or frame.number != "sg" or first != reading.range(frame.cue)[1]:
        return
    limit = min(_before_what_is_said(frame, first, end, reading), len(reading.words))
    if limit <= end or not (reading.hints[first] in _ACTORS or directory.named_at(first, end)):
        return
    found = _second(end, min(limit, end + _FARTHEST), directory)
    if found is None:
        return
    second, named_to = found
    frame.source = reading.span(first, named_to)
    aimed = reading.span(second, reading.phrase_end(second, limit))
    if any(span.start == frame.object.start and span.end <= aimed.start for span in frame.content):
        return
    frame.content = tuple(Span(aimed.start, x.end) if x.start == frame.object.start else x for x in frame.content)
    frame.object = aimed


def _before_what_is_said(frame: Frame, first: int, end: int, reading: Reading) -> int:
    """The token with which begins what is said of whoever is aimed at."""
    starts = [reading.range(span)[0] for span in frame.content]
    if first not in starts:
        return min((at for at in starts if at >= end), default=end)
    behind = range(end, min(end + _FARTHEST, len(reading.words)))
    return next((at for at in behind if reading.tags[at] in _BEFORE_SAID), end)


def _second(end: int, limit: int, directory: Directory) -> tuple[int, int] | None:
    """Where a second noun begins that nothing rules, set off from the first; and where the first ends, name and all."""
    reading, at, named_to, apart = directory.reading, end, end, False
    while at < limit:
        tag = reading.tags[at]
        if tag in ",-":
            at, apart = at + 1, True
        elif tag == _OPENING:
            closing = reading.tags.find(_CLOSING, at, limit)
            if closing < 0:
                return None
            at, apart = closing + 1, True
        elif tag in _TAKES_NOUN:
            at, apart = reading.phrase_end(at + 1, limit) if at + 1 < limit else limit, True
        elif tag == letters.TIME:
            at, apart = at + 1, True
        elif named_to == end and (named := _name(end, at, limit, directory)):
            at = named_to = named
            apart = True
        elif apart and _is_definite(at, reading):
            return at, named_to
        else:
            return None
    return None


def _name(end: int, at: int, limit: int, directory: Directory) -> int | None:
    """The token after a name, perhaps with a title before it, that stands right behind the first noun or a comma."""
    if at > end and directory.reading.tags[at - 1] != ",":
        return None
    named = next(directory.named_in(at, limit), None)
    between = range(at, named[0]) if named else ()
    titled = named is not None and all(directory.reading.hints[index] in "sS" for index in between)
    return named[1] if named and titled and len(named[2].words) > 1 else None


def _is_definite(at: int, reading: Reading) -> bool:
    """Whether a definite noun stands at a token, by itself, by its pronoun or by what it rules: تصريحات الوزير."""
    if reading.tags[at] in letters.VERBS + letters.RELATIVE + letters.PARTICIPLE:
        return False
    word, lists = reading.words[at], reading.gazetteer.words
    if word.startswith(_THE) or reading.hints[at] in "pc" or word in _THESE or lists.is_owned(word):
        return True
    if reading.tags[at] not in _NOUNS or lists.is_verb(word):
        return False
    while at + 1 < len(reading.words) and reading.tags[at + 1] in _NOUNS:
        at += 1
        if reading.words[at].startswith(_THE):
            return True
    return False
