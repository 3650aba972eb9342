"""Words that point at somebody, as a record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Gender, Number
from quotes.resolve.lexicon.heads import Head

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad\u061c"
_VOWELS = "".join(map(chr, (*range(0x64B, 0x653), 0x670, 0x640)))
SIGNS = str.maketrans("", "", '"“”«»„‹›[]*' + _INVISIBLE + _VOWELS)
"""What a name is read without: quotation marks, vowel marks, tatweel, invisible signs."""
_SIGN = re.compile("[" + re.escape("".join(map(chr, SIGNS))) + "]")
INVISIBLE = str.maketrans("", "", _INVISIBLE + "\u0640")
"""What it is shown without, when the vowel marks are put back."""
EDGES = " .،,؛;:-–—"


def without_signs(text: str) -> str:
    """The text without ``SIGNS``; most names have none, and looking for one is quicker than translating."""
    return text.translate(SIGNS) if _SIGN.search(text) else text


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point at somebody, read without their article.

    ``name`` is the own name of a person or body where the words hold one. ``pointing`` words say themselves that they
    point back (هذا المصدر, هؤلاء). ``words`` are folded, without the pointing ones; ``title`` are those of the office.
    """

    own_words: str
    """The words as printed, on one line and without quotation marks."""
    words: tuple[str, ...]
    kind: Kind
    name: str | None = None
    head: Head | None = None
    gender: Gender | None = None
    number: Number | None = None
    definite: bool = False
    pointing: bool = False
    title: tuple[str, ...] = ()
    country: str | None = None
    """The country of a noun, adjective or capital among the words."""
    marked: bool = False
    """The name stands between quotation marks."""

    @property
    def describes(self) -> bool:
        """The words are definite and name nobody, so that somebody known to the reader is meant."""
        return self.name is None and (self.definite or self.pointing)
