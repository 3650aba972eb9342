"""Records (rows, JSON objects) to articles: which column holds what, by its usual names or as the user says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from quotes.models import Article
from quotes.read.dates import dateline_date, iso_date
from quotes.read.source import Field, Source

NAMES: dict[Field, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "articlebody", "article_body", "maintext", "main_text", "fulltext", "full_text",
        "article_text", "content_text", "content_html", "article", "story", "plain_text", "raw_text",
        "النص", "نص", "نص الخبر", "المحتوى", "المتن", "نص المقال", "الخبر",
    ),
    "title": ("title", "headline", "heading", "head", "العنوان", "عنوان", "عنوان الخبر", "عنوان المقال"),
    "url": ("url", "link", "uri", "href", "source_url", "article_url", "permalink", "الرابط", "رابط"),
    "published": (
        "published", "date", "datepublished", "date_published", "published_at", "publishedat", "pubdate", "pub_date",
        "publish_date", "date_publish", "published_date", "publication_date", "datetime", "timestamp", "created_at",
        "التاريخ", "تاريخ", "تاريخ النشر",
    ),
    "outlet": (
        "outlet", "source", "publisher", "source_name", "site_name", "sitename", "newspaper", "site", "domain",
        "source_domain", "media", "المصدر", "الصحيفة", "الموقع", "الوسيلة",
    ),
    "author": ("author", "authors", "byline", "creator", "writer", "الكاتب", "المؤلف", "كاتب"),
    "id": ("id", "document", "doc_id", "docid", "article_id", "_id", "uid", "guid", "uuid", "المعرف", "الرقم"),
}  # fmt: skip
"""For each field of an article the column names by which it is known, the likelier first; case does not matter."""

_BLOCKS = re.compile(r"<(?:p|div|br|h[1-6]|li)\b[^>]*>", re.IGNORECASE)
_INNER = ("name", "title", "@id", "url", "text", "value")


class NoTextColumn(Exception):
    """No column holds the text; the message says which there are."""


def known_names(columns: Iterable[str]) -> dict[Field, str]:
    """Which of ``columns`` holds which field, by the usual names; each field once."""
    by_name = {column.strip().lstrip("\ufeff").lower(): column for column in reversed(list(columns))}
    found: dict[Field, str] = {}
    for field, names in NAMES.items():
        for name in names:
            if name in by_name and by_name[name] not in found.values():
                found[field] = by_name[name]
                break
    return found


def map_columns(columns: Iterable[str], chosen: Mapping[Field, str]) -> dict[Field, str]:
    """Which column holds which field: as ``chosen`` says, else by the usual names.

    Raises:
        NoTextColumn: when a chosen column does not exist, or none holds the text.
    """
    columns = list(columns)
    there = "، ".join(columns[:20]) or "none"
    for field, column in chosen.items():
        if column not in columns:
            raise NoTextColumn(f"there is no column '{column}' for {field}; the columns are: {there}")
    free = [column for column in columns if column not in chosen.values()]
    mapping = known_names(free) | dict(chosen)
    if "text" not in mapping:
        raise NoTextColumn(f"no column is known to hold the text; name it with --column text=NAME; there are: {there}")
    return mapping


def article_of(record: Mapping[str, Any], mapping: Mapping[Field, str], source: Source, number: int) -> Article | None:
    """The article in a record, or None where its text is empty. ``number`` (from 1) names it where it has no id.

    A text with HTML paragraphs is turned into plain text; all other texts stay as they are.
    """
    values = {field: plain(record.get(column)) for field, column in mapping.items()}
    text = values.pop("text", None)
    if not text or not text.strip():
        return None
    if _BLOCKS.search(text):
        from quotes.read.markup import markup_to_text  # lxml is needed for few records

        text = markup_to_text(text)
    return Article(
        document=values.get("id") or f"{source.document}-{number:06}",
        text=text,
        title=values.get("title"),
        outlet=values.get("outlet") or source.options.outlet,
        url=values.get("url"),
        author=values.get("author"),
        published=_date(values.get("published"), source) or dateline_date(text),
    )


def _date(written: str | None, source: Source) -> str | None:
    return iso_date(written, day_first=source.options.day_first) if written else None


def plain(value: Any) -> str | None:
    """A value as a text: numbers as printed, the name in an object, a list's items joined; None for what is empty."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((plain(value[key]) for key in _INNER if value.get(key)), None)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    if isinstance(value, Iterable):
        parts = [part for part in map(plain, value) if part]
        return "، ".join(parts) or None
    if hasattr(value, "isoformat"):
        return cast(str, value.isoformat())
    return str(value)
