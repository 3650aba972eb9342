"""The file in which a build works, and its publication by one atomic rename.

``quotes.db.staging`` grows beside ``quotes.db``; ``quotes.db.staging.json`` names the work it belongs to. Readers see
the old database whole until the new one is whole. A staging file is taken up again only by the same work: the same
inputs and options, rulebook, version and old database; anything else starts anew.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from quotes.errors import QuotesError
from quotes.store import indexes, schema
from quotes.store.rows import EntityKey
from quotes.store.write import Run, Store, connect

Origin = Literal["nothing", "same", "other"]
"""What the old database is to this run: not there; made by the same run, so its rows stay; to be made anew."""

KEEP_INDEXES_FROM = 300_000
"""Quotes from which on adding to existing indexes beats making them anew after a small addition."""

_JOURNALS = ("-journal", "-wal", "-shm")


class Staging:
    """The work of one build on ``target``. Hold the lock of ``quotes.store.lock`` while using it.

    Raises:
        QuotesError: when ``target`` is not to be overwritten.
    """

    def __init__(self, target: Path, run: Run, inputs: str, entity_key: EntityKey) -> None:
        self.target = target
        self.path = target.with_name(target.name + ".staging")
        self._label = target.with_name(target.name + ".staging.json")
        self._run = run
        self._entity_key = entity_key
        self._store: Store | None = None
        self.origin = origin(target, run)
        self._identity = {
            "fingerprint": run.fingerprint,
            "version": run.version,
            "schema": schema.SCHEMA_VERSION,
            "inputs": inputs,
            "from": _stamp(target),
        }
        self.resumed = self._belongs()
        if not self.resumed:
            self.discard()
        self._reader = None if self.origin == "nothing" else read_only(target)
        if self.resumed or self.origin != "same":
            self.store()

    @property
    def connection(self) -> sqlite3.Connection:
        """Where to look up what is known: the staging file once there is one, until then the old database."""
        if self._store is not None:
            return self._store.connection
        assert self._reader is not None
        return self._reader

    @property
    def old(self) -> sqlite3.Connection | None:
        """The old database, for reading."""
        return self._reader

    @property
    def touched(self) -> bool:
        """Whether there is a staging file, that is, anything to publish."""
        return self._store is not None

    def store(self) -> Store:
        """The staging file open for writing; made on first use, so that a build that adds nothing copies nothing."""
        if self._store is None:
            if not self.resumed:
                if self.origin == "same":
                    self._copy()
                else:
                    self._create()
                self._write_label()
            self._store = Store(self.path, run=self._run, entity_key=self._entity_key)
        return self._store

    def publish(self) -> None:
        """Put the finished staging file in the place of the target."""
        self.close()
        _settle(self.target)
        if self.target.exists():
            shutil.copymode(self.target, self.path)
        _sync(self.path)
        os.replace(self.path, self.target)
        self._label.unlink(missing_ok=True)
        _sync(self.target.parent)

    def close(self) -> None:
        """Close every connection; a staging file that the next build can take up stays."""
        if self._store is not None:
            self._store.close()
            self._store = None
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        if not self._label.exists():
            self.discard()

    def discard(self) -> None:
        """Remove the staging file. The label goes first: without it, what remains is never taken up."""
        self._label.unlink(missing_ok=True)
        for suffix in (*_JOURNALS, ""):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def _belongs(self) -> bool:
        try:
            return bool(json.loads(self._label.read_text(encoding="utf-8")) == self._identity) and self.path.exists()
        except (FileNotFoundError, ValueError):
            return False

    def _copy(self) -> None:
        assert self._reader is not None
        with closing(sqlite3.connect(self.path)) as copy:
            self._reader.backup(copy)
            if copy.execute("SELECT count(*) FROM quotes").fetchone()[0] < KEEP_INDEXES_FROM:
                indexes.drop(copy)

    def _create(self) -> None:
        """An empty database, with what an old one knew about its articles besides what was found in them."""
        with closing(connect(self.path)) as fresh:
            schema.create(fresh)
            if self.origin == "other":
                fresh.execute("ATTACH ? AS old", (str(self.target),))
                fresh.execute("BEGIN")
                for table in ("outlets", "article_sources"):
                    fresh.execute(f"INSERT INTO {table} SELECT * FROM old.{table}")
                fresh.execute("INSERT INTO problems SELECT * FROM old.problems WHERE article_id IS NULL")
                fresh.execute("COMMIT")

    def _write_label(self) -> None:
        _sync(self.path)
        partial = self._label.with_name(self._label.name + ".partial")
        partial.write_text(json.dumps(self._identity, sort_keys=True), encoding="utf-8")
        os.replace(partial, self._label)


def origin(target: Path, run: Run) -> Origin:
    """What the database that is there is to this run.

    Raises:
        QuotesError: when it is a folder, read-only, damaged, another program's or a newer version's.
    """
    if not target.exists():
        return "nothing"
    if not target.is_file():
        raise QuotesError(f"{target} is not a file; name the database file to build")
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise QuotesError(f"{target} is read-only; allow writing to it (chmod u+w) or build another file")
    if target.stat().st_size == 0:
        return "nothing"
    try:
        with closing(read_only(target)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != schema.APPLICATION_ID:
                raise QuotesError(f"{target} was not made by quotes and is left alone; build another file")
            if version > schema.SCHEMA_VERSION:
                raise QuotesError(f"{target} was made by a newer quotes; install that, or build another file")
            runs = connection.execute("SELECT fingerprint, version FROM runs").fetchall()
    except sqlite3.DatabaseError as error:
        raise QuotesError(f"{target} is no sound database ({error}); move it away or build another file") from None
    return "same" if runs == [(run.fingerprint, run.version)] and version == schema.SCHEMA_VERSION else "other"


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


@contextmanager
def clear_errors(target: Path) -> Iterator[None]:
    """Turn a full disk and its like into a message for the user.

    Raises:
        QuotesError: in the place of ``OSError`` and ``sqlite3.Error``.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        where = f"cannot write {target}"
        if "full" in str(error) or getattr(error, "errno", None) in (28, 122):
            raise QuotesError(
                f"{where}: the disk is full. Free some space and run the same command again: it goes on from there"
            ) from error
        if isinstance(error, FileNotFoundError):
            raise QuotesError(f"{where}: the folder {target.parent} does not exist; make it first") from error
        if isinstance(error, OSError):
            raise QuotesError(f"{where}: {error.strerror or error}") from error
        raise QuotesError(
            f"{where}: {error}. The old database is whole; if this happens again, remove {target.name}.staging"
        ) from error


def _stamp(target: Path) -> list[int] | None:
    try:
        seen = target.stat()
    except FileNotFoundError:
        return None
    return [seen.st_ino, seen.st_size, seen.st_mtime_ns]


def _settle(target: Path) -> None:
    """Fold in a write-ahead log that another program left, lest it outlive the old file and meet the new one."""
    if any(target.with_name(target.name + suffix).exists() for suffix in _JOURNALS):
        with closing(sqlite3.connect(target)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
