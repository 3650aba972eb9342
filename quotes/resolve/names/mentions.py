"""What the words of a source say by themselves: a named person, an office, a body, a document, an unnamed source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.models import Kind
from quotes.records import Gender, Number
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.lexicon.places import Place
from quotes.resolve.mention import EDGES, Mention, without_signs
from quotes.resolve.names.audience import WORD, without_audience, words_of
from quotes.resolve.names.constructs import country_of, in_construct
from quotes.resolve.names.names import Split, split_title
from quotes.resolve.names.plausible import first_of, is_deed, is_plausible
from quotes.resolve.names.principals import of_bearer
from quotes.resolve.names.told_names import told_name
from quotes.resolve.reading.hints import likeliest, names_people
from quotes.text.fold import fold_word

_MARKED = re.compile(r"[\"“”«»„‘’']\s*([^\"“”«»„‘’']+?)[.،]?\s*[\"“”«»„‘’']")
_PROCLITIC_LEFT = re.compile(r" [بلوفك]$")
_DEMONSTRATIVES = frozenset(map(fold_word, "هذا هذه هؤلاء ذلك تلك هاته هو هي هم هما".split()))
_SAME = frozenset(map(fold_word, "نفسه نفسها ذاته ذاتها نفسهم ذاتهم عينه عينها المذكور المذكورة ذات نفس".split()))
_GROUPING = frozenset(["عدد", "كل", "كافه", "جميع", "سائر"])
_ONE_OF = frozenset(map(fold_word, ("أحد", "إحدى")))
_PLURAL_POINTERS = frozenset(map(fold_word, ("هؤلاء", "هم")))
_FEMININE_POINTERS = frozenset(map(fold_word, ("هذه", "تلك", "هي", "هاته")))
_OF_THEM, _FEMININE = "منهن", "ه"
_ADDRESS = "honorific"
_NAMED_APART = frozenset(["outlets", "companies"])
"""Rules whose heads stand before a proper name that also stands alone: صحيفة «…», شركة «…»."""
_SINGLE_BODIES = frozenset(["institutions", "companies"])
"""Rules whose plurals are several bodies (دول, شركات) and not the name of one (السلطات, القوات)."""
_TITLE_BEGINS = 2
_COMMA, _DOCUMENT = "،", "document"
_STATE = "دولة"
_AGENCY = "وكالة"
_SOURCE, _KIN = "مصدر", "kin"


@lru_cache(maxsize=32768)
def read_mention(printed: str, gazetteer: Gazetteer) -> Mention:
    """Read the words of a source as printed; what a comma adds to a body or a document is no part of its name."""
    mention = _read(without_audience(printed, gazetteer), gazetteer, True)
    if mention.kind == "person" or _COMMA not in printed:
        return mention
    return _read(without_audience(printed.partition(_COMMA)[0], gazetteer), gazetteer, True)


@lru_cache(maxsize=32768)
def read_description(printed: str, gazetteer: Gazetteer) -> Mention:
    """Read words of which it is known that they hold no person's name."""
    return _read(printed, gazetteer, False)


def _read(printed: str, gazetteer: Gazetteer, may_name: bool) -> Mention:
    words = words_of(printed)
    core = tuple([word for word in words if word not in _DEMONSTRATIVES and word not in _SAME])
    one_line = _PROCLITIC_LEFT.sub("", " ".join(without_signs(printed).split()).strip(EDGES))
    if not core:
        return _pointer(one_line, words)
    if words[0] in _SAME and len(words) > 1:
        printed = printed.split(None, 1)[1]
    return _Source(printed, one_line, _with_article(core, gazetteer), len(core) < len(words), gazetteer).read(may_name)


def _pointer(one_line: str, words: tuple[str, ...]) -> Mention:
    """Pronouns alone: هؤلاء, هو."""
    plural = bool(words) and words[0] in _PLURAL_POINTERS
    gender: Gender | None = None if plural else "f" if words and words[0] in _FEMININE_POINTERS else "m"
    return Mention(one_line, words, "anonymous", gender=gender, number="pl" if plural else "sg", pointing=True)


