"""The speaker of a headline, whom the first sentence names in full."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.lexicon.heads import GOVERNMENT_NOUN
from quotes.resolve.names.offices import fits, office_of
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.text.spans import Span

_LONGEST, _ALIKE = 22, 2
_NAMED = ("person", "organisation")


def by_first_sentence(frames: Sequence[Frame], speakers: list[Speaker], reading: Reading) -> None:
    """A headline says what the first sentence repeats; it may name the speaker shorter (مسؤول ينفي …)."""
    lead = next((index for index, frame in enumerate(frames) if frame.paragraph > 0), 0)
    if lead == 0 or reading.token_at(frames[lead].cue.start) > 2 * _LONGEST:
        return
    if reading.text.strip().split("\n", 1)[0].rstrip().endswith("."):
        return
    found = speakers[lead]
    if not found.name or found.kind not in _NAMED or not frames[lead].source:
        return
    for index in range(lead):
        if _is_named(speakers[index], found) or not _repeats(
            frames[lead], found, frames[index], speakers[index], reading
        ):
            continue
        speakers[index] = Speaker(
            found.name, found.kind, speakers[index].span, found.gender, found.number, found.mention
        )
        return


def _is_named(speaker: Speaker, lead: Speaker) -> bool:
    """Whether a headline itself names somebody in full, or a country for whose government the first sentence does not
    speak; «صحة المدينة» only seems a name."""
    own, its = speaker.mention, lead.mention
    if own is None:
        return False
    if speaker.kind == "organisation" and own.head is None and own.country is not None:
        return its is None or its.head is None or its.head.lemma != GOVERNMENT_NOUN
    return speaker.kind == "person" and own.name is not None and " " in own.name


def _repeats(lead: Frame, found: Speaker, headline: Frame, speaker: Speaker, reading: Reading) -> bool:
    """Whether the first sentence says what a headline says: by the same cue, of the same country or in the same words;
    or of one who is told by the same office."""
    own, its = speaker.mention, found.mention
    alike = _shared(headline, lead, reading) >= _ALIKE
    if headline.lemma == lead.lemma:
        return alike or bool(own and its and own.country and own.country == its.country)
    if not alike or own is None or its is None or len(own.words) < _ALIKE:
        return False
    gazetteer = reading.gazetteer
    return fits(office_of(own.words, 0, gazetteer), office_of(its.title, 0, gazetteer), gazetteer)


def _shared(one: Frame, other: Frame, reading: Reading) -> int:
    """How many words of the contents of two frames are the same."""
    mine, its = ({word for span in frame.content for word in _words(span, reading)} for frame in (one, other))
    return sum(len(word) > 3 for word in mine & its)


def _words(span: Span, reading: Reading) -> list[str]:
    return reading.words[slice(*reading.range(span))]
