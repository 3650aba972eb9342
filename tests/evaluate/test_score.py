from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes.evaluate.gold import GoldDocument, read_gold, read_predictions
from quotes.evaluate.score import figures, same_name, score
from tests.evaluate.conftest import GOLD_ROWS, PERFECT_ROWS, SHARED_GOLD, WriteLines, gold_row, predicted_row


def scored(write_lines: WriteLines, gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    documents = read_gold([write_lines("small.jsonl", gold)])
    return figures(score(documents, read_predictions(write_lines("p.jsonl", predicted))))


def test_a_perfect_extraction_has_every_figure_at_one(write_lines: WriteLines) -> None:
    assert set(scored(write_lines, GOLD_ROWS, PERFECT_ROWS).values()) == {1.0}


def test_a_missed_and_a_spurious_quote_cost_recall_and_precision(write_lines: WriteLines) -> None:
    spurious = predicted_row("العام", "المشروع", "التمويل")
    reached = scored(write_lines, GOLD_ROWS, [*PERFECT_ROWS[:2], spurious])
    assert reached["recall"] == reached["precision"] == reached["found"] == pytest.approx(2 / 3)
    assert reached["denial"] == 0.0


def test_optional_gold_is_neither_missed_nor_makes_a_find_spurious(write_lines: WriteLines) -> None:
    gold = [*GOLD_ROWS[:2], {**GOLD_ROWS[2], "optional": True}]
    assert scored(write_lines, gold, PERFECT_ROWS)["found"] == 1.0
    assert scored(write_lines, gold, PERFECT_ROWS[:2])["found"] == 1.0


def test_a_content_is_near_at_eight_tenths_of_its_characters(write_lines: WriteLines) -> None:
    whole, most, half = "المشروع سيكتمل هذا العام", "المشروع سيكتمل هذا ا", "المشروع سيك"
    gold = [gold_row("قال", "وزير النقل", whole)]
    near = scored(write_lines, gold, [predicted_row("قال", "وزير النقل", most)])
    far = scored(write_lines, gold, [predicted_row("قال", "وزير النقل", half)])
    assert (near["content@80"], near["content-exact"], near["end-to-end"], near["strict"]) == (1.0, 0.0, 1.0, 0.0)
    assert (far["found"], far["content@80"], far["end-to-end"]) == (1.0, 0.0, 0.0)


def test_second_readings_count_as_right(write_lines: WriteLines) -> None:
    other = "المشروع سيكتمل"
    gold = [gold_row("قال", "وزير النقل", "المشروع سيكتمل هذا العام")]
    predicted = [predicted_row("قال", "وزير", other, speaker={"name": "وزير النقل", "kind": "person"})]
    assert scored(write_lines, gold, predicted)["strict"] == 0.0
    second = gold_row("قال", "وزير", other)
    readings = {"source_also": second["source"], "content_also": second["content"]}
    assert scored(write_lines, [{**gold[0], **readings}], predicted)["strict"] == 1.0


def test_an_implicit_speaker_is_counted_apart(write_lines: WriteLines) -> None:
    wrong = {**PERFECT_ROWS[1], "speaker": {"name": "المتحدث باسم الشركة", "kind": "person"}}
    reached = scored(write_lines, GOLD_ROWS, [PERFECT_ROWS[0], wrong, PERFECT_ROWS[2]])
    assert (reached["speaker"], reached["speaker-implicit"]) == (pytest.approx(2 / 3), 0.0)


def test_naming_a_speaker_where_gold_has_none_is_wrong(write_lines: WriteLines) -> None:
    gold = [{**GOLD_ROWS[1], "names": [], "speaker": None}]
    assert scored(write_lines, gold, [PERFECT_ROWS[1]])["speaker"] == 0.0
    assert scored(write_lines, gold, [{**PERFECT_ROWS[1], "speaker": None}])["speaker"] == 1.0


def test_an_open_target_is_not_asked_for(write_lines: WriteLines) -> None:
    silent = [{**row, "targets": []} for row in PERFECT_ROWS]
    assert scored(write_lines, GOLD_ROWS, silent)["target"] == 0.0
    gold = [*GOLD_ROWS[:2], {**GOLD_ROWS[2], "target_open": True}]
    assert scored(write_lines, gold, silent)["target"] == 1.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("وزير النقل", "وزير النقل", True),
        ("أمين السر", "امين السر", True),
        ("أمين السر سالم المثال", "سالم المثال", True),
        ("وزير النقل", "وزير", False),
        ("سالم المثال", "سالم النموذج", False),
        ("", "وزير", False),
    ],
)
def test_names_are_the_same_by_their_words(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def noisy(document: GoldDocument, chance: random.Random) -> list[dict[str, Any]]:
    """Predictions that are gold with every kind of fault, some rows doubled, dropped or invented."""
    text = document.text or ""

    def span(start: int, end: int) -> dict[str, Any]:
        start = min(max(0, start + chance.choice([0, 0, 0, -3, 4, 20])), len(text) - 1)
        end = min(max(start + 1, end + chance.choice([0, 0, 0, -5, 2, 40])), len(text))
        return {"start": start, "end": end, "text": text[start:end]}

    rows: list[dict[str, Any]] = []
    for gold in [*document.rows, *document.rows[:2]]:
        if chance.random() < 0.15:
            continue
        cue = chance.choice([gold.cue, gold.cue, *gold.also])
        name = chance.choice([*gold.names, *gold.names, "وزير النقل", ""])
        targets = [*gold.targets[: chance.randint(0, 2)], "الشركة"][: chance.randint(0, 2)]
        row = {
            "document": document.name,
            "cue": {"start": cue.start, "end": cue.end, "text": cue.text},
            "source": span(gold.source.start, gold.source.end) if gold.source and chance.random() < 0.8 else None,
            "content": [span(piece.start, piece.end) for piece in gold.content if chance.random() < 0.9],
            "type": chance.choice([gold.type, gold.type, "direct", "mixed"]),
            "denial": gold.denial ^ (chance.random() < 0.2),
            "no_comment": gold.no_comment ^ (chance.random() < 0.1),
            "speaker": {"name": name, "kind": "person"} if chance.random() < 0.9 else None,
            "targets": [{"name": target, "kind": "person"} for target in targets],
        }
        rows += [row] if chance.random() < 0.9 else [row, row]
    return rows


@pytest.mark.skipif(not SHARED_GOLD.is_dir(), reason="no gold beside the checkout")
@pytest.mark.parametrize(
    "patterns", [["articles/*.jsonl", "seeds/*.jsonl"], ["denials/*.jsonl"], ["newswire-dev.jsonl"]]
)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_figures_are_those_of_the_reference_scorer(patterns: list[str], seed: int, tmp_path: Path) -> None:
    files = [file for pattern in patterns for file in sorted(SHARED_GOLD.glob(pattern))]
    documents = read_gold(files, [Path(__file__).parents[2] / "seeds"])
    chance = random.Random(seed)
    predictions = tmp_path / "p.jsonl"
    lines = [json.dumps(row, ensure_ascii=False) for document in documents for row in noisy(document, chance)]
    predictions.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, SHARED_GOLD / "score.py", "--pred", predictions, "--gold", *files]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [line for line in printed.splitlines()[1:] if not line.startswith("recall by type")]
    expected = {line[:17].strip(): float(line[17:]) for line in lines}
    reached = figures(score(documents, read_predictions(predictions)))
    assert {name: round(100 * value, 1) for name, value in reached.items()} == expected
