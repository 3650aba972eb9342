"""The pieces of a content: behind the cue, before it, on both sides, or the topic of a refusal.

All decisions are on token letters. Ranges are (first, end) of tokens, end excluded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.contents.ends import clause_end
from quotes.find.contents.leads import last_clause, lead
from quotes.find.contents.parted import pieces_around, starts_clause
from quotes.find.contents.pieces import kept
from quotes.find.contents.refused_topics import refused_topic
from quotes.find.contents.signs import between_dashes, without_comma
from quotes.find.frames.source_ends import is_verb_by_shape
from quotes.find.letters.alphabet import BREAK, CLOSE, END, FREE_PREPOSITIONS, OPEN, WITHOUT
from quotes.find.scene.scene import Anchor, Range, Scene

_BARE_THAT = frozenset(["ان", "بان", "وان", "وبان", "فان"])
_HIM = frozenset(["اياه", "اياها", "اياهم", "اياهما", "اياهن"])
# واصفا إياها بـ«…»: whom the words are about is none of them.
_SIGNS = ".,:|-~"
# وبحسب دراسة نشرت أمس، فإن; وبحسب خبراء اقتصاد فإن
_SO = re.compile(r"[^.|:TUdVQ]{0,25}?(?=,?[Ud])")
# وبحسب المعلومات الصادرة أمس،
_WHEN = re.compile("D{1,2}")
# وفقا لشركة «…» (The Company)، فإن
_PARENTHESIS = re.compile(r"\([^().|]{1,12}\)(?=,)")


def contents(scene: Scene, anchors: Sequence[Anchor], position: int) -> list[Range]:
    """The pieces of the content of ``anchors[position]``; anchors are in the order of their cues."""
    anchor = anchors[position]
    start, end = scene.bounds(anchor.index)
    if anchor.policy == "none" or (
        anchor.content is None and anchor.policy not in ("before", "around", "topic", "parenthesis")
    ):
        return []
    if anchor.inherits:
        return contents(scene, anchors, position - 1)
    if anchor.policy == "parenthesis":
        opening = lead(scene, start, anchor.cue_first)
        behind = anchor.source[1] if anchor.source else anchor.cue_end
        pieces = [(start if opening is None else opening, without_comma(scene, anchor.cue_first))]
        return kept(scene, [*pieces, (behind, clause_end(scene, anchors, position, behind, end))])
    if anchor.policy == "topic":
        return kept(scene, refused_topic(scene, anchors, position, end))
    if anchor.policy == "quote-before":
        return kept(scene, [scene.mark_at[anchor.content or 0].inside])
    if anchor.policy in ("before", "around"):
        return kept(scene, _beside(scene, anchors, position, start, end))
    first = _opening(scene, anchor.content or 0)
    mark = scene.mark_at.get(first)
    if anchor.policy == "colon" and not scene.quoted(first):
        end = _behind_pause(scene, end)
    if mark and mark.opening == first:
        after = mark.closing + 1 if mark.closed else mark.closing
        if not _goes_on(scene, anchors, after, end, anchor):
            return kept(scene, [mark.inside])
    last = clause_end(scene, anchors, position, first, end)
    if mark is None and scene.tokens.words[first : first + 1] == ["ب"]:
        mark = scene.mark_at.get(first + 1)  # وصفه بـ«…»: what stands between the marks is all.
    if mark and mark.opening in (first, first + 1) and mark.closed and last == mark.closing + 1:
        return kept(scene, [mark.inside])
    return kept(scene, [(first, last)])


def _behind_pause(scene: Scene, end: int) -> int:
    """Where the sentence ends that two dots join to the one before it: قال: الجسر جاهز.. افتحوه اليوم."""
    words, behind = scene.tokens.words, end
    while behind < len(words) and behind < end + 2 and words[behind] in (".", ".."):
        behind += 1
    dots = "".join(words[end:behind])
    if dots != ".." or behind >= len(words) or scene.tags[behind] in _NO_WORD or words[behind].startswith("و"):
        return end
    return scene.sentences.bounds(behind)[1]


def _opening(scene: Scene, first: int) -> int:
    """Skip a bare complementiser, the signs around it and إياه; إنه and its like belong to the content."""
    tags, words = scene.tags, scene.tokens.words
    while first < len(tags) and (
        tags[first] in ":,-"
        or (tags[first] in "TWU" and words[first] in _BARE_THAT)
        or (tags[first] == BREAK and tags[first - 1] in ":|")
        or words[first] in _HIM
    ):
        first += 1
    return first


def _goes_on(scene: Scene, anchors: Sequence[Anchor], after: int, end: int, anchor: Anchor) -> bool:
    """Whether a content that opens with a quotation goes on behind its closing mark."""
    if after >= end or after >= len(scene.tags):
        return False
    tag = scene.tags[after]
    if tag in ",-":
        return after + 1 < end and (
            scene.tags[after + 1] == "W" or (scene.tags[after + 1] == OPEN and anchor.policy == "clause")
        )
    if tag in _SIGNS + "()PF" or scene.tokens.words[after] in WITHOUT:
        return False
    if anchor.policy == "quote" and scene.tags[(anchor.content or 0) - 1] in FREE_PREPOSITIONS and tag in "Rk":
        # شدد على "الخروج" الذي, حذر من "ثورة" في حال اندلاع حرب: a noun that goes on; not في بيان.
        return tag == "R" or scene.tags[after + 1 : after + 2] not in ("H", "D")
    if anchor.policy in ("colon", "quote") and tag != "W":
        return anchor.policy == "quote" and tag not in "wVvGRD!Kdjk" and not starts_clause(scene, after)
    return not any(other.cue_first == after for other in anchors)


def _beside(scene: Scene, anchors: Sequence[Anchor], position: int, start: int, end: int) -> list[Range]:
    """The content of a frame that stands before, after or inside what it attributes."""
    anchor = anchors[position]
    behind = anchor.source[1] if anchor.source and anchor.source[1] > anchor.cue_first else anchor.cue_end
    behind = max(behind, anchor.told_end)
    if position and _takes_up(scene, anchors[position - 1], anchor, start):
        return contents(scene, anchors, position - 1)
    if position + 1 < len(anchors) and _takes_up(scene, anchor, anchors[position + 1], start):
        behind = max(anchors[position + 1].cue_end, (anchors[position + 1].source or (0, 0))[1])
    if named_again := _PARENTHESIS.match(scene.tags, behind, end):
        behind = named_again.end()
    host = _host(anchors, position, start)
    if host is not None:
        return contents(scene, anchors, host)
    opening = lead(scene, start, anchor.cue_first)
    if opening is None and anchor.policy == "around" and (so := _SO.match(scene.tags, behind, end)):
        resumes = so.end() + (scene.tags[so.end()] == ",")
        behind = so.end() if scene.tokens.words[resumes].startswith("ف") else behind
    if opening is None and anchor.policy == "around" and behind >= end:
        return _sentence_before(scene, anchor)
    joins = anchor.clitic.startswith("و") and scene.tags[anchor.cue_first - 1] == ","
    if opening is None and (when := _WHEN.match(scene.tags, behind, end)):
        behind = when.end()
    if anchor.policy == "around" and (opening is None or joins or scene.tags[behind : behind + 1] == "U"):
        first = _opening(scene, _behind_aside(scene, behind, end))
        mark = scene.mark_at.get(first)
        if mark and mark.opening == first and not _goes_on(scene, anchors, mark.closing + 1, end, anchor):
            return [mark.inside]
        return (
            [(first, clause_end(scene, anchors, position, first, end))]
            if first < end and (first > behind or _begins_clause(scene, behind))
            else []
        )
    begin = last_clause(scene, start if opening is None else opening, anchor.cue_first)
    before = (begin, without_comma(scene, anchor.cue_first))
    if opening is not None and between_dashes(scene, anchor):
        begin = _clause_start(scene, anchors[:position], begin, anchor.cue_first)
        return [(begin, before[1]), (behind + 1, clause_end(scene, anchors, position, behind + 1, end))]
    if anchor.policy == "before" and anchor.content is not None:
        # قال إن الجسر جاهز، وهو ما أكدته الشركة: what is confirmed is the clause.
        clause = max(scene.tags.rfind(letter, begin, anchor.content) for letter in "TtW") + 1
        return [(max(begin, clause), without_comma(scene, anchor.content + 1))]
    around = anchor.policy == "around" or anchor.frame.pattern.startswith("AS ")
    parted = pieces_around(scene, begin, anchor.cue_first, behind, end) if around else None
    if parted:
        # أسس، بحسب الموسوعة، رابطة محبي المسرح: its own attribution cuts the clause in two.
        first, resumes = parted
        if first >= before[1]:
            resumes = _opening(scene, resumes)
        return [(first, before[1]), (resumes, clause_end(scene, anchors, position, resumes, end))]
    goes_on = scene.tags[behind : behind + 1] in tuple("iamnkpb") and not scene.tags.startswith("kH", behind)
    if behind < end and goes_on and scene.tags[anchor.cue_first - 1] not in ",-":
        clause = max(scene.tags.rfind(letter, begin, anchor.cue_first) for letter in "cTt,:") + 1
        before = (max(begin, clause), before[1])
        return [before, (behind, clause_end(scene, anchors, position, behind, end))]
    return [before]


def _begins_clause(scene: Scene, at: int) -> bool:
    """Whether a clause begins at a token behind an attribution without a sign: وبحسب الوزارة تم توزيع المساعدات."""
    return scene.tags[at] in "dKVvyRU!" or scene.is_a("opens-clause", at) or is_verb_by_shape(scene, at)


def _sentence_before(scene: Scene, anchor: Anchor) -> list[Range]:
    """The sentence that an attribution closes as one of its own: قال فلان إن «…». وفقا للوكالة."""
    last = anchor.cue_first - 1
    while last >= 0 and scene.tags[last] in END + CLOSE:
        last -= 1
    if last < 0 or scene.tags[last] == BREAK or last == anchor.cue_first - 1:
        return []
    start = scene.sentences.bounds(last)[0]
    opening = lead(scene, start, last + 1)
    closing = scene.tags.rfind(CLOSE, last, anchor.cue_first)
    return [] if opening is None else [(opening, max(last, closing) + 1)]


def _behind_aside(scene: Scene, behind: int, end: int) -> int:
    """Behind what describes the source, between signs or up to one: ووفقا للبيان -الذي نشره فلان- …; التي زارته، …"""
    tag = scene.tags[behind : behind + 1]
    if tag == "R" and (which := _DESCRIBED.match(scene.tags, behind, end)) and not scene.quoted(which.end()):
        return which.end()
    if tag == "," and scene.tags[behind + 1 : behind + 2] != "R":
        return behind
    closing = scene.tags.find({"-": "-", "(": ")", ",": ","}.get(tag, "|"), behind + 1, end)
    return closing + 1 if closing > 0 else behind


_NO_WORD = ".|,:;-()!Qq~"
_DESCRIBED = re.compile("R[^|.:]{1,24}?(?:,(?![R&])|(?=U))")


def _takes_up(scene: Scene, first: Anchor, second: Anchor, start: int) -> bool:
    """Whether one frame at the head of a sentence goes on in the next: وفقا للوكالة نقلا عن مصادر، …"""
    joined = first.source is not None and first.source[1] == second.cue_first
    return joined and first.policy == second.policy == "around" and lead(scene, start, first.cue_first) is None


def _host(anchors: Sequence[Anchor], position: int, start: int) -> int | None:
    """The anchor between whose cue and content this one stands: قالت الصحيفة، نقلا عن مصدرين، إن …"""
    cue = anchors[position].index
    for host in range(position - 1, -1, -1):
        other = anchors[host]
        if other.index < start:
            return None
        if (
            other.content is not None
            and other.content > cue
            and other.policy not in ("before", "around", "quote-before")
        ):
            return host
    return None


def _clause_start(scene: Scene, earlier: Sequence[Anchor], begin: int, cue: int) -> int:
    """Where the clause that a frame parts begins: in قال إن الأزمة -بحسب الوزير- تشتد behind إن."""
    but = scene.tags.rfind("Bt", begin, cue)
    if but >= 0 and not scene.quoted(but):
        # … ، إلا أن المساعدات -بحسب الوزير- تتراجع
        return but + 2
    for host in reversed(earlier):
        if host.index < begin:
            break
        if host.policy == "clause" and host.content is not None and begin < host.content < cue:
            return _opening(scene, host.content)
    return begin
