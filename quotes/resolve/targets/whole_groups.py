"""A group in full: that it is not all of those told (بعض المحللين), and which of them (الناخبين المقيمين في الخارج)."""

from __future__ import annotations

from dataclasses import replace

from quotes.resolve.hit import Hit
from quotes.resolve.reading.governed import governed_end
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_GROUP, _OF = "group", "من"
_NOMINATIVE, _OBLIQUE = "ون", "ين"
_ACCUSATIVE, _PROCLITICS = "\u064bا", ("ل", "ب")
_ONE = frozenset(map(fold_word, ("أحد", "إحدى", "بعض")))
_ONE_OF = frozenset(["واحد", "واحدا", "واحده", "اي"])
"""Words before من; those for many (عدد من النواب) leave the group what it is."""


def told_in_full(hit: Hit, reading: Reading) -> Hit:
    """A group with the words beside it that say who of whom it is; any other entity as it is."""
    if hit.kind != _GROUP or not _is_told_here(hit, reading):
        return hit
    first, end, name = _apart(hit.first, reading), hit.end, hit.name
    ends_so = _oblique(fold_word(name.split()[-1])) == _oblique(reading.words[end - 1])
    if ends_so and (after := governed_end(reading, end)):
        name = " ".join([name, reading.tokens.as_printed(end), reading.clean(end + 1, after)]).strip()
        end = after
    if first < hit.first:
        taken, *of = reading.clean(first, hit.first).split()
        name = " ".join([taken.rstrip(_ACCUSATIVE), *of, *map(_oblique, name.split())])
    return replace(hit, first=first, end=end, name=name)


def _oblique(word: str) -> str:
    """A plural of people as it stands behind another noun."""
    return word.removesuffix(_NOMINATIVE) + _OBLIQUE if word.endswith(_NOMINATIVE) else word


def _is_told_here(hit: Hit, reading: Reading) -> bool:
    """Whether the words at a hit are those that its name begins with, and no pronoun."""
    return _oblique(fold_word(hit.name.split()[0])) == _oblique(reading.stem(hit.first))


def _apart(first: int, reading: Reading) -> int:
    """The token at which the words begin that take one or some out of a group, else the first of the group; not what
    somebody else belongs to (نائب لأحد الأحزاب)."""
    of = first > 1 and reading.words[first - 1] == _OF
    before = first - 1 - of
    if before < 0 or reading.hints[first].isupper():
        return first
    if reading.words[before].startswith(_PROCLITICS) and reading.clitic_length(before):
        return first
    return before if reading.stem(before) in (_ONE_OF if of else _ONE) else first
