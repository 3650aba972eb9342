"""Groups that only their own words describe, as the subject of a clause: علماء أجانب, ثلاثة من النواب, 300 سائق."""

from __future__ import annotations

import re
from itertools import islice

from quotes.resolve.bodies.actors import are_things
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.reading.hints import GROUP, NISBA, NOTHING, looks_like_several
from quotes.resolve.reading.reading import Reading
from quotes.resolve.targets import carry
from quotes.resolve.targets.clauses import verbs_end
from quotes.resolve.targets.plurals import told_end
from quotes.text.fold import fold_word

_MOST_PLACES = 12
_OF = "من"
_NUMBER = "0"
_NUMBERS = frozenset(
    map(
        fold_word,
        (
            "اثنين اثنان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرات مئات "
            "آلاف عدة"
        ).split(),
    )
)
_PLURAL_ENDINGS = ("ين", "ون", "ات")
_ATTACHED = frozenset(letters.TO + letters.WITH + "w&")
_PEOPLE = "gs"
_SOUND = ("ون", "ين")
_FAR = 6
_NEW_CLAUSE = letters.SIGNS + letters.MARKS + letters.THAT + letters.RELATIVE + letters.WHAT
_ANYONE = "شخص"
_SOMEBODY = frozenset(["person", "group", "anonymous"])
_PARTICIPLES = re.compile(r"م\w{3,}ين")
_TANWIN = "ا\u064b"
_BODY = "o"
_FEMININE = "ات"
_CONSTRUCT = ("ها", "ه", "هم", "ي", "و")


def described_group(reading: Reading, first: int, end: int) -> Hit | None:
    """The group that is the subject of a clause, its first verbs passed over."""
    at = verbs_end(reading, first, end)
    counted = at < end and (reading.tags[at] == _NUMBER or reading.words[at] in _NUMBERS)
    noun = at + counted
    if counted and reading.words[noun : noun + 1] == [_OF]:
        noun += 1
        plural = reading.words[noun : noun + 1] and reading.words[noun].endswith(_PLURAL_ENDINGS)
        several = noun < end and reading.is_definite_word(noun) and (plural or reading.hints[noun] in _PEOPLE)
        return _hit(reading, at, noun, end) if several else None
    if noun >= end or reading.is_definite_word(noun):
        return None
    if not counted and (person := _foreigner(reading, noun, end)):
        return person
    if reading.tokens.as_printed(noun).endswith(_CONSTRUCT):
        return None
    return _hit(reading, at, noun, end) if _is_group(reading, noun, end, counted) else None


def _foreigner(reading: Reading, noun: int, end: int) -> Hit | None:
    """One person told by what he is and his nationality alone: قاض سعودي, جنديا أمريكيا."""
    word = reading.words[noun]
    head = reading.gazetteer.head(word) or reading.gazetteer.head(word.removesuffix("ا"))
    if head is None or head.kind not in ("person", "group") or head.number != "sg" or noun + 1 >= end:
        return None
    place = reading.gazetteer.place(reading.words[noun + 1]) or reading.gazetteer.place(reading.words[noun + 1][:-1])
    if place is None or place.form != "adjective" or place.definite or place.number != "sg":
        return None
    name = reading.clean(noun, noun + 2)
    if reading.words[noun].endswith("ا") and reading.words[noun + 1].endswith("ا"):
        name = " ".join(part.rstrip(_TANWIN) for part in name.split())
    return Hit(noun, noun + 2, name, "person", head.gender, "sg", False, place.country)


def _is_group(reading: Reading, noun: int, end: int, counted: bool) -> bool:
    """Whether an indefinite noun means people or bodies that act: with a number, or a plural with its adjective."""
    word, hint = reading.words[noun], reading.hints[noun]
    head = reading.gazetteer.head(word) or reading.gazetteer.head(word.removesuffix("ا"))
    if head is not None and fold_word(head.lemma) in reading.gazetteer.words.fallen:
        return False
    several = head is not None and _are_several(reading, noun, head)
    people = hint in _PEOPLE or several or (hint == NOTHING and _PARTICIPLES.fullmatch(word) is not None)
    people = people or (hint == NISBA and word.endswith(_SOUND))
    if people and ((counted and hint in _PEOPLE) or _do_something(reading, noun, end, several)):
        return True
    if not _is_described(reading, noun + 1, end) or hint not in _PEOPLE + _BODY:
        return False
    if head is None:
        return hint in _PEOPLE
    if hint == _BODY:
        lemma, lists = fold_word(head.lemma), reading.gazetteer.words
        acts = lemma not in lists.localities and lemma not in lists.things
        return head.number == "pl" and acts and not are_things(reading, noun, reading.phrase_end(noun, end), head)
    return head.number == "pl" and not word.endswith(_FEMININE)


