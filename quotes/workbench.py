"""The commands of those who write rules: accuracy, changes, coverage, speed, and the rulebook itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from quotes.commands import RULES, Failures, PathType, articles_of, reading
from quotes.errors import QuotesError


@click.command()
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


@click.command()
@click.argument("old", type=PathType)
@click.argument("new", type=PathType)
def compare(old: Path, new: Path) -> None:
    """List quotes gained, lost and changed between extractions."""
    from quotes.evaluate.compare import compare as differences
    from quotes.evaluate.compare import render

    click.echo(render(differences(old, new)))


@click.command()
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


@click.group(invoke_without_command=True)
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


@click.group()
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


WORKBENCH = (evaluate, compare, coverage, bench, rules)
"""The commands, for the command line to take in."""
