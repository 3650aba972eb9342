"""Family names that are no other word."""

from __future__ import annotations

from functools import lru_cache

from quotes.resolve.lexicon.gazetteer import Gazetteer

COMPOUNDS = frozenset(["الدين", "الله", "الاسلام"])
"""Words that make a name with the one before (محيي الدين) and by themselves name nobody."""
_SHORTEST = 3


@lru_cache(maxsize=4)
def surnames(gazetteer: Gazetteer) -> frozenset[str]:
    """Family names, those of well-known people among them, that are no other word: رفسنجاني, ميدفيديف."""
    lists = gazetteer.words
    last = lists.families.union(spelling.split()[-1] for spelling, _ in gazetteer.people if " " in spelling)
    others = lists.stops | lists.generations | lists.surnames | lists.particles | gazetteer.divine | COMPOUNDS
    last -= {word for word in last if word.endswith("يه") or len(word) <= _SHORTEST}
    last -= {word for word in last if lists.is_common(word) or gazetteer.place(word)}
    return frozenset(word for word in last - others if word.startswith("ال") or not gazetteer.is_given_name(word))


def is_family(word: str, gazetteer: Gazetteer) -> bool:
    """Whether the lists have a folded word as a family name."""
    return word in gazetteer.words.surnames or word in surnames(gazetteer)
