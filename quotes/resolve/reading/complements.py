"""What the name of a body goes on with behind a definite noun: its purpose (المركز الوطني لحقوق الإنسان), or two."""

from __future__ import annotations

from quotes.resolve.lexicon.heads import GOVERNMENT_NOUN
from quotes.resolve.reading.words import Words
from quotes.text.fold import fold_word

MINISTRY = "وزار"
"""How the nouns for one ministry, two and several begin."""
_TO, _TO_THE, _AND = "ل", "لل", "w"
_FOR_THE_SAKE, _FULL, _LONGEST_AIM = ["من", "اجل"], 2, 3


def behind_aim(reading: Words, first: int, index: int) -> int | None:
    """The token behind what a civil body is for, as in its name: الشبكة المدنية من أجل سلامة الجسور; not طالبت
    الحكومة من أجل."""
    if index - first < _FULL or reading.words[index : index + 2] != _FOR_THE_SAKE:
        return None
    lemmas = {fold_word(head.lemma) for head in reading.gazetteer.meanings(reading.stem(first))}
    if lemmas.isdisjoint(reading.gazetteer.words.any_bodies | reading.gazetteer.words.civil_bodies):
        return None
    aim = range(index + 2, min(index + 2 + _LONGEST_AIM, len(reading.words)))
    return next((at + 1 for at in aim if reading.is_definite_word(at)), None)


def complement_end(reading: Words, first: int, index: int) -> int | None:
    """The token after what names a body behind the definite words that ``index`` ends: الهيئة العامة للغذاء; not
    what it does something for behind a whole name: القوات التابعة للاتحاد لدعم الحكومة."""
    word = reading.words[index]
    if word.startswith(_TO_THE):
        return index + 1
    if index + 1 >= len(reading.words) or not reading.is_definite_word(index + 1):
        return None
    if _joins_purpose(reading, first, index):
        return index + 2
    head = reading.gazetteer.head(reading.stem(first))
    if word not in reading.gazetteer.words.causes or (head is not None and head.lemma == GOVERNMENT_NOUN):
        return None
    known = reading.known(first)
    whole = any(before.startswith(_TO_THE) for before in reading.words[first + 1 : index])
    whole = whole or (known is not None and known[1] == index)
    return None if whole else index + 2


def _joins_purpose(reading: Words, first: int, index: int) -> bool:
    """Whether و joins a second purpose to that by which a body is called: وزارة البيئة وحماية المستهلك."""
    head, lists, noun = reading.gazetteer.head(reading.stem(first)), reading.gazetteer.words, reading.words[index][1:]
    if head is None or reading.tags[index] != _AND:
        return False
    called = fold_word(head.lemma) in lists.purposes or reading.words[first].startswith(MINISTRY)
    return called and (_TO + noun in lists.causes or noun in lists.masdars)
