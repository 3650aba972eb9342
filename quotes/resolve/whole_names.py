"""The rest of a name of which the words round it tell one word alone: خالد مرضي التجريبي, إلسرا عمر."""

from __future__ import annotations

from quotes.resolve.hints import looks_like_verb, names_people
from quotes.resolve.phrase import Phrase

_MOST_BEHIND = 2
_SHORTEST = 2
_AND, _ATTACHED = "و", ("بال", "لل", "وال")
_OWNED = ("ه", "ها", "هم", "هما")
_INDEFINITE = ("اً", "ًا", "ة")
_ACCUSATIVE, _NISBA = "ا", "ي"
_HAMZAS = "إأآ"
"""Letters with which no article begins: إلهان."""


def whole_name(phrase: Phrase, start: int, end: int) -> tuple[int, int]:
    """Where a name of one word begins and ends, with the words beside it in its source that are no part of a title."""
    if end - start != 1:
        return start, end
    behind = next((at for at in range(end, phrase.length) if phrase.is_break(at)), phrase.length)
    if _may_begin(phrase, start) and 0 < behind - end <= _MOST_BEHIND:
        return start, behind if all(_goes_on(phrase, at, behind) for at in range(end, behind)) else end
    alone = behind == end and start > 0 and phrase.words[start][0] != _AND
    return start - (alone and _is_given(phrase, start - 1)), end


def _may_begin(phrase: Phrase, at: int) -> bool:
    """Whether a word is a given name, or none of the language."""
    if phrase.given(at):
        return True
    word, lists = phrase.words[at], phrase.lists
    shaped = phrase.is_definite(at) or word[0] == _AND or names_people(word)
    return not (shaped or lists.is_common(word) or lists.is_verb(word))


def _goes_on(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a word behind a given name, before the end of a phrase, can be nothing but more of the name."""
    word, printed, lists = phrase.words[at], phrase.printed[at], phrase.lists
    if not word[0].isalpha() or len(word) < _SHORTEST or word.startswith(_ATTACHED) or phrase.is_preposition(at):
        return False
    if word in lists.stops or word in lists.epithets or word in lists.function_words:
        return False
    if phrase.given(at) or word in lists.surnames or (word in lists.particles and at + 1 < end):
        return True
    if phrase.is_definite(at):
        return at + 1 == end and word.endswith(_NISBA) and not phrase.heads(at)
    heads = [head for head in phrase.heads(at) if head.number == "sg"]
    if any(head.kind != "person" or head.role == "kin" for head in heads):
        return False
    if heads and at + 1 < end and (phrase.is_definite(at + 1) or lists.is_common(phrase.words[at + 1])):
        return False
    if printed.endswith(_INDEFINITE) or printed.endswith(_OWNED[1:]) or names_people(word) or word[0] == _AND:
        return False
    bare = word.removesuffix(_ACCUSATIVE)
    return bare == word or not (lists.is_common(bare) or phrase.gazetteer.head(bare))


def _is_given(phrase: Phrase, at: int) -> bool:
    """Whether a word before a name, no part of a title, is a given name that no list holds."""
    word, printed, lists = phrase.words[at], phrase.printed[at], phrase.lists
    if not word[0].isalpha() or len(word) < _SHORTEST or printed.endswith(_INDEFINITE + _OWNED):
        return False
    if phrase.heads(at) or phrase.gazetteer.place(word) or phrase.is_preposition(at) or phrase.peeled(at):
        return False
    if any(word in known for known in (lists.stops, lists.epithets, lists.function_words, lists.adjectives)):
        return False
    common = lists.is_common(word) or lists.is_verb(word) or looks_like_verb(word) or names_people(word)
    if at == 0 or (phrase.is_definite(at) and printed[0] not in _HAMZAS):
        return at == 0 and not common
    return not common and (phrase.is_definite(at - 1) or phrase.gazetteer.place(phrase.words[at - 1]) is not None)
