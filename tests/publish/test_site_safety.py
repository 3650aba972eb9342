"""Fit for the open web: headers, nothing that runs, limits, faults without stack traces, hostile articles."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.serve import make_site
from tests.publish.conftest import HOSTILE
from tests.publish.taken_apart import Page
from tests.publish.test_site_pages import PAGES

pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
"""Datasette drops the facets that it has not come to when one of them fails."""
SLOW = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c"


@pytest.mark.parametrize("path", [*PAGES, "/quotes/quotes.json", "/quotes/quotes.csv", "/-/names?q=a", "/robots.txt"])
async def test_headers(site: Datasette, path: str) -> None:
    headers = (await site.client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers.get_list("referrer-policy") == ["strict-origin-when-cross-origin"]
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", [*PAGES, "/quotes?sql=select+*+from+articles", "/quotes/articles/3"])
async def test_no_page_needs_inline_script_or_style(site: Datasette, path: str) -> None:
    page = Page((await site.client.get(path)).text)
    assert page.all("style") == []
    for tag, attributes in page.tags:
        assert "style" not in attributes, (tag, attributes)
        assert not any(name.startswith("on") for name in attributes), (tag, attributes)
        if tag == "script" and attributes.get("type") != "application/ld+json":
            assert attributes.get("src", "").startswith("/-/static"), attributes
        for name in ("href", "src", "action"):
            assert not attributes.get(name, "").strip().lower().startswith(("javascript:", "data:", "http://example"))
        if tag in ("script", "link", "img"):
            assert not attributes.get("src", attributes.get("href", "")).startswith("//")


@pytest.mark.parametrize(
    "path",
    [
        "/", "/quotes/quotes", "/quotes/quotes?_view=table", "/quotes/articles", "/quotes/articles/3",
        "/quotes/entities",
        "/quotes?sql=select+*+from+quotes,articles", "/quotes/who_said_what", "/quotes/quotes?_search=script",
        "/quotes/outlets", "/quotes/entities?_facet=name", "/quotes/pairs",
    ],
)  # fmt: skip
async def test_a_hostile_article_stays_text(site: Datasette, path: str) -> None:
    answer = await site.client.get(path)
    page = Page(answer.text)
    assert "alert" in page.seen, "the words are shown"
    assert not page.all("img")
    assert all("onload" not in attributes for attributes in page.all("svg"))
    assert len(page.all("script")) <= 6


async def test_hostile_words_in_an_address_stay_text(site: Datasette) -> None:
    keys = ("_search", "_speaker", "_facet", "_sort", "denial", "_where", "_next", "sql", "lang", "_size", "name")
    for key in keys:
        for base in ("/quotes/quotes", "/quotes", "/quotes/said_by_about", "/" + HOSTILE[:8]):
            answer = await site.client.get(base, params={key: HOSTILE})
            assert answer.status_code in (200, 302, 400, 404), (key, base)
            assert "<img src=x" not in answer.text
            assert "<script>alert" not in answer.text


async def test_a_turned_around_name_does_not_turn_the_line(site: Datasette) -> None:
    html = (await site.client.get("/quotes/quotes")).text
    for place in re.finditer("\u202e", html):
        before = html[: place.start()]
        assert max(before.rfind("<bdi"), before.rfind("<a "), before.rfind('content="'), before.rfind("<title")) >= 0
    assert html.count("<bdi>") > 20


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/no-such-page", 404), ("/quote", 404), ("/quotes/no_table", 404), ("/quotes/quotes/999", 404),
        ("/other", 404),
        ("/quotes?sql=selec", 400), ("/quotes?sql=delete+from+quotes", 400), ("/quotes?sql=select+nothing", 400),
        ("/quotes/quotes?_sort=nothing", 400), ("/quotes/quotes?_facet=nothing", 400), ("/quotes/quotes?_size=-1", 400),
        ("/quotes/quotes?_size=99999999", 400),
        ("/quotes/who_said_what?_next=x", 400),
        ("/quotes/quotes?_timelimit=x", 400), ("/quotes/quotes?_through=x", 400), ("/quotes/quotes?_where=(", 400),
        ("/quotes/quotes?_searchmode=raw&_search=%22", 400), ("/quotes/quotes?_fts_table=nothing&_search=a", 400),
    ],
)  # fmt: skip
async def test_faults_are_pages_in_plain_words(site: Datasette, path: str, status: int) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == status
    page = Page(answer.text)
    assert page.all("html") == [{"lang": "ar", "dir": "rtl"}]
    assert "Traceback" not in answer.text
    assert "site-packages" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    as_json = await site.client.get(re.sub(r"^/[^?]+", lambda m: m[0] + ".json", path))
    assert as_json.status_code == status
    assert as_json.json()["ok"] is False


async def test_an_unforeseen_error_tells_nothing(site: Datasette, monkeypatch: pytest.MonkeyPatch) -> None:
    from quotes.publish import front

    async def broken(*_: object) -> None:
        raise RuntimeError("secret of the machine room")

    monkeypatch.setattr(front, "figures", broken)
    answer = await site.client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "حدث خطأ" in answer.text


async def test_sql_is_open_and_limited(database: Path) -> None:
    site = make_site(database, settings={"sql_time_limit_ms": 50})
    rows = (await site.client.get("/quotes.json?sql=select+count(*)+as+n+from+quotes&_shape=array")).json()
    assert rows == [{"n": 8}]
    answer = await site.client.get("/quotes", params={"sql": SLOW})
    assert answer.status_code == 400
    assert "وقتا أطول" in answer.text
    many = "with recursive c(x) as (select 1 union all select x + 1 from c limit 5000) select x from c"
    assert json.loads((await make_site(database).client.get("/quotes.json", params={"sql": many})).text)["truncated"]


async def test_nothing_is_written(database: Path) -> None:
    before = database.read_bytes()
    site = make_site(database)
    for sql in ("pragma user_version = 9", "attach 'x.db' as x", "vacuum", "update quotes set text = ''"):
        assert (await site.client.get("/quotes", params={"sql": sql})).status_code == 400
    assert (await site.client.post("/quotes/quotes", data={"x": "1"})).status_code in (403, 405)
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["databases", "threads", "plugins", "actor", "permissions", "messages", "patterns", "logout"]
)
async def test_pages_for_the_machine_room_are_not_there(site: Datasette, name: str) -> None:
    assert (await site.client.get(f"/-/{name}")).status_code == 404
    assert (await site.client.get(f"/-/{name}.json")).status_code == 404


async def test_no_page_names_a_place_on_the_machine(site: Datasette, database: Path) -> None:
    for path in (*PAGES, "/-/metadata.json", "/-/versions.json", "/-/settings.json", "/.json", "/quotes.json"):
        assert str(database.parent) not in (await site.client.get(path)).text, path


async def test_crawlers_are_kept_from_endless_addresses(site: Datasette) -> None:
    rules = (await site.client.get("/robots.txt")).text
    forbidden = re.findall(r"^Disallow: (.+)$", rules, re.MULTILINE)
    page = Page((await site.client.get("/quotes/quotes")).text)
    faceted = [a["href"] for a in page.all("a") if "?" in a.get("href", "") and "rel" in a]
    patterns = [re.compile(re.escape(rule).replace(r"\*", ".*")) for rule in forbidden]
    for href in faceted:
        path = re.sub(r"^https?://[^/]+", "", href)
        assert any(pattern.match(path) for pattern in patterns), path
    assert "Allow: /quote/" in rules


async def test_caching(site: Datasette) -> None:
    assert (await site.client.get("/quotes/quotes")).headers["cache-control"] == "max-age=3600"
    assert (await site.client.get("/")).headers["cache-control"] == "public, max-age=600"
    page = Page((await site.client.get("/")).text)
    files = [a["href"] for a in page.all("link") if a.get("rel") in ("stylesheet", "preload")]
    files += [a["src"] for a in page.all("script")]
    for path in files:
        answer = await site.client.get(path)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable", path


async def test_every_font_and_file_of_the_style_sheet_is_there(site: Datasette) -> None:
    for sheet in ("quotes.css", "site.css"):
        css = (await site.client.get(f"/-/static-plugins/quotes/{sheet}")).text
        for name in re.findall(r'url\("([^"]+)"\)', css):
            assert (await site.client.get(f"/-/static-plugins/quotes/{name}")).status_code == 200, name


async def test_the_front_page_is_light(site: Datasette) -> None:
    front = await site.client.get("/")
    page = Page(front.text)
    files = [a["href"] for a in page.all("link") if a.get("rel") == "stylesheet"]
    files += [a["src"] for a in page.all("script")]
    sizes = [len((await site.client.get(path)).content) for path in files]
    fonts = Path(__file__).parents[2] / "quotes/publish/static/fonts"
    total = len(front.content) + sum(sizes) + sum(f.stat().st_size for f in fonts.glob("*.woff2"))
    assert total <= 150_000
