"""The finding stage as one function: text in, frames out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from quotes.find.contents import contents, quote_type
from quotes.find.frames import Anchor, FrameFinder, Scene
from quotes.find.lexicon import AND_OTHER, DEFINITE, NAME_MARK, NARRATOR_THAT, OTHER, PROPER, RELATIVE_VERB, VERB, Lexicon
from quotes.find.marks import Mark, pair_marks
from quotes.find.sentences import abbreviates, split_sentences
from quotes.find.stance import StanceFinder
from quotes.records import Frame, nest
from quotes.rulebook.load import Rulebook
from quotes.text.fold import fold
from quotes.text.spans import Span
from quotes.text.tokens import Tokens, tokenize

_MARKS = frozenset("\"“”«»„")
_LONGEST_NAME, _SHORT_NAME = 5, 4
# Letters that no name holds.
_CLAUSE = re.compile(r"[ydTtKRVe!,:.]")
# After these letters a short quotation is the name of something: صحيفة «…», شركة «…», على «…».
_BEFORE_A_NAME = frozenset("YOESgoALkanipewMFbx")
# Behind a preposition no verb can stand: it is a verbal noun.
_AGENCY = re.compile("(?<=[Yx])M")
_NO_VERB = re.compile("(?<=[kniap])V")
# A noun of saying names a venue only behind a preposition; elsewhere it may speak itself (البيان، التقرير).
_NO_VENUE = re.compile("(?<![kGbBa])H")
_BREAK = re.compile(r"\|+")
# تقرير نشرته صحيفة: the verb opens a relative clause.
_DOCUMENT = re.compile("E")
_MADE_BY = re.compile(r"\w{3,}(?:ته|تها)")
_YEAR = re.compile("D(?!$)")
_PAST = frozenset("الماضي الجاري الحالي المقبل القادم الفائت المنصرم نفسه".split())
_THAT = re.compile("(?<!^)T")
_PLAIN = re.compile("[ow]")
# Nouns to which أن belongs: احتمال أن, حقيقة أن.
_WITH_THAT = frozenset("احتمال حقيقه فكره فرضيه مساله امكانيه ضروره اهميه شرط درجه خشيه امل امله امله املها لمجرد بشرط".split())
_STOP = re.compile(r"\.")
_OWN_THAT = re.compile("(?<=[By])T")


Known = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Findings:
    scene: Scene
    frames: list[Frame]
    open_marks: list[Span]
    """Quotation marks that are never closed."""


class Finder:
    """The rulebook compiled for finding. ``heads`` are words that begin the description of a speaker, with its kind;
    ``is_known`` tells whether folded words are the name of something well known."""

    def __init__(self, rulebook: Rulebook, heads: Mapping[str, str], is_known: Known) -> None:
        self._is_known = is_known
        self._lexicon = Lexicon(rulebook.classes.values(), rulebook.cues, rulebook.cue_forms, heads)
        self._frames = FrameFinder(rulebook.frames, self._lexicon)
        self._stance = StanceFinder(rulebook.stances)

    def find(self, text: str, without: Sequence[Span] = ()) -> Findings:
        """All frames of a text, in the order of their cues; none in the stretches ``without``, which are in order."""
        tokens = tokenize(fold(text))
        scene, candidates = self._scene(tokens)
        anchors = self._frames.anchors(scene, _outside(tokens, candidates, without))
        frames = [_frame(scene, anchors, position, self._is_known) for position in range(len(anchors))]
        nest(frames)
        self._stance.mark(tokens.view, frames)
        open_marks = [tokens.span(mark.opening, mark.opening + 1) for mark in scene.marks if not mark.closed]
        return Findings(scene, frames, open_marks)

    def _scene(self, tokens: Tokens) -> tuple[Scene, list[int]]:
        tags, candidates = self._lexicon.tag(tokens.words)
        marks = pair_marks(tokens)
        tags = _retag(tokens, tags, marks)
        mark_at = {mark.opening: mark for mark in marks} | {mark.closing: mark for mark in marks if mark.closed}
        breaks = [match.start() for match in _BREAK.finditer(tags)]
        return Scene(tokens, tags, tags[::-1], marks, mark_at, split_sentences(tokens, tags, marks), breaks), candidates


def _outside(tokens: Tokens, candidates: list[int], without: Sequence[Span]) -> list[int]:
    kept = candidates
    for span in without:
        first, end = tokens.at_text(span.start), tokens.at_text(span.end)
        low, high = bisect_left(kept, first), bisect_left(kept, end)
        kept = kept[:low] + kept[high:]
    return kept


def _retag(tokens: Tokens, tags: str, marks: Sequence[Mark]) -> str:
    """Letters that depend on neighbours: marks that open and close, marks round a name, أن that belongs to another word."""
    letters = list(tags)
    for mark in marks:
        if not mark.closed:
            letters[mark.opening] = "Q"
            continue
        name = _is_name(tokens, tags, mark)
        letters[mark.opening] = NAME_MARK if name else "Q"
        letters[mark.closing] = NAME_MARK if name else "q"
        if name:
            letters[mark.opening + 1 : mark.closing] = OTHER * (mark.closing - mark.opening - 1)
            if tokens.words[mark.opening - 1] == "ل" and mark.opening > 1 and tags[mark.opening - 2] != "E":
                letters[mark.opening - 1] = "G"
    for match in _YEAR.finditer(tags):
        # العام is a year before الماضي and its like; elsewhere it is an adjective (الأمين العام).
        if tokens.words[match.start()] == "العام" and tokens.words[match.end()] not in _PAST:
            letters[match.start()] = DEFINITE
    _retag_names(tokens, tags, letters)
    _retag_asides(tokens, letters)
    for match in _DOCUMENT.finditer(tags):
        if _MADE_BY.fullmatch(tokens.words[match.end()]) if match.end() < len(tags) else False:
            letters[match.end()] = RELATIVE_VERB
    for match in _THAT.finditer(tags):
        if tokens.words[match.start() - 1] in _WITH_THAT:
            letters[match.start()] = NARRATOR_THAT
    for match in _STOP.finditer(tags):
        if abbreviates(tokens, match.start()):
            letters[match.start()] = NAME_MARK
    # وكالة الأنباء is a name, not a report.
    return _NO_VERB.sub(OTHER, _NO_VENUE.sub(OTHER, _AGENCY.sub(DEFINITE, _OWN_THAT.sub(NARRATOR_THAT, "".join(letters)))))


_ALI = re.compile("(?<=[VSX])a|a(?=X)")
# An accusative participle of manner, before a preposition or behind a comma: مدافعا عن, ، مذكرا بأن.
_MANNER_AT = re.compile("o(?=[niakbT])|(?<=,)o")
_MANNER = re.compile(r"م\w{3,}ا")
_CAUSATIVE = re.compile(r"ا\w\wا\w")


def _retag_names(tokens: Tokens, tags: str, letters: list[str]) -> None:
    """Names that folding makes look like function words (علي, بان كي مون), and إفعال nouns, which only their hamza tells."""
    for match in _ALI.finditer(tags):
        if tokens.words[match.start()] == "علي" and tokens.as_printed(match.start()).endswith("ي"):
            letters[match.start()] = PROPER
    for match in _THAT.finditer(tags):
        if tokens.words[match.start()] == "بان" and tokens.words[match.start() + 1 : match.start() + 2] in (["كي"], ["جي"]):
            letters[match.start()] = PROPER
    for match in _MANNER_AT.finditer(tags):
        if _MANNER.fullmatch(tokens.words[match.start()]):
            letters[match.start()] = "G"
    for match in _PLAIN.finditer(tags):
        word = tokens.words[match.start()]
        if len(word) == 5 and _CAUSATIVE.fullmatch(word) and tokens.as_printed(match.start()).startswith("إ"):
            letters[match.start()] = "M"


_IDENTITY = frozenset("اسمه اسمها اسمائهم اسميهما هويته هويتها هويتهم".split())
_WITHHELD = frozenset("رفض رفضت رفضوا رافضا اشترط اشترطت اشترطا اشترطوا فضل فضلت فضلوا طلب طلبت طلبوا طالبا مشترطا مفضلا".split())


def _retag_asides(tokens: Tokens, letters: list[str]) -> None:
    """«اشترط عدم ذكر اسمه» describes a source; no verb in it reports anything."""
    words = tokens.words
    if _IDENTITY.isdisjoint(words):
        return
    for index, word in enumerate(words):
        if word in _IDENTITY:
            for first in range(max(0, index - 5), index):
                if words[first] in _WITHHELD:
                    letters[first : index + 1] = ["G", *OTHER * (index - first)]
                    break


def _is_name(tokens: Tokens, tags: str, mark: Mark) -> bool:
    inside = mark.closing - mark.opening - 1
    if inside > _LONGEST_NAME:
        return False
    if tags[mark.closing + 1 : mark.closing + 2] == VERB and inside <= _SHORT_NAME and not _CLAUSE.search(tags, mark.opening + 1, mark.closing):
        return True
    if mark.opening == 0:
        return False
    if mark.closing + 1 < len(tags) and tags[mark.closing + 1] == "(" and tags[mark.closing + 2 : mark.closing + 3] == "L":
        return True
    before = tags[mark.opening - 1]
    if _CLAUSE.search(tags, mark.opening + 1, mark.closing - (tags[mark.closing - 1] in ".,")):
        return False
    after = tags[mark.closing + 1 : mark.closing + 2]
    if before in "Vv" and inside <= _SHORT_NAME and after and after not in ".,|:":
        return True
    if before in "SOg" and (not after or after in ".|"):
        return False
    return before in _BEFORE_A_NAME and inside <= (_LONGEST_NAME if before in "YOEFSgx" else 2)


# Words behind which marks hold a name.
_NAMED_THINGS = frozenset("فيلم هاتف طراز منصه منصته قاعده مدينه برنامج تطبيق موقع خدمه جهاز نادي فريق حركه تنظيم جماعه حزب قناه مسلسل روايه كتاب عمليه بطوله كاس جائزه شركته شركتها فندق مستشفي سفينه طائره صاروخ مشروع وكاله تويتر".split())


def _names(scene: Scene, is_known: Known, mark: Mark) -> bool:
    """Whether a pair of marks holds the name of something and quotes nobody."""
    words, tags = scene.tokens.words, scene.tags
    if mark.closing - mark.opening - 1 > _LONGEST_NAME:
        return False
    if tags[mark.closing + 1 : mark.closing + 3] == "(L":
        return True
    before = mark.opening - 1
    if before >= 0 and (tags[before] in "YOx" or words[before] in _NAMED_THINGS):
        return True
    return is_known(words[mark.opening + 1 : mark.closing])


def _frame(scene: Scene, anchors: Sequence[Anchor], position: int, is_known: Known) -> Frame:
    anchor = anchors[position]
    tokens = scene.tokens
    pieces = contents(scene, anchors, position)
    cue, morph = anchor.cue, anchor.morph
    start, end = scene.sentences.bounds(anchor.index)
    printed = tokens.words[anchor.cue_first]
    own_clitic = anchor.clitic if anchor.cue_first == anchor.index else printed[0] if anchor.negated and printed[0] in "وف" else ""
    return Frame(
        cue=_without_proclitic(tokens, tokens.span(anchor.cue_first, anchor.cue_end), own_clitic),
        also=tuple(tokens.span(*extra) for extra in anchor.extra_cues),
        source=_source(tokens, scene.tags, anchor),
        content=tuple(_content(scene, piece) for piece in pieces),
        type=quote_type(scene, anchor, pieces, partial(_names, scene, is_known)),
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
    )


def _source(tokens: Tokens, tags: str, anchor: Anchor) -> Span | None:
    """The source's span; the ل of وفقا لـ is none of it."""
    if anchor.source is None:
        return None
    span = tokens.span(*anchor.source)
    own = {*anchor.cue.prepositions, *anchor.cue.source_prepositions}
    if tokens.words[anchor.source[0]] in _MARKS and tokens.words[anchor.source[1] - 1] in _MARKS:
        span = tokens.span(anchor.source[0] + 1, anchor.source[1] - 1)
    first = tokens.words[anchor.source[0]][0]
    if anchor.completed_by and tokens.words[anchor.source[0]][0] == "و" and tags[anchor.source[0]] == AND_OTHER:
        return _without_proclitic(tokens, span, "و")
    attached = first in own and anchor.source[0] == anchor.cue_end
    return _without_proclitic(tokens, span, first) if attached else span


def _without_proclitic(tokens: Tokens, span: Span, clitic: str) -> Span:
    if not clitic:
        return span
    view = tokens.view
    return Span(view.to_text(view.to_view(span.start) + len(clitic)), span.end)


def _content(scene: Scene, piece: tuple[int, int]) -> Span:
    """The span of a piece; the و that joins its sentence to the one before is left out."""
    tokens = scene.tokens
    span = tokens.span(*piece)
    first = piece[0]
    if first == scene.sentences.bounds(first)[0] and _joins(tokens.words[first]):
        return _without_proclitic(tokens, span, "و")
    return span


def _joins(word: str) -> bool:
    return word.startswith("و") and len(word) > 3 and not word.startswith(_OWN_WAW)


_OWN_WAW = ("وزير", "وزار", "وول", "وفد", "وكال", "وجود", "وقت", "وقف", "وحد", "وطن", "وصول", "ولايه", "والد", "واشنطن", "وثيق", "وفاه", "وسط", "واحد")

