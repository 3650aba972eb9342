"""Atom feeds: valid, with permalinks for ids, for any search of the table, a person, the denials."""

from __future__ import annotations

import re
import sqlite3
from xml.etree import ElementTree

import feedparser
import pytest
from datasette.app import Datasette

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


async def fetch(site: Datasette, path: str) -> tuple[ElementTree.Element, list[str]]:
    """The feed and the uids of its entries, after the checks that RFC 4287 asks of any feed."""
    answer = await site.client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.content)
    assert feed.tag == f"{ATOM}feed"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert set(links) == {"self", "alternate"}
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for required in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{required}")
            assert found.text
        assert RFC3339.fullmatch(element.findtext(f"{ATOM}updated") or "")
        assert element.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    assert all(i.startswith("http://localhost/quote/") for i in ids)
    parsed = feedparser.parse(answer.content)
    assert not parsed.bozo
    assert [e.link for e in parsed.entries] == ids
    return feed, [i.rsplit("/", 1)[1] for i in ids]


async def test_latest_quotes(site: Datasette) -> None:
    feed, uids = await fetch(site, "/feed.atom")
    assert uids[-1] == "hostile0"
    assert "earlier0" not in uids
    assert feed.findtext(f"{ATOM}updated") == "2025-03-01T08:30:00Z"


async def test_a_search(site: Datasette) -> None:
    feed, uids = await fetch(site, "/feed.atom?q=الطريق")
    assert set(uids) == {"direct00", "mixed000", "later000", "hostile0"}
    assert "الطريق" in (feed.findtext(f"{ATOM}title") or "")
    assert "q=" in (feed.findtext(f"{ATOM}id") or "")


async def test_filters_of_a_feed(site: Datasette, database: sqlite3.Connection) -> None:
    (target,) = database.execute("SELECT uid FROM entities WHERE name = 'الشركة'").fetchone()
    assert (await fetch(site, f"/feed.atom?target={target}"))[1] == ["denial00"]
    assert (await fetch(site, f"/feed.atom?target={target}&until=2025-02-01"))[1] == []


async def test_any_table_page_of_quotes_is_a_feed(site: Datasette) -> None:
    feed, uids = await fetch(site, "/quotes/quotes.atom?_search=الطريق&type=direct")
    assert uids == ["direct00"]
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert (links["alternate"] or "").startswith("http://localhost/quotes/quotes?_search=")
    assert (await fetch(site, "/quotes/quotes.atom?_search=مفقود"))[1] == []
    assert (await site.client.get("/quotes/entities.atom")).status_code == 404


async def test_a_person(site: Datasette, database: sqlite3.Connection) -> None:
    (uid,) = database.execute("SELECT uid FROM entities WHERE name = 'المتحدث باسم الشركة'").fetchone()
    assert set((await fetch(site, f"/person/{uid}/feed.atom"))[1]) == {"denial00", "silence0"}
    assert (await fetch(site, f"/person/{uid}/feed.atom?part=about"))[1] == ["outlet00"]


async def test_denials_say_that_they_are(site: Datasette) -> None:
    feed, uids = await fetch(site, "/denials/feed.atom")
    assert uids == ["denial00"]
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    category = entry.find(f"{ATOM}category")
    assert category is not None
    assert category.get("term") == "denial"
    assert "(نفى)" in (entry.findtext(f"{ATOM}title") or "")
    assert "(نفى" in (entry.findtext(f"{ATOM}summary") or "")


@pytest.mark.parametrize("path", ["/feed.atom", "/denials/feed.atom"])
async def test_feeds_are_the_same_for_every_reader(site: Datasette, path: str) -> None:
    arabic, english = [(await site.client.get(path, cookies={"lang": lang})).text for lang in ("ar", "en")]
    assert arabic == english


async def test_characters_that_xml_forbids_are_left_out(site: Datasette, database: sqlite3.Connection) -> None:
    from quotes.publish.pages.cards import cards
    from quotes.publish.pages.feeds import atom

    (card,) = cards(database, "q.uid = 'hostile0'", {}, 1)
    made = atom("t\x00\x0b", "http://x/f", "http://x/", "http://x", [{**card, "content": "a\x01b\ud800\ufffe\u202ec<"}])
    entry = ElementTree.fromstring(made).find(f"{ATOM}entry")
    assert entry is not None
    assert (entry.findtext(f"{ATOM}summary") or "").split(": ")[1].startswith("abc<")
