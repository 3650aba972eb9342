"""Progress: plain lines off a terminal, a bar on one, nothing when quiet."""

from __future__ import annotations

import io

import pytest

from quotes import progress
from quotes.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, *, quiet: bool = False, total: int | None = None, steps: int = 25) -> str:
    with Progress(quiet=quiet, total=total, stream=stream) as shown:
        shown.say("making the search index")
        for _ in range(steps):
            shown.advance()
    return stream.getvalue()


def test_plain_lines_tell_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.0)
    lines = run(io.StringIO(), total=100).splitlines()
    assert lines[0] == "making the search index"
    assert lines[-1].startswith("25 of 100 articles, ")
    assert lines[-1].endswith(" s left")
    assert "left" not in run(io.StringIO())


def test_lines_are_seldom() -> None:
    assert run(io.StringIO(), steps=5000).splitlines() == ["making the search index"]


def test_quiet_says_nothing() -> None:
    assert run(io.StringIO(), quiet=True) == ""
    assert run(Terminal(), quiet=True) == ""


def test_a_terminal_shows_a_bar() -> None:
    shown = run(Terminal(), total=100)
    assert "making the search index" in shown
    assert "articles" in shown
    assert "a second" in shown
