"""Where a content that began somewhere ends: at the next cue, or at what the narrator adds.

Each ``_…_end`` looks for one kind of ending in the tokens from ``first`` to ``end``, end excluded, and gives the token
before which the content ends, ``end`` where it finds none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.contents.narrator_ends import (
    comment_end,
    concession_end,
    consequence_end,
    occasion_end,
    unsaid_end,
    venue_end,
    verdict_end,
)
from quotes.find.contents.next_acts import bare_act_end, named_again_end, next_act_end
from quotes.find.contents.participle_ends import is_her_verb, is_of_another, participle_end
from quotes.find.contents.phrase_ends import phrase_end
from quotes.find.contents.relative_ends import relative_end
from quotes.find.contents.resumptions import resumption
from quotes.find.contents.signs import aside_end, between_dashes, without_comma
from quotes.find.frames.denials import denied_end
from quotes.find.letters.alphabet import CLASS_LETTERS, DOCUMENT
from quotes.find.scene.scene import FINITE, Anchor, Scene

PERFECTIVE = CLASS_LETTERS["perfective"]
# A speaker's next utterance; without a comma before it only these cut a content short.
_PLAIN_SAYING = frozenset(["say", "add", "explain"])
_SPEAKERS = frozenset("SXOYZgE&lfx")
"""Letters of who may go on to say something: where there is none, it is the speaker."""
# … ، وهي الزيادة التي اعتبرها الوزير: what somebody else says of it.
_WHICH = re.compile(",R(?:[AEMDo]{1,2}R|o)?$|RM$|,AR$")
_BY_WHICH = re.compile(",(?:Rr|AR|R[Mo])$")
_SHORTEST_CLAUSE = 3
"""A clause has more words; what is relative to fewer describes its subject."""
_VERDICT_OVER = re.compile(",[eGhR](?![^.|]*[QuW])")
_OTHER_VERDICT = re.compile(",T")


def clause_end(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, end: int) -> int:
    """The token before which a content that began at ``first`` ends, at most ``end``."""
    anchor = anchors[position]
    end = aside_end(scene, anchor, first, _cue_end(scene, anchors, position, first, end))
    told = _tells_of_another(scene, anchor, first)
    if not told:
        end = participle_end(scene, anchors, position, first, end)
    end = bare_act_end(scene, anchor, first, end)
    own = () if told else (_verdict_end, comment_end)
    for ending in (*own, venue_end, occasion_end):
        end = ending(scene, first, end)
    end = unsaid_end(scene, anchor, first, end)
    end = verdict_end(scene, anchor, first, consequence_end(scene, anchor, first, end))
    end = next_act_end(scene, anchor, first, concession_end(scene, anchor, first, end))
    end = named_again_end(scene, anchor, first, end)
    end = relative_end(scene, anchor, first, end)
    if anchor.policy == "phrase" and anchor.completed_by and anchor.completed_by.relative:
        comma = scene.tags.find(",", first + 1, end)
        end = comma if comma > 0 else end
    if anchor.cue.stance == "denies" and not anchor.negated and not scene.quoted(first):
        end = denied_end(scene, anchor, first, end)
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
    for later in map(anchors.__getitem__, range(position + 1, len(anchors))):
        if later.index >= end:
            break
        if later.index < first:
            continue
        if in_passing and later.morph.kind in FINITE and scene.tags[later.cue_first - 1] == ",":
            # ومشددا على أن …، قال فلان: the sentence begins with what was said in passing.
            return without_comma(scene, later.cue_first)
        cut = None
        if not _is_anothers(scene, anchors, position, first, later):
            cut = _cut(scene, anchors[position], later, first, nested)
        if cut is not None:
            return cut
        nested = True
        # … ، على حد قوله at the end closes what stands round it too.
        closing = [cue for cue, behind in later.extra_cues if first < cue < behind == end]
        end = min([end, *(without_comma(scene, cue) for cue in closing)])
    return end


def _is_anothers(scene: Scene, anchors: Sequence[Anchor], position: int, first: int, later: Anchor) -> bool:
    """Whether a next verb without a subject is of the other gender, and goes on with what somebody did in the content.

    قالت المشرفة إن الطالب هددها وقال لها إن: one of her words.
    """
    anchor = anchors[position]
    own, other = anchor.morph, later.morph
    if other.kind == "participle":
        return is_of_another(scene, anchors, position, first, later.index)
    if other.number == "pl" and other.gender == "m" and other.kind in FINITE and not later.source:
        # ذكرت الوكالة أن المحتجين أغلقوا الجسر، وطالبوا: no single speaker has a plural verb.
        one = anchor.source is not None and scene.tags[anchor.source[0]] in _SINGLE and not anchor.relayed
        return one and any(word.endswith("وا") for word in scene.tokens.words[first : later.cue_first])
    if own.kind not in FINITE or other.kind not in FINITE or other.number != "sg" or other.pronoun or anchor.relayed:
        return False
    if not anchor.source or later.source or not later.clitic.startswith("و") or own.gender == other.gender:
        return False
    if other.gender == "m":
        return scene.tags[anchor.source[0]] != DOCUMENT
    return any(is_her_verb(scene, at) for at in range(first, later.cue_first))


_SINGLE = "YEOX"


def _is_speakers_own(scene: Scene, anchor: Anchor, later: Anchor, first: int) -> bool:
    """Whether the speaker says more of what he spoke of in a relative clause: الجسر الذي قالت إنه, خطة وصفها بأنها."""
    words, own = scene.tokens.words, anchor.morph.gender
    if later.source or later.index != later.cue_first or own not in (None, later.morph.gender):
        return False
    if scene.tags[first] in _LED_IN or words[later.index - 2] == "الوقت":
        return False
    if later.morph.pronoun is not None:
        return True
    return later.policy == "clause" and (later.morph.gender == "f") != (words[later.index - 1] == "التي")


_LED_IN = tuple("kmian")


def _tells_of_another(scene: Scene, anchor: Anchor, first: int) -> bool:
    """Whether a document tells what somebody did, to the sentence's end: وبحسب البيان، فقد بنت الشركة …، متعهدة بـ."""
    opens = anchor.cue.part == "particle" and scene.tags[first : first + 1] == PERFECTIVE
    return opens and scene.tags[first + 2 : first + 3] in _DOERS


