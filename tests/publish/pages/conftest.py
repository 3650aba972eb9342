"""A small archive made by hand, served whole: every kind of quote, a hostile article, versions, a removed quote."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from quotes.linking import link
from quotes.models import Article, EntityRef, Extraction, Problem, Quote, TextSpan
from quotes.publish.serve import make_site
from quotes.store.corrections import Correction, Named
from quotes.store.finish import finish
from quotes.store.write import Run, Store

TEXT = (
    "أزمة المياه في المدينة\n\n"
    'قال وزير النقل في مؤتمر صحفي: "لن نغلق الطريق قبل نهاية الأعمال". وأضاف أن الطريق "آمن تماما" وأن العمل مستمر.\n\n'
    "ونفى المتحدث باسم الشركة أن تكون الشركة تلقت إنذارا، بحسب صحيفة المثال.\n\n"
    "ورفض المتحدث باسم الشركة التعليق على الخسائر.\n\n"
    'وأبلغ وزير النقل لجنة المدينة أن "المال" قال وزير النقل "سيصل غدا".\n\n'
    "وقيل إن المشروع تأخر.\n\n"
    "مقالات ذات صلة\n\n"
    "• خبر آخر"
)
HOSTILE = (
    "عنوان\n\n"
    'قال وزير النقل\u202e إن <script>alert("x")</script> & "الطريق\u202e" مفتوح\u2069 أمام <b>الجميع</b>.\n\n'
    "ثم سكت."
)
MINISTER = EntityRef(name="وزير النقل", kind="person")
SPOKESMAN = EntityRef(name="المتحدث باسم الشركة", kind="person")
COMPANY = EntityRef(name="الشركة", kind="organisation")
RULES = (("qala", "cue", "القول: أعم أفعال النقل."), ("nafa", "cue", "النفي الصريح."), ("bare", "frame", None))

CORRECTIONS = (
    ("corrections.yml:1", Correction(mistake="not-a-quote", quote="removed0", why="كان عنوانا لا قولا")),
    (
        "corrections.yml:2",
        Correction(
            mistake="wrong-speaker", quote="mixed000", why="هو المتحدث", speaker=Named(name="وزير النقل", kind="person")
        ),
    ),
)


def span(text: str, words: str, after: int = 0) -> TextSpan:
    start = text.index(words, after)
    return TextSpan(start=start, end=start + len(words), text=words)


def quote(uid: str, text: str, cue: str, content: list[str], after: str = "", **more: Any) -> Quote:
    """A quote whose spans are the first places of their words behind ``after``."""
    begin = text.index(after)
    source = more.pop("source", None)
    stance = more.get("stance", "asserts")
    speaker = more.get("speaker")
    fields: dict[str, Any] = {
        "uid": uid,
        "document": "d",
        "cue": span(text, cue, begin),
        "lemma": cue,
        "source": span(text, source, begin) if source else None,
        "content": tuple(span(text, piece, begin) for piece in content),
        "type": "indirect" if content else "none",
        "stance": stance,
        "denial": stance == "denies",
        "no_comment": stance == "declines",
        "speaker": speaker,
        "speaker_unknown": None if speaker else "لا يسمي النص أحدا",
        "trace": ("nafa" if stance == "denies" else "qala", "bare"),
        **more,
    }
    return Quote(**fields)


def quotes_of_text() -> tuple[Quote, ...]:
    company = COMPANY.model_copy(update={"mention": span(TEXT, "الشركة", TEXT.index("تكون"))})
    committee = EntityRef(name="لجنة المدينة", kind="group", mention=span(TEXT, "لجنة المدينة"))
    paper = EntityRef(name="صحيفة المثال", kind="outlet")
    by_minister: dict[str, Any] = {"source": "وزير النقل", "speaker": MINISTER}
    by_spokesman: dict[str, Any] = {"source": "المتحدث باسم الشركة", "speaker": SPOKESMAN}
    denial: dict[str, Any] = {"stance": "denies", "denial_kind": "fact", "stance_words": (span(TEXT, "نفى"),)}
    safe = 'الطريق "آمن تماما" وأن العمل مستمر'
    relayed = "نفى المتحدث باسم الشركة أن تكون الشركة تلقت إنذارا"
    return (
        quote("direct00", TEXT, "قال", ["لن نغلق الطريق قبل نهاية الأعمال"], type="direct", **by_minister),
        quote("mixed000", TEXT, "أضاف", [safe], "وأضاف", type="mixed", speaker=MINISTER),
        quote(
            *("denial00", TEXT, "نفى", ["تكون الشركة تلقت إنذارا"], "ونفى"),
            **{"targets": (company,), "parent": "outlet00", **by_spokesman, **denial},
        ),
        quote("outlet00", TEXT, "بحسب", [relayed], "ونفى", source=paper.name, speaker=paper, targets=(SPOKESMAN,)),
        quote("silence0", TEXT, "رفض", [], "ورفض", stance="declines", **by_spokesman),
        quote(
            *("pieces00", TEXT, "أبلغ", ["المال", "سيصل غدا"], "وأبلغ"),
            **{"type": "direct", "addressee": committee, **by_minister},
        ),
        quote("unknown0", TEXT, "قيل", ["المشروع تأخر"], "وقيل"),
        quote("removed0", TEXT, "خبر", [], "• خبر"),
    )


def build(path: Path) -> None:
    """Write the archive to ``path``."""
    main = Article(
        document="main", text=TEXT, title="أزمة المياه", outlet="صحيفة المثال", url="https://example.org/a?b=1",
        author="هيئة التحرير", published="2025-03-01T08:30:00",
    )  # fmt: skip
    doubt = Problem(kind="open-mark", message="a quotation mark is never closed", document="main", start=5, end=6)
    earlier = Article(
        document="old", text="قال وزير النقل إن الطريق مغلق.", outlet="صحيفة المثال", published="2025-02-01"
    )
    later = Article(document="new", text="قال وزير النقل إن الطريق مفتوح.", outlet="صحيفة أخرى", published="2025-02-02")
    hostile = Article(
        document="hostile", text=HOSTILE, title="<script>alert(1)</script>\u202e عنوان", outlet="<b>صحيفة</b>",
        url="javascript:alert(1)",
    )  # fmt: skip
    villain = EntityRef(name="<img src=x onerror=alert(1)>\u202e وزير", kind="person")
    evil = HOSTILE[HOSTILE.index("<script>") : HOSTILE.index("</b>")]
    with Store(path, run=Run("fingerprint", "0.1.0", RULES)) as store:
        store.add(main, Extraction(document="main", quotes=quotes_of_text(), problems=(doubt,)))
        for article, uid, road in ((earlier, "earlier0", "الطريق مغلق"), (later, "later000", "الطريق مفتوح")):
            said = quote(uid, article.text, "قال", [road], source="وزير النقل", speaker=MINISTER)
            store.add(article, Extraction(document=article.document, quotes=(said,), problems=()))
        said = quote("hostile0", HOSTILE, "قال", [evil], source="وزير النقل", speaker=villain)
        store.add(hostile, Extraction(document="hostile", quotes=(said,), problems=()))
        finish(store, CORRECTIONS, lambda message: None, link)
    with sqlite3.connect(path) as connection:
        connection.executescript(
            """
            UPDATE articles SET replaces_id = 2 WHERE document = 'new';
            INSERT INTO article_sources (article_id, document, outlet_id, url, published, copy_uid)
              SELECT 1, 'copy', id, NULL, '2025-03-02', 'nearcopy' FROM outlets WHERE name = 'صحيفة أخرى';
            """
        )
    connection.close()


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive's database file."""
    path = tmp_path_factory.mktemp("archive") / "archive.db"
    build(path)
    return path


@pytest.fixture
async def site(archive: Path) -> Datasette:
    """The site over the archive, as ``quotes serve`` makes it."""
    served = make_site(archive)
    await served.invoke_startup()
    return served


@pytest.fixture
def database(archive: Path) -> Iterator[sqlite3.Connection]:
    """The archive, to ask it things."""
    connection = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    yield connection
    connection.close()
