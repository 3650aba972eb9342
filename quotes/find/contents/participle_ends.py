"""Where a content ends at a participle with which its speaker goes on: …، مشيرا إلى أن; not at one of somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.letters.alphabet import CLASS_LETTERS, PARTICIPLE
from quotes.find.letters.tagging_names import MANNER
from quotes.find.scene.scene import FINITE, Anchor, Scene

# Behind a comma «مجددا» is «renewing» where what is renewed follows (مجددا دعوته), and else «again».
_TRAILING = re.compile(r"[,q](?:[PGoASM]|D(?=j*[MA]))|P(?=[iaTnkbM:QsgSO])")
_RENEWING = frozenset(["مجددا", "ومجددا"])
_SO_SHOWING = re.compile(r"[oPNG]a?[eDoA]")
_THAT = frozenset(["ذلك", "بذلك"])
# الرئيس الفلاني سالم: somebody of whom it can be told that he goes on speaking.
_NAMED = re.compile("S[AO]{0,2}X")
_VERBS, TIME = "VvyowK", CLASS_LETTERS["time"]
_HER_VERB = re.compile(r"(?!ال)\w{2,}[^\Wاي]ت")


def participle_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """At the next participle of saying behind a comma, or one that comments: …، مشيرا إلى, مدللا على ذلك بأن."""
    words, tags = scene.tokens.words, scene.tags
    for participle in _TRAILING.finditer(tags, first + 1, end):
        at = participle.end() - 1
        if len(participle.group()) == 1:
            # Without a comma: … جديدة داعيا إلى, but not إجراءات أمنية مشددة or طوقا مشددا.
            goes_on = MANNER.fullmatch(words[at]) and not words[at - 1].endswith("ا")
        else:
            says = words[at] in _RENEWING if tags[at] == TIME else scene.is_a("commenting", at)
            goes_on = tags[at] == PARTICIPLE or says
        if goes_on and not scene.quoted(at) and not is_of_another(scene, anchors, position, first, at):
            return at if tags[participle.start()] == "q" else participle.start()
    for manner in _SO_SHOWING.finditer(tags, first + 1, end):
        shown = words[manner.start() : manner.end()]
        if shown[-1] in _THAT and MANNER.fullmatch(shown[0]) and not scene.quoted(manner.start()):
            return manner.start()
    return end


def is_of_another(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, at: int) -> bool:
    """Whether a participle goes with somebody of whom the content tells, and by its gender not with the speaker.

    قالت الوكالة إن الوزير رفض الخطة، مؤكدا أن; ذكر المركز أن الفصائل قررت المقاطعة، مبررة ذلك.
    """
    own = anchors[position].morph
    word = scene.tokens.words[at]
    gender = "f" if word.endswith("ه") else "m" if word.endswith("ا") else None
    if own.kind not in FINITE or own.number != "sg" or own.gender in (None, gender) or anchors[position].relayed:
        return False
    if gender == "f":
        return any(is_her_verb(scene, place) for place in range(first, at))
    if gender == "m":
        return _NAMED.search(scene.tags, first, at) is not None or _speaks_in(anchors, position, first, at)
    return False


def _speaks_in(anchors: Sequence[Anchor], position: int, first: int, at: int) -> bool:
    """Whether a man is said to speak in the content, before the participle."""
    for later in map(anchors.__getitem__, range(position + 1, len(anchors))):
        if later.index >= at:
            return False
        if later.index >= first and later.morph.kind in FINITE and later.morph.gender == "m":
            return True
    return False


def is_her_verb(scene: Scene, at: int) -> bool:
    """Whether a word is a feminine verb of a clause that is not relative."""
    word, tag = scene.tokens.words[at].removeprefix("و"), scene.tags[at]
    if tag not in _VERBS or scene.tags[at - 1] == "R":
        return False
    return bool(_HER_VERB.fullmatch(word)) or (word.startswith("ت") and tag in "Vy")
