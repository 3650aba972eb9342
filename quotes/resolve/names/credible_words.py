"""Whether a single word can stand in a person's name, as far as the lists of the language and one article tell."""

from __future__ import annotations

from collections import Counter

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import looks_like_imperfect

PROCLITICS = "ولبفك"
SHORTEST, OFTEN = 3, 2
FUTURE = ("سي", "ست", "سن", "وسي", "وست")
_JOINED = ("وال", "بال", "فال", "كال", "لل")
_SURELY_JOINED = ("وال", "لل")
_POSSESSIVES = ("ها", "هم", "هما", "نا", "ه", "ك")
_NOT_BEFORE_NAMES = "فك"


class WordTrust:
    """Tells credible words of one article."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.gazetteer: Gazetteer = directory.gazetteer
        self._counts: Counter[str] | None = None

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language."""
        return self.gazetteer.words.is_common(word)

    def is_unknown(self, word: str, feminine: bool = False) -> bool:
        """Whether a word by itself could be a name: no word of the language, as far as is known; ``feminine`` tells
        that it is printed with ة, which is no pronoun."""
        lists = self.gazetteer.words
        if self._breaks_name(word) or word.startswith(FUTURE) or lists.is_common(word) or word in lists.prepositions:
            return False
        if word.endswith("ي") and not word.startswith("ال") and lists.is_common(word[:-1]):  # موقفي
            return False
        return not self._is_clitic_and_word(word) and (feminine or not self._has_pronoun(word))

    def _has_pronoun(self, word: str) -> bool:
        """Whether a word is a noun or preposition with a pronoun: بقربه, مناصريه."""
        lists = self.gazetteer.words
        stem = next((word.removesuffix(end) for end in _POSSESSIVES if word.endswith(end)), word)
        if stem in ("", word):
            return False
        bare = stem[1:] if stem[0] in PROCLITICS else stem
        feminine = (form.removesuffix("ت") + "ه" if form.endswith("ت") else form for form in (stem, bare))
        forms = (stem, bare, *feminine, stem.removesuffix("ت"), stem.removesuffix("ي"), stem.removesuffix("ئ") + "ء")
        known = (lists.is_common(form) or form in lists.prepositions for form in forms)
        return any(known) or self.gazetteer.head(stem) is not None

    def _breaks_name(self, word: str) -> bool:
        lists = self.gazetteer.words
        if word in lists.prepositions and not self.gazetteer.is_given_name(word):
            return True
        ends = word in lists.stops or word in lists.epithets or word in lists.function_words or self._is_attached(word)
        accusative = word.endswith("ا") and lists.is_common(word[:-1]) and self.count(word) <= OFTEN
        return ends or accusative or lists.is_verb(word) or looks_like_imperfect(word)

    def _is_attached(self, word: str) -> bool:
        """Whether a proclitic stands before the article, and not a foreign name that begins so: بالأمس; كاليفي."""
        if not word.startswith(_JOINED):
            return False
        if word.startswith(_SURELY_JOINED):
            return True
        rest, gazetteer = word[1:], self.gazetteer
        known = gazetteer.words.is_common(rest) or gazetteer.head(rest) or gazetteer.place(rest)
        return bool(known) or self._exactly(rest) > 0 or gazetteer.entities.begins(rest)

    def _is_noun(self, word: str) -> bool:
        """Whether a word without the article is one of the language, proclitics and pronouns aside."""
        return self.is_common(word) or self._has_pronoun(word) or self._is_clitic_and_word(word)

    def _is_clitic_and_word(self, word: str) -> bool:
        """Whether a proclitic stands before a word of its own; ف and ك before a name are rare (فلوريس is no لوريس)."""
        rest, gazetteer = word[1:], self.gazetteer
        if word[0] not in PROCLITICS or len(rest) < SHORTEST:
            return False
        named = gazetteer.is_given_name(rest) and (word[0] not in _NOT_BEFORE_NAMES or self._exactly(rest) > 0)
        return named or gazetteer.words.is_common(rest) or gazetteer.head(rest) is not None

    def _is_place(self, word: str) -> bool:
        known = None if word.startswith("ال") else self.gazetteer.entity_at((word,))
        return known is not None and known[0].kind == "place" and not self.gazetteer.is_given_name(word)

    def often(self, word: str) -> bool:
        """Whether a word stands in the article more than once: names do."""
        return self.count(word) >= OFTEN

    def count(self, word: str) -> int:
        """How often a word stands in the article, with proclitics or without."""
        return self._exactly(word) + sum(self._exactly(letter + word) for letter in PROCLITICS)

    def _exactly(self, word: str) -> int:
        if self._counts is None:
            self._counts = Counter(self.directory.reading.words)
        return self._counts.get(word, 0)  # what a Counter lacks it would look for in Python
