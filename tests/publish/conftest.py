"""A small database of made-up articles, and sites over it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from datasette.app import Datasette

from quotes.models import Article, EntityRef, Extraction, Kind, Quote, QuoteType, TextSpan, content_hash
from quotes.publish.serve import make_site
from quotes.store.write import Run, Store

HOSTILE = '<script>alert("x")</script> \u202eمقلوب\u202c <img src=x onerror=alert(1)> & «نص» "><svg onload=alert(2)>'
"""What an article of the open web may hold: markup, and a character that turns the rest of the line around."""

NEWS = """قال وزير النقل إن القطار الجديد سيعمل قبل نهاية العام.
وأضاف الوزير: «لن نرفع أسعار التذاكر على المسافرين».
ونفى المتحدث باسم الشركة تأخر وصول القطارات، وذكر أن المسؤولين راجعوا الجدول.
ورفض المدير العام التعليق على إقالة وزير النقل."""
STRIKE = """أكد رئيس النقابة أن العمال علّقوا إضرابَهم في الميناء.
وقالت الصحيفة إن رئيس النقابة التقى وزير النقل على انفراد."""
ATTACK = f"قال كاتب مجهول إن {HOSTILE} انتهى الكلام."


def _span(text: str, words: str) -> TextSpan:
    start = text.index(words)
    return TextSpan(start=start, end=start + len(words), text=words)


def _quote(
    article: Article, cue: str, content: str | None, source: str | None, speaker: str | None,
    *, kind: Kind = "person", targets: tuple[str, ...] = (), type: QuoteType = "indirect", stance: str = "asserts",
) -> Quote:  # fmt: skip
    found = _span(article.text, cue)
    return Quote(
        uid=content_hash(article.uid, found.start, found.end, cue),
        document=article.document,
        cue=found,
        lemma=cue.removeprefix("و"),
        source=_span(article.text, source) if source else None,
        content=(_span(article.text, content),) if content else (),
        type=type,
        stance=stance,
        denial=stance == "denies",
        denial_kind="fact" if stance == "denies" else None,
        no_comment=stance == "declines",
        speaker=EntityRef(name=speaker, kind=kind) if speaker else None,
        speaker_unknown=None if speaker else "no source",
        targets=tuple(EntityRef(name=name, kind="person") for name in targets),
        trace=("qala",),
    )


def _write(path: Path) -> None:
    news = Article(
        document="news", text=NEWS, title="القطار الجديد", outlet="صحيفة المثال",
        url="https://example.org/train", published="2024-03-05",
    )  # fmt: skip
    strike = Article(document="strike", text=STRIKE, title="إضراب", outlet="وكالة المثال", published="2024-05-20T10:00")
    attack = Article(document="attack", text=ATTACK, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(3)")
    found = {
        news: (
            _quote(news, "قال", "القطار الجديد سيعمل قبل نهاية العام", "وزير النقل", "وزير النقل"),
            _quote(news, "أضاف", "لن نرفع أسعار التذاكر على المسافرين", "الوزير", "وزير النقل", type="direct"),
            _quote(
                news, "نفى", "تأخر وصول القطارات", "المتحدث باسم الشركة", "المتحدث باسم الشركة",
                targets=("الشركة", "وزير النقل"), stance="denies",
            ),
            _quote(news, "ذكر", "المسؤولين راجعوا الجدول", None, "المتحدث باسم الشركة"),
            _quote(news, "رفض", "إقالة وزير النقل", "المدير العام", None, targets=("وزير النقل",), stance="declines"),
        ),
        strike: (
            _quote(strike, "أكد", "العمال علّقوا إضرابَهم في الميناء", "رئيس النقابة", "رئيس النقابة"),
            _quote(
                strike, "قالت", "رئيس النقابة التقى وزير النقل على انفراد", "الصحيفة", "صحيفة المثال",
                kind="outlet", targets=("رئيس النقابة", "وزير النقل"),
            ),
        ),
        attack: (_quote(attack, "قال", HOSTILE, "كاتب مجهول", HOSTILE, kind="anonymous", targets=(HOSTILE,)),),
    }  # fmt: skip
    run = Run("0123456789abcdef", "0.1.0", (("qala", "cue", "The plainest reporting verb"),))
    with Store(path, run=run) as store:
        for article, quotes in found.items():
            store.add(article, Extraction(document=article.document, quotes=quotes, problems=()))
        store.finish()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight quotes: five of one article, two of another, one hostile. The file is not called ``quotes.db``."""
    path = tmp_path_factory.mktemp("site") / "made-up.db"
    _write(path)
    return path


@pytest.fixture
async def site(database: Path) -> AsyncIterator[Datasette]:
    """The site as ``quotes serve`` sets it up."""
    made = make_site(database)
    await made.invoke_startup()
    yield made
    for served in made.databases.values():
        served.close()


@pytest.fixture
def copy(database: Path, tmp_path: Path) -> Path:
    """A copy of the database that a test may spoil."""
    path = tmp_path / "copy.db"
    shutil.copy(database, path)
    return path
