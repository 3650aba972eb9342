"""The letter of a word that no list knows, by its shape alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quotes.find.letters.alphabet import (
    AND_KNOWN,
    AND_OTHER,
    DEFINITE,
    IMPERFECT,
    OTHER,
    PROPOSITION,
    TO_THING,
    WITH,
)

_OF_A_PEOPLE = ("يون", "يين")
"""Of يمنيون, يساريين: no verb ends so."""

# Shapes of verbal nouns of derived verbs, folded: استفعال، افتعال، انفعال، تفعيل. إفعال looks like too many plurals.
_VERBAL_NOUN = re.compile(r"(?!ال)(?:است\w{2}ا\w|ا\wت\wا\w|ان\w{2}ا\w|ت\w{2}ي\w)(?:ه|ها|هم)?")


def is_verbal_noun(word: str) -> bool:
    """Whether a folded word has the shape of a verbal noun: ترحيب, استقالته."""
    return _VERBAL_NOUN.fullmatch(word) is not None


def letter_by_shape(word: str, classes: Mapping[str, str], own_waw: tuple[str, ...], own_ya: frozenset[str]) -> str:
    """The letter of a folded word; ``classes`` are the letters of known nouns, ``own_waw`` words that begin with و and
    ``own_ya`` those that begin with ي and are no verbs."""
    if word.startswith("ي") and len(word) >= 4 and word not in own_ya and not word.endswith(_OF_A_PEOPLE):
        return IMPERFECT
    if word.startswith("ل") and len(word) >= 5 and (word.endswith("ات") or is_verbal_noun(word[1:])):
        return TO_THING
    if word.startswith("ب") and len(word) >= 4:
        return WITH
    if word[0] in "ات" and is_verbal_noun(word):
        return PROPOSITION
    if word.endswith("ا") and classes.get(word[:-1]) == PROPOSITION:
        # اقترح حظرا تدريجيا
        return PROPOSITION
    if word.startswith("و") and len(word) > 3:
        if word.startswith(own_waw):
            return OTHER
        return AND_KNOWN if word.startswith("وال") and len(word) > 5 else AND_OTHER
    return DEFINITE if word.startswith(("ال", "لل")) and len(word) > 4 else OTHER
