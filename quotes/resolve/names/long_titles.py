"""The name behind a title that goes on: «قال مدير الوكالة للسلامة والكاتب الدائم بلجنة السير السيد فلان الفلاني»."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import NOTHING, PERSON
from quotes.resolve.reading.reading import Reading

_LONGEST = 26
_ENDS = ".|:()TtWUVyR!K~Q^HDGPzs"
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_BEFORE_NAME = "pck"
_LED_IN = ("honorific", "rank")
_IMPERFECT = "y"
_CLOSING = ",:TQ"
_VENUE, _OVER = "H", "a"
_SET_OFF = (",", "-", "(")
_AIMS_AT_NOBODY, _BEHIND_FOREIGN = "none", ",:TQ-(x"


def name_behind(frame: Frame, first: int, end: int, directory: Directory) -> tuple[int, int] | None:
    """The tokens of the name behind the title between two tokens, when all that stands between belongs to the title."""
    reading = directory.reading
    if stop := _foreign_name(frame, end, reading) or _right_behind(frame, end, directory):
        return end, stop
    limit = _limit(frame, first, end, reading)
    for at in range(end, limit):
        if not _ends_title(reading, at, end):
            continue
        named = directory.named_at(at, limit)
        if named and len(named[1].words) >= _SHORTEST_NAME and _is_one_title(reading, end, at):
            return at, named[0]
        if (stop := _unknown_name(reading, at, limit)) and _is_one_title(reading, end, at):
            return at, stop
    return None


def _foreign_name(frame: Frame, end: int, reading: Reading) -> int | None:
    """The token after two words or more that no list holds, right behind a title: قال زعيم الحركة يهودان بريفاك إن."""
    if frame.object_role != _AIMS_AT_NOBODY or not _is_closed(reading, end):
        return None
    stop = end
    while stop < min(len(reading.words), end + _LONGEST_NAME) and reading.is_foreign(stop):
        stop += 1
    closing = reading.tags[stop : stop + 1]
    return stop if stop - end >= _SHORTEST_NAME and closing and closing in _BEHIND_FOREIGN else None


def _is_closed(reading: Reading, end: int) -> bool:
    """Whether a title that ends before a token is definite by its last word, an article or a well-known name."""
    return reading.is_definite_word(end - 1) or reading.hints[end - 1] in _BEFORE_NAME


def _right_behind(frame: Frame, end: int, directory: Directory) -> int | None:
    """The token after a full name that stands here first, right behind a title: لاعب وسط الفريق سالم التجريبي; where
    the verb may be aimed at him, what it is aimed at is set off: دعا رئيس النادي سالم التجريبي، الجمهور إلى."""
    reading = directory.reading
    if end >= len(reading.words):
        return None
    if reading.tags[end] not in letters.PLAIN or reading.is_definite_word(end) or not _is_closed(reading, end):
        return None
    named = directory.named_at(end, min(end + _LONGEST_NAME, len(reading.words)))
    full = named is not None and len(named[1].words) == named[0] - end >= _SHORTEST_NAME
    if named is None or not full or named[1].first != end:
        return None
    aimed = frame.object_role != _AIMS_AT_NOBODY or frame.object is not None
    return named[0] if not aimed or _aims_behind(frame, named[0], reading) else None


def _aims_behind(frame: Frame, sign: int, reading: Reading) -> bool:
    """Whether behind the sign at a token a body or a group stands at which the verb is aimed, with nothing between it
    and what is said; else the sign only sets off what is told of the name: فلان، الذي أقيل أمس، بالسرقة."""
    if not frame.content or reading.tags[sign : sign + 1] not in _SET_OFF:
        return False
    at, content = sign + 1, reading.range(frame.content[0])[0]
    if not at < content or not reading.is_definite_word(at) or reading.hints[at].lower() == PERSON:
        return False
    between = reading.tags[at:content]
    return not any(tag in letters.SIGNS + letters.RELATIVE + letters.VERBS for tag in between)


def _limit(frame: Frame, first: int, end: int, reading: Reading) -> int:
    """The token before which a title with its name surely ends: the content, or what tells where and when."""
    limit = min(first + _LONGEST, len(reading.words))
    if frame.content and (start := reading.range(frame.content[0])[0]) > first:
        limit = min(limit, start)
    places = (at for at in range(end, limit) if reading.tags[at] in _ENDS and reading.hints[at] not in _BEFORE_NAME)
    return next((at for at in places if not (_is_like_imperfect(reading, at) or _is_run(reading, at))), limit)


def _is_run(reading: Reading, at: int) -> bool:
    """Whether a programme, which is a place to speak elsewhere, is what somebody is over: المشرف على برنامج الإحالة."""
    return reading.tags[at] == _VENUE and reading.tags[at - 1] == _OVER


def _is_like_imperfect(reading: Reading, at: int) -> bool:
    """Whether a word behind a comma may be a name though it looks like an imperfect: المدير، يوكيا التجريبي، إن."""
    if reading.tags[at] != _IMPERFECT or reading.tags[at - 1] != "," or at + 1 >= len(reading.words):
        return False
    unknown = reading.hints[at] == NOTHING and not reading.gazetteer.words.is_verb(reading.words[at])
    return unknown and reading.is_family_name(at + 1) and not reading.is_definite_word(at + 1)


def _ends_title(reading: Reading, at: int, end: int) -> bool:
    """Whether a title can end before a token: behind a definite word, a place, a comma, a form of address."""
    before = at - 1
    if reading.words[at].startswith(("و", "لل")) or reading.is_definite_word(at) or at == end:
        return False
    if reading.tags[before] in "," + letters.MARKS:
        return True
    if reading.hints[before] in _BEFORE_NAME and reading.tags[before] not in letters.PREPOSITIONS:
        return True
    definite = reading.is_definite_word(before) or reading.words[before].startswith("لل")
    return definite or _leads_in(reading, before)


def _leads_in(reading: Reading, at: int) -> bool:
    """Whether a token is a form of address or a rank: السيد, الدكتور."""
    if reading.hints[at] != "s":
        return False
    return any(head.role in _LED_IN for head in reading.gazetteer.meanings(reading.words[at]))


def _is_one_title(reading: Reading, end: int, name: int) -> bool:
    """Whether nobody else's title stands between a title and the name: رئيس اللجنة في قضية الوزير فلان."""
    for at in range(end, name):
        hint = reading.hints[at]
        joined = hint == "S" and reading.words[at][0] == "و"
        joined = joined or (reading.is_definite_word(at) and reading.is_definite_word(at - 1))  # الرسمي المتحدث
        named = hint in "NQ" or (hint == "n" and reading.is_given_name(at))
        if named or (hint in "sS" and not joined and not _leads_in(reading, at)):
            return False
    return True


def _unknown_name(reading: Reading, at: int, limit: int) -> int | None:
    """The token after two words or more, none of the language, that alone stand before a sign or the content."""
    stop = at
    while stop < min(limit, at + _LONGEST_NAME) and _may_be_name(reading, stop):
        stop += 1
    if stop - at < _SHORTEST_NAME or (stop < len(reading.tags) and reading.tags[stop] not in _CLOSING):
        return None
    return stop


def is_unknown_name(reading: Reading, first: int, end: int) -> bool:
    """Whether some tokens are two words or more, none of the language, that the article has not had before."""
    if not _SHORTEST_NAME <= end - first <= _LONGEST_NAME or next(reading.places(reading.words[end - 1])) < end - 1:
        return False
    return not reading.is_definite_word(first) and all(_may_be_name(reading, at) for at in range(first, end))


def _may_be_name(reading: Reading, at: int) -> bool:
    if reading.hints[at] in "nmq" and reading.is_given_name(at):
        return True
    if _is_like_imperfect(reading, at):
        return True
    return reading.is_family_name(at) and reading.tags[at] in letters.PLAIN
