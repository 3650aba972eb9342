"""What the words of a source say: a named person, an office, a body, a document, an unnamed source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quotes.models import Kind
from quotes.records import Gender, Number
from quotes.resolve.gazetteer import Gazetteer
from quotes.resolve.heads import Head
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*", re.UNICODE)
_MARKS = str.maketrans("", "", "\"“”«»„‹›()[]*")
_DEMONSTRATIVES = frozenset("هذا هذه هؤلاء ذلك تلك هو هي هم هما".split())
_SAME = frozenset("نفسه نفسها ذاته ذاتها نفسهم ذاتهم".split())
_QUANTIFIERS = frozenset("بعض عدد العديد عده احد احدي اثنان اثنين كثير الكثير معظم غالبيه اكثر".split())


@dataclass(slots=True)
class Mention:
    """Words that point at a speaker, read without their article.

    ``name`` is the person's or body's own name where the words hold one; ``head`` is the noun that they begin with.
    ``bare`` says that they only point back (الوزير, الصحيفة, هذا المصدر) and name nobody by themselves.
    """

    span: Span
    text: str
    words: tuple[str, ...]
    """Folded."""
    kind: Kind
    name: str | None
    head: Head | None
    gender: Gender | None
    number: Number | None
    bare: bool = False
    title: tuple[str, ...] = field(default=())
    """The folded words of the office or description that stand beside the name."""


def read_mention(text: str, span: Span, gazetteer: Gazetteer) -> Mention:
    """Read the words of ``span``."""
    try:
        from quotes.resolve.names import split_title
    except ImportError:
        def split_title(w):
            ws=[x for x in w.translate(_MARKS).replace("،"," ").split()]
            for i,x in enumerate(ws):
                f=fold_word(x)
                g=gazetteer.given_name(f)
                if g and (not g.ambiguous or i==0):
                    return (" ".join(ws[:i]), " ".join(ws[i:i+4]))
            if gazetteer.head(fold_word(ws[0])): return (w,None)
            return (None," ".join(ws)) if len(ws)<=4 and not gazetteer.place(fold_word(ws[0])) else (w,None)
    printed = span.of(text)
    words = tuple(fold_word(word) for word in _WORD.findall(printed))
    if not words:
        return Mention(span, printed, words, "anonymous", None, None, None, None)
    pointing = words[0] in _DEMONSTRATIVES or words[-1] in _SAME
    core = tuple(word for word in words if word not in _DEMONSTRATIVES and word not in _SAME)
    first = core[0] if core else words[0]
    head = gazetteer.head(first) or gazetteer.head(first[1:] if first.startswith("ل") else first)
    kind: Kind = head.kind if head else "person"
    name: str | None = None
    title: tuple[str, ...] = ()
    if first in _QUANTIFIERS:
        kind = "group" if kind == "group" else "anonymous"
    elif head is None or kind == "person":
        found = split_title(printed)
        name = found[1]
        title = tuple(fold_word(word) for word in _WORD.findall(found[0] or ""))
        if head is None and name is None:
            known = gazetteer.entity_at(core)
            if known:
                entity, _ = known
                kind = "organisation" if entity.kind == "place" else entity.kind
                name = entity.name
            elif gazetteer.place(first):
                kind = "organisation"
    elif kind in ("organisation", "outlet"):
        name = _own_name(printed, head, len(core))
    number: Number | None = head.number if head else None
    gender: Gender | None = head.gender if head else None
    if name and kind == "person" and (given := gazetteer.given_name(fold_word(name.split()[0]))):
        gender = given.gender or gender
    bare = name is None and (pointing or (head is not None and head.definite and len(core) <= 2))
    return Mention(span, printed, core or words, kind, name, head, gender, number, bare, title)


def _own_name(printed: str, head: Head, words: int) -> str | None:
    """The name of a body or outlet: all the words of its description, unless they are a bare noun (الشركة)."""
    if words == 1 and head.role == "body":
        return None
    if words == 2 and head.definite:
        return None
    return " ".join(printed.translate(_MARKS).split())
