"""The pages in Debian's Chromium: layout on desk and phone, copying, keyboard, accessibility, a hostile article.

Skipped where there is no Chromium; ``CHROMIUM`` in the environment names another one.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn

from quotes.publish.serve import make_site
from tests.publish.browser import served
from tests.publish.pages.test_links import LINKS

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"NO BROWSER TESTS: {CHROMIUM} is missing; apt install chromium, or set CHROMIUM"
)

sync_api = pytest.importorskip("playwright.sync_api", reason="NO BROWSER TESTS: pip install playwright")
WIDTHS = (1280, 360)


@pytest.fixture(scope="module")
def address(archive: Path) -> Iterator[str]:
    """Where the archive is served."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(make_site(archive).app(), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    """A page that fails its test when any script of it fails or the policy of the site blocks anything."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield opened
    context.close()
    assert not faults


@pytest.fixture(scope="module")
def paths(archive: Path) -> dict[str, str]:
    """One address of each kind of page."""
    with sqlite3.connect(f"file:{archive}?mode=ro", uri=True) as database:

        def uid(table: str, column: str, value: str) -> str:
            return str(database.execute(f"SELECT uid FROM {table} WHERE {column} = ?", (value,)).fetchone()[0])

        return {
            "quote": "/quote/denial00",
            "pieces": "/quote/pieces00",
            "hostile": "/quote/hostile0",
            "embed": "/quote/direct00/embed",
            "person": "/person/" + uid("entities", "name", "المتحدث باسم الشركة"),
            "outlet": "/outlet/" + uid("outlets", "name", "صحيفة المثال"),
            "article": "/article/" + uid("articles", "document", "main"),
            "hostile-article": "/article/" + uid("articles", "document", "hostile"),
            "denials": "/denials",
            "people": "/people",
        }


