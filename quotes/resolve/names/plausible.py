"""Whether the words left of a source when its title is gone can be a person's name, and how far the name goes."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.lexicon.families import is_family
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.lexis import OWNED, TANWIN, TO_SOMEBODY
from quotes.resolve.mention import EDGES, without_signs
from quotes.resolve.reading.hints import VERBAL_NOUN, looks_like_imperfect
from quotes.text.fold import fold_word

_COUNTERPART = "نظير"
_SERVANT = "عبد"
_PROCLITICS = "وفبل"
_WITH = "ب"
"""It stands before no verb."""
_SHORTEST, _SHORTEST_NAME, _ARAB = 4, 3, "arab"
_JOINED = ("لل", "بال", "وال", "فال", "كال")
_ACCUSATIVE = "ا"
_TO_ME, _NO_LETTERS_OF_NAMES, _TO_THE = frozenset(["مني", "عني"]), ("فإن", "سأ"), "لل"


def first_of(name: str, gazetteer: Gazetteer) -> str:
    """The name of the first of several joined by و: سالم التجريبي ونظيره محمود المثالي."""
    words = without_signs(name).strip(EDGES).split()
    for index, printed in enumerate(words[1:], 1):
        word = fold_word(printed)
        if not word.startswith("و") or gazetteer.is_given_name(word) or word in gazetteer.words.particles:
            continue
        other = word[1:]
        given = gazetteer.given_name(other)
        if len(other) < _SHORTEST_NAME and (given is None or given.origin != _ARAB):
            continue  # عبد السلام واد
        if other.startswith(_COUNTERPART) or gazetteer.head(other) or gazetteer.is_given_name(other):
            return " ".join(words[:index])
    return " ".join(words)


def is_plausible(name: str, gazetteer: Gazetteer) -> bool:
    """Whether words can be a person's name: a clause is none, nor is a body with its country (المؤتمر السوداني)."""
    words = [fold_word(word) for word in name.split()]
    if "،" in name or (words[0].startswith(_JOINED) and words[0] not in gazetteer.given):
        return False
    if gazetteer.is_given_name(words[0]) or (words[0] == _SERVANT and len(words) > 1):
        return True
    if names_nobody(words, gazetteer) or begins_no_name(words, name, gazetteer):
        return False
    if len(words) == 2 and words[0].startswith("ال") and _is_adjective(words[1], gazetteer):
        return False
    return len(words) < 4 or not any(word.startswith(("ال", "بال", "وال")) for word in words[1:-1])


def begins_no_name(words: Sequence[str], printed: str, gazetteer: Gazetteer) -> bool:
    """Whether the first of some words can begin no name of a person: a verb, a function word, a noun with what it
    carries or in the accusative: ستحدد, لبذل, ابتسامته, مبررا."""
    first, lists = words[0], gazetteer.words
    shown = printed.split()[0]
    if shown in _TO_ME or shown.startswith(_NO_LETTERS_OF_NAMES):
        return True  # منى and فان are names, no سأقول
    if is_known_name(words, gazetteer):
        return False
    if first.startswith(_TO_THE) or (len(words) > 1 and lists.is_common(first) and words[1] in lists.prepositions):
        return True
    if first in lists.function_words or first in lists.stops or TO_SOMEBODY.fullmatch(first):
        return True
    if lists.is_verb(first) or looks_like_imperfect(first) or carries(first, gazetteer):
        return True
    if shown.endswith(TANWIN) or (_is_accusative(first, gazetteer) and not _may_go_on(words, gazetteer)):
        return True
    return shown.endswith(OWNED) and lists.is_owned(first)


def is_deed(name: str, gazetteer: Gazetteer) -> bool:
    """Whether what seems a name behind a title is what its bearer does or speaks of: تقديم, ممارسات إسرائيل."""
    words = [fold_word(word) for word in name.split()]
    if words[0].startswith("ال") or not gazetteer.words.is_common(words[0]) or is_known_name(words, gazetteer):
        return False
    return gazetteer.place(words[1]) is not None if len(words) > 1 else VERBAL_NOUN.fullmatch(words[0]) is not None


def ruled_noun(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded word is of people, in the case that إن and its like ask for: لكن تجارا قالوا."""
    noun = word.removesuffix(_ACCUSATIVE)
    return noun != word and gazetteer.head(noun) is not None


def _is_accusative(word: str, gazetteer: Gazetteer) -> bool:
    return ruled_noun(word, gazetteer) or (word[-1] == _ACCUSATIVE and gazetteer.words.is_common(word[:-1]))


def _may_go_on(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether the word behind a first one like an accusative may be a family name: دورا التجريبي."""
    if len(words) < 2 or words[1][0] == "و":
        return False
    return words[1] not in gazetteer.words.prepositions and not gazetteer.words.is_common(words[1])


def is_known_name(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether the lists have some words, or the first of them, as a name."""
    first, lists = words[0], gazetteer.words
    if gazetteer.is_given_name(first) or first in lists.particles or is_family(first, gazetteer):
        return True
    return gazetteer.entity_at(words) is not None


def names_nobody(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether folded words in the place of a name are words of the language: بمجرد عرض, حرمان الإعلام."""
    if len(words) < 2 or any(map(gazetteer.is_given_name, words[:2])):
        return False
    first, second = words[0], words[1].removeprefix("و")
    lists = gazetteer.words
    if second == "ال" + first:  # مريح المريح
        return False
    if not (lists.is_common(second) or lists.is_owned(second)):
        return False
    return lists.is_common(first) or carries(first, gazetteer)


def carries(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is one of the language with what it carries (لديه, بثلاث), and so no name by itself."""
    lists = gazetteer.words
    if gazetteer.is_given_name(word) or lists.is_common(word):
        return False
    if word in lists.prepositions or word in lists.function_words:
        return True
    bare = word[1:] if word[0] in _PROCLITICS and len(word) >= _SHORTEST else ""
    if bare in lists.verbs and word[0] != _WITH:
        return bare[0] not in "يت" or len(bare) > _SHORTEST  # فيفك is a name
    return bare != "" and (lists.is_common(bare) or lists.is_owned(bare))


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    place = gazetteer.place(word)
    return place is not None and place.form == "adjective"
