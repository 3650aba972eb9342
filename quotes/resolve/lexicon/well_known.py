"""Names of well-known people, which are whole as they are: nobody else's, and without the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.given import servants_joined
from quotes.text.fold import fold_word

_CARRIERS = "بل"


def is_well_known(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether two folded words or more are a well-known person's name."""
    known = gazetteer.entity_at(words) if len(words) > 1 else None
    return known is not None and known[0].kind == "person" and known[1] == len(words)


def without_others(name: str, gazetteer: Gazetteer) -> str:
    """A name without the word of the language behind a well-known person's full one (فلان الفلاني عودة), and without a
    noun with its preposition before it (بدور فلان الفلاني)."""
    printed = name.split()
    words = list(map(fold_word, printed))
    if words and words[0][0] in _CARRIERS and gazetteer.words.is_common(words[0][1:]):
        return " ".join(printed[1:]) if is_well_known(words[1:], gazetteer) else name
    known = gazetteer.entity_at(words)
    if known is None or known[0].kind != "person" or not known[1] < len(words):
        return name
    if len(servants_joined(tuple(words[: known[1]]))) == 1:
        return name  # عبد الله فيرداك
    return " ".join(printed[: known[1]]) if gazetteer.words.is_common(words[known[1]]) else name
