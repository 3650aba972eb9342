"""Tokens: words, numbers and single punctuation signs of a view, as parallel lists.

Parallel lists instead of objects: an article has thousands of tokens and most are looked up once and never seen again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from quotes.text.fold import View
from quotes.text.spans import Span
from quotes.text.vocabulary import Vocabulary, vocabulary

# A number keeps its decimals; a line break is a token; other white space is none. What comes most often stands first:
# words of plain Arabic letters, which are told by one comparison each.
_TOKEN = re.compile(r"([ء-ي]+[^\W\d]*|\n|[^\W\d]+|\d+(?:[.,٫٬]\d+)*|\.{2,}|--|[^\w\s])")

_new = tuple.__new__
"""Makes a span in two thirds of the time that its own constructor takes, which calls this in turn."""

LETTER_NAMES = frozenset("ايه اف اتش جيه كيه كيو ار اس تي دبليو اكس واي زد بي سي دي جي".split())
"""How Arabic news prints the initials of foreign names, folded."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of ``view``: token ``i`` is ``words[i]`` and stands at view offsets ``starts[i]`` to ``ends[i]``."""

    view: View
    words: list[str]
    starts: list[int]
    ends: list[int]
    text_starts: list[int]
    text_ends: list[int]
    """Where each token stands in the text itself, with the vowel marks of its last letter."""
    vocabulary: Vocabulary
    numbers: list[int]
    """The words' numbers in the vocabulary."""
    pick: Callable[[Sequence[int]], Sequence[int]]
    """What a sequence has at the words' numbers: one step for a whole text, and several times as quick as a ``map``."""

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> Span:
        """The text span of tokens ``first`` to ``end`` (excluded)."""
        if end <= first:
            at = self.text_starts[first] if first < len(self.starts) else len(self.view.original)
            return Span(at, at)
        return _new(Span, (self.text_starts[first], self.text_ends[end - 1]))

    def as_printed(self, index: int) -> str:
        """Token ``index`` as the article prints it, with hamzas and vowel marks."""
        return self.view.original[self.text_starts[index] : self.text_ends[index]]

    def at_text(self, position: int) -> int:
        """The first token that starts at or after text offset ``position``."""
        return bisect_left(self.starts, self.view.to_view(position))


def tokenize(view: View) -> Tokens:
    """The tokens of a view, in order; linear in its length."""
    # What lies between two tokens and the tokens by turns; adding up their lengths gives all offsets.
    pieces = _TOKEN.split(view.text)
    offsets = list(accumulate(map(len, pieces)))
    words, starts, ends = pieces[1::2], offsets[:-1:2], offsets[1::2]
    known = vocabulary()
    numbers = list(map(known.__getitem__, words))
    pick = _picker(numbers)
    if not view.view_at:
        return Tokens(view, words, starts, ends, starts, ends, known, numbers, pick)
    # The end of a token is where its next letter would stand, so that the marks of its last letter are its own.
    text_ends = view.all_to_text(ends)
    if view.widens:
        last = view.all_to_text([end - 1 for end in ends])
        text_ends = [max(end, letter + 1) for end, letter in zip(text_ends, last, strict=True)]
    return Tokens(view, words, starts, ends, view.all_to_text(starts), text_ends, known, numbers, pick)


def _picker(numbers: list[int]) -> Callable[[Sequence[int]], Sequence[int]]:
    if len(numbers) > 1:
        return itemgetter(*numbers)
    return lambda known: [known[number] for number in numbers]  # of a single place an itemgetter makes no sequence


PROCLITICS = (
    "و", "ف", "ب", "ل", "ك", "س", "ال", "وب", "ول", "وك", "وس", "فس", "فب", "فل", "لل",
    "وال", "فال", "بال", "كال", "ولل", "وبال", "وكال", "فبال",
)  # fmt: skip
"""In the order in which readings are tried: what takes least from a word comes first."""
_SHORTEST_STEM = 2


@lru_cache(maxsize=4096)
def _may_begin(letters: str) -> tuple[str, ...]:
    """The proclitics that a word which begins with these two letters can carry."""
    return tuple(clitic for clitic in PROCLITICS if letters.startswith(clitic[:2]))


def peel(word: str) -> list[tuple[str, str]]:
    """The readings of a folded word as (proclitics, stem), the whole word first: ("", وبالتقرير), …, (وبال, تقرير)."""
    readings = [("", word)]
    for clitic in _may_begin(word[:2]):
        if word.startswith(clitic) and len(word) - len(clitic) >= _SHORTEST_STEM:
            readings.append((clitic, word[len(clitic) :]))
    return readings
