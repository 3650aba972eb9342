"""Where contents end: at the sentence's end, a trailing frame, the narrator's own addition or the next cue.

All decisions are on token letters. Ranges are (first, end) of tokens, end excluded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.lexicon import CLOSE, OPEN
from quotes.find.scene import FINITE, Anchor, Range, Scene

_BARE_THAT = frozenset(["ان", "بان", "وان", "وبان", "فان"])
# A speaker's next utterance; without a comma before it only these cut a content short.
_PLAIN_SAYING = frozenset(["say", "add", "explain"])
_TRAILING_PARTICIPLE = re.compile(r",[PG]")
_MANNER = re.compile(r"م\w{3,}ا")
# What the narrator adds behind a comma: where and on what occasion it was said.
_TRAILING_VENUE = re.compile(r",(?:G|k)H|kH(?=i)")
# Where a phrase, unlike a clause, ends: at an adversative or a negated sentence.
_ADVERSATIVE = re.compile(r",!|c|Bt|e")
# وصف الانتقادات التي تصفه بأنه …، بأنها …: the second verdict is the outer cue's.
_OTHER_VERDICT = re.compile(",T")
_COMMENT = re.compile(r",(?:.R|c|Bt|[ew]|h[Vv]|.e)")
# دون أن يحدد, لكنه لم يوضح: what the speaker left unsaid.
_UNSAID = re.compile(r"m?Bt(?=[yVvo])|c!(?=[yVvo])")
_SIGNS = ".,:|-~"


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
        lead = _lead(scene, start, anchor.cue_first)
        behind = anchor.source[1] if anchor.source else anchor.cue_end
        pieces = [(start if lead is None else lead, _without_comma(scene, anchor.cue_first))]
        return _kept(scene, [*pieces, (behind, clause_end(scene, anchors, position, behind, end))])
    if anchor.policy == "topic":
        return _kept(scene, _topic(scene, anchors, position, end))
    if anchor.policy == "quote-before":
        return _kept(scene, [scene.mark_at[anchor.content or 0].inside])
    if anchor.policy in ("before", "around"):
        return _kept(scene, _beside(scene, anchors, position, start, end))
    first = _opening(scene, anchor.content or 0)
    mark = scene.mark_at.get(first)
    if mark and mark.opening == first:
        after = mark.closing + 1 if mark.closed else mark.closing
        if not _goes_on(scene, anchors, after, end, anchor):
            return _kept(scene, [mark.inside])
        if after > end:
            return _kept(scene, [mark.inside])
    return _kept(scene, [(first, clause_end(scene, anchors, position, first, end))])


def _opening(scene: Scene, first: int) -> int:
    """Skip a bare complementiser and the signs around it; إنه and its like belong to the content."""
    tags, words = scene.tags, scene.tokens.words
    while first < len(tags) and (tags[first] in ":,-" or (tags[first] in "TWU" and words[first] in _BARE_THAT)):
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
    if tag in _SIGNS + "()PF":
        return False
    if anchor.policy in ("colon", "quote") and tag != "W":
        return anchor.policy == "quote" and tag not in "wVvGRD!Kdjk" and not _starts_clause(scene, after)
    return not any(other.cue_first == after for other in anchors)


def _starts_clause(scene: Scene, index: int) -> bool:
    return scene.tokens.words[index].startswith("و") or scene.is_a("joining", index)


def clause_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """The token before which a content that began at ``first`` ends, at most ``end``."""
    anchor = anchors[position]
    repeated = [cue for cue, _ in anchor.extra_cues if cue > first]
    end = min([end, *(_without_comma(scene, cue) for cue in repeated)])
    nested = False
    for number in range(position + 1, len(anchors)):
        later = anchors[number]
        if later.index >= end:
            break
        if later.index < first:
            continue
        cut = _cut(scene, later, first, nested)
        if cut is not None:
            end = cut
            break
        nested = True
        # … ، على حد قوله at the end closes what stands round it too.
        closing = [cue for cue, behind in later.extra_cues if first < cue < behind == end]
        end = min([end, *(_without_comma(scene, cue) for cue in closing)])
    for participle in _TRAILING_PARTICIPLE.finditer(scene.tags, first + 1, end):
        is_manner = participle.group() == ",P" or _MANNER.fullmatch(scene.tokens.words[participle.end() - 1])
        if is_manner and not scene.quoted(participle.start()):
            end = participle.start()
            break
    if first < end and scene.tokens.words[first].startswith("بان"):
        for other in _OTHER_VERDICT.finditer(scene.tags, first + 1, end):
            if scene.tokens.words[other.end() - 1].startswith("بان") and not scene.quoted(other.start()):
                end = other.start()
                break
    for comment in _COMMENT.finditer(scene.tags, first + 1, end):
        word = scene.tokens.words[comment.start() + 1]
        if (
            (word == "الامر" and scene.tags[comment.end() : comment.end() + 1] in ("V", "v"))
            or (word in _COMES and comment.group().endswith("e") and not scene.quoted(comment.start()))
            or (word == "كما" and not scene.quoted(comment.start()))
            or (comment.group() == ",Bt" and _is_set_against(scene, first, comment.end() - 1))
            or (word == "مما" and scene.tags[comment.start() - 1] == CLOSE)
            or (word == "هذا" and "".join(scene.tokens.words[comment.end() : comment.end() + 1]).startswith("و"))
        ):
            end = comment.start()
            break
    for venue in _TRAILING_VENUE.finditer(scene.tags, first + 2, end):
        said = scene.tokens.words[venue.end() - 1]
        if said == "اشاره" or (venue.group()[0] == "," and said in scene.lists["saying-venue"]):
            end = venue.start()
            break
    end = _said_end(scene, first, end)
    if anchor.policy == "phrase" and anchor.completed_by and anchor.completed_by.id == "antecedent":
        comma = scene.tags.find(",", first + 1, end)
        end = comma if comma > 0 else end
    if anchor.policy in ("phrase", "topic"):
        end = _phrase_end(scene, first, end)
        for turn in _ADVERSATIVE.finditer(scene.tags, first + 2, end):
            word = scene.tokens.words[turn.start()]
            if turn.group() in ("c", "e") and not word.startswith(("لكن", "ولكن", "وذلك")):
                continue
            if word == "وذلك" and scene.tags[turn.end() : turn.end() + 1] in ("J", "l", "f"):
                # وذلك لتأخرها: the reason is part of what is said.
                continue
            return turn.start()
    return end


# ، وتأتي هذه التصريحات …: the narrator's own sentence.
_COMES = frozenset(["وياتي", "وتاتي", "وجاء", "وجاءت", "ياتي", "تاتي", "جاء", "جاءت"])


def _said_end(scene: Scene, first: int, end: int) -> int:
    """Where the narrator tells what the speaker left unsaid: دون أن يحدد, لكنه لم يوضح; ``end`` when he does not."""
    words = scene.tokens.words
    for unsaid in _UNSAID.finditer(scene.tags, first + 1, end):
        at, verb = unsaid.start(), unsaid.end()
        but = unsaid.group() == "c!" and words[at].endswith(("ه", "ها", "هم"))
        without = words[verb - 2] in ("دون", "بدون")
        if (but or without) and scene.is_a("withheld", verb) and not scene.quoted(verb):
            return _without_comma(scene, at)
    return end


def _is_set_against(scene: Scene, first: int, that: int) -> bool:
    """Whether إلا أن opens the narrator's own sentence: not «رغم … إلا أن» and not «إلا أنه», which go on."""
    words = scene.tokens.words
    conceding = any(word.endswith("رغم") for word in words[first : first + 4])
    return words[that - 1 : that + 1] == ["الا", "ان"] and not conceding and not scene.quoted(that)


