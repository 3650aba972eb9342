"""Who goes on speaking by an office with which nobody introduced him: قال فلان … وأكد فلان … وسجل رئيس الجمعية أن."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from quotes.records import Frame
from quotes.resolve.mention import Mention
from quotes.resolve.names.offices import stem
from quotes.resolve.speaker import GOES_ON, Speaker, matches
from quotes.resolve.speakers.introductions import Introductions

_TWICE, _IN_COMMON = 2, 2
_MOST_PLACES = 40
"""So many places of each form of a noun are looked at."""
_CARRIED = ("", "ال", "ل", "و", "لل", "وال", "بال")
"""What a noun may carry before it."""
_BEGINS = "قال"
"""The cue that as often lets somebody else begin as the same man go on."""
_SOMEBODY = ("person", "anonymous")


class OtherOffices(Introductions):
    """Looked for among those who have spoken in one article."""

    def _by_another_office(self, mention: Mention, at: int, earlier: Sequence[Speaker], frame: Frame) -> Speaker | None:
        """The one person who has just spoken twice by name, where nothing says that another holds the office."""
        head, recent = mention.head, [speaker for speaker in earlier if self._is_somebody(speaker)][-_TWICE:]
        last = recent[-1] if len(recent) == _TWICE and recent[0].name == recent[1].name else None
        if head is None or head.role != "office" or head.number != "sg" or not mention.definite or last is None:
            return None
        if last.kind != "person" or not self._is_named(last) or not matches(mention.gender, "sg", last):
            return None
        noun, others = stem(mention.words[0]), frozenset(map(stem, mention.words[1:]))
        if noun in self.gazetteer.words.spokesmen:
            return None  # any body has one
        offices = (office.stems for person in self._people(last) for office in person.offices)
        appointed = noun in self.gazetteer.words.appointed
        alone = frame.lemma != _BEGINS and self._speaks_alone(last, earlier)
        alone = alone and not self._is_told_before(noun, others, at, last)
        alike, needed = [known for known in offices if noun in known], _IN_COMMON if appointed and not alone else 1
        if alike:
            return last if any(known == {noun} or len(known & others) >= needed for known in alike) else None
        plain = not appointed and not self._is_appointed(last) and not self._governs(last)
        return last if plain or alone or frame.sense == GOES_ON else None

    def _speaks_alone(self, last: Speaker, earlier: Sequence[Speaker]) -> bool:
        """Whether nobody else has spoken lately, by name or without one."""
        people = (speaker for speaker in earlier if speaker.kind in _SOMEBODY and self._is_somebody(speaker))
        return {speaker.name for speaker in people} == {last.name}

    def _is_somebody(self, speaker: Speaker) -> bool:
        """Whether a speaker is told, and not by a word for some or all there are: يقول الجميع."""
        words = speaker.mention.words if speaker.mention else ()
        some = len(words) == 1 and words[0].removeprefix("ال") in self.gazetteer.words.quantifiers
        return bool(speaker.name) and not some

    def _is_told_before(self, noun: str, others: frozenset[str], at: int, last: Speaker) -> bool:
        """Whether the text before a token has had an office of a noun that is not the speaker's and may be the one
        described, so that another may hold it; who is named without any has been introduced by what stands before."""
        reading, people = self.directory.reading, self._people(last)
        own = {office.at for person in people for office in person.offices}
        introduced = min((person.first for person in people if not person.offices), default=0)
        forms = (before + bare for bare in (noun, f"{noun}ه") for before in _CARRIED)
        for place in (place for form in forms for place in islice(reading.places(form), _MOST_PLACES)):
            if not introduced <= place < at or place in own:
                continue
            behind = frozenset(map(stem, reading.words[place + 1 : min(reading.phrase_end(place, at), at)]))
            if not behind or not others or behind & others:
                return True
        return False
