"""From bytes to text: Unicode with and without a mark, the Arabic code pages, and the ways in which they went wrong."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CODE_PAGES = ("cp1256", "iso-8859-6")
_OLD = ("cp864", "cp720")
_PLAIN = 0.7
_SAMPLE = 64 * 1024
_ARABIC = re.compile(r"[\u0600-\u06ff\ufe70-\ufefc]")
_LATIN_IN_ARABIC = re.compile(r"[\u0600-\u06ff][\u0080-\u024f]|[\u0080-\u024f][\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_WRONG = (
    # UTF-8 read as Windows-1252 or Latin-1: Arabic letters begin with the bytes D8 to DB
    re.compile(r"(?:[ØÙÚÛ][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122€ƒ])"),
    # UTF-8 read as Windows-1256
    re.compile(r"(?:[طظعغ][\u0080-\u00bf\u0152\u0153\u02c6\u06afپچژڈکگڑںھہےٹ\u200c-\u200f\u2013-\u2122€ƒ\u0160])"),
    # Windows-1256 read as Windows-1252: the article is ÇáÊ…, the letters stand among themselves
    re.compile(r"(?<![a-zA-Z])[À-ÿ]{3,}(?![a-zA-Z])"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding, and whether all its bytes fitted."""

    text: str
    encoding: str
    broken_at: int | None = None
    """The offset of the first byte that does not fit, which became U+FFFD."""


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of ``data`` without its byte-order mark; None when it is no text in an encoding that is known here.

    ``declared`` is what the server or the page says; it is believed only when the bytes agree.
    """
    encoding = guess(data[:_SAMPLE], declared, cut=len(data) > _SAMPLE)
    if encoding is None:
        return None
    marked = next((len(mark) for mark, name in _MARKS if encoding == name and data.startswith(mark)), 0)
    data = data[marked:]
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        return Decoded(data.decode(encoding, errors="replace"), encoding, error.start + marked)


def guess(sample: bytes, declared: str | None = None, cut: bool = False) -> str | None:
    """The encoding of the first bytes of a text; None when they look like none. ``cut``: the sample ends anywhere."""
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    wide = _wide(sample)
    if wide is not None:
        return wide
    if b"\0" in sample:
        return None
    if _is_utf8(sample, cut):
        return "utf-8"
    declared = _known(declared)
    if declared is not None and declared not in _CODE_PAGES and declared != "utf-8" and _decodes(sample, declared):
        return declared
    if _mostly_utf8(sample):
        return "utf-8"
    scores = {page: _score(sample, page) for page in _CODE_PAGES}
    best = max(scores, key=lambda page: (scores[page], page == declared))
    if scores[best] > 0:
        return best
    return _rare(sample)


def mojibake_share(text: str) -> float:
    """Which share of the letters (0 to 1) look like letters decoded with the wrong table: «Ø§Ù„», «ط§ظ„», «ÇáÎÈÑ»."""
    letters = len(_LETTER.findall(text))
    if letters == 0:
        return 0.0
    return min(1.0, max(sum(map(len, pattern.findall(text))) for pattern in _WRONG) / letters)


def _is_utf8(sample: bytes, cut: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=not cut)
    except UnicodeDecodeError:
        return False
    return True


def _rare(sample: bytes) -> str | None:
    """An encoding of the DOS years, or the Latin one of a text in French or English; None for no text."""
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    found = from_bytes(sample[:8192], cp_isolation=list(_OLD)).best()
    if found is not None and len(_ARABIC.findall(str(found))) > 0.3 * len(_LETTER.findall(str(found))):
        return found.encoding
    plain = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in sample)
    return "cp1252" if plain > _PLAIN * len(sample) and _decodes(sample, "cp1252") else None


def _mostly_utf8(sample: bytes) -> bool:
    """Whether a text that is no valid UTF-8 is UTF-8 with a few bytes spoilt, not something else."""
    text = sample.decode("utf-8", errors="replace")
    good = sum(character > "\x7f" and character != "\ufffd" for character in text)
    return good >= 2 * text.count("\ufffd")


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in Arabic and ASCII text every other byte is 06 or 00."""
    if len(sample) < 4:
        return None
    even, odd = sample[0::2], sample[1::2]
    for name, high in (("utf-16-le", odd), ("utf-16-be", even)):
        low = even if high is odd else odd
        if high.count(6) + high.count(0) > 0.8 * len(high) and low.count(6) + low.count(0) < 0.3 * len(low):
            return name
    return None


def _known(name: str | None) -> str | None:
    """A declared encoding by Python's name; the Latin-1 that old servers declare for everything tells nothing."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip("\"' ")).name
    except LookupError:
        return None
    return {"iso8859-6": "iso-8859-6", "iso8859-1": None, "cp1252": None, "ascii": None}.get(found, found)


def _decodes(sample: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _score(sample: bytes, page: str) -> float:
    """How much like Arabic ``sample`` reads in a code page: letters, articles, and no Latin letter between them."""
    text = sample.decode(page, errors="replace")
    letters = len(_ARABIC.findall(text))
    if letters < 0.3 * len(_LETTER.findall(text)) or letters == 0:
        return 0.0
    wrong = len(_LATIN_IN_ARABIC.findall(text)) + 3 * text.count("\ufffd")
    return letters + 5 * text.count("ال") - 5 * wrong
