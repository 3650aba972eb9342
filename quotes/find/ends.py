"""Where a content that began somewhere ends: at the next cue, or at what the narrator adds.

Each ``_…_end`` looks for one kind of ending in the tokens from ``first`` to ``end``, end excluded, and gives the token
before which the content ends, ``end`` where it finds none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.alphabet import CLASS_LETTERS, CLOSE, OPEN
from quotes.find.denials import denied_end
from quotes.find.phrase_ends import phrase_end
from quotes.find.relative_ends import relative_end
from quotes.find.scene import FINITE, Anchor, Scene
from quotes.find.signs import aside_end, between_dashes, without_comma
from quotes.find.tagging_names import MANNER

PERFECTIVE = CLASS_LETTERS["perfective"]
# A speaker's next utterance; without a comma before it only these cut a content short.
_PLAIN_SAYING = frozenset(["say", "add", "explain"])
_TRAILING_PARTICIPLE = re.compile(r"[,q][PG]|P(?=[iaTnkbM:QsgSO])")
_SO_SHOWING = re.compile(r"[oPNG]a?[eDoA]")
_THAT = frozenset(["ذلك", "بذلك"])
# … ، وهي الزيادة التي اعتبرها الوزير: what somebody else says of it.
_WHICH = re.compile(",R(?:[AEMDo]{1,2}R|o)?$|RM$|,AR$")
_SHORTEST_CLAUSE = 3
"""A clause has more words; what is relative to fewer describes its subject."""
# What the narrator adds behind a comma: where and on what occasion it was said.
_TRAILING_VENUE = re.compile(r",(?:G|k)H|kH(?=i)|,?e[kG]H")
# في الوقت الذي أكد فيه: what another says meanwhile.
_MEANWHILE = re.compile(r"[,q]kH(?=R?V|v[zkDSXOYZ])")
_VERDICT_OVER = re.compile(",[eGhR](?![^.|]*[QuW])")
_OTHER_VERDICT = re.compile(",T")
_COMMENT = re.compile(r",(?:.R|c|.e|[ew]|h[Vv]|jj|Bt)|Rr(?=[Vv^]|$)")
# دون أن يحدد, لكنه لم يوضح: what the speaker left unsaid.
_UNSAID = re.compile(r"m?Bt(?=[yVvo])|(?:c|Bt)!(?=[yVvo])")
# غير أنه لم يصدر بعد ما يؤكد ذلك, ولم ترد أنباء: what nobody has said.
_UNKNOWN = re.compile(r",(?:Bt|c)?[!w][^,.|]")
# دون المزيد من الإيضاحات: the narrator goes on.
WITHOUT = frozenset(["دون", "بدون"])


def clause_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """The token before which a content that began at ``first`` ends, at most ``end``."""
    anchor = anchors[position]
    end = aside_end(scene, anchor, first, _cue_end(scene, anchors, position, first, end))
    for ending in (_participle_end, _verdict_end, _comment_end, _venue_end, _said_end):
        end = ending(scene, first, end)
    end = relative_end(scene, anchor, first, _concession_end(scene, anchor, first, end))
    if anchor.policy == "phrase" and anchor.completed_by and anchor.completed_by.relative:
        comma = scene.tags.find(",", first + 1, end)
        end = comma if comma > 0 else end
    if anchor.cue.stance == "denies" and not anchor.negated and not scene.quoted(first):
        end = denied_end(scene, first, end)
    if anchor.policy in ("phrase", "topic"):
        end = phrase_end(scene, first, end)
    return end


def _cue_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """At the next cue that is not nested inside the content, or the cue's own words once more at its end."""
    repeated = [cue for cue, _ in anchors[position].extra_cues if cue > first]
    end = min([end, *(without_comma(scene, cue) for cue in repeated)])
    nested = False
    in_passing = (
        anchors[position].morph.kind == "participle"
        and anchors[position].cue_first == scene.bounds(anchors[position].index)[0]
    )
    for later in anchors[position + 1 :]:
        if later.index >= end:
            break
        if later.index < first:
            continue
        if in_passing and later.morph.kind in FINITE and scene.tags[later.cue_first - 1] == ",":
            # ومشددا على أن …، قال فلان: the sentence begins with what was said in passing.
            return without_comma(scene, later.cue_first)
        cut = _cut(scene, later, first, nested)
        if cut is not None:
            return cut
        nested = True
        # … ، على حد قوله at the end closes what stands round it too.
        closing = [cue for cue, behind in later.extra_cues if first < cue < behind == end]
        end = min([end, *(without_comma(scene, cue) for cue in closing)])
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
    if scene.tags[first:at] == PERFECTIVE:
        # وبحسب الوكالة، فقد أعلن الوزير …: what is attributed opens with it.
        return None
    before = scene.tags[at - 1] if at > first else ""
    word_before = scene.tokens.words[at - 1] if at > first else ""
    if later.morph.kind == "participle":
        return without_comma(scene, at)
    if later.policy == "none" and later.source:
        # الوزارة تؤكد وقوع الحادث والشركة تنفي.
        return without_comma(scene, at)
    if later.policy == "around" and later.content is None:
        behind = max(later.source[1] if later.source else later.cue_end, later.told_end)
        if between_dashes(scene, later) and scene.tags[behind + 1 : behind + 2] not in ("", ".", "|"):
            return None
        trails = later.morph.pronoun is not None or scene.tags[behind : behind + 1] in ("", ".", "|", "(")
        return without_comma(scene, at) if trails or (before and before in ",-q") else None
    if later.morph.kind not in FINITE:
        return without_comma(scene, at) if before == "," and later.policy in ("before", "around") else None
    which = _WHICH.search(scene.tags, first + _SHORTEST_CLAUSE, at)
    if which and later.source and later.source[0] > later.index:
        return which.start()
    if later.policy == "before":
        return without_comma(scene, at)
    if word_before in scene.lists["but"] or (
        later.frame.declines and scene.tokens.words[later.cue_first].startswith("و")
    ):
        return without_comma(scene, at - 1 if word_before in scene.lists["but"] else at)
    if at < later.index and before == "," and scene.tokens.words[at].startswith("و"):
        return without_comma(scene, at)
    if later.clitic.startswith(("و", "ف")):
        if before and before in (",-" if nested else ",qu-"):
            return without_comma(scene, at)
        return at if not nested and later.cue.sense in _PLAIN_SAYING and later.frame.content != "before" else None
    back = at
    while back > first and (scene.is_a("joining", back - 1) or scene.tags[back - 1] in "tTKdj"):
        if scene.tokens.words[back - 1] == "فقد" and not later.source:
            # … ، فقد لاحظت: the consequence of what was said.
            break
        back -= 1
    if first < back < at and (scene.tags[back - 1] in ",q-" or (later.source and _sets_against(scene, back))):
        return without_comma(scene, back)
    return None


