"""Web pages: the article's text, and its title, author, date, outlet and address.

``trafilatura`` finds the text between a page's furniture. Where the page carries the article as JSON-LD and what was
found is much shorter than that, the JSON-LD text is taken.
"""

from __future__ import annotations

import html as entities
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from trafilatura import bare_extraction

from quotes.models import Article, Problem
from quotes.read.columns import plain
from quotes.read.dates import dateline_date, iso_date
from quotes.read.encodings import decode
from quotes.read.markup import (
    canonical,
    declared_charset,
    linked_data,
    markup_to_text,
    meta,
    parse,
    times,
)
from quotes.read.source import Source
from quotes.read.text import doubts

_MUCH_SHORTER = 0.6
_SHORTEST = 25
"""Less than this is a menu's word, not an article."""
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def read_html(source: Source) -> Iterator[Article | Problem]:
    """The one article of a page; a Problem where there is none, and beside it for what is doubtful in its letters."""
    data = source.whole()
    decoded = decode(data, source.charset or declared_charset(data))
    if decoded is None:
        yield source.problem("binary", "no text in any encoding known here; save the page as UTF-8")
        return
    yield from doubts(decoded, source)
    yield page_article(decoded.text, source)


def page_article(markup: str, source: Source) -> Article | Problem:
    """The article on a page whose markup is already decoded."""
    tree = parse(markup)
    if tree is None:
        return source.problem("empty", "the page holds no markup; nothing to read in it")
    data = linked_data(tree)
    facts = _facts(tree, data, source)
    body = str(data.get("articleBody") or "")
    text, found = _main_text(tree, facts["url"])
    if body and len(text) < _MUCH_SHORTER * len(body):
        text = markup_to_text(entities.unescape(body)) if "<" in body or "&" in body else body
    if len(text.strip()) < _SHORTEST:
        return source.problem("no-article", "no article was found on the page; give its text, or its own address")
    return Article(
        document=source.document,
        text=text,
        title=facts["title"] or found.get("title"),
        outlet=facts["outlet"] or found.get("sitename") or _host(facts["url"]),
        url=facts["url"],
        author=facts["author"] or found.get("author"),
        published=facts["published"] or found.get("date") or dateline_date(text),
    )


def _main_text(tree: lxml.html.HtmlElement, url: str | None) -> tuple[str, dict[str, Any]]:
    found = bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if found is None:
        return "", {}
    facts = found if isinstance(found, dict) else found.as_dict()
    return facts.get("text") or "", facts


def _facts(tree: lxml.html.HtmlElement, data: Any, source: Source) -> dict[str, str | None]:
    """What the page says about itself, JSON-LD before meta tags."""
    written = [
        plain(data.get("datePublished")),
        meta(tree, "article:published_time", "datePublished", "date", "pubdate"),
    ]
    dates = (iso_date(date, day_first=source.options.day_first) for date in [*written, *times(tree)] if date)
    return {
        "title": _line(plain(data.get("headline")) or meta(tree, "og:title", "twitter:title")),
        "outlet": source.options.outlet or _line(plain(data.get("publisher")) or meta(tree, "og:site_name")),
        "author": _line(plain(data.get("author"))),
        "url": canonical(tree) or meta(tree, "og:url") or source.url,
        "published": next((date for date in dates if date), None),
    }


def _line(value: str | None) -> str | None:
    return " ".join(entities.unescape(value).split()) if value else None


def _host(url: str | None) -> str | None:
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
