"""Every page in both languages: direction, words, names instead of numbers."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from datasette.app import Datasette
from jinja2 import Environment

from quotes.publish import labels, patch, tables
from quotes.publish.serve import make_site
from quotes.publish.site import template_vars
from quotes.resources import resource
from tests.publish.taken_apart import Page

PAGES = (
    "/", "/quotes", "/quotes/quotes", "/quotes/quotes?_search=وزير", "/quotes/quotes?_view=table", "/quotes/entities",
    "/quotes/articles", "/quotes/outlets", "/quotes/rules", "/quotes/who_said_what", "/quotes/entities/1",
    "/quotes/quotes/1", "/quotes/said_by_about?speaker=شركة&about=وزير", "/quotes?sql=select+name+from+entities",
    "/quotes/quotes?_facet=stance&denial=1&_sort=id", "/quotes/quotes?cue__contains=قال&_where=id+>+0", "/no-such-page",
)  # fmt: skip
ENGLISH = re.compile(
    r"\b(rows?|search|facets?|sort|apply|column|filter|export|advanced|view|edit|custom|query|queries|tables?|home|next"
    r"|page|data as|default|array|descending|where|results?|links from|error|powered|download|suggested)\b",
    re.IGNORECASE,
)
TEMPLATES = Path(labels.__file__).parent / "templates"
METADATA = yaml.safe_load(resource("datasette-metadata.yml").read_text(encoding="utf-8"))["databases"]["quotes"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
async def test_language_and_direction(site: Datasette, path: str, lang: str, direction: str) -> None:
    answer = await site.client.get(path, cookies={"lang": lang})
    page = Page(answer.text)
    assert page.all("html") == [{"lang": lang, "dir": direction}]
    assert answer.headers["content-language"] == lang
    assert "Cookie" in answer.headers["vary"]


@pytest.mark.parametrize("path", PAGES)
async def test_an_arabic_page_has_no_english_words(site: Datasette, path: str) -> None:
    html = re.sub(r"<(code|pre|textarea|bdi)\b.*?</\1>", "", (await site.client.get(path)).text, flags=re.DOTALL)
    page = Page(html.replace(">English<", "><").replace("Datasette", ""))
    said = ("aria-label", "title", "placeholder")
    spoken = [value for _, attributes in page.tags for name, value in attributes.items() if name in said]
    shown = [a["value"] for a in page.all("input") if a.get("type") == "submit"]
    for text in (page.seen, *spoken, *shown):
        assert not ENGLISH.findall(text), text


async def test_the_language_chosen_in_an_address_is_remembered(site: Datasette) -> None:
    chosen = await site.client.get("/quotes/quotes?lang=en&denial=1")
    assert Page(chosen.text).all("html")[0]["lang"] == "en"
    assert chosen.headers["set-cookie"].startswith("lang=en;")
    assert chosen.headers["cache-control"] == "private, no-store"
    again = await site.client.get("/quotes/quotes?lang=en", cookies={"lang": "en"})
    assert "set-cookie" not in again.headers
    assert Page((await site.client.get("/quotes?lang=xx")).text).all("html")[0]["lang"] == "ar"


async def test_the_switch_keeps_the_filters(site: Datasette) -> None:
    page = Page((await site.client.get("/quotes/quotes?denial=1&_search=قطار")).text)
    href = next(a["href"] for a in page.all("a") if a.get("hreflang") == "en")
    other = await site.client.get(href)
    assert other.status_code == 200
    assert "denial=1" in href
    assert Page(other.text).all("html")[0]["lang"] == "en"


async def test_facets_show_names_and_counts(site: Datasette) -> None:
    seen = Page((await site.client.get("/quotes/quotes")).text).seen
    for label in ("وزير النقل 2", "المتحدث باسم الشركة 2", "صحيفة المثال 5", "نفي 1", "مباشر 1", "قال 2"):
        assert label in seen
    english = Page((await site.client.get("/quotes/quotes", cookies={"lang": "en"})).text).seen
    assert "denial 1" in english
    assert "indirect 7" in english


async def test_cells_lead_to_pages_and_show_names(site: Datasette) -> None:
    page = Page((await site.client.get("/quotes/quotes?_view=table")).text)
    targets = {a.get("href", "") for a in page.all("a")}
    assert any(re.fullmatch(r"/quote/[0-9a-f]{16}", href) for href in targets)
    assert "/quotes/entities/1" in targets
    assert not any(href.startswith("javascript:") for href in targets)
    names = Page((await site.client.get("/quotes/entities")).text)
    assert any(re.fullmatch(r"/person/[0-9a-f]{16}", a.get("href", "")) for a in names.all("a"))


async def test_the_front_page_counts(site: Datasette) -> None:
    seen = Page((await site.client.get("/")).text).seen
    for figure in ("اقتباسا 8", "متحدثا 5", "وسيلة إعلام 3", "مقالا 3", "نفيا 1"):
        assert figure in seen
    assert "وزير النقل 3" in seen, "spoken about three times"
    assert "اقتباسات من مقالات بلا تاريخ معروف: 1" in seen


async def test_the_front_page_of_an_empty_database(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    for table in ("quote_targets", "quote_spans", "quote_rules", "quotes", "articles", "entities"):
        connection.execute(f"DELETE FROM {table}")
    for index in ("quotes_search", "quotes_typed"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    connection.commit()
    connection.close()
    empty = make_site(copy)
    answer = await empty.client.get("/")
    assert answer.status_code == 200
    assert "لا اقتباسات" in answer.text
    assert (await empty.client.get("/quotes/quotes?_search=قال")).status_code == 200


async def test_ready_questions_and_views_answer(site: Datasette) -> None:
    views = await site.get_database("quotes").view_names()
    assert {"who_said_what", "denials_view", "by_speaker", "about_person"} <= set(views)
    for name in (*METADATA["queries"], *views):
        answer = await site.client.get(f"/quotes/{name}.json?speaker=وزير&about=شركة&words=القطار&_shape=array")
        assert answer.status_code == 200, name
    said = (await site.client.get("/quotes/said_by_about.json?speaker=متحدث&about=النقل&_shape=array")).json()
    assert [row["said"] for row in said] == ["تأخر وصول القطارات"]
    found = (await site.client.get("/quotes/words_search.json?words=قطار&_shape=array")).json()
    denied = (await site.client.get("/quotes/denials_of.json?speaker=متحدث&_shape=array")).json()
    assert all(row["cue"] for row in [*said, *found, *denied]), "without its cue a denial reads like a claim"
    assert len(found) == 1


async def test_everything_in_the_database_is_explained_in_both_languages(site: Datasette) -> None:
    database = site.get_database("quotes")
    views = [name for name in await database.view_names() if not name.startswith("check_")]
    hidden = set(await database.hidden_table_names())
    unexplained = []
    hidden |= {name for name, about in METADATA["tables"].items() if about.get("hidden")}
    for name in (*[t for t in await database.table_names() if t not in hidden], *views):
        about = METADATA["tables"].get(name, {})
        unexplained += [f"{name}: {key}" for key in ("title", "description", "description_en") if not about.get(key)]
        if f"table.{name}" not in labels.words():
            unexplained.append(f"{name}: words")
        for column in await database.table_columns(name):
            unexplained += [
                f"{name}.{column}: {key}" for key in ("columns", "columns_en") if column not in about.get(key, {})
            ]
            if f"column.{column}" not in labels.words():
                unexplained.append(f"column.{column}: words")
    assert unexplained == []


def test_titles_of_the_metadata_are_the_words_of_the_site() -> None:
    titles = {name: about["title"] for name, about in METADATA["tables"].items()}
    assert titles == {name: labels.table_label(name) for name in titles}


def test_every_word_that_a_template_asks_for_is_there() -> None:
    asked: set[str] = set()
    for template in TEMPLATES.rglob("*.*"):
        asked |= set(re.findall(r"""\bt\(["']([\w.]+[\w])["'][,)]""", template.read_text(encoding="utf-8")))
    for replaced in patch.PATCHES:
        asked |= set(re.findall(r"""\bt\(\\?["']([\w.]+)\\?["'][,)]""", replaced.new))
    asked |= {key for _, _, key in tables.SORTS}
    assert len(asked) > 100
    assert sorted(asked - set(labels.words())) == []


def test_no_word_is_left_over() -> None:
    folder = Path(labels.__file__).parent
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".py", ".html", ".jinja")
    )
    named_by_data = (
        *("column.", "table.", "value.", "lookup.", "filter.", "facet.", "fault.", "go.", "front.", "page."),
        "about.figure.",
    )
    assert [key for key in labels.words() if key not in source and not key.startswith(named_by_data)] == []


