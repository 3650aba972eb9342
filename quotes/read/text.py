"""Plain text and Markdown: one file, one article, its text the decoded file and nothing else changed."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.models import Article, Problem
from quotes.read.dates import dateline_date
from quotes.read.encodings import Decoded, decode, mojibake_share
from quotes.read.source import Source

_BEYOND_REPAIR = 0.5


def read_text(source: Source) -> Iterator[Article | Problem]:
    """The article that a whole file holds, newlines and all; only a byte-order mark is dropped.

    A file with bytes that do not fit its encoding is a Problem and no article, because offsets into it would mean
    nothing to anybody who opens it.
    """
    data = source.whole()
    decoded = decode(data, source.options.encoding or source.charset)
    if decoded is None or "\0" in decoded.text:
        yield source.problem("binary", "no text in any encoding known here; give the text it was made from")
    elif decoded.broken_at is not None:
        yield source.problem(
            "encoding",
            f"byte {decoded.broken_at + 1} is no valid {decoded.encoding.upper()}; save the file as UTF-8 again",
        )
    else:
        found = list(doubts(decoded, source))
        yield from found
        if mojibake_share(decoded.text) < _BEYOND_REPAIR:
            yield Article(
                document=source.document,
                text=decoded.text,
                outlet=source.options.outlet,
                url=source.url,
                published=dateline_date(decoded.text),
            )


def doubts(decoded: Decoded, source: Source) -> Iterator[Problem]:
    """What is wrong with a text's letters: bytes that did not fit, letters that were read with the wrong table."""
    if decoded.broken_at is not None:
        yield source.problem(
            "encoding",
            f"byte {decoded.broken_at + 1} is no valid {decoded.encoding.upper()}; it was read as the sign \ufffd",
        )
    share = mojibake_share(decoded.text)
    if share > 0.02:
        yield source.problem(
            "mojibake",
            f"{share:.0%} of its letters were decoded with the wrong table somewhere before («ط§ظ„», «Ø§Ù„», «ÇáÃ»); "
            "save the original as UTF-8 again",
        )
