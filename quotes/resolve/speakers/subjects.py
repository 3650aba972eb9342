"""Subjects that stand in the text without being the source of a frame: of the main verb, of a relative clause."""

from __future__ import annotations

import re

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.names.plausible import ruled_noun
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.reading import Reading

ACTORS = frozenset("nsoyzgpcekmq")
_VERBS = frozenset(letters.VERBS)
_PREPOSITIONS = frozenset(letters.BEFORE_NOUNS)
_CLAUSE_STARTS = frozenset(letters.SIGNS + "cjhWQ")
_NEUTRAL = frozenset(letters.NEUTRAL + letters.MARKS)
_THAT = "ان"
_JOINING = "وف"
_NOUNS = frozenset(letters.PLAIN + letters.PROPOSITION + "E")
HANDS_OVER = re.compile(r"(?:جهت|جانب|ناحيت|بدور)(?:ه|ها|هم|هما)")
"""من جهته: somebody else speaks now."""
_NO_SUBJECT = re.compile(f"{TO_SOMEBODY.pattern}|{HANDS_OVER.pattern}")
TONGUE = "لسان"
"""على لسان فلان: by his mouth."""
MAIN_VERBS = frozenset("Vvy")
_AND = frozenset(["و", "وقد", "ثم"])
_FARTHEST = 14
_THEY, _NOUN = "وا", "ة"
"""The ending of verbs that hold their subject: عرضوا تسجيلات."""
_PLACES, _MAYBE_CAPITALS, _HERS = "pc", "ck", "ت"
_TITLES, _OTHERS = "sS", "soyzgpc"
_QUANTIFIERS, _ACCUSATIVE = "zZ", "ا"
COPULAS = frozenset(["هو", "هي"])
_BUT = frozenset(["لكن", "ولكن"])
_COLON = ":"
"""Behind a noun it opens a new part: متابعة: …"""


def subject_between(reading: Reading, first: int, limit: int, within_relatives: bool = False) -> tuple[int, int] | None:
    """The first noun phrase from ``first`` that can be a verb's subject: at a clause's start or behind its verb.

    Phrases behind a preposition are passed over, and so are those that belong to a thing (قرار الوزير) and, unless
    asked for, those within a relative clause (اللجنة التي وصلت عدن، …).
    """
    if (told := _after_precedes(reading, first, limit)) is not None:
        return told, reading.phrase_end(told, limit)
    index, free, opening = first, True, True
    while index < min(limit, first + _FARTHEST):
        tag, hint = reading.tags[index], reading.hints[index]
        if tag in _PREPOSITIONS and index + 1 < limit and reading.tags[index + 1] in letters.THAT:
            index, free, opening = index + 2, True, True  # إلا أن, غير أن
            continue
        if tag in _PREPOSITIONS and not (hint in ACTORS and tag == "b"):
            index = max(index + 1, reading.phrase_end(index + 1, limit) if index + 1 < limit else index + 1)
            free = opening = False
            continue
        if tag == letters.RELATIVE and not within_relatives:
            index = _after_sign(reading, index, limit)
            free = opening = True
            continue
        if tag in letters.THAT and reading.words[index] == _THAT:
            free, opening = reading.tags[index - 1] not in _NOUNS, False  # يذكر أن الوزارة; no إعلان أن
        elif tag in _CLAUSE_STARTS:
            free = opening = True
        elif tag not in _NEUTRAL:
            ruled = _is_ruled(reading, index)
            actor = ruled or hint.islower() or (opening and reading.words[index][0] == "و")
            verb_too = opening and (_is_verb_too(reading, index) or _is_apposition(reading, index, first))
            actor = actor and tag not in letters.THAT and _NO_SUBJECT.fullmatch(reading.words[index]) is None
            actor = actor and free and not _is_reached(reading, index) and not _is_object(reading, index, limit)
            if (ruled or hint.lower() in ACTORS) and actor and tag not in _VERBS and not verb_too:
                known = reading.known(index) if hint in _PLACES else None
                end = known[1] if known else reading.phrase_end(index, limit)
                if reading.tags[end : end + 1] != _COLON:
                    return index, end
            # At the beginning of a clause an unknown word without the article is a verb.
            word = reading.words[index]
            verb = tag in _VERBS or looks_like_verb(word)
            free = (verb or (opening and not reading.is_definite_word(index))) and not word.endswith(_THEY)
            opening = False
        index += 1
    return None


