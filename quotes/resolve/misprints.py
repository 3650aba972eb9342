"""Family names misprinted by a letter: «قال سالم كاترين … ولفت كارتين»."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.directory import Directory
from quotes.resolve.mention import Mention
from quotes.resolve.speaker import Speaker

_SHORTEST = 3


def misprinted(mention: Mention, directory: Directory, earlier: Sequence[Speaker]) -> Speaker | None:
    """The person who spoke last, when a single word that names nobody else differs from his family name by a letter.

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
    last = next((speaker for speaker in reversed(earlier) if speaker.name and speaker.kind == "person"), None)
    known = directory.person(last.name or "") if last else None
    if last is None or known is None or len(known.words) < 2 or not _differ_by_one(word, known.words[-1]):
        return None
    return Speaker(known.name, "person", None, known.gender or last.gender, "sg", last.mention)


def _differ_by_one(word: str, other: str) -> bool:
    """Whether two words of one length that begin alike differ by a letter, or by two neighbours that changed places."""
    if len(word) != len(other) or word[0] != other[0] or word == other:
        return False
    places = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    first, last = places[0], places[-1]
    swapped = last == first + 1 and word[first : last + 1] == other[first : last + 1][::-1]
    return len(places) == 1 or (len(places) == 2 and swapped)
