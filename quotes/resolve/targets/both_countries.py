"""The two countries that «البلدان» means, and where it tells whom a clause is about."""

from __future__ import annotations

from collections import Counter

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading
from quotes.resolve.targets.duals import nations

_PLURAL_TOO = "البلدان"
_BETWEEN, _WITH = "بين", "ب"
_FARTHEST_BACK = 1500
_PLACES = (*"pPaAcC",)


def both_near(reading: Reading, first: int, subject: int, end: int) -> int | None:
    """Where «البلدين» stands near the beginning of a clause: as its subject, behind بين or a verb, or as whose
    something is (مصلحة البلدين)."""
    words, lists = reading.words, reading.gazetteer.words
    for at in range(first, end):
        if words[at] not in lists.two_states and words[at] not in lists.two_sides:
            continue
        if at + 1 < end and reading.is_definite_word(at + 1) and not nations(reading, at + 1):
            continue
        if at in (first, subject):
            return at
        if words[at - 1] == _BETWEEN or (words[at] in lists.two_states and _is_whose(reading, at)):
            return at
    return None


def _is_whose(reading: Reading, at: int) -> bool:
    """Whether what stands before «البلدين» is theirs or reaches them: مصلحة البلدين, يربط البلدين."""
    before, word = reading.tags[at - 1], reading.words[at - 1]
    idea = word.removeprefix(_WITH) in reading.gazetteer.words.ideas_of_two
    thing = idea or reading.is_definite_word(at - 1)
    return reading.words[at] != _PLURAL_TOO and not thing and before not in letters.PREPOSITIONS + letters.SIGNS


def both(reading: Reading, first: int, own: str | None) -> dict[str, int]:
    """The codes of the two countries that «البلدان» at token ``first`` means, with where each stands: those of the
    adjectives behind it (الجانبين القرغيزي والأردني); the speaker's own and that which the article has named most often
    before; the only two that a sentence from there back names; the two named most often. None where others are named as
    often."""
    if told := nations(reading, first + 1):
        return {code: first + 1 + index for index, code in enumerate(told)}
    last: dict[str, int] = {}
    counts: Counter[str] = Counter()
    sentences: list[set[str]] = [set()]
    for index in range(first - 1, max(-1, first - _FARTHEST_BACK), -1):
        if reading.tags[index] in letters.STOPS:
            sentences.append(set())
        elif reading.hints[index] in _PLACES and (place := reading.gazetteer.place(reading.stem(index))):
            counts[place.country] += 1
            sentences[-1].add(place.country)
            last.setdefault(place.country, index)
    pair = _with_own(counts, own) or next((named for named in sentences if len(named) > 1), set())
    if len(pair) != 2:
        pair = _most_often(counts, 2)
    return {code: last[code] for code in sorted(pair, key=last.__getitem__)}


def _with_own(counts: Counter[str], own: str | None) -> set[str]:
    if own is None or own not in counts:
        return set()
    other = _most_often(Counter({code: count for code, count in counts.items() if code != own}), 1)
    return {own} | other if other else set()


def _most_often(counts: Counter[str], many: int) -> set[str]:
    """So many countries, where the next is named less often."""
    ranked = counts.most_common(many + 1)
    if len(ranked) < many or (len(ranked) > many and ranked[many][1] == ranked[many - 1][1]):
        return set()
    return {code for code, _ in ranked[:many]}
