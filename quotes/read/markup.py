"""HTML as a tree: the text of a fragment, and what a page says about itself in JSON-LD and meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import lxml.html
from lxml import etree

_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dd", "dt", "blockquote", "table", "tr")
)
_BLOCKS |= {"figure", "section", "article", "header", "footer", "pre", "hr", "figcaption"}
_SILENT = frozenset(("script", "style", "noscript", "template", "iframe"))
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE
)
_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "OpinionNewsArticle")
_DEPTH = 12


def declared_charset(head: bytes) -> str | None:
    """The encoding that a page names in its first bytes."""
    found = _CHARSET.search(head[:4096])
    return found.group(1).decode("ascii") if found else None


def parse(markup: str) -> lxml.html.HtmlElement | None:
    """The tree of a page or fragment; None when there is none."""
    markup = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup)  # lxml refuses a text that declares an encoding
    try:
        return lxml.html.document_fromstring(markup)
    except (etree.LxmlError, ValueError):
        return None


def markup_to_text(markup: str) -> str:
    """The text of an HTML fragment, its paragraphs as paragraphs."""
    tree = parse(markup)
    if tree is None:
        return ""
    pieces: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += name in _SILENT
            if name == "br":
                pieces.append("\n")
            elif name in _BLOCKS:
                pieces.append("\n\n")
            if element.text and not silent:
                pieces.append(_spaced(element.text))
            continue
        if event == "end":
            silent -= name in _SILENT
            if name in _BLOCKS:
                pieces.append("\n\n")
        if element.tail and not silent:
            pieces.append(_spaced(element.tail))
    text = re.sub(r" *\n *", "\n", "".join(pieces))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" {2,}", " ", text)).strip()


def _spaced(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text)


def linked_data(tree: lxml.html.HtmlElement) -> Mapping[str, Any]:
    """The JSON-LD object of the page's article, the one with the longest ``articleBody``; empty where there is none."""
    best: Mapping[str, Any] = {}
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _articles(data, 0):
            if not best or len(str(found.get("articleBody") or "")) > len(str(best.get("articleBody") or "")):
                best = found
    return best


def _articles(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if any(kind in _ARTICLE_TYPES for kind in (types if isinstance(types, list) else [types])):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _articles(data.get(key), depth + 1)


def meta(tree: lxml.html.HtmlElement, *names: str) -> str | None:
    """The content of the first meta tag with one of ``names`` as its property, name or itemprop."""
    for name in names:
        for attribute in ("property", "name", "itemprop"):
            for element in tree.iterfind(f".//meta[@{attribute}='{name}']"):
                content = (element.get("content") or "").strip()
                if content:
                    return content
    return None


def canonical(tree: lxml.html.HtmlElement) -> str | None:
    """The address under which the page wants to be known."""
    for element in tree.iterfind(".//link[@rel='canonical']"):
        address = (element.get("href") or "").strip()
        if address.startswith(("http://", "https://")):
            return address
    return None


def times(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """What the page's time elements say, the machine's form before the reader's."""
    for element in tree.iterfind(".//time"):
        yield from filter(None, (element.get("datetime"), element.text_content().strip()))
