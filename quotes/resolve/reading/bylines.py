"""The line in which an article says who wrote it: nobody in the news, so that no words mean its name."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading

_LONGEST = 14
_DASHES = frozenset("-–—")


def byline_end(reading: Reading) -> int:
    """The token after the byline with which a text begins (فلان الفلاني - الصحيفة - المدينة:); 0 where none does."""
    tags, words = reading.tags, reading.words
    end = next((at for at in range(min(_LONGEST, len(tags))) if tags[at] in ":|"), 0)
    dashed = any(words[at] in _DASHES for at in range(1, end))
    return end if dashed and not any(tag in letters.VERBS + letters.PREPOSITIONS for tag in tags[:end]) else 0
