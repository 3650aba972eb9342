"""Words of the object that a source has taken: «استبعد الفلاني تطور الأمر» is said by الفلاني alone."""

from __future__ import annotations

import re
from itertools import islice

from quotes.records import Frame
from quotes.resolve import letters
from quotes.resolve.directory import Directory
from quotes.resolve.full_names import GOD
from quotes.resolve.hints import (
    DOCUMENT,
    GROUP,
    NISBA,
    NOTHING,
    PERSON,
    VERBAL_NOUN,
    looks_like_verb,
    names_people,
)
from quotes.resolve.lexis import OWNED, TANWIN
from quotes.resolve.mention import Mention
from quotes.resolve.mentions import read_mention
from quotes.resolve.plausible import carries
from quotes.resolve.reading import Reading
from quotes.resolve.relatives import FINITE
from quotes.text.spans import Span

_I_SAY = frozenset(["اني", "انني", "اننا"])
_OPENING, _CLOSING = '"“«', ('"', "”", "»")
_OFFICE = "office"
_CLOSES_OFFICE, _NAME_OF = "aopc", "اسم"
_SHORTEST = 3
_NAMES = "NnQq"
_COUNTRY = "بلاد"
_SPEAKERS = ("متحدث", "ناطق")
"""المتحدث باسمه has his office by it."""
_PARTICIPLE = re.compile(r"الم\w\wو\w")
_ADJECTIVE = re.compile(r"الم\w+|ال\wا\w\wه?")
"""The shapes of participles: المعارض, الصادرة."""
_BECAUSE = frozenset(["بسبب", "بفضل", "نتيجه"])
_YEAR, _THE = "عام", "ال"
_SAID_BEFORE = frozenset(["سالف", "سالفه"])
"""اللجنة سالفة الذكر."""
_BODIES = frozenset(["organisation", "outlet", "group"])
_MARKED = set(letters.MARKS + ",(")
_ABOUT, _TAKE_ABOUT = "n", frozenset(["reveal", "announce"])
"""عن, and the senses of cues that take it themselves."""
_TO, _TO_THE = "ل", "لل"
_NO_OFFICE = NOTHING + DOCUMENT
_MOST_PLACES, _OFTEN = 12, 2
_RELATED, _OTHERS = ("ي", "يه"), "gsoe"
_CONSTRUCT = "و"
"""The ending of a plural before its genitive: موقعو العريضة."""
_MAY_BE_OBJECT = letters.PLAIN + letters.PROPOSITION + "E"


