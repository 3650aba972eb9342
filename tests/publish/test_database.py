"""The database as the site reads it: seams between pages, and facets counted at once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from datasette.app import Datasette
from datasette.database import Database, QueryInterrupted

from quotes.publish.database import with_key
from quotes.publish.serve import make_site


@pytest.mark.parametrize(
    ("sql", "sorted_by"),
    [
        ("select id, uid from quotes order by published desc limit 31", "published desc, id limit 31"),
        ("select id, uid from quotes where a = :p0 order by type limit 31", "type, id limit 31"),
        ("select id, uid from quotes order by id limit 31", "id limit 31"),
        ("select id, uid from quotes order by id desc limit 31", "id desc limit 31"),
        ("select id, uid from quotes order by published, id limit 31", "published, id limit 31"),
        ("select speaker, said from who_said_what order by published limit 31", "published limit 31"),
        ("select id, speaker from who_said_what order by published limit 31", "published limit 31"),
    ],
)
def test_the_key_comes_last_in_a_sorted_page(sql: str, sorted_by: str) -> None:
    assert with_key(sql).endswith(f"order by {sorted_by}")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The facet queries that reach SQLite."""
    reached: list[str] = []
    execute = Database.execute

    async def noted(self: Database, sql: str, *arguments: object, **settings: object) -> object:
        if "as value, count(*)" in sql:
            reached.append(sql.split()[1])
            await asyncio.sleep(0.01)
        return await execute(self, sql, *arguments, **settings)

    monkeypatch.setattr(Database, "execute", noted)
    return reached


async def test_facets_are_counted_once(site: Datasette, asked: list[str]) -> None:
    first = (await site.client.get("/quotes/quotes.json")).json()["facet_results"]
    again = (await site.client.get("/quotes/quotes.json")).json()["facet_results"]
    assert sorted(asked) == ["cue_id", "denial", "outlet_id", "speaker_id", "target_id", "type"]
    assert first == again
    assert {name: len(facet["results"]) for name, facet in first.items()}["type"] == 2
    await site.client.get("/quotes/quotes.json?denial=1")
    assert len(asked) == 12


async def test_facets_count_what_plain_datasette_counts(database: Path, site: Datasette) -> None:
    plain = Datasette(immutables=[str(database)], metadata=site._metadata_local)
    name = database.stem
    for query in ("", "denial=0", "type=indirect"):
        ours = (await site.client.get(f"/quotes/quotes.json?_facet=type&_facet=speaker_id&{query}")).json()
        theirs = (await plain.client.get(f"/{name}/quotes.json?_facet=type&_facet=speaker_id&{query}")).json()
        for facet in ("type", "speaker_id"):
            counts = [[r["value"], r["count"]] for r in ours["facet_results"][facet]["results"]]
            assert counts == [[r["value"], r["count"]] for r in theirs["facet_results"][facet]["results"]]


async def test_what_depends_on_the_clock_is_counted_anew(site: Datasette, asked: list[str]) -> None:
    for _ in range(2):
        await site.client.get("/quotes/quotes.json?_where=published+<+date('now')")
    assert len(asked) == 12


async def test_facets_that_take_too_long_are_left_out_and_tried_again(database: Path, asked: list[str]) -> None:
    slow = make_site(database, settings={"facet_time_limit_ms": 1})
    where = "id+in+(with+recursive+c(x)+as+(select+1+union+all+select+x%2B1+from+c+limit+300000)+select+x+from+c)"
    for count in (6, 12):
        answer = await slow.client.get(f"/quotes/quotes?_where={where}")
        assert answer.status_code == 200
        assert "لم يكتمل العد" in answer.text
        assert len(asked) >= count


async def test_a_reader_who_leaves_does_not_stop_the_count(site: Datasette) -> None:
    database = site.get_database("quotes")
    slow = "with recursive c(x) as (select 1 union all select x + 1 from c limit 200000) select x from c"
    sql = f"select count(*) from ({slow})"
    leaving = asyncio.ensure_future(database.execute(sql))
    await asyncio.sleep(0.001)
    leaving.cancel()
    assert (await database.execute(sql)).rows[0][0] == 200_000


async def test_an_interrupted_count_is_an_error_each_time(site: Datasette) -> None:
    sql = "select count(*) from (with recursive c(x) as (select 1 union all select x + 1 from c) select x from c)"
    for _ in range(2):
        with pytest.raises(QueryInterrupted):
            await site.get_database("quotes").execute(sql, custom_time_limit=10)
