"""Whom a family name or a given name alone means, when the directory of an article leaves a choice."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Gender
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.offices import stem
from quotes.resolve.names.people import Person
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_MAYBE_NAMES = ("person", "organisation", "anonymous")
_SON_OF = ("ابن",)
_BEFORE_NAMES = ("honorific", "rank", "profession", "office")
_POSTS = ("profession", "office", "description")


def by_family_name(directory: Directory, mention: Mention, first: int, end: int) -> Person | None:
    """Whom a family name means that is also a town or a common noun, alone or behind a title (السفير التجريبي), or
    that tells a son by his father (ابن سالم)."""
    words, head = mention.words, mention.head
    if words[:1] == _SON_OF and len(words) > 1:
        return directory.person(" ".join(("بن", *words[1:])))
    people = head is not None and head.kind == "person" and head.number == "pl" and not head.definite
    several = people and len(words) == 1  # وأكد حجاج أن
    if not words or len(words) > 2 or not (mention.kind in _MAYBE_NAMES or several):
        return None
    if (place := directory.gazetteer.place(words[-1])) and not (place.form == "adjective" and len(words) == 1):
        return None
    titled = head is not None and head.kind == "person" and (head.definite or head.role == "honorific")
    if head is not None and head.kind == "organisation" and len(words) == 2:
        return _by_rank(directory, words)
    if len(words) == 2 and not (titled and head and head.role in _BEFORE_NAMES):
        return None
    noun = head is not None and head.definite and head.role != "honorific"
    if len(words) == 1 and (mention.pointing or (noun and words[0] not in directory.gazetteer.words.surnames)):
        return None
    if len(words) == 1:
        person = directory.person(words[0])
        return person if person and len(person.words) > 1 and person.words[-1] == words[0] else None
    found = directory.named_at(end - 1, end) if end - 1 > first else None
    if found and found[0] == end and len(found[1].words) > 1:
        return found[1]
    person = directory.person(words[1]) if not mention.marked else None
    return person if person and len(person.words) > 1 and person.words[-1] == words[1] else None


def _by_rank(directory: Directory, words: Sequence[str]) -> Person | None:
    """Whom a rank that is also a body means before a family name, where his full name has it too: الفريق التجريبي."""
    if not any(meaning.role == "rank" for meaning in directory.gazetteer.meanings(words[0])):
        return None
    person = directory.person(words[1])
    return person if person and len(person.words) > 1 and directory.is_titled(person, words) else None


def last_bearer(
    directory: Directory, mention: Mention, gender: Gender | None, at: int, earlier: Sequence[Speaker]
) -> Person | None:
    """Of several who bear a family name, those before whose name the title stands, or else all: the one who spoke right
    before, or who alone of them spoke; where none did, the one named last in full."""
    bearers = directory.bearers(fold_word(mention.name or ""))
    people = [person for person in bearers if person.gender in (gender, None)]
    titled = [person for person in people if mention.title and directory.is_titled(person, mention.title)]
    people = titled or people
    names = {person.name: person for person in people}
    spoken = [speaker.name for speaker in earlier if speaker.name in names]
    if not spoken:
        return max(people, key=lambda who: directory.last_place(who, at), default=None)
    sure = len(set(spoken)) == 1 or spoken[-1] == earlier[-1].name
    return names[spoken[-1] or ""] if sure else None


def by_given_name(directory: Directory, word: str, gender: Gender | None) -> Person | None:
    """The one person of the article whose given name a word is: لبنى, where it names لبنى التجريبية."""
    if not directory.gazetteer.is_given_name(word):
        return None
    person = directory.bearer(word)
    if person is None or person.words[0] != word or len(person.words) < 2:
        return None
    return person if not gender or person.gender in (gender, None) else None


def is_another(person: Person, mention: Mention) -> bool:
    """Whether a given name behind a profession is not that of the one person who bears it, of whom the article says
    that he is something else: where a mayor سالم التجريبي is named, «السائق سالم» is a driver."""
    if mention.head is None or mention.head.role not in _POSTS or not mention.title or len(person.words) == 1:
        return False
    if fold_word(mention.name or "") != person.words[0]:
        return False
    return bool(person.offices) and all(stem(mention.title[0]) not in office.stems for office in person.offices)
