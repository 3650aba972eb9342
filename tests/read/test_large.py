"""Files of 200 MB: read to the end in little memory, measured in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.read.samples import ONE, TWO

MEGABYTES = 200
READ = """
import sys
from quotes.read import read_paths
from quotes.models import Article
number = sum(isinstance(found, Article) for found in read_paths(sys.argv[1:]))
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(number, int(peak.split()[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from Linux's /proc")
def test_200_megabytes_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "large.jsonl"
    record = {"title": "الطريق الجديد", "text": "\n\n".join([ONE, TWO] * 6), "date": "2024-10-21"}
    line = (json.dumps(record, ensure_ascii=False) + "\n").encode()
    with path.open("wb") as file:
        written = 0
        while written < MEGABYTES * 1_000_000:
            written += file.write(line * 500)
    try:
        answer = subprocess.run(
            [sys.executable, "-c", READ, str(path)], capture_output=True, check=True, cwd=Path(__file__).parents[2]
        )
    finally:
        path.unlink()
    number, megabytes = map(int, answer.stdout.split())
    assert number == written // len(line)
    assert megabytes < 150
