"""Whose denial a noun is: نفي الوزارة للخبر, جددت الوزارة نفيها, حرصت الوزارة على نفي الخبر."""

from __future__ import annotations

import re

from quotes.find.scene.scene import Anchor, Range, Scene

_SPEAKING = frozenset("SOYEZgX")
_REACH = 9
_ASIDE = re.compile(r",[^.,|:TVQq]{1,6},$")
_NAMING = re.compile(r"[SOYEZgXAop&LMweulf]+")
_STOPS = ".,|:TtRUQqVv!"


def is_supported(scene: Scene, anchor: Anchor) -> bool:
    """Whether a denial in a noun is somebody's: سارعت الوزارة إلى نفي, but not كثرتها لا تعني نفي."""
    if " OF_IT" in anchor.frame.pattern:
        # نفيه لذلك; at the head of a line also نفي رسمي لخبر
        headline = anchor.index == scene.bounds(anchor.index)[0]
        return (headline or anchor.morph.pronoun is not None) and scene.tokens.words[anchor.content or 0][0] == "ل"
    return anchor.morph.pronoun is not None or scene.tags[anchor.index - 1] == "i"


def denier(scene: Scene, index: int) -> Range | None:
    """Who gives a denial in a noun, an empty range where nobody is named; None where nobody gives it."""
    start = scene.bounds(index)[0]
    end = index - (scene.tags[index - 1] in "iak")
    aside = _ASIDE.search(scene.tags, max(start, end - _REACH), end)
    if aside:
        # سارعت الوزارة، في بيان لها، إلى نفي الخبر
        end = aside.start()
    for at in range(end - 1, max(start - 1, end - _REACH), -1):
        verb = (scene.tokens.words[at], scene.tokens.words[at][1:])
        if not scene.lists["denying-deed"].isdisjoint(verb):
            first = at + 1
            while first < end and scene.tags[first] in "Djz":
                first += 1
            negated, hesitates = scene.tags[at - 1 : at] == "!", not scene.lists["unhesitating"].isdisjoint(verb)
            if negated != hesitates:
                return None  # لم تسارع إلى نفيه; but لم تتردد في نفيه denies it
            if first == end:
                return _subject_before(scene, start, at, index)
            return (first, end) if _NAMING.fullmatch(scene.tags, first, end) else None
        if scene.tags[at] in _STOPS:
            return None
    return None


def _subject_before(scene: Scene, start: int, verb: int, index: int) -> Range:
    """The subject that stands before the verb: لكن الوزارة سارعت إلى نفي, قادة الحركة التي بادرت بنفي."""
    end = verb - (verb > start and scene.tags[verb - 1] == "d")
    relative = end > start and scene.tags[end - 1] == "R"
    if relative:
        end -= 1 + (scene.tags[end - 2] == ",")
    first = end
    while first > start and scene.tags[first - 1] in "SOYEZgXAop&Lu":
        first -= 1
    if relative:
        low, words = first, scene.tokens.words
        first = max((at for at in range(low, end) if scene.tags[at] in _SPEAKING), default=end)
        while low < first < end and words[first].startswith("ال") and words[first - 1].startswith("ال"):
            first -= 1  # الحركة المتشددة: an adjective, though the word alone means people.
    begins = relative or first == start or scene.tags[first - 1] in "Ttc,UK"
    return (first, end) if first < end and begins and scene.tags[first] in _SPEAKING else (index, index)
