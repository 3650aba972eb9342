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
    if anchor.frame.content == "phrase" and _is_demanded_of(scene, anchor, start):
        return False
    if anchor.morph.case == "accusative" or anchor.index == start or scene.tags[anchor.index - 1] in ",q-)":
        return True
    return anchor.frame.content in ("clause", "colon") or goes_on


def _is_demanded_of(scene: Scene, anchor: Anchor, start: int) -> bool:
    """Whether of those who are told something is demanded: ليس العمال مطالبين بكذا, وجد الوزير نفسه مطالبا بكذا.

    The letters are the same. Several demand behind a comma, or where they came together: تظاهروا مطالبين بكذا.
    """
    if anchor.cue.sense != "demand":
        return False
    at, tags, words = anchor.index, scene.tags, scene.tokens.words
    became = _BECAME.search(tags, start, at)
    if became and not _AGAIN.fullmatch(words[became.start()]):
        return True
    if scene.is_a("self", at - 1) and any(map(_FOUND.fullmatch, words[max(start, at - _NEAR) : at])):
        return True
    if anchor.morph.spelling not in anchor.cue.weak or tags[at - 1] == ",":
        return False
    since = max(start, at - _REACH, *(tags.rfind(sign, start, at) for sign in ",:T"))
    gathering = scene.lists["gathering"]
    return not any(word in gathering or (word[0] in "وف" and word[1:] in gathering) for word in words[since:at])


_BECAME = re.compile("K[SOYEZgXoA]{1,3}(?:,[^,.|]*,)?$")
_AGAIN = re.compile("[وف]?(?:عاد|سارع|بادر|اسرع|مضي|مضت|داب|استمر)ت?")
_FOUND = re.compile("[وف]?[تني]?و?جد(?:وا?|ت|نا|ون)?")
_NEAR, _REACH = 4, 25
