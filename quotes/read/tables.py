"""CSV and TSV: a header line, then an article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from quotes.models import Article, Problem
from quotes.read.columns import NoTextColumn, article_of, map_columns
from quotes.read.detect import delimiter_of
from quotes.read.lines import Faults, NumberedLines
from quotes.read.source import Source


def read_table(source: Source) -> Iterator[Article | Problem]:
    """The rows of a table with a header; a row that is cut or cannot be read costs only itself."""
    lines = _Lines(source)
    first = next(lines, "")
    delimiter = delimiter_of(first)
    csv.field_size_limit(source.options.limits.article)
    try:
        header = next(csv.reader([first], delimiter=delimiter), [])
        mapping = map_columns(header, source.options.columns)
    except (NoTextColumn, csv.Error) as error:
        yield source.problem("columns", str(error))
        return
    faults = Faults(source)
    rows = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        lines.quotes = 0
        start = lines.number + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield from faults.add("row", f"line {start} begins a row that cannot be read ({error}); it was left out")
            continue
        if row is None:
            break
        if not row:
            continue
        number += 1
        if lines.ended and lines.quotes % 2:
            yield source.problem("truncated", f"the row that begins in line {start} breaks off; it was left out")
        elif len(row) != len(header):
            yield from faults.add("row", f"line {start} has {len(row)} columns, not {len(header)}; it was left out")
        else:
            article = article_of(dict(zip(header, row, strict=True)), mapping, source, number)
            if article is None:
                yield from faults.add("empty", f"line {start} has an empty text; it was left out")
            else:
                yield article
    yield from lines.read.problems()
    yield from faults.rest()


class _Lines(Iterator[str]):
    """The lines of a source for ``csv``, which neither counts them nor says that a quoted field was never closed."""

    def __init__(self, source: Source) -> None:
        self.read = NumberedLines(source)
        self._lines = iter(self.read)
        self.number = 0
        self.quotes = 0
        self.ended = False

    def __next__(self) -> str:
        try:
            self.number, line = next(self._lines)
        except StopIteration:
            self.ended = True
            raise
        self.quotes += line.count('"')
        return line
