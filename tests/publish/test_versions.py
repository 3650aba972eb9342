"""What a newer version of its article has replaced counts nowhere, is found on request, and is marked."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.linking import link
from quotes.models import Article
from quotes.publish.serve import make_site
from quotes.store.finish import finish
from quotes.store.rows import article_rows
from quotes.store.write import Store
from tests.made_up import made_up, read_made_up
from tests.publish.taken_apart import html

OLD, OTHER, NEW = (made_up(number, document=document) for number, document in ((1, "a"), (2, "b"), (3, "a")))
SPEAKER, MINISTER = "المتحدث باسم الشركة", "وزير النقل"


def _said_about(article: Article) -> str:
    return article.text.partition("إن ")[2].partition(".")[0]


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Datasette]:
    """Three articles of three quotes each, of which the third is a newer version of the first."""
    with Store(tmp_path / "versions.db") as store:
        for article, replaces in ((OLD, None), (OTHER, None), (NEW, 1)):
            rows = article_rows(article, read_made_up(article))
            store.add_source(store.add_article(article, rows, replaces=replaces), article)
        finish(store, (), lambda message: None, link)
    made = make_site(tmp_path / "versions.db")
    await made.invoke_startup()
    yield made
    for served in made.databases.values():
        served.close()


async def rows(site: Datasette, path: str) -> list[dict[str, object]]:
    answer = await site.client.get(path)
    assert answer.status_code == 200, answer.text[:500]
    found: list[dict[str, object]] = answer.json()
    return found


async def address(site: Datasette, table: str, name: str) -> str:
    kind = {"entities": "person", "outlets": "outlet"}[table]
    (row,) = await rows(site, f"/quotes/{table}.json?_shape=array&name={name}")
    return f"/{kind}/{row['uid']}"


async def test_the_front_page_counts_what_is_current(site: Datasette) -> None:
    page = await html(site, "/")
    figures = re.findall(r"<dt><a[^>]*>([\w ]+)</a></dt><dd>([\d,]+)</dd>", page)
    expected = {"اقتباسا": "6", "متحدثا": "1", "وسيلة إعلام": "1", "مقالا": "2", "نفيا": "2"}
    assert dict(figures) == expected
    ranks = re.findall(r'<bdi>([^<]+)</bdi></a> <span class="rank-count">(\d+)</span>', page)
    assert ranks == [(SPEAKER, "6"), (MINISTER, "2"), (SPEAKER, "2")]
    assert _said_about(OLD) not in page
    assert re.search(r'class="shade-\d"><a [^>]*>2</a>', page), "the grid"
    assert re.search(r"<th scope=\"row\"><bdi>[\d-]+</bdi></th><td>6</td><td>2</td>", page), "the chart"


@pytest.mark.parametrize(
    ("query", "current", "everything"),
    [
        ("", 6, 9),
        ("denial=1", 2, 3),
        ("_search=الخطة", 6, 9),
        ("_about=وزير", 2, 3),
        ("_where=char_start > 0", 6, 9),
        ("_search=الخطة&no_comment=1", 2, 3),
    ],
)
async def test_lists_and_facets_leave_out_earlier_texts_unless_asked(
    site: Datasette, query: str, current: int, everything: int
) -> None:
    for asked, count in ((query, current), (f"{query}&_versions=all", everything)):
        answer = (await site.client.get(f"/quotes/quotes.json?{asked}")).json()
        assert answer["filtered_table_rows_count"] == len(answer["rows"]) == count
        (speaker,) = answer["facet_results"]["speaker_id"]["results"]
        assert speaker["count"] == count


async def test_earlier_texts_are_offered_and_marked(site: Datasette) -> None:
    page = await html(site, "/quotes/quotes?denial=1")
    assert "نص سابق" not in page
    offered = re.search(r'class="versions" href="([^"]+)"', page)
    assert offered is not None
    everything = await html(site, offered[1].replace("&amp;", "&"))
    assert everything.count("نص سابق") == 1
    assert "أضف النصوص السابقة" not in everything
    assert "مع النصوص السابقة" in everything
    assert '<input type="hidden" name="_versions" value="all">' in everything


async def test_other_pages_agree(site: Datasette) -> None:
    person, outlet = await address(site, "entities", SPEAKER), await address(site, "outlets", "صحيفة المثال")
    assert re.findall(r'"figure"><bdi>(\d+)', await html(site, person))[:3] == ["6", "2", "2"]
    assert re.findall(r'"figure"><bdi>(\d+)', await html(site, outlet)) == ["6", "2", "1", "2"]
    assert f"{SPEAKER} (2)" in await html(site, "/denials")
    assert len(await rows(site, "/quotes/articles.json?_shape=array")) == 2
    assert len(await rows(site, "/quotes/articles.json?_shape=array&_versions=all")) == 3


@pytest.mark.parametrize(
    ("query", "column", "total"),
    [
        ("pairs", "quotes", 2),
        (f"verbs_of.json?speaker={SPEAKER}", "quotes", 6),
        (f"said_by_about.json?speaker={SPEAKER}&about={MINISTER}", None, 2),
    ],
)
async def test_ready_questions_agree(site: Datasette, query: str, column: str | None, total: int) -> None:
    name, _, given = query.partition(".json?")
    found = await rows(site, f"/quotes/{name}.json?_shape=array&{given}")
    assert sum(int(str(row[column])) if column else 1 for row in found) == total


async def test_an_archive_without_versions_offers_none(database: Path) -> None:
    site = make_site(database)
    await site.invoke_startup()
    assert "_versions" not in await html(site, "/quotes/quotes")
