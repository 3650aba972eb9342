"""Who speaks by the sentences between the last quote and a verb: whom they name, whose verb stands there unread."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speaker import GOES_ON, Speaker, agrees
from quotes.resolve.speakers.pronouns import RELAYS
from quotes.resolve.speakers.subjects import ACTORS, HANDS_OVER, is_subject, subject_between
from quotes.resolve.speakers.within import Within

_NEAR, _GAP_SENTENCES, _TWO_PHRASES = 2, 2, 4
_CUE = "V"
_PERSON, _NO_PEOPLE = "person", ("document", "organisation", "outlet")
_GOING_ON = frozenset(["اذ", "حيث", "كما"])


class Between(Within):
    """The sentences before that of the cue in which nobody was found to speak."""

    def _between(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The one person named in the sentences since the last frame who agrees and is not named in this one."""
        if frame.parent is not None or frame.sense == GOES_ON or self.reading.words[start] in _GOING_ON:
            return None
        if not self._takes_up(frame, start, cue):
            return None
        last = self.reading.range(self.frames[len(self.speakers) - 1].sentence)[1] if self.speakers else 0
        last = max(last, self._sentence_back(start, _GAP_SENTENCES))
        if start - last < _NEAR or self._holds_links(last, start):
            return None
        inside = list(self.directory.named_in(start, cue))
        if any(is_subject(self.reading, at) and agrees(frame, self._person(person)) for at, _, person in inside):
            return None  # من جانبه عبر فلان عن سعادته، وقال
        here = {person.name for _, _, person in inside}
        here |= {speaker.name for speaker in self._described(start, cue, frame) if speaker.name}
        named = list(self.directory.named_in(last, start))
        people = {person.name: self._person(person) for _, _, person in named if person.name not in here}
        fitting = [speaker for speaker in people.values() if agrees(frame, speaker)]
        acting = {person.name for at, _, person in named if is_subject(self.reading, at)}
        silent = not any(speaker.name for speaker in self.speakers)
        alone = silent and [who.name for who in self.directory.people if who.first < start] == list(people)
        if len(fitting) == 1 and (fitting[0].name in acting or alone):
            return fitting[0]
        first = max(last, self._sentence_back(start, 1))
        subject = subject_between(self.reading, first + (self.reading.tags[first] in letters.STOPS), start)
        told = self._if_agrees(frame, self._named(subject, frame)) if subject else None
        if told is None or told.name in here:
            return None
        fits = any(speaker.name == told.name for speaker in fitting)
        return told if fits or self._is_described_person(told) else None

    def _takes_up(self, frame: Frame, start: int, cue: int) -> bool:
        """Whether a sentence can go on about whoever the one before was about: by its first verb, joined to that one
        (وأكد), by a verb behind when or of what (وحول القرار، قال) or joined to another (ثم جلس وقال); a verb that
        begins anew has a subject of its own, and so has a sentence that begins with a noun."""
        if frame.form == "participle":
            return True
        if cue - start <= _NEAR:
            return frame.joined or cue > start
        reading, set_off = self.reading, self.reading.tags[cue - 1] == ","
        if reading.tags[start] in letters.BEFORE_NOUNS:
            return set_off or frame.joined
        first = start + (reading.tags[start] in letters.MARKS)
        noun = reading.is_definite_word(first) or reading.hints[first].lower() in ACTORS
        named = noun or self.directory.named_at(first, cue) is not None
        return (frame.joined and not named) or (set_off and cue - start <= _TWO_PHRASES)

    def _is_described_person(self, speaker: Speaker) -> bool:
        """Whether somebody told by his office goes on where a document or a body has spoken last."""
        told = (at for at in self._backwards() if self.speakers[at].name and self.frames[at].parent is None)
        last = next(told, None)
        return last is not None and self.speakers[last].kind in _NO_PEOPLE and self._is_person(speaker)

    def _is_person(self, speaker: Speaker) -> bool:
        return speaker.name is not None and self.directory.person(speaker.name) is not None

    def _unread_before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of a verb of saying in the sentence before of which no frame was found."""
        if frame.parent is not None or frame.form == "participle" or cue - start > _NEAR or start == 0:
            return None
        reading, end = self.reading, start
        while end > 0 and reading.tags[end - 1] in letters.STOPS:
            end -= 1
        first = max(reading.tags.rfind(stop, 0, end) for stop in letters.STOPS) + 1
        last = self.frames[len(self.speakers) - 1] if self.speakers else None
        if first >= start or (last and reading.range(last.sentence)[1] > first):
            return None
        for at in range(end - 1, first - 1, -1):
            found = subject_between(reading, at + 1, end) if reading.tags[at] == _CUE else None
            if found is not None and found[0] == at + 1:
                speaker = self._if_agrees(frame, self._named(found, frame))
                somebody = speaker and speaker.name and (speaker.kind == "anonymous" or self._is_person(speaker))
                return speaker if somebody else None
        return None

    def _sentence_before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of a sentence before in which nobody speaks: جددت الحركة موقفها. واعتبرت أن …"""
        before = self._sentence_back(start, 1)
        silent = not self.speakers or self.reading.range(self.frames[len(self.speakers) - 1].sentence)[0] < before
        if frame.parent is not None or not silent or "|" in self.reading.tags[before:start]:
            return None
        goes_on = cue - start <= _NEAR and (frame.joined or self.reading.words[start] in _GOING_ON)
        if not goes_on or self._hands_over(start, cue):
            return None
        found = subject_between(self.reading, before + (self.reading.tags[before] == "."), start)
        return self._if_agrees(frame, self._named(found, frame)) if found else None

    def _sentence_back(self, start: int, count: int) -> int:
        """The token at which the sentence ``count`` before the one at ``start`` begins."""
        at = start
        for _ in range(count):
            at = max(self.reading.tags.rfind(".", 0, max(0, at - 2)), 0)
        return at

    def _described(self, start: int, cue: int, frame: Frame) -> list[Speaker]:
        """Those whom the sentence itself describes before the cue: إلى الرئيس الإسرائيلي."""
        reading = self.reading
        places = [at for at in range(start, cue) if reading.hints[at] in "sS"]
        return [self._named((at, reading.phrase_end(at, cue)), frame) for at in places[:3]]

    def _hands_over(self, start: int, cue: int) -> bool:
        """Whether a sentence begins with words that hand over to another speaker, who is then not the last one."""
        words = self.reading.words[start : min(start + _NEAR + 1, cue)]
        return any(HANDS_OVER.fullmatch(word) for word in words)

    def _goes_on_anyhow(self, frame: Frame, cue: int) -> Speaker | None:
        """The body or people who have just spoken in the sentence, though the verb shows another gender or number, as
        papers print it: أعلنت الجمعية …، لافتا; أكد المصدر …، ولم تستبعد; nobody where another can be meant."""
        if frame.parent is not None or frame.pronoun or not self._is_set_apart(frame, cue):
            return None
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != frame.sentence:
                return None
            if self._level(its) is not None or its.form == "particle":
                continue
            before, behind = self.reading.range(its.cue)
            other_level = its.sense == RELAYS or self.reading.tags[before - 1] == letters.RELATIVE
            if speaker.name is None or speaker.kind == _PERSON or other_level:
                return None
            return None if self._is_another_between(frame, behind, cue) else speaker.again()
        return None

    def _is_set_apart(self, frame: Frame, cue: int) -> bool:
        """Whether a participle stands behind a sign or mark, as none that describes a noun does, or a verb is joined to
        another one that is not in the masculine, which the passive could be too (وذكر)."""
        if frame.form == "participle":
            return self.reading.tags[cue - 1] in letters.SIGNS + letters.CLOSING_MARKS
        return frame.joined and frame.form in FINITE and (frame.gender == "f" or frame.number == "pl")

    def _is_another_between(self, frame: Frame, first: int, cue: int) -> bool:
        """Whether somebody is named between two cues, or has a verb there, who agrees with the second."""
        if frame.form in FINITE and letters.RELATIVE in self.reading.tags[first:cue]:
            return True
        found = subject_between(self.reading, first, cue)
        if found and self._if_agrees(frame, self._named(found, frame)):
            return True
        return any(agrees(frame, self._person(person)) for _, _, person in self.directory.named_in(first, cue))
