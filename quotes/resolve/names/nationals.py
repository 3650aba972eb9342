"""People told by their country, by whose counterpart they are or by a form of address, where no list has their name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import NameWords, with_pronoun
from quotes.resolve.names.credible import Trust
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import NISBA
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Turn
from quotes.text.fold import fold_word

_LONGEST_OFFICE = 12
_PRESIDENT = "رئيس"
_PRESIDENTS = frozenset(["الرئيس", "الزعيم"])
_PROCLITICS = ("", "و", "ل", "ب")
_LOOK_BACK = 400
_FOREIGN = 5
_BEGINS_FORMS = "اتينسمولفكب"
"""Letters with which long verbs, participles and words with a proclitic begin."""


@lru_cache(maxsize=4)
def owned_addresses(lists: NameWords) -> Mapping[str, str]:
    """Forms of address with a pronoun, and the words with which they are first said: سموه, سمو الشيخ فلان."""
    return {with_pronoun(address): address for address in lists.addresses}


class Nationals:
    """Finds them for one article."""

    def __init__(self, directory: Directory, trust: Trust) -> None:
        self.directory = directory
        self.reading: Reading = directory.reading
        self.trust = trust
        self.addresses = owned_addresses(directory.gazetteer.words)

    def counterpart(self, index: int, end: int, turn: Turn) -> Hit | None:
        """A president's «نظيره القرغيزي» where no name follows: the one president known to be of the country."""
        after, mention = index + 2, turn.speaker.mention
        if after > end or mention is None or not _PRESIDENTS.intersection(mention.words) or self._is_named(after):
            return None
        place = self.reading.gazetteer.place(self.reading.words[index + 1])
        name = self.compatriot(place.country) if place and place.form == "adjective" else None
        person = self.directory.person(name) if name else None
        presides = person is not None and any(_PRESIDENT in office.stems for office in person.offices)
        return Hit(index, after, name, "person") if name and presides else None

    def _is_named(self, at: int) -> bool:
        """Whether a token can begin a name."""
        if at >= len(self.reading.words):
            return False
        word = self.reading.words[at]
        return self.reading.hints[at] in "nmqk" or word in self.directory.name_words() or word in "،,"

    def addressed(self, index: int) -> Hit | None:
        """«سموه» is whoever was last given that form of address with his name: سمو الشيخ فلان."""
        reading, address = self.reading, self.addresses[self.reading.words[index]]
        for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
            if not reading.words[at].endswith(address) or reading.words[at].removesuffix(address) not in _PROCLITICS:
                continue
            named = self.directory.named_behind(at, reading.title_end(at, at + _LONGEST_OFFICE))
            if named and self.trust.in_name(named[2].name):
                return Hit(index, index + 1, named[2].name, "person", named[2].gender)
        return None

    def of_family(self, index: int) -> Hit | None:
        """«الحوثي»: the movement by the family that heads it, or the one of the family whom the article names."""
        head, stem = self.reading.gazetteer.head(self.reading.stem(index)), self.reading.stem(index)
        if head is None or head.rule != "groups" or not self.reading.gazetteer.entity_at(("جماعه", stem)):
            return None
        name = self.reading.clean(index, index + 1)
        person = self.directory.person(name)
        return Hit(index, index + 1, person.name if person else name, "person" if person else "group")

    def foreigner(self, index: int, reach: int) -> Hit | None:
        """A foreigner whose name no list holds, behind his trade and nationality: اللاعب القرغيزي نجيبوف."""
        reading = self.reading
        for at in range(index + 2, reach):
            if reading.hints[at - 1] != NISBA or not reading.is_definite_word(at - 1):
                continue
            word = reading.words[at]
            foreign = len(word) >= _FOREIGN and word[0] not in _BEGINS_FORMS and reading.is_family_name(at)
            if not foreign or not self.trust.is_unknown(word) or reading.tags[at] not in letters.PLAIN:
                return None
            name = reading.clean(at, at + 1)
            self.trust.vouch(name)
            return Hit(index, at + 1, name, "person")
        return None

    def after_nationality(self, index: int, end: int) -> Hit | None:
        """A foreigner by two words that no list has as a name, behind his nationality alone: القرغيزي سان ريجيبوف."""
        reading, reach = self.reading, index + 3
        if reach > end or not reading.is_definite_word(index):
            return None
        for at in (index + 1, index + 2):
            given = reading.hints[at] in "nm" and reading.is_given_name(at)
            if not given and not (reading.is_family_name(at) and self.trust.is_unknown(reading.words[at])):
                return None
        name = reading.clean(index + 1, reach)
        if not self.trust.in_name(name, titled=True):
            return None
        self.trust.vouch(name)
        return Hit(index, reach, name, "person")

    def is_of_another(self, name: str, country: str) -> bool:
        """Whether a well-known person is of another country than the one described."""
        known = self.reading.gazetteer.entity_at(tuple(map(fold_word, name.split())))
        return known is not None and known[0].kind == "person" and known[0].country not in (None, country)

    def compatriot(self, country: str) -> str | None:
        """The one well-known person of a country whom the article names."""
        entity = self.reading.gazetteer.entity_at
        found = {
            full.name
            for person in self.directory.people
            if (known := entity(person.words)) and known[0].kind == "person" and known[0].country == country
            and (full := self.directory.person(person.name))
        }  # fmt: skip
        return next(iter(found)) if len(found) == 1 else None
