"""How an extraction is written out: JSON lines, CSV for spreadsheets, or a table for the terminal."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import IO, Literal

from quotes.models import Quote

Format = Literal["jsonl", "csv", "table"]

COLUMNS = (
    "uid", "document", "speaker", "speaker_kind", "cue", "targets", "addressee", "type", "stance", "denial",
    "no_comment", "source", "content", "char_start", "char_end", "parent",
)  # fmt: skip
SHOWN = 60
"""Characters of a content that a table row shows."""


def write(quotes: Iterable[Quote], stream: IO[str], form: Format) -> None:
    """Write ``quotes`` to ``stream``, as they come except for a table, whose widths depend on all."""
    if form == "jsonl":
        for quote in quotes:
            stream.write(quote.model_dump_json() + "\n")
    elif form == "csv":
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(map(_cells, quotes))
    else:
        _write_table(quotes, stream)


def _cells(quote: Quote) -> list[str | int]:
    pieces = quote.content or (quote.cue,)
    return [
        quote.uid,
        quote.document,
        quote.speaker.name if quote.speaker else "",
        quote.speaker.kind if quote.speaker else "",
        quote.cue.text,
        "؛ ".join(target.name for target in quote.targets),
        quote.addressee.name if quote.addressee else "",
        quote.type,
        quote.stance,
        int(quote.denial),
        int(quote.no_comment),
        quote.source.text if quote.source else "",
        _content(quote),
        min(piece.start for piece in pieces),
        max(piece.end for piece in pieces),
        quote.parent or "",
    ]


def _content(quote: Quote) -> str:
    return " […] ".join(piece.text for piece in quote.content)


def _write_table(quotes: Iterable[Quote], stream: IO[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("document", "speaker", "cue", "about", "denial", "content")
    for row in _table_rows(quotes):
        table.add_row(*row)
    Console(file=stream).print(table)


def _table_rows(quotes: Iterable[Quote]) -> Iterator[list[str]]:
    from rich.markup import escape

    for quote in quotes:
        words = " ".join(_content(quote).split())
        short = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
        speaker = quote.speaker.name if quote.speaker else f"? {quote.speaker_unknown or ''}".strip()
        about = "، ".join(target.name for target in quote.targets)
        denial = "denies" if quote.denial else "declines" if quote.no_comment else ""
        yield [escape(cell) for cell in (quote.document, speaker, quote.cue.text, about, denial, short)]
