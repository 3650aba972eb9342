"""Ready questions: names under any spelling."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.serve import make_site


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
