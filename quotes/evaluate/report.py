"""What an evaluation says to its reader: the figures, where they come from, and what went wrong, by class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quotes.evaluate.gold import Attribution
from quotes.evaluate.score import NEAR, DocumentScore, Pair, figures, jaccard
from quotes.models import TextSpan

MOST_CUES = 30
_WIDTH = 70


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that went wrong: its class, where (the cue's offset), and the two readings, of which one may lack."""

    kind: str
    document: str
    at: int
    gold: Attribution | None
    predicted: Attribution | None


def misses(scores: Sequence[DocumentScore]) -> list[Miss]:
    """Everything that keeps the figures below 100; a pair may be wrong in several ways, each counted."""
    found: list[Miss] = []
    for one in scores:
        name = one.document.name
        found += [Miss("missed", name, gold.cue.start, gold, None) for gold in one.missed]
        if not one.document.treebank:
            found += [Miss("spurious", name, predicted.cue.start, None, predicted) for predicted in one.spurious]
        for pair in one.pairs:
            kinds = _boundary_faults(pair) if one.document.treebank else (*_boundary_faults(pair), *_label_faults(pair))
            found += [Miss(kind, name, pair.gold.cue.start, pair.gold, pair.predicted) for kind in kinds]
    return found


def _boundary_faults(pair: Pair) -> Iterator[str]:
    if pair.content < 1:
        readings = [reading for reading in (pair.gold.content, pair.gold.content_also) if reading] or [()]
        best = max(readings, key=lambda reading: jaccard(reading, pair.predicted.content))
        gold, predicted = _places(best), _places(pair.predicted.content)
        if gold < predicted:
            yield "content too long"
        elif predicted < gold:
            yield "content too short"
        else:
            yield "content elsewhere"
    if pair.source < 1:
        yield "source off"


def _label_faults(pair: Pair) -> Iterator[str]:
    if not pair.speaker_right:
        yield "implicit speaker wrong" if pair.gold.source is None else "speaker wrong"
    if pair.target_right is False:
        yield "target wrong"
    if not pair.type_right:
        yield "type wrong"
    if pair.gold.denial != pair.predicted.denial:
        yield "denial wrong"
    if pair.gold.no_comment != pair.predicted.no_comment:
        yield "no comment wrong"


def _places(spans: Sequence[TextSpan]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def render_figures(title: str, scores: Sequence[DocumentScore]) -> str:
    """The counts and figures of a set, in percent."""
    pairs = sum(len(one.pairs) for one in scores)
    gold = pairs + sum(len(one.missed) for one in scores)
    predicted = pairs + sum(len(one.spurious) for one in scores)
    lines = [f"{title}: documents {len(scores)}  gold {gold}  predicted {predicted}  paired {pairs}"]
    lines += [f"{name:17s}{100 * value:6.1f}" for name, value in figures(scores).items()]
    return "\n".join(lines)


def render_groups(scores: Sequence[DocumentScore]) -> str:
    """Recall, near contents and right speakers by type, by cue and by outlet."""
    lemmas = _lemmas(scores)

    def cue(gold: Attribution) -> str:
        return gold.lemma or lemmas.get(gold.cue.text, gold.cue.text)

    parts = [
        _table("by type", _grouped(scores, lambda one, gold: gold.type)),
        _table("by cue", _grouped(scores, lambda one, gold: cue(gold)), most=MOST_CUES),
    ]
    if any(one.document.outlet for one in scores):
        parts.append(_table("by outlet", _grouped(scores, lambda one, gold: one.document.outlet or "?")))
    return "\n\n".join(parts)


def render_misses(scores: Sequence[DocumentScore], show: bool = False) -> str:
    """How often each class of fault occurs; with ``show``, each fault with both readings."""
    found = misses(scores)
    by_kind: dict[str, list[Miss]] = defaultdict(list)
    for miss in found:
        by_kind[miss.kind].append(miss)
    lines = ["misses by class"]
    for kind, several in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        lines.append(f"{len(several):6d}  {kind}")
        if show:
            lines += [line for miss in several for line in _shown(miss)]
    return "\n".join(lines)


def _shown(miss: Miss) -> Iterator[str]:
    yield f"          {miss.document}:{miss.at}"
    for label, one in (("gold", miss.gold), ("pred", miss.predicted)):
        if one is not None:
            yield f"            {label}  {_line(one)}"


def _line(one: Attribution) -> str:
    flags = [one.type, *(["denial"] if one.denial else []), *(["no comment"] if one.no_comment else [])]
    content = " […] ".join(_cut(piece.text) for piece in one.content)
    source = one.source.text if one.source else "–"
    names = " / ".join(one.names) or "–"
    return f"{one.cue.text} | {source} | {content} | {names} → {'، '.join(one.targets) or '–'} | {', '.join(flags)}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else f"{flat[: _WIDTH // 2]} … {flat[-_WIDTH // 2 :]}"


def _lemmas(scores: Sequence[DocumentScore]) -> dict[str, str]:
    """Dictionary forms of printed cues, as the predictions give them, so that gold can be grouped by them."""
    pairs = (pair for one in scores for pair in one.pairs)
    return {pair.gold.cue.text: pair.predicted.lemma for pair in pairs if pair.predicted.lemma}


@dataclass(slots=True)
class _Group:
    gold: int = 0
    found: int = 0
    near: int = 0
    speaker: int = 0

    def add(self, other: _Group) -> None:
        self.gold += other.gold
        self.found += other.found
        self.near += other.near
        self.speaker += other.speaker


def _grouped(scores: Sequence[DocumentScore], key: Callable[[DocumentScore, Attribution], str]) -> dict[str, _Group]:
    groups: dict[str, _Group] = defaultdict(_Group)
    for one in scores:
        for gold in one.missed:
            groups[key(one, gold)].add(_Group(gold=1))
        for pair in one.pairs:
            right = pair.speaker_right and not one.document.treebank
            groups[key(one, pair.gold)].add(_Group(1, 1, pair.content >= NEAR, right))
    return groups


def _table(title: str, groups: dict[str, _Group], most: int | None = None) -> str:
    ranked = sorted(groups.items(), key=lambda item: (-item[1].gold, item[0]))
    shown, rest = (ranked[:most], ranked[most:]) if most else (ranked, [])
    if rest:
        others = _Group()
        for _, group in rest:
            others.add(group)
        shown = [*shown, (f"({len(rest)} others)", others)]
    lines = [f"{title:24s}{'gold':>6s}{'found':>7s}{'content@80':>12s}{'speaker':>9s}"]
    lines += [f"  {name:22s}{g.gold:6d}{g.found:7d}{g.near:12d}{g.speaker:9d}" for name, g in shown]
    return "\n".join(lines)
