"""Building the database: articles in, a published database out.

``read → extract (in processes) → stage → correct → index → link → publish`` is all of it. The database is a function of
the articles in the order in which they came, the rulebook, the version of this code and the corrections, and of nothing
else: not of the number of processes, nor of how often the build was killed and begun again. When rulebook or version
have changed, the articles that the database holds are extracted anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from quotes import __version__
from quotes.errors import QuotesError
from quotes.inputs import Inputs
from quotes.linking import link
from quotes.models import Article, Problem
from quotes.pipeline import pipeline
from quotes.progress import Progress
from quotes.read.source import ReadOptions
from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.names.identity import identity
from quotes.rulebook import Rulebook, load_rulebook
from quotes.store import amend
from quotes.store.corrections import load_corrections
from quotes.store.duplicates import sketch
from quotes.store.finish import finish
from quotes.store.intake import Counts, Incoming, Intake, old_articles
from quotes.store.lock import only_one
from quotes.store.rows import ArticleRows, EntityKey, article_rows, folded_name
from quotes.store.staging import Staging, clear_errors
from quotes.store.write import Run
from quotes.workers import Factory, Work, Workers

COMMIT_EVERY = 3.0
"""Seconds of work that a killed build loses at most."""

_NOT_ROWS = (
    "publish",
    "evaluate",
    "cli.py",
    "commands.py",
    "workbench.py",
    "output.py",
    "progress.py",
    "workers.py",
    "interrupts.py",
)
"""Code that does not touch the rows of a database, so that changing it makes no database old."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    database: Path
    counts: Counts
    quotes: int
    """Quotes in the database now."""
    seconds: float
    resumed: bool
    """Whether it went on from one that had been broken off."""
    published: bool
    """False when there was nothing to change."""

    def summary(self) -> str:
        """What was done, in a line."""
        counts = self.counts
        rate = counts.articles / max(self.seconds, 1e-6)
        what = f"{counts.articles} articles read, {counts.added} new ({counts.versions} of them new versions)"
        if counts.copies:
            what += f", {counts.copies} near duplicates kept once"
        if counts.unread:
            what += f", {counts.unread} inputs not readable"
        if counts.failed:
            what += f", {counts.failed} extractions failed (see: quotes doctor {self.database})"
        end = f"{self.database} holds {self.quotes} quotes" if self.published else f"{self.database} needed no change"
        return f"{what}; {end}; {self.seconds:.1f} s, {rate:.0f} articles a second"


def build(
    database: Path | str,
    paths: Iterable[Path | str] = (),
    *,
    jobs: int | None = None,
    quiet: bool = False,
    corrections: Path | str | None = None,
    rules: Path | str | None = None,
    unread: Callable[[Problem], None] | None = None,
    engine: Engine | None = None,
    articles: Iterable[Article | Problem] | None = None,
    options: ReadOptions | None = None,
) -> Report:
    """Add the articles under ``paths`` to ``database``, making it when it is not there.

    Args:
        jobs: processes that extract; all cores by default, 1 for none but this one.
        corrections: the file of corrections to apply instead of those that the database holds.
        rules: the folder of the rulebook.
        unread: told of each input that cannot be read, as it is met.
        engine: what extracts, instead of the rulebook in ``rules``.
        articles: what to add, instead of reading ``paths``.
        options: how to read ``paths``.

    Raises:
        QuotesError: when nothing can be read, a file cannot be written, or the user breaks off.
    """
    target = Path(os.path.realpath(database)) if os.path.islink(database) else Path(database)
    if not target.name:
        raise QuotesError(f"{database} is not a file; name the database file to build")
    started = time.monotonic()
    named = [str(path) for path in paths]
    engine = engine or rulebook_engine(rules)
    wanted = None if corrections is None else load_corrections(Path(corrections))
    work = hashlib.sha256(json.dumps([named, str(options)]).encode()).hexdigest()
    lock = target.with_name(target.name + ".lock")
    progress = Progress(quiet=quiet)
    with clear_errors(target), _stopped_clearly(target), progress, only_one(lock, partial(_waiting, progress, target)):
        staging = Staging(target, engine.run, work, engine.entity_key)
        workers = Workers(engine.factory, jobs or os.cpu_count() or 1)
        try:
            if staging.resumed:
                progress.say(f"going on with the build of {target} that was broken off")
            inputs = Inputs(named, options, workers, target)
            progress.total = inputs.total
            intake = _take_all(staging, workers, inputs if articles is None else articles, progress, unread)
            quotes, published = _publish(staging, wanted, progress)
        finally:
            workers.stop()
            staging.close()
    return Report(target, intake.counts, quotes, time.monotonic() - started, staging.resumed, published)


