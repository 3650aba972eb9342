"""The regular expressions of stance rules, with what their short signs stand for (``rules/README.md`` lists them)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.rulebook.schema import LIST_NAME, StanceRule
from quotes.text.fold import View, fold_word
from quotes.text.spans import Span

Lists = Mapping[str, frozenset[str]]
"""Folded words by the names of their classes."""
_UP_TO_THREE_WORDS = r"(?:\w+ ){0,3}"
_SAME_CLAUSE = r"(?:(?!، ?[وف](?!ال)|؛|\b[وبل]?ان |\b(?:لان|لكن|بل|بينما|اذ)\b)[^.!؟\n])*"


def expression(rule: StanceRule, lists: Lists) -> str:
    """What the words of a rule look like in folded text."""
    if rule.pattern is not None:
        return written_out(rule.pattern, lists)
    return "|".join(rf"\b{re.escape(fold_word(words))}\b" for words in rule.words)


def written_out(alternatives: Sequence[str], lists: Lists) -> str:
    """One expression for all alternatives: ``W`` is up to three words, ``…`` what follows in the same clause, and
    ``{name}`` any word of a class."""
    written = re.sub(r"W\??", lambda _: _UP_TO_THREE_WORDS, "|".join(alternatives)).replace("…", _SAME_CLAUSE)
    return LIST_NAME.sub(lambda name: f"(?:{'|'.join(sorted(lists[name[1]]))})", written)


def words_of(match: re.Match[str], view: View) -> Span:
    """Where in the article's text the words stand that a pattern found by their stems: up to a word's end."""
    end = match.end()
    while view.text[end : end + 1].isalnum():
        end += 1
    return view.span_to_text(Span(match.start(), end))
