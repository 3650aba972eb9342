"""Words in the place of a source that are none: whom the speaker tells, where he speaks, a thing of which he speaks."""

from __future__ import annotations

from functools import lru_cache

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.lexis import TANWIN, TO_SOMEBODY, NameWords, with_pronoun
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.full_names import GOD
from quotes.resolve.names.nameless import is_in
from quotes.resolve.reading.hints import VERBAL_NOUN
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE, says_where
from quotes.resolve.speakers.agreement import disagrees
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_NO_SOURCE = letters.PREPOSITIONS + "z"
_OWNED = ("ها", "هم", "هما")
_HIS = ("ه", "ها", "هم")
_TO_THE = ("لأ", "لإ", "لل", "بال")
_THIS = frozenset(["هذا", "ذلك"])
_THESE = frozenset(["ذلك", "هذا", "هذه", "كل"])
_THAT, _COLON, _SAY = "that", "source-colon", "say"
_SHORTEST = 3
_PARTICLES = frozenset(map(fold_word, "و ف أو ثم عن في من إلى".split()))
"""What may stand alone between a sentence and its cue, where a conjunction is printed apart: و أضاف أن."""
_JUDGES = frozenset(["assert", "deny", "confirm"])
_SAYS = frozenset(["say", "add"])
_SHOWS = frozenset(["show"])
"""Senses of cues whose subject may be a thing."""


def is_no_source(frame: Frame, mention: Mention, source: Span, reading: Reading) -> bool:
    """Whether the words say whom the speaker tells, or in which document he speaks."""
    particle = len(mention.words) == 1 and mention.words[0] in _PARTICLES
    return particle or _is_venue(frame, mention, reading) or _is_told(source, mention, reading)


def _is_venue(frame: Frame, mention: Mention, reading: Reading) -> bool:
    """Whether a document is only where somebody speaks: أصدر بيانا تنصل فيه من التصريحات."""
    return mention.kind == "document" and says_where(frame, reading) > 0


def _is_told(source: Span, mention: Mention, reading: Reading) -> bool:
    """Whether the words are no source: behind a preposition, or an outlet that is told (قال لرويترز)."""
    at = reading.range(source)[0]
    if reading.tags[at] in _NO_SOURCE and reading.hints[at].lower() not in "nqpc" and mention.head is None:
        return True
    first = mention.words[0] if mention.words else ""
    if not first.startswith("ل") or mention.head is not None or reading.gazetteer.is_given_name(first):
        return False
    if reading.hints[at] in "QN":
        return True  # أعرب لفلان عن أسفه
    known = reading.gazetteer.entity_at((_told(first), *mention.words[1:]))
    return known is not None and known[0].kind == "outlet" and known[1] == len(mention.words)


def _told(word: str) -> str:
    return "ال" + word[2:] if word.startswith("لل") else word[1:]


def is_thing(mention: Mention, source: Span, frame: Frame, directory: Directory) -> bool:
    """Whether the words begin with a noun or a preposition and so name nobody: أكد دعم المشروع, قال له."""
    reading = directory.reading
    at = reading.range(source)[0]
    if frame.form in FINITE and not frame.declines and _is_behind_with(source, at, reading):
        return True
    if frame.gender == "f" and frame.form in FINITE and reading.words[at] in _THIS and mention.head is None:
        return True
    if disagrees(frame, mention, source, reading):
        return True
    if _is_reported(frame, mention, reading.gazetteer.words):
        return True
    if mention.kind != "person" or mention.head is not None or mention.marked or not mention.words:
        return False
    if mention.title and reading.gazetteer.head(mention.title[0]):
        return False
    first, lists = mention.words[0], reading.gazetteer.words
    person = directory.person(mention.name or "")
    if (first == GOD or first in lists.lords) and frame.form == "participle":
        return True  # داعيا الله
    if is_adverb(first, reading.gazetteer) and (person is None or len(person.words) == 1):
        return True
    if first.startswith("ال") or first in lists.common_people or first in lists.statements:
        return False
    if reading.gazetteer.is_given_name(first):
        return False
    known = (person and len(person.words) > 1) or directory.bearer(first) is not None
    if known or reading.gazetteer.entity_at(mention.words):
        return False
    printed = reading.tokens.as_printed(at)
    if first in lists.prepositions or first in lists.stops or printed.endswith(TANWIN):
        return True
    if is_oblique(mention, printed) or _is_owned(printed, lists) or _is_somebodys(mention, at, reading):
        return True
    if has_clause(frame) or _is_before_colon(frame, source, reading):
        return False
    if any(first in words for words in (lists.common_nouns, lists.adjectives, lists.function_words)):
        return True
    if first[-1] == "ه" and first[:-1] in lists.adjectives:
        return True  # مزاعم سابقة لوزارة الدفاع
    if _is_noun(first, frame, lists):
        return True
    # The finding stage has read تفعيل behind قال as a name (تاكيس) already.
    verbal = VERBAL_NOUN.fullmatch(first) and not (first.startswith("ت") and reading.tags[at] == letters.NOUN)
    return reading.tags[at] == letters.PROPOSITION or bool(verbal)


def _is_before_colon(frame: Frame, source: Span, reading: Reading) -> bool:
    """Whether a word alone between a verb of saying and a colon is who says it: قال تشافي: «…»."""
    first, end = reading.range(source)
    alone = end == first + 1 == reading.range(frame.cue)[1] + 1
    return alone and frame.sense in _SAYS and frame.form in FINITE and reading.tags[end : end + 1] == ":"


