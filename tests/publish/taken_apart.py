"""A page of the site: fetched, and taken apart."""

from __future__ import annotations

from html.parser import HTMLParser

from datasette.app import Datasette


async def html(site: Datasette, path: str, status: int = 200) -> str:
    """The page at an address, which answers with the ``status``."""
    answer = await site.client.get(path)
    assert answer.status_code == status, answer.text[:500]
    return answer.text


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, and the text that a reader sees."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._seen: list[str] = []
        self._silent = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._silent += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._seen.append(data)

    @property
    def seen(self) -> str:
        return " ".join(" ".join(self._seen).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]
