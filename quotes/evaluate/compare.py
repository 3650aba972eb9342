"""Two extractions of the same texts, side by side: quotes gained, lost and changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.errors import QuotesError
from quotes.evaluate.gold import quote_lines
from quotes.evaluate.pairing import best_pairs

Record = Mapping[str, Any]
"""A quote as one JSON line holds it."""

FIELDS = ("cue", "also", "source", "content", "type", "stance", "denial", "denial_kind", "no_comment")
NAMED = ("speaker", "targets", "addressee")


@dataclass(frozen=True, slots=True)
class Change:
    """A quote that only the new extraction has (gained), only the old one (lost), or both with different fields."""

    document: str
    old: Record | None
    new: Record | None
    fields: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "gained" if self.old is None else "lost" if self.new is None else "changed"


def compare(old: Path, new: Path) -> list[Change]:
    """Every difference between two extractions, by document and place; ids and traces do not count.

    Quotes of a document are paired as in scoring: one to one, where cues overlap or contents share half of
    their characters.

    Raises:
        QuotesError: a file cannot be read or holds no quotes as ``quotes extract -o`` writes them.
    """
    before, after = _read(old), _read(new)
    changes: list[Change] = []
    for document in sorted({*before, *after}):
        changes += sorted(_changes(document, before.get(document, []), after.get(document, [])), key=_place)
    return changes


def render(changes: Sequence[Change]) -> str:
    """The changes, gained first, with a line of counts at the end."""
    lines: list[str] = []
    for kind, mark in (("gained", "+"), ("lost", "-"), ("changed", "~")):
        for change in (one for one in changes if one.kind == kind):
            record = change.new or change.old or {}
            lines.append(f"{mark} {change.document}:{record['cue']['start']}  {_line(record)}")
            for name in change.fields:
                lines.append(f"    {name}: {_value(name, change.old)}  →  {_value(name, change.new)}")
    counts = {kind: sum(one.kind == kind for one in changes) for kind in ("gained", "lost", "changed")}
    fields = [name for one in changes for name in one.fields]
    lines.append("  ".join(f"{kind} {count}" for kind, count in counts.items()))
    if fields:
        ranked = sorted(set(fields), key=lambda name: (-fields.count(name), name))
        lines.append("changed fields: " + "  ".join(f"{name} {fields.count(name)}" for name in ranked))
    return "\n".join(lines)


def _read(path: Path) -> dict[str, list[Record]]:
    by_document: dict[str, list[Record]] = defaultdict(list)
    for number, line in quote_lines(path):
        missing = [name for name in ("cue", "source", "content") if name not in line]
        if missing:
            raise QuotesError(f"{path}:{number}: no {', '.join(missing)}; give a file that `quotes extract -o` wrote")
        by_document[line["document"]].append(line)
    return by_document


def _changes(document: str, before: list[Record], after: list[Record]) -> Iterable[Change]:
    # What stands unchanged is set aside first, so that pairing has little left to do in a long document.
    same = {_key(one) for one in before} & {_key(one) for one in after}
    before = [one for one in before if _key(one) not in same]
    after = [one for one in after if _key(one) not in same]
    pairs = dict(best_pairs([[_similarity(one, other) for other in after] for one in before]))
    for place, one in enumerate(before):
        if place in pairs:
            other = after[pairs[place]]
            fields = tuple(name for name in (*FIELDS, *NAMED) if _value(name, one) != _value(name, other))
            yield Change(document, one, other, fields)
        else:
            yield Change(document, one, None)
    taken = set(pairs.values())
    yield from (Change(document, None, one) for place, one in enumerate(after) if place not in taken)


def _key(record: Record) -> str:
    return "\0".join(_value(name, record) for name in (*FIELDS, *NAMED))


def _similarity(one: Record, other: Record) -> float:
    cue = bool(_places([one["cue"]]) & _places([other["cue"]]))
    x, y = _places(one["content"]), _places(other["content"])
    content = len(x & y) / len(x | y) if x or y else 0.0
    if not cue and content < 0.5:
        return 0.0
    return cue + content + 0.5 * (one.get("source") == other.get("source"))


def _places(spans: Iterable[Mapping[str, int]]) -> set[int]:
    return {place for span in spans for place in range(span["start"], span["end"])}


def _place(change: Change) -> tuple[int, str]:
    record = change.new or change.old or {}
    return record["cue"]["start"], change.kind


def _value(name: str, record: Record | None) -> str:
    """A field as its reader sees it: spans as words and offsets, people as name and kind."""
    value = (record or {}).get(name)
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Sequence) or isinstance(value, str):
        return "–" if value is None else str(value)
    if name in NAMED:
        return "، ".join(f"{one['name']} ({one.get('kind')})" for one in value) or "–"
    return " […] ".join(f"{one['text']} [{one['start']}–{one['end']}]" for one in value) or "–"


def _line(record: Record) -> str:
    source = record["source"]["text"] if record["source"] else "–"
    content = " […] ".join(piece["text"] for piece in record["content"])
    return f"{record['cue']['text']} | {source} | {content} | {_value('speaker', record)}"
