"""The words of a source, and among them the outlet that was told: «الشاعرة لبي بي سي»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.text.fold import fold, fold_word

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_PRESS = (("لوسائل", "اعلام"), ("لوسائل", "الاعلام"))
_TO = re.compile(" ل")
_TO_APART, _SHORT = "ل", 3
"""لـ «الجسور» is told; whose member somebody is, has a longer name: عضو لـ «جبهة العمل من أجل الجسور»."""


def words_of(printed: str) -> tuple[str, ...]:
    """The folded words of a text; it is folded first, for vowel marks would cut them."""
    return tuple(WORD.findall(fold(printed).text))


def without_audience(printed: str, gazetteer: Gazetteer) -> str:
    """The words of a source without the outlet that is told: الشاعرة لبي بي سي, مصدر أمني لمراسل الإذاعة."""
    if " ل" not in printed or _is_document(printed, gazetteer):
        return printed
    places = (match.start() for match in _TO.finditer(printed, 1))
    return printed[: next((at for at in places if _is_audience(words_of(printed[at:]), gazetteer)), len(printed))]


def _is_audience(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether words that begin with ل are those of an outlet that is told, or of the press: لوسائل إعلام محلية."""
    if not words:
        return False
    if words[0] == _TO_APART:
        return len(words) <= _SHORT or _is_outlet(words[1:], gazetteer)
    first = "ال" + words[0][2:] if words[0].startswith("لل") else words[0][1:]
    head = gazetteer.head(first)
    told = head is not None and (_is_reporter(head, gazetteer) or (not head.definite and head.rule == "outlets"))
    if first[:1].isascii() or tuple(words[:2]) in _PRESS or told:
        return True
    return _is_outlet((first, *words[1:]), gazetteer)


def _is_outlet(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    known = gazetteer.entity_at(words) if gazetteer.entities.begins(words[0]) else None
    return known is not None and known[0].kind == "outlet" and known[1] == len(words)


def _is_document(printed: str, gazetteer: Gazetteer) -> bool:
    """Whether the words begin with a document, of which ل then tells the author: تقرير لصحيفة كذا."""
    words = words_of(printed)
    head = gazetteer.head(words[0]) if words else None
    return head is not None and head.kind == "document"


def _is_reporter(head: Head, gazetteer: Gazetteer) -> bool:
    return fold_word(head.lemma) in gazetteer.words.reporters
