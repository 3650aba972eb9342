"""Where a source behind its cue ends: before an object, before whom or where it was told, before its own story."""

from __future__ import annotations

import re

from quotes.find.letters.alphabet import FREE_PREPOSITIONS, MAYBE_VERB, OTHER, TO_OUTLET, preposition_letters
from quotes.find.scene.scene import Anchor, Scene

# A noun with the pronoun of the source behind it: أكد الجانبان حرصهما.
_OWN = re.compile(r"(?![وف]|ال)\w{3,}(?:ها|هم|هما)")
_OWN_AUDIENCE = re.compile(r"ل(?!ل)\w{3,}(?:ه|ها|هم)")
_BELONGS = re.compile(r"ال(?:م\w+|تابع\w*)")
# رسالة, بيانا: no name, such as بيان may be.
_MESSAGE = re.compile(r"(?!ال)\w{3,}[ها]")
_SELF = frozenset(["ذاتها", "نفسها", "عينها", "ذاتهم", "نفسهم", "انفسهم", "كلها", "كلهم", "جميعها", "جميعهم", "وحدها"])
_WORDS_OF_OWN = "oMAw"
# A name that no list knows: behind a given name, behind an outlet's noun.
_UNKNOWN_NAME = re.compile(r"Xo{1,3}$|Yo{1,3}$")
_LOOSE = ",-(kianmp"
# As printed: علي is a name.
_OPENING = frozenset(["ب", "بـ", "ل", "لـ", "على", "إلى", "الى", "عن", "من", "تحت", "عنوان", "بعنوان"])
_PLACES = frozenset(["في", "علي"])
_UNNAMED = "EHZM"
_PRESENT = re.compile(r"(?!تابع)[يت]\w{3,}")
# سيوفر, فستقوم, طبقت: behind a definite noun these are no nouns (سيدة, روبرت).
_FUTURE = re.compile(r"فس[يت]\w{2,}|س[يت](?![اد])\w{3,}")
_HER_PAST = re.compile(r"(?!ال)\w{2,}[^\Wاوي]ت")
_BODIES = frozenset("EOYfMA")
_TO = "lfx"
_WITH = "b"


def end_source(scene: Scene, anchor: Anchor) -> None:
    """Cut a source behind its cue before the first word that cannot be its own."""
    if anchor.source is None or anchor.source[0] < anchor.cue_end:
        return
    first, end = anchor.source
    places = range(first + 1, end)
    if anchor.cue.part == "particle" and scene.bounds(anchor.index)[0] == anchor.index:
        end = next((at for at in places if _opens_clause(scene, first, at)), end)
        anchor.source, places = (first, end), range(first + 1, end)
    at = next((at for at in places if _is_foreign(scene, first, at) or _is_complement(scene, anchor, at)), end)
    last = _without_loose(scene, first, at) if at < end else _without_opening(scene, first, end)
    if last == end:
        return
    anchor.source, anchor.told_end = (first, last), end
    if anchor.frame.content == "phrase" and anchor.content == end and scene.tags[at] in _WORDS_OF_OWN:
        anchor.content = at


def _without_loose(scene: Scene, first: int, end: int) -> int:
    """The end of a source without a comma, a preposition or an opening mark behind its last word."""
    tags = scene.tags
    while end > first + 1 and (tags[end - 1] in _LOOSE or (tags[end - 1] == "u" and tags.count("u", first, end) % 2)):
        end -= 1
    return end


def _without_opening(scene: Scene, first: int, end: int) -> int:
    """The end of a source without words that only open what is behind it: نادت الرسالة بـ«…», تحت عنوان: «…»."""
    printed, last = scene.tokens.as_printed, end
    while last > first + 1 and (printed(last - 1) in _OPENING or (last < end and scene.tags[last - 1] == ",")):
        last -= 1
    return last


