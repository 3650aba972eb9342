"""/quote/UID: one quote in its place, how to cite it, and what it is related to."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response
from markupsafe import Markup

from quotes.publish.labels import gists, label
from quotes.publish.pages import cite
from quotes.publish.pages.base import (
    SHARED,
    Missing,
    Row,
    absolute,
    ask,
    or_missing,
    page,
    row,
    rows,
    safe_url,
    setting,
    to,
)
from quotes.publish.pages.correction import mail, quote_entries
from quotes.publish.pages.highlight import Mark, place
from quotes.publish.pages.oembed import iframe
from quotes.publish.pages.related import LINKS, related
from quotes.publish.pages.telling import ONE_CUE, TELLER
from quotes.publish.visit import current_visit
from quotes.text.spans import Span, extent

if TYPE_CHECKING:
    from datasette.app import Datasette

ROLES = ("source", "cue", "also", "content", "stance", "speaker", "target", "addressee")
"""Of spans, as the legend lists them."""

_QUOTE = """
    SELECT q.*, article.uid AS article_uid, article.document, article.title, article.author, article.url,
      article.text AS article_text, article.characters, cues.lemma,
      substr(article.text, q.char_start + 1, q.char_end - q.char_start) = q.text AS verified,
      outlet.uid AS outlet_uid, outlet.name AS outlet, speaker.uid AS speaker_uid, speaker.name AS speaker,
      addressee.uid AS addressee_uid, addressee.name AS addressee
    FROM quotes q
      JOIN articles article ON article.id = q.article_id
      JOIN cues ON cues.id = q.cue_id
      LEFT JOIN outlets outlet ON outlet.id = q.outlet_id
      LEFT JOIN entities speaker ON speaker.id = q.speaker_id
      LEFT JOIN entities addressee ON addressee.id = q.addressee_id
    WHERE q.uid = ?
"""
_SPANS = "SELECT role, char_start, char_end, text FROM quote_spans WHERE quote_id = ? ORDER BY char_start, role"
_TARGETS = """
    SELECT e.uid, e.name, e.kind FROM quote_targets t JOIN entities e ON e.id = t.entity_id
    WHERE t.quote_id = ? ORDER BY t.rank
"""
_RULES = """
    SELECT r.rule, r.kind, r.why FROM quote_rules t JOIN rules r ON r.id = t.rule_id
    WHERE t.quote_id = ? ORDER BY t.rank
"""
_TELLERS = f"""
    WITH RECURSIVE chain (id, uid, name, one_cue, speaker_id, parent_id, steps) AS (
      SELECT q.id, q.uid, NULL, 0, q.speaker_id, q.parent_id, 0 FROM quotes q WHERE q.id = ?
      UNION ALL
      SELECT parent.id, parent.uid, iif({TELLER}, coalesce(teller.name, parent.source), NULL), {ONE_CUE},
        parent.speaker_id, parent.parent_id, q.steps + 1
      FROM chain q JOIN quotes parent ON parent.id = q.parent_id
        LEFT JOIN entities teller ON teller.id = parent.speaker_id
      WHERE q.steps < 9
    )
    SELECT uid, name, one_cue FROM chain WHERE name IS NOT NULL ORDER BY steps
"""
NEWER = """
    WITH RECURSIVE newer (id) AS (
      SELECT id FROM articles WHERE replaces_id = ?
      UNION SELECT later.id FROM articles later JOIN newer ON later.replaces_id = newer.id
    )
    SELECT uid, published FROM articles WHERE id IN newer ORDER BY id DESC LIMIT 1
"""
_ELSEWHERE = """
    SELECT DISTINCT o.uid, o.name, s.url, s.published FROM article_sources s JOIN outlets o ON o.id = s.outlet_id
    WHERE s.article_id = ? AND s.outlet_id IS NOT ? ORDER BY s.published LIMIT 12
