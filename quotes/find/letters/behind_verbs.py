"""Letters of words directly behind a verb of saying, where a subject stands: باشناوي is a name, not «with اشناوي»."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from quotes.find.letters.alphabet import DOCUMENT, OTHER, PROPER, PROPOSITION
from quotes.find.letters.clitics import POSSESSIVES
from quotes.rulebook.schema import CueRule

# With ب or ل, imperfects and verbal nouns by their looks; فان, which is no فإن there; what is denied.
_BEHIND = re.compile("(?<=[Vv])[byMUoc]")
_OWN_DEED = re.compile(r"(\w{2,})ت(?:ه|ها|هم)|كون(?:ه|ها|هم)")
_ARTICLES = ("بال", "بهذ", "بذلك", "بان")
# بوشحيمة, بنجلون: family names, whose ة folding makes a pronoun.
_SONS = ("بو", "بن")
_SHORTEST_NAME = 4
_DESCRIBED, _NEAR = frozenset(["بانه", "بانها", "بانهم", "بانهما"]), 8
# Behind a verb of denial: its subject, and what may stand between that and what is denied.
_DENIER, _ON_THE_WAY, _FAR = re.compile("V(?=[OSYZgjD])"), "oASOYZgXLEHDjGkaniupbJ0", 14
_MANNER = ("بشكل", "بصوره")
_IS_HIS = re.compile(r"(?!ال|[وفبلك])\w{2,}(?:ته|ها|هم)")


def retag_behind_verbs(
    words: Sequence[str],
    tags: str,
    cue_of: Callable[[str], CueRule | None],
    lists: Mapping[str, frozenset[str]],
    documents: frozenset[str],
    speakers: frozenset[str],
) -> str:
    """The letters with those of names behind verbs (وأضاف باشناوي التجريبي) that take no noun and no ب themselves."""
    letters: list[str] | None = None
    for match in _BEHIND.finditer(tags):
        at = match.start()
        word, cue = words[at], cue_of(words[at - 1])
        if match.group() == "U":
            if word == "فان":
                letters = letters or list(tags)
                letters[at] = PROPER
            continue
        if match.group() in "oc":
            deed = _OWN_DEED.fullmatch(word) if cue is not None and cue.stance == "denies" else None
            if deed and f"{deed[1]}ه" not in speakers:
                # نفى معرفته بالأمر, نفى كونه شريكا: what he denies is his; not نفت أسرته.
                letters = letters or list(tags)
                letters[at] = PROPOSITION
            continue
        if cue is None or len(word) < _SHORTEST_NAME:
            continue
        # أفاد بركة بأن, وصف براون الخطوة بأنها
        that = at + 1 < len(words) and words[at + 1] == "بان"
        that = that or (cue.sense == "describe" and not _DESCRIBED.isdisjoint(words[at + 1 : at + _NEAR]))
        if match.group() == "b" and (
            ("ب" in cue.prepositions and not that) or _is_circumstance(word, lists["with-bi"])
        ):
            continue
        speaks = word in documents and cue.stance == "asserts"
        if match.group() == "M" and ((cue.noun_object != "none" and not speaks) or word in lists["allegation"]):
            # ورفض الاتهامات: though most that one refuses is an act.
            continue
        letters = letters or list(tags)
        letters[at] = DOCUMENT if speaks else OTHER
    for match in _DENIER.finditer(tags):
        cue = cue_of(words[match.start()])
        denied = _denied(words, tags, match.start()) if cue is not None and cue.stance == "denies" else None
        if denied is not None:
            letters = letters or list(tags)
            letters[denied] = PROPOSITION
    return "".join(letters) if letters else tags


def _denied(words: Sequence[str], tags: str, verb: int) -> int | None:
    """What is denied, where it could be another word: نفت الشركة تسريب وثائق, نفى السجين أمام المحكمة اعترافاته."""
    for at in range(verb + 2, min(verb + _FAR, len(tags))):
        if tags[at] in "EH" and _begins_anew(words, tags, at):
            return at
        if tags[at] == "o" and words[at - 1].startswith("ال") and _IS_HIS.fullmatch(words[at]):
            return at
        if tags[at] not in _ON_THE_WAY:
            break
    return None


def _begins_anew(words: Sequence[str], tags: str, at: int) -> bool:
    """Whether a noun is no part of the phrase before it: الشركة تسريب, بشكل قاطع الخبر; not كاتب تقرير."""
    if tags[at - 2 : at] == "Go":
        return words[at - 2] in _MANNER
    return tags[at - 1] in "Dj" or (words[at - 1].startswith("ال") and not words[at].startswith("ال"))


def _is_circumstance(word: str, circumstances: frozenset[str]) -> bool:
    """Whether a word in ب tells how or where something was said: بحضور الصحفيين, بالقول, بدوره."""
    if word[1:] in circumstances or word.startswith(_ARTICLES):
        return True
    return word.endswith(POSSESSIVES) and not word.startswith(_SONS)
