"""WARC as web archives and Common Crawl News ship it; needs the extra ``warc``."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from quotes.models import Article, Problem
from quotes.read.extras import needs
from quotes.read.lines import Faults
from quotes.read.source import LimitExceeded, Source

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(source: Source) -> Iterator[Article | Problem]:
    """The articles on the pages of an archive: responses of type HTML with status 200, in their order.

    A page without an article is counted, not told one by one. An archive that breaks off yields what is whole, and a
    Problem.
    """
    with needs("warc"):
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    faults = Faults(source)
    records = ArchiveIterator(source.stream, no_record_parse=False, ensure_http_headers=False)
    pages = bare = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            if not _is_page(record):
                continue
            page = _page(record, source)
        except LimitExceeded as error:
            yield from faults.add("too-large", f"record {pages + 1}: {error}")
            continue
        except (ArchiveLoadFailed, AttributeError, ValueError) as error:  # warcio stumbles over a header that is cut
            yield source.problem(
                "truncated", f"the archive breaks off after page {pages} ({error}); what was whole was read"
            )
            break
        pages += 1
        if page is None:
            yield source.problem("truncated", f"the archive breaks off in page {pages}; what was whole was read")
            break
        for found in _articles(page):
            if isinstance(found, Problem) and found.kind == "no-article":
                bare += 1
            elif isinstance(found, Problem):
                yield from faults.add(found.kind, found.message, found.document)
            else:
                yield found
    if bare:
        yield source.problem("bare-pages", f"{bare} of {pages} pages hold no article")
    yield from faults.rest()


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in _PAGES and record.http_headers.get_statuscode() == "200"


def _page(record: Any, source: Source) -> Source | None:
    """A record's page as a source of its own; None when the record breaks off."""
    limit = source.options.limits.article
    data = record.content_stream().read(limit + 1)
    if len(data) > limit:
        raise LimitExceeded(f"the page is larger than the {limit >> 20} MB allowed for one article")
    raw = record.raw_stream
    if getattr(raw, "limit", 0) > 0:  # the record promised more bytes than there were
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or source.name
    kind = record.http_headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip() or None
    return Source(
        name=f"{source.name}!{url}",
        stream=io.BytesIO(data),
        options=source.options,
        url=url if urlsplit(url).scheme in ("http", "https") else None,
        charset=charset,
    )


def _articles(page: Source) -> Iterator[Article | Problem]:
    from quotes.read.html import read_html

    if not page.stream.read(1):
        yield page.problem("no-article", "the page is empty")
        return
    page.stream.seek(0)
    yield from read_html(page)
