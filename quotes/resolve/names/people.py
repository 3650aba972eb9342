"""The people whom one article names, and the comparison of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quotes.records import Gender
from quotes.resolve.names.offices import Office

_INITIALS = {letter: letters[0] for letters in ("غجقك", "تثطظ", "دذضز", "سصش", "ابفوي", "حهخ") for letter in letters}
"""Letters that transliterations of one sound begin with."""

_ARTICLE, _SHORTEST_WITH_ARTICLE = "ال", 4
_MOST_OFFICES = 40


@dataclass(slots=True)
class Person:
    """A person whom the article names."""

    name: str
    """As printed, the fullest form met."""
    words: tuple[str, ...]
    """Folded."""
    first: int
    """The token of the first mention in full."""
    gender: Gender | None = None
    number: int = 0
    """In the order in which the article's people were entered."""
    offices: list[Office] = field(default_factory=list)

    def holds(self, office: Office) -> bool:
        """Add an office, unless so many are known that one more tells nothing; whether it was added."""
        if len(self.offices) >= _MOST_OFFICES:
            return False
        self.offices.append(office)
        return True


def contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the words of ``shorter`` stand in ``longer``, in order."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def runs_together(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether a name ends in the words of another but for the spaces: حسن نصر الله, نصرالله."""
    if longer[-1][-1] != shorter[-1][-1]:
        return False
    joined = "".join(shorter)
    return joined.endswith(longer[-1]) and any("".join(longer[at:]) == joined for at in range(1, len(longer)))


def initial(word: str) -> str:
    """The letter with which a word begins, one for all that transliterate one sound."""
    return _INITIALS.get(word[0], word[0])


def spellings(word: str) -> tuple[str, ...]:
    """A folded word, and the word without the article: one text prints السالم and another سالم."""
    bare = word.removeprefix(_ARTICLE)
    return (word, bare) if word != bare and len(word) > _SHORTEST_WITH_ARTICLE else (word,)


def sounding_like(last: str, people: Iterable[Person]) -> list[Person]:
    """Those of whose words one is worth comparing with ``last``: about as long, and of much the same letters."""
    letters, first, length = set(last), initial(last), len(last)

    def alike(word: str) -> bool:
        if not -3 < len(word) - length < 3 or initial(word) != first:
            return False
        common = len(letters.intersection(word))
        return common + 2 >= len(letters) and common > 1

    return [person for person in people if any(alike(form) for word in person.words for form in spellings(word))]


def fullest(people: list[Person]) -> list[Person]:
    """Without those whose name is a part of another's in the list."""
    if len(people) < 2:
        return people
    longer = [(one, [other for other in people if len(other.words) > len(one.words)]) for one in people]
    return [one for one, others in longer if not any(contains(other.words, one.words) for other in others)]
