"""What ends a pool of processes for certain: Ctrl-C held back while code runs that it must not cut in two, and no
waiting for processes that have died.

Python raises Ctrl-C between any two steps, even behind the step that took a lock and before the one that sees to its
release. A process pool that is cut there never ends, and neither does the program.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TypeVar

ResultT = TypeVar("ResultT")

HEARING = 0.2
"""Seconds after which Ctrl-C is heard, at most."""


@contextmanager
def held() -> Iterator[None]:
    """Raise a Ctrl-C of the block at its end, whatever else the block raises. Keep the block short."""
    usual = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(usual):
        yield  # Ctrl-C never lands here
        return
    came: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        came.append(number)

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
        if came:
            raise KeyboardInterrupt


def stop_handing_over(executor: ProcessPoolExecutor) -> None:
    """Give up this process's end for reading what it hands to a pool that starts no process any more.

    Where the others have died, Python before 3.11.5 waits for ever to write into that pipe (gh-94777), since it holds
    the one end left from which nobody reads; and waits for that writing at its own end.
    """
    queue = getattr(executor, "_call_queue", None)
    if queue is not None:
        # Replaced and not closed, since whoever writes closes it too when he is done.
        with open(os.devnull, "rb") as nowhere, suppress(OSError):
            os.dup2(nowhere.fileno(), queue._reader.fileno(), inheritable=False)


def result(future: Future[ResultT]) -> ResultT:
    """What a process has made, once it is there; Ctrl-C ends the waiting."""
    while True:
        with held():
            if wait([future], HEARING).done:
                return future.result()
