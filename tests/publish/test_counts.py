"""What a search finds, how many, its facets and its pages: as one counts them by going through every quote."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from quotes.evaluate.site_data import make_database, vocabulary
from quotes.publish.search import PROCLITICS
from quotes.publish.serve import make_site
from quotes.store import search

COMMON, SECOND = vocabulary()[:2]
FACETS = ("speaker_id", "target_id", "outlet_id", "cue_id", "type", "denial")
COUNT = 900

Row = dict[str, Any]
Test = Callable[[Row], bool]


def words_of(row: Row) -> list[str]:
    return re.findall(r"\w+", f"{row['content']} {row['source']} {row['speaker']}")


def holds(word: str) -> Test:
    """Whether a quote has the word, whatever particles stand before it."""
    return lambda row: any(found.removesuffix(word) in PROCLITICS for found in words_of(row) if found.endswith(word))


def holds_in_order(*phrase: str) -> Test:
    def test(row: Row) -> bool:
        found = words_of(row)
        return any(tuple(found[at : at + len(phrase)]) == phrase for at in range(len(found)))

    return test


def values_of(row: Row, facet: str) -> list[object]:
    """What a facet counts a quote under: of whom it is about, each."""
    if facet == "target_id":
        return list(row["targets"])
    return [row[facet]] if row[facet] is not None else []


def everything(*tests: Test) -> Test:
    return lambda row: all(test(row) for test in tests)


SEARCHES: dict[str, Test] = {
    "": lambda row: True,
    f"_search={COMMON}": holds(COMMON),
    f"_search={COMMON}+{SECOND}": everything(holds(COMMON), holds(SECOND)),
    f"_search={COMMON}+-{SECOND}": lambda row: holds(COMMON)(row) and not holds(SECOND)(row),
    f'_search="{COMMON}+{SECOND}"': holds_in_order(COMMON, SECOND),
    f"_search={COMMON[:3]}*": lambda row: any(
        word.startswith(particle + COMMON[:3]) for word in words_of(row) for particle in PROCLITICS
    ),
    f"_search={COMMON}&_as=typed": holds_in_order(COMMON),
    f"_search={COMMON}+{SECOND}&_as=typed": holds_in_order(COMMON, SECOND),
    f"_search={COMMON}&speaker_kind=person": lambda row: holds(COMMON)(row) and row["speaker_kind"] == "person",
    f"_search={COMMON}&denial=1": lambda row: holds(COMMON)(row) and row["denial"] == 1,
    f"_search={COMMON}&outlet_id=1&type=indirect": lambda row: (
        holds(COMMON)(row) and row["outlet_id"] == 1 and row["type"] == "indirect"
    ),
    f"_search={COMMON}&_from=2021-03&_to=2023-02-27": lambda row: (
        holds(COMMON)(row) and "2021-03" <= row["published"] <= "2023-02-27~"
    ),
    f"_search={COMMON}&_as=typed&denial=0&_from=2023": lambda row: (
        holds_in_order(COMMON)(row) and row["denial"] == 0 and row["published"] >= "2023"
    ),
    f"_search={COMMON}&_about=وزير": lambda row: holds(COMMON)(row) and bool({1, 2} & set(row["targets"])),
    f"_search={COMMON}&_target=1&_speaker=النقل": lambda row: (
        holds(COMMON)(row) and 1 in row["targets"] and row["speaker_id"] == 2
    ),
    "target_id=1": lambda row: 1 in row["targets"],
    "target_id=1&_where=char_start+>+100": lambda row: 1 in row["targets"] and row["char_start"] > 100,
    "target_id__exact=1&_target=2": lambda row: {1, 2} <= set(row["targets"]),
    f"_search={COMMON}&speaker_id__isnull=1": lambda row: False,
    f"_search={COMMON}&_where=(char_start+>+100+or+denial=1)": lambda row: (
        holds(COMMON)(row) and (row["char_start"] > 100 or row["denial"] == 1)
    ),
    "denial=1&_from=2024": lambda row: row["denial"] == 1 and row["published"] >= "2024",
    "outlet_id=99999": lambda row: False,
}
SORTS = {
    "": ("published", True),
    "_sort=published": ("published", False),
    "_sort=id": ("id", False),
    "_sort_desc=id": ("id", True),
    "_sort=speaker_id": ("speaker_id", False),
    "_sort=target_id": ("target_id", False),
    "_sort_desc=target_id": ("target_id", True),
    "_sort_desc=type": ("type", True),
}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("counts") / "made-up.db"
    make_database(path, COUNT)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE quotes SET published = NULL WHERE id % 50 = 7")
        db.execute("UPDATE entities SET name = CASE id WHEN 1 THEN 'وزير المال' ELSE 'وزير النقل' END WHERE id < 3")
        search.fill(db)
        db.commit()
    return path


@pytest.fixture(scope="module")
def rows(made_up: Path) -> list[Row]:
    with closing(sqlite3.connect(made_up)) as db:
        db.row_factory = sqlite3.Row
        names = dict(db.execute("SELECT id, name FROM entities").fetchall())
        targets: dict[int, list[int]] = {}
        for quote, entity in db.execute("SELECT quote_id, entity_id FROM quote_targets"):
            targets.setdefault(quote, []).append(entity)
        return [
            dict(row)
            | {"published": row["published"] or "", "speaker": names[row["speaker_id"]]}
            | {"targets": targets.get(row["id"], [])}
            for row in db.execute("SELECT * FROM quotes")
        ]


@pytest.fixture(scope="module")
def served(made_up: Path) -> Datasette:
    return make_site(made_up)


def in_order(rows: list[Row], column: str, down: bool) -> list[int]:
    """Ids sorted by a column and then by id; what has no value comes as if it were the least."""
    ordered = sorted(rows, key=lambda row: row["id"])
    given = [row for row in ordered if row[column] not in (None, "")]
    none = [row for row in ordered if row[column] in (None, "")]
    # a stable sort keeps the ids of equal rows in their order, downwards too
    given.sort(key=lambda row: row[column], reverse=down)
    return [row["id"] for row in (given + none if down else none + given)]


async def pages(site: Datasette, query: str) -> tuple[dict[str, Any], list[int]]:
    """The first page as JSON, and the ids of all pages."""
    address: str | None = f"/quotes/quotes.json?_size=170&{query}"
    first: dict[str, Any] = {}
    ids: list[int] = []
    while address and len(ids) <= COUNT:
        answer = (await site.client.get(address)).json()
        assert answer.get("ok", True), answer
        first = first or answer
        ids += [row[0] for row in answer["rows"]]
        address = answer["next_url"] and answer["next_url"].removeprefix("http://localhost")
    return first, ids


@pytest.mark.parametrize("query", SEARCHES)
async def test_counts_and_facets_are_those_of_every_quote(served: Datasette, rows: list[Row], query: str) -> None:
    expected = [row for row in rows if SEARCHES[query](row)]
    first, ids = await pages(served, f"{query}&_facet_size=max")
    assert first["filtered_table_rows_count"] == len(expected)
    assert ids == in_order(expected, "published", True)
    for facet in FACETS:
        counted = Counter(value for row in expected for value in values_of(row, facet))
        shown = {value["value"]: value["count"] for value in first["facet_results"][facet]["results"]}
        assert shown == counted, facet


def test_the_searches_find_something(rows: list[Row]) -> None:
    sizes = {query: sum(map(test, rows)) for query, test in SEARCHES.items()}
    assert sum(size == 0 for size in sizes.values()) == 2, sizes
    assert sizes[f"_search={COMMON}"] > COUNT / 2


@pytest.mark.parametrize("sort", SORTS)
async def test_pages_follow_in_order(served: Datasette, rows: list[Row], sort: str) -> None:
    column, down = SORTS[sort]
    for query in (f"_search={COMMON}", "denial=0"):
        _, ids = await pages(served, f"{query}&{sort}")
        assert ids == in_order([row for row in rows if SEARCHES.get(query, _plain)(row)], column, down)


def _plain(row: Row) -> bool:
    return bool(row["denial"] == 0)


async def test_a_page_behind_a_row_that_is_none(served: Datasette, rows: list[Row]) -> None:
    """An address written by hand may name any date and any id."""
    for last in ("2023-05-05,999999", "2023-05-05,1", "9999,1", "$null,1"):
        answer = (await served.client.get(f"/quotes/quotes.json?_search={COMMON}&_size=170&_next={last}")).json()
        day, number = last.split(",")
        behind = [
            row
            for row in rows
            if holds(COMMON)(row)
            and (
                (row["published"] == "" and row["id"] > int(number))
                if day == "$null"
                else (row["published"] < day or (row["published"] == day and row["id"] > int(number)))
            )
        ]
        assert [row[0] for row in answer["rows"]] == in_order(behind, "published", True)[:170], last
