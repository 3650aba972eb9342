"""Where the narrator goes on behind what somebody said: his comment, where it was said, what was left unsaid.

Each function gives the token before which the content ends, ``end`` where the narrator adds nothing.
"""

from __future__ import annotations

import re

from quotes.find.contents.signs import without_comma
from quotes.find.letters.alphabet import CLASS_LETTERS, CLOSE, DOCUMENT, MAYBE_VERB, OPEN, VERB, WITHOUT
from quotes.find.scene.scene import Anchor, Scene

_COMMENT = re.compile(r",(?:.R|c|.e|[ew]|hV|jj|Bt)|Rr(?=[Vv^]|$)")
# What the narrator adds behind a comma: where and on what occasion it was said.
_TRAILING_VENUE = re.compile(r",(?:G|k)H|kH(?=i)|,?e[kG][^.,|]")
# في الوقت الذي أكد فيه: what another says meanwhile.
_MEANWHILE = re.compile(r"[,q]kH(?=R?V|v[zkDSXOYZ])")
# «…» وهي جماعة مسلحة: behind a quotation the narrator tells what that is.
_TELLS_WHAT_IT_IS = re.compile(r"q(?P<which>,?R)[oOAEYS][^,.|Q:]*(?:,F|$)")
_VERDICT = re.compile(",?k.(?=[^,.|])")
_WHICH = frozenset(["وهو", "وهي"])
# قبل أن يوضح أنه: what the speaker says next.
_BEFORE_HE_SAID = re.compile(r",BtV(?=[TainQ:])")
# دون أن يحدد, لكنه لم يوضح: what the speaker left unsaid.
_UNSAID = re.compile(r"m?Bt(?=[yVvo])|(?:c|Bt)(?:[AEYOSXZg]A?)?!(?=[yVvo])")
# ، دون الكشف عن التفاصيل to the end; not where another comma closes it: الشركة، دون ذكر الأسباب، أغلقت الجسر.
_WITHOUT = re.compile(",m?B(?=[^,]+$)")
_MANNER_TOO = frozenset(["accuse", "deny", "criticise", "warn"])
# غير أنه لم يصدر بعد ما يؤكد ذلك, ولم ترد أنباء: what nobody has said.
_UNKNOWN = re.compile(r",(?:Bt|c)?[!w][^,.|]")


def comment_end(scene: Scene, first: int, end: int) -> int:
    """At the narrator's comment behind a comma: الأمر الذي, وتأتي هذه التصريحات, كما …"""
    words, tags = scene.tokens.words, scene.tags
    for comment in _COMMENT.finditer(tags, first + 1, end):
        at, behind, letters = comment.start(), comment.end(), comment.group()
        word = words[at + 1]
        if (
            (word == "الامر" and tags[behind : behind + 1] in ("V", "v") and _is_said_of_it(scene, behind, end))
            or (scene.is_a("comes", at + 1) and letters.endswith("e") and not scene.quoted(at))
            or (word == "كما" and not compares(scene, at + 2) and not scene.quoted(at))
            or (scene.is_a("let-it-be-known", at + 1) and OPEN not in tags[at:end] and not scene.quoted(at))
            or (word == "مما" and tags[at - 1] == CLOSE)
            or (scene.is_a("against", at + 1) and letters == ",c" and _does_meanwhile(scene, behind))
            or (letters == ",jj" and words[at + 2] == "حين" and _VERB_WITH_SUBJECT.match(tags, behind))
            or (
                letters == "Rr"
                and scene.is_a("which-is", at)
                and _is_said_of_it(scene, behind, end)
                and not scene.quoted(at)
            )
            or (word == "هذا" and "".join(words[behind : behind + 1]).startswith("و"))
        ):
            return at
    return end


def _is_said_of_it(scene: Scene, verb: int, end: int) -> bool:
    """Whether a verb behind وهو ما tells what another says: وهو ما نفته الشركة, الأمر الذي يطالب به السكان.

    What follows from what was said is part of it: وهو ما يؤكد الحاجة إلى العمل.
    """
    words = scene.tokens.words[verb : min(verb + 2, end)]
    refers_back = verb < end and ((words[0].endswith("ه") and words[0] not in _NO_PRONOUN) or words[-1] in _TO_IT)
    return verb >= end or refers_back or _SAYS_THAT.match(scene.tags, verb) is not None


_TO_IT = frozenset(["به", "بها", "عنه", "عليه", "اليه", "منه", "فيه", "له", "براي", "بحسب", "حسب", "وفق"])
"""Behind the verb: what it refers back with, or whose word it is."""
_NO_PRONOUN = frozenset(["وجه", "يوجه", "توجه", "واجه", "يواجه", "تواجه", "نبه", "ينبه", "تنبه", "شبه", "يشبه", "تشبه"])
"""Verbs whose last letter is a radical: يواجه الشركة."""
_SAYS_THAT = re.compile("[Vv^][SXOYZgE][^.,|]{0,8}?[TQ:]")


