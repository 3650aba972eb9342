"""What is known of an article before frames are tried, and what they make of its cues."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from quotes.find.scene.marks import Mark
from quotes.find.scene.sentences import Sentences
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import CueRule, FrameRule
from quotes.text.tokens import Tokens

FINITE = frozenset(["perfect", "imperfect"])
KnownEnd = Callable[[Sequence[str], int], int]
"""The index behind the longest well-known name that begins at ``words[start]`` (folded); 0 where none does."""
Range = tuple[int, int]
"""The first token and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is known of an article before frames are tried; indices are token indices."""

    tokens: Tokens
    tags: str
    reversed_tags: str
    marks: Sequence[Mark]
    openings: Sequence[int]
    """The tokens that open the marks."""
    mark_at: dict[int, Mark]
    """Marks by the token that opens them and by the one that closes them."""
    sentences: Sentences
    breaks: Sequence[int]
    """Tokens at which a paragraph ends."""
    lists: Mapping[str, frozenset[str]]
    """The rulebook's classes by name, folded."""
    known: KnownEnd

    def known_end(self, index: int) -> int:
        """The token behind the longest well-known name that begins at a token; 0 where none does."""
        return self.known(self.tokens.words, index)

    def is_a(self, name: str, index: int) -> bool:
        """Whether a token is one of the words of the class ``name``."""
        return self.tokens.words[index] in self.lists[name]

    def bounds(self, index: int) -> Range:
        """The sentence of a token: the article's own, or the quoted one where it stands inside marks."""
        mark = self.mark_around(index)
        if mark is None:
            return self.sentences.bounds(index)
        stop = self.tags.find(".", index, mark.closing)
        return max(mark.opening, self.tags.rfind(".", mark.opening, index)) + 1, stop if stop > 0 else mark.closing

    def quoted(self, index: int) -> bool:
        """Whether a token stands inside a pair of quotation marks."""
        return self.mark_around(index) is not None

    def mark_around(self, index: int) -> Mark | None:
        """The pair of quotation marks inside which a token stands, or that it opens."""
        at = bisect_right(self.openings, index) - 1
        if at < 0:
            return None
        mark = self.marks[at]
        return mark if mark.closed and index < mark.closing else None

    def marks_between(self, first: int, end: int) -> Sequence[Mark]:
        """The marks that open at token ``first`` or later and before ``end``."""
        return self.marks[bisect_left(self.openings, first) : bisect_left(self.openings, end)]


@dataclass(slots=True)
class Anchor:
    """A cue in a frame. Ranges are (first, end) of tokens, end excluded."""

    index: int
    cue: CueRule
    morph: Morph
    clitic: str
    frame: FrameRule
    source: Range | None
    content: int | None
    """The token at which the content begins, or for contents before the cue the one at which it ends."""
    policy: str
    object: Range | None = None
    told_end: int = 0
    """The token behind whom or where it was told, which the source had been taken to hold; 0 where it did not."""
    negated: bool = False
    cue_first: int = 0
    cue_end: int = 0
    extra_cues: list[Range] = field(default_factory=list)
    relayed: Range | None = None
    """A second source behind the first: نقلت الصحيفة عن …"""
    inherits: bool = False
    """The content is that of the anchor before it."""
    completed_by: FrameRule | None = None
    """The frame that gave the source, when it stands before the cue."""


@dataclass(slots=True)
class Reading:
    """One way to read a token as a cue, and where it stands."""

    index: int
    sentence: Range
    clitic: str
    morph: Morph
    cue: CueRule
    negated: bool
    quoted: bool
    form: str = field(init=False)

    def __post_init__(self) -> None:
        self.form = "finite" if self.morph.kind in FINITE else self.morph.kind
