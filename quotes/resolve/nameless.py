"""Words in the place of a person's name that are none: a verb, a noun with a pronoun, a noun that only describes."""

from __future__ import annotations

from quotes.resolve.credible import surnames
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.hints import looks_like_imperfect
from quotes.resolve.lexis import OWNED
from quotes.resolve.mention import Mention
from quotes.resolve.plausible import carries, names_nobody
from quotes.resolve.reading import TANWIN
from quotes.resolve.subjects import TO_SOMEBODY

_THE, _NISBA = "ال", "ي"
_SHORTEST = 3


def is_nobody(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether what stands in the place of a name are words of the language: بمجرد عرض, لديه, ابتسامته, تراجعًا."""
    words, lists = mention.words, gazetteer.words
    if mention.head is not None or mention.marked:
        return False
    if names_nobody(words, gazetteer) or (len(words) == 1 and carries(words[0], gazetteer)):
        return True
    first, printed = words[0], mention.own_words.split()[0]
    if mention.title or _is_known(words, gazetteer):
        return False
    if first in lists.function_words or first in lists.stops or TO_SOMEBODY.fullmatch(first):
        return True
    owned = printed.endswith(OWNED) and lists.is_owned(first)
    return owned or lists.is_verb(first) or looks_like_imperfect(first) or printed.endswith(TANWIN)


def describes(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether it is a noun of the language, which names nobody but may describe who speaks: ناشطون, الفائز بالجائزة."""
    words, lists = mention.words, gazetteer.words
    if mention.head is not None or mention.marked or mention.title or _is_known(words, gazetteer):
        return False
    first = words[0]
    if len(words) == 1:
        return lists.is_common(first) and not first.endswith(_NISBA)
    if not first.startswith(_THE) or first.endswith(_NISBA):
        return False
    second = words[1]
    joined = second[0] in "بلو" and lists.is_common(second[1:])
    return joined or lists.is_common(second)


def is_definite_noun(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded word with the article is a noun and no name of a family, as those in ي and the surnames are."""
    if not word.startswith(_THE) or word.endswith(_NISBA) or _is_family(word, gazetteer):
        return False
    bare = word.removeprefix(_THE)
    known = gazetteer.entities.begins(word) or gazetteer.is_given_name(word) or gazetteer.is_given_name(bare)
    return len(bare) >= _SHORTEST and not known


def _is_known(words: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    first = words[0]
    if gazetteer.is_given_name(first) or first in gazetteer.words.particles or _is_family(first, gazetteer):
        return True
    return gazetteer.entity_at(words) is not None


def _is_family(word: str, gazetteer: Gazetteer) -> bool:
    return word in gazetteer.words.surnames or word in surnames(gazetteer)
