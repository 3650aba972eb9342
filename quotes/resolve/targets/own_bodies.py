"""The body for which a speaker speaks, by its noun alone: «حزبه», «الغرفة» in its head's words, a coach's «فريقه»."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.offices import HEAD, Office, office_of
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.speakers.speakers import Naming
from quotes.text.fold import fold_word

_TEAMS = ("فريق", "نادي", "منتخب")
_THE = "ال"
_MINISTRY, _MINISTER, _STATE = "وزارة", "وزير", "دول"
_LONGEST_OFFICE = 10


class OwnBodies:
    """Finds the bodies of the speakers' offices in one article."""

    def __init__(self, naming: Naming) -> None:
        self.reading: Reading = naming.reading
        self.directory = naming.directory
        self.bodies = naming.bodies

    def by_noun(self, index: int, head: Head, turn: Turn) -> Hit | None:
        """The body that a definite noun at a token means as the speaker's own."""
        speaker = turn.speaker
        if head.number != "sg" or speaker.kind != "person":
            return None
        owned = not self.reading.stem(index).startswith(_THE)  # «الشركة» too ends like «شركته»
        team, office = owned and head.lemma in _TEAMS, self.office(speaker) - {HEAD}
        for lemma in _TEAMS if team else (head.lemma,):
            if body := self.bodies.of_office(lemma, index, office, owned):
                return Hit(index, index + 1, body.name, body.kind, head.gender)
        return self._club(index, speaker) if team else self._ministry(index, head, office) if owned else None

    def _ministry(self, index: int, head: Head, office: set[str]) -> Hit | None:
        """The ministry of a minister, by what both are of, where it is the ministry named last: وزارته."""
        if head.lemma != _MINISTRY or _MINISTER not in office or _STATE in office:
            return None
        body = self.bodies.fuller(read_mention(f"{_THE}{_MINISTRY}", self.reading.gazetteer), index)
        if body is None or office_of(fold_word(body.name).split(), 0, self.reading.gazetteer).stems.isdisjoint(office):
            return None
        return Hit(index, index + 1, body.name, body.kind, head.gender)

    def office(self, speaker: Speaker) -> set[str]:
        """The stems of the words that tell a speaker's office, here or elsewhere in the article."""
        return set[str]().union(*(office.stems for office in self._held(speaker)))

    def presides(self, speaker: Speaker) -> bool:
        """Whether a speaker is the president of a country and of nothing else."""
        return any(office.stems == {HEAD} for office in self._held(speaker))

    def _held(self, speaker: Speaker) -> list[Office]:
        person = self.directory.person(speaker.name) if speaker.name else None
        words = speaker.mention.words if speaker.mention else ()
        return [*(person.offices if person else ()), office_of(words, 0, self.reading.gazetteer)]

    def _club(self, index: int, speaker: Speaker) -> Hit | None:
        """The club of a coach or a player: مدرب برشلونة → فريقه."""
        reading = self.reading
        for first, end in self._offices(speaker):
            at = next((at for at in range(first, end) if reading.stem(at) in reading.gazetteer.words.sportsmen), end)
            for place in range(at + 1, end):
                known = reading.known(place)
                if known and known[0].id in reading.gazetteer.clubs:
                    return Hit(index, index + 1, reading.clean(place, known[1]), "organisation", "m")
        return None

    def _offices(self, speaker: Speaker) -> Iterator[tuple[int, int]]:
        """Where the words for a speaker's offices stand, those of his source first."""
        if speaker.span:
            yield self.reading.range(speaker.span)
        person = self.directory.person(speaker.name) if speaker.name else None
        for office in reversed(person.offices if person else ()):
            yield office.at, min(office.at + _LONGEST_OFFICE, len(self.reading.words))
