"""One holder at a time, whatever happens to the file meanwhile."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from quotes.store.lock import only_one


def test_only_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    inside = most = 0
    told: list[str] = []

    def work() -> None:
        nonlocal inside, most
        for _ in range(5):
            with only_one(path, told.append):
                inside += 1
                most = max(most, inside)
                time.sleep(0.002)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert told
    assert not path.exists()


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    told: list[str] = []
    for _ in range(2):
        try:
            with only_one(path, told.append):
                raise RuntimeError
        except RuntimeError:
            pass
    assert told == []
