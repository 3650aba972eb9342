"""The page that says how the archive is made and how often it is wrong."""

from __future__ import annotations

from pathlib import Path

from datasette.app import Datasette

from quotes.publish.labels import label
from quotes.publish.pages.about import figures

README = Path(__file__).resolve().parents[3] / "README.md"
ROWS = {
    "found": "attributions found",
    "content": "content, at least 80 %",
    "speaker": "speaker, of those found",
    "target": "target (accuracy)",
    "denial": "denial flag",
}


def test_its_figures_are_those_of_the_readme() -> None:
    held_out = {
        name: row.split("|")[-2].split()[0]
        for name, begins in ROWS.items()
        for row in README.read_text(encoding="utf-8").splitlines()
        if row.startswith(f"| {begins}")
    }
    assert {name: float(figure) for name, figure in held_out.items()} == figures()


async def test_every_page_leads_to_it_and_the_citation_says_that_a_program_attributed(site: Datasette) -> None:
    about = await site.client.get("/about")
    assert about.status_code == 200
    for name, percent in figures().items():
        assert f"{label(f'about.figure.{name}')}</th><td>{percent}</td>" in about.text
    for path in ("/", "/denials", "/quote/direct00"):
        assert 'href="/about"' in (await site.client.get(path)).text
    quote = (await site.client.get("/quote/direct00")).text
    assert quote.index(label("page.by_machine")) < quote.index('id="citation"')
