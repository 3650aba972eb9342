"""The span of a source mended, before its words are read: a word too many or too few, a letter too many or too few."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import OWNED, TO_SOMEBODY
from quotes.resolve.names.audience import without_audience
from quotes.resolve.names.constructs import MIDDLE
from quotes.resolve.names.source_names import with_family_name
from quotes.resolve.reading.hints import NOTHING, OUTLET, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import relative_agrees, told_of
from quotes.resolve.speakers.joined_sources import with_joined
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_CLAUSE_STARTS = letters.STOPS + ":" + letters.JOINING
_SAME = frozenset(map(fold_word, ("ذات", "نفس")))
_ANY = ["اي"]
_SOME = frozenset(["بعض"])
_PERSON = "s"
_SO_THE = "فال"
_RELAY, _FROM = "نقل", "n"
_TELEVISION = frozenset(["تي"])
"""What stands before في in the name of an outlet: تي في."""
_THIS = frozenset(["هذا", "هذه", "ذلك", "تلك"])
_TO, _TOLD = "ل", "SZ"
_TITLE = "S"
_CARRIERS = "لب"
_VERBS = "VK"
_PARTICLE = "particle"
_SHOW = "show"
_TO_ME = "لي"
"""It is also a given name: لي جونغ."""
_FEMININE = ("ة", "ات")
_FUTURE = ("سي", "ست")
_LEFT_OVER = frozenset(["هذا", "هذه", "ممن", "مما", "ومنهم", "ومنها", "بينهم", "بينها"])
"""Words of a clause at the end of a source."""
_QUANTIFIERS = "zZ"
_BODIES, _LONGEST_BODY, _TODAY = ("outlet", "organisation"), 4, "اليوم"
_HE_WHO, _SHE_WHO = "الذي", "التي"
_THEY = "وا"


def mend(frame: Frame, reading: Reading) -> None:
    """Give a frame's source all of its words, and none that are not its own."""
    _without_verb(frame, reading)
    _with_the_same(frame, reading)
    _with_middle(frame, reading)
    _with_whole_body(frame, reading)
    _with_whole_words(frame, reading)
    _without_relayer(frame, reading)
    _without_told(frame, reading)
    _without_told_noun(frame, reading)
    _without_audience(frame, reading)
    _without_preposition(frame, reading)
    with_family_name(frame, reading)
    _without_clause(frame, reading)
    _with_carried_title(frame, reading)
    _without_foreign_relative(frame, reading)
    _last_of_two(frame, reading)
    with_joined(frame, reading)


def _without_verb(frame: Frame, reading: Reading) -> None:
    """Take off the source a verb of the narrator's with which its clause begins: أصدر الجيش بيانا قال فيه …"""
    if frame.source is None:
        return
    first, end = reading.range(frame.source)
    if end - first < 2 or reading.hints[first] != "." or reading.is_definite_word(first):
        return
    if frame.source.start > frame.cue.start:
        verb = reading.tags[first] in _VERBS or looks_like_verb(reading.words[first])
        if verb and frame.form == _PARTICLE and reading.hints[first + 1] != NOTHING:  # حسبما كشفت مصادر أمنية
            frame.source = reading.span(first + 1, end)
        return
    if first > 0 and reading.tags[first - 1] not in _CLAUSE_STARTS:
        return
    following = reading.hints[first + 1]
    actor = following in "oyezg" or (following == "s" and reading.is_definite_word(first + 1))
    if actor or looks_like_verb(reading.words[first]):
        frame.source = reading.span(first + 1, reading.phrase_end(first + 1, end))


def _with_the_same(frame: Frame, reading: Reading) -> None:
    """Add to a source that is only «the same», or ends in «the greatest of», the noun behind it: ذات المسؤول, أحد كبار
    مسؤوليها; «any» alone is none (لم تبد أي مرونة)."""
    if frame.source is None:
        return
    first, end = reading.range(frame.source)
    if reading.words[first:end] == _ANY:
        frame.source = None
        return
    if end >= len(reading.words):
        return
    greatest = reading.gazetteer.words.greatest_of
    of_all = reading.words[end - 1] in greatest and reading.tags[end] in letters.PLAIN + letters.PROPOSITION
    if of_all or (end - first == 1 and reading.words[first] in _SAME and reading.is_definite_word(end)):
        frame.source = Span(frame.source.start, reading.span(first, reading.phrase_end(end, len(reading.words))).end)


def _with_middle(frame: Frame, reading: Reading) -> None:
    """Add to a noun without the article the middle that it is of: لاعب وسط الفريق, رئيس بلدية وسط المدينة."""
    if frame.source is None or frame.source.start < frame.cue.start:
        return
    first, end = reading.range(frame.source)
    of_it = reading.words[end : end + 1] == [MIDDLE] and not reading.is_definite_word(end - 1)
    if of_it and reading.hints[first] == _PERSON and end + 1 < len(reading.words):
        frame.source = Span(frame.source.start, reading.span(end, reading.phrase_end(end + 1, len(reading.words))).end)


