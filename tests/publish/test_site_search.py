"""Search and filters on the site itself."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from datasette.app import Datasette
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.models import EntityRef
from quotes.publish.serve import make_site
from quotes.records import Identity
from quotes.store.write import Store
from tests.made_up import made_up, read_made_up
from tests.publish.taken_apart import Page
from tests.publish.test_search import TYPED


async def said(site: Datasette, query: str) -> list[str]:
    """The contents of the quotes that a query string finds, in the table's order of ids."""
    answer = await site.client.get(f"/quotes/quotes.json?_shape=array&_sort=id&{query}")
    assert answer.status_code == 200, answer.text
    return [row["content"] for row in answer.json()]


@pytest.mark.parametrize("typed", ["المسؤولين", "مسؤولين", "المسؤولين  الجدول", "«راجعوا الجدول»", "مسؤ*"])
async def test_the_search_box_finds_arabic(site: Datasette, typed: str) -> None:
    assert await said(site, f"_search={typed}") == ["المسؤولين راجعوا الجدول"]


async def test_search_finds_by_speaker_too(site: Datasette) -> None:
    assert "لن نرفع أسعار التذاكر على المسافرين" in await said(site, "_search=وزير النقل")


async def test_as_typed_keeps_the_letters(site: Datasette) -> None:
    assert len(await said(site, "_search=إضرابهم")) == 1, "broad: without the vowel mark"
    assert await said(site, "_search=إضرابهم&_as=typed") == []
    assert len(await said(site, "_search=إضرابَهم&_as=typed")) == 1
    assert len(await said(site, "_search=علي المسافرين")) == 1
    assert await said(site, "_search=علي المسافرين&_as=typed") == []


async def test_hits_are_marked_in_the_list_and_the_table(site: Datasette) -> None:
    for view in ("", "&_view=table"):
        html = (await site.client.get(f"/quotes/quotes?_search=اضرابهم{view}")).text
        assert '<mark class="hit">إضرابَهم</mark>' in html


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("mode", ["", "&_as=typed"])
async def test_hostile_input_is_answered(site: Datasette, typed: str, mode: str) -> None:
    answer = await site.client.get(f"/quotes/quotes?{mode}", params={"_search": typed[:2000], "_as": mode[5:]})
    assert answer.status_code == 200


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_text_is_answered(site: Datasette, typed: str) -> None:
    params = {"_search": typed, "_speaker": typed, "_about": typed, "_from": typed, "_to": typed, "_target": typed}
    answer = await site.client.get("/quotes/quotes", params=params)
    assert answer.status_code == 200


async def test_an_empty_search_is_no_search(site: Datasette) -> None:
    assert len(await said(site, "_search=")) == 8
    assert len(await said(site, "_search=&_speaker=&_from=&_to=&_as=")) == 8


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("_speaker=وزير", 2), ("_speaker=شركه", 2), ("_speaker=زير", 0), ("_about=وزير النقل", 3),
        ("_about=الشركة", 1),
        ("_from=2024-05-20", 2), ("_to=2024-05-20", 7), ("_to=2024-05-19", 5), ("_from=2024-05", 2), ("_from=x", 8),
        ("_speaker=وزير&_search=التذاكر", 1), ("denial=1", 1), ("no_comment=1", 1), ("type=direct", 1),
        ("_target=x", 8),
    ],
)  # fmt: skip
async def test_filters(site: Datasette, query: str, count: int) -> None:
    assert len(await said(site, query)) == count


async def test_a_cell_of_the_front_page_leads_to_as_many_quotes_as_it_counts(site: Datasette) -> None:
    page = Page((await site.client.get("/")).text)
    cells = [a["href"] for a in page.all("a") if "_target=" in a.get("href", "")]
    assert cells
    for href in cells:
        seen = Page((await site.client.get(href)).text).seen
        assert "عدد الاقتباسات 1" in seen


async def test_filters_at_work_are_named_and_removed_one_by_one(site: Datasette) -> None:
    names = (await site.client.get("/quotes/entities.json?_shape=array&name=وزير النقل")).json()
    query = f"_search=قطار&_as=typed&speaker_id={names[0]['id']}&denial=0&published__gte=2024&_where=id+<+99"
    html = (await site.client.get(f"/quotes/quotes?{query}")).text
    seen = Page(html).seen
    date = "تاريخ النشر أكبر من أو يساوي: 2024"
    for chip in ("البحث كما كُتب: قطار", "المتحدث: وزير النقل", "النفي: لا", date, "SQL: id < 99"):
        assert chip in seen
    removals = [a["href"] for a in Page(html).all("a") if a.get("aria-label", "").startswith("أزل")]
    without_search = next(href for href in removals if "_search" not in href)
    assert "_as" not in without_search
    assert "denial=0" in without_search
    assert (await site.client.get(without_search)).status_code == 200


async def test_a_new_search_keeps_facets_and_leaves_the_page(site: Datasette) -> None:
    page = Page((await site.client.get("/quotes/quotes?denial=1&_sort=id&_facet=stance&_search=x")).text)
    hidden = [(a["name"], a["value"]) for a in page.all("input") if a.get("type") == "hidden"]
    assert ("denial", "1") in hidden
    assert ("_sort", "id") in hidden
    assert all(name not in ("_search", "_next") for name, _ in hidden[:4])


