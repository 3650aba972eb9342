"""Where a clause ends because whoever spoke goes on to do something with words: ، وطلبت من الشركة; ، لكنه رفض الفكرة.

Such a verb need not report anything, so there may be no cue of its own at which the content would end.
"""

from __future__ import annotations

import re

from quotes.find.contents.participle_ends import is_her_verb
from quotes.find.contents.signs import without_comma
from quotes.find.letters.alphabet import BREAK, CLOSE, COMMA, END, PARTICIPLE
from quotes.find.scene.scene import FINITE, Anchor, Range, Scene

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


def named_again_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """The token before which the speaker, named again, goes on to say or do something; ``end`` where he does not.

    قال وزير النقل إن الجسر جاهز ودعا الوزير السكان إلى عبوره; not ومكاتب الوزارة, which is a noun.
    """
    if anchor.source is None or anchor.relayed or anchor.policy not in _NEXT_ACTS:
        return end
    names = _short_names(scene, anchor.source)
    for at in range(first + 2, end - 1):
        named = scene.tokens.words[at + 1] in names and not scene.quoted(at)
        if named and _is_act(scene, at) and _is_subject(scene, first, at):
            return without_comma(scene, at)
    return end


def bare_act_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """The token before which the speaker goes on with a verb and its participle: ، وتابع مؤكدا أن.

    Any other verb may tell what somebody did of whom the content tells: قتلت الشرطة السائق، واعتذرت، مشيرا.
    """
    verb = end - 1
    word = scene.tokens.words[verb]
    if verb <= first + 1 or not scene.tags.startswith(PARTICIPLE, end) or scene.tags[verb - 1] not in _APART:
        return end
    goes_on = word.startswith("و") and word[1:] in scene.lists["goes-on"] and not scene.quoted(verb)
    return without_comma(scene, verb) if goes_on and anchor.morph.gender in (None, _gender(word)) else end


_APART = COMMA + CLOSE


def _short_names(scene: Scene, source: Range) -> set[str]:
    """The words that name a source again: الوزير or التجريبي for وزير النقل سالم التجريبي, الحركة for حركة السكان.

    The last of two words may be a place or a thing: سفير مصر.
    """
    head, last = scene.tokens.words[source[0]], scene.tokens.words[source[1] - 1]
    named = _FULL_NAME.search(scene.tags, *source) is not None
    return {head if head.startswith("ال") else "ال" + head} | ({last} if named else set())


def _is_subject(scene: Scene, first: int, at: int) -> bool:
    """Whether the name behind a verb is its subject: not واتهمت الوزير, وهددت الحركة وأنصارها, which have it as object.

    Without a comma, a woman or body of whom the content tells may act on: إن الصحيفة كذبت واتهمت الوزارة.
    """
    words, tags = scene.tokens.words, scene.tags
    hers = words[at].endswith("ت")
    if hers != words[at + 1].endswith("ه") or tags[at + 2 : at + 3] in _NOTHING or words[at + 2].startswith("و"):
        return False
    return not hers or tags[at - 1] == "," or not any(is_her_verb(scene, before) for before in range(first, at))


def _is_act(scene: Scene, at: int) -> bool:
    """Whether a word that و joins is a verb of saying, or any verb of the past behind a comma."""
    word, tag = scene.tokens.words[at], scene.tags[at]
    if not word.startswith("و") or word.startswith(tuple(scene.lists["verb-in-waw"])):
        return False
    return tag in "Vv" or (tag in "ow" and scene.tags[at - 1] == "," and bool(_PAST.fullmatch(word)))


_NOTHING = ("", END, BREAK, COMMA)
# The last of more than one name: سالم التجريبي
_FULL_NAME = re.compile("X[XA]$")
_PAST = re.compile(r"و(?!ال)\w{3,}(?<!ات)(?<![يه])")


def _gender(verb: str) -> str:
    return "f" if verb.endswith("ت") else "m"
