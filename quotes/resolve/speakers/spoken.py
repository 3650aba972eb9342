"""The speakers of an article so far, and how words of its text become one."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from quotes.records import Frame
from quotes.resolve.bodies.going_on import whole_end
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TANWIN, TO_SOMEBODY
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.people import Person
from quotes.resolve.reading.hints import BODY, VERBAL_NOUN, names_people
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speaker import Speaker, agrees
from quotes.text.fold import fold_word

_MAYBE_NAMES = ("person", "organisation")
_PERSON, _MANY = "person", "many"
_MANY_KINDS = ("organisation", "group", "anonymous")
_PREPOSED = "لب"
_FARTHEST_COUNTED, _OF = 5, "من"
_MOST_REMEMBERED = 60
_NEVER_ALONE = frozenset(["عدد", "عده", "كل"])
_CONSTRUCT = ("ي", "ها", "هم", "هن")
"""Endings of people before their genitive or with their pronoun: متساكني الحي, إحدى قريباتها."""
Resolver = Callable[[int, int, Frame, Sequence[Speaker]], Speaker]


class Spoken:
    """The speakers of the frames so far. ``name`` resolves the words of some tokens to a speaker."""

    def __init__(self, frames: Sequence[Frame], reading: Reading, directory: Directory, name: Resolver) -> None:
        self.frames = frames
        self.reading = reading
        self.directory = directory
        self.speakers: list[Speaker] = []
        self._name = name

    def add(self, speaker: Speaker) -> None:
        """The speaker of the next frame."""
        self.speakers.append(speaker)

    def _backwards(self) -> range:
        """The places of the speakers so far, the latest first; those of long ago are remembered no more, so that a
        paragraph of nothing but reports costs no time with the square of its length."""
        latest = len(self.speakers) - 1
        return range(latest, max(latest - _MOST_REMEMBERED, -1), -1)

    def _named(self, tokens: tuple[int, int], frame: Frame) -> Speaker:
        first, end = tokens
        body = self.reading.hints[first].lower() == BODY
        return self._name(first, whole_end(self.reading, first, end) if body else end, frame, self.speakers)

    def _pair(self, tokens: tuple[int, int]) -> Speaker:
        return Speaker(self.reading.clean(*tokens), "organisation", self.reading.span(*tokens), None, "du")

    def _kind_past(self, frame: Frame, speaker: Speaker) -> str | None:
        """As what somebody who speaks in a main clause parts whoever spoke before from what comes after: a person, or a
        body or people with a verb of their own."""
        relative = self.reading.tags[self.reading.range(frame.cue)[0] - 1] == letters.RELATIVE
        if frame.form == "particle" or relative:
            return None
        if speaker.kind == _PERSON:
            return _PERSON
        return _MANY if speaker.kind in _MANY_KINDS and frame.form in FINITE and frame.source is not None else None

    @staticmethod
    def _is_past(speaker: Speaker, kinds: Container[str | None]) -> bool:
        """Whether somebody of another kind has spoken since: the police after a person, a person after the police; of
        two people gender tells who goes on."""
        return _MANY in kinds or (_PERSON in kinds and speaker.kind != _PERSON)

    def _is_thing(self, speaker: Speaker) -> bool:
        """Whether who «spoke» is a noun of the language, who does not go on: انعقاد الاجتماع يؤكد …، وحض على."""
        mention, lists = speaker.mention, self.reading.gazetteer.words
        if speaker.kind != "person" or mention is None or mention.head is not None or mention.title:
            return False
        first = mention.words[0] if mention.words else ""
        person = self.directory.person(speaker.name or "")
        named = person is not None and len(person.words) > 1 and person.words[0] != first
        if named or any(map(self.reading.gazetteer.is_given_name, mention.words[:2])):
            return False
        return lists.is_common(first) or VERBAL_NOUN.fullmatch(first) is not None

    def _is_of_no_person(self, speaker: Speaker) -> bool:
        """Whether words taken for a missing subject describe no person of the lists and have not spoken yet: مرة."""
        gazetteer = self.reading.gazetteer
        words = fold_word(speaker.name or "").split()
        if words and words[0] in gazetteer.words.of_nations and speaker.mention and not speaker.mention.head:
            return True  # السياسة الفنلندية
        if speaker.kind != "anonymous" or any(known.name == speaker.name for known in self.speakers):
            return False
        if not words:
            return True  # signs alone
        first, bare = words[0], words[0].removeprefix("ال")
        if first in gazetteer.words.quantifiers and self._counts_things(words):
            return True
        known = gazetteer.meanings(first) or gazetteer.meanings(bare) or bare in gazetteer.words.tellers
        return not known and not first.isdigit()

    def _counts_things(self, words: Sequence[str]) -> bool:
        """Whether none of the words behind a quantifier is of people or bodies: العديد من المقاعد, كل شهر."""
        gazetteer, behind = self.reading.gazetteer, [word for word in words[1:_FARTHEST_COUNTED] if word != _OF]
        if not behind:
            return words[0] in _NEVER_ALONE
        people = any(gazetteer.meanings(word) or gazetteer.place(word) or names_people(word) for word in behind)
        return not people and not any(word.endswith(_CONSTRUCT) for word in behind)

    def _names_nobody(self, speaker: Speaker) -> bool:
        """Whether a word taken for a missing subject is none: a preposition with its noun, a verb, a noun alone."""
        words = fold_word(speaker.name or "").split()
        gazetteer = self.reading.gazetteer
        if len(words) != 1 or speaker.kind not in _MAYBE_NAMES or gazetteer.is_given_name(words[0]):
            return False
        word, lists = words[0], gazetteer.words
        if gazetteer.head(word) or gazetteer.entity_at((word,)) or word.startswith("ال") or word in lists.surnames:
            return False
        attached = word[0] in _PREPOSED and lists.is_common(word[1:])
        if attached or word in lists.function_words or word in lists.stops:
            return True
        named = any(known.name == speaker.name and known.span for known in self.speakers)
        if named or self._is_told_to_somebody(speaker):
            return False
        return lists.is_common(word) or lists.is_verb(word)

    def _is_told_to_somebody(self, speaker: Speaker) -> bool:
        """Whether a word stands alone between whom it is told and أن, where only the subject can: قال لي مثنى إن."""
        if speaker.span is None:
            return False
        first, end = self.reading.range(speaker.span)
        told = end < len(self.reading.tags) and self.reading.tags[end] in letters.THAT
        accusative = self.reading.tokens.as_printed(first).endswith((*TANWIN, "ا", "ة"))
        return told and not accusative and TO_SOMEBODY.fullmatch(self.reading.words[first - 1]) is not None

    @staticmethod
    def _if_agrees(frame: Frame, speaker: Speaker) -> Speaker | None:
        own = speaker.mention.gender if speaker.mention and speaker.kind == "person" else None
        if own and frame.gender and own != frame.gender and frame.number == "sg":
            return None
        return speaker if speaker.name and agrees(frame, speaker) else None

    @staticmethod
    def _person(person: Person) -> Speaker:
        return Speaker(person.name, "person", None, person.gender, "sg")
