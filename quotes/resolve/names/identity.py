"""Under what an entity is stored: all names of one person or body meet there, in all articles."""

from __future__ import annotations

from quotes.records import Identity
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.known import phrase_key
from quotes.resolve.names.names import is_known, known_body, name_key
from quotes.resolve.names.parts import read_name
from quotes.text.fold import fold_word

_SHORTEST_PLURAL = 5
"""Letters."""
_NEWSPAPER = "صحيفة"
_MINISTRY = "وزاره"
_THE = "ال"


def identity(name: str, kind: str, gazetteer: Gazetteer) -> Identity:
    """The entity that a name of that kind stands for.

    People meet under the key of their names, whatever spelling and titles; well-known bodies under their id; all others
    under their folded words, with adjectives of countries told by the country (الأميركية, الأمريكية) and plurals of
    people in one case. What names nobody by itself is another entity in each article: a given name or a family name
    alone, an office without a name, the bare word for a body or a text («الشركة», «التقرير»), unnamed sources
    («مسؤولون»), and people whom only their part in a story makes a group («الجانبان», «المحتجون»).
    """
    words = phrase_key(name).split()
    if kind == "person":
        key = name_key(name, gazetteer) or " ".join(words)
        return Identity(kind, key, is_known(name, gazetteer) or len(read_name(name, gazetteer).parts) > 1)
    if kind == "anonymous":
        return Identity(kind, " ".join(_spelled(_nominative(word), gazetteer) for word in words), False)
    everywhere = len(words) > 1 or gazetteer.head(words[0]) is None
    if kind == "document":
        source = known_body(" ".join(words[1:]), gazetteer)
        return Identity(kind, f"{words[0]} {source.id}" if source else " ".join(words), everywhere)
    known = known_body(name, gazetteer)
    if known is None or (known.weak and known.kind != kind):
        known = known_body(f"{_NEWSPAPER} {name}", gazetteer) if kind == "outlet" else None
    if known:
        return Identity("organisation" if known.kind in ("place", "group") else known.kind, known.id)
    if kind == "group":
        key = " ".join(_spelled(_nominative(word), gazetteer) for word in words)
        return Identity(kind, key, _is_people(words, gazetteer))
    if len(words) > 1 and words[0] in gazetteer.words.newspapers:
        words = words[1:]
    elif len(words) > 1 and _is_of_ministry(words[0], gazetteer) and gazetteer.place(words[1]):
        words = [_MINISTRY, *words]
    return Identity(kind, " ".join(_spelled(word, gazetteer) for word in words), everywhere)


def _is_people(words: list[str], gazetteer: Gazetteer) -> bool:
    """Whether a group is the same in every story: a nation, a faith, a party (الشعب السوري, الأكراد)."""
    head = gazetteer.head(words[0])
    if head is None or fold_word(head.lemma) in gazetteer.words.peoples:
        return True
    nations = (gazetteer.place(word) for word in words if word.startswith(_THE))
    return any(nation and nation.form == "adjective" for nation in nations)


def _is_of_ministry(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a definite word is what ministries are of: الخارجية القرغيزية, not الدفاع المدني."""
    return word.startswith(_THE) and word.removeprefix(_THE) in gazetteer.words.ministries


def _nominative(word: str) -> str:
    """Sound plurals in one case, since the case belongs to the sentence: المسؤولين, المسؤولون."""
    return word.removesuffix("ين") + "ون" if word.endswith("ين") and len(word) > _SHORTEST_PLURAL else word


def _spelled(word: str, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(word)
    if place is None or place.form != "adjective" or place.weak:
        return word
    return f"{place.country}-{place.gender}-{place.number}-{place.definite}"
