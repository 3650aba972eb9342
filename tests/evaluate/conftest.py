"""A small gold set in two invented sentences, and the gold beside the checkout where it is present."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = (
    "قال وزير النقل إن المشروع سيكتمل هذا العام. وأضاف أن التمويل متوفر. "
    "ونفى المتحدث باسم الشركة صحة الأنباء عن التأجيل."
)
SHARED_GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


def gold_span(words: str) -> dict[str, Any]:
    """Where ``words`` stand in TEXT, as gold files write it."""
    start = TEXT.index(words)
    return {"text": words, "span": [start, start + len(words)]}


def record_span(words: str) -> dict[str, Any]:
    """Where ``words`` stand in TEXT, as extraction writes it."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def gold_row(cue: str, source: str | None, content: str, **changes: Any) -> dict[str, Any]:
    return {
        "cue": gold_span(cue),
        "source": gold_span(source) if source else None,
        "content": [gold_span(content)],
        "type": "indirect",
        "denial": False,
        "no_comment": False,
        "speaker": source,
        "target": [],
        **changes,
    }


def predicted_row(cue: str, source: str | None, content: str, **changes: Any) -> dict[str, Any]:
    return {
        "document": "small",
        "cue": record_span(cue),
        "source": record_span(source) if source else None,
        "content": [record_span(content)],
        "type": "indirect",
        "denial": False,
        "no_comment": False,
        "speaker": {"name": source, "kind": "person"} if source else None,
        "targets": [],
        "addressee": None,
        **changes,
    }


GOLD_ROWS = [
    gold_row("قال", "وزير النقل", "المشروع سيكتمل هذا العام"),
    gold_row("أضاف", None, "التمويل متوفر", names=["وزير النقل"]),
    gold_row("نفى", "المتحدث باسم الشركة", "صحة الأنباء عن التأجيل", denial=True, target=["الشركة"]),
]
PERFECT_ROWS = [
    predicted_row("قال", "وزير النقل", "المشروع سيكتمل هذا العام", lemma="قال"),
    predicted_row("أضاف", None, "التمويل متوفر", speaker={"name": "وزير النقل", "kind": "person"}, lemma="أضاف"),
    predicted_row(
        "نفى",
        "المتحدث باسم الشركة",
        "صحة الأنباء عن التأجيل",
        denial=True,
        targets=[{"name": "الشركة", "kind": "organisation"}],
        lemma="نفى",
    ),
]

WriteLines = Callable[[str, list[dict[str, Any]]], Path]


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    def write(name: str, rows: list[dict[str, Any]]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


@pytest.fixture
def gold_file(write_lines: WriteLines) -> Path:
    path = write_lines("gold/small.jsonl", GOLD_ROWS)
    path.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    return path