def test_every_wording_is_filled_and_in_its_script() -> None:
    for key, wording in labels.words().items():
        assert set(wording) == {"ar", "en"}, key
        assert wording["ar"].strip(), key
        same = wording["ar"] == wording["en"]  # the name of a format
        assert same or key == "table.comma" or re.search("[\u0621-\u064a]", wording["ar"]), key
        assert set(re.findall(r"{\w+}", wording["ar"])) == set(re.findall(r"{\w+}", wording["en"])), key


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        labels.label("no.such.key")
    assert labels.column_label("made_by_a_query") == "made_by_a_query"


def test_upstream_still_holds_what_is_replaced() -> None:
    for template in {p.template for p in patch.PATCHES} | set(patch.STYLED):
        _, missed = patch.patched(template, (patch.UPSTREAM / template).read_text(encoding="utf-8"))
        assert missed == [], template


def test_a_reworded_template_is_reported_and_still_works(caplog: pytest.LogCaptureFixture) -> None:
    _, missed = patch.patched("row.html", "<h2>Links from elsewhere</h2>")
    assert any("Links from other tables" in m.old for m in missed)


def test_patched_templates_compile(site: Datasette) -> None:
    environment: Environment = site.jinja_env
    for name in ("table.html", "row.html", "query.html", "database.html", "error.html", "front.html"):
        environment.get_template(name)


