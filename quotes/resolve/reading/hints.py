"""One letter for every word of an article: what it may begin. Whoever looks for names looks at these letters only.

A word is looked up once, whole and then without its proclitics, and the answer is kept; an article costs one dict hit a
token. A capital letter says that proclitics were taken off.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.text.fold import fold_word
from quotes.text.tokens import Tokens
from quotes.text.vocabulary import Vocabulary
from quotes.text.words import ByWord, as_letters

GIVEN, MAYBE_GIVEN, KNOWN_PERSON, KNOWN, COUNTRY, CAPITAL, NISBA = "n", "m", "q", "k", "p", "c", "a"
PERSON, BODY, OUTLET, DOCUMENT, ANONYMOUS, GROUP = "s", "o", "y", "e", "z", "g"
NOTHING: Final = "."

_KIND_LETTERS = {
    "person": PERSON,
    "organisation": BODY,
    "outlet": OUTLET,
    "document": DOCUMENT,
    "anonymous": ANONYMOUS,
    "group": GROUP,
}
_PLACE_LETTERS = {"noun": COUNTRY, "capital": CAPITAL, "adjective": NISBA, "people": NISBA}
_CLITICS = {
    "و": ("و", "ول", "وب", "ولل", "وك"),
    "ف": ("ف", "فل", "فب"),
    "ل": ("ل", "لل"),
    "ب": ("ب",),
    "ك": ("ك",),
}
_SHORTEST_STEM = 3
_NEVER_NAMES = frozenset(map(fold_word, "أنا أنت لدينا لديها لدي وجود".split()))
"""Function words with the letters of names: أنا is no Anna."""
_PEOPLE = re.compile(r"الم\w{3,}(?:ون|ين)|م\w{4,}ون|ال\w{3,}ي(?:ون|ين)")
_OF_SEVERAL = re.compile(r"س?ي\w{2,}ون|\w{3,}وا")
_BROKEN_PLURAL = re.compile(r"(?:ال)?م\wا\wين|(?:ال)?م\w?لاي?ين")
_NOT_BEFORE_NAMES = frozenset(["ك", "ف", "وك", "فل", "فب"])
"""Proclitics that make too many other words of names: كفيل is no «like Phil»."""
VERBAL_NOUN = re.compile(r"است\w{2}ا\w|ا[نرجعخحشقكل]\w[تط]?\w?ا\w|ت\w\wي\w|ت\wا[^ا]\w|ا\w\wاء")
"""The shapes of verbal nouns that few names have."""
_DUAL = "تين"
"""The dual of things: المرحلتين."""
_RULED = "الدين"
"""Endings that make something of a word that no list holds."""


class Hints:
    """The letters of words, kept from article to article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._codes = ByWord(lambda word: ord(self._look_up(word)))
        self._people = frozenset(spelling.split()[0] for spelling, _ in gazetteer.people)
        self._known = frozenset([*gazetteer.given, *gazetteer.heads, *gazetteer.places, *self._people]).union(
            gazetteer.entities.first_words(), gazetteer.head_phrases.first_words()
        )
        self.stems: dict[str, str] = {}
        """What remains of a word without its proclitics, for the words with capital letters."""
        self._vocabulary: Vocabulary | None = None

    def of(self, tokens: Tokens) -> str:
        """The letters of all tokens as one string."""
        if tokens.vocabulary is not self._vocabulary:
            self._vocabulary, self.stems = tokens.vocabulary, {}
        return as_letters(self._codes.of(tokens))

    def _look_up(self, word: str) -> str:
        if not word[0].isalpha() or word in _NEVER_NAMES:
            return NOTHING
        letter = self._meaning(word)
        if letter != NOTHING:
            return letter
        for clitic in _CLITICS.get(word[0], ()):
            if not word.startswith(clitic) or len(word) - len(clitic) < _SHORTEST_STEM:
                continue
            stem = word[len(clitic) :]
            if clitic.endswith("لل"):
                stem = "ال" + stem
            letter = self._meaning(stem)
            if letter == GIVEN and clitic in _NOT_BEFORE_NAMES:
                continue
            if letter == KNOWN and self._gazetteer.words.is_common(word):
                continue  # وفيات, which is no و and Fiat
            if letter not in (NOTHING, MAYBE_GIVEN):
                self.stems[word] = stem
                return letter.upper()
        return NOTHING

    def _meaning(self, word: str) -> str:
        if word in self._known or word in self._gazetteer.owned or word.startswith("عبد") or word.endswith(_RULED):
            return self._meaning_of_known(word)
        return GROUP if names_people(word) else NOTHING

    def _meaning_of_known(self, word: str) -> str:
        gazetteer = self._gazetteer
        given = gazetteer.given.get(word)
        if given is None and (word.startswith("عبد") or word.endswith("الدين")):
            given = gazetteer.given_name(word)
        heads = gazetteer.heads.get(word)
        if heads is None and word in gazetteer.owned:
            heads = gazetteer.meanings(word)
        if given and not given.ambiguous and not heads:
            return GIVEN
        if heads and any(head.before is None for head in heads):
            return _KIND_LETTERS[likeliest(heads).kind]
        place = gazetteer.place(word)
        if place:
            return _PLACE_LETTERS[place.form]
        if word in self._people:
            return KNOWN_PERSON
        if given:
            return MAYBE_GIVEN
        if gazetteer.entities.begins(word) or gazetteer.head_phrases.begins(word):
            return KNOWN
        return GROUP if names_people(word) else NOTHING


def names_people(word: str) -> bool:
    """Whether an unknown folded word is a plural of people by its form: المتظاهرون, محتجون, السياسيون; not مضامين."""
    if not word.endswith(("ون", "ين")) or word.endswith(_DUAL):
        return False
    return _PEOPLE.fullmatch(word) is not None and _BROKEN_PLURAL.fullmatch(word) is None


def looks_like_verb(word: str) -> bool:
    """Whether a folded word has the shape of a feminine perfect (استهدفت), which no plural has (…ات)."""
    return len(word) > 3 and word.endswith("ت") and not word.endswith("ات")


def looks_like_imperfect(word: str) -> bool:
    """Whether a folded word has the shape of an imperfect in the plural (يقومون), which no noun has."""
    return len(word) > 5 and word[0] in "يت" and word.endswith("ون")


def looks_like_several(word: str) -> bool:
    """Whether a folded word has the shape of a verb of several: يريدون, سيعودون, جرحوا."""
    return _OF_SEVERAL.fullmatch(word) is not None


def likeliest(heads: tuple[Head, ...]) -> Head:
    """The meaning of a head word by itself: one man with an office is a person, whatever else he may be."""
    first = heads[0]
    if first.kind in ("anonymous", "group"):
        return next((head for head in heads if head.kind == "person" and head.number == "sg"), first)
    return first


@lru_cache(maxsize=4)
def hints_of(gazetteer: Gazetteer) -> Hints:
    """The letters of a gazetteer; one dict for all articles."""
    return Hints(gazetteer)
