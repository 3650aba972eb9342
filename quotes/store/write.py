"""Writing articles and quotes into a database: idempotent, and in whole batches or not at all.

Ids are given in the order of arrival and never depend on how the work was cut into batches, so that a build that was
killed and taken up again gives the same ids as one that was not.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from quotes.models import Article, Extraction, Problem, content_hash
from quotes.store import indexes, schema, search, views
from quotes.store.duplicates import bands
from quotes.store.ids import Ids, next_id
from quotes.store.known import article_id, has_source, problem_id
from quotes.store.rows import ArticleRows, EntityKey, QuoteRow, article_rows, folded_name

CACHE_KIBIBYTES = 64 * 1024
ANALYSED_ROWS = 1000

_SPELLED = (
    "INSERT INTO entity_names VALUES (?, ?, ?)"
    " ON CONFLICT (entity_id, name) DO UPDATE SET count = count + excluded.count"
)
_USUAL_NAME = (
    "SELECT n.name FROM entity_names n JOIN entities e ON e.id = n.entity_id WHERE e.id = entities.id"
    " ORDER BY e.kind IN ('group', 'anonymous') AND n.name || ' ' LIKE '%ون %' DESC,"
    " n.count DESC, length(n.name) DESC, n.name LIMIT 1"
)
"""The commonest; of people in the plural one in the nominative, since other cases belong to their sentences."""

InArticle = tuple[int, int | None, str | None]
"""An article's id, its outlet's id and its date."""


@dataclass(frozen=True, slots=True)
class Run:
    """The rulebook and version that make the rows."""

    fingerprint: str = ""
    version: str = ""
    rules: tuple[tuple[str, str | None, str | None], ...] = ()
    """``(id, kind, why)`` of every rule."""


def connect(path: Path | str) -> sqlite3.Connection:
    """A connection for writing, whose transactions are begun by hand.

    A rollback journal rather than WAL: a bulk load writes each new page once, and the finished file stands alone.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = DELETE", "synchronous = NORMAL", f"cache_size = -{CACHE_KIBIBYTES}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


