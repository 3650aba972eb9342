"""Ctrl-C cuts nothing in two that would hang for ever."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

from quotes.interrupts import held


def test_it_is_raised_at_the_end_of_the_block() -> None:
    done = []

    def interrupted() -> None:
        with held():
            signal.raise_signal(signal.SIGINT)
            done.append("the rest")

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert done == ["the rest"]
    with pytest.raises(KeyboardInterrupt):  # and from then on at once again
        signal.raise_signal(signal.SIGINT)


def test_it_comes_before_an_error_of_the_block() -> None:
    def interrupted() -> None:
        with held():
            signal.raise_signal(signal.SIGINT)
            raise ValueError("of the block")

    with pytest.raises(KeyboardInterrupt):
        interrupted()


def test_a_block_without_it_is_left_alone() -> None:
    usual = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="of the block"), held():
        raise ValueError("of the block")
    assert signal.getsignal(signal.SIGINT) is usual


def test_other_threads_may_use_it() -> None:
    done = []

    def work() -> None:
        with held():
            done.append("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["in a thread"]


@pytest.mark.parametrize("number", [400, 1500])
def test_a_pool_stopped_while_it_holds_a_lock_ends(number: int) -> None:
    program = [sys.executable, "-m", "tests.stopped_pool", str(number)]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "stopped\n", "")
