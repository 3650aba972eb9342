"""Whom the words are about, and whom they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Frame, Gender
from quotes.resolve.hits import Hits
from quotes.resolve.speaker import Speaker
from quotes.resolve.topics import Topics
from quotes.text.spans import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity in a role, and the words that point at it there."""

    name: str
    kind: Kind
    span: Span | None
    gender: Gender | None = None


def resolve_targets(frames: Sequence[Frame], speakers: Sequence[Speaker], hits: Hits) -> list[tuple[Reference, ...]]:
    """Whom each frame is about, the primary target first; empty for words about no one."""
    topics = Topics(hits)
    found: list[tuple[Reference, ...]] = []
    for index, frame in enumerate(frames):
        mine = topics.of(frame, speakers[index], list(speakers[: index + 1]))
        found.append(tuple(Reference(hit.name, hit.kind, hits.reading.span(hit.first, hit.end), hit.gender) for hit in mine))
    return found
