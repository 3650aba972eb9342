"""The finding stage as one function: text in, frames out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from quotes.find.contents.clauses_behind import settle_on_clause
from quotes.find.contents.contents import contents
from quotes.find.contents.types import quote_type
from quotes.find.frames.frames import FrameFinder
from quotes.find.letters.alphabet import AND_KNOWN, AND_OTHER, NARRATOR_THAT, THAT, TO
from quotes.find.letters.behind_verbs import retag_behind_verbs
from quotes.find.letters.lexicon import Lexicon
from quotes.find.letters.tagging import retag
from quotes.find.letters.tagging_names import retag_known, retag_spelled
from quotes.find.scene.marks import narration, pair_marks
from quotes.find.scene.scene import Anchor, KnownEnd, Scene
from quotes.find.scene.sentences import begin_anew, split_sentences
from quotes.find.stance.stance import StanceFinder
from quotes.records import Frame, nest
from quotes.rulebook.load import Rulebook
from quotes.text.fold import fold, fold_word
from quotes.text.spans import Span
from quotes.text.tokens import Tokens, tokenize

_MARKS = frozenset('"“”«»„()')
_MOST_OPEN_MARKS = 100
"""So many are told of one text."""
_BREAK = re.compile(r"\|+")


@dataclass(frozen=True, slots=True)
class Findings:
    scene: Scene
    frames: list[Frame]
    open_marks: list[Span]
    """Quotation marks that are never closed."""
    unread: Span | None
    """From the first to the last cue that was left out because the text attributes more than any news does."""


class Finder:
    """The rulebook compiled for finding. ``heads`` are words that begin the description of a speaker, with its kind;
    ``outlets`` the folded names of papers and channels, to whom words are told; ``known`` finds the names of what is
    well known."""

    def __init__(self, rulebook: Rulebook, heads: Mapping[str, str], outlets: Iterable[str], known: KnownEnd) -> None:
        self._known = known
        self._lists = {name: frozenset(map(fold_word, rule.words)) for name, rule in rulebook.classes.items()}
        self._narrator = narration(self._lists)
        self._lexicon = Lexicon(rulebook.classes.values(), rulebook.cues, rulebook.cue_forms, heads, outlets)
        self._frames = FrameFinder(rulebook.frames, self._lexicon)
        self._stance = StanceFinder(rulebook.stances, self._lists)
        self._thoughts = frozenset(cue.id for cue in rulebook.cues.values() if not cue.nested)

    def find(self, text: str, without: Sequence[Span] = ()) -> Findings:
        """All frames of a text, in the order of their cues; none in the stretches ``without``, which are in order."""
        tokens = tokenize(fold(text))
        scene, candidates = self._scene(tokens, [tokens.at_text(span.end) for span in without])
        anchors, left = self._frames.anchors(scene, _outside(tokens, candidates, without))
        for anchor in anchors:
            settle_on_clause(scene, anchor)
        made = ((anchor.policy, _frame(scene, anchors, position)) for position, anchor in enumerate(anchors))
        frames = [frame for policy, frame in made if frame.content or frame.declines or policy == "none"]
        nest(frames)
        if any(map(self._is_thought, frames)):
            frames = [frame for frame in frames if not self._is_thought(frame)]
            nest(frames)
        self._stance.mark(tokens, frames)
        unclosed = islice((mark.opening for mark in scene.marks if not mark.closed), _MOST_OPEN_MARKS)
        open_marks = [tokens.span(opening, opening + 1) for opening in unclosed]
        unread = tokens.span(left[0], left[-1] + 1) if left else None
        return Findings(scene, frames, open_marks, unread)

    def _is_thought(self, frame: Frame) -> bool:
        """Whether somebody's words tell what one hopes or thinks: قال إن الوزير يأمل أن …"""
        return frame.parent is not None and frame.form == "imperfect" and frame.rules[0] in self._thoughts

    def _scene(self, tokens: Tokens, beginnings: Sequence[int]) -> tuple[Scene, list[int]]:
        tags, candidates = self._lexicon.tag(tokens)
        tags = retag_spelled(tokens.words, tags, self._known)
        marks = pair_marks(tokens, self._narrator)
        lexicon = self._lexicon
        tags = retag_behind_verbs(
            tokens.words, tags, lexicon.likeliest, self._lists, lexicon.documents, lexicon.speakers
        )
        tags = retag(tokens, tags, marks, self._lists, lexicon.documents)
        tags = retag_known(tokens.words, tags, self._known, self._lists["manner"])
        mark_at = {mark.opening: mark for mark in marks} | {mark.closing: mark for mark in marks if mark.closed}
        breaks = [match.start() for match in _BREAK.finditer(tags)]
        openings = [mark.opening for mark in marks]
        sentences = begin_anew(split_sentences(tokens, tags, marks), beginnings)
        return Scene(
            tokens, tags, tags[::-1], marks, openings, mark_at, sentences, breaks, self._lists, self._known
        ), candidates


