"""Plain text and Markdown: one file, one article, its text the decoded file and nothing else changed."""

from __future__ import annotations

from quotes.models import Article, Problem

BYTE_ORDER_MARK = "\ufeff"


def read_text(data: bytes, document: str, name: str) -> Article | Problem:
    """The article that ``data`` (a whole file) holds, newlines and all; only a byte-order mark is dropped.

    ``document`` is the article's name, ``name`` what the user calls the file. What cannot be read is a Problem.
    """
    if not data.strip():
        return Problem(kind="empty", document=document, message=f"{name}: the file is empty; nothing to read in it")
    if b"\0" in data:
        return Problem(
            kind="binary", document=document, message=f"{name}: a binary file, no text; give the text it was made from"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem(
            kind="encoding",
            document=document,
            message=f"{name}: byte {error.start + 1} is no valid UTF-8; save the file as UTF-8 and read it again",
        )
    return Article(document=document, text=text.removeprefix(BYTE_ORDER_MARK))
