"""The inner records that stages hand to one another: slotted, not validated, never published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quotes.text.spans import Span

Gender = Literal["m", "f"]
Number = Literal["sg", "du", "pl"]


class Identity(NamedTuple):
    """Whom a name of some kind stands for: names with one identity are one entity."""

    kind: str
    key: str
    everywhere: bool = True
    """Whether the name means the same in all articles; «محمد» or «الشركة» is somebody else in each."""


@dataclass(slots=True)
class Frame:
    """Cue, source and content of one attribution as spans of the article's text, and the grammar of its cue."""

    cue: Span
    also: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    policy: str
    """How the content ends: clause, phrase, colon, quote …"""
    type: str
    object: Span | None
    """Whom the cue is aimed at or told to, where the frame says so."""
    object_role: Literal["none", "addressee", "target"]
    lemma: str
    sense: str
    stance: str
    negated: bool
    form: str
    """perfect, imperfect, participle, masdar, noun or particle."""
    passive: bool
    gender: Gender | None
    number: Number | None
    person: int | None
    pronoun: str | None
    """The pronoun attached to the cue (أخبره, قوله)."""
    joined: bool
    """The cue carries و or ف: it goes on from what came before."""
    sentence: Span
    paragraph: int
    rules: tuple[str, ...]
    parent: int | None = None
    """The index of the frame before it in whose content this one stands."""
    relayed: bool = False
    """It has the words of the frame before it, which passes them on: نقلت الصحيفة عن الوزير …"""
    stance_words: tuple[Span, ...] = field(default=())
    declines: bool = False
    denies: bool = False
    denial_kind: str | None = None


def nest(frames: list[Frame]) -> None:
    """Set ``parent`` of every frame to the innermost frame whose content holds its cue; frames are in cue order."""
    for index, frame in enumerate(frames):
        frame.parent = None
        start, end = frame.cue
        for other in range(index - 1, max(-1, index - 12), -1):
            for first, last in frames[other].content:
                if first <= start and end <= last:
                    frame.parent = other
                    break
            if frame.parent is not None:
                break
