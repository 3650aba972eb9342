"""Sentences and paragraphs of an article, by token. A full stop inside a pair of quotation marks ends none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.find.scene.marks import Mark
from quotes.text.tokens import LETTER_NAMES, Tokens

# What ends a sentence; not a break behind a colon and before marks, which hold what is said: وقال: ⏎ «…».
_ENDS = re.compile(r"\.|\|(?!(?<=:\|)\|{0,2}Q)(?<!:\|\|)")
# Tokens; the longest sentences of news have some 200.
_LONGEST = 400
# Letters that abbreviate: the full stop after «د.» and inside «أ.ف.ب» ends nothing.
_ABBREVIATION = re.compile(r"[^\W\d]{1,2}")


@dataclass(frozen=True, slots=True)
class Sentences:
    """``starts[i]`` is the first token of sentence ``i``; it ends before ``ends[i]``, its full stop excluded."""

    starts: Sequence[int]
    ends: Sequence[int]

    def bounds(self, index: int) -> tuple[int, int]:
        """The sentence of token ``index``."""
        at = bisect_right(self.starts, index) - 1
        end = self.ends[at]
        # Of a full stop itself the sentence holds it too.
        return self.starts[at], end if index < end else max(end, min(index + 1, self.ends[-1]))


def begin_anew(sentences: Sentences, places: Sequence[int]) -> Sentences:
    """The sentences with further beginnings: behind a dateline or links that stand on one line with the text."""
    starts, ends = list(sentences.starts), list(sentences.ends)
    for place in places:
        at = bisect_right(starts, place) - 1
        if starts[at] < place < ends[at]:
            ends.insert(at, place)
            starts.insert(at + 1, place)
    return Sentences(starts, ends)


def split_sentences(tokens: Tokens, tags: str, marks: Sequence[Mark]) -> Sentences:
    """The sentences in order; linear."""
    starts: list[int] = [0]
    ends: list[int] = []
    closed = iter(mark for mark in marks if mark.closed)
    mark = next(closed, None)
    for match in _ENDS.finditer(tags):
        at = match.start()
        while mark and mark.closing < at:
            _end_with_mark(tokens, tags, mark, starts, ends)
            mark = next(closed, None)
        if at < starts[-1] or (mark and mark.opening < at) or (tags[at] == "." and abbreviates(tokens, at)):
            continue
        ends.append(at)
        starts.append(at + 1)
    while mark:
        _end_with_mark(tokens, tags, mark, starts, ends)
        mark = next(closed, None)
    ends.append(len(tags))
    return Sentences(*_shortened(starts, ends, marks))


def _shortened(starts: Sequence[int], ends: Sequence[int], marks: Sequence[Mark]) -> tuple[list[int], list[int]]:
    """No sentence is without measure, lest cues that hold one another cost the square; a quotation stays whole."""
    if all(end - start <= _LONGEST for start, end in zip(starts, ends, strict=True)):
        return list(starts), list(ends)
    short_starts, short_ends = [], []
    closed = [mark for mark in marks if mark.closed]
    openings = [mark.opening for mark in closed]
    for start, end in zip(starts, ends, strict=True):
        while end - start > _LONGEST:
            cut = start + _LONGEST
            before = bisect_left(openings, cut) - 1
            if before >= 0 and cut <= closed[before].closing:
                cut = closed[before].closing + 1
            if cut >= end:
                break
            short_starts.append(start)
            short_ends.append(cut)
            start = cut
        short_starts.append(start)
        short_ends.append(end)
    return short_starts, short_ends


def _end_with_mark(tokens: Tokens, tags: str, mark: Mark, starts: list[int], ends: list[int]) -> None:
    """A quotation that closes behind its own full stop («… قدما.») ends the sentence, unless a sign goes on with it."""
    after = mark.closing + 1
    if (
        mark.opening >= starts[-1]
        and tags[mark.closing - 1] == "."
        and after < len(tags)
        and tags[after] not in ".,|:-)"
    ):
        ends.append(after)
        starts.append(after)


def abbreviates(tokens: Tokens, at: int) -> bool:
    """Whether the full stop at token ``at`` belongs to an abbreviation."""
    words = tokens.words
    if at == 0 or words[at] != "." or at + 1 >= len(words):
        return False
    if _is_initial(tokens, at) or _is_before_year(tokens, at):
        return True
    glued = tokens.ends[at - 1] == tokens.starts[at] or words[at - 1] == "د"
    if _is_between_letters(tokens, at):
        return True
    if not glued or not _ABBREVIATION.fullmatch(words[at - 1]):
        return False
    return len(words[at - 1]) == 1 or (tokens.starts[at + 1] == tokens.ends[at] and words[at - 1].isascii())


def _is_initial(tokens: Tokens, at: int) -> bool:
    """Whether a full stop stands behind the name of a foreign letter within a name: لورا إيه. كولانجيلو."""
    words = tokens.words
    if at < 2 or words[at - 1] not in LETTER_NAMES or not words[at - 2][0].isalpha() or words[at - 2] in LETTER_NAMES:
        return False
    joined = words[at + 1][0].isalpha() and words[at + 1][0] not in "وف" and words[at + 1] not in LETTER_NAMES
    return joined and tokens.ends[at - 1] == tokens.starts[at] and tokens.starts[at + 1] - tokens.ends[at] <= 1


def _is_between_letters(tokens: Tokens, at: int) -> bool:
    """Whether a full stop stands between the names of foreign letters: إم.إتش, بي.إم.دبليو; not بي بي سي.نفى."""
    words = tokens.words
    before, behind = words[at - 1], words[at + 1]
    glued = tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    # بي بي سي.إن الجسر: a sentence begins with it; but سي.إن.إن.
    begins = behind == "ان" and "." not in words[max(at - 2, 0) : at + 3 : 4]
    return glued and before in _LETTERS and behind in _LETTERS and not begins


_LETTERS = LETTER_NAMES | {"ام", "ان", "ال", "يو"}
"""The names of letters with those that are other words too, where no full stop is glued to them."""


def _is_before_year(tokens: Tokens, at: int) -> bool:
    """Whether a full stop is printed at the wrong side of a year or an address, or in a number: في عام .2020, 1 .5."""
    before, behind = tokens.words[at - 1], tokens.words[at + 1]
    if tokens.starts[at + 1] != tokens.ends[at] or not behind.isascii():
        return False
    if behind.isdigit():
        apart = tokens.ends[at - 1] < tokens.starts[at]
        return apart and (before in _YEARS or before.isdigit() or bool(_YEAR.fullmatch(behind)))
    return before.isascii() and before.isalnum() and behind.isalnum()


_YEAR = re.compile("(?:19|20)[0-9]{2}")
_YEARS = frozenset(["عام", "العام", "سنه", "السنه"])
