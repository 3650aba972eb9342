"""What stands behind a name and is none of it: the verb's object, an adverb, what its bearer is."""

from __future__ import annotations

from quotes.resolve.lexicon.families import COMPOUNDS, is_family
from quotes.resolve.reading.phrase import CONSTRUCTS, Phrase
from quotes.text.tokens import LETTER_NAMES

WITH_THE = ("بال", "لل")
"""How a complement with the article begins: بالمنطقة, للوزارة."""
_ACCUSATIVE = "ا"
_LETTER_E = "إي"
_OFFICES = frozenset(["office", "profession", "rank"])


def is_behind_family_name(phrase: Phrase, start: int, at: int) -> bool:
    """Whether a word is the object or complement behind a family name alone: رفض التجريبي المقترح."""
    if phrase.is_break(at):
        return False
    first, word, lists = phrase.words[start], phrase.words[at], phrase.lists
    nisba = phrase.is_definite(start) and first.endswith("ي")
    nisba = nisba and not (lists.is_common(first) or phrase.gazetteer.place(first))
    if phrase.given(start) or not (nisba or is_family(first, phrase.gazetteer)):
        return False
    if word in lists.particles or word in lists.generations or word in lists.surnames:
        return False
    office = phrase.gazetteer.head(word.removesuffix(_ACCUSATIVE)) if word.endswith(_ACCUSATIVE) else None
    known = lists.is_common(word) or phrase.gazetteer.place(word) is not None or office is not None
    known = known or (phrase.is_definite(at) and bool(phrase.heads(at)))
    return known or word.startswith(WITH_THE)


def begins_construct(phrase: Phrase, start: int, at: int) -> bool:
    """Whether a name that is also a noun begins, behind a full name, what its bearer is: سالم التجريبي نجم السباحة."""
    following = phrase.skip_marks(at + 1)
    if phrase.words[at] not in CONSTRUCTS or at - start < 2 or phrase.is_break(following):
        return False
    return phrase.is_definite(following) and not phrase.printed[following].endswith("ي")


def is_initial(phrase: Phrase, at: int) -> bool:
    """Whether a word is the letter of a foreign middle name, with a dot or, where it seems a particle, without:
    سيمون إي فيرداك."""
    if at + 1 >= phrase.length:
        return False
    if phrase.words[at] in LETTER_NAMES and phrase.words[at + 1] == ".":
        return True
    return phrase.printed[at] == _LETTER_E and phrase.given(at - 1) is not None and phrase.may_begin_name(at + 1)


def is_before_office(phrase: Phrase, at: int) -> bool:
    """Whether a word with the article behind given names in a source is the family name, for an office follows that
    only a person has and the word is none: سالم محمد العلماء وكيل الوزارة."""
    following = phrase.skip_marks(at + 1)
    if not phrase.is_definite(at) or phrase.is_break(following) or not phrase.given(at - 1):
        return False
    offices = [head for head in phrase.heads(following) if head.kind == "person" and head.number == "sg"]
    itself = any(head.number == "sg" and head.kind == "person" for head in phrase.heads(at))
    return bool(offices) and offices[0].role in _OFFICES and not itself


def is_accusative(phrase: Phrase, at: int) -> bool:
    """Whether a word behind a name is the verb's object or an adverb: وجه فلان الفلاني سؤالا."""
    word = phrase.words[at]
    indefinite = word.endswith(_ACCUSATIVE) and not phrase.is_definite(at) and word not in phrase.lists.surnames
    return indefinite and phrase.lists.is_common(word.removesuffix(_ACCUSATIVE))


def is_noun_of_clause(phrase: Phrase, at: int) -> bool:
    """Whether a word behind a full name is no part of it: a noun that goes on, or one with a pronoun."""
    word, following = phrase.words[at], phrase.skip_marks(at + 1)
    if word in phrase.lists.surnames:
        return False
    if phrase.printed[at].endswith("ه") and phrase.lists.is_owned(word):
        return True
    if phrase.printed[at].endswith("ة") and phrase.is_definite(at) and phrase.lists.is_common(word):
        return True  # نفى فلان الفلاني الرواية
    if _is_object(phrase, at):
        return True
    goes_on = not phrase.is_break(following) and phrase.words[following] not in phrase.lists.particles
    if not goes_on or phrase.given(following):
        return False
    family_follows = phrase.is_definite(following) and phrase.words[following].endswith("ي")
    return not family_follows and phrase.lists.is_common(word)


def _is_object(phrase: Phrase, at: int) -> bool:
    """Whether a noun with the article stands behind a family name that is none of the language: وصف فولد فيرداك الوضع;
    what stands behind a given name may be a family name."""
    word, before = phrase.words[at], phrase.words[at - 1]
    servant = at > 1 and phrase.words[at - 2] in phrase.lists.particles  # عبد الله الطابور
    if not phrase.is_definite(at) or word.endswith("ي") or before in phrase.lists.particles or servant:
        return False
    if before in COMPOUNDS:
        return False
    return phrase.lists.is_common(word) and not (phrase.given(at - 1) or phrase.lists.is_common(before))
