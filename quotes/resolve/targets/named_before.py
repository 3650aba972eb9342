"""Who is named in the words before a content: one person of a gender, two people, a group."""

from __future__ import annotations

from quotes.records import Gender
from quotes.resolve.hit import Hit
from quotes.resolve.speaker import Turn
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker

_LOOK_BACK = 30
_LONGEST = 120
"""So many tokens of a sentence before a word are looked at."""


def one_person_before(hits: Hits, first: int, turn: Turn, gender: Gender) -> tuple[Hit, ...]:
    """The one person of the gender whom the sentence names before token ``first``."""
    start = max(hits.reading.range(turn.frame.sentence)[0], first - _LONGEST)
    named = (hit for hit in hits.between(start, first, turn) if hit.kind == "person" and hit.sure)
    people = {hit.name: hit for hit in named if hit.gender in (gender, None)}
    others = [hit for hit in people.values() if not is_speaker(hit, turn.speaker)]
    return (others[0],) if len(others) == 1 else ()


def one_person_in_sentence_before(hits: Hits, turn: Turn, gender: Gender) -> tuple[Hit, ...]:
    """The one person of the gender whom the sentence before names."""
    start = hits.reading.range(turn.frame.sentence)[0]
    first = max(0, start - _LONGEST, *(hits.reading.tags.rfind(mark, 0, max(0, start - 2)) for mark in ".|"))
    people = {person.name: (at, end, person) for at, end, person in hits.directory.named_in(first, start)}
    fitting = [Hit(at, end, name, "person", who.gender) for name, (at, end, who) in people.items()]
    fitting = [hit for hit in fitting if hits.is_presentable(hit)]
    fitting = [hit for hit in fitting if hit.gender in (gender, None) and not is_speaker(hit, turn.speaker)]
    return (fitting[0],) if len(fitting) == 1 else ()


def two_people_before(hits: Hits, turn: Turn) -> tuple[Hit, ...]:
    """The two people named last before the cue, in the order of the text: قالت الرئاسة إنهما بحثا …"""
    cue = hits.reading.range(turn.frame.cue)[0]
    named = hits.between(max(0, cue - _LOOK_BACK), cue, turn)
    people = {hit.name: hit for hit in named if hit.kind == "person" and hit.sure}
    others = [hit for hit in people.values() if not is_speaker(hit, turn.speaker)]
    return tuple(others[-2:]) if len(others) > 1 else ()


def group_before(hits: Hits, cue: int, turn: Turn) -> tuple[Hit, ...]:
    """The group that the sentence names last before its cue, not of women: لم تكشف عن الموقوفين، لكن الوكالة قالت
    إنهم …"""
    named = hits.between(max(hits.reading.range(turn.frame.sentence)[0], cue - _LONGEST), cue, turn)
    groups = [hit for hit in named if hit.kind == "group" and hit.number != "sg" and hit.gender != "f"]
    source = turn.frame.source and hits.reading.range(turn.frame.source)
    groups = [hit for hit in groups if not source or not source[0] <= hit.first < source[1]]
    return tuple(groups[-1:])
