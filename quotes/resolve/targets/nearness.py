"""Which entities of a clause stand near enough to its subject that it is about them."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.targets import carry
from quotes.resolve.targets.clauses import is_obliged, is_of_place, is_quantity
from quotes.text.fold import fold_word

_PREPARES = letters.PREPOSITIONS + letters.WITH + "G"
_NEAREST, _NEAR, _CLOSE = 4, 6, 8
MIDWAY, FAR = 12, 20
_FROM = "من"
_OBJECTS = ("ها", "ه", "هم")
_AIMED = frozenset(map(fold_word, "مع ضد على بين تجاه ومع وضد وعلى".split()))
_PEOPLE = (*"gsa",)
_AS_FOR = fold_word("بالنسبة")


def is_near(reading: Reading, hit: Hit, subject: int, first: int, frame: Frame) -> bool:
    """Whether an entity behind the subject is what the clause is about: a person; a body or country close to the
    subject, or farther off as the aim of what the clause says or as the subject of a verb."""
    distance, before = hit.first - subject, hit.first - 1
    word = reading.words[before]
    verb = reading.tags[before] in letters.VERBS or reading.is_verb(before)
    placed = hit.is_country and not frame.denies and is_of_place(reading, before)
    reach = FAR if hit.kind == "person" else _NEAREST if placed else _CLOSE if hit.is_country else _NEAR
    if hit.kind != "person" and not hit.is_country and verb and _NEAREST <= distance < reach:
        return frame.declines or frame.denies  # the subject of another clause
    if distance < reach or frame.declines:
        return True
    if distance >= MIDWAY:
        return False
    if reading.tags[before] in letters.THAT or looks_like_verb(word) or (verb and word.endswith(_OBJECTS)):
        return True
    if carry.is_demonstrative(reading, before, hit.first) or _is_dealt(reading, hit, first):
        return True
    if verb and (hit.is_country or (word.startswith("ت") and hit.gender == "f")):
        return True
    return subject == first or word in _AIMED or word == _AS_FOR or (frame.denies and hit.kind == "outlet")


def may_be_meant(reading: Reading, hit: Hit, first: int, subject_end: int, frame: Frame) -> bool:
    """Whether a mere description is a target: as the subject, or in a denial as the body that it is about."""
    before = hit.first - 1
    tag = reading.tags[before]
    # اعترف بحاجة النادي …; what somebody is accused of tells nothing of the accused.
    owns = before == first and tag == letters.WITH and frame.object_role != "target"
    ready = tag not in _PREPARES or owns or is_quantity(reading, before - 1)
    near = hit.first < subject_end and (ready or is_obliged(reading, before))
    near = near or (_is_dealt(reading, hit, first) and frame.object_role != "target")
    near = near or _are_counted_people(reading, hit, first)
    return near or (frame.denies and hit.kind in ("organisation", "group"))


def _is_dealt(reading: Reading, hit: Hit, first: int) -> bool:
    """Whether somebody near the beginning is dealt with: ناقشت الخطة مع العمال; not من بين القتلى, بين الجانبين."""
    if hit.first - first >= _CLOSE or reading.tags[hit.first - 1] != letters.LESSER or hit.number == "du":
        return False
    return reading.words[hit.first - 2] != _FROM and not _is_fallen(reading, hit)


def _are_counted_people(reading: Reading, hit: Hit, first: int) -> bool:
    """Whether so and so many people stand near the beginning: التشاور مع عدد من التجار, انزعاج الكثير من التجار."""
    close = hit.first - first < _CLOSE and reading.hints[hit.first].lower() in _PEOPLE
    return close and is_quantity(reading, hit.first - 2) and not _is_fallen(reading, hit)


def _is_fallen(reading: Reading, hit: Hit) -> bool:
    head = reading.gazetteer.head(reading.words[hit.first])
    return head is not None and fold_word(head.lemma) in reading.gazetteer.words.fallen
