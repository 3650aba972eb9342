"""Names that nothing around them explains: an unknown word where a clause has its subject."""

from __future__ import annotations

from quotes.resolve.clauses import is_verb, verbs_end
from quotes.resolve.credible import Trust
from quotes.resolve.directory import Directory
from quotes.resolve.hints import MAYBE_GIVEN, NOTHING, looks_like_verb
from quotes.resolve.hit import Hit
from quotes.resolve.reading import Reading

_FINITE = "!VyK^d"
_ENDS = ",-(RuQ"
_FREE = "owA&XJlb"
_SHORTEST = 3
_BEFORE_VERBS = frozenset(["سوف", "لا", "لم", "لن", "قد", "لقد"])


def bare_subject(directory: Directory, trust: Trust, first: int, end: int) -> Hit | None:
    """An unknown name as the subject of a clause: before its verb (فلان ليس …), behind it (أمضى فلان …), or as the
    owner of what is the subject (زيارة فلان …)."""
    reading = directory.reading
    if first >= end:
        return None
    opened = first > 0 and reading.words[first - 1] in _BEFORE_VERBS
    if not opened and (hit := _name_at(directory, trust, first, end, False)) and _ends_there(reading, hit.end, end):
        trust.vouch(hit.name)
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


def _ends_there(reading: Reading, after: int, end: int) -> bool:
    """Whether the word behind a name is a verb or a sign."""
    if after >= end:
        return False
    verb = is_verb(reading, after) or looks_like_verb(reading.words[after])
    return verb or reading.tags[after] in _FINITE + _ENDS


def _name_at(directory: Directory, trust: Trust, at: int, end: int, often: bool) -> Hit | None:
    """The name of one or two unknown words at a token; ``often`` asks that the article has the word elsewhere too."""
    reading = directory.reading
    word = reading.words[at]
    ambiguous = reading.hints[at] == MAYBE_GIVEN and not often and trust.often(word)
    if not (reading.hints[at] == NOTHING or ambiguous) or reading.tags[at] not in _FREE or len(word) < _SHORTEST:
        return None
    future = reading.tokens.as_printed(at).startswith("سأ")
    if not trust.is_unknown(word) or looks_like_verb(word) or future:
        return None
    following = reading.words[at + 1] if at + 1 < end else ""
    surname = following.startswith("ال") and following.endswith("ي") and reading.is_family_name(at + 1)
    if surname and not trust.is_common(following):
        return _hit(directory, at, at + 2)
    if often and not trust.often(word):
        return None
    if word.startswith("ال") and not (word.endswith("ي") and trust.often(word)):
        return None
    return _hit(directory, at, at + 1)


def _hit(directory: Directory, first: int, end: int) -> Hit:
    name = directory.reading.clean(first, end)
    person = directory.person(name)
    return Hit(first, end, person.name if person else name, "person")
