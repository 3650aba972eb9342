"""A build killed at any moment leaves the old database whole, and the next one ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from quotes.store.doctor import BROKEN, doctor
from quotes.store.staging import read_only
from tests.made_up import dump, made_up, read_made_up

PROGRAM = Path(__file__).with_name("build_made_up.py")
ROOT = PROGRAM.parents[1]
OLD, ALL = 60, 700
KILLS = 20


def start(
    database: Path, first: int, last: int, *corrections: Path, errors: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(PROGRAM), str(database), str(first), str(last), *map(str, corrections)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, stderr=errors, start_new_session=True)


def members(session: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def test_kill_at_twenty_random_moments(tmp_path: Path) -> None:
    undisturbed, old, database = tmp_path / "undisturbed.db", tmp_path / "old.db", tmp_path / "quotes.db"
    corrections = tmp_path / "corrections.yml"
    wrong = [read_made_up(made_up(number)).quotes[1].uid for number in (1, 99)]
    corrections.write_text("".join(f"- quote: {uid}\n  mistake: not-a-quote\n  why: x\n" for uid in wrong))
    assert start(old, 0, OLD, corrections).wait() == 0
    shutil.copy(old, undisturbed)
    began = time.monotonic()
    assert start(undisturbed, OLD, ALL).wait() == 0
    whole = time.monotonic() - began
    before, after = dump(old), dump(undisturbed)
    assert len(after) > len(before)
    chance = random.Random(7)
    shutil.copy(old, database)
    staging = database.with_name("quotes.db.staging.json")
    kills = resumed = 0
    while kills < KILLS:
        process = start(database, OLD, ALL)
        if kills % 4:  # most in the part that matters, however long the machine takes to come to it
            while not staging.exists() and process.poll() is None:
                time.sleep(0.005)
        try:
            status = process.wait(timeout=chance.uniform(0, 0.35) * whole)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            status = process.wait()
        if status == 0:
            assert dump(database) == after
            shutil.copy(old, database)
            continue
        assert status == -signal.SIGKILL
        kills += 1
        resumed += staging.exists()
        assert [finding for finding in doctor(database) if finding.severity == BROKEN] == []
        assert dump(database) in (before, after)
    assert start(database, OLD, ALL).wait() == 0
    assert dump(database) == after
    assert resumed, "no kill came while the build was staging"
    assert sorted(path.name for path in tmp_path.glob("quotes.db*")) == ["quotes.db"]


def committed(staging: Path) -> bool:
    """Whether the staging file holds an article."""
    if not staging.with_name(staging.name + ".json").exists():
        return False
    with closing(read_only(staging)) as connection:
        return connection.execute("SELECT 1 FROM articles").fetchone() is not None


def test_ctrl_c_ends_every_process_with_one_clear_line(tmp_path: Path) -> None:
    process = start(tmp_path / "quotes.db", 0, 20_000, errors=subprocess.PIPE)
    while not committed(tmp_path / "quotes.db.staging"):  # so that every process has begun to work
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, told = process.communicate(timeout=30)
    assert process.returncode == 1
    message = f"stopped; {tmp_path / 'quotes.db'} is as it was. The same command goes on from here"
    assert told.decode().strip().endswith(f"QuotesError: {message}")
    assert told.count(b"Traceback") == 1  # this program shows its error so; the processes that extract show none
    assert all_gone(process.pid)


def all_gone(session: int) -> bool:
    """Whether every process of a session ends within ten seconds."""
    end = time.monotonic() + 10
    while members(session) and time.monotonic() < end:
        time.sleep(0.05)
    return members(session) == []


def test_no_process_outlives_a_killed_build(tmp_path: Path) -> None:
    process = start(tmp_path / "quotes.db", 0, 20_000)
    while len(members(process.pid)) < 4:  # the build, the server that forks, and two that extract
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    assert all_gone(process.pid)
