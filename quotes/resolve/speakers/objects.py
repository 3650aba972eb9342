"""Words of the object that a source has taken: «استبعد الفلاني تطور الأمر» is said by الفلاني alone."""

from __future__ import annotations

import re
from itertools import islice

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import OWNED, TANWIN
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.full_names import GOD
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.plausible import carries
from quotes.resolve.reading.hints import NOTHING, PERSON, VERBAL_NOUN, names_people
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speakers.body_ends import ASIDES, end_of_body, object_of, own_doing
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_I_SAY = frozenset(["اني", "انني", "اننا"])
_OPENING, _CLOSING = '"“«', ('"', "”", "»")
_OFFICE = "office"
_SHORTEST = 3
_NAMES = "NnQq"
_YEAR = "عام"
_TO, _TO_THE = "ل", "لل"
_MOST_PLACES, _OFTEN = 12, 2
_PEOPLE = "sSnmq"
_HUMAN = frozenset(["person", "group"])
ONE_OF = frozenset(["احد", "احدي"])
_PARTICIPLE = re.compile(r"و|ال(?:م|\w\w?ا\w\w)")
"""The beginnings of what describes somebody: والمكلف, المعروف, التابع."""
_LEADS = letters.PREPOSITIONS + letters.WITH
_CONSTRUCT = "و"
"""The ending of a plural before its genitive: موقعو العريضة."""


