"""A denial said again in the negative: نفى المدير إغلاق القسم، وقال إن القسم لم يغلق."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from quotes.find.stance.verdict_patterns import words_of
from quotes.records import Frame
from quotes.rulebook.schema import StanceRule
from quotes.text.fold import View
from quotes.text.spans import Span

# How far behind what is denied the cue may stand, and over how many ends of sentences.
_NEAR, _ENDS = 320, 1
# How much of what is denied, and of what is said behind the negation, is compared.
_DENIED, _SAID = 200, 45
_STOP = re.compile(r"[.!؟\n][.!؟\n\s\"”»]*")
_WORD = re.compile(r"\w{3,}")
_PREFIX = re.compile(r"^[وفبلك]{0,2}(?:ال|لل)|^[وفب](?=\w{4})")
_SUFFIX = re.compile(r"(?:ات|ين|ون|ان|يه|ها|هم|ه|ي|ا)$")
_VOWELS = re.compile(r"(?<=.)[وي]")
_LEAST = 3
"""So many letters of a word tell that two words are one."""


class DenialsAgain:
    """The rules for what says a denial again."""

    def __init__(self, rules: Iterable[tuple[StanceRule, str]]) -> None:
        self._rules = [(rule, re.compile(rf'["“«]?(?:{opening})')) for rule, opening in rules]

    def mark(self, view: View, frames: Sequence[Frame], judge: Callable[[Frame, StanceRule, Span], None]) -> None:
        """Judge every frame that opens with a negation behind a denial of the same matter."""
        denial: Frame | None = None
        for frame in frames:
            if frame.denies:
                inside = frame.parent is not None and frames[frame.parent] is denial
                denial = frame if frame.content and not inside else denial
            elif denial is not None and frame.content and frame.stance == "asserts" and not frame.declines:
                self._judge(view, denial, frame, judge)

    def _judge(self, view: View, denial: Frame, frame: Frame, judge: Callable[[Frame, StanceRule, Span], None]) -> None:
        denied = view.span_to_view(denial.content[0])
        start, end = view.span_to_view(frame.content[0])
        told = min(start, view.span_to_view(frame.cue)[0])
        gap = view.text[denied[1] : told]
        # Behind a headline the matter only begins.
        if not denied[1] <= told <= denied[1] + _NEAR or gap.startswith("\n"):
            return
        if (ends := len(_STOP.findall(gap))) > _ENDS:
            return
        for rule, opening in self._rules:
            negation = opening.match(view.text, start, end)
            if not negation or (ends and rule.again == "sentence"):
                continue
            said = view.text[negation.end() : min(end, negation.end() + _SAID)]
            if rule.again == "sentence" or _share(view.text[denied[0] : min(denied[1], denied[0] + _DENIED)], said):
                judge(frame, rule, words_of(negation, view))
                return


def _share(one: str, other: str) -> bool:
    """Whether a word of one text is in the other, by its consonants."""
    return not _roots(one).isdisjoint(_roots(other))


def _roots(text: str) -> set[str]:
    return {root for word in _WORD.findall(text) if len(root := _root(word)) >= _LEAST}


def _root(word: str) -> str:
    stem = _SUFFIX.sub("", _PREFIX.sub("", word))
    return _VOWELS.sub("", stem) if len(_VOWELS.sub("", stem)) >= _LEAST else stem
