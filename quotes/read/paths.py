"""From what the user names to articles: files, folders, web addresses, and ``-`` for standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.models import Article, Problem
from quotes.read.formats import read_source
from quotes.read.source import ReadOptions, Source, stem

STANDARD_INPUT = "-"
ADDRESSES = ("http://", "https://")


def read_paths(paths: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Article | Problem]:
    """The articles of all ``paths``, in order; what cannot be read is a Problem that names it, and the rest goes on.

    Folders are read to any depth, sorted by name, hidden files left out. The kind of each file is told from its bytes.
    """
    options = options or ReadOptions()
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from read_source(Source(name="stdin", stream=sys.stdin.buffer, options=options))
        elif str(path).startswith(ADDRESSES):
            yield from _read_address(str(path), options)
        elif os.path.isdir(path):
            yield from _read_folder(Path(path), options)
        else:
            yield from _read_file(Path(path), options)


def _read_file(path: Path, options: ReadOptions) -> Iterator[Article | Problem]:
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        yield _problem("missing", path, "no such file; check the path")
        return
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        yield _problem("unreadable", path, f"cannot be read ({reason}); check its permissions")
        return
    with stream:
        yield from read_source(Source(name=str(path), stream=stream, options=options, path=path))


def _read_folder(folder: Path, options: ReadOptions) -> Iterator[Article | Problem]:
    empty = True
    for path in walk(folder):
        empty = False
        if isinstance(path, Problem):
            yield path
        else:
            yield from _read_file(path, options)
    if empty:
        yield _problem("empty", folder, "the folder holds no file to read; name one that does")


def walk(folder: Path) -> Iterator[Path | Problem]:
    """The files in ``folder`` and below, sorted by name; no folder is entered twice, whatever links lead to it."""
    seen: set[tuple[int, int]] = set()
    pending = [folder]
    while pending:
        place = pending.pop()
        try:
            if place.is_dir():
                status = place.stat()
                if (status.st_dev, status.st_ino) not in seen:
                    seen.add((status.st_dev, status.st_ino))
                    inside = (entry for entry in os.listdir(place) if not entry.startswith("."))
                    pending.extend(place / entry for entry in sorted(inside, reverse=True))
            elif place.is_file() or not place.exists():
                yield place
            else:
                yield _problem("unreadable", place, "neither a file nor a folder; it was left out")
        except OSError as error:
            yield _problem("unreadable", place, f"cannot be read ({error.strerror}); check its permissions")


def _read_address(url: str, options: ReadOptions) -> Iterator[Article | Problem]:
    from quotes.read.fetch import FetchError, fetch  # the network's libraries take longer to load than a file to read

    try:
        answer = fetch(url, options.limits)
    except FetchError as error:
        yield Problem(kind="fetch", document=url, message=str(error))
        return
    source = Source(name=url, stream=io.BytesIO(answer.data), options=options, url=answer.url, charset=answer.charset)
    if answer.status != 200:
        yield source.problem("fetch", f"the server answered {answer.status}; check the address")
    else:
        yield from read_source(source)


def _problem(kind: str, path: Path, message: str) -> Problem:
    return Problem(kind=kind, document=stem(str(path)), message=f"{path}: {message}")
