"""How fast the site is over a database of a given size: each page with its facets, and permalinks a second.

The data are made up with the shape of the real: few speakers are quoted often and most once, words follow Zipf, dates
run over six years, one quote in twelve is a denial. Measured are whole pages as HTML with nothing remembered: by the
clock, and the processor time of all threads, which a busy machine does not change.
"""

from __future__ import annotations

import asyncio
import http.client
import random
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from datasette.app import Datasette

from quotes.evaluate.bench_build import used_by_tree
from quotes.publish.database import SiteDatabase
from quotes.publish.serve import listen, make_site, warm
from quotes.store import indexes, schema, search, views

QUOTES = 1_000_000
A_PAGE = 0.3
"""Seconds that facets may take."""
_ARTICLE_QUOTES = 8
_CUES, _OUTLETS, _WORDS = 150, 40, 30_000
_SENTENCE = (8, 26)
_BATCH = 2_500 * _ARTICLE_QUOTES
_CLIENTS = 8
_SECONDS = 4.0
_START = 60.0
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_KINDS = ("person", "person", "person", "organisation", "outlet", "anonymous")
_ARTICLE = "id uid document outlet_id title published text characters run_id"
_QUOTE = (
    "id uid article_id outlet_id speaker_id speaker_kind target_id cue cue_id type stance denial denial_kind no_comment"
    " source text content char_start char_end published"
)
_REFUSED = "refused"
_OTHERS = {
    "front page": "/",
    "names, by part of one": "/quotes/entities?_name=اب",
    "names suggested": "/-/names?q=اب",
    "SQL page": "/quotes",
    "denials page": "/denials",
    "a quote": "/quote/0000000000000001",
}
_TYPES = ("direct", "mixed", "indirect", "indirect")


class Zipf:
    """Numbers below ``count``, small ones often: the k-th about 1/k as often as the first."""

    def __init__(self, chance: random.Random, count: int, exponent: float = 1.0) -> None:
        self._chance = chance
        self._numbers = range(count)
        self._weights = list(accumulate(1 / (rank + 1) ** exponent for rank in range(count)))

    def take(self, many: int) -> list[int]:
        return self._chance.choices(self._numbers, cum_weights=self._weights, k=many)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.choice((3, 3, 4, 4, 5, 6))))


def _days(chance: random.Random, many: int) -> list[str]:
    return [
        f"{chance.randint(2019, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}" for _ in range(many)
    ]


