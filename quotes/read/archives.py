"""Gzip and ZIP: whatever is inside, within limits that no honest archive meets and every ZIP bomb does."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, cast

from quotes.models import Article, Problem
from quotes.read.formats import read_source
from quotes.read.source import Counted, LimitExceeded, Limits, Source

_ENDLESS = 1 << 62


def read_gzip(source: Source) -> Iterator[Article | Problem]:
    """What one compressed file holds."""
    if source.depth >= source.options.limits.depth:
        yield _too_deep(source)
        return
    packed = _Packed(source)
    inner = cast(IO[bytes], gzip.GzipFile(fileobj=packed, mode="rb"))
    check = _ratio(lambda: packed.count, source.options.limits)
    unpacked = Counted(inner, _ENDLESS, check)
    yield from read_source(
        Source(
            name=source.name,
            stream=io.BufferedReader(unpacked, 1 << 16),
            options=source.options,
            url=source.url,
            charset=source.charset,
            depth=source.depth + 1,
            unpacked=unpacked,
        )
    )


def read_zip(source: Source) -> Iterator[Article | Problem]:
    """What the files in an archive hold, sorted by name; one that cannot be unpacked costs only itself."""
    if source.depth >= source.options.limits.depth:
        yield _too_deep(source)
        return
    with source.seekable() as path:
        try:
            archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            yield source.problem("truncated", f"no whole ZIP archive ({error}); copy it again")
            return
        with archive:
            members = [member for member in archive.infolist() if not _is_furniture(member)]
            if not members:
                yield source.problem("empty", "the archive holds no file to read")
            for member in sorted(members, key=lambda member: member.filename):
                yield from _member(archive, member, source)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Iterator[Article | Problem]:
    inside = Source(name=f"{source.name}!{member.filename}", stream=io.BytesIO(), options=source.options)
    inside.depth = source.depth + 1
    check = _ratio(lambda: member.compress_size, source.options.limits)
    try:
        with archive.open(member) as file:
            inside.unpacked = Counted(file, _ENDLESS, check)
            inside.stream = io.BufferedReader(inside.unpacked, 1 << 16)
            yield from read_source(inside)
    except (zipfile.BadZipFile, OSError) as error:  # a spoilt directory may point to before the archive
        yield inside.problem("truncated", f"cannot be unpacked ({error}); copy the archive again")
    except (RuntimeError, NotImplementedError) as error:  # encrypted, or packed in a way that zipfile does not know
        yield inside.problem("unreadable", f"cannot be unpacked ({error}); unpack it yourself and read the files")


def _is_furniture(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    return member.is_dir() or name.startswith("__MACOSX/") or any(part.startswith(".") for part in name.split("/"))


def _too_deep(source: Source) -> Problem:
    return source.problem("too-large", "archives lie too deep inside archives; unpack the outer ones first")


def _ratio(packed: Callable[[], int], limits: Limits) -> Callable[[int], None]:
    def check(unpacked: int) -> None:
        if unpacked > limits.ratio_free and unpacked > limits.ratio * max(packed(), 1):
            raise LimitExceeded(
                f"unpacks to over {limits.ratio} times its size, as a ZIP bomb does; unpack it first if you trust it"
            )

    return check


class _Packed(io.RawIOBase):
    """The packed bytes, counted."""

    def __init__(self, source: Source) -> None:
        self._stream = source.stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data
