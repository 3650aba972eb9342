"""How an article names a country that it points at by any word: الأميركي → الولايات المتحدة."""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_KINGDOMS = frozenset(["SA", "MA", "JO", "BH"])
_PLACES = re.compile("[pP]")


class Countries:
    """Made once for an article; looks into its text only when asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._printed: dict[str, str] | None = None
        self._names: dict[str, str] = {}

    def name(self, code: str) -> str:
        """The name of a country as this article prints it: the one of several words where it has that, else the first
        one that it has."""
        if code not in self._names:
            own = _own_names(self.reading.gazetteer).get(code, code)
            self._names[code] = own if " " in own and self._has(own) else self._first_names().get(code, own)
        return self._names[code]

    def kingdom(self) -> str | None:
        """The one kingdom that the article names, by which it means «المملكة»."""
        named = _KINGDOMS.intersection(self._first_names())
        return next(iter(named)) if len(named) == 1 else None

    def _has(self, name: str) -> bool:
        reading = self.reading
        words = fold_word(name).split()
        forms = (words[0], "و" + words[0], "ب" + words[0], words[0].replace("ال", "لل", 1))
        places = (at for form in forms for at in reading.places(form))
        return any(reading.words[at + 1 : at + len(words)] == words[1:] for at in places)

    def _first_names(self) -> dict[str, str]:
        if self._printed is None:
            self._printed = {}
            for match in _PLACES.finditer(self.reading.hints):
                place = self.reading.gazetteer.place(self.reading.stem(match.start()))
                if place and place.form == "noun":
                    self._printed.setdefault(place.country, self.reading.clean(match.start(), match.start() + 1))
        return self._printed


@lru_cache(maxsize=4)
def _own_names(gazetteer: Gazetteer) -> dict[str, str]:
    return {place.country: place.name for place in gazetteer.places.values()}
