"""A reporter's five tasks, as docs/tour.md tells them, on a database built from the sample articles."""

from __future__ import annotations

import csv
import io
import os
import runpy
from pathlib import Path

import pytest

from quotes.build import build
from quotes.resources import resource

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
SCRIPT = Path(__file__).resolve().parents[3] / "docs" / "make_pictures.py"
TOUR = SCRIPT.with_name("tour.md")
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"NO BROWSER TESTS: {CHROMIUM} is missing; apt install chromium, or set CHROMIUM"
)
MOST_BYTES = 200_000


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str | int | bytes]]:
    """The folder of the pictures, and what each task ended with."""
    pytest.importorskip("playwright.sync_api", reason="NO BROWSER TESTS: pip install playwright")
    from playwright.sync_api import sync_playwright

    script = runpy.run_path(str(SCRIPT))
    folder = tmp_path_factory.mktemp("tour")
    build(folder / "quotes.db", [resource("seeds")], quiet=True)
    with (
        sync_playwright() as playwright,
        script["served"](folder / "quotes.db") as address,
        playwright.chromium.launch(executable_path=str(CHROMIUM), args=script["ARGUMENTS"]) as browser,
    ):
        done = script["tour"](browser, address, folder)
        script["portraits"](browser, address, folder)
    return folder, done


def test_each_task_ends_where_it_should_within_three_clicks(
    taken: tuple[Path, dict[str, str | int | bytes]],
) -> None:
    _, done = taken
    assert "/quote/" in str(done["find"])
    assert "الرابط الدائم" in str(done["cite"])
    assert isinstance(done["denials"], int)
    assert done["denials"] >= 3
    assert isinstance(done["said-about"], int)
    assert done["said-about"] >= 1


def test_the_spreadsheet_opens_in_arabic_with_the_same_quotes(
    taken: tuple[Path, dict[str, str | int | bytes]],
) -> None:
    _, done = taken
    sheet = done["spreadsheet"]
    assert isinstance(sheet, bytes)
    assert sheet.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(sheet.decode("utf-8-sig"))))
    assert len(lines) == 1 + int(done["said-about"])
    assert any("بيسكوف" in cell for cell in lines[1])


def test_the_tour_shows_every_picture_and_no_other(taken: tuple[Path, dict[str, str | int | bytes]]) -> None:
    folder, _ = taken
    told = TOUR.read_text(encoding="utf-8")
    made = {picture.name for picture in folder.glob("tour-*.png")}
    shown = {word.split("images/")[1] for word in told.replace(")", " ").split() if "images/tour-" in word}
    assert shown == made
    for name in made | {"quote.png", "quote-phone.png", "person.png", "article.png", "dispute.png"}:
        kept = TOUR.parent / "images" / name
        assert kept.exists(), f"{kept} is missing; run python docs/make_pictures.py"
        assert kept.stat().st_size < MOST_BYTES, name
