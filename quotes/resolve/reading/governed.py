"""What the last word of a noun phrase governs by the preposition that belongs to it: هيئة الدفاع عن المستهلك."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading

_SOMEBODY = "SOYEZg"
"""Letters of those who act."""
_ARTICLES, _PLURAL = ("لل", "ال"), ("ين", "ون")
_NAMES, _WITH_ARTICLE = "nmqpck", ("لل", "بال")
_THEM = ("بهم", "لهم", "بهن")
_ITS_OWN = ("ها", "هم")
"""Endings of what a body has or gives out itself: في بيانها."""


def governed_end(reading: Reading, end: int) -> int | None:
    """The token after what the word before a token governs: الفصل في الطعون, المقيمين في الخارج; not where something
    is told of in a place, at a time or by a paper (قالت لجنة التحقيق في بيان)."""
    if end == 0 or end >= len(reading.words):
        return None
    word, behind, governing = reading.words[end - 1], reading.words[end], reading.gazetteer.words.governing
    article = next((article for article in _ARTICLES if word.startswith(article)), None)
    if article is None:
        return None
    nouns = {word.removeprefix(article).removesuffix(ending) for ending in (*_PLURAL, "")}
    if any(f"{noun} {behind}" in governing for noun in nouns):
        deed = not word.endswith(_PLURAL)  # the place is where it is done, and not where they live
        return _phrase_end(reading, end + 1, deed and reading.tags[end] == letters.IN)
    if not any(f"{noun} {behind[0]}" in governing for noun in nouns):
        return None
    if behind in _THEM:
        return end + 1
    return _phrase_end(reading, end, False) if reading.tags[end] in letters.WITH + letters.TO else None


def _phrase_end(reading: Reading, first: int, inside: bool) -> int | None:
    """The token after a definite phrase that begins at a token."""
    if first >= len(reading.words) or reading.words[first].endswith(_ITS_OWN):
        return None
    if reading.tags[first] in letters.PHRASE_ENDS - set(letters.WITH):
        return None
    known = reading.known(first)
    place = known is not None and known[0].kind == "place"
    if inside and (place or reading.words[first] in reading.gazetteer.words.settings):
        return None
    reach = _first_noun_end(reading, first, reading.phrase_end(first, len(reading.words)))
    definite = any(map(reading.is_definite_word, range(first, reach))) or reading.words[first].startswith(_WITH_ARTICLE)
    return reach if definite or reading.hints[first].lower() in _NAMES else None


def _first_noun_end(reading: Reading, first: int, end: int) -> int:
    """The token before which another noun of somebody begins behind a definite one: الحادث | الشرطة."""
    behind = (at for at in range(first + 1, end) if reading.is_definite_word(at - 1) and reading.is_definite_word(at))
    return next((at for at in behind if reading.tags[at] in _SOMEBODY), end)
