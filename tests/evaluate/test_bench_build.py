"""The measurement of building tells rate and memory, and that building again changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.evaluate import bench_build as module
from quotes.evaluate.bench_build import bench_build, memory_of_tree
from tests.made_up import engine


def test_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = module.build
    monkeypatch.setattr(module, "build", lambda *args, **more: build(*args, engine=engine(), **more))
    lines = list(bench_build(40, jobs=1, folder=tmp_path))
    assert lines[0].startswith("40 articles of ")
    assert len([line for line in lines if " a second, " in line and " MB of memory" in line]) == module.STEPS
    assert lines[-1].endswith("changed nothing")
    assert list(tmp_path.iterdir()) == []


def test_memory_counts_the_processes_below() -> None:
    before = memory_of_tree(os.getpid())
    child = subprocess.Popen([sys.executable, "-c", "x = b'1' * 50_000_000; input()"], stdin=subprocess.PIPE)
    try:
        while (held := memory_of_tree(os.getpid())) is not None and before is not None and held < before + 50_000_000:
            assert child.poll() is None
    finally:
        child.communicate(b"\n")
    assert held is None or (before is not None and held >= before + 50_000_000)
