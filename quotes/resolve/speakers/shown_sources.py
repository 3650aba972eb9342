"""A source for cues of which no frame found one, where whoever speaks stands in the cue's own clause.

The speaker is known when this is asked: only the words are looked for that belong to him. A subject of another verb
(«استقبل الوزير الوفد وقال إن») is no source; that of the cue itself, of its relative clause («الوزير الذي قال») and of
the words of which the cue tells («أصدرت الوزارة بيانا قالت فيه») is.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE, says_where
from quotes.resolve.speaker import Speaker
from quotes.resolve.speakers.subjects import ACTORS
from quotes.text.spans import Span

_BEFORE_VERB = letters.NEGATED
_ENDS = frozenset(letters.VERBS + letters.THAT + letters.NEGATED + "RDjGHBchz(PFQx.|:~-")
"""Letters at which the words of a source end."""
_LOOSE = frozenset(letters.PREPOSITIONS + letters.LESSER)
_SUBORDINATE = "BhrcG"
_OPENS_CLAUSE = letters.SIGNS + letters.THAT + "chK"
_FIELD = "fJ"
_TO, _TO_THE, _AND, _AT = "ل", "لل", "و", "لدي"
_PURPOSE = "imperfect"
_ASIDE = frozenset(",()-" + letters.LATIN)
_BEFORE = frozenset(["سبق", "وسبق"])
_TITLE_WORDS = letters.IN_TITLE + letters.TO + "SYX"
_LONGEST = 120
_TOLD_OF, _FEW, _BESIDE = "ezg", 3, ",D" + letters.CLOSING_MARKS
_LONGEST_TITLE, _LONGEST_MARKED = 10, 9
_OFFICES = "snmqg"
_FROM, _TOWARDS = "n", "ia"
_FARTHEST = 25
_NOUNS = "ZEOgM0"
_ADJECTIVE = ("ي", "يه")
_DOCUMENT = "e"
_BUT = frozenset(["وانما", "انما", "بل"])
_OTHER = frozenset(["اخر", "اخري"])
_MASCULINE = "ا"
"""The ending of an indefinite masculine noun in the accusative."""
_COPULAS = frozenset(["هو", "هي", "هم"])
_FRAMES_AROUND = 16
"""So many frames on each side can hold a source of the same sentence."""


def show_sources(frames: Sequence[Frame], speakers: Sequence[Speaker], directory: Directory) -> None:
    """Give each frame without a source the words in its clause that name its speaker, where there are some."""
    reading = directory.reading
    for index, (frame, speaker) in enumerate(zip(frames, speakers, strict=True)):
        if frame.source is None and speaker.name:
            beside = frames[max(0, index - _FRAMES_AROUND) : index + _FRAMES_AROUND]
            taken = [other.source for other in beside if other.source and other.sentence == frame.sentence]
            mention = speaker.span or _named_before(frame, speaker, taken, directory)
            if mention and _is_actor(speaker, mention, reading):
                frame.source = _source(frame, mention, reading)


def _named_before(frame: Frame, speaker: Speaker, taken: Sequence[Span], directory: Directory) -> Span | None:
    """The last words before a cue that name the person who speaks, where they are no other cue's source."""
    reading = directory.reading
    if speaker.kind != "person" or frame.joined or frame.form not in FINITE:
        return None
    start, cue = reading.range(frame.sentence)[0], reading.range(frame.cue)[0]
    named = [found for found in directory.named_in(max(start, cue - _LONGEST), cue) if found[2].name == speaker.name]
    mention = reading.span(*named[-1][:2]) if named else None
    return None if mention is None or any(mention.overlaps(other) for other in taken) else mention


def _is_actor(speaker: Speaker, mention: Span, reading: Reading) -> bool:
    """Whether the words are surely of somebody: of a known kind, or the short name of one who is named in full."""
    hint = reading.hints[reading.range(mention)[0]]
    return hint.lower() in ACTORS or (speaker.kind == "person" and " " in (speaker.name or ""))


