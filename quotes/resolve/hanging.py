"""Whom a pronoun means by what its clause hangs on: the head of a relative clause, or him whose people speak."""

from __future__ import annotations

from quotes.records import Gender
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


def of_whose_people_speak(hits: Hits, turn: Turn, gender: Gender) -> Hit | None:
    """The one person whose people speak: قال مقربون من فلان إنه … , أكد محامو فلان أنه …"""
    source = turn.frame.source
    if source is None or (turn.speaker.kind == "person" and turn.speaker.number != "pl"):
        return None
    named = hits.between(*hits.reading.range(source), turn)
    people = (hit for hit in named if hit.kind == "person" and hit.sure)
    found = {hit.name: hit for hit in people if hit.gender in (gender, None)}
    hit = next(iter(found.values()), None)
    return hit if hit and len(found) == 1 and hits.is_presentable(hit) else None
