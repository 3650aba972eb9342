"""Dealings between two: the second party of talks, calls, quarrels."""

from __future__ import annotations

from functools import lru_cache

from quotes.resolve.hit import Hit
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_BETWEEN, _WITH = "بين", "مع"


def with_partner(reading: Reading, hit: Hit, other: Hit | None, first: int, speaker: Speaker) -> tuple[Hit, ...]:
    """The entity with the one named next, when the words from token ``first`` are of a dealing between the two."""
    if other is None or other.name == hit.name or not other.sure or is_speaker(other, speaker):
        return (hit,)
    words = reading.words
    between = words[hit.first - 1] == _BETWEEN and words[other.first][0] == "و"
    joined = other.first - hit.end <= 1 and words[other.first][0] == "و"
    dealing = any(word in reading.gazetteer.words.dealings for word in words[first : other.first])
    linked = dealing and (_WITH in words[hit.end : other.first] or words[other.first][0] in "بو")
    return (hit, other) if between or joined or linked else (hit,)


@lru_cache(maxsize=16384)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(fold_word(name).split())


def is_speaker(hit: Hit, speaker: Speaker) -> bool:
    """Whether an entity is the speaker: one name, or one a part of the other; a country is no part of its minister,
    nor a person of those near him (محامي فلان, مصادر مقربة من فلان), nor whose a document is."""
    if not speaker.name:
        return False
    if hit.name == speaker.name:
        return True
    mine, its = _words_of(speaker.name), _words_of(hit.name)
    person, described = hit.kind == "person", speaker.mention is not None and speaker.mention.name is None
    if hit.is_country or speaker.kind == "document" or person != (speaker.kind == "person") or (person and described):
        return mine == its
    return mine <= its or its <= mine


def is_own_body(hit: Hit, speaker: Speaker) -> bool:
    """Whether an entity is the body for which the speaker speaks: المتحدث باسم الكرملين."""
    office = speaker.mention.title if speaker.mention else ()
    return not hit.is_country and bool(office) and set(fold_word(hit.name).split()) <= set(office)
