"""A number for each word that is met.

Looking a word up costs more than anything else that is done with a token, so it is done once, when the text is
tokenized; what a stage knows of words it keeps by their numbers (``words.py``).
"""

from __future__ import annotations

from itertools import count

_LIMIT = 300_000


class Vocabulary(dict[str, int]):
    """The numbers of words, given when a word is first asked for."""

    def __init__(self) -> None:
        self.words: dict[int, str] = {}
        self._next = count()

    def __missing__(self, word: str) -> int:
        number = next(self._next)
        self.words[number] = word
        self[word] = number
        return number


_current = Vocabulary()


def vocabulary() -> Vocabulary:
    """The vocabulary of this process. It is begun anew when it has grown large, so that a million articles cost no more
    memory than a thousand."""
    global _current
    if len(_current) > _LIMIT:
        _current = Vocabulary()
    return _current
