"""One of each format, one broken of each: the right articles, the right Problem, nothing raised, the rest read."""

from __future__ import annotations

import builtins
import gzip
import io
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes.models import Article, Problem
from quotes.read import Limits, ReadOptions, formats, read_paths
from quotes.read.formats import reader_of
from tests.read import samples
from tests.read.samples import FEED, ONE, PAGE, ROWS, TWO, gz, zipped

WHOLE = [("a1", ONE, "2024-10-21"), ("a2", TWO, "2024-10-21")]


def read(tmp_path: Path, name: str, data: bytes, **options: Any) -> tuple[list[Article], list[Problem]]:
    """The articles and problems of a file, and a check that the file after it is still read."""
    path, after = tmp_path / name, tmp_path / "after.txt"
    path.write_bytes(data)
    after.write_text(TWO, encoding="utf-8")
    *found, last = read_paths([path, after], ReadOptions(**options))
    assert isinstance(last, Article)
    assert (last.document, last.text) == ("after", TWO)
    problems = [item for item in found if isinstance(item, Problem)]
    assert all(str(path) in problem.message for problem in problems)
    return [item for item in found if isinstance(item, Article)], problems


def kinds(problems: list[Problem]) -> list[str]:
    return [problem.kind for problem in problems]


ROW_FORMATS = {
    "a.jsonl": samples.jsonl,
    "a.json": samples.array,
    "a.csv": samples.table,
    "a.tsv": lambda: samples.table("\t"),
    "semicolon.csv": lambda: samples.table(";"),
    "a.parquet": samples.parquet,
    "object.json": lambda: b'{"articles": ' + samples.array() + b"}",
    "a.jsonl.gz": lambda: gz(samples.jsonl()),
    "a.zip": lambda: zipped({"dir/rows.csv": samples.table(), "__MACOSX/x": b"\0", ".hidden": b"x"}),
    "deep.zip": lambda: zipped({"in.zip": zipped({"rows.jsonl.gz": gz(samples.jsonl())})}),
}


@pytest.mark.parametrize("name", ROW_FORMATS)
@pytest.mark.parametrize("disguised", [False, True])
def test_records(tmp_path: Path, name: str, disguised: bool) -> None:
    data = ROW_FORMATS[name]()
    articles, problems = read(tmp_path, "disguised" if disguised else name, data)
    assert problems == []
    assert [(a.document, a.text, a.published) for a in articles] == WHOLE
    assert (articles[0].title, articles[0].url, articles[0].outlet) == (
        "الطريق الجديد",
        "https://example.com/1",
        "المدينة",
    )


def test_every_format_is_listed_with_a_reader() -> None:
    assert len({form.name for form in formats()}) == len(formats()) == 11
    assert all(callable(reader_of(form.name)) for form in formats())


def test_page(tmp_path: Path) -> None:
    (article,), problems = read(tmp_path, "page.html", PAGE.encode())
    assert problems == []
    assert ONE.replace("\n\n", "\n") in article.text
    assert "الرئيسية" not in article.text
    assert (article.document, article.title, article.outlet) == ("page", "الطريق الجديد", "المدينة")
    assert (article.url, article.published) == ("https://example.com/1", "2024-10-21T08:30:00+03:00")


def test_feed(tmp_path: Path) -> None:
    (one, two), problems = read(tmp_path, "feed.xml", FEED.encode())
    assert (one.document, one.text, one.published) == ("https://example.com/1", ONE, "2024-10-21T08:30:00+03:00")
    assert (two.text, two.outlet) == (TWO, "المدينة")
    assert kinds(problems) == ["summary"]
    assert "1 of 2 entries" in problems[0].message


def test_sqlite_table(tmp_path: Path) -> None:
    path = samples.database(tmp_path / "news.db")
    articles = list(read_paths([path], ReadOptions(table="news")))
    assert [(a.document, a.text, a.published) for a in articles if isinstance(a, Article)] == WHOLE
    for table in (None, "none"):
        (problem,) = read_paths([path], ReadOptions(table=table))
        assert isinstance(problem, Problem)
        assert "--table, of: news، other" in problem.message


