from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from quotes.cli import main
from quotes.evaluate.corrections import count_corrections, render
from quotes.evaluate.gold import GoldDocument, prediction
from quotes.models import Article
from quotes.store.corrections import Correction
from tests.evaluate.conftest import PERFECT_ROWS, TEXT, WriteLines

DOCUMENT = GoldDocument("small", (), TEXT, None, treebank=False)
ARTICLE = Article(document="small", text=TEXT).uid
UIDS = ["first", "second", "third"]
ROWS = [{**row, "uid": uid} for row, uid in zip(PERFECT_ROWS, UIDS, strict=True)]
COMPANY = {"name": "الشركة", "kind": "organisation"}
MINISTER = {"name": "وزير النقل", "kind": "person"}


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        ({"mistake": "wrong-speaker", "quote": "first", "speaker": MINISTER}, "mended"),
        ({"mistake": "wrong-speaker", "quote": "third", "speaker": MINISTER}, "wrong"),
        ({"mistake": "wrong-speaker", "quote": "fourth", "speaker": MINISTER}, "gone"),
        ({"mistake": "wrong-target", "quote": "first", "targets": []}, "mended"),
        ({"mistake": "wrong-target", "quote": "third", "targets": []}, "wrong"),
        ({"mistake": "wrong-target", "quote": "third", "targets": [COMPANY]}, "mended"),
        ({"mistake": "is-a-denial", "quote": "third"}, "mended"),
        ({"mistake": "is-a-denial", "quote": "first"}, "wrong"),
        ({"mistake": "not-a-denial", "quote": "third"}, "wrong"),
        ({"mistake": "not-a-denial", "quote": "first"}, "mended"),
        ({"mistake": "not-a-quote", "quote": "first"}, "wrong"),
        ({"mistake": "not-a-quote", "quote": "fourth"}, "gone"),
        ({"mistake": "missing-quote", "article": ARTICLE, "cue": "أضاف", "speaker": MINISTER}, "mended"),
        ({"mistake": "missing-quote", "article": ARTICLE, "cue": "أضاف", "at": 2, "speaker": MINISTER}, "wrong"),
        ({"mistake": "missing-quote", "article": ARTICLE, "cue": "متوفر", "speaker": MINISTER}, "wrong"),
        ({"mistake": "missing-quote", "article": "other", "cue": "أضاف", "speaker": MINISTER}, "gone"),
    ],
)
def test_what_became_of_a_correction(entry: dict[str, Any], outcome: str) -> None:
    correction = Correction.model_validate({"why": "because", **entry})
    predictions = {"small": [prediction(row) for row in ROWS]}
    assert count_corrections([correction], predictions, [DOCUMENT]) == {(entry["mistake"], outcome): 1}


def test_counts_are_lined_up_by_mistake() -> None:
    counts = {("wrong-speaker", "mended"): 2, ("wrong-speaker", "wrong"): 1, ("not-a-quote", "gone"): 4}
    assert render(counts).splitlines() == [
        "corrections        all  mended  wrong  gone",
        "not-a-quote          4       0      0     4",
        "wrong-speaker        3       2      1     0",
    ]


def test_the_command_counts_the_corrections_of_a_file(gold_file: Path, write_lines: WriteLines, tmp_path: Path) -> None:
    corrections = tmp_path / "corrections.yml"
    corrections.write_text("- quote: third\n  mistake: not-a-denial\n  why: because\n", encoding="utf-8")
    predictions = write_lines("p.jsonl", ROWS)
    command = ["evaluate", str(gold_file), "--pred", str(predictions), "--corrections", str(corrections)]
    shown = CliRunner().invoke(main, command)
    assert shown.exit_code == 0
    assert "not-a-denial         1       0      1     0" in shown.stdout.splitlines()
