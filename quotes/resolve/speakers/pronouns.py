"""Who speaks where only a pronoun tells: قوله, نقلت عنه قوله, معاليه."""

from __future__ import annotations

from quotes.records import Frame, Gender, Number
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.names.nationals import owned_addresses
from quotes.resolve.reading.hints import GIVEN
from quotes.resolve.speaker import NOBODY, Speaker, agrees, matches
from quotes.resolve.speakers.nouns_before import noun_before
from quotes.resolve.speakers.spoken import Spoken

FARTHEST_PARAGRAPH = 3
_MOST_RECENT = 6
_LOOK_BACK = 60
OWNERS: dict[str | None, tuple[Gender | None, Number | None]] = {
    "ه": ("m", "sg"),
    "ها": ("f", "sg"),
    "هم": ("m", "pl"),
    "هما": (None, "du"),
}
"""Pronouns on a noun of saying, with gender and number of whoever says it."""
_LONGEST_ADDRESS, _COUNTRIES = 5, "pa"
_BEFORE_ADDRESS = ("", "ال", "و", "ل", "ب", "وال")
_WHO_SPEAKS = ("person", "anonymous", "group")
RELAYS = "relay"
_LONGEST_FIRST = ("هما", "ها", "هم", "ه")
_ABOUT, _SOMEBODY = "n", "szgoye"
_NOT_IN_SOURCES = letters.VERBS + letters.THAT + letters.RELATIVE + letters.STOPS
_LONGEST_SOURCE = 14


def said_by(word: str, gazetteer: Gazetteer) -> str | None:
    """The pronoun of whoever is relayed, on a verbal noun of saying: قوله, تأكيدها."""
    pronoun = next((pronoun for pronoun in _LONGEST_FIRST if word.endswith(pronoun)), None)
    return pronoun if pronoun and word.removesuffix(pronoun) in gazetteer.words.sayings else None


class Pronouns(Spoken):
    """The pronouns on nouns of saying and forms of address."""

    def excellency(self, frame: Frame) -> Speaker:
        """Whom a form of address with a pronoun means (معاليه): the last person who spoke or was named."""
        for speaker in reversed(self.speakers[-_MOST_RECENT:]):
            if speaker.name and speaker.kind == "person" and agrees(frame, speaker):
                return speaker.again()
        cue = self.reading.range(frame.cue)[0]
        named = list(self.directory.named_in(max(0, cue - _LOOK_BACK), cue))
        addressed = [(at, person) for at, _, person in named if self._bears_address(at, frame)]
        several = len({person.name for _, person in addressed}) > 1
        bearers = [person for at, person in addressed if not (several and self._is_of_country(at))]
        speakers = [self._person(person) for person in reversed(bearers or [person for _, _, person in named])]
        own = frame.source.of(self.reading.text) if frame.source else None
        nobody = Speaker(own, "person", frame.source, frame.gender, "sg", unknown=None if own else NOBODY)
        return next((speaker for speaker in speakers if agrees(frame, speaker)), nobody)

    def _bears_address(self, name: int, frame: Frame) -> bool:
        """Whether the form of address of a source stands in the title of a name: صاحب السمو الأمير فلان, for سموه."""
        words, source = self.reading.words, frame.source
        addresses = owned_addresses(self.reading.gazetteer.words)
        address = addresses.get(words[self.reading.range(source)[0]]) if source else None
        return address is not None and any(
            word.endswith(address) and word.removesuffix(address) in _BEFORE_ADDRESS
            for word in words[max(0, name - _LONGEST_ADDRESS) : name]
        )

    def _is_of_country(self, name: int) -> bool:
        """Whether the words of the title before a name tell a country: معالي وزير خارجية فنلندا فلان."""
        return any(hint in _COUNTRIES for hint in self.reading.hints[max(0, name - _LONGEST_ADDRESS) : name])

    def _owner(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Whose saying it is, by the pronoun on the noun: نقلت الصحيفة عن مصدر حكومي تأكيده أن."""
        gender, number = OWNERS[frame.pronoun or ""]
        found = noun_before(self.reading, cue) if frame.form != "particle" else None
        if found and found[0] >= start:
            speaker = self._named(found, frame)
            if speaker.name and matches(gender, number, speaker):
                return speaker
        if frame.form != "particle" and (told := self._relayed_from(frame, start, cue)):
            return told
        for other in self._backwards():
            if self.frames[other].sentence != frame.sentence:
                break
            if self.speakers[other].name and matches(gender, number, self.speakers[other]):
                return self.speakers[other].again()
        people = {person.name: person for _, _, person in self.directory.named_in(start, cue)}
        fitting = [person for person in people.values() if person.gender in (gender, None)]
        if not people and number == "sg" and (given := self._given_name(start, cue, gender)):
            return Speaker(given, "person", None, gender, "sg")
        if len(fitting) != 1 or number == "pl":
            return None
        return Speaker(fitting[0].name, "person", None, gender, "sg")

    def _given_name(self, start: int, cue: int, gender: Gender | None) -> str | None:
        """The one given name of a gender that stands alone in a sentence: تعلقت به فايزة …، بحسب قولها."""
        reading, name_of = self.reading, self.reading.gazetteer.given_name
        places = [at for at in range(start, cue) if reading.hints[at] == GIVEN and reading.is_given_name(at)]
        known = ((at, name_of(reading.words[at])) for at in places)
        found = {reading.clean(at, at + 1) for at, name in known if name and name.gender == gender}
        return next(iter(found)) if len(found) == 1 else None

    def _relayed_from(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """From whom something is relayed, with a complement of his: نقلت عن متحدث باسم المنظمة في المدينة قوله."""
        reading = self.reading
        at = reading.tags.rfind(_ABOUT, max(start, cue - _LONGEST_SOURCE), cue)
        if at < 0 or at + 1 >= cue or reading.hints[at + 1] not in _SOMEBODY:
            return None
        if any(tag in _NOT_IN_SOURCES for tag in reading.tags[at + 1 : cue]):
            return None
        speaker = self._named((at + 1, cue), frame)
        return speaker if speaker.name and matches(*OWNERS[frame.pronoun or ""], speaker) else None

    def _relayed(self, frame: Frame, gender: Gender | None, number: Number | None) -> Speaker:
        """Whose words somebody relays who names him by a pronoun alone: نقلت الصحيفة عنه قوله."""
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if frame.paragraph - its.paragraph > FARTHEST_PARAGRAPH:
                break
            relays = its.sentence == frame.sentence and its.sense == RELAYS
            if speaker.name and not relays and speaker.kind in _WHO_SPEAKS and matches(gender, number, speaker):
                return speaker.again()
        return Speaker(None, unknown=NOBODY)
