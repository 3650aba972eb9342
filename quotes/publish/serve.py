"""Serving a database: Datasette, immutable, with this site's metadata and limits fit for the open web."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import socket
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import uvicorn
import yaml
from datasette.app import Datasette
from uvicorn.supervisors import Multiprocess

from quotes.errors import QuotesError
from quotes.publish.database import SiteDatabase
from quotes.publish.headers import Application, Receive, Scope, Send
from quotes.publish.names import known_names
from quotes.publish.site import DATABASE
from quotes.resources import resource

SETTINGS: dict[str, int | bool] = {
    "sql_time_limit_ms": 2000,
    "facet_time_limit_ms": 1000,
    "max_returned_rows": 1000,
    "default_page_size": 30,
    "default_facet_size": 12,
    "suggest_facets": False,
    "default_cache_ttl": 3600,
    "allow_csv_stream": True,
    "max_csv_mb": 200,
    "num_sql_threads": 4,
    "truncate_cells_html": 1200,
}
"""Anyone may read with SQL of their own; no one may keep a thread for longer than two seconds."""

SCHEMA_VERSION = 4
"""Of the oldest database that these pages can be made of: ``quotes.store.schema`` says what it holds."""

_SITE = "QUOTES_SITE"
"""The environment variable by which worker processes learn what to serve."""
_SOCKET_ERRORS = {errno.EADDRINUSE: "is taken", errno.EACCES: "needs more rights than you have"}


def check(database: Path) -> None:
    """Make sure that ``database`` can be served.

    Raises:
        QuotesError: when there is no such file, or it is no database of quotes; the message says what to do.
    """
    if not database.exists():
        raise QuotesError(f"{database}: no such file; make it with: quotes build {database} PATH…")
    if not database.is_file():
        raise QuotesError(f"{database}: is a folder; name the database file in it")
    try:
        connection = sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise QuotesError(f"{database}: is no SQLite database ({error}); make one with quotes build") from error
    if "quotes" not in tables or "articles" not in tables:
        raise QuotesError(f"{database}: holds no quotes; name a database made by quotes build")
    if version < SCHEMA_VERSION:
        raise QuotesError(f"{database}: was made by an older version; build it again: quotes build {database}")


def read_metadata(path: Path | None = None) -> dict[str, Any]:
    """The metadata of the site; ``datasette-metadata.yml`` of this installation where no path is given.

    Raises:
        QuotesError: when the file cannot be read or is no YAML mapping.
    """
    file = path or resource("datasette-metadata.yml")
    try:
        metadata = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise QuotesError(f"{file}: cannot be read as metadata: {error}") from error
    if not isinstance(metadata, dict):
        raise QuotesError(f"{file}: must be a YAML mapping such as datasette-metadata.yml of this installation")
    return metadata


def make_site(
    database: Path, *, metadata: Path | None = None, base_url: str = "/", settings: dict[str, Any] | None = None
) -> Datasette:
    """The site over ``database``, which is mounted immutable and under the name that permalinks use.

    Raises:
        QuotesError: as ``check`` and ``read_metadata`` do.
    """
    check(database)
    given = {**SETTINGS, "base_url": base_url, **(settings or {})}
    site = Datasette(immutables=[str(database)], metadata=read_metadata(metadata), settings=given, cors=True)
    site.remove_database(next(name for name in site.databases if not name.startswith("_")))
    facets = site.table_metadata(DATABASE, "quotes").get("facets", [])
    facets = [facet for facet in facets if isinstance(facet, str)]
    site.add_database(SiteDatabase(site, path=str(database), is_mutable=False, facets=facets), name=DATABASE)
    return site


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there.

    Raises:
        QuotesError: when the port is taken, or the host is not an address of this machine.
    """
    if not 0 <= port <= 65535:  # getaddrinfo would quietly wrap it around
        raise QuotesError(f"--port {port}: must lie between 1 and 65535")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise QuotesError(f"--host {host}: is not an address of this machine ({error})") from error
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(socket.SOMAXCONN)
    except OSError as error:
        listening.close()
        why = _SOCKET_ERRORS.get(error.errno or 0, f"cannot be used ({error.strerror})")
        raise QuotesError(f"port {port} on {host} {why}; choose another with --port") from error
    return listening


def serve(
    database: Path,
    host: str = "127.0.0.1",
    port: int = 8001,
    *,
    metadata: Path | None = None,
    base_url: str = "/",
    settings: dict[str, Any] | None = None,
    workers: int = 1,
    log_level: str = "warning",
) -> None:
    """Serve ``database`` until interrupted, after printing the address.

    ``settings`` are Datasette's, over ``SETTINGS``. ``base_url`` is the path under which a proxy publishes the site.
    ``workers`` is the number of processes that answer; each holds the facets' columns in memory.

    Raises:
        QuotesError: when the database cannot be served or the port not be had.
    """
    given = {"metadata": metadata, "base_url": base_url, "settings": settings}
    site = make_site(Path(database), metadata=metadata, base_url=base_url, settings=settings)
    listening = listen(host, port)
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    print(f"{database} is at http://{shown}:{listening.getsockname()[1]}{base_url} (Ctrl+C stops it)", flush=True)
    how: dict[str, Any] = {"log_level": log_level, "server_header": False, "timeout_keep_alive": 20}
    with listening, suppress(KeyboardInterrupt):  # uvicorn has shut down by then
        if workers == 1:
            uvicorn.Server(uvicorn.Config(warmed(site), **how)).run(sockets=[listening])
            return
        os.environ[_SITE] = json.dumps({"database": str(database), **given}, default=str)
        configuration = uvicorn.Config(f"{__name__}:application", factory=True, workers=workers, **how)
        Multiprocess(configuration, sockets=[listening]).run()


def application() -> Application:
    """The site as a worker process makes it, from what ``serve`` left in the environment."""
    given = json.loads(os.environ[_SITE])
    metadata = given.pop("metadata")
    return warmed(make_site(Path(given.pop("database")), metadata=Path(metadata) if metadata else None, **given))


def warmed(site: Datasette) -> Application:
    """The site's application, which warms up in the background as soon as it runs."""
    application: Application = site.app()

    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await application(scope, receive, send)
            return
        warming = asyncio.create_task(warm(site))
        await application(scope, receive, send)
        warming.cancel()

    return running


async def warm(site: Datasette) -> None:
    """Read and count what every reader needs, so that the first one does not wait for it."""
    await known_names(site)
    await site.get_database(DATABASE).columns()
    for path in ("/", f"/{DATABASE}/quotes"):
        await site.client.get(path)
