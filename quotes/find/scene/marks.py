"""Quotation marks: which opens, which closes, and which pair is a mere name.

Newspapers mix glyphs, turn them the wrong way round and forget to close them. Marks are paired inside their paragraph,
family by family, by the glyph's direction where that fits what is open and by the spaces around it where it does not.
A quotation that one paragraph leaves open and the next with marks closes is one. An opening mark that is never closed
costs its own paragraph at most, and no sentence with which the narrator surely goes on (وأضاف …); it leaves a problem.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, compress, pairwise
from typing import NamedTuple

from quotes.text.tokens import Tokens

_FAMILY = {
    "«": "guillemet",
    "»": "guillemet",
    "“": "curly",
    "”": "curly",
    "„": "curly",
    "″": "curly",
    '"': "straight",
    "＂": "straight",
    "‹": "single",
    "›": "single",
}
_OPENING, _CLOSING = {"«", "“", "„", "‹"}, {"»", "”", "›"}
_NO_SIDE = frozenset('"＂″')
_LONGEST_NAME, _LONGEST_INNER = 5, 20
_MOST_WITHIN = 40
"""So many marks behind one are looked at, so that a text of nothing but marks costs no more than its length."""
_LONGEST_WITHIN, _LONGEST_BEFORE, _LONGEST_CARRIED = 80, 160, 120
"""Tokens from a mark to one within it that it shares its close with, to one within it that is closed by itself, and
from a paragraph that leaves it open to the next mark."""
_STOP, _FROM = ".", frozenset(["من", "ومن"])
_STOPS = frozenset([_STOP, "؟", "!", "\n"])
_HIS_SIDE = frozenset(f"{side}{whose}" for side in ("جهت", "جانب", "ناحيت") for whose in ("ه", "ها", "هم", "هما"))
"""Behind من they hand over to another speaker: من جهته."""
_AND, _CITING = "و", frozenset(["وبحسب", "ووفقا"])
_LEADS_ON = frozenset("الي علي عن ان انه انها بان".split())
"""Words behind a verb of saying that has no mark behind it."""
_THAT = frozenset(": الي ان انه انها انهم بان بانه بانها".split())
_OPEN_BEFORE = frozenset(["\n", "(", "[", ":", "ب", "ك", "ل", "وب", "ول"])
"""What may touch an opening mark: signs, and the particles that are printed before one with a stroke (بـ«…»)."""
_MARKS_AND_BREAKS = frozenset((*_FAMILY, "\n"))


class Mark(NamedTuple):
    """A pair of quotation marks by its tokens; not ``closed`` where only the paragraph ends it."""

    opening: int
    closing: int
    closed: bool = True

    @property
    def inside(self) -> tuple[int, int]:
        return self.opening + 1, self.closing


class Narration(NamedTuple):
    """Words by which the narrator is told to have taken the word back where a mark is not closed."""

    goes_on: frozenset[str]
    """Verbs with which a sentence of the narrator's own begins inside a quotation that is closed behind it."""
    says: frozenset[str]
    """Verbs with which somebody else may go on where the mark behind them can only open."""
    tells: frozenset[str]
    """With these the narrator goes on where nothing closes a mark."""
    speaks: frozenset[str]
    """Words with which somebody speaks or is cited, verbs with or without و."""
    begins: frozenset[str]
    """Verbs at which the narrator begins a sentence or a paragraph, with or without و."""
    leads: frozenset[str]
    """Participles that lead to the mark behind them: …، مضيفا أن "…"."""


def narration(lists: Mapping[str, frozenset[str]]) -> Narration:
    """The words as the rulebook's classes have them."""
    goes_on = frozenset(_AND + verb for verb in lists["resuming"])
    says = goes_on.union(_CITING, (_AND + verb for verb in lists["plain-saying"]))
    tells = says.union(lists["remark"], (_AND + verb for verb in lists["narrating"]))
    speaks = says.union(lists["resuming"], lists["plain-saying"], lists["lead-in"])
    return Narration(
        goes_on, says, tells, speaks, tells.union(lists["resuming"], lists["plain-saying"]), lists["lead-in"]
    )


def pair_marks(tokens: Tokens, narrator: Narration) -> list[Mark]:
    """The outermost pairs of quotation marks, in order; linear in the number of tokens."""
    pairs: list[Mark] = []
    paragraph: list[int] = []
    words = tokens.words
    for index in chain(compress(range(len(words)), map(_MARKS_AND_BREAKS.__contains__, words)), [len(words)]):
        if words[index : index + 1] not in ([], ["\n"]):
            paragraph.append(index)
        elif paragraph:
            closing = _closes_carried(tokens, pairs[-1], paragraph, narrator) if pairs else None
            if closing is not None:
                pairs[-1] = Mark(pairs[-1].opening, closing)
                paragraph = [mark for mark in paragraph if mark > closing]
            pairs += _pair_paragraph(tokens, paragraph, index, narrator)
            paragraph = []
    return list(_outermost(pairs))


