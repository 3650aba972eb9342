"""Who is who in one article: the people it names, in full, and the offices that it gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quotes.records import Gender
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.mentions import Mention
from quotes.resolve.names import refers_to, split_title
from quotes.resolve.offices import ANY_OFFICE, Office, fits, office_of, stem
from quotes.resolve.reading import Reading
from quotes.text.fold import fold_word

_NAMES = re.compile("[nNmMqQ]")
_TITLES = re.compile("[sS]")
_NISBAS = re.compile("a")
_AGE = re.compile(r"\((?=0[oD]\))")
_LOOK_BACK = 9
_LOOK_AHEAD = 14
_MOST_PLACES = 6
_BEHIND_COMMA = 4
_INITIALS = {letter: letters[0] for letters in ("غجقك", "تثطظ", "دذضز", "سصش", "ابفوي", "حهخ") for letter in letters}
"""Letters that transliterations of one sound begin with."""
_PREPOSITIONS = "kmian"
_VERBS, _NAME_TAGS, _TITLE_TAGS = "VvyP", "owlbxX", "AoOM"
_TITLE_BEFORE = 6
_PROCLITICS = "ولبفك"
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

    @property
    def first(self) -> int:
        """The token of the first mention in full."""
        return min(self.places)


class Directory:
    """The people named in an article. Names are entered when it is made; offices are looked for only when asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._full: dict[str, Person | None] = {}
        self._read: set[int] = set()
        self._titles: dict[str, list[int]] | None = None
        self._scan()

    @property
    def gazetteer(self) -> Gazetteer:
        return self.reading.gazetteer

    def enter(self, mention: Mention, at: int, gender: Gender | None) -> Person | None:
        """Enter the named person of a source; the words round the name are an office of his."""
        if mention.name is None or mention.kind != "person" or not self._can_be_name(mention.name):
            return None
        person = self._enter(mention.name, at, mention.gender or gender)
        if mention.title:
            person.offices.append(office_of(mention.title, at, self.gazetteer))
        return person

    def _can_be_name(self, name: str) -> bool:
        """Whether no word of a name speaks against it: a preposition, a relative pronoun, a second article after و."""
        lists = self.gazetteer.words
        for printed in name.split():
            word = fold_word(printed)
            if word in lists.stops or word.startswith("وال") or (word in lists.prepositions and printed not in ("علي", "إمام")):
                return False
        return True

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
        for match in _NAMES.finditer(reading.hints):
            first = match.start()
            if first < done:
                continue
            known = reading.known(first)
            if known and known[0].kind == "person" and known[1] - first > 1:
                done = known[1]
            elif self._begins_name(first):
                done = reading.name_end(first, len(reading.words))
            else:
                continue
            if done - first > 1:
                self._enter(reading.clean(first, done), first, None)
        for match in _AGE.finditer(reading.tags):
            end = first = match.start()
            while first > max(0, end - 3) and reading.is_family_name(first - 1):
                first -= 1
            if end - first > 1:
                self._enter(reading.clean(first, end), first, None)

    def _begins_name(self, first: int) -> bool:
        """Whether a token with the letter of a given name is one: verbs, and words that are more often something else,
        only behind a title."""
        reading = self.reading
        tag, hint = reading.tags[first], reading.hints[first]
        if hint in "NMQ":
            return hint == "N" and tag in _NAME_TAGS
        if not reading.is_given_name(first):
            return False
        return (hint == "n" and tag not in _VERBS) or self._is_titled(first)

    def _is_titled(self, at: int) -> bool:
        """Whether a title stands before a word that can be a name: الدكتور سامي, رئيس المجلس العراقي سليم."""
        reading = self.reading
        for before in range(at - 1, max(-1, at - _TITLE_BEFORE), -1):
            if reading.hints[before] == "s":
                return before < at - 1 or reading.is_definite_word(before) or self._is_rank(before)
            if reading.tags[before] not in _TITLE_TAGS and reading.words[before] != ".":
                return False
        return False

    def _is_rank(self, at: int) -> bool:
        meanings = self.gazetteer.meanings(self.reading.words[at])
        return any(head.role in ("honorific", "rank") for head in meanings)

    def person(self, name: str) -> Person | None:
        """Whom a name means in this article, by its fullest form; None when several people fit or none is known."""
        if name not in self._full:
            self._full[name] = self._find(name)
        return self._full[name]

    def bearer(self, given: str) -> Person | None:
        """The one person of the article who bears a given name."""
        people = _fullest(list(self._by_word.get(given, ())))
        return people[0] if len(people) == 1 else None

    def _find(self, name: str) -> Person | None:
        words = tuple(fold_word(word) for word in _WORD.findall(name))
        if not words:
            return None
        fitting = [person for person in self._by_word.get(words[-1], ()) if _contains(person.words, words)]
        fullest = _fullest(fitting)
        if len(fullest) == 1 and len(fullest[0].words) > len(words):
            return fullest[0]
        if not fullest and (titled := self._with_title(words)):
            return titled
        if len(fullest) > 1:
            return None
        longer = [person for person in self.people if len(person.words) > len(words) and _sounds_like(words, person.words)]
        near = _fullest([person for person in longer if refers_to(name, person.name, self.gazetteer)])
        return near[0] if len(near) == 1 else fullest[0] if fullest else None

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

    def name_words(self) -> frozenset[str]:
        """The words at which a name known so far may begin, bare and with a proclitic."""
        words = self._by_word
        return frozenset(words).union([letter + word for letter in _PROCLITICS for word in words])

    def named_in(self, first: int, end: int) -> Iterator[tuple[int, int, Person]]:
        """The people whose names stand between two tokens, in full or by family name, each with its tokens."""
        index = first
        while index < end:
            found = self.named_at(index, end)
            if found:
                yield index, found[0], found[1]
                index = found[0]
            else:
                index += 1

    def named_at(self, first: int, end: int) -> tuple[int, Person] | None:
        """The person whose name begins at a token, proclitics aside, and the token after the name."""
        words = self.reading.words
        word = words[first]
        if self.reading.hints[first] in "qQ" and (known := self.reading.known(first)) and known[0].kind == "person":
            name = self.reading.clean(first, known[1])
            return known[1], self.person(name) or self._enter(name, first, known[0].gender)
        if word not in self._by_word:
            word = word[1:] if word[0] in _PROCLITICS and word[1:] in self._by_word else self.reading.stem(first)
            if word not in self._by_word:
                return None
        reach = first + 1
        while reach < end and words[reach] in self._by_word and self.reading.tags[reach] not in ".|,":
            reach += 1
        for stop in range(reach, first, -1):
            if stop == first + 1 and self.gazetteer.is_given_name(word):
                return None
            person = self.person(" ".join((word, *words[first + 1 : stop])))
            if person:
                return stop, person
        return None

    def holders(self, description: Office) -> Iterator[tuple[Person, Office]]:
        """Everybody of whom the article says what ``description`` says, each with the office that fits."""
        for place in self._offices_like(description):
            self._read_office(place)
        for person in self.people:
            for office in person.offices:
                if fits(description, office):
                    yield person, office

    def _offices_like(self, description: Office) -> list[int]:
        """The tokens at which an office may begin that the description fits, and that have not been read yet."""
        if self._titles is None:
            self._titles = self._all_titles()
        if not description.stems or description.stems <= ANY_OFFICE:
            found = [at for code in sorted(description.countries) for at in self._titles.get(code, ())]
        else:
            found = [at for word in sorted(description.stems) for at in self._titles.get(word, ())]
        return [at for at in found if at not in self._read and at != description.at]

    def _all_titles(self) -> dict[str, list[int]]:
        """The tokens at which offices may begin, under their stems and under the countries near them."""
        reading = self.reading
        titles: dict[str, list[int]] = defaultdict(list)
        for match in _TITLES.finditer(reading.hints):
            titles[stem(reading.stem(match.start()))].append(match.start())
        for match in _NISBAS.finditer(reading.hints):
            place = self.gazetteer.place(reading.stem(match.start()))
            if place:
                near = range(max(0, match.start() - 3), match.start())
                titles[place.country] += [at for at in near if reading.hints[at] in "sS"]
        return titles

    def _read_office(self, first: int) -> None:
        """Enter the office that begins at a token for whoever is named behind or before it."""
        reading = self.reading
        self._read.add(first)
        limit = reading.title_end(first, first + _LOOK_AHEAD)
        if reading.tags[limit : limit + 1] == ",":
            limit = reading.title_end(limit, limit + _BEHIND_COMMA)
        for at in range(first + 1, limit):
            if reading.tags[at] in _PREPOSITIONS:
                break
            named = self.named_at(at, limit) if reading.words[at] in self._by_word or reading.hints[at] in "nq" else None
            if named:
                words = [reading.stem(first), *reading.words[first + 1 : at]]
                named[1].offices.append(office_of(words, first, self.gazetteer))
                return
        before = first - 1
        while before > 0 and reading.tags[before] in ",-":
            before -= 1
        names = self.named_in(max(0, before - 4), before + 1)
        if owner := next((person for _, end, person in names if end == before + 1), None):
            end = reading.phrase_end(first, len(reading.words))
            owner.offices.append(office_of(reading.words[first:end], first, self.gazetteer))


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the words of ``shorter`` stand in ``longer``, in order."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _sounds_like(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the last word is worth comparing with one of the others: about as long, and of much the same letters."""
    last = words[-1]
    letters = set(last)
    for word in others:
        if -3 < len(word) - len(last) < 3 and _INITIALS.get(word[0], word[0]) == _INITIALS.get(last[0], last[0]):
            common = len(letters.intersection(word))
            if common + 2 >= len(letters) and common > 1:
                return True
    return False


def _fullest(people: list[Person]) -> list[Person]:
    """Without those whose name is a part of another's in the list."""
    return [one for one in people if not any(other is not one and len(other.words) > len(one.words) and _contains(other.words, one.words) for other in people)]
