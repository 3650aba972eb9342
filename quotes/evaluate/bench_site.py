"""How fast the site is over a database of a given size: each page with its facets, and permalinks a second.

Measured are whole pages as HTML with nothing remembered: by the clock, and the processor time of all threads, which a
busy machine changes less. What facets take is the difference to the page without them; a page finds its quotes once,
for the list, their number and the facets together.
"""

from __future__ import annotations

import asyncio
import http.client
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from datasette.app import Datasette

from quotes.evaluate.bench_build import used_by_tree
from quotes.evaluate.site_data import QUOTES, make_database, vocabulary
from quotes.publish.database import SiteDatabase
from quotes.publish.serve import listen, make_site, warm

A_PAGE = 0.3
"""Seconds that a page with its facets may take."""
_CLIENTS = 8
_SECONDS = 4.0
_START = 60.0
_REFUSED = "refused"
_NEXT = re.compile(r'href="([^"]+)" rel="next')
_OTHERS = {
    "front page": "/",
    "names, by part of one": "/quotes/entities?_name=اب",
    "names suggested": "/-/names?q=اب",
    "SQL page": "/quotes",
    "denials page": "/denials",
    "a quote": "/quote/0000000000000001",
}


def pages(words: list[str]) -> dict[str, str]:
    """What is measured: a name and the query string of the quotes page. ``words`` run from frequent to rare."""
    common, second, third, usual, rare = *words[:3], words[300], words[9000]
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
        "a usual word, denied": f"_search={usual}&denial=1",
        "the commonest word": f"_search={common}",
        "two commonest words": f"_search={common}+{second}",
        "three commonest words": f"_search={common}+{second}+{third}",
        "one of them without another": f"_search={second}+-{common}",
        "a phrase of the commonest": f'_search="{common}+{second}"',
        "all words that begin so": f"_search={common[:3]}*",
        "the commonest, as typed": f"_search={common}&_as=typed",
        "a phrase, as typed": f"_search={common}+{second}&_as=typed",
        "the commonest, persons": f"_search={common}&speaker_kind=person",
        "the commonest, denied": f"_search={common}&denial=1",
        "the commonest, an outlet": f"_search={common}&outlet_id=1",
        "the commonest, one year": f"_search={common}&_from=2024-01-01&_to=2024-12-31",
        "the commonest, about a name": f"_search={common}&_about={common}",
        "the commonest, five filters": f"_search={common}&speaker_kind=person&denial=0&outlet_id=1&_from=2020&_to=2022",
        "the commonest, oldest first": f"_search={common}&_sort=published",
        "the commonest, by speaker": f"_search={common}&_sort=speaker_id",
        "the commonest, as a table": f"_search={common}&_view=table",
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
    yield f"{'milliseconds':30}{'page':>8}{'processor':>10}   {'facets':>6}{'processor':>10}{'found':>12}"
    asked = {name: f"/quotes/quotes?{query}" for name, query in pages(vocabulary()).items()}
    first = await site.client.get(asked["the commonest word"])
    if later := _NEXT.search(first.text):
        asked["the commonest, second page"] = later[1].replace("&amp;", "&").removeprefix("http://localhost")
    for name, path in asked.items():
        whole, html = await _seconds(site, path, times=3)
        if html is _REFUSED:
            yield f"{name:30}{whole}   refused: over the time limit of SQL"
            continue
        bare, _ = await _seconds(site, f"{path}&_nofacet=1", times=3)
        facets = Taken(max(0.0, whole.clock - bare.clock), max(0.0, whole.processor - bare.processor))
        found = html.partition('class="count"')[2].partition("</h2>")[0].rpartition(" ")[2]
        slow = "  too slow" if whole.clock > A_PAGE else ""
        late = "  facets cut short" if "لم يكتمل العد" in html else ""
        yield f"{name:30}{whole} {facets}{found:>12}{slow}{late}"
    await warm(site)
    for name, path in (("all quotes, warmed", "/quotes/quotes"), ("denials, warmed", "/quotes/quotes?denial=1")):
        yield f"{name:30}{(await _seconds(site, path, forget=False))[0]}"
    for name, path in _OTHERS.items():
        yield f"{name:30}{(await _seconds(site, path, times=2))[0]}"


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


def _wait_until_warm(process: int) -> None:
    """Wait until the site has read what it holds in memory, and does nothing any more."""
    until = time.perf_counter() + _START
    before = used_by_tree(process)
    while before is not None and time.perf_counter() < until:
        time.sleep(0.5)
        after = used_by_tree(process)
        if after is None or after.processor - before.processor < 0.05:
            return
        before = after


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
                _wait_until_warm(process)
                _requests_a_second(port, links[:8])
                before = used_by_tree(process)
                rates = [_requests_a_second(port, links) for _ in range(3)]
                after = used_by_tree(process)
            told = f"permalinks {statistics.median(rates):.0f} a second by {workers} process"
            told += f", {_CLIENTS} clients on the same machine"
            if before is not None and after is not None:
                told += f", {after.memory / 1e6:,.0f} MB"
                each = (after.processor - before.processor) / (sum(rates) * _SECONDS)
                told += f"; {each * 1000:.1f} ms of processor time each"
            yield told
