"""One quote in the forms in which it is cited: a line of Arabic, BibTeX, RIS, CSL-JSON, schema.org, Web Annotation.

The cue stands in every form, because the content of a denial is the claim denied: without «نفى» it would say the
opposite.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote as percent

from quotes.publish.labels import label
from quotes.publish.pages.display import date
from quotes.publish.pages.highlight import without_turning
from quotes.publish.pages.telling import told
from quotes.text.spans import Span

CONTEXT = 32
"""Characters before and after the words in a Web Annotation."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What every form is made of. ``pieces`` are the spans of the content, or of the cue where there is none."""

    uid: str
    permalink: str
    text_address: str
    """Where the article's verbatim text is served, into which the offsets count."""
    article_text: str
    pieces: tuple[Span, ...]
    words: str
    cue: str
    type: str
    denial: bool
    no_comment: bool
    tellers: tuple[str, ...]
    """By whom it is told, from the one who tells it to the one who tells of that."""
    their_cue: bool
    """Whether the cue is that of the first of them: نقلت الشبكة عن الأهالي."""
    speaker: str | None
    speaker_kind: str | None
    speaker_address: str | None
    targets: tuple[tuple[str, str, str], ...]
    """``(name, kind, address)``."""
    title: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None

    @property
    def day(self) -> str:
        """The ISO date of publication; empty where it is not known."""
        return self.published[:10] if self.published and re.match(r"\d{4}-\d\d-\d\d", self.published) else ""

    @property
    def attribution(self) -> str:
        """``إيلون ماسك (نفى، نفي، كلام منقول بالمعنى)``: who, by whom it is told, with what cue, and whether the words
        are theirs."""
        notes = [self.cue]
        if self.denial:
            notes.append(label("page.denial"))
        if self.no_comment:
            notes.append(label("page.no_comment"))
        if self.type in ("indirect", "mixed"):
            notes.append(label(f"page.type_note_{self.type}"))
        return told(self.speaker, notes, self.tellers, their_cue=self.their_cue)

    @property
    def said(self) -> str:
        """The words as a citation gives them: between «» only where every one of them is the speaker's own."""
        return f"«{self.words}»" if self.type == "direct" else self.words


def _line(text: str) -> str:
    return " ".join(without_turning(text).split())


def plain(c: Citation) -> str:
    """One line of Arabic, ready to paste."""
    where = "، ".join(part for part in (f"«{c.title}»", c.outlet, date(c.day, "ar")) if part)
    said = f"{c.attribution}: {c.said}" if c.words else c.attribution
    address = f" {c.url}" if c.url else ""
    place = "، ".join(f"{piece.start}–{piece.end}" for piece in c.pieces)
    checked = f"{label('page.permalink')}: {c.permalink} ({label('page.characters')} {place})."
    return _line(f"{said}. {where}.{address} {checked}")


def text(c: Citation) -> str:
    return plain(c) + "\n"


_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _tex(value: str) -> str:
    return "".join(_TEX.get(character, character) for character in _line(value))


def _note(c: Citation) -> str:
    return f"{c.attribution}: {c.said}" if c.words else c.attribution


def bibtex(c: Citation) -> str:
    """An ``@misc`` entry, which plain BibTeX and biblatex both know."""
    year, _, rest = c.day.partition("-")
    fields = {
        "title": "{" + _tex(c.title) + "}",
        "author": "{" + _tex(c.author or c.outlet or "") + "}",
        "howpublished": _tex(c.outlet or ""),
        "year": year,
        "month": str(int(rest[:2])) if rest else "",
        "date": c.day,
        "url": percent(c.url or c.permalink, safe=":/?#[]@!$&'()*+,;=~-._%"),
        "language": "arabic",
        "note": _tex(_note(c)),
        "annote": _tex(c.permalink),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value not in ("", "{}")]
    return "\n".join([f"@misc{{quote-{c.uid},", *lines, "}"]) + "\n"


def ris(c: Citation) -> str:
    """RIS, type NEWS."""
    fields = [
        ("TY", "NEWS"), ("ID", c.uid), ("TI", c.title), ("AU", c.author), ("T2", c.outlet), ("PY", c.day[:4]),
        ("DA", c.day.replace("-", "/")), ("UR", c.url or c.permalink), ("L2", c.permalink),
        ("N1", _note(c)), ("LA", "ar"),
    ]  # fmt: skip
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def csl_json(c: Citation) -> str:
    """A list of one item, as Zotero and citeproc import it."""
    item: dict[str, Any] = {
        "id": f"quote-{c.uid}",
        "type": "article-newspaper",
        "title": _line(c.title),
        "URL": c.url or c.permalink,
        "language": "ar",
        "archive_location": c.permalink,
        "note": _line(_note(c)),
    }
    if c.author:
        item["author"] = [{"literal": _line(c.author)}]
    if c.outlet:
        item["container-title"] = _line(c.outlet)
    if c.day:
        item["issued"] = {"date-parts": [[int(part) for part in c.day.split("-")]]}
    return _json([item])


