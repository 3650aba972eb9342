"""Whose name is whose where somebody speaks for another: «المتحدث باسم الرئيس فلان، علّان» is the second.

A name behind «مستشار الرئيس» may be that of either; where two stand in one source, the first is the principal's.
"""

from __future__ import annotations

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.names.split import Split, name_run
from quotes.resolve.reading.phrase import Phrase, joined, tokens
from quotes.text.fold import fold_word

_FOR = frozenset(["باسم", "بلسان"])
_COMMA, _AND = "،", "و"
_TO = fold_word("إلى")
_FOR_AFFAIRS = frozenset(["للشؤون", "للشئون", "لشؤون", "لشئون"])
_SHORTEST = 2
_LONGEST_COMPLEMENT = 5


def of_bearer(printed: str, split: Split, gazetteer: Gazetteer) -> Split:
    """The title and name of who speaks, where the name behind the title is that of whom he speaks for."""
    if split.name is None or split.start < _SHORTEST:
        return split
    phrase = Phrase(tokens(printed), gazetteer)
    if not _serves(phrase, split.start):
        return split
    known = phrase.after_person(split.start)
    end = known or split.end
    at = _next_name(phrase, end, known is not None)
    run = name_run(phrase, at) if at else None
    if run is None or run[1] - run[0] < _SHORTEST or not phrase.is_break(phrase.skip_marks(run[1])):
        return split
    if _joins_another(phrase, *run):
        return split
    return Split(joined(phrase.printed[: run[0]]), joined(phrase.printed[slice(*run)]), *run)


def _serves(phrase: Phrase, name: int) -> bool:
    """Whether the words before a name are those of one person who acts for another, told by a title with the article:
    مستشار الرئيس, مدير مكتب الوزير, المتحدثة باسم السيناتور."""
    first = phrase.skip_marks(0)
    if not any(head.kind == "person" and head.number == "sg" for head in phrase.heads(first)):
        return False
    speaks = next((at for at in range(first + 1, name) if phrase.words[at] in _FOR), None)
    if speaks is None and phrase.is_definite(first):
        return False
    begins = first + 1 if speaks is None else speaks + 1
    of_body = begins + 1 < name and any(head.kind == "organisation" for head in phrase.heads(begins))
    principal = begins + of_body
    return principal == name or any(
        head.kind == "person" and head.number == "sg" and head.definite for head in phrase.heads(principal)
    )


def _next_name(phrase: Phrase, end: int, known: bool) -> int | None:
    """Where a second name begins: behind a comma, behind the place (إلى السودان) or the affairs (للشؤون الدولية) that
    an office is for, or right behind a well-known principal. Any other preposition tells to whom, where or of whom it
    is said: عن فلان, للصحفي فلان, في منزل فلان."""
    at = phrase.skip_marks(end)
    if at + 1 >= phrase.length:
        return None
    if phrase.words[at] == _COMMA:
        return at + 1 if phrase.given(at + 1) and not phrase.is_definite(at + 1) else None
    if phrase.given(at):
        return at if known and not phrase.is_definite(at) else None
    to_place = phrase.words[at] == _TO and phrase.gazetteer.place(phrase.words[at + 1]) is not None
    if not (to_place or phrase.words[at] in _FOR_AFFAIRS):
        return None
    for name in range(at + 1, min(phrase.length - 1, at + 1 + _LONGEST_COMPLEMENT)):
        if phrase.is_break(name) or any(head.kind == "person" for head in phrase.heads(name)):
            return None
        before = name - 1
        closed = phrase.is_definite(before) or phrase.gazetteer.place(phrase.words[before]) is not None
        begins = phrase.given(name) and not phrase.is_definite(name)
        if closed and begins and phrase.gazetteer.place(phrase.words[name]) is None:
            return name
    return None


def _joins_another(phrase: Phrase, first: int, end: int) -> bool:
    """Whether و joins another name to the one between two words, so that both stand beside him who is named first."""
    words = phrase.words[first + 1 : end]
    return any(word[0] == _AND and phrase.gazetteer.is_given_name(word[1:]) for word in words)
