"""Fetching on loopback: every way in which a server can answer, or not."""

from __future__ import annotations

import pytest

from quotes.models import Article, Problem
from quotes.read import Limits, ReadOptions, read_paths
from quotes.read.fetch import FetchError, Forbidden, Visitor, ascii_address, fetch
from tests.read.conftest import Server, never, slowly, status
from tests.read.samples import PAGE

QUICK = Limits(seconds=0.5, download=100_000)


def read(url: str) -> Article | Problem:
    (found,) = read_paths([url], ReadOptions(limits=QUICK))
    return found


def test_page_by_its_address(server: Server) -> None:
    server.answers["/a"] = status(
        200, PAGE.encode("cp1256", "replace").replace(b"utf-8", b"x"), content_type="text/html; charset=windows-1256"
    )
    article = read(server.url("/a"))
    assert isinstance(article, Article)
    assert article.document == server.url("/a")
    assert "قال المتحدث باسم الشركة" in article.text
    assert server.asked[0][1]["User-Agent"].startswith("quotes")


def test_redirects_are_followed_to_the_web_only(server: Server) -> None:
    server.answers["/old"] = status(301, location="/new")
    server.answers["/new"] = status(200, PAGE.encode())
    server.answers["/file"] = status(302, location="file:///etc/passwd")
    server.answers["/loop"] = status(302, location="/loop")
    assert isinstance(read(server.url("/old")), Article)
    for path in ("/file", "/loop"):
        assert isinstance(read(server.url(path)), Problem)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (status(404), "answered 404"),
        (status(500), "answered 500"),
        (slowly(b"x"), "no whole answer within 0.5 seconds"),
        (never, "no whole answer within 0.5 seconds"),
        (status(200, b"x" * 200_000), "larger than"),
        (lambda handler: handler.wfile.write(b"nonsense\r\n\r\n"), "broke off"),
        (lambda handler: handler.connection.close(), "broke off"),
    ],
)
def test_a_server_in_trouble_is_a_problem(server: Server, answer, words: str) -> None:
    server.answers["/a"] = answer
    found = read(server.url("/a"))
    assert isinstance(found, Problem)
    assert found.kind == "fetch"
    assert words in found.message
    assert server.url("/a") in found.message


def test_nobody_there() -> None:
    found = read("http://127.0.0.1:9/")
    assert isinstance(found, Problem)
    assert "cannot be reached" in found.message


def test_only_web_addresses() -> None:
    for address in ("file:///etc/passwd", "ftp://example.com/x", "http://", "https://[x", "x"):
        with pytest.raises(FetchError):
            fetch(address, QUICK)


def test_arabic_addresses() -> None:
    assert ascii_address("https://موقع.example/خبر عاجل?ق=1#x") == (
        "https://xn--4gbrim.example/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84?%D9%82=1"
    )
    assert ascii_address("http://a.example/%D8%AE?b=c%20d") == "http://a.example/%D8%AE?b=c%20d"


def test_robots_and_the_gap_between_visits(server: Server) -> None:
    server.answers["/robots.txt"] = status(200, b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    server.answers["/a"] = status(200, b"a")
    slept: list[float] = []
    visitor = Visitor(QUICK, gap=1.0, sleep=slept.append)
    for _ in range(2):
        assert visitor.get(server.url("/a")).data == b"a"
    with pytest.raises(Forbidden):
        visitor.get(server.url("/private/x"))
    assert server.paths() == ["/robots.txt", "/a", "/a"]
    assert len(slept) == 1
    assert 6 < slept[0] <= 7


@pytest.mark.parametrize(("code", "allowed"), [(404, True), (403, True), (500, False)])
def test_sites_without_robots(server: Server, code: int, allowed: bool) -> None:
    server.answers["/robots.txt"] = status(code)
    server.answers["/a"] = status(200, b"a")
    visitor = Visitor(QUICK, gap=0)
    if allowed:
        assert visitor.get(server.url("/a")).status == 200
    else:
        with pytest.raises(Forbidden):
            visitor.get(server.url("/a"))
