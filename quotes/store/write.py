"""Writing articles and quotes into a database: idempotent, and in whole batches or not at all.

Ids are given in the order of arrival and never depend on how the work was cut into batches, so that a build that was
killed and taken up again gives the same ids as one that was not.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, OrderedDict
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from quotes.models import Article, Extraction, Problem, content_hash
from quotes.store import indexes, schema, search, views
from quotes.store.rows import ArticleRows, EntityKey, QuoteRow, article_rows, folded_name

CACHE_KIBIBYTES = 64 * 1024
KNOWN_IDS = 200_000
"""How many ids of a lookup are kept in memory; the rest is asked of the database, so memory stays flat."""


@dataclass(frozen=True, slots=True)
class Run:
    """The rulebook and version that made the rows."""

    fingerprint: str = ""
    version: str = ""
    rules: tuple[tuple[str, str | None, str | None], ...] = ()
    """``(id, kind, why)`` of every rule."""


class Ids:
    """Ids of a lookup table by a unique text column; a new value gets the next id."""

    def __init__(self, connection: sqlite3.Connection, table: str, column: str) -> None:
        self._connection = connection
        self._select = f"SELECT id FROM {table} WHERE {column} = ?"
        self._known: OrderedDict[str, int] = OrderedDict()
        self._next = next_id(connection, table)

    def get(self, value: str) -> tuple[int, bool]:
        """``(id, whether the row is still to be written)``."""
        known = self._known.get(value)
        if known is not None:
            self._known.move_to_end(value)
            return known, False
        row = self._connection.execute(self._select, (value,)).fetchone()
        found, new = (row[0], False) if row else (self._next, True)
        self._next += new
        self._known[value] = found
        if len(self._known) > KNOWN_IDS:
            self._known.popitem(last=False)
        return found, new


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """One more than the table's highest id."""
    return int(connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])


