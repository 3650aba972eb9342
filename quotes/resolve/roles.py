"""The resolving stage as one function: frames in, who speaks about whom to whom out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.records import Frame
from quotes.resolve.bodies import Bodies
from quotes.resolve.directory import Directory
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.hits import Hits
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers import Naming, resolve_speakers
from quotes.resolve.targets import Reference, resolve_targets
from quotes.text.tokens import Tokens


@dataclass(slots=True)
class Roles:
    """Who takes part in one quote."""

    speaker: Speaker
    targets: tuple[Reference, ...]
    addressee: Reference | None


def resolve_roles(frames: Sequence[Frame], tokens: Tokens, tags: str, gazetteer: Gazetteer) -> list[Roles]:
    """The roles of each frame, in the order of the frames. ``tags`` are the finding stage's letters of the tokens."""
    if not frames:
        return []
    reading = Reading(tokens, tags, gazetteer)
    naming = Naming(reading, Directory(reading), Bodies(reading))
    speakers = resolve_speakers(frames, naming)
    targets = resolve_targets(frames, speakers, Hits(naming))
    return [Roles(speaker, *about) for speaker, about in zip(speakers, targets, strict=True)]
