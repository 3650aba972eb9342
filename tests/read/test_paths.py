"""Paths: what is read verbatim, and what becomes a Problem that names the file and what to do."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from quotes.models import Article, Problem
from quotes.read import read_paths

WORDS = "قال وزير النقل إن الطريق مفتوح.\r\n\r\nوأضاف\tأن العمل انتهى.\n"


def test_text_is_verbatim(tmp_path: Path) -> None:
    path = tmp_path / "a.b.txt"
    path.write_bytes(b"\xef\xbb\xbf" + WORDS.encode())
    assert list(read_paths([path])) == [Article(document="a.b", text=WORDS)]


def test_only_one_mark_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf\xef\xbb\xbf" + WORDS.encode())
    (article,) = read_paths([path])
    assert isinstance(article, Article)
    assert article.text == "\ufeff" + WORDS


def test_folders_are_read_to_any_depth_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "c.md", ".hidden/x.txt", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(WORDS, encoding="utf-8", newline="")
    assert [found.document for found in read_paths([tmp_path])] == ["1", "2", "b", "c"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode())))
    assert list(read_paths(["-"])) == [Article(document="stdin", text=WORDS)]


def problem(path: Path) -> Problem:
    """The one Problem that reading ``path`` yields, which names it, while the file after it is still read."""
    good = path.parent / "good.txt"
    good.write_text(WORDS, encoding="utf-8", newline="")
    found, after = read_paths([path, good])
    assert isinstance(found, Problem)
    assert str(path) in found.message
    assert isinstance(after, Article)
    return found


@pytest.mark.parametrize(
    ("data", "kind", "advice"),
    [
        (b"", "empty", "nothing to read"),
        (b" \n\t\n", "empty", "nothing to read"),
        (b"\x7fELF\x00\x01\x02", "binary", "give the text"),
        ("نص".encode() + b"\xd9", "encoding", "byte 5 is no valid UTF-8; save the file as UTF-8"),
    ],
)
def test_unreadable_files(tmp_path: Path, data: bytes, kind: str, advice: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    found = problem(path)
    assert (found.kind, found.document) == (kind, "bad")
    assert advice in found.message


def test_missing_path(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.txt").kind == "missing"


def test_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert problem(folder).kind == "empty"


def test_broken_link(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone")
    assert problem(link).kind == "missing"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(WORDS, encoding="utf-8")
    path.chmod(0)
    assert problem(path).kind == "unreadable"


def test_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WORDS, encoding="utf-8", newline="")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = list(read_paths([tmp_path]))
    assert [item.document for item in found if isinstance(item, Article)] == ["a"]
    assert [item.document for item in found if isinstance(item, Problem)] == ["self"]
