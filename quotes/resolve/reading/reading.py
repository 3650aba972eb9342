"""One article as the resolving stage sees it: its tokens, what each may begin, and how far a noun phrase goes."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.adjectives import disagrees, is_second_adjective
from quotes.resolve.reading.complements import behind_aim, complement_end
from quotes.resolve.reading.family_names import FamilyNames
from quotes.resolve.reading.hints import NISBA, NOTHING, looks_like_verb
from quotes.resolve.reading.outside import is_outside_names
from quotes.resolve.reading.phrase import CONSTRUCTS

_ENDS = letters.PHRASE_ENDS
PARTICLES = frozenset("بن ابن بنت ال ابو ابي ام عبد دي فان فون دو دا دير ماك ولد ايت".split())
SERVANT, _BEGIN_TWO = "عبد", PARTICLES - {"عبد", "ال"}
_LIKE_VON = "فان"
COMPOUND_ENDS = frozenset(["الدين", "الاسلام"])
"""Words that with the one before make a given name: صلاح الدين."""
_LONGEST_PHRASE, _LONGEST_NAME, _LONGEST_MARKED = 14, 10, 6
_ADDRESSES = ("rank", "honorific")
_NOUNS, _PEOPLE = "oyg", "gz"
_FILIATION = frozenset(["بن", "ابن", "بنت"])
_SHEIKH, _HOUSE, _BY_NAME = "شيخ", "ال", "باسم"
_OF_THE_FAITH = "الدين"
_RELATED = ("ي", "يه")
_NOT, _ADJECTIVAL = "غير", ("ي", "ه", "ين", "ون")
_OBLIQUE, _OF_TWO, _TWO_OF, _OF_SEVERAL = "ين", "تين", "تي", ("ين", "ان", "ون")
_BODIES = "oOyY"
_VERBS_TOO = frozenset(["مات"])
"""Foreign given names that behind another name are a verb: الملا سالم مات."""
_SHOWN_IN_PRINT: dict[str, tuple[tuple[str, ...], str]] = {
    "علي": (("",), "ي"),
    "امام": (("إ",), ""),
    "عليه": (("",), "ة"),
    "الان": (("آ", "أ"), ""),
    "ادي": (("إ",), "ي"),
}
"""Names that fold like other words (على, أمام, عليه, الآن, أدى), and how they begin and end in print."""


@dataclass(slots=True)
class Reading(FamilyNames):
    """An article's words, and the noun phrases and names among them."""

    def title_end(self, first: int, limit: int) -> int:
        """The token before which the words of a title and a name that begin at ``first`` surely end."""
        index = first + 1
        limit = min(limit, len(self.words))
        while index < limit and self.tags[index] not in letters.TITLE_ENDS:
            index += 1
        return index

    def phrase_end(self, first: int, limit: int) -> int:
        """The token after the noun phrase that begins at ``first``: its genitives and adjectives, no prepositions.

        A phrase that is not definite yet takes one more word; once it is (the article, a proper noun), only words
        with the article continue it.
        """
        if first >= len(self.words):
            return first
        limit = min(limit, first + _LONGEST_PHRASE)
        index, definite = self._head_end(first)
        joined = self.hints[first] in _BODIES
        taken = 0
        while index < limit:
            tag, word = self.tags[index], self.words[index]
            if tag in letters.MARKS:
                closing = None if self._is_marked(first, index) else self._closing(index, limit)
                if closing is None or (definite and index - first > 1 and self._is_told(index + 1, closing)):
                    break
                index, definite = closing + 1, True
                continue
            if word == _BY_NAME:
                index, definite, taken = index + 1, False, 0
                continue
            if joined and (behind := behind_aim(self, first, index)):
                return behind
            if word == _NOT and self._is_adjective_negated(index, definite, limit):
                index += 2
                continue
            if tag in _ENDS or tag == letters.IN:
                break
            hint = self.hints[index]
            if self.is_definite_word(index):
                if self._begins_anew(index, first, definite, joined):
                    break
                index, definite = index + 1, True
            elif hint in "nmq" and self.hints[first] in "sS" and self.is_given_name(index):
                return self.name_end(index, limit)
            elif hint in "nmq" and self.words[index - 1] in self.gazetteer.words.rulers and joined:
                known = self.known(index) if hint == "q" else None
                index = known[1] if known else self.name_end(index, limit)  # جامعة الملك فلان
            elif definite and joined and index - first > 1 and (after := complement_end(self, first, index)):
                index = after
            elif definite:
                break
            elif word in _BEGIN_TWO and hint not in "nm" and index + 1 < limit:
                index, definite = index + 2, True  # بلدية أبي تجربة
            elif hint in "pckq" or (hint == "g" and self.known(index)):
                known = self.gazetteer.entity_at(self.words, index)
                index, definite = (known[1] if known else index + 1), True
            elif hint == "n":
                index, definite = self.name_end(index, limit), True
            elif tag in "w&" or (word[0] == "و" and hint.isupper()):
                break
            else:
                taken += 1
                verb = hint not in _NOUNS and (looks_like_verb(word) or self.gazetteer.words.is_verb(word))
                if taken > 2 or verb:
                    break
                index += 1
        return index

    def _is_marked(self, first: int, mark: int) -> bool:
        """Whether a mark is the first behind a phrase that begins right behind one, and so closes it."""
        tags = self.tags
        return (
            first > 0 and tags[first - 1] in letters.MARKS and not any(tag in letters.MARKS for tag in tags[first:mark])
        )

    def _is_told(self, index: int, closing: int) -> bool:
        """Whether what stands between marks is told of somebody and is no name: المحكمة الدولية «مسيسة»."""
        word, lists = self.words[index], self.gazetteer.words
        if self.is_definite_word(index) or self.known(index) is not None or self.hints[index] in "nmoy":
            return False
        return lists.is_verb(word) or (lists.is_common(word) and (closing - index > 1 or word.endswith(_ADJECTIVAL)))

    def _is_adjective_negated(self, index: int, definite: bool, limit: int) -> bool:
        """Whether غير stands before an adjective of the phrase: المنظمات غير الحكومية, منظمات غير حكومية."""
        after = index + 1
        if after >= limit or self.is_definite_word(after) != definite or not self.words[after].endswith(_ADJECTIVAL):
            return False
        return self.hints[after] == NOTHING or (definite and self.gazetteer.head(self.stem(after)) is None)

    def _begins_anew(self, index: int, first: int, definite: bool, joined: bool) -> bool:
        """Whether a definite word begins a phrase of its own: a rank (قوات التحالف العميد), another body."""
        word, hint = self.words[index], self.hints[index]
        if word[0] == "و":
            another = hint in "OYS" and not is_second_adjective(self, index)
            return not joined or (another and self.is_definite_word(first))
        if not definite:  # مصدر عسكري العثور: no construct passes over an adjective
            before = self.words[index - 1]
            related = self.hints[index - 1] == NISBA or before in self.gazetteer.words.adjectives
            return index - first > 1 and related and before.endswith(_RELATED)
        if self.gazetteer.words.describes_nothing(word) or disagrees(self, first, index):
            return True
        if word.endswith(_OBLIQUE) and self._is_of_one(index - 1, first):
            return True
        if hint == "s":
            given = "n" if word.endswith(_RELATED) else "nmq"
            named = self.hints[index + 1 : index + 2] in tuple(given) and word not in self.gazetteer.words.departed
            roles = {head.role for head in self.gazetteer.meanings(word)}
            # زارت النيابة السائق: he describes no body whose name is feminine.
            another = index - first == 1 and self.words[first].endswith("ه") and not word.endswith(("ه", "ي", "ا"))
            return (joined and (named or another)) or not roles.isdisjoint(_ADDRESSES)
        if hint in _PEOPLE and joined and index - first > 1:
            known = self.known(first)
            return self.hints[index - 1] == NISBA or (known is not None and known[1] == index)
        return hint in "oye" and (index - first > 1 or self.hints[first] in "sS")

    def _is_of_one(self, before: int, first: int) -> bool:
        """Whether the word before one in the dual or plural is a singular that has no others: a body alone (حذرت الحركة
        المنخرطين), or, before two, any word (الجهاز السري المنظمتين)."""
        if self.words[before].endswith(_OF_SEVERAL):
            return False
        two = self.words[before + 1].endswith(_OF_TWO) and not self.words[first].endswith(_TWO_OF)  # وزارتي كذا وكذا
        return two or (before == first and self.hints[first] in _BODIES)

    def _head_end(self, first: int) -> tuple[int, bool]:
        """The token after the head, and whether the head is definite."""
        hint = self.hints[first].lower()
        if hint in "pckqoy":
            known = self.known(first)
            if known:
                return known[1], True
        if hint == "n":
            return self.name_end(first, len(self.words)), True
        phrase = self.gazetteer.head_phrases.longest(self.words, first)
        if phrase:
            return phrase[1], phrase[0].definite
        if hint in "soyezg":
            meanings = self.gazetteer.meanings(self.stem(first))
            return first + 1, meanings[0].definite if meanings else self.is_definite_word(first)
        return first + 1, self.is_definite_word(first) or hint in "pc"

    def _closing(self, opening: int, limit: int) -> int | None:
        """The mark that closes a short pair of marks."""
        for index in range(opening + 1, min(limit, opening + _LONGEST_MARKED + 2)):
            if self.tags[index] in letters.CLOSING_MARKS and not self.words[index][0].isalnum():
                return index
        return None

    def name_end(self, first: int, limit: int) -> int:
        """The token after the name that begins with the given name at ``first``: given names, and one family name."""
        words = self.words
        index = first + 1
        while index < limit and index - first < _LONGEST_NAME:
            word = words[index]
            compound = word in COMPOUND_ENDS and index == first + 1
            house = words[index - 2] == _HOUSE and index - first > 2
            if self._begins_clause(index) or house or self.tags[index] in letters.SIGNS:
                break
            amid = self._is_middle_name(index) or self.stands_amid_names(index)
            if compound or word in PARTICLES or words[index - 1] in PARTICLES or amid:
                if index - first > 2 and self._begins_office(index, limit):
                    break
                index += 1
                continue
            short = index - first > 1 and (len(word) < 3 or self.tags[index] in "wb&")
            outside = is_outside_names(word, self.gazetteer.words, index - first > 1)
            outside = outside or self._is_of_thing(first, word) or self._is_complete(index)
            family = self.is_family_name(index) and not short and not outside
            if family or (index - first > 1 and index + 1 < limit and self._is_before_office(index)):
                index += 1 + (words[index + 1 : index + 2] == [_OF_THE_FAITH])  # سيمون عز الدين
                index += index < limit and self.is_second_family_name(index)
            break
        while index > first + 1 and words[index - 1] in PARTICLES:
            index -= 1
        return index

    def _is_before_office(self, index: int) -> bool:
        """Whether a word with the article behind given names in running text, where no sign shows where a source ends,
        is the family name, for an office with what it is of follows and the word is none (``is_before_office``)."""
        if not self.is_definite_word(index) or self.hints[index + 1] != "s" or self.hints[index - 1] not in "nm":
            return False
        itself = self.gazetteer.meanings(self.words[index])
        if any(head.kind == "person" and head.number == "sg" for head in itself):
            return False
        return self._begins_office(index + 1, len(self.words))

    def _begins_clause(self, index: int) -> bool:
        """Whether what is written like فان of a name is فإن: بحسب سالم فإن الأمر."""
        return self.words[index] == _LIKE_VON and "ا" not in self.tokens.as_printed(index)

    def _is_of_thing(self, first: int, word: str) -> bool:
        """Whether a feminine adjective behind a man's name is that of the thing before it: أعمال سالم الشعرية."""
        if not word.startswith("ال") or not word.endswith("يه"):
            return False
        given = self.gazetteer.given_name(self.words[first])
        return given is not None and given.gender == "m"

    def _is_complete(self, index: int) -> bool:
        """Whether a name ends in its filiation before a definite noun: حذيفة بن اليمان, and then الموت."""
        if index < 3 or self.words[index - 2] not in _FILIATION or not self.is_definite_word(index - 1):
            return False
        return self.is_definite_word(index) and not self.words[index].endswith("ي")

    def is_given_name(self, index: int) -> bool:
        """Whether a token with the letter of a given name is one: علي is, على and the verbs are not."""
        if shown := _SHOWN_IN_PRINT.get(self.words[index]):
            printed = self.tokens.as_printed(index)
            return printed.startswith(shown[0]) and printed.endswith(shown[1])
        if self.words[index] == _BY_NAME and self._speaks_for(index):
            return False
        if self.hints[index] == "q" and not self.gazetteer.is_given_name(self.words[index]):
            return False
        return self.hints[index] == "n" or self.tags[index] not in _ENDS

    def _begins_construct(self, index: int) -> bool:
        """Whether a name that is also a noun begins what the bearer of a full name is: سالم التجريبي نجم السباحة."""
        after = index + 1
        if index < 2 or after >= len(self.words) or self.hints[index - 2] not in "nm":
            return False
        return self.words[index] in CONSTRUCTS and self.is_definite_word(after) and not self.words[after].endswith("ي")

    def _speaks_for(self, index: int) -> bool:
        """Whether باسم is the preposition: behind somebody who speaks (المتحدث باسم), before a definite noun."""
        before, after = index - 1, index + 1
        if after < len(self.words) and (self.is_definite_word(after) or self.hints[after] in "oOyYpkc"):
            return True
        meanings = self.gazetteer.meanings(self.words[before]) if before >= 0 else ()
        return bool(meanings) and meanings[0].role not in ("rank", "honorific")

    def _is_middle_name(self, index: int) -> bool:
        """A given name behind another, also one that is an office elsewhere: محمد أمين."""
        if self.hints[index] in "mn" and self._begins_construct(index):
            return False
        if self.hints[index] in "nmq":
            return self.is_given_name(index) and self.words[index] not in _VERBS_TOO
        office = self.hints[index] == "s" and self.tags[index] not in _ENDS
        if office and self.words[index] == _SHEIKH and self.hints[index + 1 : index + 2] in ("m", "n"):
            return self.is_given_name(index + 1)
        return office and self.gazetteer.is_given_name(self.words[index])

    def _begins_office(self, index: int, limit: int) -> bool:
        """Whether a word behind a long name is an office with its complement: فلان بن فلان أمير المنطقة."""
        if self.hints[index] != "s" or index + 1 >= limit:
            return False
        return self.is_definite_word(index + 1) or self.hints[index + 1] == "o"
