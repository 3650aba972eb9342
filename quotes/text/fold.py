"""Folding: a twin of a text in which spelling variants look alike, with a map back to the text.

Letters that Arabic newspapers interchange become one (أإآٱ→ا, ى→ي, ة→ه, ڤ→ف, Persian and presentation forms → plain
letters), digits the European ones (٢→2); vowel marks, tatweel and invisible directional marks go. Matching runs on the
twin (the *view*); every span is carried back through the map and never searched for again. The letter tables are
PyArabic's, and Unicode's compatibility decompositions for the presentation forms. Quotation marks written as HTML
entities become marks.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from pyarabic import araby

from quotes.text.spans import Span

_ALEFS = {ord(letter): araby.ALEF for letter in (araby.ALEF_MADDA, araby.ALEF_HAMZA_ABOVE, araby.ALEF_HAMZA_BELOW, "ٱ")}
_LETTERS = _ALEFS | {
    ord(araby.ALEF_MAKSURA): araby.YEH,
    ord(araby.TEH_MARBUTA): araby.HEH,
    ord("ی"): araby.YEH,
    ord("ک"): araby.KAF,
    ord("ہ"): araby.HEH,
    ord("ۀ"): araby.HEH,
    ord("ە"): araby.HEH,
    ord("ڪ"): araby.KAF,
    ord("ڤ"): araby.FEH,
    ord("پ"): araby.BEH,
    ord("ڨ"): araby.QAF,
}
_DIGITS = {ord(digits[value]): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value in range(10)}
_REPLACEMENTS = tuple((chr(code), letter) for code, letter in (_LETTERS | _DIGITS).items())
# Vowel marks and Quranic signs, and tatweel.
_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
# The invisible marks that word processors leave behind.
_INVISIBLE = "\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff"
_REMOVED = _MARKS + _INVISIBLE
_PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"
# Quotation marks that a web page's source left in its text: &#34; &quot; &#8220; and their like.
_ENTITY = r"&(?:quot|[lr]aquo|[lr]dquo|#34|#171|#187|#822[0-2]);"
_UNEVEN = re.compile(f"([{_REMOVED}]+)(?![{_PRESENTATION}])|[{_REMOVED}{_PRESENTATION}]+|{_ENTITY}")
_IS_REMOVED = re.compile(f"[{_REMOVED}]")
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    """The plain letters of a presentation form, without marks; the character itself where it decomposes to a symbol."""
    letters = _one_letter(unicodedata.normalize("NFKC", character))
    kept = "".join(c for c in letters if not _IS_REMOVED.match(c) and not c.isspace())
    return kept or character


def _one_letter(text: str) -> str:
    """The text with one letter for those that are interchanged. A dozen ``replace`` are far quicker than ``translate``,
    which looks up every single character."""
    for letter, plain in _REPLACEMENTS:
        text = text.replace(letter, plain)
    return text


@dataclass(frozen=True, slots=True)
class View:
    """A folded text and its map. View offsets and text offsets are both code points.

    ``view_at[i]`` and ``text_at[i]`` begin a stretch in which view and text run in step; both are empty when they
    run in step from end to end.
    """

    original: str
    text: str
    view_at: tuple[int, ...]
    text_at: tuple[int, ...]

    def to_text(self, position: int) -> int:
        """The text offset of the character at view offset ``position``; the text's length at the view's end."""
        if not self.view_at:
            return position
        if position >= len(self.text):
            return len(self.original)
        stretch = bisect_right(self.view_at, position) - 1
        return self.text_at[stretch] + position - self.view_at[stretch]

    def to_view(self, position: int) -> int:
        """The view offset of the first character that stands at or after text offset ``position``."""
        if not self.view_at:
            return position
        stretch = bisect_right(self.text_at, position) - 1
        if stretch < 0:
            return 0
        at = self.view_at[stretch] + position - self.text_at[stretch]
        until = self.view_at[stretch + 1] if stretch + 1 < len(self.view_at) else len(self.text)
        return at if at < until else until

    def span_to_text(self, span: Span) -> Span:
        """The text's span of a view span: it takes the vowel marks of its last letter along."""
        if not self.view_at:
            return span
        start = self.to_text(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(self.to_text(span.end), self.to_text(span.end - 1) + 1))

    def all_to_text(self, positions: Sequence[int]) -> list[int]:
        """``to_text`` of view offsets that ascend, stretch by stretch."""
        if not self.view_at:
            return list(positions)
        found: list[int] = []
        done = 0
        for begin, until, at in zip(self.view_at, (*self.view_at[1:], len(self.text)), self.text_at, strict=True):
            stop, shift = bisect_left(positions, until, done), at - begin
            found += [position + shift for position in positions[done:stop]]
            done = stop
        return found + [len(self.original)] * (len(positions) - done)

    @property
    def widens(self) -> bool:
        """Whether one character of the text is several of the view, as some presentation forms are."""
        return len(set(self.text_at)) < len(self.text_at)

    def span_to_view(self, span: Span) -> Span:
        """The view's span of a text span."""
        if not self.view_at:
            return span
        return Span(self.to_view(span.start), self.to_view(span.end))


def fold(text: str) -> View:
    """The folded view of any Unicode text; linear in its length."""
    if not _UNEVEN.search(text):
        return View(text, _one_letter(text), (), ())
    pieces: list[str] = []
    view_at: list[int] = []
    text_at: list[int] = []
    view_length = done = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        if start > done:
            view_at.append(view_length)
            text_at.append(done)
            pieces.append(text[done:start])
            view_length += start - done
        if match.lastindex:  # nothing but marks that go, as nearly always
            done = end
            continue
        if text[start] == "&":
            view_at.append(view_length)
            text_at.append(start)
            pieces.append(unescape(match.group()))
            view_length += 1
            done = end
            continue
        for at in range(start, end):
            if not _IS_REMOVED.match(text, at):
                for letter in _plain(text[at]):
                    view_at.append(view_length)
                    text_at.append(at)
                    pieces.append(letter)
                    view_length += 1
        done = end
    if done < len(text):
        view_at.append(view_length)
        text_at.append(done)
        pieces.append(text[done:])
    return View(text, _one_letter("".join(pieces)), tuple(view_at), tuple(text_at))


def visible(text: str) -> str:
    """The text without its invisible marks, and otherwise letter by letter."""
    return _IS_INVISIBLE.sub("", text)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A word (or a short phrase) folded as ``fold`` folds it, for lexicon keys; interned."""
    return sys.intern(fold(word).text)