def _with_whole_body(frame: Frame, reading: Reading) -> None:
    """Give a source that ends within the name of a well-known body the rest of it: صحيفة الشروق اليومي; not a time
    (أعلنت إسرائيل اليوم)."""
    if frame.source is None:
        return
    first, end = reading.range(frame.source)
    for at in range(max(first, end - _LONGEST_BODY), end):
        known = reading.known(at)
        if known is not None and known[1] > end and known[0].kind in _BODIES and reading.words[end] != _TODAY:
            rest = reading.tokens.span(end, known[1])
            if not any(piece.start < rest.end and rest.start < piece.end for piece in frame.content):
                frame.source = Span(frame.source.start, rest.end)
            return


def _with_whole_words(frame: Frame, reading: Reading) -> None:
    """Give back the letter of which a source's first word was robbed as of a preposition (بعض المحللين), and take off
    the ف that joins a sentence (فالشركات تأمل)."""
    if frame.source is None:
        return
    at = reading.range(frame.source)[0]
    start = reading.tokens.span(at, at + 1).start
    joined = reading.words[at].startswith(_SO_THE) and len(reading.words[at]) > len(_SO_THE) + 2
    if joined and frame.source.start == start:
        frame.source = Span(start + 1, frame.source.end)
    if reading.words[at] in _SOME and frame.source.start == start + 1:
        frame.source = Span(start, frame.source.end)


def _without_relayer(frame: Frame, reading: Reading) -> None:
    """Leave of a source only from whom somebody relays: نقلت الوكالة عن فلان «إشادته» ."""
    if frame.source is None or frame.lemma != _RELAY or frame.source.start < frame.cue.start:
        return
    first, end = reading.range(frame.source)
    about = reading.tags.find(_FROM, first + 1, end - 1)
    if about > 0:
        frame.source = Span(reading.tokens.span(about + 1, about + 2).start, frame.source.end)


def _without_told(frame: Frame, reading: Reading) -> None:
    """Take off a source to whom it was said, where a pronoun says so (قال لنا الأطباء, طلب منهم المتحدث), and among
    what it is (بينها رسالة تقول)."""
    if frame.source is None:
        return
    first, end = reading.range(frame.source)
    named = reading.hints[first] != NOTHING and reading.words[first] != _TO_ME
    if end - first < 2 or not TO_SOMEBODY.fullmatch(reading.words[first]) or named:
        return
    before = frame.source.start < frame.cue.start
    if before or reading.is_definite_word(first + 1) or reading.hints[first + 1] != NOTHING:
        frame.source = Span(reading.tokens.span(first + 1, first + 2).start, frame.source.end)


def _without_told_noun(frame: Frame, reading: Reading) -> None:
    """Drop a source to whom it was said, where a noun says so: بحسب ما أكده لمراسل الإذاعة."""
    if frame.source is None or frame.source.start < frame.cue.start:
        return
    first = reading.range(frame.source)[0]
    if frame.source.start == reading.tokens.span(first, first + 1).start and _is_told(first, reading):
        frame.source = None


def _without_audience(frame: Frame, reading: Reading) -> None:
    """End a source before the outlet or the reporter who was told: مصدر أمني لمراسل الإذاعة; not what is an outlet's
    own: الموقع الإلكتروني لصحيفة الجسور."""
    if frame.source is None or frame.source.start < frame.cue.start:
        return
    if reading.hints[reading.range(frame.source)[0]] == OUTLET:
        return
    own = without_audience(frame.source.of(reading.text), reading.gazetteer)
    frame.source = Span(frame.source.start, frame.source.start + len(own))


def _is_told(at: int, reading: Reading) -> bool:
    """Whether a word carries ل before somebody by what he is, or who is somebody's: للنجم, لوالدته."""
    word = reading.words[at]
    if word[0] != _TO or reading.gazetteer.meanings(word) or reading.gazetteer.is_given_name(word):
        return False
    owned = reading.tokens.as_printed(at).endswith(OWNED) and reading.gazetteer.words.is_owned(word[1:])
    return owned or reading.hints[at] in _TOLD


def _without_preposition(frame: Frame, reading: Reading) -> None:
    """Take a preposition off the end of a source, and what عن leads in before: عبرت النسوة عن خشيتهن من."""
    if frame.source is None:
        return
    first, end = reading.range(frame.source)
    while end - first > 2 and reading.words[end - 1] in _LEFT_OVER:
        end -= 1  # الباحثون من | هذا
        frame.source = Span(frame.source.start, reading.tokens.span(end - 1, end).end)
    if end - first < 2 or reading.tags[end - 1] not in letters.PREPOSITIONS or reading.hints[end - 1] != NOTHING:
        return
    if reading.words[end - 2] in _TELEVISION or frame.source.start < frame.cue.start:
        return
    about = reading.tags.find(_FROM, first + 1, end - 1)
    end = about if about > 0 else end - 1
    frame.source = Span(frame.source.start, reading.tokens.span(end - 1, end).end)


