"""The permalink page and its forms, through the whole site."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.publish.labels import gists
from quotes.publish.pages import routes
from quotes.publish.pages.cite import FORMATS
from quotes.publish.pages.quote import explained, load
from quotes.publish.serve import make_site
from quotes.rulebook import load_rulebook
from tests.publish.taken_apart import Page, html

from .conftest import HOSTILE, TEXT


def section(page: str, begins: str, ends: str) -> str:
    return page[page.index(begins) : page.index(ends, page.index(begins))]


async def test_the_paragraph_shows_every_part_marked(site: Datasette) -> None:
    page = await html(site, "/quote/denial00")
    here = section(page, "context-here", "</p>")
    assert '<mark class="cue stance">نفى</mark>' in here
    assert '<mark class="source">المتحدث باسم الشركة</mark>' in here
    assert '<mark class="content target">الشركة</mark>' in here
    assert '<mark class="content"> تلقت إنذارا</mark>' in here
    assert here.count("[الكلام المنقول: ") == 1
    assert "وقال" not in here
    assert "أزمة المياه" not in section(page, "context-around", "context-here")
    assert "قال وزير النقل في مؤتمر صحفي: &#34;لن نغلق" in section(page, "context-around", "context-here")
    assert "ورفض المتحدث" in page[page.index("context-here") :]


async def test_a_denial_is_called_one_in_heading_title_and_facts(site: Datasette) -> None:
    page = await html(site, "/quote/denial00")
    assert '<strong class="badge badge-denial">نفي</strong>' in section(page, "<h1", "</h1>")
    assert "(نفى)" in section(page, "<title>", "</title>")
    assert "ينفي وقوع أمر" in section(page, '<dl class="facts">', "</dl>")
    assert "ما ينفيه" in section(page, '<header class="saying">', "</header>")


async def test_only_direct_words_stand_between_marks(site: Datasette) -> None:
    direct = section(await html(site, "/quote/direct00"), "<blockquote", "</blockquote>")
    assert "«<bdi" in direct
    assert "لن نغلق الطريق قبل نهاية الأعمال</bdi>»" in direct
    assert "«" not in section(await html(site, "/quote/mixed000"), "<blockquote", "</blockquote>")


async def test_several_pieces_and_the_addressee(site: Datasette) -> None:
    page = await html(site, "/quote/pieces00")
    here = section(page, "context-here", "</p>")
    assert '<mark class="content">المال</mark>' in here
    assert '<mark class="content">سيصل غدا</mark>' in here
    assert '<mark class="addressee">لجنة المدينة</mark>' in here
    assert "المال […] سيصل غدا" in section(page, "<blockquote", "</blockquote>")
    places = [TEXT.index("المال"), TEXT.index("المال") + 5]
    assert f"<bdi>{places[0]}–{places[1]}</bdi>، <bdi>" in section(page, '<p class="verified">', "</p>")


async def test_words_are_verified_when_asked_for(site: Datasette, archive: Path, tmp_path: Path) -> None:
    assert "تطابق حروفُ" in await html(site, "/quote/direct00")
    forged = tmp_path / "forged.db"
    forged.write_bytes(archive.read_bytes())
    with sqlite3.connect(forged) as connection:
        connection.execute("UPDATE quotes SET text = replace(text, 'لن', 'قد') WHERE uid = 'direct00'")
        connection.execute("UPDATE quote_spans SET text = 'كتب' WHERE text = 'قيل'")
    other = make_site(forged)
    await other.invoke_startup()
    for uid in ("direct00", "unknown0"):
        page = await html(other, f"/quote/{uid}")
        assert "تنبيه: لا يطابق" in page
        assert "تطابق حروفُ" not in page


async def test_unknown_speaker_shows_its_reason(site: Datasette) -> None:
    page = await html(site, "/quote/unknown0")
    assert "المتحدث غير معروف" in page
    assert "لا يسمي النص أحدا" in section(page, '<dl class="facts">', "</dl>")


async def test_refusal_without_words(site: Datasette) -> None:
    page = await html(site, "/quote/silence0")
    assert "امتناع عن التعليق" in section(page, "<h1", "</h1>")
    assert "<blockquote" not in page


async def test_rules_in_words_and_correction_notice(site: Datasette) -> None:
    page = await html(site, "/quote/mixed000")
    why = section(page, '<details class="why">', "</details>")
    assert "لفظ قول: <bdi" in why
    assert ">أضاف</bdi>" in why
    assert "لا شرح لهذه القاعدة" in why
    english = (await site.client.get("/quote/mixed000", cookies={"lang": "en"})).text
    assert "القول: أعم أفعال النقل." in section(english, '<details class="why">', "</details>")
    assert "صُحِّح القائل" in section(page, "notice-corrected", "</p>")
    assert "notice-corrected" not in await html(site, "/quote/direct00")


def test_rules_in_arabic_where_they_have_arabic_and_set_apart_where_not(database: sqlite3.Connection) -> None:
    quote = load(database, "direct00")
    rules: list[dict[str, object]] = [
        {"rule": "qala", "kind": "cue", "why": "To say."},
        {"rule": "qala", "kind": "cue", "why": "To say."},
        {"rule": "verb-source-that", "kind": "frame", "why": "The commonest."},
        {"rule": "new-frame", "kind": "frame", "why": "A new one."},
    ]
    shown = explained(replace(quote, rules=rules), "ar")
    assert [(rule["words"], rule["foreign"]) for rule in shown] == [
        ("قال", False),
        ("To say.", True),
        ("الفعل ثم القائل ثم «أن» وما بعدها", False),
        ("A new one.", True),
    ]
    assert not any(rule["foreign"] for rule in explained(replace(quote, rules=rules), "en"))


def test_gists_are_of_rules_and_arabic() -> None:
    rules = load_rulebook().rules
    assert [rule for rule in gists() if rule not in rules] == []
    assert [gist for gist in gists().values() if not re.fullmatch("[\u0600-\u06ff «»]+", gist)] == []


async def test_related_quotes_stand_once_under_the_closest_tie(site: Datasette) -> None:
    page = section(await html(site, "/quote/denial00"), 'id="related"', "</section>")
    assert "ورد داخل هذا الكلام" in page
    assert page.count("/quote/outlet00") == 1
    assert "/quote/silence0" in page
    inside = section(await html(site, "/quote/outlet00"), 'id="related"', "</section>")
    assert "وفي داخله" in inside
    assert "/quote/denial00" in inside


async def test_an_older_text_leads_to_the_newer(site: Datasette) -> None:
    page = await html(site, "/quote/earlier0")
    notice = section(page, '<p class="notice">', "</p>")
    newer = re.search(r"/article/(\w+)", notice)
    assert newer is not None
    assert "مفتوح" in await html(site, newer[0])
    assert "notice" not in (await html(site, "/quote/later000")).split("<main")[1].split("folio")[0]


async def test_source_link_opens_at_the_words(site: Datasette) -> None:
    page = await html(site, "/quote/direct00")
    links = [a["href"] or "" for a in Page(page).all("a")]
    assert any(link.startswith("https://example.org/a?b=1#:~:text=%D9%84%D9%86") for link in links)


async def test_a_mistake_can_be_reported(site: Datasette) -> None:
    page = await html(site, "/quote/denial00")
    assert "mistake: not-a-denial" in page
    assert "mistake: is-a-denial" not in page
    assert "mailto:" not in page
    site._metadata_local.setdefault("plugins", {})["quotes"] = {
        "corrections_email": "desk@example.org", "corrections_url": "https://example.org/corrections",
    }  # fmt: skip
    try:
        page = await html(site, "/quote/denial00")
    finally:
        del site._metadata_local["plugins"]["quotes"]
    assert page.count("mailto:desk@example.org?subject=") == 4
    assert 'href="https://example.org/corrections"' in page


async def test_the_configured_address_wins_over_the_host_header(site: Datasette) -> None:
    site._metadata_local.setdefault("plugins", {})["quotes"] = {"address": "https://archive.example/"}
    try:
        answer = await site.client.get("/quote/direct00.txt", headers={"Host": "evil.example"})
    finally:
        del site._metadata_local["plugins"]["quotes"]
    assert "https://archive.example/quote/direct00" in answer.text
    assert "evil" not in answer.text


@pytest.mark.parametrize("form", FORMATS)
async def test_forms_have_their_content_type(site: Datasette, form: str) -> None:
    answer = await site.client.get(f"/quote/denial00.{form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FORMATS[form][0]
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "نفى" in answer.text
    assert f'href="/quote/denial00.{form}"' in await html(site, "/quote/denial00")
    nothing = await site.client.get(f"/quote/nothing0.{form}")
    assert nothing.status_code == 404


async def test_json_ld_in_the_page_is_the_same_quotation(site: Datasette) -> None:
    page = await html(site, "/quote/hostile0")
    block = section(page, '<script type="application/ld+json">', "</script>").split(">", 1)[1]
    assert "<" not in block
    answer = await site.client.get("/quote/hostile0.jsonld")
    assert json.loads(block) == json.loads(answer.text)
    assert json.loads(block)["text"].startswith('<script>alert("x")</script>')


async def test_the_card_runs_nothing_and_may_be_framed(site: Datasette) -> None:
    answer = await site.client.get("/quote/direct00/embed")
    assert "<script" not in answer.text
    assert "لن نغلق الطريق" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    page = await site.client.get("/quote/direct00")
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


async def test_oembed(site: Datasette) -> None:
    page = Page(await html(site, "/quote/direct00"))
    (discovered,) = [a["href"] for a in page.all("link") if a.get("type") == "application/json+oembed"]
    data = (await site.client.get(str(discovered).removeprefix("http://localhost"))).json()
    assert data["version"] == "1.0"
    assert data["type"] == "rich"
    assert 'src="http://localhost/quote/direct00/embed"' in data["html"]
    narrow = await site.client.get("/oembed?url=http://localhost/quote/direct00&maxwidth=320")
    assert narrow.json()["width"] == 320
    assert 'width="320"' in narrow.json()["html"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("url=http://localhost/quote/nothing0", 404),
        ("url=http://other.example/quote/direct00", 404),
        ("url=http://localhost/person/x", 404),
        ("", 404),
        ("url=http://localhost/quote/direct00&format=xml", 501),
    ],
)
async def test_oembed_refuses(site: Datasette, query: str, status: int) -> None:
    assert (await site.client.get(f"/oembed?{query}")).status_code == status


@pytest.mark.parametrize("path", ["/quote/hostile0", "/quote/hostile0/embed"])
async def test_a_hostile_article_stays_text(site: Datasette, path: str) -> None:
    text = await html(site, path)
    page = Page(text)
    assert not page.all("img")
    assert not page.all("b")
    assert "javascript:" not in text
    assert "\u202e" not in re.sub(r'<bdi class="control" title="U\+202E">\u202e</bdi>', "", text)
    assert "\u2069" not in re.sub(r'<bdi class="control" title="U\+2069">\u2069</bdi>', "", text)
    scripts = [a for a in page.all("script") if a.get("type") != "application/ld+json"]
    assert all(a["src"].startswith("/-/static-plugins/quotes/") for a in scripts)


async def test_offsets_of_the_annotation_count_into_the_text_we_serve(site: Datasette) -> None:
    data = json.loads((await site.client.get("/quote/hostile0.anno.json")).text)
    served = (await site.client.get(data["target"]["source"]["id"].removeprefix("http://localhost"))).text
    assert served == HOSTILE
    quoted, position = data["target"]["selector"]
    assert served[position["start"] : position["end"]] == quoted["exact"]


async def test_nothing_there_is_404_in_both_languages_with_help(site: Datasette) -> None:
    page = await html(site, "/quote/nothing0", 404)
    assert "لا اقتباس بهذا المعرّف" in page
    assert 'id="missing-search"' in page
    english = await site.client.get("/quote/nothing0", cookies={"lang": "en"})
    assert english.status_code == 404
    assert "There is no quote with this id" in english.text


async def test_a_removed_quote_is_gone_with_the_reason(site: Datasette) -> None:
    page = await html(site, "/quote/removed0", 410)
    assert "أُزيل هذا الاقتباس" in page
    assert "كان عنوانا لا قولا" in page
    assert (await site.client.get("/quote/removed0.bib")).status_code == 410


async def test_templates_are_never_served_by_themselves(site: Datasette) -> None:
    for path in ("/quote", "/person", "/outlet", "/article", "/embed", "/missing", "/_macros", "/quote.html"):
        assert (await site.client.get(path)).status_code == 404, path


async def test_base_url_stands_before_every_address(archive: Path) -> None:
    site = make_site(archive, base_url="/archive/")
    await site.invoke_startup()
    for path in ("/quote/denial00", "/denials"):  # the client puts the base before them
        page = Page(await html(site, path))
        links = [a["href"] or "" for a in page.all("a")] + [a["href"] or "" for a in page.all("link")]
        local = [link for link in links if link.startswith("/")]
        assert local
        assert all(link.startswith("/archive/") for link in local)
    citation = await site.client.get("/quote/denial00.txt")
    assert "http://localhost/archive/quote/denial00" in citation.text


@pytest.mark.parametrize(
    "path", ["/", "/quotes/quotes?denial=1&_facet_size=1", "/quotes/who_said_what", "/quotes/pairs", "/quotes/articles"]
)
async def test_no_link_of_a_table_is_dead_below_a_base_url(archive: Path, path: str) -> None:
    site = make_site(archive, base_url="/archive/")
    await site.invoke_startup()
    links = {a.get("href", "").removeprefix("http://localhost") for a in Page(await html(site, path)).all("a")}
    local = sorted(link for link in links if link.startswith("/"))
    for link in local:
        assert link.startswith("/archive/"), link
        assert "/archive/archive" not in link, link
        assert (await site.client.get(link.removeprefix("/archive"))).status_code == 200, link


def test_every_route_has_its_own_address() -> None:
    patterns = [pattern for pattern, _ in routes()]
    assert len(set(patterns)) == len(patterns)
    for path in ("/quote/abc.csl.json", "/quote/abc", "/quote/abc/embed", "/person/abc/feed.atom", "/article/abc.txt"):
        assert sum(bool(re.match(pattern, path)) for pattern in patterns) == 1, path