_DOERS = tuple("SXOYZgo")


def _cut(scene: Scene, anchor: Anchor, later: Anchor, first: int, nested: bool) -> int | None:
    """Where the next cue cuts this content, or None when it is nested inside it.

    ``nested``: another cue before it is; what goes on from that one without a comma (وصف … وحث …) is nested too.
    """
    if _inside_mark(scene, later.index, first) or (_tells_me(scene, later, first) and not _tells_me(scene, anchor, 0)):
        return None
    at = later.cue_first
    if later.source and later.source[0] < at:
        at = later.source[0]
    if _tells_of_another(scene, anchor, first) and later.policy != "around":
        of_source = later.morph.kind == "participle" and is_her_verb(scene, first + 1) != (later.morph.gender == "f")
        return without_comma(scene, at) if of_source else None
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
    if later.morph.kind == "masdar" and later.cue.stance == "denies" and later.source and at < later.index:
        return _before_denying(scene, first, at)
    if later.morph.kind not in FINITE:
        return without_comma(scene, at) if before == "," and later.policy in ("before", "around") else None
    shortest = 1 if later.frame.content == "before" else _SHORTEST_CLAUSE
    which = _WHICH.search(scene.tags, first + shortest, at)
    if which and later.source and later.source[0] > later.index:
        return which.start()
    if scene.tags[at - 1] == "R" and at > first + 3 and _is_speakers_own(scene, anchor, later, first):
        return without_comma(scene, at - 1)
    if later.policy == "before":
        return without_comma(scene, at)
    if word_before in scene.lists["but"] or (
        later.frame.declines and scene.tokens.words[later.cue_first].startswith("و")
    ):
        return without_comma(scene, at - 1 if word_before in scene.lists["but"] else at)
    if at < later.index and before == "," and scene.tokens.words[at].startswith("و"):
        return without_comma(scene, at)
    if later.clitic.startswith(("و", "ف")):
        if _goes_on_in_present(scene, anchor, first, later):
            return None
        if before and before in (",-" if nested else ",qu-"):
            return without_comma(scene, at)
        if nested or later.frame.content == "before":
            return None
        own = later.clitic == "و" and not later.source and not later.morph.pronoun
        alone = own and anchor.cue.part == "verb" and not _SPEAKERS.intersection(scene.tags[first:at])
        return at if alone or later.cue.sense in _PLAIN_SAYING else None
    if before == "," and at == later.index and later.policy == "colon" and not _waits(scene, first, at):
        # قال: لا، قال: إذن استأذن
        return without_comma(scene, at)
    resumed = resumption(scene, anchor, first, later)
    if resumed is not None:
        return resumed
    back = at
    while back > first and (scene.is_a("joining", back - 1) or scene.tags[back - 1] in "tTKdj"):
        if scene.tokens.words[back - 1] == "فقد" and not later.source:
            # … ، فقد لاحظت: the consequence of what was said.
            break
        back -= 1
    if first < back < at and (scene.tags[back - 1] in ",q-" or (later.source and _sets_against(scene, back))):
        return without_comma(scene, back)
    return None


