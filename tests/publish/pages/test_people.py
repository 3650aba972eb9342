"""The page of names: who is counted, in which order, and where it leads."""

from __future__ import annotations

import re
import sqlite3

import pytest
from datasette.app import Datasette

from quotes.publish.pages import people
from tests.publish.taken_apart import Page

from .test_lists import html, section, uid


async def listed(site: Datasette, query: str = "") -> list[tuple[str, ...]]:
    """Name, kind and the three counts of each row, counts of nothing blank."""
    page = await html(site, f"/people{query}")
    if "<tbody>" not in page:
        return []
    rows = section(page, "<tbody>", "</tbody>").split("</tr>")[:-1]
    return [tuple(re.sub("<[^>]*>", "", cell).strip() for cell in re.findall("<t[hd].*?</t[hd]>", row)) for row in rows]


async def test_names_with_their_counts_most_first(site: Datasette, database: sqlite3.Connection) -> None:
    rows = await listed(site)
    assert rows[0] == ("وزير النقل شخص", "4", "", "")
    assert ("المتحدث باسم الشركة شخص", "2", "1", "1") in rows
    page = await html(site, "/people")
    spokesman = uid(database, "entities", "name", "المتحدث باسم الشركة")
    assert f'<a href="/person/{spokesman}?part=denials"><bdi>1</bdi></a>' in page
    counts = [sum(int(count or 0) for count in row[1:3]) for row in rows]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(("by", "column"), [("said", 1), ("about", 2), ("denials", 3)])
async def test_names_by_one_count_leave_out_who_has_none(site: Datasette, by: str, column: int) -> None:
    counts = [int(row[column]) for row in await listed(site, f"?by={by}")]
    assert counts
    assert counts == sorted(counts, reverse=True)
    front = Page((await site.client.get("/")).text)
    assert f"/people?by={by}" in [a.get("href") for a in front.all("a")]


async def test_as_many_speakers_as_the_front_page_counts(site: Datasette) -> None:
    front = (await site.client.get("/")).text
    counted = re.search(r'by=said">[^<]*</a></dt><dd>(\d+)</dd>', front)
    assert counted
    assert len(await listed(site, "?by=said")) == int(counted[1])


async def test_named_people_come_before_those_of_no_name(
    site: Datasette, database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "_NAMED", ("organisation",))
    assert (await listed(site))[0][0] == "الشركة جهة"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=الشركه", {"الشركة جهة", "المتحدث باسم الشركة شخص"}),
        ("?q=الشركة&kind=organisation", {"الشركة جهة"}),
        ("?q=لا أحد", set()),
        ("?q=شركة&kind=nothing&by=nothing&page=x", {"الشركة جهة", "المتحدث باسم الشركة شخص"}),
    ],
)
async def test_names_by_spelling_and_kind(site: Datasette, query: str, found: set[str]) -> None:
    assert {row[0] for row in await listed(site, query)} == found


async def test_names_page_by_page(site: Datasette, monkeypatch: pytest.MonkeyPatch) -> None:
    everybody = await listed(site)
    monkeypatch.setattr(people, "PAGE", 2)
    pages = [await listed(site, f"?page={number}") for number in range(1, -(-len(everybody) // 2) + 1)]
    assert [row for page in pages for row in page] == everybody
    assert await listed(site, "?page=99") == pages[-1]
    assert 'rel="next" href="/people?page=2">التالي' in await html(site, "/people")


async def test_names_in_english(site: Datasette) -> None:
    page = (await site.client.get("/people?by=said", cookies={"lang": "en"})).text
    assert 'aria-sort="descending"><a href="/people?by=said" rel="nofollow">Said&nbsp;▼' in page
