"""Whether a participle goes on from a verb (مؤكدة أن) and is no adjective, no noun and no predicate."""

from __future__ import annotations

import re

from quotes.find.scene.scene import Anchor, Scene


def is_circumstance(scene: Scene, anchor: Anchor, start: int, goes_on: bool) -> bool:
    """Whether a participle tells what somebody says meanwhile, by its case, a sign or a clause."""
    if anchor.morph.spelling in anchor.cue.weak and anchor.frame.content == "colon":
        # تتخذ المدينة مقرا: headquarters
        return scene.tags[anchor.index - 1] in ",q" or anchor.clitic != ""
    if scene.tags[anchor.index - 1] == "K":
        return False  # كما كان متوقعا: what was expected
    if anchor.frame.content == "phrase" and _is_so(scene, anchor.index, start):
        return False
    if anchor.morph.case == "accusative" or anchor.index == start or scene.tags[anchor.index - 1] in ",q-)":
        return True
    return anchor.frame.content in ("clause", "colon") or goes_on


def _is_so(scene: Scene, index: int, start: int) -> bool:
    """Whether a participle tells what somebody became or is: أصبح العمال مطالبين بكذا, نجد أنفسنا مطالبين بكذا."""
    return bool(_BECAME.search(scene.tags, start, index)) or scene.is_a("self", index - 1)


_BECAME = re.compile("K[SOYEZgXoA]{1,3}$")
