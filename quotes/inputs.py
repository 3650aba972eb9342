"""What a build reads: how much it is, and its articles in order, pages parsed by the processes that extract."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.models import Article, Problem
from quotes.read import read_paths
from quotes.read.paths import ADDRESSES, STANDARD_INPUT, walk
from quotes.read.source import ReadOptions
from quotes.workers import Group, Workers

PAGES = (".htm", ".html", ".xhtml")
"""Parsing a page takes longer than extraction from its text; other formats are read as quickly as they come."""
GROUP_FILES = 16
GROUP_BYTES = 4 << 20
FEW = 32
"""Pages that one process parses sooner than others start."""
_BESIDE = re.compile(r"(?:\.lock|\.staging(?:\.json(?:\.partial)?)?|\.feeds\.json(?:\.new)?)?(?:-journal|-wal|-shm)?")
"""What a build and ``quotes watch`` put behind the name of their database for the files that they write beside it."""


class Inputs:
    """The articles and problems of paths, in order, and how many of the bytes have been read.

    The database that is built, and what lies beside it for its sake, are no articles: ``quotes build news.db .``
    """

    def __init__(
        self, paths: Iterable[str], options: ReadOptions | None, workers: Workers, target: Path | None = None
    ) -> None:
        self._paths = list(paths)
        self._target = target
        self._options = options
        self._workers = workers
        self.done = 0.0
        """Bytes of input behind us; within a file, an estimate."""
        self.total: int | None = 0
        """Bytes of all inputs; None when they cannot be known beforehand."""
        self._pages = 0
        self._texts = self._sizes = 1.0
        for group in self._groups():
            if isinstance(group, Group):
                self._pages += len(group.paths) * group.pages
                self.total = None if group.size is None or self.total is None else self.total + group.size

    def __iter__(self) -> Iterator[Article | Problem]:
        for group, found in self._workers.read(self._groups(), self._options, parallel=self._pages > FEW):
            if isinstance(group, Problem):
                yield group
                continue
            begun, texts = self.done, 0
            for item in found if found is not None else read_paths(group.paths, self._options):
                if isinstance(item, Article):
                    texts += len(item.text.encode("utf-8", "surrogatepass"))
                    self.done = begun + min(texts * self._sizes / self._texts, group.size or 0)
                yield item
            self.done = begun + (group.size or 0)
            self._texts += texts
            self._sizes += group.size or 0

    def _groups(self) -> Iterator[Group | Problem]:
        """Files, small pages several at a time."""
        pages: list[str] = []
        held = 0
        for path in self._files():
            size = None if isinstance(path, Problem) else _size(path)
            is_page = size is not None and size <= GROUP_BYTES and str(path).lower().endswith(PAGES)
            if pages and (not is_page or len(pages) == GROUP_FILES or held + (size or 0) > GROUP_BYTES):
                yield Group(tuple(pages), held, True)
                pages, held = [], 0
            if isinstance(path, Problem):
                yield path
            elif is_page:
                pages.append(path)
                held += size or 0
            else:
                yield Group((path,), size, False)
        if pages:
            yield Group(tuple(pages), held, True)

    def _files(self) -> Iterator[str | Problem]:
        for path in self._paths:
            empty = True
            if path != STANDARD_INPUT and not path.startswith(ADDRESSES) and os.path.isdir(path):
                for found in walk(Path(path)):
                    empty = False
                    if isinstance(found, Problem):
                        yield found
                    elif not self._is_own(found):
                        yield str(found)
            if empty and not self._is_own(Path(path)):
                yield path  # a file, or an empty folder, of which the reader tells

    def _is_own(self, path: Path) -> bool:
        target = self._target
        if target is None or not path.name.startswith(target.name):
            return False
        beside = _BESIDE.fullmatch(path.name, len(target.name))
        return beside is not None and os.path.realpath(path.parent) == os.path.realpath(target.parent)


def _size(path: str) -> int | None:
    """Bytes of a file; nothing for what cannot be read; None for what tells no size."""
    if path == STANDARD_INPUT or path.startswith(ADDRESSES):
        return None
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
