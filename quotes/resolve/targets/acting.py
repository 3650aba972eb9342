"""Who is accused or threatened in words of his own, and by whom something was done."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import GROUP, NISBA, PERSON
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
_ACCUSATIVE, _TANWIN = "ا", "ا\u064b"
_OBLIQUE, _OF_SEVERAL = "ين", ("ين", "ون", "ات")
_GAP = 12
_REACH = 20


def in_own_words(hits: Hits, first: int, end: int, turn: Turn) -> Hit | None:
    """Somebody accused or threatened whom no known name tells: the object in its own words (جهات أجنبية, الدولة), or by
    a name that only this article has."""
    reading, sense = hits.reading, turn.frame.sense
    if first >= end or not (sense in _AGAINST or sense == _DESCRIBES):
        return None
    if several := _several_apart(reading, first, end, turn):
        return several
    if sense == _DESCRIBES:
        return None
    if reading.tags[first] in letters.PREPOSITIONS:  # في الماضي جهات أجنبية
        first = reading.phrase_end(first + 1, end)
    hint = reading.hints[first : first + 1].lower()
    described = hint == PERSON and reading.is_definite_word(first)
    if first >= end or described or reading.tokens.as_printed(first).endswith(_PRONOUNS):
        return None
    stem = reading.words[first].removesuffix(_ACCUSATIVE)
    head = reading.gazetteer.head(stem) if stem != reading.words[first] else None
    if hint not in _ACTORS and not (head and head.kind == "group"):
        return _bare_object(hits, first, end)
    reach = min(reading.phrase_end(first, end), end)
    name = reading.clean(first, reach)
    if head and hint not in _ACTORS:
        name = " ".join(word.rstrip(_TANWIN) for word in name.split())
    return Hit(first, reach, name, "group", None, "pl", False)


def _bare_object(hits: Hits, first: int, end: int) -> Hit | None:
    """A name that nothing explains, where it is the whole object or the article has it fuller."""
    hit = bare_agent(hits.directory, hits.trust, first, end)
    return hit if hit and (hit.end == end or hits.directory.person(hit.name)) else None


def _several_apart(reading: Reading, first: int, end: int, turn: Turn) -> Hit | None:
    """A plural of people behind one man who speaks, whom it cannot describe: وصف سالم التجريبي القرغيزيين بأنهم …"""
    word, before = reading.words[first], reading.words[first - 1]
    if turn.speaker.kind != "person" or turn.speaker.number in ("du", "pl") or before.endswith(_OF_SEVERAL):
        return None
    people = reading.hints[first] in (NISBA, PERSON, GROUP) and word.endswith(_OBLIQUE)
    if not (people and reading.is_definite_word(first)):
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
    return in_own_words(hits, first, end, turn)


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
