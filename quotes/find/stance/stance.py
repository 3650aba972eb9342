"""Stance: whether a frame denies or declines, of which kind, and the words that show it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

import regex

from quotes.find.stance.denials_again import DenialsAgain
from quotes.find.stance.verdict_patterns import Lists, expression, words_of, written_out
from quotes.records import Frame
from quotes.rulebook.schema import StanceRule
from quotes.text.fold import View
from quotes.text.spans import Span
from quotes.text.tokens import Tokens
from quotes.text.words import FLAG, UNFLAGGED, ByWord, flagged

# What is denied: that one said it, or that somebody's claim is true; otherwise a fact.
_OPENING = 60
# Within how many characters a content's main verb is negated; how far behind the content an allegation may stand.
_MAIN_VERB, _REACH = 30, 120
# What is judged stands no further before the judgement, and in the same sentence.
_JUDGED = 110
_STOP = re.compile(r"[.!؟\n]")
# What stands so many characters into a content that goes on so far behind it judges nothing.
_DEEP, _ON = 150, 60
# أقر بأن أرقامه السابقة كانت خاطئة, دعا إلى عدم تصديق الأنباء الكاذبة: what is false is known, and not said.
_PRESUPPOSING = frozenset(["admit", "demand"])
_JUDGING = frozenset(["opine", "describe"])
# A relative pronoun right before a cue.
_RELATIVES, _BEFORE = (" التي ", " الذي ", " الذين "), 8
# Behind it stands whose words are passed on.
_FROM = " عن "
# So many letters of a word tell whether a verdict can begin with it.
_LETTERS = 3
# وهو ما تراه الحكومة "تهمة من نسج الخيال": somebody else's verdict; but ما وصفه بالكذب.
_OTHERS = re.compile(
    r"\b(?:و?هو|و?هي|الامر) (?:ما|الذي) [يت]?(?:را|عتبر|صف|وصف|عد)\w*ه (?!ب)\w+ (?:\w+ ){0,3}[\"“«]?(?:\w+ )?$"
)


class StanceFinder:
    """The rulebook's stance rules, compiled into one expression; ``lists`` are the word classes that they refer to."""

    def __init__(self, rules: Iterable[StanceRule], lists: Lists) -> None:
        self._rules = {rule.id.replace("-", "_"): rule for rule in rules}
        ordered = sorted(
            ((name, rule) for name, rule in self._rules.items() if not (rule.behind or rule.again)),
            key=lambda item: (item[1].effect != "none", item[1].judges is not None),
        )
        self._judged = {
            rule.id: re.compile(f"(?:{written_out(rule.judges, lists)})$")
            for rule in self._rules.values()
            if rule.judges is not None
        }
        self._answers = [
            (
                rule,
                re.compile(expression(rule, lists)),
                re.compile(rf"[^.!؟\n]{{0,{_REACH}}}?(?:{written_out(rule.behind, lists)})"),
            )
            for rule in self._rules.values()
            if rule.behind
        ]
        self._utterance = re.compile(rf"\b(?:{'|'.join(sorted(lists['utterance']))})")
        claims = "|".join(sorted(lists["claimed"]))
        self._claim = re.compile(rf"(?:ما|كل ما|صحه)?\s*(?:ال)?(?:{claims})")
        self._again = DenialsAgain((rule, expression(rule, lists)) for rule in self._rules.values() if rule.again)
        verdict = "|".join(f"(?P<{name}>{expression(rule, lists)})" for name, rule in ordered) or r"(?!)"
        self._verdict = re.compile(verdict)
        self._beginning = regex.compile(verdict)
        self._may_begin = lru_cache(maxsize=16384)(self._may_begin_verdict)
        self._beginnings = ByWord(lambda word: FLAG if self._may_begin(word[:_LETTERS]) else UNFLAGGED)

    def _may_begin_verdict(self, letters: str) -> bool:
        return self._beginning.match(letters, partial=True) is not None

    def mark(self, tokens: Tokens, frames: Sequence[Frame]) -> None:
        """Set stance, its kind and its words on every frame. A verdict counts for the innermost frame that holds it."""
        view = tokens.view
        for frame in frames:
            if frame.declines:
                frame.stance_words = (frame.cue,)
            elif frame.stance == "denies" and not frame.negated:
                frame.denies, frame.stance_words = True, (frame.cue,)
                frame.denial_kind = self._kind(view, frame)
        reached = 0
        beginnings = self._possible(tokens) if frames else []
        pieces = _Pieces(frames)
        # بحسب الوزير behind a clause with a verb of its own: the clause begins first, though its cue comes last.
        for piece in sorted(piece for frame in frames if frame.parent is None for piece in frame.content):
            start, end = view.span_to_view(piece)
            for match in self._verdicts(view.text, beginnings, max(start, reached), end):
                words = words_of(match, view)
                holder = pieces.innermost(words, view)
                rule = self._rules[match.lastgroup or ""]
                if rule.id in self._judged and not self._is_judged(view.text, match.start(), rule):
                    continue
                if not holder or holder.stance != "asserts" or holder.declines or _is_far(holder, rule, words):
                    continue
                if holder.sense in _PRESUPPOSING and rule.effect == "denies":
                    continue
                if _OTHERS.search(view.text, max(0, match.start() - _REACH), match.start()):
                    continue
                if not _only_passes_on(view, holder, frames):
                    self._judge(holder, rule, words)
                    if holder.parent is not None and _says_it_himself(view, holder, frames[holder.parent]):
                        self._judge(frames[holder.parent], rule, words)
            reached = max(reached, end)
        for frame in frames:
            if frame.content and frame.stance == "asserts" and not (frame.denies or frame.declines):
                self._answer(view, frame)
        self._again.mark(view, frames, self._judge)

    def _kind(self, view: View, frame: Frame) -> str:
        """What is denied: that one said it, that somebody's claim is true, or a fact."""
        if not frame.content:
            return "fact"
        start, end = view.span_to_view(frame.content[0])
        if self._utterance.search(view.text, start, min(end, start + _OPENING)):
            return "utterance"
        return "claim" if self._claim.match(view.text, start, end) else "fact"

    def _possible(self, tokens: Tokens) -> list[int]:
        """Where words stand with whose letters a verdict can begin; nowhere else is any looked for."""
        return [tokens.starts[index] for index in flagged(self._beginnings.of(tokens))]

    def _verdicts(self, text: str, beginnings: Sequence[int], start: int, end: int) -> Iterator[re.Match[str]]:
        """The verdicts in a stretch of the text, which do not overlap."""
        for at in beginnings[bisect_left(beginnings, start) : bisect_left(beginnings, end)]:
            if at >= start and (match := self._verdict.match(text, at, end)):
                start = match.end()
                yield match

    def _is_judged(self, text: str, at: int, rule: StanceRule) -> bool:
        """Whether a claim that the words may judge stands before them: الأرقام التي نشرت غير دقيقة."""
        start = max(0, at - _JUDGED)
        for stop in _STOP.finditer(text, start, at):
            start = stop.end()
        return self._judged[rule.id].search(text, start, at) is not None

    def _answer(self, view: View, frame: Frame) -> None:
        """A negative statement with the allegation named behind it: أكد عدم وقوع حادث، وذلك بعد تداول شائعة."""
        start, end = view.span_to_view(frame.content[0])[0], view.span_to_view(frame.content[-1])[1]
        for rule, opening, behind in self._answers:
            negation = opening.search(view.text, start, min(end, start + _MAIN_VERB))
            if negation and behind.match(view.text, end):
                self._judge(frame, rule, words_of(negation, view))

    def _judge(self, frame: Frame, rule: StanceRule, words: Span) -> None:
        if rule.effect == "declines" and frame.denies:
            return  # ما ينشر تلفيقات وليس لدينا ما نضيفه: who denies has commented.
        if rule.id not in frame.rules:
            frame.rules = (*frame.rules, rule.id)
        if rule.effect == "declines":
            frame.declines, frame.stance_words = True, (*frame.stance_words, words)
        if rule.effect == "denies":
            frame.denies, frame.denial_kind = True, "claim"
            frame.stance_words = (*frame.stance_words, words)


