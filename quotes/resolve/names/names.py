"""Names of people: told from titles, and compared within one article and across articles.

Merging two people is worse than leaving one split. Arab names are compared letter by letter, for one letter tells أحمد
from حامد; the spelling rules for transliterations hold only where a word looks foreign. A long form is the same name as
a short one only when nothing in it speaks against: the same first and family name, and more words between.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer, load_gazetteer
from quotes.resolve.lexicon.known import Known, phrase_key
from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.names.parts import Name, Part, read_name
from quotes.resolve.names.spelling import alike, is_syllable, skeleton
from quotes.resolve.names.split import Split, split_title

__all__ = ["Split", "is_known", "known_body", "name_key", "refers_to", "same_person", "split_title"]

_STATE = "دوله"
_NEWS = "انباء"
_LONG = 5
"""Letters of a word that hardly is another's by chance."""


def name_key(name: str, gazetteer: Gazetteer | None = None) -> str:
    """A key under which an entity is stored: the same for all spellings of one name, whatever titles stand beside it.

    Of well-known entities it is their id; of other people it follows from the spelling; of other bodies and of
    descriptions it is the folded words.
    """
    return _key(name, gazetteer or load_gazetteer())


@lru_cache(maxsize=65536)
def _key(name: str, gazetteer: Gazetteer) -> str:
    known = known_body(name, gazetteer) or _known(name, gazetteer)
    return known.id if known else _spelling_key(name, gazetteer) or phrase_key(name)


def is_known(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a well-known person or body."""
    return (known_body(name, gazetteer) or _known(name, gazetteer)) is not None


def known_body(name: str, gazetteer: Gazetteer) -> Known | None:
    """The well-known entity that the words name as a whole, also behind the word for what it is (شركة غوغل), with
    the adjective of its country (حركة النهضة التونسية) and words for its standing (وكالة فارس شبه الرسمية)."""
    words = phrase_key(name).split()
    known = gazetteer.entity_at(words)
    if known is None and words and words[0] in gazetteer.words.naming:
        known = gazetteer.entity_at(words, 2 if words[1:2] == [_NEWS] else 1)
        if known and not _bears_name(words[0], known[0], gazetteer):
            return None
    if known is None or known[0].capital:
        return None
    rest = (word for word in words[known[1] :] if word not in gazetteer.words.standing)
    places = map(gazetteer.place, rest)
    return known[0] if all(p and p.form == "adjective" and p.country == known[0].country for p in places) else None


def _bears_name(word: str, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether an entity is what the word before its name says."""
    head = gazetteer.head(word)
    same = known.kind == "place" if word == _STATE else head is not None and head.kind == known.kind
    return same and (not known.weak or word in gazetteer.words.newspapers)


def _spelling_key(name: str, gazetteer: Gazetteer) -> str:
    parts = read_name(name, gazetteer).parts
    return " ".join(_together(part.letters) if part.native else skeleton(part.text) for part in parts)


def _together(text: str) -> str:
    """A family name with «son of», as the Maghreb writes it in one word: ابن كيران, بن كيران, بنكيران."""
    return text.replace("بن ", "بن", 1)


def _known(name: str, gazetteer: Gazetteer) -> Known | None:
    """The well-known person of that name, if there is one and only one."""
    read = read_name(name, gazetteer)
    candidates = _people(gazetteer).get(_spelling_key(name, gazetteer), ())
    found = {known.id: known for spelling, known in candidates if same_name(read, spelling, gazetteer)}
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=4)
def _people(gazetteer: Gazetteer) -> dict[str, list[tuple[Name, Known]]]:
    """The names of well-known people by their keys."""
    found: dict[str, list[tuple[Name, Known]]] = {}
    for spelling, known in gazetteer.people:
        found.setdefault(_spelling_key(spelling, gazetteer), []).append((read_name(spelling, gazetteer), known))
    return found


def same_person(one: str, other: str, gazetteer: Gazetteer | None = None) -> bool:
    """Whether two full names, from different articles, name the same person."""
    known = gazetteer or load_gazetteer()
    return _same(*sorted((one, other)), known)


@lru_cache(maxsize=65536)
def _same(one: str, other: str, gazetteer: Gazetteer) -> bool:
    a, b = read_name(one, gazetteer), read_name(other, gazetteer)
    if not a.parts or not b.parts:
        return False
    first, second = _known(one, gazetteer), _known(other, gazetteer)
    return first.id == second.id if first and second else same_name(a, b, gazetteer)