def _closes_carried(tokens: Tokens, carried: Mark, paragraph: list[int], narrator: Narration) -> int | None:
    """The mark of a paragraph that closes the quotation which the paragraph before left open, and at whose beginning it
    may be opened again; None where none does or the narrator goes on."""
    words, first = tokens.words, paragraph[0]
    if carried.closed or words[carried.closing : carried.closing + 1] != ["\n"]:
        return None
    if first - carried.closing > _LONGEST_CARRIED or _narrates(tokens, carried.closing, first, narrator):
        return None
    family = [index for index in paragraph if _FAMILY[words[index]] == _FAMILY[words[carried.opening]]]
    reopened = family[:1] == [first] and words[first - 1] == "\n" and _touches_after(tokens, first)
    if reopened:
        closing = next((index for index in family[1:] if not _only_opens(tokens, index)), None)
        return closing if closing and closing - first > _LONGEST_NAME else None
    closes = family and len(family) % 2 and (_only_closes(tokens, family[0]) or words[family[0]] in _CLOSING)
    return family[0] if closes and not _narrates(tokens, first, family[0], narrator) else None


def _narrates(tokens: Tokens, first: int, end: int, narrator: Narration) -> bool:
    """Whether a sentence or paragraph of the narrator's own begins between two tokens."""
    words = tokens.words
    return any(words[at] in _STOPS and words[at + 1] in narrator.begins for at in range(first, end))


def _pair_paragraph(tokens: Tokens, marks: list[int], end: int, narrator: Narration) -> list[Mark]:
    open_at: dict[str, int] = {}
    pairs: list[Mark] = []
    left = Counter([_FAMILY[tokens.words[index]] for index in marks])
    within = -1
    for index in marks:
        family = _FAMILY[tokens.words[index]]
        left[family] -= 1
        if index <= within:
            continue
        if family not in open_at:
            # An odd number of marks still to come means that one of them closes this one, however it is spaced.
            if left[family] % 2 or not _only_closes(tokens, index):
                open_at[family] = index
            elif (other := next(iter(open_at), None)) and not left[other]:
                # «… ممكنة”: nothing of its own family closes it.
                pairs.append(Mark(open_at.pop(other), index))
        elif _may_stand_within(tokens, open_at[family], index, narrator) and (
            inner := _closed_within(tokens, marks, open_at[family], index, narrator)
        ):
            within = inner
        elif left[family] % 2 and _is_within(tokens, marks, open_at[family], index, narrator):
            continue
        elif _reopens(tokens, index):
            pairs.append(Mark(open_at[family], _said_between(tokens, open_at[family], index, narrator), closed=False))
            open_at[family] = index
        elif _only_opens(tokens, index) and (until := _said_between(tokens, open_at[family], index, narrator)) < index:
            pairs.append(Mark(open_at[family], until, closed=False))
            open_at[family] = index
        else:
            pairs.append(Mark(open_at.pop(family), index))
    for opening in open_at.values():
        pairs.append(Mark(opening, _next_speaker(tokens, opening, end, narrator.tells), closed=False))
    return sorted(pairs)


def _closed_within(tokens: Tokens, marks: list[int], outer: int, opening: int, narrator: Narration) -> int | None:
    """The mark that closes a name between marks inside a quotation which is closed behind it, where nobody else begins
    to speak before that: «نعمل مع شركة «الجسر» منذ عام»."""
    words = tokens.words
    first, opened = None, -1
    start = bisect_left(marks, opening)
    for index in marks[start : start + _MOST_WITHIN]:
        if _FAMILY[words[index]] != _FAMILY[words[outer]]:
            continue
        if words[index] in _OPENING or (words[index] in _NO_SIDE and _only_opens(tokens, index)):
            if opened >= 0:
                return None
            opened = index
        elif opened < 0:
            sure = words[index] not in _NO_SIDE or _only_closes(tokens, index)
            return first if sure and _next_speaker(tokens, outer, index, narrator.goes_on) == index else None
        elif index - opened > _longest_inner(words[opened]) or words[index + 1 : index + 2] == [_STOP]:
            return None
        else:
            first, opened = first or index, -1
    return None