def compares(scene: Scene, at: int) -> bool:
    """Whether a clause behind كما goes on with what is said: كما أن, كما هو الحال, كما كان الشأن."""
    words = scene.tokens.words[at : at + 2]
    return scene.tags[at : at + 1] in ("T", "t") or words[:1] in _IT_IS or (words[:1] in _WAS and words[1:] in _CASE)


_IT_IS = (["هو"], ["هي"])
_WAS, _CASE = (["كان"], ["كانت"]), (["الحال"], ["الشان"], ["الامر"])
# فيما أعلنت الشركة: what another says meanwhile.
_VERB_WITH_SUBJECT = re.compile("V[SXOYZgEAoe]|v[SXOYZg]|o[SXYZ]")
# وبينما قررت الدول: joined to what was said, whatever the verb.
_ACT_WITH_SUBJECT = re.compile("[Vvo][SXOYZg]")


def _does_meanwhile(scene: Scene, at: int) -> bool:
    """Whether another speaks in a clause behind فيما: فيما أعلنت الشركة, but not فيما ستعلن, which is foretold.

    Behind لكن a word that is no verb of saying is the subject: لكن عدد السكان.
    """
    words = scene.tokens.words
    joined = words[at - 1].startswith("و") and _ACT_WITH_SUBJECT.match(scene.tags, at)
    if not (joined or _VERB_WITH_SUBJECT.match(scene.tags, at)) or words[at].startswith(("سي", "ست")):
        return False
    return scene.tags[at] == VERB or not words[at - 1].endswith("لكن")


def venue_end(scene: Scene, first: int, end: int) -> int:
    """At where and on what occasion it was said: …، في تصريحات لـ."""
    for venue in _TRAILING_VENUE.finditer(scene.tags, first + 2, end):
        said = scene.tokens.words[venue.end() - 1]
        opening = scene.tokens.words[venue.end() - 3]
        if (
            said == "اشاره"
            or (venue.group()[0] == "," and said in scene.lists["saying-venue"])
            or (
                "e" in venue.group()
                and opening == "وذلك"
                and said in scene.lists["saying-venue"] | scene.lists["saying-occasion"]
            )
        ):
            return venue.start()
    for meanwhile in _MEANWHILE.finditer(scene.tags, first + 2, end):
        if scene.is_a("while", meanwhile.end() - 1) and not scene.quoted(meanwhile.start() + 1):
            return meanwhile.start() + (scene.tags[meanwhile.start()] == CLOSE)
    told = _TELLS_WHAT_IT_IS.search(scene.tags, first + 2, end)
    if told and scene.tokens.words[told.end("which") - 1] in _WHICH and not scene.quoted(told.end("which") - 1):
        return told.start() + 1
    for before in _BEFORE_HE_SAID.finditer(scene.tags, first + 2, end):
        if scene.tokens.words[before.start() + 1] == "قبل" and not scene.quoted(before.start()):
            return before.start()
    return end


def verdict_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """At what the narrator makes of the deed that is told: …، في خطوة أثارت غضب السكان; … في أحدث محاولة لتهدئتهم.

    A report or a scholar may make it themselves.
    """
    if anchor.source and (scene.tags[anchor.source[0]] == DOCUMENT or scene.is_a("judge", anchor.source[0])):
        return end
    words = scene.tokens.words
    for verdict in _VERDICT.finditer(scene.tags, first + 1, end):
        last = verdict.end() - 1
        newest = scene.is_a("newest", last) and not words[last + 1].startswith("ال")
        told = newest or (verdict.group()[0] == "," and scene.is_a("a-move", last))
        if words[last] == "اول" and scene.tags[last + 1] not in "CH" and words[last + 2 : last + 3] not in _OF_HIS:
            continue  # في أول تعليق, في أول زيارة له; not في أول أيام العيد
        if told and words[last - 1] == "في" and not scene.quoted(last):
            return verdict.start()
    return end


_OF_HIS = (["له"], ["لها"], ["لهم"])


def occasion_end(scene: Scene, first: int, end: int) -> int:
    """At the occasion of the saying: … "شهيدا"، وذلك بعد الحادث; not at that of a deed, أغلق الجسر، وذلك بعد الحادث."""
    words, tags = scene.tokens.words, scene.tags
    for told in _OCCASION.finditer(tags, first + 1, end):
        this, behind = told.end() - 1, told.end()
        if words[this] != "وذلك" or behind >= end or scene.quoted(this) or words[behind] in _PLACES:
            continue
        closes = tags[told.start()] == CLOSE and scene.mark_at[told.start()].opening >= first
        in_reply = behind + 1 < end and tags[behind] == "k" and words[behind + 1] in scene.lists["reply-noun"]
        when = scene.is_a("aftermath", behind) or in_reply
        if when and (closes or words[behind] in _ANSWERING or _tells_what_is_so(scene, first, this)):
            return told.start() + closes
    return end