KINDS = ("quote", "pieces", "hostile", "embed", "person", "outlet", "article", "hostile-article", "denials", "people")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_page_is_wider_than_its_screen(
    page: sync_api.Page, address: str, paths: dict[str, str], kind: str, lang: str
) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}{paths[kind]}?lang={lang}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, lang)
        assert page.evaluate("getComputedStyle(document.documentElement).direction") == {"ar": "rtl", "en": "ltr"}[lang]
        words = page.locator(".saying-words bdi, .card-words bdi, .whole .verbatim").first
        if words.count():
            assert words.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(
    page: sync_api.Page, address: str, paths: dict[str, str], kind: str, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    page.emulate_media(color_scheme=scheme)
    page.goto(address + paths[kind])
    for closed in page.locator("details:not([open]) > summary").all():
        if closed.is_visible():
            closed.click()
    found = axe.Axe().run(page).response["violations"]
    grave = [v for v in found if v["impact"] in ("serious", "critical")]
    assert not grave, [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in grave]


def test_one_click_copies_the_citation(page: sync_api.Page, address: str, paths: dict[str, str]) -> None:
    page.goto(address + paths["quote"])
    page.locator('[data-copy="citation"]').click()
    sync_api.expect(page.locator("#copy-status")).to_have_text("نُسخ")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation").text_content()
    assert copied.startswith(
        "المتحدث باسم الشركة (نفى، نفي، كلام منقول بالمعنى)، نقلا عن صحيفة المثال: تكون الشركة تلقت إنذارا. "
    )


def test_copying_works_where_the_clipboard_is_out_of_reach(browser: sync_api.Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{address}/quote/direct00")
    page.locator('[data-copy="citation"]').click()
    sync_api.expect(page.locator("#copy-status")).not_to_be_empty()
    selected = page.evaluate("getSelection().toString()")
    assert selected.startswith("وزير النقل (قال): «لن نغلق")
    context.close()


def test_the_paragraph_is_copied_without_the_labels_for_screen_readers(
    page: sync_api.Page, address: str, paths: dict[str, str]
) -> None:
    page.goto(address + paths["quote"])
    select = "getSelection().selectAllChildren(document.querySelector('.context-here'))"
    copied = page.evaluate(f"({select}, getSelection().toString())")
    assert copied.strip() == "ونفى المتحدث باسم الشركة أن تكون الشركة تلقت إنذارا، بحسب صحيفة المثال."
    assert "[المصدر: " in (page.locator(".context-here").text_content() or "")


def test_keyboard_reaches_the_copy_button_and_opens_details(page: sync_api.Page, address: str) -> None:
    page.goto(f"{address}/quote/direct00")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.copy") == "citation":
            break
    else:
        pytest.fail("the copy button cannot be reached by keyboard")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    sync_api.expect(page.locator("#copy-status")).to_have_text("نُسخ")
    summary = page.locator("details.report > summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.report").evaluate("e => e.open")


def test_a_turning_character_turns_nothing_over(page: sync_api.Page, address: str, paths: dict[str, str]) -> None:
    """The word after U+202E stands to the left of the one before it, as in any Arabic line, and nothing is lost."""
    page.goto(address + paths["hostile"])
    lefts = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector('.context-here'), NodeFilter.SHOW_TEXT);
          const left = word => {
            for (walker.currentNode = walker.root; walker.nextNode();) {
              const at = walker.currentNode.data.indexOf(word);
              if (at < 0) continue;
              const range = document.createRange();
              range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + word.length);
              const box = range.getBoundingClientRect();
              return [Math.round(box.top), box.left];
            }
          };
          return ['قال', 'إن', 'مفتوح', 'الجميع'].map(left);
        }"""
    )
    tops = [top for top, _ in lefts]
    assert max(tops) - min(tops) < 20
    assert [left for _, left in lefts] == sorted((left for _, left in lefts), reverse=True)
    assert "\u202e إن" in (page.locator(".context-here").text_content() or "")


def test_article_leads_to_a_quote_and_back_to_its_place(
    page: sync_api.Page, address: str, paths: dict[str, str]
) -> None:
    page.goto(address + paths["article"])
    page.locator('.whole a.number[href="/quote/pieces00"]').click()
    assert page.url.endswith("/quote/pieces00")
    page.get_by_role("link", name="اقرأه في المقال كاملا").click()
    assert page.url.endswith("#q-pieces00")
    assert page.locator("#q-pieces00").is_visible()


def test_a_denial_beside_its_claim_has_room_on_a_phone(
    browser: sync_api.Browser, archive: Path, tmp_path: Path
) -> None:
    linked = tmp_path / "linked.db"
    linked.write_bytes(archive.read_bytes())
    with closing(sqlite3.connect(linked)) as connection:
        connection.executescript(LINKS)
    with served(linked) as address:
        phone = browser.new_page(viewport={"width": 360, "height": 760})
        phone.goto(f"{address}/denials")
        denial = phone.locator(".ledger .card:has(.card-claims)")
        for part in (".card-who", ".card-claims"):
            box = denial.locator(part).first.bounding_box()
            assert box is not None
            assert box["width"] > 250, part
        phone.close()


def test_filtering_the_denials(page: sync_api.Page, address: str) -> None:
    page.goto(f"{address}/denials")
    page.get_by_label("كلمات").fill("إنذارًا")
    page.get_by_role("button", name="صفِّ النتائج").click()
    assert page.locator('a[href="/quote/denial00"]').count() == 1
    assert page.get_by_label("كلمات").input_value() == "إنذارًا"
    page.get_by_label("من تاريخ").fill("2030-01-01")
    page.get_by_role("button", name="صفِّ النتائج").click()
    assert page.get_by_text("لا اقتباسات هنا.").is_visible()
    page.get_by_role("link", name="أزل عوامل التصفية").click()
    assert page.locator('a[href="/quote/denial00"]').count() == 1


def test_the_card_stands_on_another_site(page: sync_api.Page, address: str, tmp_path: Path) -> None:
    code = page.context.request.get(f"{address}/oembed?url={address}/quote/direct00").json()["html"]
    (tmp_path / "story.html").write_text(f"<!DOCTYPE html><link rel=icon href=data:,><p>another site</p>{code}")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path)) as elsewhere:
        threading.Thread(target=elsewhere.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{elsewhere.server_port}/story.html")
        frame = page.frame_locator("iframe")
        sync_api.expect(frame.locator(".saying-words")).to_contain_text("لن نغلق الطريق")
        assert frame.locator("script").count() == 0
        elsewhere.shutdown()


def test_a_quote_page_is_light(page: sync_api.Page, address: str, paths: dict[str, str]) -> None:
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(address + paths["quote"], wait_until="networkidle")
    assert sum(sizes) <= 150_000, sizes


def test_a_quote_page_paints_within_a_second(browser: sync_api.Browser, address: str, paths: dict[str, str]) -> None:
    painted = []
    for _ in range(4):  # a busy machine may spoil a few
        context = browser.new_context()
        page = context.new_page()
        page.goto(address + paths["quote"], wait_until="networkidle")
        painted.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        context.close()
    assert min(painted) < 1000
