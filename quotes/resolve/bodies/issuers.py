"""Who gives out a document, as the words around it say: نشرت صحيفة كذا تقريرا, بيان صادر عن الوزارة."""

from __future__ import annotations

from quotes.resolve.bodies.bodies import Bodies
from quotes.resolve.lexicon import letters
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.reading.reading import Reading

_AND, _THE, _TO_THE = "و", "ال", "لل"
_BY = frozenset(["ل", "في", "من", "عن"])
_REACH_BEFORE, _REACH_BEHIND, _MOST_ADJECTIVES = 7, 9, 2
_BODIES = ("organisation", "outlet")
_RELATED = ("ي", "يه")


def issuer_before(first: int, reading: Reading) -> str | None:
    """The body between a verb of giving out and the document at token ``first``; None where there is no such body."""
    end = first - (reading.tags[first - 1 : first] in tuple(letters.MARKS))
    for at in range(end - 1, max(-1, first - _REACH_BEFORE), -1):
        if reading.words[at].removeprefix(_AND) not in reading.gazetteer.words.giving_out:
            continue
        begin = at + 1 + (reading.tags[at + 1] in letters.MARKS)
        if begin >= end or reading.phrase_end(begin, end) < end:
            return None
        mention = read_mention(reading.clean_marked(at + 1, first), reading.gazetteer)
        return mention.name or mention.own_words if mention.kind in _BODIES else None
    return None


def owner_of_document(lemma: str, at: int, bodies: Bodies) -> str | None:
    """Whose report or statement the latest one before token ``at`` was: تقرير نشرته صحيفة كذا, بيان لوزارة كذا."""
    owners = (owner_behind(place + 1, bodies) for place in bodies.latest_places(lemma, at))
    return next((owner for owner in owners if owner), None)


def owner_behind(first: int, bodies: Bodies) -> str | None:
    """The body that issued the document whose noun ends before token ``first``, if the words behind it say so."""
    reading, given_out = bodies.reading, False
    index = _past_adjectives(first, reading)
    while index < min(first + _REACH_BEHIND, len(reading.words)):
        word = reading.words[index]
        issuing = _is_given_out(index, reading)
        given_out, issued = given_out or issuing, issuing or word in _BY
        if index == first and not issued and reading.is_definite_word(first - 1):
            return None  # حذر البيان الحكومة
        if reading.hints[index] in "yYoOkKpP" and not issued:
            end = reading.phrase_end(index, len(reading.words))
            mention = read_mention(reading.clean_marked(index, end), reading.gazetteer)
            if word.startswith(_TO_THE) and not mention.definite and len(mention.words) == 1:
                mention = read_mention(_THE + mention.own_words, reading.gazetteer)  # بلاغ للجنة
            bare = len(mention.words) == 1 and mention.head is not None and not mention.definite  # صادر عن شركة
            if mention.kind not in _BODIES or bare:
                return None
            full = bodies.fuller(mention, index) if mention.describes else None
            return full.name if full else mention.name or mention.own_words
        if reading.tags[index] == "u" and index > first:
            end = reading.phrase_end(index, len(reading.words))
            return reading.clean(index, end) or None
        if not issued and word[0].isalnum() and not (given_out and _tells_when(index, reading)):
            return None
        index += 1
    return None


def _is_given_out(index: int, reading: Reading) -> bool:
    """Whether a token says that the document before it was given out: صدر, الصادر, الذي نشرته."""
    at = index + (reading.tags[index] == letters.RELATIVE)
    return at < len(reading.words) and reading.words[at].removeprefix(_THE) in reading.gazetteer.words.issuing


def _past_adjectives(first: int, reading: Reading) -> int:
    """The token after a document's adjectives where that says who gave it out: بيان عسكري صدر عن القيادة."""
    at = first
    while at < min(first + _MOST_ADJECTIVES, len(reading.words)) and _is_adjective(reading.words[at], reading):
        at += 1
    return at if at < len(reading.words) and _is_given_out(at, reading) else first


def _is_adjective(word: str, reading: Reading) -> bool:
    bare = word.removeprefix(_THE)
    return bare.endswith(_RELATED) or bare in reading.gazetteer.words.adjectives


def _tells_when(index: int, reading: Reading) -> bool:
    """Whether a token is of the time at which a document was given out: صدر مساء الجمعة عن, صدر عام 2017 عن."""
    lists, word, before = reading.gazetteer.words, reading.words[index], reading.tags[index - 1]
    timely = word in lists.times or word.removeprefix(_THE) in lists.timely or word.isdigit()
    return timely or reading.tags[index] == letters.TIME or before == letters.TIME
