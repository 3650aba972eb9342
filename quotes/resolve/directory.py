"""Who is who in one article: the people it names, in full, and the offices that it gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quotes.records import Gender
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.mentions import Mention, read_mention
from quotes.resolve.names import refers_to, split_title
from quotes.resolve.offices import Office, office_of
from quotes.resolve.reading import PARTICLES, Reading
from quotes.text.fold import fold_word

_GIVEN = re.compile("[nN]")
_TITLED = re.compile("[sS]")
_AGE = re.compile(r"\((?=0[oD]\))")
_LOOK_BACK = 9
_LOOK_AHEAD = 14
_MOST_PLACES = 6
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Person:
    """A person whom the article names."""

    name: str
    """As printed, the fullest form met."""
    words: tuple[str, ...]
    """Folded."""
    places: list[int]
    """The tokens at which the full name stands."""
    gender: Gender | None = None
    offices: list[Office] = field(default_factory=list)


class Directory:
    """The people named in an article. Names are entered when it is made; offices are looked for only when asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._full: dict[str, Person | None] = {}
        self._titled = False
        self._scan()

    @property
    def gazetteer(self) -> Gazetteer:
        return self.reading.gazetteer

    def enter(self, mention: Mention, at: int, gender: Gender | None) -> Person | None:
        """Enter the named person of a source; the words round the name are an office of his."""
        if mention.name is None or mention.kind != "person":
            return None
        person = self._enter(mention.name, at, mention.gender or gender)
        if mention.title:
            person.offices.append(office_of(mention.title, at, self.gazetteer))
        return person

    def _enter(self, name: str, at: int, gender: Gender | None) -> Person:
        words = tuple(fold_word(word) for word in _WORD.findall(name))
        for person in self._by_word.get(words[-1], ()) if words else ():
            if person.words == words:
                person.gender = person.gender or gender
                person.places.append(at)
                return person
        if gender is None and words and (given := self.gazetteer.given_name(words[0])):
            gender = given.gender
        person = Person(name, words, [at], gender)
        self.people.append(person)
        for word in dict.fromkeys(words):
            self._by_word[word].append(person)
        self._full.clear()
        return person

    def _scan(self) -> None:
        """Enter every run of words that begins with a given name, and every name that an age follows."""
        reading, done = self.reading, 0
        for match in _GIVEN.finditer(reading.hints):
            first = match.start()
            if first < done or not reading.is_given_name(first):
                continue
            done = reading.name_end(first, len(reading.words))
            if done - first > 1:
                self._enter(reading.clean(first, done), first, None)
        for match in _AGE.finditer(reading.tags):
            end = first = match.start()
            while first > max(0, end - 3) and reading.is_family_name(first - 1):
                first -= 1
            if end - first > 1:
                self._enter(reading.clean(first, end), first, None)

    def person(self, name: str) -> Person | None:
        """Whom a name means in this article, by its fullest form; None when several people fit or none is known."""
        if name not in self._full:
            self._full[name] = self._find(name)
        return self._full[name]

    def _find(self, name: str) -> Person | None:
        words = tuple(fold_word(word) for word in _WORD.findall(name))
        if not words:
            return None
        fitting = [person for person in self._by_word.get(words[-1], ()) if _contains(person.words, words)]
        fullest = _fullest(fitting)
        if len(fullest) == 1 and len(fullest[0].words) > len(words):
            return fullest[0]
        if len(fullest) <= 1 and (longer := self._with_title(words)):
            return longer
        if len(fullest) == 1:
            near = [person for person in self.people if len(person.words) > len(words) and refers_to(name, person.name, self.gazetteer)]
            return near[0] if len(_fullest(near)) == 1 else fullest[0]
        if fullest:
            return None
        near = _fullest([person for person in self.people if refers_to(name, person.name, self.gazetteer)])
        return near[0] if len(near) == 1 else None

    def _with_title(self, words: tuple[str, ...]) -> Person | None:
        """The full name of a person whose first name no list holds, found behind a title: الرئيس كرمانباك باقييف."""
        reading = self.reading
        if len(words) != 1 or words[0] not in reading.words:
            return None
        at = -1
        for _ in range(_MOST_PLACES):
            try:
                at = reading.words.index(words[0], at + 1)
            except ValueError:
                return None
            for first in range(at - 1, max(-1, at - _LOOK_BACK), -1):
                if reading.tags[first] in ".|:Tt":
                    break
                if reading.hints[first] not in "sS":
                    continue
                split = split_title(reading.span(first, at + 1).of(reading.text), self.gazetteer)
                found = tuple(fold_word(word) for word in _WORD.findall(split.name or ""))
                if len(found) > 1 and found[-1] == words[0]:
                    person = self._enter(split.name or "", at, None)
                    person.offices.append(office_of(_WORD.findall(fold_word(split.title or "")), at, self.gazetteer))
                    return person
        return None

    def holders(self) -> Iterator[tuple[Person, Office]]:
        """Everybody with every office that the article gives him."""
        if not self._titled:
            self._titled = True
            self._find_offices()
        for person in self.people:
            for office in person.offices:
                yield person, office

    def _find_offices(self) -> None:
        reading, done = self.reading, 0
        for match in _TITLED.finditer(reading.hints):
            first = match.start()
            if first < done:
                continue
            end = reading.title_end(first, first + _LOOK_AHEAD)
            mention = read_mention(reading.span(first, end).of(reading.text), self.gazetteer)
            if mention.kind == "person" and mention.name and mention.title and " " in mention.name:
                name = self._trimmed(mention.name)
                if not self.gazetteer.is_given_name(fold_word(name.split()[0])) and not self.person(name):
                    continue
                person = self.person(name) or self._enter(name, first, mention.gender)
                person.offices.append(office_of(mention.title, first, self.gazetteer))
                done = first + len(mention.title)
        for person in self.people:
            self._office_behind(person)

    def _trimmed(self, name: str) -> str:
        """A name that was read in running text: given names and one family name, for a verb may follow it."""
        words = name.split()
        end = 1
        while end < len(words) and (PARTICLES.intersection(map(fold_word, words[end - 1 : end + 1])) or self.gazetteer.is_given_name(fold_word(words[end]))):
            end += 1
        return " ".join(words[: end + 1])

    def _office_behind(self, person: Person) -> None:
        """The office that stands behind a name: جون كيري، وزير الخارجية الأميركي."""
        reading = self.reading
        for place in person.places:
            first = place + len(person.words)
            if first < len(reading.words) and reading.tags[first] in ",-":
                first += 1
            if first < len(reading.words) and reading.hints[first] == "s":
                end = reading.phrase_end(first, len(reading.words))
                person.offices.append(office_of(reading.words[first:end], first, self.gazetteer))


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the words of ``shorter`` stand in ``longer``, in order."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _fullest(people: list[Person]) -> list[Person]:
    """Without those whose name is a part of another's in the list."""
    return [one for one in people if not any(other is not one and len(other.words) > len(one.words) and _contains(other.words, one.words) for other in people)]
