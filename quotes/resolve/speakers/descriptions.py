"""Definite descriptions: whom «الوزير», «المسؤول الإسباني», «هذا المصدر» mean."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.bodies.bodies import Bodies
from quotes.resolve.bodies.described_bodies import BODIES, DescribedBodies
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.offices import GOVERNMENT, HEAD, Office, office_of, stem
from quotes.resolve.names.people import Person
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speaker import Speaker, matches
from quotes.resolve.speakers.holders import Holders
from quotes.resolve.speakers.introductions import PROFESSIONS, STATES, means_last_speaker, whoever_speaks
from quotes.resolve.speakers.other_offices import OtherOffices
from quotes.resolve.speakers.words_before import JUST_BEFORE, MOST_EARLIER, WordsBefore
from quotes.text.fold import fold_word

_LEAD = 80
"""So many tokens from the start somebody may be described before he is named."""
_MOST_RECENT = 6
_OBJECT = 8
"""Tokens behind a subject in which whom its verb is aimed at is named."""
_LATELY = 3
_SOMEBODY = ("person", "anonymous")
_IN = "في"
_ABOUT = "عن"
"""Whom somebody stands for: النائبة عن حزب كذا."""
_THE_SOURCE = ("المصدر",)
_OURS, _HIS = "نا", ("ه", "ها", "هم")
_DEPUTY = "نائب"
_HUMANS = frozenset(["descriptions"])
"""The rule of nouns that say no more than that somebody is a man or a woman."""


class Descriptions(DescribedBodies, OtherOffices, WordsBefore):
    """Resolves the mentions of one article that name nobody by themselves."""

    def __init__(self, directory: Directory, bodies: Bodies) -> None:
        super().__init__(bodies)
        self.directory = directory
        self.holders = Holders(directory)

    def meant(self, mention: Mention, at: int, earlier: Sequence[Speaker], frame: Frame) -> Speaker | None:
        """Whom a description at token ``at`` means, or the fuller name of a body; None where its own words name him."""
        earlier = earlier[-MOST_EARLIER:]
        if mention.pointing and (found := self._pointed_at(mention, at, earlier)):
            return found
        if unnamed := self._introduced_unnamed(mention, earlier):
            return unnamed
        if mention.head and mention.country and fold_word(mention.head.lemma) in self.gazetteer.words.sides:
            return self._side(mention, at)
        if mention.kind in ("person", "group") and mention.describes and mention.number in ("sg", None):
            found = self._person(mention, at, earlier, frame)
            found = found or self._described_before(mention, earlier)
            going_on = frame.joined and frame.source is not None
            return found or (self._by_another_office(mention, at, earlier, frame) if going_on else None)
        if mention.kind in BODIES:
            return self._body(mention, at, earlier)
        if mention.number == "du" and mention.describes and (two := self._two(mention, at)):
            return two
        if mention.definite and mention.kind in ("anonymous", "group"):
            same = self._same_head(mention, earlier)
            if same is None and mention.words == _THE_SOURCE:
                return self._cited_last(mention, at, earlier)
            if same is None and mention.kind == "group" and len(mention.words) == 1:
                return self._group_before(mention, at)
            return same if same and self._says_no_more(mention, same) else None
        return None

    def _pointed_at(self, mention: Mention, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        if mention.head is not None:
            same = self._same_head(mention, earlier)
            # «المتحدث ذاته» once more is whoever speaks by then.
            again = same is not None and same.mention is not None and same.mention.pointing
            if (same and not again) or mention.head.kind not in ("anonymous", "person"):
                return same
            if mention.head.kind == "person":
                return self._last_matching(mention, earlier) if again else None
            return self._cited_last(mention, at, earlier)
        return self._last_matching(mention, earlier)

    @staticmethod
    def _last_matching(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        named = (speaker for speaker in reversed(earlier) if speaker.name)
        return next((speaker for speaker in named if matches(mention.gender, mention.number, speaker)), None)

    @staticmethod
    def _says_no_more(mention: Mention, known: Speaker) -> bool:
        """Whether words that tell more than a noun (مصادر الوزارة, المصدر الطبي) were said of a speaker before."""
        if mention.pointing or mention.head is None or known.mention is None:
            return True
        if mention.head.definite and (len(mention.words) == 1 or mention.kind == "group"):
            return True
        return set(map(stem, mention.words)) <= set(map(stem, known.mention.words))

    def _person(self, mention: Mention, at: int, earlier: Sequence[Speaker], frame: Frame) -> Speaker | None:
        aimed = frame.object is not None  # a name right behind the description need not be its bearer's
        words = mention.words[: mention.words.index(_ABOUT)] if _ABOUT in mention.words[1:] else mention.words
        if len(words) == 1 and mention.head and words[0].endswith(_OURS):
            words = (fold_word(mention.head.lemma),)  # مراسلنا
        description = office_of(words, at if aimed else -1, self.gazetteer)
        if not description.stems and mention.head is None and not description.countries:
            return None
        latest: dict[str, tuple[int, Person]] = {}
        found = self._likeliest(description, list(self.holders.of(description)))
        found = self._at_home(description, found, earlier)
        for person, office in found:
            if not self._is_other_sex(mention, at, frame, person):
                known = latest.get(person.name)
                if known is None or known[0] < office.at <= at or known[0] > at:
                    latest[person.name] = office.at, person
        if len(latest) > 1 and not description.stems.isdisjoint(self.gazetteer.wider):
            latest.clear()  # Several can be meant by a wide word.
        spoken = {speaker.name: order for order, speaker in enumerate(earlier) if speaker.name}
        if means_last_speaker(mention, self.gazetteer):  # «المتحدث» has spoken, whatever his office
            latest = {name: who for name, who in latest.items() if name in spoken or who[0] > at}
        before = [entry for entry in latest.values() if entry[0] <= at or entry[1].name in spoken]
        chosen = max(before, key=lambda entry: (spoken.get(entry[1].name, -1), entry[0]), default=None)
        if chosen is None and len(latest) == 1 and (len(description.stems) > 1 or at < _LEAD):
            chosen = self._named_later(next(iter(latest.values())), description)
        unnamed = self._same_head(mention, self._introduced(mention, earlier)) if len(mention.words) == 1 else None
        last = spoken.get(unnamed.name or "", -1) if unnamed else -1
        if unnamed and unnamed.name not in latest and not (chosen and spoken.get(chosen[1].name, -1) > last):
            return unnamed if unnamed.kind in ("person", "anonymous") else None
        titled = mention.head is not None and mention.head.role in ("honorific", "rank") and len(mention.words) == 1
        if chosen and titled and self.holders.is_renamed(description, chosen[0], at):
            return None
        if chosen:
            person = self._fullest(chosen[1])
            return Speaker(person.name, "person", None, person.gender or mention.gender, "sg", mention)
        if self._is_aimed_at(frame, earlier):
            return None
        if not self._goes_on(mention, at) and (recent := self._last_person(mention, at, earlier)):
            return recent
        if not description.stems or (mention.head and mention.head.rule in _HUMANS and len(mention.words) == 1):
            return self._only_one(mention, at)
        return self._only_speaker(mention, description, earlier)

    def _is_aimed_at(self, frame: Frame, earlier: Sequence[Speaker]) -> bool:
        """Whether it is whoever spoke last that a verb is aimed at, who is then not its subject: واتهمه القاضي, ووجه
        القاضي إليه اتهامات."""
        if frame.object_role != "target" or frame.source is None:
            return False
        if frame.pronoun is not None:
            return frame.source.start >= frame.cue.end
        last = next((speaker.name for speaker in reversed(earlier) if speaker.name), None)
        reading = self.directory.reading
        first, end = reading.range(frame.source)[1], reading.range(frame.sentence)[1]
        named = self.directory.named_in(first, min(end, first + _OBJECT))
        return any(person.name == last for _, _, person in named)

    def _is_other_sex(self, mention: Mention, at: int, frame: Frame, person: Person) -> bool:
        """Whether somebody is not of the sex that a description tells; a masculine title may be a woman's, unless its
        verb is masculine too: قالت الوزير, not قال الناشط."""
        if mention.gender == "f":
            return person.gender == "m"
        speaks = frame.source is None or self.directory.reading.range(frame.source)[0] == at
        he = speaks and frame.form in FINITE and frame.number == "sg" and frame.gender == mention.gender == "m"
        return he and person.gender == "f"

    def _likeliest(self, description: Office, found: list[tuple[Person, Office]]) -> list[tuple[Person, Office]]:
        """Of some holders those of the country described, and those who still hold the office where others once did."""
        if description.stems == {HEAD} and description.countries:
            # الرئيس الفنلندي is no prime minister, but he may preside in a government.
            found = [held for held in found if GOVERNMENT not in held[1].stems or _IN in held[1].stems]
        if description.stems <= self.gazetteer.words.any_office:
            countries = [description.countries & office.countries for _, office in found]
        else:
            past = self.gazetteer.words.past
            if not past & description.stems:
                found = [held for held in found if not past & held[1].stems] or found
            known = self._country_known
            countries = [description.countries & (office.countries or known(who.name)) for who, office in found]
        return [held for held, same in zip(found, countries, strict=True) if same] if any(countries) else found

    def _introduced(self, mention: Mention, earlier: Sequence[Speaker]) -> Sequence[Speaker]:
        """The speakers without those whom «المتحدث» alone has meant before: by then it may mean somebody else."""
        if not means_last_speaker(mention, self.gazetteer):
            return earlier
        return [known for known in earlier if not known.mention or known.mention.words != mention.words]

    def _only_speaker(self, mention: Mention, description: Office, earlier: Sequence[Speaker]) -> Speaker | None:
        """The one man or woman whom the article has let speak by name of late, where nothing denies that it is he."""
        head = mention.head
        last = next((speaker for speaker in reversed(earlier) if speaker.name), None)
        if head is None or head.kind != "person" or head.number != "sg" or last is None:
            return None
        if mention.words[0] in self.gazetteer.owned and mention.own_words.split()[0].endswith(_HIS):
            return None  # صهره, who is not himself
        if not head.definite:
            return last if self._is_office_of(description, head, last) else None
        noun = stem(mention.words[0])
        deputy = noun == _DEPUTY and self._describes_plainly(mention.words[1:])
        another = noun in self.gazetteer.words.appointed and not deputy
        another = another or (head.role in PROFESSIONS and self._is_appointed(last))
        if another or last.kind != "person" or not self._is_named(last) or not matches(mention.gender, "sg", last):
            return None
        if any(other.kind == "person" and other.name not in (None, last.name) for other in earlier[-_LATELY:]):
            return None
        places = (place for word in mention.words if (place := self.gazetteer.place(word)))
        countries = description.countries.union(place.country for place in places)
        if not countries:
            return None if head.rule == STATES else last
        known = self._country_known(last.name) if head.rule == STATES else self._countries(last)
        again = [speaker.name for speaker in earlier[-_LATELY:]].count(last.name) > 1
        if not known and again and head.rule != STATES:
            known = countries  # المدرب الإيطالي, where the article does not tell of which country he is
        return last if countries <= known and self.gazetteer.words.timely.isdisjoint(map(stem, mention.words)) else None

    @staticmethod
    def _named_later(found: tuple[int, Person], description: Office) -> tuple[int, Person] | None:
        """Somebody whom the article names only farther on; of a country, his office there must be of it too."""
        if not description.countries:
            return found
        same = any(office.at == found[0] and office.countries & description.countries for office in found[1].offices)
        return found if same else None

    def _goes_on(self, mention: Mention, at: int) -> bool:
        """Whether another title follows the words at a token, so that they introduce somebody: الناشط والباحث فلان."""
        reading, end = self.directory.reading, at + len(mention.words)
        return reading.hints[end : end + 1] == "S" and reading.words[end][0] == "و"

    def _last_person(self, mention: Mention, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """The person who spoke last, whom «المتحدث», «الكاتب», «المسؤول نفسه» can mean when no office tells more.

        Pointing words always mean him, and so does what anyone may be called (الفاعل السياسي); a bare profession does,
        unless he was introduced as something else.
        """
        head = mention.head
        if head is None or head.kind != "person" or head.number != "sg" or not head.definite:
            return None
        people = (
            speaker
            for speaker in reversed(earlier[-_MOST_RECENT:])
            if speaker.name and speaker.kind in _SOMEBODY and speaker.number in ("sg", None)
        )
        anyone = fold_word(head.lemma) in self.gazetteer.words.anyone
        fitting = [speaker for speaker in people if matches(mention.gender, "sg", speaker)]
        if anyone and fitting and self._is_told_alike(mention, fitting[0]):
            return fitting[0]
        needs_name = anyone and not whoever_speaks(head, self.gazetteer) and not mention.pointing
        last = next((speaker for speaker in fitting if not needs_name or self._is_named(speaker)), None)
        if last is None and needs_name:
            return self._just_named(mention, at)
        if last is None or last.name == mention.own_words:
            return None
        if mention.pointing or (whoever_speaks(head, self.gazetteer) and len(mention.words) == 1):
            return last
        if last.kind != "person":
            return None
        titles = self._titles(last)
        narrower = head.role == "profession" or (whoever_speaks(head, self.gazetteer) and len(mention.words) > 1)
        anyone = anyone and not (narrower and self._governs(last))  # المتحدث العسكري is no minister
        others = [word for word in mention.words[1:] if self.gazetteer.place(word) is None]
        if anyone and len(mention.words) > 1 and not self._is_named(last) and head.lemma not in titles:
            return None  # سائق السيارة … المتحدث الأمني
        if anyone and mention.country and self._describes_plainly(others):
            return last if self._can_be_of(mention.country, last) else None
        if anyone and mention.words[1:2] == (_IN,) and stem(mention.words[0]) not in self.gazetteer.words.any_office:
            return last  # المتخصص في علم الاجتماع
        if not self._describes_plainly(mention.words[1:]):
            return None
        soft = head.role in PROFESSIONS and not whoever_speaks(head, self.gazetteer)
        if anyone or head.lemma in titles or (soft and not titles):
            return last
        official = any(stem(word) in self.gazetteer.words.any_office for word in mention.words[1:])
        return last if official and any(person.offices for person in self._people(last)) else None

    def _just_named(self, mention: Mention, at: int) -> Speaker | None:
        """The one person whom the sentences right before a description name, where nobody has spoken yet."""
        named = {who.name: who for _, _, who in self.directory.named_in(max(0, at - JUST_BEFORE), at)}
        if not named:
            named = {who.name: who for _, _, who in self.directory.named_in(0, min(at, _LEAD))}
        fitting = [who for who in named.values() if len(who.words) > 1 and who.gender in (mention.gender, None)]
        if len(named) != 1 or not fitting or not self._describes_plainly(mention.words[1:]):
            return None
        return Speaker(fitting[0].name, "person", None, mention.gender, "sg", mention)

    def _only_one(self, mention: Mention, at: int) -> Speaker | None:
        """Somebody by nationality alone (البريطانية): the one person before of whom it can be said."""
        possible = [
            person
            for person in self.directory.people
            if person.first < at and (person.gender is None or person.gender == mention.gender)
            and not any(office.countries and mention.country not in office.countries for office in person.offices)
        ]  # fmt: skip
        if len(possible) != 1:
            return None
        return Speaker(possible[0].name, "person", None, mention.gender, "sg", mention)
