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
_SHORT, _PARTICLE = 4, 2
"""Longer than these, a word is no part of a foreign name that seems a verb or a particle (كون, لي)."""
_AND, _FOR, _WITH = "ولب"
_SHORTEST_WORD = 4
_NO_PREPOSITION = "وا"
"""Behind ب they begin names, whose letters may be those of a word: بوعيدة, باطمة."""
_FEMININE, _HERS = "ه", ("ته", "تها", "تهم")
_INDICATIVE = "ون"
"""No plural ends so behind ل; foreign names do (ليردون)."""


def joins_word(word: str, lists: NameWords) -> bool:
    """Whether a folded word behind a name is one of the language with what is joined to it: وأنصاره, لتهنئته, بمراجعة,
    ليستقر; too short a word or one in ي may be a name all the same (وناس, وهبي)."""
    joined, rest = word[:1], word[1:]
    if len(rest) < _SHORTEST_WORD or word.endswith("ي"):
        return False
    of_language = lists.is_common(rest) or lists.is_owned(rest)
    if joined == _AND:
        return of_language or rest.endswith(_HERS)
    if joined == _FOR:
        verb = rest[0] in "يت" and len(rest) > _SHORTEST_WORD and not rest.endswith(_INDICATIVE) and lists.is_verb(rest)
        return of_language or verb
    deed = VERBAL_NOUN.fullmatch(rest) is not None or rest in lists.masdars
    long = len(rest) > _SHORTEST_WORD - rest.endswith(_FEMININE) and rest[0] not in _NO_PREPOSITION
    return joined == _WITH and of_language and (deed or long)


def is_outside_names(word: str, lists: NameWords, full: bool) -> bool:
    """Whether a folded word behind a name, which is already ``full``, is a verb (استمع, اتخذت), a verbal noun with the
    article (الاتفاق), a particle (فقط), an oblique plural of people (المستثمرين) or a word with another joined to it
    (لتهنئته)."""
    if word in lists.surnames or word.endswith("ي"):
        return False
    if word.startswith("ال"):
        noun = word.removeprefix("ال")
        deed = (VERBAL_NOUN.fullmatch(noun) or _EIGHTH_FORM.fullmatch(noun)) and lists.is_common(word)
        return bool(deed) or noun in lists.masdars or (word.endswith(_OBLIQUE) and names_people(word))
    verb = lists.is_verb(word)
    ours = len(word) > _SHORT and word.endswith(_OURS) and verb
    if _TENTH_FORM.fullmatch(word) or ours or joins_word(word, lists):
        return True
    deed = word[0] == "ا" and (looks_like_verb(word) or (VERBAL_NOUN.fullmatch(word) and lists.is_common(word)))
    return full and (verb or bool(deed) or (len(word) > _PARTICLE and word in lists.function_words))