def _outside(tokens: Tokens, candidates: list[int], without: Sequence[Span]) -> list[int]:
    kept = candidates
    for span in without:
        first, end = tokens.at_text(span.start), tokens.at_text(span.end)
        low, high = bisect_left(kept, first), bisect_left(kept, end)
        kept = kept[:low] + kept[high:]
    return kept


def _frame(scene: Scene, anchors: Sequence[Anchor], position: int) -> Frame:
    anchor = anchors[position]
    tokens = scene.tokens
    pieces = contents(scene, anchors, position)
    cue, morph = anchor.cue, anchor.morph
    start, end = scene.sentences.bounds(anchor.index)
    printed = tokens.words[anchor.cue_first]
    own_clitic = (
        anchor.clitic
        if anchor.cue_first == anchor.index
        else printed[0]
        if printed[0] in "وف" and (anchor.negated or printed[1:] in _PARTICLES)
        else ""
    )
    return Frame(
        cue=_without_proclitic(tokens, tokens.span(anchor.cue_first, anchor.cue_end), own_clitic),
        also=tuple(tokens.span(*extra) for extra in anchor.extra_cues),
        source=_source(tokens, scene.tags, anchor),
        content=tuple(_content(scene, piece) for piece in pieces),
        policy=anchor.policy,
        type=quote_type(scene, anchor, pieces),
        object=tokens.span(*anchor.object) if anchor.object else None,
        object_role=cue.object,
        lemma=cue.lemma,
        sense=cue.sense,
        stance=cue.stance,
        negated=anchor.negated,
        form=morph.kind,
        passive=morph.voice == "passive",
        gender=morph.gender,
        number=morph.number,
        person=morph.person,
        pronoun=morph.pronoun,
        joined=anchor.clitic.startswith(("و", "ف")),
        sentence=tokens.span(start, end),
        paragraph=bisect_right(scene.breaks, anchor.index),
        rules=(cue.id, anchor.frame.id, *((anchor.completed_by.id,) if anchor.completed_by else ())),
        declines=anchor.frame.declines,
        relayed=anchor.inherits,
    )


def _source(tokens: Tokens, tags: str, anchor: Anchor) -> Span | None:
    """The source's span; the ل of وفقا لـ is none of it."""
    if anchor.source is None:
        return None
    first_word, end = anchor.source
    own = {*anchor.cue.prepositions, *anchor.cue.source_prepositions}
    while first_word < end and tokens.words[first_word] in _MARKS and tokens.words[end - 1] in _MARKS:
        first_word, end = first_word + 1, end - 1
    if first_word >= end:
        return None
    span = tokens.span(first_word, end)
    first = tokens.words[anchor.source[0]][0]
    # Behind غير أن the و of وودز is its own.
    own_waw = first_word > 0 and tags[first_word - 1] in (THAT, NARRATOR_THAT)
    joined = tags[anchor.source[0]] in (AND_KNOWN, AND_OTHER) and not own_waw
    if anchor.completed_by and tags[anchor.source[0]] == TO and not tokens.words[first_word].startswith("لل"):
        return _without_proclitic(tokens, span, "ل")
    if anchor.completed_by and joined and first == "و":
        return _without_proclitic(tokens, span, "و")
    attached = first in own and anchor.source[0] == anchor.cue_end and (first != "ب" or tags[first_word] == "b")
    return _without_proclitic(tokens, span, first) if attached else span


def _without_proclitic(tokens: Tokens, span: Span, clitic: str) -> Span:
    if not clitic:
        return span
    view = tokens.view
    return Span(view.to_text(view.to_view(span.start) + len(clitic)), span.end)


def _content(scene: Scene, piece: tuple[int, int]) -> Span:
    """The span of a piece; the و that joins its sentence to the one before and the ف of فقد are left out."""
    tokens = scene.tokens
    span = tokens.span(*piece)
    first = piece[0]
    word = tokens.words[first]
    if word[0] == "و" and first == scene.sentences.bounds(first)[0] and _joins(word, tuple(scene.lists["own-waw"])):
        return _without_proclitic(tokens, span, "و")
    return _without_proclitic(tokens, span, "ف") if word in _SO else span


def _joins(word: str, own: tuple[str, ...]) -> bool:
    """Whether a word's و joins it to what came before, and is not its own (وزير)."""
    return (not word.startswith(own) or word in _KILLED) and (len(word) > 3 or word in _SHORT)


_PARTICLES = frozenset(["حسب", "بحسب", "وفق", "وفقا", "طبقا"])
"""Words before a noun that is part of the cue: وبحسب تقديرات الشركة."""
_SO = frozenset("فسوف فسيتم فسيكون فستكون فقد فلم فلن ففي فهو فهي فهم فانه فانها فانهم فليس".split())
_KILLED = frozenset(["وقتل", "وقتلت", "وقتلوا"])
"""Verbs that begin like a word whose و is its own (وقت)."""
_SHORT = frozenset("وتم وفي ومن وعن ولم ولا وهو وهي وان وقد".split())