_SCHEMA_TYPES = {
    "person": "Person",
    "anonymous": "Person",
    "organisation": "Organization",
    "outlet": "NewsMediaOrganization",
    "group": "Organization",
    "document": "CreativeWork",
    "place": "Place",
}


def _thing(name: str, kind: str | None, address: str | None) -> dict[str, str]:
    thing = {"@type": _SCHEMA_TYPES.get(kind or "", "Thing"), "name": name}
    return thing | ({"@id": address} if address else {})


def schema_org(c: Citation) -> dict[str, Any]:
    """A schema.org Quotation."""
    article: dict[str, Any] = {"@type": "NewsArticle", "headline": _line(c.title), "inLanguage": "ar"}
    if c.url:
        article |= {"@id": c.url, "url": c.url}
    if c.published:
        article["datePublished"] = c.published
    if c.outlet:
        article["publisher"] = {"@type": "NewsMediaOrganization", "name": c.outlet}
    if c.author:
        article["author"] = {"@type": "Person", "name": c.author}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": c.permalink,
        "url": c.permalink,
        "identifier": c.uid,
        "text": c.words or c.cue,
        "description": _line(c.attribution),
        "inLanguage": "ar",
        "isPartOf": article,
    }
    if c.speaker:
        data["creator"] = _thing(c.speaker, c.speaker_kind, c.speaker_address)
    if c.targets:
        data["about"] = [_thing(*target) for target in c.targets]
    return data


def json_ld(c: Citation) -> str:
    return _json(schema_org(c))


def annotation(c: Citation) -> str:
    """A W3C Web Annotation of the article's text as we serve it, one target for each piece, found both by its words
    and by its place (in code points, which is what the recommendation counts)."""
    source = {"id": c.text_address, "type": "Text", "format": "text/plain", "language": "ar"}
    if c.url:
        source["via"] = c.url
    targets = []
    for piece in c.pieces:
        before = c.article_text[max(0, piece.start - CONTEXT) : piece.start]
        after = c.article_text[piece.end : piece.end + CONTEXT]
        selectors = [
            {"type": "TextQuoteSelector", "exact": piece.of(c.article_text), "prefix": before, "suffix": after},
            {"type": "TextPositionSelector", "start": piece.start, "end": piece.end},
        ]
        targets.append({"source": source, "selector": selectors})
    return _json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": c.permalink,
            "type": "Annotation",
            "motivation": "identifying",
            "body": {"type": "TextualBody", "value": _line(c.attribution), "format": "text/plain", "language": "ar"},
            "target": targets[0] if len(targets) == 1 else targets,
        }
    )


FORMATS: dict[str, tuple[str, Callable[[Citation], str]]] = {
    "txt": ("text/plain; charset=utf-8", text),
    "bib": ("application/x-bibtex; charset=utf-8", bibtex),
    "ris": ("application/x-research-info-systems; charset=utf-8", ris),
    "csl.json": ("application/vnd.citationstyles.csl+json", csl_json),
    "jsonld": ("application/ld+json", json_ld),
    "anno.json": ('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', annotation),
}
"""Suffix of the permalink → content type and maker."""

_SHORT = 60
_WORDS = 5


def fragment(article_text: str, pieces: tuple[Span, ...]) -> str:
    """The ``#:~:text=`` directive that makes a browser scroll to the words and mark them (WICG Text Fragments).

    Long content is given by its first and last words, since a page may break it over elements; words that stand
    several times in the article get the words before them.
    """
    start, end = _whole_words(article_text, Span(pieces[0].start, pieces[-1].end))
    said = article_text[start:end]
    if len(said) <= _SHORT and "\n" not in said:
        first, last = said, ""
    else:
        first = " ".join(said.split("\n", 1)[0].split()[:_WORDS])
        last = " ".join(said.rsplit("\n", 1)[-1].split()[-_WORDS:])
    before = ""
    if article_text.count(first) > 1:
        line = article_text[article_text.rfind("\n", 0, start) + 1 : start]
        before = " ".join(line.split()[-_WORDS:])
    directive = (f"{_encoded(before)}-," if before else "") + _encoded(first) + (f",{_encoded(last)}" if last else "")
    return f"#:~:text={directive}"


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start - 1].isalpha() and text[start].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha() and text[end - 1].isalpha():
        end += 1
    return Span(start, end)


def _encoded(words: str) -> str:
    return percent(words, safe="").replace("-", "%2D")
