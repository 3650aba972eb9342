"""What a verb of judging takes for what: اعتبر الوزير الحادث خطأ, whoever judges, what is judged and the verdict."""

from __future__ import annotations

import re

from quotes.find.frames.nominative import takes_subject
from quotes.find.frames.objects import is_complete
from quotes.find.frames.subject_split import split_subject
from quotes.find.letters.alphabet import CLASS_LETTERS, OPEN, PROPOSITION
from quotes.find.scene.scene import Anchor, Range, Scene

_THE = "ال"
_RELATIVE, _WHAT = CLASS_LETTERS["relative"], CLASS_LETTERS["what"]
_NOUNS, _BARE = "oMSOEHZg", "oM"
_ACCUSATIVE = re.compile(r"(?!ال)\w{2,}ا")
_NAME = re.compile("[oX]{0,3}A")
_GREATEST = re.compile(r"ا\w{3}")
_ONE_WORD, _LONGEST_CONSTRUCT = 2, 4
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
    judged_only = not takes_subject(anchor) or scene.tags[first] == PROPOSITION
    split = first if judged_only else split_subject(scene, first, at)
    if scene.tokens.words[min(split, at)] == ".":
        return  # د . سالم
    if _ends_name(scene, split, at):
        return
    if first < split < at:
        anchor.source, anchor.object = (first, split), (split, at)
    else:
        anchor.object = (first, at)
    anchor.content = anchor.object[0]


def _ends_name(scene: Scene, first: int, end: int) -> bool:
    """Whether what would be judged is as likely the subject's name: الرئيس السابق + سالم التجريبي, سالم + التجريبي."""
    name = _NAME.fullmatch(scene.tags, first, end) is not None and not scene.known_end(first)
    return name and scene.tags[first - 1] in "SAoX" and scene.tokens.words[end - 1].endswith("ي")


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
    feminine = scene.tokens.as_printed(at).endswith("ة")
    if (feminine or word.endswith("ا")) and _governs(scene, at):
        return False
    if _ACCUSATIVE.fullmatch(word):
        return True
    if word.startswith(_THE) or not is_complete(scene, at):
        return False
    greatest = _GREATEST.fullmatch(word) is not None and tags[at] == "o" and tags[at + 1] in "oAM"
    return feminine or greatest


def _governs(scene: Scene, at: int) -> bool:
    """Whether a noun is the head of a definite phrase: إقالة وزير النقل, قضايا الفساد; not جريمة حرب, خطوة كبيرة."""
    for behind in range(at + 1, min(at + 1 + _LONGEST_CONSTRUCT, len(scene.tags))):
        if scene.tags[behind] not in _NOUNS + "AX" or _describes(scene, behind):
            return False
        if is_complete(scene, behind + 1) or scene.known_end(behind):
            return True
    return False


def _describes(scene: Scene, at: int) -> bool:
    """Whether a word without the article looks like the adjective of a verdict before it: كبيرة, كبيرا."""
    return scene.tags[at] == "o" and scene.tokens.as_printed(at).endswith(("ة", "ا"))


def _opens(scene: Scene, at: int) -> bool:
    """Whether a token opens a quotation or, behind a definite noun, more than one word that only look like a name."""
    mark = scene.mark_at.get(at)
    if mark is None or mark.opening != at:
        return False
    return scene.tags[at] == OPEN or (mark.closing > at + _ONE_WORD and is_complete(scene, at))


def is_held_to_be(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb of judging is the passive in a relative clause, with the verdict alone: القرار الذي اعتبر خطأ; not
    الخبير الذي اعتبر «القرار خطأ»."""
    frame, morph = anchor.frame, anchor.morph
    alone = frame.content in ("phrase", "quote") and not frame.pattern.endswith(_JUDGES)
    judges = anchor.cue.sense == "opine" and anchor.cue.noun_object == "any" and bool(anchor.cue.impersonal)
    if not (judges and alone) or morph.pronoun or scene.tags[anchor.index - 1] != _RELATIVE:
        return False
    first = anchor.content or 0
    return not scene.tokens.words[first + (first in scene.mark_at)].startswith(_THE)


def is_unclaimed(scene: Scene, anchor: Anchor) -> bool:
    """Whether nobody is found who judges. Without a subject whoever spoke before is meant only where the verb can be
    no passive: it disagrees with what is judged (اعتبرت القرار خطأ), or the verdict is quoted. Somebody or a body
    behind it is its subject, an adverb before it is none: ولطالما اعتبر."""
    if not anchor.frame.pattern.endswith(_JUDGES) or anchor.object is None:
        return False
    if anchor.source:
        return anchor.completed_by is not None and _is_no_subject(scene, *anchor.source)
    before = scene.tags[anchor.index - 1]
    if not takes_subject(anchor) or before == _RELATIVE:
        return False
    first, verdict = anchor.object
    word, tag = scene.tokens.words[first], scene.tags[first]
    if tag in _SPEAKERS or not (word.startswith(_THE) or tag in "eM") or before in _IF:
        return True
    feminine = scene.tokens.as_printed(first).endswith(_FEMININE)
    several = tag != PROPOSITION and _BROKEN.fullmatch(word) is not None  # الأوضاع, الجرائم, العقود
    agrees = several or feminine == (anchor.morph.gender == "f")
    return agrees and not _opens(scene, verdict)


def _is_no_subject(scene: Scene, first: int, end: int) -> bool:
    """Whether an adverb or the end of a clause stands before the verb: وطويلا اعتبر, إن الجسر مغلق، في حين اعتبر."""
    definite = scene.tokens.words[end - 1].removeprefix("و").startswith(_THE)
    return (
        _ADVERB_OR_CLAUSE.fullmatch(scene.tags, first, end) is not None and not definite and not scene.known_end(first)
    )


_ADVERB_OR_CLAUSE = re.compile("[ow]|A+o")
_SPEAKERS, _IF = "SOYZgX", "B"
_FEMININE = ("ة", "ات", "هذه", "تلك")
_BROKEN = re.compile(r"ال(?:ا\w{2}ا\w|\w{2}ا\w{2,3}|\w{2}و\w)")
