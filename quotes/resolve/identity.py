"""Under what an entity is stored: all names of one person or body meet there, in all articles."""

from __future__ import annotations

from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.known import phrase_key
from quotes.resolve.names import known_body, name_key


def identity(name: str, kind: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """The kind and the key of the entity that a name of that kind stands for.

    People meet under the key of their names, whatever spelling and titles; well-known bodies under their id; all others
    under their folded words, with adjectives of countries told by the country (الأميركية, الأمريكية).
    """
    words = phrase_key(name).split()
    if kind == "person":
        return kind, name_key(name, gazetteer) or " ".join(words)
    if kind == "anonymous":
        return kind, " ".join(words)
    if kind == "document":
        source = known_body(" ".join(words[1:]), gazetteer)
        return kind, f"{words[0]} {source.id}" if source else " ".join(words)
    known = known_body(name, gazetteer)
    if known and (known.kind == kind or not known.weak):
        return "organisation" if known.kind in ("place", "group") else known.kind, known.id
    return kind, " ".join(_spelled(word, gazetteer) for word in words)


def _spelled(word: str, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(word)
    if place is None or place.form != "adjective" or place.weak:
        return word
    return f"{place.country}-{place.gender}-{place.number}-{place.definite}"