def _sets_against(scene: Scene, at: int) -> bool:
    """Whether a word opens what somebody else says: لكن, ولكنها, بينما."""
    return scene.tokens.words[at].startswith(tuple(scene.lists["against"]))


def _inside_mark(scene: Scene, index: int, first: int) -> bool:
    """Whether a token stands inside a pair of marks that opens at or after ``first``."""
    mark = scene.mark_around(index)
    return mark is not None and mark.opening >= first


def _participle_end(scene: Scene, first: int, end: int) -> int:
    """At the next participle of saying behind a comma, or one that comments: …، مشيرا إلى, مدللا على ذلك بأن."""
    words = scene.tokens.words
    for participle in _TRAILING_PARTICIPLE.finditer(scene.tags, first + 1, end):
        at = participle.end() - 1
        if len(participle.group()) == 1:
            # Without a comma: … جديدة داعيا إلى, but not إجراءات أمنية مشددة or طوقا مشددا.
            goes_on = MANNER.fullmatch(words[at]) and not words[at - 1].endswith("ا")
        else:
            goes_on = scene.tags[at] == "P" or scene.is_a("commenting", at)
        if goes_on and not scene.quoted(at):
            return at if scene.tags[participle.start()] == "q" else participle.start()
    for manner in _SO_SHOWING.finditer(scene.tags, first + 1, end):
        words = scene.tokens.words[manner.start() : manner.end()]
        if words[-1] in _THAT and MANNER.fullmatch(words[0]) and not scene.quoted(manner.start()):
            return manner.start()
    return end


def _concession_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """على الرغم من أن دراسات أشارت إلى …، فإن: what follows the concession is the narrator's."""
    start = scene.bounds(anchor.index)[0]
    so = scene.tags.find(",U", first, end)
    conceding = so > 0 and any(word.endswith("رغم") for word in scene.tokens.words[start : anchor.cue_first])
    return so if conceding and not scene.quoted(so) else end