def _tells_me(scene: Scene, anchor: Anchor, first: int) -> bool:
    """Whether a verb tells the speaker something, in his own words: وأفادني; behind إننا or حولنا also ونصحنا, وقال لي.

    «لنا» alone is the newspaper: وأكد لنا المدير.
    """
    words = scene.tokens.words
    if words[anchor.index].endswith(("ني", "ونا")):
        return True
    ours = anchor.morph.pronoun == "نا" or words[anchor.index + 1 : anchor.index + 2] in (["لي"], ["لنا"])
    before = range(max(first, anchor.cue_first - _REACH), anchor.cue_first)
    return ours and any(
        _OF_MINE.fullmatch(words[at]) or (scene.tags[at] in "Vv" and words[at].endswith("نا")) for at in before
    )


# نحن, إننا, حولنا, كنت: no nouns, whose نا is as often their own (قانونا).
_OF_MINE = re.compile(
    "[وف]?(?:نحن|انا|[بل]?انن?ي|لكنني|كنت|(?:ل|مع|لد|عند|حول)ي"
    "|(?:[بل]?ان|لكن|من|عن|[كلبمع]|مع|عند|حول|بين|علي|الي|لدي|في|امام|انفس|كل)نا)"
)
_REACH = 60


def _goes_on_in_present(scene: Scene, anchor: Anchor, first: int, later: Anchor) -> bool:
    """Whether a next verb goes on with one of the content (يضم جسرا ويتوقع), and not with what was said in the past."""
    if (anchor.morph.kind, later.morph.kind) != ("perfect", "imperfect") or later.source or later.morph.pronoun:
        return False
    words = scene.tokens.words
    present = (words[at] for at in range(first, later.index) if scene.tags[at] in _PRESENT_VERBS)
    person = words[later.cue_first][1:2]
    return later.cue.sense not in _PLAIN_SAYING and any(word.startswith(person) for word in present)


_PRESENT_VERBS = "yVvKBo"


def _before_denying(scene: Scene, first: int, source: int) -> int | None:
    """Before a clause whose verb stands before the ``source``: …، وسارعت الشركة إلى نفي الخبر, وهو ما سارعت … نفيه."""
    verb = source - 1
    if not scene.is_a("denying-deed", verb) and scene.tags[verb] not in "KVv":
        return None
    which = _BY_WHICH.search(scene.tags, first + 1, verb)
    if which:
        return which.start()
    joined = scene.tags[verb - 1] == "," or scene.tokens.words[verb].startswith("و")
    return without_comma(scene, verb) if joined and verb > first + 1 else None


def _waits(scene: Scene, first: int, end: int) -> bool:
    """Whether a clause tells when something else was said: فبينما نحن في البيت، قال; ولما سأله، قال."""
    words = scene.tokens.words[first:end]
    return any(tag in "BGc" or word.endswith("لما") for tag, word in zip(scene.tags[first:end], words, strict=True))


def _sets_against(scene: Scene, at: int) -> bool:
    """Whether a word opens what somebody else says: لكن, ولكنها, بينما."""
    return scene.tokens.words[at].startswith(tuple(scene.lists["against"]))


def _inside_mark(scene: Scene, index: int, first: int) -> bool:
    """Whether a token stands inside a pair of marks that opens at or after ``first``."""
    mark = scene.mark_around(index)
    return mark is not None and mark.opening >= first


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
