"""Whether words about not speaking are a refusal to comment, or a failure to answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.letters.alphabet import CLASS_LETTERS
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Anchor, Scene


def is_refusal(scene: Scene, anchor: Anchor) -> bool:
    """Whether words about not speaking are a refusal; «رفض الكشف عن اسمه» only refuses a name."""
    words = scene.tokens.words
    after = words[anchor.index + 1 : anchor.index + _NEAR]
    if scene.tags[anchor.index - 1] == "!" and not scene.lists["no-comment"].isdisjoint(after[:_NEXT]):
        return False
    if after and after[0] in _NO_REPLY and anchor.cue.sense == "reply":
        return False
    if (
        anchor.cue.sense == "reply"
        and anchor.cue.lemma not in _COMMENTS
        and not scene.lists["blow"].isdisjoint(after[:_NEAR_BLOW])
    ):
        return False
    if anchor.cue.sense == "reply" and _is_put_off(scene, after):
        return False
    if anchor.cue.answers and after:
        reply = _REPLY.match(scene.tags, anchor.index + 1)
        if not reply or (reply.group().endswith("z") and words[reply.end() - 1] not in _HIM):
            return False
    if anchor.cue.refusal_needs == "silence" and _is_quiet(scene, anchor.cue_end):
        return False
    if _has_object(scene, anchor):
        return False
    if anchor.cue.refusal_needs and scene.lists[anchor.cue.refusal_needs].isdisjoint(after):
        return False
    if anchor.cue.source_prepositions == ("عن",) and "عن" not in words[(anchor.content or 0) - 2 : anchor.content]:
        # تمتنع عن ممارسة الضغوط للكشف عن: she abstains from something else.
        return False
    if anchor.frame.content_class and not _is_reaction(scene, anchor.content or 0, anchor.frame.content_class):
        return False
    between = range(anchor.cue_end, anchor.content or anchor.cue_end)
    if anchor.frame.content == "topic" and any(scene.is_a("joining", at) or scene.tags[at] == "d" for at in between):
        # رفضت تسليمهم صورا، بينما كشفت في رد; يرفضون التدخل، وقد قرروا تحديد: another answer, another verb.
        return False
    untold = anchor.content is not None and scene.tags[anchor.content] == CLASS_LETTERS["comment"]
    if anchor.cue.sense == "reveal" and not untold and not _withholds(scene, anchor):
        return False
    if anchor.content is not None and _is_private(scene, words[anchor.content : anchor.content + _PRIVATE]):
        return False
    if anchor.index > 1 and words[anchor.index - 2] in _UNLESS:
        # ما لم تعلق الأنشطة: unless.
        return False
    following = (anchor.content or anchor.index) + 1
    return scene.lists["identity"].isdisjoint(words[following : following + 3])


def _is_put_off(scene: Scene, after: Sequence[str]) -> bool:
    """Whether something is put off or given back, and nobody answers: لم يعلق المدير الدراسة, لم ترد الشركة الأموال."""
    on = next((at for at, word in enumerate(after) if word in _ON), _OBJECT)
    return not scene.lists["put-off"].isdisjoint(after[: min(on, _OBJECT)])


def _is_private(scene: Scene, words: Sequence[str]) -> bool:
    """Whether a doctor's look or a talk between people is refused: الكشف عليها, الحديث مع زملائه."""
    if words[0] in _LOOK:
        return bool(words[1:2]) and words[1] in _ON
    return words[0] in scene.lists["talking"] and words[1:2] == ["مع"] and words[-1].endswith(POSSESSIVES)


def _is_quiet(scene: Scene, first: int) -> bool:
    """Whether somebody is silent somewhere and about nothing: التزم الطلاب الصمت أثناء الدرس, في المكتبة."""
    words = scene.tokens.words
    at = next((at + 1 for at in range(first, min(first + _NEAR, len(words) - 2)) if words[at] == _SILENCE), 0)
    return at > 0 and (words[at] in _DURING or (scene.tags[at] == "k" and scene.tags[at + 1] in "oAHOL"))


