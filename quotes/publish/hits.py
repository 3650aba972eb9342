"""Hits of a search, marked in the article's own letters."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape

from quotes.publish.search import hit_pattern
from quotes.text.fold import fold
from quotes.text.spans import Span

EXCERPT = 420
"""Characters of a long text that a list shows."""


def hit_spans(text: str, query: str) -> list[Span]:
    """Where the query's words stand in ``text``: found in its folded view, carried back through the map."""
    pattern = hit_pattern(query)
    if pattern is None:
        return []
    view = fold(text)
    return [view.span_to_text(Span(*hit.span())) for hit in pattern.finditer(view.text)]


def _window(text: str, spans: list[Span], limit: int) -> Span:
    """At most about ``limit`` characters of ``text`` around its first hit, cut between words."""
    if len(text) <= limit:
        return Span(0, len(text))
    start = max(0, spans[0].start - limit // 3) if spans and spans[0].end > limit * 2 // 3 else 0
    if start:
        start = text.find(" ", start, spans[0].start) + 1 or start
    end = min(len(text), start + limit)
    if end < len(text):
        end = max(text.rfind(" ", start + limit // 2, end), start + limit // 2)
    return Span(start, end)


def marked(text: str, query: str, *, limit: int | None = None) -> Markup:
    """``text`` escaped, the query's words in ``<mark class="hit">``; shortened to ``limit`` characters where given."""
    spans = hit_spans(text, query) if query else []
    window = _window(text, spans, limit) if limit else Span(0, len(text))
    edges = [window.start]
    for span in spans:
        if window.covers(span) and span.start >= edges[-1]:
            edges += [span.start, span.end]
    edges.append(window.end)
    pieces = [
        Markup('<mark class="hit">{}</mark>').format(text[a:b]) if position % 2 else escape(text[a:b])
        for position, (a, b) in enumerate(pairwise(edges))
    ]
    before, after = "… " if window.start else "", " …" if window.end < len(text) else ""
    return Markup(before) + Markup("").join(pieces) + Markup(after)
