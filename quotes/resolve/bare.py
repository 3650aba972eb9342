"""Names that nothing around them explains: an unknown word where a clause has its subject."""

from __future__ import annotations

from quotes.resolve.clauses import is_verb, verbs_end
from quotes.resolve.credible import Trust
from quotes.resolve.directory import Directory
from quotes.resolve.hints import MAYBE_GIVEN, NOTHING, looks_like_verb
from quotes.resolve.hit import Hit

_FINITE = "!VyK^d"
_ENDS = ",-(Ru"
_FREE = "owA&XJlb"
_SHORTEST = 3


def bare_subject(directory: Directory, trust: Trust, first: int, end: int) -> Hit | None:
    """An unknown name as the subject of a clause: before its verb (فلان ليس …), behind it (أمضى فلان …), or as the
    owner of what is the subject (زيارة فلان …)."""
    reading = directory.reading
    if first >= end:
        return None
    if hit := _name_at(directory, trust, first, end, False):
        after = hit.end
        if after < end and (reading.tags[after] in _FINITE + _ENDS or is_verb(reading, after)):
            return hit
        if after < end and looks_like_verb(reading.words[after]):
            return hit
    at = verbs_end(reading, first, end)
    if first < at < end:
        return _name_at(directory, trust, at, end, True)
    owned = reading.words[first].removeprefix("ل").removeprefix("ب")
    if reading.hints[first] != NOTHING or reading.is_definite_word(first) or first + 1 >= end:
        return None
    lists = reading.gazetteer.words
    has_owner = lists.is_common(owned) and owned not in lists.kinds
    return _name_at(directory, trust, first + 1, end, True) if has_owner else None


def _name_at(directory: Directory, trust: Trust, at: int, end: int, often: bool) -> Hit | None:
    """The name of one or two unknown words at a token; ``often`` asks that the article has the word elsewhere too."""
    reading = directory.reading
    word = reading.words[at]
    ambiguous = reading.hints[at] == MAYBE_GIVEN and not often and trust.often(word)
    if not (reading.hints[at] == NOTHING or ambiguous) or reading.tags[at] not in _FREE or len(word) < _SHORTEST:
        return None
    if not trust.is_unknown(word) or looks_like_verb(word) or (often and not trust.often(word)):
        return None
    if word.startswith("ال") and not (word.endswith("ي") and trust.often(word)):
        return None
    reach = at + 1
    person = directory.person(reading.clean(at, reach))
    name = person.name if person else reading.clean(at, reach)
    return Hit(at, reach, name, "person")
