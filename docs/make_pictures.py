"""Takes the pictures of docs/tour.md, and does the five tasks of a reporter on the way, counting clicks and queries.

    python docs/make_pictures.py [FOLDER]

builds a database from the sample articles, serves it, and drives Debian's Chromium (or the one that CHROMIUM names)
through the tasks. It fails when a task takes more than three clicks and one typed query, or ends in the wrong place.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from quotes.build import build
from quotes.publish.serve import make_site
from quotes.resources import resource

HERE = Path(__file__).resolve().parent
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
MOST_CLICKS = 3
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 760}


@contextmanager
def served(database: Path) -> Iterator[str]:
    """The address of the site over ``database``."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(make_site(database).app(), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the site did not start")
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


class Reporter:
    """Somebody at the front page with a task. Rings what is clicked or typed into, and takes a picture of it."""

    def __init__(self, page: Page, folder: Path, task: str) -> None:
        self.page, self.folder, self.task = page, folder, task
        self.clicks = self.queries = self.pictures = 0

    def type(self, field: Locator, words: str) -> None:
        field.fill(words)

    def ask(self, field: Locator) -> None:
        """Send what was typed: one query."""
        self.picture(field)
        field.press("Enter")
        self.queries += 1
        assert self.queries == 1, f"{self.task}: more than one query"

    def click(self, target: Locator) -> None:
        self.picture(target)
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS, f"{self.task}: more than {MOST_CLICKS} clicks"
        target.click()

    def picture(self, ringed: Locator | None = None) -> None:
        self.pictures += 1
        if ringed is not None:
            ringed.scroll_into_view_if_needed()
            ringed.evaluate("e => { e.style.outline = '4px solid #c2410c'; e.style.outlineOffset = '4px'; }")
        self.page.screenshot(path=self.folder / f"tour-{self.task}-{self.pictures}.png")
        if ringed is not None:
            ringed.evaluate("e => { e.style.outline = ''; e.style.outlineOffset = ''; }")


def find(reporter: Reporter) -> str:
    """A quote by a half-remembered word, spelt as one types in a hurry. Returns the quote's address."""
    page = reporter.page
    box = page.locator('input[name="_search"]').first
    reporter.type(box, "مكالمه")
    reporter.ask(box)
    reporter.click(page.locator('main a[href^="/quote/"]').first)
    expect(page.locator(".saying-words")).to_contain_text("مكالمة")
    return page.url


def cite(reporter: Reporter) -> str:
    """The quote on the page as an Arabic citation. Returns what stands on the clipboard."""
    page = reporter.page
    reporter.click(page.locator('[data-copy="citation"]'))
    expect(page.locator("#copy-status")).not_to_be_empty()
    reporter.picture()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert page.url in copied
    return copied


def denials(reporter: Reporter) -> int:
    """All denials of one person. Returns how many."""
    page = reporter.page
    reporter.click(page.locator("section", has=page.locator("#most_denying")).locator('a[href^="/person/"]').first)
    reporter.click(page.locator('.figures a[href$="?part=denials"]'))
    reporter.picture()
    shown = page.locator("#part-denials")
    expect(shown).to_be_visible()
    return page.locator(".cards > .card").count()


def said_about(reporter: Reporter) -> int:
    """What one person said about another. Returns how many quotes."""
    page = reporter.page
    reporter.click(page.locator('.masthead-nav a[href="/quotes/quotes"]'))
    reporter.type(page.locator('input[name="_speaker"]'), "بيسكوف")
    reporter.type(page.locator('input[name="_about"]'), "ماسك")
    reporter.ask(page.locator('input[name="_about"]'))
    page.wait_for_url("**_about=*")
    reporter.picture()
    return page.locator('.quote-said a[href^="/quote/"]').count()


def spreadsheet(reporter: Reporter) -> bytes:
    """The same as a spreadsheet. Returns the file."""
    page = reporter.page
    link = page.get_by_role("link", name="جدول لإكسل").first
    with page.expect_download() as download:
        reporter.click(link)
    return Path(download.value.path()).read_bytes()


def tour(browser: Browser, address: str, folder: Path) -> dict[str, str | int | bytes]:
    """Do the five tasks, with a picture of each step in ``folder``; returns what each task ended with."""
    context = browser.new_context(
        viewport=DESK, permissions=["clipboard-read", "clipboard-write"], accept_downloads=True
    )
    page = context.new_page()
    done: dict[str, str | int | bytes] = {}
    page.goto(address)
    done["find"] = find(Reporter(page, folder, "find"))
    done["cite"] = cite(Reporter(page, folder, "cite"))
    page.goto(address)
    done["denials"] = denials(Reporter(page, folder, "denials"))
    page.goto(address)
    done["said-about"] = said_about(Reporter(page, folder, "said-about"))
    done["spreadsheet"] = spreadsheet(Reporter(page, folder, "spreadsheet"))
    context.close()
    return done


def portraits(browser: Browser, address: str, folder: Path) -> None:
    """One picture of each kind of page, for the README."""
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(address)
    page.locator("section", has=page.locator("#most_denying")).locator('a[href^="/person/"]').first.click()
    page.screenshot(path=folder / "person.png")
    page.locator('.figures a[href$="?part=denials"]').click()
    page.locator('.card-words a[href^="/quote/"]').first.click()
    page.screenshot(path=folder / "quote.png")
    page.set_viewport_size(PHONE)
    page.screenshot(path=folder / "quote-phone.png")
    page.set_viewport_size(DESK)
    page.goto(address + str(page.locator('.actions a[href^="/article/"]').get_attribute("href")).partition("#")[0])
    page.screenshot(path=folder / "article.png")
    page.goto(address + "/quotes/disputes_view")
    page.locator('main a[href^="/quote/"]').first.click()
    page.locator("#denies").scroll_into_view_if_needed()
    page.locator("#denies").evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)")
    page.screenshot(path=folder / "dispute.png")
    page.context.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        database = Path(scratch) / "quotes.db"
        build(database, [resource("seeds")])
        with (
            served(database) as address,
            playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS) as browser,
        ):
            tour(browser, address, folder)
            portraits(browser, address, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "images")
