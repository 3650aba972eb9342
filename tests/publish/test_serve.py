"""``quotes serve``: what it serves, and how it refuses."""

from __future__ import annotations

import re
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from quotes.errors import QuotesError
from quotes.publish.serve import SCHEMA_VERSION, SETTINGS, check, listen, make_site, read_metadata, warm
from quotes.store import schema


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match=r"none\.db: no such file; make it with: quotes build"):
        check(tmp_path / "none.db")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match="is a folder"):
        check(tmp_path)


@pytest.mark.parametrize("content", [b"no database at all, but text", b"SQLite format 3\x00" + b"\xff" * 600])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.db"
    path.write_bytes(content)
    with pytest.raises(QuotesError, match=r"text\.db: is no SQLite database"):
        check(path)


def test_an_empty_file_and_another_program_s_database(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE songs (id)")
    connection.close()
    for name in ("empty.db", "other.db"):
        with pytest.raises(QuotesError, match=f"{name}: holds no quotes"):
            check(tmp_path / name)


def test_a_database_of_an_older_version(tmp_path: Path) -> None:
    assert SCHEMA_VERSION == schema.SCHEMA_VERSION
    with sqlite3.connect(tmp_path / "old.db") as connection:
        connection.executescript("CREATE TABLE quotes (id); CREATE TABLE articles (id)")
    with pytest.raises(QuotesError, match=r"old\.db: was made by an older version; build it again"):
        check(tmp_path / "old.db")


@pytest.mark.parametrize("text", ["a: [", "- a list", "", "\x00"])
def test_metadata_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuotesError, match=r"mine\.yml"):
        read_metadata(path)
    with pytest.raises(QuotesError, match=r"none\.yml"):
        read_metadata(tmp_path / "none.yml")


def test_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(QuotesError, match=f"port {port} on 127.* is taken; choose another with --port"):
            listen("127.0.0.1", port)


def test_a_host_and_a_port_that_are_none() -> None:
    with pytest.raises(QuotesError, match=r"--host no\.such\.host\.invalid: is not an address"):
        listen("no.such.host.invalid", 8001)
    with pytest.raises(QuotesError, match="--port 70000: must lie between"):
        listen("127.0.0.1", 70000)


async def test_the_name_of_the_file_does_not_matter(database: Path) -> None:
    site = make_site(database)
    assert [name for name in site.databases if not name.startswith("_")] == ["quotes"]
    assert not site.get_database("quotes").is_mutable
    assert (await site.client.get("/quotes/quotes")).status_code == 200


async def test_settings_are_the_limits(database: Path) -> None:
    site = make_site(database, settings={"default_page_size": 3})
    kept = (await site.client.get("/-/settings.json")).json()
    assert kept["default_page_size"] == 3
    assert kept["sql_time_limit_ms"] == SETTINGS["sql_time_limit_ms"]
    assert kept["suggest_facets"] is False
    assert kept["default_allow_sql"] is True


async def test_under_a_path_every_link_keeps_it(database: Path) -> None:
    site = make_site(database, base_url="/archive/")
    for path in ("/", "/quotes/quotes", "/quotes"):  # the client itself puts /archive before them
        html = (await site.client.get(path)).text
        links = re.findall(r'(?:href|src|action)="(/[^"]*)"', html)
        assert len(links) > 10
        assert [link for link in links if not link.startswith("/archive/")] == []
    assert "Disallow: /archive/quotes/quotes?" in (await site.client.get("/robots.txt")).text


async def test_what_every_reader_needs_is_ready(database: Path) -> None:
    site = make_site(database)
    await warm(site)
    counts = site.get_database("quotes")._counts
    known = len(counts)
    assert (await site.client.get("/quotes/quotes")).status_code == 200
    assert len(counts) == known
    await site.client.get("/quotes/quotes?denial=1")
    assert len(counts) > known


@pytest.mark.parametrize("workers", [1, 2])
def test_the_command_serves_until_interrupted(database: Path, workers: int) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    given = ["serve", str(database), "--port", str(port), "--workers", str(workers)]
    command = [sys.executable, "-c", "from quotes.cli import main; main()", *given]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        answer = httpx.get(f"http://127.0.0.1:{port}/quotes/quotes?_search=وزير", timeout=20)
        assert answer.status_code == 200
        assert "server" not in answer.headers
        assert httpx.get(f"http://127.0.0.1:{port}/nothing", timeout=20).status_code == 404
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert "Traceback" not in errors