async def test_names_are_searched_and_suggested(site: Datasette) -> None:
    assert (await site.client.get("/-/names?q=وزير")).json() == ["وزير النقل"]
    assert (await site.client.get("/-/names?q=الوزير")).json() == []
    assert (await site.client.get("/-/names")).json() == []
    rows = (await site.client.get("/quotes/entities.json?_shape=array&_name=النقابه")).json()
    assert [row["name"] for row in rows] == ["رئيس النقابة"]


async def test_a_search_offers_whom_it_names_under_any_spelling_most_quoted_first(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    keys = {"سالم التجريبى": "سالم التجريبي"}
    with Store(path, entity_key=lambda name, kind: Identity(kind, keys.get(name, name))) as store:
        for number, name in enumerate(["سالم التجريبي", "سالم التجريبي", "سالم التجريبى", "سالم"]):
            article = made_up(number)
            found = read_made_up(article)
            first = found.quotes[0].model_copy(update={"speaker": EntityRef(name=name, kind="person")})
            store.add(article, found.model_copy(update={"quotes": (first,)}))
        store.finish()
    site = make_site(path)
    await site.invoke_startup()
    assert (await site.client.get("/-/names?q=سالم")).json() == ["سالم التجريبي", "سالم"]
    page = (await site.client.get("/quotes/quotes?_search=التجريبى")).text
    offered = page[page.index('<p class="meant">') : page.index("</p>", page.index('<p class="meant">'))]
    assert re.findall(r"<bdi>(.*?)</bdi>", offered) == ["سالم التجريبي"]
    assert "قال 3" in offered
    assert 'class="meant"' not in (await site.client.get("/quotes/quotes?_search=التجر")).text


async def test_a_name_that_is_somebody_else_in_each_article_is_suggested_once(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    with Store(path, entity_key=lambda name, kind: Identity(kind, name, everywhere=False)) as store:
        for number in (1, 2):
            store.add(made_up(number), read_made_up(made_up(number)))
        store.finish()
    site = make_site(path)
    await site.invoke_startup()
    assert (await site.client.get("/-/names?q=المتحدث")).json() == ["المتحدث باسم الشركة"]


async def test_a_spreadsheet_opens_in_arabic(site: Datasette) -> None:
    page = Page((await site.client.get("/quotes/quotes?denial=1&_size=1")).text)
    href = next(a["href"] for a in page.all("a") if "/sheet/" in a.get("href", ""))
    answer = await site.client.get(href)
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 1
    assert rows[0]["المتحدث"] == "المتحدث باسم الشركة"
    assert rows[0]["المتحدَّث عنه"] == "الشركة، وزير النقل"
    assert rows[0]["الكلام المنقول"] == "تأخر وصول القطارات"
    plain = await site.client.get("/quotes/quotes.csv")
    assert not plain.content.startswith(b"\xef\xbb\xbf"), "programs that read CSV expect none"


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize("sort", ["", "_sort=published", "_sort_desc=denial", "_sort=speaker_id"])
async def test_pages_join_without_gap_or_repetition(site: Datasette, size: int, sort: str) -> None:
    address: str | None = f"/quotes/quotes.json?_size={size}&{sort}"
    ids = []
    while address:
        page = (await site.client.get(address)).json()
        ids += [row[0] for row in page["rows"]]
        address = page["next_url"] and page["next_url"].removeprefix("http://localhost")
    assert sorted(ids) == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_the_next_page_keeps_filters_and_leaves_facets_to_the_first(site: Datasette) -> None:
    page = Page((await site.client.get("/quotes/quotes?_size=2&denial=0")).text)
    following = next(a["href"] for a in page.all("a") if a.get("rel", "").startswith("next"))[len("http://localhost") :]
    second = await site.client.get(following)
    assert "denial=0" in following
    assert 'class="facet-info"' not in second.text
    assert "التصنيفات وأعدادها في الصفحة الأولى" in second.text


async def test_all_rows_are_streamed(site: Datasette) -> None:
    answer = await site.client.get("/quotes/quotes.csv?_stream=on&_size=2&_bom=1&_dl=on&_labels=on")
    assert len(list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))) == 9
    assert answer.content.count(b"\xef\xbb\xbf") == 1


async def test_the_facet_of_targets_counts_and_filters_by_all_of_them(site: Datasette) -> None:
    """Of three quotes that are about the minister he is the second target of two."""
    listed = Page((await site.client.get("/quotes/quotes")).text)
    links = [a["href"] or "" for a in listed.all("a") if "_target=" in (a.get("href") or "")]
    counts = [len(Page((await site.client.get(link)).text).all("article")) for link in links]
    assert sorted(counts) == [1, 1, 1, 3]
    chosen = (await site.client.get(links[counts.index(3)])).text
    assert '<li class="selected"><span><bdi>وزير النقل</bdi> <a href="/quotes/quotes"' in chosen
