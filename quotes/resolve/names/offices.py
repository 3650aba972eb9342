"""Offices: what an article says somebody is, and whether a description such as «الوزير» can mean its holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.lexis import NameWords
from quotes.text.fold import fold_word

HEAD, _CABINET, GOVERNMENT, _STATE = "رئيس", "وزراء", "حكوم", "دول"
"""The stems of رئيس الوزراء, who is رئيس الحكومة, and of رئيس الدولة الفنلندية, who is رئيس فنلندا."""
_DEPUTIES, _PARLIAMENT = frozenset(["مجلس", "نواب"]), "برلمان"
"""Who is رئيس مجلس النواب is رئيس البرلمان too."""
_SAME = {"ناطق": "متحدث", "موفد": "مبعوث", "مندوب": "سفير", "شئون": "شؤون", "مسئول": "مسؤول"}
"""Words for one office."""
_BEGINS_COUNTRY = frozenset(map(fold_word, ("الولايات", "المملكة")))
_SHORTEST, _SURE = 3, 3
_RELATED, _SPOKESMAN, _FEW = "ي", "متحدث", 2
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Office:
    """The words of an office, as stems, and where they stand."""

    stems: frozenset[str]
    countries: frozenset[str]
    at: int


def office_of(words: Sequence[str], at: int, gazetteer: Gazetteer) -> Office:
    """The office of folded ``words`` that stand at token ``at``."""
    stems, countries = [], []
    index = 0
    while index < len(words):
        word = words[index]
        two = gazetteer.place(" ".join(words[index : index + 2])) if word in _BEGINS_COUNTRY else None
        place = two or gazetteer.place(word)
        if place:
            countries.append(place.country)
        elif word[0].isalnum():
            stems.append(stem(_bare(word, gazetteer)))
        index += 2 if two else 1
    if HEAD in stems:
        stems = [GOVERNMENT if stem == _CABINET else stem for stem in stems if stem != _STATE or not countries]
    if _DEPUTIES.issubset(stems):
        stems.append(_PARLIAMENT)
    return Office(frozenset(stems), frozenset(countries), at)


def _bare(word: str, gazetteer: Gazetteer) -> str:
    """A word of an office without the ل of a complement or the و of a second office: لحلف, للحلف, وزعيم."""
    if word.startswith(("لل", "بال")) and len(word) > _SHORTEST:
        return word[2:] if word[0] == "ل" else word[1:]
    rest = word[1:]
    if len(word) <= _SHORTEST or gazetteer.head(word) is not None:
        return word
    if word[0] == "ل" and not gazetteer.words.is_common(word):
        return rest
    joined = word[0] == "و" or (word[0] == "ب" and stem(rest) not in gazetteer.words.deputies)
    return rest if joined and gazetteer.head(rest) is not None else word


def stem(word: str) -> str:
    """A word without what differs between two mentions of one office: article, conjunction, feminine ending."""
    word = word[1:] if word.startswith("وال") else word
    word = word.removeprefix("ال").removesuffix("ه")
    return _SAME.get(word, word)


@lru_cache(maxsize=4)
def _untold(lists: NameWords) -> frozenset[str]:
    """The stems that no office is told by: adjectives of time, and forms of address before it (سمو أمير المنطقة)."""
    return lists.timely.union(map(stem, lists.addresses))


def _is_told_by_relation(word: str, stems: frozenset[str]) -> bool:
    """Whether an office has a noun as its adjective of relation, or the other way round: مدير صحة المنطقة is مدير
    الشؤون الصحية بالمنطقة."""
    return word + _RELATED in stems or (word.endswith(_RELATED) and word.removesuffix(_RELATED) in stems)


def fits(description: Office, office: Office, gazetteer: Gazetteer) -> bool:
    """Whether the words of a description can mean the holder of an office.

    They must all be among the words of the office (الوزير, رئيس الحكومة), adjectives of time aside; countries may not
    contradict one another (رئيس الحكومة البريطانية can be «رئيس الحكومة»). «المسؤول» is anyone with an office.
    """
    if description.countries and office.countries and not (description.countries & office.countries):
        return False
    lists, wider = gazetteer.words, gazetteer.wider
    needed = description.stems - _untold(lists)
    if not needed:
        return bool(description.countries & office.countries)
    if needed <= lists.any_office:
        return bool(office.stems)
    chiefs, deputies = lists.chiefs, lists.deputies
    of_another = lists.principals & needed and deputies & office.stems and not deputies & needed
    missing = {word for word in needed - office.stems if not _is_told_by_relation(word, office.stems)}
    same_country = bool(description.countries & office.countries)
    # الأمين العام لجامعة الدول العربية is الأمين العام للجامعة العربية.
    shorter = len(missing) == 1 and len(office.stems & needed) >= _SURE and not deputies & missing
    found = not missing or (shorter and office.stems <= needed)
    # المتحدث الأمني الكردي is المتحدث باسم القيادة الأمنية, where an adjective tells more than had been told.
    told_more = len(missing) == 1 and missing <= {word for word in needed if word.endswith(_RELATED)}
    found = found or (told_more and _SPOKESMAN in needed and len(needed) > _FEW and not office.countries)
    # رئيس المركز الوطني is who was introduced as مدير المركز الوطني.
    chief = missing <= chiefs and chiefs & office.stems and len(needed - chiefs) > 1 and not deputies & office.stems
    found = found or bool(chief)
    found = found or (same_country and all(wider.get(word, _NONE) & office.stems for word in missing))
    return found and not of_another
