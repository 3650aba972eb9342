"""Whether a noun phrase can be what a cue reports: a proposition, a judgement, one of the cue's own class."""

from __future__ import annotations

import re

from quotes.find.frames.charges import brings_charge
from quotes.find.frames.checks import begins_like_a_speaker, is_led_to
from quotes.find.frames.denials import is_only_this, is_statement
from quotes.find.letters.alphabet import FREE_PREPOSITIONS, TO_THING
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import FINITE, Anchor, Scene


def _behind_mark(scene: Scene, first: int) -> int:
    """A token, or the one behind it where it is a mark that opens."""
    return first + (scene.tags[first] in _OPENING_MARKS and first + 1 < len(scene.tags))


_OPENING_MARKS = "uQ"


def _is_of_class(scene: Scene, name: str, first: int) -> bool:
    """Whether a noun of the class begins a phrase, alone or behind a determiner: تلك الاتهامات, كل المزاعم."""
    first = _behind_mark(scene, first)
    if scene.tokens.words[first] in _DETERMINERS and first + 1 < len(scene.tags):
        first += 1
    return scene.is_a(name, first)


_DETERMINERS = frozenset(["هذا", "هذه", "ذلك", "تلك", "كل", "جميع", "كافه", "اي", "ايه"])


def _is_pair(scene: Scene, anchor: Anchor) -> bool:
    """Whether a subject and its object follow the verb: not تعتبرها انقلابا على, not تقترح استراتيجية مشتركة."""
    if anchor.source is None or anchor.content is None:
        return False
    if anchor.frame.judges:
        return _is_judged(scene, anchor)
    if anchor.morph.pronoun:
        return False
    first, content = anchor.source[0], anchor.content
    if scene.tags[anchor.source[1] - 1] == "R":
        return False
    if anchor.cue.stance == "denies" and scene.tags[content] == "S" and not anchor.cue.homograph:
        # نفى الملك الوزير: banished him; كذب الوزير المدير
        return False
    if anchor.cue.stance == "denies" and scene.tags[content] in _LED:
        # نفى القصة برمتها, نفي الخبر من قبل الوزارة, تنكر اللص في زي شرطي: nothing that is denied.
        return False
    if scene.tags[first] in "SOYEZgXeu" or scene.known_end(first) or scene.is_a("quantity", first):
        return True
    possessed = scene.tags[content] != "e" and scene.tokens.words[content].endswith(("ه", "ها", "هم"))
    return possessed and not scene.tokens.words[first].endswith("ا")


# The letters of prepositions, free-standing and attached, and of verbs.
_LED = frozenset("mbkianlfJxVv")
# خطأ, مجرد إشاعة: what something is judged to be is in the accusative.
_JUDGEMENT = re.compile(r"(?!ال)\w{3,}ا|مجرد|بمثابه")


def _is_judged(scene: Scene, anchor: Anchor) -> bool:
    """Whether a judgement follows: اعتبره الوزير خطأ, واعتبرتها محاولة."""
    words, tags = scene.tokens.words, scene.tags
    at = _behind_mark(scene, anchor.content or 0)
    if _JUDGEMENT.fullmatch(words[at]):
        return anchor.source is not None or anchor.clitic.startswith("و")
    noun = tags[at] in "oMOE" and not words[at].startswith("ال") and words[at].endswith("ه")
    if anchor.source is not None:
        # تعتبرها الولايات المتحدة منظمة إرهابية: behind a name that is known.
        return noun and scene.known_end(anchor.source[0]) > 0
    return noun and tags[at] in "oM" and anchor.clitic.startswith("و")


# ألقى بالمسؤولية عن كاهله: put on nobody.
_TAKEN_OFF = re.compile("n(?![^.|]{0,20}a)")
# تقاعس, تقصير, اعتماد: verbal nouns by their shape.
_FAILING = re.compile(r"ت\wا\w\w|ت\w\wي\w|ا\wت\wا\w")


