"""How far a noun phrase behind a verb goes: a name, a title with its name, a body with its adjectives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Scene

_HEADS = "SOYEZg"
_NAMES = "oXyLb"
_NOUNS = "oASOYEZgXMeuHDL0f"
SOUND_PLURALS = ("ون", "ين")
_LONGEST_NAME = 4
_FULL_NAME = re.compile("[oX]{2,4}A")


def noun_phrase_end(scene: Scene, first: int, end: int) -> int:
    """Behind the noun phrase that begins at ``first``: a name, a title with its name, a body with its adjectives."""
    tags = scene.tags
    if tags[first] == "u":
        closing = tags.find("u", first + 1, end)
        return closing + 1 if closing > 0 else end
    known = scene.known_end(first)
    if known > first + 1 or (known and tags[first] != "S"):
        at = behind_adjectives(scene, min(known, end), end)
        if at >= end or not scene.known_end(at):
            at = _behind_name(scene, first, at, end)
        return _behind_mark(scene, first, at, end)
    at = first + 1
    if tags[first] == "e" and at < end:
        return noun_phrase_end(scene, at, end)
    if scene.is_a("quantity", first) and at < end:
        return _behind_several(scene, at + 1 if tags[at] == "m" and at + 1 < end else at, end)
    if tags[first] in _HEADS:
        at = _behind_head(scene, first, end)
        while at < end and tags[first] == "S" and tags[at] == "&" and scene.tokens.words[at].startswith("وال"):
            at = behind_adjectives(scene, at + 1, end)  # وزير الشباب والثقافة
        if at == first + 1 < end and scene.is_a("honorific", first) and tags[at] == "A":
            at += not scene.tokens.words[at].endswith(_OF_MANY)  # الدكتور التجريبية; not الأمير المواطنين
        if at < end and tags[first] == "S" and scene.is_a("honorific", at):
            behind = noun_phrase_end(scene, at, end)
            # العقيد سالم بن سعيد العاصمي: the family name, with no word left behind it, is no object.
            if behind > at + 1:
                return end if behind + 1 == end and is_adjective(scene, behind) else behind
            if _FULL_NAME.fullmatch(tags, at + 1, end):
                return end  # الدكتور سالم بن راشد التجريبي، …
        of_field = tags[first] not in "SX" or scene.is_a("of-a-field", first)  # الباحث في الثقافة
        if of_field and at < end and tags[at] == "k" and at + 1 < end and tags[at + 1] not in "HDv":
            at = behind_adjectives(scene, at + 2, end) if tags[at + 1] == "A" else noun_phrase_end(scene, at + 1, end)
    elif tags[first] == "A" or (tags[first] == "o" and scene.tokens.words[first].startswith("ال")):
        at = behind_adjectives(scene, at, end)
    return _behind_mark(scene, first, _behind_name(scene, first, at, end), end)


def _behind_several(scene: Scene, first: int, end: int) -> int:
    """Behind those of whom there are several: عدد من خريجي المدارس العليا في المدينة, عدد من رواد المقهى."""
    words, tags = scene.tokens.words, scene.tags
    construct = words[first].endswith("ي") and not words[first].startswith("ال")
    if not construct or first + 1 >= end or not words[first + 1].startswith("ال"):
        return noun_phrase_end(scene, first, end)
    at = behind_adjectives(scene, first + 2, end)
    return noun_phrase_end(scene, at + 1, end) if at + 1 < end and tags[at] == "k" else at


def _behind_mark(scene: Scene, first: int, at: int, end: int) -> int:
    """Behind a name in marks that a head is followed by: فندت الحركة «الوطنية»، تصريحات …"""
    if at >= end or scene.tags[at] != "u" or scene.tags[first] not in _HEADS or scene.is_a("allegation", at + 1):
        return at
    closing = scene.tags.find("u", at + 1, end)
    return behind_adjectives(scene, closing + 1, end) if closing > 0 else at


def _behind_head(scene: Scene, first: int, end: int) -> int:
    """Behind what a title or body is of, and its adjectives."""
    words, tags = scene.tokens.words, scene.tags
    at = first + 1
    if at + 1 < end and words[at] == "باسم":
        return noun_phrase_end(scene, at + 1, end)
    # A plural or dual with its ن takes no genitive (معارضون).
    plural = words[first].endswith(("ون", "ين", "ان")) and not scene.is_a("part-of-office", first)
    if not words[first].startswith("ال") and not plural and at < end:
        known = scene.known_end(at)
        if tags[at] in _HEADS and _describes(scene, at, end):
            return at + 1
        if tags[at] in _HEADS:
            return noun_phrase_end(scene, at, end)
        if at + 1 < end and scene.is_a("part-of-office", at) and tags[at + 1] in _HEADS:
            return noun_phrase_end(scene, at + 1, end)  # رئيس تحرير الصحيفة
        if known > at + 1 or (known and tags[first] == "O"):
            at = min(known, end)  # حكومة جنوب أفريقيا
        elif tags[at] in "Aoblf":
            at += 2 if words[at] in ("باسم", "عام") and at + 1 < end else 1
            if at < end and not known and tags[first] in "SO" and tags[at - 1] == "o" and _is_construct(scene, at - 1):
                construct = words[at - 1].endswith("ي") or scene.is_a("part-of-office", at - 1)
                genitive = construct and words[at].startswith("ال")
                at = min(max(at + genitive, scene.known_end(at)), end)  # رواد ميناء جدة, لجنة تقصي الحقائق
    elif words[first].endswith(SOUND_PLURALS) and at < end and words[at].endswith(words[first][-2:]):
        at += 1
    elif tags[first] == "g" and at + 1 < end and tags[at] == "A" and tags[at + 1] in _HEADS:
        at += 1  # المتمردون الشيعة الحكومة
    elif at < end and words[first].startswith("ال") and _are_of_nation(scene, first, at):
        at += 1  # الخبراء الألمان, النساء الأهليات
    at = behind_adjectives(scene, at, end)
    # الأمين العام لمجلس التعاون، الرابطة المغربية للصحافة: what an office or a body is of.
    while tags[first] in "SO" and at + 1 < end and (tags[at] in "lf" or words[at].startswith("لل")):
        at = behind_field(scene, at, end)
    last = at + 1 == end and tags[first] == "O" and words[at].startswith("لل")
    return end if last and words[at - 1].endswith(_ADJECTIVE_ENDINGS) else at


def _are_of_nation(scene: Scene, first: int, at: int) -> bool:
    """Whether people in the plural have a nation's plural behind them, or women a feminine one: no object of theirs."""
    words = scene.tokens.words
    if scene.tags[at] != "A" or scene.tags[first] not in "gS":
        return False
    women = words[first].endswith("ات") or scene.is_a("women", first)
    return (scene.tags[first] == "g" and scene.is_a("nation", at)) or (women and words[at].endswith("يات"))


