"""The family name behind a given name with which a source ends."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TANWIN
from quotes.resolve.reading.hints import NOTHING, PERSON
from quotes.resolve.reading.reading import Reading
from quotes.text.spans import Span

_GIVEN, _SON = "nm", "بن"
_UNLISTED = ".kq"
_NAMES = ("n", "m", "q", "N", "M", "Q")
_SEEMING = letters.WITH + "ylw&"
"""What a foreign family name may seem: an imperfect, a word with ب, ل or و."""
_BEHIND_NAMES = letters.THAT + letters.PREPOSITIONS + letters.CIRCUMSTANCES + "BDs,:-(Q"


def with_family_name(frame: Frame, reading: Reading) -> None:
    """Give a given name that stands alone the family name right behind it: وصف فلان الفلاني القرار."""
    if frame.source is None or frame.source.start < frame.cue.start:
        return
    first, end = reading.range(frame.source)
    if 0 < first < end < len(reading.words) and reading.words[end - 1] == _SON and reading.words[end][0].isalpha():
        frame.source = Span(frame.source.start, reading.tokens.span(end, end + 1).end)  # الأمير فهد بن | مساعد
        return
    if end < len(reading.words) and reading.hints[end - 1] in _GIVEN and _is_foreign_family(end, reading):
        _extend(frame, reading.tokens.span(end, end + 1))
        return
    if end - first != 1 or end >= len(reading.words):
        return
    if reading.hints[first] not in _GIVEN or not reading.is_given_name(first):
        return
    if _is_before_office(end, reading):
        _extend(frame, reading.tokens.span(end, end + 1))
        return
    if reading.hints[end] != NOTHING:
        return
    behind = reading.tokens.span(end, end + 1)
    close = reading.text[frame.source.end : behind.start] == " "
    close = close and not any(piece.start == behind.start for piece in frame.content)
    common = reading.gazetteer.words.is_common(reading.words[end].removeprefix("ال"))
    if not close or common or not reading.is_definite_word(end) or not reading.is_family_name(end):
        return
    if frame.object and frame.object.start == behind.start:
        behind, frame.object = frame.object, None
    frame.source = Span(frame.source.start, behind.end)


def _is_foreign_family(at: int, reading: Reading) -> bool:
    """Whether a word that no list holds, though it seems a verb or one with a preposition, ends the name before it:
    سيمون يروفاك, سيمون برافاك."""
    given = at - 1
    alone = reading.hints[at - 2 : at - 1] not in _NAMES or reading.words[at - 2] == _SON
    if not alone or not reading.is_given_name(given) or not reading.is_foreign(at):
        return False
    behind = reading.tags[at + 1 : at + 2] in tuple(_BEHIND_NAMES) or reading.hints[at + 1 : at + 2] == PERSON
    return reading.tags[at] in _SEEMING and behind


def _is_before_office(at: int, reading: Reading) -> bool:
    """Whether whatever word stands between a given name and a comma behind which its bearer's office follows is his
    family name: قال جيف بادر، مدير الشركة."""
    lists, word, printed = reading.gazetteer.words, reading.words[at], reading.tokens.as_printed(at)
    if reading.tags[at + 1 : at + 2] != "," or reading.hints[at + 2 : at + 3] != PERSON:
        return False
    if reading.hints[at] not in _UNLISTED or reading.tags[at] not in letters.NAMES + letters.VERBS:
        return False
    little = (lists.stops, lists.function_words, lists.prepositions, lists.epithets)
    known = any(word in words for words in little) or lists.is_owned(word)
    return word[0].isalpha() and not known and not reading.is_definite_word(at) and not printed.endswith(TANWIN)


def _extend(frame: Frame, word: Span) -> None:
    """Give a source the word behind it, where a content or object that had begun with it begins then."""
    assert frame.source is not None
    frame.source = Span(frame.source.start, word.end)
    if frame.object and frame.object.start < word.end:
        frame.object = None
    behind = word.end + 1
    frame.content = tuple(Span(max(piece.start, behind), piece.end) for piece in frame.content if piece.end > behind)