def _is_foreign(scene: Scene, first: int, at: int) -> bool:
    """Whether a token of the source, which begins at ``first``, begins something else."""
    words, tags = scene.tokens.words, scene.tags
    word = words[at]
    if scene.is_a("published", at) and tags[first] in "EHYZMoOlfJx":
        return True  # تقرير نشره الموقع, وفقا لمسح أجرته الشركة
    if tags[at] == TO_OUTLET and tags[first] not in "YE" and not word.startswith("لل"):
        return True
    definite = _is_definite(scene, first, at)
    if not definite and at > first + 1:
        return False
    if definite and (_is_own(scene, at) or (tags[first] not in _UNNAMED and _is_own_audience(scene, at))):
        return True
    if definite and tags[at] == "E" and tags[first] in "SX" and _MESSAGE.fullmatch(word):
        return True  # وجه الأمير سالم التجريبي رسالة
    if word in _PLACES and at + 1 < len(words) and tags[first] not in _UNNAMED and not scene.is_a("online", first):
        said = scene.is_a("online" if word == "علي" else "occasion", at + 1)
        return said or _is_own(scene, at + 1, _WORDS_OF_OWN + _UNNAMED + "v")
    if tags[at] == _WITH and not _takes_with(scene, at - 1):
        return scene.is_a("manner", at)
    if word == "ل":
        # قال الوزير لـ بي بي سي
        return _BELONGS.fullmatch(words[at - 1]) is None and at + 1 < len(words) and scene.known_end(at + 1) > 0
    return at == first + 1 and tags[at] in _TO and scene.known_end(first) == at


def _takes_with(scene: Scene, at: int) -> bool:
    """Whether a token is a participle with what it is about behind it, its own: المكلف بالشؤون, الخاص بالحفل."""
    word = scene.tokens.words[at]
    stem = word.removeprefix("ال")
    if stem == word:
        return False
    return (stem.startswith("م") and len(stem) > 1) or any(map(stem.startswith, scene.lists["taking-with"]))


def _is_complement(scene: Scene, anchor: Anchor, at: int) -> bool:
    """Whether a cue's own preposition opens what it is about: أشار الوزير إلى الشروط بأن; not المشرف على البرنامج."""
    if scene.tags[at] not in FREE_PREPOSITIONS or anchor.frame.content != "clause":
        return False
    if scene.tags[at] not in preposition_letters(anchor.cue.prepositions):
        return False
    before = scene.tokens.words[at - 1]
    return (before.startswith("ال") or scene.tags[at - 1] == "X") and not _takes_with(scene, at - 1)


def _opens_clause(scene: Scene, first: int, at: int) -> bool:
    """Whether a clause begins in a source, which begins at ``first``, without a sign: بيان الوزارة سيفتح الجسر غدا."""
    word = scene.tokens.words[at]
    if scene.is_a("opens-clause", at) or (word.startswith("ف") and is_verb_by_shape(scene, at)):
        return True
    if scene.tags[at] == MAYBE_VERB and _PRESENT.fullmatch(word):
        return True
    return scene.tags[first] in _BODIES and is_verb_by_shape(scene, at) and _is_definite(scene, first, at)


def is_verb_by_shape(scene: Scene, at: int) -> bool:
    """Whether a word of which nothing is known is a verb where no further noun of a phrase stands."""
    word = scene.tokens.words[at]
    return scene.tags[at] == OTHER and bool(_FUTURE.fullmatch(word) or _HER_PAST.fullmatch(word))


def _is_own(scene: Scene, at: int, letters: str = _WORDS_OF_OWN) -> bool:
    word = scene.tokens.words[at]
    return scene.tags[at] in letters and word not in _SELF and _OWN.fullmatch(word) is not None


def _is_own_audience(scene: Scene, at: int) -> bool:
    """Whether a word says that the source told its own people: لأنصاره, لقرائها."""
    word = scene.tokens.words[at]
    return _OWN_AUDIENCE.fullmatch(word) is not None and not scene.tokens.as_printed(at).endswith("ة")


def _is_definite(scene: Scene, first: int, at: int) -> bool:
    """Whether the noun phrase is complete before a token: it ends in a name or in a word with the article."""
    if scene.tokens.words[at - 1].startswith("ال") or scene.tags[at - 1] in "Xu":
        return True
    return _UNKNOWN_NAME.search(scene.tags, first, at) is not None or scene.known_end(first) == at
