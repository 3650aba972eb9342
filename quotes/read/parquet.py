"""Parquet, in batches of rows; needs the extra ``parquet``."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.models import Article, Problem
from quotes.read.columns import NoTextColumn, article_of, map_columns
from quotes.read.extras import needs
from quotes.read.lines import Faults
from quotes.read.source import Source

_ROWS = 256


def read_parquet(source: Source) -> Iterator[Article | Problem]:
    """An article a row. Only the columns that are used are read, a few hundred rows at a time."""
    with needs("parquet"):
        from pyarrow import ArrowException, parquet
    with source.seekable() as path:
        try:
            file = parquet.ParquetFile(path)
            mapping = map_columns(file.schema_arrow.names, source.options.columns)
        except (ArrowException, OSError) as error:
            yield source.problem("parquet", f"no whole Parquet file ({_line(error)}); copy or make it again")
            return
        except NoTextColumn as error:
            yield source.problem("columns", str(error))
            return
        faults, number = Faults(source), 0
        try:
            for batch in file.iter_batches(batch_size=_ROWS, columns=sorted(set(mapping.values())), use_threads=False):
                for record in batch.to_pylist():
                    number += 1
                    article = article_of(record, mapping, source, number)
                    if article is None:
                        yield from faults.add("empty", f"row {number} has an empty text; it was left out")
                    else:
                        yield article
        except (ArrowException, OSError) as error:
            yield source.problem("parquet", f"breaks off after row {number} ({_line(error)}); copy or make it again")
        yield from faults.rest()


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
