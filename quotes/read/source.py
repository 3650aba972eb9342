"""What every reader is given: named bytes, the limits they must keep, and where they came from."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Literal

from quotes.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGABYTE = 1 << 20
HEAD = 64 * 1024
"""How many bytes are looked at to tell the kind and the encoding."""

Field = Literal["text", "title", "url", "published", "outlet", "author", "id"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost. Sizes are bytes, times seconds."""

    article: int = 32 * MEGABYTE
    """A single text, page or record; nobody writes longer articles."""
    document: int = 64 * MEGABYTE
    """A JSON object or a feed, which have to be held in memory whole."""
    spooled: int = 4096 * MEGABYTE
    """An archive's member that has to be unpacked to disk."""
    ratio: int = 300
    """Unpacked to packed bytes; compressed news stays below 30, a ZIP bomb begins at 1,000."""
    ratio_free: int = 16 * MEGABYTE
    """Unpacked bytes for which the ratio is not looked at."""
    depth: int = 3
    """Archives inside archives."""
    download: int = 32 * MEGABYTE
    seconds: float = 30.0
    """The whole of one download."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user may say about the input; all of it can be left out."""

    columns: Mapping[Field, str] = field(default_factory=dict)
    """Which column or key holds what, where the usual names do not tell."""
    table: str | None = None
    """The table or view to read from a SQLite database."""
    encoding: str | None = None
    """The encoding of everything, where it is not to be found out."""
    outlet: str | None = None
    """The outlet of articles that do not name theirs."""
    day_first: bool = False
    """Whether 06/03/2017 is the sixth of March; without it a date that may be either is unknown."""
    follow: bool = False
    """Whether the links of a feed that holds only summaries are fetched."""
    limits: Limits = Limits()


BROKEN_OFF = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile)
"""What the unpacking libraries raise for data that is damaged or breaks off."""


class LimitExceeded(Exception):
    """An input that grows beyond what is allowed; the text says which limit."""


@dataclass(slots=True)
class Source:
    """Named bytes. ``stream`` is read once, from its beginning; ``path`` is set where they are a file of their own."""

    name: str
    """What the user calls it: a path, ``archive.zip!member``, an address."""
    stream: IO[bytes]
    options: ReadOptions
    path: Path | None = None
    url: str | None = None
    charset: str | None = None
    """The encoding that the server named."""
    depth: int = 0
    unpacked: Counted | None = None
    """What the bytes were unpacked by."""

    @property
    def document(self) -> str:
        """The article's name: an address as it is, else the last part of the name without its suffixes."""
        return self.url or stem(self.path.name if self.path else self.name.rpartition("!")[2])

    def problem(self, kind: str, message: str, document: str | None = None) -> Problem:
        """A Problem that names this source."""
        return Problem(kind=kind, document=document or self.document, message=f"{self.name}: {message}")

    def whole(self, limit: int | None = None) -> bytes:
        """All bytes.

        Raises:
            LimitExceeded: when there are more than ``limit`` (the limit for one article, when nothing is said).
            EOFError: when they are packed and break off.
        """
        limit = self.options.limits.article if limit is None else limit
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise LimitExceeded(
                f"larger than the {limit // MEGABYTE} MB allowed for one document; "
                "give its articles as JSON lines, CSV or single files"
            )
        if self.broken is not None:
            raise EOFError(str(self.broken))
        return data

    @property
    def broken(self) -> Exception | None:
        """Why the bytes ended before their time, once they have ended."""
        return self.unpacked.error if self.unpacked is not None else None

    def seekable(self) -> AbstractContextManager[Path]:
        """The bytes as a file on disk, for formats that are not read from front to back."""
        return nullcontext(self.path) if self.path is not None else self._spooled()

    @contextmanager
    def _spooled(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(prefix="quotes-") as folder:
            path = Path(folder) / "member"
            with path.open("wb") as file:
                shutil.copyfileobj(Counted(self.stream, self.options.limits.spooled), file, MEGABYTE)
            yield path


def stem(name: str) -> str:
    """A file's name without folder and suffixes: ``dir/a.b.txt`` → ``a.b``, ``y/z.txt.gz`` → ``z``."""
    last = PurePosixPath(name.replace(os.sep, "/"))
    if last.suffix in (".gz", ".zip") and last.stem:
        last = PurePosixPath(last.stem)
    return last.stem or name


class Counted(io.RawIOBase):
    """A stream that refuses to yield more than ``limit`` bytes, or more than ``check`` (of their number) lets pass.

    Where packed data breaks off it ends, and ``error`` says why: so nothing that was unpacked before is lost.
    """

    def __init__(self, inner: IO[bytes], limit: int, check: Callable[[int], None] | None = None) -> None:
        self._read = getattr(inner, "read1", inner.read)
        self._limit = limit
        self._check = check
        self._count = 0
        self.error: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data: bytes = self._read(len(buffer))
        except BROKEN_OFF as error:
            self.error = error
            return 0
        self._count += len(data)
        if self._count > self._limit:
            raise LimitExceeded(f"unpacks to more than {self._limit // MEGABYTE} MB; unpack it and read its parts")
        if self._check is not None:
            self._check(self._count)
        buffer[: len(data)] = data
        return len(data)


class Rejoined(io.RawIOBase):
    """A stream whose first bytes were already taken off."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = bytes(self._head[: len(buffer)]) if self._head else self._rest.read(len(buffer))
        self._head = self._head[len(data) :] if self._head else self._head
        buffer[: len(data)] = data
        return len(data)


def with_head(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a stream, and a stream that yields all of them again."""
    head = stream.read(HEAD)
    return head, io.BufferedReader(Rejoined(head, stream), HEAD)
