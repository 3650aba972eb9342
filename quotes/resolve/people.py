"""The people whom one article names, and the comparison of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.records import Gender
from quotes.resolve.offices import Office

_INITIALS = {letter: letters[0] for letters in ("غجقك", "تثطظ", "دذضز", "سصش", "ابفوي", "حهخ") for letter in letters}
"""Letters that transliterations of one sound begin with."""

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
    return any("".join(longer[at:]) == joined for at in range(1, len(longer)))


def initial(word: str) -> str:
    """The letter with which a word begins, one for all that transliterate one sound."""
    return _INITIALS.get(word[0], word[0])


def sounds_like(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the last word is worth comparing with one of the others: about as long, and of much the same letters."""
    last = words[-1]
    letters = set(last)
    first = initial(last)
    for word in others:
        if -3 < len(word) - len(last) < 3 and initial(word) == first:
            common = len(letters.intersection(word))
            if common + 2 >= len(letters) and common > 1:
                return True
    return False


def fullest(people: list[Person]) -> list[Person]:
    """Without those whose name is a part of another's in the list."""
    if len(people) < 2:
        return people
    longer = [(one, [other for other in people if len(other.words) > len(one.words)]) for one in people]
    return [one for one, others in longer if not any(contains(other.words, one.words) for other in others)]
