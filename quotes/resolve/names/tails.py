"""A word behind a name that the article gives without it elsewhere: قتل فلانة أبو تجربة [عملا] مستنكرا.

Short forms of a name leave its beginning out, and not its end. So a full name that is printed several times is whole,
and what stands behind it once is none of it, but for a house or a father (آل نهيان, بن سلمان).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.reading import PARTICLES, Reading

_MOST_PLACES = 20
_SHORTEST = 3
_ENOUGH = 2


def has_tail(words: Sequence[str], reading: Reading) -> bool:
    """Whether the last of the folded words of a name is none of it."""
    lists, tail = reading.gazetteer.words, words[-1]
    if len(words) < _SHORTEST or words[-2] in PARTICLES or tail in lists.generations or tail.startswith("ال"):
        return False
    if reading.gazetteer.is_given_name(tail) or not _is_word(tail, lists):
        return False
    whole = list(words[:-1])
    alone = 0
    for at in islice(reading.places(whole[-1]), _MOST_PLACES):
        printed = reading.words[max(0, at + 1 - len(whole)) : at + 2]
        alone += printed[: len(whole)] == whole and printed[len(whole) :] != [tail]
    return alone >= _ENOUGH


def _is_word(word: str, lists: NameWords) -> bool:
    """Whether a word is one of the language: a noun, also in the accusative, a verb, one with للـ."""
    noun = lists.is_common(word) or (word.endswith("ا") and lists.is_common(word[:-1]))
    return noun or lists.is_verb(word) or looks_like_verb(word) or word.startswith("لل")