def _proposes(scene: Scene, anchor: Anchor) -> bool:
    """Whether a noun content says that something is so: كشف عن وجود, but not كشف عن سيارتها."""
    if anchor.morph.kind == "participle" and anchor.morph.case == "accusative" and anchor.cue.sense != "threaten":
        # مذكرا بالتدابير: no other word; but ملوحا بيده.
        return True
    first = anchor.content or 0
    first = _behind_mark(scene, first)
    word = scene.tokens.words[first]
    if scene.tags[first] == "b":
        noun = word[1:].removeprefix("ال")
        return noun in scene.lists["proposition"] or word.endswith(("ها", "هم")) or bool(_FAILING.fullmatch(noun))
    if _is_deed(scene, first) or scene.is_a("amount", first):
        return True
    # كشف الوزير عن خطة: what somebody reveals he tells; a company may unveil its cars, and أرقام صادرة عن الوزارة أن.
    if anchor.cue.sense != "reveal" or anchor.source is None or scene.tags[first - 1] != "n":
        return False
    speaks = scene.tags[anchor.source[0]] in "SZYg" or _is_telling_body(scene, anchor, anchor.source[0])
    return speaks and not _LATER_CLAUSE.match(scene.tags, first)


def _is_telling_body(scene: Scene, anchor: Anchor, at: int) -> bool:
    """Whether a body tells what it reveals, and agrees: كشفت الوزارة عن; not in كشف الوزارة عن, her revealing."""
    feminine = scene.tokens.words[at].endswith(("ه", "ات"))
    return scene.is_a("telling-body", at) and feminine == (anchor.morph.gender == "f")


def _is_deed(scene: Scene, first: int) -> bool:
    """Whether a noun stands for a deed or a state: وجود, افتتاح, تراجعات."""
    word = scene.tokens.words[first]
    tag = scene.tags[first]
    return tag in "MrE0W" or word.endswith("ات") or (tag in "oA" and scene.is_a("proposition", first))


_LATER_CLAUSE = re.compile("[^.|VP]{0,30}T")


def has_noun_content(scene: Scene, anchor: Anchor) -> bool:
    """Whether a frame without clause, colon or marks has a content that its cue can take."""
    if anchor.content is None or (" BOTH " in anchor.frame.pattern and not anchor.object):
        return False
    if " OWN_WORDS" in anchor.frame.pattern and scene.tags[anchor.content] == "T":
        return True  # نقلت الصحيفة عن الوزير ادعاءه بأن
    if anchor.frame.pattern.endswith(" AMOUNT") and not _is_estimate(scene, anchor):
        return False
    behind = scene.tokens.words[anchor.cue_end : anchor.cue_end + 1]
    if (anchor.cue.homograph or anchor.cue.stance == "denies") and not scene.lists["to-whom"].isdisjoint(behind):
        # تنكر له الجميع: turned away from him.
        return False
    only_to = anchor.cue.prepositions == (_TO,) and anchor.cue.object == "none" and anchor.morph.kind in FINITE
    joined = only_to and scene.tokens.words[anchor.content].startswith("ل")  # أشار لعدم وجود
    if (anchor.cue.through_preposition or only_to) and not (joined or is_led_to(scene, anchor)):
        # يشير تفصيل الأرقام إلى كذا: what stands before its preposition is not what is said.
        return False
    if anchor.frame.pattern.endswith((" NOUN", " FACT")) and (
        _is_purpose(scene, anchor) or _lacks_its(scene, anchor) or _is_anothers(scene, anchor)
    ):
        return False
    if anchor.frame.pattern.endswith(" OF_IT") and not _is_denied_thing(scene, anchor.content):
        return False
    if " CLAIM" in anchor.frame.pattern and not is_statement(scene, anchor.content):
        return False
    if " NOUN" in anchor.frame.pattern and anchor.source and _is_described(scene, anchor.source[1], anchor.content):
        return False
    if anchor.morph.pronoun and anchor.cue.stance == "denies" and anchor.morph.kind in FINITE:
        # مزاعم فندها الحارس: what stands behind denies, and is not denied; الخبر الذي نفته الوزارة أثار جدلا.
        return " PAIR" not in anchor.frame.pattern
    if is_only_this(scene, anchor.content) and (
        anchor.cue.stance != "denies" or (anchor.source is None and anchor.morph.kind == "imperfect")
    ):
        return False
    if " PAIR" in anchor.frame.pattern and not _is_pair(scene, anchor):
        return False
    if anchor.frame.pattern in _BARE and anchor.cue.noun_object == "proposition":
        # أكد الوزير الحادث; not أكد الوزير الخطة
        return _is_of_class(scene, "confirmed", anchor.content)
    if " NOT" in anchor.frame.pattern and scene.tokens.words[anchor.content] != "غير":
        return False
    if anchor.frame.judges and not _is_judged(scene, anchor):
        return False
    if (" PAIR" in anchor.frame.pattern or anchor.cue.stance == "denies") and anchor.cue.homograph:
        # كذب الوزير التقرير, but كذب الطفل على أمه, كذب كل يوم.
        first = anchor.content + scene.is_a("quantity", anchor.content)
        if scene.tags[first : first + 1] not in tuple("MEer") and not anchor.cue.object_class:
            return False
    if anchor.cue.object_class and not _is_of_class(scene, anchor.cue.object_class, anchor.content):
        return False
    if anchor.cue.object_class == "charge" and not brings_charge(scene, anchor):
        return False
    if anchor.cue.object_class == "blame" and _TAKEN_OFF.match(scene.tags, anchor.content + 1):
        return False
    traced = anchor.frame.pattern.endswith(" TOWARDS") and anchor.morph.kind == "perfect"
    if anchor.cue.except_class and _is_of_class(scene, anchor.cue.except_class, anchor.content):
        return False
    if not anchor.cue.homograph or traced:
        return True
    if anchor.cue.noun_object == "any":
        # وكان فلان قد عبر عن تأييده: whoever he is, the verb's own preposition tells it.
        expressed = anchor.completed_by is not None and scene.tags[anchor.content - 1] == "n"
        return expressed or begins_like_a_speaker(scene, anchor) or _asks_somebody(scene, anchor)
    return anchor.cue.noun_object != "proposition" or _proposes(scene, anchor)


