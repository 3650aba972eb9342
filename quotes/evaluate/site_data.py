"""A database of made-up quotes for measuring the site.

It has the shape of the real: few speakers are quoted often and most once, words follow Zipf, dates run over six years,
one quote in twelve is a denial. The same seed makes the same database.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from quotes.store import indexes, schema, search, views

QUOTES = 1_000_000
_ARTICLE_QUOTES = 8
_CUES, _OUTLETS, _WORDS = 150, 40, 30_000
_SENTENCE = (8, 26)
_BATCH = 2_500 * _ARTICLE_QUOTES
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_KINDS = ("person", "person", "person", "organisation", "outlet", "anonymous")
_ARTICLE = "id uid document outlet_id title published text characters run_id"
_QUOTE = (
    "id uid article_id outlet_id speaker_id speaker_kind target_id cue cue_id type stance denial denial_kind"
    " denial_content no_comment source text content char_start char_end published"
)
_TYPES = ("direct", "mixed", "indirect", "indirect")


class Zipf:
    """Numbers below ``count``, small ones often: the k-th about 1/k as often as the first."""

    def __init__(self, chance: random.Random, count: int, exponent: float = 1.0) -> None:
        self._chance = chance
        self._numbers = range(count)
        self._weights = list(accumulate(1 / (rank + 1) ** exponent for rank in range(count)))

    def take(self, many: int) -> list[int]:
        return self._chance.choices(self._numbers, cum_weights=self._weights, k=many)


def vocabulary(seed: int = 1) -> list[str]:
    """The words of the made-up quotes, from the commonest to the rarest."""
    chance = random.Random(seed)
    return [_word(chance) for _ in range(_WORDS)]


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.choice((3, 3, 4, 4, 5, 6))))


def _days(chance: random.Random, many: int) -> list[str]:
    return [
        f"{chance.randint(2019, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}" for _ in range(many)
    ]


def make_database(path: Path, count: int = QUOTES, seed: int = 1) -> None:
    """Write a database of ``count`` made-up quotes, with everything that a built one has, to ``path``."""
    chance = random.Random(seed)
    words = vocabulary(seed)
    names = max(50, count // 25)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        schema.create(db)
        db.execute("BEGIN")
        db.execute("INSERT INTO runs (id, fingerprint, version) VALUES (1, 'made up', '0')")
        db.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, ?)",
            ((i + 1, f"e{i:015x}", " ".join(chance.choices(words, k=2)), _KINDS[i % 6]) for i in range(names)),
        )
        db.execute("INSERT INTO entity_names SELECT id, name, 1 FROM entities")
        outlets = ((i + 1, f"o{i}", f"صحيفة {i}") for i in range(_OUTLETS))
        db.executemany("INSERT INTO outlets VALUES (?, ?, ?)", outlets)
        db.executemany("INSERT INTO cues VALUES (?, ?)", ((i + 1, f"{_word(chance)}{i}") for i in range(_CUES)))
        for first in range(1, count + 1, _BATCH):
            _add(db, chance, words, names, range(first, min(count, first + _BATCH - 1) + 1))
        db.execute("COMMIT")
        db.execute("BEGIN")
        search.fill(db)
        views.create(db)
        indexes.create(db)
        db.execute("ANALYZE")
        db.execute("COMMIT")


def _add(db: sqlite3.Connection, chance: random.Random, words: list[str], names: int, ids: range) -> None:
    """Add the quotes with these ids, and the articles in which they stand."""
    many = len(ids)
    speakers, targets, second = (Zipf(chance, names).take(many) for _ in range(3))
    outlets = Zipf(chance, _OUTLETS, 0.7).take(many)
    cues = Zipf(chance, _CUES).take(many)
    days = _days(chance, many)
    commonness = Zipf(chance, _WORDS)
    quotes: list[tuple[object, ...]] = []
    abouts: list[tuple[int, int, int]] = []
    texts: dict[int, str] = {}
    for position, number in enumerate(ids):
        article = (number - 1) // _ARTICLE_QUOTES + 1
        at = article % many
        content = " ".join(words[k] for k in commonness.take(chance.randint(*_SENTENCE)))
        denial = int(chance.random() < 1 / 12)
        target = targets[position] + 1 if chance.random() < 0.6 else None
        start = len(texts.setdefault(article, ""))
        texts[article] += content + "\n"
        quotes.append(
            (
                number, f"{number:016x}", article, outlets[at] + 1, speakers[position] + 1,
                _KINDS[speakers[position] % 6], target, "قال", cues[position] + 1, chance.choice(_TYPES),
                "denies" if denial else "asserts", denial, "fact" if denial else None,
                "denied" if denial else None, 0, "المتحدث", content, content, start, start + len(content), days[at],
            )
        )  # fmt: skip
        if target is not None:
            abouts += [(number, target, 0), (number, second[position] + 1, 1)]
    articles = [
        (n, f"a{n:015x}", f"made-up-{n}", outlets[n % many] + 1, f"خبر {n}", days[n % many], text, len(text), 1)
        for n, text in texts.items()
    ]
    for table, columns, rows in (("articles", _ARTICLE, articles), ("quotes", _QUOTE, quotes)):
        places = ", ".join("?" * len(columns.split()))
        db.executemany(f"INSERT INTO {table} ({', '.join(columns.split())}) VALUES ({places})", rows)
    db.executemany("INSERT INTO quote_targets (quote_id, entity_id, rank) VALUES (?, ?, ?)", abouts)
