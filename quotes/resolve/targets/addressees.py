"""Whom the words were told, where the sentence says so: أخبر فلانا، قال لوكالة كذا، في حديث للتلفزيون."""

from __future__ import annotations

from quotes.models import Kind
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.names.mentions import read_description
from quotes.resolve.reading.hints import ANONYMOUS, BODY, GROUP, NISBA, NOTHING, OUTLET, PERSON
from quotes.resolve.reading.reading import PARTICLES, Reading
from quotes.resolve.reading.relatives import VERBAL
from quotes.resolve.speaker import Turn
from quotes.resolve.targets.antecedents import OBJECTS_ALONE
from quotes.resolve.targets.clauses import bounds
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker
from quotes.resolve.targets.topics import Topics
from quotes.text.spans import Span

_TO = "ل"
_HIS_BODY, _DOCUMENT, _PUBLISHED = "O", "eE", "eEY"
_NEWS, _TELLING = "للاعلام", "OY"
_COULD = frozenset(["يتسن", "يتسني"])
_WITH_HIM = frozenset(["معه", "معها", "معهم"])
"""In a talk that somebody had with the speaker: في حوار أجرته معه صحيفة …"""
_PLURALS = ("ين", "ون")
_THEIRS = ("ها", "هم")
_COUNTERPART, _PARTICIPLE = "نظير", "الم"
_OFFICES = frozenset(["office", "kin", "honorific"])
_EVERYBODY = frozenset(["الجميع", "الحضور"])
_PEOPLE, _NAMES = GROUP + PERSON + NISBA + BODY + OUTLET, "nmk"
_NOBODY = letters.PREPOSITIONS + letters.TO + letters.WITH + letters.VERBS + letters.RELATIVE
_ANSWERED = ("علي", "مع", "الي")
_WARNS, _WARNED, _OWN = "warn", ("organisation", "group"), ("ها", "هم", "ه")
_DEMANDS, _HIM = "demand", "ايا"
_LONGEST_NAME = 5
_AFTER = 15
_ASKS, _OF, _OF_THEM, _THEM = ("طلب", "طالب"), "من", "منهم", "هم"
"""Who is asked for something stands behind من."""
_ENDS_ASIDE = letters.TIME + ",-)z"
"""Behind a time, a sign or «فيه» the sentence goes on with the object: دعا الوزير أمس السكان إلى …"""
_ALL = frozenset(["كافه", "جميع", "كل", "سائر"])
_GOES_ON = letters.TIME + letters.RELATIVE + letters.MARKS + letters.WITH + ",&"
_LEADS_ON = letters.PREPOSITIONS + letters.THAT + letters.SIGNS
_NO_OBJECT = _NOBODY + letters.TIME + letters.SIGNS + letters.LESSER + "w&jGH"
_LONGEST_GAP = 40


def addressee_of(hits: Hits, topics: Topics, turn: Turn) -> tuple[Hit | None, bool]:
    """Whom the cue has as its object, or whom the words round it name with ل, and whether he is its object."""
    aimed = _aimed_at(hits, topics, turn)
    found = aimed
    frame = turn.frame
    if found is None and not (frame.object_role == "addressee" and (frame.object or frame.pronoun)):
        found = _told(hits, turn) if frame.form in VERBAL else None
    himself = found is not None and (found.kind == "person" or found.name == turn.speaker.name)
    if found is not None and himself and is_speaker(found, turn.speaker):
        return None, False
    return found, aimed is not None


def _aimed_at(hits: Hits, topics: Topics, turn: Turn) -> Hit | None:
    """Who is told or asked as the object of the verb, behind what stands between, or behind طلب من."""
    frame = turn.frame
    if frame.object_role == "addressee":
        if frame.pronoun and not frame.object:
            return next(iter(topics.before.of_cue(turn, frame.pronoun)), None)
        found = _of_object(hits, topics, frame.object, turn) if frame.object else None
        if found := found or _object_apart(hits, turn):
            return found
    return _asked_of(hits, topics, turn) if frame.lemma in _ASKS and not frame.object else None


