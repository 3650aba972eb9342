"""Where the clause that stands before its attribution begins: behind what joins it to what the narrator said before."""

from __future__ import annotations

import re

from quotes.find.scene.scene import Scene

# وفي وقت لاحق، من جهة أخرى،
_OCCASION = re.compile("j{2,4},")
# وعلى الصعيد الأمني، وبموازاة ذلك،
_FIELD = re.compile(r"[akw&o][^,.|V]{1,3},")
_WORTH_NOTING = re.compile("[^.|,]{0,3}?T")
_EXCEPT = re.compile("Bt")
# لكن الوزير …؛ ومع ذلك فإن …
_JOINED = re.compile(",c|,jj(?=[Vvyo])|,Bt|,j{2,4}U")
_VERB = re.compile("[Vvyo!]")
_BARE = ("ان", "بان", "فان")


def lead(scene: Scene, start: int, cue: int) -> int | None:
    """Where the clause before the cue begins, behind «ومن جهته،» and the like; None when there is no clause."""
    occasion = _OCCASION.match(scene.tags, start, cue)
    first = occasion.end() if occasion else start
    while first < cue and scene.tags[first] in ",-:~":
        first += 1
    if all(tag in "wjmpoB,DtkHGT" for tag in scene.tags[first:cue]) and cue - first <= 3:
        return None
    return _without_opening(scene, first, cue) if cue - first >= 2 else None


def _without_opening(scene: Scene, first: int, cue: int) -> int:
    """Behind what opens the sentence and is no part of what somebody says: كما, لكن, يذكر أن, على الصعيد الأمني،"""
    words, tags = scene.tokens.words, scene.tags
    if scene.is_a("as-well", first):
        return first + 1
    if _EXCEPT.match(tags, first, cue) and scene.is_a("except", first):
        return _behind_that(scene, first + 1)
    if scene.is_a("worth-noting", first) and (noting := _WORTH_NOTING.match(tags, first + 1, cue)):
        return _behind_that(scene, noting.end() - 1)
    field = _FIELD.match(tags, first, cue)
    if field and any(scene.is_a("field", at) for at in range(first, field.end() - 1)) and field.end() + 2 <= cue:
        return field.end()
    return first if words[first] not in _BARE else first + 1


def _behind_that(scene: Scene, that: int) -> int:
    """Behind أن; at أنه, which is the first word of its clause."""
    return that + 1 if scene.tokens.words[that] in _BARE else that


def last_clause(scene: Scene, begin: int, cue: int) -> int:
    """Where the last of two clauses that فيما, لكن or حيث joins begins; only it is attributed."""
    last, words = begin, scene.tokens.words
    for match in _JOINED.finditer(scene.tags, begin + 1, cue):
        at, word = match.start(), words[match.end() - 1]
        if scene.quoted(at) or match.end() + 2 > cue:
            continue
        if match.group()[-1] in "tU":
            turns = match.group()[-1] == "U" or (word in _BARE and scene.is_a("except", at + 1))
            last = _behind_that(scene, match.end() - 1) if turns else last
            continue
        joins = word == "حيث" or scene.is_a("against", at + 1)
        if scene.is_a("as-well", at + 1) or word == "حين" or (joins and _VERB.match(scene.tags, match.end())):
            last = match.end()
    return last
