"""Words behind حسب, وفقا and their like: verbs that make something known, reports and papers that say it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.find.letters.alphabet import CLASS_LETTERS, DOCUMENT, HEAD_LETTERS, PARTICLE, TO_OUTLET, VERB

# وفق ما نشرته, حسبما ورد; وفقا لما
_MADE_KNOWN = re.compile(f"{PARTICLE}({CLASS_LETTERS['what']}?)[^.|,:]")
_REPORTS = re.compile(f"{PARTICLE}[oAME][ME]?")
_TOLD = re.compile(f"{PARTICLE}{CLASS_LETTERS['adjunct']}")
_IN = ("k", "a")
# حسب ما جاء على لسان الوزير
_BY_MOUTH = ["علي"]
_SOME = frozenset(["بعض", "لبعض", "عده", "لعده"])


def retag_according(words: Sequence[str], tags: str, letters: list[str], lists: Mapping[str, frozenset[str]]) -> None:
    """The letters of what a particle's source begins with."""
    if PARTICLE not in tags:
        return
    for match in _MADE_KNOWN.finditer(tags):
        at = match.end() - 1
        told = match[1] or words[match.start()].endswith("ما")
        # حسب ما ورد في البيان; حسب ما ورد: nobody is named.
        inside = tags[at + 1 : at + 2] in _IN or words[at + 1 : at + 2] == _BY_MOUTH
        stands = words[at] not in lists["standing-in"] or inside
        if told and stands and words[at] in lists["made-known"]:
            letters[at] = VERB
    for match in _TOLD.finditer(tags):
        # وفقا لرويترز: who says it, where elsewhere it is who was told.
        if words[match.start() + 1].startswith("ل"):
            letters[match.start() + 1] = TO_OUTLET
    for match in _REPORTS.finditer(tags):
        first, end = match.span()
        some = end - first > 2 and words[first + 1] in _SOME
        if (end - first == 2 or some) and words[end - 1].removeprefix("ال") in lists["tidings"]:
            # بحسب التقارير, حسب بعض التقديرات
            letters[end - 1] = DOCUMENT
            if some:
                letters[first + 1] = HEAD_LETTERS["anonymous"]