def _between(reading: Reading, turn: Turn) -> tuple[int, int]:
    """The tokens between a cue with its source and the content, without what leads on to the content."""
    frame = turn.frame
    if not frame.content or frame.content[0].start < frame.cue.end:
        return 0, 0
    start = frame.content[0].start
    known = max(span.end for span in (frame.cue, frame.source) if span and span.end <= start)
    first, end = reading.token_at(known) + 1, reading.range(frame.content[0])[0]
    while first < end and reading.tags[end - 1] in _LEADS_ON + letters.MARKS:
        end -= 1
    return first, min(end, first + _LONGEST_GAP)


def _asked_of(hits: Hits, topics: Topics, turn: Turn) -> Hit | None:
    """Who is asked for something: طلب الوزير من المدير أن …, طلب منهم …; منه is as often anybody."""
    reading = hits.reading
    cue, (first, end) = reading.range(turn.frame.cue)[1], _between(reading, turn)
    behind_aside = (at for at in range(first + 1, end) if reading.tags[at - 1] in _ENDS_ASIDE)
    for at in (cue, first, *behind_aside):
        if reading.words[at : at + 1] == [_OF_THEM]:
            return next(iter(topics.before.of_cue(turn, _THEM)), None)
        if at + 1 < end and reading.words[at] == _OF:
            return _named_or_described(hits, at + 1, end, turn)
    return None


def _object_apart(hits: Hits, turn: Turn) -> Hit | None:
    """Whom a verb has as its object behind what is set between: دعا الوزير، في كلمة له، السكان إلى …"""
    reading = hits.reading
    first, end = _between(reading, turn)
    behind_source = bool(turn.frame.source and turn.frame.source.start > turn.frame.cue.start)
    for at in range(first, end):
        if reading.tags[at] in _NO_OBJECT or reading.is_verb(at):
            continue
        before, word = reading.tags[at - 1], reading.words[at - 1]
        apart = at > first and (before in _ENDS_ASIDE or (before in letters.VENUE and word.endswith(_OWN)))
        if not (apart or reading.words[at] in _ALL or (at == first and behind_source)):
            continue
        hit = _named_or_described(hits, at, end, turn)
        if hit is None or is_speaker(hit, turn.speaker) or not (hit.end >= end or reading.tags[hit.end] in _GOES_ON):
            continue
        # Right behind whoever speaks an office is his own.
        if apart or hit.kind != "person":
            return hit
    return None


def _named_or_described(hits: Hits, first: int, end: int, turn: Turn) -> Hit | None:
    """Whoever stands at a token, or behind a word that says that all are meant."""
    found = next((hit for hit in hits.between(first, end, turn) if hit.first - first < 2), None)
    if found and not (found.kind == "organisation" and hits.reading.hints[found.first].lower() == GROUP):
        return found
    # الأطراف القرغيزية are more than the body that was named last.
    return _described(hits.reading, first, end) or found


def warned(hits: Hits, turn: Turn, told: Hit | None) -> bool:
    """Whether a warning is aimed at who is told it, as its object says at once: حذرت الوزارة الشركات من …"""
    frame = turn.frame
    if told is None or frame.sense != _WARNS or frame.object_role != "addressee" or not frame.object:
        return False
    at = hits.reading.range(frame.object)[0]
    # Somebody by name may be who warns (حذر مدير المركز سالم التجريبي من …).
    if told.first != at or told.kind not in _WARNED or hits.reading.words[at][0] == "و":
        return False
    return (told.sure or hits.reading.is_definite_word(at)) and not told.name.endswith(_OWN)


