"""Missing subjects: «وأضاف أن …» goes on from the last speaker who agrees, or from the subject of the text between."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quotes.records import Frame, Gender, Number
from quotes.resolve import letters
from quotes.resolve.directory import Directory
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import BROKEN, NOBODY, PASSIVE, Speaker, agrees, matches
from quotes.resolve.subjects import (
    TO_SOMEBODY,
    antecedent,
    coordinated,
    follows_verb,
    noun_before,
    only_group,
    pair_between,
    rumour,
    subject_between,
)

_FARTHEST_PARAGRAPH = 3
_NEAR = 2
_GAP_SENTENCES = 2
_APPOSITION = 16
_MOST_RECENT = 6
_LOOK_BACK = 60
_LONGEST_NAME = 3
OWNERS: dict[str | None, tuple[Gender | None, Number | None]] = {
    "ه": ("m", "sg"),
    "ها": ("f", "sg"),
    "هم": ("m", "pl"),
    "هما": (None, "du"),
}
"""Pronouns on a noun of saying, with gender and number of whoever says it."""
_VERBAL = frozenset(["perfect", "imperfect", "participle"])
_DAMMA = "\u064f"
"""Behind the first letter of a perfect it shows the passive: أُعلن."""
_TURNS = frozenset(["الا", "لكن", "ولكن", "بينما", "فيما"])
"""Words after which the narrator goes on about somebody else."""
_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_TAKEN_UP = {"الذي": "انه", "التي": "انها"}
_THING_HINTS = ".eE"
"""Letters of documents and of nouns that are in no list."""
_RELATIVES: dict[str, tuple[Gender | None, bool]] = {
    "التي": ("f", False),
    "الذي": ("m", False),
    "الذين": ("m", True),
    "اللذين": ("m", True),
    "اللتين": ("f", True),
    "اللواتي": ("f", True),
}
"""Relative pronouns with their gender, and whether they stand for several."""
_THAT_MATTER = "ذلك"
_TO_THE = ("لل", "ولل")
_QUESTION = re.compile(r"[ولبف]{0,2}سؤال(ه|ها)?")
_HANDS_OVER = re.compile(r"(?:جهت|جانب|بدور)(?:ه|ها|هم|هما)")
_RELAYS = "relay"
SAYING = re.compile(r"(?:قول|تاكيد|نفي|وصف|تصريح)(ه|ها|هم|هما)")
_WHO_SPEAKS = ("person", "anonymous", "group")
_TELLS = frozenset(["say", "add", "announce", "reveal", "admit", "explain", "assert", "warn", "relay"])
"""Senses of cues that aim at nobody, so that a name behind them is their subject."""
_GOES_ON = "add"
"""The sense of cues that continue a speech whatever stands between: أضاف, تابع."""
Resolver = Callable[[int, int, Frame, Sequence[Speaker]], Speaker]


def says_where(frame: Frame, reading: Reading) -> bool:
    """Whether the word behind the cue points back at where the words stand: بيانا قال فيه."""
    after = reading.range(frame.cue)[1]
    return after < len(reading.words) and reading.words[after] in _IN_IT


def relative_agrees(pronoun: str, frame: Frame) -> bool:
    """Whether a relative pronoun can be the subject of the verb behind it: not in الشروط التي قال إنها."""
    if frame.form not in _VERBAL or pronoun not in _RELATIVES:
        return True
    gender, plural = _RELATIVES[pronoun]
    if plural and frame.number == "sg":
        return False
    return gender is None or frame.gender is None or gender == frame.gender


def told_of(hint: str, pronoun: str, frame: Frame, reading: Reading) -> bool:
    """Whether the content begins with a pronoun that takes up a thing of which somebody else speaks: الاتفاق الذي قال
    إنه لن يصمد. ``hint`` is the letter of the thing's noun."""
    if hint not in _THING_HINTS or not frame.content or pronoun not in _TAKEN_UP:
        return False
    first = reading.words[reading.range(frame.content[0])[0]]
    return first.lstrip("بل") == _TAKEN_UP[pronoun] and frame.form == "perfect"


