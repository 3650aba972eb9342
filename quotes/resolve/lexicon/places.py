"""Countries as news names them: by noun (روسيا), by adjective (الروسية), by people (الروس) and by capital (موسكو).

Names come from the Unicode CLDR through Babel. The adjective (nisba) is derived from the noun: the article, a final ة
and a final ا go, ي comes (العراق → عراقي, فرنسا → فرنسي, روسيا → روسي); ``countries.yml`` holds what does not follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict

from quotes.text.fold import fold_word

PlaceForm = Literal["noun", "adjective", "people", "capital"]


class CountryRecord(BaseModel):
    """One entry of ``countries.yml``: what differs from the CLDR and from the derived adjective."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    """ISO 3166-1, two letters."""
    name: str | None = None
    spellings: tuple[str, ...] = ()
    adjectives: tuple[str, ...] | None = None
    people: tuple[str, ...] = ()
    """Irregular plurals of the adjective, indefinite: روس، أتراك."""
    capitals: tuple[str, ...] = ()
    """Seats of government by which news means the government."""
    weak: tuple[str, ...] = ()
    """Those of its names and capitals that are also common words."""
    masculine: bool = False
    """Its name takes verbs in the masculine too: أعلن العراق."""


@dataclass(frozen=True, slots=True)
class Place:
    """The country that a word or phrase points at, and how."""

    country: str
    """ISO 3166-1, two letters."""
    name: str
    """The country's name as news prints it."""
    form: PlaceForm
    gender: Literal["m", "f"] | None = None
    number: Literal["sg", "du", "pl"] | None = None
    definite: bool = True
    weak: bool = False
    """Also a common word."""


def country_places(records: Iterable[CountryRecord]) -> Iterator[tuple[str, Place]]:
    """Folded words or phrases with the place that each points at; the likelier reading of a spelling comes first."""
    given = {record.id: record for record in records}
    late: list[tuple[str, Place]] = []
    for code, cldr_name in _territories():
        record = given.get(code) or CountryRecord(id=code)
        name = record.name or cldr_name
        for spelling in dict.fromkeys((name, cldr_name, *record.spellings)):
            gender: Literal["f"] | None = None if record.masculine else "f"
            yield fold_word(spelling), Place(code, name, "noun", gender, "sg", weak=spelling in record.weak)
        derived = () if " " in name else (nisba(name),)
        for adjective in derived if record.adjectives is None else record.adjectives:
            yield from ((fold_word(word), place) for word, place in _adjective_forms(adjective, code, name))
        for people in record.people:
            yield fold_word(people), Place(code, name, "people", "m", "pl", False)
            yield fold_word("ال" + people), Place(code, name, "people", "m", "pl", True)
        for capital in record.capitals:
            late.append((fold_word(capital), Place(code, name, "capital", "f", "sg", weak=capital in record.weak)))
    yield from late


def nisba(name: str) -> str:
    """The adjective of a country's one-word name, masculine, indefinite."""
    stem = name.removeprefix("ال")
    stem = stem[:-1] if stem[-1] in "اةه" else stem
    return stem if stem.endswith("ي") else stem + "ي"


def _territories() -> Iterator[tuple[str, str]]:
    """ISO codes of two letters, with the Arabic name; what the CLDR adds in brackets is left out."""
    not_countries = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "UM"}
    for code, name in sorted(Locale("ar").territories.items()):
        if len(code) == 2 and code not in not_countries:
            yield code, _unvocalised(name.split(" (")[0])


def _unvocalised(name: str) -> str:
    """A CLDR name without vowel signs (عُمان)."""
    return "".join(letter for letter in name if not "\u064b" <= letter <= "\u0652")


def _adjective_forms(adjective: str, code: str, name: str) -> Iterator[tuple[str, Place]]:
    """Gender, number and article of a nisba; of two words the first inflects and both carry the article."""
    first, _, second = adjective.partition(" ")
    endings: tuple[tuple[str, Literal["m", "f"], Literal["sg", "du", "pl"]], ...] = (
        ("", "m", "sg"),
        ("ة", "f", "sg"),
        ("ان", "m", "du"),
        ("تان", "f", "du"),
        ("تين", "f", "du"),
        ("ون", "m", "pl"),
        ("ين", "m", "pl"),
        ("ات", "f", "pl"),
    )
    for ending, gender, number in endings:
        words = [first + ending, second + ending] if second else [first + ending]
        yield " ".join(words), Place(code, name, "adjective", gender, number, False)
        yield " ".join("ال" + word for word in words), Place(code, name, "adjective", gender, number, True)
