"""Who speaks in a review of the press, where a paragraph of its own names the paper: القدس العربي | كتبت … | وأضافت."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Final

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import NISBA
from quotes.resolve.speaker import Speaker, agrees
from quotes.resolve.speakers.spoken import Spoken

_LONGEST = 4
_BREAK = "|"
_OUTLET: Final = "outlet"
_HEADLINE = frozenset(["عنوان", "بعنوان", "العناوين"])
_FEMININE = "ه"
_NO_NAME = frozenset(letters.SIGNS + letters.VERBS + letters.BEFORE_NOUNS)


class Headings(Spoken):
    """The outlets that stand alone in a paragraph."""

    def _under_heading(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """The outlet whose name is the heading, by the name that it has under it in the article's own words, unless
        another has spoken there."""
        if frame.parent is not None or frame.gender != "f" or frame.number != "sg" or not self._headings:
            return None
        index = bisect_left(self._headings, (start, 0)) - 1
        if index < 0:
            return None
        heading = self._headings[index]
        if (outlet := self._outlet(heading, frame)) is None:
            return None
        for other in self._backwards():
            its, speaker = self.frames[other], self.speakers[other]
            if self.reading.range(its.cue)[0] < heading[0]:
                break
            if its.parent is None and speaker.name and agrees(frame, speaker) and not self._is_cited(its):
                return speaker.again() if speaker.kind == _OUTLET else None
        return outlet

    def _outlet(self, heading: tuple[int, int], frame: Frame) -> Speaker | None:
        """The outlet that a heading names; one that no list has (الدستور الأردنية) has a headline under it."""
        reading, (first, end) = self.reading, heading
        named = self._named(heading, frame)
        if named.kind == _OUTLET and named.name:
            return named.again()
        under = reading.words[end + 1 : max(end + 1, reading.tags.find(_BREAK, end + 1))]
        of_country = reading.hints[end - 1] == NISBA and reading.words[end - 1].endswith(_FEMININE)
        if not of_country or not reading.is_definite_word(first) or _HEADLINE.isdisjoint(under):
            return None
        return Speaker(reading.clean(*heading), _OUTLET, None, "f", "sg")

    def _is_cited(self, frame: Frame) -> bool:
        """Whether a paragraph that holds a cue begins with a mark, and so is of the outlet's words."""
        tags, cue = self.reading.tags, self.reading.range(frame.cue)[0]
        first = tags.rfind(_BREAK, 0, cue) + 1
        return tags[first] in letters.CLOSING_MARKS

    @cached_property
    def _headings(self) -> list[tuple[int, int]]:
        """The paragraphs of a few words that can name an outlet, with the tokens behind them."""
        tags, first = self.reading.tags, 0
        found: list[tuple[int, int]] = []
        while (end := tags.find(_BREAK, first)) >= 0:
            if 0 < end - first <= _LONGEST and _NO_NAME.isdisjoint(tags[first:end]):
                found.append((first, end))
            first = end + 1
        return found
