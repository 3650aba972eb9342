"""Files of many records: their lines one at a time, and their faults without a flood of problems."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from quotes.models import Problem
from quotes.read.encodings import guess
from quotes.read.source import HEAD, LimitExceeded, Source, with_head

_SHOWN = 10


def numbered_lines(source: Source) -> Iterator[tuple[int, str]]:
    """The lines of a file with their numbers (from 1), line ends kept; bytes that do not fit become U+FFFD.

    Raises:
        LimitExceeded: for a line longer than an article may be.
    """
    head, stream = with_head(source.stream)
    encoding = guess(head, source.options.encoding or source.charset, cut=len(head) == HEAD) or "utf-8"
    limit = source.options.limits.article
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _wide_lines(stream, encoding, limit)
        return
    number = 0
    while True:
        line = stream.readline(limit)
        if not line:
            return
        number += 1
        if len(line) == limit and not line.endswith(b"\n"):
            raise LimitExceeded(f"line {number} is longer than the {limit >> 20} MB allowed for one record")
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        yield number, line.decode(encoding, errors="replace")


def _wide_lines(stream: IO[bytes], encoding: str, limit: int) -> Iterator[tuple[int, str]]:
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    number = 0
    while line := text.readline(limit):
        number += 1
        if len(line) == limit and not line.endswith("\n"):
            raise LimitExceeded(f"line {number} is longer than the {limit >> 20} MB allowed for one record")
        yield number, line.removeprefix("\ufeff") if number == 1 else line


class Faults:
    """Problems of single records: the first few are told one by one, the rest as a number at the end."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._counts: dict[str, int] = {}

    def add(self, kind: str, message: str, document: str | None = None) -> Iterator[Problem]:
        """The Problem to yield now, if it is one of the first of its kind."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        if self._counts[kind] <= _SHOWN:
            yield self._source.problem(kind, message, document)

    def rest(self) -> Iterator[Problem]:
        """One Problem for each kind of which not all were told."""
        for kind, count in self._counts.items():
            if count > _SHOWN:
                yield self._source.problem(kind, f"and {count - _SHOWN} more of this kind ({count} in all)")
