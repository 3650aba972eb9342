"""Who speaks where a noun with ب tells in which words something is done: هذا الدرس لخصه الأستاذ بقوله, تقدمت بالقول."""

from __future__ import annotations

from quotes.records import Frame, Gender
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.relatives import VERBAL
from quotes.resolve.speaker import Speaker, matches
from quotes.resolve.speakers.pronouns import OWNERS, said_by
from quotes.resolve.speakers.subjects import ACTORS, MAIN_VERBS, subject_between
from quotes.resolve.speakers.within import Within

_PARTICLE, _WITH, _THIS = "particle", "ب", ("ه", "ها")
_NO_SUBJECT = frozenset([*MAIN_VERBS, *letters.BEFORE_NOUNS])
_NO_OBJECTS = letters.BEFORE_NOUNS + letters.TIME + letters.SIGNS
_FEMININE = "ت"
_FARTHEST = 16


class Manners(Within):
    """The verb that such a noun goes with."""

    def _by_its_verb(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of the verb, behind it or before it, if the verb can be his by its gender."""
        reading = self.reading
        if frame.form in (*VERBAL, _PARTICLE) or frame.parent is not None or reading.words[cue][0] != _WITH:
            return None
        verb = self._verb_before(start, cue)
        if verb is None:
            return None
        owner = said_by(reading.words[cue].removeprefix(_WITH), reading.gazetteer)
        gender = OWNERS[owner][0] if owner else self._gender_of(verb)
        if reading.hints[verb + 1] in ACTORS and reading.tags[verb + 1] not in _NO_SUBJECT:
            end = reading.phrase_end(verb + 1, cue)
            if end == cue or reading.tags[end] in _NO_OBJECTS:
                return None  # انتقدت الشركة بالقول: it may be the object, if none stands behind it
            found = self._named((verb + 1, end), frame)
        elif self._another_behind(verb, cue):
            return None
        elif said := self._same_sentence(frame, start, cue):
            return said if matches(gender, "sg", said) else None
        elif subject := subject_between(reading, start, verb):
            found = self._named(subject, frame)
        else:
            return self._woman_before(start, verb) if gender == "f" else None
        nobody = self._names_nobody(found) or self._is_of_no_person(found) or (owner and found.kind == "document")
        return found if found.name and not nobody and matches(gender, "sg", found) else None

    def _another_behind(self, verb: int, cue: int) -> bool:
        """Whether somebody else may be a verb's subject behind it: تدخلت ضدها النيابة, دافعت عنها محاميتها."""
        reading = self.reading
        at = verb + 1
        while at < cue:
            if TO_SOMEBODY.fullmatch(reading.words[at]):
                return True
            if reading.tags[at] in letters.BEFORE_NOUNS:
                noun = at + (reading.tags[at] in letters.PREPOSITIONS)
                at = max(at + 1, reading.phrase_end(noun, cue))
            elif reading.hints[at].lower() in ACTORS:
                return True
            else:
                at += 1
        return False

    def _woman_before(self, start: int, verb: int) -> Speaker | None:
        """The one woman named before a verb in the feminine."""
        named = {who.name: who for _, _, who in self.directory.named_in(start, verb) if who.gender == "f"}
        return self._person(next(iter(named.values()))) if len(named) == 1 else None

    def _verb_before(self, start: int, cue: int) -> int | None:
        """The nearest verb before a token, unless a participle stands between, with which the noun then goes."""
        for at in range(cue - 1, max(start, cue - _FARTHEST) - 1, -1):
            if self.reading.tags[at] == letters.PARTICIPLE:
                return None
            if self._is_verb(at):
                return at
        return None

    def _is_verb(self, at: int) -> bool:
        word, lists = self.reading.words[at], self.reading.gazetteer.words
        bare = next((word.removesuffix(pronoun) for pronoun in _THIS if word.endswith(pronoun)), word)
        known = lists.is_verb(bare) and not (lists.is_common(bare) or lists.is_common(word))  # كتبه; not قضية
        return self.reading.tags[at] in MAIN_VERBS or looks_like_verb(word) or known

    def _gender_of(self, verb: int) -> Gender | None:
        """The gender that a verb in the singular shows: تقدمت; none where it begins with ت (تقدم, تتقدم)."""
        word = self.reading.words[verb].lstrip("و")
        if word.endswith(_FEMININE):
            return "f"
        return None if word.startswith(_FEMININE) else "m"
