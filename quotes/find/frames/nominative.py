"""Whether a noun phrase behind a verb can be its subject: what agreement and the nominative rule out cannot."""

from __future__ import annotations

import re

from quotes.find.scene.scene import FINITE, Anchor, Scene

_TANWIN = "\u064b"
_OBLIQUE = re.compile(r"\w{3,}ين")
_OBLIQUE_PLURAL = re.compile(r"الم\w{3,}ين|ال\w{2,}يين")
_GROUP = "g"
_LED_TO = " COMPLEMENT"


def takes_subject(anchor: Anchor) -> bool:
    """Whether a subject may follow the verb: one in the plural or dual has its subject in itself, قالوا."""
    return anchor.morph.kind not in FINITE or anchor.morph.number not in ("pl", "du")


def is_subject(scene: Scene, anchor: Anchor) -> bool:
    """Whether the source behind a cue can be its subject: not دعت الراغبين, قال مازحًا."""
    if anchor.source is None or anchor.morph.kind not in FINITE:
        return True
    first = anchor.source[0]
    if (_OBLIQUE if scene.tags[first] == _GROUP else _OBLIQUE_PLURAL).fullmatch(scene.tokens.words[first]):
        return False
    return takes_subject(anchor) and _TANWIN not in scene.tokens.as_printed(first)


def without_subject(anchor: Anchor) -> None:
    """Take what follows the verb for its object or, where the verb takes none, for what it says."""
    if anchor.cue.object != "none":
        anchor.object = anchor.object or anchor.source
    elif anchor.frame.content == "phrase" and anchor.source and _LED_TO not in anchor.frame.pattern:
        anchor.content = anchor.source[0]
    anchor.source = None
