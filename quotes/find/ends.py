"""Where a content that began somewhere ends: at the next cue, or at what the narrator adds.

Each ``_…_end`` looks for one kind of ending in the tokens from ``first`` to ``end``, end excluded, and gives the token
before which the content ends, ``end`` where it finds none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.lexicon import CLOSE
from quotes.find.scene import FINITE, Anchor, Scene

# A speaker's next utterance; without a comma before it only these cut a content short.
_PLAIN_SAYING = frozenset(["say", "add", "explain"])
_SETS_AGAINST = ("لكن", "ولكن", "فيما", "بينما", "وفيما", "وبينما")
_TRAILING_PARTICIPLE = re.compile(r"[,q][PG]|P(?=[iaTnkbM:QsgSO])")
_MANNER = re.compile(r"م\w{3,}ا")
_SO_SHOWING = re.compile(r"[oPNG]a?[eDoA]")
_THAT = frozenset(["ذلك", "بذلك"])
# What the narrator adds behind a comma: where and on what occasion it was said.
_TRAILING_VENUE = re.compile(r",(?:G|k)H|kH(?=i)|,?e[kG]H")
# في الوقت الذي أكد فيه: what another says meanwhile.
_MEANWHILE = re.compile(r",kH(?=R?V)")
_TIMES = frozenset(["وقت", "الوقت"])
# Where a phrase, unlike a clause, ends: at an adversative or a negated sentence.
_ADVERSATIVE = re.compile(r",!|c|Bt|e")
_OTHER_VERDICT = re.compile(",T")
_COMMENT = re.compile(r",(?:.R|c|Bt|.e|[ew]|h[Vv]|jj)|Rr(?=[Vv])")
# وتأتي هذه التصريحات …: the narrator's own sentence.
_COMES = frozenset(["وياتي", "وتاتي", "وجاء", "وجاءت", "ياتي", "تاتي", "جاء", "جاءت", "وتزامن", "ويتزامن"])
# دون أن يحدد, لكنه لم يوضح: what the speaker left unsaid.
_UNSAID = re.compile(r"m?Bt(?=[yVvo])|(?:c|Bt)!(?=[yVvo])")
# دون المزيد من الإيضاحات: the narrator goes on.
WITHOUT = frozenset(["دون", "بدون"])
# In a noun phrase no verb of saying goes on, no participle of manner, and nothing behind «في بيان».
_BEHIND_PHRASE = re.compile(r"(?<=[^,!])[Vv]|[Ps]|,[VBhUwv]|kH|a[oA]|Bt|ht|R[AEM]R")
# وأثارت, the verb: a noun phrase holds no finite verb.
_FEMININE_VERB = re.compile(r"و(?!ال)\w{3,}(?<![اي])ت")
_VERB_COMPLEMENT = re.compile("[bia]")
# Verbs whose و is their own.
_OWN_WAW = ("وصف", "وعد", "وضح", "وجه", "وافق", "ورد", "واصل", "وقع", "وقف", "وصل", "وثق")
_POINTED, _ENOUGH = 4, re.compile(",(?![&R])|v")
_CONCEDING = frozenset(["رغم", "برغم", "بالرغم", "الا", "غير", "بيد"])


def clause_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """The token before which a content that began at ``first`` ends, at most ``end``."""
    anchor = anchors[position]
    end = _aside_end(scene, anchor, first, _cue_end(scene, anchors, position, first, end))
    for ending in (_participle_end, _verdict_end, _comment_end, _venue_end, _said_end):
        end = ending(scene, first, end)
    end = _concession_end(scene, anchor, first, end)
    if anchor.policy == "phrase" and anchor.completed_by and anchor.completed_by.id == "antecedent":
        comma = scene.tags.find(",", first + 1, end)
        end = comma if comma > 0 else end
    if anchor.policy in ("phrase", "topic"):
        end = _turn_end(scene, first, _phrase_end(scene, first, end))
    return end


def _aside_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """At the dash that closes an aside in which the cue stands: الموجة -التي يصفها فلان بأنها كبيرة- تزيد."""
    start = scene.bounds(anchor.index)[0]
    opening = max(scene.tags.rfind("-", start, anchor.cue_first), scene.tags.rfind("(", start, anchor.cue_first))
    if opening < 0 or not _is_close(scene, opening, opening + 1):
        return end
    sign = "-" if scene.tags[opening] == "-" else ")"
    closing = scene.tags.find(sign, anchor.cue_end, end)
    return closing if closing > first and _is_close(scene, closing, closing - 1) else end


def _is_close(scene: Scene, sign: int, word: int) -> bool:
    """Whether a dash is printed close to the word at ``word``, and not to the one on its other side."""
    tokens, other = scene.tokens, 2 * sign - word
    if sign == 0 or sign + 1 == len(tokens.words):
        return False
    beside = {at: tokens.ends[min(at, sign)] == tokens.starts[max(at, sign)] for at in (word, other)}
    return beside[word] and not beside[other]


def _cue_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """At the next cue that is not nested inside the content, or the cue's own words once more at its end."""
    repeated = [cue for cue, _ in anchors[position].extra_cues if cue > first]
    end = min([end, *(without_comma(scene, cue) for cue in repeated)])
    nested = False
    for later in anchors[position + 1 :]:
        if later.index >= end:
            break
        if later.index < first:
            continue
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
    before = scene.tags[at - 1] if at > first else ""
    word_before = scene.tokens.words[at - 1] if at > first else ""
    if later.morph.kind == "participle":
        return without_comma(scene, at)
    if later.policy == "none" and later.source:
        # الوزارة تؤكد وقوع الحادث والشركة تنفي.
        return without_comma(scene, at)
    if later.policy == "around" and later.content is None:
        behind = later.source[1] if later.source else later.cue_end
        if between_dashes(scene, later):
            return None
        trails = later.morph.pronoun is not None or scene.tags[behind : behind + 1] in ("", ".", "|", "(")
        return without_comma(scene, at) if trails or (before and before in ",-q") else None
    if later.morph.kind not in FINITE:
        return without_comma(scene, at) if before == "," and later.policy in ("before", "around") else None
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
    if back < at and (
        scene.tags[back - 1] in ",q-" or (later.source and scene.tokens.words[back].startswith(_SETS_AGAINST))
    ):
        return without_comma(scene, back)
    return None