class _Pieces:
    """The contents of all frames by where they begin, so that only those near some words are asked for them."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._frames = frames
        self._pieces = sorted((piece, index) for index, frame in enumerate(frames) for piece in frame.content)
        self._reach = list(accumulate((piece.end for piece, _ in self._pieces), max))
        """How far the pieces up to each one reach."""

    def innermost(self, words: Span, view: View) -> Frame | None:
        """The frame with the shortest content that holds ``words``.

        Not one in a relative clause: in التقارير التي تحدثت عن مقتله غير صحيحة the verdict is the outer one's.
        """
        best: tuple[int, bool, int] | None = None
        at = bisect_right(self._pieces, words.start, key=lambda entry: entry[0].start) - 1
        while at >= 0 and self._reach[at] >= words.end:
            piece, index = self._pieces[at]
            if piece.covers(words) and not _describes(view, self._frames[index]):
                # Of two with the same words, not the one that passes them on: نقلت الصحيفة تأكيد المدير أن …
                relays = self._frames[index].sense == "relay"
                held = piece.length, relays, -index if relays else index
                best = min(best, held) if best else held
            at -= 1
        return self._frames[abs(best[-1])] if best else None


def _says_it_himself(view: View, frame: Frame, outer: Frame) -> bool:
    """Whether somebody's own words say that he says so: قالت الوزارة: «… وتؤكد الوزارة أن الخبر كاذب»."""
    if outer.type != "direct" or outer.stance != "asserts" or outer.denies or frame.source is None:
        return False
    if outer.source is None or frame.form != "imperfect":
        return False
    inner, whole = (view.text[slice(*view.span_to_view(span))] for span in (frame.source, outer.source))
    return whole.startswith(inner)


def _only_passes_on(view: View, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a verb passes on what one judges who has no frame: تناقل الناس, but not نقل عن الوزير, بحسبه."""
    if frame.sense != "relay" or frame.passive or frame.form in ("particle", "noun"):
        return False
    source = view.span_to_view(frame.source)[0] if frame.source else 0
    his_own = view.text[max(0, source - len(_FROM)) : source].endswith(_FROM)
    return not his_own and not any(other.content == frame.content for other in frames if other is not frame)


def _is_far(frame: Frame, rule: StanceRule, words: Span) -> bool:
    """Whether a verdict stands deep within a content, where it judges one of many things."""
    goes_on = frame.content[-1].end - words.end > _ON
    # اعتبر ما نشر عاريا عن الصحة judges what comes first, however long it is.
    deep = _DEEP if goes_on or (frame.policy == "phrase" and frame.sense not in _JUDGING) else None
    reach = rule.within or deep
    return reach is not None and words.start - frame.content[0].start > reach


def _describes(view: View, frame: Frame) -> bool:
    """Whether a cue with a noun phrase stands in a relative clause: الأنباء التي تحدثت عن."""
    if frame.parent is None or frame.policy != "phrase":
        return False
    cue = view.span_to_view(frame.cue)[0]
    return view.text[max(0, cue - _BEFORE) : cue].endswith(_RELATIVES)
