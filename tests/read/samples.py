"""Inputs of every format, made of the same two articles, whole and broken."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

ONE = (
    "قال المتحدث باسم الشركة إن العمل في الطريق الجديد سوف ينتهي في الربيع المقبل إذا سمح الطقس بذلك.\n\n"
    "وأضاف أن الشركة لم تتلق أي شكوى من السكان حتى الآن، وأن الجسر سوف يفتح أمام السيارات قبل نهاية العام."
)
TWO = "نفى وزير النقل وجود أي تأخير في المشروع، ورفض التعليق على كلفة الجسر الثاني."
ROWS: list[dict[str, Any]] = [
    {
        "id": "a1",
        "title": "الطريق الجديد",
        "text": ONE,
        "url": "https://example.com/1",
        "date": "2024-10-21",
        "source": "المدينة",
    },
    {
        "id": "a2",
        "title": "الجسر",
        "text": TWO,
        "url": "https://example.com/2",
        "date": "٢١ تشرين الأول ٢٠٢٤",
        "source": "المدينة",
    },
]

PAGE = f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>الطريق الجديد | المدينة</title>
<meta property="og:title" content="الطريق الجديد"><meta property="og:site_name" content="المدينة">
<meta property="article:published_time" content="2024-10-21T08:30:00+03:00">
<link rel="canonical" href="https://example.com/1"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a></nav>
<article><h1>الطريق الجديد</h1>{"".join(f"<p>{part}</p>" for part in ONE.split(chr(10) * 2))}
<p>وتابع المتحدث في ختام حديثه أن الفرق تعمل ليلا ونهارا منذ شهرين من أجل إنجاز المرحلة الأخيرة.</p></article>
<aside><h3>مقالات ذات صلة</h3><a href="/9">وزير المالية: لا ضرائب</a></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>"""

FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>المدينة</title>
<item><title>الطريق الجديد</title><link>https://example.com/1</link><pubDate>Mon, 21 Oct 2024 08:30:00 +0300</pubDate>
<description>ملخص قصير</description>
<content:encoded><![CDATA[{"".join(f"<p>{part}</p>" for part in ONE.split(chr(10) * 2))}]]></content:encoded></item>
<item><title>الجسر</title><link>https://example.com/2</link><description>{TWO}</description></item>
</channel></rss>"""


def jsonl() -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()


def array() -> bytes:
    return json.dumps(ROWS, ensure_ascii=False, indent=1).encode()


def table(delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue().encode()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def parquet() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet as files

    out = io.BytesIO()
    files.write_table(pa.Table.from_pylist(ROWS), out)
    return out.getvalue()


def database(path: Path) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute("create table news (id text, title text, text text, url text, date text, source text)")
        connection.execute("create table other (x)")
        connection.executemany("insert into news values (:id, :title, :text, :url, :date, :source)", ROWS)
    connection.close()
    return path


def warc(pages: dict[str, str], compressed: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "test"}))
    for url, page in pages.items():
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(page.encode()), http_headers=headers))
    headers = StatusAndHeaders("404 Not Found", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record("https://example.com/x", "response", io.BytesIO(b"<p>no"), http_headers=headers)
    )
    return out.getvalue()


def gz(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