def between_dashes(scene: Scene, anchor: Anchor) -> bool:
    """Whether a frame parts what it attributes, between two dashes: الأزمة -بحسب الوزير- تشتد."""
    first = anchor.cue_first - (scene.tags[anchor.cue_first - 1 : anchor.cue_first] == "h")
    behind = max(anchor.source[1] if anchor.source else 0, anchor.cue_end)
    return first > 0 and scene.tags[first - 1] == "-" == scene.tags[behind : behind + 1]


def _inside_mark(scene: Scene, index: int, first: int) -> bool:
    """Whether a token stands inside a pair of marks that opens at or after ``first``."""
    mark = scene.mark_around(index)
    return mark is not None and mark.opening >= first


def without_comma(scene: Scene, at: int) -> int:
    """Back over commas and the word that joins the next clause (كما, بينما)."""
    while at > 0 and (scene.tags[at - 1] in ",-h" or scene.is_a("joining", at - 1)):
        at -= 1
    return at


def _participle_end(scene: Scene, first: int, end: int) -> int:
    """At the next participle of saying behind a comma, or one that comments: …، مشيرا إلى, مدللا على ذلك بأن."""
    words = scene.tokens.words
    for participle in _TRAILING_PARTICIPLE.finditer(scene.tags, first + 1, end):
        at = participle.end() - 1
        if len(participle.group()) == 1:
            # Without a comma: … جديدة داعيا إلى, but not إجراءات أمنية مشددة or طوقا مشددا.
            goes_on = _MANNER.fullmatch(words[at]) and not words[at - 1].endswith("ا")
        else:
            goes_on = scene.tags[at] == "P" or scene.is_a("commenting", at)
        if goes_on and not scene.quoted(at):
            return at if scene.tags[participle.start()] == "q" else participle.start()
    for manner in _SO_SHOWING.finditer(scene.tags, first + 1, end):
        words = scene.tokens.words[manner.start() : manner.end()]
        if words[-1] in _THAT and _MANNER.fullmatch(words[0]) and not scene.quoted(manner.start()):
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
            or (word in _COMES and letters.endswith("e") and not scene.quoted(at))
            or (word == "كما" and not scene.quoted(at))
            or (letters == ",Bt" and _is_set_against(scene, first, behind - 1))
            or (word == "مما" and tags[at - 1] == CLOSE)
            or (word in _SETS_AGAINST and letters == ",c" and _VERB_WITH_SUBJECT.match(tags, behind))
            or (letters == ",jj" and words[at + 2] == "حين" and _VERB_WITH_SUBJECT.match(tags, behind))
            or (letters == "Rr" and words[at] in _WHICH and not scene.quoted(at))
            or (word == "هذا" and "".join(words[behind : behind + 1]).startswith("و"))
        ):
            return at
    return end


_WHICH = frozenset(["وهو", "وهذا"])
# فيما أعلنت الشركة: what another says meanwhile.
_VERB_WITH_SUBJECT = re.compile("V[SXOYZgEAoe]|[vo][SXOYZg]")


