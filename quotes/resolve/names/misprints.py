"""Family names misprinted by a letter: «قال سالم كاترين … ولفت كارتين»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.people import Person
from quotes.resolve.speaker import Speaker

_SHORTEST, _LONG = 3, 5


def misprinted(mention: Mention, directory: Directory, earlier: Sequence[Speaker]) -> Speaker | None:
    """The person who spoke last, when a single word that names nobody else differs from his family name by a letter;
    a long word also means whoever spoke before.

    Somebody new is named in full, so that an unknown word alone which continues a speech is hardly another.
    """
    if mention.kind != "person" or mention.head is not None or mention.title or len(mention.words) != 1:
        return None
    word, gazetteer = mention.words[0], directory.gazetteer
    if len(word) < _SHORTEST or gazetteer.is_given_name(word) or gazetteer.words.is_common(word):
        return None
    person = directory.person(word)
    if gazetteer.entity_at((word,)) or (person and len(person.words) > 1):
        return None
    people = {speaker.name: speaker for speaker in earlier if speaker.name and speaker.kind == "person"}
    spoken = list(people.values()) if len(word) >= _LONG else _last(earlier)
    found = [speaker for speaker in spoken if _is_misprint(word, directory.person(speaker.name or ""))]
    if len(found) != 1 or (known := directory.person(found[0].name or "")) is None:
        return None
    return Speaker(known.name, "person", None, known.gender or found[0].gender, "sg", found[0].mention)


def _last(earlier: Sequence[Speaker]) -> list[Speaker]:
    """The person who spoke last, if anybody did."""
    return list(islice((s for s in reversed(earlier) if s.name and s.kind == "person"), 1))


def _is_misprint(word: str, person: Person | None) -> bool:
    """Whether a word is a person's family name but for a letter."""
    if person is None or len(person.words) < 2:
        return False
    family = person.words[-1]
    return _differ_by_one(word, family) or _lacks_one(word, family) or _lacks_one(family, word)


def _lacks_one(word: str, other: str) -> bool:
    """Whether a word is another, which begins alike, with one letter left out."""
    if len(word) + 1 != len(other) or word[0] != other[0] or len(word) < _SHORTEST:
        return False
    at = next((at for at, letter in enumerate(word) if letter != other[at]), len(word))
    return word[at:] == other[at + 1 :]


def _differ_by_one(word: str, other: str) -> bool:
    """Whether two words of one length that begin alike differ by a letter, or by two neighbours that changed places."""
    if len(word) != len(other) or word[0] != other[0] or word == other:
        return False
    places = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    first, last = places[0], places[-1]
    swapped = last == first + 1 and word[first : last + 1] == other[first : last + 1][::-1]
    return len(places) == 1 or (len(places) == 2 and swapped)
