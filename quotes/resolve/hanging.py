"""Whom a pronoun means by what its clause hangs on: the head of a relative clause."""

from __future__ import annotations

from quotes.resolve import carry
from quotes.resolve.hit import Hit
from quotes.resolve.hits import Hits
from quotes.resolve.partners import is_speaker
from quotes.resolve.speaker import Turn

_WHICH = frozenset(["الذي", "التي", "الذين"])
_LONGEST_HEAD = 14


def head_of_clause(hits: Hits, cue: int, pronoun: str, turn: Turn) -> Hit | None:
    """Of whom a relative clause tells that begins with the cue: البلد الذي قال إنه …, الشركات التي ذكر أنها …"""
    reading, which = hits.reading, cue - 1
    if reading.words[which] not in _WHICH:
        return None
    start = max(reading.range(turn.frame.sentence)[0], which - _LONGEST_HEAD)
    hit = next((hit for hit in hits.between(start, which, turn) if hit.end == which), None)
    if hit is None or is_speaker(hit, turn.speaker):
        return None
    return hit if carry.fits(pronoun, hit) else None
