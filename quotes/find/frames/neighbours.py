"""How a cue stands to the one before it: whether it repeats it, tells its occasion, or takes its clause."""

from __future__ import annotations

import re

from quotes.find.letters.alphabet import FREE_PREPOSITIONS
from quotes.find.letters.lexicon import Lexicon
from quotes.find.scene.scene import FINITE, Anchor, Scene

_OCCASION = frozenset(("في", "خلال", "ضمن", "عبر"))


def tells_of_it(scene: Scene, anchor: Anchor, before: Anchor) -> bool:
    """Whether a verb or a noun of saying between a cue and its content only tells the occasion: صرح حين وردت تقارير
    بأن; أعلن الوزير بعد إقرار القانون أن."""
    if anchor.content is None or anchor.content != before.content or before.relayed:
        return False
    if not before.cue_end <= anchor.index < anchor.content:
        return False
    if anchor.morph.kind in _NOUNS:
        # ردت الشركة على ادعاءات المورد بأن, نقلت الصحيفة تأكيد المدير أن: the words are his.
        another = before.cue.sense in ("reply", "relay") or before.morph.kind in (*_NOUNS, "particle")
        return not another and not anchor.clitic.startswith("و")
    # وطالبت بـ: another utterance.
    return anchor.morph.kind in FINITE and not (anchor.clitic and scene.tags[anchor.index - 1] not in "GRB")


_NOUNS = ("masdar", "noun")


def takes_over(scene: Scene, anchor: Anchor, before: Anchor) -> bool:
    """Whether a clause behind لكنه is not that of the verb before: الأرقام التي ذكرها التقرير، لكنها أقرت بأن."""
    between = anchor.content == before.content and scene.tags[anchor.index - 2 : anchor.index] == ",c"
    return between and before.morph.kind in FINITE


def takes_clause(scene: Scene, anchor: Anchor, before: Anchor) -> bool:
    """Whether what a cue seems to say is said by a verb or participle that goes on behind it: أقر المجلس التقرير وحث
    الدول على كذا; أشار بيده، مذكرا الجمهور أنه."""
    if anchor.content is None or anchor.content != before.content or anchor.cue.part != "verb":
        return False
    if before.relayed or before.inherits:
        return False
    if before.cue.part != "verb" or before.policy not in ("clause", "phrase") or anchor.index < before.cue_end:
        return False
    if scene.tags[anchor.index] == "p" or anchor.cue.source_prepositions == _IN_IT:
        return False  # بينه وبين: the preposition; انتقد الخطة وجاء فيه أن: one document speaks
    if anchor.morph.kind in FINITE:
        # لم تعلن جهة مسؤوليتها، إلا أن صحيفة نقلت عنه قوله إن
        turns = _ANEW.finditer(scene.tags, before.cue_end, anchor.index)
        anew = any(scene.tokens.words[turn.start() + 1] in _TURNS for turn in turns)
        return anew or anchor.clitic.startswith(("و", "ف"))
    # قائلا leads to the words of the verb before it: أكد الوزير الخطة، قائلا إن.
    return anchor.morph.kind == "participle" and scene.tags[anchor.cue_first - 1] == "," and anchor.cue.id != "qala"


_IN_IT = ("في",)
_ANEW = re.compile(",[^,]t")
_TURNS = frozenset(["الا", "غير", "بيد"])
"""Behind such words and أن another clause begins: ، إلا أن; ، غير أن; not behind ، بعد أن."""


def is_of_another(scene: Scene, anchor: Anchor) -> bool:
    """Whether a clause belongs to what stands directly before it, and not to the cue: أشاد الوزير بالفريق، مضيفا أن …;
    لا يفيد هذا الكلام، بل إنه …; ذلك أن …; وعلينا أن …"""
    if anchor.frame.content != "clause" or anchor.content is None or anchor.extra_cues or anchor.cue.part != "verb":
        return False
    first = anchor.source[1] if anchor.source and anchor.source[0] > anchor.index else anchor.cue_end
    if anchor.object:
        first = max(first, anchor.object[1])
    tags, words = scene.tags, scene.tokens.words
    last = anchor.content - 1
    while last > first and tags[last] in FREE_PREPOSITIONS:
        last -= 1
    if last < first or tags[anchor.content] not in "TW":
        return False
    if tags[last] in "cP":
        return True
    if last == first:
        return False
    if tags[last] in "vVy":
        return tags[last - 1] != "k"  # ذكر الشاهد في أقواله أنه
    if words[last] in _IS or (words[last] == "خاصه" and tags[last - 1] == ","):
        return True
    if tags[last] == "I":
        return tags[last - 1] == "," or words[last].startswith("و")
    return words[last - 1 : last + 1] == ["في", "حين"]


_IS = frozenset(["ذلك", "هو", "هي", "وبخاصه", "خصوصا", "وخصوصا", "سيما", "ولاسيما", "علما"])


def stands_between(lexicon: Lexicon, scene: Scene, anchor: Anchor, index: int) -> bool:
    """Whether a noun of saying only tells the occasion between a cue and its content (قال في إفادة خطية إن …), or is
    what the speaker goes on with (جدد تأكيده أن)."""
    names = anchor.source is not None and anchor.source[0] == index
    between = anchor.content is not None and anchor.cue_end <= index <= anchor.content
    occasion = between and scene.tokens.words[index - 1] in _OCCASION
    readings = lexicon.cue(scene.tokens.words[index])
    own = between and anchor.cue.sense != "relay" and all(reading.morph.pronoun for reading in readings)
    return (names or occasion or own) and all(reading.morph.kind in ("noun", "masdar") for reading in readings)


def repeats(scene: Scene, anchor: Anchor, before: Anchor) -> bool:
    """Whether a cue in the speaker's own words (… ، على حد قوله) only repeats the cue before it in the sentence."""
    if (
        anchor.policy != "around"
        or not (anchor.morph.pronoun or anchor.source is None)
        or before.content is None
        or before.content >= anchor.cue_first
    ):
        return False
    return before.policy in ("clause", "colon", "quote", "phrase") and scene.bounds(anchor.index) == scene.bounds(
        before.index
    )
