"""Pages: the article and its facts, JSON-LD where it is better, markup of every sort of carelessness."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Article, Problem
from quotes.read import ReadOptions
from quotes.read.formats import read_source
from quotes.read.markup import declared_charset, markup_to_text
from quotes.read.source import Source
from tests.read.samples import ONE, PAGE


def read(page: str, url: str | None = None) -> Article | Problem:
    source = Source("page.html", io.BytesIO(page.encode("utf-8", "surrogatepass")), ReadOptions(), url=url)
    *_, found = read_source(source)
    return found


def page(body: str, linked: object = None) -> str:
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked is not None else ""
    return f"<!doctype html><html><head><title>t</title>{script}</head><body>{body}</body></html>"


NEWS = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "x"},
        {
            "@type": ["NewsArticle"],
            "headline": "الطريق &quot;الجديد&quot;",
            "articleBody": f"<p>{ONE}</p>",
            "datePublished": "2024-10-21T08:30:00+03:00",
            "author": [{"@type": "Person", "name": "محرر"}],
            "publisher": {"@type": "Organization", "name": "المدينة"},
        },
    ],
}


def test_json_ld_where_the_page_shows_less() -> None:
    article = read(page("<p>اشترك لقراءة المقال.</p>", NEWS))
    assert isinstance(article, Article)
    assert article.text == ONE.replace("\n\n", " ")
    assert (article.title, article.author, article.outlet) == ('الطريق "الجديد"', "محرر", "المدينة")
    assert article.published == "2024-10-21T08:30:00+03:00"


def test_the_page_where_json_ld_says_less() -> None:
    linked = '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "قصير"}</script>'
    article = read(PAGE.replace("</head>", f"{linked}</head>"))
    assert isinstance(article, Article)
    assert ONE.replace("\n\n", "\n") in article.text


@pytest.mark.parametrize(
    "linked", ["{no json", "[[[[[[", '"text"', "null", '{"@type": "NewsArticle", "articleBody": 5}']
)
def test_spoilt_json_ld_is_passed_over(linked: str) -> None:
    article = read(PAGE.replace("</head>", f'<script type="application/ld+json">{linked}</script></head>'))
    assert isinstance(article, Article)
    assert article.title == "الطريق الجديد"


def test_dates_in_the_readers_words() -> None:
    article = read(
        PAGE.replace("article:published_time", "x").replace("<h1>", "<time>الاثنين 21 تشرين الأول 2024</time><h1>")
    )
    assert isinstance(article, Article)
    assert article.published == "2024-10-21"


def test_outlet_is_the_host_when_nothing_else_is_said() -> None:
    bare = PAGE.replace("og:site_name", "x").replace('rel="canonical"', 'rel="x"')
    article = read(bare, "https://www.example.org/n/1")
    assert isinstance(article, Article)
    assert article.url == "https://www.example.org/n/1"
    assert article.outlet is not None
    assert "example.org" in article.outlet.lower()


@pytest.mark.parametrize("body", ["", "<p></p>", "<script>قال</script>", "<nav><a href='/'>الرئيسية</a></nav>"])
def test_pages_without_an_article(body: str) -> None:
    found = read(page(body))
    assert isinstance(found, Problem)
    assert found.kind == "no-article"


def test_declared_charset() -> None:
    assert declared_charset(b'<meta charset="windows-1256">') == "windows-1256"
    assert declared_charset(b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-6'>") == "ISO-8859-6"
    assert declared_charset(b'<?xml version="1.0" encoding="utf-8"?>') == "utf-8"
    assert declared_charset(b"<p>charset=x") is None


def test_markup_to_text() -> None:
    markup = (
        "<h2>عنوان</h2><p>قال: &laquo;نعم&raquo;<br>ثم <b>ذهب</b>.</p>"
        "<script>x</script><!-- y --><ul><li>أ</li><li>ب</li></ul>"
    )
    assert markup_to_text(markup) == "عنوان\n\nقال: «نعم»\nثم ذهب.\n\nأ\n\nب"
    assert markup_to_text("بلا وسوم") == "بلا وسوم"
    assert markup_to_text("") == ""


PIECES = ["<p>", "</p>", "<div", ">", "<script>", "قال", "&", "<!--", "]]>", "<a href='", "\x00", "\ud800"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    found = read("<html><body>" + "".join(pieces))
    assert isinstance(found, Article | Problem)