def _verdict_end(scene: Scene, first: int, end: int) -> int:
    """وصف الانتقادات التي تصفه بأنه …، بأنها …: the second verdict is the outer cue's."""
    if first >= end or not scene.tokens.words[first].startswith("بان"):
        return end
    mark = scene.mark_at.get(first + 1)
    if mark and mark.opening == first + 1 and mark.closed and _VERDICT_OVER.match(scene.tags, mark.closing + 1, end):
        # وصفه بأنه «خطأ»، وذلك بعد: the verdict is what stands between the marks.
        return min(end, mark.closing + 1)
    for other in _OTHER_VERDICT.finditer(scene.tags, first + 1, end):
        if scene.tokens.words[other.end() - 1].startswith("بان") and not scene.quoted(other.start()):
            return other.start()
    return end


def _comment_end(scene: Scene, first: int, end: int) -> int:
    """At the narrator's comment behind a comma: الأمر الذي, وتأتي هذه التصريحات, كما …"""
    words, tags = scene.tokens.words, scene.tags
    for comment in _COMMENT.finditer(tags, first + 1, end):
        at, behind, letters = comment.start(), comment.end(), comment.group()
        word = words[at + 1]
        if (
            (word == "الامر" and tags[behind : behind + 1] in ("V", "v"))
            or (scene.is_a("comes", at + 1) and letters.endswith("e") and not scene.quoted(at))
            or (word == "كما" and tags[behind : behind + 1] not in ("T", "t") and not scene.quoted(at))
            or (scene.is_a("let-it-be-known", at + 1) and OPEN not in tags[at:end] and not scene.quoted(at))
            or (word == "مما" and tags[at - 1] == CLOSE)
            or (scene.is_a("against", at + 1) and letters == ",c" and _does_meanwhile(scene, behind))
            or (letters == ",jj" and words[at + 2] == "حين" and _VERB_WITH_SUBJECT.match(tags, behind))
            or (letters == "Rr" and scene.is_a("which-is", at) and not scene.quoted(at))
            or (word == "هذا" and "".join(words[behind : behind + 1]).startswith("و"))
        ):
            return at
    return end


# فيما أعلنت الشركة: what another says meanwhile.
_VERB_WITH_SUBJECT = re.compile("V[SXOYZgEAoe]|[vo][SXOYZg]")


def _does_meanwhile(scene: Scene, at: int) -> bool:
    """Whether another speaks in a clause behind فيما: فيما أعلنت الشركة, but not فيما ستعلن, which is foretold."""
    word = scene.tokens.words[at : at + 1]
    return bool(_VERB_WITH_SUBJECT.match(scene.tags, at)) and not word[0].startswith(("سي", "ست"))


def _venue_end(scene: Scene, first: int, end: int) -> int:
    """At where and on what occasion it was said: …، في تصريحات لـ."""
    for venue in _TRAILING_VENUE.finditer(scene.tags, first + 2, end):
        said = scene.tokens.words[venue.end() - 1]
        opening = scene.tokens.words[venue.end() - 3]
        if (
            said == "اشاره"
            or (venue.group()[0] == "," and said in scene.lists["saying-venue"])
            or ("e" in venue.group() and opening == "وذلك" and said in scene.lists["saying-venue"])
        ):
            return venue.start()
    for meanwhile in _MEANWHILE.finditer(scene.tags, first + 2, end):
        if scene.is_a("while", meanwhile.end() - 1) and not scene.quoted(meanwhile.start() + 1):
            return meanwhile.start() + (scene.tags[meanwhile.start()] == CLOSE)
    return end


def _said_end(scene: Scene, first: int, end: int) -> int:
    """Where the narrator tells what the speaker left unsaid: دون أن يحدد, لكنه لم يوضح; ``end`` when he does not."""
    words = scene.tokens.words
    for unknown in _UNKNOWN.finditer(scene.tags, first + 1, end):
        if scene.is_a("unconfirmed", unknown.end() - 1) and not scene.quoted(unknown.start()):
            return unknown.start()
    for unsaid in _UNSAID.finditer(scene.tags, first + 1, end):
        at, verb = unsaid.start(), unsaid.end()
        but = unsaid.group().endswith("!") and words[verb - 2].endswith(("ه", "ها", "هم"))
        without = words[verb - 2] in WITHOUT
        if (but or without) and scene.is_a("withheld", verb) and not scene.quoted(verb):
            return without_comma(scene, at)
    return end
