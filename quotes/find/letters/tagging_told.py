"""To whom something is said, and pronouns and audiences that stand between a verb and its subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.find.letters.alphabet import AUDIENCE, CLASS_LETTERS, TO_OUTLET, TO_THING
from quotes.text.tokens import Tokens

_REPORT_OF = re.compile("x(?<=[^NhiI][HEo]x)")
_TOLD = re.compile("z(?<=[Vv]z)(?=[SOYEZgXu])")
# أعلن فيه الجيش أن, حذر منها الباحثون: a pronoun behind its preposition parts verb and subject.
_THEREIN = re.compile("z(?<=[Vv]z)(?=([SOYEZgX][^.|,V^RK]{0,10}[T:]))")
_IN_WHICH = re.compile("z(?<=[RH][Vv]z)(?=[SOYEZgXuoA])")
_ADDRESSING = re.compile("P(?=[SOXoALg]{1,4}[:Q])")
_TURNING_TO = re.compile("P(?=[ialx])")
_NEAR = 10
_SAID_BEFORE = re.compile(r"V[^.|,:QTP]*$")
_TO_LATIN = re.compile("p(?=L)")


def retag_told(
    tokens: Tokens, tags: str, letters: list[str], lists: Mapping[str, frozenset[str]], documents: frozenset[str]
) -> None:
    """To whom something is said, and what only looks like it."""
    for match in _REPORT_OF.finditer(tags):
        # تقرير لصحيفة: the paper's, not told to it.
        if tokens.words[match.start() - 1] in documents:
            letters[match.start()] = TO_THING
    for match in _TO_LATIN.finditer(tags):
        # لـCNN: told to an outlet.
        if tokens.words[match.start()] == "ل":
            letters[match.start()] = TO_OUTLET
    for match in _TOLD.finditer(tags):
        # أكدت له المحكمة: between verb and subject as an adverb is; not وصف فيه الوزير.
        if tokens.words[match.start()].startswith("ل"):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _THEREIN.finditer(tags):
        # Not of whom something is said: وصف فيه الوزير بأنه.
        if not tokens.words[match.end(1) - 1].startswith("ب"):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _IN_WHICH.finditer(tags):
        # في الوقت الذي نفت فيه الوزارة, في وقت نفت فيه الوزارة
        at = match.start()
        if tokens.words[at].startswith("في") and (tags[at - 2] == "R" or tokens.words[at - 2].endswith("وقت")):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _ADDRESSING.finditer(tags):
        # وأضاف الوزير مخاطبا السفير: «…»
        if tokens.words[match.start()].startswith("مخاطب"):
            letters[match.start()] = CLASS_LETTERS["adjunct"]
    for match in _TURNING_TO.finditer(tags):
        # وأضاف متوجها إلى الطلاب، إن …
        at = match.start()
        if tokens.words[at] in lists["turning-to"] and _SAID_BEFORE.search(tags, max(0, at - _NEAR), at):
            letters[at] = CLASS_LETTERS["adjunct"]


# أوضح لصحيفة «…» مدير الشركة أن, قال للصحفيين الوزير إن: an audience between verb and subject.
_SPEAKS = r"[^.|:,TQV^RsK]{0,20}(?:,[^T.|]{0,25},?)?[T:Qs])"
_AUDIENCE = re.compile(
    f"[Gx](?<=[Vv].)(?:u[oALXY]{{1,5}}u(?=(?:[SZX]|[oA][oAX]){_SPEAKS}|[oALO]{{0,4}}?(?=[SZX]{_SPEAKS})"
)


def with_audiences(tags: str, words: Sequence[str]) -> str:
    """The letters with those of audiences between a verb and its subject."""
    return _AUDIENCE.sub(lambda match: _audience(match, words), tags)


def _audience(match: re.Match[str], words: Sequence[str]) -> str:
    """An audience as a letter of its own, behind which the subject may follow."""
    first, end = match.span()
    told = words[first][0] == "ل" and (match.string[end] in "SZX" or words[end][-1] != "ا")
    return AUDIENCE * (end - first) if told else match[0]
