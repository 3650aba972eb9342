"""The nation whose deed is spoken of: هذه الخطوة القرغيزية, اختبارات الصواريخ القرغيزية."""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import GIVEN, NISBA, NOTHING, PERSON
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Turn
from quotes.resolve.targets import carry
from quotes.resolve.targets.clauses import is_deed_of_nation, verbs_end
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker

_LONGEST_DEED, _NUMBER = 3, "0"
_RELATED = ("ي", "يه")
_BODIES, _OCCUPATION, _THE = "oOyY", "الاحتلال", "ال"


def nation_of_deed(hits: Hits, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
    """Whose deed the subject of the words between two tokens is."""
    reading = hits.reading
    at = first if is_deed_of_nation(reading, first) else verbs_end(reading, first, end)
    at += carry.is_demonstrative(reading, at, end)
    at += at < end and reading.tags[at] == _NUMBER  # 4 صواريخ قرغيزية
    if at + 1 < end and reading.tags[at] == letters.PROPOSITION and is_deed_of_nation(reading, at + 1):
        at += 1  # حل الأزمة …
    if at + 1 >= end or not is_deed_of_nation(reading, at):
        return ()
    last = _nation_behind(reading, at, end)
    definite = last is not None and reading.is_definite_word(at + 1)
    if last is None or not (definite or _is_forcible(reading, at)):
        return ()
    if reading.hints[last + 1 : last + 2] == GIVEN and reading.is_given_name(last + 1):
        return ()  # دعم القرغيزي سالم التجريبي
    if last > at + 1 and not _is_adjective(reading, at + 1):  # قرار المحكمة القرغيزية
        return ()
    behind_source = turn.frame.source is not None and reading.range(turn.frame.source)[1] == at
    unit = not behind_source and reading.hints[at - 1] in _BODIES and reading.words[at] != _OCCUPATION
    if unit or reading.hints[last + 1 : last + 2] == NISBA:
        return ()  # وحدة العمليات القرغيزية, الحرب القرغيزية الأردنية
    place = reading.gazetteer.place(reading.words[last])
    if place is None or place.form != "adjective" or place.definite != definite or place.number == "pl":
        return ()  # مخاوف القرغيزيين
    name = hits.bodies.countries.name(place.country)
    hit = Hit(at, last + 1, name, "organisation", "f", "sg", True, place.country, True)
    return () if is_speaker(hit, turn.speaker) else (hit,)


def two_nations(hits: Hits, first: int, end: int) -> tuple[Hit, ...]:
    """The two nations between whom something is: العلاقات القرغيزية الأردنية, تحسين الحوار القرغيزي الأردني."""
    reading = hits.reading
    at = verbs_end(reading, first, end)
    at += at + 3 < end and reading.hints[at + 1] != NISBA and not reading.is_definite_word(at)
    dealing = at + 2 < end and reading.words[at].removeprefix(_THE) in reading.gazetteer.words.dealings
    if not dealing or reading.hints[at + 1 : at + 3] != NISBA * 2:
        return ()
    places = [reading.gazetteer.place(reading.words[index]) for index in (at + 1, at + 2)]
    codes = [place.country for place in places if place and place.form == "adjective" and place.number != "pl"]
    if len(set(codes)) != 2:
        return ()
    name = hits.bodies.countries.name
    return tuple(
        Hit(at, index, name(code), "organisation", "f", "sg", True, code, True)
        for index, code in zip((at + 2, at + 3), codes, strict=True)
    )


def _nation_behind(reading: Reading, at: int, end: int) -> int | None:
    """The first adjective of a nation in the phrase that begins with a deed: المحاولات القرغيزية المستمرة."""
    reach = min(reading.phrase_end(at, end), at + _LONGEST_DEED)
    return next((index for index in range(at + 1, reach) if reading.hints[index] == NISBA), None)


def _is_adjective(reading: Reading, at: int) -> bool:
    """Whether a word behind a deed is no noun: الطائرات الحربية, توغل عسكري (which a soldier is called too)."""
    hint = reading.hints[at]
    return hint == NOTHING or (hint == PERSON and reading.words[at].endswith(_RELATED))


def _is_forcible(reading: Reading, at: int) -> bool:
    """Whether a deed is a measure or an attack, which an indefinite adjective gives to its nation too: توغل قرغيزي."""
    lists = reading.gazetteer.words
    return reading.words[at] in lists.policies or reading.words[at] in lists.attacks