def _asks_somebody(scene: Scene, anchor: Anchor) -> bool:
    """Whether a name that nobody knows asks somebody: دعا سمارت الحكومة إلى; not دعا زملاءه مديري الفروع لزيارة."""
    if anchor.source is None or anchor.object is None or scene.tags[anchor.object[0]] not in "OSYZg":
        return False
    first = anchor.source[0]
    word = scene.tokens.words[first]
    is_owned = word.endswith(POSSESSIVES) and not scene.tokens.as_printed(first).endswith("ة")
    is_act = word.startswith("ل") and word[1:] in scene.lists["proposition"]
    return scene.tags[first] in "oA" and not is_act and not is_owned


def _is_estimate(scene: Scene, anchor: Anchor) -> bool:
    """Whether somebody estimates something at so much: قدرت الحكومة الخسائر بمليون; not تقدر الخسائر بمليون."""
    if anchor.source is None or anchor.clitic.startswith("ل"):
        return False
    return scene.tags[anchor.source[0]] in "SOYEZgXu" or scene.known_end(anchor.source[0]) > 0


def _is_purpose(scene: Scene, anchor: Anchor) -> bool:
    """Whether ل leads to a verbal noun that says what for: نقلهم لتلقي العلاج; but دعا لفتح الجسر."""
    at = anchor.content or 0
    word = scene.tokens.words[at]
    nouns = scene.lists["proposition"]
    led = scene.tags[at] == "M" and word not in nouns and word.startswith("ل") and word[1:] in nouns
    return led and _TOWARDS.isdisjoint(anchor.cue.prepositions)


def _is_denied_thing(scene: Scene, at: int) -> bool:
    """Whether ل before a noun leads to what is denied: نفيه للاتهامات, but not نفيه لسنوات."""
    return scene.tags[at] != TO_THING or scene.tokens.words[at].startswith("لل")


def _is_anothers(scene: Scene, anchor: Anchor) -> bool:
    """Whether a definite deed stands behind another word's إلى: يروي قصة امرأة تضطر إلى اللجوء إلى الحيلة."""
    at = anchor.content or 0
    if _TO in anchor.cue.prepositions:
        return False
    return scene.tags[at - 1 : at + 1] == _TO_DEED and scene.tokens.words[at].startswith("ال")


def _lacks_its(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb that tells of a thing only behind its preposition stands without: يتحدثون العربية."""
    if anchor.cue.clause or anchor.cue.part != "verb" or not anchor.cue.prepositions or anchor.content is None:
        return False
    return not scene.tokens.words[anchor.content].startswith("ل") and not _ABOUT.intersection(
        scene.tokens.words[anchor.cue_end : anchor.content]
    )


_TO, _TO_DEED = "إلى", "iM"
_BARE = ("CUE PAIR", "CUE PHRASE")
"""Frames whose content may be any noun."""
_ABOUT = frozenset(["حول", "الي", "عن"])
_TOWARDS = frozenset(["إلى", "ل"])


def _is_described(scene: Scene, behind: int, at: int) -> bool:
    """Whether a noun stands behind a preposition in a relative clause: الوزارة التي رفضت الرد على تهمة."""
    return scene.tags[at - 1] in FREE_PREPOSITIONS and "R" in scene.tags[behind:at]
