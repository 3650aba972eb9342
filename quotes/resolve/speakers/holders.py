"""Who holds which office in one article: looked for in its text only when a description asks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.offices import Office, fits, office_of, stem
from quotes.resolve.names.people import Person
from quotes.resolve.reading.hints import GIVEN
from quotes.text.fold import fold_word

_TITLES = re.compile("[sS]")
_TITLED = re.compile("[sS](?=[nmq])")
_LOOK_BACK = 200
_NISBAS = re.compile("a")
_LOOK_AHEAD = 14
_SPEAKS_FOR = frozenset(["باسم", "بلسان"])
"""Behind them stands for whom somebody speaks: الناطق باسم الرئيس."""
_SON, _KIN = ("بن", "بنت"), "kin"
_BEHIND_COMMA = 4
_MOST_PEOPLE = 300
"""So many are asked where any office will do."""


class Holders:
    """The offices of one article."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.reading = directory.reading
        self.gazetteer = directory.gazetteer
        self._read: set[int] = set()
        self._titles: dict[str, list[int]] | None = None

    def of(self, description: Office) -> Iterator[tuple[Person, Office]]:
        """Everybody of whom the article says what ``description`` says, each with the office that fits."""
        for place in self._offices_like(description):
            self._read_office(place)
        lists = self.gazetteer.words
        needed = description.stems - lists.timely
        by_office = bool(needed) and not needed <= lists.any_office and needed.isdisjoint(self.gazetteer.wider)
        people = self.directory.holders(needed) if by_office else self.directory.people[:_MOST_PEOPLE]
        for person in people:
            for office in person.offices:
                if fits(description, office, self.gazetteer):
                    yield person, office

    def is_renamed(self, description: Office, after: int, before: int) -> bool:
        """Whether a title stands between two tokens before a name: whoever it meant before, الشيخ is now another."""
        reading = self.reading
        places = _TITLED.finditer(reading.hints, max(after + 1, before - _LOOK_BACK), before)
        return any(stem(reading.stem(match.start())) in description.stems for match in places)

    def _is_construct(self, at: int) -> bool:
        """Whether a noun without the article, no form of address or rank, has its owner right behind it."""
        meanings = self.gazetteer.meanings(self.reading.stem(at))
        bare = not self.reading.is_definite_word(at) and not any(head.definite for head in meanings)
        return bare and not any(head.role in ("honorific", "rank") for head in meanings)

    def _is_anothers(self, first: int, name: int) -> bool:
        """Whether the name behind a noun is that of another, told by a title right behind it: محامي الصحفية فلانة, والد
        اللاعب فلان."""
        gazetteer, words = self.gazetteer, self.reading.words
        begins = (self.reading.stem(first), *words[first + 1 : name])
        found = gazetteer.head_at(begins) if begins[0] in gazetteer.heads else None  # not شقيقه
        if found is None or not (found[0].role == _KIN or fold_word(found[0].lemma) in gazetteer.words.anothers):
            return False
        return any(head.kind == "person" and head.definite for word in begins[1:] for head in gazetteer.meanings(word))

    def _before_verb(self, first: int, limit: int) -> int:
        """Where a title ends that a comma with a verb behind it follows, as another is named there: ردا على الوزير، رأى
        الخبير فلان أن."""
        reading = self.reading
        commas = (at for at in range(first, limit - 1) if reading.tags[at] == ",")
        verbs = (at for at in commas if reading.tags[at + 1] in letters.VERBS and reading.hints[at + 1] != GIVEN)
        return next(verbs, limit)

    def _offices_like(self, description: Office) -> list[int]:
        """The tokens at which an office may begin that the description fits, and that have not been read yet."""
        if self._titles is None:
            self._titles = self._all_titles()
        by_country = not description.stems or description.stems <= self.gazetteer.words.any_office
        found: list[int] = []
        words = description.countries if by_country else description.stems
        for word in sorted(words.union(*(self.gazetteer.wider.get(word, ()) for word in words))):
            places = self._titles.get(word)
            if places:
                # The caller reads them all, so that none needs to be looked at again but the one left out.
                self._titles[word] = [at for at in places if at == description.at]
                found += [at for at in places if at not in self._read and at != description.at]
        return found

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
        deputies = self.gazetteer.words.deputies
        deputy = first > 0 and stem(reading.stem(first - 1)) in deputies and not reading.is_definite_word(first - 1)
        if deputy and reading.words[first - 2] not in _SON:
            return  # مساعد أمير المنطقة, not فلان بن مساعد أمير المنطقة
        if first > 0 and reading.words[first - 1] in _SPEAKS_FOR:
            return
        limit = self._before_verb(first, reading.title_end(first, first + _LOOK_AHEAD))
        closing = reading.tags.find(")", limit, limit + _BEHIND_COMMA)
        if reading.tags[limit : limit + 1] == "(" and closing > 0:
            limit = reading.title_end(closing, closing + _BEHIND_COMMA)
        if reading.tags[limit : limit + 1] == ",":
            limit = self._before_verb(limit, reading.title_end(limit, limit + _BEHIND_COMMA))
        elif limit < len(reading.words):
            known = self.directory.named_at(limit, min(limit + _BEHIND_COMMA, len(reading.words)))
            limit = known[0] if known else limit  # a name that is a noun too: إحسان
        named = self.directory.named_behind(first, limit)
        if named and named[0] == first + 1 and self._is_construct(first):
            return  # طبيب فلان, who is somebody else
        if named and self._is_anothers(first, named[0]):
            return
        if named:
            words = [reading.stem(first), *reading.words[first + 1 : named[0]]]
            self.directory.hold(named[2], office_of(words, first, self.gazetteer))
            return
        if found := self.directory.titled_at(first, limit):
            words = [reading.stem(first), *reading.words[first + 1 : found[0]]]
            self.directory.hold(found[1], office_of(words, first, self.gazetteer))
            return
        if reading.hints[first].isupper():
            return
        before = first - 1
        while before > 0 and reading.tags[before] in ",-":
            before -= 1
        names = self.directory.named_in(max(0, before - 4), before + 1)
        if owner := next((person for _, end, person in names if end == before + 1), None):
            end = next((at for at in range(first + 1, limit) if reading.tags[at] in letters.SIGNS), limit)
            self.directory.hold(owner, office_of(reading.words[first:end], first, self.gazetteer))
