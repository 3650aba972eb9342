"""What a verb of judging takes for what: اعتبر الوزير الحادث خطأ, whoever judges, what is judged and the verdict."""

from __future__ import annotations

import re

from quotes.find.frames.nominative import takes_subject
from quotes.find.frames.subject_split import split_subject
from quotes.find.letters.alphabet import CLASS_LETTERS, OPEN
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Anchor, Range, Scene

_THE = "ال"
_RELATIVE, _WHAT = CLASS_LETTERS["relative"], CLASS_LETTERS["what"]
_NOUNS, _BARE = "oMSOEHZg", "oM"
_ACCUSATIVE = re.compile(r"(?!ال)\w{3,}ا")
_GREATEST = re.compile(r"ا\w{3}")
_ONE_WORD = 2
_JUDGES = " REGARDED"
_AS = frozenset(["غير", "مجرد", "بمثابه"])


def read_judgement(scene: Scene, anchor: Anchor, span: Range) -> None:
    """Part the words behind the verb, which end before the verdict or with it. Nothing is said without one, nor where
    it stands alone: اعتبر خطأ, it was held to be one."""
    first, end = span
    passive = anchor.morph.spelling in anchor.cue.weak
    if passive or scene.tags[anchor.index - 1] == _WHAT or _is_verdict(scene, first):
        return
    around = scene.mark_around(anchor.index)
    places = (at for at in range(first + 1, end + 1) if scene.mark_around(at) is around or _opens(scene, at))
    at = next((at for at in places if _is_verdict(scene, at)), None)
    if at is None:
        return
    split = split_subject(scene, first, at) if takes_subject(anchor) else first
    if scene.tokens.words[min(split, at)] == ".":
        return  # د . سالم
    if first < split < at:
        anchor.source, anchor.object = (first, split), (split, at)
    else:
        anchor.object = (first, at)
    anchor.content = anchor.object[0]


def _is_verdict(scene: Scene, at: int) -> bool:
    """Whether at a token stands what something is held to be, indefinite behind the definite noun of what is judged:
    خطأ كبيرا, «خطأ كبيرا», أكبر خطأ, من أكبر الأخطاء, غير قانوني."""
    words, tags = scene.tokens.words, scene.tags
    if at >= len(words) - 1:
        return False
    word = words[at]
    if _opens(scene, at):
        return tags[at + 1] in _BARE and not words[at + 1].startswith(_THE)
    if word in _AS:
        return True
    if tags[at] == "m":
        return _GREATEST.fullmatch(words[at + 1]) is not None or tags[at + 1] == _RELATIVE
    if tags[at] not in _NOUNS or scene.known_end(at):
        return False
    if _ACCUSATIVE.fullmatch(word):
        return True
    if word.startswith(_THE) or not _is_complete(scene, at):
        return False
    greatest = _GREATEST.fullmatch(word) is not None and tags[at] == "o" and tags[at + 1] in "oAM"
    return greatest or (scene.tokens.as_printed(at).endswith("ة") and not words[at + 1].startswith(_THE))


def _opens(scene: Scene, at: int) -> bool:
    """Whether a token opens a quotation or, behind a definite noun, more than one word that only look like a name."""
    mark = scene.mark_at.get(at)
    if mark is None or mark.opening != at:
        return False
    return scene.tags[at] == OPEN or (mark.closing > at + _ONE_WORD and _is_complete(scene, at))


def _is_complete(scene: Scene, at: int) -> bool:
    """Whether the noun phrase before a token is definite to its end: هذا الحادث, خطته, «…»."""
    before = scene.tokens.words[at - 1]
    owned = before.endswith(POSSESSIVES) and not scene.tokens.as_printed(at - 1).endswith("ة")
    return before.startswith(_THE) or owned or scene.tags[at - 1] in "ueX"


def is_held_to_be(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb of judging is the passive in a relative clause, with the verdict alone: القرار الذي اعتبر خطأ."""
    frame, morph = anchor.frame, anchor.morph
    alone = frame.content in ("phrase", "quote") and not frame.pattern.endswith(_JUDGES)
    judges = anchor.cue.sense == "opine" and anchor.cue.noun_object == "any" and bool(anchor.cue.impersonal)
    return judges and alone and not morph.pronoun and scene.tags[anchor.index - 1] == _RELATIVE
