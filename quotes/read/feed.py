"""RSS and Atom: the full text where the feed carries it, else the pages it links to, else its summaries."""

from __future__ import annotations

import io
import re
from collections.abc import Container, Iterator
from typing import Any

import feedparser

from quotes.models import Article, Problem
from quotes.read.dates import iso_date
from quotes.read.encodings import decode
from quotes.read.fetch import FetchError, Forbidden, Visitor, is_address
from quotes.read.markup import declared_charset, markup_to_text
from quotes.read.source import LimitExceeded, Source
from quotes.read.text import doubts

_FULL = 800
"""A summary of so many characters that does not break off is taken for the article."""
_BROKEN_OFF = ("…", "...", "[…]", "[...]", "المزيد", "Read more")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_HARMLESS = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)


def read_feed(
    source: Source, known: Container[str] = (), visitor: Visitor | None = None
) -> Iterator[Article | Problem]:
    """An article for each entry, once for each address; entries whose ``document`` is ``known`` are left out."""
    data = source.whole(source.options.limits.document)
    decoded = decode(data, source.options.encoding or source.charset or declared_charset(data))
    if decoded is None:
        yield source.problem("binary", "no text in any encoding known here; serve the feed as UTF-8")
        return
    yield from doubts(decoded, source)
    headers = {"content-type": "application/xml; charset=utf-8"}
    if source.url:
        headers["content-location"] = source.url
    markup = _DECLARATION.sub("", decoded.text).encode("utf-8", "replace")
    feed = feedparser.parse(io.BytesIO(markup), response_headers=headers)
    fault = feed.get("bozo_exception")
    if fault is not None and not isinstance(fault, _HARMLESS):
        yield source.problem(
            "feed", f"the feed is not well-formed ({fault}); {len(feed.entries)} entries were read from it"
        )
    elif not feed.entries:
        yield source.problem("empty", "the feed holds no entry")
    outlet = source.options.outlet or _line(feed.feed.get("title"))
    visitor = visitor or Visitor(source.options.limits)
    seen: set[str] = set()
    summaries = 0
    for number, entry in enumerate(feed.entries, 1):
        link = str(entry.get("link") or "")
        document = link or str(entry.get("id") or f"{source.document}-{number:06}")
        if document in seen or document in known:
            continue
        seen.add(document)
        text, full = _text(entry)
        article = Article(
            document=document,
            text=text,
            title=_line(entry.get("title")),
            outlet=_line((entry.get("source") or {}).get("title")) or outlet,
            url=link or None,
            author=_line(entry.get("author")),
            published=_published(entry),
        )
        if not full and source.options.follow and is_address(link):
            yield from _followed(article, source, visitor)
            continue
        summaries += not full
        if text:
            yield article
    if summaries:
        yield source.problem(
            "summary",
            f"{summaries} of {len(seen)} entries hold only a summary; read with --follow to fetch the articles",
        )


def _text(entry: Any) -> tuple[str, bool]:
    """An entry's text, and whether it is the full one."""
    contents = [markup_to_text(str(part.get("value") or "")) for part in entry.get("content") or ()]
    content = max(contents, key=len, default="")
    summary = markup_to_text(str(entry.get("summary") or ""))
    text = max(content, summary, key=len)
    whole = not text.endswith(_BROKEN_OFF)
    return text, bool(text) and whole and (len(content) > len(summary) or len(text) >= _FULL)


def _published(entry: Any) -> str | None:
    for key in ("published", "created", "updated"):
        written = dict.get(entry, key)  # feedparser itself would answer for one key with another
        found = iso_date(str(written)) if written else None
        if found:
            return found
    return None


def _line(value: Any) -> str | None:
    return " ".join(markup_to_text(str(value)).split()) or None if value else None


def _followed(entry: Article, source: Source, visitor: Visitor) -> Iterator[Article | Problem]:
    """The article on the page that an entry links to, with what the feed says where the page says nothing."""
    from quotes.read.html import read_html

    link = entry.url or ""
    page = Source(name=link, stream=io.BytesIO(), options=source.options, url=link)
    try:
        answer = visitor.get(link)
    except Forbidden as error:
        yield Problem(kind="forbidden", document=page.document, message=str(error))
        return
    except FetchError as error:
        yield Problem(kind="fetch", document=page.document, message=str(error))
        return
    if answer.status != 200:
        yield page.problem("fetch", f"the server answered {answer.status}; the entry was left out")
        return
    page.stream, page.charset = io.BytesIO(answer.data), answer.charset
    try:
        for found in read_html(page):
            if isinstance(found, Article):
                known = {
                    name: getattr(entry, name) for name in ("title", "author", "published") if getattr(entry, name)
                }
                missing = {name: value for name, value in known.items() if getattr(found, name) is None}
                yield found.model_copy(
                    update={**missing, "outlet": entry.outlet or found.outlet, "document": entry.document}
                )
            else:
                yield found
    except LimitExceeded as error:
        yield page.problem("too-large", str(error))
