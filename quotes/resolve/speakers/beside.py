"""Who speaks by the words right before or behind a verb: its noun, its relative clause, a name."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.reading.clause_nouns import described_noun
from quotes.resolve.reading.hints import DOCUMENT, NOTHING
from quotes.resolve.reading.relatives import FINITE, IN_IT, relative_agrees, says_where, told_of
from quotes.resolve.speaker import Speaker, agrees
from quotes.resolve.speakers.givers import Givers
from quotes.resolve.speakers.nouns_before import antecedent, past_before, rumour
from quotes.resolve.speakers.subjects import HANDS_OVER

_APPOSITION = 16
_LONGEST_NAME = 3
_BEFORE, _THAT = "سبق", "ان"
_JOINED = "SOYPN"
_COUNTRY = "بلاد"
_BEHIND_ASIDES = "pcsoygze"
"""Letters of what a word that no name begins may be behind a verb and a preposition with a pronoun."""
_THAT_MATTER = "ذلك"
_FARTHEST_REPORT, _OF_TIME = 6, "DoA,"
_ITSELF = {"الذي": ("ه",), "التي": ("ها",), "الذين": ("هم",)}
"""Relative pronouns, and pronouns on a verb that stand for the same."""
_TO, _TO_THE = "ل", ("لل", "ولل")
_LONGEST_OUTLET = 7
_AIMS = frozenset(["accuse", "describe", "criticise", "threaten"])
"""Senses of cues behind which whoever is aimed at may stand: وصف فيه الرئيس بأنه."""
_TELLS = frozenset(["say", "add", "announce", "reveal", "admit", "explain", "assert", "warn", "relay"])
"""Senses of cues that aim at nobody, so that a name behind them is their subject."""


class Beside(Givers):
    """The words next to the cue."""

    def _behind(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """A name right behind a verb that stands neither in the content nor for whom the cue is aimed at."""
        first, tags = self._past_told(frame), self.reading.tags
        aside = first + 1 < len(tags) and self._is_aside(first, frame)
        if first + 1 < len(tags) and (tags[first] in letters.MARKS or aside):
            first += 1
        if first >= len(tags) or frame.number != "sg" or self._carries_preposition(first):
            return None
        if self.reading.words[first].startswith(_TO_THE) or self._is_told_by_name(first):
            return None
        # Behind a verb of aim that names no subject, what agrees with it is the subject: وصفت السعودية الاتهام بأنه …
        aimed = frame.object_role == "target" and frame.gender == "f" and self._is_hers(first)
        aimed = aimed and tags[first + 1 : first + 2] != letters.WITH  # في حين وصفت الصين بالمرنة
        taken = [*frame.content, *([frame.object] if frame.object else []), *frame.also] if not aimed else []
        position = self.reading.tokens.span(first, first + 1)
        if frame.pronoun or any(span.overlaps(position) for span in taken):
            return None
        first += tags[first] == "," and self._is_set_off(first + 1)
        named = next(self.directory.named_in(first, min(first + 4, len(self.reading.words))), None)
        if named and named[0] == first:
            return self._if_agrees(frame, self._named((first, named[1]), frame))
        colon = tags.find(":", first, first + _LONGEST_NAME + 1)
        if frame.sense in _TELLS and colon > first and all(map(self.reading.is_family_name, range(first, colon))):
            return self._if_agrees(frame, self._named((first, colon), frame))
        if self.reading.hints[first] in (_BEHIND_ASIDES if aside else "pcsoy") and not self._looks_like_title(first):
            end = self.reading.phrase_end(first, len(self.reading.words))
            speaker = self._named((first, end), frame)
            several = aside and speaker.number == "pl" and speaker.name  # أعلن فيه مسؤولون
            return speaker if several else self._if_agrees(frame, speaker)
        if aside and tags[first] in letters.PLAIN and tags[first + 1 : first + 2] in tuple(letters.THAT):
            return Speaker(self.reading.clean(first, first + 1), "person", self.reading.span(first, first + 1))
        return None

    def _past_told(self, frame: Frame) -> int:
        """The token behind a cue, an outlet told, a time and their comma passed over: قال لـ«الصحيفة» أمس، فلان."""
        first, tags = self.reading.range(frame.cue)[1], self.reading.tags
        if frame.sense not in _TELLS or first + 3 >= len(tags):
            return first
        at = first
        if self.reading.words[at] == _TO and tags[at + 1] in letters.MARKS:
            at = 1 + tags.find(tags[at + 1], at + 2, at + _LONGEST_OUTLET) or at
        while at > first and tags[at : at + 1] == letters.TIME:
            at += 1
        at += at > first and tags[at : at + 1] == ","
        subject = at < len(tags) and (self.reading.hints[at] == "s" or self.directory.named_at(at, at + 4))
        return at if subject else first

    def _carries_preposition(self, at: int) -> bool:
        """Whether ل or ب is attached to a word, and not the letter with which a name of the article begins."""
        if self.reading.tags[at] not in letters.TO + letters.WITH:
            return False
        named = self.directory.named_at(at, at + 1)
        return named is None or self.reading.words[at] not in named[1].words

    def _is_set_off(self, first: int) -> bool:
        """Whether a name stands between commas: قال، فلان الفلاني، إن."""
        tags = self.reading.tags
        named = self.directory.named_at(first, len(tags)) if first < len(tags) else None
        return named is not None and tags[named[0] : named[0] + 1] == ","

    def _is_told_by_name(self, at: int) -> bool:
        """Whether ل stands before a name: أعرب لفلان عن أسفه."""
        return self.reading.words[at][0] == "ل" and self.reading.hints[at] in "QN"

    def _is_hers(self, at: int) -> bool:
        """Whether a token can begin the subject of a verb in the feminine: a country, a woman by her profession."""
        hint = self.reading.hints[at]
        head = self.reading.gazetteer.head(self.reading.words[at]) if hint == "s" else None
        return hint in "pc" or (head is not None and head.gender == "f" and head.definite)

    def _looks_like_title(self, at: int) -> bool:
        """Whether a word is a preposition with the letters of a title: امام, which is no imam without its hamza."""
        return self.reading.words[at] in self.reading.gazetteer.words.prepositions

    def _is_aside(self, at: int, frame: Frame) -> bool:
        """Whether a preposition with a pronoun stands between a verb and its subject: قال له الوزير, رحب فيه الوزير."""
        word = self.reading.words[at]
        if word in IN_IT:
            return frame.sense not in _AIMS
        return frame.sense in _TELLS and (word == _THAT_MATTER or TO_SOMEBODY.fullmatch(word) is not None)

    def _antecedent(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The noun before a relative clause (الوزير الذي قال), or right before the verb (شائعات تقول)."""
        did_before = past_before(self.reading, cue)
        if (frame.joined and did_before == cue) or says_where(frame, self.reading):
            return None
        cue = did_before
        cue -= HANDS_OVER.fullmatch(self.reading.words[cue - 1]) is not None  # الوزيرة التي بدورها قالت
        found = antecedent(self.reading, cue)
        if found and frame.number == "sg" and self.reading.tags[cue - 1] == letters.RELATIVE:
            found = self._last_joined(*found)
        if found is None and frame.form in FINITE and (noun := described_noun(frame, self.reading, cue)):
            return self._if_is_of(frame, self._named(noun, frame))
        if found is None and frame.form == "imperfect" and (said := rumour(self.reading, cue)):
            return Speaker(self.reading.clean(*said), "anonymous", self.reading.span(*said))
        if found is None and self.reading.tags[cue - 1] == letters.RELATIVE:
            return self._last_named(frame, max(start, cue - _APPOSITION), cue)
        if found is None or found[0] < start:
            return None
        if self._is_foreign(found[0], frame, cue):
            return None
        if self.reading.tags[cue - 1] == letters.RELATIVE and (bearer := self._bearer(found[0], start)):
            return self._if_agrees(frame, bearer)
        return self._if_agrees(frame, self._named(found, frame))

    @staticmethod
    def _if_is_of(frame: Frame, speaker: Speaker) -> Speaker | None:
        """Somebody of whom the verb shows by gender and number that it is his."""
        sure = speaker.name and speaker.gender == frame.gender and agrees(frame, speaker)
        return speaker if sure else None

    def _last_joined(self, first: int, end: int) -> tuple[int, int]:
        """The last of two actors joined by و, whom a relative pronoun in the singular means: فلان والوزير الذي قال."""
        words, hints = self.reading.words, self.reading.hints
        joined = (at for at in range(end - 1, first, -1) if words[at][0] == "و" and hints[at] in _JOINED)
        return next(joined, first), end

    def _bearer(self, title: int, start: int) -> Speaker | None:
        """Whose name in full stands right before a title: فلانة الفلانية نائبة رئيس المجلس التي قالت."""
        end = title - (title > start and self.reading.tags[title - 1] == ",")
        named = self.directory.named_in(max(start, end - _LONGEST_NAME - 1), end) if self._is_title(title) else ()
        return next((self._person(who) for _, last, who in named if last == end and len(who.words) > 1), None)

    def _is_title(self, at: int) -> bool:
        head = self.reading.gazetteer.head(self.reading.words[at]) if self.reading.hints[at] == "s" else None
        return head is not None and head.kind == "person" and not head.definite

    def _last_named(self, frame: Frame, first: int, cue: int) -> Speaker | None:
        """The last person named before a relative pronoun: فلان، المسؤول عما يسمى كذا، الذي قال."""
        named = list(self.directory.named_in(first, cue))
        named = [found for found in named if len(found[2].words) > 1] or named
        if not named or not relative_agrees(self.reading.words[cue - 1], frame):
            return None
        _, end, person = named[-1]
        joined = (at for at in range(cue - 1, end - 1, -1) if self._joins_title(at))
        if (title := next(joined, None)) is not None:
            return self._if_agrees(frame, self._named((title, cue - 1), frame))  # فلان والرئيس سيمون فيرداك الذي قال
        return self._if_agrees(frame, self._person(person))

    def _joins_title(self, at: int) -> bool:
        return self.reading.hints[at] == "S" and self.reading.words[at][0] == "و"

    def _is_foreign(self, noun: int, frame: Frame, cue: int) -> bool:
        """Whether the relative clause behind the noun at a token tells what somebody else says of it."""
        reading = self.reading
        if reading.tags[cue - 1] != letters.RELATIVE:
            return False
        pronoun = reading.words[cue - 1]
        if frame.pronoun in _ITSELF.get(pronoun, ()) and frame.object_role == "target":
            return True  # الجيش الذي وصفه بالخائن
        return not relative_agrees(pronoun, frame) or told_of(reading.hints[noun], pronoun, frame, reading)

    def _did_before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Who has done something before: بعد أن سبق للوزير، فلان، أن تعهد بالعمل."""
        words = self.reading.words
        if words[cue - 1] != _THAT:
            return None
        for at in range(cue - 2, max(start - 1, cue - _APPOSITION), -1):
            if words[at].lstrip("و") == _BEFORE:
                told = words[at + 1][0] == "ل" and TO_SOMEBODY.fullmatch(words[at + 1]) is None
                tokens = at + 1, self.reading.phrase_end(at + 1, cue - 1)
                return self._if_agrees(frame, self._named(tokens, frame)) if told else None
        return None

    def _noun_behind_that(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """A noun that no list holds, alone between أن and the verb: إلا أن منافسه شكك في النتائج."""
        reading, at = self.reading, cue - 1
        if at - 1 <= start or reading.tags[at - 1] not in letters.THAT or reading.tags[at] not in letters.PLAIN:
            return None
        if reading.hints[at] != NOTHING or frame.form not in FINITE or reading.words[at - 1] != _THAT:
            return None
        if reading.gazetteer.words.is_verb(reading.words[at]) or reading.words[at].startswith(_COUNTRY):
            return None
        return Speaker(reading.clean(at, cue), "anonymous", reading.span(at, cue), frame.gender, frame.number)

    def _report_before(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The report that an imperfect describes, with the time between them: نشر الموقع تقريرا الأسبوع الماضي يشير."""
        reading = self.reading
        purpose = reading.words[cue][0] == _TO  # ظهر في تسجيل أمس ليدعو
        if frame.form != "imperfect" or frame.joined or purpose or says_where(frame, reading):
            return None
        for at in range(cue - 1, max(start, cue - _FARTHEST_REPORT), -1):
            if reading.hints[at] == DOCUMENT and not reading.is_definite_word(at):
                return self._if_agrees(frame, self._named((at, reading.phrase_end(at, cue)), frame))
            if reading.tags[at] not in _OF_TIME:
                return None
        return None
