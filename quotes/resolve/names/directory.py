"""Who is who in one article: the people it names, in full."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from quotes.records import Gender
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.given import servants_joined
from quotes.resolve.lexicon.well_known import is_well_known, without_others
from quotes.resolve.mention import Mention
from quotes.resolve.names.behind_titles import BehindTitles
from quotes.resolve.names.full_names import GOD, full_names
from quotes.resolve.names.names import refers_to, split_title
from quotes.resolve.names.offices import Office, office_of
from quotes.resolve.names.people import Person, contains, fullest, initial, runs_together, sounding_like, spellings
from quotes.resolve.names.scan import names_in
from quotes.resolve.names.tails import has_tail, is_joined, may_mean
from quotes.resolve.reading.bylines import byline_end
from quotes.resolve.reading.hints import NOTHING, looks_like_verb
from quotes.resolve.reading.reading import PARTICLES, Reading
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_LOOK_BACK = 9
_MOST_PLACES, _AGAIN = 6, 2
_MOST_BEARERS = 40
"""Of so many that bear one given name, it alone means none."""
_MOST_PEOPLE = 300
"""So many are compared with a name that fits none; the lists of a yearbook are not searched for each of its names."""
_PROCLITICS = "ولبفك"
_ASIDES = ",-()"
_NOT_IN_NAMES = ".|:TtVvK^"
_LIKE_PREPOSITIONS = ("علي", "إمام")
_WORD = re.compile(r"[^\W_]+")


class Directory(BehindTitles):
    """The people named in an article, entered when it is made."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._by_word = defaultdict(list)
        self._by_initial: dict[str, list[Person]] = defaultdict(list)
        self._holders: dict[str, dict[int, Person]] = defaultdict(dict)
        self._full: dict[str, Person | None] = {}
        self._name_words: frozenset[str] | None = None
        written_by = byline_end(reading)
        for first, end in names_in(reading):
            if first >= written_by:
                self._enter(reading.clean(first, end), first, None)

    @property
    def gazetteer(self) -> Gazetteer:
        return self.reading.gazetteer

    def enter(self, mention: Mention, at: int, gender: Gender | None) -> Person | None:
        """Enter the named person of a source; the words round the name are an office of his."""
        if mention.name is None or mention.kind != "person" or not self._can_be_name(mention.name):
            return None
        person = self._enter(mention.name, at, mention.gender or gender)
        if mention.title:
            self.hold(person, office_of(mention.title, at, self.gazetteer))
        return person

    def hold(self, person: Person, office: Office) -> None:
        """Enter an office of a person."""
        if person.holds(office):
            for stem in office.stems:
                self._holders[stem][person.number] = person

    def holders(self, stems: Iterable[str]) -> list[Person]:
        """Those who have an office with one of the two rarest of some stems in it, in the order of their entry."""
        rarest = sorted((self._holders.get(stem, {}) for stem in sorted(stems)), key=len)[:2]
        found = {number: person for holders in rarest for number, person in holders.items()}
        return [found[number] for number in sorted(found)]

    def _can_be_name(self, name: str) -> bool:
        """Whether no word of a name speaks against it: a preposition, a relative pronoun, و with the article."""
        lists = self.gazetteer.words
        for printed in name.split():
            word = fold_word(printed)
            joined = word.startswith("وال") and not self.gazetteer.is_given_name(word)
            if word in lists.stops or joined:
                return False
            if word in lists.prepositions and printed not in _LIKE_PREPOSITIONS:
                return False
        return True

    def _enter(self, name: str, at: int, gender: Gender | None) -> Person:
        name = without_others(name, self.gazetteer)
        words = tuple(fold_word(word) for word in _WORD.findall(name))
        if words and has_tail(words, self.reading):
            name, words = name[: name.rindex(" ")], words[:-1]
        for person in self._by_word.get(words[-1], ()) if words else ():
            if person.words == words:
                person.gender = person.gender or gender
                person.first = min(person.first, at)
                return person
        if gender is None and words and (given := self.gazetteer.given_name(servants_joined(words)[0])):
            gender = given.gender
        person = Person(name, words, at, gender, len(self.people))
        self.people.append(person)
        for word in dict.fromkeys(words):
            self._by_word[word].append(person)
        if person.number < _MOST_PEOPLE:
            for letter in {initial(form) for word in words for form in spellings(word)}:
                self._by_initial[letter].append(person)
        self._full.clear()
        self._name_words = None
        return person

    def person(self, name: str) -> Person | None:
        """Whom a name means in this article, by its fullest form; None when several people fit or none is known."""
        if name not in self._full:
            self._full[name] = self._find(name)
        return self._full[name]

    def of_gender(self, name: str, gender: Gender | None) -> Person | None:
        """Whom a family name means that several people of the article bear, all others being of the other gender."""
        people = self.bearers(fold_word(name))
        fitting = [person for person in people if person.gender in (gender, None)]
        return fitting[0] if gender and len(fitting) == 1 and fitting[0].gender == gender else None

    def bearers(self, family: str) -> list[Person]:
        """The people of the article who bear a family name, by their fullest names."""
        return fullest([person for person in self._by_word.get(family, ()) if person.words[-1] == family])

    def last_place(self, person: Person, before: int) -> int:
        """The last token before one at which a person's full name ends; -1 where none does."""
        return max((at for at in self._places(person) if at < before), default=-1)

    def is_titled(self, person: Person, title: Sequence[str]) -> bool:
        """Whether the first word of a title stands right before a person's full name: العقيد فلان الفلاني."""
        words = self.reading.words
        return any(title[0] in words[max(0, at - len(person.words) - 1) : at] for at in self._places(person))

    def _places(self, person: Person) -> Iterator[int]:
        """The tokens at which a person's full name ends."""
        words, full = self.reading.words, list(person.words)
        places = islice(self.reading.places(full[-1]), _MOST_PLACES)
        return (at for at in places if words[max(0, at + 1 - len(full)) : at + 1] == full)

    def bearer(self, given: str, credible: Callable[[str], bool] = bool) -> Person | None:
        """The one person of the article who bears a given name, of those whose names are ``credible``; of several the
        one who is named in full again, where the others are his sons or read by mistake (مقتل فلانة المأساوي)."""
        named = self._by_word.get(given, ())
        if len(named) > _MOST_BEARERS:
            return None
        people = fullest([person for person in named if credible(person.name)])
        if len(people) > 1:
            people = [person for person in people if may_mean(given, person.words, person.first, self.reading)]
            people = people if len(people) == 1 and self._comes_again(people[0]) else []
        return people[0] if len(people) == 1 else None

    def _comes_again(self, person: Person) -> bool:
        """Whether a person's name of two words or more stands in the article more than once."""
        return len(person.words) > 1 and len(list(islice(self._places(person), _AGAIN))) == _AGAIN

    def _find(self, name: str) -> Person | None:
        words = tuple(fold_word(word) for word in _WORD.findall(name))
        if not words:
            return None
        fitting = [person for person in self._by_word.get(words[-1], ()) if contains(person.words, words)]
        if len(words) == 1 and self.gazetteer.is_given_name(words[0]):
            # A given name alone is not that of somebody's father: أحمد is not محمد أحمد الفلاني.
            fitting = [person for person in fitting if words[0] in (person.words[0], person.words[-1])]
        if is_well_known(words, self.gazetteer):  # not her son, فلان سالم التجريبي
            fitting = [person for person in fitting if person.words[0] == words[0]]
        people = fullest(fitting)
        if len(people) == 1 and len(people[0].words) > len(words):
            return people[0]
        if len(people) > 1:
            return None
        if fuller := self._with_title(words) or self._in_full(words):
            return fuller
        near = [person for person in self._sounding_like(words) if refers_to(name, person.name, self.gazetteer)]
        near = fullest(near or [person for person in self.people[:_MOST_PEOPLE] if runs_together(person.words, words)])
        return near[0] if len(near) == 1 else people[0] if people else None

    def _sounding_like(self, words: tuple[str, ...]) -> list[Person]:
        """Those with longer names that are worth comparing with some words, in the order of their entry."""
        longer = (
            (form, [person for person in self._by_initial.get(initial(form), ()) if len(person.words) > len(words)])
            for form in spellings(words[-1])
        )
        found = {person.number: person for form, people in longer for person in sounding_like(form, people)}
        return [found[number] for number in sorted(found)]

    def _with_title(self, words: tuple[str, ...]) -> Person | None:
        """The full name of a person whose first name no list holds, found behind a title: الرئيس فيردون فيرداك."""
        reading = self.reading
        if len(words) != 1 or words[0] == GOD:
            return None
        for at in islice(reading.places(words[0]), _MOST_PLACES):
            for first in range(at - 1, max(-1, at - _LOOK_BACK), -1):
                if reading.tags[first] in _NOT_IN_NAMES:
                    break
                if reading.hints[first] not in "sS":
                    continue
                split = split_title(reading.span(first, at + 1).of(reading.text), self.gazetteer)
                found = tuple(fold_word(word) for word in _WORD.findall(split.name or ""))
                if (
                    len(found) > 1
                    and found[-1] == words[0]
                    and not (self._begins_with_verb(found[0]) or is_joined(found, self.gazetteer))
                    and found[0].removeprefix("و") not in self.gazetteer.words.prepositions
                    and found[0] not in self.gazetteer.words.function_words
                ):
                    person = self._enter(split.name or "", at, None)
                    self.hold(person, office_of(_WORD.findall(fold_word(split.title or "")), at, self.gazetteer))
                    return person
        return None

    def _in_full(self, words: tuple[str, ...]) -> Person | None:
        """The one person whom the article names in full by words of which no list tells that they are a name."""
        if len(words) != 1:
            return None
        for first, end in full_names(self.reading, words[0]):
            self._enter(self.reading.clean(first, end), first, None)
        people = self.bearers(words[0])
        return people[0] if len(people) == 1 and len(people[0].words) > 1 else None

    def _begins_with_verb(self, word: str) -> bool:
        return self.gazetteer.words.is_verb(word) or looks_like_verb(word)

    def titled_at(self, first: int, limit: int) -> tuple[int, Person] | None:
        """A person whom no list of names tells, named in full behind the title at a token and set off by a sign:
        وزيرة الصحة، فلانة الفلانية، وصلت; and the token at which the name begins."""
        reading = self.reading
        text = Span(reading.span(first, first + 1).start, reading.tokens.span(limit - 1, limit).end).of(reading.text)
        split = split_title(text, self.gazetteer)
        words = tuple(fold_word(word) for word in _WORD.findall(split.name or ""))
        if len(words) < 2 or not self._can_be_name(split.name or "") or split.start == 0:
            return None
        at = next((at for at in range(first + 1, limit) if tuple(reading.words[at : at + len(words)]) == words), None)
        if at is None or not all(reading.is_family_name(place) for place in range(at, at + len(words))):
            return None
        around = reading.tags[at - 1] + reading.tags[at + len(words) : at + len(words) + 1]
        if reading.is_definite_word(at) or not any(sign in around for sign in _ASIDES):
            return None
        if reading.tags[at] not in letters.PLAIN:
            return None
        return at, self._enter(split.name or "", at, self._gender_of_title(first))

    def _gender_of_title(self, at: int) -> Gender | None:
        head = self.gazetteer.head(self.reading.stem(at))
        return head.gender if head and head.kind == "person" else None

    def name_words(self) -> frozenset[str]:
        """The words at which a name known so far may begin, bare and with a proclitic."""
        if self._name_words is None:
            words = self._by_word
            self._name_words = frozenset(words).union([letter + word for letter in _PROCLITICS for word in words])
        return self._name_words

    def named_in(self, first: int, end: int) -> Iterator[tuple[int, int, Person]]:
        """The people whose names stand between two tokens, in full or by family name, each with its tokens."""
        index = first
        hints, words, names = self.reading.hints, self.reading.words, self.name_words()
        while index < end:
            if hints[index] == NOTHING and words[index] not in names:
                index += 1
                continue
            found = self.named_at(index, end)
            if found:
                yield index, found[0], found[1]
                index = found[0]
            else:
                index += 1

    def named_at(self, first: int, end: int) -> tuple[int, Person] | None:
        """The person whose name begins at a token, proclitics aside, and the token after the name."""
        words = self.reading.words
        if first >= len(words):
            return None
        word, by_word, hint = words[first], self._by_word, self.reading.hints[first]
        if hint in "qQ" and (known := self.reading.known(first)) and known[0].kind == "person":
            name = self.reading.clean(first, known[1])
            return known[1], self.person(name) or self._enter(name, first, known[0].gender)
        if word not in by_word:
            if word[0] in _PROCLITICS and word[1:] in by_word:
                word = word[1:]
            elif not hint.isupper() or (word := self.reading.stem(first)) not in by_word:
                return None
        reach = first + 1
        while reach < end and words[reach] in by_word and self.reading.tags[reach] not in ".|,":
            reach += 1
        for stop in range(reach, first, -1):
            if stop == first + 1 and (word in PARTICLES or self.gazetteer.is_given_name(word)):
                return None
            person = self.person(" ".join((word, *words[first + 1 : stop])))
            if person:
                return stop, person
        return None
