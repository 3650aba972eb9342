"""Where the source of a body, a group or an office ends, for there begins what it does to others or says of them."""

from __future__ import annotations

import re

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import OWNED, TANWIN
from quotes.resolve.mention import Mention
from quotes.resolve.reading.adjectives import disagrees
from quotes.resolve.reading.hints import COUNTRY, DOCUMENT, GROUP, NISBA, NOTHING, VERBAL_NOUN, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE

_CLOSES_OFFICE, _NAME_OF = "aopc", "اسم"
_SHORTEST = 3
_COUNTRY = "بلاد"
"""المتحدث باسمه has his office by it."""
_PARTICIPLE = re.compile(r"الم\w\wو\w")
_ADJECTIVE = re.compile(r"الم\w+|ال\wا\w\wه?")
"""The shapes of participles: المعارض, الصادرة."""
_BECAUSE = frozenset(["بسبب", "بفضل", "نتيجه"])
ASIDES = frozenset(["للمره", "بالاضافه", "بالاشتراك", "بالتعاون"])
"""What tells how or with whom a body does something: للمرة الأولى, بالتعاون مع."""
_THE = "ال"
_SAID_BEFORE = frozenset(["سالف", "سالفه"])
"""اللجنة سالفة الذكر."""
_MARKED = set(letters.MARKS + ",(")
_ABOUT, _TAKE_ABOUT = "n", frozenset(["reveal", "announce"])
"""عن, and the senses of cues that take it themselves."""
_NO_OFFICE = NOTHING + DOCUMENT
_RELATED, _OTHERS = ("ي", "يه"), "gsoe"
_MAY_BE_OBJECT = letters.PLAIN + letters.PROPOSITION + "E"
_ACCUSATIVE, _OF_MANY, _LAND = "ا", "ون", "يا"
_TENS = ("ون", "ين")
_OUTLET, _BODIES = "outlet", frozenset(["organisation", "outlet", "group"])
_PROPER = "X"
_PEOPLE = "gsz"


def end_of_body(frame: Frame, mention: Mention, first: int, end: int, reading: Reading) -> int | None:
    """The token at which something else begins in the source of a body or a group: a verb (الهيئة تجاوزت …), عن where
    the cue takes it (كشفت الشركة عن سلسلة), an object behind its own article (أقر البرلمان قانون …)."""
    if frame.source is None or frame.source.start < frame.cue.start or not _MARKED.isdisjoint(reading.tags[first:end]):
        return None
    if at := _end_by_case(frame, first, end, reading):
        return at
    if mention.kind not in _BODIES:
        return None
    for at in range(first + 1, end):
        word, tag = reading.words[at], reading.tags[at]
        if reading.hints[at] == NOTHING and reading.gazetteer.words.is_verb(word) and looks_like_verb(word):
            return at
        closed = _is_closed(first, at, reading)
        if tag == _ABOUT and closed and (frame.sense in _TAKE_ABOUT or mention.kind == _OUTLET):
            return at
        if at > first + 1 and _is_another_noun(at, reading) and _is_complete(first, at, reading):
            return at
        acted_on = _is_object(first, at, reading) or reading.gazetteer.words.describes_nothing(word)
        if frame.form in FINITE and closed and acted_on:
            return at
        if frame.form in FINITE and reading.is_definite_word(at) and disagrees(reading, first, at):
            return at
    return own_doing(first, end, reading) or object_of(frame, first, end, reading)


def _end_by_case(frame: Frame, first: int, end: int, reading: Reading) -> int | None:
    """The token of a noun in the accusative (ندد الاتحاد العام فروعا ونقابات), of one behind a plural in ون, which
    takes no genitive (وصف صيادون موسم الصيد), or of إلى behind a closed phrase (وجهت النيابة إلى المتهمين)."""
    people = reading.words[first].endswith(_OF_MANY) and not reading.is_definite_word(first)
    people = people and frame.form in FINITE and reading.hints[first] in _PEOPLE
    counted = reading.words[first][0].isdigit()
    for at in range(first + 1, end):
        if not counted and _is_accusative(at, reading):
            return at
        if reading.tags[at] == letters.TOWARDS and reading.is_definite_word(at - 1) and not _takes(at - 1, reading):
            return at
        people = people and not reading.words[at].endswith(_OF_MANY) and reading.tags[at] not in letters.PREPOSITIONS
        if people and _is_indefinite_noun(at, reading):
            return at
    return None


def _is_accusative(at: int, reading: Reading) -> bool:
    """Whether a word without the article stands in the accusative, and no number asks for it: دولا; not 13 عنصرا."""
    word, before, lists = reading.words[at], reading.words[at - 1], reading.gazetteer.words
    counted = before[0].isdigit() or before.endswith(_TENS)
    if word[-1] != _ACCUSATIVE or reading.is_definite_word(at) or reading.hints[at] != NOTHING or counted:
        return False
    if reading.tokens.as_printed(at).endswith(TANWIN):
        return True
    known = word in lists.surnames or word.endswith((*OWNED, _LAND))
    noun = lists.is_common(word[:-1]) or reading.gazetteer.head(word[:-1]) is not None
    return len(word) > _SHORTEST and noun and not known


def _is_closed(first: int, at: int, reading: Reading) -> bool:
    """Whether a phrase is definite before a token: by an article, or by a name that is known in full."""
    if reading.is_definite_word(at - 1):
        return True
    known = reading.known(first)
    return known is not None and known[1] == at


