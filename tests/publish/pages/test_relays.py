"""نقلت صحيفة المثال عن وزير النقل: two attributions of the same words, of which the reader sees who told which."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette

from quotes.models import Article, EntityRef, Extraction
from quotes.publish.pages.feeds import NAMESPACE
from quotes.publish.serve import make_site
from quotes.store.write import Run, Store
from tests.publish.taken_apart import html

from .conftest import MINISTER, RULES, quote

TEXT = "نقلت صحيفة المثال عن وزير النقل أن القطار تأخر.\nوقال مدير المحطة إن الوزير وعد بالتعويض."
DELAY = "القطار تأخر"
PAPER = EntityRef(name="صحيفة المثال", kind="outlet")
HEAD = EntityRef(name="مدير المحطة", kind="person")


@pytest.fixture
def relayed(tmp_path: Path) -> Path:
    """A relay, and words within words; the minister's article has no other quotes."""
    path = tmp_path / "relayed.db"
    found = (
        quote("paper000", TEXT, "نقلت", [DELAY], source=PAPER.name, speaker=PAPER),
        quote("minister", TEXT, "نقلت", [DELAY], source=MINISTER.name, speaker=MINISTER, parent="paper000"),
        quote("head0000", TEXT, "قال", ["الوزير وعد بالتعويض"], source=HEAD.name, speaker=HEAD),
        quote("promise0", TEXT, "وعد", ["بالتعويض"], source="الوزير", speaker=MINISTER, parent="head0000"),
        quote("himself0", TEXT, "وعد بالتعويض", [], source="الوزير", speaker=HEAD, parent="head0000"),
    )
    with Store(path, run=Run("fingerprint", "0.1.0", RULES)) as store:
        article = Article(document="d", text=TEXT, title="تأخر", outlet="وكالة المثال", published="2025-03-01")
        store.add(article, Extraction(document="d", quotes=found, problems=()))
        store.finish()
    return path


@pytest.fixture
async def site(relayed: Path) -> Datasette:
    served = make_site(relayed)
    await served.invoke_startup()
    return served


async def test_citations_name_who_told_it(site: Datasette) -> None:
    assert (await html(site, "/quote/minister.txt")).startswith("وزير النقل، نقلا عن صحيفة المثال (نقلت، ")
    assert (await html(site, "/quote/promise0.txt")).startswith(
        "وزير النقل (وعد، كلام منقول بالمعنى)، نقلا عن مدير المحطة:"
    )
    for uid in ("paper000", "himself0"):
        assert "نقلا عن" not in await html(site, f"/quote/{uid}.txt")


async def test_the_relayer_stands_before_the_cue_that_is_his(site: Datasette) -> None:
    for path in ("/quote/minister", "/quote/minister/embed"):
        page = await html(site, path)
        head = page[page.index("وزير النقل", page.index("<body")) :]
        assert head.index("نقلا عن") < head.index("/quote/paper000") < head.index('saying-cue"'), path
    page = await html(site, "/quote/promise0")
    head = page[page.index("<h1") : page.index("</h1>")]
    assert head.index("وعد") < head.index("نقلا عن") < head.index("/quote/head0000")
    card = (await site.client.get("/oembed?url=/quote/minister")).json()
    assert card["title"] == "وزير النقل، نقلا عن صحيفة المثال (نقلت)"


async def test_a_list_folds_the_words_that_stand_in_it_twice(site: Datasette) -> None:
    for path in ("/quotes/quotes", "/", "/feed.atom"):
        page = await html(site, path)
        assert page.count(DELAY) == (2 if path == "/feed.atom" else 1), path  # a feed has them in title and summary
        assert "نقلا عن" in page, path
    assert "من نقلت عنه أعلاه: 1" in await html(site, "/quotes/quotes")


async def test_by_himself_the_relayer_says_whose_words_they_are(site: Datasette) -> None:
    page = await html(site, "/quotes/quotes?_speaker=صحيفة")
    item = page[page.index("<article") : page.index("</article>")]
    assert "كلام من نقلت عنه" not in page
    assert item.index("نقلت") < item.index("/quote/minister") < item.index("وزير النقل")
    assert "نقلا عن" not in item


async def test_feeds_say_it_too(site: Datasette) -> None:
    feed = ElementTree.fromstring((await html(site, "/feed.atom?q=القطار")).encode())
    titles = [entry.findtext(f"{{{NAMESPACE}}}title") for entry in feed.findall(f"{{{NAMESPACE}}}entry")]
    assert titles == [f"وزير النقل، نقلا عن صحيفة المثال (نقلت): {DELAY}"]


def test_views_have_the_relayer(relayed: Path) -> None:
    with sqlite3.connect(relayed) as connection:
        found = connection.execute("SELECT speaker, relayed_by FROM who_said_what ORDER BY id").fetchall()
    assert found == [
        ("صحيفة المثال", None), ("وزير النقل", "صحيفة المثال"), ("مدير المحطة", None), ("وزير النقل", "مدير المحطة"),
        ("مدير المحطة", None),
    ]  # fmt: skip
