"""Whether the words that an article has used as a person's name can be trusted to be one, and no more than one.

A speaker may be shown by whatever words stand behind the verb, for the reader sees them there. Whom the words are about
is shown without the sentence, so that what may be a scrap of it («الموت», «عيسى بما») is no target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, zip_longest

from quotes.resolve.lexicon.families import COMPOUNDS, surnames
from quotes.resolve.lexicon.given import servants_joined
from quotes.resolve.names.credible_words import FUTURE, OFTEN, PROCLITICS, SHORTEST, WordTrust
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.plausible import begins_no_name, carries, names_nobody
from quotes.resolve.reading.hints import looks_like_verb, names_people
from quotes.text.fold import fold_word

_BROKEN_PLURAL = re.compile(r"الا\wا\wي")
"""Plurals with the letters of a family name: الأراضي, الأهالي."""
_DESCRIBING = frozenset(["office", "rank", "profession", "description", "kin"])
_HONORIFIC = "honorific"
_DRONE = "مسير"
_NO_FUTURES = ("سيت", "ستت", "سيست")
_GOD = "الله"
_PLURALS = ("يه", "يين", "يون", "ات")
_LIKE_IMPERFECT = ("ت", "ن", "ي", "ا", "سي", "ست", "سن", "سا")
_LONGEST = 7
_CUE = "V"
_MOST_PLACES = 12
_ALL_PLACES = 200
"""More than any article has of one name."""


@lru_cache(maxsize=1)
def compound_words() -> frozenset[str]:
    """The second words of names such as محيي الدين, which by themselves name nobody."""
    return COMPOUNDS.union(letter + word for letter in PROCLITICS for word in COMPOUNDS)


def _apart(words: Sequence[str]) -> Iterator[str]:
    """The words of a name but for those that make a compound with the next: of عز الدين neither is a word by itself."""
    return (word for word, after in zip_longest(words, words[1:]) if after not in COMPOUNDS)


class Trust(WordTrust):
    """Tells credible names of one article; each is looked at once."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._known: dict[tuple[str, bool], bool] = {}

    def in_name(self, name: str, titled: bool = False) -> bool:
        """Whether a name is one of a person, by its own words and by what the article says of him; ``titled`` tells
        that it stands behind an office here."""
        key = name, titled
        if key not in self._known:
            self._known[key] = self._is_name(tuple(map(fold_word, name.split())), name, titled)
        return self._known[key]

    def in_words(self, name: str) -> bool:
        """Whether a name is credible, or the description of a person by an office: الجندي المختطف, رئيس الجمعية."""
        words, lists = tuple(map(fold_word, name.split())), self.gazetteer.words
        if self.in_name(name):
            return not self._is_of_language(words)
        if len(words) > 1 and words[0] in lists.addresses:  # جلالة الملك
            words = words[1:]
        heads = [head for head in self.gazetteer.meanings(words[0]) if head.role in _DESCRIBING]
        addressed = any(head.role == _HONORIFIC for head in self.gazetteer.meanings(words[0]))
        if addressed and words[0] not in lists.prepositions and any(map(self.gazetteer.is_given_name, words[1:2])):
            return True  # الأمير فهد بن خالد
        head = next((head for head in heads if head.kind in ("person", "anonymous")), None)
        if head is None or any(map(self._breaks_name, words)) or words[0].endswith("ا"):
            return False
        if head.lemma == _DRONE or fold_word(head.lemma) in lists.sides:
            return False
        if head.role == "kin" and len(words) > 1 and self.gazetteer.is_given_name(words[1]):
            return True
        if any(self.gazetteer.is_given_name(word) and word[:2] != "ال" for word in words[1:]):  # المتهم مسلم
            return False
        return any(word.startswith("ال") or self.gazetteer.place(word) for word in words[:3])

    def _is_of_language(self, words: Sequence[str]) -> bool:
        """Whether what stands where names do is made of words of the language after all: لبلدنا الحبيب."""
        if self.gazetteer.entity_at(words) or words[0] in surnames(self.gazetteer):
            return False
        if not self.gazetteer.is_given_name(words[0]) and self._opens_clause(words):
            return True
        return names_nobody(words, self.gazetteer) or (len(words) == 1 and carries(words[0], self.gazetteer))

    def _opens_clause(self, words: Sequence[str]) -> bool:
        """Whether the first of some words is a verb or a function word: سيلتقي الرئيس."""
        lists, first = self.gazetteer.words, words[0]
        future = first.startswith((*_NO_FUTURES, "سي")) and len(first) > SHORTEST + 1
        meets = future and len(words) > 1 and self.gazetteer.head(words[1]) is not None
        return meets or lists.is_verb(first) or first in lists.function_words or first in lists.stops

    def _is_name(self, printed: tuple[str, ...], name: str, titled: bool) -> bool:
        gazetteer = self.gazetteer
        words = servants_joined(printed) if len(printed) > 2 else printed
        known = gazetteer.entity_at(printed)
        if known and known[0].kind == "person" and known[1] == len(printed):
            return True
        if len(words) == 1 and words[0] in surnames(gazetteer):
            return not words[0].startswith("ال") or self._is_nisba(words[0]) or self.often(words[0])
        if words and not titled and begins_no_name(words, name, gazetteer):
            return False
        if not words or len(words[-1]) < 2 or len(words) > _LONGEST or words[-1] in gazetteer.words.particles:
            return False
        if any(self._breaks_name(word) and not self._bears_name(word, words) for word in _apart(words)):
            return False
        if not self._goes_on(words):
            return False
        if any(map(self._is_place, words[1:])):
            return False
        person = self.directory.person(name)
        titled = titled or (person is not None and bool(person.offices))
        given = gazetteer.given_name(words[0])
        if given is not None and not given.ambiguous:
            if len(words) == 1:
                return titled or (words[0] not in gazetteer.words.months and self.often(words[0]))
            if words[0] in gazetteer.words.given_nouns and not titled and not self._come_again(words):
                return False
            if len(words) > 2 or titled or not words[1].startswith(_LIKE_IMPERFECT):
                return True
            if words[1].startswith("ال") or self._is_surname(words[1]) or self._comes_with_age(words):
                return True
            again = len(words[1]) > SHORTEST and self.often(words[1]) and self.is_unknown(words[1])
            return again and given.origin == "foreign" and not looks_like_verb(words[1])
        if given is not None:
            if titled or len(words) == 1:
                return titled
            if words[0].startswith("ال") and gazetteer.place(words[1]):
                return False  # العربي الخليجي
            noun = words[0] in gazetteer.words.given_nouns and not gazetteer.is_given_name(words[1])
            if self._is_surname(words[1]):
                return not noun or self._come_again(words)
            return not noun and self._is_family(words)
        family = titled and len(words) == 2 and self._is_nisba(words[1]) and words[1] in surnames(gazetteer)
        common = gazetteer.words.is_common(words[0]) and not family
        if common or gazetteer.head(words[0]) or len(words[0]) < SHORTEST:
            return False
        if words[0].startswith("ال"):
            return len(words) == 1 and (titled or words[0].endswith("ي")) and self.often(words[0])
        if len(words) == 1:
            if words[0].startswith(FUTURE) and self.count(words[0]) <= OFTEN:
                return False
            if words[0][0] == "م" and words[0][-1] == "ا" and not titled:  # a participle in the accusative
                return False
            return not self._has_pronoun(words[0]) and (titled or self.often(words[0]))
        return titled or self._is_attested(words[-1])

    def _bears_name(self, word: str, words: Sequence[str]) -> bool:
        """Whether a given name with the letters of a verb has more of the name behind it: محمد بن ناصر بن سالم."""
        lists, given = self.gazetteer.words, self.gazetteer.given_name(word)
        if given is None or given.origin == "foreign" or word == words[-1] or looks_like_verb(word):
            return False
        return lists.is_verb(word) and word not in lists.function_words | lists.prepositions | lists.stops

    def _comes_with_age(self, words: Sequence[str]) -> bool:
        return self._has_age(words[-1]) or self._come_again(words)

    def _come_again(self, words: Sequence[str]) -> bool:
        """Whether two words stand together in the article more than once."""
        reading, found = self.directory.reading, 0
        for at in islice(reading.places(words[-1]), _ALL_PLACES):
            found += at > 0 and reading.words[at - 1].endswith(words[-2])
        return found >= OFTEN

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Whether no word behind the first is a noun, or one joined to the name: ودحلان, بقتل."""
        lists, is_given = self.gazetteer.words, self.gazetteer.is_given_name
        if words[-1] == _GOD and len(words) == 2 and words[0] != "عبد":
            return False
        filiation = len(words) > 2 and words[-2] in lists.particles
        if len(words) > 2 and words[-1] in lists.given_nouns and not filiation and not self._come_again(words):
            return False  # فلان الفلاني عودة
        for before, word in pairwise(words):
            if word.startswith(_NO_FUTURES) or self._is_joined(word):
                return False
            if before in lists.particles or word in lists.particles or is_given(word) or word in lists.generations:
                continue
            if before == "عبد" or word in COMPOUNDS:
                continue
            if word.startswith("ال"):
                family = word.endswith("ي") and _BROKEN_PLURAL.fullmatch(word) is None
                common = lists.is_common(word) and not family and word not in lists.surnames
                called = word == words[-1] and not word.endswith("ه") and self._is_called(words)
                if (common and not called) or word.endswith(_PLURALS) or names_people(word):
                    return False
            elif self._is_noun(word) and not (word == words[-1] and (self._speaks(word) or self._is_called(words))):
                return False
        return True

    def _is_called(self, words: Sequence[str]) -> bool:
        """Whether somebody is called by a family name that is also a noun: twice in full, and by itself."""
        head, nouns = self.gazetteer.head, self.gazetteer.words.given_nouns
        if head(words[-1]) or head(words[0]) or words[0] in nouns:
            return False
        return self._come_again(words) and self.count(words[-1]) > OFTEN

    def _speaks(self, word: str) -> bool:
        """Whether a word without the article, which is no office, stands alone right behind a cue: وأكد رسام."""
        reading = self.directory.reading
        if len(word) < SHORTEST or self.gazetteer.head(word) or word[0] in "وفب":
            return False
        return any(reading.tags[at - 1] == _CUE for at in islice(reading.places(word), _MOST_PLACES) if at)

    def _is_joined(self, word: str) -> bool:
        """Whether و joins another name or word: ودحلان, وآيت."""
        rest = word[1:]
        if word[0] != "و" or len(rest) < SHORTEST or self.gazetteer.is_given_name(word):
            return False
        return self._exactly(rest) > 0 or rest in surnames(self.gazetteer) or rest in self.gazetteer.words.particles

    def _is_surname(self, word: str) -> bool:
        """Whether a second word makes a name of a first one that is also a common word: حياة محمد, سلام التجريبي."""
        gazetteer = self.gazetteer
        joins = word in gazetteer.words.particles or word in COMPOUNDS
        return joins or gazetteer.is_given_name(word) or self._is_nisba(word)

    def _is_family(self, words: Sequence[str]) -> bool:
        """Whether the words behind a first one that is also a common word make a name of it: صلاح عز الدين."""
        first, family = words[:2]
        if first in self.gazetteer.words.prepositions or family[0] == "و":
            return False
        if words[-1] in COMPOUNDS:
            return True
        definite = family.startswith("ال") and not self.gazetteer.head(family[2:])
        return self._is_called(words) or (self.is_unknown(family) and (definite or self._come_again(words)))

    def _is_attested(self, word: str) -> bool:
        """Whether the last word of a name shows that it is a family name: by its form, or because it comes again."""
        return word.startswith("ال") or self._is_surname(word) or self.often(word) or self._has_age(word)

    @staticmethod
    def _is_nisba(word: str) -> bool:
        return word.startswith("ال") and word.endswith("ي")

    def _has_age(self, word: str) -> bool:
        """Whether an age stands behind the word: (42 عاما)."""
        reading = self.directory.reading
        return any(reading.tags[at + 1 : at + 3] == "(0" for at in islice(reading.places(word), _ALL_PLACES))

    def vouch(self, name: str) -> None:
        """Trust a name because of where it stands."""
        self._known[name, False] = True
