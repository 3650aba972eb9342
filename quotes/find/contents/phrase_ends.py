"""Where a content that is a noun phrase ends: it holds no finite verb, no turn and no venue, as a clause may."""

from __future__ import annotations

import re

from quotes.find.contents.narrator_ends import compares
from quotes.find.contents.signs import without_comma
from quotes.find.letters.alphabet import COMMA, DEFINITE, OPEN, OTHER, PROPOSITION, WITHOUT
from quotes.find.scene.scene import Scene

# Where a phrase, unlike a clause, ends: at an adversative or a negated sentence.
_ADVERSATIVE = re.compile(r",!|c|Bt|e")
# In a noun phrase no verb of saying goes on, no participle of manner, and nothing behind «في بيان».
_BEHIND_PHRASE = re.compile(r"(?<=[^,!iakn])[Vv]|[Ps]|,[VBhUwv]|kH|GG|Bt|ht|R[AEM]R")
# وأثارت, the verb: a noun phrase holds no finite verb.
_FEMININE_VERB = re.compile(r"و(?!ال)\w{3,}(?<![اي])ت")
# أعلن حاجته إلى المال، في حين سارعت الشركة; في الوقت الذي تحاول فيه; not في وقت قريب, which tells when.
_MEANWHILE = re.compile(r"jj(?=[VvyKo!])|(?<=[,q])kH(?=R|[^.,|]z)")
_WAS_OR_IS = ("كان", "ان", "ي", "ت")
_VERB_COMPLEMENT = re.compile("[bia]")
_VERB = re.compile("[VvyK!d]")
_WHEN = frozenset(["قبل", "بعد"])
_CLAUSE = re.compile("[RVr]")
# …، وكانت الشركة قد; …، ولهذا تسعى الوزارة; …، ومن المتوقع أن يفتح
_SENTENCE = re.compile(",(?:[Kdwc]|mBt)")
_HAD_BEEN = frozenset(["وكان", "وكانت", "وقد"])
_THEREFORE = frozenset(["ولهذا", "ولذلك", "ولذا"])
# ولهذا قامت, ولذلك فإن; not ولهذا الغرض توفير المال, which may be part of what is demanded.
_FINITE = re.compile(r"ف?ان|ي\w+|(?!ال)\w{2,}[^\Wا]ت|ليس\w*|لسنا|لا|لم|لن")
# بعد أن, or a word that may be بعدما
_AFTER = re.compile("Bt|[BG]")
# A verb of the past, without what refers back into the phrase (أغلقته); كن is of كان.
_PERFECT = re.compile(r"(?!\w+ها?\b)(?:تم\b|ت\w+ت\b|(?!كن\b)[^يت])")
_OWN_CLAUSE = re.compile("[RrtTVy!]")
# من is more often وليس من الواضح.
_CONTRASTED = "iakn"
_NEGATED_OR_WHY = re.compile("[!Tt]")
_IS_NOT, _STILL = "ليس", "زال"
_ESPECIALLY = "سيما"
_POINTED, _ENOUGH = 4, re.compile("(?<![iakn])v|,(?![&R])")


def phrase_end(scene: Scene, first: int, end: int) -> int:
    """The token before which the noun phrase that begins at ``first`` ends, at most ``end``."""
    for ending in (_meanwhile_end, _sentence_end, _deed_before_end, _act_end):
        end = ending(scene, first, end)
    return _turn_end(scene, first, end)


def _meanwhile_end(scene: Scene, first: int, end: int) -> int:
    """Where the narrator tells what else happened meanwhile; what was or is so (في حين كان, يقلل) may be said too."""
    words, tags = scene.tokens.words, scene.tags
    for meanwhile in _MEANWHILE.finditer(tags, first + 2, end):
        at, behind = meanwhile.start(), meanwhile.end()
        happens = words[at + 1] == "حين" and not words[behind].startswith(_WAS_OR_IS)
        if (happens or scene.is_a("while", at + 1)) and not scene.quoted(at):
            return without_comma(scene, at)
    return end


