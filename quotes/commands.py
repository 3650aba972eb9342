"""What the commands share: PATH… with its options, what cannot be read, and where the result goes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import click

from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.models import Article, Quote
    from quotes.read import ReadOptions

PathType = click.Path(path_type=Path)
RULES = click.option("--rules", type=PathType, help="The folder of a rulebook, instead of the one that comes along.")


class Failures:
    """What went wrong with single inputs: told at once, and remembered in the exit status."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, message: str) -> None:
        self.count += 1
        click.echo(f"quotes: {message}", err=True)

    def end(self) -> None:
        """Leave with status 1 when anything failed."""
        if self.count:
            sys.exit(1)


def reading(command: Callable[..., None], *, required: bool = True) -> Callable[..., None]:
    """PATH… and the options that tell how to read them; ``required`` when there is nothing to do without a path."""
    for decorate in (
        click.option("--follow", is_flag=True, help="Fetch the pages behind a feed's entries that are only summaries."),
        click.option("--day-first", is_flag=True, help="Read 06/03/2017 as the sixth of March; else it is unknown."),
        click.option("--outlet", help="The outlet of articles that do not name theirs."),
        click.option("--encoding", help="The encoding of the files, where it is not to be found out."),
        click.option("--table", help="The table or view to read from SQLite databases."),
        click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="Where FIELD stands in tables."),
        click.argument("paths", nargs=-1, required=required, metavar="PATH…"),
    ):
        command = decorate(command)
    return command


def quotes_of(paths: tuple[str, ...], failures: Failures, rules: Path | None, **how: Any) -> Iterator[Quote]:
    """The quotes of all articles that can be read; the rest is told to ``failures``.

    The rulebook is loaded at once, so that its mistakes are known before anything is written.
    """
    from quotes.pipeline import pipeline
    from quotes.rulebook import load_rulebook

    extract = pipeline(load_rulebook(rules)).extract

    def found() -> Iterator[Quote]:
        for article in articles_of(paths, failures, **how):
            try:
                f"{article.document}{article.text}".encode()
                quotes = extract(article).quotes
            except UnicodeEncodeError:
                failures.tell(f"{article.document!r}: holds half a character (a lone surrogate); decode the file anew")
            except Exception as error:  # one article must not cost the others
                what = f"{type(error).__name__}: {error}"
                failures.tell(f"{article.document}: extraction failed, please report it: {what}")
            else:
                yield from quotes

    return found()


def articles_of(paths: tuple[str, ...], failures: Failures, **how: Any) -> Iterator[Article]:
    from quotes.models import Problem
    from quotes.read import read_paths

    for found in read_paths(paths, read_options(**how)):
        if isinstance(found, Problem):
            failures.tell(found.message)
        else:
            yield found


def read_options(columns: tuple[str, ...] = (), **how: Any) -> ReadOptions:
    from typing import get_args

    from quotes.read import ReadOptions
    from quotes.read.source import Field

    mapping: dict[Field, str] = {}
    for entry in columns:
        name, equals, column = entry.partition("=")
        if not equals or name not in get_args(Field):
            raise QuotesError(f"--column {entry}: write FIELD=NAME, with FIELD one of {', '.join(get_args(Field))}")
        mapping[cast("Field", name)] = column
    return ReadOptions(columns=mapping, **how)


@contextmanager
def written(output: str, form: str) -> Iterator[IO[str]]:
    """The stream to write to. A CSV file begins with a byte-order mark, without which Excel garbles Arabic."""
    if output == "-":
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # whatever the locale says
        yield sys.stdout
        return
    try:
        stream = open(output, "w", encoding="utf-8-sig" if form == "csv" else "utf-8", newline="")  # noqa: SIM115
    except OSError as error:
        raise QuotesError(f"{output}: cannot be written ({error.strerror}); choose another place with -o") from error
    with stream:
        yield stream
