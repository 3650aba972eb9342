"""The measurement of building tells rate and memory, and that building again changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.evaluate import bench_build as module
from quotes.evaluate.bench_build import bench_build, used_by_tree
from tests.made_up import engine


def test_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = module.build
    monkeypatch.setattr(module, "build", lambda *args, **more: build(*args, engine=engine(), **more))
    lines = list(bench_build(40, jobs=1, folder=tmp_path))
    assert lines[0].startswith("40 articles of ")
    assert len([line for line in lines if " a second, " in line and " MB of memory" in line]) == module.STEPS
    assert lines[-1].endswith("changed nothing")
    assert list(tmp_path.iterdir()) == []


def test_what_the_processes_below_use_counts() -> None:
    before = used_by_tree(os.getpid())
    if before is None:
        pytest.skip("there is no /proc here")
    work = "x = b'1' * 50_000_000; [n for n in range(3_000_000)]; input()"
    child = subprocess.Popen([sys.executable, "-c", work], stdin=subprocess.PIPE)
    try:
        used = used_by_tree(os.getpid())
        while used is None or used.memory < before.memory + 50_000_000 or used.processor <= before.processor:
            assert child.poll() is None
            used = used_by_tree(os.getpid())
    finally:
        child.communicate(b"\n")
    after = used_by_tree(os.getpid())
    assert after is not None
    assert after.memory < used.memory
