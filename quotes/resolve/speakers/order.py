"""Whom «الأول» and «الأخير» mean where they speak: the first of two whom the text before names, the one named last."""

from __future__ import annotations

from quotes.records import Gender
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.people import Person

_FIRST: dict[str, Gender] = {"الاول": "m", "الاولي": "f"}
_LAST: dict[str, Gender] = {"الاخير": "m", "الاخيره": "f", "الثاني": "m", "الثانيه": "f"}
_LOOK_BACK = 40
_TITLES = "sS"


def by_order(mention: Mention, at: int, directory: Directory) -> Person | None:
    """Whom a mention at a token means by his place in the order of those named before it."""
    word = mention.words[0] if len(mention.words) == 1 else ""
    gender = _FIRST.get(word) or _LAST.get(word)
    if gender is None:
        return None
    named = list(directory.named_in(max(0, at - _LOOK_BACK), at))
    fitting = [(end, person) for _, end, person in named if person.gender in (gender, None)]
    if word in _FIRST:
        two = {person.name: person for _, person in fitting[-2:]}
        return next(iter(two.values())) if len(two) == 2 else None
    if not fitting or any(hint in _TITLES for hint in directory.reading.hints[fitting[-1][0] : at]):
        return None  # whose office may be the last one named
    return fitting[-1][1]
