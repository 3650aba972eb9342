"""Who is who in one article: full names for short ones, offices for their holders, and what was mentioned last."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Gender, Number
from quotes.resolve.gazetteer import Gazetteer
from quotes.text.fold import fold_word
from quotes.text.spans import Span
from quotes.text.tokens import Tokens

_PARTICLES = frozenset("بن ابن بنت ال ابو ام عبد دي فان فون دو دا لو مك ماك بو".split())
_LETTERS = re.compile(r"[\u0621-\u064a]{2,}")


@dataclass(slots=True)
class Named:
    """A name as the article prints it, and where."""

    words: tuple[str, ...]
    """Folded."""
    text: str
    start: int


class Directory:
    """The people named in an article. Built once per article from its tokens; linear."""

    def __init__(self, tokens: Tokens, tags: str, gazetteer: Gazetteer) -> None:
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._by_word: dict[str, list[Named]] = defaultdict(list)
        for named in self._names(tags):
            for word in named.words:
                self._by_word[word].append(named)

    def add(self, text: str, start: int) -> None:
        """Enter a name that a source was found to hold."""
        words = tuple(fold_word(word) for word in text.split())
        named = Named(words, text, start)
        for word in words:
            self._by_word[word].append(named)

    def full_name(self, name: str) -> str:
        """The fullest name in the article of which ``name`` is a part; ``name`` itself when there is none or several people fit."""
        words = [fold_word(word) for word in name.split()]
        if not words:
            return name
        fitting: dict[tuple[str, ...], str] = {}
        for named in self._by_word.get(words[-1], ()):
            if len(named.words) > len(words) and _contains(named.words, words):
                fitting.setdefault(named.words, named.text)
        if not fitting:
            return name
        longest = max(fitting, key=lambda words: (len(words), fitting[words]))
        rivals = [other for other in fitting if not set(other) <= set(longest)]
        return name if rivals else fitting[longest]

    def _names(self, tags: str) -> Iterator[Named]:
        """Runs of words that begin with a given name, up to and with the first word behind the given names."""
        words = self._tokens.words
        given = self._gazetteer.given_name
        index = 0
        while index < len(words):
            found = given(words[index]) if tags[index] in "oXAw" else None
            if not found or found.ambiguous:
                index += 1
                continue
            end = index + 1
            while end < len(words) and end - index < 5 and tags[end] in "oXA" and (words[end] in _PARTICLES or words[end - 1] in _PARTICLES or given(words[end])):
                end += 1
            if end < len(words) and tags[end] in "oXA" and _LETTERS.fullmatch(words[end]) and not self._gazetteer.head(words[end]):
                end += 1
            if end - index > 1:
                span = self._tokens.span(index, end)
                yield Named(tuple(words[index:end]), span.of(self._tokens.view.original), span.start)
            index = end


def _contains(longer: tuple[str, ...], shorter: list[str]) -> bool:
    return set(shorter) <= set(longer)