def _describes(scene: Scene, at: int, end: int) -> bool:
    """Whether what has the letter of a title is the adjective of an indefinite plural, so that a definite noun behind
    it is another's: اتهمت منظمات حقوقية الشركة, أبلغت مصادر مطلعة الصحيفة; not وزراء خارجية الدول."""
    words = scene.tokens.words
    if at + 1 >= end or not words[at + 1].startswith("ال") or scene.is_a("part-of-office", at):
        return False
    of_bodies = scene.tags[at] == "S" and words[at].endswith("يه") and words[at - 1].endswith("ات")
    of_sources = scene.tags[at - 1 : at + 1] == "ZZ" and words[at].endswith("ه")
    return of_bodies or of_sources


def _is_construct(scene: Scene, at: int) -> bool:
    """Whether a noun without the article and no adjective takes a genitive: رواد ميناء جدة, لجنة تقصي الحقائق."""
    word, before = scene.tokens.words[at], scene.tokens.words[at - 1]
    adjective = word.endswith(_ADJECTIVE_ENDINGS) and word.endswith("ه") == before.endswith("ه")
    return not word.startswith("ال") and not adjective and word not in scene.lists["epithet"]


def behind_field(scene: Scene, at: int, end: int) -> int:
    """Behind what ل leads to at a token: للشؤون الخارجية, لشركة «…», لشركة تسلا."""
    words, tags = scene.tokens.words, scene.tags
    definite, after = words[at].startswith("لل"), at + 1
    if definite:
        while after < end and tags[after] == "O" and words[after].startswith("ال") and words[after].endswith("يه"):
            after += 1
    elif after < end and tags[at] == "f" and tags[after] in "uoLXYOA":
        # لجامعة الدول العربية
        after = noun_phrase_end(scene, after, end) if tags[after] in "uYO" else after + 1
    return behind_adjectives(scene, after, end)


