"""Frames: a cue, the words that name its source, and where its content begins.

``find_anchors`` tries the rulebook's frames at every possible cue, in order; the first that fits makes an ``Anchor``.
Where contents end is settled afterwards (``contents.py``), when all anchors are known.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from quotes.find.lexicon import Lexicon
from quotes.find.marks import Mark
from quotes.find.objects import split_subject
from quotes.find.patterns import Pattern, compile_pattern
from quotes.find.sentences import Sentences
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import CueRule, FrameRule
from quotes.text.fold import fold_word
from quotes.text.tokens import Tokens

FINITE = frozenset(["perfect", "imperfect"])
FORMS_OF_VERBS = frozenset(["finite", "participle", "particle"])
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

    def bounds(self, index: int) -> tuple[int, int]:
        """The sentence of a token: the article's own, or the quoted one where it stands inside marks."""
        start, end = self.sentences.bounds(index)
        at = bisect_right(self.marks, index, key=lambda mark: mark.opening) - 1
        if at < 0 or not self.marks[at].closed or index >= self.marks[at].closing:
            return start, end
        mark = self.marks[at]
        stop = self.tags.find(".", index, mark.closing)
        return max(mark.opening, self.tags.rfind(".", mark.opening, index)) + 1, stop if stop > 0 else mark.closing

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
    relayed: tuple[int, int] | None = None
    """A second source behind the first: نقلت الصحيفة عن …"""
    inherits: bool = False
    """The content is that of the anchor before it."""
    completed_by: FrameRule | None = None
    """The frame that gave the source, when it stands before the cue."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a token as a cue, and where it stands."""

    index: int
    sentence: tuple[int, int]
    clitic: str
    morph: Morph
    cue: CueRule
    negated: bool
    quoted: bool

    @property
    def form(self) -> str:
        return "finite" if self.morph.kind in FINITE else self.morph.kind


