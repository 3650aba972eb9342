"""Whom a pronoun means by what its clause hangs on: the head of a relative clause."""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.speaker import Turn
from quotes.resolve.targets import carry
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker
from quotes.text.fold import fold_word

_WHICH = frozenset(["الذي", "التي", "الذين"])
_WHOEVER = frozenset(["من", "لمن", "بمن", "ومن", "ممن"])
_OF_ITSELF = {"الذي": "ه", "التي": "ها"}
"""The pronouns that agree with the relative ones."""
_AUXILIARIES = frozenset(["قد", "كان", "كانت", "كانوا", "سبق"])
_MOST_AUXILIARIES = 2
_LONGEST_HEAD, _NEAR = 14, 8
_ASIDES = frozenset(",)-qQu")
"""Signs between a head and its clause."""


def head_of_clause(hits: Hits, pronoun: str, turn: Turn) -> tuple[Hit, ...] | None:
    """Of whom a relative clause tells that begins with the cue (البلد الذي قال إنه …, الشركات التي وصفها …); nobody
    where its head is a thing (كتابه الذي قال إنه …), None where no such clause begins or the speaker is its head."""
    reading = hits.reading
    which = reading.range(turn.frame.cue)[0] - 1
    for _ in range(_MOST_AUXILIARIES):
        which -= reading.words[which] in _AUXILIARIES
    if which > 0 and reading.words[which] in _WHOEVER:
        return ()  # من وصفهم الوزير بأنهم …
    if which < 1 or reading.words[which] not in _WHICH:
        return None
    start = max(reading.range(turn.frame.sentence)[0], which - _LONGEST_HEAD)
    aside = reading.tags[which - 1] in _ASIDES
    apart = 1 + (reading.tags[which - 2] in _ASIDES) if aside else 0
    named = list(hits.between(start, which, turn))
    hit = next((hit for hit in named if which - apart <= hit.end), None)
    if hit is not None:
        himself = is_speaker(hit, turn.speaker) or (hit.is_country and hit.country == _country(turn))
        several = pronoun in carry.PLURALS and reading.words[which] in _OF_ITSELF  # البلد الذي يقولون إنهم
        return (hit,) if not himself and not several and carry.fits(pronoun, hit) else None
    told = pronoun == _OF_ITSELF.get(reading.words[which]) and not carry.means_speaker(pronoun, turn.speaker)
    if told and not any(hit.kind == "person" for hit in named):
        return ()  # الجدار -الذي تقول الحكومة إنه …
    # The pronoun of the cue itself means the head in any case: القرار الذي وصفه بأنه …
    other = turn.frame.pronoun is not None or _speaks_apart(hits, which, turn)
    return () if not apart and other else None


def is_of_what(hits: Hits, turn: Turn) -> bool:
    """Whether a cue stands behind ما, which its pronoun then means: ما قالت إنه هجوم."""
    before = hits.reading.range(turn.frame.cue)[0] - 1
    return before > 0 and hits.reading.tags[before] == letters.WHAT and turn.frame.pronoun is None


def _speaks_apart(hits: Hits, which: int, turn: Turn) -> bool:
    """Whether the speaker is named, and not right before the relative clause, whose head is then another."""
    source, name = turn.frame.source, turn.speaker.name
    if source is not None:
        return source.start > turn.frame.cue.start
    before = hits.reading.words[max(0, which - _NEAR) : which]
    return name is not None and not any(word in fold_word(name).split() for word in before)


def _country(turn: Turn) -> str | None:
    """The country that speaks, by any of its names: أميركا التي أعلنت أنها …"""
    mention = turn.speaker.mention
    return mention.country if mention and turn.speaker.kind != "person" else None