def _with_article(core: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words with the article that للتقرير hides, when the ل of the preposition was taken off."""
    if core[0][0] == "ل" and not gazetteer.head(core[0]) and gazetteer.head("ا" + core[0]):
        return ("ا" + core[0], *core[1:])
    return core


@dataclass(slots=True)
class _Source:
    """The words of one source while they are read."""

    printed: str
    one_line: str
    core: tuple[str, ...]
    pointing: bool
    gazetteer: Gazetteer

    def read(self, may_name: bool) -> Mention:
        if self.core[0] in self.gazetteer.words.quantifiers:
            return self._some()
        superlative = len(self.core) > 1 and self.core[0] in self.gazetteer.words.first_of_many
        if superlative and (head := self.gazetteer.head(self.core[1])):
            return self._described(head, self.gazetteer.meanings(self.core[1]))
        found = self.gazetteer.head_at(self.core)
        meanings = self.gazetteer.meanings_as_printed(self.one_line.split()[0], self.core[0])
        found = found if meanings or (found and " " in found[0].lemma) else None
        head = None if found is None else found[0] if " " in found[0].lemma else likeliest(meanings)
        if head is not None and not _may_be_person(head, meanings):
            return (self._told(head) if may_name and head.kind == "anonymous" else None) or self._body(head)
        if may_name and (head is not None or (len(self.core) > 1 and not names_people(self.core[0]))):
            split = of_bearer(self.printed, split_title(self.printed, self.gazetteer), self.gazetteer)
            of_body = split.name is not None and self._is_marked_body(split.name)
            of_body = of_body or (head is None and self._is_known_body() and not self._is_national(split))
            deed = split.name is not None and split.start > 0 and is_deed(split.name, self.gazetteer)
            if split.name and not (of_body or deed) and is_plausible(split.name, self.gazetteer):
                return self._person(first_of(split.name, self.gazetteer), self._office(split), head)
            if head is not None and head.kind == "person" and not split.name and (told := self._told(head)):
                return told
            of_body = of_body or (head is not None and head.kind == _DOCUMENT)
            if head is not None and split.title and split.start > 0 and not of_body:
                return self._without_name(split.title)._described(head, meanings)
        if head is None:
            return self._headless()
        return self._body(head) if head.kind == _DOCUMENT else self._described(head, meanings)

    def _told(self, head: Head) -> Mention | None:
        """The person whose full name ends words that begin with a noun for one, where the grammar shows none."""
        if head.number != "sg" or head.lemma == _SOURCE or head.role == _KIN:
            return None
        told = told_name(self.printed, self.gazetteer)
        return self._person(told.name, told.title, head) if told and told.name else None

    def _without_name(self, title: str) -> _Source:
        """The title alone of words behind which what seemed a name is none: أضاف الوزير مبررا."""
        return _Source(title, title, words_of(title), self.pointing, self.gazetteer)

    def _office(self, split: Split) -> str | None:
        """The title beside a name; words behind it that tell no office are none: الغرض من العرض."""
        if split.start > 0 or split.title is None:
            return split.title
        return split.title if any(map(self.gazetteer.head, words_of(split.title)[:_TITLE_BEGINS])) else None

    def _is_marked_body(self, name: str) -> bool:
        """Whether a name in marks is that of a body whose noun stands before: رئيسة مجموعة «النور التجريبية»."""
        marked = _MARKED.search(self.printed)
        if marked is None or name not in marked.group(1):
            return False
        before = WORD.findall(self.printed[: marked.start()])
        head = self.gazetteer.head(fold_word(before[-1])) if before else None
        return head is not None and head.kind in ("organisation", "outlet")

    def _some(self) -> Mention:
        """A quantifier and those of whom it takes some: عدد من المرشحين, أحد المسؤولين."""
        core = self.core
        head = next((head for word in core[1:4] if (head := self.gazetteer.head(word))), None)
        kind: Kind = "group" if head and head.kind == "group" and core[0] in _GROUPING else "anonymous"
        feminine = (head is not None and head.gender == "f" and head.kind != "anonymous") or _OF_THEM in core
        number: Number = "sg" if core[0] in _ONE_OF else "pl"
        return Mention(self.one_line, core, kind, head=head, gender="f" if feminine else "m", number=number)

    def _is_known_body(self) -> bool:
        known = self.gazetteer.entity_at(self.core)
        return (known is not None and known[0].kind != "person") or self.gazetteer.place(self.core[0]) is not None

    def _is_national(self, split: Split) -> bool:
        """Whether the first word is the nationality of him whose full name stands behind it: الفنلندي فلان الفلاني."""
        place = self.gazetteer.place(self.core[0]) if split.start == 1 and split.end - split.start > 1 else None
        return place is not None and place.form == "adjective" and place.definite and place.number == "sg"

    def _person(self, name: str, title: str | None, head: Head | None) -> Mention:
        title_words = words_of(title or "")
        given = self.gazetteer.given_name(fold_word(name.split()[0]))
        first = self.gazetteer.head(title_words[0]) if title_words else None
        gender = (given.gender if given else None) or (first.gender if first and first.kind == "person" else None)
        country = country_of(self.core, self.gazetteer)
        return Mention(
            self.one_line, self.core, "person", name, head, gender, "sg", True, False, title_words, country,
            self._is_marked(name),
        )  # fmt: skip

    def _described(self, head: Head, meanings: tuple[Head, ...]) -> Mention:
        """A person by office or description, an unnamed source, a group; without the address of معالي الوزير."""
        core = self.core
        office = self.gazetteer.head(core[1]) if head.role == _ADDRESS and len(core) > 1 else None
        if office and office.kind == "person" and office.number == "sg":
            head, core = office, core[1:]
        of_kin = head.role == "kin" and len(self.core) > 1
        definite = head.definite or of_kin or in_construct(self.core, self.gazetteer)
        kind: Kind = "group"
        if head.number == "sg":
            kind = "person" if definite else "anonymous"
        elif not definite and any(meaning.kind == "anonymous" for meaning in meanings):
            kind = "anonymous"
        return Mention(
            self.one_line, core, kind, None, head, head.gender, head.number, definite, self.pointing, core,
            country_of(self.core, self.gazetteer),
        )  # fmt: skip

    def _place_gender(self, core: Sequence[str]) -> Gender | None:
        """The gender of a place: feminine, but for a few countries that take either (العراق)."""
        place = self.gazetteer.place(" ".join(core))
        return place.gender if place and place.form == "noun" else "f"

    def _headless(self) -> Mention:
        """Words that begin with no noun for a speaker: a known body, a country, a nationality, or a bare name."""
        core, known = self.core, self.gazetteer.entity_at(self.core)
        if core[0][0].isdigit() and known is None and _MARKED.search(self.printed) is None:
            return self._counted()
        if known and known[0].kind != "person":
            entity, end = known
            is_place = entity.kind == "place"
            kind: Kind = "organisation" if entity.kind == "place" else entity.kind
            name = entity.name if is_place and entity.capital and end == len(core) else self.one_line
            gender = entity.gender or (self._place_gender(core) if is_place else None)
            if gender == "m" and core[-1].endswith(_FEMININE):
                gender = None  # القاعدة, تنظيم القاعدة
            return Mention(self.one_line, core, kind, name, None, gender, "sg", True, self.pointing, (), entity.country)
        place = self.gazetteer.place(core[0])
        if place and place.form in ("adjective", "people"):
            return self._inhabitant(place)
        if names_people(core[0]) and known is None:
            return self._people()
        kind = "organisation" if self._is_office_of_state() else "person"
        definite = core[0].startswith("ال")
        return Mention(
            self.one_line, core, kind, self.one_line or None, None, None, None, definite, self.pointing, (),
            country_of(self.core, self.gazetteer), self._is_marked(None),
        )  # fmt: skip

    def _is_marked(self, name: str | None) -> bool:
        """Whether a name stands between marks: in them, or nothing before them."""
        marked = _MARKED.search(self.printed)
        if marked is None:
            return False
        return not WORD.search(self.printed[: marked.start()]) or (name is not None and name in marked.group(1))

    def _people(self) -> Mention:
        """A group that no list holds, by the form of its plural: المتظاهرون, محتجون."""
        definite = self.core[0].startswith("ال") or in_construct(self.core, self.gazetteer)
        country = country_of(self.core, self.gazetteer)
        return Mention(self.one_line, self.core, "group", None, None, "m", "pl", definite, self.pointing, (), country)

    def _counted(self) -> Mention:
        """So and so many: 57 بالمئة من الآباء, 15 دولة."""
        head = next((head for word in self.core[1:] if (head := self.gazetteer.head(word))), None)
        kind: Kind = "group" if head and head.kind in ("group", "organisation") else "anonymous"
        return Mention(self.one_line, self.core, kind, head=head, gender=head.gender if head else None, number="pl")

    def _is_office_of_state(self) -> bool:
        """Whether an unknown definite noun names a body, by its adjective: المؤتمر السوداني, الشئون الصحية."""
        core = self.core
        if len(core) < 2 or not core[0].startswith("ال"):
            return False
        return self.gazetteer.place(core[1]) is not None or (core[1].startswith("ال") and core[1].endswith("يه"))

    def _inhabitant(self, place: Place) -> Mention:
        """Somebody by nationality alone: البريطانية, الروس."""
        kind: Kind = "person" if place.number == "sg" else "group"
        return Mention(
            self.one_line, self.core, kind, None, None, place.gender, place.number, place.definite, self.pointing,
            self.core, place.country,
        )  # fmt: skip

    def _body(self, head: Head) -> Mention:
        single = head.rule in _SINGLE_BODIES or head.lemma == _STATE
        kind: Kind = "group" if head.number != "sg" and single else head.kind
        lists = self.gazetteer.words
        other = head.lemma == _AGENCY and not lists.other_agencies.isdisjoint(self.core)
        if other and lists.news_agencies.isdisjoint(self.core):
            kind = "organisation"
        bare = head.definite and all(self.gazetteer.place(word) for word in self.core[1:])
        name = None if bare else self._proper_name(head) or self._without_epithet()
        definite = head.definite or in_construct(self.core, self.gazetteer)
        return Mention(
            self.one_line, self.core, kind, name, head, head.gender, head.number, definite, self.pointing, (),
            country_of(self.core, self.gazetteer),
        )  # fmt: skip

    def _without_epithet(self) -> str:
        """The words without a participle at their end that began a clause: لجنة الطرق التابعة [للوزارة]."""
        words, last = self.one_line.rsplit(" ", 1) if " " in self.one_line else ("", self.one_line)
        return words if len(self.core) > 2 and fold_word(last) in self.gazetteer.words.belonging else self.one_line

    def _proper_name(self, head: Head) -> str | None:
        """The name between quotation marks that follows its kind: صحيفة «…» → what the marks hold."""
        found = _MARKED.search(self.printed) if head.rule in _NAMED_APART else None
        return " ".join(without_signs(found.group(1)).split()) if found else None


def _may_be_person(head: Head, meanings: tuple[Head, ...]) -> bool:
    if head.kind in ("anonymous", "group", _DOCUMENT):  # الحكم, who may be a referee
        return any(other.kind == "person" and other.number == "sg" for other in meanings)
    return head.kind == "person"
