"""The speaker of a headline, whom the first sentence names in full."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.text.spans import Span

_LONGEST = 22


def by_first_sentence(frames: Sequence[Frame], speakers: list[Speaker], reading: Reading) -> None:
    """A headline says what the first sentence repeats; it may name the speaker shorter (مسؤول ينفي …)."""
    if len(frames) < 2 or frames[0].paragraph != 0 or frames[1].paragraph == 0 or frames[0].lemma != frames[1].lemma:
        return
    if reading.token_at(frames[1].cue.start) > 2 * _LONGEST:
        return
    if reading.text.strip().split("\n", 1)[0].rstrip().endswith("."):
        return
    lead, own = speakers[1], speakers[0].mention
    same_country = own and lead.mention and own.country and own.country == lead.mention.country
    if not same_country and _shared(frames[0], frames[1], reading) < 2:
        return
    named = own is not None and own.kind == "person" and own.name is not None and " " in own.name
    if lead.name and lead.kind in ("person", "organisation") and frames[1].source and not named:
        speakers[0] = Speaker(lead.name, lead.kind, speakers[0].span, lead.gender, lead.number, lead.mention)


def _shared(one: Frame, other: Frame, reading: Reading) -> int:
    """How many words of the contents of two frames are the same."""
    mine, its = ({word for span in frame.content for word in _words(span, reading)} for frame in (one, other))
    return sum(len(word) > 3 for word in mine & its)


def _words(span: Span, reading: Reading) -> list[str]:
    return reading.words[slice(*reading.range(span))]