def without_object(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Take off a source what the verb does to others or how it is done: behind a body (كشفت الشركة عن سلسلة), an
    office, or a family name whose bearer the article names in full (استبعد الفلاني تطور الأمر)."""
    reading = directory.reading
    if frame.source is None:
        return mention
    first, end = reading.range(frame.source)
    if mention.kind in _BODIES:
        at = _end_of_body(frame, first, end, reading)
        return _cut(frame, frame.source, at, directory) if at else mention
    if mention.kind != "person":
        return mention
    if mention.head is not None and mention.name is None and mention.definite:
        titled = directory.named_behind(first, end) if reading.hints[first] == PERSON else None
        office = mention.head.role == _OFFICE and not mention.pointing
        at = titled[1] if titled else _object_of(frame, first, end, reading) if office else None
        at = at or _own_doing(first, end, reading)
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
        frame.source = Span(frame.source.start, reading.tokens.span(at - 1, at).end)
        return read_mention(frame.source.of(reading.text), reading.gazetteer)
    if _is_none_of_it(at, reading):
        return _cut(frame, frame.source, at, directory)
    word, lists = reading.words[at], reading.gazetteer.words
    noun = lists.is_common(word) or VERBAL_NOUN.fullmatch(word.removeprefix("ال")) or word in _I_SAY
    if word in lists.surnames or not noun or reading.gazetteer.head(reading.stem(at)) is not None:
        # فلان الفلاني كبير المهندسين: an apposition.
        return mention
    return _cut(frame, frame.source, at, directory)


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


def _end_of_body(frame: Frame, first: int, end: int, reading: Reading) -> int | None:
    """The token at which something else begins in the source of a body or a group: a verb (الهيئة تجاوزت …), عن where
    the cue takes it (كشفت الشركة عن سلسلة), an object behind its own article (أقر البرلمان قانون …)."""
    if frame.source is None or frame.source.start < frame.cue.start or not _MARKED.isdisjoint(reading.tags[first:end]):
        return None
    for at in range(first + 1, end):
        word, tag = reading.words[at], reading.tags[at]
        if reading.hints[at] == NOTHING and reading.gazetteer.words.is_verb(word) and looks_like_verb(word):
            return at
        if tag == _ABOUT and frame.sense in _TAKE_ABOUT and reading.is_definite_word(at - 1):
            return at
        if at > first + 1 and _is_another_noun(at, reading) and _is_complete(first, at, reading):
            return at
    return _own_doing(first, end, reading) or _object_of(frame, first, end, reading)


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


def _own_doing(first: int, end: int, reading: Reading) -> int | None:
    """Where a source goes on with something of its own bearer's: الملك باسمه, الطبيب في إفادته, بسبب سلوكهما."""
    lists = reading.gazetteer.words
    for at in range(first + 1, end):
        word = reading.words[at]
        speaks_for = reading.stem(at - 1).removeprefix(_THE).startswith(_SPEAKERS)
        charged = _PARTICIPLE.fullmatch(reading.words[at - 1])  # المعروف بكتاباته
        with_it = reading.tags[at] == letters.WITH and lists.is_owned(word[1:]) and not (speaks_for or charged)
        inside = reading.tags[at] == letters.IN and at + 1 < end and lists.is_owned(reading.words[at + 1])
        inside = inside and not reading.words[at + 1].startswith(_COUNTRY)  # وزير النقل في بلاده
        if (with_it or inside) and reading.tokens.as_printed(at + inside).endswith(OWNED):
            return at
        if word in _BECAUSE:
            return at
    return None


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


def _object_of(frame: Frame, first: int, end: int, reading: Reading) -> int | None:
    """The token at which the object begins behind an office that an article has closed, so that no noun goes on without
    one: استغرب أستاذ الفيزياء التطبيقية حرمان الطلاب من تغطية الجلسة."""
    if frame.source is None or frame.source.start < frame.cue.start or frame.form not in FINITE:
        return None
    lists = reading.gazetteer.words
    for at in range(first + 1, end):
        word = reading.words[at]
        if _is_of_the_verb(at, first, reading):
            return at
        if word.startswith(_THE) and word[2:] in lists.masdars and reading.is_definite_word(at - 1):
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


def _cut(frame: Frame, source: Span, at: int, directory: Directory) -> Mention:
    """End a source before token ``at``, where the content then begins."""
    reading = directory.reading
    start = reading.tokens.span(at, at + 1).start
    if frame.content and frame.content[0].start >= source.end and _is_close(source, frame.content[0], reading):
        opened = any(mark in reading.text[source.end : frame.content[0].start] for mark in _OPENING)
        end = frame.content[0].end
        closed = opened and reading.text[end : end + 1] in _CLOSING
        frame.content = (Span(start, end + closed), *frame.content[1:])
    frame.source = Span(source.start, reading.tokens.span(at - 1, at).end)
    return read_mention(frame.source.of(reading.text), reading.gazetteer)


def _is_close(source: Span, content: Span, reading: Reading) -> bool:
    """Whether nothing but marks and one preposition stands between a source and a content."""
    between = reading.text[source.end : content.start].strip(' "“«')
    preposition = reading.tags[reading.range(content)[0] - 1] in letters.PREPOSITIONS and " " not in between
    return not between or preposition
