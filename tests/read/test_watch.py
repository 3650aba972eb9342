"""Watching feeds on a loopback server that answers 200, 304, 404, 500, slowly and never."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import QuotesError
from quotes.models import Article, Problem
from quotes.read import Limits, ReadOptions
from quotes.read.feeds import Feed, load_feeds
from quotes.read.fetch import Visitor
from quotes.read.watch import DAY, Watch
from tests.read.conftest import Clock, Server, feed, never, slowly, status
from tests.read.samples import FEED, PAGE

QUICK = Limits(seconds=0.5)


class Desk:
    """A watch over feeds of the loopback server, polled by hand."""

    def __init__(self, server: Server, clock: Clock, state: Path, *paths: str, follow: bool = False) -> None:
        self.feeds = [Feed(server.url(path), outlet=path, follow=follow) for path in paths]
        self.clock, self.state = clock, state
        self.watch = self.anew()

    def anew(self) -> Watch:
        """The same watch after a restart."""
        self.watch = Watch(self.feeds, self.state, ReadOptions(limits=QUICK), Visitor(QUICK, gap=0), self.clock)
        return self.watch

    def poll(self, index: int = 0) -> tuple[list[str], list[str]]:
        """The articles' documents and the problems' kinds that a poll brings."""
        found = list(self.watch.poll(self.feeds[index]))
        self.watch.save()
        articles = [item.document for item in found if isinstance(item, Article)]
        return articles, [item.kind for item in found if isinstance(item, Problem)]

    def status(self, index: int = 0) -> str:
        return self.watch.memory(self.feeds[index]).status


BOTH = ["https://example.com/1", "https://example.com/2"]


def test_what_is_new_is_read_once(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = feed(FEED.encode())
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    assert desk.watch.due() == desk.feeds
    assert desk.poll() == (BOTH, [])
    assert desk.watch.due() == []
    assert desk.watch.wait() == pytest.approx(900)
    assert desk.poll() == ([], [])
    assert desk.status() == "nothing new (304)"
    assert server.asked[-1][1]["If-None-Match"] == '"1"'


def test_memory_survives_a_restart(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = feed(FEED.encode())
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    desk.poll()
    third = (
        "<item><title>x</title><link>https://example.com/3</link><description>نص ثالث</description></item></channel>"
    )
    server.answers["/feed"] = feed(FEED.replace("</channel>", third).encode(), etag='"2"')
    desk.anew()
    assert desk.watch.due() == []
    assert desk.poll() == (["https://example.com/3"], [])
    assert desk.watch.rows()[0].line(clock.now) == "/feed: read; 1 new, 3 in all; next in 15 min"


def test_what_was_not_saved_is_read_again(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = feed(FEED.encode())
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    assert len(list(desk.watch.poll(desk.feeds[0]))) == 2
    desk.anew()
    assert desk.poll() == (BOTH, [])


@pytest.mark.parametrize(
    ("answer", "told"),
    [(status(404), "error 404"), (status(500), "error 500"), (slowly(b"<"), "no answer"), (never, "no answer")],
)
def test_failing_feeds_are_asked_less_and_less(server: Server, clock: Clock, tmp_path: Path, answer, told: str) -> None:
    server.answers["/feed"] = answer
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    waits = []
    for _ in range(2):
        assert desk.poll() == ([], ["feed"])
        waits.append(desk.watch.wait())
    assert desk.status() == told
    assert waits == [pytest.approx(900), pytest.approx(1800)]
    server.answers["/feed"] = feed(FEED.encode())
    assert desk.poll() == (BOTH, [])
    assert desk.watch.wait() == pytest.approx(900)


def test_one_failing_feed_does_not_hold_up_the_others(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers |= {"/bad": status(500), "/good": feed(FEED.encode())}
    desk = Desk(server, clock, tmp_path / "state.json", "/bad", "/good")
    found = [len(list(desk.watch.poll(item))) for item in desk.watch.due()]
    assert found == [1, 2]
    assert [row.memory.status for row in desk.watch.rows()] == ["error 500", "read"]


def test_back_off_ends_at_a_day(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = status(404)
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    for _ in range(12):
        desk.poll()
    assert desk.watch.wait() == DAY


def test_a_server_says_when_to_come_back(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = status(503, retry_after="5000")
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    desk.poll()
    assert desk.watch.wait() == pytest.approx(5000)


def test_gone_for_good(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = status(410)
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    desk.poll()
    clock.now += 30 * DAY
    assert desk.watch.due() == []
    assert desk.watch.wait() is None
    assert "never again" in desk.watch.rows()[0].line(clock.now)


def test_robots_are_heeded(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers |= {"/robots.txt": status(200, b"User-agent: *\nDisallow: /feed\n"), "/feed": feed(FEED.encode())}
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    assert desk.poll() == ([], ["feed"])
    assert (desk.status(), desk.watch.wait()) == ("forbidden by robots.txt", DAY)
    assert server.paths() == ["/robots.txt"]


def test_links_are_followed(server: Server, clock: Clock, tmp_path: Path) -> None:
    items = "".join(
        f"<item><link>{server.url(path)}</link><title>سطر</title></item>" for path in ("/ok", "/bare", "/later")
    )
    server.answers |= {
        "/feed": feed(f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()),
        "/ok": status(200, PAGE.encode()),
        "/bare": status(200, b"<html><body></body></html>"),
        "/later": status(500),
    }
    desk = Desk(server, clock, tmp_path / "state.json", "/feed", follow=True)
    assert desk.poll() == ([server.url("/ok")], ["no-article", "fetch"])
    server.answers["/later"] = status(200, PAGE.encode())
    server.asked.clear()
    assert desk.poll() == ([server.url("/later")], [])
    assert server.paths() == ["/feed", "/later"]
    assert desk.poll() == ([], [])
    assert desk.status() == "nothing new (304)"


def test_what_is_no_feed_is_told(server: Server, clock: Clock, tmp_path: Path) -> None:
    server.answers["/feed"] = status(200, b"<html><body>no feed</body></html>")
    desk = Desk(server, clock, tmp_path / "state.json", "/feed")
    articles, problems = desk.poll()
    assert articles == []
    assert problems
    assert desk.status() == "no feed"


def test_unreadable_memory(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    state.write_text("[]", encoding="utf-8")
    with pytest.raises(QuotesError, match="move it away"):
        Watch([], state)


def test_list_of_feeds(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yml"
    path.write_text(
        "- https://a.example/rss\n- url: https://b.example/\n  outlet: المدينة\n  interval: 60\n  follow: false\n"
    )
    assert load_feeds(path) == [Feed("https://a.example/rss"), Feed("https://b.example/", "المدينة", 60.0, False)]


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("", "1:1: a list of feeds is expected"),
        ("x: 1\n", "1:1: a list of feeds is expected"),
        ("- ftp://a.example\n", "1:3: 'ftp://a.example' is no web address"),
        ("- url: https://a.example\n  intervall: 5\n", "2:3: unknown key 'intervall'; allowed are url, outlet"),
        ("- url: https://a.example\n  interval: 5\n", "2:13: '5' is no interval"),
        ("- url: https://a.example\n  follow: ja\n", "2:11: 'ja' is not allowed here"),
        ("- outlet: x\n", "1:3: the feed lacks 'url'"),
        ("- [a]\n", "1:3: expected an address"),
        ("- https://a.example\n- https://a.example\n", "1:3: 'https://a.example' stands here more than once"),
        ("- url: [\n", "no valid YAML"),
    ],
)
def test_mistakes_in_the_list(tmp_path: Path, written: str, error: str) -> None:
    path = tmp_path / "feeds.yml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(QuotesError) as caught:
        load_feeds(path)
    assert f"{path}:" in str(caught.value)
    assert error in str(caught.value)
