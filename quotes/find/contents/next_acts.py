"""Where a clause ends because whoever spoke goes on to do something with words: ، وطلبت من الشركة; ، لكنه رفض الفكرة.

Such a verb need not report anything, so there may be no cue of its own at which the content would end.
"""

from __future__ import annotations

import re

from quotes.find.scene.scene import FINITE, Anchor, Scene

_OF_A_PERSON = FINITE | {"participle"}
"""Verbs and participles show by their gender who speaks; verbal nouns do not."""
_NEXT_ACTS = {"clause": "next-act", "phrase": "act-behind-noun"}
"""The verbs by what stands before them: behind a noun طلب and شكر are nouns too."""
_BEHIND_COMMA = re.compile(",[vVw]|[,q]c[vV]")
_BUT = {"لكنه": "m", "ولكنه": "m", "لكنها": "f", "ولكنها": "f"}


def next_act_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """The token before which the speaker's next act begins, by its verb and its gender; ``end`` where there is none."""
    if anchor.morph.kind not in _OF_A_PERSON or anchor.morph.number != "sg" or anchor.policy not in _NEXT_ACTS:
        return end
    next_acts = scene.lists[_NEXT_ACTS[anchor.policy]]
    for comma in _BEHIND_COMMA.finditer(scene.tags, first + 1, end):
        verb = comma.end() - 1
        word, before = scene.tokens.words[verb], scene.tokens.words[verb - 1]
        if "c" in comma.group():
            acts = _BUT.get(before) == _gender(word) and word in scene.lists["turned-against"] | scene.lists["next-act"]
        else:
            acts = word.startswith("و") and word[1:] in next_acts
        if acts and _gender(word) == anchor.morph.gender and not scene.quoted(verb):
            return comma.start() + (scene.tags[comma.start()] == "q")
    return end


def _gender(verb: str) -> str:
    return "f" if verb.endswith("ت") else "m"
