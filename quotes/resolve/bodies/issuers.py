"""Who gives out a document, as the words around it say: نشرت صحيفة كذا تقريرا, بيان صادر عن الوزارة."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from quotes.resolve.bodies.bodies import Bodies
from quotes.resolve.lexicon import letters
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.reading.hints import VERBAL_NOUN, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_AND, _THE, _TO_THE = "و", "ال", "لل"
_BY = frozenset(["ل", "في", "من", "عن"])
_REACH_BEFORE, _REACH_BEHIND, _MOST_ADJECTIVES = 7, 9, 2
_BODIES = ("organisation", "outlet")
_RELATED = ("ي", "يه")
_CALLED = frozenset(["بعنوان", "بخصوص", "بمناسبه", "بتاريخ"])
"""What a document is called, about and of is behind these."""
_LONGEST_SENTENCE, _GIVEN_OUT_BY = 120, 12


def issuer_before(first: int, reading: Reading) -> str | None:
    """The body between a verb of giving out and the document at token ``first``; None where there is no such body."""
    end = first - (reading.tags[first - 1 : first] in tuple(letters.MARKS))
    for at in range(end - 1, max(-1, first - _REACH_BEFORE), -1):
        if not _gives_out(at, reading):
            continue
        begin = at + 1 + (reading.tags[at + 1] in letters.MARKS)
        if begin >= end or reading.phrase_end(begin, end) < end:
            return None
        mention = read_mention(reading.clean_marked(at + 1, first), reading.gazetteer)
        return mention.name or mention.own_words if mention.kind in _BODIES else None
    return None


def owner_of_document(lemma: str, at: int, bodies: Bodies, earlier: Sequence[Speaker]) -> str | None:
    """Whose the document is that «التقرير», «البيان» at a token takes up: as the words behind the noun say where it was
    introduced (تقرير نشرته صحيفة كذا), or of the body that spoke by it (قالت الوزارة في بيان). Where it was not, of the
    body that spoke last, if bodies speak by such a document."""
    reading = bodies.reading
    for place in bodies.latest_places(lemma, at):
        if owner := owner_behind(place + 1, bodies):
            return owner
        if not reading.stem(place).startswith(_THE):
            return _issuer_in_full(place, bodies) or _who_spoke_by(place, reading, earlier)
    last, lists, noun = earlier[-1] if earlier else None, reading.gazetteer.words, fold_word(lemma)
    if last is None or _is_country(last):
        return None
    by_such = noun in lists.communiques or (noun in lists.reports and not _is_about(last, at, reading))
    return _name_of_body(last) if by_such else None


def _is_about(speaker: Speaker, document: int, reading: Reading) -> bool:
    """Whether the words behind a document come back to a body by its noun: قالت الوزارة …. وأضاف التقرير أن الوزارة."""
    noun = fold_word((speaker.name or "").partition(" ")[0]).removeprefix(_THE)
    return any(reading.stem(at) == _THE + noun for at in range(document + 1, _sentence(document, reading)[1]))


def _issuer_in_full(document: int, bodies: Bodies) -> str | None:
    """The body between a verb of giving out and the document at a token, by its fullest name: أصدرت الوزارة بيانا."""
    issuer = issuer_before(document, bodies.reading)
    mention = read_mention(issuer, bodies.reading.gazetteer) if issuer else None
    full = bodies.fuller(mention, document) if mention and mention.definite and mention.describes else None
    return full.name if full else issuer


def _who_spoke_by(document: int, reading: Reading, earlier: Sequence[Speaker]) -> str | None:
    """The body that spoke by the document that a token introduces: قالت الوزارة في بيان, نشرت الوزارة بيانا قالت فيه;
    the one that spoke last where nobody else gives it out (وأصدرت بيانا), as somebody may (وأعد الخبراء تقريرا)."""
    first, end = _sentence(document, reading)
    spoken = reading.tags[document - 1 : document] == letters.IN
    before = range(document - 1, max(first, document - _GIVEN_OUT_BY) - 1, -1)
    verb = None if spoken else next((at for at in before if _gives_out(at, reading)), None)
    if not spoken and verb is None:
        return None
    places = [(reading.token_at(speaker.span.start), speaker) for speaker in earlier if speaker.span]
    here = [(place > document, abs(place - document), speaker) for place, speaker in places if first <= place < end]
    if verb is not None and verb + 1 < document:
        behind = [found for found in here if not found[0] and found[1] < document - verb]
        here = behind or [(False, 0, speaker) for speaker in earlier[-1:] if _is_named_at(verb + 1, speaker, reading)]
    elif not here and earlier:
        return _name_of_body(earlier[-1])
    return _name_of_body(min(here, key=itemgetter(0, 1))[2]) if here else None


def _is_named_at(at: int, speaker: Speaker, reading: Reading) -> bool:
    """Whether a speaker's name begins at a token."""
    name = tuple(map(fold_word, (speaker.name or "").split()))
    return bool(name) and tuple(reading.words[at : at + len(name)]) == name


