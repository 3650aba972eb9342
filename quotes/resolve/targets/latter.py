"""Whom «الأخير» and «الأخيرة» mean: the last one named of the gender."""

from __future__ import annotations

from quotes.records import Gender
from quotes.resolve.hit import Hit
from quotes.resolve.speaker import Turn
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker

LATTER: dict[str, Gender] = {"الاخير": "m", "الاخيره": "f"}
_LOOK_BACK = 30
_BODIES = "oOyY"


def latter(hits: Hits, first: int, turn: Turn) -> tuple[Hit, ...]:
    """«الأخير» at a token is whoever of the gender was named last, else the body or country."""
    gender = LATTER.get(hits.reading.words[first])
    if gender is None:
        return ()
    named = hits.between(max(0, first - _LOOK_BACK), first, turn)
    others = [hit for hit in named if hit.sure and not is_speaker(hit, turn.speaker)]
    fitting = [hit for hit in others if hit.kind == "person" and hit.gender in (gender, None)]
    if not fitting and (body := _body_before(hits, first, turn, gender)):
        return (body,)
    fitting = fitting or [hit for hit in others if hit.kind != "person" and hit.gender == gender]
    return (fitting[-1],) if fitting else ()


def _body_before(hits: Hits, first: int, turn: Turn, gender: Gender) -> Hit | None:
    """The body of a gender named last, also within an office: الناطق باسم السفارة في تونس … الأخيرة."""
    for at in range(first - 1, max(-1, first - _LOOK_BACK), -1):
        hit = next(hits.between(at, first, turn), None) if hits.reading.hints[at] in _BODIES else None
        if hit and hit.first == at and hit.sure and hit.kind != "person" and hit.gender == gender:
            return None if is_speaker(hit, turn.speaker) else hit
    return None
