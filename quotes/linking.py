"""Linking the quotes of a database: fetches what ``quotes.link`` looks at, and keeps what it finds.

All links are made anew each time, from the other tables alone, so that they do not depend on how a build came about.
Only the latest version of an article is linked. Memory does not grow with the number of articles, but for four bytes
each quote: keys are sorted by SQLite, on disk, and quotes are fetched one article or one pair at a time.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from quotes.link.disputes import Dispute, disputes, disputes_elsewhere
from quotes.link.said import Said, day_of
from quotes.link.statements import keys, statements
from quotes.models import content_hash
from quotes.text.spans import Span

MOST_ELSEWHERE = 40
"""Quotes about a denier in other articles with which one denial is compared: the latest."""
_AT_ONCE, _REMEMBERED = 200, 4096
"""Quotes that are fetched together for comparison, and kept for the next bucket that holds them."""
DAYS = 30
"""How long before a denial a claim of another article may have been printed."""

_SAID = """
    SELECT q.id, q.article_id, q.content, q.speaker_id, coalesce(speaker.name, q.source, ''),
      (SELECT group_concat(t.entity_id) FROM quote_targets t WHERE t.quote_id = q.id), q.denial, q.no_comment,
      cues.lemma, cue.char_start, cue.char_end, q.char_start, q.char_end, q.published
    FROM {} q
      JOIN cues ON cues.id = q.cue_id
      JOIN quote_spans cue ON cue.quote_id = q.id AND cue.role = 'cue'
      LEFT JOIN entities speaker ON speaker.id = q.speaker_id
"""
_WORDS = """
    SELECT q.id, q.article_id, q.content, q.speaker_id, coalesce(speaker.name, q.source, ''), q.denial, q.published
    FROM quotes q LEFT JOIN entities speaker ON speaker.id = q.speaker_id
    WHERE q.id IN ({})
"""
"""What a comparison of words looks at, without the tables that only disputes need."""
_COUNTS = """
    SELECT s.statement_id, min(q.id), count(*), count(DISTINCT q.article_id), count(DISTINCT q.outlet_id)
    FROM statement_quotes s JOIN quotes q ON q.id = s.quote_id
    GROUP BY s.statement_id
"""
_WITH_DENIALS = (
    _SAID.format("current_quotes")
    + "WHERE q.article_id IN (SELECT article_id FROM quotes WHERE denial = 1)"
    + " ORDER BY q.article_id, cue.char_start, q.id"
)
_ABOUT = """
    WHERE q.id IN (
        SELECT id FROM quotes WHERE target_id = :about AND published {} AND denial = 0 AND article_id <> :article
        ORDER BY published DESC, id LIMIT :most
      ) AND NOT EXISTS (SELECT 1 FROM articles newer WHERE newer.replaces_id = q.article_id)
    ORDER BY q.id
