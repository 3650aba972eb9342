"""One reading of one spelling: which lemma, which person, which voice."""

from __future__ import annotations

from typing import Literal, NamedTuple

MorphKind = Literal["perfect", "imperfect", "participle", "masdar", "noun", "particle"]
Voice = Literal["active", "passive", "either"]
Gender = Literal["m", "f"]
Number = Literal["sg", "du", "pl"]
Person = Literal[1, 2, 3]
Mood = Literal["indicative", "jussive", "dependent"]
Case = Literal["nominative", "accusative"]


class Morph(NamedTuple):
    """A form of a cue as it may be printed, without vowel signs.

    ``voice`` is ``either`` where active and passive share their spelling (أعلن). ``mood`` is ``None`` where indicative
    and jussive look alike (يؤكد), ``jussive`` for forms that stand only after لم and the like (يقل، يجب), ``dependent``
    for the plural and dual without nun (يقولوا), which stand after لم, لن or أن. ``case`` is ``None`` where the
    spelling does not show it (قائلة); ``accusative`` is the form of adverbial participles (قائلا، قائلين).
    """

    spelling: str
    """The unfolded spelling: يقول، أكّده without the vowel signs."""
    lemma: str
    rule: str
    kind: MorphKind
    voice: Voice = "active"
    gender: Gender | None = None
    number: Number | None = None
    person: Person | None = None
    pronoun: str | None = None
    """The attached pronoun as printed: ه ها هما هم هن ني ي نا ك كم; None without one."""
    mood: Mood | None = None
    case: Case | None = None

    @property
    def rank(self) -> int:
        """Sorts the readings of one spelling: the likelier comes first (تقول: «she says» before «you say»)."""
        bare = _PERSON_RANK[self.person] + (self.voice == "passive")
        return bare + 20 * (self.pronoun is not None) + 10 * (self.mood == "jussive")


_PERSON_RANK = {3: 0, None: 2, 1: 4, 2: 6}
