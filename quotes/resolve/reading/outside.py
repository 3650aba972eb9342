"""Words that stand in nobody's name, told by their form, whatever name stands before them."""

from __future__ import annotations

import re

from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.reading.hints import VERBAL_NOUN, looks_like_verb, names_people

_TENTH_FORM = re.compile(r"است\w{3}(?:وا|ت)?")
_EIGHTH_FORM = re.compile(r"ات\wا\w")
"""Verbal nouns with the ت doubled: اتفاق, اتهام."""
_OBLIQUE = "ين"
_OURS = "نا"
"""The ending of what we did, which no name has behind a verb: حققنا."""
_SHORT = 4


def is_outside_names(word: str, lists: NameWords, full: bool) -> bool:
    """Whether a folded word behind a name, which is already ``full``, is a verb (استمع, اتخذت), a verbal noun with the
    article (الاتفاق) or an oblique plural of people (المستثمرين)."""
    if word in lists.surnames or word.endswith("ي"):
        return False
    if word.startswith("ال"):
        deed = (VERBAL_NOUN.fullmatch(word[2:]) or _EIGHTH_FORM.fullmatch(word[2:])) and lists.is_common(word)
        return bool(deed) or (word.endswith(_OBLIQUE) and names_people(word))
    verb = lists.is_verb(word)
    if _TENTH_FORM.fullmatch(word) or (len(word) > _SHORT and word.endswith(_OURS) and verb):
        return True
    deed = word[0] == "ا" and (looks_like_verb(word) or (VERBAL_NOUN.fullmatch(word) and lists.is_common(word)))
    return full and (verb or bool(deed))
