"""The words of one source, and what each of them can be: part of a name, part of a title, the end of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.given import GivenName
from quotes.resolve.lexicon.heads import Head
from quotes.text.fold import fold, fold_word
from quotes.text.tokens import LETTER_NAMES

_TOKEN = re.compile(r"[^\W_]+|\S")
_PLAIN = re.compile(r"[\u0621-\u063a\u0641-\u064a\x20-\x7e،؛؟«»“”]*")
"""Texts in which nothing stands that folding takes away."""
_MARKS = frozenset("\"“”«»„‹›‘’'[]*-")
_OPENINGS, _CLOSINGS = frozenset('"“«„‹'), frozenset('"”»›')
_LONGEST_MARKED = 8
_BREAKS = frozenset("،,؛;:.…–—/|!؟?()\n")
_ATTACHED = "بلوكف"
_NAMES_AS_PRINTED = ("علي", "إمام")
"""Names that fold like a preposition, as على and أمام do."""
_NO_NAMES_AS_PRINTED = ("على", "الى", "روى")
"""Words that fold like a name: روى is no Roy."""
CONSTRUCTS = frozenset(["نجم", "قائد"])
"""Given names that more often begin a description behind a name: نجم الكرة."""
_FILIATION = frozenset(("بن", "ابن", "بنت"))


def tokens(text: str) -> tuple[str, ...]:
    """Words and single signs as printed, without vowel marks, tatweel and invisible signs (which would cut words)."""
    if not _PLAIN.fullmatch(text):
        view = fold(text)
        text = "".join(text[view.to_text(at)] for at in range(len(view.text)))
    return tuple(_TOKEN.findall(text))


def joined(words: Sequence[str]) -> str:
    """Words with single spaces, quotation marks dropped, commas and the dot of د. attached, no comma at either end."""
    text = ""
    for word in words:
        if word not in _MARKS:
            text += word if word in _BREAKS or not text else " " + word
    return text.strip("،,؛;:-–— ")


class Phrase:
    """Words with their meanings; all methods take an index, which may be the phrase's length."""

    def __init__(self, printed: tuple[str, ...], gazetteer: Gazetteer) -> None:
        self.printed = printed
        self.words = [fold_word(word).lower() for word in printed]
        self.gazetteer = gazetteer
        self.lists = gazetteer.words
        self.length = len(printed)

    def skip_marks(self, at: int) -> int:
        """The first index from ``at`` that holds no quotation mark and no dot of an abbreviation (د.)."""
        while at < self.length and (self.words[at] in _MARKS or self._is_abbreviating_dot(at)):
            at += 1
        return at

    def after_marked(self, at: int) -> int | None:
        """The index after the words in quotation marks that begin at ``at``, None where none do."""
        if at >= self.length or self.words[at] not in _OPENINGS:
            return None
        marks = range(at + 2, min(at + _LONGEST_MARKED, self.length))
        return next((end + 1 for end in marks if self.words[end] in _CLOSINGS), None)

    def _is_abbreviating_dot(self, at: int) -> bool:
        if self.words[at] != "." or at == 0:
            return False
        before = self.words[at - 1]
        initial = before in LETTER_NAMES and at + 1 < self.length and self.words[at + 1].isalpha()
        return initial or (len(before) == 1 and before.isalpha())

    def is_break(self, at: int) -> bool:
        """The end, or a sign that ends a name: a comma, a bracket."""
        return at >= self.length or (self.words[at] in _BREAKS and not self._is_abbreviating_dot(at))

    def is_preposition(self, at: int) -> bool:
        """على is one, علي is a name, although they fold alike; باسم is one, except at the start and after a rank."""
        word = self.words[at]
        if word not in self.lists.prepositions or self.printed[at] in _NAMES_AS_PRINTED:
            return False
        if not self.gazetteer.is_given_name(word) or self.printed[at] == "على":
            return True
        return at > 0 and not any(head.role in ("honorific", "rank") for head in self.heads(self._before(at)))

    def _before(self, at: int) -> int:
        """The index of the word before, an abbreviating dot skipped."""
        return at - 2 if at > 1 and self._is_abbreviating_dot(at - 1) else at - 1

    def is_definite(self, at: int) -> bool:
        word = self.words[at]
        return word.startswith("ال") and len(word) > 3

    def given(self, at: int) -> GivenName | None:
        """The word as a given name; with the word after it for عبد الله and عز الدين."""
        if self.printed[at] in _NO_NAMES_AS_PRINTED:
            return None
        word, following = self.words[at], self.words[at + 1] if at + 1 < self.length else ""
        if (word == "عبد" and following in self.gazetteer.divine) or following == "الدين":
            return GivenName("arab", "m", False)
        given = self.gazetteer.given_name(word)
        if given and given.ambiguous and following in _FILIATION:
            return replace(given, ambiguous=False)
        return given

    def is_sure_name(self, at: int) -> bool:
        """A given name that is no other word."""
        given = self.given(at)
        return given is not None and not given.ambiguous

    def follows_given(self, at: int) -> bool:
        """Whether the word stands directly behind a given name (خالد السيد, عبد الله القاضي)."""
        if at > 0 and self.given(at - 1):
            return True
        return at > 1 and self.words[at - 2] == "عبد"

    def heads(self, at: int) -> tuple[Head, ...]:
        return self.gazetteer.meanings_as_printed(self.printed[at], self.words[at])

    def after_head_phrase(self, at: int) -> tuple[Head, int] | None:
        """A head of several words (رجل الأعمال) and the index after it."""
        return self.gazetteer.head_phrases.longest(self.words, at)

    def after_entity(self, at: int) -> int | None:
        """The index after a well-known place, body or outlet."""
        known = self.gazetteer.entity_at(self.words, at)
        return known[1] if known and known[0].kind != "person" else None

    def after_peeled_entity(self, at: int) -> int | None:
        """The index after a well-known body whose first word has a preposition attached: لحلف شمال الأطلسي."""
        word = self.words[at]
        rest = "ال" + word[2:] if word.startswith("لل") else word[1:] if word[:1] in _ATTACHED else ""
        known = self.gazetteer.entity_at((rest, *self.words[at + 1 : at + 6])) if rest else None
        return at + known[1] if known and known[1] > 1 and known[0].kind != "person" else None

    def after_person(self, at: int) -> int | None:
        """The index after a well-known person's name."""
        known = self.gazetteer.entity_at(self.words, at)
        return known[1] if known and known[0].kind == "person" and not known[0].weak else None

    def is_common(self, word: str) -> bool:
        """A noun that completes a title and is no name: a head, or in the list of common nouns."""
        if word in self.lists.common_nouns or word in self.lists.adjectives:
            return True
        return self.gazetteer.head(word) is not None and not self.gazetteer.is_given_name(word)

    def is_common_noun(self, at: int) -> bool:
        """Whether a word with the article is a noun of the language and no family name: عميد السنة."""
        word = self.words[at]
        if not self.is_definite(at) or word.endswith("ي") or word in self.lists.surnames:
            return False
        return self.lists.is_common(word)

    def peeled(self, at: int, after_definite: bool = False) -> str | None:
        """What remains of a word without an attached preposition or conjunction: لشؤون → شؤون, بوزارة → وزارة.

        None when nothing is attached: the rest must be known or definite, or, where only a name could follow, stand
        before a definite noun (لحماية المستهلك), for many names begin with these letters too (لافروف, بوتين).
        """
        word = self.words[at]
        if len(word) < 3 or word[0] not in _ATTACHED or self.given(at) or self.is_common(word):
            return None
        if self.printed[at][1] in "أإ" and len(word) > 4 and word[0] in "بل":
            return word[1:]
        if word.startswith("لل"):
            return "ال" + word[2:]
        rest = word[1:]
        if (rest.startswith("ال") and len(rest) > 4 and word[0] != "ف") or self.is_common(rest):
            return rest
        if self.gazetteer.place(rest) or self.gazetteer.entity_at((rest,)):
            return rest
        if len(rest) < 3:
            return None
        before_definite = at + 1 < self.length and self.is_definite(at + 1)
        before_definite = before_definite and not self._is_before_family_name(at, rest)
        return rest if after_definite and word[0] in "بل" and before_definite else None

    def _is_before_family_name(self, at: int, rest: str) -> bool:
        """Whether a word of which nothing is known, nor of what remains of it, stands before the last word of a phrase
        that can be the name of a family: بيشي التجريبي."""
        family, lists = self.words[at + 1], self.lists
        if not self.is_break(self.skip_marks(at + 2)) or lists.is_common(rest) or lists.is_verb(rest):
            return False
        known = lists.is_common(family) or self.gazetteer.head(family) or self.gazetteer.place(family)
        return not known and family.endswith("ي")

    def is_nameable(self, at: int) -> bool:
        """Whether the word can stand in a name, as far as it shows by itself."""
        word = self.words[at]
        if not word[0].isalpha() or word in self.lists.stops or word in self.lists.epithets or self.is_preposition(at):
            return False
        return word not in self.lists.adjectives and not self.is_common(word)

    def may_begin_name(self, at: int) -> bool:
        """The same of a word that no list of names holds: short scraps and feminine adjectives begin no name."""
        return self.is_nameable(at) and len(self.words[at]) > 2 and not self.printed[at].endswith("ية")
