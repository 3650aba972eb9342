"""Whether an adjective can belong to a noun phrase: by the gender of what it would describe.

Behind an adjective of the phrase's own noun stands no word with the article of the other gender, unless it is another
noun: in «قررت القيادة المحلية التوجه إلى المدينة» the leadership decides on something.
"""

from __future__ import annotations

import re

from quotes.records import Gender
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.reading.words import Words

_FEMININE = ("ة", "ات")
_EITHER = re.compile(r".*(?:ى|ا|اء)|الأ\wا\w\wة")
"""The shapes of feminine adjectives without ة (الكبرى, العليا), and of people in the plural with it (الأفارقة)."""
_ALIF, _NO_ARTICLE = "ا", ("إ", "أ")
_PLACES, _PERSON, _OUTLET = "pck", "person", "outlet"
_NAMES, _BODY = ("n", "m", "q"), "body"
_ONE, _RELATED = "sg", "ي"


def disagrees(reading: Words, first: int, at: int) -> bool:
    """Whether the word with the article at a token describes nothing in the phrase that begins at ``first``."""
    if reading.words[at][0] != _ALIF or reading.hints[at] in _PLACES or _is_either(reading, at):
        return False
    if reading.tokens.as_printed(at).startswith(_NO_ARTICLE):
        return False  # شركة الأردن إليكتريك
    if reading.gazetteer.is_given_name(reading.words[first]):
        return False  # نادية التجريبية
    head = reading.gazetteer.head(reading.stem(first))
    gender = _gender(reading, first, at, head)
    if gender is None:
        return False
    last, feminine = at - 1, _is_feminine(reading, at)
    person = head is not None and head.kind == _PERSON
    if last == first and head is not None:
        return head.definite and gender == "m" and feminine
    if gender == "f" and person:
        return False  # الوزيرة الأردنية التجريبي
    if last <= first + 1 and not reading.is_definite_word(last):
        place = reading.known(last) if reading.hints[last] in _PLACES else None
        return place is not None and place[1] == at and gender == "f" and not feminine
    if last - 1 < first or not (reading.is_definite_word(last) and reading.is_definite_word(last - 1)):
        return False
    if reading.words[last][0] != _ALIF:
        return False  # مركز المعلومات والأبحاث السياحية
    described = _is_feminine(reading, last)
    return not _is_either(reading, last) and (gender == "f") == described != feminine


def is_second_adjective(reading: Words, at: int) -> bool:
    """Whether و joins an adjective of relation to another: للتدريب التقني والمهني; not who is named
    behind it, another body or nation (القانوني والمحامي فلان, الأهلي والنادي, العراقي والسوري)."""
    if at == 0 or not (reading.words[at].endswith(_RELATED) and reading.words[at - 1].endswith(_RELATED)):
        return False
    stem = reading.stem(at)
    roles = {meaning.role for meaning in reading.gazetteer.meanings(stem)}
    named = reading.hints[at + 1 : at + 2] in _NAMES
    return not named and _BODY not in roles and reading.gazetteer.place(stem) is None


def _gender(reading: Words, first: int, at: int, head: Head | None) -> Gender | None:
    """The gender in which the adjectives of a phrase's first noun stand; None where they may stand in either."""
    known = reading.known(first)
    if known is not None:
        return known[0].gender if known[1] <= at else None
    if head is None or head.kind == _OUTLET:
        return None  # «العربية» الحدث
    if head.number == _ONE:
        return head.gender
    return "f" if head.kind == "organisation" else None


def _is_feminine(reading: Words, at: int) -> bool:
    return reading.tokens.as_printed(at).endswith(_FEMININE)


def _is_either(reading: Words, at: int) -> bool:
    return _EITHER.fullmatch(reading.tokens.as_printed(at)) is not None
