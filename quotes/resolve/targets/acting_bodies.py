"""Bodies that act where a clause begins though only nouns of the language say who they are: محكمة استئناف أيدت …"""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.reading.hints import BODY, NOTHING, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.targets.clauses import is_finite, verbs_end
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker
from quotes.text.fold import fold_word

_IMPERFECT = ("ت", "ي")
_OF = "من"
_ACCUSATIVE, _TANWIN = "ا", "ا\u064b"
_SHE_DOES = ("ت", "ست", "لت")
_RELATED = ("يه", "ي")
_PEOPLE, _ACTORS = (*"sgzo",), (*"sgoa",)
_OWNED, _LONGEST_UNOWNED = ("ها", "هم"), 4
_UNIT, _GROUP, _FORCE, _MANAGEMENT = map(fold_word, ("وحدة", "مجموعة", "قوة", "إدارة"))
_SOME = ("ما", "اي")


def acting_body(reading: Reading, first: int, end: int, speaker: Speaker) -> Hit | None:
    """The body that an indefinite noun means with what tells it apart (شركة قرغيزية, وحدات من الجيش), or those of one
    (أفراد القافلة), where the clause gives it a verb."""
    at = verbs_end(reading, first, end)
    if at >= end or reading.is_definite_word(at) or (first < at and reading.words[at].endswith(_ACCUSATIVE)):
        return None
    members = reading.words[at] in reading.gazetteer.words.members
    if not members and reading.hints[at] != BODY:
        return None
    reach = described_end(reading, at, end)
    if reach - at < 2 or not (first < at or (reach < end and is_finite(reading, reach))):
        return None
    hit = _members(reading, at, reach) if members else _body(reading, first, at, reach)
    return None if hit is None or is_speaker(hit, speaker) else hit


def _members(reading: Reading, at: int, reach: int) -> Hit | None:
    """Those who belong to a body, force or side: عناصر الإطفاء; not عناصر كثيرة."""
    if not reading.is_definite_word(at + 1) and reading.hints[at + 1] not in _ACTORS:
        return None
    return Hit(at, reach, reading.clean(at, reach), "group", None, "pl", False)


def _body(reading: Reading, first: int, at: int, reach: int) -> Hit | None:
    word = reading.words[at]
    head = reading.gazetteer.head(word) or reading.gazetteer.head(word.removesuffix(_ACCUSATIVE))
    if head is None or head.definite or not _may_act(reading, head, at, reach):
        return None
    if fold_word(head.lemma) in reading.gazetteer.words.localities:
        return None
    agrees = first == at or head.gender != "f" or any(map(_is_hers, reading.words[first:at]))
    if not agrees:
        return None  # خلق وزارة جديدة
    return Hit(at, reach, _nominative(reading, at, reach), "organisation", head.gender, head.number, False)


def _may_act(reading: Reading, head: Head, at: int, reach: int) -> bool:
    """Whether the head with the words behind it is a body that acts: قوة خاصة, مجموعة من المسلحين; not حركة الرياح."""
    lemma, behind, lists = fold_word(head.lemma), reading.words[at + 1], reading.gazetteer.words
    if behind in lists.inert or behind in _SOME:
        return False
    people = behind == _OF and reading.hints[at + 2] in _PEOPLE
    if lemma == _UNIT:
        return head.number == "pl" and (people or behind.endswith(_RELATED))
    if lemma == _GROUP:
        return people
    if lemma == _FORCE:
        return people or (behind.endswith("ه") and not reading.is_definite_word(at + 1))
    if lemma == _MANAGEMENT:
        return reading.is_definite_word(reach - 1)
    return lemma not in lists.things and lemma not in lists.deeds


def described_end(reading: Reading, at: int, end: int) -> int:
    """Where the words for a subject end: before its verb, what is its own (حكومة مؤقتة مقرها …), and what is definite
    behind an adjective (محكمة اتحادية | الاتهام)."""
    reach = reading.phrase_end(at, end)
    for index in range(at + 1, reach):
        anew = reading.is_definite_word(index) and not reading.is_definite_word(at)
        owned = reading.words[index].endswith(_OWNED) and len(reading.words[index]) > _LONGEST_UNOWNED
        if owned or is_finite(reading, index) or (anew and reading.words[index - 1].endswith(_RELATED)):
            return index
    if reach + 1 < end and reading.words[reach] == _OF and reading.tags[reach + 1] not in letters.PHRASE_ENDS:
        reach = reading.phrase_end(reach + 1, end)
    return reach


def _is_hers(word: str) -> bool:
    """Whether a verb's form is that of the feminine."""
    return word.startswith(_SHE_DOES) or looks_like_verb(word)


def _nominative(reading: Reading, first: int, end: int) -> str:
    """The words as they are printed, an accusative ending of the noun and its adjectives taken off."""
    name = reading.clean(first, end)
    if not reading.words[first].endswith(_ACCUSATIVE):
        return name
    return " ".join(word.rstrip(_TANWIN) for word in name.split())


def company_by_name(hits: Hits, first: int, end: int) -> Hit | None:
    """A company or outlet by the one word of its name, as the subject before its verb."""
    reading = hits.reading
    if first + 1 >= end or reading.hints[first] != NOTHING or reading.is_definite_word(first):
        return None
    after = reading.words[first + 1]
    imperfect = after.startswith(_IMPERFECT) and reading.tags[first] == letters.NOUN
    if not (looks_like_verb(after) or reading.is_verb(first + 1) or imperfect):
        return None
    if body := hits.bodies.short_for(first):
        return Hit(first, first + 1, body.name, body.kind)
    name = reading.clean(first, first + 1)
    free = reading.tags[first] == letters.NOUN and hits.trust.is_unknown(reading.words[first])
    kind = hits.bodies.kind_of(name) if free else None
    return Hit(first, first + 1, name, kind) if kind else None
