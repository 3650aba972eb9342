"""Names that nothing around them explains: an unknown word where a clause has its subject."""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.names.credible import Trust
from quotes.resolve.names.directory import Directory
from quotes.resolve.reading.hints import GIVEN, KNOWN_PERSON, MAYBE_GIVEN, NOTHING, looks_like_verb, names_people
from quotes.resolve.reading.reading import SERVANT, Reading
from quotes.resolve.targets.clauses import verbs_end

_FINITE = "!VyK^d"
_ENDS = ",-(RuQ"
_COPULAS = (["هو"], ["هي"], ["هم"])
_FREE = "owA&XJlb"
_MASDAR = "N"
_FIRST_PERSON, _THEIRS = "سأ", "يه"
_FATHER = "ابو"
_ATTACHED = "blJ"
_TANWIN = frozenset("\u064b\u064c\u064d")
"""Endings that only nouns and adjectives of the language are printed with."""
_WITH_PRONOUN = ("ه", "ها", "هم", "كم", "هن", "نا")
_DUALS = ("تين", "تان")
_SHORTEST = 3
_OF = "من"
_BEFORE_VERBS = frozenset(["سوف", "وسوف", "لا", "ولا", "لم", "ولم", "لن", "ولن", "قد", "وقد", "لقد"])


def bare_subject(directory: Directory, trust: Trust, first: int, end: int) -> Hit | None:
    """An unknown name as the subject of a clause: before its verb (فلان ليس …), behind it (أمضى فلان …), or as the
    owner of what is the subject (زيارة فلان …)."""
    reading = directory.reading
    if first >= end:
        return None
    if body := _body_at(directory, trust, first, end):
        return body
    opened = first > 0 and reading.words[first - 1] in _BEFORE_VERBS
    opened = opened or _is_judged(reading, first)
    hit = None if opened else _name_at(directory, trust, first, end, False)
    if hit and (_ends_there(reading, hit.end, end) or _is_equated(reading, hit)):
        trust.vouch(hit.name)
        return hit
    at = verbs_end(reading, first, end)
    if first < at < end:
        return _vouched(trust, _name_at(directory, trust, at, end, True))
    owned = reading.words[first].removeprefix("ل").removeprefix("ب")
    if reading.hints[first] != NOTHING or reading.is_definite_word(first) or first + 1 >= end:
        return None
    lists = reading.gazetteer.words
    deed = reading.tags[first] in letters.PROPOSITION + _MASDAR
    has_owner = (lists.is_common(owned) or deed) and owned not in lists.kinds
    return _vouched(trust, _name_at(directory, trust, first + 1, end, True)) if has_owner else None


def bare_agent(directory: Directory, trust: Trust, at: int, end: int) -> Hit | None:
    """An unknown name, which the article has elsewhere too, behind من قبل."""
    return _vouched(trust, _name_at(directory, trust, at, end, True))


def _is_judged(reading: Reading, first: int) -> bool:
    """Whether a verb must stand at a token: من الصعب أن …"""
    return first > 2 and reading.tags[first - 1] in letters.THAT and _OF in reading.words[max(0, first - 4) : first - 2]


def _vouched(trust: Trust, hit: Hit | None) -> Hit | None:
    if hit:
        trust.vouch(hit.name)
    return hit


def _body_at(directory: Directory, trust: Trust, first: int, end: int) -> Hit | None:
    """A body by a noun that no list holds and adjectives of relation, before its verb: الكونغريس العالمي أعد …"""
    reading = directory.reading
    word = reading.words[first]
    if reading.hints[first] != NOTHING or not word.startswith("ال") or word.endswith("ي") or not trust.is_unknown(word):
        return None
    reach = reading.phrase_end(first, end)
    related = all(reading.words[at].endswith(("ي", "يه")) for at in range(first + 1, reach))
    if reach - first < 3 or not related or not _ends_there(reading, reach, end):
        return None
    return Hit(first, reach, reading.clean(first, reach), "organisation")


def _ends_there(reading: Reading, after: int, end: int) -> bool:
    """Whether the word behind a name is a verb or a sign."""
    if after >= end:
        return False
    verb = reading.is_verb(after) or looks_like_verb(reading.words[after])
    return verb or reading.tags[after] in _FINITE + _ENDS


def _is_equated(reading: Reading, hit: Hit) -> bool:
    """Whether a pronoun stands behind the one word of a name: فازو هو من فتح الطريق."""
    return hit.end == hit.first + 1 and reading.words[hit.end : hit.end + 1] in _COPULAS


def _name_at(directory: Directory, trust: Trust, at: int, end: int, often: bool) -> Hit | None:
    """The name of one or two unknown words at a token; ``often`` asks that the article has the word elsewhere too."""
    reading = directory.reading
    word = reading.words[at]
    lists = reading.gazetteer.words
    if reading.tags[at] in "w&" or word in lists.given_nouns:
        return None
    if word == _FATHER or (word == SERVANT and at + 1 < end and reading.is_definite_word(at + 1)):
        return _behind_particle(directory, trust, at, end)
    hint = reading.hints[at]
    given = hint in (GIVEN, MAYBE_GIVEN, KNOWN_PERSON) and (trust.often(word) or (hint == GIVEN and not often))
    if not (hint == NOTHING or given) or reading.tags[at] not in _FREE or len(word) < _SHORTEST:
        return None
    printed = reading.tokens.as_printed(at)
    if not trust.is_unknown(word, printed.endswith("ة")) or looks_like_verb(word):
        return None
    if printed.startswith(_FIRST_PERSON) or printed.endswith(_THEIRS) or not _TANWIN.isdisjoint(printed):
        return None
    if names_people(word) or _is_inflected_noun(word, reading):
        return None
    following = reading.words[at + 1] if at + 1 < end else ""
    surname = following.startswith("ال") and following.endswith("ي") and reading.is_family_name(at + 1)
    if surname and not trust.is_common(following):
        return _hit(directory, trust, at, at + 2)
    befallen = at + 1 == end and reading.words[at - 1] in lists.of_people
    attached = reading.tags[at] in _ATTACHED or printed.endswith(_WITH_PRONOUN)
    if (attached or (often and not befallen)) and not trust.often(word):
        return None
    if word.startswith("ال") and not (word.endswith("ي") and trust.often(word)):
        return None
    return _hit(directory, trust, at, at + 1)


def _behind_particle(directory: Directory, trust: Trust, at: int, end: int) -> Hit | None:
    """A name that begins with a part which never stands alone: اغتيال أبو تجربة, مقتل عبد الملك."""
    reading, reach = directory.reading, directory.reading.name_end(at, end)
    if reach - at < 2:
        return None
    known = directory.person(reading.clean(at, reach)) is not None or not trust.is_common(reading.words[reach - 1])
    return _hit(directory, trust, at, reach) if known else None


def _is_inflected_noun(word: str, reading: Reading) -> bool:
    """Whether a word is a noun in the accusative or the dual: شرطيا, سفينتين."""
    if word.endswith("ا"):
        return reading.gazetteer.head(word[:-1]) is not None
    singular = word[:-3] + "ه"
    known = word.endswith(_DUALS) and (reading.gazetteer.words.is_common(singular) or reading.gazetteer.head(singular))
    return bool(known)


def _hit(directory: Directory, trust: Trust, first: int, end: int) -> Hit:
    reading = directory.reading
    name = reading.clean(first, end)
    person = directory.person(name)
    if person is None and end - first == 1:
        person = directory.bearer(reading.stem(first), trust.in_name)
    return Hit(first, end, person.name if person else name, "person")
