"""Report a mistake: entries for ``corrections.yml``, filled in as far as the page can know, one for each mistake.

What the reader has to add is left empty, and the build refuses empty values, so no half-filled entry is applied.
"""

from __future__ import annotations

from urllib.parse import quote as percent

from quotes.publish.pages.base import Row
from quotes.publish.pages.highlight import without_turning


def _comment(text: str) -> str:
    return " ".join(without_turning(text).split())


def quote_entries(quote: Row) -> dict[str, str]:
    """Mistake → YAML entry for the quote. Its words stand in a comment, for whoever reviews it."""
    said = _comment(f"{quote['speaker'] or quote['source'] or '؟'} — {quote['cue']}: {quote['content']}")[:140]
    denial = "not-a-denial" if quote["denial"] else "is-a-denial"
    named = 'name: ""', f"kind: {quote['speaker_kind'] or 'person'}"
    more = {
        "wrong-speaker": ["  speaker:", *(f"    {line}" for line in named)],
        "wrong-target": ["  targets:", '    - name: ""', "      kind: person"],
        denial: [],
        "not-a-quote": [],
    }
    return {
        mistake: "\n".join([f"# {said}", f"- quote: {quote['uid']}", f"  mistake: {mistake}", *lines, '  why: ""', ""])
        for mistake, lines in more.items()
    }


def missing_entry(article: Row) -> str:
    """YAML entry for a quote that the article has and the database has not."""
    lines = [
        f"# {_comment(article['title'] or article['document'])}",
        f"- article: {article['uid']}",
        "  mistake: missing-quote",
        '  cue: ""',
        '  source: ""',
        "  content:",
        '    - ""',
        "  speaker:",
        '    name: ""',
        "    kind: person",
        '  why: ""',
        "",
    ]
    return "\n".join(lines)


def mail(address: str, subject: str, body: str) -> str | None:
    """A ``mailto:`` link; None where the site has no address for corrections."""
    if not address:
        return None
    return f"mailto:{percent(address, safe='@')}?subject={percent(subject)}&body={percent(body)}"
