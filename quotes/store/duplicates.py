"""The same article twice: syndicated copies are kept once, updates become versions.

*Candidates* come from one-permutation MinHash (Li, Owen & Zhang 2012; densified after Shrivastava & Li 2014): the
hashes of all runs of three folded words fall into 60 bins, the least of each bin makes a sketch, and sketches that
agree on one band of five bins are compared word by word (rapidfuzz). Sketches cost a fifth of datasketch's here, whose
import alone (scipy) takes 0.8 s and 80 MB in each worker process.

*Kept once* means: at least nine words in ten are the same, in the same order, and every quotation of the copy stands in
the kept article already. So nothing that anybody said is ever dropped as a duplicate.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import Indel

from quotes.models import Article
from quotes.store.rows import ArticleRows
from quotes.text.fold import fold

RUN = 3
BINS = 60
BAND = 5
FEWEST_WORDS = 20
"""Shorter texts are compared only letter by letter, by uid: too few runs make a chance match likely."""
MOST_CANDIDATES = 5
SAME = 0.9
"""The least share of words in common order at which a copy is the same article."""
UPDATED = 0.1
"""The least share of the shorter text's runs that an update at the same address keeps; below it the address was given
to another article."""
UPDATED_DOCUMENT = 0.3
"""The same where only the document's name is the same: names such as ``article-1`` are common."""

_WORD = re.compile(r"\w+")
_EMPTY = 1 << 32


class Place(NamedTuple):
    """Where an article belongs: ``kept`` is the id of the article that it repeats, ``replaces`` the one it updates."""

    kept: int | None = None
    replaces: int | None = None


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation."""
    return _WORD.findall(fold(text).text)


def bands(text: str) -> tuple[int, ...]:
    """Twelve hashes of 32 bits, of which near duplicates share at least one; none for a text under 20 words."""
    all_words = words(text)
    if len(all_words) < FEWEST_WORDS:
        return ()
    least = [_EMPTY] * BINS
    for start in range(len(all_words) - RUN + 1):
        value = crc32(" ".join(all_words[start : start + RUN]).encode("utf-8", "surrogatepass"))
        number = value % BINS
        if value < least[number]:
            least[number] = value
    for number in range(2 * BINS - 1, -1, -1):  # an empty bin borrows from the next one that is not
        if least[number % BINS] == _EMPTY:
            least[number % BINS] = least[(number + 1) % BINS]
    return tuple(crc32(repr((at, least[at : at + BAND])).encode()) for at in range(0, BINS, BAND))


def place(connection: sqlite3.Connection, article: Article, rows: ArticleRows) -> Place:
    """Where an article belongs whose very words are not in the database yet.

    The same address, or the same document of the same outlet, makes it a new version of what was there; a near
    duplicate that quotes nothing new is the same article in another place.
    """
    earlier_versions = list(_earlier_versions(connection, article))
    candidates = _candidates(connection, rows.bands)
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


def _candidates(connection: sqlite3.Connection, hashes: tuple[int, ...]) -> list[int]:
    if not hashes:
        return []
    found = connection.execute(
        f"SELECT article_id FROM article_bands WHERE band IN ({', '.join('?' * len(hashes))})"
        " GROUP BY article_id ORDER BY count(*) DESC, article_id LIMIT ?",
        (*hashes, MOST_CANDIDATES),
    )
    return [int(row[0]) for row in found]


def _quotes_nothing_new(connection: sqlite3.Connection, kept: int, rows: ArticleRows) -> bool:
    there = {
        (lemma, *words(content))
        for lemma, content in connection.execute(
            "SELECT cues.lemma, q.content FROM quotes q JOIN cues ON cues.id = q.cue_id WHERE q.article_id = ?", (kept,)
        )
    }
    return all((quote.lemma, *words(quote.content)) in there for quote in rows.quotes)
