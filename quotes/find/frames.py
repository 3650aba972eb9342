"""Frames: a cue, the words that name its source, and where its content begins.

``FrameFinder`` tries the rulebook's frames at every possible cue, in order; the first that fits makes an ``Anchor``.
Where contents end is settled afterwards (``contents.py``), when all anchors are known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotes.find.checks import (
    has_noun_content,
    has_own_content,
    heads_its_clause,
    is_circumstance,
    is_led_to,
    is_norm,
    is_refusal,
    leads_to_words,
    repeats,
    with_words_before,
)
from quotes.find.lexicon import Lexicon
from quotes.find.objects import split_subject
from quotes.find.patterns import Pattern, compile_pattern
from quotes.find.scene import Anchor, Range, Reading, Scene
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import CueRule, FrameRule

# The densest article of 4,664 has one attribution in 70 characters; over a long text the mean is one in 300.
_FIRST_ANCHORS, _CHARACTERS_AN_ANCHOR = 400, 150
FORMS_OF_VERBS = frozenset(["finite", "participle", "particle"])
_PREPOSITION_LETTERS = {"إلى": "i", "على": "a", "عن": "n", "من": "m", "في": "k", "ب": "b", "ل": "l"}
_Frames = tuple[str, Sequence[tuple[FrameRule, Pattern]], Sequence[tuple[FrameRule, Pattern]]]
"""The prepositions that end a source, the frames in which they do, and these with the frames in which they need not."""


class FrameFinder:
    """The rulebook's frames, compiled. ``anchors`` is the whole of its use."""

    def __init__(self, frames: Iterable[FrameRule], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_form: dict[str, list[FrameRule]] = defaultdict(list)
        self._completing: list[tuple[FrameRule, Pattern]] = []
        self._frames: dict[tuple[object, ...], _Frames] = {}
        for frame in frames:
            pattern = compile_pattern(frame.pattern)
            if frame.completes:
                self._completing.append((frame, pattern))
                continue
            for form in frame.form or ("finite",):
                self._by_form[form].append(frame)

    def anchors(self, scene: Scene, candidates: Sequence[int]) -> tuple[list[Anchor], list[int]]:
        """The cues of the article that stand in a frame, in order, and the candidates that were not looked at.

        ``candidates`` are the tokens that may be cues. A text that attributes far more than any news does is a list of
        words or an attack, and is not read where it goes beyond the measure.
        """
        found: list[Anchor] = []
        left: list[int] = []
        reached = -1
        starts = scene.tokens.starts
        for index in candidates:
            if len(found) > _FIRST_ANCHORS + starts[index] // _CHARACTERS_AN_ANCHOR:
                left.append(index)
                continue
            if index < reached or (found and _stands_between(self._lexicon, scene, found[-1], index)):
                continue
            anchor = self._try(scene, index, goes_on=bool(found) and scene.bounds(found[-1].index)[1] > index)
            if anchor:
                if found and anchor.cue_first < found[-1].cue_end:
                    found.pop()
                if found and repeats(scene, anchor, found[-1]):
                    found[-1].extra_cues.append((anchor.cue_first, anchor.cue_end))
                    continue
                if found:
                    _leave_to_the_next(found[-1], anchor)
                found.append(anchor)
                reached = anchor.cue_end
                if anchor.extra_cues:
                    reached = max(reached, anchor.extra_cues[-1][1])
                if anchor.relayed and anchor.source is None:
                    anchor.source, anchor.relayed = anchor.relayed, None
                if anchor.relayed:
                    second = replace(anchor, source=anchor.relayed, relayed=None, inherits=True, extra_cues=[])
                    if anchor.extra_cues:
                        second.cue_first, second.cue_end = anchor.extra_cues[0]
                    found.append(second)
                elif anchor.cue.sense == "relay" and anchor.extra_cues and self._relays_the_last(scene, anchor):
                    # نقلت الوكالة عنه قوله: he speaks, and the agency.
                    cue = anchor.extra_cues.pop()
                    found.append(replace(anchor, source=None, inherits=True, cue_first=cue[0], cue_end=cue[1]))
        return found, left

    @staticmethod
    def _relays_the_last(scene: Scene, anchor: Anchor) -> bool:
        between = scene.tokens.words[anchor.cue_end : anchor.extra_cues[-1][0]]
        return not _FROM_HIM.isdisjoint(between)

    def _try(self, scene: Scene, index: int, goes_on: bool) -> Anchor | None:
        """The first frame that fits; ``goes_on``: another cue stands before this one in its sentence."""
        hit = self._lexicon.cue(scene.tokens.words[index])
        start, end = scene.bounds(index)
        tags = scene.tags
        negated = index > start and tags[index - 1] == "!"
        quoted = scene.quoted(index)
        ahead = tags[index + 1 : end]
        for clitic, morph, cue in hit:
            reading = Reading(index, (start, end), clitic, morph, cue, negated, quoted)
            if morph.mood == "jussive" and not negated:
                continue
            if clitic.startswith(("و", "ف")) and index > start and tags[index - 1] in "d!":
                # Between قد or لم and its verb stands no و: it is the verb ورد in قد ورد.
                continue
            if reading.form == "masdar" and morph.pronoun is None and (clitic == "ل" or cue.object != "none"):
                # لإثبات أن: a purpose; طمأنة العالم: an act, with its object.
                continue
            if negated and reading.cue.sense == "show":
                continue
            if morph.kind == "perfect" and morph.spelling.startswith("ا") and _printed(scene, index, clitic) == "أ":
                # أستغرب: I wonder; the perfect has no hamza.
                continue
            if reading.form == "participle" and index > start and scene.tokens.words[index - 1] == "غير":
                continue
            needs_subject = reading.form in FORMS_OF_VERBS and not heads_its_clause(scene, reading)
            if needs_subject and (reading.form != "finite" or tags[index] not in "Vv"):
                continue
            first = with_words_before(scene, index, reading.cue)
            if first is None:
                continue
            for frame, pattern in self._applicable(reading, needs_subject, ahead):
                if pattern.needs not in ahead:
                    continue
                anchor = self._match(scene, reading, frame, pattern)
                if anchor and self._stands(scene, anchor, reading, needs_subject, goes_on):
                    anchor.negated = negated
                    anchor.cue_first = index - 1 if negated else first
                    return anchor
        return None

    def _stands(
        self, scene: Scene, anchor: Anchor, reading: Reading, needs_subject: bool, goes_on: bool
    ) -> bool:
        """Complete the anchor's source and say whether it is an attribution after all."""
        frame, cue, morph = anchor.frame, anchor.cue, anchor.morph
        if (
            (anchor.source is None or anchor.object or cue.object != "none")
            and reading.form == "finite"
            and not anchor.clitic.startswith(("و", "ل"))
        ):
            self._complete(scene, anchor, reading.sentence[0])
        if needs_subject and anchor.completed_by is None and not frame.declines:
            return False
        if (
            morph.kind == "masdar"
            and cue.stance == "denies"
            and anchor.source is None
            and not _is_supported(scene, anchor)
        ):
            return False
        if frame.content != "clause" and scene.tags[anchor.index] == "p":
            # وبين شارلمان: between; it is the verb only with a clause.
            return False
        if anchor.extra_cues and has_own_content(scene, anchor):
            return False
        if frame.content == "phrase" and (not has_noun_content(scene, anchor) or _follows_a_thing(scene, anchor)):
            return False
        if anchor.source is None and (
            frame.needs_source
            or morph.spelling in cue.impersonal
            or (reading.negated and cue.stance == "denies" and morph.kind == "imperfect")
        ):
            return False
        if anchor.source is None and anchor.index > 0 and scene.is_a("inference", anchor.index - 1):
            return False
        if cue.through_preposition and frame.content == "clause" and not is_led_to(scene, anchor):
            return False
        if frame.declines and not is_refusal(scene, anchor):
            return False
        if frame.content == "quote" and not leads_to_words(scene, anchor):
            return False
        if cue.part == "particle" and anchor.source and is_norm(scene, anchor.source[0]):
            return False
        return morph.kind != "participle" or is_circumstance(scene, anchor, reading.sentence[0], goes_on)

    def _match(self, scene: Scene, reading: Reading, frame: FrameRule, pattern: Pattern) -> Anchor | None:
        start, end = reading.sentence
        index = reading.index
        before = after = None
        if pattern.before:
            size = len(scene.tags)
            before = pattern.before.match(scene.reversed_tags, size - index, size - start)
            if not before:
                return None
        if pattern.after:
            after = pattern.after.match(scene.tags, index + 1, end)
            if not after:
                return None
        anchor = Anchor(index, reading.cue, reading.morph, reading.clitic, frame, None, None, frame.content or "clause")
        anchor.cue_end = index + 1
        if before and "content" in before.re.groupindex:
            anchor.content = len(scene.tags) - before.start("content") - 1
        if before and "source" in before.re.groupindex:
            anchor.source = len(scene.tags) - before.end("source"), len(scene.tags) - before.start("source")
        if after:
            _read_groups(scene, anchor, after)
        return anchor

    def _complete(self, scene: Scene, anchor: Anchor, start: int) -> None:
        """Give a frame without a source the subject that stands before its cue, if one does."""
        size = len(scene.tags)
        for frame, pattern in self._completing:
            if anchor.clitic.startswith("ف") and frame.id != "as-for-subject":
                continue
            before = (
                pattern.before.match(scene.reversed_tags, size - anchor.index, size - start) if pattern.before else None
            )
            source = (size - before.end("source"), size - before.start("source")) if before else (0, 0)
            if before and _agrees(scene, anchor, frame, source):
                if anchor.source:
                    anchor.object = (anchor.source[0], anchor.object[1] if anchor.object else anchor.source[1])
                anchor.source = source
                anchor.completed_by = frame
                return

    def _applicable(self, reading: Reading, needs_subject: bool, ahead: str) -> Sequence[tuple[FrameRule, Pattern]]:
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
        return wide if any(letter in ahead for letter in own) else narrow

    def _compiled(self, reading: Reading, needs_subject: bool) -> _Frames:
        """The frames for this kind of reading, compiled: first with the cue's own prepositions ending its source, then,
        where one stands behind the cue, with them inside it (مصدر مطلع على الملف)."""
        morph, cue = reading.morph, reading.cue
        frames = [
            frame
            for frame in self._by_form[reading.form]
            if (frame.declines or _is_strong(frame, cue, reading.quoted, needs_subject))
            and _selects(frame, cue, morph, reading.negated)
        ]
        own, of = _letters(cue.prepositions), _letters(cue.source_prepositions or cue.prepositions).strip("bl")
        told = _letters(cue.addressee_prepositions)
        ending = "".join(letter for letter in _ALL if letter in own + of + told)

        def compiled(within: str) -> list[tuple[FrameRule, Pattern]]:
            is_any = cue.noun_object == "any"
            return [(frame, compile_pattern(frame.pattern, own, of, within, told, is_any)) for frame in frames]

        narrow = compiled("".join(letter for letter in _ALL if letter not in ending))
        # What says the same with them and without is tried once.
        wide = [entry for entry, other in zip(compiled(_ALL), narrow, strict=True) if entry[1] != other[1]]
        return ending, narrow, narrow + wide


_ALL = "ianm"
_FROM_HIM = frozenset(["عنه", "عنها", "عنهم"])
# Not to demand, show or promise something is no report; not to rule it out or confirm it is one.
_ACTS = frozenset(["demand", "praise", "criticise", "emotion", "threaten", "pledge", "reveal", "announce", "show"])
_OCCASION = frozenset(("في", "خلال", "ضمن", "عبر"))


def _stands_between(lexicon: Lexicon, scene: Scene, anchor: Anchor, index: int) -> bool:
    """Whether a noun of saying only tells the occasion between a cue and its content: قال في إفادة خطية إن …"""
    names = anchor.source is not None and anchor.source[0] == index
    occasion = anchor.content is not None and anchor.cue_end < index < anchor.content
    if not names and not (occasion and scene.tokens.words[index - 1] in _OCCASION):
        return False
    return all(reading.morph.kind in ("noun", "masdar") for reading in lexicon.cue(scene.tokens.words[index]))


def _leave_to_the_next(anchor: Anchor, later: Anchor) -> None:
    """A verbal noun with its own speaker ends the source before it: نقلت الصحيفة تأكيد المدير أن …"""
    if anchor.source and anchor.source[0] < later.cue_first < anchor.source[1] and later.morph.kind == "masdar":
        anchor.source = anchor.source[0], later.cue_first


def _is_strong(frame: FrameRule, cue: CueRule, quoted: bool, needs_subject: bool) -> bool:
    """Whether a frame has evidence enough for a cue inside marks, or for one that may be another word."""
    if quoted:
        return frame.content == "clause"
    return not needs_subject or frame.content in ("clause", "colon") or cue.object_class is not None


def _is_supported(scene: Scene, anchor: Anchor) -> bool:
    """Whether a denial in a noun is somebody's: سارعت الوزارة إلى نفي, but not كثرتها لا تعني نفي."""
    return anchor.morph.pronoun is not None or scene.tags[anchor.index - 1] == "i"


_SPEAKER = re.compile("[SZgXOY]")


def _agrees(scene: Scene, anchor: Anchor, frame: FrameRule, source: Range) -> bool:
    """Whether the relative pronoun before the verb stands for its subject: not الشروط التي قال."""
    if frame.id != "antecedent" or anchor.index == 0:
        return True
    if anchor.morph.pronoun:
        # الجيش الذي وصفهم: the pronoun takes up whom the words are about.
        return False
    content = scene.tokens.words[anchor.content] if anchor.content is not None else ""
    if content in ("انه", "انها") and not _SPEAKER.search(scene.tags, *source):
        # الاتفاق الذي قال إنه: the agreement is spoken of.
        return False
    feminine = _RELATIVES.get(scene.tokens.words[anchor.index - 1])
    return feminine is None or anchor.morph.gender is None or feminine == (anchor.morph.gender == "f")


_RELATIVES = {"التي": True, "الذي": False, "الذين": False, "وهو": False, "وهي": True}


def _follows_a_thing(scene: Scene, anchor: Anchor) -> bool:
    """Whether the subject stands before the verb and is no speaker: موقف الوزير يشير إلى."""
    return (
        anchor.source is None
        and anchor.morph.kind == "imperfect"
        and not anchor.clitic
        and anchor.cue_first > scene.bounds(anchor.index)[0]
        and scene.tags[anchor.cue_first - 1] in "oAXEMSOYZg!"
    )


def _printed(scene: Scene, index: int, clitic: str) -> str:
    """The first letter of a cue as printed, without its proclitics."""
    return scene.tokens.as_printed(index)[len(clitic) : len(clitic) + 1]


def _letters(prepositions: Sequence[str]) -> str:
    return "".join(sorted({_PREPOSITION_LETTERS[word] for word in prepositions if word in _PREPOSITION_LETTERS}))


def _read_groups(scene: Scene, anchor: Anchor, match: re.Match[str]) -> None:
    groups = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    anchor.source = groups.get("source", anchor.source)
    if anchor.source:
        anchor.source = _without_aside(scene, anchor.source, "kb" if "ب" in anchor.cue.prepositions else "k")
    anchor.relayed = groups.get("relayed")
    if "both" in groups:
        first, end = groups["both"]
        split = split_subject(scene, first, end)
        if split < end:
            anchor.source, anchor.object = (first, split), (split, end)
        elif _has_pronoun_subject(scene, anchor) or (anchor.cue.sense in _OF_OTHERS and "also" not in groups):
            # With one noun phrase only, it is the object: ووصف الخطة بأنها ناجحة.
            anchor.object = (first, end)
        else:
            anchor.source = (first, end)
        if anchor.frame.content == "phrase" and anchor.object:
            anchor.content = anchor.object[0]
    if "content" in groups:
        anchor.content = groups["content"][0]
        if anchor.frame.content == "phrase" and anchor.cue.noun_object == "any" and anchor.source:
            _split_off_content(scene, anchor, anchor.source)
    elif "attached" in groups:
        anchor.content = groups["attached"][0]
        if anchor.cue.sense == "describe" and anchor.object:
            anchor.content = anchor.object[0]
    if "of" in groups and "relayed" not in groups and (anchor.cue.part, anchor.cue.sense) != ("verb", "relay"):
        anchor.cue_end = groups["of"][1]
    if "verbed" in groups:
        anchor.cue_end = max(anchor.cue_end, groups["verbed"][1])
    if "also" in groups:
        anchor.extra_cues = [groups["also"]]


def _without_aside(scene: Scene, source: Range, asides: str) -> Range:
    """The source without what the sentence adds: a bare name takes no «في …», and a dash closes what one opened."""
    first, end = source
    tags = scene.tags
    named = _NAME_WITH_ASIDE.search(tags, first, end) if tags[first] == "S" else None
    if named:
        return first, named.start() + 1
    if tags[first] in "AX":
        inside = next((at for at in range(first + 1, end) if tags[at] in asides), 0)
        if inside and not _HEAD.search(tags, first, inside):
            return first, inside
    if tags[first] == "o" and tags[first + 1 : first + 2] in ("k", "n", "a") and end > first + 1:
        word = scene.tokens.words[first]
        if not word.startswith("م") and not word.endswith(_PLURALS):
            return first, first + 1
    if first >= 2 and tags[first - 2] == "-":
        dash = tags.find("-", first, end)
        return (first, dash) if dash > 0 else source
    return source


_OF_OTHERS = ("describe", "accuse")
_HEAD = re.compile("[SOYEZge0]")
_PLURALS = ("ون", "ين", "ات", "اء", "ان")
_NAME_WITH_ASIDE = re.compile("X[kn]")


def _has_pronoun_subject(scene: Scene, anchor: Anchor) -> bool:
    """Whether أنه or its like before the verb is its subject: أضاف أنه أبلغ الوزير."""
    before = scene.tokens.words[anchor.index - 1] if anchor.index else ""
    return scene.tags[anchor.index - 1 : anchor.index] in ("T", "c") and before.endswith(("نه", "نها", "نهم"))


def _split_off_content(scene: Scene, anchor: Anchor, source: Range) -> None:
    """With a relative clause behind it, what follows the subject is the content: كذب الوزير الدراسة التي …"""
    first, end = source
    split = split_subject(scene, first, end)
    if split < end and scene.tags[split] in "AOEMYD" and "R" in scene.tags[split : anchor.content]:
        anchor.source, anchor.content = (first, split), split


def _selects(frame: FrameRule, cue: CueRule, morph: Morph, negated: bool) -> bool:
    if cue.source_prepositions == ("في",) and " OF " not in frame.pattern:
        return False
    if any(
        name in frame.pattern and not allowed
        for name, allowed in (("CLAUSE", cue.clause), ("THAT", cue.clause), ("COLON", cue.colon), ("QUOTE", cue.quote))
    ):
        return False
    # Without a clause, a colon or marks it is a cue only where its rule says that it takes a noun.
    for_objects = "BOTH" in frame.pattern or (frame.cue is not None and frame.cue.object)
    if frame.content == "phrase" and (
        (cue.noun_object == "none" and not for_objects) or (morph.spelling in cue.weak and "BOTH" not in frame.pattern)
    ):
        return False
    if frame.content == "phrase" and cue.homograph and " PAIR" in frame.pattern:
        return False
    if negated and frame.content == "phrase" and not frame.declines and cue.sense in _ACTS:
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
