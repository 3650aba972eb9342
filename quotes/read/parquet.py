"""Parquet, in batches of rows; needs the extra ``parquet``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

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
                for record in _records(batch):
                    number += 1
                    article = article_of(record, mapping, source, number)
                    if article is None:
                        yield from faults.add("empty", f"row {number} has an empty text; it was left out")
                    else:
                        yield article
        except (ArrowException, OSError) as error:
            yield source.problem("parquet", f"breaks off after row {number} ({_line(error)}); copy or make it again")
        yield from faults.rest()


def _records(batch: Any) -> list[dict[str, Any]]:
    """A batch's rows. Texts with bytes that are no UTF-8, which Parquet forbids and files contain, come as bytes."""
    import pyarrow

    try:
        return cast("list[dict[str, Any]]", batch.to_pylist())
    except UnicodeDecodeError:
        texts = (pyarrow.types.is_string, pyarrow.types.is_large_string)
        raw = [
            column.cast(pyarrow.large_binary()) if any(test(column.type) for test in texts) else column
            for column in batch.columns
        ]
        return cast("list[dict[str, Any]]", pyarrow.RecordBatch.from_arrays(raw, names=batch.schema.names).to_pylist())


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
