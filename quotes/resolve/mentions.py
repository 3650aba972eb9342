"""What the words of a source say by themselves: a named person, an office, a body, a document, an unnamed source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quotes.models import Kind
from quotes.records import Gender, Number
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.heads import Head
from quotes.resolve.hints import likeliest
from quotes.resolve.names import split_title
from quotes.resolve.phrase import joined, tokens
from quotes.resolve.places import Place
from quotes.text.fold import fold_word

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_MARKED = re.compile(r"[\"“”«»„‘’']\s*([^\"“”«»„‘’']+?)[.،]?\s*[\"“”«»„‘’']")
_DEMONSTRATIVES = frozenset("هذا هذه هؤلاء هولاء ذلك تلك هاته هو هي هم هما".split())
_SAME = frozenset("نفسه نفسها ذاته ذاتها نفسهم ذاتهم عينه عينها المذكور المذكوره ذات نفس".split())
_SOME = frozenset("بعض عدد العديد عده احد احدي اثنان اثنين كثير الكثير كثيرون معظم غالبيه اكثر عديد البعض".split())
_NAMED_APART = frozenset("outlets companies".split())
"""Rules whose heads stand before a proper name that also stands alone: صحيفة «…», شركة «…»."""

_SINGLE_BODIES = frozenset("institutions companies".split())
"""Rules whose plurals are several bodies (دول, شركات) and not the name of one (السلطات, القوات)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point at a speaker, read without their article.

    ``name`` is the own name of a person or body where the words hold one. ``pointing`` words say themselves that they
    point back (هذا المصدر, هؤلاء). ``words`` are folded, without the pointing ones; ``title`` are those of the office.
    """

    text: str
    words: tuple[str, ...]
    kind: Kind
    name: str | None = None
    head: Head | None = None
    gender: Gender | None = None
    number: Number | None = None
    definite: bool = False
    pointing: bool = False
    title: tuple[str, ...] = ()
    country: str | None = None
    """The country of a noun, adjective or capital among the words."""
    marked: bool = False
    """The name stands between quotation marks."""

    @property
    def own_words(self) -> str:
        """The words as printed, on one line and without quotation marks."""
        return joined(tokens(self.text)).rstrip(" .")

    @property
    def describes(self) -> bool:
        """The words are definite and name nobody, so that somebody known to the reader is meant."""
        return self.name is None and (self.definite or self.pointing)


@lru_cache(maxsize=16384)
def read_mention(printed: str, gazetteer: Gazetteer) -> Mention:
    """Read the words of a source as printed."""
    printed = _without_audience(printed, gazetteer)
    words = tuple(fold_word(word) for word in _WORD.findall(printed))
    core = tuple(word for word in words if word not in _DEMONSTRATIVES and word not in _SAME)
    pointing = len(core) < len(words)
    if not core:
        return _pointer(printed, words)
    core = _with_article(core, gazetteer)
    if core[0] in _SOME:
        return _some(printed, core, gazetteer)
    found = gazetteer.head_at(core)
    head = (found[0] if found[0].lemma.count(" ") else likeliest(gazetteer.meanings(core[0]))) if found else None
    marked = _MARKED.search(printed)
    country = _country(core, gazetteer)
    if head is None or _may_be_person(head, gazetteer, core):
        split = split_title(printed, gazetteer)
        if split.name and _is_plausible(split.name, gazetteer) and not (head is None and _is_known_body(core, gazetteer)):
            return _person(printed, core, split.name, split.title, head, country, bool(marked), gazetteer)
        return _nameless(printed, core, head, pointing, country, gazetteer)
    return _body(printed, core, head, pointing, country, gazetteer)


def _without_audience(printed: str, gazetteer: Gazetteer) -> str:
    """The words of a source without the outlet that is told: الشاعرة لبي بي سي."""
    at = printed.find(" ل")
    if at <= 0:
        return printed
    words = [fold_word(word) for word in _WORD.findall(printed[at:])]
    first = "ال" + words[0][2:] if words and words[0].startswith("لل") else words[0][1:] if words else ""
    known = gazetteer.entity_at((first, *words[1:]))
    told = known is not None and known[0].kind == "outlet" and known[1] == len(words)
    return printed[:at] if told else printed


def _pointer(printed: str, words: tuple[str, ...]) -> Mention:
    """Pronouns alone: هؤلاء, هو."""
    plural = bool(words) and words[0] in ("هؤلاء", "هولاء", "هم")
    feminine = bool(words) and words[0] in ("هذه", "تلك", "هي", "هاته")
    return Mention(printed, words, "anonymous", gender=None if plural else "f" if feminine else "m", number="pl" if plural else "sg", pointing=True)


def _with_article(core: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words with the article that للتقرير hides, when the ل of the preposition was taken off."""
    if core[0].startswith("ل") and not gazetteer.head(core[0]) and gazetteer.head("ا" + core[0]):
        return ("ا" + core[0], *core[1:])
    return core


def _some(printed: str, core: tuple[str, ...], gazetteer: Gazetteer) -> Mention:
    head = next((head for word in core[1:4] if (head := gazetteer.head(word))), None)
    kind: Kind = "group" if head and head.kind == "group" and core[0] == "عدد" else "anonymous"
    gender: Gender = "f" if (head and head.gender == "f" and head.kind != "anonymous") or "منهن" in core else "m"
    return Mention(printed, core, kind, head=head, gender=gender, number="sg" if core[0] in ("احد", "احدي") else "pl")


