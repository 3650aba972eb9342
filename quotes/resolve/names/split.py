"""Telling a title from a name without a tagger: «وزير الخارجية الروسي سيرغي لافروف» → title, name.

The grammar does most of the work. A title before a name is definite: its head has the article, or the chain of
genitives that follows it ends in a word with the article or in a proper noun. As long as it is not definite, an
indefinite word completes it (رئيس مجلس إدارة …); once it is, adjectives and further genitives all carry the article,
so the first word without one begins the name. After ranks and forms of address (العميد, د.) the name follows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quotes.resolve.lexicon.gazetteer import Gazetteer, load_gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.names.behind_names import (
    begins_construct,
    is_accusative,
    is_before_office,
    is_behind_family_name,
    is_initial,
    is_noun_of_clause,
)
from quotes.resolve.names.title import Title
from quotes.resolve.names.title_ends import goes_on_with_title
from quotes.resolve.names.whole_names import name_behind_comma, whole_name
from quotes.resolve.reading.outside import is_outside_names
from quotes.resolve.reading.phrase import Phrase, joined, tokens

_LONGEST_NAME = 10
_GREATER = frozenset(["اكبر", "اصغر"])
_SON = "بن"
_THEIRS = ("ها", "هم", "هما")
_RELATION = ("ي", "يه")
_PLURALS = ("ون", "ين", "ات", "ا")
"""Endings of plurals that are no family name, unlike حجاج."""


class Split(NamedTuple):
    """The parts of a source. ``start`` and ``end`` are the indices of the name among the words, both 0 without one."""

    title: str | None
    name: str | None
    start: int = 0
    end: int = 0


def split_title(words: str | Sequence[str], gazetteer: Gazetteer | None = None) -> Split:
    """Office, rank or description, and the name of the person, as printed; None for what is not there.

    ``words`` are the words of one source as printed, signs among them, or its text. Names come before (جون كيري وزير
    الخارجية) or after their title. Words that describe without naming (المسؤول الكويتي) have a title alone.
    """
    known = gazetteer or load_gazetteer()
    return _split_text(words, known) if isinstance(words, str) else _split(tuple(words), known)


@lru_cache(maxsize=16384)
def _split_text(text: str, gazetteer: Gazetteer) -> Split:
    return _split(tokens(text), gazetteer)


@lru_cache(maxsize=16384)
def _split(printed: tuple[str, ...], gazetteer: Gazetteer) -> Split:
    phrase = Phrase(printed, gazetteer)
    at = phrase.skip_marks(0)
    found = None
    if at < phrase.length:
        found = _name_first(phrase, at) or name_behind_comma(phrase, _name_after_title(phrase, at))
    if found is None:
        return Split(joined(printed) or None, None)
    start, end = whole_name(phrase, *found)
    title = joined(printed[:start]) or joined(printed[end:])
    return Split(title or None, joined(printed[start:end]), start, end)


def _name_first(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """The name with which the words from ``at`` begin, if they begin with one."""
    known = phrase.after_person(at)
    if known:
        return at, max(known, (name_run(phrase, at) or (at, at))[1])
    word = phrase.words[at]
    if not word[0].isalpha() or word in phrase.lists.stops or word in phrase.lists.common_nouns:
        return None
    if phrase.is_preposition(at) or phrase.after_head_phrase(at):
        return None
    following = phrase.skip_marks(at + 1)
    heads = phrase.heads(at)
    if word in phrase.lists.particles and not phrase.is_break(following) and phrase.given(following):
        return name_run(phrase, at)
    if heads and not (phrase.given(at) and _is_name_not_office(phrase, heads[0], following)):
        return None
    if phrase.is_sure_name(at) or word in phrase.lists.particles:
        return name_run(phrase, at)
    bears_nisba = phrase.given(at) and not phrase.is_break(following) and phrase.may_begin_name(following)  # تركي شبانة
    if (phrase.gazetteer.place(word) and not bears_nisba) or phrase.after_entity(at) or phrase.peeled(at):
        return None
    unlisted = phrase.is_definite(at) and not phrase.given(at)
    if unlisted and not (_name_stops(phrase, following) or is_behind_family_name(phrase, at, following)):
        return None
    return name_run(phrase, at)


def _is_name_not_office(phrase: Phrase, head: Head, following: int) -> bool:
    """Whether a word that is both begins a name: سلطان الجابر, رائد فرحات, but not أمين العاصمة, أمير قطر."""
    if head.definite or not _continues(phrase, following):
        return False
    if head.kind != "person":
        return phrase.is_sure_name(following)
    if not phrase.is_definite(following):
        return True
    if phrase.heads(following):
        return False
    after = phrase.skip_marks(following + 1)
    return _name_stops(phrase, after) or bool(phrase.heads(after))


def _continues(phrase: Phrase, at: int) -> bool:
    """Whether the word can continue a name whose first word is also an office: رائد فرحات, but not أمير قطر."""
    if phrase.is_break(at) or not phrase.is_nameable(at) or phrase.after_entity(at) or phrase.peeled(at):
        return False
    return phrase.given(at) is not None or not phrase.heads(at)


def _name_stops(phrase: Phrase, at: int) -> bool:
    """Whether whatever name came before ends here, whatever the word at ``at`` is: a sign, a preposition, a verb."""
    if phrase.is_break(at):
        return True
    word = phrase.words[at]
    return word in phrase.lists.stops or word in phrase.lists.epithets or phrase.is_preposition(at)


def name_run(phrase: Phrase, start: int) -> tuple[int, int] | None:
    """First and last + 1 of the words of the name that begins at ``start``."""
    particles = phrase.lists.particles
    start = at = phrase.skip_marks(start)
    while at - start < _LONGEST_NAME:
        if at - start > 1 and phrase.after_marked(at):
            break  # سالم محمد التجريبي «أبو خالد»
        at = phrase.skip_marks(at)
        if phrase.is_break(at) or not phrase.words[at][0].isalpha():
            break
        if at > start and phrase.words[at - 1] not in particles and _ends_name(phrase, start, at):
            break
        at += 1
    end = at
    while end > start and (phrase.words[end - 1] in particles or not _closes_name(phrase.words[end - 1])):
        end -= 1
    return (start, end) if end > start else None


def _closes_name(word: str) -> bool:
    return word[0].isalpha() and len(word) > 1


def _ends_name(phrase: Phrase, start: int, at: int) -> bool:
    """Whether a name that began at ``start`` ends before the word at ``at``."""
    word = phrase.words[at]
    if word in phrase.lists.particles and not phrase.is_preposition(at):
        return False
    if is_initial(phrase, at):
        return False
    if word in phrase.lists.generations:
        return at == start
    given = phrase.given(at)
    following = phrase.skip_marks(at + 1)
    if word in _GREATER and phrase.given(at - 1) and not (phrase.is_break(following) or phrase.is_definite(following)):
        return False  # سالم أكبر فيرداك
    if at - start > 1 and is_before_office(phrase, at):
        return False
    if at - start == 1 and phrase.given(start) and _comes_before_office(phrase, following):
        return _name_stops(phrase, at)  # سالم حركات، مدير المعهد
    if _name_stops(phrase, at) or (word in phrase.lists.common_nouns and not given):
        return True
    if phrase.peeled(at) or begins_construct(phrase, start, at):
        return True
    if not given and is_accusative(phrase, at) and not is_accusative(phrase, start):
        return True
    if at - start == 1 and not given and is_behind_family_name(phrase, start, at):
        return True
    full = at - start > 1
    if not given and (full or phrase.given(start)) and is_outside_names(word, phrase.lists, full):
        return True
    if len(word) > 4 and phrase.printed[at].endswith(_THEIRS) and not given:
        return True  # دعت فلانة زملاءها
    if at - start > 1 and not given and is_noun_of_clause(phrase, at):
        return True
    heads = phrase.heads(at)
    if heads and given and not heads[0].definite:
        return not (_name_stops(phrase, following) or _is_name_not_office(phrase, heads[0], following))
    if heads:  # القاضي is a family name where it stands alone behind a given name; with a complement it is an office
        alone = _name_stops(phrase, following) or _is_last_of_name(phrase, following)
        if not heads[0].definite:
            of_something = word in phrase.lists.offices_of_something
            apposition = at - start > 1 and (of_something or not phrase.is_break(following))
            if heads[0].number != "sg":
                return word.endswith(_PLURALS) or not (alone or _is_definite_office(phrase, following))
            nobody = heads[0].role == "body" or (heads[0].role == "kin" and at - start > 1)  # عبده خال
            return nobody or not alone or apposition
        if phrase.is_break(following):
            return not phrase.follows_given(at)
        behind_given = phrase.given(at - 1) is not None or at - start == 1
        # سالم التجريبي الباحث الاقتصادي, سالم محمد السفير في المنظمة have an apposition.
        complemented = following < phrase.length and phrase.is_preposition(following)
        described = phrase.words[following] in phrase.lists.epithets  # سالم محمد الرئيس السابق
        surname = word in phrase.lists.surnames and behind_given and not (complemented or described)
        return not surname or not (alone or bool(phrase.heads(following)))
    place = phrase.gazetteer.place(word)
    last = at - start > 1 and phrase.is_break(following)  # سالم بن محمد هندي
    return place is not None and place.form == "adjective" and not place.definite and not last


def _is_last_of_name(phrase: Phrase, at: int) -> bool:
    """Whether a word is never anything but the last of a name: سالم خطيب زاده."""
    return at < phrase.length and phrase.words[at] in phrase.lists.surnames and not phrase.is_definite(at)


def _is_definite_office(phrase: Phrase, at: int) -> bool:
    heads = phrase.heads(at) if at < phrase.length else ()
    return bool(heads) and heads[0].definite and heads[0].kind == "person"


def _comes_before_office(phrase: Phrase, sign: int) -> bool:
    """Whether a comma sets off what the bearer of a name is."""
    if sign >= phrase.length or phrase.printed[sign] not in "،؛":
        return False
    after = phrase.skip_marks(sign + 1)
    return after < phrase.length and any(head.kind == "person" for head in phrase.heads(after))


def _name_after_title(phrase: Phrase, start: int) -> tuple[int, int] | None:
    """The name after the title with which the words begin."""
    first = phrase.heads(start)
    if first and not any(head.kind in ("person", "anonymous") and head.number == "sg" for head in first):
        return None
    title = Title()
    at = start
    while (at := phrase.skip_marks(title.after_marked(phrase, at))) < phrase.length:
        if phrase.is_break(at):
            at = phrase.skip_marks(at + 1)
            found = None if phrase.is_break(at) else _name_first(phrase, at)
            if found and not (found[1] - found[0] == 1 and _is_lone_word(phrase, found[0])):
                return found
            title = Title()
        elif title.names_nobody or (phrase.words[at] in phrase.lists.stops and not _is_titled_name(phrase, at, title)):
            return None
        elif at > start and _begins_name(phrase, at, title):
            return _name_first(phrase, at) if phrase.after_person(at) else name_run(phrase, at)
        else:
            at = title.read(phrase, at)
    return None


def _is_titled_name(phrase: Phrase, at: int, title: Title) -> bool:
    """Whether a word of time is the name behind a form of address: الشيخ صباح التجريبي."""
    return title.titled and phrase.given(at) is not None


def _is_lone_word(phrase: Phrase, at: int) -> bool:
    """Whether a word alone behind a sign is no name: المسؤول - آخذة في التدهور."""
    return phrase.is_definite(at) or (phrase.printed[at].endswith("ة") and phrase.given(at) is None)


def _begins_name(phrase: Phrase, at: int, title: Title) -> bool:
    """Whether the word at ``at`` begins the name of him whose title has been read so far."""
    word = phrase.words[at]
    if title.in_genitive or not (title.definite or title.titled or (title.weak and phrase.is_sure_name(at))):
        return False
    if phrase.after_person(at):
        return title.tells_its_bearer
    heads, given = phrase.heads(at), phrase.given(at)
    following = phrase.skip_marks(at + 1)
    if word == _SON and title.definite:
        return not phrase.is_break(following)  # وزير النقل بن كاردي
    if heads:
        nameable = given is not None and not heads[0].definite
        return nameable and (phrase.is_break(following) or _continues(phrase, following))
    if title.titled and word in phrase.lists.rank_modifiers:
        return False
    if phrase.is_preposition(at) or (not given and phrase.is_common_noun(at)):
        return False
    if not given and (word in phrase.lists.function_words or phrase.lists.is_verb(word)):
        return False
    if not given and goes_on_with_title(phrase, at):
        return False
    if given and (title.titled or not phrase.is_definite(at) or not given.ambiguous):
        return title.allows(given)
    lone = phrase.is_break(following) or phrase.is_definite(following)
    if title.is_owned and title.role == "kin" and not given and lone:
        return False  # زوجته تاركا البيت
    related = word.endswith(_RELATION) and phrase.lists.is_common(word) and word not in phrase.lists.surnames
    if phrase.is_definite(at) and (not title.titled or related):
        return False  # الأستاذ الجامعي
    if phrase.gazetteer.place(word) or phrase.peeled(at, title.definite):
        return False
    if phrase.after_entity(at) and not title.titled:
        return False
    addressed = title.titled and title.definite and word in phrase.lists.adjectives and not phrase.is_break(following)
    return title.tells_its_bearer and (phrase.may_begin_name(at) or addressed)  # الدكتور مدني التجريبي
