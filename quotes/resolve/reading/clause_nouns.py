"""The indefinite noun that a verb right behind it describes: جنود زعموا أن, شركة أعلنت عن, تقرير من الوزارة أشار."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading

_ACTORS = "szgoye"
_NAMES = "pcknmqNMQ"
_LONGEST = 8
_COMPLEMENT = letters.PREPOSITIONS + letters.IN
_BARRIERS = letters.SIGNS + letters.VERBS + letters.THAT + letters.RELATIVE + letters.MARKS + letters.WHAT
_MAYBE_PASSIVE = frozenset(["describe", "opine"])
"""Senses of cues that may be passive behind a noun: تصريحات اعتبرت معادية."""
_THEIRS = ("ه", "ها", "هم", "هما")
_OWNED = (*_THEIRS, "نا", "ي")
_THROUGH = "من"
"""Behind a verb it leads to where somebody speaks: أصدر بيانا نفى من خلاله."""


def described_noun(frame: Frame, reading: Reading, verb: int) -> tuple[int, int] | None:
    """The tokens of the noun phrase that ends before the verb at a token, where nothing makes its noun definite."""
    if frame.pronoun in _THEIRS or frame.sense in _MAYBE_PASSIVE:
        return None  # شكوى ضد قيادات تتهمهم
    after = reading.range(frame.cue)[1]
    if reading.words[after : after + 1] == [_THROUGH]:
        return None
    end = verb
    while end > 0 and reading.tags[end - 1] in letters.NEGATED:
        end -= 1
    for first in range(end - 1, max(-1, end - _LONGEST), -1):
        if reading.tags[first] in _BARRIERS:
            return None
        if reading.hints[first].lower() not in _ACTORS or reading.is_definite_word(first):
            continue
        own = reading.phrase_end(first, end)
        if own < end and not (reading.tags[own] in _COMPLEMENT and reading.phrase_end(own + 1, end) == end):
            continue
        if not any(_makes_definite(reading, at) for at in range(first, own)):
            return first, end
    return None


def _makes_definite(reading: Reading, at: int) -> bool:
    printed, owned = reading.tokens.as_printed(at), reading.gazetteer.words.is_owned(reading.words[at])
    named = reading.is_definite_word(at) or reading.hints[at] in _NAMES
    return named or printed.endswith(_THEIRS[1:]) or (owned and printed.endswith(_OWNED))
