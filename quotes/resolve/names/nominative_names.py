"""The unnamed by the form that a list shows: «إلا أن مصدرا طبيا قال» is told by مصدر طبي, «بحسب مسؤولين محليين» by
مسؤولون محليون, whatever case the sentence put the words in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quotes.records import Number
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.mention import Mention, without_signs
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_UNNAMED = ("anonymous", "document", "group")
_ENDING, _RELATED = "ا", "ي"
_OBLIQUE, _CONSTRUCT, _RELATED_PLURAL = "ين", "ي", "يين"
_MANY, _MANY_OF = "ون", "و"
_AND, _THE = "و", "ال"


def in_nominative(speakers: Sequence[Speaker], gazetteer: Gazetteer) -> list[Speaker]:
    """Speakers told by a noun in another case, with its adjectives, by the nominative; also where other words than
    those take them up (أن تقريرا … وأضاف التقرير)."""
    names = {speaker.name: name for speaker in speakers if (name := _nominative(speaker, gazetteer))}
    if not names:
        return list(speakers)
    unnamed = (speaker.kind in _UNNAMED and speaker.name in names for speaker in speakers)
    return [
        replace(speaker, name=names[speaker.name]) if told else speaker
        for speaker, told in zip(speakers, unnamed, strict=True)
    ]


def as_many(mention: Mention, said_by: Number | None, gazetteer: Gazetteer) -> Mention:
    """A mention that can be of two or of many (مسؤولين), as of many, unless the verb is a dual."""
    head = mention.head
    if head is None or head.number != "du" or said_by == "du":
        return mention
    many = head._replace(number="pl")
    return replace(mention, head=many, number="pl") if many in gazetteer.meanings(mention.words[0]) else mention


def _nominative(speaker: Speaker, gazetteer: Gazetteer) -> str | None:
    mention = speaker.mention
    if mention is None or speaker.kind not in _UNNAMED or not speaker.name or speaker.name != mention.own_words:
        return None
    noun, *others = speaker.name.split()
    if as_many(mention, None, gazetteer).number == "pl":
        return _nominative_of_many(noun, others, mention.head, gazetteer)
    if mention.head is None or mention.definite or speaker.kind == "group":
        return None
    bare = _without_ending(noun)
    if bare is None or fold_word(bare) != fold_word(mention.head.lemma):
        return None
    return _with_adjectives(bare, others, lambda word: _of_one(word, gazetteer))


def _nominative_of_many(noun: str, others: Sequence[str], head: Head | None, gazetteer: Gazetteer) -> str | None:
    """The nominative of a plural (مسؤولين), also before what it belongs to (مسؤولي الحلف), or with adjectives that
    alone show the case (سكان محليين); a noun without the article may stand before a second one (آراء محللين)."""
    if noun.endswith(_OBLIQUE):
        many = noun.removesuffix(_OBLIQUE) + _MANY
        return _with_adjectives(many, others, _of_many(gazetteer)) if _is_of(many, head, gazetteer) else None
    if head is None or not others:
        return None
    if noun.endswith(_CONSTRUCT):
        many = noun.removesuffix(_CONSTRUCT) + _MANY_OF
        return " ".join([many, *others]) if _is_of(many, head, gazetteer) else None
    definite = noun.startswith(_THE)
    agrees = definite == others[0].startswith(_THE) and others[0].endswith(_OBLIQUE if definite else _RELATED_PLURAL)
    return _with_adjectives(noun, others, _of_many(gazetteer)) if agrees else None


def _is_of(word: str, head: Head | None, gazetteer: Gazetteer) -> bool:
    """Whether a form is one of a noun; a plural of which no list knows the noun always is."""
    return head is None or any(known.lemma == head.lemma for known in gazetteer.meanings(fold_word(word)))


def _with_adjectives(noun: str, others: Sequence[str], change: Callable[[str], str | None]) -> str:
    """A noun with what stands behind it, in which the words directly behind it are changed as it was."""
    words = [noun]
    for word in others:
        changed = change(word)
        if changed is None:
            break
        words.append(changed)
    return " ".join([*words, *others[len(words) - 1 :]])


def _of_many(gazetteer: Gazetteer) -> Callable[[str], str | None]:
    """What an adjective behind a plural is in the nominative, or a second plural that و joins."""

    def change(word: str) -> str | None:
        if word.endswith(_OBLIQUE):
            joined = word.startswith(_AND) and gazetteer.head(fold_word(word[1:])) is not None
            return word.removesuffix(_OBLIQUE) + _MANY if joined or not word.startswith(_AND) else None
        bare = _without_ending(word) or word
        return bare if fold_word(bare).removeprefix(_THE) in gazetteer.words.adjectives else None

    return change


def _of_one(word: str, gazetteer: Gazetteer) -> str | None:
    """What an adjective behind a singular is in the nominative; some are nouns for people too: مصدر رسمي مسؤول."""
    bare = _without_ending(word)
    return bare if bare and (_is_adjective(fold_word(bare), gazetteer) or gazetteer.head(fold_word(bare))) else None


def _without_ending(word: str) -> str | None:
    plain = without_signs(word)
    return plain[: -len(_ENDING)] if plain.endswith(_ENDING) else None


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    return word.endswith(_RELATED) or word in gazetteer.words.adjectives
