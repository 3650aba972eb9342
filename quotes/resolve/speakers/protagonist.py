"""The one person whom an article is about: named far more often than anybody else, or called the late one."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from quotes.records import Gender
from quotes.resolve.names.credible import Trust
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.people import Person
from quotes.resolve.speaker import Speaker

_LEAST = 3
_LEAD = 2
_MOST_PEOPLE = 40


@lru_cache(maxsize=4)
def _spellings(words: frozenset[str]) -> frozenset[str]:
    """Words with the article as they are written with a proclitic too."""
    joined = {f"{clitic}{word}" for word in words if word.startswith("ال") for clitic in "وبف"}
    return words.union(joined, (f"لل{word[2:]}" for word in words if word.startswith("ال")))


def _bare(word: str) -> str:
    """A word with the article without its proclitic: للراحل → الراحل."""
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[1:3] == "ال" and word[0] in "وبف" else word


class Protagonist:
    """Counts the people of one article when it is first asked."""

    def __init__(self, directory: Directory, trust: Trust) -> None:
        self._directory = directory
        self._trust = trust
        self._ranked: list[tuple[int, Person]] | None = None

    def beside(self, speaker: Speaker, gender: Gender) -> Person | None:
        """The person of a gender, other than the speaker, who is named three times or more and twice as often as the
        next."""
        if self._ranked is None:
            self._ranked = self._rank()
        others = [
            (count, person)
            for count, person in self._ranked
            if person.gender in (gender, None) and person.name != speaker.name
        ]
        if not others or others[0][0] < _LEAST:
            return None
        alone = len(others) == 1 or others[0][0] >= _LEAD * others[1][0]
        return others[0][1] if alone else None

    def departed(self, first: int, end: int, speaker: Speaker) -> tuple[int, Person] | None:
        """Whom a word for the dead between two tokens means (الراحل, للفقيدة) where no name follows it, and the token:
        the person whom the article calls so by name, else the one whom it is about."""
        reading = self._directory.reading
        spellings = _spellings(reading.gazetteer.words.departed)
        for at in range(first, end):
            if reading.words[at] not in spellings or self._directory.named_at(at + 1, len(reading.words)):
                continue
            word = _bare(reading.words[at])
            gender: Gender = "f" if word.endswith("ه") else "m"
            person = self._called_late(gender) or self.beside(speaker, gender)
            if person:
                return at, person
        return None

    def _called_late(self, gender: Gender) -> Person | None:
        """The one person named right behind a word for the dead: الراحل فلان الفلاني."""
        reading = self._directory.reading
        epithets = [word for word in reading.gazetteer.words.departed if word.endswith("ه") == (gender == "f")]
        places = [at for word in epithets for at in islice(reading.places(word), _LEAST)]
        named = (self._directory.named_at(at + 1, len(reading.words)) for at in places)
        people = {found[1].name: found[1] for found in named if found and self._trust.in_name(found[1].name)}
        return next(iter(people.values())) if len(people) == 1 else None

    def _rank(self) -> list[tuple[int, Person]]:
        """The credible people of the article, those named most first, each by his family name."""
        people = {}
        for person in self._directory.people[:_MOST_PEOPLE]:
            full = self._directory.person(person.name)
            if full is None and len(person.words) == 1:
                full = self._directory.bearer(person.words[0], self._trust.in_name)
            full = full or person
            if self._trust.in_name(full.name):
                people[full.name] = full
        counted = [(max(map(self._trust.count, person.words)), person) for person in people.values()]
        return sorted(counted, key=lambda pair: -pair[0])
