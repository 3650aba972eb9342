"""Files of many records: their lines one at a time, and their faults without a flood of problems."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from quotes.models import Problem
from quotes.read.encodings import guess
from quotes.read.source import HEAD, LimitExceeded, Source, with_head

_SHOWN = 10


class NumberedLines:
    """The lines of a source with their numbers (from 1), line ends kept; bytes that do not fit become U+FFFD."""

    def __init__(self, source: Source) -> None:
        head, self._stream = with_head(source.stream)
        charset = source.options.encoding or source.charset
        self._encoding = guess(head, charset, cut=len(head) == HEAD) or "utf-8"
        self._limit = source.options.limits.article
        self._source = source
        self._spoilt: list[int] = []

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Raises LimitExceeded for a line longer than an article may be."""
        wide = self._encoding.startswith(("utf-16", "utf-32"))
        return enumerate(self._wide() if wide else self._narrow(), 1)

    def problems(self) -> Iterator[Problem]:
        """After the last line: in which lines there were bytes that did not fit."""
        if self._spoilt:
            places = "، ".join(map(str, self._spoilt[:_SHOWN])) + (" …" if len(self._spoilt) > _SHOWN else "")
            yield self._source.problem(
                "encoding",
                f"bytes that are no valid {self._encoding.upper()} were read as the sign \ufffd, in line {places}",
            )

    def _narrow(self) -> Iterator[str]:
        number = 0
        while line := self._stream.readline(self._limit):
            number += 1
            self._check(len(line), line.endswith(b"\n"), number)
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            try:
                text = line.decode(self._encoding)
            except UnicodeDecodeError:
                text = line.decode(self._encoding, errors="replace")
                self._spoilt.append(number)
            yield text

    def _wide(self) -> Iterator[str]:
        stream = io.TextIOWrapper(self._stream, self._encoding, errors="replace", newline="")
        number = 0
        while line := stream.readline(self._limit):
            number += 1
            self._check(len(line), line.endswith("\n"), number)
            yield line.removeprefix("\ufeff") if number == 1 else line

    def _check(self, length: int, ended: bool, number: int) -> None:
        if length >= self._limit and not ended:
            raise LimitExceeded(f"line {number} is longer than the {self._limit >> 20} MB allowed for one record")


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
