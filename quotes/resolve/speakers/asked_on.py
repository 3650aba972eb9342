"""Whoever speaks goes on to demand of another: what stands right behind the second verb is of whom it is demanded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes.records import Frame
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE

_DEMANDS = "demand"
_ASKED = frozenset(["organisation", "group"])
_NOMINATIVE, _DUAL = "ون", "ان"


def ask_on(frames: Sequence[Frame], reading: Reading) -> None:
    """Give a verb of demanding in the middle of a sentence its object where the words behind it had been read as who
    speaks: شددت الوزارة على السلامة، وطالبت البلدية بفتح الجسر. A man or a report would rather speak."""
    for before, frame in pairwise(frames):
        if _goes_on(before, frame) and _is_asked(before, frame, reading):
            frame.object, frame.source = frame.source, None


def _goes_on(before: Frame, frame: Frame) -> bool:
    """Whether a verb is joined to the one before it, of which it has the gender and number."""
    if frame.sense != _DEMANDS or not frame.joined or frame.pronoun or frame.form not in FINITE:
        return False
    return (before.gender, before.number, before.sentence) == (frame.gender, frame.number, frame.sentence)


def _is_asked(before: Frame, frame: Frame, reading: Reading) -> bool:
    """Whether a body or people, and nothing else that the verb may be aimed at, stand right behind it; not the peer of
    whoever spoke before: أكدت وزارة النقل …، ودعت وزارة الصحة إلى."""
    if frame.source is None or frame.object is not None or frame.object_role == "none":
        return False
    first = reading.range(frame.source)[0]
    if first != reading.range(frame.cue)[1] or reading.words[first].endswith(_NOMINATIVE):
        return False
    if before.source and reading.words[reading.range(before.source)[0]] == reading.words[first]:
        return False
    mention = read_mention(reading.of_source(frame.source), reading.gazetteer)
    both = mention.number == "du" and reading.words[first].endswith(_DUAL)
    return mention.kind in _ASKED and mention.definite and not mention.marked and not both
