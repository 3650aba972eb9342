"""The unnamed by the form that a list shows: «إلا أن مصدرا طبيا قال» is told by مصدر طبي, «بحسب مسؤولين محليين» by
مسؤولون محليون, whatever case the sentence put the words in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quotes.records import Number
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.mention import Mention, without_signs
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_UNNAMED = ("anonymous", "document", "group")
_ENDING, _RELATED = "ا", "ي"
_OBLIQUE, _AND, _THE = "ين", "و", "ال"
_NOMINATIVE = {"pl": "ون", "du": "ان"}
_CONSTRUCT, _CONSTRUCT_NOMINATIVE, _RELATED_PLURAL = "ي", "و", "يين"


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
    number = as_many(mention, None, gazetteer).number
    if noun.endswith(_OBLIQUE) and (ending := _NOMINATIVE.get(number or "")):
        several = noun.removesuffix(_OBLIQUE) + ending
        known = not mention.head or _is_head(several, mention.head.lemma, gazetteer)
        return _with_adjectives(several, others, lambda word: _of_several(word, ending, gazetteer)) if known else None
    if number == "pl":
        return _nominative_of_many(noun, others, mention, gazetteer)
    if mention.head is None or mention.definite or speaker.kind == "group":
        return None
    bare = _without_ending(noun)
    if bare is None or fold_word(bare) != fold_word(mention.head.lemma):
        return None
    return _with_adjectives(bare, others, lambda word: _of_one(word, gazetteer))


def _nominative_of_many(noun: str, others: Sequence[str], mention: Mention, gazetteer: Gazetteer) -> str | None:
    """The nominative of a plural before what it belongs to (مسؤولي الحلف), or with adjectives that alone show the case
    (سكان محليين, الجنود الفنلنديين); a noun without the article may stand before a second one (آراء محللين)."""
    if noun.endswith(_CONSTRUCT) and others and mention.head:
        several = noun.removesuffix(_CONSTRUCT) + _CONSTRUCT_NOMINATIVE
        return " ".join([several, *others]) if _is_head(several, mention.head.lemma, gazetteer) else None
    if not others or not others[0].endswith(_OBLIQUE) or mention.head is None:
        return None
    definite = noun.startswith(_THE)
    agrees = definite == others[0].startswith(_THE) and (definite or others[0].endswith(_RELATED_PLURAL))
    ending = _NOMINATIVE["pl"]
    return _with_adjectives(noun, others, lambda word: _of_several(word, ending, gazetteer)) if agrees else None


def _is_head(word: str, lemma: str, gazetteer: Gazetteer) -> bool:
    return any(known.lemma == lemma for known in gazetteer.meanings(fold_word(word)))


def _with_adjectives(noun: str, others: Sequence[str], change: Callable[[str], str | None]) -> str:
    """A noun with what stands behind it, in which the words directly behind it are changed as it was."""
    words = [noun]
    for word in others:
        changed = change(word)
        if changed is None:
            break
        words.append(changed)
    return " ".join([*words, *others[len(words) - 1 :]])


def _of_several(word: str, ending: str, gazetteer: Gazetteer) -> str | None:
    """What an adjective behind a plural is in the nominative, or a second plural that و joins."""
    if word.endswith(_OBLIQUE):
        joined = word.startswith(_AND) and gazetteer.head(fold_word(word[1:])) is not None
        return word.removesuffix(_OBLIQUE) + ending if joined or not word.startswith(_AND) else None
    bare = _without_ending(word) or word
    return bare if fold_word(bare).removeprefix(_THE) in gazetteer.words.adjectives else None


def _of_one(word: str, gazetteer: Gazetteer) -> str | None:
    """What an adjective behind a singular is in the nominative; some are nouns for people too: مصدر رسمي مسؤول."""
    bare = _without_ending(word)
    return bare if bare and (_is_adjective(fold_word(bare), gazetteer) or gazetteer.head(fold_word(bare))) else None


def _without_ending(word: str) -> str | None:
    plain = without_signs(word)
    return plain[: -len(_ENDING)] if plain.endswith(_ENDING) else None


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    return word.endswith(_RELATED) or word in gazetteer.words.adjectives