def _behind_name(scene: Scene, first: int, at: int, end: int) -> int:
    """Behind the name that follows a title, or goes on from its first word."""
    words, tags = scene.tokens.words, scene.tags
    begin = at if tags[first] in _HEADS else first
    # اتهمت لجنة التحقيق إسرائيل, يتهم التقرير إسرائيل
    of_body = tags[first] in _NAMELESS_HEADS and (words[at - 1].startswith("ال") or at > first + 2)
    whole = begin < end and not words[begin].startswith("ال") and scene.known_end(begin) > begin + 1
    if whole and tags[first] in "SoX":
        at = min(scene.known_end(begin), end)  # حث الرئيس سالم التجريبي مصر
    while (
        at < end and at - begin < _LONGEST_NAME and tags[at] == "X" and not ((of_body or whole) and scene.known_end(at))
    ):
        at += 1
    if tags[first] == "S" and not whole:
        last = at
        while last < end and last - begin < _LONGEST_NAME and _may_be_name(scene, last):
            last += 1
        # Two unknown words behind a title are a name where an object is left behind them, else they are the object: a
        # definite word is the last of it, as in خطة سالم التجريبي.
        last += last < end and tags[last] == "A" and last > at and not scene.is_a("allegation", last)
        at = last if at + 1 < last < end else at
    unknown = at == begin and tags[first] in "oA" and at + 1 < end and tags[at + 1] in _NOUNS + ","
    surname = not whole and begin < at < min(begin + 3, end) and tags[at] == "A" and not scene.is_a("allegation", at)
    if surname and at + 1 == end:
        # وعد المتحدث باسم الاتحاد سمير التجريبي بإعلانه; but دعا الشيخ سمير المواطنين.
        surname = tags[first] == "S" and at == begin + 1 and not words[at].endswith(_OF_MANY)
    elif surname:
        surname = tags[at + 1] in _NOUNS
    named = tags[first] in "SX" or words[first].startswith("ال") or whole
    goes_on = at < end and tags[at] == "o" and (unknown or at > begin) and not _begins_people(scene, at)
    # اختتم التجريبي كلمته: what is his is no name; but نبرة سياسته.
    if surname or (goes_on and not (named and is_owned(scene, at) and not scene.is_a("self", at))):
        at += 1
    while at < end and words[at - 1] in _GOES_ON and (tags[at] in _NAMES or words[at - 1 : at + 1] == _HOUSE):
        # سالم التجريبي أبو سعد
        at += 1
    if begin < at < end - 1 and words[at - 1] == "الله" and tags[at] == "A" and is_adjective(scene, at):
        at += 1  # جاد الله التجريبي
    if begin < at < end - 1 and tags[at] == "b" and tags[at + 1] in _HEADS + "," and not words[at].startswith("بال"):
        at += 1  # حذر رئيس الوزراء سالم بتجريب الحكومة
    while at < end and scene.is_a("self", at):
        at += 1
    return at


_OF_MANY = ("ين", "ات")
_NAMELESS_HEADS = "OEYZg"
_OWNERS = ("ها", "هم", "ه")
_HOUSE = ["ال", "الشيخ"]
_GOES_ON = frozenset(["ابو", "ابي", "ابن", "بن", "بنت", "ال", "عبد"])


def _may_be_name(scene: Scene, at: int) -> bool:
    return scene.tags[at] in _NAMES and not is_owned(scene, at) and not _begins_people(scene, at)


def _begins_people(scene: Scene, at: int) -> bool:
    """Whether a word has people behind it, so that no name goes on with it: جميع السكان, أنصار الفريق."""
    return scene.is_a("quantity", at) or scene.is_a("people-of", at)


def is_owned(scene: Scene, at: int) -> bool:
    """Whether a word ends in a pronoun: حديثها; the ة of أبو عائشة is none."""
    word = scene.tokens.words[at]
    return word.endswith(_OWNERS) and word != "الله" and not scene.tokens.as_printed(at).endswith("ة")


def behind_adjectives(scene: Scene, at: int, end: int) -> int:
    words, tags = scene.tokens.words, scene.tags
    while at < end and tags[at] not in "OYEg" and is_adjective(scene, at):
        if _disagrees(words, at):
            return at
        if tags[at] in _HEADS and not scene.tokens.as_printed(at).endswith(("ي", "ية")):
            # المرضى: no adjective, though folding makes it look like one.
            return at
        at += 1
    return at


def _disagrees(words: Sequence[str], at: int) -> bool:
    """Whether a masculine word stands behind two feminine ones, which it cannot describe: صحيفة الجزيرة الشمري."""
    return at > 1 and words[at].endswith("ي") and words[at - 1].endswith("ه") and words[at - 2].endswith("ه")


_ADJECTIVE_ENDINGS = ("ي", "يه")


def is_adjective(scene: Scene, at: int) -> bool:
    """Whether a token is an adjective with the article: one that a list holds, or one in the ي of relation."""
    word = scene.tokens.words[at]
    return word in scene.lists["definite-adjective"] or (word.startswith("ال") and word.endswith(_ADJECTIVE_ENDINGS))


def is_complete(scene: Scene, at: int) -> bool:
    """Whether the noun phrase before a token is definite to its end, so that the token is none of it: هذا الحادث |,
    خطته |, «…» |; not وزير | العمل."""
    before = scene.tokens.words[at - 1]
    owned = before.endswith(POSSESSIVES) and not scene.tokens.as_printed(at - 1).endswith("ة")
    return before.removeprefix("و").startswith("ال") or owned or scene.tags[at - 1] in "ueX"
