"""Well-known entities: people, bodies and outlets that news names without explaining who they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from quotes.resolve.heads import Gender
from quotes.resolve.places import Place
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
    country: str | None = None
    """ISO 3166-1, two letters."""
    why: str | None = None


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


def known_entities(records: Iterable[EntityRecord]) -> Iterator[tuple[str, Known]]:
    """Folded phrases with the entity that each names, the name itself first."""
    for record in records:
        gender: Gender | None = None if record.gender is None else "f" if record.gender == "feminine" else "m"
        known = Known(record.id, record.name, record.kind, gender, record.country)
        for spelling in dict.fromkeys((record.name, *record.spellings)):
            yield phrase_key(spelling), known


def country_entities(places: Iterable[tuple[str, Place]]) -> Iterator[tuple[str, Known]]:
    """Countries by noun and capital; adjectives name no entity by themselves."""
    for phrase, place in places:
        if place.form in ("noun", "capital"):
            yield phrase, Known(place.country, place.name, "place", "f", place.country, place.form == "capital")


def phrase_key(phrase: str) -> str:
    """A spelling as the trie holds it: folded, Latin letters small, signs within names (ا.ف.ب) apart."""
    letters = "".join(letter if letter.isalnum() else " " for letter in fold_word(phrase).lower())
    return " ".join(letters.split())
