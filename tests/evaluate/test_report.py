from __future__ import annotations

from pathlib import Path

from quotes.evaluate.gold import read_gold, read_predictions
from quotes.evaluate.report import misses, render_figures, render_groups, render_misses
from quotes.evaluate.score import DocumentScore, score
from tests.evaluate.conftest import PERFECT_ROWS, WriteLines, predicted_row, record_span


def kinds(gold: Path, predictions: Path) -> list[str]:
    return sorted(miss.kind for miss in misses(scores(gold, predictions)))


def scores(gold: Path, predictions: Path) -> list[DocumentScore]:
    return score(read_gold([gold]), read_predictions(predictions))


def test_a_perfect_extraction_has_no_misses(gold_file: Path, write_lines: WriteLines) -> None:
    assert kinds(gold_file, write_lines("p.jsonl", PERFECT_ROWS)) == []


def test_missed_and_spurious(gold_file: Path, write_lines: WriteLines) -> None:
    spurious = predicted_row("العام", "المشروع", "التمويل")
    assert kinds(gold_file, write_lines("p.jsonl", [*PERFECT_ROWS[:2], spurious])) == ["missed", "spurious"]


def test_boundaries_that_are_off(gold_file: Path, write_lines: WriteLines) -> None:
    def with_content(words: str) -> list[str]:
        first = {**PERFECT_ROWS[0], "content": [record_span(words)]}
        return kinds(gold_file, write_lines("p.jsonl", [first, *PERFECT_ROWS[1:]]))

    assert with_content("المشروع سيكتمل") == ["content too short"]
    assert with_content("إن المشروع سيكتمل هذا العام") == ["content too long"]
    assert with_content("إن المشروع") == ["content elsewhere"]
    source = {**PERFECT_ROWS[0], "source": record_span("وزير")}
    assert kinds(gold_file, write_lines("p.jsonl", [source, *PERFECT_ROWS[1:]])) == ["source off"]


def test_labels_that_are_wrong(gold_file: Path, write_lines: WriteLines) -> None:
    nobody = {"name": "المتحدث باسم الشركة", "kind": "person"}
    rows = [
        {**PERFECT_ROWS[0], "speaker": nobody, "no_comment": True},
        {**PERFECT_ROWS[1], "speaker": nobody, "type": "direct"},
        {**PERFECT_ROWS[2], "denial": False, "targets": []},
    ]
    assert kinds(gold_file, write_lines("p.jsonl", rows)) == [
        "denial wrong",
        "implicit speaker wrong",
        "no comment wrong",
        "speaker wrong",
        "target wrong",
        "type wrong",
    ]


def test_figures_and_groups_are_printed(gold_file: Path, write_lines: WriteLines) -> None:
    found = scores(gold_file, write_lines("p.jsonl", PERFECT_ROWS[:2]))
    lines = render_figures("set", found).splitlines()
    assert lines[0] == "set: documents 1  gold 3  predicted 2  paired 2"
    assert lines[1] == "found              80.0"
    groups = render_groups(found)
    assert "  indirect                   3      2           2        2" in groups.splitlines()
    assert "  قال                        1      1           1        1" in groups.splitlines()
    assert "by outlet" not in groups


def test_misses_are_counted_and_shown_on_demand(gold_file: Path, write_lines: WriteLines) -> None:
    found = scores(gold_file, write_lines("p.jsonl", PERFECT_ROWS[:2]))
    assert render_misses(found).splitlines() == ["misses by class", "     1  missed"]
    shown = render_misses(found, show=True).splitlines()
    assert shown[2].strip() == "small:69"
    assert shown[3].strip() == (
        "gold  نفى | المتحدث باسم الشركة | صحة الأنباء عن التأجيل | المتحدث باسم الشركة → الشركة | indirect, denial"
    )
