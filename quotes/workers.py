"""A pool of processes that survives its workers: order kept, memory bounded, a crash or a hang costs one article.

Results come in the order of the items, whatever process was quicker. At most a few chunks are under way, so a stream of
millions takes the memory of some hundred articles.
"""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from quotes.interrupts import held, result, stop_handing_over
from quotes.models import Article, Problem
from quotes.read import read_paths
from quotes.read.source import ReadOptions
from quotes.store.rows import ArticleRows

Work = Callable[[Article], ArticleRows]
Factory = Callable[[], Work]
"""Called once in each process; importable by name, since processes are not forked from one with threads."""

ItemT = TypeVar("ItemT")
InputT = TypeVar("InputT")
ResultT = TypeVar("ResultT")

CHUNK_ARTICLES = 32
CHUNK_CHARACTERS = 100_000
COLLECT = (10_000, 10, 10)
"""Extraction leaves next to nothing in circles, so that looking for them more seldom than usual costs no memory."""
AHEAD = 3
"""Chunks under way for each process."""
PATIENCE = 60.0
"""Seconds that a chunk may take, and one article alone; a second more for every ten thousand characters."""


class Group(NamedTuple):
    """Files that are read together."""

    paths: tuple[str, ...]
    size: int | None
    """Bytes; None when that is not known beforehand."""
    pages: bool
    """Whether they are small web pages, which are worth a process."""


@dataclass(slots=True)
class _Chunk(Generic[ItemT]):
    items: list[tuple[ItemT, Article | None]]
    characters: int = 0
    future: Future[list[ArticleRows]] | None = None

    def articles(self) -> list[Article]:
        return [article for _, article in self.items if article is not None]


