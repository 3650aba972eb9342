"""Words in the place of a person's name that are none: a verb, a noun with a pronoun, a noun that only describes."""

from __future__ import annotations

import re

from quotes.resolve.lexicon.families import is_family
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.mention import Mention
from quotes.resolve.names.plausible import begins_no_name, carries, is_known_name, names_nobody
from quotes.resolve.reading.hints import VERBAL_NOUN, names_people
from quotes.text.fold import fold_word

_THE, _NISBA, _PLURAL = "ال", "ي", "و"
_SHORTEST = 3
_TITLED = frozenset(["person", "anonymous", "group"])
_SHORT_PLURAL = re.compile(r"م\w{3}ون")
"""معلقون, as far as no name is (ميمون)."""
_ABOUT = ("حوالي",)
"""What is left of a source whose number stands behind it: اتهم حوالي 50 شخصا."""
_PARTICIPLE = re.compile(r"م\w{3,}|\wا\w\w(?:ه|ون|ين)?")
"""The shapes of participles, which people are called by: مشجع, سائح."""


def is_nobody(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether what stands in the place of a name are words of the language: بمجرد عرض, لديه, ابتسامته, تراجعًا."""
    words = mention.words
    if mention.head is not None or mention.marked:
        return False
    if words == _ABOUT:
        return True
    if names_nobody(words, gazetteer) or (len(words) == 1 and carries(words[0], gazetteer)):
        return True
    if not mention.title:
        return begins_no_name(words, mention.own_words, gazetteer)
    name = mention.name or mention.own_words
    titled = any(head.kind in _TITLED for word in mention.title for head in gazetteer.meanings(word))
    return not titled and begins_no_name(tuple(map(fold_word, name.split())), name, gazetteer)


def describes(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether it is a noun of the language, which names nobody but may describe who speaks: ناشطون, الفائز بالجائزة."""
    words, lists = mention.words, gazetteer.words
    if mention.head is not None or mention.marked or is_known_name(words, gazetteer):
        return False
    first = words[0]
    people = names_people(first) or _SHORT_PLURAL.fullmatch(first) or _is_construct(words, gazetteer)
    if people and (mention.title[:1] != (first,) or not gazetteer.head(first)):
        return True
    if mention.title:
        return False
    if len(words) == 1:
        return lists.is_common(first) and not first.endswith(_NISBA)
    if not first.startswith(_THE) or first.endswith(_NISBA):
        return False
    second = words[1]
    joined = second[0] in "بلو" and lists.is_common(second[1:])
    return joined or lists.is_common(second)


def _is_construct(words: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether some words are people of something: موقعو العريضة; not حمو التجريبي."""
    first = words[0]
    if len(words) < 2 or not first.endswith(_PLURAL) or not any(word.startswith(_THE) for word in words[1:3]):
        return False
    stem = first.removesuffix(_PLURAL)
    return _PARTICIPLE.fullmatch(stem) is not None or gazetteer.head(first + "ن") is not None


def tells_nothing(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a noun of the language is of a thing that nobody speaks through: الحذاء, أعمال الحفر."""
    first, tellers = mention.words[0], gazetteer.words.tellers
    bare = first.removeprefix(_THE)
    if mention.head is not None or mention.marked or mention.title or names_people(first):
        return False
    if len(bare) <= _SHORTEST or _may_be_family(mention.words, bare):
        return False
    if bare in tellers or bare.removesuffix("ات") + "ه" in tellers or _PARTICIPLE.fullmatch(bare):
        return False
    return gazetteer.words.is_common(bare) and not is_known_name(mention.words, gazetteer)


def _may_be_family(words: tuple[str, ...], bare: str) -> bool:
    """Whether a noun with the article stands alone, as family names do (ذكر الصغير), and has no ending of things."""
    alone = len(words) == 1 and words[0] != bare
    return alone and not bare.endswith(("ه", "ات")) and VERBAL_NOUN.fullmatch(bare) is None


def is_definite_noun(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded word with the article is a noun and no name of a family, as those in ي and the surnames are."""
    if not word.startswith(_THE) or word.endswith(_NISBA) or is_family(word, gazetteer):
        return False
    bare = word.removeprefix(_THE)
    named = gazetteer.is_given_name(bare) and bare not in gazetteer.words.given_nouns
    known = gazetteer.entities.begins(word) or gazetteer.is_given_name(word) or named
    return len(bare) >= _SHORTEST and not known


def is_general(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether words with the article that seem a name are nouns of the language: المجتمع الدولي, التجربة."""
    if mention.kind != "person" or mention.head is not None or mention.title or mention.marked or not mention.words:
        return False
    first, lists = mention.words[0], gazetteer.words
    named = first in lists.surnames or gazetteer.is_given_name(first)
    if not first.startswith(_THE) or first.endswith(_NISBA) or named:
        return False
    return is_in(first.removeprefix(_THE), lists) or (len(mention.words) == 1 and is_definite_noun(first, gazetteer))


def is_in(word: str, lists: NameWords) -> bool:
    """Whether a word is in the list of nouns and adjectives, as it is or in the singular of ات."""
    stem = word.removesuffix("ات")
    forms = (word,) if stem == word else (word, stem, stem + "ه")
    return any(form in lists.common or form in lists.common_nouns for form in forms)