def asked(hits: Hits, turn: Turn, told: Hit) -> bool:
    """Whether a demand is about whom it is made to: طالب النواب الوزارة بنشر القائمة."""
    if turn.frame.sense != _DEMANDS or is_speaker(told, turn.speaker):
        return False
    return hits.is_presentable(told) and not _tells_who_asks(hits.reading, turn, told.first)


def _tells_who_asks(reading: Reading, turn: Turn, at: int) -> bool:
    """Whether a word taken for whom a demand is made to goes on with who makes it (نصح الخبراء الألمان ب…، دعا سالم بن
    حامد)."""
    if not turn.frame.source or at != reading.range(turn.frame.source)[1]:
        return False
    related = reading.hints[at] == NISBA or (reading.hints[at] == GROUP and reading.hints[at - 1] == NISBA)
    return reading.words[at - 1] in PARTICLES or (related and reading.is_definite_word(at - 1))


def _of_object(hits: Hits, topics: Topics, object_: Span, turn: Turn) -> Hit | None:
    first, end = bounds(hits.reading, object_)
    if hits.reading.tags[first] == letters.WITH:
        return None
    if (alone := hits.reading.words[first]) in OBJECTS_ALONE:  # مطالبا إياهم
        return next(iter(topics.before.of_cue(turn, alone.removeprefix(_HIM))), None)
    return _named_or_described(hits, first, end, turn)


def _described(reading: Reading, first: int, end: int) -> Hit | None:
    """Whoever is told and has no name: المصلين, رعاياها; not a circumstance, an adjective or the content (دخول)."""
    word, hint = reading.words[first], reading.hints[first]
    if reading.tags[first] == letters.LATIN:
        return Hit(first, first + 1, reading.clean(first, first + 1), "outlet")
    if reading.tags[first] in _NOBODY:
        return None
    if word in _EVERYBODY or (reading.is_definite_word(first) and word.endswith(_PLURALS)):
        plurals = (at for at in range(first + 1, end) if not reading.words[at].endswith(_PLURALS))
        return _group(reading, first, first + 1 if word in _EVERYBODY else next(plurals, end))
    reach = reading.phrase_end(first, end)
    alone = reach == first + 1
    theirs = hint == NOTHING and reading.tokens.as_printed(first).endswith(_THEIRS)
    many = not alone and (reading.is_definite_word(first) or hint == ANONYMOUS) and hint not in _NAMES
    if not (hint in _PEOPLE or theirs or many or word.startswith(_COUNTERPART)):
        return None
    mention = read_description(reading.clean(first, reach), reading.gazetteer)
    head = mention.head
    if word.startswith(_COUNTERPART) or (head is not None and mention.kind == "person"):
        # An adjective may still be told of the subject: الهيئة | المكلفة.
        sure = not alone or (head is not None and head.role in _OFFICES and not word.startswith(_PARTICIPLE))
        return Hit(first, reach, mention.own_words, "person", mention.gender, "sg", False) if sure else None
    if mention.kind == "outlet":
        return Hit(first, reach, reading.clean(first, reach), "outlet")
    return _group(reading, first, reach)


def _group(reading: Reading, first: int, reach: int) -> Hit:
    return Hit(first, reach, reading.clean(first, reach), "group", None, "pl", False)


def _told(hits: Hits, turn: Turn) -> Hit | None:
    """Who is told in the words between cue and content, or in the venue before the cue."""
    reading, frame = hits.reading, turn.frame
    cue, behind = reading.range(frame.cue)
    start, stop = reading.range(frame.sentence)
    content = min((reading.range(span)[0] for span in frame.content), default=stop)
    end = content if content > cue else min(stop, behind + _AFTER)
    of_source = reading.range(frame.source) if frame.source else (0, 0)
    for index in range(behind, end):
        if reading.tags[index] in ".|:":
            break
        if not _is_of_source(reading, index, *of_source) and (hit := _told_at(hits, index, end, turn)):
            return hit
    if frame.joined or (venue := reading.tags.find(letters.VENUE, start, cue)) < 0:
        return None
    found = (_told_at(hits, index, cue, turn) for index in range(venue + 1, min(cue, venue + _AFTER)))
    return next((hit for hit in found if hit), None)


