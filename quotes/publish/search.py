"""Search: what a reader types, as an FTS5 query over folded words and as a pattern that marks the hits.

The index holds folded words, whole (``وللوزير`` is one of them). A word typed is therefore folded, loses its article,
and is asked for with each of the particles that Arabic writes onto the front of a word. Words are all required;
``"a phrase"`` or ``«عبارة»`` keeps its order; ``-word`` must be absent; ``begin*`` asks for words that begin so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from quotes.text.fold import fold

PROCLITICS = (
    *("", "ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "فال"),
    *("كال", "لل", "ولل", "وبال", "س", "وس", "ول", "وب"),
)
"""What may stand before a word in print: the article, conjunctions, one-letter prepositions, the future سـ.

Measured on 239 forms of 26 lemmas: asking for these finds 98 %, the bare word 19 %."""

NOTHING = '""'
"""The FTS5 query that is valid and finds nothing."""

_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<a>[^"]*)"|«(?P<b>[^»]*)»|“(?P<c>[^”]*)”|(?P<word>[^\s"«»“”]+))')
_ARTICLE = "ال"
_MARKS = r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_TYPED = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
"""A word with the vowel marks upon its letters."""
_PLAIN = re.compile(r'[\w\u064b-\u0652\s"«»“”]*')
_MINIMUM = 3
"""A word keeps its ال when fewer letters than this would be left (الآن, الم)."""
_BEGINNING = 3
"""Letters after the article that ``begin*`` needs: with two, words in most of all quotes begin (وا, ان)."""
MOST_TERMS = 24


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: folded words in their order."""

    words: tuple[str, ...]
    prefix: bool = False
    absent: bool = False

    @property
    def stem(self) -> str:
        """The first word without the article."""
        first = self.words[0]
        return first[len(_ARTICLE) :] if first.startswith(_ARTICLE) and len(first) >= _MINIMUM + 2 else first

    def fts(self) -> str:
        """The term as an FTS5 expression. All words are letters and digits, so quoting cannot be broken out of."""
        rest = "".join(f" {word}" for word in self.words[1:])
        star = "*" if self.prefix else ""
        return "(" + " OR ".join(f'"{particle}{self.stem}{rest}"{star}' for particle in PROCLITICS) + ")"

    def pattern(self) -> str:
        """The term as a regular expression over folded text."""
        particles = "|".join(sorted(filter(None, PROCLITICS), key=len, reverse=True))
        words = rf"(?:{particles})?{re.escape(self.stem)}" + "".join(rf"[\W_]+{re.escape(w)}" for w in self.words[1:])
        return words if self.prefix else rf"{words}(?![^\W_])"


@lru_cache(maxsize=256)
def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for; empty when it holds no letter or digit."""
    found = []
    for part in _PART.finditer(query):
        typed = next(v for v in (part["a"], part["b"], part["c"], part["word"]) if v is not None)
        words = tuple(_WORD.findall(fold(typed).text.lower()))
        if words:
            unfinished = typed.endswith("*") and len(words[-1].removeprefix(_ARTICLE)) >= _BEGINNING
            found.append(Term(words, prefix=unfinished, absent=bool(part["minus"])))
    return tuple(found[:MOST_TERMS])


def fts_query(query: str | None) -> str:
    """The FTS5 expression for what a reader typed; never a syntax error, whatever was typed."""
    asked = terms(query or "")
    wanted = [term.fts() for term in asked if not term.absent]
    if not wanted:
        return NOTHING
    return " NOT ".join([" AND ".join(wanted), *(term.fts() for term in asked if term.absent)])


@lru_cache(maxsize=256)
def hit_pattern(query: str) -> re.Pattern[str] | None:
    """A pattern that finds the query's words in folded text; None when there is nothing to find."""
    patterns = [term.pattern() for term in terms(query) if not term.absent]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})", re.IGNORECASE) if patterns else None


def typed_query(words: str | None) -> str:
    """The FTS5 expression for words as they are typed, in their order: no folding, no particles."""
    letters = _TYPED.findall(words or "")
    return f'"{" ".join(letters)}"' if letters else NOTHING


def typed_is_broad(words: str) -> bool:
    """Whether all quotes that hold ``words`` as typed are among those that the broad search finds, as far as is known:
    plain words and phrases."""
    asked = terms(words)
    return bool(asked and _PLAIN.fullmatch(words) and not any(term.absent for term in asked))


FUNCTIONS: dict[str, tuple[int, Callable[..., str]]] = {"escape_fts": (1, fts_query), "typed_fts": (1, typed_query)}
"""SQL functions: name → number of arguments and code. ``escape_fts`` takes the place of Datasette's own."""
