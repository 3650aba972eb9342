"""The resolving stage as one function: frames in, who speaks about whom to whom out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from quotes.records import Frame
from quotes.resolve.bodies.bodies import Bodies
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.nominative_names import in_nominative
from quotes.resolve.reading.printed import as_printed
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers.asked_on import ask_on
from quotes.resolve.speakers.named_later import name_later
from quotes.resolve.speakers.shown_sources import show_sources
from quotes.resolve.speakers.speakers import Naming, resolve_speakers
from quotes.resolve.speakers.whole_sources import complete_sources
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.targets import Reference, resolve_targets
from quotes.text.tokens import Tokens

Named = TypeVar("Named", Speaker, Reference)


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
    ask_on(frames, reading)
    speakers = resolve_speakers(frames, naming)
    name_later(frames, speakers, naming.directory)
    complete_sources(frames, speakers, naming.directory)
    targets = resolve_targets(frames, speakers, Hits(naming))
    show_sources(frames, speakers, naming.directory)
    complete_sources(frames, speakers, naming.directory)  # also those that were only now given back to their frames
    shown = partial(_shown, reading=reading)
    return [
        Roles(shown(speaker), tuple(map(shown, about)), told and shown(told))
        for speaker, (about, told) in zip(in_nominative(speakers, gazetteer), targets, strict=True)
    ]


def _shown(named: Named, reading: Reading) -> Named:
    """Somebody by the name that the article prints, with its vowel marks."""
    name = as_printed(named.name, reading) if named.name else named.name
    return named if name == named.name else replace(named, name=name)
