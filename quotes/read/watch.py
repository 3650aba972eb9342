"""Polling feeds politely: what is new since the last visit, and a memory of each feed that survives a restart.

A feed is asked with the ETag and the date of the last answer, so that a server with nothing new answers 304 and sends
nothing. A feed that fails is asked less and less often, up to once a day; one that is gone for good (410), never again.
"""

from __future__ import annotations

import io
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from email.utils import parsedate_to_datetime
from pathlib import Path

from quotes.errors import QuotesError
from quotes.models import Article, Problem
from quotes.read.feeds import Feed
from quotes.read.fetch import FetchError, Forbidden, Response, Visitor
from quotes.read.source import LimitExceeded, ReadOptions, Source

DAY = 86_400.0
_REMEMBERED = 5_000
"""How many entries of a feed are remembered as read; no feed carries a tenth of it."""


@dataclass(slots=True)
class Memory:
    """What is known of a feed. Times are seconds since 1970."""

    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0
    """Polls in a row that failed."""
    status: str = "not asked yet"
    asked: float = 0.0
    new: int = 0
    """Articles that the last poll brought."""
    total: int = 0
    gone: bool = False
    read: list[str] = field(default_factory=list)
    """The documents already read, oldest first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A feed's line in the status table."""

    feed: Feed
    memory: Memory

    def line(self, now: float) -> str:
        """«outlet or address, what the last poll met, how many articles, when the next poll is due»."""
        wait = "never again" if self.memory.gone else f"next in {_span(max(0.0, self.memory.due - now))}"
        name = self.feed.outlet or self.feed.url
        return f"{name}: {self.memory.status}; {self.memory.new} new, {self.memory.total} in all; {wait}"


