"""Who is described first and named afterwards: قالت شاعرة بارزة إن … وأضافت سعاد التجريبية أن …

News says of everybody once who he is. Who is named barely, and is nowhere told to be anything, by the quote behind
that of somebody who was only described, has been introduced by that description; so has he farther on where only one
holder of an office is left without a name, and only one name without an office.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.records import Frame
from quotes.resolve.names.directory import Directory
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_SOMEBODY = ("person", "anonymous")
_UNNAMED = frozenset(map(fold_word, "اسمه اسمها هويته هويتها".split()))
"""Words of who does not want to be named."""
_TELLS = frozenset(map(fold_word, "الذي التي وهو وهي ، - ,".split()))
"""What begins an apposition behind a name."""
_PARAGRAPHS = 2
_FULL_NAME = 2
_BRACKET, _TITLES = "(", "sS"
_POSTS = frozenset(["office", "profession"])


def name_later(frames: Sequence[Frame], speakers: list[Speaker], directory: Directory) -> None:
    """Give the described the names that quotes behind theirs bring, in ``speakers``."""
    _name_by_elimination(frames, speakers, directory)
    for index in range(1, len(frames)):
        described, named = speakers[index - 1], speakers[index]
        if (
            _is_described(described)
            and _is_only_named(frames[index], named, directory)
            and frames[index].paragraph - frames[index - 1].paragraph <= _PARAGRAPHS
            and not (described.gender and named.gender and described.gender != named.gender)
            and not _wants_no_name(frames[:index], described, speakers, directory)
        ):
            for at, speaker in enumerate(speakers[:index]):
                if (speaker.name, speaker.kind) == (described.name, described.kind):
                    speakers[at] = replace(speaker, name=named.name, kind="person", gender=named.gender)


def _name_by_elimination(frames: Sequence[Frame], speakers: list[Speaker], directory: Directory) -> None:
    """Give the one holder of an office whom an article does not name the name of the one whom it does not introduce."""
    offices = [index for index, speaker in enumerate(speakers) if _is_office(speaker)]
    if len({speakers[index].name for index in offices}) != 1:
        return
    named = [
        index
        for index, (frame, speaker) in enumerate(zip(frames, speakers, strict=True))
        if _is_untold(frame, speaker, directory)
    ]
    if len(named) != 1 or named[0] < offices[0]:
        return
    described, who = speakers[offices[0]], speakers[named[0]]
    if described.gender and who.gender and described.gender != who.gender:
        return
    if _wants_no_name(frames, described, speakers, directory):
        return
    for at, speaker in enumerate(speakers):
        if (speaker.name, speaker.kind) == (described.name, described.kind):
            speakers[at] = replace(speaker, name=who.name, kind="person", gender=who.gender)


def _is_office(speaker: Speaker) -> bool:
    mention = speaker.mention
    if mention is None or mention.head is None or mention.head.role not in _POSTS:
        return False
    return _is_described(speaker) and mention.definite and len(mention.words) > 1


def _is_described(speaker: Speaker) -> bool:
    """Whether a speaker is one person by what he is, and has no name."""
    mention = speaker.mention
    if mention is None or mention.name or speaker.kind not in _SOMEBODY or speaker.name != mention.own_words:
        return False
    return mention.head is not None and mention.head.kind == "person" and mention.head.number == "sg"


def _is_only_named(frame: Frame, speaker: Speaker, directory: Directory) -> bool:
    """Whether a quote that goes on from the one before names somebody for the first time, and says nothing of him."""
    return frame.joined and _is_untold(frame, speaker, directory)


def _is_untold(frame: Frame, speaker: Speaker, directory: Directory) -> bool:
    """Whether a quote names somebody for the first time and nothing says who he is."""
    reading, mention = directory.reading, speaker.mention
    if frame.source is None or mention is None or not mention.name or not speaker.name:
        return False
    if mention.name != mention.own_words or speaker.name != mention.name or len(mention.words) < _FULL_NAME:
        return False
    person = directory.person(speaker.name)
    first, end = reading.range(frame.source)
    if person is None or person.offices or person.first != first or reading.gazetteer.entity_at(mention.words):
        return False
    if reading.hints[end : end + 1] in tuple(_TITLES):
        return False  # سالم التجريبي وزير النقل
    sign, behind = [*reading.words[end : end + 2], "", ""][:2]
    return sign not in _TELLS and (sign != _BRACKET or behind.isdigit())  # سالم التجريبي (40 عاما)


def _wants_no_name(
    frames: Sequence[Frame], described: Speaker, speakers: Sequence[Speaker], directory: Directory
) -> bool:
    """Whether a sentence in which the described speaks says that he is not to be named."""
    reading = directory.reading
    own = (frame for frame, speaker in zip(frames, speakers, strict=False) if speaker.name == described.name)
    return any(not _UNNAMED.isdisjoint(reading.words[slice(*reading.range(frame.sentence))]) for frame in own)
