"""The resolving stage as one function: frames in, who speaks about whom to whom out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.records import Frame
from quotes.resolve.bodies import Bodies
from quotes.resolve.directory import Directory
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers import resolve_speakers
from quotes.text.tokens import Tokens


@dataclass(slots=True)
class Roles:
    """Who takes part in one quote."""

    speaker: Speaker


def resolve_roles(frames: Sequence[Frame], tokens: Tokens, tags: str, gazetteer: Gazetteer) -> list[Roles]:
    """The roles of each frame, in the order of the frames. ``tags`` are the finding stage's letters of the tokens."""
    if not frames:
        return []
    reading = Reading(tokens, tags, gazetteer)
    directory, bodies = Directory(reading), Bodies(reading)
    speakers = resolve_speakers(frames, reading, directory, bodies)
    return [Roles(speaker) for speaker in speakers]
