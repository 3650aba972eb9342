"""The denials page and its feed: filters, the table of the same denials, sentences beside unclear words."""

from __future__ import annotations

import sqlite3

import pytest
from datasette.app import Datasette

from quotes.publish.pages.sentence import is_short, points_back, sentence, with_the_one_before
from quotes.text.spans import Span
from tests.publish.taken_apart import Page

from .test_lists import html, section, uid


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", True),
        ("q=شركة", True),
        ("q=انذارا", True),
        ("q=مفقود", False),
        ("from=2025-03-01&until=2025-03-01", True),
        ("from=2025-03-02", False),
        ("until=2025-02-28", False),
        ("speaker=nobody", False),
        ("outlet=nobody", False),
        ("from=yesterday&until=x&q=&speaker=", True),
        ('q="(AND*', False),
        ("page=99", True),
    ],
)
async def test_denials_by_words_and_date(site: Datasette, query: str, there: bool) -> None:
    page = await html(site, f"/denials?{query}")
    assert ("/quote/denial00" in page) is there
    assert "/quote/direct00" not in page
    assert "/quote/silence0" not in page


async def test_denials_by_speaker_and_outlet(site: Datasette, database: sqlite3.Connection) -> None:
    speaker = uid(database, "entities", "name", "المتحدث باسم الشركة")
    paper = uid(database, "outlets", "name", "صحيفة المثال")
    other = uid(database, "outlets", "name", "صحيفة أخرى")
    page = await html(site, f"/denials?speaker={speaker}&outlet={paper}")
    assert "/quote/denial00" in page
    assert f'<option value="{speaker}" selected>' in page
    assert f"/denials/feed.atom?speaker={speaker}&amp;outlet={paper}" in page
    assert "/quote/denial00" not in await html(site, f"/denials?speaker={speaker}&outlet={other}")


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("kind=fact", True),
        ("kind=claim", False),
        ("kind=anything", True),
        ("claim=", True),
        ("claim=1", False),
        ("target=nobody", False),
    ],
)
async def test_denials_by_kind_and_claim(site: Datasette, query: str, there: bool) -> None:
    assert ("/quote/denial00" in await html(site, f"/denials?{query}")) is there
    assert ("/quote/denial00" in (await site.client.get(f"/denials/feed.atom?{query}")).text) is there


async def test_denials_by_whom_they_are_about(site: Datasette, database: sqlite3.Connection) -> None:
    company, speaker = (uid(database, "entities", "name", name) for name in ("الشركة", "المتحدث باسم الشركة"))
    page = await html(site, f"/denials?target={company}")
    assert "/quote/denial00" in page
    assert f'<option value="{company}" selected>الشركة (1)</option>' in page
    assert "/quote/denial00" not in await html(site, f"/denials?target={speaker}")


@pytest.mark.parametrize(
    "query", ["", "q=شركة", "kind=fact", "kind=claim", "claim=1", "from=2025-03-01", "until=2025-02-28"]
)
async def test_the_table_of_denials_shows_the_same_ones(
    site: Datasette, database: sqlite3.Connection, query: str
) -> None:
    company, paper = uid(database, "entities", "name", "الشركة"), uid(database, "outlets", "name", "صحيفة المثال")
    for more in ("", f"&target={company}", f"&outlet={paper}", "&speaker=nobody", "&target=nobody"):
        listed = Page(await html(site, f"/denials?{query}{more}"))
        table = next(a["href"] for a in listed.all("a") if "_view=table" in a.get("href", ""))
        assert "<table" in await html(site, table) or "zero-results" in await html(site, table)
        rows = (await site.client.get(table.replace("/quotes?", "/quotes.json?_shape=array&"))).json()
        shown = {"/quote/" + row["uid"] for row in rows}
        assert shown == {a["href"] for a in listed.all("a") if a.get("href", "").startswith("/quote/d")}, more


async def test_denials_of_few_words_stand_in_their_sentence(site: Datasette) -> None:
    said = section(await html(site, "/denials"), 'class="card-sentence"', "</p>")
    assert "ونفى المتحدث باسم الشركة أن" in said
    assert '<mark class="content">تكون الشركة تلقت إنذارا</mark>، بحسب صحيفة المثال.' in said


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("سكت. نفى ذلك اليوم. ثم مضى.", "نفى ذلك", "نفى ذلك اليوم."),
        ("نفى ذلك", "ذلك", "نفى ذلك"),
        ("قال: «لا!» ثم نفى ذلك؟ نعم.", "ثم نفى ذلك", "ثم نفى ذلك؟"),
        ("سطر\nنفى ذلك\nسطر", "ذلك", "نفى ذلك"),
        ("بلغت 3.5 وقال: نفى ذلك. نعم", "نفى", "بلغت 3.5 وقال: نفى ذلك."),
        ("نفى الأول. ونفى الثاني. انتهى.", "الأول. ونفى الثاني", "نفى الأول. ونفى الثاني."),
    ],
)
def test_a_sentence_is_found_around_words(text: str, words: str, found: str) -> None:
    start = text.index(words)
    around = sentence(text, Span(start, start + len(words)))
    assert text[around.start : around.end] == found


def test_words_that_point_elsewhere_or_are_few_are_unclear() -> None:
    assert is_short("تأخر القطارات")
    assert not is_short("")
    assert points_back("صحة هذه الاتهامات التي نشرتها الصحيفة صباح اليوم")
    assert not points_back("وصول القطار الجديد إلى المدينة قبل نهاية هذا العام")


def test_words_that_point_back_stand_with_the_sentence_before() -> None:
    text = "سكت. تأخر القطار.\n\nونفى الوزير ذلك. انتهى."
    here = sentence(text, Span(text.index("ذلك"), text.index("ذلك") + 3))
    both = with_the_one_before(text, here)
    assert text[both.start : both.end] == "تأخر القطار.\n\nونفى الوزير ذلك."
    assert with_the_one_before("نفى ذلك", Span(0, 7)) == Span(0, 7)