def _is_of_source(reading: Reading, index: int, first: int, end: int) -> bool:
    """Whether a token with ل belongs to who speaks: المدير العام للوكالة, تقرير للمنظمة; not الوزير في حديثه لوكالة."""
    if reading.hints[first] in _DOCUMENT and first <= index < end:
        return True
    if index == end and reading.hints[first] in _PUBLISHED:
        return True
    if not first < index < end or reading.words[index] == _TO:
        return False
    return reading.gazetteer.words.talks.isdisjoint(reading.words[index - 2 : index])


def _told_at(hits: Hits, index: int, end: int, turn: Turn) -> Hit | None:
    """The audience that a token names: with ل attached or apart, or journalists who were answered."""
    reading = hits.reading
    word, hint, lists = reading.words[index], reading.hints[index], reading.gazetteer.words
    if word[0] != _TO and word not in _WITH_HIM and word not in lists.journalists:
        return None
    before = reading.tags[index - 1] if index else ""
    if before == letters.ACCORDING or (index and reading.words[index - 1] in _COULD):
        return None  # وفقا للوكالة, لم يتسن للوكالة
    if word == _NEWS and index > 1 and reading.hints[index - 2] in _TELLING:
        return None  # المركز الفلسطيني للإعلام
    follows = index + 1 < end
    named = follows and (reading.tags[index + 1] in letters.MARKS or reading.hints[index + 1] in "ykq")
    if word in _WITH_HIM and named:
        return _apart(hits, index + 1, end, turn)
    if word[0] == _TO and len(word) > 2 and word[1:].isascii():
        return Hit(index, index + 1, reading.clean(index, index + 1)[1:].lstrip("\u0640"), "outlet")
    if word == _TO and follows:
        return _apart(hits, index + 1, end, turn)
    if word in lists.journalists and (word[0] == _TO or reading.words[index - 1] in _ANSWERED):
        return Hit(index, index + 1, _audience(reading, index), "group", "m", "pl")
    if word[0] != _TO or not hint.isupper():
        return None
    known = reading.known(index)
    if hint == "Y" or (known is not None and known[0].kind == "outlet"):
        return next(iter(hits.between(index, end, turn)), None) or _phrase(reading, index, end)
    if hint == _HIS_BODY and (reading.words[index - 1] in lists.talks or reading.words[index - 2] in lists.talks):
        return _phrase(reading, index, end)
    return None


def _apart(hits: Hits, first: int, end: int, turn: Turn) -> Hit | None:
    """The name behind a ل that stands alone: لـ «سبق»."""
    reading = hits.reading
    if reading.tags[first] == letters.LATIN:
        reach = next((at for at in range(first, end) if reading.tags[at] != letters.LATIN), end)
        return Hit(first, reach, reading.clean(first, reach), "outlet")
    if reading.tags[first] in letters.MARKS or not reading.words[first][0].isalnum():
        reach = min(end, first + _LONGEST_NAME + 2)
        closing = next((at for at in range(first + 1, reach) if not reading.words[at][0].isalnum()), None)
        if closing is None or closing == first + 1:
            return None
        return Hit(first + 1, closing, reading.clean(first + 1, closing), "outlet")
    found = next(iter(hits.between(first, end, turn)), None)
    return found if found and found.first == first else None


def _phrase(reading: Reading, index: int, end: int) -> Hit:
    reach = reading.phrase_end(index, end)
    kind: Kind = "outlet" if reading.hints[index] == "Y" else "organisation"
    return Hit(index, reach, reading.clean(index, reach), kind)


def _audience(reading: Reading, index: int) -> str:
    word = reading.tokens.as_printed(index)
    return "ال" + word[2:] if word.startswith("لل") else word
