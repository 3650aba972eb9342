"""Small words by which a title is told from a name, and what a word can be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from quotes.rulebook.nodes import unknown
from quotes.text.fold import fold_word

_NOMINAL_ENDINGS = {"ه": 3, "تان": 3, "تين": 3, "يه": 3, "يات": 4, "ات": 5, "ون": 5, "ين": 5, "ان": 5}
"""Endings that are derived, and the shortest stem before each: سلمان, عريقات, رابين are names."""
_SUBJECT_ENDINGS = ("ت", "وا", "ا")
_IMPERFECT_PREFIXES = ("ي", "ت", "ن", "ا")
_IMPERFECT_ENDINGS = ("", "ون", "وا", "ه", "ها")
OWNED = ("ه", "ها", "هم", "هما", "نا")
"""Pronouns at the end of a noun, which is somebody's then."""
TANWIN = ("\u064bا", "ا\u064b")
"""Endings of a printed noun in the accusative: تراجعًا."""
TO_SOMEBODY = re.compile(r"(?:ل|مع|الي|علي|عن|من|في|ب|بين|حول|امام|لدي)(?:ه|ها|هم|هما|هن|نا|ي|كم)")
"""A preposition with a pronoun."""
_FUTURES, _SHORTEST_FUTURE = ("سي", "ست"), 5
"""How the future begins, and how long its shortest form is."""
_OBJECT_ENDINGS = ("ه", "ها", "هم", "ك", "نا", "ني")


_PARTS = ("nouns", "perfects", "imperfects")
"""Lists that are read into another one: nouns into the common words, perfects and imperfects into the verbs."""
_JOINED = ("of_nations",)
"""Lists that are made of others."""


def _listed(value: object) -> object:
    """A long list may be written as running text."""
    return value.split() if isinstance(value, str) else value


def _known(list_id: str) -> str:
    """The id of a list that the program reads."""
    allowed = [field.name.replace("_", "-") for field in fields(NameWords) if field.name not in _JOINED]
    if list_id not in (*allowed, *_PARTS):
        raise ValueError(unknown("list", list_id, [*allowed, *_PARTS]))
    return list_id


