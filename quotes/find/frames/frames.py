"""Frames: a cue, the words that name its source, and where its content begins.

``FrameFinder`` tries the rulebook's frames at every possible cue, in order; the first that fits makes an ``Anchor``.
Where contents begin and end is settled afterwards (``contents.py``), when all anchors are known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotes.find.frames.appositions import extend_source
from quotes.find.frames.checks import (
    begins_like_a_speaker,
    follows_a_thing,
    has_its_object,
    has_own_content,
    is_inferred,
    is_led_in,
    is_led_to,
    is_no_speaker,
    is_norm,
    is_passive_at_heart,
    is_quoted_by_another,
    leads_to_words,
    opens_own_words,
    shows_itself,
    shows_only,
    skips_its_object,
    tells_of_it_before,
)
from quotes.find.frames.denial_nouns import denier, is_supported
from quotes.find.frames.denials import is_claim
from quotes.find.frames.neighbours import is_of_another, repeats, stands_between, takes_clause, takes_over, tells_of_it
from quotes.find.frames.nominative import is_subject, without_subject
from quotes.find.frames.noun_contents import has_noun_content
from quotes.find.frames.noun_starts import settle_start
from quotes.find.frames.participles import is_circumstance
from quotes.find.frames.patterns import Pattern, compile_pattern
from quotes.find.frames.readings import heads_its_clause, is_other_word, negation_before, with_words_before
from quotes.find.frames.refusals import is_refusal
from quotes.find.frames.relays import own_words, part_relayed, relayed_anchor
from quotes.find.frames.roles import (
    agrees,
    is_accused,
    is_said_in,
    leave_to_the_next,
    read_groups,
    read_groups_before,
    source_before,
    told_by,
)
from quotes.find.frames.selection import FrameSelection
from quotes.find.frames.source_ends import end_source
from quotes.find.frames.source_fields import with_field, with_title_before
from quotes.find.frames.urged import settle_urged
from quotes.find.letters.lexicon import Lexicon
from quotes.find.scene.scene import Anchor, Reading, Scene
from quotes.rulebook.schema import FrameRule

# The densest article of 4,664 has one attribution in 16 tokens; over a long text the mean is one in 300 characters.
_FIRST_ANCHORS, _CHARACTERS_AN_ANCHOR = 400, 150
FORMS_OF_VERBS = frozenset(["finite", "participle", "particle"])


class FrameFinder:
    """The rulebook's frames, compiled. ``anchors`` is the whole of its use."""

    def __init__(self, frames: Iterable[FrameRule], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        frames = list(frames)
        self._selection = FrameSelection(frame for frame in frames if not frame.completes)
        self._completing = [(frame, compile_pattern(frame.pattern)) for frame in frames if frame.completes]

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
            if index < reached or (found and stands_between(self._lexicon, scene, found[-1], index)):
                continue
            anchor = self._try(scene, index, found)
            if anchor:
                if found and anchor.cue_first < found[-1].cue_end:
                    found.pop()
                if found and takes_over(scene, anchor, found[-1]):
                    found.pop()
                if found and takes_clause(scene, anchor, found[-1]):
                    # أقر المجلس التقرير وحث الدول على كذا: what the first verb says stands before the second.
                    earlier = self._try(scene, found.pop().index, found, before=anchor.cue_first)
                    found.extend([earlier] if earlier else [])
                if found and tells_of_it(scene, anchor, found[-1]):
                    continue
                if found and repeats(scene, anchor, found[-1]):
                    found[-1].extra_cues.append((anchor.cue_first, anchor.cue_end))
                    continue
                if found:
                    leave_to_the_next(found[-1], anchor)
                found.append(anchor)
                reached = anchor.cue_end
                if anchor.extra_cues:
                    reached = max(reached, anchor.extra_cues[-1][1])
                if second := relayed_anchor(scene, anchor, self._lexicon):
                    found.append(second)
        return found, left

    def _try(self, scene: Scene, index: int, found: Sequence[Anchor], before: int | None = None) -> Anchor | None:
        """The first frame that fits, short of the token ``before``; ``found`` are the cues that stand before it."""
        hit = self._lexicon.cue(scene.tokens.words[index])
        start, end = scene.bounds(index)
        end = end if before is None else before
        tags = scene.tags
        negation = negation_before(scene, index, start)
        goes_on = bool(found) and scene.bounds(found[-1].index)[1] > index
        ahead = tags[index + 1 : end]
        for clitic, morph, cue in hit:
            reading = Reading(index, (start, end), clitic, morph, cue, negation is not None, scene.quoted(index))
            if is_other_word(scene, reading):
                continue
            needs_subject = reading.form in FORMS_OF_VERBS and not heads_its_clause(scene, reading)
            if needs_subject and (reading.form != "finite" or tags[index] not in "Vv"):
                continue
            first = with_words_before(scene, index, reading.cue)
            if first is None:
                continue
            for frame, pattern in self._selection.applicable(reading, needs_subject, ahead):
                if pattern.needs not in ahead:
                    continue
                anchor = self._match(scene, reading, frame, pattern)
                if anchor and self._stands(scene, anchor, reading, needs_subject, goes_on):
                    anchor.negated = negation is not None
                    anchor.cue_first = first if negation is None else negation
                    return anchor
        return None

    def _stands(self, scene: Scene, anchor: Anchor, reading: Reading, needs_subject: bool, goes_on: bool) -> bool:
        """Complete the anchor's source and say whether it is an attribution after all."""
        frame, cue, morph = anchor.frame, anchor.cue, anchor.morph
        if (
            (anchor.source is None or anchor.object or cue.object != "none")
            and reading.form == "finite"
            and not (reading.morph.voice == "passive" and cue.sense in _TOLD_OF)
            and not anchor.clitic.startswith(("و", "ل"))
        ):
            self._complete(scene, anchor, reading.sentence[0])
        if needs_subject and anchor.completed_by is None and not frame.declines and " IN_IT" not in frame.pattern:
            return False
        if frame.pattern.startswith("GIVEN"):
            given = denier(scene, anchor.index)
            if given is None:
                return False
            anchor.source = given if given[0] < given[1] else None
        elif morph.kind == "masdar" and cue.stance == "denies" and anchor.source is None:
            if not is_supported(scene, anchor):
                return False
            given = denier(scene, anchor.index)
            anchor.source = given if given and given[0] < given[1] else None
        if morph.kind == "masdar" and frame.pattern == "CUE CLAUSE" and not morph.pronoun:
            # تجنب الإشارة إلى أن: nobody says so.
            return False
        if frame.pattern.startswith("WHICH_CLAIM") and not is_claim(scene, anchor.index):
            return False
        if (frame.content != "clause" or anchor.extra_cues) and scene.tags[anchor.index] == "p":
            # وبين شارلمان، قائلا إن: between; it is the verb only with a clause of its own.
            return False
        if anchor.extra_cues and (has_own_content(scene, anchor) or is_quoted_by_another(scene, anchor)):
            return False
        if frame.content == "phrase" and (not has_noun_content(scene, anchor) or follows_a_thing(scene, anchor)):
            return False
        if frame.content == "phrase" and not (settle_start(scene, anchor) and settle_urged(scene, anchor)):
            return False
        if not frame.declines and tells_of_it_before(scene, anchor):
            return False
        if anchor.source is None and (
            frame.needs_source
            or morph.spelling in cue.impersonal
            or (reading.negated and cue.stance == "denies" and morph.kind == "imperfect")
        ):
            return False
        if is_no_speaker(scene, anchor) or shows_itself(scene, anchor) or is_passive_at_heart(scene, anchor):
            return False
        if anchor.index > 0 and (is_inferred(scene, anchor) or shows_only(scene, anchor)):
            return False
        if cue.through_preposition and frame.content == "clause" and not is_led_to(scene, anchor):
            return False
        if " OWN_WORDS" in frame.pattern and not own_words(scene, anchor, self._lexicon):
            return False
        if frame.declines and not is_refusal(scene, anchor):
            return False
        if frame.content == "quote" and not leads_to_words(scene, anchor):
            return False
        between = scene.tags[anchor.cue_end : anchor.content or anchor.cue_end]
        if frame.content in ("quote", "colon") and "s" in between:
            # أكد الوزير ضرورة كذا، قائلا: the words are those of قائلا.
            return False
        if frame.content == "clause" and not anchor.extra_cues and between.endswith("s"):
            # حذرت الوزارة في بيانها قائلة إن: the clause is that of قائلة.
            return False
        if cue.sense == "describe" and frame.content == "clause" and ",s" in between:
            # وصف الوزير الحدث بالتاريخي، قائلا إن
            return False
        if frame.content == "none" and cue.object_class:
            # رفضت الحكومة.: nobody says what.
            return False
        if skips_its_object(scene, anchor) or has_its_object(scene, anchor) or is_of_another(scene, anchor):
            return False
        if " INNER" in frame.pattern and not opens_own_words(scene, anchor):
            return False
        if frame.content in ("quote-before", "before", "parenthesis") and (
            reading.clitic.startswith("و") or (cue.homograph and not begins_like_a_speaker(scene, anchor))
        ):
            return False
        if reading.quoted and anchor.source is None and morph.kind == "perfect" and morph.gender == "f":
            # علمت, قلت in somebody's own words: the first person.
            return False
        if cue.part == "particle" and is_norm(scene, anchor):
            return False
        if cue.source_prepositions == ("في",) and anchor.source:
            # جاء في نفي الوزارة أن: the noun carries the sense, and is the cue.
            noun = self._lexicon.likeliest(scene.tokens.words[anchor.source[0]])
            if noun and noun.stance == "denies":
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
        if before:
            read_groups_before(scene, anchor, before)
        if after:
            read_groups(scene, anchor, after)
        if anchor.source and scene.is_a("period", anchor.source[0]):
            anchor.source = None  # أعلنت أواخر الشهر: when, and not who.
        if anchor.source and anchor.source[0] > index and not is_subject(scene, anchor):
            if frame.content == "phrase" and reading.cue.homograph and reading.cue.object == "none":
                return None
            without_subject(anchor)
        if reading.form in ("finite", "particle"):
            part_relayed(scene, anchor)
        end_source(scene, anchor)
        extend_source(scene, anchor)
        with_field(scene, anchor)
        return anchor

    def _complete(self, scene: Scene, anchor: Anchor, start: int) -> None:
        """Give a frame without a source the subject that stands before its cue, if one does."""
        size = len(scene.tags)
        for frame, pattern in self._completing:
            if anchor.clitic.startswith("ف") and not frame.led_in:
                continue
            if frame.completes_content and anchor.frame.content not in frame.completes_content:
                continue
            leftwards = pattern.before
            before = leftwards.match(scene.reversed_tags, size - anchor.index, size - start) if leftwards else None
            source = source_before(scene, before) if before else (0, 0)
            if before and frame.led_in and not is_led_in(scene, source, anchor.index):
                continue
            if before and scene.tags[source[1] - 1] == "m" and source[1] - source[0] > _SOMEBODY:
                continue  # تقف إلى جانب من يبدي: whoever he is
            if before and is_accused(scene, anchor, frame):
                return
            if before and agrees(scene, anchor, frame, source) and not is_said_in(scene, anchor, source):
                if anchor.source:
                    if anchor.object and anchor.content == anchor.object[0] and not _keeps_its_subject(anchor):
                        anchor.content = anchor.source[0]  # الوزير يصف خطط البلدية بـ…: all of it is described
                    anchor.object = (anchor.source[0], anchor.object[1] if anchor.object else anchor.source[1])
                anchor.source = told_by(scene, with_title_before(scene, source, start))
                anchor.completed_by = frame
                return


def _keeps_its_subject(anchor: Anchor) -> bool:
    """Whether what stands behind a verb is its subject all the same: يعتبره السكان خطأ, تساءل السائق لماذا."""
    return anchor.frame.judges or anchor.cue.sense == "question"


_TOLD_OF = frozenset(["describe", "say"])
"""Senses of cues before whose passive stands what is told of: خطوة وصفت بأنها."""
_SOMEBODY = 2
"""The words of ثمة من, هناك من: somebody."""
