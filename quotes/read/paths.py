"""From paths to articles: files, folders (sorted, to any depth) and ``-`` for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.models import Article, Problem
from quotes.read.text import read_text

STANDARD_INPUT = "-"


def read_paths(paths: Iterable[str | Path]) -> Iterator[Article | Problem]:
    """The articles of all ``paths``, in order; what cannot be read is a Problem that names it, and the rest goes on."""
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield read_text(sys.stdin.buffer.read(), "stdin", "standard input")
        elif os.path.isdir(path):
            yield from _read_folder(Path(path))
        else:
            yield _read_file(Path(path))


def _read_file(path: Path) -> Article | Problem:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return _problem("missing", path, "no such file; check the path")
    except OSError as error:
        return _problem("unreadable", path, f"cannot be read ({error.strerror}); check its permissions")
    return read_text(data, path.stem, str(path))


def _read_folder(folder: Path) -> Iterator[Article | Problem]:
    empty = True
    for path in walk(folder):
        empty = False
        yield _read_file(path)
    if empty:
        yield _problem("empty", folder, "the folder holds no file to read; name one that does")


def walk(folder: Path) -> Iterator[Path]:
    """The files in ``folder`` and below, sorted by name; hidden ones are left out and no folder is entered twice."""
    seen: set[tuple[int, int]] = set()
    pending = [folder]
    while pending:
        place = pending.pop()
        if place.is_dir():
            status = place.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            inside = (entry for entry in os.listdir(place) if not entry.startswith("."))
            pending.extend(place / entry for entry in sorted(inside, reverse=True))
        else:
            yield place


def _problem(kind: str, path: Path, message: str) -> Problem:
    return Problem(kind=kind, document=path.stem, message=f"{path}: {message}")