def test_pages_outside_any_request_are_arabic(site: Datasette) -> None:
    assert template_vars(site, None)["lang"] == "ar"


async def test_a_faulty_query_says_so_in_the_readers_language(site: Datasette) -> None:
    for lang, said in (("ar", "تعذر تنفيذ الاستعلام:"), ("en", "The query failed:")):
        answer = await site.client.get(f"/quotes?sql=select+x&lang={lang}")
        assert answer.status_code == 400
        assert f"{said} no such column: x" in Page(answer.text).seen


async def test_tables_are_described_in_the_readers_language(site: Datasette) -> None:
    about = METADATA["tables"]["entities"]
    addresses = (f"/quotes/entities?lang={lang}" for lang in ("ar", "en"))
    arabic, english = [Page((await site.client.get(address)).text).seen for address in addresses]
    assert about["description"] in arabic
    assert about["description_en"] in english
    assert about["description"] not in english


async def test_one_row_names_what_it_points_at(site: Datasette) -> None:
    seen = Page((await site.client.get("/quotes/quotes/3")).text).seen
    for name in ("المتحدث باسم الشركة", "الشركة", "صحيفة المثال", "القطار الجديد", "نفى"):
        assert name in seen


async def test_problems_are_named_in_the_readers_language(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("INSERT INTO problems VALUES (1, 1, 'news', 'open-mark', 'a mark is left open', 3, 4)")
        connection.execute("INSERT INTO problems VALUES (2, NULL, 'file', 'empty', 'file.txt: empty', NULL, NULL)")
        connection.commit()
    spoilt = make_site(copy)
    addresses = (f"/quotes/problems?lang={lang}" for lang in ("ar", "en"))
    arabic, english = [Page((await spoilt.client.get(address)).text).seen for address in addresses]
    assert arabic.count("علامة تنصيص فُتحت ولم تُغلق") == 3, "in the facet, as kind and as message"
    assert "open-mark" not in arabic
    assert "a mark is left open" not in arabic
    assert "ملف لا نص فيه" in arabic
    assert "file.txt: empty" in arabic
    assert english.count("A quotation mark is opened and never closed") == 3


async def test_a_list_of_quotes_makes_no_cells(site: Datasette) -> None:
    seen = (await site.client.get("/quotes/quotes?_col=cue")).text
    assert 'class="col-cue' in seen
    for query in ("", "?_search=وزير"):
        listed = (await site.client.get(f"/quotes/quotes{query}")).text
        assert "quote-list" in listed
        assert "<td" not in listed
    assert "وزير النقل" in Page((await site.client.get("/quotes/quotes?_view=table")).text).seen


async def test_facets_show_all_that_they_list_and_where_there_is_more(site: Datasette) -> None:
    page = (await site.client.get("/quotes/quotes?_facet_size=1")).text
    facet = page[page.index('id="facet-speaker_id"') :]
    assert facet.index("</ul>") < facet.index("المزيد"), "outside the list"
    assert "_facet_size=max#facet-speaker_id" in facet[: facet.index("</section>")]
    assert {"facet-speaker_kind", "facet-no_comment"} <= {a.get("id") for a in Page(page).all("section")}


async def test_articles_are_listed_with_their_quotes_and_without_their_words(site: Datasette) -> None:
    page = (await site.client.get("/quotes/articles")).text
    assert 'data-column="text"' not in page
    assert "العمال علّقوا" not in page
    row = page[page.index("القطار الجديد") : page.index("</tr>", page.index("القطار الجديد"))]
    assert re.findall(r'type-int" data-label="[^"]*">(\d+)<', row)[-2:] == ["5", "1"]
    assert 'data-column="text"' in (await site.client.get("/quotes/articles?_col=text")).text


async def test_an_article_without_quotes_is_listed_too(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute("DELETE FROM quotes WHERE article_id = 2")
    connection.close()
    site = make_site(copy)
    await site.invoke_startup()
    assert "إضراب" in (await site.client.get("/quotes/articles")).text
