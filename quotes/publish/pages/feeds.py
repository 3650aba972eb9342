"""Atom feeds (RFC 4287): of any search, one person, the denials, a dispute. An entry's id is the quote's permalink.

Feeds are in Arabic, whatever the reader's language: a feed reader keeps one copy for all.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from xml.etree import ElementTree

from datasette.utils.asgi import NotFound, Request, Response

from quotes.publish.labels import label, table_label
from quotes.publish.pages.asked import asked
from quotes.publish.pages.base import SHARED, Missing, Row, absolute, ask, row
from quotes.publish.pages.cards import cards, folded
from quotes.publish.pages.denials import DENIALS
from quotes.publish.pages.display import timestamp
from quotes.publish.pages.highlight import without_turning
from quotes.publish.pages.person import DISPUTED, DISPUTES, PARTS, entity
from quotes.publish.pages.telling import told
from quotes.publish.site import DATABASE

if TYPE_CHECKING:
    from datasette.app import Datasette

ENTRIES = 50
NAMESPACE = "http://www.w3.org/2005/Atom"
CONTENT_TYPE = "application/atom+xml; charset=utf-8"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""Atom demands a time; an article without a date must not seem new after each build."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _clean(text: str) -> str:
    return _NOT_XML.sub("", without_turning(text))


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, {key: _clean(value) for key, value in attributes.items()})
    child.text = None if text is None else _clean(text)
    return child


def atom(title: str, self_url: str, page_url: str, home: str, entries: list[Row]) -> str:
    """The feed as XML. ``home`` is the site's address without a slash at its end."""
    feed = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "ar"})
    _add(feed, "id", self_url)
    _add(feed, "title", title)
    _add(
        feed, "updated", max((timestamp(c["published"], _UNDATED) for c in entries), default=timestamp(None, _UNDATED))
    )
    _add(feed, "link", rel="self", type="application/atom+xml", href=self_url)
    _add(feed, "link", rel="alternate", type="text/html", href=page_url)
    _add(_add(feed, "author"), "name", label("site.title"))
    for card in entries:
        _entry(feed, card, home)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode")


def _entry(feed: ElementTree.Element, card: Row, home: str) -> None:
    entry = _add(feed, "entry")
    permalink = f"{home}/quote/{card['uid']}"
    who = card["speaker"] or card["source"] or label("page.unnamed")
    tellers = [card["via"]] if card["via"] else []
    words = card["content"] or label("page.type.none")
    said = f"«{words}»" if card["type"] == "direct" else words

    def attributed(notes: list[str]) -> str:
        return told(who, notes, tellers, their_cue=bool(card["via_cue"]))

    _add(entry, "id", permalink)
    _add(entry, "title", f"{attributed([card['cue']])}: {words if len(words) <= 100 else words[:100] + '…'}")
    _add(entry, "updated", timestamp(card["published"], _UNDATED))
    if card["published"]:
        _add(entry, "published", timestamp(card["published"], _UNDATED))
    _add(entry, "link", rel="alternate", type="text/html", href=permalink)
    _add(_add(entry, "author"), "name", who)
    if card["denial"]:
        _add(entry, "category", term="denial", label=label("page.denial"))
    if card["no_comment"]:
        _add(entry, "category", term="no-comment", label=label("page.no_comment"))
    notes = [card["cue"], *([label(f"page.type.{card['type']}")] if card["content"] else [])]
    where = "، ".join(part for part in (card["outlet"], card["title"]) if part)
    _add(entry, "summary", f"{attributed(notes)}: {said}" + (f" — {where}" if where else ""))


async def _feed(
    datasette: Datasette, request: Request, title: str, where: str, values: Row, own_path: str, page_path: str
) -> Response:
    entries = await ask(datasette, lambda connection: folded(cards(connection, where, values, ENTRIES)))
    query = f"?{request.query_string}" if request.query_string else ""
    home = absolute(datasette, request, "/").rstrip("/")
    xml = atom(title, f"{home}{own_path}{query}", f"{home}{page_path}", home, entries)
    return Response(xml, content_type=CONTENT_TYPE, headers=dict(SHARED))


