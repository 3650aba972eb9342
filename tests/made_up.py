"""Made-up articles, and an engine that reads them: «المتحدث باسم الشركة» says, denies and declines.

The engine needs no rulebook, so tests of building are quick and do not change with the rules. A document whose name
begins with ``error``, ``crash`` or ``hang`` does just that.
"""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

from quotes.build import Engine
from quotes.models import Article, EntityRef, Extraction, Quote, TextSpan
from quotes.store.duplicates import sketch
from quotes.store.missing import quote_uid
from quotes.store.rows import ArticleRows, article_rows
from quotes.store.write import Run
from quotes.workers import Work

SENTENCES = (
    (
        "قال المتحدث باسم الشركة إن وزير النقل وافق على الخطة رقم {n}.",
        "قال",
        "وزير النقل وافق على الخطة رقم {n}",
        "asserts",
    ),
    ("نفى المتحدث باسم الشركة تأجيل الخطة رقم {n}.", "نفى", "تأجيل الخطة رقم {n}", "denies"),
    ("رفض المتحدث باسم الشركة التعليق على الخطة رقم {n}.", "رفض", "الخطة رقم {n}", "declines"),
)


def span(text: str, words: str, after: int = 0) -> TextSpan:
    start = text.index(words, after)
    return TextSpan(start=start, end=start + len(words), text=words)


WORDS = (
    *("وصل", "الوفد", "إلى", "المدينة", "صباح", "اليوم", "بعد", "رحلة", "طويلة", "واستقبله"),
    *("سكان", "الحي", "قرب", "الميناء", "القديم", "وسط", "أجواء", "باردة"),
)


def narrated(seed: int, count: int = 60) -> str:
    """Words in which nobody says anything, the same for the same seed."""
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(100)}" for _ in range(count))


def made_up(
    number: int,
    *,
    document: str | None = None,
    outlet: str | None = "صحيفة المثال",
    url: str | None = None,
    body: str | None = None,
) -> Article:
    """An article of three sentences, a statement, a denial and a refusal, and a ``body`` that quotes nobody."""
    lines = [sentence.format(n=number) for sentence, *_ in SENTENCES]
    lines.append(narrated(number) if body is None else body)
    document = document or f"article-{number}"
    return Article(document=document, text="\n".join(lines), outlet=outlet, url=url, published="2024-10-25")


def read_made_up(article: Article) -> Extraction:
    """What extraction would find in a made-up article, in whatever order its lines stand."""
    quotes: list[Quote] = []
    at = 0
    for line in article.text.split("\n"):
        for sentence, cue, content, stance in SENTENCES:
            number = line.rstrip(".").rsplit(" ", 1)[-1]
            if line != sentence.format(n=number):
                continue
            spans = span(article.text, cue, at), span(article.text, content.format(n=number), at)
            source = span(article.text, "المتحدث باسم الشركة", at)
            target = span(article.text, "وزير النقل", at) if stance == "asserts" else None
            quotes.append(
                Quote(
                    uid=quote_uid(article.uid, spans[0], source, (spans[1],)),
                    document=article.document,
                    cue=spans[0],
                    lemma=cue,
                    source=source,
                    content=(spans[1],),
                    type="indirect",
                    stance=stance,  # type: ignore[arg-type]
                    stance_words=(spans[0],) if stance == "denies" else (),
                    denial=stance == "denies",
                    denial_kind="fact" if stance == "denies" else None,
                    no_comment=stance == "declines",
                    speaker=EntityRef(name="المتحدث باسم الشركة", kind="anonymous"),
                    targets=() if target is None else (EntityRef(name="وزير النقل", kind="person", mention=target),),
                    parent=None,
                    trace=("verb-source-content", "qala"),
                )
            )
        at += len(line) + 1
    return Extraction(document=article.document, quotes=tuple(quotes), problems=())


def reader() -> Work:
    """The work of a process that reads made-up articles."""

    def work(article: Article) -> ArticleRows:
        if article.document.startswith("error"):
            raise ValueError("this article cannot be read")
        if article.document.startswith("crash"):
            os._exit(9)
        while article.document.startswith("hang"):
            pass
        rows = article_rows(article, read_made_up(article))
        rows.sketch = sketch(article.text)
        return rows

    return work


def engine(fingerprint: str = "made-up") -> Engine:
    rules = (("verb-source-content", "frame", "The verb comes first."), ("qala", "cue", "To say."))
    return Engine(Run(fingerprint, "1", rules), reader)


def dump(path: Path) -> list[str]:
    """Everything in a database, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())
