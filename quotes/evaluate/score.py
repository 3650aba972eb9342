"""Predictions against gold: who is paired with whom, and the figures that follow.

Pairing is one to one at the best total similarity; a pair is allowed when the cues overlap or the contents share half
of their characters. Optional gold is never missed, and what pairs with it is never spurious.

Figures, as shares of one (`figures` names them; a treebank set has the second list):

==================  =====================================================================================
found               F1 of paired attributions; also its precision and recall
content@80          F1 of pairs whose contents' character Jaccard is at least 0.8 (content-exact: all of them)
source@80           the same of the sources
end-to-end          F1 of pairs with content@80 and the right speaker
strict              F1 of pairs with source, cue and content exact
denial, no_comment  F1 of the flag over all mandatory rows
speaker             share of pairs with the right speaker; speaker-implicit: where no source is printed
target              share of pairs with a gold target whose first predicted target is right
type                share of pairs with the right type
==================  =====================================================================================

Treebank: recall, content@80, content-exact, source@80, strict, each as a share of the gold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotes.evaluate.gold import Attribution, GoldDocument
from quotes.evaluate.pairing import best_pairs
from quotes.models import TextSpan

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": None})
_MARKS = re.compile("[\u064b-\u0652\u0670\"“”«»‘’'().,،:؛]")
_TITLES = "رئيس الرييس وزير الوزير المتحدث باسم صحيفه الصحيفه وكاله السيد الدكتور دكتور السناتور الامير الملك"
_GENERIC = frozenset(_TITLES.split())
"""Words that two different people's names may share: having one in common proves nothing."""

NEAR = 0.8
"""The character Jaccard from which a span counts as found."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution, the prediction paired with it, and how far they agree."""

    gold: Attribution
    predicted: Attribution
    content: float
    source: float
    speaker_right: bool
    target_right: bool | None
    """None where the gold has no target or leaves it open."""

    @property
    def type_right(self) -> bool:
        return self.predicted.type == self.gold.type

    @property
    def strict(self) -> bool:
        cues = {(cue.start, cue.end) for cue in (self.gold.cue, *self.gold.also)}
        return self.content == self.source == 1 and (self.predicted.cue.start, self.predicted.cue.end) in cues


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """What came of one document: mandatory gold is paired or missed, and predictions are paired or spurious.

    What paired with optional gold is in none of the lists.
    """

    document: GoldDocument
    pairs: tuple[Pair, ...]
    missed: tuple[Attribution, ...]
    spurious: tuple[Attribution, ...]


def score(documents: Iterable[GoldDocument], predictions: Mapping[str, Sequence[Attribution]]) -> list[DocumentScore]:
    """Each document's pairs; one without predictions has all of its gold missed."""
    return [score_document(document, predictions.get(document.name, ())) for document in documents]


def score_document(document: GoldDocument, predictions: Sequence[Attribution]) -> DocumentScore:
    indices = best_pairs([[_similarity(gold, predicted) for predicted in predictions] for gold in document.rows])
    partner = dict(indices)
    taken = set(partner.values())
    pairs = [
        _pair(gold, predictions[partner[row]])
        for row, gold in enumerate(document.rows)
        if row in partner and not gold.optional
    ]
    missed = [gold for row, gold in enumerate(document.rows) if row not in partner and not gold.optional]
    spurious = [predicted for column, predicted in enumerate(predictions) if column not in taken]
    return DocumentScore(document, tuple(pairs), tuple(missed), tuple(spurious))


