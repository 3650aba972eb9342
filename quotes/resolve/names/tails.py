"""A word behind a name that is none of it: the article gives the name without it elsewhere (قتل فلانة أبو تجربة [عملا]
مستنكرا), or it belongs to the noun before (مقتل فلانة [المأساوي]).

Short forms of a name leave its beginning out, and not its end. So a full name that is printed several times is whole,
and what stands behind it once is none of it, but for a house or a father (آل نهيان, بن سلمان).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.phrase import CONSTRUCTS
from quotes.resolve.reading.reading import PARTICLES, Reading

_MOST_PLACES = 20
_SHORTEST, _SHORTEST_WORD = 3, 3
_THE, _AND = "ال", "و"
_ENOUGH = 2


def has_tail(words: Sequence[str], reading: Reading) -> bool:
    """Whether the last of the folded words of a name is none of it."""
    lists, tail = reading.gazetteer.words, words[-1]
    if len(words) < _SHORTEST or words[-2] in PARTICLES or tail in lists.generations or tail.startswith(_THE):
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


def is_joined(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether one of the words behind the first is joined by و, and so another's: ساندبرغ ومديري."""
    return any(word[0] == _AND and not gazetteer.is_given_name(word) for word in words[1:])


def may_mean(given: str, words: Sequence[str], first: int, reading: Reading) -> bool:
    """Whether a given name alone may mean the person whose name was read at a token: not where it is his father's, nor
    where it is read by mistake."""
    if words[0] != given:
        return words[-1] == given and words[-2] not in PARTICLES
    return not _is_misread(words, first, reading)


def _is_misread(words: Sequence[str], first: int, reading: Reading) -> bool:
    """Whether the second word of what was read as a name at a token is none of it: an adjective of the noun that
    governs the given name (مقتل فلانة المأساوي), a scrap, a verb, what begins a description (فلان نجم الكرة)."""
    if len(words) < 2 or first < 1 or reading.words[first] != words[0]:
        return False
    lists, second, before = reading.gazetteer.words, words[1], reading.words[first - 1]
    if second.startswith(_THE):
        governed = not (reading.is_definite_word(first - 1) or lists.is_verb(before)) and lists.is_common(before)
        return governed and reading.tags[first - 1] not in letters.VERBS and lists.is_common(second)
    scrap = (len(second) < _SHORTEST_WORD and second not in PARTICLES) or second in CONSTRUCTS
    return scrap or lists.is_verb(second) or is_joined(words[:2], reading.gazetteer)
