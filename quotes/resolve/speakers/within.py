"""Who speaks by the sentence in which a verb stands: another frame of it, its subject, whom it says to be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.groups import plural_subject
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.relatives import FINITE, PRONOUNS
from quotes.resolve.speaker import NOBODY, Speaker, agrees
from quotes.resolve.speakers import subjects
from quotes.resolve.speakers.beside import Beside
from quotes.resolve.speakers.pronouns import RELAYS
from quotes.resolve.speakers.subjects import MAIN_VERBS, coordinated, follows_verb, pair_between, subject_between
from quotes.text.spans import Span

_NEAR, _TWICE, _LONGEST_CLAUSE = 2, 2, 24
_AUXILIARY = "K"
_TITLE, _QUANTIFIERS = "s", "zZ"
_BUT = frozenset(["الا", "غير", "بيد"])
"""They turn to another with أن behind them."""
TURNS = _BUT | {"لكن", "ولكن", "بينما", "فيما"}
"""Words after which the narrator goes on about somebody else."""
_THEN, _NEED_THAT = frozenset(["فان", "ذلك"]), _BUT | {"ذلك"}
"""فإن, ذلك أن: what follows or why has a subject of its own; words that need أن behind them."""
_AS_WELL = "كما"
_AS_FOR = frozenset(["اما", "واما"])
_LIKE_IMPERFECTS = "يت"
_ACTS = ("person", "organisation")
_THINGS = ("document", "anonymous")
_ALREADY = "قد"
_FEMININE = ("ه", "ات")
_LINKS = ("روابط", "ذات", "علاقه")
_QUESTION = re.compile(r"[ولبف]{0,2}سؤال(ه|ها)?")


class Within(Beside):
    """The sentence of the cue."""

    def _same_sentence(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The nearest earlier frame of the sentence on the same level; a verb before what is only «according to»."""
        fallback: Speaker | None = None
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != frame.sentence:
                break
            beside = self._level(its) == frame.parent and (frame.form == "participle" or its.form != "particle")
            beside = beside and not self._is_aside_of(its, frame)
            if beside and speaker.name and agrees(frame, speaker) and not self._is_thing(speaker):
                if its.form != "particle":
                    return self._turned_to(its, frame, cue) or speaker.again()
                acting = self._turned_to(its, frame, cue) or self._acting_in(its, speaker, frame, cue)
                fallback = fallback or acting or speaker.again()
        return fallback

    def _acting_in(self, its: Frame, source: Speaker, frame: Frame, cue: int) -> Speaker | None:
        """Who does what a document or an outlet is cited for, and says more by a participle: وحسب الوثيقة، فقد وضعت
        الحكومة تدابير، متعهدة بتدريسها."""
        if frame.form != "participle" or source.kind == "person":
            return None
        for first, limit in map(self.reading.range, its.content):
            found = subject_between(self.reading, first, min(limit, cue)) if first < cue else None
            if found and follows_verb(self.reading, found[0]):
                speaker = self._if_agrees(frame, self._named(found, frame))
                sure = speaker is not None and speaker.kind in _ACTS and speaker.gender == frame.gender
                return speaker if sure else None
        return None

    def _is_aside_of(self, its: Frame, frame: Frame) -> bool:
        """Whether an earlier cue stands in a relative clause behind which the main verb comes: في الذكرى التي تعتبر
        الشركة أنها نجحت فيها، قال; لامت الأجهزة التي قالت إنها نفذتها، كما اتهمت."""
        if frame.form not in FINITE or self.reading.tags[self.reading.range(its.cue)[0] - 1] != letters.RELATIVE:
            return False
        anew = self.reading.words[self.reading.range(frame.cue)[0] - 1] == _AS_WELL
        return anew or (not frame.joined and its.source is not None and its.source.start > its.cue.start)

    def _level(self, frame: Frame) -> int | None:
        """Within whose words a frame stands; what an outlet relays, by the same cue or by a noun with which its report
        begins (نقلت عن مصدر تأكيده أن), stands where the report does."""
        above = frame.parent
        if above is None:
            return None
        report = self.frames[above]
        begins = report.sense == RELAYS and any(piece.start == frame.cue.start for piece in report.content)
        return report.parent if report.cue == frame.cue or begins else above

    def _turned_to(self, last: Frame, frame: Frame, cue: int) -> Speaker | None:
        """The subject of a clause of the narrator's that turns from one to another: إلا أن الوزارة أدانته، معتبرة …"""
        return self._behind_turn(frame, self.reading.range(last.cue)[1], cue, last.content)

    def _behind_turn(self, frame: Frame, first: int, cue: int, told: Sequence[Span] = ()) -> Speaker | None:
        """The subject of the last clause before the cue that turns to another, not of what somebody ``told``."""
        reading = self.reading
        for at in range(cue - 1, first, -1):
            if reading.words[at] not in TURNS | _THEN:
                continue
            position = reading.tokens.span(at, at + 1)
            his = reading.words[at] in _THEN and self._told_by(at + 1, frame)  # وبحسب فلان، فإن التحقيق انتهى
            if his or any(piece.covers(position) for piece in told):
                continue
            that = reading.tags[at + 1] in letters.THAT
            if reading.words[at] in _NEED_THAT and not that:
                continue
            if reading.words[at] in _THEN and self._has_person(frame, first, at):
                continue
            found = subject_between(reading, at + 1 + that, cue)
            if found is None or reading.hints[found[0]] in _QUANTIFIERS:
                return None
            return self._if_agrees(frame, self._named(found, frame))
        return None

    def _has_person(self, frame: Frame, first: int, then: int) -> bool:
        """Whether somebody who agrees acts before a reason or result: استقال فلان، ذلك أن الفلاني ضايقه، قائلا."""
        begins = self.reading.range(frame.sentence)[0] if frame.parent is None else first
        found = subject_between(self.reading, begins, then)
        speaker = self._named(found, frame) if found else None
        return speaker is not None and speaker.kind == "person" and agrees(frame, speaker)

    def _inside_parent(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Within somebody's words: their subject, or a pronoun that means the one whose words they are."""
        if frame.parent is None:
            return None
        above = self.frames[frame.parent]
        piece = next((piece for piece in above.content if piece.covers(frame.cue)), None)
        if piece and not above.declines:
            first = self.reading.token_at(piece.start)
            if frame.person == 3 and (turned := self._behind_turn(frame, first, cue)):
                return turned
            found = subject_between(self.reading, first, cue)
            foreign = found is not None and self._is_foreign(found[0], frame, cue)
            if found and not foreign and (speaker := self._if_agrees(frame, self._named(found, frame))):
                return self._rather_above(frame, speaker)
        speaker = self.speakers[frame.parent]
        return speaker.again() if speaker.name and agrees(frame, speaker) else None

    def _rather_above(self, frame: Frame, found: Speaker) -> Speaker:
        """The subject found in somebody's words, or that somebody, who goes on speaking rather than a body or a thing:
        قالت الوزيرة إن الشركات فشلت وإن أشارت إلى تحسن; what a document says of itself it says (إن التقرير يؤكد)."""
        above = self.speakers[frame.parent] if frame.parent is not None else None
        if above is None or not above.name or not agrees(frame, above) or found.kind == "person":
            return found
        cue = self.reading.range(frame.cue)[0]
        told = frame.form == "imperfect" or self.reading.words[cue - 1] == _ALREADY
        if found.kind == "document" and told and not frame.joined:
            return found
        thing = found.kind in _THINGS or above.kind == "person" or frame.form == "participle"
        return above.again() if thing else found

    def _own_subject(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of the sentence's main verb, when that is no cue itself."""
        if frame.parent is not None or cue - start <= _NEAR or self._holds_links(start, cue):
            return None
        if self.reading.words[start].lstrip("و") in _BUT and self._is_pronoun_of(frame, start + 1):
            return None  # غير أنه دافع عن قرار الحكومة، مجادلا
        if frame.number == "du" and (pair := pair_between(self.reading, start, cue)):
            return self._if_agrees(frame, self._pair(pair))
        if frame.number == "pl" and frame.gender == "m" and (group := plural_subject(self.reading, start, cue)):
            return Speaker(self.reading.clean(*group), "group", self.reading.span(*group), "m", "pl")
        if spoken := self._asked(frame, start, cue) or self._topic(frame, start, cue):
            return spoken
        if turned := self._behind_turn(frame, start, cue):
            return turned
        found = subject_between(self.reading, start, cue)
        if found is None and (told := subject_between(self.reading, start, cue, within_relatives=True)):
            speaker = self._if_agrees(frame, self._named(told, frame))
            sure = speaker is not None and speaker.mention is not None and speaker.mention.gender == frame.gender
            return speaker if sure else self._subject_by_name(frame, start, cue)
        reading = self.reading
        opening = found is None and reading.tags[start] == _AUXILIARY and not reading.is_definite_word(start + 1)
        if opening and self._may_be_name(start + 1):
            return self._if_agrees(frame, self._named((start + 1, start + 2), frame))  # وكان فلان اجتمع معهم وطالبهم
        pronoun = reading.tags[cue - 1] in letters.THAT  # يظهر الكتاب أنه قال
        first = found[1] if found else max(start, cue - _LONGEST_CLAUSE)
        later = coordinated(reading, first, cue) if found or not pronoun else None
        if later and (speaker := self._if_agrees(frame, self._named(later, frame))):
            return speaker
        if found and (speaker := self._told_by(found[0], frame)):
            return speaker
        named = self._subject_by_name(frame, found[0] if found else start, cue, found is not None)
        return named or (self._if_agrees(frame, self._named(found, frame)) if found else None)

    def _is_pronoun_of(self, frame: Frame, at: int) -> bool:
        return PRONOUNS.get(self.reading.words[at]) == (frame.gender, frame.number)

    def _holds_links(self, start: int, cue: int) -> bool:
        """Whether links to other articles run into a sentence."""
        words = self.reading.words[start : min(cue, len(self.reading.words)) + len(_LINKS) - 1]
        return any(tuple(words[at : at + len(_LINKS)]) == _LINKS for at in range(len(words)) if words[at] == _LINKS[0])

    def _told_by(self, noun: int, frame: Frame) -> Speaker | None:
        """Who speaks where a noun stands in his words, earlier in the sentence: وبحسب فلان، فإن التحقيق انتهى، وقال."""
        position = self.reading.tokens.span(noun, noun + 1)
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if its.sentence != frame.sentence:
                break
            if any(piece.covers(position) for piece in its.content) and speaker.name and agrees(frame, speaker):
                return speaker.again()
        return None

    def _subject_told_of(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The subject of what somebody has told in the sentence, who cannot himself be meant, by gender or number: قالت
        المشرفة إن العامل كان يتحدث معها ويقول."""
        other = len(self.speakers) - 1
        its, speaker = (self.frames[other], self.speakers[other]) if other >= 0 else (None, None)
        if its is None or speaker is None or its.sentence != frame.sentence or frame.form not in FINITE:
            return None
        if its.parent != frame.parent or not its.content or not speaker.name or agrees(frame, speaker):
            return None
        first = self.reading.range(its.content[0])[0]
        if self._is_pronoun_of(frame, first):
            if its.object is not None:
                return self._if_agrees(frame, self._named(self.reading.range(its.object), frame))
            return Speaker(None, unknown=NOBODY)  # وأضافت أنه استخدم كذا وقال
        clause = first < cue and self.reading.tags[first - 1] in letters.THAT
        found = subject_between(self.reading, first, cue) if clause else None
        return self._if_agrees(frame, self._named(found, frame)) if found else None

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
                return self._if_agrees(frame, self._person(person))
        return None

    def _topic(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The person with whom a sentence begins: أما فلان، وهو كذا، فيقول."""
        if self.reading.words[start] not in _AS_FOR:
            return None
        named = next(self.directory.named_in(start + 1, min(start + 1 + _NEAR, cue)), None)
        if named is None and self.reading.hints[start + 1] == _TITLE:
            behind = (found for found in self.directory.named_in(start + 1, cue) if cue - found[1] <= _NEAR)
            named = self.directory.named_behind(start + 1, cue) or next(behind, None)
        return self._if_agrees(frame, self._person(named[2])) if named else None

    def _bare_subject(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """An unknown name right behind a verb or أن, when nobody else can be meant: ولم يذكر فلان …، لكنه قال."""
        reading, lists = self.reading, self.reading.gazetteer.words
        if frame.parent is not None or frame.number != "sg" or reading.tags[cue - 1] == letters.RELATIVE:
            return None
        # A participle goes with the verb that opens the sentence: واعتذر فلان في المحكمة قائلا إن.
        limit = cue if frame.form in FINITE else start + 2
        for at in range(start + 1, min(limit, cue)):
            if not self._may_be_name(at) or self._is_noun(reading.words[at]):
                continue
            word = reading.words[at]
            before = at - 2 if reading.tags[at - 1] in letters.MARKS and at - 2 >= start else at - 1
            again = len(list(islice(reading.places(word), _TWICE))) == _TWICE
            opening = before == start and (frame.joined or frame.form not in FINITE)
            if not again and not opening and reading.tags[before - 1] not in letters.NEGATED:
                continue  # news names more than once whoever speaks
            verb = reading.tags[before] in MAIN_VERBS or lists.is_verb(reading.words[before])
            after_that = reading.tags[before] in letters.THAT and word[0] not in _LIKE_IMPERFECTS
            if verb or after_that:
                return self._if_agrees(frame, self._named((at, at + 1), frame))
        return None

    def _may_be_name(self, at: int) -> bool:
        """Whether a word that no list has can be somebody's name."""
        reading, word = self.reading, self.reading.words[at]
        if reading.hints[at] != "." or reading.tags[at] not in letters.PLAIN or not reading.is_family_name(at):
            return False
        lists = reading.gazetteer.words
        return not (lists.is_common(word) or lists.is_verb(word) or looks_like_verb(word))

    def _is_noun(self, word: str) -> bool:
        """Whether a definite word is a noun of the language rather than a family name: اللقاء, المضاربة."""
        bare, gazetteer = word.removeprefix("ال"), self.reading.gazetteer
        known = gazetteer.words.is_common(bare) or bare in gazetteer.words.given_nouns
        return bare != word and (known or word.endswith(_FEMININE))

    def _subject_by_name(self, frame: Frame, first: int, cue: int, acting: bool = False) -> Speaker | None:
        """The one person named right behind a verb of the sentence: واستعرض الفلاني الشروط التي قال إنها …; behind no
        lesser verb where somebody is ``acting`` from the first token on."""
        people = {
            person.name: self._person(person)
            for at, _, person in self.directory.named_in(first, cue)
            if (follows_verb(self.reading, at) or (at > first and self.reading.tags[at - 1] in letters.THAT))
            and not (acting and subjects.of_lesser_verb(self.reading, at, first))
        }
        fitting = [speaker for speaker in people.values() if agrees(frame, speaker)]
        return fitting[0] if len(fitting) == 1 else None