def _is_set_against(scene: Scene, first: int, that: int) -> bool:
    """Whether إلا أن opens the narrator's own sentence: not «رغم … إلا أن» and not «إلا أنه», which go on."""
    words = scene.tokens.words
    conceding = any(word.endswith("رغم") for word in words[first : first + 4])
    return words[that - 1 : that + 1] == ["الا", "ان"] and not conceding and not scene.quoted(that)


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
        if scene.tokens.words[meanwhile.end() - 1] in _TIMES and not scene.quoted(meanwhile.start()):
            return meanwhile.start()
    return end


def _said_end(scene: Scene, first: int, end: int) -> int:
    """Where the narrator tells what the speaker left unsaid: دون أن يحدد, لكنه لم يوضح; ``end`` when he does not."""
    words = scene.tokens.words
    for unsaid in _UNSAID.finditer(scene.tags, first + 1, end):
        at, verb = unsaid.start(), unsaid.end()
        but = unsaid.group().endswith("!") and words[verb - 2].endswith(("ه", "ها", "هم"))
        without = words[verb - 2] in WITHOUT
        if (but or without) and scene.is_a("withheld", verb) and not scene.quoted(verb):
            return without_comma(scene, at)
    return end


def _phrase_end(scene: Scene, first: int, end: int) -> int:
    """Where a content that is a noun phrase ends: at the next act of the speaker, a venue, an aside."""
    words, tags = scene.tokens.words, scene.tags
    if tags[first : first + 1] == "e":
        # تلك الاتهامات، وأقيل من منصبه: what is only pointed at is short.
        comma = tags.find(",", first, end)
        end = comma if comma > 0 else end
    if tags[first : first + 1] == "e" and tags[first + 1 : first + 2] not in ("A", "E", "M", "S", "O", "H"):
        return first + 1
    pointed = _ENOUGH.search(tags, first + 1, min(end, first + _POINTED)) if tags[first : first + 1] == "e" else None
    if pointed and (pointed.group() != "v" or words[pointed.start()].startswith("و")):
        # نفى تلك الاتهامات، وأقيل من منصبه: what is pointed at needs no more words.
        end = pointed.start()
    for match in _BEHIND_PHRASE.finditer(tags, first + 1, end):
        at, letters = match.start(), match.group()
        if scene.quoted(at):
            continue
        if letters in "Vv" and (not words[at].startswith("و") or words[at].startswith(_OWN_WAW)):
            continue
        if letters == "v" and not words[at].endswith(("ت", "وا")):
            continue
        if letters == "P" and not _is_manner(scene, at):
            continue
        if letters == ",w" and not _FEMININE_VERB.fullmatch(words[at + 1]):
            continue
        if letters == ",v" and not _is_finite(scene, at + 1):
            continue
        if letters[0] == "R" and words[at] not in ("وهو", "وهي"):
            continue
        if letters == ",B" and (words[at + 1] not in _CONCEDING or tags[at + 1 : at + 3] == "BB"):
            continue
        if letters[0] == "a" and words[at + 1] != "لسان":
            continue
        if letters == "kH" and not scene.is_a("saying-venue", at + 1):
            continue
        return at
    return end


def _is_finite(scene: Scene, at: int) -> bool:
    """Whether a word that may be a verb is one behind a comma: وحذرت, وأمر بإجراء; not وإبلاغ الهيئة."""
    word = scene.tokens.words[at]
    return word.startswith("و") and (
        word.endswith(("ت", "وا")) or bool(_VERB_COMPLEMENT.match(scene.tags, at + 1))
    )


def _is_manner(scene: Scene, at: int) -> bool:
    """Whether a participle goes on saying (مشيرة إلى), and does not describe a noun (صفقة مقترحة على الوزارة)."""
    if scene.tokens.words[at].endswith("ات"):
        return False
    return scene.tokens.words[at].endswith("ا") or scene.tags[at + 1 : at + 2] in tuple("iTQ:sM")


def _turn_end(scene: Scene, first: int, end: int) -> int:
    """At an adversative or a negated sentence, which a noun phrase does not hold."""
    for turn in _ADVERSATIVE.finditer(scene.tags, first + 2, end):
        word = scene.tokens.words[turn.start()]
        against = word in _SETS_AGAINST and scene.tags[turn.start() - 1] == ","
        if turn.group() in ("c", "e") and not against and not word.startswith(("لكن", "ولكن", "وذلك")):
            continue
        if word == "وذلك" and scene.tags[turn.end() : turn.end() + 1] in ("J", "l", "f"):
            # وذلك لتأخرها: the reason is part of what is said.
            continue
        return turn.start()
    return end