def _are_several(reading: Reading, noun: int, head: Head) -> bool:
    """Whether a word is the plural of a noun for people of some kind: نشطاء, نوابا; not أعضاء اللجنة, أشخاص."""
    lists, lemma = reading.gazetteer.words, fold_word(head.lemma)
    if head.number != "pl" or head.kind not in _SOMEBODY or reading.words[noun].endswith(_FEMININE):
        return False
    nobody = lemma == _ANYONE or lemma in lists.anybody or lemma in lists.quantities
    owned = noun + 1 < len(reading.words) and reading.is_definite_word(noun + 1)
    return not nobody and not owned


def _do_something(reading: Reading, noun: int, end: int, several: bool) -> bool:
    """Whether a plural of people has its verb behind it: مسلحون هاجموا, رجلين دخلا, نوابا من المدينة صوتوا."""
    ending = reading.words[noun].endswith(_PLURAL_ENDINGS)
    if not (several or ending):
        return False
    at = noun + 1 + (reading.hints[noun + 1 : noun + 2] == GROUP)  # مستوطنين مسلحين تجمعوا
    word = reading.words[at] if at < end else ""
    does = word.endswith(("وا", "ون")) or (word.endswith("ا") and reading.words[noun].endswith(("ين", "ان")))
    known = reading.gazetteer.words.is_verb
    if does and ending and (known(word) or known(word.removesuffix("ا"))):
        return True
    reach = next((at for at in range(noun + 1, min(end, noun + _FAR)) if reading.tags[at] in _NEW_CLAUSE), end)
    return any(map(looks_like_several, reading.words[noun + 1 : min(reach, noun + _FAR)]))


def _is_described(reading: Reading, at: int, end: int) -> bool:
    """Whether an indefinite adjective of a plural stands at a token."""
    if at >= end or reading.is_definite_word(at) or carry.is_demonstrative(reading, at, end):
        return False
    nisba = reading.hints[at] == NISBA
    if not nisba and reading.tags[at] in letters.PHRASE_ENDS | _ATTACHED:
        return False
    return reading.hints[at] == GROUP or reading.words[at].endswith(("يه", "ه", "ين", "ون", "ات"))  # ركاب يهود


def _hit(reading: Reading, first: int, noun: int, end: int) -> Hit:
    reach = max(told_end(reading, noun, reading.phrase_end(noun, end)), noun + 1)
    if reach + 1 < end and reading.words[reach] == _OF and reading.is_definite_word(reach + 1) and first == noun:
        reach = reading.phrase_end(reach + 1, end)  # جنود من الشرطة
    name = reading.clean(first, reach)
    if first == noun and reading.gazetteer.head(reading.words[noun]) is None and reading.words[noun].endswith("ا"):
        accusative, *others = name.split()
        name = " ".join([accusative.rstrip(_TANWIN), *others])
    return Hit(first, reach, name, "group", None, "pl", False)


def first_described(reading: Reading, index: int, after: int) -> tuple[Hit, ...]:
    """Whom a definite word alone means by the nationality told first: أوقف الطالب القرغيزي … وقالت إن الطالب …"""
    word = reading.words[index]
    for at in islice(reading.places(word), _MOST_PLACES) if after == index + 1 else ():
        if at >= index:
            break
        national = reading.hints[at + 1] == NISBA and reading.is_definite_word(at + 1)
        if national and reading.words[at + 1].endswith("ه") == word.endswith("ه"):
            return (Hit(index, after, reading.clean(at, at + 2), "person", None, "sg", False),)
    return ()
