"""Gold files and prediction files, read into one kind of record that scoring compares.

Two formats of gold are known, both JSON lines in UTF-8:

* one file a document, one attribution a line; the file's stem is the document's name and its text stands in
  ``STEM.txt`` beside it, or in one of the folders given;
* a treebank file, one document a line, with ``doc``, ``text`` and ``attributions`` (cue, source and content as
  ``[start, end]``), which holds verb-and-clause attributions only and so can measure recall but no precision.

A prediction file has one quote a line, as ``quotes extract`` writes it. All offsets are code points, end exclusive.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.errors import QuotesError
from quotes.models import Quote, TextSpan


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, of the gold or predicted, with the second readings that gold may allow."""

    cue: TextSpan
    source: TextSpan | None
    content: tuple[TextSpan, ...]
    type: str = "clause"
    """``clause`` where a treebank does not tell the type."""
    denial: bool = False
    no_comment: bool = False
    names: tuple[str, ...] = ()
    """Acceptable names of the speaker; a prediction has one or none."""
    targets: tuple[str, ...] = ()
    lemma: str | None = None
    also: tuple[TextSpan, ...] = ()
    source_also: TextSpan | None = None
    content_also: tuple[TextSpan, ...] = ()
    optional: bool = False
    target_open: bool = False
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document with the attributions that a reader found in it."""

    name: str
    rows: tuple[Attribution, ...]
    text: str | None
    outlet: str | None
    treebank: bool


def read_gold(paths: Iterable[Path], text_folders: Sequence[Path] = ()) -> list[GoldDocument]:
    """The documents of gold files and of every ``*.jsonl`` below gold folders, in the order given.

    Raises:
        QuotesError: a path is missing, a folder holds no gold, or a line is not of either format.
    """
    documents: list[GoldDocument] = []
    for path in gold_files(paths):
        lines = list(json_lines(path))
        outlets = _outlets(path)
        if lines and "attributions" in lines[0][1]:
            documents += [_treebank_document(path, number, line) for number, line in lines]
        else:
            rows = tuple(_checked(path, number, _gold_row, line) for number, line in lines)
            documents.append(
                GoldDocument(path.stem, rows, _text(path, text_folders), outlets.get(path.stem), treebank=False)
            )
    return documents


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """``paths`` with each folder replaced by the gold files below it."""
    files: list[Path] = []
    for path in paths:
        found = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not found:
            raise QuotesError(f"{path}: no gold (*.jsonl) in this folder; name a folder or file that holds some")
        files += found
    return files


def read_predictions(path: Path) -> dict[str, list[Attribution]]:
    """The predictions of a file by document.

    Raises:
        QuotesError: the file is missing or a line is no prediction.
    """
    by_document: dict[str, list[Attribution]] = defaultdict(list)
    for number, line in quote_lines(path):
        by_document[line["document"]].append(_checked(path, number, prediction, line))
    return dict(by_document)


def quote_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The quotes that ``quotes extract -o`` wrote, with the number of each line.

    Raises:
        QuotesError: as `json_lines`, or a line names no document.
    """
    for number, line in json_lines(path):
        if "document" not in line:
            raise QuotesError(f"{path}:{number}: no 'document'; give a file that `quotes extract -o` wrote")
        yield number, line


def from_quotes(quotes: Iterable[Quote]) -> list[Attribution]:
    """Freshly extracted quotes as predictions."""
    return [prediction(quote.record()) for quote in quotes]


def prediction(line: Mapping[str, Any]) -> Attribution:
    speaker = (line.get("speaker") or {}).get("name")
    return Attribution(
        cue=_span(line["cue"]),
        source=_span_or_none(line["source"]),
        content=_spans(line["content"]),
        type=line.get("type", "clause"),
        denial=bool(line.get("denial")),
        no_comment=bool(line.get("no_comment")),
        names=(speaker,) if speaker else (),
        targets=tuple(target["name"] for target in line.get("targets", ())),
        lemma=line.get("lemma"),
        uid=line.get("uid"),
    )


