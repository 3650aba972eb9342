"""Where what somebody is urged to do begins, when its verb has no preposition for it: ناشد السكان التحلي بالصبر."""

from __future__ import annotations

from quotes.find.frames.objects import is_complete
from quotes.find.letters.alphabet import COMMA, FREE_PREPOSITIONS, PROPOSITION, TO_THING, WITH, preposition_letters
from quotes.find.scene.scene import Anchor, Scene

_AT, _TO, _THE = "ب", "ل", "ال"


def settle_urged(scene: Scene, anchor: Anchor) -> bool:
    """Let what is demanded begin at the first of: the verb's own preposition, a noun of doing, ل with one; False where
    the phrase with ب that a frame has found only says where: دعا الوزير الأعضاء … بالعاصمة."""
    whom = anchor.object or anchor.source
    if not anchor.frame.pattern.endswith(" ATTACHED") or anchor.content is None or whom is None:
        return True
    if anchor.cue.object == "none" or whom[0] < anchor.index:
        return True
    if _AT not in anchor.cue.prepositions and (start := _demanded(scene, anchor, whom[0])):
        at, anchor.content = start, start + (scene.tags[start] in FREE_PREPOSITIONS)
        end = at - (scene.tags[at - 1] == ",")
        if anchor.object:
            anchor.object = (anchor.object[0], max(anchor.object[0] + 1, min(anchor.object[1], end)))
        elif anchor.source:
            cut = min(anchor.source[1], end)
            anchor.source = (anchor.source[0], cut) if cut > anchor.source[0] else None
        return True
    if not _is_place(scene, anchor.content):
        return True
    later = _next_with(scene, anchor.content)
    if later is None:
        return _AT in anchor.cue.prepositions
    anchor.content = later
    return True


def _demanded(scene: Scene, anchor: Anchor, first: int) -> int | None:
    """The token at which what is demanded begins before the phrase with ب; None where it is that phrase."""
    own = preposition_letters(anchor.cue.prepositions)
    deeds, relative = scene.lists["urged"], False
    for at in range(first, anchor.content or 0):
        tag, word = scene.tags[at], scene.tokens.words[at]
        relative = relative or tag == "R"
        if word.startswith(_TO) and (tag == TO_THING or not deeds.isdisjoint((word[1:], "ا" + word[1:]))):
            return at
        if relative:
            continue  # المساهمين الذين يملكون أسهما لحضور
        if tag in own or (tag in FREE_PREPOSITIONS and scene.tokens.words[at + 1] in deeds):
            return at
        if (tag == PROPOSITION or word in deeds) and (scene.tags[at - 1] == COMMA or is_complete(scene, at)):
            return at
    return None


def _is_place(scene: Scene, at: int) -> bool:
    """Whether a token with ب only says where: بالعاصمة, where the name is a well-known one."""
    name = scene.tokens.words[at].removeprefix(_AT)
    return scene.tags[at] == WITH and bool(scene.known([name], 0) or scene.known([name.removeprefix(_THE)], 0))


def _next_with(scene: Scene, at: int) -> int | None:
    """The next phrase with ب in the sentence, where nothing else begins before it."""
    for behind in range(at + 1, min(at + _REACH, len(scene.tags))):
        if scene.tags[behind] == WITH:
            return behind
        if scene.tags[behind] in _STOPS:
            return None
    return None


_REACH, _STOPS = 8, ".|:TVQ"
