"""What is known of words before any article is read: heads of noun phrases, given names, countries, known entities.

Everything is compiled once from ``rules/titles`` and ``rules/entities`` and looked up by folded word (``fold_word``)
without proclitics. Nothing here looks at a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from quotes.resolve.lexicon.files import read_records
from quotes.resolve.lexicon.given import GivenName, NamesRecord, by_rule, given_names
from quotes.resolve.lexicon.heads import Head, TitleRule, forms
from quotes.resolve.lexicon.known import CitiesRecord, EntityRecord, Known, cities, country_entities, known_entities
from quotes.resolve.lexicon.lexis import NameWords, WordsRecord, name_words
from quotes.resolve.lexicon.places import CountryRecord, Place, country_places
from quotes.resolve.lexicon.trie import Trie
from quotes.resources import resource
from quotes.text.fold import fold_word

_POSSESSIVES = ("هما", "ها", "هم", "هن", "نا", "ه")
_OWNED_ROLES = ("kin", "profession", "office", "body")
_KINDS = ("anonymous", "group", "person", "organisation", "outlet", "document")
_WORDS = (
    "name-words.yml",
    "family-names.yml",
    "body-words.yml",
    "speech-words.yml",
    "common-words.yml",
    "dictionary.yml",
)
_DATA = ("cities.yml", "countries.yml", "given-names.yml", *_WORDS)
_ROLES = ("office", "rank", "honorific", "profession", "body", "description", "kin")
Record = TypeVar("Record", CitiesRecord, CountryRecord, EntityRecord, NamesRecord, WordsRecord)


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """The compiled lists. Two gazetteers are equal only when they are the same one, so it can key a cache."""

    heads: Mapping[str, tuple[Head, ...]] = field(repr=False)
    owned: Mapping[str, tuple[Head, ...]] = field(repr=False)
    """Head words with a possessive pronoun: محاميه, زوجها, وزارته."""
    head_phrases: Trie[Head] = field(repr=False)
    wider: Mapping[str, frozenset[str]] = field(repr=False)
    """Words for the holders of several offices, with those (زعيم: رئيس, ملك …)."""
    given: Mapping[str, GivenName] = field(repr=False)
    divine: frozenset[str] = field(repr=False)
    """What makes a name after عبد."""
    respelled: Mapping[str, str] = field(repr=False)
    """Old and foreign spellings of names, each with that of today."""
    words: NameWords = field(repr=False)
    places: Mapping[str, Place] = field(repr=False)
    entities: Trie[Known] = field(repr=False)
    people: tuple[tuple[str, Known], ...] = field(repr=False)
    """Spellings of well-known people."""
    outlets: tuple[str, ...] = field(repr=False)
    """Spellings of well-known outlets."""
    clubs: frozenset[str] = field(repr=False)
    """Identifiers of well-known clubs of sport."""

    def head(self, word: str) -> Head | None:
        """The likeliest meaning of a word at the head of a noun phrase, also with a pronoun (محاميه, زوجها)."""
        meanings = self.heads.get(word) or self.meanings(word)
        return meanings[0] if meanings else None

    def meanings(self, word: str) -> tuple[Head, ...]:
        """All meanings of a head word, the likeliest first; empty for other words."""
        found = self.heads.get(word)
        if found is not None:
            return found
        given = self.given.get(word)
        return () if given and not given.ambiguous else self.owned.get(word, ())

    def meanings_as_printed(self, printed: str, word: str) -> tuple[Head, ...]:
        """The same of a word as printed, whose ة is no pronoun: نادية is not «his club»."""
        return () if printed.endswith("ة") and word not in self.heads else self.meanings(word)

    def head_at(self, words: Sequence[str], start: int = 0) -> tuple[Head, int] | None:
        """The head of one or several words at ``words[start]`` (رجل الأعمال), and the index of the word after it."""
        phrase = self.head_phrases.longest(words, start)
        if phrase:
            return phrase
        head = self.head(words[start]) if start < len(words) else None
        return (head, start + 1) if head else None

    def given_name(self, word: str) -> GivenName | None:
        """The word as a given name: محمد, عبدالله written together, إيان; None for other words."""
        return self.given.get(word) or by_rule(word, self.divine)

    def is_given_name(self, word: str) -> bool:
        """Whether the word can be a given name; ``given_name`` tells whether it can be something else too."""
        return word in self.given or by_rule(word, self.divine) is not None

    def place(self, word: str) -> Place | None:
        """The country that a single word points at, by noun, adjective, people or capital."""
        return self.places.get(word)

    def entity_at(self, words: Sequence[str], start: int = 0) -> tuple[Known, int] | None:
        """The longest well-known entity that begins at ``words[start]``, and the index of the word after it."""
        return self.entities.longest(words, start)


def load_gazetteer(path: Path | None = None) -> Gazetteer:
    """The gazetteer of a rules folder; without one, of that which comes with the program. Compiled once per folder.

    Raises:
        RuleError: the first mistake in a file, with its place.
    """
    return _compiled(path.resolve()) if path else _packaged()


@lru_cache(maxsize=1)
def _packaged() -> Gazetteer:
    return _compiled(resource("rules").resolve())


@lru_cache(maxsize=4)
def _compiled(root: Path) -> Gazetteer:
    entities = root / "entities"
    rules = [rule for file in sorted((root / "titles").glob("*.yml")) for rule in read_records(file, TitleRule)]
    countries = _if_present(entities / "countries.yml", CountryRecord)
    places = list(country_places(countries))
    names = _if_present(entities / "given-names.yml", NamesRecord)
    small = name_words(record for file in _WORDS for record in _if_present(entities / file, WordsRecord))
    files = sorted(file for file in entities.glob("*.yml") if file.name not in _DATA)
    known = [*known_entities(record for file in files for record in read_records(file, EntityRecord))]
    known += country_entities(places)
    known += cities(_if_present(entities / "cities.yml", CitiesRecord))
    clubs = frozenset(record.id for record in _if_present(entities / "clubs.yml", EntityRecord))
    return _gazetteer(rules, known, clubs, places, names, small)


def _if_present(path: Path, model: type[Record]) -> list[Record]:
    return list(read_records(path, model)) if path.exists() else []


def _gazetteer(
    rules: Iterable[TitleRule],
    known: list[tuple[str, Known]],
    clubs: frozenset[str],
    places: list[tuple[str, Place]],
    names: list[NamesRecord],
    words: NameWords,
) -> Gazetteer:
    heads: dict[str, list[Head]] = {}
    phrases: list[tuple[str, Head]] = []
    wider: dict[str, frozenset[str]] = {}
    for rule in rules:
        for head in rule.heads:
            if head.covers:
                wider[fold_word(head.word)] = frozenset(map(fold_word, head.covers))
        for spelling, meaning in (pair for head in rule.heads for pair in forms(rule, head)):
            word = fold_word(spelling)
            if " " in word:
                phrases.append((word, meaning))
            else:
                heads.setdefault(word, []).append(meaning)
    for place, _ in places:  # عمان is a place sooner than two uncles
        if all(meaning.number == "du" for meaning in heads.get(place, ())):
            heads.pop(place, None)
    ranked = {word: _ranked(word, meanings) for word, meanings in heads.items()}
    return Gazetteer(
        heads=ranked,
        owned=_with_pronouns(ranked),
        head_phrases=Trie(phrases),
        wider=wider,
        given=dict(given_names(names)),
        divine=frozenset(fold_word(word) for record in names for word in record.divine),
        respelled={fold_word(old): fold_word(new) for record in names for old, new in record.respelled.items()},
        words=words,
        places={phrase: place for phrase, place in reversed(places) if not place.weak},
        entities=Trie(known),
        people=tuple((phrase, entity) for phrase, entity in known if entity.kind == "person"),
        outlets=tuple(phrase for phrase, entity in known if entity.kind == "outlet"),
        clubs=clubs,
    )


def _with_pronouns(heads: Mapping[str, tuple[Head, ...]]) -> dict[str, tuple[Head, ...]]:
    own = {
        stem: tuple(meaning._replace(definite=True) for meaning in found)
        for stem, found in heads.items()
        if not found[0].definite and found[0].role in _OWNED_ROLES and len(stem) > 1
    }
    owned: dict[str, tuple[Head, ...]] = {}
    for pronoun in _POSSESSIVES:
        for stem, found in own.items():
            owned.setdefault(stem + pronoun, found)
            if stem.endswith("ه"):
                owned.setdefault(stem[:-1] + "ت" + pronoun, found)
    return owned


def _ranked(word: str, meanings: Iterable[Head]) -> tuple[Head, ...]:
    """Without repetitions, the likeliest first.

    Meanings that hold anywhere come before those that need a name after them, a word's own meaning (منظمة, an
    organisation) before that of a form (a woman who organises), unnamed sources and groups before persons.
    """

    def unlikeliness(head: Head) -> tuple[bool, bool, int, int]:
        own = fold_word(head.lemma) == word.removeprefix("ال")
        return head.before is not None, not own, _KINDS.index(head.kind), _ROLES.index(head.role)

    return tuple(sorted(dict.fromkeys(meanings), key=unlikeliness))