def _is_ruled(reading: Reading, at: int) -> bool:
    """Whether a noun of people stands in the accusative that أن and its sisters ask for: لكن قياديا في الحزب قال."""
    behind = at > 0 and (reading.tags[at - 1] in letters.THAT or reading.words[at - 1] in _BUT)
    return behind and ruled_noun(reading.words[at], reading.gazetteer)


def _is_object(reading: Reading, at: int, limit: int) -> bool:
    """Whether a noun is printed in the accusative, as the object of a verb is (تسلم تقريرا), not behind إن and not with
    a verb right behind its phrase that describes it (نفى تقريرا للصحيفة قال إن)."""
    if _is_ruled(reading, at) or reading.known(at) or not ruled_noun(reading.words[at], reading.gazetteer):
        return False
    described = reading.phrase_end(at, limit) == limit < len(reading.words)
    return not described or reading.words[limit][0] in _JOINING


def _after_sign(reading: Reading, first: int, limit: int) -> int:
    """The token behind the next sign, where a relative clause has ended."""
    return next((at + 1 for at in range(first, limit) if reading.tags[at] in letters.SIGNS), limit)


def _after_precedes(reading: Reading, first: int, limit: int) -> int | None:
    """Who did something before: سبق للوزير أن قال."""
    if first + 1 >= limit or reading.words[first].lstrip("و") != "سبق" or reading.words[first + 1][0] != "ل":
        return None
    return first + 1


def _is_verb_too(reading: Reading, index: int) -> bool:
    """Whether a body's name at the head of a sentence is the verb with the same letters: فتح الباب وقال."""
    if index + 2 < len(reading.words) and reading.hints[index] in "nm" and reading.hints[index + 1] == "s":
        # دان الأمين العام, which is no name.
        return reading.is_definite_word(index + 1) and reading.is_definite_word(index + 2)
    known = reading.hints[index] == letters.IN and index + 1 < len(reading.tags)
    return known and reading.tags[index + 1] not in _VERBS and len(reading.words[index]) == 3


