"""The database as the site reads it: seams between pages, and facets counted at once."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from datasette.app import Datasette
from datasette.database import Database, QueryInterrupted
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.publish import columns as in_memory
from quotes.publish.columns import Columns, parse_numbers
from quotes.publish.database import SiteDatabase, with_key
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
    """What was looked for: the conditions of each selection, and the columns that SQLite counted itself."""
    reached: list[str] = []
    execute, in_time = Database.execute, SiteDatabase._in_time

    async def noted(self: Database, sql: str, *arguments: object, **settings: object) -> object:
        if "as value, count(*)" in sql:
            reached.append(sql.split()[1])
        return await execute(self, sql, *arguments, **settings)

    async def found(self: SiteDatabase, ask: object, limit: object, where: str, values: object) -> object:
        reached.append(where)
        return await in_time(self, ask, limit, where, values)  # type: ignore[arg-type]

    monkeypatch.setattr(Database, "execute", noted)
    monkeypatch.setattr(SiteDatabase, "_in_time", found)
    return reached


async def test_a_page_its_number_and_its_facets_are_found_once(site: Datasette, asked: list[str]) -> None:
    first = (await site.client.get("/quotes/quotes.json")).json()["facet_results"]
    assert (await site.client.get("/quotes/quotes.json")).json()["facet_results"] == first
    assert asked == []
    for query in ("denial=1&_facet=char_start", "denial=1", "denial=1&_sort=id"):
        await site.client.get(f"/quotes/quotes.json?{query}")
    assert asked == ['where "denial" = :p0', "char_start"]
    for query in ("_search=وزير&_as=typed", "_search=وزير&_as=typed&_sort=published", "_search=وزير&_as=typed&_size=1"):
        answer = await site.client.get(f"/quotes/quotes.json?{query}")
    assert len(asked) == 3
    await site.client.get(answer.json()["next_url"].removeprefix("http://localhost"))
    assert len(asked) == 3, "a later page is taken from the same"


async def test_facets_count_what_plain_datasette_counts(database: Path, site: Datasette) -> None:
    plain = Datasette(immutables=[str(database)], metadata=site._metadata_local)
    name = database.stem
    facets = ("type", "speaker_id", "denial", "outlet_id", "cue_id", "published", "no_comment")
    wanted = "&".join(f"_facet={facet}" for facet in facets)
    selections = (
        *("", "denial=0", "type=indirect", "denial=1&type=direct", "_where=cue+=+'قال'", "_facet_size=1", "id=99"),
        *("_where=published+<+date('now')", "_size=3", "_search=قطار&_searchmode=raw", "speaker_id__isnull=1"),
        *("_search=قطار&_searchmode=raw&denial=0", "_search=قطار&_searchmode=raw&_where=id+%3C+3+or+denial=1"),
    )
    for query in selections:
        ours = (await site.client.get(f"/quotes/quotes.json?{wanted}&{query}")).json()["facet_results"]
        theirs = (
            await plain.client.get(f"/{name}/quotes.json?{wanted}&_fts_table=quotes_search&_fts_pk=id&{query}")
        ).json()["facet_results"]
        for facet in facets:
            counts = [[r["value"], r["count"]] for r in ours[facet]["results"]]
            assert counts == [[r["value"], r["count"]] for r in theirs[facet]["results"]], (facet, query)
            assert ours[facet]["truncated"] == theirs[facet]["truncated"]


async def test_what_depends_on_the_clock_is_counted_anew(site: Datasette, asked: list[str]) -> None:
    for _ in range(2):
        await site.client.get("/quotes/quotes.json?_where=published+<+date('now')")
    assert len(asked) == 2 * 8, "each facet twice"


async def test_facets_that_take_too_long_are_left_out_and_tried_again(database: Path, asked: list[str]) -> None:
    slow = make_site(database, settings={"facet_time_limit_ms": 1})
    where = "id+in+(with+recursive+c(x)+as+(select+1+union+all+select+x%2B1+from+c+limit+300000)+select+x+from+c)"
    for least in (1, 2):
        answer = await slow.client.get(f"/quotes/quotes?_where={where}")
        assert answer.status_code == 200
        assert "لم يكتمل العد" in answer.text
        assert len(asked) >= least


def columns_of(rows: list[tuple[object, ...]]) -> Columns:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, number INTEGER, word TEXT, below INTEGER) STRICT")
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
    connection.execute("CREATE INDEX backwards ON t (number DESC)")
    columns = Columns.read(connection, "t", ["number", "word", "below"])
    connection.close()
    return columns


def test_columns_count_numbers_and_few_texts() -> None:
    columns = columns_of([(3, 0, "ب", -1), (7, 5, "أ", 0), (8, None, "ب", 2), (12, 5, None, 3)])
    assert sorted(columns.by_name) == ["id", "number", "word"]
    number, word = columns.by_name["number"], columns.by_name["word"]
    assert number.count(None) == [{"value": 5, "count": 2}, {"value": 0, "count": 1}]
    assert word.count(None) == [{"value": "ب", "count": 2}, {"value": "أ", "count": 1}]
    some = columns.mask(parse_numbers("3,7"))
    assert number.count(some) == [{"value": 0, "count": 1}, {"value": 5, "count": 1}]
    assert word.count(some) == [{"value": "أ", "count": 1}, {"value": "ب", "count": 1}]
    assert number.count(columns.mask(parse_numbers(None))) == []


def test_columns_of_no_rows_and_of_many_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(column.count(None) == [] for column in columns_of([]).by_name.values())
    monkeypatch.setattr(in_memory, "MOST_TEXTS", 3)
    rows: list[tuple[object, ...]] = [(number, 1, text, None) for number, text in enumerate("بأتث", 1)]
    ranks = columns_of(rows).by_name["word"]
    assert ranks.kind == "ranks"
    assert ranks.codes.tolist() == [0, 2, 1, 3, 4]
    assert ranks.equal("أ") is None


@given(st.lists(st.tuples(st.integers(0, 40) | st.none(), st.sampled_from("أبت") | st.none()), max_size=60), st.data())
@settings(deadline=None)
def test_columns_count_as_sql_does(pairs: list[tuple[int | None, str | None]], data: st.DataObject) -> None:
    rows = [(position * 2 + 1, number, word, None) for position, (number, word) in enumerate(pairs)]
    chosen = [row for row in rows if data.draw(st.booleans())]
    columns = columns_of(list(rows))
    mask = columns.mask(parse_numbers(",".join(str(row[0]) for row in chosen)))
    for place, name in ((1, "number"), (2, "word")):
        counts = columns.by_name[name].count(mask)
        expected = Counter(row[place] for row in chosen if row[place] is not None)
        assert {row["value"]: row["count"] for row in counts} == dict(expected)
        ranked = sorted(expected.items(), key=lambda pair: (-pair[1], pair[0]))
        assert [row["value"] for row in counts] == [value for value, _ in ranked]


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
