"""What an article and the lists say that somebody is: his offices and professions, the countries he is of."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.offices import Office, stem
from quotes.resolve.names.people import Person
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

STATES = "heads-of-state"
_OFFICES_OF_STATE = frozenset([STATES, "ministers"])
PROFESSIONS = ("profession", "description")
_TITLES = ("office", "honorific", *PROFESSIONS)
_SHORTEST_STEM = 4
_TECHNICAL = "فني"


def means_last_speaker(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether words mean whoever has just spoken: المتحدثة alone."""
    return mention.head is not None and len(mention.words) == 1 and whoever_speaks(mention.head, gazetteer)


def whoever_speaks(head: Head, gazetteer: Gazetteer) -> bool:
    """Whether a noun means whoever has just been quoted, when the article knows nobody of that office."""
    return fold_word(head.lemma) in gazetteer.words.whoever_speaks


class Introductions:
    """Looked up for one article."""

    directory: Directory
    gazetteer: Gazetteer

    def _is_appointed(self, speaker: Speaker) -> bool:
        """Whether news would not call a speaker by a mere profession; who trains a team is called its director too."""
        if any(_TECHNICAL in office.stems for person in self._people(speaker) for office in person.offices):
            return False
        return any(stem(head.lemma) in self.gazetteer.words.appointed for head in self._heads(speaker))

    def _country_known(self, name: str | None) -> frozenset[str]:
        """The country of a well-known person."""
        known = self.gazetteer.entity_at(tuple(map(fold_word, (name or "").split())))
        return frozenset([known[0].country] if known and known[0].country else [])

    def _countries(self, speaker: Speaker) -> frozenset[str]:
        """The countries of which a speaker is known to be, by the article too."""
        offices = (office.countries for person in self._people(speaker) for office in person.offices)
        return self._country_known(speaker.name).union(*offices)

    def _at_home(
        self, description: Office, found: list[tuple[Person, Office]], earlier: Sequence[Speaker]
    ) -> list[tuple[Person, Office]]:
        """Of the holders of an office in full without a country, of whom nobody has spoken, those of no country, as
        news tells its own: التقى وزير النقل فلان وزير النقل الفنلندي فلانا. وأكد وزير النقل."""
        names = {speaker.name for speaker in earlier}
        spoken = any(person.name in names for person, _ in found)
        if spoken or description.countries or len(description.stems - self.gazetteer.words.timely) == 1:
            return found
        return [held for held in found if not held[1].countries] or found

    def _can_be_of(self, country: str, speaker: Speaker) -> bool:
        """Whether nothing speaks against somebody's being of a country: الباحث الإسباني."""
        offices = [office.countries for person in self._people(speaker) for office in person.offices]
        known = set().union(*offices) if offices else set()
        return not known or country in known

    def _is_told_alike(self, mention: Mention, unnamed: Speaker) -> bool:
        """Whether a description says of a speaker without a name nothing but what he was introduced as: متحدث باسم
        الخارجية الفنلندية … المسؤول الفنلندي, مدير تنفيذي في الشركة … المسؤول التنفيذي."""
        known = unnamed.mention if unnamed.kind == "anonymous" else None
        if known is None or len(mention.words) == 1:
            return False
        stems = set(map(stem, known.words))
        of_country = known.country is not None and known.country == mention.country
        return all(of_country if self.gazetteer.place(word) else stem(word) in stems for word in mention.words[1:])

    def _people(self, speaker: Speaker) -> tuple[Person, ...]:
        person = self.directory.person(speaker.name or "")
        return (person,) if person else ()

    def _titles(self, speaker: Speaker) -> set[str]:
        """The offices and professions with which a speaker was last introduced."""
        heads = [head for head in self._heads(speaker) if head.role in _TITLES]
        titles = {head.lemma for head in heads}
        lists = self.gazetteer.words
        deputy = any(stem(fold_word(title)) in lists.deputies for title in titles)
        return titles - lists.principals if deputy else titles

    def _is_named(self, speaker: Speaker) -> bool:
        """Whether an article names a speaker, and not by a word alone that may be none of a name."""
        return any(len(person.words) > 1 for person in self._people(speaker))

    def _governs(self, speaker: Speaker) -> bool:
        """Whether a speaker holds an office of state, whom news does not call an expert or a writer."""
        return any(head.rule in _OFFICES_OF_STATE for head in self._heads(speaker))

    def _heads(self, speaker: Speaker) -> list[Head]:
        words = speaker.mention.title if speaker.mention else ()
        person = self.directory.person(speaker.name or "")
        stems = {stem for office in person.offices for stem in office.stems} if person else set()
        return [head for word in (*words, *stems) if (head := self.gazetteer.head(word))]

    def _fullest(self, person: Person) -> Person:
        return self.directory.person(person.name) or person

    def _is_office_of(self, description: Office, head: Head, speaker: Speaker) -> bool:
        """Whether an office is a speaker's in words akin to those of the article: زعيم حركة التمرد, زعيم المتمردين."""
        noun = stem(fold_word(head.lemma))
        others = description.stems - self.gazetteer.words.timely - {noun}
        for office in (office for person in self._people(speaker) for office in person.offices):
            known = [word for word in office.stems - {noun} if len(word) >= _SHORTEST_STEM]
            akin = {word for word in others if any(other in word or word in other for other in known)}
            foreign = description.countries and office.countries and not description.countries & office.countries
            deputy = self.gazetteer.words.deputies & (office.stems ^ description.stems)
            if noun in office.stems and akin and not (foreign or deputy):
                return all(self._is_plain_adjective(f"ال{word}") for word in others - akin)
        return False

    def _describes_plainly(self, words: Sequence[str]) -> bool:
        """Whether nothing stands behind a description but adjectives and a second one with its own: والمسؤول."""
        return all(self._is_plain_adjective(word) or self._joins_description(word) for word in words)

    def _joins_description(self, word: str) -> bool:
        if word[0] != "و":
            return False
        head = self.gazetteer.head(word[1:])
        describes = head is not None and head.definite and head.role in PROFESSIONS
        return describes or stem(word) in self.gazetteer.words.any_office

    def _is_plain_adjective(self, word: str) -> bool:
        if stem(word) in self.gazetteer.words.timely:
            return True
        return word.startswith("ال") and word.endswith(("ي", "يه")) and self.gazetteer.place(word) is None
