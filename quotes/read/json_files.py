"""JSON: lines with an object each, an array of objects, or one object that is an article or holds a list of them."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from quotes.models import Article, Problem
from quotes.read.columns import NoTextColumn, article_of, map_columns
from quotes.read.encodings import guess
from quotes.read.lines import Faults, NumberedLines
from quotes.read.source import HEAD, LimitExceeded, Source, with_head

_LISTS = ("articles", "items", "data", "results", "docs", "entries", "records", "rows", "news", "hits", "value")
_BETWEEN = re.compile(r"[\s,]*")
_CHUNK = 1 << 20
_SIGN = "\ufffd".encode()


def read_json_lines(source: Source) -> Iterator[Article | Problem]:
    """One article a line; a line that is no JSON object costs only itself."""
    records = _Records(source)
    lines = NumberedLines(source)
    for number, line in lines:
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield from records.faults.add("json", f"line {number} is no valid JSON ({error}); it was left out")
            continue
        yield from records.read(value, f"line {number}")
    yield from lines.problems()
    yield from records.faults.rest()


def read_json(source: Source) -> Iterator[Article | Problem]:
    """The articles of an array, read element by element, or of one object."""
    head, stream = with_head(source.stream)
    source.stream = stream
    encoding = guess(head, source.options.encoding or source.charset, cut=len(head) == HEAD) or "utf-8"
    records = _Records(source)
    if head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n").startswith("["):
        yield from _array(source, encoding, records)
    else:
        yield from _object(source, encoding, records)
    yield from records.faults.rest()


def _object(source: Source, encoding: str, records: _Records) -> Iterator[Article | Problem]:
    data = source.whole(source.options.limits.document)
    try:
        value = json.loads(data.decode(encoding).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        yield source.problem("json", f"no valid JSON ({error}); mend it and read it again")
        return
    inner = next((value[key] for key in _LISTS if isinstance(value.get(key), list) and value[key]), None)
    for number, item in enumerate(inner if inner is not None else [value], 1):
        yield from records.read(item, f"item {number}")


def _array(source: Source, encoding: str, records: _Records) -> Iterator[Article | Problem]:
    """The elements of an array of any length: no more of it is held than the element that is being read."""
    decoder = json.JSONDecoder()
    read = codecs.getincrementaldecoder(encoding)(errors="replace")
    buffer, at, more, number, spoilt = "", 0, True, 0, False
    wanted = _CHUNK
    while True:
        if more and len(buffer) - at < wanted:
            data = source.stream.read(wanted)
            more = bool(data)
            decoded = read.decode(data, final=not more)
            spoilt = spoilt or ("\ufffd" in decoded and _SIGN not in data)
            buffer, at = buffer[at:] + decoded, 0
        if number == 0:
            at = len(buffer) - len(buffer.lstrip("\ufeff \t\r\n")) + 1
            number = 1
        at = _end(_BETWEEN, buffer, at)
        if buffer[at : at + 1] == "]":
            break
        try:
            value, at = decoder.raw_decode(buffer, at)
        except (ValueError, RecursionError) as error:
            if more and len(buffer) - at < source.options.limits.article:
                wanted = 2 * (len(buffer) - at) + _CHUNK
                continue
            if more:
                raise LimitExceeded(
                    f"element {number} of the array is no valid JSON, or longer than allowed"
                ) from error
            kind, what = (
                ("json", "no valid JSON") if buffer.rstrip().endswith("]") else ("truncated", "the array breaks off")
            )
            yield source.problem(kind, f"{what} in element {number}; the {number - 1} before it were read")
            break
        wanted = _CHUNK
        yield from records.read(value, f"element {number}")
        number += 1
    if spoilt:
        yield source.problem("encoding", f"bytes that are no valid {encoding.upper()} were read as the sign \ufffd")


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


class _Records:
    """Turns objects into articles, with the columns looked up once for each set of keys."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults = Faults(source)
        self.count = 0
        self._mappings: dict[tuple[str, ...], Any] = {}

    def read(self, value: Any, place: str) -> Iterator[Article | Problem]:
        if not isinstance(value, Mapping):
            yield from self.faults.add("record", f"{place} is no object with keys; it was left out")
            return
        keys = tuple(value)
        if keys not in self._mappings:
            try:
                self._mappings[keys] = map_columns(keys, self._chosen(keys))
            except NoTextColumn as error:
                self._mappings[keys] = None
                yield from self.faults.add("columns", f"{place}: {error}")
                return
        if self._mappings[keys] is None:
            yield from self.faults.add("columns", f"{place}: no key holds the text")
            return
        self.count += 1
        article = article_of(value, self._mappings[keys], self.source, self.count)
        if article is None:
            yield from self.faults.add("empty", f"{place} has an empty text; it was left out")
        else:
            yield article

    def _chosen(self, keys: tuple[str, ...]) -> Mapping[Any, str]:
        """The chosen columns; an object may lack any of them but the text's, for JSON leaves out what is empty."""
        chosen = self.source.options.columns
        return {field: key for field, key in chosen.items() if key in keys or field == "text"}
