"""How far a build is: a bar with rate and time left on a terminal, a plain line now and then elsewhere, or nothing."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

EVERY = 10.0
"""Seconds between plain lines."""


class Progress:
    """Use as a context manager. Set ``total`` to the bytes of all inputs once they are known."""

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._quiet = quiet
        self.total: int | None = None
        self._articles = 0
        self._started = self._told = time.monotonic()
        self._bar: Bar | None = None
        if not quiet and self._stream.isatty():
            self._bar = Bar(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                TaskProgressColumn(),
                TextColumn("{task.fields[articles]} articles, {task.fields[rate]:.0f} a second"),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=Console(file=self._stream),
                transient=True,
            )
            self._task = self._bar.add_task("reading", total=None, articles=0, rate=0)

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self, done: float = 0) -> None:
        """One more article is in, and ``done`` bytes of the inputs are read."""
        self._articles += 1
        if self._bar is not None:
            if self._articles % 10 == 0:
                self._bar.update(
                    self._task, total=self.total, completed=done, articles=self._articles, rate=self._rate()
                )
        elif not self._quiet and time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            self._line(f"{self._articles} articles, {self._rate():.0f} a second{self._left(done)}")

    def say(self, message: str) -> None:
        """A word on what happens now."""
        if self._bar is not None:
            self._bar.console.print(message, highlight=False, markup=False)
        elif not self._quiet:
            self._line(message)

    def _rate(self) -> float:
        return self._articles / max(time.monotonic() - self._started, 1e-6)

    def _left(self, done: float) -> str:
        if not self.total or not done:
            return ""
        share = min(done / self.total, 1.0)
        left = (time.monotonic() - self._started) * (1 - share) / share
        return f", {share:.0%} read, about {left:.0f} s left"

    def _line(self, message: str) -> None:
        print(message, file=self._stream, flush=True)
