"""Where a verb's subject ends and its object begins, when both follow it: وصف الوزير الانتخابات بأنها …"""

from __future__ import annotations

from quotes.find.frames.objects import (
    SOUND_PLURALS,
    behind_adjectives,
    behind_field,
    is_adjective,
    is_owned,
    noun_phrase_end,
)
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Scene

_HEADS = "SOYEZg"
_NOUNS = "oASOYEZgXMeuHDL0f"
_OTHERS = frozenset(["عشر", "اخر", "اخري", "اخرين", "اخرون", "كافه", "جميعا", "عموما"])
_NISBA = ("يه", "ي")
_TO = "lfJ"
_AT, _THE = "ب", "ال"
_OCCASIONS = "HDv"
_CHARGED_WITH = "knb"


def split_subject(scene: Scene, first: int, end: int) -> int:
    """The token behind ``first`` at which the object begins; ``end`` when there is only a subject."""
    tags = scene.tags
    if end == first + 2 and _is_titled_name(scene, first):
        return end
    at = _goes_on(scene, first, noun_phrase_end(scene, first, end), end)
    alone = at >= end > first + 2 and tags[first] == "S" and tags[end - 1] in "oX" and tags[end - 2] not in "oXfkbn"
    if alone and not is_adjective(scene, end - 1):
        # هدد رئيس الوكالة سميرا: with nothing behind it the one name is the object.
        return end - 1
    if at + 1 < end and tags[at] == ",":
        # السيناتور، سمير التجريبي، عضو اللجنة، … : the object stands behind the last comma.
        closing = tags.rfind(",", at + 1, end - 1)
        if closing > 0 and tags[closing + 1] not in "w&R":
            return closing + 1
        if closing < 0 and tags[at - 1] == "u" and tags[at + 1] in "EMe":
            return at + 1
        if closing < 0 and tags[at + 1] in _HEADS + "X":
            return min(noun_phrase_end(scene, at + 1, end), end)
    at = _behind_office(scene, first, at, end)
    return at if at < end and tags[at] in _NOUNS + "lxFJ" + "," else end if at >= end else at


def _behind_office(scene: Scene, first: int, at: int, end: int) -> int:
    """Behind the office of whom a name names, where an object is left: وصف سالم التجريبي سفير البلاد القرار بأنه."""
    words, tags = scene.tokens.words, scene.tags
    if not first + 1 < at < end - 1 or tags[first] not in "oX" or tags[at] != "S" or words[at].startswith("ال"):
        return at
    behind = _goes_on(scene, at, noun_phrase_end(scene, at, end), end)
    # What is left is no name of whoever holds the office: اتهم سالم وزير النقل سمير التجريبي.
    left = behind < end and (tags[behind] in "OEYMg" or (tags[behind] == "A" and end - behind > 1))
    return behind if left else at


def _is_titled_name(scene: Scene, first: int) -> bool:
    """Whether a definite title has a name that nobody knows behind it: حذر الجنرال تجريبيان من; not الوزير بكين."""
    word = scene.tokens.words[first + 1]
    return (
        scene.tags[first : first + 2] == "So"
        and scene.tokens.words[first].startswith("ال")
        and not (word.startswith("ال") or word.endswith(("ا", "ات", "ين", "ي", "يه")) or is_owned(scene, first + 1))
        and not scene.known_end(first + 1)
        and not scene.is_a("allegation", first + 1)
    )


def _goes_on(scene: Scene, first: int, at: int, end: int) -> int:
    """The token behind whatever cannot begin an object and so goes on with the subject: آخر, والنقابات, بالمنطقة."""
    while at < end:
        behind = _tail_end(scene, first, at, end)
        if behind <= at:
            break
        at = min(behind, end)
    return at


