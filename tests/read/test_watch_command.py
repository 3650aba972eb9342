"""`quotes watch` from a feed on loopback to rows in a database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from click.testing import CliRunner

from quotes.cli import main
from tests.read.conftest import Server, feed, status
from tests.read.samples import FEED


def test_watch_once(server: Server, tmp_path: Path) -> None:
    server.answers |= {"/feed": feed(FEED.encode()), "/bad": status(500)}
    feeds, database = tmp_path / "feeds.yml", tmp_path / "quotes.db"
    feeds.write_text(f"- url: {server.url('/feed')}\n  outlet: المدينة\n  follow: false\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["watch", str(database), str(feeds), "--once"])
    assert result.exit_code == 0, result.output
    assert "المدينة: read; 2 new, 2 in all; next in 15 min" in result.output
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("select document from articles order by document").fetchall()
        assert rows == [("https://example.com/1",), ("https://example.com/2",)]
        assert connection.execute("select count(*) from quotes").fetchone()[0] >= 2

    feeds.write_text(f"- {server.url('/feed')}\n- {server.url('/bad')}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["watch", str(database), str(feeds), "--once"])
    assert result.exit_code == 1
    assert f"{server.url('/bad')}: the server answered 500" in result.output
    assert server.paths().count("/feed") == 1  # not due yet