def without_object(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Take off a source what the verb does to others or how it is done: behind a body (كشفت الشركة عن سلسلة), an
    office, or a family name whose bearer the article names in full (استبعد الفلاني تطور الأمر)."""
    reading = directory.reading
    if frame.source is None:
        return mention
    first, end = reading.range(frame.source)
    if mention.kind == "person" and (at := _behind_fields(frame, mention, directory)):
        return _end_at_comma(frame, frame.source, at, end, directory)
    if mention.kind != "person":
        at = end_of_body(frame, mention, first, end, reading)
        if at and (frame.form not in FINITE or reading.words[at] in ASIDES):
            return _end(frame, frame.source, at, reading)
        return _cut(frame, frame.source, at, directory) if at else mention
    if mention.head is not None and mention.name is None and mention.definite:
        titled = directory.named_behind(first, end) if reading.hints[first] == PERSON else None
        office = mention.head.role == _OFFICE and not mention.pointing
        at = titled[1] if titled else object_of(frame, first, end, reading) if office else None
        at = at or own_doing(first, end, reading)
        return _cut(frame, frame.source, at, directory) if at and at < end else mention
    if mention.head is not None or not mention.name:
        return mention
    if end - first > 1 and reading.words[end - 1] in _I_SAY:
        return _cut(frame, frame.source, end - 1, directory)
    named = directory.named_at(first, end)
    at = named[0] if named and len(named[1].words) > 1 else first + _stands_alone(first, reading)
    if at == first or at >= end:
        return mention
    if _is_complement(at, directory):
        return _end(frame, frame.source, at, reading)
    if _is_none_of_it(at, reading):
        return _cut(frame, frame.source, at, directory)
    word, lists = reading.words[at], reading.gazetteer.words
    noun = lists.is_common(word) or VERBAL_NOUN.fullmatch(word.removeprefix("ال")) or word in _I_SAY
    if word in lists.surnames or not noun or reading.gazetteer.head(reading.stem(at)) is not None:
        # فلان الفلاني كبير المهندسين: an apposition.
        return mention
    return _cut(frame, frame.source, at, directory)


def _behind_fields(frame: Frame, mention: Mention, directory: Directory) -> int | None:
    """The token behind the last comma in the source of a person where no apposition follows: دعا الوزير، فلان الفلاني،
    الشركة إلى; a word with ب (أهاب الوزير الفلاني، بالسكان) and people in the plural are none in any case."""
    reading, source = directory.reading, frame.source
    if source is None or source.start < frame.cue.start:
        return None
    first, end = reading.range(source)
    comma = reading.tags.rfind(",", first + 1, end - 1)
    if comma < 0:
        return None
    at, opening = comma + 1, reading.tags.rfind(",", first + 1, comma) + 1
    name = [fold_word(word) for word in (mention.name or "").split()]
    named = reading.words[comma - len(name) : comma] == name != []
    named = named or any(found[1] == comma for found in directory.named_in(opening or first, comma))
    if named and reading.tags[at] == letters.WITH and reading.hints[at] == NOTHING:
        return at
    told = frame.object_role == "addressee" and frame.object is None and reading.tags[end : end + 1] in tuple(_LEADS)
    titled = told or (named and reading.hints[first] == PERSON)
    other = _is_of_many(at, frame, reading) or (titled and not _is_apposition(at, reading))
    return at if opening and other else None


def _is_of_many(at: int, frame: Frame, reading: Reading) -> bool:
    """Whether a word tells of several people, behind a verb of one."""
    head = reading.gazetteer.head(reading.words[at])
    return head is not None and head.number == "pl" and head.kind in _HUMAN and frame.number == "sg"


def _is_apposition(at: int, reading: Reading) -> bool:
    """Whether a word behind a comma tells more of whoever is named before it: an office, a name, an adjective."""
    word = reading.words[at]
    return reading.hints[at] in _PEOPLE or word in ONE_OF or _PARTICIPLE.match(word) is not None


def _end_at_comma(frame: Frame, source: Span, at: int, end: int, directory: Directory) -> Mention:
    """End a source at the comma before token ``at``; behind it stands whom the verb is aimed at, or its content."""
    reading = directory.reading
    rest = reading.tokens.span(at, end)
    if frame.object_role != "none" and frame.object is None and reading.tags[end : end + 1] in tuple(_LEADS):
        frame.object = rest
        return _end(frame, source, at - 1, reading)
    mention = _cut(frame, source, at, directory)
    frame.source = Span(source.start, reading.tokens.span(at - 2, at - 1).end)
    return mention


def _stands_alone(first: int, reading: Reading) -> bool:
    """Whether the article has a name that no list holds more often than with the word behind it here: خسر فازو دعم …"""
    word, lists = reading.words[first], reading.gazetteer.words
    if reading.hints[first] != NOTHING or first + 1 >= len(reading.words) or word in lists.particles:
        return False
    if lists.is_common(word) or lists.is_verb(word) or carries(word, reading.gazetteer):
        return False
    if len(word) <= _SHORTEST or not word.isalpha() or word == GOD or word.endswith(_CONSTRUCT):
        return False
    places = list(islice(reading.places(word), _MOST_PLACES))
    following = reading.words[first + 1]
    return sum(reading.words[at + 1 : at + 2] == [following] for at in places) < min(_OFTEN, len(places))


def _is_none_of_it(at: int, reading: Reading) -> bool:
    """Whether a word behind a name is none of it: a noun with a pronoun (كلمته), an oblique plural (المستثمرين), a
    participle that tells how he speaks (مبتسمًا), a date (عام 2001)."""
    word, printed = reading.words[at], reading.tokens.as_printed(at)
    owned = printed.endswith(OWNED) and reading.gazetteer.words.is_owned(word)
    people = word.startswith("ال") and word.endswith("ين") and names_people(word)
    people = people and not reading.gazetteer.words.is_common(reading.words[at - 1])  # رأس المنافقين
    dated = word == _YEAR and at + 1 < len(reading.words) and reading.words[at + 1][0].isdigit()
    return owned or people or dated or printed.endswith(TANWIN)


def _is_complement(at: int, directory: Directory) -> bool:
    """Whether a word behind a name carries a preposition: قال الفلاني لمضيفه, أشاد الفلاني بعمل المعهد."""
    reading, word = directory.reading, directory.reading.words[at]
    if word[0] == _TO and (word.startswith(_TO_THE) or directory.named_at(at, at + 1)):
        return True
    if reading.tags[at] not in letters.TO + letters.WITH or reading.hints[at] in _NAMES:
        return False
    return reading.hints[at].isupper() or reading.gazetteer.words.is_common(word[1:])


def _cut(frame: Frame, source: Span, at: int, directory: Directory) -> Mention:
    """End a source before token ``at``, where the content then begins."""
    reading = directory.reading
    start = reading.tokens.span(at, at + 1).start
    if frame.content and frame.content[0].start >= source.end and _is_close(source, frame.content[0], reading):
        opened = any(mark in reading.text[source.end : frame.content[0].start] for mark in _OPENING)
        end = frame.content[0].end
        closed = opened and reading.text[end : end + 1] in _CLOSING
        frame.content = (Span(start, end + closed), *frame.content[1:])
    return _end(frame, source, at, reading)


def _end(frame: Frame, source: Span, at: int, reading: Reading) -> Mention:
    """End a source before token ``at``, and read it anew."""
    frame.source = Span(source.start, reading.tokens.span(at - 1, at).end)
    return read_mention(reading.of_source(frame.source), reading.gazetteer)


def _is_close(source: Span, content: Span, reading: Reading) -> bool:
    """Whether nothing but marks and one preposition stands between a source and a content."""
    between = reading.text[source.end : content.start].strip(' "“«')
    preposition = reading.tags[reading.range(content)[0] - 1] in letters.PREPOSITIONS and " " not in between
    return not between or preposition
