"""How fast a database is built from end to end, and whether memory stays flat: generated articles in, quotes out."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from quotes.build import build
from quotes.evaluate.generate import generated_articles
from quotes.models import Article

STEPS = 8


def bench_build(articles: int, jobs: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """Build a database of generated articles in a folder that is removed afterwards; yields the lines of the report."""
    with TemporaryDirectory(dir=folder) as place:
        database = Path(place) / "quotes.db"
        meter = _Meter(articles)
        report = build(database, articles=meter.watched(), jobs=jobs, quiet=True)
        size = database.stat().st_size
        yield f"{articles} articles of {meter.characters / articles:.0f} characters, {report.quotes} quotes"
        yield from meter.lines
        yield f"in:  {meter.seconds:.1f} s to take all in, {articles / meter.seconds:.0f} articles a second"
        yield f"out: {report.seconds:.1f} s until it is published, {articles / report.seconds:.0f} articles a second"
        if meter.processor is not None:
            spent = meter.processor + time.process_time() - meter.own
            yield f"processor time: {spent / articles * 1000:.2f} ms an article in all processes"
        yield f"database: {size / 1e6:.0f} MB, {size / max(report.quotes, 1):.0f} bytes a quote"
        started = time.monotonic()
        again = build(database, articles=generated_articles(articles), jobs=jobs, quiet=True)
        changed = "changed the database" if again.published else "changed nothing"
        yield f"again: {time.monotonic() - started:.1f} s, {changed}"


class _Meter:
    """Watches the articles go by."""

    def __init__(self, articles: int) -> None:
        self._articles = articles
        self._started = time.monotonic()
        self.characters = 0
        self.seconds = 0.0
        self.lines: list[str] = []
        self.processor: float | None = None
        """Processor seconds of all processes until everything was taken in, and of this one alone."""
        self.own = 0.0

    def watched(self) -> Iterator[Article]:
        step = max(self._articles // STEPS, 1)
        last = time.monotonic()
        for number, article in enumerate(generated_articles(self._articles), 1):
            self.characters += len(article.text)
            yield article
            if number % step == 0:
                now = time.monotonic()
                used = used_by_tree(os.getpid())
                told = "" if used is None else f", {used.memory / 1e6:.0f} MB of memory in all processes"
                self.lines.append(f"  {number:8d} articles: {step / (now - last):5.0f} a second{told}")
                last = now
        self.seconds = time.monotonic() - self._started
        used = used_by_tree(os.getpid())
        if used is not None:
            self.processor, self.own = used.processor, time.process_time()


class Used(NamedTuple):
    """What a process and all below it use: bytes of memory (shared pages once a process), processor seconds so far."""

    memory: int
    processor: float


def used_by_tree(root: int) -> Used | None:
    """What a process and all below it use; None off Linux."""
    parents: dict[int, int] = {}
    used: dict[int, Used] = {}
    try:
        entries = [entry for entry in os.listdir("/proc") if entry.isdigit()]
    except FileNotFoundError:
        return None
    page, tick = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
    for entry in entries:
        try:
            fields = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents[int(entry)] = int(fields[1])
        used[int(entry)] = Used(int(fields[21]) * page, (int(fields[11]) + int(fields[12])) / tick)
    memory, processor = 0, 0.0
    for process in parents:
        above = process
        while above not in (0, root):
            above = parents.get(above, 0)
        if above == root:
            memory += used[process].memory
            processor += used[process].processor
    return Used(memory, processor)
