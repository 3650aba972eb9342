"""Frames: a cue, the words that name its source, and where its content begins.

``find_anchors`` tries the rulebook's frames at every possible cue, in order; the first that fits makes an ``Anchor``.
Where contents end is settled afterwards (``contents.py``), when all anchors are known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quotes.find.lexicon import Lexicon
from quotes.find.marks import Mark
from quotes.find.patterns import Pattern, compile_pattern
from quotes.find.sentences import Sentences
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import CueRule, FrameRule
from quotes.text.fold import fold_word
from quotes.text.tokens import Tokens

FINITE = frozenset(["perfect", "imperfect"])
_PREPOSITION_LETTERS = {"إلى": "i", "على": "a", "عن": "n", "من": "m", "في": "k", "ب": "b", "ل": "l"}


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is known of an article before frames are tried; indices are token indices."""

    tokens: Tokens
    tags: str
    reversed_tags: str
    marks: Sequence[Mark]
    mark_at: dict[int, Mark]
    """Marks by the token that opens them and by the one that closes them."""
    sentences: Sentences
    breaks: Sequence[int]
    """Tokens at which a paragraph ends."""

    def quoted(self, index: int) -> bool:
        """Whether a token stands inside a pair of quotation marks."""
        at = bisect_right(self.marks, index, key=lambda mark: mark.opening) - 1
        return at >= 0 and self.marks[at].closed and index < self.marks[at].closing


@dataclass(slots=True)
class Anchor:
    """A cue in a frame. Ranges are (first, end) of tokens, end excluded."""

    index: int
    cue: CueRule
    morph: Morph
    clitic: str
    frame: FrameRule
    source: tuple[int, int] | None
    content: int | None
    """The token at which the content begins, or for contents before the cue the one at which it ends."""
    policy: str
    object: tuple[int, int] | None = None
    negated: bool = False
    cue_first: int = 0
    cue_end: int = 0
    extra_cues: list[tuple[int, int]] = field(default_factory=list)


class FrameFinder:
    """The rulebook's frames, compiled. ``anchors`` is the whole of its use."""

    def __init__(self, frames: Iterable[FrameRule], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_form: dict[str, list[FrameRule]] = defaultdict(list)
        self._patterns: dict[tuple[str, str, str], Pattern] = {}
        for frame in frames:
            for form in frame.form or ("finite",):
                self._by_form[form].append(frame)
            compile_pattern(frame.pattern)

    def anchors(self, scene: Scene, candidates: Sequence[int]) -> list[Anchor]:
        """The cues of the article that stand in a frame, in order. ``candidates`` are the tokens that may be cues."""
        found: list[Anchor] = []
        for index in candidates:
            if scene.tags[index] in "|.":
                continue
            anchor = self._try(scene, index)
            if anchor:
                found.append(anchor)
        return found

    def _try(self, scene: Scene, index: int) -> Anchor | None:
        hit = self._lexicon.cue(scene.tokens.words[index])
        start, end = scene.sentences.bounds(index)
        negated = index > start and scene.tags[index - 1] == "!"
        quoted = scene.quoted(index)
        for morph in hit.morphs:
            cue = self._lexicon.rule(morph)
            form = "finite" if morph.kind in FINITE else morph.kind
            if (cue.homograph or scene.tags[index] not in "VPvF") and not _plausible(scene, index, start, hit.clitic, form):
                continue
            first = _with_words_before(scene, index, cue, hit.clitic)
            if first is None:
                continue
            for frame in self._by_form[form]:
                if not _selects(frame, cue, morph, negated):
                    continue
                if quoted and frame.content != "clause":
                    continue
                anchor = self._match(scene, index, start, end, frame, cue, morph, hit.clitic)
                if anchor and (anchor.source or not self._impersonal(cue, morph)):
                    anchor.negated = negated
                    anchor.cue_first = index - 1 if negated else first
                    return anchor
        return None

    def _match(self, scene: Scene, index: int, start: int, end: int, frame: FrameRule, cue: CueRule, morph: Morph, clitic: str) -> Anchor | None:
        pattern = self._pattern(frame, cue)
        source: tuple[int, int] | None = None
        content: int | None = None
        target: tuple[int, int] | None = None
        cue_end, also = index + 1, list[tuple[int, int]]()
        if pattern.before:
            if clitic.startswith(("و", "ف")):
                return None
            size = len(scene.tags)
            before = pattern.before.match(scene.reversed_tags, size - index, size - start)
            if not before:
                return None
            groups = before.re.groupindex
            if "source" in groups and before.start("source") >= 0:
                source = (size - before.end("source"), size - before.start("source"))
            if "content" in groups and before.start("content") >= 0:
                content = size - before.start("content") - 1
        if pattern.after:
            after = pattern.after.match(scene.tags, index + 1, end)
            if not after:
                return None
            groups = after.re.groupindex
            if "source" in groups and after.start("source") >= 0:
                source = after.span("source")
            if "content" in groups and after.start("content") >= 0:
                content = after.start("content")
            if "object" in groups and after.start("object") >= 0:
                target = after.span("object")
            if "of" in groups and after.start("of") >= 0:
                cue_end = after.end("of")
            if "also" in groups and after.start("also") >= 0:
                also.append(after.span("also"))
        anchor = Anchor(index, cue, morph, clitic, frame, source, content, frame.content or "clause", target)
        anchor.cue_first, anchor.cue_end, anchor.extra_cues = index, cue_end, also
        return anchor

    @staticmethod
    def _impersonal(cue: CueRule, morph: Morph) -> bool:
        """Whether the form without a subject is the narrator's own (يذكر أن)."""
        return morph.spelling in cue.impersonal

    def _pattern(self, frame: FrameRule, cue: CueRule) -> Pattern:
        letters = "".join(sorted({_PREPOSITION_LETTERS[p] for p in cue.prepositions if p in _PREPOSITION_LETTERS}))
        of = "".join(sorted({_PREPOSITION_LETTERS[p] for p in cue.source_prepositions or cue.prepositions if p in _PREPOSITION_LETTERS}))
        key = (frame.id, letters, of)
        if key not in self._patterns:
            self._patterns[key] = compile_pattern(frame.pattern, letters, of)
        return self._patterns[key]


def _selects(frame: FrameRule, cue: CueRule, morph: Morph, negated: bool) -> bool:
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
        or (wanted.voice and morph.voice not in (*wanted.voice, "either"))
    )


def _with_words_before(scene: Scene, index: int, cue: CueRule, clitic: str) -> int | None:
    """Where the cue begins when words that belong to it stand before it (على حد قول); None when they are required and missing."""
    if not cue.before:
        return index
    words = scene.tokens.words
    for phrase in cue.before:
        parts = fold_word(phrase).split()
        first = index - len(parts)
        if first < 0:
            continue
        printed = words[first:index]
        if printed == parts or printed[1:] == parts[1:] and printed[0] in ("و" + parts[0], "ف" + parts[0]):
            return first
    return None


_BEFORE_A_VERB = frozenset(".|,!KdRTtWUGcB:q)-~")


def _plausible(scene: Scene, index: int, start: int, clitic: str, form: str) -> bool:
    """Whether a spelling that is more often another word stands where a verb stands: at the head of a clause."""
    if form != "finite":
        return form in ("particle", "participle") or scene.tags[index] == "v"
    if index == start or clitic.startswith(("و", "ف")):
        return True
    return scene.tags[index] in "Vv" and scene.tags[index - 1] in _BEFORE_A_VERB
