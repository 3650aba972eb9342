"""The words of one article with their letters: where each stands, what it may begin, how it is printed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.known import Known
from quotes.resolve.mention import without_signs
from quotes.resolve.reading.hints import hints_of
from quotes.text.spans import Span
from quotes.text.tokens import Tokens

_WIDE_GAP = 5_000
_AGREEING = (("ه", "يه"), ("ين", "ين"))
"""Endings of nouns and of the adjectives that agree with them."""


_SHORTEST_FOREIGN, _CLITICS = 3, "وفبلك"
_LANGUAGE = ("ة", "ها", "هم", "ون", "ات", "وا")
"""Endings that words of the language have more often than foreign names."""


@dataclass(slots=True)
class Words:
    """``tags`` are the finding stage's letters, ``hints`` those of this stage, one for each token."""

    tokens: Tokens
    tags: str
    gazetteer: Gazetteer
    words: list[str] = field(init=False)
    hints: str = field(init=False)
    _stems: Mapping[str, str] = field(init=False, repr=False)
    _first: dict[str, int] | None = field(init=False, repr=False, default=None)
    """Where each word stands first."""
    _ranges: dict[Span, tuple[int, int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        letters = hints_of(self.gazetteer)
        self.words = self.tokens.words
        self.hints = letters.of(self.tokens)
        self._stems = letters.stems

    @property
    def text(self) -> str:
        return self.tokens.view.original

    def token_at(self, position: int) -> int:
        """The token that holds text offset ``position``, or the last before it."""
        at = bisect_right(self.tokens.text_starts, position) - 1
        if at >= 0 and self.tokens.text_starts[at] == position:
            return at
        # Not at a token's first letter: a mark that folding takes away belongs to the letter behind it.
        return max(0, bisect_right(self.tokens.starts, self.tokens.view.to_view(position)) - 1)

    def range(self, span: Span) -> tuple[int, int]:
        """The tokens that a text span touches, end excluded."""
        found = self._ranges.get(span)
        if found is None:
            found = self.token_at(span.start), bisect_left(self.tokens.text_starts, span.end)
            self._ranges[span] = found
        return found

    def places(self, word: str) -> Iterator[int]:
        """The tokens at which a word stands, in order, up to a wide gap."""
        words = self.words
        if self._first is None:
            self._first = dict(zip(reversed(words), range(len(words) - 1, -1, -1), strict=True))
        at = self._first.get(word)
        while at is not None:
            yield at
            try:
                at = words.index(word, at + 1, at + _WIDE_GAP)
            except ValueError:
                return

    def stem(self, index: int) -> str:
        """The word without the proclitics that stand before what it names: لروسيا → روسيا."""
        word = self.words[index]
        return self._stems.get(word, word)

    def span(self, first: int, end: int) -> Span:
        """The text of the tokens without the proclitics of the first and without quotation marks at the ends."""
        words = self.words
        while first < end - 1 and not words[first][0].isalnum():
            first += 1
        while end > first + 1 and not words[end - 1][0].isalnum():
            end -= 1
        span = self.tokens.span(first, end)
        clitic = self.clitic_length(first)
        if clitic:
            view = self.tokens.view
            return Span(view.to_text(self.tokens.starts[first] + clitic), span.end)
        return span

    def clitic_length(self, index: int) -> int:
        word = self.words[index]
        stem = self._stems.get(word)
        if stem is None:
            return 0
        # لل hides the article: of للصحيفة the article's ل stays.
        return len(word) - len(stem) if word.endswith(stem) else word.index("لل") + 1

    def clean(self, first: int, end: int) -> str:
        """The words of the tokens as printed, single spaces, no signs; the article restored after لل."""
        text, words = self.text, self.words
        starts, ends = self.tokens.text_starts, self.tokens.text_ends
        parts = [text[starts[index] : ends[index]] for index in range(first, end) if words[index][0].isalnum()]
        if first < end and words[first] in self._stems:
            printed = self.span(first, first + 1).of(text)
            parts[0] = self._article(first, end) + printed
        return without_signs(" ".join(parts))

    def clean_marked(self, first: int, end: int) -> str:
        """The words of the tokens as printed, with their signs, proclitics of the first taken off."""
        tokens, clitic = self.tokens, self.clitic_length(first)
        start = tokens.view.to_text(tokens.starts[first] + clitic) if clitic else tokens.text_starts[first]
        return self._article(first, end) + self.text[start : tokens.span(first, end).end]

    def of_source(self, source: Span) -> str:
        """The words of a source, the article restored that للجمعية hides when its first ل is taken off."""
        printed, at = source.of(self.text), self.range(source)[0]
        hidden = printed.startswith("ل") and "لل" in self.words[at][:3]
        return "ا" + printed if hidden and source.start > self.tokens.span(at, at + 1).start else printed

    def _article(self, first: int, end: int) -> str:
        """The letters of the article that لل hides before a noun: of للصحيفة, and of للجنة where an adjective with the
        article agrees (للجنة التحضيرية), for of لجنة المسابقة none is hidden."""
        word, stem = self.words[first], self.stem(first)
        if word == stem:
            return ""
        if not word.endswith(stem):
            return "ا"
        hidden = stem[0] == "ل" and "لل" in word and first + 1 < end and self.is_definite_word(first + 1)
        agrees = hidden and any(
            stem.endswith(noun) and self.words[first + 1].endswith(adjective) for noun, adjective in _AGREEING
        )
        return "ال" if agrees else ""

    def known(self, index: int) -> tuple[Known, int] | None:
        """The well-known entity that begins at a token, its proclitics off, and the token after it."""
        if self.hints[index].isupper():
            stem = self.stem(index)
            if not self.gazetteer.entities.begins(stem):
                return None
            found = self.gazetteer.entity_at([stem, *self.words[index + 1 : index + 8]])
            found = (found[0], index + found[1]) if found else None
        else:
            found = self.gazetteer.entity_at(self.words, index)
        return None if found and found[0].weak and (found[1] == index + 1 or found[0].kind == "outlet") else found

    def is_definite_word(self, index: int) -> bool:
        word = self.words[index]
        return word.startswith(("ال", "وال")) and len(word) > 4 and word not in self.gazetteer.words.verbs_in_al

    def is_foreign(self, index: int) -> bool:
        """Whether a token is a given name, or a word that no list holds, nor what is left of it without its first
        letter: برايس, which is no ب with another word."""
        word, gazetteer = self.words[index], self.gazetteer
        if self.hints[index] in "nm":
            return True
        if self.hints[index] not in ".qK" or len(word) < _SHORTEST_FOREIGN or not word.isalpha():
            return False
        lists = gazetteer.words
        little = (lists.stops, lists.function_words, lists.prepositions, lists.epithets, lists.adjectives)
        printed = self.tokens.as_printed(index)
        if word.startswith("ال") or printed.endswith(_LANGUAGE) or any(word in words for words in little):
            return False
        rest = word[1:] if word[0] in _CLITICS else word
        known = (lists.is_common(form) or lists.is_verb(form) or lists.is_owned(form) for form in (word, rest))
        given = gazetteer.given_name(rest)
        surely_given = given is not None and not given.ambiguous
        return not (any(known) or gazetteer.head(rest) or gazetteer.place(rest) or surely_given)

    def is_verb(self, index: int) -> bool:
        """Whether an unknown word is a verb by the list of them."""
        return self.hints[index] == "." and self.gazetteer.words.is_verb(self.words[index])
