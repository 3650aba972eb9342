from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from quotes.errors import QuotesError
from quotes.evaluate.compare import Change, compare, render
from tests.evaluate.conftest import PERFECT_ROWS, WriteLines, predicted_row


def changes(write_lines: WriteLines, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[Change]:
    return compare(write_lines("old.jsonl", old), write_lines("new.jsonl", new))


def test_the_same_extraction_has_no_changes(write_lines: WriteLines) -> None:
    found = changes(write_lines, PERFECT_ROWS, PERFECT_ROWS)
    assert found == []
    assert render(found) == "gained 0  lost 0  changed 0"


def test_ids_and_traces_are_no_change(write_lines: WriteLines) -> None:
    renamed = [{**row, "uid": str(place), "trace": ["x"]} for place, row in enumerate(PERFECT_ROWS)]
    assert changes(write_lines, PERFECT_ROWS, renamed) == []


def test_gained_and_lost_quotes(write_lines: WriteLines) -> None:
    (gained,) = changes(write_lines, PERFECT_ROWS[:2], PERFECT_ROWS)
    assert (gained.kind, gained.new) == ("gained", PERFECT_ROWS[2])
    (lost,) = changes(write_lines, PERFECT_ROWS, PERFECT_ROWS[:2])
    assert (lost.kind, lost.old) == ("lost", PERFECT_ROWS[2])
    assert render([gained]).startswith("+ small:69  نفى | المتحدث باسم الشركة | صحة الأنباء عن التأجيل")


def test_a_document_that_only_one_extraction_has(write_lines: WriteLines) -> None:
    elsewhere = {**PERFECT_ROWS[0], "document": "other"}
    assert [one.kind for one in changes(write_lines, [PERFECT_ROWS[0]], [elsewhere])] == ["gained", "lost"]


def test_a_changed_quote_names_its_fields(write_lines: WriteLines) -> None:
    shorter = predicted_row("قال", "وزير النقل", "المشروع سيكتمل", speaker=None)
    (change,) = changes(write_lines, PERFECT_ROWS[:1], [shorter])
    assert (change.kind, change.fields) == ("changed", ("content", "speaker"))
    assert "speaker: وزير النقل (person)  →  –" in render([change])


def test_a_move_of_the_same_words_is_a_change(write_lines: WriteLines) -> None:
    moved = {**PERFECT_ROWS[0], "source": {"start": 5, "end": 15, "text": "وزير النقل"}}
    (change,) = changes(write_lines, PERFECT_ROWS[:1], [moved])
    assert change.fields == ("source",)


def test_a_file_of_something_else_is_refused(tmp_path: Path, write_lines: WriteLines) -> None:
    path = write_lines("old.jsonl", [{"document": "small", "cue": None}])
    with pytest.raises(QuotesError, match=r"old\.jsonl:1: no source, content"):
        compare(path, path)