def _source(frame: Frame, mention: Span, reading: Reading) -> Span | None:
    if any(piece.overlaps(mention) for piece in frame.content):
        return None
    first, end = reading.range(mention)
    cue = reading.range(frame.cue)[0]
    opening = min(span.start for span in (frame.cue, *frame.also))
    if mention.start > opening:
        return _behind(frame, mention, reading)
    if end > cue or mention.start < frame.sentence.start:
        return None
    verb = cue
    while verb > end and reading.tags[verb - 1] in _BEFORE_VERB:
        verb -= 1
    if frame.form not in FINITE:
        return _behind(frame, mention, reading) if _is_owner(frame, first, end, cue, reading) else None
    if frame.pronoun or (verb < cue and reading.words[verb][0] == _AND):
        return None  # الجيش الذي وصفهم; زار المدينة، وكان قد أعلن
    if first > 0 and reading.words[first - 1] in _BEFORE:
        return _marked(first, _group_end(first, end, verb, reading), reading)  # وسبق للوزير أن قال
    times = reading.gazetteer.words.times
    meanwhile = reading.tags[verb - 1] == letters.RELATIVE and reading.words[verb - 2] in times
    if not frame.joined and not meanwhile and says_where(frame, reading) and _is_near(first, end, cue, reading):
        return _marked(_title_before(first, reading), _with_field(end, cue, reading), reading)
    if reading.tags[verb - 1] == letters.RELATIVE:
        return _antecedent(first, end, verb - 1, reading)
    if reading.words[cue][0] == _TO and frame.form == _PURPOSE:
        return mention
    if not frame.joined and not says_where(frame, reading) and _tells(frame, first, end, verb, reading):
        return _marked(first, end, reading)
    if not frame.joined and _is_topic(first, end, verb, reading):
        return _marked(_title_before(first, reading), _group_end(first, end, verb, reading), reading)
    return None


def _marked(first: int, end: int, reading: Reading) -> Span:
    """The span of some tokens, with the mark that closes a name in them."""
    span = reading.span(first, end)
    opened = sum(tag in letters.CLOSING_MARKS for tag in reading.tags[first : end - 1]) % 2
    closing = end - 1 if reading.tags[end - 1] in letters.CLOSING_MARKS else end
    if not opened or closing >= len(reading.tags) or reading.tags[closing] not in letters.CLOSING_MARKS:
        return span
    return Span(span.start, reading.tokens.span(closing, closing + 1).end)


def _behind(frame: Frame, mention: Span, reading: Reading) -> Span | None:
    """The subject behind the verb, before what it says: قال مراسلنا إن."""
    if frame.content and mention.start > frame.content[0].start > frame.cue.start:
        return None
    return _marked(*reading.range(mention), reading)


def _is_owner(frame: Frame, first: int, end: int, cue: int, reading: Reading) -> bool:
    """Whether the words right before a noun of saying are whose it is: نقلت عن المصادر قولها."""
    return frame.pronoun is not None and end == cue and reading.tags[first - 1] == _FROM


def _is_near(first: int, end: int, cue: int, reading: Reading) -> bool:
    """Whether whoever issued the words, no document, stands not far before the cue, and no clause with أن between."""
    if reading.hints[first].lower() == _DOCUMENT or reading.words[first] in reading.gazetteer.words.statements:
        return False
    return cue - end <= _FARTHEST and not any(tag in letters.THAT for tag in reading.tags[end:cue])


def _antecedent(first: int, end: int, relative: int, reading: Reading) -> Span | None:
    """The whole noun phrase before a relative pronoun, with what its commas set off; None where another noun stands
    behind it, which the clause may tell of (نفت المصادر الشائعات التي تحدثت)."""
    if end < relative and reading.tags[end] in letters.NAMES + _NOUNS and not reading.words[end].endswith(_ADJECTIVE):
        return None
    if any(tag in _TOWARDS for tag in reading.tags[first:end]):
        return None
    rumours = reading.gazetteer.words.rumours
    if end - first > 1 and (reading.hints[end - 1] == _DOCUMENT or reading.words[end - 1] in rumours):
        return None
    after = _group_end(first, end, relative, reading)
    if any(tag not in _ASIDE for tag in reading.tags[after:relative]):
        return None
    return _marked(_title_before(first, reading), after, reading)


def _is_end(at: int, reading: Reading) -> bool:
    """Whether a token ends the words of a source; what an office is for or at (للوكالة, لدى) does not."""
    word = reading.words[at]
    return reading.tags[at] in _ENDS and word != _AT and not word.startswith(_TO_THE)


