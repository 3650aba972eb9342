"""Questions to the database: names under any spelling, nothing before one asks, limits that say so, SQL to mend."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.serve import make_site
from tests.publish.taken_apart import Page


async def answered(site: Datasette, path: str) -> list[dict[str, object]]:
    answer = await site.client.get(f"/quotes/{path}&_shape=array")
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, object]] = answer.json()
    return rows


@pytest.mark.parametrize("typed", ["المتحدث", "متحدث", "المُتحدث", "باسم الشركه"])
async def test_questions_find_a_name_in_any_spelling(site: Datasette, typed: str) -> None:
    assert len(await answered(site, f"denials_of.json?speaker={typed}")) == 1
    assert len(await answered(site, f"verbs_of.json?speaker={typed}")) == 2
    assert len(await answered(site, f"said_by_about.json?speaker={typed}&about=وزير النقل")) == 1


@pytest.mark.parametrize("typed", ["", " ", "تحدث", "%", "'", "لا أحد"])
async def test_questions_find_no_other_name(site: Datasette, typed: str) -> None:
    assert await answered(site, f"verbs_of.json?speaker={typed}") == []


async def test_a_name_is_found_by_its_other_spellings_on_a_site_that_is_not_warm(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute(
            "INSERT INTO entity_names SELECT id, 'الناطق باسمها', 1 FROM entities WHERE name = 'المتحدث باسم الشركة'"
        )
    connection.close()
    site = make_site(copy)
    await site.invoke_startup()
    assert len(await answered(site, "denials_of.json?speaker=ناطق")) == 1


async def test_a_question_waits_until_its_boxes_are_filled(site: Datasette) -> None:
    for question in ("said_by_about", "denials_of", "verbs_of", "words_search"):
        page = Page((await site.client.get(f"/quotes/{question}")).text).seen
        assert "املأ الخانات ثم نفّذ" in page
        assert "عدد الصفوف" not in page
    assert "لا نتائج" in Page((await site.client.get("/quotes/denials_of?speaker=لا أحد")).text).seen


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("select id from quotes limit 3", "أول 3 صف"),
        ("select id from quotes LIMIT 3 ;", "أول 3 صف"),
        ("select id from quotes limit 20", "عدد الصفوف 8"),
        ("select (select id from quotes limit 1) from quotes", "عدد الصفوف 8"),
        (
            "with recursive c(x) as (select 1 union all select x + 1 from c limit 2000) select x from c",
            "أكثر من 1,000 صف",
        ),
    ],
)
async def test_a_limit_is_not_called_a_count(site: Datasette, sql: str, words: str) -> None:
    assert words in Page((await site.client.get("/quotes", params={"sql": sql})).text).seen


async def test_a_query_that_takes_too_long_can_be_mended(database: Path) -> None:
    site = make_site(database, settings={"sql_time_limit_ms": 20})
    await site.invoke_startup()
    sql = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c where x > '<b>'"
    answer = await site.client.get("/quotes", params={"sql": sql})
    assert answer.status_code == 400
    assert ">with recursive c(x)" in answer.text
    assert "&#39;&lt;b&gt;&#39;</textarea>" in answer.text
