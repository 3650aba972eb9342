"""Evaluation from end to end: extract where no predictions are given, score, and hold the figures to their floors."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import QuotesError
from quotes.evaluate.gold import Attribution, GoldDocument, from_quotes, read_gold
from quotes.evaluate.report import render_figures, render_groups, render_misses
from quotes.evaluate.score import DocumentScore, figures, score
from quotes.models import Article
from quotes.resources import resource

Predictions = Mapping[str, Sequence[Attribution]]


def extract_documents(documents: Iterable[GoldDocument]) -> dict[str, list[Attribution]]:
    """What the product itself finds in the documents' texts, by document.

    Raises:
        QuotesError: the text of a document is not at hand.
    """
    from quotes.pipeline import extract
    from quotes.rulebook import load_rulebook

    rulebook = load_rulebook()
    found: dict[str, list[Attribution]] = {}
    for document in documents:
        if document.text is None:
            raise QuotesError(
                f"{document.name}.txt: not found beside its gold; name its folder by --texts, or give --pred"
            )
        article = Article(document=document.name, text=document.text)
        found[document.name] = from_quotes(extract(article, rulebook).quotes)
    return found


def held_out(document: str) -> bool:
    """Whether a document belongs to the half that is kept out of sight: always the same, by a hash of its name."""
    return hashlib.sha256(document.encode()).digest()[0] % 2 == 1


def evaluate(
    gold: Sequence[Path],
    predictions: Predictions | None = None,
    texts: Sequence[Path] = (),
    show: bool = False,
    holdout: bool = False,
    corrections: Path | None = None,
) -> str:
    """The report on gold files; documents of treebank files make a set of their own.

    With ``holdout``, half of the documents are reported by their figures alone. With a file of ``corrections``, it
    ends with how many of them would still be needed.
    """
    documents = read_gold(gold, _text_folders(texts))
    predicted = extract_documents(documents) if predictions is None else predictions
    parts: list[str] = []
    for title, treebank in (("attributions", False), ("treebank", True)):
        scores = score([one for one in documents if one.treebank == treebank], predicted)
        hidden = [one for one in scores if holdout and held_out(one.document.name)]
        seen = [one for one in scores if not holdout or not held_out(one.document.name)]
        if seen:
            parts += [render_figures(title, seen), render_groups(seen), render_misses(seen, show)]
        if hidden:
            parts.append(render_figures(f"{title}, held out", hidden))
    if corrections is not None:
        parts.append(_corrections(corrections, predicted, documents))
    return "\n\n".join(parts)


def _corrections(path: Path, predictions: Predictions, documents: Sequence[GoldDocument]) -> str:
    from quotes.evaluate.corrections import count_corrections, render
    from quotes.store.corrections import load_corrections

    entries = (correction for _, correction in load_corrections(path))
    return render(count_corrections(entries, predictions, documents))


@dataclass(frozen=True, slots=True)
class FloorSet:
    """Gold that is measured together and the figures, in percent, below which it may not fall."""

    name: str
    gold: tuple[str, ...]
    floors: Mapping[str, float]


def read_floors(path: Path) -> list[FloorSet]:
    """The sets of a floors file: a table a set, with ``gold`` (patterns below the gold folder) and ``floors``.

    Raises:
        QuotesError: the file is missing, no TOML, or a set lacks one of the two.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise QuotesError(f"{path}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise QuotesError(f"{path}: not TOML: {error}") from error
    sets: list[FloorSet] = []
    for name, table in tables.items():
        if not isinstance(table, dict) or set(table) != {"gold", "floors"}:
            raise QuotesError(f"{path}: set '{name}' needs 'gold' (a list of patterns) and 'floors' (figure = percent)")
        sets.append(FloorSet(name, tuple(table["gold"]), table["floors"]))
    return sets


def hold_floors(
    gold: Sequence[Path], floors: Path, predictions: Predictions | None = None, texts: Sequence[Path] = ()
) -> tuple[str, list[str]]:
    """The figures of every set of a floors file, and a line for each figure that falls short.

    Raises:
        QuotesError: no gold folder holds a set's files, or a floor names an unknown figure.
    """
    parts: list[str] = []
    short: list[str] = []
    for one in read_floors(floors):
        files = [file for folder in gold for pattern in one.gold for file in sorted(folder.glob(pattern))]
        if not files:
            raise QuotesError(f"{floors}: set '{one.name}': no {', '.join(one.gold)} below {', '.join(map(str, gold))}")
        documents = read_gold(files, _text_folders(texts))
        scores = score(documents, extract_documents(documents) if predictions is None else predictions)
        parts.append(render_figures(one.name, scores))
        short += _short(floors, one, scores)
    return "\n\n".join(parts), short


def _short(path: Path, one: FloorSet, scores: Sequence[DocumentScore]) -> list[str]:
    reached = figures(scores)
    lines: list[str] = []
    for name, floor in one.floors.items():
        if name not in reached:
            raise QuotesError(f"{path}: set '{one.name}': no figure '{name}'; there are {', '.join(reached)}")
        if 100 * reached[name] < floor:
            lines.append(f"{one.name}: {name} is {100 * reached[name]:.1f}, below its floor of {floor}")
    return lines


def _text_folders(texts: Sequence[Path]) -> list[Path]:
    return [*texts, resource("seeds")]
