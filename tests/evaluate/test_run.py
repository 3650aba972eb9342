from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quotes.cli import main
from quotes.evaluate.run import held_out
from tests.evaluate.conftest import GOLD_ROWS, PERFECT_ROWS, TEXT, WriteLines


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_without_predictions_the_texts_are_extracted_now(gold_file: Path) -> None:
    result = evaluate(gold_file)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("attributions: documents 1  gold 3")


def test_a_text_that_is_not_at_hand_is_named(write_lines: WriteLines, tmp_path: Path) -> None:
    gold = write_lines("small.jsonl", GOLD_ROWS)
    missing = evaluate(gold)
    assert missing.exit_code == 1
    assert "small.txt: not found beside its gold" in missing.stderr
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "small.txt").write_text(TEXT, encoding="utf-8")
    assert evaluate(gold, "--texts", folder).exit_code == 0


def test_predictions_given_are_scored(gold_file: Path, write_lines: WriteLines) -> None:
    predictions = write_lines("p.jsonl", PERFECT_ROWS)
    lines = evaluate(gold_file, "--pred", predictions).stdout.splitlines()
    assert "found             100.0" in lines
    assert lines[-1] == "misses by class"


def test_misses_are_shown_on_demand(gold_file: Path, write_lines: WriteLines) -> None:
    predictions = write_lines("p.jsonl", PERFECT_ROWS[:2])
    assert "صحة الأنباء" not in evaluate(gold_file, "--pred", predictions).stdout
    assert "صحة الأنباء" in evaluate(gold_file, "--pred", predictions, "--show").stdout


def test_treebank_documents_make_a_set_of_their_own(gold_file: Path, write_lines: WriteLines) -> None:
    row = {"cue": [0, 3], "source": [4, 14], "content": [[18, 42]], "lemma": "قال"}
    bank = write_lines("bank.jsonl", [{"doc": "small", "text": TEXT, "attributions": [row]}])
    shown = evaluate(gold_file, bank, "--pred", write_lines("p.jsonl", PERFECT_ROWS)).stdout
    assert "attributions: documents 1  gold 3" in shown
    assert "treebank: documents 1  gold 1  predicted 3  paired 1" in shown
    assert shown.count("spurious") == 0


def test_half_of_the_documents_can_be_kept_out_of_sight(write_lines: WriteLines) -> None:
    names = [f"document-{n}" for n in range(40)]
    hidden = [name for name in names if held_out(name)]
    assert 10 < len(hidden) < 30
    files = [write_lines(f"{name}.jsonl", GOLD_ROWS) for name in names]
    predictions = write_lines("p.jsonl", [{**row, "document": name} for name in names for row in PERFECT_ROWS[:2]])
    shown = evaluate(*files, "--pred", predictions, "--holdout", "--show").stdout
    assert f"attributions, held out: documents {len(hidden)}" in shown
    assert f"attributions: documents {40 - len(hidden)}" in shown
    assert not any(f"{name}:" in shown for name in hidden)
    assert all(f"{name}:" in shown for name in names if name not in hidden)


FLOORS = """
[small]
gold = ["gold/*.jsonl"]
[small.floors]
found = 80.0
"content@80" = {content}
"""


@pytest.fixture
def predictions(gold_file: Path, write_lines: WriteLines) -> Path:
    del gold_file
    return write_lines("p.jsonl", PERFECT_ROWS[:2])


def test_floors_that_hold(predictions: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text(FLOORS.format(content=79.9))
    result = evaluate(tmp_path, "--floors", floors, "--pred", predictions)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "small: documents 1" in result.stdout


def test_a_figure_below_its_floor_is_an_error_that_names_it(predictions: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text(FLOORS.format(content=90))
    result = evaluate(tmp_path, "--floors", floors, "--pred", predictions)
    assert result.exit_code == 1
    assert "small: content@80 is 80.0, below its floor of 90" in result.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[small]\ngold = ['gold/*.jsonl']\nfloors = {fond = 80}", "no figure 'fond'; there are found,"),
        ("[small]\ngold = ['nowhere/*.jsonl']\nfloors = {found = 80}", "no nowhere/*.jsonl below"),
        ("[small]\ngold = ['gold/*.jsonl']", "set 'small' needs 'gold'"),
        ("[small", "not TOML"),
    ],
)
def test_a_mistake_in_the_floors_is_named(predictions: Path, tmp_path: Path, content: str, message: str) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text(content)
    result = evaluate(tmp_path, "--floors", floors, "--pred", predictions)
    assert result.exit_code == 1
    assert f"{floors}: " in result.stderr
    assert message in result.stderr


def test_the_floors_of_the_project_are_well_formed() -> None:
    from quotes.evaluate.run import read_floors

    floors = Path(__file__).parents[1] / "floors.toml"
    assert {one.name for one in read_floors(floors)} == {"articles-and-seeds", "denials", "newswire-dev"}
    assert all(0 < value <= 100 for one in read_floors(floors) for value in one.floors.values())
