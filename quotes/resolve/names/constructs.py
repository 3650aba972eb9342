"""What the words of a mention say of the first: whether a genitive makes it definite, and of which country it is."""

from __future__ import annotations

from quotes.resolve.lexicon.gazetteer import Gazetteer

_GENERAL = "عام"
"""It stands within a construct: مدير عام الشركة."""
MIDDLE = "وسط"
_OFFICE, _SHORTEST = "office", 3
_SON = "بن"
_RELATED, _JOINED = ("ي", "يه"), ("و", "لل", "ب")


def in_construct(core: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether a genitive makes the first word definite: رئيس الحكومة, مراسل بي بي سي; not مصدر في الشرطة, مسؤول
    بوزارة النقل."""
    for index, word in enumerate(core[1:], 1):
        if word == MIDDLE and core[0] in gazetteer.words.with_middle:
            continue  # لاعب وسط الفريق
        if word in gazetteer.words.prepositions or _carries_preposition(word, gazetteer):
            return False
        if _is_nationality(core, index, gazetteer):
            return False
        if word.startswith("ال") or gazetteer.is_given_name(word) or gazetteer.entity_at(core, index):
            return True
        if place := gazetteer.place(word):
            return place.form != "adjective"
        if word in gazetteer.words.adjectives and word != _GENERAL:
            return False
    return _ends_in_name(core, gazetteer)


def _is_nationality(core: tuple[str, ...], index: int, gazetteer: Gazetteer) -> bool:
    """Whether a word that is also a given name is a nationality: مسؤول تركي, not شقيق تركي التجريبي."""
    place = gazetteer.place(core[index]) if index == 1 and gazetteer.is_given_name(core[index]) else None
    if place is None or place.form != "adjective" or place.definite:
        return False
    behind = core[index + 1] if index + 1 < len(core) else ""
    return not (behind.startswith("ال") or behind == _SON or gazetteer.is_given_name(behind))


def _ends_in_name(core: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether an office is of something by a name that no list holds: مديرة ثانوية تجربان, not ضابط شرطة سابق."""
    head = gazetteer.head(core[0])
    if len(core) < _SHORTEST or head is None or head.role != _OFFICE:
        return False
    lists, last = gazetteer.words, core[-1]
    known = lists.is_common(last) or lists.is_verb(last) or gazetteer.meanings(last) or last in lists.epithets
    noun = core[-2]
    named = not known and not last.endswith(_RELATED) and not last.startswith(_JOINED)
    return named and noun not in lists.adjectives and (lists.is_common(noun) or gazetteer.head(noun) is not None)


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
