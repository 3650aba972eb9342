"""Encodings: every one in which Arabic is met, told from the bytes; what is spoilt is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Article, Problem
from quotes.read import ReadOptions, read_paths
from quotes.read.encodings import decode, mojibake_share
from tests.read.samples import ONE, PAGE, TWO

LONG = "\n\n".join([ONE, TWO] * 3)


@pytest.mark.parametrize("text", [TWO, LONG], ids=["short", "long"])
@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp1256", "cp1256"),
        ("iso-8859-6", "iso-8859-6"),
        ("cp720", "cp720"),
    ],
)
def test_encodings_are_told_from_the_bytes(text: str, encoding: str, found: str) -> None:
    text = text.replace("،", "") if encoding == "cp720" else text
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.broken_at) == (text, found, None)


def test_what_is_declared_is_believed_only_when_the_bytes_agree() -> None:
    for declared in ("utf-8", "iso-8859-1", "iso-8859-6", "nonsense", None):
        decoded = decode(LONG.encode("cp1256"), declared)
        assert decoded is not None
        assert decoded.text == LONG


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-6"])
def test_a_page_says_its_own_encoding(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("utf-8", declared).encode(declared))
    (article,) = read_paths([path])
    assert isinstance(article, Article)
    assert "إذا سمح الطقس بذلك" in article.text


def test_the_user_has_the_last_word(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TWO.encode("cp1256"))
    (article,) = read_paths([path], ReadOptions(encoding="cp1256"))
    assert isinstance(article, Article)
    assert article.text == TWO


def test_a_sample_may_end_inside_a_letter() -> None:
    for length in (65_535, 65_536, 65_537):
        text = "x" * length + "ق" * 10
        decoded = decode(text.encode())
        assert decoded is not None
        assert (decoded.text, decoded.encoding) == (text, "utf-8")


def test_spoilt_bytes_are_named() -> None:
    data = LONG.encode()
    decoded = decode(data[:101] + b"\xff" + data[101:])
    assert decoded is not None
    assert (decoded.encoding, decoded.text.count("\ufffd") > 0) == ("utf-8", True)
    assert decoded.broken_at in (100, 101)


def test_spoilt_page_is_read_and_the_spot_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    data = PAGE.encode()
    at = data.index("السيارات".encode()) + 1
    path.write_bytes(data[:at] + b"\xff" + data[at:])
    problem, article = read_paths([path])
    assert isinstance(problem, Problem)
    assert (problem.kind, isinstance(article, Article)) == ("encoding", True)
    assert f"byte {at} is no valid UTF-8" in problem.message or f"byte {at + 1} is no valid UTF-8" in problem.message


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("utf-8", "latin-1"), ("utf-8", "cp1252"), ("utf-8", "cp1256"), ("cp1256", "cp1252"), ("cp1256", "latin-1")],
)
def test_mojibake_is_named_and_not_published(tmp_path: Path, right: str, wrong: str) -> None:
    path = tmp_path / "a.txt"
    spoilt = LONG.encode(right).decode(wrong, errors="replace")
    path.write_text(spoilt, encoding="utf-8")
    assert mojibake_share(spoilt) > 0.9
    (problem,) = read_paths([path])
    assert isinstance(problem, Problem)
    assert problem.kind == "mojibake"
    assert "save the original as UTF-8" in problem.message


def test_a_little_mojibake_is_named_beside_the_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LONG + TWO.encode().decode("cp1252", errors="replace"), encoding="utf-8")
    problem, article = read_paths([path])
    assert isinstance(problem, Problem)
    assert (problem.kind, isinstance(article, Article)) == ("mojibake", True)


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "طغى الطابع الطائفي على الظروف فظهر ظلم طويل، طبقا لما ظن طارق ظافر.",
        "Le président français a déclaré à l'été que la fête était près du marché.",
        "Über größere Straßen führt die Fähre; señor, mañana.",
        "گفت وزیر راه که پروژه به پایان رسیده است و چند پل تازه ساخته می‌شود.",
    ],
)
def test_sound_texts_are_no_mojibake(text: str) -> None:
    assert mojibake_share(text) < 0.02


@given(st.binary(max_size=2000))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or isinstance(decoded.text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=500))
def test_utf8_with_a_mark_is_never_mistaken(text: str) -> None:
    decoded = decode(text.encode("utf-8-sig"))
    assert decoded is not None
    assert decoded.text == text