_OCCASION = re.compile(r"q,?e|,?e")
_ANSWERING = frozenset(["ردا", "تعليقا", "تعقيبا"])
_PLACES = frozenset(["علي"])
# إنه يرغب, بلاده لا تسعى: what is so has no occasion of its own.
_SO = re.compile("(?P<subject>[^.,|!]{0,3}?)(?:y|(?P<no>!)[yo])")


def _tells_what_is_so(scene: Scene, first: int, end: int) -> bool:
    """Whether a clause begins with a verb in the present, behind a subject that is definite: الشركة لا تسعى."""
    found, words = _SO.match(scene.tags, first, end), scene.tokens.words
    if not found or (found["no"] and words[found.start("no")] != "لا"):
        return False
    last = found.end("subject") - 1
    return last <= first or words[last].startswith("ال") or scene.tags[last] == "X"


def concession_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """على الرغم من أن دراسات أشارت إلى …، فإن; وفيما قال …، فقد: what follows the concession is the narrator's."""
    start = scene.bounds(anchor.index)[0]
    opens = any(scene.is_a("meanwhile", at) for at in range(start, min(start + _OPENING, anchor.cue_first)))
    if opens or any(word.endswith("رغم") for word in scene.tokens.words[start : anchor.cue_first]):
        for so in _THEN.finditer(scene.tags, first, end):
            resumes = scene.tokens.words[so.start() + 1].startswith("ف")
            if scene.tags[so.start() + 1] in _THEN_VERBS:
                # وبينما تقول الشركة …، تقول الوزارة
                resumes = opens and not resumes and not scene.tokens.words[so.start() + 1].startswith("و")
            if resumes and not scene.quoted(so.start()):
                return so.start()
    return end


# ، فإن … ، فقد … ، تقول الوزارة
_THEN = re.compile(",(?:[Ud]|[Vv](?=[SOYZgX]|o[nimabT])|K(?=[SOYZgX]))")
_OPENING = 3
_THEN_VERBS = (VERB, MAYBE_VERB, CLASS_LETTERS["auxiliary"])


def consequence_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """At what followed from a demand: طالبت بإغلاق الجسر، الأمر الذي أغضب السكان; what is demanded is not done yet."""
    if anchor.cue.sense != "demand" or anchor.negated:
        return end
    words = scene.tokens.words
    for which in _WHICH_DID.finditer(scene.tags, first + 1, end):
        verb = which.end()
        done = not words[verb].startswith(_PRESENT) and words[verb] not in _EXCEPT_OR_WHILE
        if words[which.start() + 1] in _FROM_WHICH and done and not scene.quoted(verb):
            return which.start()
    return end


# ، ما أدى, ، مما قد يزيد, ، الأمر الذي دفع; not ما في, ما لم
_WHICH_DID = re.compile(",(?:r|c|AR)d?(?=[^.,|kiamn!TtW])")
_FROM_WHICH = frozenset(["ما", "مما", "الامر"])
_EXCEPT_OR_WHILE = frozenset(["عدا", "خلا", "دام", "دامت", "داموا", "زال", "زالت", "زالوا", "امكن", "استطاع"])
"""Behind «ما» these limit what is demanded: ما عدا الجانب القديم, ما دام القضاء عاجزا, ما أمكن."""
_PRESENT = ("ي", "ت", "س")


def unsaid_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """Where the narrator tells what the speaker left unsaid: دون أن يحدد, دون الكشف عن, لكنه لم يوضح; else ``end``."""
    words = scene.tokens.words
    for unknown in _UNKNOWN.finditer(scene.tags, first + 1, end):
        if scene.is_a("unconfirmed", unknown.end() - 1) and not scene.quoted(unknown.start()):
            return unknown.start()
    for unsaid in _UNSAID.finditer(scene.tags, first + 1, end):
        at, verb = unsaid.start(), unsaid.end()
        but = unsaid.group().endswith("!") and (
            words[verb - 2].endswith(("ه", "ها", "هم")) or scene.tags[at - 1] == ","
        )
        without = words[verb - 2] in WITHOUT
        if (but or without) and scene.is_a("withheld", verb) and not scene.quoted(verb):
            return without_comma(scene, at)
    return _omission_end(scene, anchor, first, end)


def _omission_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """Where the narrator tells behind a comma what the speaker did not tell: …، دون الكشف عن التفاصيل.

    Whoever accuses, denies or speaks of what is not done may mean how: اتهمها بإغلاقه، دون ذكر السبب; لن نوقع، دون.
    """
    if anchor.cue.sense in _MANNER_TOO or anchor.policy == "colon" or "!" in scene.tags[first:end]:
        return end
    omitted = _WITHOUT.search(scene.tags, first + 1, end)
    if omitted is None or scene.tokens.words[omitted.end() - 1] not in WITHOUT or scene.quoted(omitted.end()):
        return end
    return omitted.start() if scene.is_a("withheld-deed", omitted.end()) else end
