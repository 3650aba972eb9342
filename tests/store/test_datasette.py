"""Plain Datasette, without this product's plugin, opens the database immutable and facets it with Arabic labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from quotes.build import build
from tests.made_up import engine, made_up


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("datasette") / "quotes.db"
    articles = [made_up(number, outlet=f"صحيفة {number % 2}") for number in range(10)]
    build(path, articles=articles, engine=engine(), quiet=True, jobs=1)
    return path


async def get(database: Path, path: str) -> Any:
    site = Datasette([], immutables=[str(database)])
    response = await site.client.get(path)
    assert response.status_code == 200, response.text
    return response.json()


async def test_facets_have_labels(database: Path) -> None:
    facets = ("speaker_id", "target_id", "cue_id", "type", "denial", "outlet_id")
    query = "&".join(f"_facet={facet}" for facet in facets)
    page = await get(database, f"/quotes/quotes.json?{query}&_size=1")
    counts = {
        name: {value["label"]: value["count"] for value in facet["results"]}
        for name, facet in page["facet_results"].items()
    }
    assert counts == {
        "speaker_id": {"المتحدث باسم الشركة": 30},
        "target_id": {"وزير النقل": 10},
        "cue_id": {"قال": 10, "نفى": 10, "رفض": 10},
        "type": {"غير مباشر": 30},
        "denial": {"لا": 20, "نفي": 10},
        "outlet_id": {"صحيفة 0": 15, "صحيفة 1": 15},
    }


async def test_every_view_opens(database: Path) -> None:
    listing = await get(database, "/quotes.json")
    views = [view["name"] for view in listing["views"]]
    assert {"who_said_what", "denials_view", "by_speaker"} <= set(views)
    for view in views:
        assert "rows" in await get(database, f"/quotes/{view}.json?_size=1")


async def test_the_search_tables_are_hidden(database: Path) -> None:
    listing = await get(database, "/quotes.json")
    shown = [table["name"] for table in listing["tables"] if not table["hidden"]]
    assert not [name for name in shown if name.startswith(("quotes_search", "quotes_typed"))]
