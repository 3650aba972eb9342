"""The rest of a name of which lists know little: خالد مرضي التجريبي, إلسرا عمر; a name behind a comma."""

from __future__ import annotations

from quotes.resolve.reading.hints import VERBAL_NOUN, looks_like_verb, names_people
from quotes.resolve.reading.outside import is_outside_names
from quotes.resolve.reading.phrase import Phrase

_MOST_BEHIND = 2
_LONGEST_BEHIND_COMMA = 4
_COMMA = "،"
_SHORTEST = 2
_SERVANT = "عبد"
_ONE_OF = frozenset(["احد", "احدي"])
_ARAB = "arab"
_AND, _ATTACHED = "و", ("بال", "لل", "وال")
_OWNED = ("ه", "ها", "هم", "هما")
_INDEFINITE = ("اً", "ًا", "ة")
_ACCUSATIVE, _NISBA = "ا", "ي"
_PREPOSITIONS = frozenset("في من الي علي عن مع بين لدي عند ضد حول بعد قبل منذ عبر او ام ثم و".split())
_HAMZAS = "إأآ"
"""Letters with which no article begins: إلهان."""


def whole_name(phrase: Phrase, start: int, end: int) -> tuple[int, int]:
    """Where a name of one word, or of عبد and one, begins and ends, with the words beside it that are of no title."""
    if end - start != 1 and not (end - start == _SHORTEST and phrase.words[start] == _SERVANT):
        return start, end
    last = min(phrase.length, end + _MOST_BEHIND + 1)
    behind = next((at for at in range(end, last) if _is_behind_names(phrase, at, end)), last)
    if _may_begin(phrase, start) and 0 < behind - end <= _MOST_BEHIND:
        return start, behind if all(_goes_on(phrase, at, behind) for at in range(end, behind)) else end
    if end - start != 1:
        return start, end
    alone = behind == end and start > 0 and phrase.words[start][0] != _AND
    given = alone and (_is_given(phrase, start - 1) or _is_given_behind_title(phrase, start))
    return start - given, end


