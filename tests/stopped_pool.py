"""A pool as a program of its own; after NUMBER articles Ctrl-C comes while it has taken a lock and not yet let go."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

from quotes.models import Article
from quotes.workers import Workers
from tests.made_up import made_up, reader

LAST = int(sys.argv[1])
due = False
make_future = Future.__init__


class Condition(threading.Condition):
    """The lock of a result, whose next taking by the main thread before the result is there is where Ctrl-C comes."""

    def __init__(self, future: Future[Any]) -> None:
        super().__init__()
        self.future = future
        self.acquire = self.__enter__

    def __enter__(self) -> bool:
        global due
        taken = super().__enter__()
        waiting = self.future._state in ("PENDING", "RUNNING")  # type: ignore[attr-defined]
        if due and waiting and threading.current_thread() is threading.main_thread():
            due = False
            signal.raise_signal(signal.SIGINT)
        return taken


def make(future: Future[Any]) -> None:
    make_future(future)
    future._condition = Condition(future)  # type: ignore[attr-defined]


def articles() -> Iterator[Article]:
    global due
    for number in range(2000):
        due = due or number == LAST
        yield made_up(number)


if __name__ == "__main__":
    # A shell that runs the tests in the background has made its children deaf to Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    Future.__init__ = make  # type: ignore[method-assign]
    pool = Workers(reader, 2)
    try:
        for _ in pool.run(articles(), lambda article: article):
            pass
    except KeyboardInterrupt:
        print("stopped")
    finally:
        pool.stop()
