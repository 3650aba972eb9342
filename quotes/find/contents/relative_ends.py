"""Where a content ends that a relative clause attributes: the clause round it goes on."""

from __future__ import annotations

import re

from quotes.find.scene.marks import Mark
from quotes.find.scene.scene import Anchor, Scene

_RELATIVE, _WHAT = "R", "r"
# The clause round a relative clause goes on with its verb.
_OUTER_VERB = re.compile(",[V!dT]")
# الذي نفى صدور القرار أعرب: behind a definite noun a verb is the outer clause's.
_MAIN_VERB = re.compile("[AEOHMS][V!]")
_OVER = tuple(",!G")


def relative_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """The token before which the content ends: الشركة التي أعلنت أنها …، لم تقدم; ما وصفه بأنه «خطأ» بعد …"""
    before = scene.tags[anchor.cue_first - 1 : anchor.cue_first]
    if before not in (_RELATIVE, _WHAT):
        return end
    mark = scene.mark_at.get(first + 1)
    inside = mark is not None and mark.opening == first + 1 and mark.closed and mark.closing < end
    if mark and inside and _is_whole(scene, anchor, before, first, mark):
        return mark.closing + 1
    if before == _RELATIVE:
        for outer in _OUTER_VERB.finditer(scene.tags, first + 1, end):
            word = scene.tokens.as_printed(outer.end() - 1)
            own = word.startswith(("و", "ف", "أ")) and outer.group() != ",T"
            if not scene.quoted(outer.start()) and not own:
                return outer.start()
        if anchor.policy == "phrase":
            return _phrase_end(scene, first, end)
    return end


def _is_whole(scene: Scene, anchor: Anchor, before: str, first: int, mark: Mark) -> bool:
    """Whether بأنه or بـ with the marks behind it is all that is attributed: وصفها بـ«الفتنة» كانت عميقة."""
    behind, another = scene.tags[mark.closing + 1 : mark.closing + 2], scene.mark_at.get(mark.closing + 2)
    if another and another.opening == mark.closing + 2:
        # بـ«العناصر» و«الدعاة»
        return False
    if scene.tags[first] == "T":
        return before == _RELATIVE or anchor.cue.sense == "describe"
    if scene.tokens.words[first] != "ب" or anchor.cue.sense == "accuse":
        return False
    return before == _RELATIVE or (anchor.cue.sense == "describe" and behind in _OVER)


def _phrase_end(scene: Scene, first: int, end: int) -> int:
    """At the verb of the outer clause, behind a definite noun and in no clause of the phrase's own."""
    for outer in _MAIN_VERB.finditer(scene.tags, first, end):
        noun, verb = scene.tokens.words[outer.start()], scene.tokens.words[outer.start() + 1]
        if "T" in scene.tags[first : outer.start()]:
            break
        if noun.startswith("ال") and not verb.startswith(("و", "ف")) and not scene.quoted(outer.start()):
            return outer.end() - 1
    return end
