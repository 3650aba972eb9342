"""The pool keeps order and memory, and loses only the article that crashes or hangs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quotes import workers
from quotes.models import Article
from quotes.store.rows import ArticleRows
from quotes.workers import Workers
from tests.made_up import made_up, reader


def run(articles: list[Article], jobs: int = 2, patience: float = 60) -> list[tuple[str, ArticleRows | None]]:
    pool = Workers(reader, jobs, patience)
    try:
        return [(article.document, rows) for article, rows in pool.run(articles, lambda article: article)]
    finally:
        pool.stop()


def kinds(results: list[tuple[str, ArticleRows | None]]) -> dict[str, list[str]]:
    """The problems of each document that has any."""
    found = {name: [kind for kind, *_ in rows.problems] for name, rows in results if rows is not None}
    return {name: problems for name, problems in found.items() if problems}


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_articles(jobs: int) -> None:
    articles = [made_up(number) for number in range(100)]
    results = run(articles, jobs)
    assert [name for name, _ in results] == [article.document for article in articles]
    assert all(rows is not None and len(rows.quotes) == 3 for _, rows in results)


def test_items_without_work_keep_their_place() -> None:
    pool = Workers(reader, 2)
    articles = [made_up(number) for number in range(80)]
    results = list(pool.run(articles, lambda article: None if article.document.endswith("5") else article))
    pool.stop()
    assert [article.document for article, _ in results] == [article.document for article in articles]
    assert all((rows is None) == article.document.endswith("5") for article, rows in results)


def test_a_crash_and_a_hang_cost_one_article_each() -> None:
    articles = [made_up(number) for number in range(100)]
    articles[40] = made_up(40, document="crash")
    articles[41] = made_up(41, document="error")
    articles[70] = made_up(70, document="hang")
    results = run(articles, patience=1.5)
    assert [name for name, _ in results] == [article.document for article in articles]
    assert kinds(results) == {
        "crash": ["extraction-crashed"],
        "error": ["extraction-failed"],
        "hang": ["extraction-crashed"],
    }
    assert sum(len(rows.quotes) for _, rows in results if rows is not None) == 97 * 3


def test_few_articles_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ProcessPoolExecutor", None)
    assert len(run([made_up(1), made_up(2)])) == 2


def test_little_is_read_ahead() -> None:
    """A stream without end is worked on while it comes."""
    read = 0

    def endless() -> Iterator[Article]:
        nonlocal read
        while True:
            read += 1
            yield made_up(read)

    pool = Workers(reader, 2)
    results = pool.run(endless(), lambda article: article)
    for _ in range(300):
        next(results)
    pool.stop()
    assert read - 300 <= workers.CHUNK_ARTICLES * (2 * workers.AHEAD + 2)


def test_a_pool_whose_processes_were_killed_ends() -> None:
    """Though more was on its way to them than a pipe holds."""
    pool = Workers(reader, 2)
    long = [made_up(number, body="الجسر جاهز. " * 20_000) for number in range(40)]
    results = pool.run(long, lambda article: article)
    next(results)
    executor = pool._executor
    assert executor is not None
    manager = executor._executor_manager_thread  # type: ignore[attr-defined]
    for process in list(executor._processes.values()):  # type: ignore[attr-defined]
        process.kill()
    pool.stop()
    manager.join(20)
    assert not manager.is_alive()
