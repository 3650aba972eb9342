"""Noun phrases that end before a verb: what a relative clause tells of, a rumour, whose saying it is."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speakers.subjects import ACTORS, COPULAS, HANDS_OVER, TONGUE

_VERBS = frozenset(letters.VERBS)
_JOINS = frozenset(letters.SIGNS + letters.THAT + letters.JOINING + "QKz")
_ASIDES = frozenset("D,-")
_COMPLEMENT = frozenset("kmn")
"""على لسان فلان: by his mouth."""
_LONGEST = 12
_OTHER = "اخري"
"""من ناحية أخرى"""
_BEFORE, _THAT = "سبق", "ان"
_TO = ("لي", "لت")
"""With these a verb tells a purpose, and nothing of the noun before it."""


def past_before(reading: Reading, cue: int) -> int:
    """The token behind a relative pronoun, where nothing but «before» stands between it and a cue at a token: التي سبق
    أن أعلنت, التي سبق لها أن أعلنت, التي سبق وأعلنت."""
    words, first = reading.words, cue
    if words[first - 1] == _THAT:
        first -= 2 if TO_SOMEBODY.fullmatch(words[first - 2]) else 1
    behind = words[first - 1] == _BEFORE and reading.tags[first - 2] == letters.RELATIVE
    return first - 1 if behind and first > 1 else cue


def antecedent(reading: Reading, cue: int) -> tuple[int, int] | None:
    """The noun phrase of which the cue at token ``cue`` tells something: before الذي, or right before the verb."""
    end = cue
    while end > 0 and reading.tags[end - 1] in letters.NEGATED:
        end -= 1
    if end > 0 and reading.tags[end - 1] == letters.WHAT:
        return None  # عرض تسجيلات لما قال إنه كذا
    relative = end > 0 and reading.tags[end - 1] == letters.RELATIVE
    end -= relative
    while end > 0 and (reading.tags[end - 1] in _ASIDES or _ends_time(reading, end)):
        end -= 1
    if relative and end > 0 and reading.tags[end - 1] == ")":
        end = max(reading.tags.rfind("(", max(0, end - _LONGEST), end), 0) or end  # «الجسور» (Bridges)، التي
    best = None
    for first in range(end - 1, max(-1, end - _LONGEST), -1):
        if reading.tags[first] in ".|:RtTUW,-" or reading.tags[first] in _VERBS or reading.words[first] in COPULAS:
            break
        if HANDS_OVER.fullmatch(reading.words[first]):
            return None
        hint = reading.hints[first]
        if hint.lower() not in ACTORS or (hint.isupper() and not relative) or reading.words[first] == _OTHER:
            continue
        if hint == "n" and not reading.is_given_name(first):
            continue  # على الجيش
        reach = reading.phrase_end(first, end)
        inside = relative and reach < end - 1 and reading.tags[reach] == letters.IN
        if reach == end or (inside and reading.phrase_end(reach + 1, end) == end):
            best = first
    if best is None:
        return None
    if best > 1 and not relative and reading.tags[best - 1] in _COMPLEMENT:
        best = _with_complement(reading, best)
    if relative:
        return best, end
    aside = end < cue and reading.tags[end] in _ASIDES
    if best > 0 and not (_begins_clause(reading, best) if aside else _opens(reading, best - 1)):
        return None
    return None if aside and reading.is_definite_word(best) else (best, end)


def _ends_time(reading: Reading, end: int) -> bool:
    """Whether a time and its adjective end before a token: خطبة الوزير سالم التجريبي العام الماضي وهو يتهم."""
    return end > 1 and reading.tags[end - 2] == letters.TIME and reading.is_definite_word(end - 1)


def _with_complement(reading: Reading, first: int) -> int:
    """Where the noun begins whose complement the phrase at ``first`` is: تقرير من الوزارة, مسؤولون في الشركة."""
    preposition = first - 1
    for start in range(preposition - 1, max(-1, preposition - _LONGEST), -1):
        if reading.tags[start] in ".|:RtTUW,-" or reading.tags[start] in _VERBS:
            break
        if reading.hints[start] in "szgeoy" and reading.phrase_end(start, preposition) == preposition:
            return start
    return first


def _begins_clause(reading: Reading, first: int) -> bool:
    """Whether a noun phrase opens its clause, so that a verb behind a comma can be its own (وصلت عدن، قال: is none)."""
    return reading.tags[first - 1] in _JOINS


def _opens(reading: Reading, index: int) -> bool:
    """Whether a subject may follow the token: a sign, a conjunction, a verb."""
    tag = reading.tags[index]
    if reading.words[index] == TONGUE:
        return True
    return tag in _JOINS or tag in _VERBS or looks_like_verb(reading.words[index])


def noun_before(reading: Reading, cue: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token ``cue``, whatever stands before it: نقلت عن مصدر حكومي تأكيده أن."""
    best = None
    for first in range(cue - 1, max(-1, cue - _LONGEST), -1):
        if reading.tags[first] in ".|:RtTUW,-" or reading.tags[first] in _VERBS:
            break
        if reading.hints[first].lower() in ACTORS and reading.phrase_end(first, cue) == cue:
            best = first
    return None if best is None else (best, cue)


def rumour(reading: Reading, cue: int) -> tuple[int, int] | None:
    """An indefinite noun right before a verb that tells what it says: إشاعة تقول, كتابات تزعم."""
    first = cue - 1
    while first > 0 and reading.tags[first] in _ASIDES:
        first -= 1
    if first < 1 or reading.tags[first] not in "oM" or reading.is_definite_word(first):
        return None
    if reading.words[cue].startswith(_TO) or reading.tokens.as_printed(first).endswith("ه"):
        return None  # أكمل شراءه، ليقول
    word = reading.words[first]
    if len(word) < 4 or looks_like_verb(word) or reading.hints[first] != ".":
        return None
    if reading.tags[first - 1] not in _VERBS | {"o", "M"}:
        return None
    return first, first + 1