class WordsRecord(BaseModel):
    """One list of a file of words: ``name-words.yml``, ``common-words.yml`` and their like."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, AfterValidator(_known)]
    why: str
    words: Annotated[tuple[str, ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """The lists, folded, each under its id. Equal only to themselves, so that they can key a cache."""

    prepositions: frozenset[str]
    stops: frozenset[str]
    epithets: frozenset[str]
    particles: frozenset[str]
    rank_modifiers: frozenset[str]
    rulers: frozenset[str]
    surnames: frozenset[str]
    generations: frozenset[str]
    adjectives: frozenset[str]
    common_nouns: frozenset[str]
    function_words: frozenset[str]
    anyone: frozenset[str]
    quantifiers: frozenset[str]
    quantities: frozenset[str]
    counts_of_people: frozenset[str]
    no_plurals: frozenset[str]
    common_people: frozenset[str]
    often_owned: frozenset[str]
    given_nouns: frozenset[str]
    departed: frozenset[str]
    timely: frozenset[str]
    past: frozenset[str]
    any_office: frozenset[str]
    principals: frozenset[str]
    chiefs: frozenset[str]
    deputies: frozenset[str]
    appointed: frozenset[str]
    offices_of_something: frozenset[str]
    with_middle: frozenset[str]
    addresses: frozenset[str]
    more_addresses: frozenset[str]
    anybody: frozenset[str]
    commonest_names: frozenset[str]
    months: frozenset[str]
    verbs_in_al: frozenset[str]
    clerics: frozenset[str]
    called: frozenset[str]
    whoever_speaks: frozenset[str]
    spokesmen: frozenset[str]
    anothers: frozenset[str]
    meets: frozenset[str]
    lords: frozenset[str]
    greatest_of: frozenset[str]
    often_objects: frozenset[str]
    things: frozenset[str]
    deeds: frozenset[str]
    qualities: frozenset[str]
    powers: frozenset[str]
    inert: frozenset[str]
    agencies: frozenset[str]
    sites: frozenset[str]
    purposes: frozenset[str]
    causes: frozenset[str]
    loyal: frozenset[str]
    governing: frozenset[str]
    momentary: frozenset[str]
    firm: frozenset[str]
    masculine: frozenset[str]
    greatest: frozenset[str]
    kinds: frozenset[str]
    places_with_names: frozenset[str]
    first_of_many: frozenset[str]
    members: frozenset[str]
    of_people: frozenset[str]
    policies: frozenset[str]
    treatments: frozenset[str]
    attacks: frozenset[str]
    courtesies: frozenset[str]
    journeys: frozenset[str]
    naming: frozenset[str]
    standing: frozenset[str]
    newspapers: frozenset[str]
    localities: frozenset[str]
    does_to: frozenset[str]
    does: frozenset[str]
    seen_to: frozenset[str]
    ministries: frozenset[str]
    movements: frozenset[str]
    other_agencies: frozenset[str]
    news_agencies: frozenset[str]
    print_outlets: frozenset[str]
    broadcasters: frozenset[str]
    web_outlets: frozenset[str]
    no_paper: frozenset[str]
    any_bodies: frozenset[str]
    civil_bodies: frozenset[str]
    makers: frozenset[str]
    belonging: frozenset[str]
    affairs: frozenset[str]
    settings: frozenset[str]
    parts: frozenset[str]
    situations: frozenset[str]
    two_states: frozenset[str]
    two_sides: frozenset[str]
    sides: frozenset[str]
    ideas_of_two: frozenset[str]
    peopled: frozenset[str]
    peoples: frozenset[str]
    pressures: frozenset[str]
    issuing: frozenset[str]
    dealings: frozenset[str]
    talks: frozenset[str]
    journalists: frozenset[str]
    public: frozenset[str]
    giving_out: frozenset[str]
    communiques: frozenset[str]
    reports: frozenset[str]
    blessings: frozenset[str]
    praises: frozenset[str]
    prophets: frozenset[str]
    statements: frozenset[str]
    occasions: frozenset[str]
    interviews: frozenset[str]
    interviewers: frozenset[str]
    delivering: frozenset[str]
    sent: frozenset[str]
    rumours: frozenset[str]
    reported: frozenset[str]
    matters: frozenset[str]
    ties: frozenset[str]
    times: frozenset[str]
    fallen: frozenset[str]
    sportsmen: frozenset[str]
    counted: frozenset[str]
    sayings: frozenset[str]
    reporters: frozenset[str]
    impersonal: frozenset[str]
    of_things: frozenset[str]
    families: frozenset[str]
    tellers: frozenset[str]
    masdars: frozenset[str]
    acted_on: frozenset[str]
    verbs: frozenset[str]
    """Perfects in all forms of the third person, also with object pronouns, and many imperfects."""
    common: frozenset[str]
    of_nations: frozenset[str]
    """Policies, attacks and affairs, with the article and without."""

    def is_verb(self, word: str) -> bool:
        """Whether a folded word is a verb of the list, with or without و, in the future too (ستحدد)."""
        if word in self.verbs or (word[:1] == "و" and word[1:] in self.verbs):
            return True
        return word[:2] in _FUTURES and len(word) >= _SHORTEST_FUTURE and word[1:] in self.verbs

    def is_common(self, word: str) -> bool:
        """Whether a folded word is a noun or adjective of the language at large, article and endings aside."""
        return _is_common(self, word)

    def describes_nothing(self, word: str) -> bool:
        """Whether a folded word with the article belongs to no definite noun before it: a verbal noun, or several of
        one (الاحتجاجات), or another noun of what is done or had (الفرصة)."""
        noun = word.removeprefix("ال")
        deed = noun in self.masdars or noun.removesuffix("ات") in self.masdars
        return noun != word and (deed or noun in self.acted_on)

    def is_past(self, word: str) -> bool:
        """Whether a folded word with the article says that somebody was it once: السابقة."""
        adjective = word.removeprefix("ال")
        return adjective in self.past or adjective.removesuffix("ه") in self.past

    def is_owned(self, word: str) -> bool:
        """Whether a folded word is such a noun with a pronoun: شجاعته, عزمها."""
        for pronoun in ("هما", "ها", "هم", "نا", "ه"):
            noun = word.removesuffix(pronoun)
            if noun != word and len(noun) > 2:
                return self.is_common(noun) or (noun[-1] == "ت" and self.is_common(noun[:-1] + "ه"))
        return False


@lru_cache(maxsize=65536)
def _is_common(lists: NameWords, word: str) -> bool:
    stem = word.removeprefix("ال")
    if word in lists.common or stem in lists.common or stem in lists.common_nouns or stem in lists.adjectives:
        return True
    return any(
        stem.endswith(ending) and len(stem) - len(ending) >= least and stem[: -len(ending)] in lists.common
        for ending, least in _NOMINAL_ENDINGS.items()
    )


def with_pronoun(noun: str, pronoun: str = "ه") -> str:
    """A folded noun with a pronoun: سمو → سموه, سعاده → سعادته."""
    return (noun[:-1] + "ت" if noun.endswith("ه") else noun) + pronoun


def name_words(records: Iterable[WordsRecord]) -> NameWords:
    """The lists of some files; one that they lack is empty, one that stands in several has the words of all."""
    lists: dict[str, frozenset[str]] = {}
    for record in records:
        name = record.id.replace("-", "_")
        lists[name] = lists.get(name, frozenset()).union(map(fold_word, record.words))
    nouns = [word for name in ("policies", "attacks", "affairs") for word in lists.get(name, ())]
    lists["verbs_in_al"] = frozenset(clitic + verb for verb in lists.get("verbs_in_al", ()) for clitic in ("", "و"))
    lists["of_nations"] = frozenset([*nouns, *(f"ال{noun}" for noun in nouns)])
    lists["common"] = lists.get("common", frozenset()) | lists.get("nouns", frozenset())
    perfects = lists.get("verbs", frozenset()) | lists.get("perfects", frozenset())
    forms = frozenset(form for verb in perfects for form in _perfects(verb))
    lists["verbs"] = forms.union(form for verb in lists.get("imperfects", ()) for form in _imperfects(verb))
    return NameWords(**{field.name: lists.get(field.name, frozenset()) for field in fields(NameWords)})


def _perfects(verb: str) -> Iterator[str]:
    """The forms of a perfect's third person (أصدر, أصدرت, أصدروا, أصدره, أصدرته; نفى, نفت, نفوا, نفاه), and those of
    the imperfect that keep its letters (يصدر, تدفع, يتبادلون)."""
    weak = verb.endswith("ي")
    stem = verb[:-1] if weak else verb
    yield verb
    yield from (stem + ending for ending in _SUBJECT_ENDINGS)
    yield from ((stem + "ا" if weak else verb) + ending for ending in _OBJECT_ENDINGS)
    yield from (stem + "ت" + ending for ending in _OBJECT_ENDINGS)
    present = verb.removeprefix("ا") if len(verb) > 3 else verb
    yield from (prefix + present + ending for prefix in _IMPERFECT_PREFIXES for ending in _IMPERFECT_ENDINGS)


def _imperfects(verb: str) -> Iterator[str]:
    """The forms of the third person (يختم, تختم, يختمون, يختمها)."""
    for start in "يت":
        yield from (start + verb[1:] + ending for ending in _IMPERFECT_ENDINGS)
