"""What is known of words, whatever their sentence: one byte for each token, read in one step for a whole text."""

from __future__ import annotations

import re
from collections.abc import Callable

from quotes.text.tokens import Tokens
from quotes.text.vocabulary import Vocabulary

FLAG, UNFLAGGED = 128, 1
"""A bit that may stand beside an ASCII letter or alone, and a byte without it."""
_NOT_YET = 0
_FLAGGED = re.compile(rb"[\x80-\xff]")
_WITHOUT_FLAG = bytes(code & ~FLAG for code in range(256))


class ByWord:
    """What ``look_up`` tells of words, a number from 1 to 255 each, asked once a word and kept."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        self._look_up = look_up
        self._vocabulary: Vocabulary | None = None
        self._codes = bytearray()

    def of(self, tokens: Tokens) -> bytes:
        """The codes of all tokens."""
        vocabulary = tokens.vocabulary
        if vocabulary is not self._vocabulary:
            self._vocabulary, self._codes = vocabulary, bytearray()
        known = self._codes
        if len(known) < len(vocabulary):
            known.extend(bytes(len(vocabulary) - len(known)))
        codes = bytes(tokens.pick(known))
        if _NOT_YET not in codes:
            return codes
        for number in set(tokens.numbers):
            if not known[number]:
                known[number] = self._look_up(vocabulary.words[number])
        return bytes(tokens.pick(known))


def as_letters(codes: bytes) -> str:
    """Codes that are ASCII letters as a string, their flags left out."""
    return codes.translate(_WITHOUT_FLAG).decode("ascii")


def flagged(codes: bytes) -> list[int]:
    """Where the codes with a flag stand."""
    return [match.start() for match in _FLAGGED.finditer(codes)]
