"""The inner alphabet: one letter for every class of words. Rule files speak of classes and elements by name."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.text.fold import fold_word

END, BREAK, COMMA, COLON, DASH, DOTS = ".", "|", ",", ":", "-", "~"
OPEN, CLOSE, NAME_MARK = "Q", "q", "u"
THAT, NARRATOR_THAT, AND_THAT, SO_THAT = "T", "t", "W", "U"
OTHER, AND_OTHER, AND_KNOWN, DEFINITE, IMPERFECT, NUMBER, LATIN = "o", "w", "&", "A", "y", "0", "L"
RELATIVE_VERB, PROPER = "^", "X"
PROPOSITION = "M"
TO, TO_OUTLET, TO_BODY, TO_THING, WITH, AUDIENCE = "l", "x", "f", "J", "b", "@"
VERB, MAYBE_VERB, PARTICIPLE, MASDAR, PARTICLE = "V", "v", "P", "N", "F"

CLASS_LETTERS = {
    "relative": "R", "subordinator": "B", "adjunct": "G", "time": "D", "venue": "H", "negation": "!", "auxiliary": "K",
    "perfective": "d", "discourse": "j", "demonstrative": "e", "proposition": PROPOSITION, "connective": "c",
    "speech": "s", "noun": OTHER, "comment": "C", "what": "r", "pronoun": "z", "as": "h", "inner": "I",
    "being": THAT,
}  # fmt: skip
HEAD_LETTERS = {
    "name": "X",
    "word": "o",
    "person": "S",
    "organisation": "O",
    "outlet": "Y",
    "document": "E",
    "anonymous": "Z",
    "group": "g",
}
DOCUMENT, OUTLET = HEAD_LETTERS["document"], HEAD_LETTERS["outlet"]
SIGNS = {
    ".": END, "؟": END, "?": END, "!": END, "\n": BREAK, "،": COMMA, ",": COMMA, "؛": COMMA, ";": COMMA, ":": COLON,
    "-": DASH, "–": DASH, "—": DASH, "--": DASH, "…": DOTS, "(": "(", ")": ")", "[": "(", "]": ")", "{": "(", "}": ")",
}  # fmt: skip
PREPOSITIONS = {"الي": "i", "علي": "a", "عن": "n", "من": "m", "في": "k"}
FREE_PREPOSITIONS = "ianm"
"""The letters of those that lead to a content and may also stand inside a source."""
WITHOUT = frozenset(["دون", "بدون"])


def preposition_letters(prepositions: Iterable[str]) -> str:
    """The letters of a rule's prepositions, sorted; those that have no letter of their own are left out."""
    letters = PREPOSITIONS | {"ب": WITH, "ل": TO}
    return "".join(sorted({letters[word] for word in map(fold_word, prepositions) if word in letters}))
