"""Where a verb's subject ends and its object begins, when both follow it: وصف كيري الانتخابات بأنها …"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.text.tokens import Tokens

_HEADS = "SOYEZg"
_PLURALS = ("ون", "ين")
_ADJECTIVE_ENDINGS = ("ي", "يه")


def split_subject(tokens: Tokens, tags: str, first: int, end: int) -> int:
    """The token behind ``first`` at which the object begins; ``end`` when there is only a subject."""
    words = tokens.words
    at = first + 1
    if tags[first] == "u":
        closing = tags.find("u", first + 1, end)
        return closing + 1 if closing > 0 else end
    if tags[first] == "e" and at < end:
        at += 1
    if tags[first] in _HEADS:
        # A plural or dual with its ن takes no genitive (معارضون).
        if not words[first].startswith("ال") and not words[first].endswith(("ون", "ين", "ان")) and at < end:
            if tags[at] in _HEADS:
                return split_subject(tokens, tags, at, end)
            if tags[at] in "Aobl":
                at += 2 if words[at] == "باسم" else 1
        elif words[first].endswith(_PLURALS) and at < end and words[at].endswith(words[first][-2:]):
            at += 1
        at = _behind_adjectives(words, tags, at, end)
        # الأمين العام لمجلس التعاون، الرابطة المغربية للصحافة: what an office or a body is of.
        while tags[first] in "SO" and at + 1 < end and tags[at] == "l":
            at = _behind_adjectives(words, tags, at + 1, end)
    if at < end and tags[at] == "," and at + 1 < end:
        closing = tags.find(",", at + 1, end)
        if closing > 0:
            return closing + 1
        at += 1
        if tags[at] in _HEADS:
            return min(split_subject(tokens, tags, at, end), end)
    if at < end and (tags[at] == "X" or (tags[first] == "X" and at == first + 1)):
        while at < end and tags[at] == "X":
            at += 1
        if at < end and tags[at] in "oA" and not (tags[at] == "A" and at + 1 == end):
            at += 1
    return min(at, end)


def _behind_adjectives(words: Sequence[str], tags: str, at: int, end: int) -> int:
    while at < end and tags[at] not in _HEADS and _is_adjective(words[at]):
        at += 1
    return at


# Definite adjectives that stand in names of bodies and offices and do not end in the ي of relation.
_ADJECTIVES = frozenset(
    [
        "العام",
        "العامه",
        "الخاص",
        "الخاصه",
        "العليا",
        "الاعلي",
        "المشترك",
        "المشتركه",
        "المتحده",
        "الحاكم",
        "الحاكمه",
        "المعارض",
        "المعارضه",
        "الاول",
        "الاولي",
        "الثاني",
        "الثانيه",
        "السابق",
        "السابقه",
        "الحالي",
        "الحاليه",
        "المقيم",
        "الاوسط",
    ]
)


def _is_adjective(word: str) -> bool:
    return word in _ADJECTIVES or (word.startswith("ال") and word.endswith(_ADJECTIVE_ENDINGS))