def _sentence_end(scene: Scene, first: int, end: int) -> int:
    """Where a sentence of its own goes on behind a comma: …، وكانت الشركة قد, وقد أغلقت, ولهذا تسعى, ومن المتوقع أن."""
    words, tags = scene.tokens.words, scene.tags
    for comma in _SENTENCE.finditer(tags, first + 2, end):
        at = comma.start() + 1
        behind = "".join(words[at + 1 : at + 2])
        therefore = words[at] in _THEREFORE and _FINITE.fullmatch(behind)
        expected = words[at] == "ومن" and behind.startswith("ال")
        if (words[at] in _HAD_BEEN or therefore or expected) and not scene.quoted(at):
            return comma.start()
    return end


def _deed_before_end(scene: Scene, first: int, end: int) -> int:
    """Where the narrator tells what was done before it was announced: تعهد بفتح الجسر بعد أن أغلقت الشركة الطريق.

    In a clause of the phrase's own it is part of what is said: الجسر الذي أغلق بعد أن.
    """
    words, tags = scene.tokens.words, scene.tags
    for after in _AFTER.finditer(tags, first + 1, end - 1):
        at, behind = after.start(), after.end()
        when = words[at] == "بعدما" or (words[at] == "بعد" and after.group() == "Bt")
        if not when or tags[behind] == "K" or not _PERFECT.match(words[behind]) or scene.quoted(at):
            continue
        if not _OWN_CLAUSE.search(tags, first, at):
            return without_comma(scene, at)
    return end


def _act_end(scene: Scene, first: int, end: int) -> int:
    """Where a content that is a noun phrase ends: at the next act of the speaker, a venue, an aside."""
    words, tags = scene.tokens.words, scene.tags
    if tags[first : first + 1] == "e":
        # تلك الاتهامات، وأقيل من منصبه: what is only pointed at is short.
        comma = tags.find(",", first, end)
        end = comma if comma > 0 else end
    if tags[first : first + 1] == "e" and tags[first + 1 : first + 2] not in tuple("AEMSOHiQu"):
        return first + 1
    pointed = _ENOUGH.search(tags, first + 1, min(end, first + _POINTED)) if tags[first : first + 1] == "e" else None
    if pointed and (pointed.group() != "v" or words[pointed.start()].startswith("و")):
        # نفى تلك الاتهامات، وأقيل من منصبه: what is pointed at needs no more words.
        end = pointed.start()
    own_waw = tuple(scene.lists["verb-in-waw"])
    for match in _BEHIND_PHRASE.finditer(tags, first + 1, end):
        at, letters = match.start(), match.group()
        if scene.quoted(at):
            continue
        if letters in "Vv" and (not words[at].startswith("و") or words[at].startswith(own_waw)):
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
        if letters == ",B" and (not scene.is_a("conceding", at + 1) or tags[at + 1 : at + 3] == "BB"):
            continue
        if letters == "Bt" and not _turns(scene, at):
            continue
        if letters == "GG" and (words[at + 1] != "لسان" or _CLAUSE.search(tags, first, at)):
            continue
        if letters == ",h" and compares(scene, at + 2):
            continue
        if letters == "kH" and (not scene.is_a("saying-venue", at + 1) or _CLAUSE.search(tags, first, at)):
            # الأرقام التي جاءت في بيان: where they stand.
            continue
        return at
    return end


def _is_finite(scene: Scene, at: int) -> bool:
    """Whether a word that may be a verb is one behind a comma: وحذرت, وأمر بإجراء; not وإبلاغ الهيئة."""
    word = scene.tokens.words[at]
    return word.startswith("و") and (word.endswith(("ت", "وا")) or bool(_VERB_COMPLEMENT.match(scene.tags, at + 1)))


def _is_manner(scene: Scene, at: int) -> bool:
    """Whether a participle goes on saying (مشيرة إلى), and does not describe a noun (صفقة مقترحة على الوزارة)."""
    if scene.tokens.words[at].endswith("ات"):
        return False
    return scene.tokens.words[at].endswith("ا") or scene.tags[at + 1 : at + 2] in tuple("iTQ:sM")


