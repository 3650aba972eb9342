"""Who speaks in one frame, as far as it could be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.models import Kind
from quotes.records import Frame, Gender, Number
from quotes.resolve.mention import Mention
from quotes.text.spans import Span

PASSIVE = "الفعل مبني للمجهول ولا يسمي قائلا"
"""The cue is passive and names nobody."""
BROKEN = "القائل في الجملة السابقة مجهول أيضا"
"""Nobody could be told for the quote before either, so the chain is broken."""
NOBODY = "لا يوجد قبله من يوافقه في الجنس والعدد"
"""Nobody before agrees with the verb in gender and number."""
_THINGS = ("organisation", "outlet", "document")
"""Kinds whose plurals in the feminine (السلطات, التقارير) never take a verb in the masculine plural."""
_OF, _PLURALS = ("من",), ("ين", "اء")
GOES_ON = "add"
"""The sense of cues that continue a speech whatever stands between: أضاف, تابع."""
WORDLESS = "كلمات المصدر لا تسمي أحدا"
"""The words of the source name nobody."""


@dataclass(slots=True)
class Speaker:
    """``name`` is None where nobody can be named, and ``unknown`` then says why, in Arabic, for the reader."""

    name: str | None
    kind: Kind = "anonymous"
    span: Span | None = None
    """The words that point at the speaker, where there are some."""
    gender: Gender | None = None
    number: Number | None = None
    mention: Mention | None = None
    """The latest words by which the speaker was named or described."""
    unknown: str | None = None

    def again(self) -> Speaker:
        """The same speaker without words of his own at this place."""
        return replace(self, span=None)


@dataclass(slots=True)
class Turn:
    """One frame, who speaks in it, and the speakers up to and with him, whom descriptions in it can mean."""

    frame: Frame
    speaker: Speaker
    earlier: Sequence[Speaker]


def agrees(frame: Frame, speaker: Speaker) -> bool:
    """Whether a speaker named before can be the missing subject of the frame's cue.

    Subject and verb agree in gender and number when the subject comes first, as a missing one always does; bodies,
    outlets and sources in the plural take the feminine singular too.
    """
    return matches(frame.gender, frame.number, speaker)


def _is_human(speaker: Speaker) -> bool:
    """Whether a speaker in the plural is of people, not of sources."""
    head = speaker.mention.head if speaker.mention else None
    return head.kind in ("group", "person") if head is not None else speaker.kind == "group"


def _is_counted(speaker: Speaker) -> bool:
    """Whether a noun in the singular counts people, of whom the verb behind is: شدد مجموعة من الخبراء …، وبينوا."""
    words = speaker.mention.words if speaker.mention and speaker.kind != "person" else ()
    return words[1:2] == _OF and words[2:3] != () and words[2].endswith(_PLURALS)


def matches(gender: Gender | None, number: Number | None, speaker: Speaker) -> bool:
    plural = speaker.number == "pl"
    if plural and speaker.kind != "person":
        if number == "sg":
            return gender == "f" and not (speaker.gender == "m" and _is_human(speaker))
        if number == "pl" and gender == "m" and speaker.gender == "f" and speaker.kind in _THINGS:
            return False
        return number in ("pl", None) and not (gender == "f" and speaker.gender == "m")
    if number == "pl" and speaker.number == "sg" and _is_counted(speaker):
        return gender != "f"
    if number == "du" and speaker.number not in ("du", None):
        return False
    if number == "pl" and speaker.number == "sg":
        return False
    if number == "sg" and speaker.number in ("pl", "du"):
        return False
    return not (gender and speaker.gender and gender != speaker.gender)
