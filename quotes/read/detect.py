"""What kind of thing some bytes are, told from the bytes; the name decides only where the bytes leave it open."""

from __future__ import annotations

import csv
import json
import re
from pathlib import PurePosixPath

from quotes.read.columns import known_names
from quotes.read.encodings import decode
from quotes.read.source import HEAD

MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"SQLite format 3\0", "sqlite"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
)
FOREIGN = (
    (b"%PDF", "a PDF file; convert it to text first (pdftotext)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as plain text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"(\xb5/\xfd", "a zstd archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"{\\rtf", "an RTF document; save it as plain text"),
)
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/", b"word/", b"xl/")
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title)\b", re.IGNORECASE)
_COLUMNS = {".csv": ",", ".tsv": "\t", ".tab": "\t"}


def detect(head: bytes, name: str, charset: str | None = None) -> str:
    """The kind of a file by its first bytes: a name that ``formats()`` lists, ``empty``, or ``binary``."""
    if not head.strip() and len(head) < HEAD:
        return "empty"
    for magic, kind in MAGIC:
        if head.startswith(magic):
            office = kind == "zip" and any(mark in head[:4096] for mark in _OFFICE)
            return "binary" if office else kind
    if foreign(head) is not None:
        return "binary"
    decoded = decode(head, charset)
    if decoded is None:
        return "binary"
    return _textual(decoded.text, PurePosixPath(name.removesuffix(".gz").rpartition("!")[2]).suffix.lower())


def foreign(head: bytes) -> str | None:
    """What a file of a kind that cannot be read is, and what to do with it; None when it is not known."""
    if head.startswith(b"PK"):
        return "an Office document; save it as plain text or CSV"
    return next((what for magic, what in FOREIGN if head.startswith(magic)), None)


def _textual(text: str, suffix: str) -> str:
    start = text.lstrip()
    if start.startswith("<"):
        if _FEED.search(start[:4096]) and not re.match(r"<!doctype html|<html", start, re.IGNORECASE):
            return "feed"
        if _HTML.search(start[:8192]) or suffix in (".html", ".htm", ".xhtml"):
            return "html"
    if start.startswith("[") and (suffix == ".json" or re.match(r"\[\s*[{\]]", start)):
        return "json"
    if start.startswith("{"):
        return _json_kind(start, suffix)
    if suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    if suffix in _COLUMNS or _has_header(start):
        return "table"
    return "text"


def _json_kind(start: str, suffix: str) -> str:
    """JSON lines hold a whole object in their first line and another one after it; one object alone may be either."""
    first, newline, rest = start.partition("\n")
    try:
        json.loads(first)
    except ValueError:
        whole = False
    else:
        whole = True
    if suffix in (".jsonl", ".ndjson") or (whole and newline and rest.lstrip().startswith("{")):
        return "jsonl"
    if re.match(r'\{\s*["}]', start):
        return "json"
    return "text"


def _has_header(start: str) -> bool:
    """Whether the first line is a table's: two usual names or more, one of them the text's column."""
    line = start.partition("\n")[0].strip()
    delimiter = delimiter_of(line)
    if len(line) > 2000 or delimiter not in line:
        return False
    try:
        names = known_names(next(csv.reader([line], delimiter=delimiter)))
    except csv.Error:
        return False
    return len(names) >= 2 and "text" in names


def delimiter_of(line: str) -> str:
    """The character that separates the columns of a header line."""
    return max(",\t;|", key=line.count)