def _has_object(scene: Scene, anchor: Anchor) -> bool:
    """Whether something is put off or hung, and no answer is asked: لم تعلق المحكمة تنفيذ الحكم."""
    if not anchor.cue.homograph or anchor.cue.sense != "reply":
        return False
    nouns = _NOUNS.match(scene.tags, anchor.cue_end)
    led = nouns is not None and not anchor.cue.answers and scene.tags[nouns.end() : nouns.end() + 1] == "b"
    if nouns and led and not scene.tokens.words[nouns.end()].startswith(_HOW):
        # لم يعلق البنك العمل بالنظام: a comment is made on something.
        return True
    inner = range(anchor.cue_end + 1, nouns.end()) if nouns else ()
    return any(scene.tags[at] == "M" and scene.tokens.words[at - 1].startswith("ال") for at in inner)


_NOUNS = re.compile(r"[oASOYEZgXM]{1,5}")
_HOW = ("باي", "بشكل", "بصوره", "بكلمه", "بحرف")


def _is_reaction(scene: Scene, at: int, others: str) -> bool:
    """Whether a word is one of comment, or of the class ``others``: لم يصدر عنه تأكيد, رفض تحديد العدد, ما يؤكد."""
    if scene.tags[at] == CLASS_LETTERS["comment"]:
        return True
    noun = scene.tags[at] not in "Vv" or scene.tokens.words[at] in _DEEDS
    return scene.is_a(others, at) and (noun or scene.tags[at - 1] == "r")


def _withholds(scene: Scene, anchor: Anchor) -> bool:
    """Whether somebody keeps something back: لم تكشف الوزارة عن العدد; not لم تكشف الأشعة عن, الذي لم يكشف عنه."""
    if scene.tags[anchor.index - 2] in "RQ:" or scene.tokens.words[anchor.cue_end : anchor.cue_end + 1] == ["النقاب"]:
        return False
    if anchor.source is None and scene.tokens.words[anchor.index - 1 : anchor.index + 1] == ["ولم", "يكشف"]:
        # ولم يكشف عن كلفته: more often the passive.
        return False
    if anchor.source and scene.tags[anchor.source[0]] not in "SOYZgXewE" and not scene.known_end(anchor.source[0]):
        return False
    end = max(anchor.cue_end, anchor.source[1]) if anchor.source else anchor.cue_end
    return scene.tokens.words[end : end + 1] == [_FROM_WHAT] or _FROM_IT.match(scene.tags, end) is not None


# Behind a refusal these are verbal nouns: رفض المصدر كشف هوية.
_DEEDS = frozenset(["كشف", "نفي"])
_NEAR, _NEXT, _NEAR_BLOW, _PRIVATE, _OBJECT = 12, 4, 7, 3, 5
_LOOK = frozenset(["الكشف", "كشف"])
_ON = frozenset(["علي", "عليه", "عليها", "عليهم"])
# An attack is commented on as anything else; an answer to it is given with arms.
_COMMENTS = frozenset(["علق", "عقب"])
_SILENCE, _FROM_WHAT = "الصمت", "عما"
_DURING = frozenset(["اثناء", "خلال", "طوال", "طيله"])
_UNLESS = frozenset(["ما", "اذا", "واذا", "لو"])
# لا يرد عليك: nobody in the news is meant.
_NO_REPLY = frozenset(["في", "عليك", "عليكم"])
# لم تكشف الوزارة حتى الآن عن: a circumstance may stand before.
_FROM_IT = re.compile(r"(?:[BGDjk][oAD]{0,3}){0,2}(?:,[^.,]{1,12},)?n")
_HIM = frozenset(["عليه", "عليها", "عليهم", "عليهما"])
# لم يرد الوزير على, لم يرد عليه, لم يرد.: not لم يرد ذكره في.
_REPLY = re.compile(r"[oASOYEZgXLlf&DuMk]{0,10}[ab.|,z]")
