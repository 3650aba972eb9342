"""Where the noun phrase begins that somebody says, when circumstances stand between him and it."""

from __future__ import annotations

import re

from quotes.find.frames.nominative import takes_subject
from quotes.find.frames.objects import is_owned
from quotes.find.letters.alphabet import FREE_PREPOSITIONS, WITH, preposition_letters
from quotes.find.letters.shapes import is_verbal_noun
from quotes.find.scene.scene import Anchor, Scene

# Frames whose content is a noun that stands anywhere behind the subject.
_DEEP = " SUBJECT GAP? COMMA? NOUN"
_LED = (
    " SUBJECT GAP? COMMA? COMPLEMENT",
    " OCCASION COMMA? COMPLEMENT",
    "CUE ASIDE? COMPLEMENT",
    "CUE GAP? COMPLEMENT",
)
_DETOUR = 3
_SET_OFF = re.compile("b[^.|:TVvPQ,]{0,9},b")
_SO_THAT = frozenset(["بما", "بحيث", "بهدف", "باتجاه"])
_OF_PARTICIPLE = "CUE GAP? OBJECT"
_FRAMES = (_DEEP, " GAP FACT", " GAP NOUN")
_FOUND = "Mre"
_OF, _SUBJECTS = "nm", "SOYEgX"
_SIGNS, _TIMES = ",:q", "Djz"
_BETWEEN = ",Djz"
# What opens an aside and what closes it.
_ASIDES = {"-": "-", "(": ")", "u": "u"}
_LEADING = "kianmpGB"
_ATTACHED = "blJfx@"
_CLAUSES = "RrFhVvyK!dT^tUcP"
_STOPS = re.compile("[.|:TVQP]")
_NOMINAL, _APPOSED = "oXbypSZgOY", "SZgOYX"
_NAMES = "XLux@"
# Nouns that stand before another and are not complete without it: أسباب تعطل الرحلات.
_CHAIN = re.compile("[oE0]")
# بشدة, بوضوح: no preposition.
_SHORTEST = 2
_ENDS_IT = re.compile(r"ال|\w+ا$")
# في بيان نشر الثلاثاء: what was done with it.
_NISBA = ("ي", "يه")
# جماعات مسلحة, في وقت سابق: an adjective agrees, or has the form of one.
_FEMININE = ("ه", "ات")
_DEFINITE = ("ال", "لل", "بال", "وال", "كال")


def settle_start(scene: Scene, anchor: Anchor) -> bool:
    """Let a content begin at its first noun; False where the noun that was found is no object of the verb."""
    at, source, tags = anchor.content, anchor.source, scene.tags
    behind = max(source[1], anchor.told_end) if source and source[0] >= anchor.cue_end else anchor.cue_end
    if at is not None and anchor.frame.pattern.endswith(_LED):
        return _settle_led(scene, anchor, behind, at)
    if at is None or not anchor.frame.pattern.endswith((*_FRAMES, _OF_PARTICIPLE)):
        return True
    if (led := _own_with(scene, anchor, behind, at)) is not None:
        anchor.content = led
        return True
    if anchor.frame.pattern.endswith(_OF_PARTICIPLE):
        return True
    if anchor.morph.pronoun and anchor.cue.object == "none" and anchor.frame.pattern.endswith(_DEEP):
        return _has_both(scene, anchor, behind, at)
    alone = source is None and at == anchor.cue_end and anchor.frame.pattern.endswith(_DEEP)
    if alone and (takes_subject(anchor) or anchor.morph.gender == "f"):
        # A subject that was none, with all that stands behind it: أعلنت قائمة اللاعبين، في بيان، تحقيق الفوز.
        return False
    if source and source[1] == at and _is_of_deed(scene, source[0], at):
        anchor.source, anchor.content = (source[0], at - 1), at - 1
        return True
    at += tags[at] == "Q"
    if at <= behind + 1 or tags[at] not in _FOUND or tags[at - 1] == "n" or scene.is_a("about", at - 1):
        # تحدث التقرير في الخبر عن مقتل: what is told of, by whatever preposition.
        return True
    if source is None or not anchor.frame.pattern.endswith(_DEEP):
        return tags[at - 1] not in FREE_PREPOSITIONS and tags[behind] not in _NOMINAL
    first = _free_noun(scene, behind, at, scene.bounds(anchor.index)[1])
    if first is not None:
        if first > at or tags[at - 1] in _LEADING or _is_head(scene, first, at):
            anchor.content = first
        return True
    own = preposition_letters(anchor.cue.prepositions)
    led = next((place for place in range(behind, at) if tags[place] in own), None)
    if led is None:
        return False
    anchor.content = led + (tags[led] in FREE_PREPOSITIONS)
    return True