def coordinated(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """The subject of the last clause that و joins to the sentence: احتفى فلان …، وعبر مدير المنتخب عن سعادته وقال."""
    lists = reading.gazetteer.words
    for at in range(limit - 1, first, -1):
        if reading.hints[at] not in ACTORS or reading.tags[at] in _PREPOSITIONS or reading.hints[at - 1] != ".":
            continue
        if reading.tags[at - 1] not in MAIN_VERBS and not lists.is_verb(reading.words[at - 1]):
            continue
        verb = reading.words[at - 1]
        if verb[0] == "و" and reading.tokens.as_printed(at - 1).endswith(_NOUN):
            continue  # ودعوة فلان إلى
        counts = reading.hints[at] in _QUANTIFIERS and reading.words[at].endswith(_ACCUSATIVE)  # تناول عددا من القصائد
        if counts or _is_object(reading, at, limit) or verb.endswith(_THEY) or _is_reached(reading, at):
            continue
        if (verb[0] == "و" and verb not in lists.verbs) or (at > 1 and reading.words[at - 2] in _AND):
            return at, reading.phrase_end(at, limit)
    return None


def _is_reached(reading: Reading, at: int) -> bool:
    """Whether a capital stands behind a verb in the masculine, which then has another subject: ثم زار باريس."""
    if reading.hints[at] not in _MAYBE_CAPITALS or at == 0 or reading.tags[at - 1] not in letters.NAMES + letters.VERBS:
        return False
    known, verb = reading.known(at), reading.words[at - 1].lstrip("و")
    return known is not None and known[0].capital and not (verb.endswith(_HERS) or verb.startswith(_HERS))


def follows_verb(reading: Reading, at: int) -> bool:
    """Whether a verb stands right before a token: one that is tagged, or an unknown word that opens its clause."""
    if at > 1 and TO_SOMEBODY.fullmatch(reading.words[at - 1]):
        at -= 1  # رحب فيه الوزير
    if at == 0:
        return False
    tag, word = reading.tags[at - 1], reading.words[at - 1]
    if tag in _VERBS or looks_like_verb(word):
        return True
    before = at - 2
    while before >= 0 and reading.tags[before] == letters.TIME:
        before -= 1  # وكذلك جدد فلان
    opens = before < 0 or reading.tags[before] in _CLAUSE_STARTS
    return opens and reading.hints[at - 1] == "." and tag in letters.NAMES and not reading.is_definite_word(at - 1)


def of_lesser_verb(reading: Reading, name: int, first: int) -> bool:
    """Whether the verb before a name is of a relative clause, or may be a noun where the subject at ``first`` has
    its own: الحزب الذي يرأسه فلان, رفض فلان عرض الفلاني."""
    relative = max(reading.tags.rfind(sign, first, name) for sign in letters.RELATIVE + letters.WHAT)
    if relative >= 0 and not any(sign in reading.tags[relative:name] for sign in letters.SIGNS):
        return True
    lists = reading.gazetteer.words
    acts = first > 0 and (follows_verb(reading, first) or lists.is_verb(reading.words[first - 1]))
    return acts and name > first and lists.is_common(reading.words[name - 1])


def is_subject(reading: Reading, name: int) -> bool:
    """Whether a name is the subject of its clause, by the verb or copula before it, its title in between (ودشن حاكم
    المنطقة سالم التجريبي)، or because it opens a sentence (التجريبي: لا تعليق)."""
    titles = (at for at in range(max(0, name - _FARTHEST), name) if reading.hints[at] in _TITLES)
    first = next((at for at in titles if reading.title_end(at, name + 1) > name), name)
    for at in range(first - 1, max(-1, first - _FARTHEST), -1):
        tag, word = reading.tags[at], reading.words[at]
        if tag in letters.STOPS or word == TONGUE:
            return True
        if tag in letters.SIGNS or tag in _PREPOSITIONS or tag in letters.THAT + letters.RELATIVE:
            return False
        if tag in _VERBS or word in COPULAS or looks_like_verb(word) or reading.gazetteer.words.is_verb(word):
            return True
        if reading.hints[at].lower() in _OTHERS:
            return False  # زار الوفد جسر فلان
    return False


def _is_apposition(reading: Reading, index: int, first: int) -> bool:
    """Whether a name between commas tells whom the words before describe: بالأمين العام، فلان، وقال."""
    if index <= first or reading.tags[index - 1] != "," or reading.hints[index] not in "nmq":
        return False
    known = reading.known(index)
    end = known[1] if known else reading.name_end(index, len(reading.words))
    return reading.tags[end : end + 1] == ","


def pair_between(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """Two actors joined by «و» before a verb in the dual: الاتحاد الأوروبي والاتحاد الأفريقي … لأنهما قالا."""
    for index in range(limit - 1, first, -1):
        joined = reading.hints[index].isupper() and reading.words[index][0] == "و"
        if not joined or reading.tags[index] in _VERBS:
            continue
        for start in range(index - 1, max(first - 1, index - 6), -1):
            hint = reading.hints[start]
            if hint in ACTORS and reading.tags[start] not in _VERBS and reading.phrase_end(start, index) == index:
                return start, reading.phrase_end(index, limit)
    return None