def figures(scores: Sequence[DocumentScore]) -> dict[str, float]:
    """The figures of a set, each from 0 to 1; a set is of the treebank format or the other, never mixed."""
    pairs = [pair for one in scores for pair in one.pairs]
    missed = [gold for one in scores for gold in one.missed]
    spurious = [predicted for one in scores for predicted in one.spurious]
    gold, predicted = len(pairs) + len(missed), len(pairs) + len(spurious)
    content = sum(pair.content >= NEAR for pair in pairs)
    content_exact = sum(pair.content == 1 for pair in pairs)
    source = sum(pair.source >= NEAR for pair in pairs)
    strict = sum(pair.strict for pair in pairs)
    if scores and scores[0].document.treebank:
        return {
            "recall": _share(len(pairs), gold),
            "content@80": _share(content, gold),
            "content-exact": _share(content_exact, gold),
            "source@80": _share(source, gold),
            "strict": _share(strict, gold),
        }
    implicit = [pair for pair in pairs if pair.gold.source is None]
    aimed = [pair.target_right for pair in pairs if pair.target_right is not None]
    end_to_end = sum(pair.content >= NEAR and pair.speaker_right for pair in pairs)

    def flag(name: str) -> float:
        return _f1(
            sum(getattr(pair.gold, name) and getattr(pair.predicted, name) for pair in pairs),
            sum(getattr(pair.predicted, name) for pair in pairs) + sum(getattr(one, name) for one in spurious),
            sum(getattr(pair.gold, name) for pair in pairs) + sum(getattr(one, name) for one in missed),
        )

    return {
        "found": _f1(len(pairs), predicted, gold),
        "precision": _share(len(pairs), predicted, 0.0),
        "recall": _share(len(pairs), gold),
        "content@80": _f1(content, predicted, gold),
        "content-exact": _f1(content_exact, predicted, gold),
        "source@80": _f1(source, predicted, gold),
        "end-to-end": _f1(end_to_end, predicted, gold),
        "strict": _f1(strict, predicted, gold),
        "denial": flag("denial"),
        "no_comment": flag("no_comment"),
        "speaker": _share(sum(pair.speaker_right for pair in pairs), len(pairs), 0.0),
        "speaker-implicit": _share(sum(pair.speaker_right for pair in implicit), len(implicit)),
        "target": _share(sum(aimed), len(aimed)),
        "type": _share(sum(pair.type_right for pair in pairs), len(pairs), 0.0),
    }


def same_name(one: str, other: str) -> bool:
    """Equal once folded, or one's words are among the other's with a word in common that is no mere title."""
    x, y = _words(one), _words(other)
    if not x or not y:
        return False
    return x == y or ((x <= y or y <= x) and bool((x & y) - _GENERIC))


def jaccard(one: Iterable[TextSpan], other: Iterable[TextSpan]) -> float:
    """Shared characters over all characters of two lists of spans; 1 when both are empty."""
    x, y = _characters(one), _characters(other)
    return len(x & y) / len(x | y) if x or y else 1.0


def _pair(gold: Attribution, predicted: Attribution) -> Pair:
    speaker_right = (
        any(same_name(want, got) for want in gold.names for got in predicted.names)
        if gold.names
        else not predicted.names
    )
    target_right = None
    if gold.targets and not gold.target_open:
        target_right = any(same_name(want, got) for want in gold.targets for got in predicted.targets[:1])
    sources = [gold.source, gold.source_also] if gold.source_also else [gold.source]
    return Pair(
        gold,
        predicted,
        content=max(jaccard(content, predicted.content) for content in _contents(gold)),
        source=max(jaccard(_one(source), _one(predicted.source)) for source in sources),
        speaker_right=speaker_right,
        target_right=target_right,
    )


def _similarity(gold: Attribution, predicted: Attribution) -> float:
    cue = bool(_characters((gold.cue, *gold.also)) & _characters((predicted.cue,)))
    content = max(
        jaccard(content, predicted.content) if content or predicted.content else 0.0 for content in _contents(gold)
    )
    if not cue and content < 0.5:
        return 0.0
    return cue + content + 0.75 * jaccard(_one(gold.source), _one(predicted.source)) + 0.01


def _contents(gold: Attribution) -> list[tuple[TextSpan, ...]]:
    return [gold.content, gold.content_also] if gold.content_also else [gold.content]


def _one(span: TextSpan | None) -> tuple[TextSpan, ...]:
    return (span,) if span else ()


def _characters(spans: Iterable[TextSpan]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _words(name: str) -> set[str]:
    return set(_MARKS.sub(" ", name).translate(_LETTERS).split())


def _f1(hits: int, predicted: int, gold: int) -> float:
    return _share(2 * hits, predicted + gold)


def _share(part: int, whole: int, of_nothing: float = 1.0) -> float:
    return part / whole if whole else of_nothing
