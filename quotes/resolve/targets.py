"""Whom the words are about and whom they were told, for all frames of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Frame
from quotes.resolve.addressees import addressee_of
from quotes.resolve.hit import Hit
from quotes.resolve.hits import Hits
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.topics import Topics
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
    found = []
    for index, frame in enumerate(frames):
        turn = Turn(frame, speakers[index], speakers[max(0, index - _MOST_EARLIER) : index + 1])
        targets = tuple(_reference(hit, hits.reading) for hit in topics.of(turn))
        told = addressee_of(hits, topics, turn)
        found.append((targets, _reference(told, hits.reading) if told else None))
        before = index - 1
        relayed = index and frame.content == frames[before].content
        if relayed and targets and speakers[before].name != targets[0].name:
            # Whoever is relayed knows whom his pronouns mean.
            found[before] = targets, found[before][1]
    return found


def _reference(hit: Hit, reading: Reading) -> Reference:
    return Reference(hit.name, hit.kind, reading.span(hit.first, hit.end))
