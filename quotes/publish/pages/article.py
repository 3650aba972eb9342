"""/article/UID: a whole text with every quote marked where it stands, and a link to each."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from datasette.utils.asgi import Request, Response
from markupsafe import Markup

from quotes.publish.labels import label
from quotes.publish.pages.base import SHARED, Missing, Row, ask, or_missing, page, row, rows, safe_url, tables, to
from quotes.publish.pages.cards import cards
from quotes.publish.pages.correction import missing_entry
from quotes.publish.pages.highlight import Mark, html, paragraphs
from quotes.publish.pages.quote import NEWER, headline
from quotes.publish.visit import current_visit
from quotes.text.spans import Span

if TYPE_CHECKING:
    from datasette.app import Datasette

_ARTICLE = """
    SELECT a.*, o.uid AS outlet_uid, o.name AS outlet, earlier.uid AS earlier_uid
    FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN articles earlier ON earlier.id = a.replaces_id
    WHERE a.uid = ?
"""
_KEPT = _ARTICLE.replace(
    "WHERE a.uid = ?", "WHERE a.id = (SELECT article_id FROM article_sources WHERE copy_uid = ? LIMIT 1)"
)
"""The article that stands for its near duplicates, by the uid of one of those."""

_SPANS = """
    SELECT s.quote_id, s.role, s.char_start, s.char_end FROM quotes q JOIN quote_spans s ON s.quote_id = q.id
    WHERE q.article_id = ? AND s.role IN ('source', 'cue', 'also', 'content')
    ORDER BY s.char_start
"""
_PROBLEMS = """
    SELECT kind, message, char_start, char_end FROM problems WHERE article_id = ? ORDER BY char_start LIMIT 100
"""
_MOST = 5000
"""Quotes shown on one page; the longest articles have some hundreds."""


@dataclass(frozen=True, slots=True)
class Article:
    row: Row
    quotes: list[Row]
    spans: list[Row]
    regions: list[Row]
    problems: list[Row]
    newer: Row | None


class Paragraph(NamedTuple):
    """A paragraph as HTML, and the kind of region it stands in; an empty kind is the article's own text."""

    words: Markup
    region: str
    begins: bool
    """Whether the region begins with this paragraph."""


def load(connection: sqlite3.Connection, uid: str) -> Article:
    """The article ``uid``, or the one kept in its stead as a near duplicate, with its quotes in the order of the text.

    Raises:
        Missing: when there is none.
    """
    found = row(connection, _ARTICLE, (uid,)) or row(connection, _KEPT, (uid,))
    if found is None:
        raise Missing("article", uid)
    key = (found["id"],)
    regions: list[Row] = []
    if "regions" in tables(connection):
        sql = "SELECT kind, char_start, char_end FROM regions WHERE article_id = ? ORDER BY char_start"
        regions = rows(connection, sql, key)
    in_order = "ORDER BY q.char_start, q.id"
    return Article(
        found,
        cards(connection, "q.article_id = ?", key, _MOST, order=in_order),
        rows(connection, _SPANS, key),
        regions,
        rows(connection, _PROBLEMS, key),
        row(connection, NEWER, key),
    )


def marks(datasette: Datasette, article: Article, lang: str) -> list[Mark]:
    """The spans of all quotes; the last piece of each content is followed by the quote's number, a link to it."""
    order = {card["id"]: (number, card) for number, card in enumerate(article.quotes, 1)}
    first: dict[int, Row] = {}
    last: dict[int, Row] = {}
    for span in article.spans:
        first.setdefault(span["quote_id"], span)
        if span["role"] == "content" or (span["role"] == "cue" and span["quote_id"] not in last):
            last[span["quote_id"]] = span
    marked = []
    for span in article.spans:
        number, card = order[span["quote_id"]]
        note = Markup("")
        if last[span["quote_id"]] is span:
            note = Markup('<a class="number{}" href="{}" title="{}"><bdi>{}</bdi></a>').format(
                " number-denial" if card["denial"] else "",
                to(datasette, "quote", card["uid"]),
                f"{label('page.denial' if card['denial'] else 'page.role.quote', lang)} {number}",
                number,
            )
        spoken = f"{label('page.role.quote', lang)} {number}" if span["role"] == "content" else ""
        anchor = f"q-{card['uid']}" if first[span["quote_id"]] is span else ""
        marked.append(Mark(Span(span["char_start"], span["char_end"]), span["role"], spoken, anchor, note))
    return marked


def body(article: Article, marked: list[Mark]) -> list[Paragraph]:
    """The text paragraph by paragraph."""
    text = article.row["text"]
    result: list[Paragraph] = []
    regions = iter(article.regions)
    region = next(regions, None)
    known = ""
    pending = sorted(marked, key=lambda mark: mark.span.start, reverse=True)
    active: list[Mark] = []
    for span in paragraphs(text):
        while pending and pending[-1].span.start < span.end:
            active.append(pending.pop())
        active = [mark for mark in active if mark.span.end > span.start]
        while region is not None and region["char_end"] <= span.start:
            region = next(regions, None)
        kind = region["kind"] if region is not None and region["char_start"] <= span.start else "body"
        result.append(Paragraph(html(text, span, active), "" if kind == "body" else kind, kind != known))
        known = kind
    return result


@or_missing
async def article_page(datasette: Datasette, request: Request) -> Response:
    """The whole text."""
    uid = request.url_vars["uid"]
    article = await ask(datasette, lambda connection: load(connection, uid))
    context = {
        "article": article,
        "a": article.row,
        "title": headline(article.row, "text"),
        "has_title": bool(article.row["title"]),
        "paragraphs": body(article, marks(datasette, article, current_visit().lang)),
        "source_url": safe_url(article.row["url"]),
        "correction": missing_entry(article.row),
    }
    return await page(datasette, request, "article", context)


async def article_text(datasette: Datasette, request: Request) -> Response:
    """The verbatim text, into which all offsets count."""
    uid = request.url_vars["uid"]
    found = await ask(datasette, lambda connection: row(connection, "SELECT text FROM articles WHERE uid = ?", (uid,)))
    if found is None:
        return Response.text(f"{label('page.missing_article')}: {uid}\n", status=404)
    return Response.text(found["text"], headers=dict(SHARED))
