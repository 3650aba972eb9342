"""Taking articles into a staging file one by one: what is known, what repeats, what updates, what is new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quotes.models import Article, Problem
from quotes.store import amend
from quotes.store.duplicates import place
from quotes.store.known import article_id, has_source, problem_id
from quotes.store.rows import ArticleRows
from quotes.store.staging import Staging
from quotes.store.write import Store


class Incoming(NamedTuple):
    """An article on its way in; one from an older database has its id and its earlier version already."""

    article: Article
    number: int | None = None
    replaces: int | None = None


@dataclass(slots=True)
class Counts:
    """What came in."""

    articles: int = 0
    """Articles met, each time."""
    added: int = 0
    """Of these, new texts."""
    copies: int = 0
    """Of these, near duplicates of an article that is kept."""
    versions: int = 0
    """Of the new texts, updates of an earlier one."""
    unread: int = 0
    """Inputs that could not be read or stored."""
    failed: int = 0
    """New texts whose extraction failed."""


class Intake:
    """Takes items in the order of arrival."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._under_way: set[str] = set()
        self._corrected = True
        self.counts = Counts()
        self._noted: dict[str, set[int]] = {}
        """Problems of reading that earlier builds noted, by document, and that this one has not met again."""
        if staging.touched or staging.old is not None:
            for number, document in staging.connection.execute(
                "SELECT id, document FROM problems WHERE article_id IS NULL AND kind <> ?", (amend.PROBLEM,)
            ):
                self._noted.setdefault(document, set()).add(number)
        self._readable: set[str] = set()

    def needs(self, item: Incoming | Problem) -> Article | None:
        """The article, if it is to be extracted: neither in the database nor on its way into it."""
        if isinstance(item, Problem) or _unstorable(item.article):
            return None
        uid = item.article.uid
        if uid in self._under_way or article_id(self._staging.connection, uid) is not None:
            return None
        self._under_way.add(uid)
        return item.article

    def take(self, item: Incoming | Problem, rows: ArticleRows | None) -> None:
        """Take one item, with its rows if ``needs`` asked for them."""
        if isinstance(item, Problem):
            self._take_problem(item)
            return
        self.counts.articles += item.number is None
        article = item.article
        if article.document in self._noted:
            self._readable.add(article.document)
        reason = _unstorable(article)
        if reason:
            message = f"{article.document}: {reason}"
            self._take_problem(Problem(kind="unstorable", message=message, document=article.document))
        elif rows is None:
            known = article_id(self._staging.connection, article.uid)
            assert known is not None, "an article not extracted is known"
            if item.number is None and not has_source(self._staging.connection, known, article):
                self.store().add_source(known, article, copy=not self._letter_for_letter(article))
        else:
            self._under_way.discard(article.uid)
            self._add(item, rows)

    def store(self) -> Store:
        """The staging file, open, with all corrections taken back: they are applied when everything is in."""
        store = self._staging.store()
        if self._corrected:
            self._corrected = False
            amend.take_back(store.connection)
            store.reload()
        return store

    def forget_solved(self) -> None:
        """Drop the noted problems of documents that this build could read."""
        for document in sorted(self._readable):
            for number in sorted(self._noted[document]):
                self.store().connection.execute("DELETE FROM problems WHERE id = ?", (number,))

    def _letter_for_letter(self, article: Article) -> bool:
        select = "SELECT 1 FROM articles WHERE uid = ?"
        return self._staging.connection.execute(select, (article.uid,)).fetchone() is not None

    def _take_problem(self, problem: Problem) -> None:
        self.counts.unread += 1
        known = problem_id(self._staging.connection, problem)
        if known is None:
            self.store().add_problem(problem)
        else:
            self._noted.get(problem.document, set()).discard(known)

    def _add(self, item: Incoming, rows: ArticleRows) -> None:
        store = self.store()
        if item.number is None:
            where = place(store.connection, item.article, rows)
            if where.kept is not None:
                store.add_source(where.kept, item.article, copy=True)
                self.counts.copies += 1
                return
            replaces = where.replaces
        else:
            replaces = item.replaces
        self.counts.added += item.number is None
        self.counts.versions += item.number is None and replaces is not None
        self.counts.failed += any(kind.startswith("extraction-") for kind, *_ in rows.problems)
        number = store.add_article(item.article, rows, replaces=replaces, number=item.number)
        if item.number is None:
            store.add_source(number, item.article, new=True)


def old_articles(connection: sqlite3.Connection) -> Iterator[Incoming]:
    """The articles of an older database, in the order of their ids."""
    for row in connection.execute(
        "SELECT a.id, a.replaces_id, a.document, a.text, a.title, o.name, a.url, a.author, a.published"
        " FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY a.id"
    ):
        number, replaces, document, text, title, outlet, url, author, published = row
        article = Article(
            document=document, text=text, title=title, outlet=outlet, url=url, author=author, published=published
        )
        yield Incoming(article, number, replaces)


def _unstorable(article: Article) -> str | None:
    """Why SQLite cannot keep the article to the letter, if so."""
    if "\0" in article.text:
        return f"a NUL character at offset {article.text.index(chr(0))}; is this a text?"
    try:
        for value in (article.text, article.document, article.title, article.outlet, article.url, article.author):
            (value or "").encode()
    except UnicodeEncodeError as error:
        return f"half a character at offset {error.start} (a lone surrogate); decode the file anew"
    return None
