"""Who speaks: the source's own words read, short names filled out, missing subjects found by elimination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Frame, Gender, Number
from quotes.resolve.directory import Directory
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.mentions import Mention, read_mention
from quotes.text.spans import Span

_FARTHEST_PARAGRAPH = 2
_GENERIC_KINDS: tuple[Kind, ...] = ("organisation", "outlet", "document")


@dataclass(slots=True)
class Speaker:
    """Who speaks in a frame. ``name`` is None where nobody can be named, and ``unknown`` then says why."""

    name: str | None
    kind: Kind
    mention: Span | None
    gender: Gender | None = None
    number: Number | None = None
    head: str | None = None
    title: frozenset[str] = frozenset()
    unknown: str | None = None


def resolve_speakers(text: str, frames: Sequence[Frame], directory: Directory, gazetteer: Gazetteer) -> list[Speaker]:
    """One speaker a frame, in the order of the frames."""
    mentions = [read_mention(text, frame.source, gazetteer) if frame.source else None for frame in frames]
    for mention in mentions:
        if mention and mention.kind == "person" and mention.name and " " in mention.name:
            directory.add(mention.name, mention.span.start)
    speakers: list[Speaker] = []
    for index, frame in enumerate(frames):
        mention = mentions[index]
        if mention:
            speakers.append(_explicit(mention, frame, speakers, directory))
        else:
            speakers.append(_implicit(frame, index, frames, speakers))
    return speakers


def _explicit(mention: Mention, frame: Frame, earlier: Sequence[Speaker], directory: Directory) -> Speaker:
    gender = frame.gender if frame.form in ("perfect", "imperfect") else mention.gender
    head = mention.head.lemma if mention.head else None
    title = frozenset(mention.title or mention.words)
    if mention.kind == "person" and mention.name:
        return Speaker(directory.full_name(mention.name), "person", mention.span, mention.gender or gender, mention.number, head, title)
    if mention.bare and (antecedent := _described(mention, earlier)):
        return Speaker(antecedent.name, antecedent.kind, mention.span, gender, mention.number, antecedent.head, antecedent.title | title)
    if mention.kind == "document":
        return Speaker(_document(mention, earlier), "document", mention.span, gender, mention.number, head, title)
    name = mention.name or " ".join(mention.text.split())
    return Speaker(name, mention.kind, mention.span, gender, mention.number, head, title)


def _described(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
    """The last speaker whom a definite description fits: the same noun, the same kind, the same gender."""
    for speaker in reversed(earlier):
        if speaker.name is None:
            continue
        if mention.head and speaker.head == mention.head.lemma:
            return speaker
        if mention.head is None and (mention.number in (None, speaker.number)):
            return speaker
    for speaker in reversed(earlier):
        if speaker.name and mention.head and mention.kind in _GENERIC_KINDS and speaker.kind == mention.kind and mention.kind != "document":
            return speaker
        if speaker.name and mention.head and mention.head.lemma in speaker.title:
            return speaker
    return None


def _document(mention: Mention, earlier: Sequence[Speaker]) -> str:
    """A report is named with the body that made it."""
    printed = " ".join(mention.text.split())
    if len(mention.words) > 1 or not mention.head:
        return printed
    for speaker in reversed(earlier):
        if speaker.name and speaker.kind in ("outlet", "organisation"):
            return f"{mention.head.lemma} {speaker.name}"
    return printed


def _implicit(frame: Frame, index: int, frames: Sequence[Frame], speakers: Sequence[Speaker]) -> Speaker:
    if frame.passive:
        return Speaker(None, "anonymous", None, unknown="the cue is passive and names nobody")
    for other in range(index - 1, -1, -1):
        candidate, its_frame = speakers[other], frames[other]
        if frame.paragraph - its_frame.paragraph > _FARTHEST_PARAGRAPH:
            break
        if its_frame.parent != frame.parent and other != frame.parent:
            continue
        if candidate.name is None:
            return Speaker(None, candidate.kind, None, unknown="the speaker before is unknown too")
        if _agrees(frame, candidate):
            return Speaker(candidate.name, candidate.kind, None, candidate.gender, candidate.number, candidate.head, candidate.title)
    return Speaker(None, "anonymous", None, unknown="no speaker before agrees in gender and number")


def _agrees(frame: Frame, candidate: Speaker) -> bool:
    if frame.gender and candidate.gender and frame.gender != candidate.gender:
        return candidate.kind in ("group", "anonymous") and candidate.number == "pl"
    return not (frame.number == "sg" and candidate.number == "pl" and frame.gender == "m")