def _title_before(name: int, reading: Reading) -> int:
    """Where the title begins before a name, also one that a comma sets off: عضو اللجنة المركزية للحركة، فلان، الذي."""
    if reading.tags[name - 1] != ",":
        at = name
        while at > 0 and name - at < _LONGEST_TITLE and reading.tags[at - 1] in _TITLE_WORDS:
            at -= 1
            if reading.hints[at] == "S":
                return at  # تصريح لوزير الخارجية فلان
        return next((title for title in range(at, name) if reading.hints[title] == "s"), name)
    for at in range(name - 2, max(0, name - _LONGEST_TITLE), -1):
        if _is_end(at, reading) or reading.tags[at] == ",":
            break
        before = reading.tags[at - 1]
        if reading.hints[at] == "s" and (before in letters.VERBS + _OPENS_CLAUSE + letters.PREPOSITIONS):
            return at
    return name


def _with_field(end: int, limit: int, reading: Reading) -> int:
    """The token behind what an office is for: مبعوث الاتحاد لمواجهة القرصنة."""
    if end < limit and reading.tags[end] in _FIELD:
        end = reading.phrase_end(end, limit)
    return (reading.tags[end] == "," and _apposition_end(end, limit, reading)) or end


def _tells(frame: Frame, first: int, end: int, verb: int, reading: Reading) -> bool:
    """Whether an indefinite noun of words or people has the verb as its description: نفى تقريرا قال إن."""
    if reading.hints[first].lower() not in _TOLD_OF or reading.is_definite_word(first) or first == 0:
        return False
    if reading.words[first] in _OTHER or (frame.gender == "f" and reading.words[first].endswith(_MASCULINE)):
        return False  # بثت تسجيلا قالت إنه
    return verb - end <= _FEW and all(tag in _BESIDE for tag in reading.tags[end:verb])


def _is_topic(first: int, end: int, verb: int, reading: Reading) -> bool:
    """Whether a noun phrase opens the clause of the verb, so that it is its subject, with no other verb between them
    but that of a relative clause: لكن الجمعية التي تراقب الميناء تقول."""
    tags = reading.tags
    if first > 0 and tags[first - 1] not in _OPENS_CLAUSE:
        return False
    if tags[verb - 1] in _SUBORDINATE or reading.words[verb - 1] in _BUT or reading.words[first] in _OTHER:
        return False
    after = _group_end(first, end, verb, reading)
    while after < verb and tags[after] in _ASIDE:
        after += 1
    if after < verb and tags[after] == letters.RELATIVE:
        return verb - after <= _FARTHEST and not any(tag in letters.THAT for tag in tags[after:verb])
    between = range(after, verb)
    return not any(tags[at] in letters.VERBS + letters.THAT or looks_like_verb(reading.words[at]) for at in between)


def _group_end(first: int, end: int, limit: int, reading: Reading) -> int:
    """The token behind a noun phrase with its complements and what commas set off in it, at most ``limit``."""
    at = end
    while at < limit:
        tag = reading.tags[at]
        if tag == "," and (close := _apposition_end(at, limit, reading)):
            at = close
            continue
        if tag == letters.PARTICIPLE and at == end and reading.tags[at + 1] in letters.PREPOSITIONS:
            at += 1  # تقارير صادرة عن الجمعية
            continue
        if tag in letters.MARKS and (closing := _closing(at, limit, reading)):
            at = closing + 1
            continue
        if tag == "," or _is_end(at, reading) or reading.words[at] in _COPULAS or looks_like_verb(reading.words[at]):
            break
        at += 1
    while at > end and (reading.tags[at - 1] in _LOOSE or reading.tags[at - 1] == ","):
        at -= 1
    return at


def _closing(opening: int, limit: int, reading: Reading) -> int | None:
    """The mark that closes a name between marks."""
    marks = (at for at in range(opening + 1, min(limit, opening + _LONGEST_MARKED)))
    return next((at for at in marks if reading.tags[at] in letters.CLOSING_MARKS), None)


def _apposition_end(comma: int, limit: int, reading: Reading) -> int | None:
    """The comma, or the limit, that closes what a comma opens, where it is a noun phrase without و."""
    close = reading.tags.find(",", comma + 1, limit)
    close = close if close > 0 else limit
    if close - comma < 2 or reading.hints[comma + 1] not in _OFFICES + "." or reading.words[comma + 1][0] == "و":
        return None
    if reading.hints[comma + 1] == "." and not reading.is_definite_word(comma + 1):
        return None
    if any(_is_end(at, reading) or looks_like_verb(reading.words[at]) for at in range(comma + 1, close)):
        return None
    return close
