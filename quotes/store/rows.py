"""From an extraction to plain rows, without any id of a database.

This half of writing is pure, so that worker processes do it: what crosses back to the process that writes is a few
lists of tuples. ``quotes.store.write`` gives them their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from quotes.models import Article, EntityRef, Extraction, Quote, TextSpan, content_hash
from quotes.records import Identity
from quotes.text.fold import fold

EntityKey = Callable[[str, str], Identity]
"""``(name, kind)`` → the identity in which the names of one entity meet."""

SpanRow = tuple[str, int, int, int, str]
"""``(role, rank, start, end, text)``."""

PIECES = " […] "
"""What stands between two pieces of one content."""


def folded_name(name: str, kind: str) -> Identity:
    """The default key of an entity: its folded words, so that ``إيلون`` and ``ايلون`` meet whatever the spacing."""
    return Identity(kind, " ".join(fold(name).text.split()))


class QuoteRow(NamedTuple):
    """A row of ``quotes`` whose speaker, target and addressee are positions in ``ArticleRows.entities``."""

    uid: str
    speaker: int | None
    speaker_kind: str | None
    speaker_unknown: str | None
    targets: list[int]
    addressee: int | None
    parent: int | None
    """Position in ``ArticleRows.quotes``."""
    cue: str
    lemma: str
    type: str
    stance: str
    denial: bool
    denial_kind: str | None
    denial_content: str | None
    no_comment: bool
    source: str | None
    text: str
    content: str
    start: int
    end: int
    spans: list[SpanRow]
    trace: tuple[str, ...]


@dataclass(slots=True)
class ArticleRows:
    """All that was found in one article."""

    entities: list[tuple[str, str, str]] = field(default_factory=list)
    """``(uid, name as this article gives it, kind)``, each once."""
    quotes: list[QuoteRow] = field(default_factory=list)
    problems: list[tuple[str, str, int | None, int | None]] = field(default_factory=list)
    """``(kind, message, start, end)``."""
    sketch: bytes = b""
    """What near duplicates have in common; see ``quotes.store.duplicates``."""


def spans_of(quote: Quote) -> Iterator[tuple[str, int, TextSpan]]:
    """Every span of a quote as ``(role, rank, span)``."""
    yield "cue", 0, quote.cue
    if quote.source is not None:
        yield "source", 0, quote.source
    for role, spans in (("also", quote.also), ("content", quote.content), ("stance", quote.stance_words)):
        for rank, span in enumerate(spans):
            yield role, rank, span
    if quote.speaker is not None and quote.speaker.mention is not None:
        yield "speaker", 0, quote.speaker.mention
    if quote.addressee is not None and quote.addressee.mention is not None:
        yield "addressee", 0, quote.addressee.mention
    for rank, target in enumerate(quote.targets):
        if target.mention is not None:
            yield "target", rank, target.mention


def article_rows(article: Article, extraction: Extraction, entity_key: EntityKey = folded_name) -> ArticleRows:
    """The rows of an article.

    A quote with a span that does not reproduce the article's text, or with the uid of another quote, is left out and
    leaves a problem: the database never holds words that cannot be checked.
    """
    rows = ArticleRows()
    rows.problems.extend((p.kind, p.message, p.start, p.end) for p in extraction.problems)
    positions: dict[str, int] = {}
    kept: list[tuple[Quote, list[SpanRow]]] = []
    for quote in extraction.quotes:
        spans = [(role, rank, span.start, span.end, span.text) for role, rank, span in spans_of(quote)]
        wrong = _fault(article.text, quote, spans, positions)
        if wrong is None:
            positions[quote.uid] = len(kept)
            kept.append((quote, spans))
        else:
            rows.problems.append((*wrong, quote.cue.start, quote.cue.end))
    entities: dict[tuple[str, str], int] = {}

    def entity(ref: EntityRef) -> int:
        known = entities.get((ref.name, ref.kind))
        if known is None:
            known = entities[ref.name, ref.kind] = len(rows.entities)
            rows.entities.append((entity_uid(ref.name, ref.kind, article.uid, entity_key), ref.name, ref.kind))
        return known

    for quote, spans in kept:
        parts = quote.content or (quote.cue,)
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        rows.quotes.append(
            QuoteRow(
                uid=quote.uid,
                speaker=None if quote.speaker is None else entity(quote.speaker),
                speaker_kind=None if quote.speaker is None else quote.speaker.kind,
                speaker_unknown=quote.speaker_unknown,
                targets=[entity(target) for target in quote.targets],
                addressee=None if quote.addressee is None else entity(quote.addressee),
                parent=None if quote.parent is None else positions.get(quote.parent),
                cue=quote.cue.text,
                lemma=quote.lemma,
                type=quote.type,
                stance=quote.stance,
                denial=quote.denial,
                denial_kind=quote.denial_kind,
                denial_content=_denial_content(quote),
                no_comment=quote.no_comment,
                source=None if quote.source is None else quote.source.text,
                text=article.text[start:end],
                content=PIECES.join(part.text for part in quote.content),
                start=start,
                end=end,
                spans=spans,
                trace=quote.trace,
            )
        )
    return rows


def _denial_content(quote: Quote) -> str | None:
    """What a denial's content is: ``denied`` (نفى تأخر القطار) or, where it holds the words that deny, ``denying``
    (قال إن الخبر كاذب); None where nothing tells."""
    if not (quote.denial and quote.content and quote.stance_words):
        return None
    words = quote.stance_words
    inside = any(piece.start <= word.start and word.end <= piece.end for piece in quote.content for word in words)
    return "denying" if inside else "denied"


def entity_uid(name: str, kind: str, article_uid: str, entity_key: EntityKey) -> str:
    """The uid of the entity that a name stands for in an article."""
    uid, everywhere = _identified(name, kind, entity_key)
    return uid if everywhere else content_hash("entity", uid, article_uid)


@lru_cache(maxsize=65536)
def _identified(name: str, kind: str, entity_key: EntityKey) -> tuple[str, bool]:
    kind, key, everywhere = entity_key(name, kind)
    return content_hash("entity", kind, key), everywhere


def _fault(text: str, quote: Quote, spans: list[SpanRow], known: dict[str, int]) -> tuple[str, str] | None:
    """What forbids storing the quote, as ``(kind, message)``."""
    if quote.uid in known:
        return "repeated-quote", f"two quotes of this article have the uid {quote.uid}; the second is left out"
    for role, _, start, end, words in spans:
        if text[start:end] != words:
            return "span-mismatch", f"quote {quote.uid} is left out: its {role} {start}–{end} is not the text"
    return None
