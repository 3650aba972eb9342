"""Subjects that stand in the text without being the source of a frame: of the sentence's main verb, of a relative clause."""

from __future__ import annotations

import re

from quotes.resolve.reading import Reading, looks_like_verb

_ACTORS = frozenset("nsoyzgpcedkm")
_VERBS = frozenset("VvyK")
_PREPOSITIONS = frozenset("ianmkpblGBhx")
_OPENERS = frozenset("cjdKBhwDw,?~")
_BEFORE_CUE = re.compile(r"[!dK,\-]*$")
_FARTHEST = 14
_LONGEST = 12


def subject_between(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """The first noun phrase from ``first`` that a verb can have as its subject: at the clause's start or behind its verb.

    Phrases behind a preposition are passed over, and so are those that belong to a thing (قرار الوزير).
    """
    index, free = first, True
    end_of_search = min(limit, first + _FARTHEST)
    while index < end_of_search:
        tag, hint = reading.tags[index], reading.hints[index]
        if tag in _PREPOSITIONS and not (hint in _ACTORS and tag in "b"):
            index = max(index + 1, reading.phrase_end(index + 1, limit) if index + 1 < limit else index + 1)
            free = False
            continue
        if hint.isupper() and index > first:
            free = False
        elif hint.lower() in _ACTORS and (hint.islower() or index == first) and free and tag not in _VERBS:
            return index, reading.phrase_end(index, limit)
        free = tag in _VERBS or tag in _OPENERS or tag in ".,|:-" or (index == first and not reading.is_definite_word(index)) or looks_like_verb(reading.words[index])
        index += 1
    return None


def antecedent(reading: Reading, cue: int) -> tuple[int, int] | None:
    """The noun phrase of which the cue at token ``cue`` tells something: before الذي, or right before the verb."""
    end = cue
    while end > 0 and reading.tags[end - 1] in "!dK":
        end -= 1
    relative = end > 0 and reading.tags[end - 1] == "R"
    if relative:
        end -= 1
        while end > 0 and reading.tags[end - 1] in ",-":
            end -= 1
    best = None
    for first in range(end - 1, max(-1, end - _LONGEST), -1):
        if reading.tags[first] in ".|:RtTUW" or reading.tags[first] in _VERBS:
            break
        hint = reading.hints[first]
        if hint.lower() not in _ACTORS or (hint.isupper() and not relative):
            continue
        reach = reading.phrase_end(first, end)
        if reach == end or (relative and reach < end and reading.tags[reach] in ",k"):
            best = first, end
        elif best is None:
            continue
    if best is None:
        return None
    first = best[0]
    governed = first > 0 and reading.tags[first - 1] in _PREPOSITIONS
    return None if governed and not relative else best
