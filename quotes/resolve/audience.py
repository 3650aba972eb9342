"""The words of a source, and among them the outlet that was told: «الشاعرة لبي بي سي»."""

from __future__ import annotations

import re

from quotes.resolve.gazetteer import Gazetteer
from quotes.text.fold import fold

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_REPORTERS = frozenset(["مراسل", "مندوب", "موفد"])


def words_of(printed: str) -> tuple[str, ...]:
    """The folded words of a text; it is folded first, for vowel marks would cut them."""
    return tuple(WORD.findall(fold(printed).text))


def without_audience(printed: str, gazetteer: Gazetteer) -> str:
    """The words of a source without the outlet that is told: الشاعرة لبي بي سي, مصدر أمني لمراسل الإذاعة."""
    at = printed.find(" ل")
    if at <= 0 or _is_document(printed, gazetteer):
        return printed
    words = words_of(printed[at:])
    first = "ال" + words[0][2:] if words and words[0].startswith("لل") else words[0][1:] if words else ""
    head = gazetteer.head(first)
    if first[:1].isascii() or (head and not head.definite and (head.rule == "outlets" or head.lemma in _REPORTERS)):
        return printed[:at] if words else printed
    if not gazetteer.entities.begins(first):
        return printed
    known = gazetteer.entity_at((first, *words[1:]))
    told = known is not None and known[0].kind == "outlet" and known[1] == len(words)
    return printed[:at] if told else printed


def _is_document(printed: str, gazetteer: Gazetteer) -> bool:
    """Whether the words begin with a document, of which ل then tells the author: تقرير لصحيفة كذا."""
    words = words_of(printed)
    head = gazetteer.head(words[0]) if words else None
    return head is not None and head.kind == "document"