def _is_behind_names(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a word is none of the name that has gone on from ``end``: a sign, and behind a word that can only be the
    family name a preposition, an office with the article or «one of»: سالم فيرداك من المدينة."""
    if phrase.is_break(at):
        return True
    if at == end or not _is_family_alone(phrase, at - 1):
        return False
    office = phrase.is_definite(at) and any(head.kind == "person" for head in phrase.heads(at))
    return office or phrase.is_preposition(at) or phrase.words[at] in _ONE_OF


def _is_family_alone(phrase: Phrase, at: int) -> bool:
    """Whether a word can be a family name and is nothing that tells what its bearer is or does."""
    word, lists = phrase.words[at], phrase.lists
    if phrase.is_definite(at) or phrase.is_preposition(at) or phrase.printed[at].endswith(_OWNED):
        return False
    return word in lists.surnames or not (phrase.heads(at) or lists.is_common(word) or lists.is_verb(word))


def name_behind_comma(phrase: Phrase, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words behind the last comma of a title, where they can be nothing but a name and no surer one was found:
    المفوض السامي في البوسنة، فالنتين التجريبي."""
    comma = next((at for at in range(phrase.length - _SHORTEST, 0, -1) if phrase.words[at] == _COMMA), None)
    if comma is None or (found and (found[1] > comma or phrase.given(found[0]))):
        alone = found and comma and found == (comma + _SHORTEST, comma + _SHORTEST + 1) and _is_first(phrase, comma + 1)
        return (found[0] - 1, found[1]) if found and alone else found
    start, end = comma + 1, phrase.length
    if not (1 < end - start <= _LONGEST_BEHIND_COMMA and _is_title(phrase, comma)):
        return found
    named = _begins_name(phrase, start) and all(_goes_on(phrase, at, end) for at in range(start + 1, end))
    return (start, end) if named or (phrase.given(start) and _is_strange(phrase, start + 1, end)) else found


def _is_first(phrase: Phrase, at: int) -> bool:
    """Whether a word between a comma and a lone name is the given name: سيد, which is an address before other names."""
    address = any(head.role == "honorific" and not head.definite for head in phrase.heads(at))
    return address and phrase.given(at + 1) is not None


def _begins_name(phrase: Phrase, at: int) -> bool:
    """Whether a word behind a comma is a given name, or none of the language, nor one with what it carries."""
    word, lists = phrase.words[at], phrase.lists
    if phrase.given(at) or not _may_begin(phrase, at):
        return phrase.given(at) is not None
    known = phrase.heads(at) or phrase.gazetteer.place(word) or lists.is_common(word[1:])
    little = (lists.stops, lists.function_words, lists.prepositions)
    carries = any(part in words for part in (word, word[1:]) for words in little)
    return not (carries or known or phrase.is_preposition(at) or phrase.printed[at].endswith(_INDEFINITE + _OWNED))


def _is_strange(phrase: Phrase, at: int, end: int) -> bool:
    """Whether the last word of a phrase is none of the language: صالح دباكة."""
    if at + 1 != end or phrase.printed[at].endswith(_OWNED) or phrase.is_definite(at):
        return False
    return not (phrase.heads(at) or phrase.lists.is_common(phrase.words[at]))


def _is_title(phrase: Phrase, end: int) -> bool:
    """Whether words tell one person; a name behind an indefinite one may be that of another who is told there."""
    first = phrase.skip_marks(0)
    heads = [head for head in phrase.heads(first) if head.number == "sg" and head.kind in ("person", "anonymous")]
    if not heads:
        return False
    definite = heads[0].definite or heads[0].kind == "person"
    others = (head for at in range(first + 1, end) for head in phrase.heads(at) if head.kind == "person")
    return definite or not any(head.number == "sg" for head in others)


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
    if not phrase.given(at) and is_outside_names(word, lists, False):
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
    if printed.endswith(_INDEFINITE) or printed.endswith(_OWNED[1:]) or word[0] == _AND:
        return False
    if names_people(word) and not _is_behind_foreign_name(phrase, at):
        return False
    bare = word.removesuffix(_ACCUSATIVE)
    return bare == word or not (lists.is_common(bare) or phrase.gazetteer.head(bare))


def _is_behind_foreign_name(phrase: Phrase, at: int) -> bool:
    """Whether a word like a plural stands behind a foreign given name: سيمون فيردون."""
    given, word = phrase.given(at - 1), phrase.words[at]
    return given is not None and given.origin != _ARAB and not (phrase.heads(at) or phrase.lists.is_common(word))


def _is_given_behind_title(phrase: Phrase, family: int) -> bool:
    """Whether a word that is also one of the language stands between a title that an article, a country or a comma
    closes and a word that is none: المراسل الأول دون فيرداك, وزير النقل الكندي بل فيرداك."""
    at, lists = family - 1, phrase.lists
    if at < 2 or phrase.given(family) or lists.is_common(phrase.words[family]) or lists.is_verb(phrase.words[family]):
        return False
    word, printed = phrase.words[at], phrase.printed[at]
    if not word[0].isalpha() or len(word) < _SHORTEST or phrase.is_definite(at) or phrase.heads(at):
        return False
    if printed.endswith((*_INDEFINITE, _ACCUSATIVE, _NISBA)) or VERBAL_NOUN.fullmatch(word) or word in lists.epithets:
        return False
    if word in _PREPOSITIONS or phrase.peeled(at) or lists.is_verb(word):
        return False
    if phrase.words[at - 1] == _COMMA:
        return True  # رئيس النادي، سول فيرداك
    closed = phrase.is_definite(at - 1) or phrase.gazetteer.place(phrase.words[at - 1]) is not None
    return closed and phrase.gazetteer.place(word) is None


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
