"""The spreadsheet of any results: for people, to cite from."""

from __future__ import annotations

import csv
import io
import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.pages import sheet
from quotes.publish.serve import make_site
from tests.publish.taken_apart import Page

HEADERS = [
    "المتحدث", "الكلام المنقول", "المتحدَّث عنه", "نقلا عن", "لفظ القول", "نوع الاقتباس", "النفي", "ما كلام النفي",
    "الامتناع عن التعليق", "المصدر كما ورد", "وسيلة الإعلام", "تاريخ النشر", "العنوان",
    "الرابط الأصلي", "الرابط الدائم",
]  # fmt: skip


async def lines(site: Datasette, path: str, **cookies: str) -> list[list[str]]:
    answer = await site.client.get(path, cookies=cookies)
    assert answer.status_code == 200, answer.text[:500]
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_a_quote_with_all_that_a_citation_needs(site: Datasette) -> None:
    head, *rows = await lines(site, "/sheet/quotes/quotes.csv?denial=1")
    assert head == HEADERS
    assert rows == [
        [
            "المتحدث باسم الشركة", "تكون الشركة تلقت إنذارا", "الشركة", "صحيفة المثال", "نفى",
            "كلام منقول بالمعنى", "نفي", "الكلام هو المنفي", "لا", "المتحدث باسم الشركة", "صحيفة المثال",
            "2025-03-01", "أزمة المياه", "https://example.org/a?b=1", "http://localhost/quote/denial00",
        ]
    ]  # fmt: skip


async def test_headers_and_values_in_english(site: Datasette) -> None:
    head, row = await lines(site, "/sheet/quotes/quotes.csv?denial=1", lang="en")
    assert head[:3] == ["Speaker", "Said", "About"]
    assert row[5:9] == ["indirect", "denial", "the words are what is denied", "no"]


async def test_addresses_are_those_of_the_published_site(archive: Path) -> None:
    site = make_site(archive, base_url="/archive/")
    page = Page((await site.client.get("/quotes/quotes?denial=1")).text)
    (address,) = {a["href"] or "" for a in page.all("a") if "/sheet/" in (a.get("href") or "")}
    assert address == "/archive/sheet/quotes/quotes.csv?denial=1&_labels=on"
    rows = await lines(site, address.removeprefix("/archive"))
    assert rows[1][-1] == "http://localhost/archive/quote/denial00"
    site._metadata_local.setdefault("plugins", {})["quotes"] = {"address": "https://archive.example"}
    assert (await lines(site, address.removeprefix("/archive")))[1][-1] == "https://archive.example/quote/denial00"


async def test_the_rows_are_those_of_the_page_in_their_order(site: Datasette, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "_AT_ONCE", 2)
    for query in ("", "_search=وزير", "_sort=id", "_sort_desc=id&type=direct", "_about=شركة", "_versions=all"):
        shown = (await site.client.get(f"/quotes/quotes.json?_shape=array&_size=100&{query}")).json()
        saved = (await lines(site, f"/sheet/quotes/quotes.csv?{query}"))[1:]
        permalinks = [next(cell for cell in row if "/quote/" in cell) for row in saved]
        assert permalinks == [f"http://localhost/quote/{row['uid']}" for row in shown], query


async def test_an_earlier_text_is_marked(site: Datasette) -> None:
    head, *rows = await lines(site, "/sheet/quotes/quotes.csv?_versions=all")
    assert head == [*HEADERS, "هل حل محله نص أحدث"]
    assert [row[-1] for row in rows if row[-2].endswith("/earlier0")] == ["نص سابق"]
    assert [row[-1] for row in rows if row[-1]] == ["نص سابق"]


async def test_views_tables_and_questions(site: Datasette, database: sqlite3.Connection) -> None:
    head, *rows = await lines(site, "/sheet/quotes/denials_view.csv")
    assert "المتحدث" in head
    assert "http://localhost/quote/denial00" in rows[0]
    head, *rows = await lines(site, "/sheet/quotes/entities.csv?name=الشركة")
    (uid,) = database.execute("SELECT uid FROM entities WHERE name = 'الشركة'").fetchone()
    assert dict(zip(head, rows[0], strict=True)) == {
        "المعرّف الدائم": f"http://localhost/person/{uid}", "الاسم": "الشركة", "النوع": "جهة",
    }  # fmt: skip
    head, row, *_ = await lines(site, "/sheet/quotes/denials_of.csv?speaker=المتحدث")
    assert (head[0], row[0], row[-1]) == ("المتحدث", "المتحدث باسم الشركة", "http://localhost/quote/denial00")
    assert await lines(site, "/sheet/quotes.csv?sql=select+1+as+speaker") == [["المتحدث"], ["1"]]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sheet/quotes/nothing.csv", 404),
        ("/sheet/nothing/quotes.csv", 404),
        ("/sheet/quotes.csv?sql=select+nothing", 400),
    ],
)
async def test_what_cannot_be_saved(site: Datasette, path: str, status: int) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == status
    assert "text/html" in answer.headers["content-type"]


async def test_words_never_run_as_formulas(site: Datasette) -> None:
    (_, row) = await lines(site, "/sheet/quotes.csv?sql=select+'%3Dcmd()'+as+said,+'-5'+as+a,+-5+as+b")
    assert row == ["'=cmd()", "'-5", "-5"]


async def test_a_file_ends_at_the_greatest_size(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "_AT_ONCE", 1)
    monkeypatch.setattr(sheet, "_MEGABYTE", 1)
    site = make_site(archive, settings={"max_csv_mb": 1})
    *_, last = await lines(site, "/sheet/quotes/quotes.csv")
    assert last[0].startswith("انتهى الملف هنا")
