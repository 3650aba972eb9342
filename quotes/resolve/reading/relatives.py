"""Relative clauses and pronouns that point back, as far as they tell who speaks."""

from __future__ import annotations

from quotes.records import Frame, Gender, Number
from quotes.resolve.reading.reading import Reading

FINITE = frozenset(["perfect", "imperfect"])
VERBAL = FINITE | {"participle"}
_OF_PRONOUNS: dict[str, tuple[Gender, Number]] = {"ه": ("m", "sg"), "ها": ("f", "sg"), "هم": ("m", "pl")}
PRONOUNS = {f"{that}{pronoun}": of for that in ("ان", "بان") for pronoun, of in _OF_PRONOUNS.items()}
"""أن with the pronoun of a subject."""
IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_THROUGH = "من"
_TAKEN_UP = {"الذي": "انه", "التي": "انها"}
_THING_HINTS = ".eE"
"""Letters of documents and of nouns that are in no list."""
_RELATIVES: dict[str, tuple[Gender | None, bool]] = {
    "التي": ("f", False),
    "الذي": ("m", False),
    "الذين": ("m", True),
    "اللذين": ("m", True),
    "اللتين": ("f", True),
    "اللواتي": ("f", True),
}
"""Relative pronouns with their gender, and whether they stand for several."""


def says_where(frame: Frame, reading: Reading) -> int:
    """How many words behind the cue point back at where the words stand: بيانا قال فيه, كلمة أكد من خلالها."""
    after = reading.range(frame.cue)[1]
    behind = reading.words[after : after + 2]
    through = behind[:1] == [_THROUGH]
    return 1 + through if not IN_IT.isdisjoint(behind[through : through + 1]) else 0


def relative_agrees(pronoun: str, frame: Frame) -> bool:
    """Whether a relative pronoun can be the subject of the verb behind it: not in الشروط التي قال إنها."""
    if frame.form not in VERBAL or pronoun not in _RELATIVES:
        return True
    gender, plural = _RELATIVES[pronoun]
    if plural and frame.number == "sg":
        return False
    return gender is None or frame.gender is None or gender == frame.gender


def told_of(hint: str, pronoun: str, frame: Frame, reading: Reading) -> bool:
    """Whether the content begins with a pronoun that takes up a thing of which somebody else speaks: الاتفاق الذي قال
    إنه لن يصمد. ``hint`` is the letter of the thing's noun."""
    if hint not in _THING_HINTS or not frame.content or pronoun not in _TAKEN_UP:
        return False
    first = reading.words[reading.range(frame.content[0])[0]]
    return first.lstrip("بل") == _TAKEN_UP[pronoun] and frame.form == "perfect"
