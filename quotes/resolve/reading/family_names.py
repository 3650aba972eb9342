"""Family names in running text, told by what they are not: no noun, no verb, no place, no function word."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TANWIN
from quotes.resolve.reading.hints import GIVEN, NOTHING, PERSON, VERBAL_NOUN, looks_like_verb
from quotes.resolve.reading.words import Words

_FUTURE, _TO_THE = "س", "لل"
_IMPERFECT, _SHORTEST_PLURAL = "ي", 5
_EIGHTH_FORM = "الت"
"""How perfects of roots in ل begin that reflect on the subject: التقطت, التزمت."""
_SEEMING_VERBS = "yK"
_AGE, _COMMA = "(", ","
_NAMES = "nmq"
_RELATED = "ي"
_REFLEXIVE = ("يت", "تت", "يست", "تست")
"""How imperfects begin that no foreign name is like."""


@dataclass(slots=True)
class FamilyNames(Words):
    """Tells which tokens of an article can end a name."""

    _vocabulary: frozenset[str] | None = field(init=False, repr=False, default=None)

    def _stands_alone(self, rest: str) -> bool:
        """Whether the article has what follows a و as a word of its own: … ودحلان, and دحلان elsewhere."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.words)
        return len(rest) > 2 and rest in self._vocabulary

    def _comes_again(self, index: int) -> bool:
        """Whether a word stands behind the same given name elsewhere too, as a family name does: محمد العمرة."""
        before = self.words[index - 1] if index and self.hints[index - 1] in "nmq" else ""
        return any(
            at != index and at and self.words[at - 1] == before for at in islice(self.places(self.words[index]), 20)
        )

    def is_family_name(self, index: int) -> bool:
        """Whether a token can end a name: no head, no place, no verb, no function word, no common noun."""
        word = self.words[index]
        if self.tags[index] in _SEEMING_VERBS:
            return self._seems_verb(index)
        if self.hints[index] not in ".kq" or self.tags[index] not in letters.NAMES or not word[0].isalpha():
            return False
        lists = self.gazetteer.words
        if word in lists.surnames:
            return True
        if word in lists.stops or word in lists.epithets or lists.is_verb(word) or word.startswith(_TO_THE):
            return False
        if word in lists.lords:
            return False  # سأل سالم عبدالعزيز المولى أن
        if word[0] == _FUTURE and lists.is_verb(word[1:]):  # ستقوم
            return False
        if word[0] == _IMPERFECT and word.endswith("ون") and len(word) > _SHORTEST_PLURAL:  # يلوحون
            return False
        feminine = word[-1] == "ه" and word[-2:-1] != "ي" and self.tokens.as_printed(index).endswith("ة")
        if (word[:2] != "ال" or feminine) and lists.is_common(word) and not self._comes_again(index):
            return False
        if (len(word) > 4 and word.endswith(("ها", "هم"))) or self.tokens.as_printed(index).endswith(TANWIN):
            return False
        if word.startswith(_EIGHTH_FORM) and looks_like_verb(word):
            return False
        if word[0] == "ا" and word[:2] != "ال" and VERBAL_NOUN.fullmatch(word) and lists.is_common(word):
            return False  # رفضت فلانة ارتداء الخوذة
        if word[-1] == "ا" and len(word) > 4 and word[:-1] in lists.common:
            return False
        if word[0] == "و" and self.tags[index] in "w&" and self._stands_alone(word[1:]):
            return False
        if word[-1] == "ه" and lists.is_owned(word) and self.tokens.as_printed(index).endswith("ه"):
            return False
        joined = word[1:3] == "ال" and not self._is_foreign_name(index)
        return not (self.tags[index] in "wb&" and (joined or self.hints[index] != "."))

    def _is_foreign_name(self, index: int) -> bool:
        """Whether what seems ب with the article is all of a foreign family name: إيغال بالمور."""
        rest = self.words[index][1:]
        given = self.gazetteer.given_name(self.words[index - 1]) if index else None
        if given is None or given.origin != "foreign" or given.ambiguous or self.words[index][0] != "ب":
            return False
        return self.is_foreign(index) and not (self.gazetteer.entities.begins(rest) or self._stands_alone(rest))

    def _seems_verb(self, index: int) -> bool:
        """Whether a word like an imperfect is a foreign family name: no list holds it, and an age, a comma, أن, an
        office or a name follows it as it does names: إيغور يوفيرداك، مدير الشركة."""
        behind = index + 1
        if behind >= len(self.words) or not self.is_foreign(index) or self.words[index].startswith(_REFLEXIVE):
            return False
        if self.tags[behind] in (_AGE, _COMMA, *letters.THAT) or self.hints[behind] in _NAMES:
            return True
        return self.hints[behind] == PERSON

    def stands_amid_names(self, index: int) -> bool:
        """Whether a name of which no list tells stands between given names: سالم يوفيرداك عبدالله."""
        seeming = self.tags[index] in _SEEMING_VERBS and self.hints[index + 1 : index + 2] == GIVEN
        return seeming and self.is_family_name(index)

    def is_second_family_name(self, index: int) -> bool:
        """Whether a word with the article and the ending of descent stands behind a family name without either, and is
        no word of the language: فلان قايد التجريبي."""
        word, before, lists = self.words[index], self.words[index - 1], self.gazetteer.words
        if self.hints[index] != NOTHING or self.tags[index] not in letters.PLAIN or before[:2] == "ال":
            return False
        related = self.is_definite_word(index) and word.endswith(_RELATED) and not before.endswith(_RELATED)
        known = lists.is_common(word) or lists.is_common(word[:-1]) or self.gazetteer.head(word[:-1]) is not None
        return related and not known and word not in lists.epithets