def _is_object(first: int, at: int, reading: Reading) -> bool:
    """Whether a word goes on with no body that is named before it: a country behind an article (اتهمت لجنة التحقيق
    إسرائيل), an indefinite noun behind a name (تعتبر الصين الجزيرة جزءا)."""
    if reading.hints[at] == COUNTRY:
        return reading.tags[at] == _PROPER and at > first + 1 and not reading.is_definite_word(at)
    known, word = reading.known(first), reading.words[at]
    named = known is not None and known[1] == at
    return named and word in reading.gazetteer.words.masdars and _is_indefinite_noun(at, reading)


def _is_indefinite_noun(at: int, reading: Reading) -> bool:
    word, lists = reading.words[at], reading.gazetteer.words
    if reading.is_definite_word(at) or reading.tags[at] not in _MAY_BE_OBJECT or word in lists.adjectives:
        return False
    return len(word) > _SHORTEST and not word.endswith(_RELATED) and lists.is_common(word)


def _takes(at: int, reading: Reading) -> bool:
    """Whether a participle or verbal noun asks for the preposition behind it: الموجه إلى, الدعوة إلى."""
    word = reading.words[at]
    return _ADJECTIVE.fullmatch(word) is not None or word[2:] in reading.gazetteer.words.masdars


def _is_complete(first: int, at: int, reading: Reading) -> bool:
    """Whether a body is named in full before a token: by its own name, or by its country where people follow."""
    if reading.hints[at] == GROUP and reading.hints[at - 1] == NISBA and reading.hints[first] != GROUP:
        return True
    known = reading.known(first)
    return known is not None and known[1] == at and known[1] - first > 1


def _is_another_noun(at: int, reading: Reading) -> bool:
    """Whether a word with the article is a noun and no adjective: دعت الأمم المتحدة المجتمع الدولي."""
    word, lists, hint = reading.words[at], reading.gazetteer.words, reading.hints[at]
    if not word.startswith(_THE) or word.endswith(_RELATED) or hint == NISBA or word in lists.epithets:
        return False
    adjective = word in lists.momentary or word in lists.firm or word in lists.masculine or word in lists.greatest
    if adjective or (hint != GROUP and _ADJECTIVE.fullmatch(word)):
        return False
    return hint in _OTHERS or lists.is_common(word)


def own_doing(first: int, end: int, reading: Reading) -> int | None:
    """Where a source goes on with something of its own bearer's: الملك باسمه, الطبيب في إفادته, بسبب سلوكهما."""
    lists = reading.gazetteer.words
    for at in range(first + 1, end):
        word = reading.words[at]
        speaks_for = any(map(reading.stem(at - 1).removeprefix(_THE).startswith, lists.spokesmen))
        charged = _PARTICIPLE.fullmatch(reading.words[at - 1])  # المعروف بكتاباته
        with_it = reading.tags[at] == letters.WITH and lists.is_owned(word[1:]) and not (speaks_for or charged)
        inside = reading.tags[at] == letters.IN and at + 1 < end and lists.is_owned(reading.words[at + 1])
        inside = inside and not reading.words[at + 1].startswith(_COUNTRY)  # وزير النقل في بلاده
        if (with_it or inside) and reading.tokens.as_printed(at + inside).endswith(OWNED):
            return at
        if word in _BECAUSE or word in ASIDES:
            return at
    return None


def object_of(frame: Frame, first: int, end: int, reading: Reading) -> int | None:
    """The token at which the object begins behind an office that an article has closed, so that no noun goes on without
    one: استغرب أستاذ الفيزياء التطبيقية حرمان الطلاب من تغطية الجلسة."""
    if frame.source is None or frame.source.start < frame.cue.start or frame.form not in FINITE:
        return None
    lists = reading.gazetteer.words
    for at in range(first + 1, end):
        word = reading.words[at]
        if _is_of_the_verb(at, first, reading):
            return at
        if lists.describes_nothing(word) and reading.is_definite_word(at - 1):
            return at
        if reading.is_definite_word(at) or reading.hints[at] not in _NO_OFFICE or not reading.is_definite_word(at - 1):
            continue
        if word in lists.surnames or word in lists.prepositions or reading.tags[at] not in _MAY_BE_OBJECT:
            continue
        if word.startswith(_THE) or word in _SAID_BEFORE:
            continue
        noun = lists.is_common(word) and word not in lists.adjectives and len(word) > _SHORTEST
        own_name = reading.words[at + 1 : at + 2] == [f"ال{word}"]  # مريح المريح
        if (noun or VERBAL_NOUN.fullmatch(word) or reading.hints[at] == DOCUMENT) and not own_name:
            return at
    return None


def _is_of_the_verb(at: int, first: int, reading: Reading) -> bool:
    """Whether a noun with ب behind an office or body is the verb's: تعهدت الحكومة بدعم القطاع, unlike الجمعية
    المعنية بالبيئة."""
    noun, before = reading.words[at][1:], reading.hints[at - 1]
    if reading.tags[at] != letters.WITH or reading.hints[at] != NOTHING or noun.startswith(_NAME_OF):
        return False
    if at - 1 > first and before not in _CLOSES_OFFICE:
        return False
    return reading.gazetteer.words.is_common(noun.removeprefix("ال")) or VERBAL_NOUN.fullmatch(noun) is not None
