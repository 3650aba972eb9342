"""A title and the name behind it are one source, also where the verb could take the name as its object.

«طالب رئيس المجلس فلان الفلاني الوزير» names its subject in full, as news does when it mentions somebody for the first
time; «هدد رئيس الوكالة فلانا» has an object, for he has been named before.
"""

from __future__ import annotations

from dataclasses import replace

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import OWNED
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.long_titles import is_unknown_name, name_behind
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.names import split_title
from quotes.resolve.reading.hints import GIVEN, PERSON
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speakers.body_ends import ASIDES
from quotes.resolve.speakers.pronouns import RELAYS
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_NOT_OF_TITLES = letters.PREPOSITIONS + letters.CIRCUMSTANCES
_COMPLEMENT = letters.TO + letters.NOUN
_TO_OUTLET, _THAT = "x", "ان"
_WHERE = frozenset(["لدي", "في", "عن"])
_LONGEST_TITLE, _LONGEST_TITLES = 16, 24
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_OPENING = '"«“'
_ADDRESSES = frozenset(["rank", "honorific"])
_AT_NOBODY = "none"
_OFFICES, _COMPANIES = frozenset(["office", "profession", "body"]), "companies"
_TITLES = frozenset(["office", "rank", "honorific", "profession", "description"])


def after_the_told(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Take the person behind an outlet for the source where the outlet is told: أبلغ «الأخبار» فلان الفلاني أن."""
    reading = directory.reading
    told = frame.object_role == "addressee" and frame.gender == "m"
    if not told or frame.source is None or frame.object is None or frame.object.start < frame.source.end:
        return mention
    outlet = mention.kind == "outlet" or reading.text[frame.source.start - 1] in _OPENING
    first, end = reading.range(frame.object)
    named = directory.named_at(first, end)
    is_name = (named and len(named[1].words) >= _SHORTEST_NAME) or reading.hints[first] == GIVEN
    if not outlet or not is_name:
        return mention
    frame.source, frame.object = frame.object, frame.source
    return read_mention(reading.of_source(frame.source), reading.gazetteer)


def join_title_and_name(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Move a name that belongs to the source's title from the frame's object to its source; the mention read anew."""
    reading = directory.reading
    if frame.source is None or mention.name is not None or mention.kind != "person":
        return mention
    if mention.head is None or mention.head.role not in _TITLES or not mention.definite:
        return mention
    if frame.object is None or reading.text[frame.source.end : frame.object.start].strip():
        return _complemented(frame, frame.source, mention, directory)
    first, end = reading.range(frame.object)
    # الدكتور فلان الفلاني: a form of address alone is nobody without the name, all of which is then its own.
    address = len(mention.words) == 1 and mention.head.role in _ADDRESSES
    found = directory.named_at(first, min(first + _LONGEST_NAME, len(reading.words)) if address else end)
    if address and found and found[0] > end:
        return extend(frame, frame.source, found[0], directory)
    if found is None and is_unknown_name(reading, first, end):
        return _named(extend(frame, frame.source, end, directory), mention, reading.clean(first, end))
    if found is None or found[1].first != first or found[0] - first < 2:
        return _complemented(frame, frame.source, mention, directory)
    frame.source = Span(frame.source.start, reading.tokens.span(first, found[0]).end)
    frame.object = _rest(reading, found[0], end)
    return read_mention(reading.of_source(frame.source), reading.gazetteer)


def _complemented(frame: Frame, source: Span, mention: Mention, directory: Directory) -> Mention:
    """A title that goes on before its name: الأمين العام لمجلس التعاون فلان, سفير بلاده لدى تونس فلان, الوزير، فلان،"""
    reading = directory.reading
    first, end = reading.range(source)
    limit = reading.title_end(first, first + _LONGEST_TITLE)
    own = reading.tokens.span(end + 1, end + 1).start
    relays = frame.sense == RELAYS and reading.tags[end : end + 1] == letters.ABOUT
    if relays or any(piece.start == own for piece in frame.content):
        # أعرب المسؤول عن أسفه, نقل المراسل عن الوزيرة فلانة: the preposition is the verb's own.
        return mention
    name_end = (
        _behind_to(end, first, limit, directory)
        or _behind_comma(end, limit, directory)
        or _behind_complement(end, first, limit, directory)
        or _behind_both(end, limit, directory)
        or _behind_titles(end, directory)
        or _behind_rank(frame, end, directory)
    )
    name = None
    if name_end is None and (named := name_behind(frame, first, end, directory)):
        name, name_end = reading.clean(*named), named[1]
    if name_end is None:
        return mention
    read = extend(frame, source, name_end, directory)
    return _named(read, mention, name) if name else read


def _named(read: Mention, title: Mention, name: str) -> Mention:
    """What a title with its name says, where the words by themselves do not show where the name begins."""
    return replace(read, name=name, title=title.words) if read.name is None else read


def extend(frame: Frame, source: Span, end: int, directory: Directory) -> Mention:
    """Let a source go on to token ``end``, where a content that had begun before it begins; the mention read anew."""
    reading = directory.reading
    stop = reading.tokens.span(end - 1, end).end
    frame.source = Span(source.start, stop)
    leave_object_behind(stop, frame, reading)
    frame.content = tuple(
        Span(stop, piece.end).stripped(reading.text, " ،,") if piece.start < stop < piece.end else piece
        for piece in frame.content
        if piece.end > stop or piece.end <= source.start
    )
    return read_mention(reading.of_source(frame.source), reading.gazetteer)


def leave_object_behind(stop: int, frame: Frame, reading: Reading) -> None:
    """Take what a source has come to hold, up to a place, off the object."""
    if frame.object and frame.object.start < stop:
        rest = Span(min(stop, frame.object.end), frame.object.end).stripped(reading.text, " ،,")
        frame.object = rest if rest.start < rest.end else None


def is_in_content(at: int, frame: Frame, reading: Reading) -> bool:
    """Whether a token stands in what a frame says, be it without its و."""
    token = reading.tokens.span(at, at + 1)
    return any(token.overlaps(piece) for piece in frame.content)


def limit_behind(at: int, frame: Frame, reading: Reading) -> int:
    """The token before which what begins at a token behind a source ends: the content, the cue, the next sentence."""
    start = reading.tokens.span(at, at + 1).start
    behind = [span.start for span in (frame.cue, *frame.also, *frame.content) if span.start > start]
    end = reading.range(frame.sentence)[1]
    return min([end, *(reading.token_at(place) for place in behind)])


def with_field(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Give a body what it is for, behind ل: المعهد الوطني للإحصاء, unless that is who was told (للصحفيين)."""
    reading, source = directory.reading, frame.source
    if source is None or source.start < frame.cue.start or mention.kind != "organisation" or mention.head is None:
        return mention
    if frame.declines:
        return mention  # الاتصال بالمكتب للتعليق
    end = reading.range(source)[1]
    if reading.tags[end : end + 1] == _TO_OUTLET:
        return mention  # قالت السفارة للبي بي سي
    if end >= len(reading.words) or not reading.words[end].startswith("لل") or len(mention.words) < _SHORTEST_NAME:
        return mention
    after = reading.phrase_end(end, len(reading.words))
    lists, word = reading.gazetteer.words, reading.words[end]
    told = reading.hints[end] in "YS" or word in lists.journalists or word in lists.public
    begins = {piece.start for piece in frame.content}
    told = (told and after == end + 1) or reading.words[end] in ASIDES
    if told or reading.tokens.span(end, end + 1).start in begins:
        return mention
    return extend(frame, source, after, directory)


def with_complement(frame: Frame, mention: Mention, directory: Directory) -> Mention:
    """Give an office or body that stands alone without the article the verbal noun that it is of (أوضح مدير تعليم
    المنطقة, انتقدت لجنة تدقيق الحسابات), and an outlet its name that is also a time: جريدة الصباح."""
    reading, source = directory.reading, frame.source
    if source is None or source.start < frame.cue.start or mention.head is None or len(mention.words) > 1:
        return mention
    first, end = reading.range(source)
    plain = end == first + 1 < len(reading.tags) and mention.head.number == "sg" and not mention.head.definite
    owned = reading.words[first].endswith(OWNED) and not reading.tokens.as_printed(first).endswith("ة")
    if not plain or owned or mention.kind == "document":
        return mention
    if mention.kind == "outlet" and reading.tags[end] == letters.TIME and reading.is_definite_word(end):
        return extend(frame, source, end + 1, directory)
    of = mention.head.role in _OFFICES and mention.head.rule != _COMPANIES and reading.tags[end] == letters.PROPOSITION
    after = reading.phrase_end(first, len(reading.words)) if of else end
    if after <= end + 1:
        return mention
    read = extend(frame, source, after, directory)
    that = after + (reading.tags[after : after + 1] in tuple(letters.PREPOSITIONS))
    begins = that + 1 < len(reading.words) and bool(frame.content)
    if begins and reading.tokens.span(after, after + 1).start == frame.content[0].start:
        start = reading.tokens.span(that + (reading.words[that] == _THAT), that + 2).start
        frame.content = (Span(start, frame.content[0].end), *frame.content[1:])  # على أن
    return read


def _behind_to(end: int, first: int, limit: int, directory: Directory) -> int | None:
    """The token after the name behind a complement with ل."""
    reading = directory.reading
    around = range(max(first + 1, end - 1), min(end + 1, len(reading.words)))
    if not any(reading.words[at][0] == "ل" and reading.tags[at] in _COMPLEMENT for at in around):
        return None
    named = next(directory.named_in(end, limit), None)
    if named is None or any(tag in _NOT_OF_TITLES for tag in reading.tags[end : named[0]]):
        return None
    return named[1]


def _behind_comma(end: int, limit: int, directory: Directory) -> int | None:
    """The token after the name between commas behind a title: امتدح النائب، فلان الفلاني، القرار."""
    reading = directory.reading
    if reading.tags[end : end + 1] != ",":
        return None
    named = directory.named_at(end + 1, min(limit, end + 2 + _LONGEST_NAME))
    behind = reading.tags[named[0] : named[0] + 1] if named and len(named[1].words) > 1 else ""
    if named and behind and behind in letters.THAT + _TO_OUTLET:
        return named[0]  # المتحدث باسم الوزارة، فلان الفلاني إن
    close = reading.tags.find(",", end + 1, min(limit, end + 2 + _LONGEST_NAME))
    if close - end < _SHORTEST_NAME + 1:
        return None
    named = directory.named_at(end + 1, close)
    if named and named[0] == close and len(named[1].words) > 1:
        return close
    plain = reading.tags[end + 1] in letters.PLAIN + letters.WITH and not reading.is_definite_word(end + 1)
    return close if plain and all(map(reading.is_family_name, range(end + 1, close))) else None


def _behind_complement(end: int, first: int, limit: int, directory: Directory) -> int | None:
    """The token after the name behind a complement with another preposition: سفير بلاده لدى تونس فلان الفلاني."""
    reading = directory.reading
    if end >= limit or not (reading.words[end] in _WHERE or reading.tags[end] in letters.WITH):
        return None
    text = Span(reading.tokens.span(first, first + 1).start, reading.tokens.span(limit - 1, limit).end).of(reading.text)
    name = tuple(fold_word(word) for word in (split_title(text, reading.gazetteer).name or "").split())
    if len(name) < _SHORTEST_NAME or not reading.gazetteer.is_given_name(name[0]):
        return None
    places = range(end + 1, limit - len(name) + 1)
    at = next((at for at in places if tuple(reading.words[at : at + len(name)]) == name), None)
    return None if at is None or "," in reading.tags[end:at] else at + len(name)


def _behind_titles(end: int, directory: Directory) -> int | None:
    """The token after the name behind a row of titles: مفتي عام المملكة رئيس الهيئة رئيس اللجنة الشيخ فلان الفلاني."""
    reading = directory.reading
    if reading.hints[end : end + 1] != "s" or reading.is_definite_word(end):
        return None
    limit = reading.title_end(end, end + _LONGEST_TITLES)
    for at in range(end, limit - 1):
        if reading.tags[at] in letters.PREPOSITIONS + ",":
            return None
        meanings = reading.gazetteer.meanings(reading.words[at]) if reading.is_definite_word(at) else ()
        if any(head.role in ("honorific", "rank") for head in meanings):
            named = directory.named_at(at + 1, limit)
            return named[0] if named and len(named[1].words) >= _SHORTEST_NAME else None
    return None


def _behind_rank(frame: Frame, end: int, directory: Directory) -> int | None:
    """The token after the name behind a rank or form of address that follows a title: مدير المركز للدراسات العميد
    الدكتور فلان الفلاني."""
    reading, at = directory.reading, end
    while reading.hints[at : at + 1] == PERSON and reading.is_definite_word(at):
        if not any(head.role in _ADDRESSES for head in reading.gazetteer.meanings(reading.words[at])):
            return None
        at += 1
    if at == end or frame.object_role != _AT_NOBODY:
        return None
    named = directory.named_at(at, min(at + _LONGEST_NAME + 1, len(reading.words)))
    return named[0] if named and len(named[1].words) >= _SHORTEST_NAME else None


def _behind_both(end: int, limit: int, directory: Directory) -> int | None:
    """The token after the name between commas behind a complement: سفيرة بلادها لدى المنظمة، فلانة الفلانية، القرار."""
    reading = directory.reading
    if end + 1 >= limit or reading.words[end] not in _WHERE:
        return None
    return _behind_comma(reading.phrase_end(end + 1, limit), limit, directory)


def _rest(reading: Reading, first: int, end: int) -> Span | None:
    return reading.tokens.span(first, end) if first < end else None
