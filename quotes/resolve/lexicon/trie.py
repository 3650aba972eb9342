"""Longest match of known phrases over folded words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Trie(Generic[Value]):
    """Phrases of one or more words with a value each; the first value given for a phrase stays."""

    __slots__ = ("_root",)

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._root: dict[str, tuple[dict[str, object], list[Value]]] = {}
        for phrase, value in phrases:
            level = self._root
            found: list[Value] = []
            for word in phrase.split():
                below, found = level.setdefault(word, ({}, []))
                level = below  # type: ignore[assignment]
            if not found and phrase.strip():
                found.append(value)

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with ``word``."""
        return word in self._root

    def first_words(self) -> Iterable[str]:
        """The words at which phrases begin."""
        return self._root.keys()

    def longest(self, words: Sequence[str], start: int = 0) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at ``words[start]``, and the index of the word after it."""
        index, length = start, len(words)
        step = self._root.get(words[index]) if index < length else None
        best: tuple[Value, int] | None = None
        while step is not None:
            below, found = step
            index += 1
            if found:
                best = found[0], index
            if index >= length:
                break
            step = below.get(words[index])  # type: ignore[assignment]
        return best
