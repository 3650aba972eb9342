"""What an article comes back to: whom other frames are about, named once more somewhere in a content."""

from __future__ import annotations

from collections.abc import Container, Iterable

from quotes.resolve.hit import Hit
from quotes.resolve.speaker import Turn
from quotes.resolve.targets.clauses import is_of_place, subject_end
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.nearness import FAR
from quotes.resolve.targets.partners import is_own_body, is_speaker

_WHERE, _INSIDE = frozenset(["في", "من", "ومن", "وفي"]), "ب"


class Returning:
    """Remembers whom the frames of one article were about."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self._names: set[str] = set()

    def keep(self, found: Iterable[Hit]) -> None:
        """Remember what a frame was about."""
        self._names.update(hit.name for hit in found)

    def named_again(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """Whom earlier frames were about and a clause names in whatever place: what is spoken of in one sentence and
        named in the next is what the next is about too, more often than what only stands nearer to its subject."""
        return self.named(self._names, first, end, turn) if self._names else ()

    def named(self, names: Container[str], first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """The first entity of some names in a clause."""
        for hit in self.hits.between(first, min(end, subject_end(self.hits.reading, first, end) + FAR), turn):
            mine = is_speaker(hit, turn.speaker) or is_own_body(hit, turn.speaker)
            if hit.name in names and not mine and not self._is_place(hit):
                return (hit,)
        return ()

    def _is_place(self, hit: Hit) -> bool:
        """Whether a country is only where or whence something is: في مصر, من مصر, شرقي مصر, بمصر."""
        reading, before = self.hits.reading, hit.first - 1
        inside = reading.words[hit.first][0] == _INSIDE and reading.hints[hit.first].isupper()
        return hit.is_country and (inside or reading.words[before] in _WHERE or is_of_place(reading, before))
