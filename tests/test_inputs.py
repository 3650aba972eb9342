"""Inputs come in order whoever reads them, and tell how far they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quotes import inputs
from quotes.inputs import Inputs
from quotes.models import Article, Problem
from quotes.workers import Work, Workers
from tests.made_up import narrated, reader

PAGE = """<!DOCTYPE html><html lang="ar"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>{body}</p><p>{more}</p></article></body></html>"""


def pages(folder: Path, number: int) -> Path:
    folder.mkdir()
    for index in range(number):
        page = PAGE.format(title=f"الوفد {index}", body=narrated(index, 80), more=narrated(-index, 80))
        (folder / f"page-{index:03d}.html").write_text(page, encoding="utf-8")
    return folder


def read(paths: list[Path], jobs: int) -> list[Article | Problem]:
    pool = Workers(reader, jobs)
    try:
        return list(Inputs(map(str, paths), None, pool))
    finally:
        pool.stop()


def test_processes_read_pages_in_order(tmp_path: Path) -> None:
    folder = pages(tmp_path / "pages", 40)
    (folder / "page-010.txt").write_text("نص", encoding="utf-8")
    (folder / "page-020.html").write_bytes(b"")
    alone, together = read([folder], 1), read([folder], 2)
    assert alone == together
    assert len(alone) == 41
    assert [item.document for item in alone if isinstance(item, Problem)] == ["page-020"]
    documents = [item.document for item in alone]
    assert documents[9:13] == ["page-009", "page-010", "page-010", "page-011"]


def crashing() -> Work:
    os._exit(3)


def test_processes_that_crash_cost_their_pages_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "FEW", 1)
    folder = pages(tmp_path / "pages", 3)
    (folder / "page-999.txt").write_text("نص", encoding="utf-8")
    pool = Workers(crashing, 2)
    found = list(Inputs([str(folder)], None, pool))
    pool.stop()
    assert [item.document for item in found] == [f"page-{index:03d}" for index in (*range(3), 999)]
    assert {item.kind for item in found[:3] if isinstance(item, Problem)} == {"unreadable"}
    assert isinstance(found[3], Article)


def test_progress_in_bytes(tmp_path: Path) -> None:
    for name, text in (("a.txt", "كلمة"), ("b.txt", "كلمات " * 50)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = Inputs([str(tmp_path)], None, Workers(reader, 1))
    assert found.total == sum(path.stat().st_size for path in tmp_path.iterdir())
    seen = [found.done for _ in found]
    assert seen == sorted(seen)
    assert found.done == found.total


def test_what_has_no_size_has_no_total(tmp_path: Path) -> None:
    assert Inputs(["-"], None, Workers(reader, 1)).total is None
    assert Inputs(["https://example.org/"], None, Workers(reader, 1)).total is None


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    kinds = [item.kind for item in read([tmp_path, tmp_path / "none.txt"], 1) if isinstance(item, Problem)]
    assert kinds == ["empty", "missing"]