def same_name(a: Name, b: Name, gazetteer: Gazetteer) -> bool:
    """Whether two names can be one, by their words alone."""
    if len(a.parts) > len(b.parts):
        a, b = b, a
    if a.generation != b.generation:
        return False
    if len(a.parts) == len(b.parts):
        return all(map(_match, a.parts, b.parts))
    return _is_short_form(a, b, gazetteer.words) or _run_together(a, b)


def _match(a: Part, b: Part) -> bool:
    """Whether two words are one: letter by letter, or by the spelling of foreign names."""
    if a.text == b.text:
        return True
    if a.gender and b.gender and a.gender != b.gender:
        return False
    if a.native or b.native:
        return _together(a.letters) == _together(b.letters) or (a.stem == b.stem and not (a.given or b.given))
    return alike(a.text, b.text)


def _run_together(a: Name, b: Name) -> bool:
    """Whether foreign names differ in what is written apart: شي جين بينغ, شي جينبينغ."""
    if a.native or b.native or len(a.parts) == len(b.parts):
        return False
    if len(a.parts) == 1:
        return alike(a.parts[0].text, "".join(part.text for part in b.parts))
    if not _match(a.parts[0], b.parts[0]):
        return False
    return alike("".join(part.text for part in a.parts[1:]), "".join(part.text for part in b.parts[1:]))


def _is_short_form(a: Name, b: Name, lists: NameWords) -> bool:
    """Whether ``a`` leaves words out of ``b``: a middle name (نوري كامل المالكي) or the house (آل نهيان)."""
    if len(a.parts) == 1:
        return False
    if b.parts[: len(a.parts)] == a.parts and all(part.house for part in b.parts[len(a.parts) :]):
        return True
    if _is_east_asian(b) or not (_match(a.parts[0], b.parts[0]) and _match(a.parts[-1], b.parts[-1])):
        return False
    if len(a.parts) == 2 and (a.parts[0].text in lists.commonest_names or a.parts[-1].son_of):
        return False
    rest = iter(b.parts[1:-1])
    return all(any(_match(part, middle) for middle in rest) for part in a.parts[1:-1])


def _is_east_asian(name: Name) -> bool:
    """Three syllables or more, written apart: none of them can be left out (لي كه تشيانغ is not لي تشيانغ)."""
    return not name.native and len(name.parts) > 2 and all(is_syllable(part.text) for part in name.parts)


def refers_to(short: str, full: str, gazetteer: Gazetteer | None = None) -> bool:
    """Whether, within one article, ``short`` can stand for the person whom it also calls ``full``.

    By family name (ماسك → إيلون ماسك), by several words of the name (دي ميستورا), or by the first name alone.
    """
    return _refers(short, full, gazetteer or load_gazetteer())


@lru_cache(maxsize=65536)
def _refers(short: str, full: str, gazetteer: Gazetteer) -> bool:
    a, b = read_name(short, gazetteer), read_name(full, gazetteer)
    if not a.parts or not b.parts:
        return False
    if same_name(a, b, gazetteer):
        return True
    size, length = len(a.parts), len(b.parts)
    if size >= length:
        return False
    for start in range(1, length - size + 1):
        window = b.parts[start : start + size]
        is_family = start + size == length or not any(part.given for part in window)
        if is_family and all(map(_match_family, a.parts, window)):
            return True
    return size == 1 and a.parts[0].text == b.parts[0].text and a.parts[0].given == b.parts[0].given


def _match_family(a: Part, b: Part) -> bool:
    """Family names agree with or without the article, then also in another spelling (البارزان, برزان); a father's name
    (بن سلمان) does not agree with the bare word."""
    if a.son_of != b.son_of:
        return False
    return _match(a, b) or (not a.son_of and (a.stem == b.stem or _respelled_without_article(a, b)))


def _respelled_without_article(a: Part, b: Part) -> bool:
    """Whether two words, of which one has the article, are otherwise spellings of one long name."""
    if (a.stem == a.text) == (b.stem == b.text) or min(len(a.stem), len(b.stem)) < _LONG:
        return False
    return alike(a.stem, b.stem)
