"""Cells of table and SQL pages: names instead of numbers, links to the pages of this site, hits marked."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

from datasette.app import Datasette
from markupsafe import Markup

from quotes.publish.filters import value_label
from quotes.publish.hits import EXCERPT, marked
from quotes.publish.labels import words
from quotes.publish.site import DATABASE, LINKS, PAGES
from quotes.publish.visit import current_visit

_HEADS = frozenset({("entities", "name"), ("outlets", "name"), ("articles", "title")})
"""Columns by which such a row is known, so that they lead to its page."""
_WORDS = frozenset(
    {"text", "content", "source", "said", "denied", "claimed", "asked_about", "title", "name", "message", "why"}
)
"""Columns that hold people's words: shortened in lists, set in their own direction."""
_SEARCHED = frozenset({"content", "source"})
_UNSEEN = Markup("…")
"""Stands in cells that no one sees: making those of thirty quotes takes longer than finding them."""
_SAID_BY_KIND = frozenset({"open-mark", "too-many-cues"})
"""Problems of which the kind says all; the message of any other tells what happened, in English."""


def render_cell(
    datasette: Datasette, row: Any, value: object, column: str, table: str | None, database: str
) -> Markup | Awaitable[Markup | None] | None:
    """The HTML of a cell, or None where Datasette's own is right. Everything in it is escaped."""
    if database != DATABASE:
        return None
    if current_visit().lists_quotes:
        return _UNSEEN
    lang = current_visit().lang
    if isinstance(value, dict):
        return _foreign(datasette, value, column, table)
    if isinstance(value, (int, str)) and f"value.{column}.{value}" in words():
        return Markup("{}").format(value_label(column, value, _arabic(column, value), lang))
    if isinstance(value, int) and column in _REFERS:
        if table is not None:  # on the page of one row, where Datasette gives no labels
            return _labelled(datasette, value, column, table)
        return _to_row(datasette, _REFERS[column], value, str(value))
    if not isinstance(value, str) or not value:
        return None
    if column == "uid" and table in PAGES:
        href = datasette.urls.path(f"/{PAGES[table]}/{value}")
        return Markup('<a href="{}"><bdi>{}</bdi></a>').format(href, value)
    if column in ("link", "claim_link") and value.startswith(LINKS):
        return Markup('<a href="{}">{}</a>').format(datasette.urls.path(value), _go(value))
    if column == "url" and value.lower().startswith(("http://", "https://")):
        return Markup('<a href="{}" rel="noopener nofollow" dir="ltr">{}</a>').format(value, _short(value))
    if (table, column) in _HEADS and "uid" in row.keys():  # noqa: SIM118 - sqlite3.Row is no mapping
        href = datasette.urls.path(f"/{PAGES[str(table)]}/{row['uid']}")
        return Markup('<a class="words" href="{}">{}</a>').format(href, value)
    if table == "problems" and column == "message" and row["kind"] in _SAID_BY_KIND:
        return Markup('<span class="words">{}</span>').format(value_label("kind", row["kind"], row["kind"], lang))
    if column in _WORDS:
        search = current_visit().search if table == "quotes" and column in _SEARCHED else ""
        limit = EXCERPT if table is not None else None
        return Markup('<span class="words">{}</span>').format(marked(value, search, limit=limit))
    return Markup("<bdi>{}</bdi>").format(value) if len(value) < EXCERPT else None


def _arabic(column: str, value: object) -> str:
    return words()[f"value.{column}.{value}"]["ar"]


async def _labelled(datasette: Datasette, value: int, column: str, table: str) -> Markup | None:
    labels = await datasette.expand_foreign_keys(DATABASE, table, column, [value])
    return _foreign(datasette, {"value": value, "label": labels.get((column, value), value)}, column, table)


def _foreign(datasette: Datasette, value: dict[str, object], column: str, table: str | None) -> Markup | None:
    """A foreign key: its label, isolated from the text around it, linked to the row; the bare number is left out."""
    key, given = value.get("value"), str(value.get("label"))
    shown = value_label(column, key, given, current_visit().lang)
    if f"value.{column}.{key}" in words():
        return Markup("{}").format(shown)
    other = _REFERS.get(column)
    if other is None:
        return None
    return _to_row(datasette, other, key, marked(shown, "", limit=120))


def _to_row(datasette: Datasette, table: str, key: object, shown: str) -> Markup:
    return Markup('<a href="{}/{}"><bdi>{}</bdi></a>').format(datasette.urls.table(DATABASE, table), key, shown)


_REFERS = {
    "outlet_id": "outlets",
    "article_id": "articles",
    "replaces_id": "articles",
    "run_id": "runs",
    "entity_id": "entities",
    "speaker_id": "entities",
    "target_id": "entities",
    "addressee_id": "entities",
    "quote_id": "quotes",
    "parent_id": "quotes",
    "first_quote_id": "quotes",
    "denial_quote_id": "quotes",
    "claim_quote_id": "quotes",
    "statement_id": "statements",
    "cue_id": "cues",
    "rule_id": "rules",
}


def _go(path: str) -> str:
    kind = path.split("/")[1]
    return words()[f"go.{kind}"][current_visit().lang]


def _short(url: str) -> str:
    bare = url.split("://", 1)[1].removeprefix("www.")
    return bare if len(bare) <= 40 else bare[:38] + "…"