def _may_be_person(head: Head, gazetteer: Gazetteer, core: tuple[str, ...]) -> bool:
    return head.kind == "person" or (
        head.kind in ("anonymous", "group")
        and any(other.kind == "person" and other.number == "sg" for other in gazetteer.meanings(core[0]))
    )


def _is_plausible(name: str, gazetteer: Gazetteer) -> bool:
    """Whether words can be a person's name: a clause is none, nor is a body with its country (المؤتمر السوداني)."""
    words = [fold_word(word) for word in name.split()]
    if gazetteer.is_given_name(words[0]):
        return True
    if len(words) == 2 and words[0].startswith("ال") and (place := gazetteer.place(words[1])) and place.form == "adjective":
        return False
    if words[0].startswith("ل") and gazetteer.entity_at((words[0][1:], *words[1:])):
        return False
    return len(words) < 4 or not any(word.startswith(("ال", "بال", "وال")) for word in words[1:-1])


def _is_known_body(core: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    known = gazetteer.entity_at(core)
    return known is not None and known[0].kind != "person" or gazetteer.place(core[0]) is not None


def _person(
    printed: str, core: tuple[str, ...], name: str, title: str | None, head: Head | None, country: str | None, marked: bool, gazetteer: Gazetteer
) -> Mention:
    title_words = tuple(fold_word(word) for word in _WORD.findall(title or ""))
    given = gazetteer.given_name(fold_word(name.split()[0]))
    gender = (given.gender if given else None) or _title_gender(title_words, gazetteer)
    name = name.rstrip(" .،")
    return Mention(printed, core, "person", name, head, gender, "sg", True, title=title_words, country=country, marked=marked)


def _title_gender(title: tuple[str, ...], gazetteer: Gazetteer) -> Gender | None:
    """The gender that the first word of an office shows: وزيرة; a masculine one may be a woman's too (رئيس)."""
    head = gazetteer.head(title[0]) if title else None
    return head.gender if head and head.kind == "person" else None


def _nameless(printed: str, core: tuple[str, ...], head: Head | None, pointing: bool, country: str | None, gazetteer: Gazetteer) -> Mention:
    """An office or description of a person without a name, a country, a body that the lists know."""
    if head is not None:
        definite = head.definite or (head.role == "kin" and len(core) > 1) or _in_construct(core, gazetteer)
        kind: Kind = "person" if head.number == "sg" and definite else "anonymous" if head.number == "sg" else "group"
        if kind == "group" and not definite and any(meaning.kind == "anonymous" for meaning in gazetteer.meanings(core[0])):
            kind = "anonymous"
        return Mention(printed, core, kind, None, head, head.gender, head.number, definite, pointing, core, country)
    known = gazetteer.entity_at(core)
    if known and known[0].kind != "person":
        entity, end = known
        kind = "organisation" if entity.kind == "place" else entity.kind
        gender: Gender | None = entity.gender or ("f" if entity.kind == "place" else None)
        as_printed = end < len(core) or entity.kind != "place" or not entity.capital
        name = joined(tokens(printed)).rstrip(" .") if as_printed else entity.name
        return Mention(printed, core, kind, name, None, gender, "sg", True, pointing, (), entity.country)
    place = gazetteer.place(core[0])
    if place and place.form in ("adjective", "people"):
        return _inhabitant(printed, core, place, pointing)
    body = len(core) > 1 and core[0].startswith("ال") and gazetteer.place(core[1]) is not None
    kind = "organisation" if body else "person"
    return Mention(printed, core, kind, joined(tokens(printed)) or None, None, None, None, core[0].startswith("ال"), pointing, (), country)


def _inhabitant(printed: str, core: tuple[str, ...], place: Place, pointing: bool) -> Mention:
    """Somebody by nationality alone: البريطانية, الروس."""
    kind: Kind = "person" if place.number == "sg" else "group"
    return Mention(printed, core, kind, None, None, place.gender, place.number, place.definite, pointing, core, place.country)


def _in_construct(core: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether a genitive makes the first word definite: رئيس الحكومة, مراسل بي بي سي; not مسؤول أمني, مصدر في الشرطة."""
    for index, word in enumerate(core[1:], 1):
        if word in gazetteer.words.prepositions:
            return False
        if word.startswith("ال") or gazetteer.is_given_name(word):
            return True
        known = gazetteer.entity_at(core, index)
        if known:
            return True
        place = gazetteer.place(word)
        if place:
            return place.form != "adjective"
        if word in gazetteer.words.adjectives:
            return False
    return False


def _body(printed: str, core: tuple[str, ...], head: Head, pointing: bool, country: str | None, gazetteer: Gazetteer) -> Mention:
    several = head.number != "sg" and head.rule in _SINGLE_BODIES
    kind: Kind = "group" if several else head.kind
    if head.definite and (len(core) == 1 or all(gazetteer.place(word) for word in core[1:])):
        name = None
    else:
        name = _proper_name(printed, head) or joined(tokens(printed))
    definite = head.definite or _in_construct(core, gazetteer)
    return Mention(printed, core, kind, name, head, head.gender, head.number, definite, pointing, (), country)


def _proper_name(printed: str, head: Head) -> str | None:
    """The name between quotation marks that follows its kind: صحيفة «…» → what the marks hold."""
    found = _MARKED.search(printed) if head.rule in _NAMED_APART else None
    return " ".join(found.group(1).split()) if found else None


def _country(core: tuple[str, ...], gazetteer: Gazetteer) -> str | None:
    for index, word in enumerate(core):
        place = gazetteer.place(word)
        if place:
            return place.country
        known = gazetteer.entity_at(core, index)
        if known and known[0].kind == "place":
            return known[0].country
    return None
