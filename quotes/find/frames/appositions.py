"""Where a source ends whose office or name follows behind a comma: قال سالم التجريبي، عضو المكتب، إن …"""

from __future__ import annotations

import re

from quotes.find.letters.alphabet import OPEN
from quotes.find.scene.scene import Anchor, Scene

_OFFICE = re.compile("[SZ]")
# What says of whom somebody is the head holds neither a verb nor a clause; «…» and (…) in it are names.
_WORD = "oASOYEgLkmianpuw&0ebflJMXZ"
_NAMES, _LONGEST_CLOSING = "Xo", 12
_LONGEST, _LONGEST_NAME, _LONGEST_ASIDE = 24, 4, 5
# Signs and words at which an apposition may end: what else the sentence says of the occasion.
_BEHIND = ",-DGHRxT:"
_NAME_WORDS = "oXAMvyb"
_LED, _BODIES = "ianm", "OYE"


def extend_source(scene: Scene, anchor: Anchor) -> None:
    """Take into a source behind its cue the offices and the name that stand between it and the content."""
    if anchor.source is None or anchor.source[0] < anchor.cue_end:
        return
    first, end = anchor.source
    tags, limit = scene.tags, anchor.content
    if limit is None:
        anchor.source = first, _closing_office(scene, anchor, end)
        return
    if anchor.object and end <= anchor.object[0] < limit:
        limit = anchor.object[0]
    if limit > end and tags[limit - 1] in _LED:
        limit -= 1
    comma = tags.rfind(",", first, end)
    at = comma if comma > 0 else end
    while at < limit and tags[at] == ",":
        behind = _apposition_end(scene, first, at + 1, limit)
        if behind is None:
            break
        end = max(end, behind)
        at = behind
    anchor.source = first, end


def _closing_office(scene: Scene, anchor: Anchor, end: int) -> int:
    """Behind the office of whom an according-to at the end of its sentence names: وفق سالم التجريبي، رئيس الجمعية."""
    start, stop = scene.bounds(anchor.index)
    named = anchor.source is not None and scene.tags[anchor.source[0]] in _NAMES and scene.tags[end : end + 2] == ",S"
    if not named or anchor.policy != "around" or anchor.index <= start + 1:
        return end
    return stop if _office_end(scene, end + 1, stop) == stop <= end + _LONGEST_CLOSING else end


def _apposition_end(scene: Scene, first: int, begin: int, limit: int) -> int | None:
    """The token behind the apposition that begins at ``begin``; None where there is none."""
    tags, words = scene.tags, scene.tokens.words
    if begin >= limit:
        return None
    if _OFFICE.match(tags, begin) and tags[first] not in _BODIES:
        end = _office_end(scene, begin, limit)
    elif tags[first] in "SZ" and not words[begin].startswith("ال"):
        end = begin
        while end < min(limit, begin + _LONGEST_NAME) and (
            tags[end] in _NAME_WORDS or (tags[end] in "SB" and "X" in tags[begin:end])  # محمد الشيخ بيد الله
        ):
            if scene.tokens.as_printed(end).endswith("ه"):
                # رفض تسميته: no name has a pronoun.
                return None
            end += 1
        if tags[end : end + 1] not in (",", ":", "T"):
            return None
    else:
        return None
    return end if end - begin > 1 and (end == limit or tags[end] in _BEHIND or tags[end : end + 2] == "kH") else None


def _office_end(scene: Scene, begin: int, limit: int) -> int:
    """Behind the words of an office, as far as they go."""
    tags, words, at = scene.tags, scene.tokens.words, begin
    while at < min(limit, begin + _LONGEST):
        mark = scene.mark_at.get(at)
        if tags[at] == OPEN and mark and mark.opening == at and mark.closed and mark.closing < limit:
            at = mark.closing + 1
        elif tags[at] == "(" and tags.find(")", at, min(limit, at + _LONGEST_ASIDE)) > 0:
            at = tags.find(")", at) + 1
        elif tags[at : at + 2] in ("kH", "kD"):
            break
        elif (
            tags[at] in _WORD
            or (words[at] == "ل" and scene.mark_at.get(at + 1) and not words[at - 1].startswith("ال"))
            or (words[at] == "سابقا" and tags[at + 1 : at + 2] == ",")
            or (tags[at] == "v" and tags[at - 1] in "oX" and tags[at + 1 : at + 2] in (",", "T"))
        ):
            at += 1
        else:
            break
    return at
