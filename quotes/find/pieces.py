"""The pieces of a content without the signs and marks at their ends that are none of it."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.find.alphabet import END, THAT
from quotes.find.scene import Range, Scene

_STRAIGHT = '"'
_CLOSING = frozenset('"”»“')
_ASKS = ("؟", "?")


def kept(scene: Scene, pieces: Sequence[Range]) -> list[Range]:
    """Pieces without signs at their ends; what is left empty goes."""
    left = []
    for first, end in pieces:
        while first < end and scene.tags[first] in ".,:|-~)":
            first += 1
        while end > first and (
            scene.tags[end - 1] in ",:|-~(c"
            or scene.tokens.words[end - 1].startswith(".")
            or _is_bare(scene, end - 1)
            or _closes_before(scene, first, end - 1)
            or _closes_nothing(scene, end - 1)
        ):
            end -= 1
        if _holds_marks(scene, first, end - 1):
            first, end = first + 1, end - 1
        if end > first:
            asks = scene.tags[end : end + 1] == END and scene.tokens.words[end] in _ASKS
            left.append((first, end + asks))
    return left


def _is_bare(scene: Scene, last: int) -> bool:
    """Whether a content ends in «، وذلك», whose rest is an attribution: … ، وذلك وفقا لـ."""
    return scene.tokens.words[last] == "وذلك" and scene.tags[last - 1] == ","


def _closes_before(scene: Scene, first: int, last: int) -> bool:
    """Whether a content ends in a mark that was opened before it: الذي وصل "إن الجسر جاهز"."""
    return scene.tags[last] == "q" and scene.mark_at[last].opening == first - 2 and scene.tags[first - 1] == THAT


def _closes_nothing(scene: Scene, last: int) -> bool:
    """Whether a content ends in a mark that closes no other: الجسر جاهز”."""
    mark = scene.mark_at.get(last)
    return scene.tokens.words[last] in _CLOSING and (mark is None or mark.opening == last)


def _holds_marks(scene: Scene, first: int, last: int) -> bool:
    """Whether the marks round a content hold others of the same glyph: "أعتقد أن "فيفا" تحتاج إلى إصلاح"."""
    tokens, depth = scene.tokens, 1
    if last <= first or not tokens.words[first] == tokens.words[last] == _STRAIGHT:
        return False
    marks = [at for at in range(first + 1, last) if tokens.words[at] == _STRAIGHT]
    for at in marks:
        opens = tokens.ends[at - 1] < tokens.starts[at] and tokens.starts[at + 1] == tokens.ends[at]
        depth += 1 if opens else -1
        if depth == 0:
            return False
    return depth == 1 and bool(marks)
