"""Who tells an attribution: نقلت الصحيفة عن الوزير قوله; قال الوزير إن الجسر جاهز، وفق الصحيفة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quotes.records import Frame

_NEAR = 12
"""So many frames behind or before one are asked whether they tell it."""
_QUOTING = "نقلا"


class Voice(NamedTuple):
    """What is known of who speaks in a frame."""

    name: str | None
    is_outlet: bool
    is_own_document: bool = False
    """The words of another are in it, of whom a pronoun reminds: بحسب بيانه."""


def tellers(frames: Sequence[Frame], voices: Sequence[Voice]) -> list[int | None]:
    """For each frame the one that tells it: in whose content it stands, who passes its words on, or to whom they are
    ascribed behind it.

    A frame without a parent can only be told by one that has none either: by a later one, or by an outlet before it
    that no later one tells but another outlet, so that nobody tells himself.
    """
    return [_teller(frames, at, voices) for at in range(len(frames))]


def _teller(frames: Sequence[Frame], index: int, voices: Sequence[Voice]) -> int | None:
    if _is_passed_on(frames, index):
        return index - 1
    above = frames[index].parent
    if above is not None:
        return above
    return _outlet(frames, index, voices) if frames[index].form == "particle" else _later(frames, index, voices)


def _is_passed_on(frames: Sequence[Frame], index: int) -> bool:
    """Whether the frame before it passes on its words: نقلت الصحيفة عن الوزير, ذكرت الصحيفة نقلا عن الوزير."""
    frame = frames[index]
    return (frame.relayed or frame.lemma == _QUOTING) and index > 0 and frames[index - 1].content == frame.content


def _outlet(frames: Sequence[Frame], index: int, voices: Sequence[Voice]) -> int | None:
    """The outlet before it that tells whose words it gives: ذكرت الصحيفة أن الجسر جاهز، نقلا عن مصدر."""
    if voices[index].is_outlet or not frames[index].source:
        return None
    around = (
        at
        for at in range(index - 1, max(-1, index - _NEAR), -1)
        if voices[at].is_outlet
        and frames[at].parent is None
        and frames[at].form != "particle"
        and not _is_passed_on(frames, at)
        and _tells(frames, index, frames[at])
    )
    return next(around, None)


def _later(frames: Sequence[Frame], index: int, voices: Sequence[Voice]) -> int | None:
    """The frame behind it to whose source its words are ascribed, not to the speaker himself (على حد قوله)."""
    frame, voice = frames[index], voices[index]
    around = [
        at
        for at in range(index + 1, min(len(frames), index + _NEAR))
        if frames[at].form == "particle"
        and frames[at].source
        and voices[at].name != voice.name
        and not voices[at].is_own_document
        and (voices[at].is_outlet or not voice.is_outlet)
        and _tells(frames, at, frame)
    ]
    # Of two with the same words the second is the one whose they are: وفق ما نقلت الصحيفة عن الوزير.
    return min(around, key=lambda at: (sum(piece.length for piece in frames[at].content), -at), default=None)


def _tells(frames: Sequence[Frame], at: int, frame: Frame) -> bool:
    passed_on = _is_passed_on(frames, at)
    if frames[at].parent is not None or (passed_on and frames[at - 1].parent is not None):
        return False
    if frames[at].content == frame.content:
        return not passed_on  # وقال الوزير، وفق الصحيفة، إن الجسر جاهز
    return any(piece.covers(frame.cue) for piece in frames[at].content)
