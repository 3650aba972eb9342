"""Made-up articles and extractions: «المتحدث باسم الشركة» says, denies and declines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotes.models import Article, EntityRef, Extraction, Quote, TextSpan, content_hash

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


def made_up(number: int, *, outlet: str | None = "صحيفة المثال", url: str | None = None) -> Article:
    """An article of three sentences: a statement, a denial and a refusal."""
    text = "\n".join(sentence.format(n=number) for sentence, *_ in SENTENCES)
    return Article(document=f"article-{number}", text=text, outlet=outlet, url=url, published="2024-10-25")


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
            target = span(article.text, "وزير النقل", at) if stance == "asserts" else None
            quotes.append(
                Quote(
                    uid=content_hash("quote", article.uid, spans[0].start, spans[1].start),
                    document=article.document,
                    cue=spans[0],
                    lemma=cue,
                    source=span(article.text, "المتحدث باسم الشركة", at),
                    content=(spans[1],),
                    type="indirect",
                    stance=stance,  # type: ignore[arg-type]
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


@pytest.fixture
def article() -> Callable[..., Article]:
    return made_up


@pytest.fixture
def read() -> Callable[[Article], Extraction]:
    return read_made_up
