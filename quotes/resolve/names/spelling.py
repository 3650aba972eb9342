"""How the same foreign name is spelt in Arabic, and how far two spellings may differ.

Arabic has no letters for g, p and v and mostly leaves short vowels out, so a foreign name has several spellings: بوتين
and بوتن, غوغل, جوجل and قوقل, تشافيز and شافيز. A word is read as a string of sounds, one letter each, in which
interchangeable letters are one; two words are then aligned, at a price for every difference. Consonants carry a name:
a consonant too much or a wrong one is dear, a vowel that is written or not is cheap, a wrong vowel is not, and a vowel
at the end (ألكسندر, ألكسندرا) tells a man from a woman. Short words must agree exactly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SOUNDS = str.maketrans(
    {
        "غ": "g", "ج": "g", "گ": "g", "ژ": "g", "ق": "q", "ك": "k", "ک": "k",
        "ت": "t", "ط": "t", "ث": "T", "د": "d", "ض": "d", "ذ": "d",
        "س": "s", "ص": "s", "ز": "z", "ظ": "z", "ش": "S", "چ": "S",
        "ف": "f", "ڤ": "f", "ب": "b", "پ": "b", "ر": "r", "ل": "l", "م": "m", "ن": "n",
        "ه": "h", "ح": "h", "خ": "x", "ع": "",
        "ا": "a", "أ": "a", "إ": "a", "آ": "a", "و": "w", "ؤ": "w", "ي": "y", "ى": "y", "ئ": "y", "ء": "",
    }
)  # fmt: skip
_VOWELS: Final = "awy"
_NO_VOWELS: Final = dict.fromkeys(map(ord, _VOWELS))
_LESSER_VOWELS: Final = dict.fromkeys(map(ord, "ay"))
_ROUND: Final = re.compile("w+")
_RULES: Final = (
    (re.compile("tS"), "S"),  # تشافيز, شافيز
    (re.compile("[td][sz]"), "z"),  # شولتس, شولتز, شولز
    (re.compile("dg"), "g"),
    (re.compile(r"(.)\1+"), r"\1"),  # كيريينكو, كيرينكو
    (re.compile("nh(?=[awy])"), "ny"),  # مورينهو, مورينيو
    (re.compile("^w(?=[awy])"), "W"),
    (re.compile("(?<=.)h$"), "a"),
)
_UNIT: Final = re.compile("([^awy]?)([awy]*)")
_NEAR: Final = {
    frozenset("gq"): 0.0, frozenset("gk"): 0.5, frozenset("kq"): 0.25, frozenset("sz"): 0.25, frozenset("Ss"): 0.75,
    frozenset("Tt"): 0.5, frozenset("Ts"): 0.5, frozenset("gz"): 0.75, frozenset("xh"): 0.75, frozenset("Wf"): 0.75,
    frozenset("Sz"): 0.75,
}  # fmt: skip
"""The price of taking one consonant for another; others cannot be taken for each other."""
_VOWEL_LEFT_OUT: Final = 0.5
_WRONG_VOWEL: Final = 1.25
_SILENT: Final = 0.5
"""An h that is written or not: هولاند, أولاند."""
_TOO_FAR: Final = 9.0
_LIMITS: Final = (0.0, 0.0, 0.0, 0.5, 1.0, 1.5)
"""How much a word of so many consonants may cost; the last holds for longer ones too."""


@lru_cache(maxsize=65536)
def sounds(word: str) -> str:
    """The word as a string of sounds, one Latin letter each; vowel letters are ``a``, ``w``, ``y``."""
    text = word.translate(_SOUNDS)
    for pattern, sound in _RULES:
        text = pattern.sub(sound, text)
    return text


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A key that spellings of one name share nearly always: consonants, and the vowel of an ending.

    Words of fewer than three consonants keep their vowels, for little else tells them apart; those of three keep و,
    which is less often left out than ا and ي (مولر is not ميلر).
    """
    text = sounds(word).replace("q", "g").replace("z", "s")
    consonants = text.translate(_NO_VOWELS)
    if len(consonants) < 3:
        return text
    ending = text[-1] if text[-1] in _VOWELS else ""
    if len(consonants) == 3:
        consonants = _ROUND.sub("w", text.removesuffix(ending).translate(_LESSER_VOWELS))
    return consonants + ending


def is_syllable(word: str) -> bool:
    """Whether the word has a single run of vowels: شي, جين, تشيانغ."""
    return len(re.findall("[awy]+", sounds(word))) <= 1


def alike(one: str, other: str) -> bool:
    """Whether two words can be spellings of one foreign name."""
    if one == other:
        return True
    a, b = sounds(one), sounds(other)
    if a == b:
        return True
    fewest = min(len(a.translate(_NO_VOWELS)), len(b.translate(_NO_VOWELS)))
    limit = _LIMITS[min(fewest, len(_LIMITS) - 1)]
    if {a[:1], b[:1]} == {"a", "h"}:  # هولاند, أولاند
        return distance("a" + a[1:], "a" + b[1:]) + _SILENT <= limit
    return distance(a, b) <= limit


@lru_cache(maxsize=65536)
def distance(a: str, b: str) -> float:
    """The price of the cheapest alignment of two strings of sounds; 9.0 when they are hopelessly far apart."""
    if a[-1:] != b[-1:] and (a[-1:] in _VOWELS or b[-1:] in _VOWELS):
        return _TOO_FAR
    ours, theirs = _units(a), _units(b)
    if abs(len(ours) - len(theirs)) > 1:
        return _TOO_FAR
    row = [0.0, *[_TOO_FAR] * len(theirs)]
    for unit in ours:
        above, row = row, [_TOO_FAR]
        for column, against in enumerate(theirs):
            row.append(
                min(
                    above[column] + _taken(unit, against),
                    above[column + 1] + _left_out(unit),
                    row[-1] + _left_out(against),
                )
            )
        if min(row) > _LIMITS[-1]:
            return _TOO_FAR
    return row[-1]


@lru_cache(maxsize=65536)
def _units(text: str) -> tuple[tuple[str, str], ...]:
    """Consonants with the vowels behind them; the first has an empty consonant and the vowels at the beginning."""
    found = [(consonant, vowels) for consonant, vowels in _UNIT.findall(text) if consonant or vowels]
    return tuple(found) if found and not found[0][0] else (("", ""), *found)


def _taken(unit: tuple[str, str], against: tuple[str, str]) -> float:
    consonant, vowels = unit
    other, others = against
    price = 0.0 if consonant == other else _NEAR.get(frozenset((consonant, other)), _TOO_FAR)
    if vowels == others:
        return price
    shorter, longer = sorted((vowels, others), key=len)
    if len(shorter) == len(longer) or not _within(shorter, longer):
        return price + _WRONG_VOWEL
    return price + _VOWEL_LEFT_OUT * (len(longer) - len(shorter))


def _within(shorter: str, longer: str) -> bool:
    rest = iter(longer)
    return all(vowel in rest for vowel in shorter)


def _left_out(unit: tuple[str, str]) -> float:
    return _SILENT if unit == ("h", "") else _TOO_FAR
