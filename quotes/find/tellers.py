"""Who tells an attribution: نقلت الصحيفة عن الوزير قوله; قال الوزير إن الجسر جاهز، وفق الصحيفة."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame

_NEAR = 12
"""So many frames behind one are asked whether they tell it."""
_QUOTING = "نقلا"


def tellers(frames: Sequence[Frame], speakers: Sequence[str | None]) -> list[int | None]:
    """For each frame the one that tells it: in whose content it stands, who passes its words on, or to whom they are
    ascribed behind it.

    A frame without a parent can only be told by a later one that has none either, so that nobody tells himself.
    """
    return [_teller(frames, at, speakers) for at in range(len(frames))]


def _teller(frames: Sequence[Frame], index: int, speakers: Sequence[str | None]) -> int | None:
    if _is_passed_on(frames, index):
        return index - 1
    above = frames[index].parent
    return _later(frames, index, speakers) if above is None else above


def _is_passed_on(frames: Sequence[Frame], index: int) -> bool:
    """Whether the frame before it passes on its words: نقلت الصحيفة عن الوزير, ذكرت الصحيفة نقلا عن الوزير."""
    frame = frames[index]
    return (frame.relayed or frame.lemma == _QUOTING) and index > 0 and frames[index - 1].content == frame.content


def _later(frames: Sequence[Frame], index: int, speakers: Sequence[str | None]) -> int | None:
    """The frame behind it to whose source its words are ascribed, not to the speaker himself (على حد قوله)."""
    frame, speaker = frames[index], speakers[index]
    if frame.form == "particle":
        return None
    around = [
        at
        for at in range(index + 1, min(len(frames), index + _NEAR))
        if frames[at].form == "particle" and frames[at].source and speakers[at] != speaker and _tells(frames, at, frame)
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