def make_database(path: Path, count: int = QUOTES, seed: int = 1) -> None:
    """Write a database of ``count`` made-up quotes, with everything that a built one has, to ``path``."""
    chance = random.Random(seed)
    words = [_word(chance) for _ in range(_WORDS)]
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
    vocabulary = Zipf(chance, _WORDS)
    quotes: list[tuple[object, ...]] = []
    abouts: list[tuple[int, int, int]] = []
    texts: dict[int, str] = {}
    for position, number in enumerate(ids):
        article = (number - 1) // _ARTICLE_QUOTES + 1
        at = article % many
        content = " ".join(words[k] for k in vocabulary.take(chance.randint(*_SENTENCE)))
        denial = int(chance.random() < 1 / 12)
        target = targets[position] + 1 if chance.random() < 0.6 else None
        start = len(texts.setdefault(article, ""))
        texts[article] += content + "\n"
        quotes.append(
            (
                number, f"{number:016x}", article, outlets[at] + 1, speakers[position] + 1,
                _KINDS[speakers[position] % 6], target, "قال", cues[position] + 1, chance.choice(_TYPES),
                "denies" if denial else "asserts", denial, "fact" if denial else None, 0,
                "المتحدث", content, content, start, start + len(content), days[at],
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


def pages(words: list[str]) -> dict[str, str]:
    """What is measured: a name and the query string of the quotes page. ``words`` run from frequent to rare."""
    common, usual, rare = words[0], words[300], words[9000]
    return {
        "all quotes": "",
        "denials": "denial=1",
        "speakers who are persons": "speaker_kind=person",
        "direct speech": "type=direct",
        "the commonest cue": "cue_id=1",
        "the most spoken about": "target_id=1",
        "the speaker quoted most": "speaker_id=1",
        "an outlet": "outlet_id=1",
        "one year": "_from=2024-01-01&_to=2024-12-31",
        "denials of one year": "denial=1&_from=2024-01-01&_to=2024-12-31",
        "a usual word": f"_search={usual}",
        "a rare word": f"_search={rare}",
        "the commonest word": f"_search={common}",
        "a usual word, denied": f"_search={usual}&denial=1",
        "two words": f"_search={common}+{usual}",
    }


class Taken(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock * 1000:8.0f}{self.processor * 1000:10.0f}"


async def _seconds(site: Datasette, path: str, *, times: int = 1, forget: bool = True) -> tuple[Taken, str]:
    """The best of several ``times``, and the page; ``_REFUSED`` where the site refuses to answer."""
    best, html = Taken(float("inf"), float("inf")), ""
    for _ in range(times):
        for database in site.databases.values():
            if forget and isinstance(database, SiteDatabase):
                database.forget()
        clock, processor = time.perf_counter(), time.process_time()
        answer = await site.client.get(path)
        taken = Taken(time.perf_counter() - clock, time.process_time() - processor)
        if answer.status_code not in (200, 400):
            raise RuntimeError(f"{path} answered {answer.status_code}")
        best, html = min(best, taken), answer.text if answer.status_code == 200 else _REFUSED
    return best, html


async def _measure(database: Path) -> AsyncIterator[str]:
    site = make_site(database)
    await site.client.get("/quotes/cues")
    chance = random.Random(1)
    words = [_word(chance) for _ in range(_WORDS)]
    yield f"{'milliseconds':26}{'page':>8}{'processor':>10}   {'facets':>6}{'processor':>10}{'found':>12}"
    for name, query in pages(words).items():
        whole, html = await _seconds(site, f"/quotes/quotes?{query}", times=3)
        if html is _REFUSED:
            yield f"{name:26}{whole}   refused: over the time limit of SQL"
            continue
        bare, _ = await _seconds(site, f"/quotes/quotes?_nofacet=1&{query}", times=3)
        facets = Taken(max(0.0, whole.clock - bare.clock), max(0.0, whole.processor - bare.processor))
        found = html.partition('class="count"')[2].partition("</h2>")[0].rpartition(" ")[2]
        slow = "  too slow" if facets.clock > A_PAGE else ""
        late = "  facets cut short" if "لم يكتمل العد" in html else ""
        yield f"{name:26}{whole} {facets}{found:>12}{slow}{late}"
    await warm(site)
    for name, path in (("all quotes, warmed", "/quotes/quotes"), ("denials, warmed", "/quotes/quotes?denial=1")):
        yield f"{name:26}{(await _seconds(site, path, forget=False))[0]}"
    for name, path in _OTHERS.items():
        yield f"{name:26}{(await _seconds(site, path, times=2))[0]}"


@contextmanager
def _served(database: Path, workers: int) -> Iterator[tuple[int, int]]:
    """The port of a site served by processes of its own, so that its clients take nothing of their time, and the first
    of these processes."""
    with listen("127.0.0.1", 0) as probe:
        port = int(probe.getsockname()[1])
    code = "import sys; from pathlib import Path; from quotes.publish.serve import serve"
    code += "; serve(Path(sys.argv[1]), port=int(sys.argv[2]), workers=int(sys.argv[3]))"
    arguments = [sys.executable, "-c", code, str(database), str(port), str(workers)]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    try:
        until = time.perf_counter() + _START
        while True:
            try:
                with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
                    connection.request("GET", "/robots.txt")
                    connection.getresponse().read()
                break
            except OSError:
                if process.poll() is not None or time.perf_counter() > until:
                    raise
                time.sleep(0.1)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _requests_a_second(port: int, paths: list[str]) -> float:
    """Requests that the site answers a second to eight clients on the same machine."""
    answered: list[int] = []
    until = time.perf_counter() + _SECONDS

    def client(first: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        done = 0
        while time.perf_counter() < until:
            connection.request("GET", paths[(first + done * _CLIENTS) % len(paths)])
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"a page answered {answer.status}")
            done += 1
        answered.append(done)

    clients = [threading.Thread(target=client, args=(n,)) for n in range(_CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    return sum(answered) / _SECONDS


def bench_site(count: int = QUOTES, database: Path | None = None) -> Iterator[str]:
    """The report, line by line; with ``database``, of a database made before, else of one made for the occasion."""
    with TemporaryDirectory() as folder:
        path = database or Path(folder) / "made-up.db"
        if not path.exists():
            begun = time.perf_counter()
            make_database(path, count)
            size = path.stat().st_size / 1e6
            yield f"{count:,} made-up quotes, {size:,.0f} MB, made in {time.perf_counter() - begun:.0f} s"
        with asyncio.Runner() as runner:
            lines = _measure(path)
            while (line := runner.run(anext(lines, None))) is not None:
                yield line
        links = [f"/quote/{number:016x}" for number in range(1, min(count, 2000) + 1)]
        for workers in (1, 2):
            with _served(path, workers) as (port, process):
                for _ in range(3):
                    _requests_a_second(port, links[:8])  # while they warm up
                before = used_by_tree(process)
                rates = [_requests_a_second(port, links) for _ in range(3)]
                after = used_by_tree(process)
            told = f"permalinks {statistics.median(rates):.0f} a second by {workers} process"
            told += f", {_CLIENTS} clients on the same machine"
            if before is not None and after is not None:
                each = (after.processor - before.processor) / (sum(rates) * _SECONDS)
                told += f"; {each * 1000:.1f} ms of processor time each"
            yield told