def _own_with(scene: Scene, anchor: Anchor, behind: int, at: int) -> int | None:
    """What the verb's own ب leads right behind the subject, or a time: وعد الوزير بفتح الجسر، وفي الوقت نفسه دعم."""
    while behind < at and scene.tags[behind] in _BETWEEN:
        behind += 1
    word = scene.tokens.words[behind]
    if behind >= at or scene.tags[behind] != WITH or "ب" not in anchor.cue.prepositions:
        return None
    return None if word[1:] in scene.lists["with-bi"] or scene.is_a("manner", behind) else behind


def _is_of_deed(scene: Scene, first: int, at: int) -> bool:
    """Whether a bare noun behind the subject is one of a deed, and said with it: المتحدث باسم المحكمة نبأ الإفراج."""
    words = scene.tokens.words
    bare = scene.tags[at - 1] in "oE" and not words[at - 1].startswith(_DEFINITE) and words[at - 2].startswith("ال")
    return at - 2 > first and bare and scene.tags[at] == "M" and words[at].startswith("ال")


def _has_both(scene: Scene, anchor: Anchor, behind: int, at: int) -> bool:
    """Whether a verb whose object is its pronoun has a noun besides: ما أعلنه الوزير من قرارات, تعتبره جماعات خطأ."""
    if anchor.cue.sense == "opine":
        return anchor.source is not None and at == behind and scene.tags[anchor.source[0]] in _SUBJECTS
    return scene.tags[at - 1] in _OF or scene.is_a("about", at - 1)


def _settle_led(scene: Scene, anchor: Anchor, behind: int, at: int) -> bool:
    """Let what the verb's own ب leads begin at the first of its kind; False where a free noun stands before it."""
    words, tags = scene.tokens.words, scene.tags
    led = at if tags[at] == WITH else at - 1
    if led - behind < _DETOUR:
        return True
    free = _free_noun(scene, behind, led, scene.bounds(anchor.index)[1]) if anchor.cue.object == "none" else None
    if free is not None and free < led and tags[free] == "M" and words[free][0] != "ب":
        return False  # أكد الوزير في المقابل ضرورة التركيز على كذا
    if tags[at] != WITH:
        return True
    while tags[behind] in _SIGNS:
        behind += 1
    if words[behind].startswith("ب") and tags[behind] not in "GDBXz" and not scene.is_a("manner", behind):
        anchor.content = behind  # أشاد المدير بافتتاح المعرض الخاص بالكتب
    elif tags[at - 1] not in _SIGNS and (own := _SET_OFF.match(tags, at)) and words[own.end() - 1] not in _SO_THAT:
        anchor.content = own.end() - 1  # نددت المنظمة في اجتماع بالمدينة، بقرار الوزارة
    return True


def _is_head(scene: Scene, first: int, at: int) -> bool:
    """Whether the noun phrase of a noun begins with another: نبأ اعتقال المدير, برنامجه لهذا العام."""
    word = scene.tokens.words[first]
    chained = _CHAIN.fullmatch(scene.tags, first, at) is not None and not word.startswith(_DEFINITE)
    return chained or is_verbal_noun(word) or is_owned(scene, first)


def _free_noun(scene: Scene, behind: int, at: int, last: int) -> int | None:
    """The first noun behind the subject that nothing leads; ``at``, where a noun was found, when nobody can tell.

    None where the noun at ``at`` stands in a circumstance and none is free behind it: خلال زيارته للمدينة.
    """
    tags, first = scene.tags, behind
    stop = _STOPS.search(tags, at + 1, last)
    end = stop.start() if stop else last
    while first < end:
        tag = tags[first]
        if tag in _ASIDES:
            closing = tags.find(_ASIDES[tag], first + 1, end)
            first = closing + 1 if closing > 0 else first + 1
        elif tag in _SIGNS or tag in _TIMES or tag in "Aw&":
            first += 1
        elif tag == "G" and _is_manner(scene, first):
            first = _behind_manner(scene, first, end)
        elif tag in _LEADING or tag in _ATTACHED or scene.tokens.words[first].startswith("لهذ"):
            first = _behind_led(scene, first, end)
        elif tag in _CLAUSES or (tag in _APPOSED and not is_verbal_noun(scene.tokens.words[first])):
            comma = tags.find(",", first, at)
            if comma < 0:
                return at if first > at or _is_free(scene, at) else None
            first = comma
        else:
            object_by_shape = tag in _FOUND or is_owned(scene, first) or scene.tokens.words[first].endswith("ا")
            return first if first <= at or object_by_shape else None
    return None