"""
_ABOUT_DATED = _SAID.format("quotes") + _ABOUT.format("BETWEEN :first AND :last")
_ABOUT_UNDATED = _SAID.format("quotes") + _ABOUT.format("IS NULL")
_UIDS = "SELECT denial.uid, claim.uid FROM quotes denial, quotes claim WHERE denial.id = ? AND claim.id = ?"


def link(connection: sqlite3.Connection) -> None:
    """Make all statements and disputes anew, within the transaction that is under way."""
    for table in ("statement_quotes", "statements", "disputes"):
        connection.execute(f"DELETE FROM {table}")
    _link_statements(connection)
    _link_disputes(connection)


def _link_statements(connection: sqlite3.Connection) -> None:
    highest = connection.execute("SELECT coalesce(max(id), 0) FROM quotes").fetchone()[0]
    compared = _Compared(connection)
    groups = enumerate(statements(compared.buckets(), compared.said, highest), 1)
    connection.executemany(
        "INSERT INTO statement_quotes VALUES (?, ?)", ((quote, number) for number, group in groups for quote in group)
    )
    for number, first, *counts in connection.execute(_COUNTS).fetchall():
        uid = connection.execute("SELECT uid FROM quotes WHERE id = ?", (first,)).fetchone()[0]
        row = (number, content_hash("statement", uid), first, *counts)
        connection.execute("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?)", row)
    connection.execute("DROP TABLE temp.content_keys")


class _Compared:
    """Fetches the quotes of a bucket several at a time, when one of them is first asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bucket: list[int] = []
        self._fetched: dict[int, Said] = {}

    def buckets(self) -> Iterator[list[int]]:
        for bucket in _buckets(self._connection):
            self._bucket = bucket
            yield bucket

    def said(self, quote: int) -> Said:
        """A quote of the bucket that was yielded last."""
        if quote not in self._fetched:
            if len(self._fetched) > _REMEMBERED:
                self._fetched.clear()
            at = bisect_left(self._bucket, quote)
            asked = self._bucket[at : at + _AT_ONCE]
            for row in self._connection.execute(_WORDS.format(", ".join("?" * len(asked))), asked):
                number, article, content, speaker, name, denial, published = row
                self._fetched[number] = Said(
                    number, article, content, Span(0, 0), Span(0, 0),
                    speaker=speaker, name=name, denies=bool(denial), published=published,
                )  # fmt: skip
        return self._fetched[quote]


def _buckets(connection: sqlite3.Connection) -> Iterator[list[int]]:
    """The quotes that share a key, key by key."""
    connection.execute("CREATE TEMP TABLE content_keys (key INTEGER NOT NULL, quote_id INTEGER NOT NULL)")
    contents = connection.execute("SELECT id, content FROM current_quotes WHERE content <> ''")
    connection.executemany(
        "INSERT INTO temp.content_keys VALUES (?, ?)",
        ((key, quote) for quote, content in contents for key in keys(content)),
    )
    shared = "SELECT group_concat(quote_id) FROM temp.content_keys GROUP BY key HAVING count(*) > 1"
    for (quotes,) in connection.execute(shared):
        yield sorted(map(int, quotes.split(",")))


def _link_disputes(connection: sqlite3.Connection) -> None:
    found: list[Dispute] = []
    for _, rows in groupby(connection.execute(_WITH_DENIALS), key=itemgetter(1)):
        article = [_said(row) for row in rows]
        here = list(disputes(article))
        found += here
        answered = {dispute.denial for dispute in here}
        for denial in article:
            if denial.denies and denial.speaker is not None and denial.quote not in answered:
                found += disputes_elsewhere(denial, _about_denier(connection, denial))
    for number, (denied, claimed, evidence) in enumerate(sorted(found), 1):
        uids = connection.execute(_UIDS, (denied, claimed)).fetchone()
        row = (number, content_hash("dispute", *uids), denied, claimed, evidence)
        connection.execute("INSERT INTO disputes VALUES (?, ?, ?, ?, ?)", row)


def _about_denier(connection: sqlite3.Connection, denial: Said) -> Iterator[Said]:
    """What others said about the denier in the weeks before; of undated denials, what is undated too. Looked for only
    when asked for: a denial of few words is compared with nothing."""
    values: dict[str, Any] = {"about": denial.speaker, "article": denial.article, "most": MOST_ELSEWHERE}
    day = day_of(denial.published)
    if day is None:
        yield from map(_said, connection.execute(_ABOUT_UNDATED, values))
        return
    values |= {"first": str(day - timedelta(DAYS)), "last": str(day + timedelta(2))}
    yield from map(_said, connection.execute(_ABOUT_DATED, values))


def _said(row: tuple[Any, ...]) -> Said:
    quote, article, content, speaker, name, targets, denial, no_comment, lemma, *places, published = row
    cue_start, cue_end, start, end = places
    return Said(
        quote=quote,
        article=article,
        content=content,
        speaker=speaker,
        name=name,
        targets=frozenset(map(int, targets.split(","))) if targets else frozenset(),
        denies=bool(denial),
        declines=bool(no_comment),
        lemma=lemma,
        cue=Span(cue_start, cue_end),
        span=Span(start, end),
        published=published,
    )
