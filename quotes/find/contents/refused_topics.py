"""What a refusal to comment is about: behind على, عن, حول and their like, or in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.contents.ends import clause_end
from quotes.find.letters.alphabet import CLASS_LETTERS
from quotes.find.scene.scene import Anchor, Range, Scene

_TOPIC = re.compile(r"[anr]|G(?=[^.|,])")
_OF_WHAT = frozenset(["عما", "مما"])
_COMMENT = CLASS_LETTERS["comment"]
_SO_FAR = re.compile(r"[iBp]D|[Vv]|F")
# رفض التعليق على الخبر، مما أثار الشكوك: a clause behind a comma is none of the topic; «، أو موعده» and «، الذي» are.
_CLAUSE = re.compile(",[VvKBchjTtdU]")
_ADJECTIVES = ("ي", "يه")
_DASHED = re.compile("-[^-.|]{1,6}-")


def refused_topic(scene: Scene, anchors: Sequence[Anchor], position: int, end: int) -> list[Range]:
    """What a refusal to comment is about: the phrase behind على, عن, حول and their like; nothing when not said."""
    anchor = anchors[position]
    first = max(
        anchor.cue_end,
        anchor.source[1] if anchor.source else 0,
        anchor.content + 1 if anchor.content is not None else 0,
    )
    while scene.tags[first : first + 1] == _COMMENT:
        first += 1
    told = anchor.content is not None and scene.tags[anchor.content : anchor.content + 2] == "bm"
    # لم يدل بمزيد من التفاصيل
    begin = anchor.content if told else _topic_start(scene, first, end)
    if begin is None or begin >= len(scene.tags):
        return _topic_before(scene, anchor) or _topic_in_front(scene, anchor)
    until = clause_end(scene, anchors, position, begin, end)
    until = next((at for at in range(begin + 1, until) if _ends_topic(scene, at)), until)
    until = next(
        (
            clause.start()
            for clause in _CLAUSE.finditer(scene.tags, begin + 1, until)
            if not scene.quoted(clause.start())
        ),
        until,
    )
    for late in _SO_FAR.finditer(scene.tags, begin + 1 + (scene.tags[begin] in "cr"), until):
        if late.group() not in ("V", "v") or (
            scene.tokens.words[late.start()].startswith("و") and scene.tags[late.start() - 1] != "R"
        ):
            return [(begin, late.start())]
    return [(begin, until)]


def _ends_topic(scene: Scene, at: int) -> bool:
    """Whether a topic ends before a word: التعليق على الخطة أو الكشف عن كلفتها, هوية القتيل إلى حين إبلاغ ذويه."""
    words = scene.tokens.words[at : at + 2]
    refused_too = words[0] == "او" and scene.tags[at + 1 : at + 2] == _COMMENT
    return refused_too or words == ["الي", "حين"] or scene.is_a("topic-end", at)


def _topic_start(scene: Scene, first: int, end: int) -> int | None:
    """Where the topic begins, in the same clause: behind a preposition, or at once behind «تأكيد أو نفي»."""
    words = scene.tokens.words
    aside = _DASHED.match(scene.tags, first)
    if aside:
        # الإفصاح -لأسباب أمنية- عما
        first = aside.end()
    if words[first : first + 1] == ["او"] and first + 1 < len(words) and scene.is_a("disclosing", first + 1):
        # ما يؤكد أو ينفي صحة الخبر
        first += 2
    word = words[first - 1]
    if words[first : first + 1] in (["مما"], ["عما"]):
        return first
    if scene.is_a("disclosing", first - 1):
        noun = scene.tags[first : first + 1]
        if noun in tuple("MAer") or (noun in tuple("oSE") and not words[first].endswith(_ADJECTIVES)):
            return first
    if word in scene.lists["entering"] and scene.tags[first : first + 1] == "k":
        return first + 1
    comma = scene.tags.find(",", first, end)
    for preposition in _TOPIC.finditer(scene.tags, first, end if comma < 0 else comma):
        if preposition.group() == "r":
            if words[preposition.start()] in _OF_WHAT:
                return preposition.start()
        elif preposition.group() != "G" or scene.is_a("about", preposition.start()):
            return preposition.end()
    return None


def _topic_before(scene: Scene, anchor: Anchor) -> list[Range]:
    """لم يصدر تعليق على الحادث من الوزارة: the topic between the cue and who was asked."""
    if anchor.source is None or anchor.source[0] <= anchor.cue_end + 1:
        return []
    begin = _topic_start(scene, anchor.cue_end, anchor.source[0])
    if begin is None:
        return []
    until = max(scene.tags.rfind(letter, begin, anchor.source[0]) for letter in "mn")
    return [(begin, until)]


def _topic_in_front(scene: Scene, anchor: Anchor) -> list[Range]:
    """What is not commented on, before the refusal: وحول التقارير، رفض التعليق; وردا على سؤال عن الموعد، رفض."""
    start = scene.bounds(anchor.index)[0]
    opening = _IN_FRONT.match(scene.tags, start)
    end = scene.tags.rfind(",", start, anchor.cue_first)
    if not opening or end <= opening.end() or "T" in scene.tags[end : anchor.cue_first]:
        return []
    word = scene.tokens.words[opening.end() - 1]
    about = opening.end() - start > 1 or scene.is_a("about", opening.end() - 1) or word in _AND_ABOUT
    return [(opening.end(), end)] if about else []


_AND_ABOUT = frozenset(["وحول", "وبشان", "وبخصوص", "وعن"])
# وحول, وعن; وردا على سؤال حول
_IN_FRONT = re.compile(r"(?:Ga[HEo][A]?)?[Gn]")
