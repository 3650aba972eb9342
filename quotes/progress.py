"""How far a build is: a bar with rate and time left on a terminal, a plain line now and then elsewhere, or nothing."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

EVERY = 10.0
"""Seconds between plain lines."""


class Progress:
    """Use as a context manager. ``total`` articles are expected; unknown when None."""

    def __init__(self, *, quiet: bool = False, total: int | None = None, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._quiet = quiet
        self._total = total
        self._done = 0
        self._started = self._told = time.monotonic()
        self._bar: Bar | None = None
        if not quiet and self._stream.isatty():
            self._bar = Bar(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=Console(file=self._stream),
                transient=True,
            )
            self._task = self._bar.add_task("articles", total=total, rate="")

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self) -> None:
        """One more article is in."""
        self._done += 1
        if self._bar is not None:
            if self._done % 10 == 0:
                self._bar.update(self._task, completed=self._done, rate=f"{self._rate():.0f} a second")
        elif not self._quiet and time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            self._line(self._where())

    def say(self, message: str) -> None:
        """A word on what happens now."""
        if self._bar is not None:
            self._bar.console.print(message, highlight=False, markup=False)
        elif not self._quiet:
            self._line(message)

    def _rate(self) -> float:
        return self._done / max(time.monotonic() - self._started, 1e-6)

    def _where(self) -> str:
        rate = self._rate()
        if self._total is None:
            return f"{self._done} articles, {rate:.0f} a second"
        left = max(self._total - self._done, 0) / max(rate, 1e-6)
        return f"{self._done} of {self._total} articles, {rate:.0f} a second, about {left:.0f} s left"

    def _line(self, message: str) -> None:
        print(message, file=self._stream, flush=True)