class Watch:
    """The feeds of a list, polled when they are due. ``state`` is the file that remembers them."""

    def __init__(
        self,
        feeds: list[Feed],
        state: Path,
        options: ReadOptions | None = None,
        visitor: Visitor | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Raises QuotesError when ``state`` cannot be read."""
        self.feeds = feeds
        self.options = options or ReadOptions()
        self.visitor = visitor or Visitor(self.options.limits)
        self._state = state
        self._clock = clock
        self._memories = _load(state)
        self._rules_read = clock()

    def rows(self) -> list[Row]:
        """The status table, a row a feed."""
        return [Row(feed, self.memory(feed)) for feed in self.feeds]

    def memory(self, feed: Feed) -> Memory:
        return self._memories.setdefault(feed.url, Memory())

    def due(self) -> list[Feed]:
        """The feeds to poll now, the one that waited longest first."""
        now = self._clock()
        waiting = [feed for feed in self.feeds if not self.memory(feed).gone and self.memory(feed).due <= now]
        return sorted(waiting, key=lambda feed: self.memory(feed).due)

    def wait(self) -> float | None:
        """Seconds until the next feed is due; None when there is none left to poll."""
        dates = [memory.due for memory in map(self.memory, self.feeds) if not memory.gone]
        return max(0.0, min(dates) - self._clock()) if dates else None

    def poll(self, feed: Feed) -> Iterator[Article | Problem]:
        """What is new in a feed. It counts as read once all of it was taken; ``save`` it when it is safely stored."""
        if self._clock() - self._rules_read > DAY:
            self.visitor.forget_rules()
            self._rules_read = self._clock()
        memory = self.memory(feed)
        memory.asked, memory.new = self._clock(), 0
        try:
            answer = self.visitor.get(feed.url, _conditions(memory))
        except Forbidden as error:
            yield self._failed(feed, "forbidden by robots.txt", str(error), DAY)
        except FetchError as error:
            yield self._failed(feed, "no answer", str(error))
        else:
            yield from self._answered(feed, memory, answer)

    def save(self) -> None:
        """Write what is remembered, whole or not at all.

        Raises:
            QuotesError: when the file cannot be written.
        """
        text = json.dumps({url: asdict(memory) for url, memory in self._memories.items()}, ensure_ascii=False, indent=1)
        beside = self._state.with_name(self._state.name + ".new")
        try:
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, self._state)
        except OSError as error:
            raise QuotesError(f"{self._state}: cannot be written ({error.strerror}); choose another place") from error

    def _answered(self, feed: Feed, memory: Memory, answer: Response) -> Iterator[Article | Problem]:
        if answer.status == 304:
            self._succeeded(feed, "nothing new (304)")
        elif answer.status == 410:
            memory.gone = True
            yield self._failed(feed, "gone for good (410)", f"{feed.url}: gone for good (410); take it off the list")
        elif answer.status != 200:
            message = f"{feed.url}: the server answered {answer.status}; it will be asked again later"
            yield self._failed(feed, f"error {answer.status}", message, _retry_after(answer, self._clock()))
        else:
            yield from self._new(feed, memory, answer)

    def _new(self, feed: Feed, memory: Memory, answer: Response) -> Iterator[Article | Problem]:
        options = replace(self.options, outlet=feed.outlet or self.options.outlet, follow=feed.follow)
        source = Source(feed.url, io.BytesIO(answer.data), options, url=answer.url, charset=answer.charset)
        known = set(memory.read)
        read: list[str] = []
        fault, again = None, False
        for found in self._read(source, known):
            if isinstance(found, Article):
                memory.new += 1
                read.append(found.document)
                yield found
            elif found.kind == "summary":
                continue  # the list says that its links are not to be followed
            else:
                fault = found if found.kind in _FAULTS else fault
                again = again or found.kind == "fetch"
                if found.kind != "fetch" and found.document != source.document:
                    read.append(found.document)  # a page without an article will not have one tomorrow
                yield found
        memory.read = [*memory.read, *read][-_REMEMBERED:]
        memory.total += memory.new
        # A page that could not be fetched is tried again, so the feed must not be answered with 304 before.
        memory.etag = None if again else answer.headers.get("etag")
        memory.modified = None if again else answer.headers.get("last-modified")
        if fault is not None and not read and not known:
            self._failed(feed, "no feed", fault.message)
        else:
            self._succeeded(feed, "read")

    def _read(self, source: Source, known: set[str]) -> Iterator[Article | Problem]:
        from quotes.read.feed import read_feed

        try:
            yield from read_feed(source, known, self.visitor)
        except LimitExceeded as error:
            yield source.problem("too-large", str(error))

    def _succeeded(self, feed: Feed, status: str) -> None:
        memory = self.memory(feed)
        memory.status, memory.failures = status, 0
        memory.due = memory.asked + feed.interval

    def _failed(self, feed: Feed, status: str, message: str, wait: float = 0.0) -> Problem:
        memory = self.memory(feed)
        memory.status = status
        memory.due = memory.asked + max(wait, min(feed.interval * 2.0**memory.failures, DAY))
        memory.failures = min(memory.failures + 1, 20)
        return Problem(kind="feed", document=feed.url, message=message)


_FAULTS = ("feed", "empty", "too-large")


def _conditions(memory: Memory) -> dict[str, str]:
    asked = {"If-None-Match": memory.etag, "If-Modified-Since": memory.modified}
    return {name: value for name, value in asked.items() if value}


def _retry_after(answer: Response, now: float) -> float:
    """The seconds that a server in trouble asks to be left alone, a day at most."""
    written = answer.headers.get("retry-after", "")
    if written.isdigit():
        return min(float(written), DAY)
    try:
        return min(max(0.0, parsedate_to_datetime(written).timestamp() - now), DAY)
    except (ValueError, TypeError):
        return 0.0


def _load(state: Path) -> dict[str, Memory]:
    try:
        data = json.loads(state.read_text(encoding="utf-8"))
        return {url: Memory(**memory) for url, memory in data.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise QuotesError(f"{state}: cannot be read ({error}); move it away to begin anew") from error


def _span(seconds: float) -> str:
    for unit, length in (("h", 3600.0), ("min", 60.0)):
        if seconds >= length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"