@pytest.mark.parametrize("compressed", [True, False])
def test_warc(tmp_path: Path, compressed: bool) -> None:
    data = samples.warc(
        {"https://example.com/1": PAGE, "https://example.com/2": "<html><body></body></html>"}, compressed
    )
    (article,), problems = read(tmp_path, "a.warc", data)
    assert (article.document, article.outlet) == ("https://example.com/1", "المدينة")
    assert kinds(problems) == ["bare-pages"]
    assert "1 of 2 pages" in problems[0].message


@pytest.mark.parametrize("compressed", [True, False])
def test_warc_cut_in_half(tmp_path: Path, compressed: bool) -> None:
    pages = {f"https://example.com/{number}": PAGE.replace("/1", f"/{number}") for number in range(10)}
    data = samples.warc(pages, compressed)
    articles, problems = read(tmp_path, "half.warc", data[: len(data) // 2])
    assert 3 <= len(articles) <= 6
    assert [a.url for a in articles] == [f"https://example.com/{number}" for number in range(len(articles))]
    assert kinds(problems) == ["truncated"]


BROKEN = {
    "zero.html": (b"", "empty"),
    "bare.html": (b"<!doctype html><html><body></body></html>", "no-article"),
    "cut.xml": (FEED.encode()[: FEED.encode().index(b"</channel>") - 40], "feed"),
    "none.xml": (b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>', "empty"),
    "cut.json": (samples.array()[:-40], "truncated"),
    "bad.json": (b'{"articles": [1, 2', "json"),
    "cut.parquet": (b"PAR1" + b"x" * 100, "parquet"),
    "cut.zip": (zipped({"a.txt": ONE.encode()})[:60], "truncated"),
    "empty.zip": (zipped({}), "empty"),
    "cut.gz": (gz(samples.jsonl())[:-30], "truncated"),
    "bad.gz": (b"\x1f\x8b\x08\x00" + b"\xff" * 50, "truncated"),
    "bad.db": (b"SQLite format 3\0" + b"\xff" * 200, "sqlite"),
    "office.docx": (zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), "binary"),
    "file.pdf": (b"%PDF-1.7 \n", "binary"),
    "columns.csv": (b"a,b\n1,2\n", "columns"),
    "columns.jsonl": (b'{"a": 1}\n{"a": 2}\n', "columns"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(tmp_path: Path, name: str) -> None:
    data, kind = BROKEN[name]
    _, problems = read(tmp_path, name, data)
    assert kind in kinds(problems)


def test_cut_files_yield_what_is_whole(tmp_path: Path) -> None:
    assert [a.document for a in read(tmp_path, "a.json", samples.array()[:-40])[0]] == ["a1"]
    assert next(a.url for a in read(tmp_path, "a.xml", BROKEN["cut.xml"][0])[0]) == "https://example.com/1"
    many = samples.jsonl() * 400
    articles, problems = read(tmp_path, "a.jsonl.gz", gz(many)[:-40])
    assert 1 <= len(articles) < 800
    assert kinds(problems) in (["json", "truncated"], ["truncated"])


def test_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    first, second = samples.jsonl().splitlines(keepends=True)
    articles, problems = read(
        tmp_path, "a.jsonl", first + b"{no json\n" + b'{"id": "x", "text": " "}\n' + b"[1]\n" + second
    )
    assert [a.document for a in articles] == ["a1", "a2"]
    assert kinds(problems) == ["json", "empty", "record"]
    assert "line 2" in problems[0].message


def test_bytes_that_do_not_fit_are_told(tmp_path: Path) -> None:
    for name, data in (("a.jsonl", samples.jsonl()), ("a.json", samples.array()), ("a.csv", samples.table())):
        at = data.index("الشركة".encode())
        articles, problems = read(tmp_path, name, data[:at] + b"\xff" + data[at:])
        assert kinds(problems) == ["encoding"], name
        assert [a.text.replace("\ufffd", "") for a in articles] == [ONE, TWO]
    assert kinds(read(tmp_path, "a.jsonl", '{"text": "\ufffd قال"}\n'.encode())[1]) == []


def test_many_bad_lines_do_not_flood(tmp_path: Path) -> None:
    articles, problems = read(tmp_path, "a.jsonl", samples.jsonl() + b"{no\n" * 500)
    assert len(articles) == 2
    assert len(problems) == 11
    assert "490 more" in problems[-1].message


def test_rows_that_cannot_be_read(tmp_path: Path) -> None:
    data = samples.table() + b"x,y\r\n" + 'a3,عنوان,"نص لا ينتهي'.encode()
    articles, problems = read(tmp_path, "a.csv", data)
    assert [a.document for a in articles] == ["a1", "a2"]
    assert kinds(problems) == ["row", "truncated"]
    assert "has 2 columns, not 6" in problems[0].message


def test_columns_as_the_user_says(tmp_path: Path) -> None:
    data = "رقم,الكلام,سطر\n7,نص أول,عنوان أول\n".encode()
    columns = {"text": "الكلام", "title": "سطر", "id": "رقم"}
    (article,), _ = read(tmp_path, "a.csv", data, columns=columns)
    assert (article.document, article.text, article.title) == ("7", "نص أول", "عنوان أول")
    _, (problem,) = read(tmp_path, "a.csv", data, columns={"text": "none"})
    assert "there is no column 'none' for text; the columns are: رقم، الكلام، سطر" in problem.message


def test_arabic_column_names_and_numbers_for_records_without_id(tmp_path: Path) -> None:
    (article,), _ = read(tmp_path, "news.csv", "العنوان,النص,المصدر\nسطر,نص,وكالة\n".encode(), outlet="سواه")
    assert (article.document, article.title, article.outlet) == ("news-000001", "سطر", "وكالة")


def test_dates_in_figures_and_in_datelines(tmp_path: Path) -> None:
    data = 'text,date\n"قال",06/03/2017\n"الأحد 10 آب 2025\n\nقال",\n'.encode()
    assert [a.published for a in read(tmp_path, "a.csv", data)[0]] == [None, "2025-08-10"]
    assert [a.published for a in read(tmp_path, "a.csv", data, day_first=True)[0]] == ["2017-03-06", "2025-08-10"]


def test_nested_values_and_markup_in_records(tmp_path: Path) -> None:
    row = b'{"content": "<p>one</p><p>two<br>three</p>", "source": {"id": null, "name": "N"}, "authors": ["A", "B"]}'
    (article,), _ = read(tmp_path, "a.json", row)
    assert (article.text, article.outlet, article.author) == ("one\n\ntwo\nthree", "N", "A، B")


def test_record_texts_stay_verbatim(tmp_path: Path) -> None:
    text = "  قال:\r\n\t«نعم»  \n"
    (article,), _ = read(tmp_path, "a.jsonl", ('{"text": "  قال:\\r\\n\\t«نعم»  \\n"}\n').encode())
    assert article.text == text


def test_json_lines_in_utf16(tmp_path: Path) -> None:
    articles, problems = read(tmp_path, "a.jsonl", samples.jsonl().decode().encode("utf-16"))
    assert problems == []
    assert [a.document for a in articles] == ["a1", "a2"]


def test_table_in_windows_1256(tmp_path: Path) -> None:
    articles, _ = read(
        tmp_path, "a.csv", samples.table().decode().replace("٢١", "21").replace("٢٠٢٤", "2024").encode("cp1256")
    )
    assert [(a.document, a.text, a.published) for a in articles] == WHOLE


def test_standard_input_of_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gz(samples.jsonl()))))
    assert [item.document for item in read_paths(["-"])] == ["a1", "a2"]


def test_zip_bombs(tmp_path: Path) -> None:
    bomb = gz(b"\n" * 40_000_000)
    for name, data in (
        ("b.gz", bomb),
        ("b.zip", zipped({"b.txt": b"x" * 40_000_000})),
        ("c.zip", zipped({"b.gz": bomb})),
    ):
        articles, problems = read(tmp_path, name, data)
        assert articles == []
        assert kinds(problems) == ["too-large"], name
    nested = zipped({"a.txt": ONE.encode()})
    for _ in range(4):
        nested = zipped({"in.zip": nested})
    assert kinds(read(tmp_path, "nested.zip", nested)[1]) == ["too-large"]


def test_one_bad_member_costs_only_itself(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": ONE.encode(), "b.txt": TWO.encode()}))
    at = data.index(b"a.txt") + 5
    data[at : at + 8] = b"\xff" * 8
    articles, problems = read(tmp_path, "a.zip", bytes(data))
    assert [(a.document, a.text) for a in articles] == [("b", TWO)]
    assert len(problems) == 1
    assert "a.zip!a.txt" in problems[0].message


def test_what_is_too_large_is_named(tmp_path: Path) -> None:
    small = Limits(article=1 << 20, document=1 << 20)
    for name, data in (
        ("a.txt", ONE.encode() * 9000),
        ("a.html", PAGE.encode() + b" " * (1 << 20)),
        ("a.json", b'{"text": "' + b"x" * (1 << 20) + b'"}'),
        ("a.jsonl", b'{"text": "' + b"x" * (1 << 20) + b'"}\n'),
        ("array.json", b'[{"text": "' + b"x" * (1 << 23) + b'"}]'),
    ):
        articles, problems = read(tmp_path, name, data, limits=small)
        assert articles == []
        assert kinds(problems) == ["too-large"], name


@pytest.mark.parametrize(
    ("name", "module", "data"), [("a.parquet", "pyarrow", b"PAR1...."), ("a.warc", "warcio", b"WARC/1.0\r\n")]
)
def test_missing_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, data: bytes) -> None:
    real = builtins.__import__

    def refuse(wanted: str, *args: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == module:
            raise ImportError(f"No module named '{module}'")
        return real(wanted, *args, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    _, problems = read(tmp_path, name, data)
    assert kinds(problems) == ["extra"]
    assert f'pip install "quotes[{name[2:]}]"' in problems[0].message


def test_gzip_of_a_text_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "report.txt.gz"
    path.write_bytes(gzip.compress(ONE.encode()))
    assert list(read_paths([path])) == [Article(document="report", text=ONE)]


def test_a_text_that_looks_like_data_is_a_text(tmp_path: Path) -> None:
    for text in ("[رويترز] قال وزير النقل إن الطريق مفتوح.", "{قال} الوزير", "قال الوزير، title,text", "< قال"):
        (article,), problems = read(tmp_path, "a.txt", text.encode())
        assert (article.text, problems) == (text, [])


def test_rows_used_here_are_complete() -> None:
    assert all(set(row) == set(ROWS[0]) for row in ROWS)


SOUND = {
    **ROW_FORMATS,
    "a.html": PAGE.encode,
    "a.xml": FEED.encode,
    "a.txt": ONE.encode,
    "a.warc": lambda: samples.warc({"https://example.com/1": PAGE}, compressed=False),
    "a.warc.gz": lambda: samples.warc({"https://example.com/1": PAGE}),
}


@pytest.mark.parametrize("name", SOUND)
def test_spoilt_files_never_raise(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    for _ in range(25):
        data = bytearray(SOUND[name]())
        for _ in range(chance.choice([1, 3, 20])):
            at = chance.randrange(len(data))
            data[at : at + chance.choice([0, 1, 50])] = chance.randbytes(chance.choice([0, 1, 20]))
        read(tmp_path, name, bytes(data) + b" ")