async def search_feed(datasette: Datasette, request: Request) -> Response:
    """/feed.atom: the latest quotes, or those of a search with the arguments of the table page or of the denials."""
    question = asked({key: request.args.get(key) or "" for key in request.args})
    words = question.understood.get("q")
    about = f"{label('page.feed_search')} «{words}»" if words else label("page.feed_all")
    title = f"{label('site.title')}: {about}"
    table = f"/{DATABASE}/quotes" + (f"?{urlencode({'_search': words})}" if words else "")
    return await _feed(datasette, request, title, question.where, question.values, "/feed.atom", table)


async def table_feed(
    datasette: Datasette, request: Request, rows: Sequence[sqlite3.Row], database: str, table: str | None
) -> Response:
    """/quotes/quotes.atom: the rows that the table page shows under the same search and filters, newest first.

    Raises:
        NotFound: for any other table; Datasette asks ``feed_of_table`` only before it links here.
    """
    if (database, table) != (DATABASE, "quotes"):
        raise NotFound(f"{database}/{table} has no feed")
    ids = ",".join(str(int(row["id"])) for row in rows) or "NULL"
    title = f"{label('site.title')}: {table_label('quotes')}"
    table = f"/{DATABASE}/quotes"
    shown = f"{table}?{request.query_string}".rstrip("?")
    return await _feed(datasette, request, title, f"q.id IN ({ids})", {}, f"{table}.atom", shown)


def feed_of_table(database: str, table: str | None, columns: Sequence[str]) -> bool:
    """Whether a table page can become a feed: that of the quotes alone."""
    return database == DATABASE and table == "quotes" and "id" in columns


async def denials_feed(datasette: Datasette, request: Request) -> Response:
    """/denials/feed.atom, with the filters of the denials page."""
    question = asked({key: request.args.get(key) or "" for key in request.args}, always=DENIALS)
    title = f"{label('site.title')}: {label('page.denials_title')}"
    path = f"/denials?{urlencode(question.understood)}".rstrip("?")
    return await _feed(datasette, request, title, question.where, question.values, "/denials/feed.atom", path)


async def person_feed(datasette: Datasette, request: Request) -> Response:
    """/person/UID/feed.atom: what they said; ``?part=about`` and so on for the other parts of their page."""
    uid = request.url_vars["uid"]
    part = request.args.get("part") or "said"
    parts = PARTS | {DISPUTES: DISPUTED}
    part = part if part in parts else "said"

    def look(connection: sqlite3.Connection) -> Row:
        return entity(connection, uid)

    try:
        found = await ask(datasette, look)
    except Missing:
        return Response.text(f"{label('page.missing_person')}: {uid}\n", status=404)
    title = f"{found['name']}: {label(f'page.part.{part}')}"
    own, shown = f"/person/{uid}/feed.atom", f"/person/{uid}?part={part}"
    return await _feed(datasette, request, title, parts[part], {"id": found["id"]}, own, shown)


_TIED = """
    q.id = :id
    OR q.id IN (SELECT claim_quote_id FROM disputes WHERE denial_quote_id = :id)
    OR q.id IN (SELECT denial_quote_id FROM disputes WHERE claim_quote_id = :id)
    OR q.id IN (SELECT other.quote_id FROM statement_quotes mine
      JOIN statement_quotes other ON other.statement_id = mine.statement_id WHERE mine.quote_id = :id)
"""


async def quote_feed(datasette: Datasette, request: Request) -> Response:
    """/quote/UID/feed.atom: a claim, its denials and the same words elsewhere, for those who follow a dispute."""
    uid = request.url_vars["uid"]
    sql = "SELECT q.id, coalesce(e.name, q.source) AS who FROM quotes q LEFT JOIN entities e ON e.id = q.speaker_id"
    found = await ask(datasette, lambda connection: row(connection, f"{sql} WHERE q.uid = ?", (uid,)))
    if found is None:
        return Response.text(f"{label('page.missing_quote')}: {uid}\n", status=404)
    title = f"{found['who'] or label('page.unnamed')}: {label('page.part.disputes')}"
    own, shown = f"/quote/{uid}/feed.atom", f"/quote/{uid}"
    return await _feed(datasette, request, title, _TIED, {"id": found["id"]}, own, shown)
