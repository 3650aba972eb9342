"""A clause of the cue's own behind a phrase that only tells where or to whom: لفت، في حديث إلى الوكالة، إلى أن …"""

from __future__ import annotations

import re

from quotes.find.letters.alphabet import FREE_PREPOSITIONS, OPEN, OTHER, PROPOSITION, preposition_letters
from quotes.find.scene.scene import Anchor, Scene

# هامش اللقاء، أن; وكالة الأنباء، إلى «…»
_BEHIND_PHRASE = re.compile(r"[^VvyKPTWUR.|:,Q!]{1,7}[,\-]([ian]?)(?=[TQ])")
# شدد الوزير، الذي وصف نفسه بأنه «…»، على أن
_BEHIND_RELATIVE = re.compile(r"T[^VvyKPTWUR.|:,!]{1,9}[,\-]([ian]?)(?=T)")
_WHICH = "R"
_VERBAL = "VvyK!"
_MAYBE_VERBAL = OTHER + PROPOSITION
_BARE = "ان"
_OWN_THAT = "ا"
"""The first letter of a clause's own إن, أن, أنه; بأن may be of what is told of (مزاعم، بأن)."""


def settle_on_clause(scene: Scene, anchor: Anchor) -> None:
    """Let the content be the clause behind the first comma, where what an anchor has taken ends there and tells no
    more than the circumstances."""
    tags, at = scene.tags, anchor.content
    if at is None or anchor.cue.part != "verb" or not anchor.cue.clause or anchor.extra_cues or at < anchor.cue_end:
        return
    own = preposition_letters(anchor.cue.prepositions)
    if anchor.policy == "phrase" and tags[at - 1] in FREE_PREPOSITIONS:
        found = _BEHIND_PHRASE.match(tags, at)
    elif anchor.policy == "clause" and _WHICH in tags[anchor.cue_end : at]:
        found = _BEHIND_RELATIVE.match(tags, at)
    else:
        return
    if found is None or scene.quoted(at):
        return
    led, behind = found[1], found.end()
    if tags[behind] == OPEN:
        if led == tags[at - 1]:
            anchor.content = behind
        return
    own_that = scene.tokens.words[behind].startswith(_OWN_THAT) and (not led or led in own)
    if own_that and not (led and _provides(scene, behind, anchor.policy)):
        anchor.content, anchor.policy = behind, "clause"


def _provides(scene: Scene, that: int, policy: str) -> bool:
    """Whether أن leads to a verb, as in «provided that» and «until»: على أن يغلق ليلا, إلى أن تنتهي الأزمة.

    Behind a phrase, so may a word that cannot be told from a verb (تعثر); أنه and what is definite are told.
    """
    if scene.tokens.words[that] != _BARE:
        return False
    return scene.tags[that + 1] in (_VERBAL + _MAYBE_VERBAL if policy == "phrase" else _VERBAL)
