"""Well-known entities: people, bodies and outlets that news names without explaining who they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from quotes.resolve.lexicon.heads import Gender
from quotes.resolve.lexicon.places import Place
from quotes.text.fold import fold_word

EntityKind = Literal["person", "organisation", "outlet", "document", "group", "place"]


class EntityRecord(BaseModel):
    """One entry of a file of entities."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    """As it is shown."""
    kind: EntityKind
    gender: Literal["masculine", "feminine"] | None = None
    spellings: tuple[str, ...] = ()
    """Further names; differences that folding removes (hamza, ة/ه, ى/ي) are not written."""
    weak: tuple[str, ...] = ()
    """Those of its spellings that are also common words."""
    country: str | None = None
    """ISO 3166-1, two letters."""
    why: str | None = None

    @model_validator(mode="after")
    def _weak_ones_are_spellings(self) -> EntityRecord:
        strange = set(self.weak) - {self.name, *self.spellings}
        if strange:
            raise ValueError(f"`weak` repeats some of the spellings; {min(strange)} is none of them")
        return self


class CitiesRecord(BaseModel):
    """The cities and provinces of a country, or the spellings of a region of no one country."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    country: str | None = None
    region: str | None = None
    places: tuple[str, ...] = Field(min_length=1)
    weak: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_one_of_the_two(self) -> CitiesRecord:
        if (self.country is None) == (self.region is None):
            raise ValueError("give either `country` or `region`")
        return self


@dataclass(frozen=True, slots=True)
class Known:
    """A well-known entity."""

    id: str
    name: str
    kind: EntityKind
    gender: Gender | None = None
    country: str | None = None
    capital: bool = False
    """The phrase is a seat of government: it means the country only where it acts like one."""
    weak: bool = False
    """The phrase is also a common word: it means the entity only between quotation marks, after a word like صحيفة or
    شركة, or as a whole source."""


def known_entities(records: Iterable[EntityRecord]) -> Iterator[tuple[str, Known]]:
    """Folded phrases with the entity that each names, the name itself first."""
    for record in records:
        gender: Gender | None = None if record.gender is None else "f" if record.gender == "feminine" else "m"
        known = Known(record.id, record.name, record.kind, gender, record.country)
        for spelling in dict.fromkeys((record.name, *record.spellings)):
            yield phrase_key(spelling), replace(known, weak=spelling in record.weak)


def cities(records: Iterable[CitiesRecord]) -> Iterator[tuple[str, Known]]:
    """Folded names of cities and regions; a region's spellings are one entity, each city is its own."""
    for record in records:
        for place in record.places:
            name = record.places[0] if record.region else place
            identifier = record.region or f"{record.country}: {place}"
            weak = place in record.weak
            yield phrase_key(place), Known(identifier, name, "place", "f", record.country, weak=weak)


def country_entities(places: Iterable[tuple[str, Place]]) -> Iterator[tuple[str, Known]]:
    """Countries by noun and capital; adjectives name no entity by themselves."""
    for phrase, place in places:
        if place.form in ("noun", "capital"):
            capital = place.form == "capital"
            yield phrase, Known(place.country, place.name, "place", "f", place.country, capital, place.weak)


def phrase_key(phrase: str) -> str:
    """A spelling as the trie holds it: folded, Latin letters small, signs within names (ا.ف.ب) apart."""
    letters = "".join(letter if letter.isalnum() else " " for letter in fold_word(phrase).lower())
    return " ".join(letters.split())
