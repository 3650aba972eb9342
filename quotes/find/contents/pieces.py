"""The pieces of a content without the signs and marks at their ends that are none of it."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.find.letters.alphabet import BREAK, END, THAT
from quotes.find.scene.scene import Range, Scene

_ROUND = {'"': '"', "“": "”", "”": "“", "«": "»"}
_OPENED_BY = {'"': '"', "”": "“", "“": "”", "»": "«"}
_CLOSING, _NO_SIDE = frozenset(_OPENED_BY), frozenset('"')
_ASKS = ("؟", "?")
_DANGLING = frozenset(["وذلك", "و", "او"])


def kept(scene: Scene, pieces: Sequence[Range]) -> list[Range]:
    """Pieces without signs at their ends; what is left empty goes."""
    left = []
    for first, end in pieces:
        while first < end and scene.tags[first] in ".,:|-~)":
            first += 1
        while end > first and (
            scene.tags[end - 1] in ",:|-~("
            or (scene.tags[end - 1] == "c" and not _refers_back(scene, end - 1))
            or scene.tokens.words[end - 1].startswith(".")
            or _dangles(scene, end - 1)
            or _closes_before(scene, first, end - 1)
            or (_closes_nothing(scene, first, end - 1) and not _holds_marks(scene, first, end - 1))
        ):
            end -= 1
        if _holds_marks(scene, first, end - 1):
            first, end = first + 1, end - 1
        if end > first:
            asks = scene.tags[end : end + 1] == END and scene.tokens.words[end] in _ASKS
            left.append((first, end + asks))
    return left


def _refers_back(scene: Scene, last: int) -> bool:
    """Whether لذلك ends a sentence (خصص لذلك.) and does not lead in the next."""
    return scene.tokens.words[last] == "لذلك" and scene.tags[last + 1 : last + 2] in (END, BREAK)


def _dangles(scene: Scene, last: int) -> bool:
    """Whether a content ends in a word whose rest is none of it: … وذلك وفقا لـ, … و"""
    return scene.tokens.words[last] in _DANGLING


def _closes_before(scene: Scene, first: int, last: int) -> bool:
    """Whether a content ends in a mark that was opened before it: الذي وصل "إن الجسر جاهز"."""
    return scene.tags[last] == "q" and scene.mark_at[last].opening == first - 2 and scene.tags[first - 1] == THAT


def _closes_nothing(scene: Scene, first: int, last: int) -> bool:
    """Whether a content ends in a mark that closes no other: الجسر جاهز”; not what is quoted in it: قرب «الجسر»"."""
    mark, closing = scene.mark_at.get(last), scene.tokens.words[last]
    if closing not in _CLOSING or (mark is not None and mark.opening != last):
        return False
    within = scene.tokens.words[first:last]
    opened = within.count(_OPENED_BY[closing]) - (within.count(closing) if closing not in _NO_SIDE else 0)
    return opened % 2 == 0 if closing in _NO_SIDE else opened <= 0


def stands_in_marks(scene: Scene, first: int, end: int) -> bool:
    """Whether marks that hold others of the same glyph stand round a piece."""
    return first > 0 and end < len(scene.tags) and _holds_marks(scene, first - 1, end)


def _holds_marks(scene: Scene, first: int, last: int) -> bool:
    """Whether the marks round a content hold others of the same glyph: "أعتقد أن "فيفا" تحتاج إلى إصلاح"."""
    words, depth = scene.tokens.words, 1
    if last <= first or _ROUND.get(words[first]) != words[last]:
        return False
    pair = words[first], words[last]
    inner = [at for at in range(first + 1, last) if words[at] in pair]
    for at in inner:
        depth += 1 if _opens(scene, at, *pair) else -1
        if depth == 0:
            return False
    return depth == 1 and bool(inner)


def _opens(scene: Scene, at: int, opening: str, closing: str) -> bool:
    """Whether a mark opens a quotation: by its glyph, or where both are the same by the space before it."""
    tokens = scene.tokens
    if opening != closing:
        return tokens.words[at] == opening
    return tokens.ends[at - 1] < tokens.starts[at] and tokens.starts[at + 1] == tokens.ends[at]
