"""Missing subjects: «وأضاف أن …» goes on from the last speaker who agrees, or from the subject of the text between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.groups import only_group
from quotes.resolve.reading.relatives import FINITE, PRONOUNS, VERBAL
from quotes.resolve.speaker import BROKEN, GOES_ON, NOBODY, PASSIVE, WORDLESS, Speaker, agrees
from quotes.resolve.speakers.between import Between
from quotes.resolve.speakers.headings import Headings
from quotes.resolve.speakers.manners import Manners
from quotes.resolve.speakers.praised import Praised
from quotes.resolve.speakers.pronouns import FARTHEST_PARAGRAPH, OWNERS, RELAYS, Pronouns, said_by
from quotes.resolve.speakers.within import TURNS
from quotes.text.fold import fold_word

_NEAR, _TWO_PHRASES = 2, 4
_LONGEST_SENTENCE = 300
"""So many tokens of a sentence are looked at, so that one without a stop costs no more than its length."""
_AND = "و"
_WHOEVER = frozenset(["من", "فمن", "ومن"])
_PASSIVE = re.compile("(?:.|ا.\u0651?)\u064f")
"""A damma behind the first letter of a perfect, or behind the second one of a derived stem: أُعلن, اتُّهم."""
_MAY_BE_ACTIVE = ("imperfect", "participle")
"""Forms in which the active of a derived stem has that damma too: يُضيف, مُضيفا."""
_AIMED, _BY = ("accuse", "describe"), "ب"
_EACH_OTHER, _ASKS, _REPLIES = "بعض", "question", "reply"
_JOINED_TO = frozenset(["حيث", "اذ", "كما", "وهو", "وهي"])
"""Words that join a verb to what stands before it."""
_ANY = frozenset(["اي", "ايه"])
"""They begin a subject behind a negated verb: ولم تؤكد أي جهة."""
_RULES_NOTHING = letters.PHRASE_ENDS.union(letters.MARKS, letters.IN, letters.VERBS) - {letters.WITH}
"""Letters of words behind which a noun is no genitive."""
_LONGEST_TITLE = 8
_PASSED_OVER = (PASSIVE, WORDLESS)
"""Reasons for which nobody speaks at all, so that whoever spoke before goes on: وأكد حدوث الانفجار. وقال."""


class Chain(Between, Manners, Pronouns, Praised, Headings):
    """The speakers of an article, frame after frame."""

    def missing(self, frame: Frame) -> Speaker:
        """Who speaks in the next frame, which has no source."""
        if frame.passive or (frame.form not in _MAY_BE_ACTIVE and _PASSIVE.match(frame.cue.of(self.reading.text))):
            return Speaker(None, unknown=PASSIVE)
        if self._is_announced(frame) or self._is_accused(frame):
            return Speaker(None, unknown=PASSIVE)
        cue = self.reading.range(frame.cue)[0]
        negated = self.reading.tags[cue] in letters.NEGATED and self.reading.words[cue].startswith(_AND)  # ولم يستبعد
        frame.joined = frame.joined or self.reading.words[cue - 1] == _AND or negated
        start = max(self.reading.range(frame.sentence)[0], cue - _LONGEST_SENTENCE)
        if self._is_whoever(frame, cue):
            return Speaker(None, unknown=NOBODY)
        if praised := self._praised(frame, cue):
            return praised
        if frame.sense == _REPLIES and (asked := self._whom_asked(frame)):
            return asked
        if frame.pronoun in OWNERS and frame.form not in VERBAL and (owner := self._owner(frame, start, cue)):
            return owner
        if frame.sense == RELAYS and (said := said_by(self.reading.words[cue], self.reading.gazetteer)):
            return self._relayed(frame, *OWNERS[said])
        if manner := self._by_its_verb(frame, start, cue):
            return manner
        near = [self._same_sentence, self._antecedent]
        if frame.form != "participle":
            near = [self._behind, *reversed(near)]
        if frame.form != "participle":
            near[1:1] = [self._did_before, self._noun_behind_that, self._report_before, self._whose_words]
        far = (self._own_subject, self._subject_told_of, self._under_heading, self._unread_before, self._between)
        for find in (*near, self._inside_parent, *far, self._before):
            found = find(frame, start, cue)
            if found and found.unknown:
                return self._goes_on_anyhow(frame, cue) or found
            if found and self._is_of_no_person(found):
                continue
            if found and self._names_nobody(found):
                found = None if frame.form == "participle" else Speaker(None, unknown=NOBODY)
            if found:
                return found
        if anyhow := self._goes_on_anyhow(frame, cue):
            return anyhow
        last_resorts = (self._sentence_before, self._bare_subject, self._only_one)
        found = next((speaker for find in last_resorts if (speaker := find(frame, start, cue))), None)
        return found or Speaker(None, unknown=NOBODY)

    def _is_whoever(self, frame: Frame, cue: int) -> bool:
        """Whether the verb is of whoever may say it: هناك من يقول, من لا يؤمن; not من قالت الحركة إنه أسير."""
        while cue > 0 and self.reading.tags[cue - 1] in letters.NEGATED:
            cue -= 1
        told = frame.content and self.reading.words[self.reading.range(frame.content[0])[0]] in PRONOUNS
        whoever = cue > 0 and self.reading.words[cue - 1] in _WHOEVER and frame.form in FINITE
        return whoever and not (told or frame.joined or frame.pronoun)

    def _whom_asked(self, frame: Frame) -> Speaker | None:
        """Whoever was asked just before answers: سأل الصحفي الوزير: متى؟ فأجاب; وسأله الصحفي: متى؟ فأجاب."""
        asking = self.frames[len(self.speakers) - 1] if self.speakers else None
        if asking is None or asking.sense != _ASKS or asking.paragraph != frame.paragraph:
            return None
        if asking.object is not None and asking.object_role == "addressee":
            return self._if_agrees(frame, self._named(self.reading.range(asking.object), frame))
        if asking.pronoun in OWNERS and len(self.speakers) > 1 and self.speakers[-2].name:
            return self._if_agrees(frame, self.speakers[-2].again())
        return None

    def named_subject(self, frame: Frame) -> Speaker | None:
        """The person named as the subject of the frame's sentence before its cue, if no frame stands between."""
        start, cue = self.reading.range(frame.sentence)[0], self.reading.range(frame.cue)[0]
        if self.speakers and self.frames[len(self.speakers) - 1].sentence == frame.sentence:
            return None
        found = self._own_subject(frame, start, cue)
        return found if found and self._is_person(found) else None

    def _is_announced(self, frame: Frame) -> bool:
        """Whether a verb is passive though nothing shows it: أعلن في القاهرة أن, أعلن في القاهرة أمس عن."""
        reading, at = self.reading, self.reading.range(frame.cue)[1]
        if frame.sense != "announce" or frame.gender != "m" or frame.form != "perfect" or at + 2 >= len(reading.tags):
            return False
        place = reading.tags[at] == letters.IN and reading.hints[at + 1] in "pck"
        after = at + 2 + (reading.tags[at + 2] == letters.TIME)
        return place and not frame.joined and reading.tags[after : after + 1] in (*letters.THAT, letters.ABOUT)

    def _is_accused(self, frame: Frame) -> bool:
        """Whether a verb of accusing or describing is passive, since nobody stands between it and the accusation or
        what somebody is called: كما اتهم بتزوير, وصفت بأنها ناجحة."""
        reading, behind = self.reading, self.reading.range(frame.cue)[1]
        if frame.sense not in _AIMED or frame.form not in FINITE or frame.object or frame.pronoun or not frame.content:
            return False
        if reading.range(frame.content[0])[0] != behind or reading.words[behind][0] != _BY:
            return False
        if reading.tags[behind] in letters.THAT:
            return True
        named = reading.known(behind) is not None or not self._carries_preposition(behind)
        accusation = reading.tags[behind] == letters.WITH
        return accusation and not named and not reading.words[behind].startswith(_EACH_OTHER)

    def _before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The last speaker of the sentences before who agrees; a doubtful one breaks the chain, and so do words that
        hand over to somebody else (من جهته، بدوره)."""
        if frame.parent is not None or self._hands_over(start, cue):
            return None
        fallback: Speaker | None = None
        # A participle that does not go with whoever spoke last belongs to a subject of its own sentence, not read.
        last_only = frame.form == "participle" and cue - start > _NEAR
        skipped = False
        # Who else has spoken: in the sentences behind the one looked at, and in that one.
        since, here, sentence = set[str | None](), set[str | None](), frame.sentence
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != sentence:
                since, here, sentence = since | here, set(), its.sentence
            if frame.paragraph - its.paragraph > FARTHEST_PARAGRAPH:
                break
            if its.parent is not None or (its.sentence == frame.sentence and frame.form != "participle"):
                continue
            if speaker.name is None:
                if speaker.unknown in _PASSED_OVER or self._are_others(its, frame):
                    continue
                return fallback or Speaker(None, unknown=BROKEN)
            if self._is_thing(speaker):
                continue
            if agrees(frame, speaker) and not (frame.form == "participle" and speaker.kind == "document"):
                if skipped or self._is_past(speaker, since):
                    return Speaker(None, unknown=NOBODY)
                if others := self._others_named(frame, speaker, start, cue):
                    return self._only_named(frame, others)
                if its.form != "particle":
                    return speaker.again()
                fallback = fallback or speaker.again()
            skipped = skipped or last_only
            here.add(self._kind_past(its, speaker))
        return fallback

    def _others_named(self, frame: Frame, speaker: Speaker, start: int, cue: int) -> list[Speaker]:
        """Those who agree of the people whom the sentence itself names long before its verb, where whoever spoke before
        is not named: فاز سالم التجريبي بالرئاسة قبل أن يعلن استقالته; nobody where it begins with what is spoken of:
        وحول قرار فلان، قال."""
        reading = self.reading
        if frame.form not in FINITE or cue - start <= _TWO_PHRASES:
            return []
        if reading.tags[cue - 1] == "," and reading.tags[start] in letters.BEFORE_NOUNS:
            return []
        if set(fold_word(speaker.name or "").split()).intersection(reading.words[start:cue]):
            return []
        named = self.directory.named_in(start, cue)
        people = {who.name: self._person(who) for at, _, who in named if not self._is_quoted(at)}
        return [other for other in people.values() if agrees(frame, other)]

    def _is_quoted(self, first: int) -> bool:
        """Whether a name stands behind a mark, as outlets and works do that are called like people."""
        return self.reading.tags[first - 1] in letters.MARKS and self.reading.words[first - 1] not in letters.STOPS

    def _only_named(self, frame: Frame, others: Sequence[Speaker]) -> Speaker:
        """The only one of them, if the verb shows by its gender that it is his and nothing turns to another before it:
        أبدى سبعة من كل عشرة; a verb in the feminine, which bodies take too, asks for the name of a woman."""
        turned = self.reading.words[self.reading.range(frame.cue)[0] - 1] in TURNS
        sure = len(others) == 1 and others[0].gender == frame.gender and not turned
        woman = frame.gender == "m" or self.reading.gazetteer.is_given_name(fold_word(others[0].name or "").split()[0])
        return others[0] if sure and woman else Speaker(None, unknown=NOBODY)

    @staticmethod
    def _are_others(its: Frame, frame: Frame) -> bool:
        """Whether the unknown speaker of an earlier cue cannot go on in a later one, by gender or number."""
        several = its.number == "pl" and its.form in FINITE and frame.number == "sg"
        return several or bool(its.gender and frame.gender and its.gender != frame.gender)

    def fill_opening(self) -> None:
        """Name the speaker of a text that begins in the middle of a speech («وأضاف أن …») by the sentences that follow:
        the first whom they name, when they name no other person as a speaker."""
        known = next((at for at, speaker in enumerate(self.speakers) if speaker.name), 0)
        if known == 0 or self.reading.range(self.frames[0].cue)[0] > 1:
            return
        frame, speaker = self.frames[known], self.speakers[known]
        people = {other.name for other in self.speakers[known:] if other.kind == "person" and other.name}
        start, cue = self.reading.range(frame.sentence)[0], self.reading.range(frame.cue)[0]
        named = speaker.mention is not None and speaker.mention.name is not None and frame.source is not None
        if not named or people != {speaker.name} or frame.parent is not None or self._hands_over(start, cue):
            return
        told = [piece for other in self.frames[:known] for piece in other.content]
        places = (self.reading.tokens.span(at, at + 1) for at, _, _ in self.directory.named_in(0, cue))
        if frame.paragraph > 1 or any(not any(piece.covers(place) for piece in told) for place in places):
            return
        for at in range(known):
            missing = self.frames[at].source is None and self.speakers[at].unknown in (NOBODY, BROKEN)
            if missing and agrees(self.frames[at], speaker):
                self.speakers[at] = speaker.again()

    def _only_one(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """When nobody has spoken who agrees: the one group of the sentence, the one person of the gender in it, for a
        verb that goes on also in the one before; where several men were named, only for a verb joined to him."""
        if frame.number == "pl" and frame.gender == "m":
            group = only_group(self.reading, start, cue)
            return self._if_agrees(frame, self._named(group, frame)) if group else None
        if frame.parent is not None or frame.number != "sg" or frame.person != 3:
            return None
        people = [person for person in self.directory.people if person.first < cue]
        several = frame.gender == "m" and len(people) > 1
        if several and not self._goes_on_from_here(frame, start, cue):
            return None
        named = self.directory.named_in(start, cue)
        here = {person.name for at, _, person in named if not (several and self._is_genitive(at, start))}
        if frame.sense == GOES_ON:
            here |= {person.name for _, _, person in self.directory.named_in(self._sentence_back(start, 1), start)}
        people = [person for person in people if person.name in here]
        possible = [person for person in people if person.gender == frame.gender]
        if not possible and not several:
            possible = [person for person in people if person.gender is None]
        return Speaker(possible[0].name, "person", None, frame.gender, "sg") if len(possible) == 1 else None

    def _goes_on_from_here(self, frame: Frame, start: int, cue: int) -> bool:
        """Whether a verb goes on about whoever was named last: joined to what stands before it (وأوضح, حيث أوضح, وهو
        يؤكد), not within a relative clause, and with nothing behind it that can be its subject."""
        reading, behind = self.reading, self.reading.range(frame.cue)[1]
        if frame.form not in FINITE or frame.pronoun or self._hands_over(start, cue):
            return False
        if not (frame.joined or reading.words[cue - 1] in _JOINED_TO):
            return False
        relative = reading.tags.rfind(letters.RELATIVE, start, cue)
        if relative >= 0 and not any(sign in reading.tags[relative:cue] for sign in letters.SIGNS):
            return False
        if behind == len(reading.words) or reading.tags[behind] in letters.MARKS or reading.words[behind] in _ANY:
            return False
        return self.directory.named_at(behind, len(reading.words)) is None

    def _is_genitive(self, name: int, start: int) -> bool:
        """Whether a noun rules a name with its title, so that not he is spoken of: قاتل التاجر سالم التجريبي."""
        reading = self.reading
        titles = (at for at in range(name - 1, max(start, name - _LONGEST_TITLE) - 1, -1) if reading.hints[at] in "sS")
        title = next(titles, name)
        first = title if reading.title_end(title, name + 1) > name else name
        before = first - 1
        if first == name - 1 and not reading.is_definite_word(first):
            return True  # محامي سالم التجريبي
        if before < start or reading.hints[first].isupper() or reading.tags[before] in _RULES_NOTHING:
            return False
        relative = before > start and reading.tags[before - 1] == letters.RELATIVE  # الوفد الذي مثله فلان
        verb = relative or self._is_verb(before)
        return not (verb or reading.is_definite_word(before))
