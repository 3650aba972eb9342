"""Whether the words that an article has used as a person's name can be trusted to be one, and no more than one.

A speaker may be shown by whatever words stand behind the verb, for the reader sees them there. Whom the words are about
is shown without the sentence, so that what may be a scrap of it («الموت», «عيسى بما») is no target.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, zip_longest

from quotes.resolve.directory import Directory
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.hints import names_people
from quotes.text.fold import fold_word

_JOINED = ("وال", "بال", "فال", "كال", "لل")
_SURELY_JOINED = ("وال", "لل")
_BROKEN_PLURAL = re.compile(r"الا\wا\wي")
"""Plurals with the letters of a family name: الأراضي, الأهالي."""
_POSSESSIVES = ("ها", "هم", "هما", "نا", "ه", "ك")
_PROCLITICS = "ولبفك"
_NOT_BEFORE_NAMES = "فك"
_DESCRIBING = frozenset(["office", "rank", "profession", "description", "kin"])
ADDRESSED = frozenset(map(fold_word, "سمو معالي سعادة جلالة فخامة فضيلة".split()))
"""Forms of address before an office."""
_SIDES = frozenset(["جانب", "طرف", "مسير"])
_NO_FUTURES = ("سيت", "ستت", "سيست")
_GOD = "الله"
_PLURALS = ("يه", "يين", "يون", "ات")
_COMPOUNDS = frozenset(["الدين", "الله", "الاسلام"])
_LIKE_IMPERFECT = ("ت", "ن", "ي", "ا", "سي", "ست", "سن", "سا")
_FUTURE = ("سي", "ست", "سن", "وسي", "وست")
_SHORTEST = 3
_LONGEST = 7
_OFTEN = 2
_CUE = "V"
_MOST_PLACES = 12
_ALL_PLACES = 200
"""More than any article has of one name."""


@lru_cache(maxsize=4)
def surnames(gazetteer: Gazetteer) -> frozenset[str]:
    """Family names of well-known people that are no other word: رفسنجاني, ميدفيديف."""
    lists = gazetteer.words
    last = {spelling.split()[-1] for spelling, _ in gazetteer.people if " " in spelling}
    others = lists.stops | lists.generations | lists.surnames | lists.particles | gazetteer.divine | _COMPOUNDS
    last -= {word for word in last if word.endswith("يه") or len(word) <= _SHORTEST}
    last -= {word for word in last if lists.is_common(word) or gazetteer.place(word)}
    return frozenset(word for word in last - others if word.startswith("ال") or not gazetteer.is_given_name(word))


@lru_cache(maxsize=1)
def compound_words() -> frozenset[str]:
    """The second words of names such as محيي الدين, which by themselves name nobody."""
    return _COMPOUNDS.union(letter + word for letter in _PROCLITICS for word in _COMPOUNDS)


def _apart(words: Sequence[str]) -> Iterator[str]:
    """The words of a name but for those that make a compound with the next: of عز الدين neither is a word by itself."""
    return (word for word, after in zip_longest(words, words[1:]) if after not in _COMPOUNDS)


class Trust:
    """Tells credible names of one article; each is looked at once."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.gazetteer = directory.gazetteer
        self._known: dict[tuple[str, bool], bool] = {}
        self._counts: Counter[str] | None = None

    def in_name(self, name: str, titled: bool = False) -> bool:
        """Whether a name is one of a person, by its own words and by what the article says of him; ``titled`` tells
        that it stands behind an office here."""
        key = name, titled
        if key not in self._known:
            self._known[key] = self._is_name(tuple(map(fold_word, name.split())), name, titled)
        return self._known[key]

    def in_words(self, name: str) -> bool:
        """Whether a name is credible, or the description of a person by an office: الجندي المختطف, رئيس الجمعية."""
        if self.in_name(name):
            return True
        words = tuple(map(fold_word, name.split()))
        if len(words) > 1 and words[0] in ADDRESSED:  # جلالة الملك
            words = words[1:]
        heads = [head for head in self.gazetteer.meanings(words[0]) if head.role in _DESCRIBING]
        head = next((head for head in heads if head.kind in ("person", "anonymous")), None)
        if head is None or any(map(self._breaks_name, words)) or head.lemma in _SIDES or words[0].endswith("ا"):
            return False
        if head.role == "kin" and len(words) > 1 and self.gazetteer.is_given_name(words[1]):
            return True
        if any(self.gazetteer.is_given_name(word) and word[:2] != "ال" for word in words[1:]):  # المتهم مسلم
            return False
        return any(word.startswith("ال") or self.gazetteer.place(word) for word in words[:3])

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language."""
        return self.gazetteer.words.is_common(word)

    def is_unknown(self, word: str, feminine: bool = False) -> bool:
        """Whether a word by itself could be a name: no word of the language, as far as is known; ``feminine`` tells
        that it is printed with ة, which is no pronoun."""
        lists = self.gazetteer.words
        if self._breaks_name(word) or word.startswith(_FUTURE) or lists.is_common(word) or word in lists.prepositions:
            return False
        if word.endswith("ي") and not word.startswith("ال") and lists.is_common(word[:-1]):  # موقفي
            return False
        return not self._is_clitic_and_word(word) and (feminine or not self._has_pronoun(word))

    def _has_pronoun(self, word: str) -> bool:
        """Whether a word is a noun or preposition with a pronoun: بقربه, مناصريه."""
        lists = self.gazetteer.words
        stem = next((word.removesuffix(end) for end in _POSSESSIVES if word.endswith(end)), word)
        if stem == word:
            return False
        bare = stem[1:] if stem[0] in _PROCLITICS else stem
        feminine = stem.removesuffix("ت") + "ه" if stem.endswith("ت") else stem
        forms = (stem, bare, feminine, stem.removesuffix("ت"), stem.removesuffix("ي"), stem.removesuffix("ئ") + "ء")
        known = (lists.is_common(form) or form in lists.prepositions for form in forms)
        return any(known) or self.gazetteer.head(stem) is not None

    def _is_name(self, words: Sequence[str], name: str, titled: bool) -> bool:
        gazetteer = self.gazetteer
        known = gazetteer.entity_at(words)
        if known and known[0].kind == "person" and known[1] == len(words):
            return True
        if len(words) == 1 and words[0] in surnames(gazetteer):
            return not words[0].startswith("ال") or self._is_nisba(words[0]) or self.often(words[0])
        if not words or len(words[-1]) < 2 or len(words) > _LONGEST or words[-1] in gazetteer.words.particles:
            return False
        if any(self._breaks_name(word) for word in _apart(words)) or not self._goes_on(words):
            return False
        if any(map(self._is_place, words[1:])):
            return False
        person = self.directory.person(name)
        titled = titled or (person is not None and bool(person.offices))
        given = gazetteer.given_name(words[0])
        if given is not None and not given.ambiguous:
            if len(words) == 1:
                return titled or self.often(words[0])
            if words[0] in gazetteer.words.given_nouns and not titled and not self._come_again(words):
                return False
            if len(words) > 2 or titled or not words[1].startswith(_LIKE_IMPERFECT):
                return True
            return words[1].startswith("ال") or self._is_surname(words[1]) or self._comes_with_age(words)
        if given is not None:
            if titled or len(words) == 1:
                return titled
            noun = words[0] in gazetteer.words.given_nouns and not gazetteer.is_given_name(words[1])
            if self._is_surname(words[1]):
                return not noun or self._come_again(words)
            return not noun and self._is_family(words)
        if gazetteer.words.is_common(words[0]) or gazetteer.head(words[0]) or len(words[0]) < _SHORTEST:
            return False
        if words[0].startswith("ال"):
            return len(words) == 1 and (titled or words[0].endswith("ي")) and self.often(words[0])
        if len(words) == 1:
            if words[0].startswith(_FUTURE) and self.count(words[0]) <= _OFTEN:
                return False
            if words[0][0] == "م" and words[0][-1] == "ا" and not titled:  # a participle in the accusative
                return False
            return not self._has_pronoun(words[0]) and (titled or self.often(words[0]))
        return titled or self._is_attested(words[-1])

    def _comes_with_age(self, words: Sequence[str]) -> bool:
        return self._has_age(words[-1]) or self._come_again(words)

    def _come_again(self, words: Sequence[str]) -> bool:
        """Whether two words stand together in the article more than once."""
        reading, found = self.directory.reading, 0
        for at in islice(reading.places(words[-1]), _ALL_PLACES):
            found += at > 0 and reading.words[at - 1].endswith(words[-2])
        return found >= _OFTEN

    def _breaks_name(self, word: str) -> bool:
        lists = self.gazetteer.words
        if word in lists.prepositions and not self.gazetteer.is_given_name(word):
            return True
        ends = word in lists.stops or word in lists.epithets or word in lists.function_words or self._is_attached(word)
        accusative = word.endswith("ا") and lists.is_common(word[:-1]) and self.count(word) <= _OFTEN
        return ends or accusative or lists.is_verb(word)

    def _is_attached(self, word: str) -> bool:
        """Whether a proclitic stands before the article, and not a foreign name that begins so: بالأمس; كاليفي."""
        if not word.startswith(_JOINED):
            return False
        if word.startswith(_SURELY_JOINED):
            return True
        rest, gazetteer = word[1:], self.gazetteer
        known = gazetteer.words.is_common(rest) or gazetteer.head(rest) or gazetteer.place(rest)
        return bool(known) or self._exactly(rest) > 0 or gazetteer.entities.begins(rest)

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Whether no word behind the first is a noun, or one joined to the name: ودحلان, بقتل."""
        lists, is_given = self.gazetteer.words, self.gazetteer.is_given_name
        if words[-1] == _GOD and len(words) == 2 and words[0] != "عبد":
            return False
        if len(words) > 2 and words[-1] in lists.given_nouns and not self._come_again(words):
            return False  # فلان الفلاني عودة
        for before, word in pairwise(words):
            if word.startswith(_NO_FUTURES) or self._is_joined(word):
                return False
            if before in lists.particles or word in lists.particles or is_given(word) or word in lists.generations:
                continue
            if before == "عبد" or word in _COMPOUNDS:
                continue
            if word.startswith("ال"):
                family = word.endswith("ي") and _BROKEN_PLURAL.fullmatch(word) is None
                common = lists.is_common(word) and not family and word not in lists.surnames
                if common or word.endswith(_PLURALS) or names_people(word):
                    return False
            elif self._is_noun(word) and not (word == words[-1] and (self._speaks(word) or self._is_called(words))):
                return False
        return True

    def _is_called(self, words: Sequence[str]) -> bool:
        """Whether somebody is called by a family name that is also a noun: twice in full, and by itself."""
        return self._come_again(words) and self.count(words[-1]) > _OFTEN and not self.gazetteer.head(words[-1])

    def _speaks(self, word: str) -> bool:
        """Whether a word without the article, which is no office, stands alone right behind a cue: وأكد رسام."""
        reading = self.directory.reading
        if len(word) < _SHORTEST or self.gazetteer.head(word) or word[0] in "وفب":
            return False
        return any(reading.tags[at - 1] == _CUE for at in islice(reading.places(word), _MOST_PLACES) if at)

    def _is_noun(self, word: str) -> bool:
        """Whether a word without the article is one of the language, proclitics and pronouns aside."""
        return self.is_common(word) or self._has_pronoun(word) or self._is_clitic_and_word(word)

    def _is_joined(self, word: str) -> bool:
        """Whether و joins another name or word: ودحلان, وآيت."""
        rest = word[1:]
        if word[0] != "و" or len(rest) < _SHORTEST or self.gazetteer.is_given_name(word):
            return False
        return self._exactly(rest) > 0 or rest in surnames(self.gazetteer) or rest in self.gazetteer.words.particles

    def _is_clitic_and_word(self, word: str) -> bool:
        """Whether a proclitic stands before a word of its own; ف and ك before a name are rare (فلوريس is no لوريس)."""
        rest, gazetteer = word[1:], self.gazetteer
        if word[0] not in _PROCLITICS or len(rest) < _SHORTEST:
            return False
        named = gazetteer.is_given_name(rest) and (word[0] not in _NOT_BEFORE_NAMES or self._exactly(rest) > 0)
        return named or gazetteer.words.is_common(rest) or gazetteer.head(rest) is not None

    def _is_surname(self, word: str) -> bool:
        """Whether a second word makes a name of a first one that is also a common word: حياة محمد, سلام التجريبي."""
        gazetteer = self.gazetteer
        joins = word in gazetteer.words.particles or word in _COMPOUNDS
        return joins or gazetteer.is_given_name(word) or self._is_nisba(word)

    def _is_family(self, words: Sequence[str]) -> bool:
        """Whether the words behind a first one that is also a common word make a name of it: صلاح عز الدين."""
        first, family = words[:2]
        if first in self.gazetteer.words.prepositions or family[0] == "و":
            return False
        if words[-1] in _COMPOUNDS:
            return True
        definite = family.startswith("ال") and not self.gazetteer.head(family[2:])
        return self._is_called(words) or (self.is_unknown(family) and (definite or self._come_again(words)))

    def _is_place(self, word: str) -> bool:
        known = None if word.startswith("ال") else self.gazetteer.entity_at((word,))
        return known is not None and known[0].kind == "place" and not self.gazetteer.is_given_name(word)

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

    def often(self, word: str) -> bool:
        """Whether a word stands in the article more than once: names do."""
        return self.count(word) >= _OFTEN

    def count(self, word: str) -> int:
        """How often a word stands in the article, with proclitics or without."""
        return self._exactly(word) + sum(self._exactly(letter + word) for letter in _PROCLITICS)

    def vouch(self, name: str) -> None:
        """Trust a name because of where it stands."""
        self._known[name, False] = True

    def _exactly(self, word: str) -> int:
        if self._counts is None:
            self._counts = Counter(self.directory.reading.words)
        return self._counts[word]
