"""Who is accused or threatened in words of his own, and by whom something was done."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Turn
from quotes.resolve.targets.bare import bare_agent
from quotes.resolve.targets.clauses import is_deed_of_nation
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.nation_deeds import nation_of_deed
from quotes.resolve.targets.partners import is_speaker

ACCUSES = "accuse"
_PRAISES = "praise"
_DESCRIBES = "describe"
_OBJECT_APART = (ACCUSES, _PRAISES, _DESCRIBES)
_AGAINST = frozenset([ACCUSES, "threaten", "criticise"])
"""Senses of cues whose object is somebody."""
_ACTORS = (*"sogzy",)
"""Letters of nouns for who acts."""
_PRONOUNS = ("ها", "ه", "هم")
_AGENCY = {"من": frozenset(["قبل", "جانب", "طرف"]), "علي": frozenset(["يد", "ايدي"])}
"""What stands before the one who did it: من قبل القوات, على يد القوات."""
_BY = "ب"
"""With it begins what somebody is accused of or described as."""
_GAP = 12
_REACH = 20


def in_own_words(reading: Reading, first: int, end: int, frame: Frame) -> Hit | None:
    """Somebody accused or threatened whom no name tells: the object in its own words (جهات أجنبية, الدولة)."""
    if frame.sense not in _AGAINST or first >= end:
        return None
    if reading.tags[first] in letters.PREPOSITIONS:  # في الماضي جهات أجنبية
        first = reading.phrase_end(first + 1, end)
    hint = reading.hints[first : first + 1].lower()
    described = hint == "s" and reading.is_definite_word(first)
    if first >= end or hint not in _ACTORS or described or reading.tokens.as_printed(first).endswith(_PRONOUNS):
        return None
    reach = min(reading.phrase_end(first, end), end)
    return Hit(first, reach, reading.clean(first, reach), "group", None, "pl", False)


def behind_aside(reading: Reading, frame: Frame) -> tuple[int, int] | None:
    """The tokens of the real object, where what was taken for it ends the subject's title and his name follows between
    commas: اتهم رئيس كتلة النقل البرلمانية، فلان الفلاني، الشركة بأنها …"""
    if not frame.object or not frame.content or frame.content[0].start <= frame.object.end:
        return None
    first, end = reading.range(frame.object)[1], reading.range(frame.content[0])[0]
    if first >= end or reading.tags[first] != "," or reading.words[end][0] != _BY:
        return None
    second = reading.tags.find(",", first + 1, end)
    return (second + 1, end) if first + 1 < second < end - 1 else None


def accused(hits: Hits, turn: Turn) -> Hit | None:
    """Who is accused between the last words that the frame knows and the accusation: اتهم فلان، الشركات، بتأخير …"""
    frame, reading = turn.frame, hits.reading
    if frame.sense not in _OBJECT_APART or frame.pronoun or not frame.content or frame.cue.end > frame.content[0].start:
        return None
    start = frame.content[0].start
    known = [span.end for span in (frame.cue, frame.source, frame.object) if span and span.end <= start]
    first, end = reading.token_at(max(known)) + 1, reading.range(frame.content[0])[0]
    if not 0 < end - first < _GAP:
        return None
    others = [hit for hit in hits.between(first, end, turn) if not is_speaker(hit, turn.speaker)]
    if frame.sense == _PRAISES:
        return next((hit for hit in reversed(others) if hit.kind == "person" and hit.sure), None)
    if others or frame.sense == _DESCRIBES:
        deeds = (nation_of_deed(hits, at, end, turn) for at in range(first, end) if is_deed_of_nation(reading, at))
        return next(iter(others), None) or next((found[0] for found in deeds if found), None)
    while first < end and reading.tags[first] not in letters.IN_TITLE:
        first += 1
    return in_own_words(reading, first, end, frame)


def agent(hits: Hits, first: int, end: int, turn: Turn) -> Hit | None:
    """Who did what the clause tells, where nobody else is named: أغلق الطريق من قبل القوات."""
    words, tags = hits.reading.words, hits.reading.tags
    end = next((at for at in range(first, end) if tags[at] in letters.STOPS), end)
    for at in range(first + 1, min(end, first + _REACH)):
        if words[at - 1] in _AGENCY and words[at] in _AGENCY[words[at - 1]] and at + 1 < end:
            hit = next(hits.between(at + 1, end, turn), None)
            if hit is None or hit.first != at + 1:
                hit = bare_agent(hits.directory, hits.trust, at + 1, end)
            if hit and not is_speaker(hit, turn.speaker):
                return hit
    return None
