"""Words for comparing texts: folded, without punctuation, and as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from quotes.text.fold import fold

_WORD = re.compile(r"\w+")
_BITS = (1 << 32) - 1


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation."""
    return _WORD.findall(fold(text).text)


def word_numbers(text: str) -> list[int]:
    """A number for each stretch of a text between white space; what holds no letter or digit is left out."""
    return [number for word in text.split() if (number := _number(word))]


def run_numbers(numbers: Sequence[int]) -> list[int]:
    """A number of 32 bits for each run of three words, made of theirs."""
    return [
        (first * 0x9E3779B1 ^ second * 0x85EBCA77 ^ third) & _BITS  # the primes of xxHash
        for first, second, third in zip(numbers, numbers[1:], numbers[2:], strict=False)
    ]


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    """A number for the folded letters of a word with whatever marks stand at it; zero where there are only marks."""
    return crc32("".join(words(word)).encode("utf-8", "surrogatepass"))