def connect(path: Path | str) -> sqlite3.Connection:
    """A connection for writing, with transactions begun by hand.

    Without WAL a bulk load writes each new page once, and the finished file stands alone.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = NORMAL", f"cache_size = -{CACHE_KIBIBYTES}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


class Store:
    """A database open for writing. What was added since the last ``commit`` is lost if the process dies, and no more.

    Use as a context manager; leaving it after an error rolls back to the last commit.

    Raises:
        sqlite3.Error: when the file cannot be written or is no database.
    """

    def __init__(self, path: Path | str, *, run: Run | None = None, entity_key: EntityKey = folded_name) -> None:
        self.connection = connect(path)
        self._entity_key = entity_key
        if not self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'quotes'").fetchone():
            schema.create(self.connection)
        self._begin()
        self._open(run or Run())

    def _open(self, run: Run) -> None:
        db = self.connection
        self._outlets = Ids(db, "outlets", "uid")
        self._entities = Ids(db, "entities", "uid")
        self._cues = Ids(db, "cues", "lemma")
        self._next = {t: next_id(db, t) for t in ("articles", "article_sources", "quotes", "quote_spans", "problems")}
        db.execute("INSERT OR IGNORE INTO runs (fingerprint, version) VALUES (?, ?)", (run.fingerprint, run.version))
        self._run_id = db.execute(
            "SELECT id FROM runs WHERE fingerprint = ? AND version = ?", (run.fingerprint, run.version)
        ).fetchone()[0]
        self._fingerprint = run.fingerprint
        db.executemany(
            "INSERT OR IGNORE INTO rules (rule, kind, why, fingerprint) VALUES (?, ?, ?, ?)",
            [(rule, kind, why, run.fingerprint) for rule, kind, why in run.rules],
        )
        self._rules: dict[str, int] = dict(
            db.execute("SELECT rule, id FROM rules WHERE fingerprint = ?", (run.fingerprint,)).fetchall()
        )

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.commit()
        self.close()

    def _begin(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make all that was added so far durable."""
        self.connection.execute("COMMIT")
        self._begin()

    def close(self) -> None:
        """Close; what was not committed is rolled back."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.connection.close()

    def article_id(self, uid: str) -> int | None:
        """The id of the article with these very words."""
        row = self.connection.execute("SELECT id FROM articles WHERE uid = ?", (uid,)).fetchone()
        return None if row is None else int(row[0])

    def add(self, article: Article, extraction: Extraction) -> int:
        """Add an article with what was found in it, or only its source when the same words are there already.

        Returns:
            The id of the article.
        """
        known = self.article_id(article.uid)
        if known is not None:
            self.add_source(known, article)
            return known
        return self.add_rows(article, article_rows(article, extraction, self._entity_key))

    def add_rows(self, article: Article, rows: ArticleRows, *, replaces: int | None = None) -> int:
        """Add an article that is not there yet; ``replaces`` is the id of its earlier version. Returns its id."""
        article_id = self._take("articles")
        outlet_id = self._outlet(article.outlet)
        self.connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article_id, article.uid, article.document, outlet_id, article.title, article.author, article.url,
                article.published, article.text, len(article.text), replaces, self._run_id,
            ),
        )  # fmt: skip
        self.add_source(article_id, article)
        self._add_quotes(rows, (article_id, outlet_id, article.published))
        for problem in rows.problems:
            self._add_problem(article_id, article.document, *problem)
        return article_id

    def add_source(self, article_id: int, article: Article) -> None:
        """Note one more place where the article was met; nothing when it is known."""
        row = (article_id, article.document, self._outlet(article.outlet), article.url, article.published)
        known = self.connection.execute(
            "SELECT 1 FROM article_sources"
            " WHERE article_id = ? AND document = ? AND outlet_id IS ? AND url IS ? AND published IS ?",
            row,
        ).fetchone()
        if not known:
            self.connection.execute(
                "INSERT INTO article_sources VALUES (?, ?, ?, ?, ?, ?)", (self._take("article_sources"), *row)
            )

    def add_problem(self, problem: Problem) -> None:
        """Note what could not be read; nothing when it is known."""
        row = (problem.document, problem.kind, problem.message, problem.start, problem.end)
        known = self.connection.execute(
            "SELECT 1 FROM problems WHERE article_id IS NULL"
            " AND document = ? AND kind = ? AND message = ? AND char_start IS ? AND char_end IS ?",
            row,
        ).fetchone()
        if not known:
            self._add_problem(None, *row)

    def finish(self) -> None:
        """Indexes, views, the search index and the planner's statistics; call once, after the last article."""
        self.connection.execute(
            "UPDATE entities SET name = (SELECT name FROM entity_names WHERE entity_id = entities.id"
            " ORDER BY count DESC, length(name) DESC, name LIMIT 1)"
        )
        self.commit()
        search.fill(self.connection)
        views.create(self.connection)
        self.commit()
        indexes.create(self.connection)
        self.connection.execute("ANALYZE")
        self.commit()

    def _take(self, table: str) -> int:
        taken = self._next[table]
        self._next[table] += 1
        return taken

    def _outlet(self, name: str | None) -> int | None:
        if not name:
            return None
        uid = content_hash("outlet", name)
        outlet_id, new = self._outlets.get(uid)
        if new:
            self.connection.execute("INSERT INTO outlets VALUES (?, ?, ?)", (outlet_id, uid, name))
        return outlet_id

    def _cue(self, lemma: str) -> int:
        cue_id, new = self._cues.get(lemma)
        if new:
            self.connection.execute("INSERT INTO cues VALUES (?, ?)", (cue_id, lemma))
        return cue_id

    def _rule(self, rule: str) -> int:
        known = self._rules.get(rule)
        if known is None:
            cursor = self.connection.execute(
                "INSERT INTO rules (rule, fingerprint) VALUES (?, ?)", (rule, self._fingerprint)
            )
            known = self._rules[rule] = int(cursor.lastrowid or 0)
        return known

    def _add_entities(self, rows: ArticleRows) -> list[int]:
        ids = []
        for uid, name, kind in rows.entities:
            entity_id, new = self._entities.get(uid)
            if new:
                self.connection.execute("INSERT INTO entities VALUES (?, ?, ?, ?)", (entity_id, uid, name, kind))
            ids.append(entity_id)
        uses: Counter[int] = Counter()
        for quote in rows.quotes:
            uses.update(quote.targets)
            uses.update(position for position in (quote.speaker, quote.addressee) if position is not None)
        self.connection.executemany(
            "INSERT INTO entity_names VALUES (?, ?, ?)"
            " ON CONFLICT (entity_id, name) DO UPDATE SET count = count + excluded.count",
            [(ids[position], rows.entities[position][1], count) for position, count in uses.items()],
        )
        return ids

    def _add_quotes(self, rows: ArticleRows, article: tuple[int, int | None, str | None]) -> None:
        entities = self._add_entities(rows)
        first = self._next["quotes"]
        self._next["quotes"] += len(rows.quotes)
        names = ("quotes", "quote_spans", "quote_targets", "quote_rules")
        tables: dict[str, list[tuple[Any, ...]]] = {name: [] for name in names}
        for quote_id, quote in enumerate(rows.quotes, first):
            tables["quotes"].append(self._quote(quote, quote_id, first, entities, article))
            tables["quote_spans"].extend((self._take("quote_spans"), quote_id, *span) for span in quote.spans)
            targets = dict.fromkeys(entities[position] for position in quote.targets)
            tables["quote_targets"].extend((quote_id, target, rank) for rank, target in enumerate(targets))
            tables["quote_rules"].extend((quote_id, rank, self._rule(rule)) for rank, rule in enumerate(quote.trace))
        for table, values in tables.items():
            if values:
                self.connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)

    def _quote(
        self,
        quote: QuoteRow,
        quote_id: int,
        first: int,
        entities: list[int],
        article: tuple[int, int | None, str | None],
    ) -> tuple[Any, ...]:
        article_id, outlet_id, published = article

        def named(position: int | None) -> int | None:
            return None if position is None else entities[position]

        return (
            quote_id, quote.uid, article_id, outlet_id, named(quote.speaker), quote.speaker_kind, quote.speaker_unknown,
            named(quote.targets[0] if quote.targets else None), named(quote.addressee),
            None if quote.parent is None else first + quote.parent,
            quote.cue, self._cue(quote.lemma), quote.type, quote.stance, int(quote.denial), quote.denial_kind,
            int(quote.no_comment), quote.source, quote.text, quote.content, quote.start, quote.end, published, None,
        )  # fmt: skip

    def _add_problem(
        self, article_id: int | None, document: str, kind: str, message: str, start: int | None, end: int | None
    ) -> None:
        self.connection.execute(
            "INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._take("problems"), article_id, document, kind, message, start, end),
        )