# In a noun phrase no verb of saying goes on, no participle of manner, and nothing behind «في بيان».
_BEHIND_PHRASE = re.compile(r"(?<=[^,!])[Vv]|[Ps]|,[VBhU]|kH|a[oA]|Bt|ht")


# Verbs whose و is their own.
_OWN_WAW = ("وصف", "وعد", "وضح", "وجه", "وافق", "ورد", "واصل", "وقع", "وقف", "وصل", "وثق")
_CONCEDING = frozenset(["رغم", "برغم", "بالرغم", "الا", "غير", "بيد"])


def _phrase_end(scene: Scene, first: int, end: int) -> int:
    """Where a content that is a noun phrase ends: at the next act of the speaker, a venue, an aside."""
    words = scene.tokens.words
    if scene.tags[first : first + 1] == "e" and scene.tags[first + 1 : first + 2] not in ("A", "E", "M", "S", "O", "H"):
        return first + 1
    for match in _BEHIND_PHRASE.finditer(scene.tags, first + 1, end):
        at, letters = match.start(), match.group()
        if scene.quoted(at):
            continue
        if letters in "Vv" and (not words[at].startswith("و") or words[at].startswith(_OWN_WAW)):
            continue
        if letters == "v" and not words[at].endswith(("ت", "وا")):
            continue
        if letters == "P" and words[at].endswith("ات"):
            continue
        if letters == ",B" and words[at + 1] not in _CONCEDING:
            continue
        if letters[0] == "a" and words[at + 1] != "لسان":
            continue
        if letters == "kH" and not scene.is_a("saying-venue", at + 1):
            continue
        return at
    return end