class Workers:
    """Processes that do ``factory()(article)``; with one job, or few articles, this process does it itself."""

    def __init__(self, factory: Factory, jobs: int, patience: float = PATIENCE) -> None:
        self._factory = factory
        self._jobs = jobs
        self._patience = patience
        self._executor: ProcessPoolExecutor | None = None
        self._own: Work | None = None

    def run(
        self, items: Iterable[ItemT], article_of: Callable[[ItemT], Article | None]
    ) -> Iterator[tuple[ItemT, ArticleRows | None]]:
        """Each item with the rows of ``article_of(item)``, or None where that is None, in the order of the items."""
        pending: deque[_Chunk[ItemT]] = deque()
        chunks = self._chunks(items, article_of)
        first = next(chunks, None)
        second = next(chunks, None)
        if first is None:
            return
        if second is None or self._jobs == 1:
            yield from self._alone(first)
            for chunk in () if second is None else (second, *chunks):
                yield from self._alone(chunk)
            return
        for chunk in (first, second):
            pending.append(self._submit(chunk))
        for chunk in chunks:
            pending.append(self._submit(chunk))
            if len(pending) > self._jobs * AHEAD:
                yield from self._collect(pending.popleft())
        while pending:
            yield from self._collect(pending.popleft())

    def read(
        self, groups: Iterable[Group | Problem], options: ReadOptions | None, *, parallel: bool
    ) -> Iterator[tuple[Group | Problem, list[Article | Problem] | None]]:
        """Each group in order, with what its files hold if they are pages; None for what the caller is to read."""
        pending: deque[tuple[Group | Problem, Future[list[Article | Problem]] | None]] = deque()
        for group in groups:
            if parallel and self._jobs > 1 and isinstance(group, Group) and group.pages:
                pending.append((group, self._start(_read, group.paths, options)))
            else:
                pending.append((group, None))
            if len(pending) > self._jobs * AHEAD:
                yield self._read_group(*pending.popleft(), options)
        while pending:
            yield self._read_group(*pending.popleft(), options)

    def _read_group(
        self, group: Group | Problem, future: Future[list[Article | Problem]] | None, options: ReadOptions | None
    ) -> tuple[Group | Problem, list[Article | Problem] | None]:
        if future is None or isinstance(group, Problem):
            return group, None
        try:
            return group, result(future)
        except BrokenProcessPool:
            return group, self._each_alone(group.paths, partial(_read_one, options=options), _unread)

    def stop(self) -> None:
        """Drop what is under way."""
        if self._executor is not None:
            with held():
                stop_handing_over(self._executor)
                self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    @staticmethod
    def _chunks(items: Iterable[ItemT], article_of: Callable[[ItemT], Article | None]) -> Iterator[_Chunk[ItemT]]:
        chunk: _Chunk[ItemT] = _Chunk([])
        for item in items:
            article = article_of(item)
            chunk.items.append((item, article))
            chunk.characters += 0 if article is None else len(article.text)
            if len(chunk.items) >= CHUNK_ARTICLES or chunk.characters >= CHUNK_CHARACTERS:
                yield chunk
                chunk = _Chunk([])
        if chunk.items:
            yield chunk

    def _alone(self, chunk: _Chunk[ItemT]) -> Iterator[tuple[ItemT, ArticleRows | None]]:
        if self._own is None:
            self._own = self._factory()
        for item, article in chunk.items:
            yield item, None if article is None else careful(self._own, article)

    def _submit(self, chunk: _Chunk[ItemT]) -> _Chunk[ItemT]:
        articles = chunk.articles()
        if articles:
            chunk.future = self._start(_work, articles, self._limit(articles))
        return chunk

    def _limit(self, articles: Iterable[Article]) -> float:
        return self._patience + sum(len(article.text) for article in articles) / 10_000

    def _processes(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("forkserver"), _begin, (self._factory,))

    def _start(self, function: Callable[..., ResultT], *arguments: object) -> Future[ResultT]:
        """Have a process call a function; where a crash has ended the processes, start new ones."""
        with held():
            if self._executor is None:
                self._executor = self._processes(self._jobs)
            try:
                return self._executor.submit(function, *arguments)
            except BrokenProcessPool:
                stop_handing_over(self._executor)
                self._executor = self._processes(self._jobs)
                return self._executor.submit(function, *arguments)

    def _collect(self, chunk: _Chunk[ItemT]) -> Iterator[tuple[ItemT, ArticleRows | None]]:
        try:
            results = result(chunk.future) if chunk.future is not None else []
        except BrokenProcessPool:
            results = self._each_alone(chunk.articles(), self._work_one, _crashed)
        rows = iter(results)
        for item, article in chunk.items:
            yield item, None if article is None else next(rows)

    def _each_alone(
        self,
        inputs: Iterable[InputT],
        call: Callable[[InputT], tuple[Callable[..., list[ResultT]], tuple[object, ...]]],
        lost: Callable[[InputT], ResultT],
    ) -> list[ResultT]:
        """Do again what a crash has undone, one input after the other, and give up only on the one that crashes."""
        results: list[ResultT] = []
        executor = self._processes(1)
        for one in inputs:
            function, arguments = call(one)
            try:
                with held():
                    future = executor.submit(function, *arguments)
                made: list[ResultT] = result(future)
                results.extend(made)
            except BrokenProcessPool:
                results.append(lost(one))
                stop_handing_over(executor)
                executor = self._processes(1)
        with held():
            executor.shutdown()
        return results

    def _work_one(self, article: Article) -> tuple[Callable[..., list[ArticleRows]], tuple[object, ...]]:
        return _work, ([article], self._limit([article]))


def _read_one(
    path: str, options: ReadOptions | None
) -> tuple[Callable[..., list[Article | Problem]], tuple[object, ...]]:
    return _read, ((path,), options)


def _crashed(article: Article) -> ArticleRows:
    return _failed("extraction-crashed", "reading it crashed the process or took too long")


def _unread(path: str) -> Problem:
    return Problem(kind="unreadable", document=Path(path).stem, message=f"{path}: reading it crashed or took too long")


def careful(work: Work, article: Article) -> ArticleRows:
    """The rows of an article; an error in its extraction becomes a problem, and the batch goes on."""
    try:
        return work(article)
    except Exception as error:
        return _failed("extraction-failed", f"{type(error).__name__}: {error}")


def _failed(kind: str, message: str) -> ArticleRows:
    return ArticleRows(problems=[(kind, message, None, None)])


_work_of_process: Work | None = None


def _begin(factory: Factory) -> None:
    global _work_of_process
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that writes
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work_of_process = factory()
    gc.freeze()  # what was compiled stays to the end; the garbage collector need not look at it again and again
    gc.set_threshold(*COLLECT)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(articles: list[Article], limit: float) -> list[ArticleRows]:
    assert _work_of_process is not None
    with _watched(limit):
        return [careful(_work_of_process, article) for article in articles]


def _read(paths: tuple[str, ...], options: ReadOptions | None) -> list[Article | Problem]:
    with _watched(PATIENCE):
        return list(read_paths(paths, options))


@contextmanager
def _watched(limit: float) -> Iterator[None]:
    """End this process when the block takes more than ``limit`` seconds, even in a C loop that nothing interrupts."""
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(limit, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