class Store:
    """A database open for writing. What was added since the last ``commit`` is lost if the process dies, and no more.

    As a context manager it commits at the end, or after an error rolls back to the last commit.

    Raises:
        sqlite3.Error: when the file cannot be written or is no database.
    """

    def __init__(self, path: Path | str, *, run: Run | None = None, entity_key: EntityKey = folded_name) -> None:
        self.connection = connect(path)
        self.entity_key = entity_key
        if not self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'quotes'").fetchone():
            schema.create(self.connection)
        self._run = run or Run()
        self._begin()
        self._open()

    def _begin(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")

    def _open(self) -> None:
        db, run = self.connection, self._run
        self._outlets = Ids(db, "outlets", "uid")
        self._entities = Ids(db, "entities", "uid")
        self._cues = Ids(db, "cues", "lemma")
        self._next = {t: next_id(db, t) for t in ("articles", "article_sources", "quotes", "quote_spans", "problems")}
        db.execute("INSERT OR IGNORE INTO runs (fingerprint, version) VALUES (?, ?)", (run.fingerprint, run.version))
        run_key = (run.fingerprint, run.version)
        self._run_id = db.execute("SELECT id FROM runs WHERE fingerprint = ? AND version = ?", run_key).fetchone()[0]
        db.executemany(
            "INSERT OR IGNORE INTO rules (rule, kind, why, fingerprint) VALUES (?, ?, ?, ?)",
            [(*rule, run.fingerprint) for rule in run.rules],
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

    def commit(self) -> None:
        """Make all that was added so far durable."""
        self.connection.execute("COMMIT")
        self._begin()

    def close(self) -> None:
        """Close; what was not committed is rolled back."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.connection.close()

    def reload(self) -> None:
        """Forget what is remembered of the ids, after rows were removed."""
        self._open()

    def add(self, article: Article, extraction: Extraction) -> int:
        """Add an article with what was found in it, or only its source when the same words are there already.

        Returns:
            The id of the article.
        """
        known = article_id(self.connection, article.uid)
        if known is None:
            known = self.add_article(article, article_rows(article, extraction, self.entity_key))
        self.add_source(known, article)
        return known

    def add_article(
        self, article: Article, rows: ArticleRows, *, replaces: int | None = None, number: int | None = None
    ) -> int:
        """Add an article whose words are not there yet, without its source.

        Args:
            replaces: the id of its earlier version.
            number: the id to give it, for an article that had one in an older database.

        Returns:
            Its id.
        """
        number = self._take("articles", number)
        outlet = self._outlet(article.outlet)
        self.connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number, article.uid, article.document, outlet, article.title, article.author, article.url,
                article.published, article.text, len(article.text), replaces, self._run_id,
            ),
        )  # fmt: skip
        if rows.sketch:
            self.connection.execute("INSERT INTO article_sketches VALUES (?, ?)", (number, rows.sketch))
            hashes = [(band, number) for band in bands(rows.sketch)]
            self.connection.executemany("INSERT OR IGNORE INTO article_bands VALUES (?, ?)", hashes)
        self.add_quotes(rows, (number, outlet, article.published))
        for problem in rows.problems:
            self.add_problem_row(number, article.document, *problem)
        return number

    def add_source(self, known: int, article: Article, *, copy: bool = False, new: bool = False) -> None:
        """Note one more place where the article was met, or a ``copy`` with slightly other words; nothing when known.

        A ``new`` article has none that could be known.
        """
        if not new and has_source(self.connection, known, article):
            return
        self.connection.execute(
            "INSERT INTO article_sources VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                self._take("article_sources"), known, article.document, self._outlet(article.outlet), article.url,
                article.published, article.uid if copy else None,
            ),
        )  # fmt: skip

    def add_problem(self, problem: Problem) -> int:
        """Note what could not be read, once; returns its id."""
        known = problem_id(self.connection, problem)
        if known is not None:
            return known
        return self.add_problem_row(None, problem.document, problem.kind, problem.message, problem.start, problem.end)

    def add_problem_row(
        self,
        article: int | None,
        document: str,
        kind: str,
        message: str,
        start: int | None = None,
        end: int | None = None,
    ) -> int:
        """Note a problem, with its offsets in the article if it has any; returns its id."""
        number = self._take("problems")
        self.connection.execute(
            "INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?)", (number, article, document, kind, message, start, end)
        )
        return number

    def add_quotes(self, rows: ArticleRows, article: InArticle, *, spelled: bool = True) -> None:
        """Add the quotes of an article; unless ``spelled`` their names are noted as printed nowhere."""
        uses = [0] * len(rows.entities)
        if spelled:
            for quote in rows.quotes:
                for position in (quote.speaker, quote.addressee, *quote.targets):
                    if position is not None:
                        uses[position] += 1
        entities = [self.add_entity(*entity, count) for entity, count in zip(rows.entities, uses, strict=True)]
        quotes: list[tuple[Any, ...]] = []
        spans: list[tuple[Any, ...]] = []
        targets: list[tuple[int, int, int]] = []
        rules: list[tuple[int, int, int]] = []
        first, span_id = self._next["quotes"], self._next["quote_spans"]
        for number, quote in enumerate(rows.quotes, first):
            quotes.append(self._quote(quote, number, first, entities, article))
            spans.extend((at, number, *span) for at, span in enumerate(quote.spans, span_id))
            span_id += len(quote.spans)
            named = dict.fromkeys(entities[position] for position in quote.targets)
            targets.extend((number, rank, entity) for rank, entity in enumerate(named))
            rules.extend((number, rank, self._rule(rule)) for rank, rule in enumerate(quote.trace))
        self._next["quotes"] = first + len(quotes)
        self._next["quote_spans"] = span_id
        self.connection.executemany(f"INSERT INTO quotes VALUES ({', '.join('?' * 25)})", quotes)
        self.connection.executemany("INSERT INTO quote_spans VALUES (?, ?, ?, ?, ?, ?, ?)", spans)
        self.connection.executemany("INSERT INTO quote_targets VALUES (?, ?, ?)", targets)
        self.connection.executemany("INSERT INTO quote_rules VALUES (?, ?, ?)", rules)

    def add_entity(self, uid: str, name: str, kind: str, uses: int) -> int:
        """The id of an entity, after noting that it was named so ``uses`` times."""
        number, new = self._entities.get(uid)
        if new:
            self.connection.execute("INSERT INTO entities VALUES (?, ?, ?, ?)", (number, uid, name, kind))
        self.connection.execute(_SPELLED, (number, name, uses))
        return number

    def finish(self) -> None:
        """Usual names, search index, views, indexes and the planner's statistics: call once, after the last article."""
        self.connection.execute(f"UPDATE entities SET name = ({_USUAL_NAME}) WHERE name IS NOT ({_USUAL_NAME})")
        self.commit()
        search.fill(self.connection)
        views.create(self.connection)
        self.commit()
        indexes.create(self.connection)
        self.commit()
        self.connection.execute(f"PRAGMA analysis_limit = {ANALYSED_ROWS}")
        self.connection.execute("ANALYZE")
        self.commit()

    def _take(self, table: str, number: int | None = None) -> int:
        taken = self._next[table] if number is None else number
        self._next[table] = max(self._next[table], taken + 1)
        return taken

    def _outlet(self, name: str | None) -> int | None:
        if not name:
            return None
        uid = content_hash("outlet", name)
        number, new = self._outlets.get(uid)
        if new:
            self.connection.execute("INSERT INTO outlets VALUES (?, ?, ?)", (number, uid, name))
        return number

    def _cue(self, lemma: str) -> int:
        number, new = self._cues.get(lemma)
        if new:
            self.connection.execute("INSERT INTO cues VALUES (?, ?)", (number, lemma))
        return number

    def _rule(self, rule: str) -> int:
        known = self._rules.get(rule)
        if known is None:
            cursor = self.connection.execute(
                "INSERT INTO rules (rule, fingerprint) VALUES (?, ?)", (rule, self._run.fingerprint)
            )
            known = self._rules[rule] = int(cursor.lastrowid or 0)
        return known

    def _quote(
        self,
        quote: QuoteRow,
        number: int,
        first: int,
        entities: list[int],
        article: InArticle,
    ) -> tuple[Any, ...]:
        def named(position: int | None) -> int | None:
            return None if position is None else entities[position]

        in_article, outlet, published = article
        return (
            number, quote.uid, in_article, outlet, named(quote.speaker), quote.speaker_kind, quote.speaker_unknown,
            named(quote.targets[0] if quote.targets else None), named(quote.addressee),
            None if quote.parent is None else first + quote.parent, quote.cue, self._cue(quote.lemma), quote.type,
            quote.stance, int(quote.denial), quote.denial_kind, quote.denial_content, int(quote.no_comment),
            quote.source, quote.text, quote.content, quote.start, quote.end, published, None,
        )  # fmt: skip
