"""Statements and disputes on the pages of quotes, persons and denials, and their feeds."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette

from quotes.publish.pages import person
from quotes.publish.pages.feeds import NAMESPACE
from quotes.publish.serve import make_site
from tests.publish.taken_apart import html

LINKS = """
    INSERT INTO statements SELECT 1, 'statement', min(id), 2, 2, 2 FROM quotes WHERE uid IN ('direct00', 'later000');
    INSERT INTO statement_quotes SELECT id, 1 FROM quotes WHERE uid IN ('direct00', 'later000');
    INSERT INTO disputes SELECT 1, 'dispute', d.id, c.id, 'words' FROM quotes d, quotes c
      WHERE d.uid = 'denial00' AND c.uid = 'unknown0';
"""


@pytest.fixture
def linked(archive: Path, tmp_path: Path) -> Path:
    """The archive with a statement and a dispute."""
    path = tmp_path / "linked.db"
    path.write_bytes(archive.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.executescript(LINKS)
    connection.close()
    return path


@pytest.fixture
async def site(linked: Path) -> Datasette:
    served = make_site(linked)
    await served.invoke_startup()
    return served


def section(page: str, begins: str) -> str:
    return page[page.index(begins) : page.index("</section>", page.index(begins))]


async def test_the_same_words_elsewhere(site: Datasette) -> None:
    tie = section(await html(site, "/quote/direct00"), 'id="same_words"')
    assert "الكلام نفسه في مقالات أخرى" in tie
    assert "/quote/later000" in tie
    assert "الدليل" not in tie
    assert "/quote/direct00" in section(await html(site, "/quote/later000"), 'id="same_words"')


async def test_a_denial_shows_the_claim_and_a_claim_who_denied_it(site: Datasette) -> None:
    denial, claim = await html(site, "/quote/denial00"), await html(site, "/quote/unknown0")
    assert "/quote/unknown0" in section(denial, 'id="denies"')
    assert "الدليل: الكلمات نفسها في الخبر نفسه" in section(denial, 'id="denies"')
    assert "/quote/denial00" in section(claim, 'id="denied_by"')
    assert claim.count('href="/quote/denial00"') == 1, "once, under its closest tie"
    assert 'id="denies"' not in claim
    for page, quote in ((denial, "denial00"), (claim, "unknown0")):
        assert re.search(rf'<link rel="alternate" type="application/atom[^>]* href="/quote/{quote}/feed.atom">', page)


async def test_a_quote_without_ties_says_nothing_of_them(site: Datasette) -> None:
    page = await html(site, "/quote/silence0")
    assert not re.search(r'id="(denies|denied_by|same_words)"', page)
    assert "/quote/silence0/feed.atom" not in page


async def test_a_persons_disputes(site: Datasette, linked: Path) -> None:
    speaker = re.search(r"/person/(\w+)", await html(site, "/quote/denial00"))
    assert speaker is not None
    overview = await html(site, f"/person/{speaker[1]}")
    pairs = section(overview, 'id="part-disputes"')
    assert pairs.index("/quote/unknown0") < pairs.index("/quote/denial00")
    assert f"/person/{speaker[1]}?part=disputes" in overview
    part = await html(site, f"/person/{speaker[1]}?part=disputes")
    assert "/quote/unknown0" in section(part, 'id="part-disputes"')
    assert 'id="part-said"' not in part
    assert f"/person/{speaker[1]}/feed.atom?part=disputes" in part
    with sqlite3.connect(f"file:{linked}?mode=ro", uri=True) as connection:
        assert person.load(connection, speaker[1], "disputes", 9).disputes.number == 1  # type: ignore[union-attr]


async def test_a_denial_says_so_on_other_peoples_pages_too(site: Datasette) -> None:
    assert 'class="saying-lead">ما ينفيه:' in await html(site, "/quote/denial00/embed")
    assert "saying-lead" not in await html(site, "/quote/direct00/embed")


async def test_words_that_deny_are_not_shown_as_what_is_denied(linked: Path) -> None:
    with sqlite3.connect(linked) as connection:
        connection.execute("UPDATE quotes SET denial_content = 'denying' WHERE uid = 'denial00'")
    site = make_site(linked)
    await site.invoke_startup()
    for path in ("/quote/denial00", "/quote/denial00/embed", "/denials", "/quotes/quotes?denial=1"):
        page = await html(site, path)
        assert '-lead">ما قاله نافيا:' in page, path
        assert '-lead">ما ينفيه' not in page, path


async def test_the_denials_page_shows_what_was_denied(site: Datasette) -> None:
    page = await html(site, "/denials")
    claims = page[page.index('class="card-claims"') :]
    assert "القول المنفي" in claims
    assert "/quote/unknown0" in claims
    assert page.count('class="card-claims"') == 1


async def uids(site: Datasette, path: str) -> list[str]:
    feed = ElementTree.fromstring((await html(site, path)).encode())
    return sorted(str(entry.findtext(f"{{{NAMESPACE}}}id"))[-8:] for entry in feed.findall(f"{{{NAMESPACE}}}entry"))


async def test_feeds_of_a_dispute(site: Datasette) -> None:
    assert await uids(site, "/quote/unknown0/feed.atom") == ["denial00", "unknown0"]
    assert await uids(site, "/quote/denial00/feed.atom") == ["denial00", "unknown0"]
    assert await uids(site, "/quote/direct00/feed.atom") == ["direct00", "later000"]
    assert (await site.client.get("/quote/nothing0/feed.atom")).status_code == 404
    speaker = re.search(r"/person/(\w+)", await html(site, "/quote/denial00"))
    assert speaker is not None
    assert await uids(site, f"/person/{speaker[1]}/feed.atom?part=disputes") == ["denial00", "unknown0"]


async def test_tables_and_views_of_links(site: Datasette) -> None:
    disputes = await html(site, "/quotes/disputes")
    assert "الكلمات نفسها في الخبر نفسه" in disputes
    assert "/quote/unknown0" in await html(site, "/quotes/disputes_view")
    assert "/quote/direct00" in await html(site, "/quotes/statements_view")
    assert "عدد المقالات" in await html(site, "/quotes/statements")
    assert len(re.findall(r'href="/quotes/quotes/\d+"', await html(site, "/quotes/disputes/1"))) == 2
