"""Progress: plain lines off a terminal, a bar on one, nothing when quiet."""

from __future__ import annotations

import io
import re

import pytest

from quotes import progress
from quotes.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, *, quiet: bool = False, total: int | None = None, steps: int = 25) -> str:
    with Progress(quiet=quiet, stream=stream) as shown:
        shown.total = total
        shown.say("making the search index")
        for step in range(steps):
            shown.advance(40 * (step + 1))
    return stream.getvalue()


def test_plain_lines_tell_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.0)
    lines = run(io.StringIO(), total=2000).splitlines()
    assert lines[0] == "making the search index"
    assert re.fullmatch(r"25 articles, \d+ a second, 50% read, about \d+ s left", lines[-1])
    assert "left" not in run(io.StringIO())


def test_lines_are_seldom() -> None:
    assert run(io.StringIO(), steps=5000).splitlines() == ["making the search index"]


def test_quiet_says_nothing() -> None:
    assert run(io.StringIO(), quiet=True) == ""
    assert run(Terminal(), quiet=True) == ""


def test_a_terminal_shows_a_bar() -> None:
    shown = run(Terminal(), total=2000)
    assert "making the search index" in shown
    assert "20 articles" in shown
    assert "a second" in shown
    assert "40%" in shown
