"""Whether words of denying deny anything, and where what they deny ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Anchor, Reading, Scene

_DISGUISED = "تنكر"
_SUBJECT = 2
_THINGS = frozenset(["من", "هذا", "وهذا", "ذلك", "وذلك", "مما", "بما"])


def denies_nothing(scene: Scene, reading: Reading) -> bool:
    """Whether nobody denies anything: ما يؤكد أو ينفي, كل من ينكر, هذا ينفي, الحقائق تنفي, كذب ما كذب."""
    index, words, tags = reading.index, scene.tokens.words, scene.tags
    if words[index - 1] == "او" and tags[index - 2] in "Vv":
        return True
    if reading.morph.pronoun in ("ني", "نا") or _banishes(scene, reading):
        return True
    if words[index + 1 : index + 3] == ["ما", words[index].removeprefix("و")]:
        return True
    if reading.morph.kind == "imperfect" and words[index - 1] in _THINGS:
        return True
    if words[index].removeprefix("و") == _DISGUISED and "".join(words[index + 1 : index + 2])[:1] in ("ل", "ب"):
        # تنكر لمواقفه, تنكر بزي امرأة
        return True
    before = range(max(0, index - _SUBJECT), index)
    if reading.morph.kind == "imperfect" and any(scene.is_a("proof", at) for at in before):
        # الحقائق تدحض
        return True
    if scene.is_a("proof", index - 1) or scene.is_a("proof", min(index + 1, len(words) - 1)):
        # التجربة دحضت, دحضت الأدلة
        return True
    if reading.cue.lemma == _REPROACH and not _AGAINST.isdisjoint(words[index + 1 : index + 3]):
        # أنكر الناس عليه إسرافه
        return True
    if not scene.lists["no-claim"].isdisjoint(words[index + 1 : index + _OBJECT]):
        # أنكر الابن جميل والده, دحض العلماء النظرية
        return reading.cue.lemma != _BANISH
    return words[index - 1] == "بذلك"


_OBJECT = 4


def confirms_too(words: Sequence[str], index: int) -> bool:
    """Whether a denial stands beside a confirmation: يؤكد الخبر أو ينفيه, نفي الخبر أو تأكيده."""
    beside = index > 0 and words[index - 1] in _EITHER
    if beside and any(map(_CONFIRMS.match, words[max(0, index - _BESIDE) : index])):
        return True
    behind = words[index + 1 : index + _BESIDE]
    return "او" in behind and any(either == "او" and _CONFIRMS.match(word) for either, word in pairwise(behind))


_EITHER = frozenset(["او", "ولا"])
_BESIDE, _CONFIRMS = 6, re.compile("[يتن]ؤكد|تاكيد")


def is_open(scene: Scene, index: int) -> bool:
    """Whether it is asked or supposed: هل ينفي, عما إذا كان ينكر, إن كان ينفي; not إذا كان قد نفى."""
    words, tags = scene.tokens.words, scene.tags
    for at in range(index - 1, max(-1, index - _ASKED), -1):
        if tags[at] in ".,|:d":
            return False
        if words[at] in _ASKING or (words[at] == _IF and words[at + 1] in _WAS):
            return True
    return False


_ASKED = 6
_IF, _WAS = "ان", frozenset(["كان", "كانت", "كانوا"])
_ASKING = frozenset(["هل", "وهل", "فهل", "اذا", "واذا", "فاذا", "لو", "ولو", "فلو"])


def _banishes(scene: Scene, reading: Reading) -> bool:
    """Whether somebody is sent somewhere: نفته فرنسا إلى مدغشقر, نفى الملك خصمه إلى جزيرة; not نفى نقله إلى جزيرة."""
    words, index = scene.tokens.words, reading.index
    way = next((at for at in range(index + 1, min(index + _WAY, len(words) - 1)) if words[at] == _TO), 0)
    if not way or reading.cue.lemma != _BANISH:
        return False
    if reading.morph.pronoun:
        return way <= index + _FEW and words[index - 1] not in _WHICH and scene.tags[way - 1] not in "vVPM"
    people = range(index + 1, way)
    alone = len(people) == 1 and words[index + 1].endswith(POSSESSIVES)
    if not people or alone or not all(scene.tags[at] in "SZgX" or _is_theirs(words[at]) for at in people):
        return False
    # نفت السلطات الزعيم إلى جنوب البلاد: a person, and no deed.
    abroad = scene.is_a("abroad", way + 1) and any(scene.tags[at] in "SZ" for at in people[1:])
    return scene.is_a("exile", way + 1) or abroad


def _is_theirs(word: str) -> bool:
    return word.startswith("ال") or word.endswith(POSSESSIVES)


_REPROACH = "أنكر"
_AGAINST = frozenset(["علي", "عليه", "عليها", "عليهم", "عليك", "علينا"])
_BANISH, _TO, _WAY, _FEW = "نفى", "الي", 7, 3
_WHICH = frozenset(["ما", "الذي", "التي", "وما"])


def is_only_this(scene: Scene, at: int) -> bool:
    """Whether the content is «ذلك» alone, which only denials take: الوزارة نفت ذلك."""
    return scene.tags[at] == "e" and scene.tags[at + 1 : at + 2] in ("", ".", ",", "|")


def is_claim(scene: Scene, cue: int) -> bool:
    """Whether what stands before the verb is a claim: وهي مزاعم نفتها, وهو أمر تنفيه, and الأمر الذي نفته."""
    at = cue - 1 - (scene.tags[cue - 1] == "R")
    if scene.tags[at - 1] == "R" and at < cue - 1:
        # وهو الأمر الذي نفته, وهي المزاعم التي نفتها
        return True
    return scene.tags[at] == "M" or scene.tokens.words[at] in scene.lists["bare-matter"]


def is_statement(scene: Scene, at: int) -> bool:
    """Whether a text is what is denied: التوقعات بأن, or behind a comma تصريحات الوزير; not كاتب التقرير أن."""
    told = scene.tags.find("T", at)
    return scene.is_a("statement", at) and (scene.tags[at - 1] == "," or scene.tokens.words[told] == "بان")


def denied_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """Before the narrator goes on behind what is denied: …، وهو ما يناقض; …، حيث كان قد; … دون الإشارة إلى."""
    words, tags = scene.tokens.words, scene.tags
    if words[first:end][-2:] == _UTTERLY:
        end -= 2
    same = _AND_DOES.get(words[anchor.index].removeprefix("و")[:1]) if anchor.policy == "phrase" else None
    for at in range(first + 1, end - 2):
        word, behind = words[at], words[at + 1]
        if same and tags[at] in "yvVow" and not scene.quoted(at):
            if same.match(word) and tags[at - 1] not in "R,":
                # ينفي التهم ويعدها كيدية: his next deed.
                return at
            if word.startswith(("ي", "ت")):
                same = None  # ما ينشر ويقال
        if tags[at] == ",":
            which = behind == "وهو" and (tags[at + 2] == "r" or words[at + 2] in scene.lists["bare-matter"])
            result = tags[at + 1] in "oJl" and _RESULT.fullmatch(behind) is not None
            meanwhile = behind == "في" and words[at + 2] == "حين"
            goes_on = which or result or meanwhile or scene.is_a("turning", at + 1)
        else:
            without = word == "دون" and (behind == "ان" or behind.startswith("ال"))
            goes_on = without or word == "لحين" or (word, behind) == ("الي", "حين")
        if goes_on and not scene.quoted(at):
            return at - (words[at - 1] == "من")
    return end


# نفى الخبر جملة وتفصيلا: how he denies it.
_UTTERLY = ["جمله", "وتفصيلا"]
_AND_DOES = {"ي": re.compile(r"وي\w{2,4}(?:ه|ها|هم)?$"), "ت": re.compile(r"وت\w{2,4}(?:ه|ها|هم)?$")}
# ليتأكد لاحقا, لتعلن بعد ذلك
_RESULT = re.compile(r"ل[يت]\w{3,}")