class Chain:
    """The speakers of an article, frame after frame. ``name`` resolves the words of some tokens to a speaker."""

    def __init__(self, frames: Sequence[Frame], reading: Reading, directory: Directory, name: Resolver) -> None:
        self.frames = frames
        self.reading = reading
        self.directory = directory
        self.speakers: list[Speaker] = []
        self._name = name

    def add(self, speaker: Speaker) -> None:
        """The speaker of the next frame."""
        self.speakers.append(speaker)

    def missing(self, frame: Frame) -> Speaker:
        """Who speaks in the next frame, which has no source."""
        if frame.passive or frame.cue.of(self.reading.text)[1:2] == _DAMMA:
            return Speaker(None, unknown=PASSIVE)
        if self._is_announced(frame):
            return Speaker(None, unknown=PASSIVE)
        cue = self.reading.range(frame.cue)[0]
        start = self.reading.range(frame.sentence)[0]
        if frame.pronoun in OWNERS and frame.form not in _VERBAL and (owner := self._owner(frame, start, cue)):
            return owner
        if frame.sense == _RELAYS and (said := SAYING.fullmatch(self.reading.words[cue])):
            return self._relayed(frame, *OWNERS[said.group(1)])
        near = [self._same_sentence, self._antecedent]
        if frame.form != "participle":
            near = [self._behind, *reversed(near)]
        if frame.form != "participle":
            near.insert(1, self._whose_words)
        for find in (*near, self._inside_parent, self._own_subject, self._between, self._before):
            found = find(frame, start, cue)
            if found:
                return found
        return self._only_one(frame, start, cue) or Speaker(None, unknown=NOBODY)

    def excellency(self, frame: Frame) -> Speaker:
        """Whom a form of address with a pronoun means (معاليه): the last person who spoke or was named."""
        for speaker in reversed(self.speakers[-_MOST_RECENT:]):
            if speaker.name and speaker.kind == "person" and agrees(frame, speaker):
                return speaker.again()
        cue = self.reading.range(frame.cue)[0]
        people = [person for _, _, person in self.directory.named_in(max(0, cue - _LOOK_BACK), cue)]
        speakers = [Speaker(person.name, "person", None, person.gender, "sg") for person in reversed(people)]
        return next((speaker for speaker in speakers if agrees(frame, speaker)), Speaker(None, unknown=NOBODY))

    def _is_announced(self, frame: Frame) -> bool:
        """Whether a verb is passive though nothing shows it: أعلن في القاهرة أن."""
        reading, at = self.reading, self.reading.range(frame.cue)[1]
        if frame.sense != "announce" or frame.gender != "m" or frame.form != "perfect" or at + 2 >= len(reading.tags):
            return False
        place = reading.tags[at] == letters.IN and reading.hints[at + 1] in "pck"
        return place and not frame.joined and reading.tags[at + 2] in letters.THAT

    def _relayed(self, frame: Frame, gender: Gender | None, number: Number | None) -> Speaker:
        """Whose words somebody relays who names him by a pronoun alone: نقلت الصحيفة عنه قوله."""
        for other in range(len(self.speakers) - 1, -1, -1):
            its, speaker = self.frames[other], self.speakers[other]
            if frame.paragraph - its.paragraph > _FARTHEST_PARAGRAPH:
                break
            relays = its.sentence == frame.sentence and its.sense == _RELAYS
            if speaker.name and not relays and speaker.kind in _WHO_SPEAKS and matches(gender, number, speaker):
                return speaker.again()
        return Speaker(None, unknown=NOBODY)

    def _whose_words(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Whose are the words of which the cue tells something: تصريحات للوزير قال فيها."""
        found = list(self.directory.named_in(start, cue)) if says_where(frame, self.reading) else []
        if not found:
            return None
        person = found[-1][2]
        speaker = Speaker(person.name, "person", None, person.gender, "sg")
        return self._if_agrees(frame, speaker)

    def _owner(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Whose saying it is, by the pronoun on the noun: نقلت الصحيفة عن مصدر حكومي تأكيده أن."""
        gender, number = OWNERS[frame.pronoun or ""]
        found = noun_before(self.reading, cue) if frame.form != "particle" else None
        if found and found[0] >= start:
            speaker = self._named(found, frame)
            if speaker.name and matches(gender, number, speaker):
                return speaker
        for other in range(len(self.speakers) - 1, -1, -1):
            if self.frames[other].sentence != frame.sentence:
                break
            if self.speakers[other].name and matches(gender, number, self.speakers[other]):
                return self.speakers[other].again()
        people = {person.name: person for _, _, person in self.directory.named_in(start, cue)}
        fitting = [person for person in people.values() if person.gender in (gender, None)]
        if len(fitting) != 1 or number == "pl":
            return None
        return Speaker(fitting[0].name, "person", None, gender, "sg")

    def _behind(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """A name right behind a verb that stands neither in the content nor for whom the cue is aimed at."""
        first, tags = self.reading.range(frame.cue)[1], self.reading.tags
        if first + 1 < len(tags) and (tags[first] in letters.MARKS or self._is_aside(first, frame)):
            first += 1
        if first >= len(tags) or frame.number != "sg" or tags[first] in letters.TO + letters.WITH:
            return None
        if self.reading.words[first].startswith(_TO_THE):
            return None
        # Behind a verb of aim that names no subject, what agrees with it is the subject: وصفت السعودية الاتهام بأنه …
        aimed = frame.object_role == "target" and frame.gender == "f" and self._is_hers(first)
        aimed = aimed and not (frame.sense == "accuse" and tags[first + 1 : first + 2] == letters.WITH)
        taken = [*frame.content, *([frame.object] if frame.object else []), *frame.also] if not aimed else []
        position = self.reading.tokens.span(first, first + 1)
        if frame.pronoun or any(span.overlaps(position) for span in taken):
            return None
        named = next(self.directory.named_in(first, min(first + 4, len(self.reading.words))), None)
        if named and named[0] == first:
            return self._if_agrees(frame, self._named((first, named[1]), frame))
        colon = tags.find(":", first, first + _LONGEST_NAME + 1)
        if frame.sense in _TELLS and colon > first and all(map(self.reading.is_family_name, range(first, colon))):
            return self._if_agrees(frame, self._named((first, colon), frame))
        if self.reading.hints[first] in "pcsoy":
            end = self.reading.phrase_end(first, len(self.reading.words))
            return self._if_agrees(frame, self._named((first, end), frame))
        return None

    def _is_hers(self, at: int) -> bool:
        """Whether a token can begin the subject of a verb in the feminine: a country, a woman by her profession."""
        hint = self.reading.hints[at]
        head = self.reading.gazetteer.head(self.reading.words[at]) if hint == "s" else None
        return hint in "pc" or (head is not None and head.gender == "f" and head.definite)

    def _is_aside(self, at: int, frame: Frame) -> bool:
        """Whether a preposition with a pronoun stands between a verb and its subject: قال له الوزير, رحب فيه الوزير."""
        word = self.reading.words[at]
        if word in _IN_IT:
            return True
        return frame.sense in _TELLS and (word == _THAT_MATTER or TO_SOMEBODY.fullmatch(word) is not None)

    def _antecedent(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The noun before a relative clause (الوزير الذي قال), or right before the verb (شائعات تقول)."""
        if frame.joined or says_where(frame, self.reading):
            return None
        found = antecedent(self.reading, cue)
        if found is None and frame.form == "imperfect" and (said := rumour(self.reading, cue)):
            return Speaker(self.reading.clean(*said), "anonymous", self.reading.span(*said))
        if found is None and self.reading.tags[cue - 1] == letters.RELATIVE:
            return self._last_named(frame, max(start, cue - _APPOSITION), cue)
        if found is None or found[0] < start:
            return None
        if self._is_foreign(found[0], frame, cue):
            return None
        return self._if_agrees(frame, self._named(found, frame))

    def _last_named(self, frame: Frame, first: int, cue: int) -> Speaker | None:
        """The last person named before a relative pronoun: فلان، المسؤول عما يسمى كذا، الذي قال."""
        named = list(self.directory.named_in(first, cue))
        named = [found for found in named if len(found[2].words) > 1] or named
        if not named or not relative_agrees(self.reading.words[cue - 1], frame):
            return None
        person = named[-1][2]
        return self._if_agrees(frame, Speaker(person.name, "person", None, person.gender, "sg"))

    def _is_foreign(self, noun: int, frame: Frame, cue: int) -> bool:
        """Whether the relative clause behind the noun at a token tells what somebody else says of it."""
        reading = self.reading
        if reading.tags[cue - 1] != letters.RELATIVE:
            return False
        pronoun = reading.words[cue - 1]
        return not relative_agrees(pronoun, frame) or told_of(reading.hints[noun], pronoun, frame, reading)

    def _same_sentence(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The nearest earlier frame of the sentence on the same level."""
        for other in range(len(self.speakers) - 1, -1, -1):
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != frame.sentence:
                break
            beside = self._level(its) == frame.parent and (frame.form == "participle" or its.form != "particle")
            if beside and speaker.name and agrees(frame, speaker):
                return self._turned_to(its, frame, cue) or speaker.again()
        return None

    def _level(self, frame: Frame) -> int | None:
        """Within whose words a frame stands; what an outlet relays by the same cue stands where its report does."""
        above = frame.parent
        return self.frames[above].parent if above is not None and self.frames[above].cue == frame.cue else above

    def _turned_to(self, last: Frame, frame: Frame, cue: int) -> Speaker | None:
        """The subject of a clause of the narrator's that turns from one to another: إلا أن الوزارة أدانته، معتبرة …"""
        reading = self.reading
        first = reading.range(last.cue)[1]
        for at in range(cue - 1, first, -1):
            if reading.words[at] not in _TURNS or any(
                piece.covers(reading.tokens.span(at, at + 1)) for piece in last.content
            ):
                continue
            begin = at + 1 + (reading.tags[at + 1] in letters.THAT)
            found = subject_between(reading, begin, cue)
            return self._if_agrees(frame, self._named(found, frame)) if found else None
        return None

    def _inside_parent(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Within somebody's words: their subject, or a pronoun that means the one whose words they are."""
        if frame.parent is None:
            return None
        piece = next((piece for piece in self.frames[frame.parent].content if piece.covers(frame.cue)), None)
        if piece:
            found = subject_between(self.reading, self.reading.token_at(piece.start), cue)
            foreign = found is not None and self._is_foreign(found[0], frame, cue)
            if found and not foreign and (speaker := self._if_agrees(frame, self._named(found, frame))):
                return speaker
        speaker = self.speakers[frame.parent]
        return speaker.again() if speaker.name and agrees(frame, speaker) else None

    def _own_subject(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of the sentence's main verb, when that is no cue itself."""
        if frame.parent is not None or cue - start <= _NEAR:
            return None
        if frame.number == "du" and (pair := pair_between(self.reading, start, cue)):
            return self._if_agrees(frame, self._pair(pair))
        if asked := self._asked(frame, start, cue):
            return asked
        found = subject_between(self.reading, start, cue)
        if found is None and (told := subject_between(self.reading, start, cue, within_relatives=True)):
            speaker = self._if_agrees(frame, self._named(told, frame))
            sure = speaker is not None and speaker.mention is not None and speaker.mention.gender == frame.gender
            return speaker if sure else self._subject_by_name(frame, start, cue)
        later = coordinated(self.reading, found[1], cue) if found else None
        if later and (speaker := self._if_agrees(frame, self._named(later, frame))):
            return speaker
        if found and (speaker := self._told_by(found[0], frame)):
            return speaker
        named = self._subject_by_name(frame, found[0] if found else start, cue)
        return named or (self._if_agrees(frame, self._named(found, frame)) if found else None)

    def _told_by(self, noun: int, frame: Frame) -> Speaker | None:
        """Who speaks where a noun stands in his words, earlier in the sentence: وبحسب فلان، فإن التحقيق انتهى، وقال."""
        position = self.reading.tokens.span(noun, noun + 1)
        for other in range(len(self.speakers) - 1, -1, -1):
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != frame.sentence:
                break
            if any(piece.covers(position) for piece in its.content) and speaker.name and agrees(frame, speaker):
                return speaker.again()
        return None

    def _asked(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Whom the sentence says to be asked: اتصلت الصحيفة بفلان لسؤاله …، فأكد; وعند سؤال فلان أكد."""
        for at in range(cue - 1, start - 1, -1):
            question = _QUESTION.fullmatch(self.reading.words[at])
            if question is None:
                continue
            if question.group(1):
                named = list(self.directory.named_in(start, at))[-1:]
            else:
                named = list(self.directory.named_in(at + 1, min(at + 1 + _NEAR, cue)))[:1]
            for _, _, person in named:
                return self._if_agrees(frame, Speaker(person.name, "person", None, person.gender, "sg"))
        return None

    def _subject_by_name(self, frame: Frame, first: int, cue: int) -> Speaker | None:
        """The one person named right behind a verb of the sentence: واستعرض الفلاني الشروط التي قال إنها …"""
        people = {
            person.name: Speaker(person.name, "person", None, person.gender, "sg")
            for at, _, person in self.directory.named_in(first, cue)
            if follows_verb(self.reading, at)
        }
        fitting = [speaker for speaker in people.values() if agrees(frame, speaker)]
        return fitting[0] if len(fitting) == 1 else None

    def _between(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The one person named in the sentences since the last frame who agrees and is not named in this one."""
        if frame.parent is not None or frame.sense == _GOES_ON:
            return None
        last = self.reading.range(self.frames[len(self.speakers) - 1].sentence)[1] if self.speakers else 0
        last = max(last, self._sentence_back(start, _GAP_SENTENCES))
        if start - last < _NEAR:
            return None
        here = {person.name for _, _, person in self.directory.named_in(start, cue)}
        here |= {speaker.name for speaker in self._described(start, cue, frame) if speaker.name}
        people = {person.name: person for _, _, person in self.directory.named_in(last, start)}
        speakers = [Speaker(name, "person", None, who.gender, "sg") for name, who in people.items() if name not in here]
        fitting = [speaker for speaker in speakers if agrees(frame, speaker)]
        return fitting[0] if len(fitting) == 1 else None

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

    def _before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The last speaker of the sentences before who agrees; a doubtful one breaks the chain, and so do words that
        hand over to somebody else (من جهته، بدوره)."""
        if frame.parent is not None or self._hands_over(start, cue):
            return None
        fallback: Speaker | None = None
        for other in range(len(self.speakers) - 1, -1, -1):
            its, speaker = self.frames[other], self.speakers[other]
            if frame.paragraph - its.paragraph > _FARTHEST_PARAGRAPH:
                break
            if its.parent is not None or (its.sentence == frame.sentence and frame.form != "participle"):
                continue
            if speaker.name is None:
                if speaker.unknown == PASSIVE or (its.gender and frame.gender and its.gender != frame.gender):
                    continue
                return fallback or Speaker(None, unknown=BROKEN)
            if agrees(frame, speaker) and not (frame.form == "participle" and speaker.kind == "document"):
                if its.form != "particle":
                    return speaker.again()
                fallback = fallback or speaker.again()
        return fallback

    def _hands_over(self, start: int, cue: int) -> bool:
        """Whether a sentence begins with words that hand over to another speaker, who is then not the last one."""
        words = self.reading.words[start : min(start + _NEAR + 1, cue)]
        return any(_HANDS_OVER.fullmatch(word) for word in words)

    def _only_one(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """When nobody has spoken who agrees: the one group of the sentence, the one person so far of the gender."""
        if frame.number == "pl" and frame.gender == "m":
            group = only_group(self.reading, start, cue)
            return self._if_agrees(frame, self._named(group, frame)) if group else None
        if frame.parent is not None or frame.number != "sg" or frame.person != 3:
            return None
        people = [person for person in self.directory.people if person.first < cue]
        if frame.gender == "m" and len(people) > 1:
            return None
        possible = [person for person in people if person.gender == frame.gender]
        if not possible:
            possible = [person for person in people if person.gender is None]
        return Speaker(possible[0].name, "person", None, frame.gender, "sg") if len(possible) == 1 else None

    def _named(self, tokens: tuple[int, int], frame: Frame) -> Speaker:
        return self._name(*tokens, frame, self.speakers)

    def _pair(self, tokens: tuple[int, int]) -> Speaker:
        return Speaker(self.reading.clean(*tokens), "organisation", self.reading.span(*tokens), None, "du")

    @staticmethod
    def _if_agrees(frame: Frame, speaker: Speaker) -> Speaker | None:
        own = speaker.mention.gender if speaker.mention and speaker.kind == "person" else None
        if own and frame.gender and own != frame.gender and frame.number == "sg":
            return None
        return speaker if speaker.name and agrees(frame, speaker) else None