def _behind_manner(scene: Scene, first: int, end: int) -> int:
    """Behind a word of manner with what describes it: بشدة, بشكل رسمي."""
    last = first + 1
    while last < end and scene.tags[last] == "o" and scene.tokens.words[last].endswith(_NISBA + _FEMININE):
        last += 1
    return last


def _behind_led(scene: Scene, first: int, end: int) -> int:
    """Behind the noun phrase that a preposition leads."""
    tags = scene.tags
    last = first
    while last < end and tags[last] in _LEADING:
        last += 1
    # لوسائل الإعلام, جملة وتفصيلا
    circumstance = (
        last > first and tags[last - 2 : last] == "GG" and _ENDS_IT.match(scene.tokens.words[last - 1]) is not None
    )
    if last == end or tags[last] in _SIGNS or circumstance:
        return last
    head = last
    known = scene.known_end(head)
    if known:
        last = known - 1
    while last + 1 < end:
        behind = last + 1
        if tags[last] == "u" and tags.find("u", behind, end) > 0:
            behind = tags.find("u", behind, end) + 1
        goes_on = tags[behind] if behind < end else ","
        if known == behind or _is_complete(scene, head, last):
            if goes_on == "o" and _goes_on(scene, behind):
                known = behind + 1
            elif goes_on not in "AXzw&":
                return behind
        elif goes_on in _SIGNS + _TIMES + _LEADING + _ATTACHED + _CLAUSES + "-()":
            return behind
        last = behind
    return end


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a word behind a whole noun phrase is still of it: ذاته, لبي بي سي, من جنسيات عربية مختلفة."""
    word, before = scene.tokens.words[at], scene.tokens.words[at - 1]
    adjective = word.endswith("ه") and before.endswith(_FEMININE) and not is_owned(scene, at)
    return scene.is_a("self", at) or len(word) <= _SHORTEST or adjective


def _is_complete(scene: Scene, head: int, last: int) -> bool:
    """Whether a noun phrase may end in a token: a definite word, a name, an adjective of an indefinite noun."""
    word, tag = scene.tokens.words[last], scene.tags[last]
    if tag == "e":
        return False
    if word.startswith(_DEFINITE) or tag in _NAMES or tag == "D" or is_owned(scene, last):
        return True
    if any(scene.known_end(at) == last + 1 for at in range(max(head, last - 1), last + 1)):
        return True  # جامعة تل أبيب
    if _is_venue(scene, head, last) and scene.tags[last + 1 : last + 2] == "M":
        # أعلنت في بيان تأجيل الافتتاح, نفى في مؤتمر صحفي وجود خلاف; not في بيان نشر أمس
        return not any(map(scene.tokens.words[last + 1].startswith, scene.lists["spreading-stem"]))
    if last == head and tag in "lJf" and scene.tags[last + 1 : last + 2] == "M":
        return word[1:] not in scene.lists["proposition"]  # قال لسالم; not لتسهيل عملية
    before = scene.tokens.words[last - 1]
    if last > head and not scene.lists["quantity"].isdisjoint((before, word)):
        return True
    return last > head and tag == "o" and (word.endswith(_NISBA) or (word.endswith("ه") and before.endswith(_FEMININE)))


def _is_manner(scene: Scene, at: int) -> bool:
    """Whether ب and its noun say how something is said: بوضوح, بشدة; not بشأن, بمناسبة."""
    word = scene.tokens.words[at]
    return word[0] == "ب" and len(word) > 1 and not any(map(word[1:].startswith, scene.lists["no-manner"]))


def _is_venue(scene: Scene, head: int, last: int) -> bool:
    """Whether a noun phrase says where something was said, and needs no other noun: بيان, مؤتمر صحفي."""
    words = scene.tokens.words
    if last == head:
        return words[head] in scene.lists["whole-venue"]
    return last == head + 1 and words[last].endswith(_NISBA) and scene.is_a("saying-venue", head)


def _is_free(scene: Scene, at: int) -> bool:
    """Whether a noun behind a clause is neither led by a preposition or a verb nor a noun's genitive."""
    last = at - 1
    if scene.tags[last] in _LEADING + _CLAUSES:
        return False
    return scene.tags[last] != "o" or scene.tokens.words[last].endswith("ا") or _is_complete(scene, last - 1, last)
