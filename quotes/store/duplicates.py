"""The same article twice: syndicated copies are kept once, updates become versions.

*Candidates* come from one-permutation MinHash (Li, Owen & Zhang 2012; densified after Shrivastava & Li 2014): the
hashes of all runs of three folded words fall into 60 bins, and the least of each bin makes a *sketch*. Articles whose
sketches agree on one band of five bins are candidates; those whose sketches agree on two bins in five are compared word
by word (rapidfuzz). datasketch would do the same, but importing it (scipy) takes 0.8 s and 80 MB in each process.

*Kept once* means: at least nine words in ten are the same, in the same order, and every quotation of the copy stands in
the kept article already. So nothing that anybody said is ever dropped as a duplicate.
"""

from __future__ import annotations

import operator
import sqlite3
from array import array
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import Indel

from quotes.models import Article
from quotes.store.rows import ArticleRows
from quotes.text.compare import run_numbers, word_numbers, words

RUN = 3
BINS = 60
BAND = 5
FEWEST_WORDS = 20
"""Shorter texts are compared only letter by letter, by uid: too few runs make a chance match likely."""
MOST_CANDIDATES = 20
LIKELY = 0.4
"""The least share of bins that agree at which texts are compared; where nine words in ten are the same, 0.57 do."""
SAME = 0.9
"""The least share of words in common order at which a copy is the same article."""
UPDATED = 0.1
"""The least share of the shorter text's runs that an update at the same address keeps; below it the address was given
to another article."""
UPDATED_DOCUMENT = 0.3
"""The same where only the document's name is the same: names such as ``article-1`` are common."""

_EMPTY = (1 << 32) - 1
_BYTES = 4 * BAND


class Place(NamedTuple):
    """Where an article belongs: ``kept`` is the id of the article that it repeats, ``replaces`` the one it updates."""

    kept: int | None = None
    replaces: int | None = None


def sketch(text: str) -> bytes:
    """Sixty numbers of 32 bits, the same in as many bins as texts are alike; empty for a text under 20 words."""
    numbers = word_numbers(text)
    if len(numbers) < FEWEST_WORDS:
        return b""
    least = array("I", [_EMPTY]) * BINS
    for value in run_numbers(numbers):
        number = value % BINS
        if value < least[number]:
            least[number] = value
    for number in range(2 * BINS - 1, -1, -1):  # an empty bin borrows from the next one that is not
        if least[number % BINS] == _EMPTY:
            least[number % BINS] = least[(number + 1) % BINS]
    return least.tobytes()


def bands(sketched: bytes) -> list[int]:
    """Twelve hashes of 32 bits, of which near duplicates share at least one."""
    return [crc32(sketched[at : at + _BYTES], at) for at in range(0, len(sketched), _BYTES)]


def likeness(one: bytes, other: bytes) -> float:
    """The share of bins in which two sketches agree: an estimate of the share of runs that the texts have in common."""
    equal: int = sum(map(operator.eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return equal / BINS


def place(connection: sqlite3.Connection, article: Article, rows: ArticleRows) -> Place:
    """Where an article belongs whose very words are not in the database yet.

    The same address, or the same document of the same outlet, makes it a new version of what was there; a near
    duplicate that quotes nothing new is the same article in another place.
    """
    earlier_versions = list(_earlier_versions(connection, article))
    candidates = _candidates(connection, rows.sketch)
    if not earlier_versions and not candidates:
        return Place()
    mine = words(article.text)
    for earlier, least in earlier_versions:
        theirs = _words_of(connection, earlier)
        if mine == theirs:
            return Place(kept=earlier)
        if _shared_runs(mine, theirs) >= least:
            return Place(replaces=earlier)
    for candidate in candidates:
        alike = Indel.normalized_similarity(mine, _words_of(connection, candidate), score_cutoff=SAME)
        if alike and _quotes_nothing_new(connection, candidate, rows):
            return Place(kept=candidate)
    return Place()


def _earlier_versions(connection: sqlite3.Connection, article: Article) -> Iterator[tuple[int, float]]:
    """The latest article at this address, and the latest under this name, each with the least share to keep."""
    found = connection.execute("SELECT max(id) FROM articles WHERE url = ?", (article.url,)).fetchone()[0]
    if found is not None:
        yield int(found), UPDATED
    found = connection.execute(
        "SELECT max(a.id) FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id"
        " WHERE a.document = ? AND o.name IS ? AND (a.url IS NULL OR ? IS NULL)",
        (article.document, article.outlet or None, article.url),
    ).fetchone()[0]
    if found is not None:
        yield int(found), UPDATED_DOCUMENT


def _words_of(connection: sqlite3.Connection, number: int) -> list[str]:
    return words(connection.execute("SELECT text FROM articles WHERE id = ?", (number,)).fetchone()[0])


def _runs(all_words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(all_words[start : start + RUN]) for start in range(max(len(all_words) - RUN + 1, 1))}


def _shared_runs(mine: list[str], theirs: list[str]) -> float:
    """The share of the shorter text's runs that stand in the longer one too."""
    ours, others = _runs(mine), _runs(theirs)
    return len(ours & others) / min(len(ours), len(others))


def _candidates(connection: sqlite3.Connection, sketched: bytes) -> list[int]:
    """The ids of articles likely to be the same, the likeliest first."""
    if not sketched:
        return []
    hashes = bands(sketched)
    found = connection.execute(
        "SELECT b.article_id, s.sketch FROM"
        f" (SELECT article_id, count(*) AS shared FROM article_bands WHERE band IN ({', '.join('?' * len(hashes))})"
        "  GROUP BY article_id ORDER BY shared DESC, article_id LIMIT ?) b"
        " JOIN article_sketches s ON s.article_id = b.article_id",
        (*hashes, MOST_CANDIDATES),
    )
    alike = sorted((-likeness(sketched, other), int(number)) for number, other in found)
    return [number for negative, number in alike if -negative >= LIKELY]


def _quotes_nothing_new(connection: sqlite3.Connection, kept: int, rows: ArticleRows) -> bool:
    there = {
        (lemma, *words(content))
        for lemma, content in connection.execute(
            "SELECT cues.lemma, q.content FROM quotes q JOIN cues ON cues.id = q.cue_id WHERE q.article_id = ?", (kept,)
        )
    }
    return all((quote.lemma, *words(quote.content)) in there for quote in rows.quotes)
