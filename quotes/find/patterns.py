"""Frame patterns: ``CUE SOURCE GAP? THAT`` written in a rule file, compiled to regular expressions over token letters.

Elements before CUE are matched from right to left on the reversed string, so that every frame is tried at its cue only
and costs no more than the words that it looks at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# --- noun phrases ---------------------------------------------------------------------------------------------------
_WITHIN = r"(?:[oASOYEZgLe0Nvpuwb]|M|[ianm](?![TtWH:Qs])|k(?![TtWHDesQ]))"
_WITHOUT_PROPOSITION = r"(?:[oASOYEZgLe0vpuwb]|[ianm](?![TtWHMQs])|k(?![TtWHDesQ]))"
_FIRST = r"[oASOYEZgLe0NvwbMuD](?<!DD)"
_APPOSITION = r"(?:,(?=[ASOoLg])[oASOYEgLkimpuw0ebM]{1,12}(?=,?[T:QGDRHs]|,[^w]|-))"
_GAP = (
    r"(?:(?:[,\-]?R[^.|T:]{1,45}?)"
    r"|(?:[,\-GDjB!Kdt(p~]|k(?=[HDe])|b(?=H))[^.|T:VQ]{0,45}?(?:,?R[^.|T:]{1,30}?)?)"
)

ELEMENTS = {
    "SOURCE": rf"(?P<source>{_FIRST}{_WITHIN}{{0,24}}{_APPOSITION}?)",
    "SUBJECT": rf"(?P<source>{_FIRST}{_WITHOUT_PROPOSITION}{{0,14}}?)",
    "NAMED": r"(?P<source>[oASOYEZgLe0NvuwbM](?:[oASOYEZgLe0Nvuwpb]|[anm](?![TtWH:Q])|k(?![TtWHDe]))*)",
    "GAP": _GAP,
    "THAT": r"(?P<content>T)",
    "COLON": r"(?P<content>:)(?!\|*$)",
    "QUOTE": r"(?P<content>Q)",
    "SPEECH": r"(?P<also>s)[,]?(?P<content>[T:Q])",
    "NOUN": r"(?P<content>M|r|e(?=A))",
    "COMMENT": r"(?P<content>C)",
    "SPOKEN": r"(?P<of>C)",
    "PHRASE": r"(?P<content>[oASOYEZgLe0NvMuRrwbQ])",
    "ATTACHED": r"(?P<content>b)",
    "OBJECT": rf"(?P<object>{_FIRST}{_WITHOUT_PROPOSITION}{{0,14}}?)",
    "ANYTHING": r"(?=[ianlkG.|,]|$|[^.|])",
    "COMMA": r"[,\-]",
    "TIME": r"D{1,3}",
}  # fmt: skip
# Read from the cue leftwards, over the reversed letters.
ELEMENTS_BEFORE = {
    "SOURCE": r"(?P<source>[oASOYEZgLe0Nvpuwkmianb]{0,16}?[oASOYEZgLe0NvbM])(?=[.|,TtWUGBc\-)!q~:]|[dKj]|$)",
    "QUOTE": r"(?P<content>q)",
    "COMMA": r"[,\-]",
    "NEGATION": r"!",
    "AUXILIARY": r"K",
    "PERFECTIVE": r"d",
}
_ELEMENT = re.compile(r"([A-Z]+)(\??)")


class PatternError(ValueError):
    """A frame's pattern that says nothing that can be matched; its text says what is allowed."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands before a cue, from right to left, and what stands after it; either may be None."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@lru_cache(maxsize=4096)
def compile_pattern(text: str, prepositions: str = "ianmkp", of: str = "n") -> Pattern:
    """Compile a frame's pattern. PREP in it stands for a preposition with one of the letters ``prepositions``,
    OF for one with the letters ``of`` that belongs to the cue.

    Raises:
        PatternError: when CUE is missing or twice there, or an element is not known.
    """
    words = text.split()
    if words.count("CUE") != 1:
        raise PatternError(f"a pattern has exactly one CUE, this one has {words.count('CUE')}: {text}")
    at = words.index("CUE")
    before = [_fragment(word, ELEMENTS_BEFORE, "before") for word in reversed(words[:at])]
    elements = ELEMENTS | {
        "PREP": f"(?P<prep>[{prepositions}])" if prepositions else r"(?!)",
        "OF": f"(?P<of>[{of}])" if of else r"(?!)",
    }
    after = [_fragment(word, elements, "after") for word in words[at + 1 :]]
    if not before and not after:
        raise PatternError("a pattern of CUE alone would match every cue; say what stands beside it")
    return Pattern(re.compile("".join(before)) if before else None, re.compile("".join(after)) if after else None)


def _fragment(word: str, elements: dict[str, str], side: str) -> str:
    match = _ELEMENT.fullmatch(word)
    if not match or match[1] not in elements:
        raise PatternError(f"{word} is no element that can stand {side} CUE; allowed are {', '.join(sorted(elements))}")
    return f"(?:{elements[match[1]]}){match[2]}"
