"""Whom the words are about and whom they were told, for all frames of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Frame
from quotes.resolve.hit import Hit
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.targets.addressees import addressee_of, asked, warned
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.topics import Topics
from quotes.resolve.targets.whole_groups import told_in_full
from quotes.text.spans import Span

_MOST_EARLIER = 150


@dataclass(slots=True)
class Reference:
    """An entity in a role, and the words that point at it there."""

    name: str
    kind: Kind
    span: Span | None


def resolve_targets(
    frames: Sequence[Frame], speakers: Sequence[Speaker], hits: Hits
) -> list[tuple[tuple[Reference, ...], Reference | None]]:
    """For each frame whom it is about, the primary target first, and whom it was told; empty and None where nobody."""
    topics = Topics(hits)
    found: list[tuple[tuple[Reference, ...], Reference | None]] = []
    turns = [_turn(frames, speakers, index) for index in range(len(frames))]
    for index, (frame, turn) in enumerate(zip(frames, turns, strict=True)):
        about = topics.of(turn)
        told, aimed = addressee_of(hits, topics, turn)
        if told and aimed and (warned(hits, turn, told) or asked(hits, turn, told)):
            about = topics.told(told, turn)
        targets = tuple(_reference(hit, hits.reading) for hit in about)
        found.append((targets, _reference(told, hits.reading) if told else None))
        before = index - 1
        relayed = index and frame.content == frames[before].content
        if relayed and targets and speakers[before].name != targets[0].name:
            # Whoever is relayed knows whom his pronouns mean.
            found[before] = targets, found[before][1]
    _from_later(topics, turns, found)
    return found


def _turn(frames: Sequence[Frame], speakers: Sequence[Speaker], index: int) -> Turn:
    return Turn(frames[index], speakers[index], speakers[max(0, index - _MOST_EARLIER) : index + 1])


def _from_later(
    topics: Topics, turns: Sequence[Turn], found: list[tuple[tuple[Reference, ...], Reference | None]]
) -> None:
    """Whom two later frames are about an earlier one is about too that names him and was found to be about nobody."""
    names = [targets[0].name for targets, _ in found if targets]
    first = {targets[0].name: index for index, (targets, _) in reversed([*enumerate(found)]) if targets}
    often = {name for name, count in Counter(names).items() if count > 1}
    for index, turn in enumerate(turns):
        later = {name for name in often if first[name] > index}
        if not later:
            return
        if not found[index][0] and (named := topics.named_in(turn, later)):
            found[index] = tuple(_reference(hit, topics.reading) for hit in named), found[index][1]


def _reference(found: Hit, reading: Reading) -> Reference:
    hit = told_in_full(found, reading)
    return Reference(hit.name, hit.kind, reading.span(hit.first, hit.end))
