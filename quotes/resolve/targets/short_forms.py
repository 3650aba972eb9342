"""Entities by short words that mean them only in this article: القاعدة, الغرب, الشيخ سالم."""

from __future__ import annotations

from itertools import islice

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon.known import Known
from quotes.resolve.names.credible import Trust
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.reading import PARTICLES, Reading
from quotes.text.fold import fold_word

ACTING_REGIONS = frozenset(["west", "europe", "africa", "arab-world"])
"""Regions that news speaks of as of one body."""
_WEST = "الغرب"
_DIRECTIONS = frozenset(map(fold_word, "من إلى جهة باتجاه نحو طرابلس في".split()))
_GIVEN = "nmq"
_MOST_PLACES = 20


def shortened(reading: Reading, index: int) -> tuple[Known, int] | None:
    """A body by a word that is also common, where the article names it fully too: القاعدة, تنظيم القاعدة."""
    word = reading.stem(index)
    if not word.startswith("ال") or reading.is_definite_word(min(index + 1, len(reading.words) - 1)):
        return None
    found = reading.gazetteer.entity_at((word,))
    if found is None or not found[0].weak or found[0].kind == "outlet":
        return None
    fully = (reading.known(at - 1) for at in islice(reading.places(word), _MOST_PLACES) if at)
    return (found[0], index + 1) if any(known and known[0].id == found[0].id for known in fully) else None


def the_west(reading: Reading, index: int) -> tuple[Known, int] | None:
    """«الغرب» as those who act, and no direction: اتهامات الغرب, not من الغرب إلى الشرق."""
    if reading.stem(index) != _WEST or (index and reading.words[index - 1] in _DIRECTIONS):
        return None
    found = reading.gazetteer.entity_at((_WEST,))
    return (found[0], index + 1) if found else None


def by_given_name(directory: Directory, trust: Trust, index: int, reach: int) -> Hit | None:
    """Somebody by a title and his given name alone, where one person of the article begins so: الشيخ سالم."""
    reading, at = directory.reading, index + 1
    if at >= reach or reading.hints[at] not in _GIVEN or not reading.is_given_name(at):
        return None
    if at + 1 < reach and (reading.hints[at + 1] in _GIVEN or reading.words[at + 1] in PARTICLES):
        return None
    person = directory.bearer(reading.words[at], trust.in_name)
    fits = person is not None and person.words[0] == reading.words[at]
    if not fits and reading.words[index] in reading.gazetteer.words.clerics and reading.hints[at] == _GIVEN[0]:
        name = reading.clean(index, at + 1)
        trust.vouch(name)
        return Hit(index, at + 1, name, "person", "m")
    if person is None or not fits or len(person.words) < 2:
        return None
    return Hit(index, at + 1, person.name, "person", person.gender)
