"""Which proclitics a reading of a word may carry, and pronouns at its end."""

from __future__ import annotations

from quotes.find.letters.alphabet import PROPOSITION
from quotes.rulebook.morph import Morph

POSSESSIVES = ("ه", "ها", "هم")
THIRD_PERSONS = (*POSSESSIVES, "هما")
"""Pronouns at the end of nouns, and of prepositions too."""


def class_may_carry(letter: str, clitic: str) -> bool:
    """Nouns take all proclitics, proposition nouns no article, function words only و and ف."""
    if letter in "HDCo":
        return True
    return clitic in ("", "ل") if letter == PROPOSITION else clitic in ("", "و", "ف", "ل")


_VERB_CLITICS = frozenset(["", "و", "ف", "س", "وس", "فس", "ل", "ول"])
_NOUN_CLITICS = frozenset(["", "و", "ف", "ب", "وب", "ل", "ك", "ول"])


def may_carry(morph: Morph, clitic: str) -> bool:
    """Verbs take no article, verbal nouns no future marker; first and second persons are no cues."""
    if morph.person in (1, 2):
        return False
    if morph.kind == "perfect":
        return clitic in ("", "و", "ف")
    if morph.mood == "jussive":
        # فيشر is a name: behind لم stands no ف.
        return clitic == ""
    if morph.kind == "imperfect":
        return clitic in _VERB_CLITICS
    if morph.kind == "participle":
        # In the nominative it is a noun: كاتب, مضيف, راوي.
        adverbial = morph.case == "accusative" or (morph.case is None and morph.gender == "f")
        return adverbial and morph.pronoun is None and clitic in ("", "و", "ف")
    return clitic in _NOUN_CLITICS