def _longest_inner(mark: str) -> int:
    """The most tokens to the close of what stands in marks within others: more where the glyph tells the side."""
    return _LONGEST_NAME if mark in _NO_SIDE else _LONGEST_INNER


def _may_stand_within(tokens: Tokens, outer: int, opening: int, narrator: Narration) -> bool:
    """Whether a mark opens again, by its glyph or, where both are alike, by the spaces; then nobody else may speak."""
    if tokens.words[opening] not in _NO_SIDE:
        return _reopens(tokens, opening)
    near = _only_opens(tokens, opening) and opening - outer <= _LONGEST_BEFORE
    return near and narrator.speaks.isdisjoint(tokens.words[outer:opening])


def _is_within(tokens: Tokens, marks: list[int], outer: int, opening: int, narrator: Narration) -> bool:
    """Whether a mark that can only open stands in the quotation round it, and one mark closes both: «المشروع يمثل «فرصة
    كبيرة»; nobody else begins to speak between them."""
    if not _only_opens(tokens, opening) or opening - outer > _LONGEST_WITHIN:
        return False
    words = tokens.words
    between = words[outer:opening]
    if words[opening - 1] in _THAT or not narrator.speaks.isdisjoint(between):
        return False
    if any(word in _STOPS and behind.startswith(_AND) for word, behind in pairwise(between)):
        # «المشروع متعثر. ورحبت الشركة بحوار «جاد»: the narrator's own sentence.
        return False
    if any(
        word == "،" and verb.startswith(_AND) and to in _LEADS_ON
        for word, verb, to in zip(between, between[1:], between[2:], strict=False)
    ):
        # «للسكان آراؤهم، ونبه إلى وجود «حملة»
        return False
    at = bisect_left(marks, opening) + 1
    closing = marks[at] if at < len(marks) else opening
    behind = "".join(words[closing + 1 : closing + 2])
    # «المشروع يمثل «فرصة» كبيرة: what goes on behind the mark was never closed.
    one_family = _FAMILY[words[closing]] == _FAMILY[words[outer]]
    return one_family and not _only_opens(tokens, closing) and not behind[:1].isalnum()


def _next_speaker(tokens: Tokens, opening: int, end: int, verbs: frozenset[str]) -> int:
    """The token that ends what an unclosed mark opens: before a sentence of the narrator's own (وأضاف …، من جهته …), or
    ``end``."""
    words = tokens.words
    stops = (at for at in range(opening + 1, end - 2) if words[at] == _STOP)
    own = (at for at in stops if words[at + 1] in verbs or (words[at + 1] in _FROM and words[at + 2] in _HIS_SIDE))
    return next(own, end)


def _said_between(tokens: Tokens, opening: int, index: int, narrator: Narration) -> int:
    """The token at which the narrator takes the word back before a mark that can only open, or ``index``: a sentence of
    his own, or what leads to the mark itself («…، مضيفا أن "…»)."""
    words, at = tokens.words, index - 1
    while at > opening and words[at] in _THAT:
        at -= 1
    if at > opening + 1 and (words[at] in narrator.leads or words[at] in narrator.says):
        return at - (words[at - 1] == "،")
    return _next_speaker(tokens, opening, index, narrator.tells)


def _only_closes(tokens: Tokens, index: int) -> bool:
    """A mark glued to the word before it and followed by a space or sign cannot open a quotation."""
    return _touches_before(tokens, index) and not _touches_after(tokens, index)


def _only_opens(tokens: Tokens, index: int) -> bool:
    """A mark behind a space and glued to the word behind it cannot close a quotation: وقال إنها "لن تتأجل"."""
    return not _touches_before(tokens, index) and _touches_after(tokens, index)


def _reopens(tokens: Tokens, index: int) -> bool:
    """A second opening glyph that stands as an opening one does: the first was never closed."""
    return tokens.words[index] in _OPENING and not _touches_before(tokens, index) and _touches_after(tokens, index)


def _touches_before(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.ends[index - 1] == tokens.starts[index] and tokens.words[index - 1] not in _OPEN_BEFORE


def _touches_after(tokens: Tokens, index: int) -> bool:
    following = index + 1
    return (
        following < len(tokens)
        and tokens.starts[following] == tokens.ends[index]
        and tokens.words[following][0].isalnum()
    )


def _outermost(pairs: Iterable[Mark]) -> Iterable[Mark]:
    """Those of ``pairs``, which are in order, that stand in no other."""
    reached = -1
    for mark in pairs:
        if mark.opening > reached:
            yield mark
            reached = mark.closing if mark.closed else mark.opening