def _gold_row(line: Mapping[str, Any]) -> Attribution:
    return Attribution(
        cue=_span(line["cue"]),
        source=_span_or_none(line["source"]),
        content=_spans(line["content"]),
        type=line["type"],
        denial=line["denial"],
        no_comment=line["no_comment"],
        names=tuple(line.get("names") or ([line["speaker"]] if line.get("speaker") else [])),
        targets=tuple(line["target"]),
        also=_spans(line.get("also", ())),
        source_also=_span_or_none(line.get("source_also")),
        content_also=_spans(line.get("content_also") or ()),
        optional=bool(line.get("optional")),
        target_open=bool(line.get("target_open")),
    )


def _treebank_document(path: Path, number: int, line: Mapping[str, Any]) -> GoldDocument:
    def rows(document: Mapping[str, Any]) -> tuple[Attribution, ...]:
        text = document["text"]

        def cut(offsets: Sequence[int]) -> TextSpan:
            return TextSpan(start=offsets[0], end=offsets[1], text=text[offsets[0] : offsets[1]])

        return tuple(
            Attribution(
                cue=cut(row["cue"]),
                source=cut(row["source"]) if row["source"] else None,
                content=tuple(cut(piece) for piece in row["content"]),
                lemma=row.get("lemma"),
            )
            for row in document["attributions"]
        )

    return GoldDocument(line["doc"], _checked(path, number, rows, line), line["text"], None, treebank=True)


def _span(value: Mapping[str, Any]) -> TextSpan:
    start, end = value.get("span") or (value["start"], value["end"])
    return TextSpan(start=start, end=end, text=value["text"])


def _span_or_none(value: Mapping[str, Any] | None) -> TextSpan | None:
    return _span(value) if value else None


def _spans(values: Iterable[Mapping[str, Any]]) -> tuple[TextSpan, ...]:
    return tuple(_span(value) for value in values)


def _checked(path: Path, number: int, read: Any, line: Mapping[str, Any]) -> Any:
    try:
        return read(line)
    except (KeyError, TypeError, ValueError) as error:
        raise QuotesError(f"{path}:{number}: not an attribution: {type(error).__name__} {error}") from error


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each object of a JSON lines file with the number of its line, from 1; empty lines are passed over.

    Raises:
        QuotesError: the file cannot be read, or a line is no JSON object.
    """
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise QuotesError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QuotesError(f"{path}: is not UTF-8 (byte {error.start}); JSON lines in UTF-8 are needed") from error
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise QuotesError(f"{path}:{number}:{error.colno}: not JSON: {error.msg}") from error
        if not isinstance(value, dict):
            raise QuotesError(f"{path}:{number}: a JSON object is needed on each line")
        yield number, value


def _text(gold: Path, folders: Sequence[Path]) -> str | None:
    for folder in (gold.parent, *folders):
        candidate = folder / f"{gold.stem}.txt"
        if candidate.is_file():
            return candidate.read_bytes().decode("utf-8-sig")
    return None


def _outlets(gold: Path) -> dict[str, str]:
    """Document → outlet, from the ``*-manifest.json`` files beside a gold file or its folder; empty without one.

    A manifest is a list of objects with ``outlet`` and either ``name`` (the document's) or ``n`` (its number:
    in ``articles-manifest.json``, 7 is ``article-07``).
    """
    outlets: dict[str, str] = {}
    for folder in (gold.parent.parent, gold.parent):
        for manifest in sorted(folder.glob("*-manifest.json")):
            stem = manifest.name.removesuffix("-manifest.json").removesuffix("s")
            for entry in json.loads(manifest.read_text(encoding="utf-8")):
                name = entry.get("name") or f"{stem}-{entry.get('n', -1):02d}"
                if entry.get("outlet"):
                    outlets[name] = entry["outlet"]
    return outlets
