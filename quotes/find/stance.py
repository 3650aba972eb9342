"""Stance: whether a frame denies or declines, of which kind, and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quotes.records import Frame
from quotes.rulebook.schema import StanceRule
from quotes.text.fold import fold
from quotes.text.spans import Span

_BETWEEN = r"(?:\\w+ ){0,3}"
# What is denied: that one said it, or that somebody's claim is true; otherwise a fact.
_UTTERANCE = re.compile(r"\b(?:تصريح|تصريحات|اقوال|قوله|قال|صرح|ادلي|منسوب)")
_CLAIM = re.compile(r"(?:ما|كل ما|صحه)?\s*(?:ال)?(?:ادعاء|مزاعم|انباء|شائع|اشاع|اتهام|روايه|تقارير|تقرير|خبر|اخبار|تكهنات|معلومات|تردد|اشيع|يتردد|تناقل|نشر|ورد|ذكر)")


class StanceFinder:
    """The rulebook's stance rules, compiled into one expression."""

    def __init__(self, rules: Iterable[StanceRule]) -> None:
        self._rules = {rule.id.replace("-", "_"): rule for rule in rules}
        ordered = sorted(self._rules.items(), key=lambda item: item[1].effect != "none")
        self._verdict = re.compile("|".join(f"(?P<{name}>{_expression(rule)})" for name, rule in ordered) or r"(?!)")

    def mark(self, text: str, frames: Sequence[Frame]) -> None:
        """Set stance, its kind and its words on every frame. A verdict counts for the innermost frame that holds it."""
        for index, frame in enumerate(frames):
            if frame.declines:
                frame.stance_words = (frame.cue,)
            elif frame.stance == "denies":
                if not frame.negated:
                    frame.denies, frame.stance_words = True, (frame.cue,)
                    frame.denial_kind = _kind(text, frame)
            else:
                self._judge(text, frame, [other for other in frames if other.parent == index])

    def _judge(self, text: str, frame: Frame, nested: Sequence[Frame]) -> None:
        for piece in frame.content:
            view = fold(piece.of(text))
            for match in self._verdict.finditer(view.text):
                rule = self._rules[match.lastgroup or ""]
                inner = view.span_to_text(Span(*match.span()))
                words = Span(piece.start + inner.start, piece.start + inner.end)
                if rule.id not in frame.rules:
                    frame.rules = (*frame.rules, rule.id)
                if rule.effect == "none" or any(held.covers(words) for other in nested for held in other.content):
                    continue
                frame.denies, frame.denial_kind = True, "claim"
                frame.stance_words = (*frame.stance_words, words)


def _expression(rule: StanceRule) -> str:
    if rule.pattern is not None:
        return re.sub(r"W\??", _BETWEEN, rule.pattern)
    return "|".join(rf"\b{re.escape(fold(words).text)}\b" for words in rule.words)


def _kind(text: str, frame: Frame) -> str:
    if not frame.content:
        return "fact"
    content = fold(frame.content[0].of(text)).text
    if _UTTERANCE.search(content[:60]):
        return "utterance"
    return "claim" if _CLAIM.match(content) else "fact"
