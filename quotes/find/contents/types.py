"""Direct, mixed or indirect: what stands between marks, and what of it is only a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotes.find.contents.pieces import stands_in_marks
from quotes.find.letters.alphabet import THAT
from quotes.find.scene.marks import Mark
from quotes.find.scene.scene import Anchor, Range, Scene

_OWN = ("I", "!")
"""The letters that open the speaker's own words; كان may be the narrator's."""
_SIGNS = frozenset(".،,")
"""Signs that some papers print before the closing mark: حركة «النهضة.»"""
_LONGEST_NAME = 5
_MARKS_AROUND = 60
_LONGEST_PERSON = 3
"""How far the marks stand apart round the two words of a person's name."""
_ONE_WORD, _VERBS = 2, "yVK!"
# «iPhone», «آيفون 16»
_PRODUCT = re.compile(r".*[A-Za-z].*|(?:\w{3,} ){1,2}[0-9]\S*")


def quote_type(scene: Scene, anchor: Anchor, pieces: Sequence[Range]) -> str:
    """direct, mixed, indirect or none. Marks round a name are no quotation."""
    if not pieces:
        return "none"
    first, end = pieces[0][0], pieces[-1][1]
    # قال الوزير الذي وصل "إن الجسر جاهز": the complementiser stands between the marks, and not in the content.
    before = first - 2 if scene.tags[first - 1] == THAT else first - 1
    mark: Mark | None = scene.mark_at.get(before)
    if (mark and mark.opening == before and mark.closing >= end - 1) or stands_in_marks(scene, first, end):
        return "direct"
    if (
        anchor.content is not None
        and scene.tags[anchor.content] == ":"
        and (scene.tags[anchor.content + 1 : anchor.content + 2] != THAT or _is_first_person(scene, anchor.content + 1))
    ):
        return "direct"
    if " INNER" in anchor.frame.pattern and scene.tags[first] in _OWN:
        # وأضاف نحن جاهزون: said without أن or marks, in the speaker's own words.
        return "direct"
    quoted = any(not _holds_name(scene, mark) for mark in scene.marks_between(first, end + 1))
    return "mixed" if quoted else "indirect"


def _is_first_person(scene: Scene, at: int) -> bool:
    """Whether a complementiser is the speaker's own: أضاف: إننا متفقون."""
    return scene.tokens.words[at].endswith(("نا", "ني"))


def _holds_name(scene: Scene, mark: Mark) -> bool:
    """Whether a pair of marks holds the name of something and quotes nobody."""
    tags = scene.tags
    if mark.closing - mark.opening - 1 > _LONGEST_NAME:
        return False
    if tags[mark.closing + 1 : mark.closing + 3] == "(L":
        return True
    before = mark.opening - 1
    # قرب مبنى الإذاعة "ولا يكفون عن البناء": no name, whatever stands before it.
    is_clause = mark.closing - mark.opening > _ONE_WORD and tags[mark.opening + 1] in _VERBS
    is_short = mark.closing - mark.opening <= _LONGEST_PERSON and not is_clause
    if before >= 0 and ((tags[before] in "YOx" and not is_clause) or _names(scene, before, is_short)):
        return True
    if _PRODUCT.fullmatch(" ".join(scene.tokens.words[mark.opening + 1 : mark.closing])):
        return True
    end = mark.closing - (scene.tokens.words[mark.closing - 1] in _SIGNS)
    return scene.known_end(mark.opening + 1) == end or (tags[before] != THAT and _stands_again(scene, mark))


def _names(scene: Scene, at: int, is_short: bool) -> bool:
    """Whether a word says what the name behind it names: منصة, بمنصة; with a short one also whom: طفلها."""
    word = scene.tokens.words[at]
    kinds = ("named-thing", "named-person") if is_short else ("named-thing",)
    return any(form in scene.lists[kind] for kind in kinds for form in (word, word.lstrip("وبلك")))


def _stands_again(scene: Scene, mark: Mark) -> bool:
    """Whether the same words stand between other marks not too far off, as only a name does."""
    words = scene.tokens.words
    name = words[mark.opening + 1 : mark.closing]
    at = bisect_left(scene.openings, mark.opening)
    near = scene.marks[max(0, at - _MARKS_AROUND) : at + _MARKS_AROUND]
    others = (other for other in near if other.closed and other.closing - other.opening == len(name) + 1)
    return sum(words[other.opening + 1 : other.closing] == name for other in others) > 1