def _cut(scene: Scene, later: Anchor, first: int, nested: bool) -> int | None:
    """Where the next cue cuts this content, or None when it is nested inside it.

    ``nested``: another cue before it is; what goes on from that one without a comma (وصف … وحث …) is nested too.
    """
    if _inside_mark(scene, later.index, first) or scene.tokens.words[later.index].endswith(("ني", "ونا")):
        # وأفادني: in the speaker's own words.
        return None
    at = later.cue_first
    if later.source and later.source[0] < at:
        at = later.source[0]
    before = scene.tags[at - 1] if at > first else ""
    word_before = scene.tokens.words[at - 1] if at > first else ""
    if later.morph.kind == "participle":
        return _without_comma(scene, at)
    if later.policy == "around" and later.content is None:
        behind = later.source[1] if later.source else later.cue_end
        trails = later.morph.pronoun is not None or scene.tags[behind : behind + 1] in ("", ".", "|", "(")
        return _without_comma(scene, at) if trails or (before and before in ",-q") else None
    if later.morph.kind not in FINITE:
        return _without_comma(scene, at) if before == "," and later.policy in ("before", "around") else None
    if later.policy == "before":
        return _without_comma(scene, at)
    if word_before in scene.lists["but"] or (
        later.frame.declines and scene.tokens.words[later.cue_first].startswith("و")
    ):
        return _without_comma(scene, at - 1 if word_before in scene.lists["but"] else at)
    if at < later.index and before == "," and scene.tokens.words[at].startswith("و"):
        return _without_comma(scene, at)
    if later.clitic.startswith(("و", "ف")):
        if before and before in (",-" if nested else ",qu-"):
            return _without_comma(scene, at)
        return at if not nested and later.cue.sense in _PLAIN_SAYING and later.frame.content != "before" else None
    back = at
    while back > first and (scene.is_a("joining", back - 1) or scene.tags[back - 1] in "tTKdj"):
        back -= 1
    if back < at and (
        scene.tags[back - 1] in ",q-" or (later.source and scene.tokens.words[back].startswith(_SETS_AGAINST))
    ):
        return _without_comma(scene, back)
    return None


_SETS_AGAINST = ("لكن", "ولكن", "فيما", "بينما", "وفيما", "وبينما")


def _inside_mark(scene: Scene, index: int, first: int) -> bool:
    """Whether a token stands inside a pair of marks that opens at or after ``first``."""
    mark = scene.mark_around(index)
    return mark is not None and mark.opening >= first


def _without_comma(scene: Scene, at: int) -> int:
    """Back over commas and the word that joins the next clause (كما, بينما)."""
    while at > 0 and (scene.tags[at - 1] in ",-h" or scene.is_a("joining", at - 1)):
        at -= 1
    return at


