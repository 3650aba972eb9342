"""A name as a list of its parts: what is written together or apart, with or without hamza, becomes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Gender
from quotes.resolve.names.split import Split, split_title
from quotes.resolve.reading.phrase import tokens
from quotes.text.fold import fold_word

_NATIVE_LETTERS = frozenset("حعصضظذ")
"""Letters that hardly ever stand in a transliteration."""
_SONS = {"بن": "بن", "ابن": "بن", "بنت": "بنت", "ولد": "ولد"}
_FATHERS = frozenset(("ابو", "ابي", "ابا", "ام"))
_FOREIGN_ENDINGS = ("وف", "يف", "وفا", "يفا", "سكي", "فيتش", "نكو", "شفيلي")
_FOREIGN = str.maketrans("غگپڤ", "ججبف")
_HAMZAS = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name, folded: a word, or words that are one name (عبدالله, ابوالغيط, بن سلمان)."""

    text: str
    native: bool
    """Compared letter by letter."""
    given: bool
    gender: Gender | None = None
    son_of: bool = False
    house: bool = False
    """The name of a ruling house or tribe: آل نهيان."""

    @property
    def letters(self) -> str:
        """What is compared of a native part: foreign names of people with Arab first names (رجب طيب أردوغان) still vary
        between غ and ج."""
        if self.given or self.text.startswith("ال") or not _NATIVE_LETTERS.isdisjoint(self.text):
            return self.text
        return self.text.translate(_FOREIGN)

    @property
    def stem(self) -> str:
        """Without the article."""
        return self.text.removeprefix("ال") if len(self.text) > 4 else self.text


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of one person's name, titles gone."""

    parts: tuple[Part, ...]
    generation: bool = False
    """The last part tells a son from his father: الابن."""

    @property
    def native(self) -> bool:
        return any(part.native for part in self.parts)


@lru_cache(maxsize=65536)
def read_name(name: str, gazetteer: Gazetteer) -> Name:
    """The parts of a name; no parts for words that name nobody."""
    printed = tokens("علي " + name[4:] if name.startswith("على ") else name)
    split = split_title(printed, gazetteer)
    if split.name is None:
        return Name(())
    end = _whole(printed, split, gazetteer)
    words = [_plain(word, gazetteer) for word in printed[split.start : end] if word[0].isalnum()]
    joined = _joined(words, gazetteer)
    is_arab = _is_arab(joined, gazetteer)
    parts = tuple(_part(text, index == 0, is_arab, gazetteer) for index, text in enumerate(joined))
    return Name(parts, bool(joined) and joined[-1] in gazetteer.words.generations)


def _whole(printed: Sequence[str], split: Split, gazetteer: Gazetteer) -> int:
    """Where a name ends. One that has been told from its sentence is whole: behind a given name alone, a word that is
    also a noun or an office is the family name (سالم حركات), unless it is an office with the article."""
    if split.end == len(printed) or split.end - split.start > 1:
        return split.end
    behind = [fold_word(word) for word in printed[split.end :]]
    office = gazetteer.head(behind[0])
    described = office is not None and office.definite and _SONS.keys().isdisjoint(behind)
    given = gazetteer.given_name(fold_word(printed[split.start]))
    return split.end if given is None or described else len(printed)


@lru_cache(maxsize=65536)
def _plain(word: str, gazetteer: Gazetteer) -> str:
    """A word folded, hamzas gone; an أل that is no article (ألباريس) keeps its hamza, an old spelling its new one."""
    foreign = word.startswith(("أل", "إل", "آل")) and len(word) > 2
    folded = fold_word(word).translate(_HAMZAS).replace("وو", "و")
    return "أ" + folded[1:] if foreign else gazetteer.respelled.get(folded, folded)


def _joined(words: list[str], gazetteer: Gazetteer) -> list[str]:
    """Words that make one name together, as one."""
    parts: list[str] = []
    at = 0
    while at < len(words):
        word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
        if following and word == "عبد" and (following in gazetteer.divine or following.startswith("ال")):
            words[at + 1] = word + following
        elif following and word in _FATHERS:
            words[at + 1] = "ابو" + following if word != "ام" else "ام" + following
        elif following and word in _SONS:
            rest = _joined(words[at + 1 :], gazetteer)
            parts.append(f"{_SONS[word]} {rest[0]}")
            return parts + rest[1:]
        elif following and word == "ال":
            parts.append(f"ال {following}")
            at += 1
        elif following in ("الله", "الدين", "الاسلام") and len(word) > 1:
            parts.append(word + following)
            at += 1
        else:
            parts.append(word)
        at += 1
    return parts


def _is_arab(parts: list[str], gazetteer: Gazetteer) -> bool:
    """Whether a name is Arab: by its given name, a filiation or a family name with the article."""
    if not parts:
        return False
    given = gazetteer.given_name(parts[0])
    if given:
        return given.origin == "arab"
    return any(part.startswith(("ال", "بن ", "بنت ", "ابو", "عبد")) and len(part) > 4 for part in parts)


@lru_cache(maxsize=65536)
def _part(text: str, first: bool, is_arab: bool, gazetteer: Gazetteer) -> Part:
    given = gazetteer.given_name(fold_word(text))
    house = text.startswith("ال ")
    son_of = text.startswith(("بن ", "بنت ", "ولد "))
    russian = len(text) > 5 and text.endswith(_FOREIGN_ENDINGS) and _NATIVE_LETTERS.isdisjoint(text)
    native = not russian and (
        is_arab
        or son_of
        or house
        or (given is not None and given.origin == "arab")
        or (text.startswith("ال") and not first and len(text) > 4)
        or not _NATIVE_LETTERS.isdisjoint(text)
    )
    gender = given.gender if given and first else None
    return Part(text, native, given is not None, gender, son_of, house)
