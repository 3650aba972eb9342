"""Who speaks by words of praise next to the verb: قال صلى الله عليه وسلم; أن النبي صلى الله عليه وسلم قال.

Columns on religion live by them, and the words of the Prophet must not fall to whoever was named last.
"""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.names.full_names import GOD
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speaker import NOBODY, Speaker
from quotes.resolve.speakers.nouns_before import antecedent
from quotes.resolve.speakers.spoken import Spoken
from quotes.text.spans import Span

_LONGEST, _SHORTEST, _MOST_PLACES = 6, 3, 12
_EXALTED = frozenset(["تعالي", "سبحانه"])
"""Words of praise behind a verb that stand for God: قال تعالى."""
_GLORY = {"عز": frozenset(["وجل", "شانه", "من"]), "جل": frozenset(["وعلا", "جلاله", "شانه", "في"])}
"""Words that do so only before others: عز وجل, جل جلاله; not عز الدين."""
_BLESSES, _PROPHET = ("صلي", "عليه"), "النبي"
"""Words with which a blessing begins; by what the Prophet is told where an article does not name him."""
_ASIDES, _ALSO, _JOINED = ",-()", "ايضا", "وف"
_FROM, _FARTHEST_FROM = letters.ABOUT, 6
_THAT_HE = "انه"
_BEFORE_VERBS = frozenset([_THAT_HE, "وهو"])


class Praised(Spoken):
    """Whoever is blessed or prayed for beside a verb."""

    def _praised(self, frame: Frame, cue: int) -> Speaker | None:
        """God, the Prophet or whoever else stands with his praise behind the verb or right before it."""
        if frame.form not in FINITE or frame.pronoun or frame.number != "sg":
            return None
        if frame.gender == "f":
            return None  # قالت عز الكاتبة
        return self._praised_behind(self.reading.range(frame.cue)[1]) or self._praised_before(frame, cue)

    def blessed_source(self, frame: Frame) -> Speaker | None:
        """The Prophet, where a source of a word or two that names him stands before his blessing: يقول نبينا."""
        if frame.source is None:
            return None
        first, end = self.reading.range(frame.source)
        noun = self._noun_of_prophet(end)
        blessed = noun is not None and noun[0] == first and self._blessing_at(end)
        return Speaker(frame.source.of(self.reading.text), "person", frame.source, "m", "sg") if blessed else None

    def _praised_behind(self, at: int) -> Speaker | None:
        words = self.reading.words
        while (
            at < len(words) and (TO_SOMEBODY.fullmatch(words[at]) or words[at] == _ALSO) and not self._blessing_at(at)
        ):
            at += 1
        if self._is_exalted(at):
            return Speaker(GOD, "person", None, "m", "sg")
        if self._blessing_at(at):
            return self._prophet
        for end in (at + 1, at + 2):
            noun = self._noun_of_prophet(end)
            if noun and noun[0] == at and self._blessing_at(end):
                return self._named_so(*noun, end)
        return None

    def _is_exalted(self, at: int) -> bool:
        """Whether a word of praise stands for God: no name is behind it (تعالى التجريبي) but what goes with it."""
        if at + 1 >= len(self.reading.words):
            return False
        word, behind = self.reading.words[at], self.reading.words[at + 1]
        return behind in _GLORY.get(word, ()) or (word in _EXALTED and not self.reading.is_definite_word(at + 1))

    def _praised_before(self, frame: Frame, cue: int) -> Speaker | None:
        reading, lists = self.reading, self.reading.gazetteer.words
        end = cue
        while end > 1 and (reading.tags[end - 1] in letters.NEGATED or reading.words[end - 1] in _BEFORE_VERBS):
            end -= 1
        that = _THAT_HE in reading.words[end:cue]
        parted = end > 1 and reading.tags[end - 1] in _ASIDES
        end -= parted
        first = self._phrase_before(end, lists.blessings | lists.praises)
        if first is None:
            return None
        blessed = " ".join(reading.words[first:end]) in lists.blessings
        opened = first > 1 and reading.tags[first - 1] in _ASIDES
        first -= opened
        if blessed:
            noun = self._noun_of_prophet(first)
            if noun and frame.joined:
                return None  # أتى النبي صلى الله عليه وسلم فقال له
            if (parted and not opened) or not self._may_speak(noun[0] if noun else first - 1, that):
                return None
            return self._named_so(*noun, first) if noun else self._prophet
        if frame.joined:
            return None
        found = antecedent(reading, first)
        if found is None and (told := reading.tags.rfind(_FROM, max(0, first - _FARTHEST_FROM), first)) >= 0:
            found = told + 1, first
        speaker = self._named(found, frame) if found and found[0] < found[1] else None
        named = self._if_agrees(frame, speaker) if speaker and speaker.kind == "person" else None
        return named or Speaker(None, unknown=NOBODY)

    def _may_speak(self, noun: int, that: bool) -> bool:
        """Whether no noun or preposition rules whoever is blessed (قبر النبي, الصلاة على النبي); عن opens a chain
        behind another's praise or where أنه follows: رضي الله عنه عن النبي صلى الله عليه وسلم قال."""
        reading, before = self.reading, noun - 1
        if before < 0 or reading.words[noun][0] in _JOINED:
            return True
        if reading.tags[before] in letters.ABOUT:
            chain = self._phrase_before(before, reading.gazetteer.words.praises) is not None
            return that or chain or reading.tags[before - 1] in letters.SIGNS
        if reading.tags[before] in letters.PREPOSITIONS:
            return False
        word, lists = reading.words[before], reading.gazetteer.words
        verb = reading.tags[before] in letters.VERBS or lists.is_verb(word) or looks_like_verb(word)
        return verb or reading.tags[before] not in letters.PLAIN or reading.is_definite_word(before)

    def _phrase_before(self, end: int, phrases: frozenset[str]) -> int | None:
        """Where the longest of some phrases begins that ends before a token."""
        starts = range(max(0, end - _LONGEST), end - _SHORTEST + 1)
        return next((at for at in starts if " ".join(self.reading.words[at:end]) in phrases), None)

    def _blessing_at(self, at: int) -> bool:
        """Whether a blessing of the Prophet begins at a token."""
        words, phrases = self.reading.words, self.reading.gazetteer.words.blessings
        if words[at : at + 1] and words[at] not in _BLESSES:
            return False
        return any(" ".join(words[at:end]) in phrases for end in range(at + _SHORTEST, at + _LONGEST + 1))

    def _noun_of_prophet(self, end: int) -> tuple[int, int] | None:
        """Where the words for the Prophet begin that end before a token (ورسول الله, النبي محمد), and the length of the
        letter that they carry."""
        words, nouns = self.reading.words, self.reading.gazetteer.words.prophets
        for at in (end - 2, end - 1):
            if 0 <= at < len(words) and words[at] in nouns:
                return at, 0
            if 0 <= at < len(words) and words[at][0] in _JOINED and words[at][1:] in nouns:
                return at, 1
        return None

    def _named_so(self, first: int, carried: int, end: int) -> Speaker:
        span = self.reading.tokens.span(first, end)
        span = Span(span.start + carried, span.end)
        return Speaker(span.of(self.reading.text), "person", span, "m", "sg")

    @cached_property
    def _prophet(self) -> Speaker:
        """The Prophet by the words that an article has for him before a blessing."""
        for word in _BLESSES:
            for at in islice(self.reading.places(word), _MOST_PLACES):
                if self._blessing_at(at) and (noun := self._noun_of_prophet(at)):
                    return self._named_so(*noun, at).again()
        return Speaker(_PROPHET, "person", None, "m", "sg")
