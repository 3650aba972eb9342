"""Where the sentence round a content goes on without و: في تصريح ذكر فيه أن الجسر مغلق، قالت الوزيرة إن …"""

from __future__ import annotations

import re

from quotes.find.letters.clitics import THIRD_PERSONS
from quotes.find.scene.scene import FINITE, Anchor, Scene

_REPORTED = frozenset(["clause", "colon", "quote"])
_CIRCUMSTANCE = "kanimbGBDjJF"
_ATTACHED = ("ل", "ب")
_GOD = "الله"
# A circumstance, behind which a subject waits for its verb: أن الشاهد أمام المحكمة، أقر
_APART = re.compile("[,kmianGBDHRr]")
_MAIN_VERB = re.compile("(?<![RrB])[VvyK!d]")
_SUBORDINATE = re.compile("[RrB]")
_THEY_DID = "وا"
_OWN_CLAUSE = re.compile("[VvyK!dTR]")


def resumption(scene: Scene, anchor: Anchor, first: int, later: Anchor) -> int | None:
    """The comma behind which the sentence round the content that began at ``first`` goes on with a cue, or None.

    ، وبسؤاله عن الجسر، أفاد المدير: a circumstance that و joins goes with what follows.
    """
    comma = later.index - 1
    if comma <= first or scene.tags[comma] != "," or later.index != later.cue_first or later.morph.kind not in FINITE:
        return None
    if anchor.cue.part == "particle" or anchor.policy == "colon" or later.clitic or later.morph.pronoun:
        return None
    if later.policy not in _REPORTED and (later.policy, later.morph.kind) != ("phrase", "perfect"):
        return None
    if _opens_with_circumstance(scene, first):
        return None
    if not (_has_subject(scene, later) or _is_speakers(scene, anchor, first, later)):
        return None
    before = scene.tags.rfind(",", first, comma)
    apart = anchor.policy == "clause" and before > first and _goes_with_next(scene, before + 1, comma)
    return before if apart else comma


def _has_subject(scene: Scene, later: Anchor) -> bool:
    """Whether somebody else's name stands behind the verb, who speaks by himself.

    Not where it refers back (قالت الشركة إنهم, يرى أحدهما), where the verb stands between two commas inside what is
    said (الجسر، يتابع الوزير، قديم), and not where the speaker calls upon scripture.
    """
    words = scene.tokens.words
    if later.source is None or later.source[0] != later.cue_end or later.content is None:
        return False
    first, end = later.source
    named = words[first:end]
    if named[0].endswith("هما") or named[0].startswith(_ATTACHED) or _GOD in named or scene.tags[end : end + 1] == ",":
        return False
    return later.morph.number != "sg" or not words[later.content].endswith("هم")


def _is_speakers(scene: Scene, anchor: Anchor, first: int, later: Anchor) -> bool:
    """Whether a verb without a subject is the speaker's: كشفت أن الجسر مغلق، أكدت أن; not رسالة، قالت فيها إن.

    In أن سالم التجريبي، مدير الشركة، أكد and أن الشاهد أمام المحكمة، أقر it is the verb of the content.
    """
    said, again = anchor.morph, later.morph
    if later.source or again.kind != "perfect" or (again.gender, again.number) != (said.gender, said.number):
        return False
    between = scene.tokens.words[later.cue_end : later.content or 0]
    if any(word.endswith(THIRD_PERSONS) for word in between):
        return False
    told = scene.tags[first : later.index - 1]
    if not _APART.search(told) or _MAIN_VERB.search(told):
        return True
    main = first + len(_SUBORDINATE.split(told, maxsplit=1)[0])
    return any(word.endswith(_THEY_DID) for word in scene.tokens.words[first:main])


def _opens_with_circumstance(scene: Scene, first: int) -> bool:
    """Whether a content tells first when, where or why its clause is so, which is yet to come: أنه قبل عام، ذكرت."""
    at = first + (scene.tags[first] == "T")
    if scene.tags[at] in _CIRCUMSTANCE or scene.is_a("against", at):
        return True
    return at > first and scene.tokens.words[at].startswith(_ATTACHED)


def _goes_with_next(scene: Scene, start: int, end: int) -> bool:
    """Whether و joins a circumstance, and no clause, to what was said."""
    word = scene.tokens.words[start]
    if not word.startswith("و") or _OWN_CLAUSE.search(scene.tags, start, end) or scene.quoted(start):
        return False
    return scene.tags[start] in _CIRCUMSTANCE or word[1:].startswith(_ATTACHED)
