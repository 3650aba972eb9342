"""The command line. Each command is a few lines; what it does lives in the rooms, imported when the command runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from quotes import __version__
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.models import Article, Quote


class Commands(click.Group):
    """Commands whose `QuotesError` becomes a message on standard error and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QuotesError as error:
            click.echo(f"quotes: {error}", err=True)
            ctx.exit(1)


PathArgument = click.Path(path_type=Path)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quotes")
def main() -> None:
    """Who said what about whom, in Arabic news."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", default="-", help="The file to write; standard output without it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "table"]),
    default="jsonl",
    show_default=True,
    help="JSON lines, CSV for spreadsheets, or a table to look at.",
)
def extract(paths: tuple[str, ...], output: str, form: str) -> None:
    """Extract the quotes of articles: files, folders, or - for standard input."""
    from quotes.output import write

    failures = Failures()
    with _written(output, form) as stream:
        write(_quotes(paths, failures), stream, form)  # type: ignore[arg-type]  # click has checked the choice
    failures.end()


@main.command()
@click.argument("gold", nargs=-1, required=True, type=PathArgument)
@click.option("--pred", type=PathArgument, help="Score this extraction instead of extracting now.")
@click.option("--texts", type=PathArgument, multiple=True, help="A further folder with the texts of the gold.")
@click.option("--show", is_flag=True, help="List every miss with both readings.")
@click.option("--holdout", is_flag=True, help="Show no details of a fixed half of the documents, only its figures.")
@click.option("--floors", type=PathArgument, help="Hold the sets of this file to their floors; GOLD is then a folder.")
def evaluate(
    gold: tuple[Path, ...], pred: Path | None, texts: tuple[Path, ...], show: bool, holdout: bool, floors: Path | None
) -> None:
    """Score extraction against gold files or folders."""
    from quotes.evaluate import gold as gold_files
    from quotes.evaluate import run

    predictions = gold_files.read_predictions(pred) if pred else None
    if floors is None:
        click.echo(run.evaluate(gold, predictions, texts, show, holdout))
        return
    report, short = run.hold_floors(gold, floors, predictions, texts)
    click.echo(report)
    if short:
        raise QuotesError("below the floor\n  " + "\n  ".join(short))


@main.command()
@click.argument("old", type=PathArgument)
@click.argument("new", type=PathArgument)
def compare(old: Path, new: Path) -> None:
    """List the quotes gained, lost and changed between two extractions."""
    from quotes.evaluate.compare import compare as differences
    from quotes.evaluate.compare import render

    click.echo(render(differences(old, new)))


@main.command()
@click.argument("paths", nargs=-1, required=True)
def coverage(paths: tuple[str, ...]) -> None:
    """Show how often each rule fires on articles, and which never do."""
    from quotes.evaluate.coverage import count_rules, render
    from quotes.rulebook import load_rulebook

    failures = Failures()
    kinds = {rule.id: rule.kind for rule in load_rulebook().rules.values()}
    click.echo(render(count_rules(_quotes(paths, failures), kinds), kinds))
    failures.end()


@main.command()
@click.argument("database", type=PathArgument)
@click.argument("paths", nargs=-1)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes that extract; all cores without it.")
@click.option("--corrections", type=PathArgument, help="Apply these corrections in the place of earlier ones.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def build(database: Path, paths: tuple[str, ...], jobs: int | None, corrections: Path | None, quiet: bool) -> None:
    """Add articles to a database, or make it: files, folders, or - for standard input."""
    from quotes.build import build as build_database

    if not paths and not database.exists():
        raise QuotesError(f"{database} does not exist yet; name the articles to build it from")
    failures = Failures()
    report = build_database(
        database,
        paths,
        jobs=jobs,
        quiet=quiet,
        corrections=corrections,
        unread=lambda problem: failures.tell(problem.message),
    )
    if not quiet:
        click.echo(report.summary())
    failures.end()


@main.command()
@click.argument("database", type=PathArgument)
def doctor(database: Path) -> None:
    """Check every invariant of a database; show faults and noted problems by kind, with examples."""
    from quotes.store.doctor import BROKEN
    from quotes.store.doctor import doctor as examine

    findings = examine(database)
    for finding in findings:
        click.echo(f"{finding.severity}: {finding.kind}: {finding.count}")
        for example in finding.examples:
            click.echo(f"    {example}")
    broken = sum(finding.severity == BROKEN for finding in findings)
    if broken:
        raise QuotesError(f"{database} breaks {broken} rules; build it anew from its articles")
    click.echo(f"{database} is sound")


@main.group(invoke_without_command=True)
@click.option("--on", "paths", multiple=True, help="Articles to measure on; the sample articles without it.")
@click.option("--characters", default=1_000_000, show_default=True, help="How much of them.")
@click.pass_context
def bench(context: click.Context, paths: tuple[str, ...], characters: int) -> None:
    """Measure the speed of extraction, stage by stage and on the worst of inputs."""
    if context.invoked_subcommand:
        return
    from quotes.evaluate.bench import bench as measure
    from quotes.resources import resource

    failures = Failures()
    for line in measure(_articles(paths or (str(resource("seeds")),), failures), characters):
        click.echo(line)
    failures.end()


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


def _quotes(paths: tuple[str, ...], failures: Failures) -> Iterator[Quote]:
    """The quotes of all articles that can be read; the rest is told to ``failures``."""
    from quotes.pipeline import extract
    from quotes.rulebook import load_rulebook

    rulebook = load_rulebook()
    for article in _articles(paths, failures):
        yield from extract(article, rulebook).quotes


def _articles(paths: tuple[str, ...], failures: Failures) -> Iterator[Article]:
    from quotes.models import Problem
    from quotes.read import read_paths

    for found in read_paths(paths):
        if isinstance(found, Problem):
            failures.tell(found.message)
        else:
            yield found


@contextmanager
def _written(output: str, form: str) -> Iterator[IO[str]]:
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