"""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with everything that its page shows; ``related`` by tie, ties without any left out."""

    row: Row
    spans: list[Row]
    targets: list[Row]
    rules: list[Row]
    newer: Row | None
    elsewhere: list[Row]
    related: dict[str, list[Row]]
    tellers: list[Row]
    """By whom it is told, the nearest first."""

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The spans of the content, or the cue's where there is no content."""
        of_role = {role: self._spans(role) for role in ("content", "cue")}
        return of_role["content"] or of_role["cue"] or (Span(self.row["char_start"], self.row["char_end"]),)

    @property
    def frame(self) -> Span:
        """From the first to the last word of cue, source, content and stance."""
        return extent([*self.pieces, *self._spans("cue", "also", "source", "stance")])

    def _spans(self, *roles: str) -> tuple[Span, ...]:
        return tuple(Span(s["char_start"], s["char_end"]) for s in self.spans if s["role"] in roles)


def load(connection: sqlite3.Connection, uid: str, *, whole: bool = True) -> Quote:
    """The quote ``uid``; without rules and related quotes unless ``whole``.

    Raises:
        Missing: when there is none.
    """
    found = row(connection, _QUOTE, (uid,))
    if found is None:
        raise Missing("quote", uid, gone=_why_removed(connection, uid))
    key = (found["id"],)
    spans, targets = rows(connection, _SPANS, key), rows(connection, _TARGETS, key)
    tellers = rows(connection, _TELLERS, key) if found["parent_id"] else []
    via = tellers[0] if tellers else {"uid": None, "name": None, "one_cue": 0}
    found |= {"via_uid": via["uid"], "via": via["name"], "via_cue": via["one_cue"]}
    found["verified"] = bool(found["verified"]) and all(
        s["text"] == found["article_text"][s["char_start"] : s["char_end"]] for s in spans
    )
    if not whole:
        return Quote(found, spans, targets, [], None, [], {}, tellers)
    return Quote(
        found,
        spans,
        targets,
        rows(connection, _RULES, key),
        row(connection, NEWER, (found["article_id"],)),
        rows(connection, _ELSEWHERE, (found["article_id"], found["outlet_id"])),
        related(connection, found),
        tellers,
    )


def _why_removed(connection: sqlite3.Connection, uid: str) -> str | None:
    """The reason that a correction gave for removing the quote; None where none removed it."""
    sql = "SELECT why FROM corrections WHERE quote_uid = ? AND mistake = 'not-a-quote' AND applied"
    removed = row(connection, sql, (uid,))
    return removed["why"] if removed else None


def explained(quote: Quote, lang: str) -> list[Row]:
    """The rules that made a quote, each with ``words`` that say what it does, and whether these are ``foreign``.

    Rules explain themselves in English, for those who write them. A page in Arabic shows a cue's lemma, or the gist.
    """
    said = [quote.row["lemma"], *(span["text"] for span in quote.spans if span["role"] == "also")]
    shown = []
    for rule in quote.rules:
        own = (said.pop(0) if said else None) if rule["kind"] == "cue" else gists().get(rule["rule"])
        arabic = own if lang == "ar" else None
        shown.append({**rule, "words": arabic or rule["why"], "foreign": arabic is None and lang == "ar"})
    return shown


def citation(datasette: Datasette, request: Request, quote: Quote) -> cite.Citation:
    """What the quote's citations are made of."""
    q = quote.row
    home = absolute(datasette, request, "/").rstrip("/")
    return cite.Citation(
        uid=q["uid"],
        permalink=f"{home}/quote/{q['uid']}",
        text_address=f"{home}/article/{q['article_uid']}.txt",
        article_text=q["article_text"],
        pieces=quote.pieces,
        words=q["content"] or "",
        cue=q["cue"],
        type=q["type"],
        denial=bool(q["denial"]),
        no_comment=bool(q["no_comment"]),
        tellers=tuple(teller["name"] for teller in quote.tellers),
        their_cue=bool(q["via_cue"]),
        speaker=q["speaker"] or q["source"],
        speaker_kind=q["speaker_kind"],
        speaker_address=f"{home}/person/{q['speaker_uid']}" if q["speaker_uid"] else None,
        targets=tuple((t["name"], t["kind"], f"{home}/person/{t['uid']}") for t in quote.targets),
        title=headline(q),
        outlet=q["outlet"],
        author=q["author"],
        published=q["published"],
        url=safe_url(q["url"]),
    )


