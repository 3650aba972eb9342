"""The commands as their user meets them: what they print, what they write, and how they fail."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quotes.cli import main
from quotes.resources import resource

SENTENCE = "قال وزير النقل إن المشروع سيكتمل هذا العام."


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    return path


def documents(output: str) -> list[str]:
    return [json.loads(line)["document"] for line in output.splitlines()]


def test_every_command_has_a_line_of_help() -> None:
    shown = run("--help")
    assert shown.exit_code == 0
    assert "..." not in shown.stdout.partition("Commands:")[2]
    for command in main.commands.values():
        assert command.get_short_help_str(), command.name
        assert run(command.name or "", "--help").exit_code == 0


def test_extract_writes_the_quotes_as_json_lines(article: Path) -> None:
    result = run("extract", article)
    (quote,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, result.stderr) == (0, "")
    assert quote["document"] == "small"
    assert quote["cue"] == {"start": 0, "end": 3, "text": "قال"}
    assert quote["source"] == {"start": 4, "end": 14, "text": "وزير النقل"}
    assert [piece["text"] for piece in quote["content"]] == ["المشروع سيكتمل هذا العام"]
    assert quote["trace"]


def test_extract_writes_a_file_that_says_the_same(article: Path, tmp_path: Path) -> None:
    written = tmp_path / "out.jsonl"
    result = run("extract", article, "-o", written)
    assert (result.exit_code, result.stdout) == (0, "")
    assert written.read_text(encoding="utf-8") == run("extract", article).stdout


def test_extract_reads_standard_input() -> None:
    assert documents(run("extract", "-", stdin=SENTENCE).stdout) == ["stdin"]


def test_extract_reads_folders_to_any_depth(article: Path, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    shutil.copy(article, tmp_path / "below" / "other.txt")
    assert sorted(documents(run("extract", tmp_path).stdout)) == ["other", "small"]


def test_extract_to_csv_opens_in_excel(article: Path, tmp_path: Path) -> None:
    written = tmp_path / "out.csv"
    assert run("extract", article, "--format", "csv", "-o", written).exit_code == 0
    assert written.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(written.read_text(encoding="utf-8-sig").splitlines())
    assert (row["speaker"], row["cue"], row["denial"]) == ("وزير النقل", "قال", "0")
    assert SENTENCE[int(row["char_start"]) : int(row["char_end"])] == row["content"] == "المشروع سيكتمل هذا العام"


def test_extract_to_a_table(article: Path) -> None:
    shown = run("extract", article, "--format", "table").stdout
    assert "speaker" in shown
    assert "قال" in shown


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 8), ("absent.txt", None)],
)
def test_a_bad_file_is_named_and_the_others_are_read(article: Path, name: str, content: bytes | None) -> None:
    bad = article.parent / name
    if content is not None:
        bad.write_bytes(content)
    result = run("extract", bad, article)
    assert result.exit_code == 1
    assert name in result.stderr
    assert documents(result.stdout) == ["small"]


def test_a_folder_with_nothing_in_it_is_named(tmp_path: Path) -> None:
    result = run("extract", tmp_path)
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr


def test_an_output_that_cannot_be_written_is_named(article: Path) -> None:
    result = run("extract", article, "-o", article / "out.jsonl")
    assert result.exit_code == 1
    assert f"{article}/out.jsonl: cannot be written" in result.stderr


def test_a_mistake_in_a_rule_file_is_named_before_anything_is_written(article: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(resource("rules"), rules)
    verbs = rules / "cues" / "verbs.yml"
    verbs.write_text("- id: [\n", encoding="utf-8")
    before = tmp_path / "out.jsonl"
    before.write_text("kept", encoding="utf-8")
    result = run("extract", article, "--rules", rules, "-o", before)
    assert result.exit_code == 1
    assert f"{verbs}:2:1: this is not YAML" in result.stderr
    assert before.read_text(encoding="utf-8") == "kept"


def test_an_article_that_breaks_extraction_costs_no_other(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from quotes.models import Article, Extraction
    from quotes.pipeline import Pipeline

    works = Pipeline.extract

    def breaks(self: Pipeline, one: Article) -> Extraction:
        if one.document == "bad":
            raise IndexError("made to fail")
        return works(self, one)

    monkeypatch.setattr(Pipeline, "extract", breaks)
    bad = article.with_name("bad.txt")
    bad.write_text(SENTENCE, encoding="utf-8")
    result = run("extract", bad, article)
    assert result.exit_code == 1
    assert "bad: extraction failed, please report it: IndexError: made to fail" in result.stderr
    assert documents(result.stdout) == ["small"]


def test_half_a_character_costs_only_its_article() -> None:
    lines = [{"id": "half", "text": f"{SENTENCE} \ud800"}, {"id": "whole", "text": SENTENCE}]
    result = run("extract", "-", stdin="".join(json.dumps(line) + "\n" for line in lines))
    assert result.exit_code == 1
    assert "'half': holds half a character" in result.stderr
    assert documents(result.stdout) == ["whole"]


def test_columns_are_named_by_field() -> None:
    line = json.dumps({"words": SENTENCE, "id": "x"}, ensure_ascii=False)
    assert documents(run("extract", "-", "--column", "text=words", stdin=line).stdout) == ["x"]
    wrong = run("extract", "-", "--column", "words", stdin=line)
    assert wrong.exit_code == 1
    assert "--column words: write FIELD=NAME" in wrong.stderr


@pytest.mark.parametrize("as_file", [True, False])
def test_explain_draws_a_file_or_a_text(article: Path, as_file: bool) -> None:
    result = run("explain", article if as_file else SENTENCE)
    assert result.exit_code == 0
    assert "source    وزير النقل  [4–14]" in result.stdout
    assert "rule      qala: " in result.stdout


def test_explain_takes_a_long_text_and_names_a_missing_file() -> None:
    assert run("explain", f"{SENTENCE}\n" * 100).exit_code == 0
    missing = run("explain", "absent.txt")
    assert missing.exit_code == 1
    assert "absent.txt: no such file" in missing.stderr


def test_build_makes_a_database_that_doctor_finds_whole(article: Path, tmp_path: Path) -> None:
    database = tmp_path / "quotes.db"
    result = run("build", database, article, "--jobs", "1", "--quiet")
    assert result.exit_code == 0, result.output
    assert "1 quotes" in result.stderr
    assert run("doctor", database).stdout.endswith(f"{database}: every invariant holds\n")


def test_a_build_from_the_folder_of_its_database_does_not_read_what_it_writes_itself(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    for _ in range(2):
        result = run("build", "news.db", ".", "--jobs", "1", "--quiet")
        assert result.exit_code == 0, result.stderr
        assert "1 articles read" in result.stderr
    Path("news.db.txt").write_text(SENTENCE, encoding="utf-8")  # named like it, and no file of its own
    assert "2 articles read" in run("build", "news.db", ".", "--jobs", "1", "--quiet").stderr


@pytest.mark.parametrize("place", [".", "./", "..", "/"])
def test_build_names_a_database_that_is_a_folder(article: Path, place: str) -> None:
    result = run("build", place, article, "--quiet")
    assert result.exit_code == 1
    assert "is not a file; name the database file to build" in result.stderr


def test_corrections_are_applied_without_an_article(article: Path, tmp_path: Path) -> None:
    database, corrections = tmp_path / "quotes.db", tmp_path / "corrections.yml"
    run("build", database, article, "--jobs", "1", "--quiet")
    uid = sqlite3.connect(database).execute("SELECT uid FROM quotes").fetchone()[0]
    corrections.write_text(f"- quote: {uid}\n  mistake: not-a-quote\n  why: A caption.\n", encoding="utf-8")
    result = run("build", database, "--corrections", corrections, "--quiet")
    assert result.exit_code == 0, result.stderr
    assert "holds 0 quotes" in result.stderr
    missing = run("build", database)
    assert missing.exit_code == 2
    assert "Missing argument 'PATH…'" in missing.stderr


def test_build_says_what_it_could_not_read_and_takes_the_rest(article: Path, tmp_path: Path) -> None:
    database = tmp_path / "quotes.db"
    result = run("build", database, tmp_path / "absent.txt", article, "--jobs", "1", "--quiet")
    assert result.exit_code == 1
    assert "absent.txt: no such file" in result.stderr
    assert database.exists()


def test_build_names_a_place_where_it_cannot_write(article: Path) -> None:
    result = run("build", article / "quotes.db", article, "--jobs", "1", "--quiet")
    assert result.exit_code == 1
    assert f"{article}/quotes.db" in result.stderr


@pytest.mark.parametrize("command", ["serve", "doctor"])
def test_a_missing_database_is_named_with_what_to_do(command: str, tmp_path: Path) -> None:
    result = run(command, tmp_path / "absent.db")
    assert result.exit_code == 1
    assert f"{tmp_path / 'absent.db'}: no such" in result.stderr
    assert "quotes build" in result.stderr


def test_doctor_leaves_with_1_when_something_is_broken(article: Path, tmp_path: Path) -> None:
    import sqlite3

    database = tmp_path / "quotes.db"
    run("build", database, article, "--jobs", "1", "--quiet")
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE quotes SET char_end = char_end - 1")
    connection.close()
    result = run("doctor", database)
    assert result.exit_code == 1
    assert "broken" in result.stderr


def test_formats_are_listed() -> None:
    listed = run("formats").stdout
    for name in ("text", "html", "jsonl", "warc"):
        assert f"{name} " in listed


def test_rules_are_listed_and_their_forms_shown() -> None:
    assert "fingerprint" in run("rules", "list").stdout
    assert all("frame" in line for line in run("rules", "list", "--kind", "frame").stdout.splitlines()[:-1])
    assert "قالت" in run("rules", "forms", "قال").stdout
    unknown = run("rules", "forms", "قققق")
    assert unknown.exit_code == 1
    assert "no cue has the lemma" in unknown.stderr


def test_rules_check_names_a_mistake(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(resource("rules"), rules)
    (rules / "cues" / "verbs.yml").write_text("- id: [", encoding="utf-8")
    result = run("rules", "check", rules)
    assert result.exit_code == 1
    assert "verbs.yml:" in result.stderr


def test_coverage_counts_the_rules_of_an_article(article: Path) -> None:
    lines = run("coverage", article).stdout.splitlines()
    assert "       1  qala" in lines
    assert any(line.startswith("never fired: ") for line in lines)


def test_the_site_is_measured_on_made_up_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.evaluate.bench_site._SECONDS", 0.2)
    result = run("bench", "site", "--quotes", "200", "--database", tmp_path / "made-up.db")
    assert result.exit_code == 0, result.output
    assert "200 made-up quotes" in result.stdout
    assert "permalinks" in result.stdout


def test_compare_shows_what_changed(article: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    run("extract", article, "-o", old)
    article.write_text(SENTENCE + " وأضاف أن التمويل متوفر.", encoding="utf-8")
    run("extract", article, "-o", new)
    assert run("compare", old, old).stdout == "gained 0  lost 0  changed 0\n"
    assert "gained 1  lost 0  changed 0" in run("compare", old, new).stdout
