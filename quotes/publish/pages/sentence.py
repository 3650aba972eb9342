"""The sentence in which words stand, for lists where the words alone leave open what they are about."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

from quotes.publish.pages.base import Row, rows
from quotes.publish.pages.highlight import Mark, html, place
from quotes.text.fold import fold
from quotes.text.spans import Span

CLEAR = 6
"""Words that mostly tell by themselves what they are about."""
_POINTING = re.compile(r"(?:\w+\s+){0,2}[بلوفك]?(?:هذا|هذه|هذين|هاتين|هولاء|ذلك|تلك|اولئك)\b")
"""A demonstrative among the first three words, in folded letters."""
_END = re.compile(r"""[.!?؟…]["'”»)]*\s+""")
_SPANS = """
    SELECT s.quote_id, s.role, s.char_start, s.char_end, a.text
    FROM quote_spans s JOIN quotes q ON q.id = s.quote_id JOIN articles a ON a.id = q.article_id
    WHERE s.role IN ('source', 'cue', 'content', 'stance') AND s.quote_id IN ({ids}) ORDER BY s.char_start
"""


def is_short(content: str) -> bool:
    """Whether words are so few that they need their sentence (سقوطه الاثنين)."""
    return 0 < len(content.split()) < CLEAR


def points_back(content: str) -> bool:
    """Whether words begin with what was told before them (صحة هذه الاتهامات)."""
    return bool(_POINTING.match(fold(content).text))


def sentence(text: str, words: Span) -> Span:
    """The sentence of ``text`` in which ``words`` stand, or all sentences from their first to their last."""
    here = place(text, words).here
    ends = [end.end() for end in _END.finditer(text, here.start, here.end)]
    start = max((end for end in ends if end <= words.start), default=here.start)
    return Span(start, min((end for end in ends if end > words.end), default=here.end)).stripped(text, "")


def with_the_one_before(text: str, words: Span) -> Span:
    """A sentence together with the one before it."""
    last = len(text[: words.start].rstrip()) - 1
    return words if last < 0 else Span(sentence(text, Span(last, last + 1)).start, words.end)


def with_sentences(connection: sqlite3.Connection, cards: Iterable[Row]) -> None:
    """Put under ``sentence`` of each card whose words are unclear the sentence they stand in, as marked HTML."""
    unclear = {card["id"]: card for card in cards if is_short(card["content"]) or points_back(card["content"])}
    spans: dict[int, list[Row]] = {}
    for span in rows(connection, _SPANS.format(ids=", ".join(map(str, unclear)))):
        spans.setdefault(span["quote_id"], []).append(span)
    for number, found in spans.items():
        text, card = found[0]["text"], unclear[number]
        here = sentence(text, Span(found[0]["char_start"], max(span["char_end"] for span in found)))
        window = with_the_one_before(text, here) if points_back(card["content"]) else here
        marks = [Mark(Span(s["char_start"], s["char_end"]), "content") for s in found if s["role"] == "content"]
        card["sentence"] = html(text, window, marks)