def _tail_end(scene: Scene, first: int, at: int, end: int) -> int:
    words, tags, epithets = scene.tokens.words, scene.tags, scene.lists["bare-epithet"]
    definite_behind = at + 1 < len(words) and words[at + 1].startswith(_THE)
    if words[at] in _OTHERS and not (words[at] == "كافه" and definite_behind):
        return at + 1
    bare = at == first + 1 < end - 2 and tags[first] in "oSg" and not words[first].startswith("ال")
    if bare and tags[at] == "e" and tags[at + 1] in "AOSEg":
        return noun_phrase_end(scene, at, end)  # سكان تلك القرى
    if tags[at] in "w&" and tags[at - 1] != "X" and not words[at].startswith(tuple(scene.lists["own-waw"])):
        return _joined_end(scene, at, end)
    if tags[at] == "b" and tags[first] in "OSZg" and _is_at_place(scene, at):
        place = at + 1
        if not words[at].startswith("بال") and place < end and tags[place] in "oAXO":
            place += 1
        place = behind_adjectives(scene, place, end)
        return place if tags[first] == "O" or place >= end else at
    if tags[first] in "OE" and (tags[at] in _TO or words[at].startswith("لل")):
        field = behind_field(scene, at, end)
        return max(field, scene.known_end(field)) if field < end else field
    if words[at] in epithets and not words[at - 1].startswith("ال") and at + 1 < end:
        return at + 1  # مسؤول عسكري رفيع, منظمات محلية عديدة
    if words[at - 1] in epithets and tags[at] == "k" and at + 1 < end and tags[at + 1] not in _OCCASIONS:
        return noun_phrase_end(scene, at + 1, end)  # رجل أعمال بارز في المدينة
    if (attributes := _attributes_end(scene, at, end)) > at:
        return attributes
    if _is_charged(scene, at) and at + 1 < end and tags[at + 1] in _CHARGED_WITH:
        return noun_phrase_end(scene, at + 2, end) if tags[at + 1] != "b" and at + 2 < end else at + 1
    return at


def _is_at_place(scene: Scene, at: int) -> bool:
    """Whether a token says where a body or an office is: بمنطقة المدينة, بالوزارة."""
    word = scene.tokens.words[at]
    return word[0] == _AT and word.removeprefix(_AT).removeprefix(_THE) in scene.lists["seat"]


def _is_charged(scene: Scene, at: int) -> bool:
    """Whether a token begins what somebody is charged with: المسؤول في الحي, المكلفة بالشؤون."""
    word, charged = scene.tokens.words[at], scene.lists["charged"]
    bare = word.removeprefix(_THE)
    return bare != word and (bare in charged or bare[:-1] in charged)


def _attributes_end(scene: Scene, at: int, end: int) -> int:
    """Behind what has the article as the subject has, where a bare object is left: الحارس الجديد جماهير فريقه."""
    words, tags = scene.tokens.words, scene.tags
    if not words[at].startswith("ال") or not (words[at - 1].startswith("ال") or tags[at - 1] == "X"):
        return at
    if tags[at] in "Ag" and words[at].endswith("يون") and not scene.known_end(at):
        return at + 1  # النواب الأهليون: no object has this ending
    head_behind = at + 1 < end and tags[at + 1] in _HEADS
    plural = words[at].endswith(SOUND_PLURALS) and words[at - 1].endswith(words[at][-2:])
    if head_behind and (plural or (is_adjective(scene, at) and words[at + 1].startswith("ال") and tags[at] == "A")):
        return at + 1  # المعتقلين الأجانب المسلمين المحكمة, وسائل الإعلام الأهلية المواطنين
    behind = at
    while behind < end and words[behind].startswith("ال") and (tags[behind] in "Ao" or words[behind].endswith("يه")):
        behind += 1
    return behind if at < behind < end and _begins_object(scene, behind, end) else at


def _begins_object(scene: Scene, at: int, end: int) -> bool:
    """Whether a bare word behind words with the article can only begin the object: جماهير فريقه, جميع السكان."""
    words, tags = scene.tokens.words, scene.tags
    if words[at].startswith(("ال", "و")):
        return False
    definite = at + 1 < end and words[at + 1].startswith("ال") and tags[at + 1] != "i"
    construct = definite and not words[at].endswith("ا")
    if scene.is_a("quantity", at):
        return at + 1 < end and tags[at + 1] in _NOUNS
    return tags[at] in "SOYEge" or (tags[at] == "o" and (construct or is_owned(scene, at)))


def _joined_end(scene: Scene, at: int, end: int) -> int:
    """Behind a noun that و joins to the subject, with its genitive or adjectives: ومختصون تونسيون, ومجموعة المعارضة."""
    words, tags = scene.tokens.words, scene.tags
    behind = at + 1
    if words[at].startswith("وال"):
        return behind_adjectives(scene, behind, end)
    if words[at].endswith(POSSESSIVES) and not scene.tokens.as_printed(at).endswith("ة"):
        return at
    if words[at].endswith(_NISBA) and words[at - 1].endswith(_NISBA):
        return behind  # منظمات حقوقية وإنسانية
    if words[at].endswith(SOUND_PLURALS):
        return behind + (behind < end and words[behind][-2:] == words[at][-2:])
    if behind < end and tags[behind] in _HEADS:
        return noun_phrase_end(scene, behind, end)
    while behind < end and tags[behind] == "o" and words[behind].endswith(_NISBA):
        behind += 1  # وفصائل سياسية فلسطينية
    if behind == at + 1 and behind < end and tags[behind] in "AoX":
        behind += 1 + (tags[behind] == "o" and behind + 1 < end and tags[behind + 1] == "A")
    return behind_adjectives(scene, behind, end)
