"""The name behind words that tell somebody where the grammar shows none: خبير في الجامعة الوطنية جيمي فيرداك.

A title before a name is otherwise definite. Behind another one a name is more often that of somebody else whom it tells
of (مستشار في مكتب الوزير جيمي فيرداك), so that the words between must hold no other person and be complete.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.names.split import Split, name_run
from quotes.resolve.reading.phrase import Phrase, joined, tokens

_ADDRESSES = frozenset(["honorific", "rank"])
_CLOSING = frozenset('"”»›،,)')
_NISBA, _HERS = "ي", "ها"
_SHORTEST = 2
_DESCRIBED = "description"
"""The role of participles that describe people and things: القوات المسلحة."""


@lru_cache(maxsize=4096)
def told_name(printed: str, gazetteer: Gazetteer) -> Split | None:
    """The title and the name of whom a description tells, where a full name ends it."""
    phrase = Phrase(tokens(printed), gazetteer)
    for at in range(1, phrase.length - 1):
        if _begins_full_name(phrase, at):
            found = name_run(phrase, at) if _is_bearer(phrase, at) else None
            if found is None or found[1] - at < _SHORTEST or not phrase.is_break(phrase.skip_marks(found[1])):
                return None
            return Split(joined(phrase.printed[:at]), joined(phrase.printed[at : found[1]]), at, found[1])
    return None


def _begins_full_name(phrase: Phrase, at: int) -> bool:
    return phrase.is_sure_name(at) and phrase.gazetteer.place(phrase.words[at]) is None and not phrase.is_break(at + 1)


def _is_bearer(phrase: Phrase, name: int) -> bool:
    """Whether the words before a name are complete, a form of address aside, and tell of nobody else."""
    end = name
    while end > 1 and phrase.is_definite(end - 1) and any(head.role in _ADDRESSES for head in phrase.heads(end - 1)):
        end -= 1
    before = end - 1
    word = phrase.peeled(before) or phrase.words[before]
    place = phrase.gazetteer.place(word) is not None or word.startswith("ال") or word.endswith(_HERS)
    closed = word in _CLOSING or place or (before == 1 and word.endswith(_NISBA))
    related = phrase.words[1].endswith(_NISBA)  # خبير اقتصادي
    of_body = any((phrase.after_entity(at) or 0) > name for at in range(1, name + 1))  # ناطق باسم كتائب الشهيد فلان
    return closed and not of_body and not any(_is_person(phrase, at) for at in range(1 + related, end))


def _is_person(phrase: Phrase, at: int) -> bool:
    """Whether a word tells a person, also with a preposition: في مكتب الرئيس, مقرب للوزير."""
    heads = phrase.heads(at)
    if not heads and phrase.words[at][0].isalpha() and (rest := phrase.peeled(at)):
        heads = phrase.gazetteer.meanings(rest)
    return any(head.kind == "person" and head.role != _DESCRIBED for head in heads)
