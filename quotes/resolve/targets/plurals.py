"""Plurals of people: where they stand alone, and where their words end."""

from __future__ import annotations

import re
from itertools import islice

from quotes.resolve.lexicon import letters
from quotes.resolve.names.credible import Trust
from quotes.resolve.reading.hints import GROUP, NISBA, NOTHING, looks_like_several, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_SOUND = ("ون", "ين")
_CASES = (_SOUND, _SOUND[::-1])
_OTHER_PEOPLE = "sSgGz"
_COUNTED = frozenset(map(fold_word, "الثلاثة الأربعة الخمسة الستة السبعة الثمانية التسعة العشرة".split()))
_STANDING = frozenset(["هو", "هي", "هما", "هم", "هن"])
_AND, _THE = "و", "ال"
_PRONOUNS = ("ه", "ها", "هم")
_MOST_PLACES = 12
_DEED = re.compile(r"الت\w\w\w?\w")
"""Verbal nouns that no list holds: التحقق, التوجه."""


def are_people(reading: Reading, index: int) -> bool:
    """Whether the plural of a nationality means its people, and does not only describe people: الفلسطينيون."""
    place = reading.gazetteer.place(reading.words[index])
    if place is None or place.number != "pl" or not place.definite:
        return False
    return not (index and reading.hints[index - 1] in _OTHER_PEOPLE)


def people_end(reading: Reading, trust: Trust, first: int, reach: int) -> int:
    """Where the words for people end, in the plural with its ن: an adjective behind it has that too, any other definite
    noun is the object (أغلق المتظاهرون الطريق, ناشد السياسيين اللبنانيين العمل معا)."""
    at = first + 1
    while at < reach and reading.is_definite_word(at - 1) and reading.words[at - 1].endswith(_SOUND):
        if _is_object(reading, trust, at):
            return at
        at += 1
    return reach


def told_end(reading: Reading, first: int, reach: int) -> int:
    """Where the words for people end before what is told of them: الركاب «يريدون …», سائقين هما …, ركاب آخرين جرحوا."""
    for at in range(first + 1, reach):
        word = reading.words[at]
        listed = reading.gazetteer.words.is_verb(word) and looks_like_verb(word)
        verb = reading.hints[at] == NOTHING and (listed or looks_like_several(word))
        verb = verb or reading.tags[at] in letters.THAT
        if verb or word in _STANDING or word == _AND or word in reading.gazetteer.words.prepositions:
            quoted = at - 1 > first and reading.tags[at - 1] in letters.MARKS
            return at - quoted
    return reach


def is_owned(name: str) -> bool:
    """Whether a name as printed is one noun with a pronoun: أنصارها."""
    return " " not in name and not name.startswith(_THE) and name.endswith(_PRONOUNS)


def _is_object(reading: Reading, trust: Trust, at: int) -> bool:
    word = reading.words[at]
    if not reading.is_definite_word(at) or reading.hints[at] == GROUP or word.endswith(("ي", *_SOUND)):
        return False
    noun = trust.is_common(word) or _DEED.fullmatch(word) is not None
    return noun and word not in reading.gazetteer.words.momentary and word not in _COUNTED


def told_apart(reading: Reading, index: int) -> tuple[int, int] | None:
    """The tokens by which the article itself tells people apart whom one word means here, where it does so in one way:
    المتمردين → المتمردين القرغيزيين."""
    word, found = reading.stem(index), dict[str, int]()
    other = next((word.removesuffix(end) + case for end, case in _CASES if word.endswith(end)), word)
    for form in (word, other, f"و{word}", f"و{other}"):
        for at in islice(reading.places(form), _MOST_PLACES):
            if at + 1 < len(reading.words) and _is_their_nation(reading, at + 1):
                found.setdefault(reading.words[at + 1][:-2], at)
    return next(((at, at + 2) for at in found.values()), None) if len(found) == 1 else None


def _is_their_nation(reading: Reading, at: int) -> bool:
    """Whether a definite plural of a nationality or of a well-known group stands at a token."""
    word = reading.words[at]
    if not word.startswith("ال") or not word.endswith(_SOUND):
        return False
    return reading.hints[at] == NISBA or (reading.hints[at] == GROUP and reading.known(at) is not None)
