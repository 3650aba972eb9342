"""The command line. Each command is a few lines; what it does lives in the rooms, imported when the command runs."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from quotes import __version__
from quotes.commands import RULES, Failures, PathType, articles_of, quotes_of, read_options, reading, written
from quotes.errors import QuotesError
from quotes.workbench import WORKBENCH

if TYPE_CHECKING:
    from quotes.output import Format


class Commands(click.Group):
    """Commands whose `QuotesError` becomes a message on standard error and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QuotesError as error:
            click.echo(f"quotes: {error}", err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="quotes")
def main() -> None:
    """Who said what about whom, in Arabic news.

    PATH… may be files and folders of any format that `quotes formats` lists, web addresses, and - for standard input.
    """


@main.command()
@reading
@click.option("-o", "--output", default="-", metavar="FILE", help="The file to write; standard output without it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "table"]),
    default="jsonl",
    show_default=True,
    help="JSON lines, CSV for spreadsheets, or a table to look at.",
)
@RULES
def extract(paths: tuple[str, ...], output: str, form: str, rules: Path | None, **how: Any) -> None:
    """Extract the quotes of articles."""
    from quotes.output import write

    failures = Failures()
    quotes = quotes_of(paths, failures, rules, **how)
    with written(output, form) as stream:
        write(quotes, stream, cast("Format", form))
    failures.end()


@main.command()
@click.argument("what", metavar="PATH|TEXT")
@RULES
def explain(what: str, rules: Path | None) -> None:
    """Draw how the quotes of a file, or of a text, came about."""
    from quotes.explain import explain as explained
    from quotes.models import Article
    from quotes.rulebook import load_rulebook

    failures = Failures()
    rulebook = load_rulebook(rules)
    is_text = len(what.split()) > 1 and not os.path.exists(what)
    for article in [Article(document="text", text=what)] if is_text else articles_of((what,), failures):
        click.echo(explained(article, rulebook))
    failures.end()


@main.command()
@click.argument("database", type=PathType)
@partial(reading, required=False)
@click.option("--corrections", type=PathType, help="A corrections.yml to apply, instead of those already applied.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes extract; one a core without it.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
@RULES
def build(
    database: Path,
    paths: tuple[str, ...],
    corrections: Path | None,
    jobs: int | None,
    quiet: bool,
    rules: Path | None,
    **how: Any,
) -> None:
    """Add articles to DATABASE, making it when it is not there."""
    from quotes.build import build as add

    if not paths and corrections is None:
        raise click.UsageError("Missing argument 'PATH…'; only --corrections can be applied without one.")
    failures = Failures()
    report = add(
        database,
        paths,
        jobs=jobs,
        quiet=quiet,
        corrections=corrections,
        rules=rules,
        unread=lambda problem: failures.tell(problem.message),
        options=read_options(**how),
    )
    failures.count += report.counts.failed
    click.echo(report.summary(), err=True)
    failures.end()


@main.command()
@click.argument("database", type=PathType)
@click.option("--port", default=8001, show_default=True, help="The port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 for all.")
@click.option("--base-url", default="/", show_default=True, help="The path under which a proxy publishes the site.")
@click.option("--metadata", type=PathType, help="Titles, questions and facets, instead of those that come along.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that answer.")
def serve(database: Path, port: int, host: str, base_url: str, metadata: Path | None, workers: int) -> None:
    """Serve DATABASE as a web site."""
    from quotes.publish.serve import serve as run

    run(database, host, port, base_url=base_url, metadata=metadata, workers=workers)


@main.command()
@click.argument("database", type=PathType)
@click.argument("feeds", type=PathType)
@click.option("--once", is_flag=True, help="Poll the feeds that are due, and end.")
def watch(database: Path, feeds: Path, once: bool) -> None:
    """Add to DATABASE what is new in the RSS and Atom feeds of a list.

    FEEDS is a YAML file, a line `- https://…` for each feed.
    """
    from quotes.watch import watch as watch_feeds

    failures = Failures()
    try:
        watch_feeds(database, feeds, once=once, say=click.echo, tell=failures.tell)
    except KeyboardInterrupt:
        click.echo("stopped; the same command goes on from here")
    if once:
        failures.end()


@main.command()
@click.argument("database", type=PathType)
def doctor(database: Path) -> None:
    """Check every invariant of DATABASE; list problems by kind."""
    from quotes.store.doctor import BROKEN
    from quotes.store.doctor import doctor as examine

    findings = examine(database)
    for finding in findings:
        click.echo(f"{finding.severity}: {finding.kind}: {finding.count}")
        for example in finding.examples:
            click.echo(f"    {example}")
    broken = [finding for finding in findings if finding.severity == BROKEN]
    if broken:
        raise QuotesError(f"{database} is broken in {len(broken)} ways; build it again from its articles")
    click.echo(f"{database}: every invariant holds")


@main.command("formats")
def list_formats() -> None:
    """List the formats that can be read."""
    from quotes.read import formats

    for form in formats():
        needs = f"  (needs: pip install 'quotes[{form.extra}]')" if form.extra else ""
        click.echo(f"{form.name:10s} {' '.join(form.suffixes):28s} {form.about}{needs}")


for command in WORKBENCH:
    main.add_command(command)
