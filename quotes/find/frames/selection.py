"""Which frames are tried for which reading of a cue, and what prepositions may stand inside their sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from quotes.find.frames.patterns import Pattern, compile_pattern
from quotes.find.letters.alphabet import FREE_PREPOSITIONS, preposition_letters
from quotes.find.scene.scene import Reading
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import CueRule, FrameRule

_Frames = tuple[str, Sequence[tuple[FrameRule, Pattern]], Sequence[tuple[FrameRule, Pattern]]]
"""The prepositions that end a source, the frames in which they do, and these with the frames in which they need not."""
# Not to demand, accuse, show or promise something is no report; not to rule it out or confirm it is one.
_ACTS = frozenset(
    ["demand", "praise", "criticise", "accuse", "emotion", "threaten", "pledge", "reveal", "announce", "show"]
)
# Not to touch on something, with verbs that as often mean something else.
_MENTIONS = frozenset(["say", "explain"])
_WITH_OBJECT = re.compile("BOTH|IT CAUSE")


class FrameSelection:
    """The rulebook's frames, compiled for each kind of reading when it is first met."""

    def __init__(self, frames: Iterable[FrameRule]) -> None:
        self._by_form: dict[str, list[FrameRule]] = defaultdict(list)
        self._frames: dict[tuple[object, ...], _Frames] = {}
        for frame in frames:
            for form in frame.form or ("finite",):
                self._by_form[form].append(frame)

    def applicable(self, reading: Reading, needs_subject: bool, ahead: str) -> Sequence[tuple[FrameRule, Pattern]]:
        """The frames to be tried for a reading of a cue before the letters ``ahead``."""
        morph, cue = reading.morph, reading.cue
        key = (
            cue.id,
            reading.form,
            morph.voice,
            morph.pronoun is not None,
            morph.spelling in cue.weak,
            reading.negated,
            reading.quoted,
            needs_subject,
        )
        if key not in self._frames:
            self._frames[key] = self._compiled(reading, needs_subject)
        own, narrow, wide = self._frames[key]
        return wide if own and any(letter in ahead for letter in own) else narrow

    def _compiled(self, reading: Reading, needs_subject: bool) -> _Frames:
        """The frames for this kind of reading, compiled: first with the cue's own prepositions ending its source, then,
        where one stands behind the cue, with them inside it (مصدر مطلع على الملف)."""
        morph, cue = reading.morph, reading.cue
        frames = [
            frame
            for frame in self._by_form[reading.form]
            if ((frame.declines and not reading.quoted) or _is_strong(frame, cue, reading.quoted, needs_subject))
            and _selects(frame, cue, morph, reading.negated)
        ]
        own = preposition_letters(cue.prepositions)
        of = preposition_letters(cue.source_prepositions or cue.prepositions).strip("bl")
        told = preposition_letters(cue.addressee_prepositions)
        ending = "".join(letter for letter in FREE_PREPOSITIONS if letter in own + of + told)

        def compiled(within: str) -> list[tuple[FrameRule, Pattern]]:
            is_any = cue.noun_object == "any"
            return [(frame, compile_pattern(frame.pattern, own, of, within, told, is_any)) for frame in frames]

        narrow = compiled("".join(letter for letter in FREE_PREPOSITIONS if letter not in ending))
        # What says the same with them and without is tried once; whoever it is, last.
        pairs = list(zip(compiled(FREE_PREPOSITIONS), narrow, strict=True))
        wide = [entry for entry, other in pairs if entry[1] != other[1] or _is_last(entry)]
        return ending, narrow, [entry for entry in narrow if not _is_last(entry)] + wide


def _is_last(entry: tuple[FrameRule, Pattern]) -> bool:
    return " REST" in entry[0].pattern


def _is_strong(frame: FrameRule, cue: CueRule, quoted: bool, needs_subject: bool) -> bool:
    """Whether a frame has evidence enough for a cue inside marks, or for one that may be another word."""
    if quoted:
        return frame.content == "clause"
    # الوزير كذب هذه الأنباء: what is denied tells the verb.
    told = cue.object_class is not None or (cue.stance == "denies" and cue.homograph)
    # استبعد تأجيل المشروع: a deed tells a verb that the frame names.
    told = told or (frame.cue is not None and cue.id in frame.cue.id and frame.pattern.endswith(" FACT"))
    return not needs_subject or frame.content in ("clause", "colon") or told


_WHERE = (" OF ", " IN_IT", " BY_MOUTH")
"""Where something is written or heard: جاء في البيان, جاء فيه, جاء على لسان الوزير."""


def _selects(frame: FrameRule, cue: CueRule, morph: Morph, negated: bool) -> bool:
    if cue.source_prepositions == ("في",) and not any(map(frame.pattern.__contains__, _WHERE)):
        return False
    if any(
        name in frame.pattern and not allowed
        for name, allowed in (("CLAUSE", cue.clause), ("THAT", cue.clause), ("COLON", cue.colon), ("QUOTE", cue.quote))
    ):
        return False
    if " REST" in frame.pattern and (cue.homograph or morph.spelling in cue.weak):
        return False
    if " SPEECH" in frame.pattern and cue.sense == "refuse":
        # رفض الخطة قائلا: the words are those of قائلا alone.
        return False
    # Without a clause, a colon or marks it is a cue only where its rule says that it takes a noun.
    for_objects = "BOTH" in frame.pattern or (frame.cue is not None and (frame.cue.object or frame.cue.id))
    # هاجم المسلحون القرية: what may be done with arms is not said of its object alone.
    for_objects = for_objects and not (cue.homograph and cue.sense == "criticise")
    if frame.content == "phrase" and (
        (cue.noun_object == "none" and not for_objects)
        or (morph.spelling in cue.weak and not (_WITH_OBJECT.search(frame.pattern) or _several_demand(cue, morph)))
    ):
        return False
    if frame.content == "phrase" and cue.homograph and cue.stance != "denies" and " PAIR" in frame.pattern:
        return False
    if (
        negated
        and frame.content == "phrase"
        and not frame.declines
        and (cue.sense in _ACTS or (cue.homograph and cue.sense in _MENTIONS))
    ):
        return False
    wanted = frame.cue
    if wanted is None:
        return not negated or cue.stance == "denies" or frame.content == "clause"
    if wanted.negated is not None and wanted.negated != negated:
        return False
    return not (
        (wanted.id and cue.id not in wanted.id)
        or (wanted.part and cue.part not in wanted.part)
        or (wanted.sense and cue.sense not in wanted.sense)
        or cue.sense in wanted.except_sense
        or (wanted.stance and cue.stance not in wanted.stance)
        or (wanted.object and cue.object not in wanted.object)
        or (wanted.noun_object and cue.noun_object not in wanted.noun_object)
        or (wanted.pronoun is not None and (morph.pronoun is not None) != wanted.pronoun)
        or (wanted.voice and morph.voice not in wanted.voice)
    )


def _several_demand(cue: CueRule, morph: Morph) -> bool:
    """Whether a participle is of several, whose clause tells whether they demand: تظاهروا مطالبين بكذا."""
    return morph.kind == "participle" and cue.sense == "demand"