@contextmanager
def _stopped_clearly(target: Path) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        raise QuotesError(f"stopped; {target} is as it was. The same command goes on from here") from None


@dataclass(frozen=True, slots=True)
class Engine:
    """What makes rows of articles."""

    run: Run
    factory: Factory
    """Makes the work of one process; importable by name."""
    entity_key: EntityKey = folded_name


def rulebook_engine(rules: Path | str | None = None) -> Engine:
    """Extraction by the rulebook in a folder, or the one that ships with the product."""
    path = None if rules is None else Path(rules)
    rulebook = load_rulebook(path)
    pipeline(rulebook)  # a mistake in the rules ends the build here, and is no problem of each article
    known = tuple((rule.id, str(rule.kind), rule.why) for rule in rulebook.rules.values())
    return Engine(Run(rulebook.fingerprint, version(), known), partial(_extracting, path), _entity_key(rulebook))


def _extracting(rules: Path | None) -> Work:
    rulebook = load_rulebook(rules)
    extract = pipeline(rulebook).extract
    entity_key = _entity_key(rulebook)

    def work(article: Article) -> ArticleRows:
        rows = article_rows(article, extract(article), entity_key)
        rows.sketch = sketch(article.text)
        return rows

    return work


def _entity_key(rulebook: Rulebook) -> EntityKey:
    return partial(identity, gazetteer=load_gazetteer(rulebook.path))


def version() -> str:
    """The version, and a hash of the code that makes rows: between releases code changes and its number does not."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for source in sorted(package.rglob("*.py")):
        if source.relative_to(package).parts[0] not in _NOT_ROWS:
            digest.update(source.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _take_all(
    staging: Staging,
    workers: Workers,
    articles: Iterable[Article | Problem],
    progress: Progress,
    unread: Callable[[Problem], None] | None,
) -> Intake:
    intake = Intake(staging)
    old: Iterator[Incoming] = iter(())
    if staging.origin == "other" and staging.old is not None:
        progress.say("rulebook or version have changed: the articles of the database are extracted anew")
        old = old_articles(staging.old)
    incoming = (item if isinstance(item, Problem) else Incoming(item) for item in articles)
    committed = time.monotonic()
    for item, rows in workers.run(chain(old, incoming), intake.needs):
        intake.take(item, rows)
        if isinstance(item, Problem):
            if unread is not None:
                unread(item)
        else:
            progress.advance(articles.done if isinstance(articles, Inputs) else 0)
        if staging.touched and time.monotonic() - committed > COMMIT_EVERY:
            staging.store().commit()
            committed = time.monotonic()
    intake.forget_solved()
    return intake


def _publish(staging: Staging, wanted: Sequence[amend.Placed] | None, progress: Progress) -> tuple[int, bool]:
    """Finish and publish if anything changed; returns the number of quotes and whether it did."""
    changed = staging.touched
    if not changed and wanted is not None:
        changed = not amend.same(staging.connection, wanted)
    if changed:
        store = staging.store()
        if not store.connection.execute("SELECT 1 FROM articles").fetchone():
            staging.discard()
            raise QuotesError(f"no article could be read, so there is nothing to put into {staging.target}")
        if wanted is None:
            wanted = amend.stored(staging.old or store.connection)
        store.commit()
        finish(store, wanted, progress.say, link)
    quotes = int(staging.connection.execute("SELECT count(*) FROM quotes").fetchone()[0])
    if changed:
        staging.publish()
    return quotes, changed


def _waiting(progress: Progress, target: Path, holder: str) -> None:
    progress.say(f"another build (process {holder}) is writing {target}; waiting for it to end")
