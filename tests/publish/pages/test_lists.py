"""Person, outlet, article and denials pages, through the whole site."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.pages import article, cards, outlet, person, quote
from quotes.publish.pages.base import Missing
from quotes.publish.serve import make_site
from tests.publish.taken_apart import Page, html

from .conftest import HOSTILE, TEXT


def section(page: str, begins: str, ends: str = "</section>") -> str:
    return page[page.index(begins) : page.index(ends, page.index(begins))]


def uid(database: sqlite3.Connection, table: str, column: str, value: str) -> str:
    return str(database.execute(f"SELECT uid FROM {table} WHERE {column} = ?", (value,)).fetchone()[0])


@pytest.fixture
def spokesman(database: sqlite3.Connection) -> str:
    return "/person/" + uid(database, "entities", "name", "المتحدث باسم الشركة")


@pytest.fixture
def minister(database: sqlite3.Connection) -> str:
    return "/person/" + uid(database, "entities", "name", "وزير النقل")


async def test_person_as_speaker_and_as_target(site: Datasette, spokesman: str) -> None:
    page = await html(site, spokesman)
    assert "/quote/denial00" in section(page, 'id="part-said"')
    assert "/quote/silence0" in section(page, 'id="part-said"')
    assert "/quote/silence0" not in section(page, 'id="part-denials"')
    assert "/quote/silence0" in section(page, 'id="part-refusals"')
    assert "/quote/outlet00" in section(page, 'id="part-about"')
    assert 'id="part-denials-about"' not in page
    aside = section(page, "<aside", "</aside>")
    assert "صحيفة المثال" in aside
    assert "المتحدث باسم الشركة" in aside


async def test_figures_are_the_numbers_of_the_parts(site: Datasette, spokesman: str) -> None:
    figures = section(await html(site, spokesman), '<nav class="figures"', "</nav>")
    numbers = re.findall(r'class="figure"><bdi>(\d+)</bdi></span> ([^<]+)<', figures)
    assert {name.strip(): int(count) for count, name in numbers} == {
        "أقواله": 2, "نفيه": 1, "امتناع عن التعليق": 1, "قيل عنه": 1, "نفي يخصه": 0, "قول ونفيه": 0,
    }  # fmt: skip


async def test_denials_about(site: Datasette, database: sqlite3.Connection) -> None:
    company = uid(database, "entities", "name", "الشركة")
    page = await html(site, f"/person/{company}?part=denials-about")
    assert "/quote/denial00" in section(page, 'id="part-denials-about"')
    assert 'id="part-said"' not in page


async def test_quotes_of_replaced_texts_are_left_out_of_lists(site: Datasette, minister: str) -> None:
    page = await html(site, minister)
    assert "/quote/later000" in page
    assert "/quote/earlier0" not in page


async def test_an_unknown_part_is_the_overview(site: Datasette, minister: str) -> None:
    assert 'id="part-said"' in await html(site, f"{minister}?part=nonsense&page=x")


def test_pages_of_a_list_hold_each_quote_once(database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "PAGE", 2)
    total = database.execute("SELECT count(*) FROM quotes").fetchone()[0]
    seen = []
    for number in range(1, 20):
        found = cards.listing(database, "1", {}, number)
        assert found.total == total
        assert found.last == -(-total // 2)
        assert found.number == min(number, found.last)
        if number <= found.last:
            seen += [card["uid"] for card in found.cards]
    assert len(seen) == len(set(seen)) == total
    assert cards.listing(database, "1", {}, -3).number == 1
    assert cards.listing(database, "0", {}, 9) == cards.Listing([], 0, 1, 1)


def test_lists_are_newest_first_and_undated_last(database: sqlite3.Connection) -> None:
    published = [card["published"] for card in cards.cards(database, "1", {}, 100)]
    dated = [date for date in published if date]
    assert published == sorted(dated, reverse=True) + [None] * (len(published) - len(dated))
    assert None in published


async def test_outlet(site: Datasette, database: sqlite3.Connection) -> None:
    path = "/outlet/" + uid(database, "outlets", "name", "صحيفة المثال")
    page = await html(site, path)
    assert "/quote/denial00" in page
    assert "/quote/later000" not in page
    assert "/quote/earlier0" not in page
    aside = section(page, "<aside", "</aside>")
    assert "وزير النقل" in aside
    assert "أزمة المياه" in aside
    denials = await html(site, path + "?part=denials")
    assert "/quote/denial00" in denials
    assert "/quote/direct00" not in denials


def test_nothing_there(database: sqlite3.Connection) -> None:
    with pytest.raises(Missing):
        person.load(database, "nothing", "", 1)
    with pytest.raises(Missing):
        outlet.load(database, "nothing", "quotes", 1)
    with pytest.raises(Missing):
        article.load(database, "nothing")


@pytest.mark.parametrize("kind", ["person", "outlet", "article"])
async def test_nothing_there_is_404(site: Datasette, kind: str) -> None:
    for path in (f"/{kind}/nothing", *([f"/{kind}/nothing/feed.atom"] if kind == "person" else [])):
        assert (await site.client.get(path)).status_code == 404
    assert (await site.client.get("/article/nothing.txt")).status_code == 404


async def test_article_marks_every_quote_and_links_to_it(site: Datasette, database: sqlite3.Connection) -> None:
    path = "/article/" + uid(database, "articles", "document", "main")
    page = await html(site, path)
    text = section(page, '<section class="whole"')
    uids = [u for (u,) in database.execute("SELECT uid FROM quotes WHERE article_id = 1")]
    assert len(uids) == 7
    for quote_uid in uids:
        assert text.count(f'id="q-{quote_uid}"') == 1
        assert text.count(f'href="/quote/{quote_uid}"') == 1
    assert '<mark class="content source">المتحدث باسم الشركة</mark>' in text
    assert "مقالات ذات صلة" in text
    assert "علامة تنصيص فُتحت ولم تُغلق" in page
    assert "mistake: missing-quote" in page


async def test_article_text_is_served_letter_for_letter(site: Datasette, database: sqlite3.Connection) -> None:
    for document, text in (("main", TEXT), ("hostile", HOSTILE)):
        answer = await site.client.get(f"/article/{uid(database, 'articles', 'document', document)}.txt")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.content.decode("utf-8") == text


async def test_versions_and_near_duplicates_lead_to_each_other(site: Datasette, database: sqlite3.Connection) -> None:
    old, new = (uid(database, "articles", "document", d) for d in ("old", "new"))
    assert f'/article/{new}"' in section(await html(site, f"/article/{old}"), '<p class="notice">', "</p>")
    assert f'href="/article/{old}"' in section(await html(site, f"/article/{new}"), "headline", "</header>")
    assert "أزمة المياه" in await html(site, "/article/nearcopy")


async def test_hostile_article_page_stays_text(site: Datasette, database: sqlite3.Connection) -> None:
    text = await html(site, f"/article/{uid(database, 'articles', 'document', 'hostile')}")
    page = Page(text)
    assert not page.all("b")
    assert not page.all("img")
    assert "javascript:" not in text
    assert "\u202e" not in re.sub(r'<bdi class="control" title="U\+202E">\u202e</bdi>', "", text)
    outlet_page = await html(site, f"/outlet/{uid(database, 'outlets', 'name', '<b>صحيفة</b>')}")
    assert not Page(outlet_page).all("b")


async def test_regions_are_set_apart(archive: Path, tmp_path: Path) -> None:
    marked = tmp_path / "regions.db"
    marked.write_bytes(archive.read_bytes())
    begins = TEXT.index("مقالات")
    with sqlite3.connect(marked) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS regions (article_id, kind, char_start, char_end)")
        connection.execute("DELETE FROM regions")
        connection.executemany(
            "INSERT INTO regions (article_id, kind, char_start, char_end) VALUES (1, ?, ?, ?)",
            [("heading", 0, 22), ("body", 22, begins), ("navigation", begins, len(TEXT))],
        )
        article_uid = uid(connection, "articles", "document", "main")
    site = make_site(marked)
    await site.invoke_startup()
    text = section(await html(site, f"/article/{article_uid}"), '<section class="whole"')
    assert '<p class="verbatim region region-heading">أزمة المياه في المدينة</p>' in text
    assert text.count("من عناصر الصفحة لا من المقال") == 1
    assert text.count("region-navigation") == 2
    assert text.count('class="verbatim"') == 5


ARABIC = re.compile(r"[\u0600-\u06ff]+")
QUOTED = re.compile(
    r"<(script|title|option|pre|bdi|mark|q)\b.*?</\1>|<section class=\"whole\".*?</section>|<figure.*?</figure>"
    r"|<div class=\"(context|copybox)\".*?</div>|<a [^>]*hreflang=\"ar\".*?</a>|<[^>]*>",
    re.DOTALL,
)
"""What is Arabic on an English page: the words, names and texts of articles, and the way back to Arabic."""


async def test_every_page_in_english(site: Datasette, database: sqlite3.Connection, spokesman: str) -> None:
    paths = (
        "/quote/denial00", "/quote/unknown0", "/quote/silence0", "/quote/nothing0", "/quote/denial00/embed", "/denials",
        spokesman, "/outlet/" + uid(database, "outlets", "name", "صحيفة المثال"),
        "/article/" + uid(database, "articles", "document", "main"),
    )  # fmt: skip
    for path in paths:
        answer = await site.client.get(path, cookies={"lang": "en"})
        assert '<html lang="en" dir="ltr">' in answer.text
        assert not ARABIC.findall(QUOTED.sub(" ", answer.text)), path


def test_no_page_asks_the_database_once_per_quote(database: sqlite3.Connection, spokesman: str) -> None:
    main, someone = uid(database, "articles", "document", "main"), spokesman.split("/")[-1]
    statements: list[str] = []
    database.set_trace_callback(statements.append)
    person.load(database, someone, "", 1)
    assert len(statements) <= 12
    statements.clear()
    article.load(database, main)
    assert len(statements) <= 6
    statements.clear()
    quote.load(database, "denial00")
    assert len(statements) <= 9