def _beside(scene: Scene, anchors: Sequence[Anchor], position: int, start: int, end: int) -> list[Range]:
    """The content of a frame that stands before, after or inside what it attributes."""
    anchor = anchors[position]
    behind = anchor.source[1] if anchor.source and anchor.source[1] > anchor.cue_first else anchor.cue_end
    host = _host(anchors, position, start)
    if host is not None:
        return contents(scene, anchors, host)
    lead = _lead(scene, start, anchor.cue_first)
    joins = anchor.clitic.startswith("و") and scene.tags[anchor.cue_first - 1] == ","
    if anchor.policy == "around" and (lead is None or joins or scene.tags[behind : behind + 1] == "U"):
        first = _opening(scene, behind)
        mark = scene.mark_at.get(first)
        if mark and mark.opening == first and not _goes_on(scene, anchors, mark.closing + 1, end, anchor):
            return [mark.inside]
        return (
            [(first, clause_end(scene, anchors, position, first, end))]
            if behind < end and (first > behind or scene.tags[behind] in "dKVvyRU!")
            else []
        )
    begin = start if lead is None else lead
    before = (begin, _without_comma(scene, anchor.cue_first))
    if anchor.policy == "before" and anchor.content is not None:
        # قال إن الجسر جاهز، وهو ما أكدته الشركة: what is confirmed is the clause.
        clause = max(scene.tags.rfind(letter, begin, anchor.content) for letter in "TtW") + 1
        return [(max(begin, clause), _without_comma(scene, anchor.content + 1))]
    if behind < end and scene.tags[behind] in "iamnkpb" and scene.tags[anchor.cue_first - 1] not in ",-":
        clause = max(scene.tags.rfind(letter, begin, anchor.cue_first) for letter in "cTt,:") + 1
        before = (max(begin, clause), before[1])
        return [before, (behind, clause_end(scene, anchors, position, behind, end))]
    return [before]


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


_TOPIC = re.compile(r"[an]|G(?=[^.|,])")
_SO_FAR = re.compile(r"[iBp]D|[Vv]")


def _topic(scene: Scene, anchors: Sequence[Anchor], position: int, end: int) -> list[Range]:
    """What a refusal to comment is about: the phrase behind على, عن, حول and their like; nothing when not said."""
    anchor = anchors[position]
    first = max(
        anchor.cue_end,
        anchor.source[1] if anchor.source else 0,
        anchor.content + 1 if anchor.content is not None else 0,
    )
    comma = scene.tags.find(",", first, end)
    preposition = _TOPIC.search(scene.tags, first, end if comma < 0 else comma)
    if not preposition:
        return []
    begin = preposition.end()
    if preposition.group() == "G" and not scene.is_a("about", preposition.start()):
        return []
    until = clause_end(scene, anchors, position, begin, end)
    for late in _SO_FAR.finditer(scene.tags, begin + 1, until):
        if late.group() not in ("V", "v") or scene.tokens.words[late.start()].startswith("و"):
            return [(begin, late.start())]
    return [(begin, until)]


def _lead(scene: Scene, start: int, cue: int) -> int | None:
    """Where the clause before the cue begins, behind «ومن جهته،» and the like; None when there is no clause."""
    first = start
    while first < cue and scene.tags[first] in ",-:~":
        first += 1
    if all(tag in "wjmpoB,DtkHG" for tag in scene.tags[first:cue]) and cue - first <= 3:
        return None
    return first if cue - first >= 2 else None


def _kept(scene: Scene, pieces: Sequence[Range]) -> list[Range]:
    """Pieces without signs at their ends; what is left empty goes."""
    kept = []
    for first, end in pieces:
        while first < end and scene.tags[first] in _SIGNS + ")":
            first += 1
        while end > first and (scene.tags[end - 1] in ",:|-~(c" or scene.tokens.words[end - 1].startswith(".")):
            end -= 1
        if end > first:
            kept.append((first, end))
    return kept
