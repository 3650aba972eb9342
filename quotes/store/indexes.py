"""The indexes that keep facets and lists under 300 ms at a million quotes.

Datasette counts a facet with ``GROUP BY column`` over the filtered table: an index on the column alone answers it
without touching the long texts, and with a filter on denials only an index that begins with ``denial`` does.
"""

from __future__ import annotations

import sqlite3

FACETS = ("speaker_id", "target_id", "cue_id", "outlet_id", "type", "speaker_kind")

INDEXES: dict[str, tuple[str, ...]] = {
    **{f"quotes_{column}": ("quotes", column, "denial", "published") for column in FACETS},
    **{f"quotes_denial_{column}": ("quotes", "denial", column) for column in FACETS},
    "quotes_no_comment": ("quotes", "no_comment", "speaker_id"),
    "quotes_published": ("quotes", "published"),
    "quotes_article": ("quotes", "article_id"),
    "quotes_parent": ("quotes", "parent_id"),
    "quotes_addressee": ("quotes", "addressee_id"),
    "quote_spans_quote": ("quote_spans", "quote_id"),
    "quote_targets_entity": ("quote_targets", "entity_id", "quote_id"),
    "articles_replaces": ("articles", "replaces_id"),
    "articles_outlet": ("articles", "outlet_id", "published"),
    "problems_kind": ("problems", "kind"),
    "problems_article": ("problems", "article_id"),
}
"""Name → table and columns."""


def drop(connection: sqlite3.Connection) -> None:
    """Drop them, before so much is added that making them anew costs less."""
    for name in INDEXES:
        connection.execute(f"DROP INDEX IF EXISTS {name}")


def create(connection: sqlite3.Connection) -> None:
    """Create the indexes that are not there yet."""
    for name, (table, *columns) in INDEXES.items():
        connection.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {table} ({', '.join(columns)})")
