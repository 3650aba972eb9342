from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.errors import QuotesError
from quotes.evaluate.gold import read_gold, read_predictions
from tests.evaluate.conftest import GOLD_ROWS, PERFECT_ROWS, TEXT, WriteLines


def test_a_gold_file_is_read_with_the_text_beside_it(gold_file: Path) -> None:
    (document,) = read_gold([gold_file])
    assert (document.name, document.text, document.treebank) == ("small", TEXT, False)
    assert [row.cue.text for row in document.rows] == ["قال", "أضاف", "نفى"]
    assert [row.names for row in document.rows] == [("وزير النقل",), ("وزير النقل",), ("المتحدث باسم الشركة",)]
    assert [row.denial for row in document.rows] == [False, False, True]


def test_a_folder_stands_for_the_gold_below_it(gold_file: Path) -> None:
    assert [one.name for one in read_gold([gold_file.parent.parent])] == ["small"]


def test_a_document_without_attributions_is_read(write_lines: WriteLines) -> None:
    (document,) = read_gold([write_lines("none.jsonl", [])])
    assert document.rows == ()


def test_a_text_may_stand_in_another_folder_and_loses_only_its_mark(write_lines: WriteLines, tmp_path: Path) -> None:
    gold = write_lines("gold/small.jsonl", GOLD_ROWS)
    (tmp_path / "small.txt").write_bytes(b"\xef\xbb\xbf" + f"{TEXT}\r\n".encode())
    assert read_gold([gold])[0].text is None
    assert read_gold([gold], [tmp_path])[0].text == f"{TEXT}\r\n"


def test_a_treebank_line_is_a_document_with_its_text(write_lines: WriteLines) -> None:
    row = {"cue": [0, 3], "source": [4, 14], "content": [[18, 42]], "lemma": "قال"}
    path = write_lines("bank.jsonl", [{"doc": "D1", "text": TEXT, "attributions": [row]}])
    (document,) = read_gold([path])
    assert (document.name, document.text, document.treebank) == ("D1", TEXT, True)
    (only,) = document.rows
    assert (only.cue.text, only.source and only.source.text, only.lemma) == ("قال", "وزير النقل", "قال")
    assert only.content[0].text == "المشروع سيكتمل هذا العام"


def test_outlets_come_from_a_manifest_by_name_or_number(write_lines: WriteLines, tmp_path: Path) -> None:
    files = [write_lines(f"articles/article-{n:02d}.jsonl", GOLD_ROWS) for n in (3, 4, 5)]
    entries = [{"n": 3, "outlet": "a.example"}, {"name": "article-04", "outlet": "b.example"}]
    (tmp_path / "articles-manifest.json").write_text(json.dumps(entries))
    assert [one.outlet for one in read_gold(files)] == ["a.example", "b.example", None]


def test_predictions_are_grouped_by_document(write_lines: WriteLines) -> None:
    other = {**PERFECT_ROWS[0], "document": "other"}
    predictions = read_predictions(write_lines("p.jsonl", [*PERFECT_ROWS, other]))
    assert {name: len(rows) for name, rows in predictions.items()} == {"small": 3, "other": 1}
    assert predictions["small"][2].targets == ("الشركة",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}\n\n[1]\n", ":3: a JSON object"),
        ('{"cue": }\n', ":1:9: not JSON"),
        ('{"cue": {"text": "قال", "span": [0, 9]}}\n', ":1: not an attribution"),
        ('{"source": null}\n', ":1: not an attribution: KeyError 'cue'"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "broken.jsonl"
    if message.startswith(":3"):
        content = json.dumps(GOLD_ROWS[0]) + content.removeprefix("{}")
    path.write_text(content, encoding="utf-8")
    with pytest.raises(QuotesError) as caught:
        read_gold([path])
    assert str(caught.value).startswith(f"{path}{message}")


def test_missing_files_and_empty_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match=r"absent\.jsonl: cannot be read: No such file"):
        read_gold([tmp_path / "absent.jsonl"])
    with pytest.raises(QuotesError, match="no gold"):
        read_gold([tmp_path])


def test_bytes_that_are_no_utf8_are_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.jsonl"
    path.write_bytes(b'{"cue": "\xff"}')
    with pytest.raises(QuotesError, match=r"is not UTF-8 \(byte 9\)"):
        read_gold([path])


def test_a_prediction_needs_its_document(write_lines: WriteLines) -> None:
    path = write_lines("p.jsonl", [{"cue": None}])
    with pytest.raises(QuotesError, match=r"p\.jsonl:1: no 'document'"):
        read_predictions(path)