def _name_of_body(speaker: Speaker) -> str | None:
    return speaker.name if speaker.kind in _BODIES else None


def _gives_out(at: int, reading: Reading) -> bool:
    """Whether a token is a verb of giving out: أصدرت, وأصدرت."""
    word, verbs = reading.words[at], reading.gazetteer.words.giving_out
    return word in verbs or word.removeprefix(_AND) in verbs


def _sentence(at: int, reading: Reading) -> tuple[int, int]:
    """The tokens of the sentence round a token."""
    first, end = max(0, at - _LONGEST_SENTENCE), min(len(reading.words), at + _LONGEST_SENTENCE)
    begin = max(reading.tags.rfind(stop, first, at) for stop in letters.STOPS)
    stops = [place for stop in letters.STOPS if (place := reading.tags.find(stop, at, end)) >= 0]
    return max(first, begin + 1), min(stops, default=end)


def _is_country(speaker: Speaker) -> bool:
    """Whether a speaker is told by the name of a country alone."""
    return speaker.mention is not None and speaker.mention.head is None and speaker.mention.country is not None


def owner_behind(first: int, bodies: Bodies, source_end: int = 0) -> str | None:
    """The body that issued the document whose noun ends before token ``first``, if the words behind it say so; with عن
    only where the document is told to have come out (صدر بيان عن الوزارة), as else it is about that body. What stands
    in the source behind a body belongs to its name: بلاغ لوزارة الشؤون الخارجية."""
    reading, given_out = bodies.reading, False
    if reading.tags[first : first + 1] == letters.ABOUT and not _comes_out(first - 1, reading):
        return None
    index = _past_adjectives(first, reading)
    while index < min(first + _REACH_BEHIND, len(reading.words)):
        word = reading.words[index]
        issuing = _is_given_out(index, reading)
        given_out, issued = given_out or issuing, issuing or word in _BY
        if index == first and not issued and reading.is_definite_word(first - 1):
            return None  # حذر البيان الحكومة
        if reading.hints[index] in "yYoOkKpP" and not issued:
            end = reading.phrase_end(index, len(reading.words))
            end = source_end if _goes_on(end, source_end, reading) else end
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


def _goes_on(end: int, source_end: int, reading: Reading) -> bool:
    """Whether the words of a source behind a body can belong to its name: no sign, verb, masdar or على, nor what a
    document is about or called (عن شركة النور, بعنوان كذا); but a place (بواشنطن) and a field (بالدفاع عن الجسور)
    may."""
    if end >= source_end or any(tag in letters.SIGNS for tag in reading.tags[end:source_end]):
        return False
    if letters.ABOUT in reading.tags[end:source_end].replace(letters.WITH + letters.ABOUT, ""):
        return False
    word, tag = reading.words[end], reading.tags[end]
    if tag in letters.VERBS + letters.OVER or looks_like_verb(word) or reading.gazetteer.words.is_verb(word):
        return False
    return word not in _CALLED and VERBAL_NOUN.fullmatch(word.removeprefix(_THE)) is None


def _comes_out(document: int, reading: Reading) -> bool:
    """Whether the words right before a document say that it was given out: صدر بيان."""
    return any(_is_given_out(at, reading) for at in range(max(0, document - _MOST_ADJECTIVES - 1), document))


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