def _is_reported(frame: Frame, mention: Mention, lists: NameWords) -> bool:
    """Whether a word alone is what somebody confirms or denies: أكد الخبر, نفى الشائعات."""
    alone = len(mention.words) == 1 and frame.form in FINITE and frame.sense in _JUDGES
    return alone and mention.words[0] in lists.reported and not has_clause(frame)


def is_adverb(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is no subject of news: an adverb, a noun in the accusative (فائضا) or with ب (بوضوح)."""
    lists = gazetteer.words
    if gazetteer.is_given_name(word) or gazetteer.entities.begins(word):
        return False
    if word in lists.function_words or word in lists.stops:
        return True
    if len(word) <= _SHORTEST:
        return False
    accusative = word[-1] == "ا" and (word[:-1] in lists.common or word[:-1] in lists.common_nouns)
    return accusative or (word[0] == "ب" and word[1:] in lists.common)


def _is_behind_with(source: Span, at: int, reading: Reading) -> bool:
    """Whether the source's first word carries ب, which no subject does: أفاد بمقتل شخصين."""
    word, stem = reading.words[at], reading.words[at][1:]
    if word[0] != "ب" or len(word) < 4:
        return False
    if source.start == reading.tokens.span(at, at + 1).start + 1:
        return True
    lists = reading.gazetteer.words
    noun = stem in lists.common_nouns or stem in lists.often_objects or stem in _THESE
    noun = noun or VERBAL_NOUN.fullmatch(stem) is not None
    return reading.tags[at] == letters.WITH and (noun or stem.startswith("ال"))


def _is_owned(printed: str, lists: NameWords) -> bool:
    """Whether a noun carries a pronoun, which takes up the subject: تؤكد سيطرتها, رفض كشف اسمه.

    Many names end in ه, so that before it the noun must be known.
    """
    if printed.endswith("ه"):
        stem = fold_word(printed[:-1])
        return stem in lists.often_owned or VERBAL_NOUN.fullmatch(stem) is not None
    return len(printed) > 4 and printed.endswith(_OWNED)


def _is_somebodys(mention: Mention, at: int, reading: Reading) -> bool:
    """Whether a noun without the article is of something that carries the subject's pronoun: انتقد نبرة خطابه."""
    if len(mention.words) < 2 or at + 1 >= len(reading.words):
        return False
    owned = reading.tokens.as_printed(at + 1).endswith(("ه", "ها", "هم"))
    return owned and reading.gazetteer.words.is_owned(reading.words[at + 1])


def has_clause(frame: Frame) -> bool:
    """Whether the object is a clause with أن, or what قال has behind a colon: a noun behind the verb is its subject."""
    return any(_THAT in rule or (_COLON in rule and frame.sense == _SAY) for rule in frame.rules)


def _is_noun(word: str, frame: Frame, lists: NameWords) -> bool:
    """Whether a word is a noun of the language that the verb does not agree with; ي also ends family names."""
    if frame.form not in FINITE or (frame.gender == "f" and word.endswith(("ه", "ات"))):
        return False
    if word.endswith("ي") and not word.startswith("ت"):
        return False
    return is_in(word, lists)


@lru_cache(maxsize=4)
def _excellencies(lists: NameWords) -> frozenset[str]:
    words = lists.addresses | lists.more_addresses
    return frozenset(with_pronoun(word, pronoun) for word in words for pronoun in _HIS)


def is_excellency(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a form of address with a pronoun stands for whoever was named before: وأضاف معاليه أن."""
    return bool(mention.words) and mention.words[0] in _excellencies(gazetteer.words)


def begins_with_noun(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether words that seem a name are a noun of the language and whose it is: تصريحات فلان, إفادات فلان."""
    behind_title = mention.title and mention.words[:1] == mention.title[:1]
    if mention.head is not None or behind_title or len(mention.words) < 2:
        return mention.words[:1] != () and mention.words[0] in gazetteer.words.statements
    first = mention.words[0]
    office = gazetteer.head(mention.title[0]) if mention.title and " " in (mention.name or "") else None
    if gazetteer.is_given_name(first) or first.startswith("ال") or (office and office.kind == "person"):
        return False  # نسيم فيرداك، مدير القسم
    common = gazetteer.words.is_common(first) and not gazetteer.is_given_name(mention.words[1])
    return first in gazetteer.words.statements or common


def is_oblique(mention: Mention, printed: str) -> bool:
    """Whether the words begin with a preposition: a pronoun on one (معه), or ل before a hamza (لأول مرة)."""
    return TO_SOMEBODY.fullmatch(mention.words[0]) is not None or printed.startswith(_TO_THE)


def is_object(frame: Frame, mention: Mention, source: Span, reading: Reading) -> bool:
    """Whether a thing in the place of the source is the verb's object, its subject being missing: نفى إجراء مفاوضات.

    A thing can be the subject of verbs that show something, and of general statements (يهدد تنامي الظاهرة).
    """
    at = reading.range(source)[0]
    printed = reading.tokens.as_printed(at)
    if _is_behind_with(source, at, reading) or reading.words[at] in _THIS or mention.kind == "document":
        return True
    of_other_form = mention.head is not None and mention.head.kind in ("person", "organisation", "outlet")
    first = mention.words[0]
    prayed_to = first == GOD or first in reading.gazetteer.words.lords
    if of_other_form or prayed_to or is_adverb(first, reading.gazetteer):
        return True
    if is_oblique(mention, printed) or printed.endswith(TANWIN) or _is_owned(printed, reading.gazetteer.words):
        return True
    if _is_somebodys(mention, at, reading):
        return True
    of_a_man = frame.form == "perfect" and frame.gender == "m" and frame.number == "sg"
    return of_a_man and frame.sense not in _SHOWS and not has_clause(frame)
