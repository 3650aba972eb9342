"""Watching feeds: poll those that are due, add what is new to the database, wait, begin again."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from quotes.build import build
from quotes.models import Article, Problem
from quotes.read import ReadOptions
from quotes.read.feeds import load_feeds
from quotes.read.watch import Watch

_LONGEST_NAP = 300.0


def watch(
    database: Path,
    feeds: Path,
    *,
    once: bool = False,
    say: Callable[[str], None],
    tell: Callable[[str], None],
    options: ReadOptions | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Poll the feeds of a list and keep ``database`` up to date with them, until there is none left or for one round.

    What was read is remembered in a file beside the database, and only after the database holds it: whatever is broken
    off is read again.

    Args:
        say: told a line for each feed that was polled.
        tell: told what went wrong.

    Raises:
        QuotesError: when the list, the memory or the database cannot be used.
    """
    desk = Watch(load_feeds(feeds), database.with_name(database.name + ".feeds.json"), options)
    while True:
        due = desk.due()
        found: list[Article | Problem] = []
        for feed in due:
            for item in desk.poll(feed):
                if isinstance(item, Problem):
                    tell(item.message)
                if not (isinstance(item, Problem) and item.kind == "feed"):
                    found.append(item)
        if any(isinstance(item, Article) for item in found):
            build(database, articles=found, quiet=True)
        desk.save()
        polled = {feed.url for feed in due}
        for row in desk.rows():
            if once or row.feed.url in polled:
                say(row.line(time.time()))
        wait = desk.wait()
        if once or wait is None:
            return
        sleep(min(wait, _LONGEST_NAP))
