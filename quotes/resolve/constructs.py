"""What the words of a mention say of the first: whether a genitive makes it definite, and of which country it is."""

from __future__ import annotations

from quotes.resolve.gazetteer import Gazetteer

_GENERAL = "عام"
"""It stands within a construct: مدير عام الشركة."""


def in_construct(core: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether a genitive makes the first word definite: رئيس الحكومة, مراسل بي بي سي; not مصدر في الشرطة, مسؤول
    بوزارة النقل."""
    for index, word in enumerate(core[1:], 1):
        if word in gazetteer.words.prepositions or _carries_preposition(word, gazetteer):
            return False
        if word.startswith("ال") or gazetteer.is_given_name(word) or gazetteer.entity_at(core, index):
            return True
        if place := gazetteer.place(word):
            return place.form != "adjective"
        if word in gazetteer.words.adjectives and word != _GENERAL:
            return False
    return False


def _carries_preposition(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a preposition is written together with a noun of a body: بوزارة, بالشركة, لمجلس, but not بلدية."""
    if word[0] not in "بل" or gazetteer.head(word) or gazetteer.is_given_name(word):
        return False
    head = gazetteer.head(word[1:].replace("ل", "ال", 1) if word.startswith("لل") else word[1:])
    return head is not None and head.kind in ("organisation", "outlet")


def country_of(core: tuple[str, ...], gazetteer: Gazetteer) -> str | None:
    """The code of the first country that the words name, by its name, an adjective or a well-known body of it."""
    for index, word in enumerate(core):
        if place := gazetteer.place(word):
            return place.country
        if gazetteer.entities.begins(word):
            known = gazetteer.entity_at(core, index)
            if known and (known[0].kind == "place" or known[1] - index > 1):
                return known[0].country
    return None
