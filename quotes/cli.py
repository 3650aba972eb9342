"""The command line. Each command is a few lines; what it does lives in the rooms, imported when the command runs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from quotes import __version__
from quotes.commands import Failures, articles_of, quotes_of, read_options, reading, written
from quotes.errors import QuotesError

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


PathType = click.Path(path_type=Path)
RULES = click.option("--rules", type=PathType, help="The folder of a rulebook, instead of the one that comes along.")


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
@reading
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


@main.command()
@click.argument("gold", nargs=-1, required=True, type=PathType, metavar="GOLD…")
@click.option("--pred", type=PathType, metavar="FILE", help="Score this extraction instead of extracting now.")
@click.option("--texts", type=PathType, multiple=True, metavar="FOLDER", help="Where else texts of the gold stand.")
@click.option("--show", is_flag=True, help="List every miss with both readings.")
@click.option("--holdout", is_flag=True, help="Show no details of a fixed half of the documents, only its figures.")
@click.option("--floors", type=PathType, metavar="FILE", help="Hold sets below the folder GOLD to this file's floors.")
@click.option("--corrections", type=PathType, metavar="FILE", help="Count what is mended of a corrections.yml.")
def evaluate(
    gold: tuple[Path, ...],
    pred: Path | None,
    texts: tuple[Path, ...],
    show: bool,
    holdout: bool,
    floors: Path | None,
    corrections: Path | None,
) -> None:
    """Score extraction against gold files or folders."""
    from quotes.evaluate import gold as gold_files
    from quotes.evaluate import run

    predictions = gold_files.read_predictions(pred) if pred else None
    if floors is None:
        click.echo(run.evaluate(gold, predictions, texts, show, holdout, corrections))
        return
    report, short = run.hold_floors(gold, floors, predictions, texts)
    click.echo(report)
    if short:
        raise QuotesError("below the floor\n  " + "\n  ".join(short))


@main.command()
@click.argument("old", type=PathType)
@click.argument("new", type=PathType)
def compare(old: Path, new: Path) -> None:
    """List quotes gained, lost and changed between extractions."""
    from quotes.evaluate.compare import compare as differences
    from quotes.evaluate.compare import render

    click.echo(render(differences(old, new)))


@main.command()
@reading
@RULES
def coverage(paths: tuple[str, ...], rules: Path | None, **how: Any) -> None:
    """Show how often each rule fires, and which never do."""
    from quotes.evaluate.coverage import count_rules, render
    from quotes.rulebook import load_rulebook

    failures = Failures()
    rulebook = load_rulebook(rules)
    click.echo(render(count_rules(articles_of(paths, failures, **how), rulebook), rulebook))
    failures.end()


@main.group(invoke_without_command=True)
@click.option("--on", "paths", multiple=True, metavar="PATH", help="Measure on these, not on the samples, mixed.")
@click.option("--characters", default=1_000_000, show_default=True, help="How much of them.")
@click.pass_context
def bench(context: click.Context, paths: tuple[str, ...], characters: int) -> None:
    """Measure how fast extraction is, and where its time goes."""
    if context.invoked_subcommand:
        return
    from quotes.evaluate.bench import bench as measure
    from quotes.evaluate.generate import generated_articles

    failures = Failures()
    articles = articles_of(paths, failures) if paths else generated_articles(characters)
    for line in measure(articles, characters):
        click.echo(line)
    failures.end()


@bench.command("build")
@click.option("--articles", default=20_000, show_default=True, help="How many articles to make of the samples.")
@click.option("--jobs", type=click.IntRange(1), help="Processes that extract; all cores without it.")
@click.option("--folder", type=PathType, help="Where to build; the database is removed afterwards.")
def bench_build(articles: int, jobs: int | None, folder: Path | None) -> None:
    """Measure how fast a database is built, and its memory."""
    from quotes.evaluate.bench_build import bench_build as measure

    for line in measure(articles, jobs, folder):
        click.echo(line)


@bench.command("site")
@click.option("--quotes", "count", default=1_000_000, show_default=True, help="How many quotes to make up.")
@click.option("--database", type=PathType, help="Measure this database; made up there when it does not exist.")
def bench_site(count: int, database: Path | None) -> None:
    """Measure how fast pages, facets and search of the site are."""
    from quotes.evaluate.bench_site import bench_site as measure

    for line in measure(count, database):
        click.echo(line)


@main.group()
def rules() -> None:
    """Look into the rulebook."""


@rules.command("check")
@click.argument("folder", type=PathType, required=False)
def check_rules(folder: Path | None) -> None:
    """Check the rule files in FOLDER and run their examples.

    Without FOLDER, those that come along.
    """
    from quotes.evaluate.examples import check
    from quotes.resources import resource

    failures = Failures()
    for complaint in check(folder or resource("rules")):
        failures.tell(complaint)
    failures.end()
    click.echo("all rules and their examples hold")


@rules.command("list")
@click.option("--kind", help="Only rules of this kind: cue, frame, stance, class, title or region.")
@RULES
def list_rules(kind: str | None, rules: Path | None) -> None:
    """List the rules, one a line."""
    from quotes.rulebook import load_rulebook
    from quotes.rulebook.show import listing

    click.echo(listing(load_rulebook(rules), kind))


@rules.command("forms")
@click.argument("lemma")
@RULES
def list_forms(lemma: str, rules: Path | None) -> None:
    """Show all forms of the cue LEMMA, in which it is recognised."""
    from quotes.rulebook import load_rulebook
    from quotes.rulebook.show import forms

    click.echo(forms(load_rulebook(rules), lemma))