def _without_clause(frame: Frame, reading: Reading) -> None:
    """Drop a source that is a clause with a verb of its own, or one word of a clause: الجهاز سيكون مستقلا، ومع ذلك كتب;
    رئيس الحكومة، الذي تحدث في مأدبة إفطار قال."""
    if frame.source is None or frame.source.start > frame.cue.start:
        return
    first, end = reading.range(frame.source)
    lists = reading.gazetteer.words
    future = any(word.startswith(_FUTURE) and lists.is_verb(word[1:]) for word in reading.words[first + 1 : end])
    agrees = frame.gender == "f" and frame.source.of(reading.text).endswith(_FEMININE)  # جمعت أدلة تؤكد أن
    # A denial with nothing behind it (… وتجريبي ينفي) has a name before it.
    alone = end - first == 1 and not agrees and frame.sense != _SHOW and bool(frame.content)
    if future or reading.tags[first] in _VERBS or (alone and _is_nobody(frame.source.of(reading.text), reading)):
        frame.source = None
    elif at := next((at for at in range(first + 1, end) if _is_perfect(at, reading)), None):
        subject = Span(frame.source.start, reading.tokens.span(at - 1, at).end)
        frame.source = subject if _has_both(frame, first, at, reading) else None


def _is_perfect(at: int, reading: Reading) -> bool:
    """Whether a token is surely a verb: of a woman or a thing (تلقت), or of several people (أرسلوا)."""
    word = reading.words[at]
    shape = looks_like_verb(word) or (word.endswith(_THEY) and len(word) > len(_THEY) + 2)
    return shape and reading.hints[at] == NOTHING and reading.gazetteer.words.is_verb(word)


def _has_both(frame: Frame, first: int, verb: int, reading: Reading) -> bool:
    """Whether a verb within the source and the cue have one subject: السلطات ألقت القبض على رجل وصفته بأنه."""
    number, gender = ("pl", "m") if reading.words[verb].endswith(_THEY) else ("sg", "f")
    apart = "," in reading.tags[first:verb]
    return not apart and frame.number == number and frame.gender == gender


def _is_nobody(printed: str, reading: Reading) -> bool:
    """Whether a word alone before a cue is no name and no description: a particle, a noun without the article."""
    gazetteer, lists, word = reading.gazetteer, reading.gazetteer.words, fold_word(printed)
    if gazetteer.is_given_name(word) or gazetteer.meanings(word) or word.startswith("ال") or word in _THIS:
        return False
    return word in lists.function_words or word in lists.stops or lists.is_common(word)


def _without_foreign_relative(frame: Frame, reading: Reading) -> None:
    """Drop a source of which the clause tells something else: الشروط التي قال إنها."""
    if frame.source is None or frame.source.start > frame.cue.start:
        return
    first, end = reading.range(frame.source)
    cue = reading.range(frame.cue)[0]
    if end >= cue or reading.tags[end] != letters.RELATIVE:
        return
    pronoun = reading.words[end]
    fits = _is_of(pronoun, reading, first) and relative_agrees(pronoun, frame)
    if not fits or told_of(reading.hints[first], pronoun, frame, reading):
        frame.source = None


def _with_carried_title(frame: Frame, reading: Reading) -> None:
    """Give a source of which a clause tells its title that carries a preposition: لوزير النقل، سالم التجريبي، الذي."""
    if frame.source is None or frame.source.start > frame.cue.start:
        return
    first, end = reading.range(frame.source)
    if "R" not in reading.tags[end : end + 2] or first == 0 or reading.hints[first - 1] != _TITLE:
        return
    word = reading.tokens.span(first - 1, first)
    if reading.words[first - 1][0] in _CARRIERS and not reading.is_definite_word(first - 1):
        frame.source = Span(word.start + 1, frame.source.end)


def _is_of(pronoun: str, reading: Reading, noun: int) -> bool:
    """Whether a relative pronoun can stand for a noun of people or a body: not in وجود القوات الذي قال إنه تهديد."""
    head = reading.gazetteer.head(reading.stem(noun))
    if head is None or not head.definite or reading.hints[noun] in _QUANTIFIERS:
        return True
    if pronoun == _HE_WHO:
        return head.gender == "m" and head.number == "sg"
    return pronoun != _SHE_WHO or head.gender == "f" or head.number != "sg"


def _last_of_two(frame: Frame, reading: Reading) -> None:
    """Keep the last of two people, of whom a relative pronoun in the singular tells: فلان والوزير الذي قال."""
    if frame.source is None or frame.source.start > frame.cue.start or frame.number != "sg":
        return
    first, end = reading.range(frame.source)
    if reading.tags[end : end + 1] != letters.RELATIVE:
        return
    joined = (at for at in range(end - 1, first, -1) if reading.words[at][0] == "و" and reading.hints[at] == _TITLE)
    if (last := next(joined, None)) is not None:
        frame.source = reading.span(last, end)