class FrameFinder:
    """The rulebook's frames, compiled. ``anchors`` is the whole of its use."""

    def __init__(self, frames: Iterable[FrameRule], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_form: dict[str, list[FrameRule]] = defaultdict(list)
        self._completing: list[tuple[FrameRule, Pattern]] = []
        self._frames: dict[tuple[object, ...], tuple[tuple[FrameRule, Pattern], ...]] = {}
        for frame in frames:
            pattern = compile_pattern(frame.pattern)
            if frame.completes:
                self._completing.append((frame, pattern))
                continue
            for form in frame.form or ("finite",):
                self._by_form[form].append(frame)

    def anchors(self, scene: Scene, candidates: Sequence[int]) -> list[Anchor]:
        """The cues of the article that stand in a frame, in order. ``candidates`` are the tokens that may be cues."""
        found: list[Anchor] = []
        reached = -1
        for index in candidates:
            if index < reached:
                continue
            anchor = self._try(scene, index)
            if anchor:
                if found and anchor.cue_first < found[-1].cue_end:
                    found.pop()
                if found and _repeats(scene, anchor, found[-1]):
                    found[-1].extra_cues.append((anchor.cue_first, anchor.cue_end))
                    continue
                found.append(anchor)
                reached = anchor.cue_end
                if anchor.extra_cues:
                    reached = max(reached, anchor.extra_cues[-1][1])
                if anchor.relayed:
                    second = replace(anchor, source=anchor.relayed, relayed=None, inherits=True, extra_cues=[])
                    if anchor.extra_cues:
                        second.cue_first, second.cue_end = anchor.extra_cues[0]
                    found.append(second)
        return found

    def _try(self, scene: Scene, index: int) -> Anchor | None:
        hit = self._lexicon.cue(scene.tokens.words[index])
        start, end = scene.bounds(index)
        tags = scene.tags
        negated = index > start and tags[index - 1] == "!"
        quoted = scene.quoted(index)
        for clitic, morph in hit:
            reading = Reading(index, (start, end), clitic, morph, self._lexicon.rule(morph), negated, quoted)
            if morph.mood == "jussive" and not negated:
                continue
            needs_subject = reading.form in FORMS_OF_VERBS and not _heads_its_clause(scene, reading)
            if needs_subject and (reading.form != "finite" or tags[index] not in "Vv"):
                continue
            first = _with_words_before(scene, index, reading.cue)
            if first is None:
                continue
            for frame, pattern in self._applicable(reading):
                if (quoted or needs_subject) and frame.content != "clause" and (quoted or frame.content != "colon"):
                    continue
                anchor = self._match(scene, reading, frame, pattern)
                if anchor and self._stands(scene, anchor, reading, needs_subject):
                    anchor.negated = negated
                    anchor.cue_first = index - 1 if negated else first
                    return anchor
        return None

    def _stands(self, scene: Scene, anchor: Anchor, reading: Reading, needs_subject: bool) -> bool:
        """Complete the anchor's source and say whether it is an attribution after all."""
        frame, cue, morph = anchor.frame, anchor.cue, anchor.morph
        if (anchor.source is None or anchor.object or cue.object != "none") and reading.form == "finite" and not anchor.clitic.startswith(("و", "ف")):
            self._complete(scene, anchor, reading.sentence[0])
        if needs_subject and anchor.completed_by is None:
            return False
        if frame.content == "phrase" and not _has_noun_content(scene, anchor):
            return False
        if anchor.source is None and (
            frame.needs_source
            or morph.spelling in cue.impersonal
            or (reading.negated and cue.stance == "denies" and morph.kind == "imperfect")
        ):
            return False
        if anchor.source is None and scene.tokens.words[anchor.index - 1] in _INFERENCE:
            return False
        if frame.declines and not _is_refusal(scene, anchor):
            return False
        if frame.content == "quote" and not _leads_to_words(scene, anchor):
            return False
        if cue.part == "particle" and anchor.source and _is_norm(scene, anchor.source[0]):
            return False
        return morph.kind != "participle" or _is_circumstance(scene, anchor, reading.sentence[0])

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
        anchor = Anchor(index, reading.cue, reading.morph, reading.clitic, frame, None, None, frame.content)
        anchor.cue_end = index + 1
        if before and "content" in before.re.groupindex:
            anchor.content = len(scene.tags) - before.start("content") - 1
        if after:
            _read_groups(scene, anchor, after)
        return anchor

    def _complete(self, scene: Scene, anchor: Anchor, start: int) -> None:
        """Give a frame without a source the subject that stands before its cue, if one does."""
        size = len(scene.tags)
        for frame, pattern in self._completing:
            before = pattern.before.match(scene.reversed_tags, size - anchor.index, size - start) if pattern.before else None
            if before:
                if anchor.source:
                    anchor.object = (anchor.source[0], anchor.object[1] if anchor.object else anchor.source[1])
                anchor.source = (size - before.end("source"), size - before.start("source"))
                anchor.completed_by = frame
                return

    def _applicable(self, reading: Reading) -> tuple[tuple[FrameRule, Pattern], ...]:
        """The frames for this kind of reading, compiled: first with the cue's own prepositions ending its source, then,
        where it makes a difference, with them inside it (مصدر مطلع على الملف)."""
        morph, cue = reading.morph, reading.cue
        key = (cue.id, reading.form, morph.voice, morph.pronoun is not None, morph.spelling in cue.weak, reading.negated)
        if key not in self._frames:
            frames = [frame for frame in self._by_form[reading.form] if _selects(frame, cue, morph, reading.negated)]
            own, of = _letters(cue.prepositions), _letters(cue.source_prepositions or cue.prepositions)
            told = _letters(cue.addressee_prepositions)
            strict = "".join(letter for letter in _ALL if letter not in own + of + told)
            self._frames[key] = tuple(
                (frame, compile_pattern(frame.pattern, own, of, within, told, cue.noun_object == "any"))
                for within in dict.fromkeys((strict, _ALL))
                for frame in frames
            )
        return self._frames[key]


_ALL = "ianm"


def _letters(prepositions: Sequence[str]) -> str:
    return "".join(sorted({_PREPOSITION_LETTERS[word] for word in prepositions if word in _PREPOSITION_LETTERS}))


def _read_groups(scene: Scene, anchor: Anchor, match: re.Match[str]) -> None:
    groups = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    anchor.source = groups.get("source", anchor.source)
    anchor.relayed = groups.get("relayed")
    if "both" in groups:
        first, end = groups["both"]
        split = split_subject(scene.tokens, scene.tags, first, end)
        if split < end:
            anchor.source, anchor.object = (first, split), (split, end)
        elif anchor.cue.sense in ("describe", "accuse") and "also" not in groups:
            # With one noun phrase only, it is the object: ووصف الخطة بأنها ناجحة.
            anchor.object = (first, end)
        else:
            anchor.source = (first, end)
        if anchor.frame.content == "phrase" and anchor.object:
            anchor.content = anchor.object[0]
    if "content" in groups:
        anchor.content = groups["content"][0]
    elif "attached" in groups:
        anchor.content = groups["attached"][0]
        if anchor.cue.sense == "describe" and anchor.object:
            anchor.content = anchor.object[0]
    if "of" in groups and "relayed" not in groups:
        anchor.cue_end = groups["of"][1]
    if "verbed" in groups:
        anchor.cue_end = max(anchor.cue_end, groups["verbed"][1])
    if "also" in groups:
        anchor.extra_cues = [groups["also"]]


def _selects(frame: FrameRule, cue: CueRule, morph: Morph, negated: bool) -> bool:
    if cue.source_prepositions == ("في",) and " OF " not in frame.pattern:
        return False
    if any(name in frame.pattern and not allowed for name, allowed in (("CLAUSE", cue.clause), ("THAT", cue.clause), ("COLON", cue.colon), ("QUOTE", cue.quote))):
        return False
    # Without a clause, a colon or marks it is a cue only where its rule says that it takes a noun.
    for_objects = "BOTH" in frame.pattern or (frame.cue is not None and frame.cue.object)
    if frame.content == "phrase" and ((cue.noun_object == "none" and not for_objects) or (morph.spelling in cue.weak and "BOTH" not in frame.pattern)):
        return False
    if frame.content == "phrase" and cue.homograph and " PAIR" in frame.pattern:
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


def _repeats(scene: Scene, anchor: Anchor, before: Anchor) -> bool:
    """Whether a cue in the speaker's own words (… ، على حد قوله) only repeats the cue before it in the sentence."""
    if anchor.policy != "around" or not anchor.morph.pronoun or before.content is None or before.content >= anchor.cue_first:
        return False
    return before.policy in ("clause", "colon", "quote", "phrase") and scene.bounds(anchor.index) == scene.bounds(before.index)


# مما يؤكد أن: the narrator infers.
_INFERENCE = frozenset(["مما", "بما", "وما"])
_IDENTITY = frozenset("اسمه اسمها اسمائهم هويته هويتها هويتهم اسمهم نشر ذكر كشف".split())
_REQUESTS = frozenset("طلب لطلب طلبات لطلبات اتصالات لاتصالات اسئله لاسئله اتصال اسئلتنا رسائل رساله".split())
_NO_REFUSALS = frozenset("التحقق التاكد انباء معلومات".split())


def _is_refusal(scene: Scene, anchor: Anchor) -> bool:
    """Whether words about not speaking are a refusal: «رفض الكشف عن اسمه» refuses a name, «لم يتسن التحقق» asks nobody."""
    words = scene.tokens.words
    after = words[anchor.index + 1 : anchor.index + 12]
    if after and (after[0] in _NO_REFUSALS or (after[0] == "في" and anchor.cue.sense == "reply")):
        return False
    if anchor.cue.id == "istajaba" and _REQUESTS.isdisjoint(after):
        return False
    following = (anchor.content or anchor.index) + 1
    return not any(word in _IDENTITY for word in words[following : following + 3])


_LONGEST_DETOUR = 14
_NO_DETOUR = re.compile(r"[bMLP]")


def _leads_to_words(scene: Scene, anchor: Anchor) -> bool:
    """Whether only circumstances stand between the source and the quotation, and no clause of the cue's own behind it."""
    behind = anchor.source[1] if anchor.source and anchor.source[0] > anchor.index else anchor.cue_end
    content = anchor.content or behind
    if content - behind > _LONGEST_DETOUR or _NO_DETOUR.search(scene.tags, behind, content):
        return False
    mark = scene.mark_at.get(content)
    if mark is None or mark.closing - mark.opening > _SCARE:
        return True
    return not re.match(r",?T|[oAD]{1,2},?T", scene.tags[mark.closing + 1 : mark.closing + 5])


_SCARE = 5
_NORMS = frozenset(
    "قانون القانون ضوابط الضوابط معايير المعايير جدول اتفاقيه الاتفاقيه الاتفاق معطيات المعطيات احتياج احتياجات الماده خطه الخطه شروط الشروط"
    " نظام النظام اليه اليات الظروف الحاجه الاصول القواعد قواعد مقتضيات متطلبات المواصفات مواصفات هذه تلك مجموعه النسب نسب".split()
)


def _is_norm(scene: Scene, first: int) -> bool:
    """Whether what follows a particle is a norm or a measure, which says nothing: وفق القانون، حسب احتياجاتها."""
    word = scene.tokens.words[first]
    stem = word[1:] if word.startswith("ل") else word
    stem = "ا" + stem if stem.startswith("ل") and word.startswith("لل") else stem
    return stem in _NORMS or (stem.endswith(("اتها", "اته", "اتهم")) and not scene.tags[first] in "SOYEZgX")


def _trusted(scene: Scene, anchor: Anchor) -> bool:
    """Whether the source, where there is one, begins like a speaker: تطرق الوزير إلى, but not تطرق البرد إلى."""
    return anchor.source is None or scene.tags[anchor.source[0]] in "SOYEZgXeu" or scene.tags[anchor.content or 0] == "M"


_AMOUNTS = frozenset("اكثر اقل نحو حوالي قرابه ان كل جميع تفاصيل نتائج".split())


def _proposes(scene: Scene, anchor: Anchor) -> bool:
    """Whether a noun content says that something is so: كشف عن وجود, but not كشف عن سيارتها."""
    first = anchor.content or 0
    word = scene.tokens.words[first]
    return scene.tags[first] in "MrE0W" or word.endswith("ات") or word in _AMOUNTS


def _is_circumstance(scene: Scene, anchor: Anchor, start: int) -> bool:
    """Whether a participle goes on from a verb (مؤكدة أن) and is no adjective: its case shows, or a sign or a clause does."""
    if anchor.morph.case == "accusative" or anchor.index == start or scene.tags[anchor.index - 1] in ",q-)":
        return True
    return anchor.frame.content in ("clause", "colon")


def _has_noun_content(scene: Scene, anchor: Anchor) -> bool:
    """Whether a frame without clause, colon or marks has a content that its cue can take."""
    if anchor.content is None or (" BOTH " in anchor.frame.pattern and not anchor.object):
        return False
    if not anchor.cue.homograph:
        return True
    if anchor.cue.noun_object == "any":
        return _trusted(scene, anchor)
    return anchor.cue.noun_object != "proposition" or _proposes(scene, anchor)


def _with_words_before(scene: Scene, index: int, cue: CueRule) -> int | None:
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


_BEFORE_A_VERB = frozenset(".|,!KdRTtWUGcBh:q)-~")


def _heads_its_clause(scene: Scene, reading: Reading) -> bool:
    """Whether a spelling that is more often another word stands where a verb stands; others may stand anywhere."""
    index, form = reading.index, reading.form
    tag = scene.tags[index]
    if not reading.cue.homograph and tag in "VPvF":
        return True
    if form != "finite":
        return form in ("particle", "participle") or tag == "v"
    if reading.clitic.startswith(("س", "وس", "فس")):
        return False
    if index == reading.sentence[0] or reading.clitic.startswith(("و", "ف")):
        return True
    return tag in "Vv" and scene.tags[index - 1] in _BEFORE_A_VERB and scene.tags[index - 1] != "R"
