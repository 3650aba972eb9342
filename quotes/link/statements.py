"""Statements: the same words, reported by several articles.

*Candidates* share one of the least few numbers of their runs of three folded words (bottom-k sketches, Broder 1997).
*The same words* means: nine words in ten in common order, or the whole of one in the other; no number, number word or
negation in one that is not in the other; speakers who may be the same; and where one word stands for another, as in the
same congratulations to another king, the same days.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from rapidfuzz.distance import Indel

from quotes.link.said import Said, day_of
from quotes.text.compare import run_numbers, words

FEWEST_WORDS = 6
"""Of contents that are compared at all: shorter ones recur by chance."""
FEWEST_OF_ANY = 9
"""Of contents whose speakers are not known to be one."""
FEWEST_WITHIN = 10
"""Of a content that stands whole in another."""
KEYS = 3
NEAR = 0.9
WITHIN = 0.95
LEAST_PART = 0.5
"""The least share of the longer content that the shorter one is, when it stands in it."""
DAYS = 2
LEADERS = 8
"""Contents of one key with which further ones are compared: a saying quoted a thousand times costs at most eight
thousand comparisons, not a million."""

_DECISIVE = re.compile(
    r"[وفبل]?(?:لا|لم|لن|ليس(?:ت|وا)?|غير|عدم|دون|بدون)"
    r"|\w*\d\w*"
    r"|[وفبل]?(?:ال|لل)?(?:احد|واحد|اثن|ثلاث|اربع|خمس|ست[هة]|ستين|ستون|سبع|ثمان|تسع|عشر|مئ|مائ|الف|الاف|مليون|مليار)\w{0,3}"
)
"""Words that must be the same, for one of them changes what is said."""


def keys(content: str) -> list[int]:
    """The numbers under which a content meets those that may be the same; none for a short one."""
    folded = words(content)  # at once: most words of a content are rare, so that remembering them costs more
    if len(folded) < FEWEST_WORDS:
        return []
    numbers = [crc32(word.encode("utf-8", "surrogatepass")) for word in folded]
    return sorted(run_numbers(numbers))[:KEYS]


def same(one: Said, other: Said) -> bool:
    """Whether two quotes of different articles report the same words."""
    if one.article == other.article or one.denies != other.denies:
        return False
    mine, theirs = _words(one.content), _words(other.content)
    if mine == theirs:
        return _same_speaker(one, other, len(mine))
    fewest, most = sorted((len(mine), len(theirs)))
    if fewest < LEAST_PART * most:
        return False
    common = (fewest + most) * Indel.normalized_similarity(mine, theirs) / 2
    near = 2 * common >= NEAR * (fewest + most)
    within = fewest >= FEWEST_WITHIN and common >= WITHIN * fewest
    if not (near or within) or (not _same_days(one.published, other.published) and _reworded(mine, theirs)):
        return False
    if near:
        return _decisive(one.content) == _decisive(other.content) and _same_speaker(one, other, fewest)
    shorter, longer = (one, other) if len(mine) == fewest else (other, one)
    return (
        one.speaker is not None
        and one.speaker == other.speaker
        and _decisive(shorter.content) <= _decisive(longer.content)
    )


def statements(buckets: Iterable[Sequence[int]], said: Callable[[int], Said], highest: int) -> Iterator[list[int]]:
    """Quotes that report the same words, in groups of two or more, each in ascending order.

    Args:
        buckets: the quotes that share one key, for each key.
        said: fetches a quote.
        highest: the highest number of a quote. Four bytes of memory are used for each up to it.
    """
    leader = array("I", range(highest + 1))

    def first(quote: int) -> int:
        while leader[quote] != quote:
            leader[quote] = quote = leader[leader[quote]]
        return quote

    for bucket in buckets:
        compared: list[int] = []
        groups_compared: set[int] = set()
        for quote in bucket:
            own = first(quote)
            if own in groups_compared:
                continue
            match = next((other for other in compared if same(said(other), said(quote))), None)
            if match is not None:
                low, high = sorted((first(match), own))
                leader[high] = low
                groups_compared.add(low)
            elif len(compared) < LEADERS:
                compared.append(quote)
                groups_compared.add(own)
    groups: dict[int, list[int]] = {}
    for quote in range(highest + 1):
        if first(quote) != quote:
            groups.setdefault(first(quote), [first(quote)]).append(quote)
    yield from groups.values()


@lru_cache(maxsize=4096)
def _words(content: str) -> list[str]:
    return words(content)


@lru_cache(maxsize=4096)
def _decisive(content: str) -> Counter[str]:
    return Counter(word.lstrip("وفبل") for word in _words(content) if _DECISIVE.fullmatch(word))


def _reworded(mine: list[str], theirs: list[str]) -> bool:
    """Whether each has words that the other lacks: not only words that were left out."""
    counted, others = Counter(mine), Counter(theirs)
    return bool(counted - others) and bool(others - counted)


def _same_days(one: str | None, other: str | None) -> bool:
    first, second = day_of(one), day_of(other)
    return first is None or second is None or abs((first - second).days) <= DAYS


def _same_speaker(one: Said, other: Said, length: int) -> bool:
    if one.speaker is not None and one.speaker == other.speaker:
        return True
    if length < FEWEST_OF_ANY:
        return False
    mine, theirs = _name(one.name), _name(other.name)
    return not mine or not theirs or mine <= theirs or theirs <= mine


@lru_cache(maxsize=4096)
def _name(name: str) -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in words(name))