def _describes(scene: Scene, at: int) -> bool:
    """Whether what stands behind وذلك is how or why, which is part of what is said, and not when it was said."""
    if at + 1 >= len(scene.tags) or _VERB.match(scene.tags, at):
        return False
    if scene.is_a("aftermath", at + (scene.tags[at] == "k")):
        return False
    # وذلك في أحدث رسالة له, خلال ندوة: where it was said.
    return not any(scene.is_a("saying-venue", place) for place in range(at + 1, min(at + 3, len(scene.tags))))


def _turns(scene: Scene, at: int) -> bool:
    """Whether a word before أن turns to something else: إلا أن, بعد أن; not what tells when or how a thing is so.

    زيادة القوات قبل أن يتحرك الوزير, دون أن يتحرك, مبلغ سبق أن رصدته الوزارة, القرار باعتبار أنه مفيد.
    """
    words = scene.tokens.words
    if words[at] in _WHEN or words[at] in WITHOUT:
        return scene.tags[at - 1] == ","
    return words[at] != _ESPECIALLY and not scene.is_a("modal", at) and not scene.is_a("considering", at)


def _negates_within(scene: Scene, first: int, comma: int) -> bool:
    """Whether a negation behind a comma is part of the phrase: ولا سيما, وليس الجسر, من أن الجسر، لن يفتح.

    Behind a clause of the phrase's own, ولا goes on with it (التي تغلق الجسر، ولا تفتح), and ولم where that clause
    negates or tells why; otherwise it is the narrator's: الذي يعبره السكان، ولم يقدم دليلا; ولا يزال المدير غائبا.
    """
    words, tags, no = scene.tokens.words, scene.tags, comma + 1
    if no + 1 >= len(words):
        return False
    if words[no + 1] == _ESPECIALLY or words[no] == _IS_NOT or scene.quoted(comma):
        return True
    if words[no] == "و" + _IS_NOT:
        return _is_contrasted(scene, first, no + 1)
    if words[no] == "ولا" and words[no + 1].startswith("ال"):
        return True  # لم يكشف حجم الجسر، ولا الطريق
    if not _OWN_CLAUSE.search(tags, first, comma):
        return False
    if words[no + 1].endswith(_STILL):
        return tags[no + 2 : no + 3] == COMMA
    return words[no] != "ولم" or _NEGATED_OR_WHY.search(tags, first, comma) is not None


def _is_contrasted(scene: Scene, first: int, at: int) -> bool:
    """Whether what stands behind ليس is what the phrase is not about: وليس إلى إغلاقه, وليس بناء الجسر.

    Not وليس من الواضح and وليس لدى الشركة, with which the narrator goes on.
    """
    words, tags = scene.tokens.words, scene.tags
    if tags[at] in _CONTRASTED:
        return tags[at] in tags[first - 1 : at - 2]
    if words[at].startswith("ب") and words[first].startswith("ب"):
        return True
    construct = tags[at : at + 2] == OTHER + DEFINITE and not words[at].endswith("ا")
    return words[at].startswith("ال") or tags[at] in PROPOSITION + OPEN or construct


def _turn_end(scene: Scene, first: int, end: int) -> int:
    """At an adversative or a negated sentence, which a noun phrase does not hold."""
    for turn in _ADVERSATIVE.finditer(scene.tags, first + 2, end):
        word = scene.tokens.words[turn.start()]
        against = scene.is_a("against", turn.start()) and scene.tags[turn.start() - 1] == ","
        if turn.group() == "Bt" and not _turns(scene, turn.start()):
            continue
        if turn.group() in ("c", "e") and not against and not word.startswith(("لكن", "ولكن", "وذلك")):
            continue
        if word == "وذلك" and _describes(scene, turn.end()):
            continue
        if turn.group() == ",!" and _negates_within(scene, first, turn.start()):
            continue
        return turn.start()
    return end
