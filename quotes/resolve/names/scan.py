"""Names in running text, told by given names, titles and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.resolve.lexicon import letters
from quotes.resolve.names.full_names import before_office, behind_office
from quotes.resolve.reading.hints import GIVEN, MAYBE_GIVEN, NISBA, NOTHING, PERSON
from quotes.resolve.reading.reading import COMPOUND_ENDS, SERVANT, Reading

_NAMES = re.compile("[nNmMqQ]")
_OFFICE = re.compile("s")
_AGE = re.compile(r"\((?=0[oD]\))")
_VERBS = letters.VERBS + letters.PARTICIPLE
_FATHERS = frozenset(["ابو", "ابي", "بن", "ابن"])
_KUNYA = frozenset(["ابو", "ابا"])
"""The first word of a name such as أبو عمر التجريبي."""
_TITLE_BEFORE = 6
_BEFORE_UNKNOWN = "s" + NISBA
_ATTACHED = letters.WITH + "w&"
_LEAD_IN = frozenset(["honorific", "rank"])


def names_in(reading: Reading) -> Iterator[tuple[int, int]]:
    """The tokens of every run of two words or more that begins with a given name, and of names that an age follows."""
    done = 0
    for match in _NAMES.finditer(reading.hints):
        first = match.start()
        if first < done:
            continue
        known = reading.known(first)
        whole = known is not None and known[1] - first > 1
        if known and whole and known[0].kind == "person":
            done = known[1]
        elif known and whole and reading.name_end(first, len(reading.words)) <= known[1]:
            done = known[1]
            continue  # إسلام أباد; not صلاح الدين التجريبي
        elif _begins_name(reading, first):
            done = reading.name_end(first, len(reading.words))
            if _is_behind_unknown_name(reading, first):
                first -= 1
                done -= reading.tags[done - 1] in _ATTACHED  # أشادت الدكتورة فلانة داوود بازدهار القطاع
            elif first and reading.words[first - 1] in _KUNYA:
                first -= 1
        else:
            continue
        if done - first > 1:
            yield first, done
    for match in _AGE.finditer(reading.tags):
        end = first = match.start()
        while first > max(0, end - 3) and reading.is_family_name(first - 1):
            first -= 1
        if end - first > 1:
            yield first, end
    for match in _OFFICE.finditer(reading.hints):
        yield from filter(None, (before_office(reading, match.start()), behind_office(reading, match.start())))


def _begins_name(reading: Reading, first: int) -> bool:
    """Whether a token with the letter of a given name is one; verbs and common words are, only behind a title."""
    tag, hint = reading.tags[first], reading.hints[first]
    if hint in "NMQ":
        named = hint == "N" and tag in letters.BEGINS_NAME
        return named and not reading.gazetteer.words.is_common(reading.words[first])  # وادي is no و with a name
    if reading.words[first] == SERVANT:
        return first + 1 < len(reading.words) and reading.is_definite_word(first + 1)
    if not reading.is_given_name(first) or _is_adjective(reading, first):
        return False
    if (hint == "n" and tag not in _VERBS) or _is_titled(reading, first):
        return True
    return tag not in letters.VERBS and _has_family_name(reading, first + 1)


def _is_adjective(reading: Reading, first: int) -> bool:
    """Whether a name with the article describes the definite noun before a name: الاتحاد العربي سالم التجريبي."""
    before = first - 1
    if reading.hints[first + 1 : first + 2] != GIVEN:
        return False
    if before < 0 or not (reading.is_definite_word(first) and reading.is_definite_word(before)):
        return False
    return reading.hints[first] == MAYBE_GIVEN and reading.hints[before] != PERSON


def _is_behind_unknown_name(reading: Reading, first: int) -> bool:
    """Whether a name that no list holds stands between a form of address or a nationality and a given name: الدكتور
    هجاد عمر الفلاني, النائبة الفنلندية إلهان عمر."""
    before = first - 1
    if before < 1 or reading.hints[before] != NOTHING or reading.tags[before] not in letters.PLAIN:
        return False
    if reading.hints[before - 1] not in _BEFORE_UNKNOWN or not reading.is_definite_word(before - 1):
        return False
    with_the = reading.is_definite_word(before) or reading.words[before].startswith("لل")
    if with_the or not reading.is_family_name(before):
        return False
    if reading.hints[before - 1] == NISBA:
        return _is_titled(reading, first)
    return any(head.role in _LEAD_IN for head in reading.gazetteer.meanings(reading.words[before - 1]))


def _has_family_name(reading: Reading, at: int) -> bool:
    """Whether what follows makes a name of a word that is also a common one: سالم التجريبي, عادل محمد."""
    if at >= len(reading.words):
        return False
    word, hint = reading.words[at], reading.hints[at]
    if word in COMPOUND_ENDS:
        return True
    if hint == "n":
        return reading.is_given_name(at)
    if word in _FATHERS and at + 1 < len(reading.words):
        return not reading.is_definite_word(at + 1)
    return hint == "." and reading.is_definite_word(at) and word.endswith("ي") and reading.is_family_name(at)


def _is_titled(reading: Reading, at: int) -> bool:
    """Whether a title stands before a word that can be a name: الدكتور سامي, رئيس المجلس العراقي سليم."""
    for before in range(at - 1, max(-1, at - _TITLE_BEFORE), -1):
        if reading.hints[before] == "s":
            return before < at - 1 or reading.is_definite_word(before) or _is_rank(reading, before)
        if reading.tags[before] not in letters.IN_TITLE and reading.words[before] != ".":
            return False
    return False


def _is_rank(reading: Reading, at: int) -> bool:
    meanings = reading.gazetteer.meanings(reading.words[at])
    return any(head.role in ("honorific", "rank") for head in meanings)
