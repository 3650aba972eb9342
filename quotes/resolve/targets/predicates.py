"""What is said of a thing and so of nobody: إنه جريمة, إنها تعبير عن …, إنه يتضمن …"""

from __future__ import annotations

import re

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading

_OF_SOMEBODY = re.compile(r"م\w*|[^ا]ا\w\wه?|\w{1,2}ي\wه?|\w+(?:يه?|ان|ين|ون)")
"""The shapes of participles and adjectives, which are said of people too: مسجون, قادر, حريص, سعودي, غاضبون."""
_WERE = frozenset("كان كانت يكون تكون سيكون ستكون".split())


def is_of_thing(reading: Reading, at: int, end: int, hit: Hit) -> bool:
    """Whether a clause says behind its pronoun what no person, or no body either, is or does."""
    at += at < end and reading.tags[at] in letters.MARKS
    at += at < end and reading.words[at] in _WERE
    if at >= end:
        return False
    word, lists = reading.words[at], reading.gazetteer.words
    if hit.kind == "person" and word in lists.of_things:
        return True
    if reading.hints[at] != NOTHING or lists.is_verb(word):
        return False
    done = word in lists.acted_on or word in lists.masdars or word in lists.attacks
    return done or (lists.is_common(word) and _OF_SOMEBODY.fullmatch(word) is None)
