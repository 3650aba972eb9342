"""The formats that can be read, and how a source finds its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from quotes.models import Article, Problem
from quotes.read.detect import detect, foreign
from quotes.read.extras import MissingExtra
from quotes.read.source import BROKEN_OFF, LimitExceeded, Source, with_head

Reader = Callable[[Source], Iterator[Article | Problem]]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of input: how it is told from the others, and what of it is read."""

    name: str
    suffixes: tuple[str, ...]
    about: str
    extra: str | None = None
    """The extra of the installation that it needs."""


FORMATS = (
    Format("text", (".txt", ".md"), "one article a file, taken verbatim; UTF-8, UTF-16, Windows-1256, ISO-8859-6"),
    Format("html", (".html", ".htm"), "one article a page: text, title, author, date, outlet, address; JSON-LD"),
    Format("feed", (".rss", ".atom", ".xml"), "RSS and Atom: full text, linked pages (--follow) or summaries"),
    Format("jsonl", (".jsonl", ".ndjson"), "an article a line; keys as usual or by --column"),
    Format("json", (".json",), "an array of articles, one article, or an object with a list of them"),
    Format("table", (".csv", ".tsv"), "an article a row under a header; columns as usual or by --column"),
    Format("sqlite", (".db", ".sqlite"), "a table or view of a SQLite database (--table)"),
    Format("parquet", (".parquet",), "an article a row", "parquet"),
    Format("warc", (".warc",), "the HTML pages of a web archive, as Common Crawl News ships it", "warc"),
    Format("gzip", (".gz",), "any of these, compressed"),
    Format("zip", (".zip",), "any of these, packed, in folders or alone"),
)

_READERS = {
    "text": ("quotes.read.text", "read_text"),
    "html": ("quotes.read.html", "read_html"),
    "feed": ("quotes.read.feed", "read_feed"),
    "jsonl": ("quotes.read.json_files", "read_json_lines"),
    "json": ("quotes.read.json_files", "read_json"),
    "table": ("quotes.read.tables", "read_table"),
    "sqlite": ("quotes.read.sqlite", "read_sqlite"),
    "parquet": ("quotes.read.parquet", "read_parquet"),
    "warc": ("quotes.read.warc", "read_warc"),
    "gzip": ("quotes.read.archives", "read_gzip"),
    "zip": ("quotes.read.archives", "read_zip"),
}


def formats() -> tuple[Format, ...]:
    """All formats that can be read."""
    return FORMATS


def reader_of(kind: str) -> Reader:
    """The reader of a format; its library is loaded only now."""
    module, name = _READERS[kind]
    reader: Reader = getattr(import_module(module), name)
    return reader


def read_source(source: Source) -> Iterator[Article | Problem]:
    """The articles in a source of any kind; whatever is wrong with it is a Problem, never an error."""
    kind = "anything"
    try:
        head, source.stream = with_head(source.stream)
        kind = detect(head, source.name, source.options.encoding or source.charset)
        if kind == "empty" and source.broken is not None:
            raise EOFError(str(source.broken))
        if kind == "empty":
            yield source.problem("empty", "empty; there is nothing to read in it")
        elif kind == "binary":
            what = foreign(head) or "a binary file, no text; give the text it was made from"
            yield source.problem("binary", what)
        else:
            told = False
            for found in reader_of(kind)(source):
                told = told or (isinstance(found, Problem) and found.kind == "truncated")
                yield found
            if source.broken is not None and not told:
                raise EOFError(str(source.broken))
    except LimitExceeded as error:
        yield source.problem("too-large", str(error))
    except BROKEN_OFF as error:
        yield source.problem("truncated", f"breaks off ({error}); what was whole was read")
    except MissingExtra as error:
        yield source.problem("extra", str(error))
    except OSError as error:
        yield source.problem("unreadable", f"cannot be read ({error.strerror or error}); check its permissions")
    except (
        Exception
    ) as error:  # what libraries raise for damaged data is written down nowhere; it must cost this file only
        what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        yield source.problem("broken", f"cannot be read as {kind} ({what}); check it, or report it if it is sound")