def headline(article: Row, text: str = "article_text") -> str:
    """The article's title; where it has none, the first line of its text that is more than a word or two."""
    if article["title"]:
        return str(article["title"])
    lines = [line.strip() for line in article[text].split("\n", 20) if line.strip()] or [article["document"]]
    first: str = next((line for line in lines if len(line.split()) >= 4), lines[0])
    return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + " …"


def marks(quote: Quote, lang: str) -> list[Mark]:
    """The quote's spans as marks with their names for screen readers."""
    return [
        Mark(Span(s["char_start"], s["char_end"]), s["role"], label(f"page.role.{s['role']}", lang))
        for s in quote.spans
    ]


def _embedded_json(data: Any) -> Markup:
    """JSON that cannot end the script element it stands in, nor turn around what is seen of the page's source."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_IN_SCRIPT))


_IN_SCRIPT = {
    ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}


@or_missing
async def quote_page(datasette: Datasette, request: Request) -> Response:
    """The permalink page."""
    uid = request.url_vars["uid"]
    quote = await ask(datasette, lambda connection: load(connection, uid))
    cited = citation(datasette, request, quote)
    own = to(datasette, "quote", uid)
    lang = current_visit().lang
    trail = [(to(datasette, "article", quote.row["article_uid"]), cited.title)]
    if cited.outlet:
        trail.insert(0, (to(datasette, "outlet", quote.row["outlet_uid"]), cited.outlet))
    text = quote.row["article_text"]
    context = {
        "q": quote.row,
        "quote": quote,
        "cited": cited,
        "title": cited.title,
        "citation": cite.plain(cited),
        "formats": [(form, kind.partition(";")[0], f"{own}.{form}") for form, (kind, _) in cite.FORMATS.items()],
        "json_ld": _embedded_json(cite.schema_org(cited)),
        "iframe": iframe(absolute(datasette, request, f"/quote/{uid}/embed"), cited.title),
        "trail": trail,
        "roles": [role for role in ROLES if any(s["role"] == role for s in quote.spans)],
        "text": text,
        "place": place(text, quote.frame),
        "marks": marks(quote, lang),
        "source_url": cited.url + cite.fragment(text, cited.pieces) if cited.url else None,
        "corrections": {
            mistake: (entry, mail(setting(datasette, "corrections_email"), cited.permalink, entry))
            for mistake, entry in quote_entries(quote.row).items()
        },
        "rules": explained(quote, lang),
        "links": {tie: quote.related[tie] for tie in LINKS if tie in quote.related},
        "around": {tie: some for tie, some in quote.related.items() if tie not in LINKS},
        "correction_url": safe_url(setting(datasette, "corrections_url")),
    }
    return await page(datasette, request, "quote", context)


_EMBEDDABLE = (
    "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors *"
)
"""The one page that other sites may frame; it may run nothing at all."""


@or_missing
async def quote_embed(datasette: Datasette, request: Request) -> Response:
    """The card that other sites show in a frame: no scripts, nothing from elsewhere."""
    uid = request.url_vars["uid"]
    quote = await ask(datasette, lambda connection: load(connection, uid, whole=False))
    response = await page(datasette, request, "embed", {"q": quote.row})
    response.headers["Content-Security-Policy"] = _EMBEDDABLE
    return response


async def quote_format(datasette: Datasette, request: Request) -> Response:
    """The quote as a citation: the suffix of the address says in which form."""
    uid, form = request.url_vars["uid"], request.url_vars["form"]
    try:
        quote = await ask(datasette, lambda connection: load(connection, uid, whole=False))
    except Missing as what:
        return Response.text(f"{label('page.missing_quote')}: {uid}\n", status=what.status)
    content_type, make = cite.FORMATS[form]
    headers = dict(SHARED)
    if form in ("bib", "ris"):
        headers["Content-Disposition"] = f'attachment; filename="quote-{uid}.{form}"'
    return Response(make(citation(datasette, request, quote)), content_type=content_type, headers=headers)
