"""Head words: the nouns that begin the description of who speaks (وزير, شركة, مصدر), with all their forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Kind = Literal["person", "organisation", "outlet", "document", "anonymous", "group"]
Role = Literal["office", "honorific", "rank", "profession", "description", "kin", "body"]
Gender = Literal["m", "f"]
Number = Literal["sg", "du", "pl"]

GOVERNMENT_NOUN = "حكومة"
"""The lemma of the body that speaks for a state."""
_CONSTRUCTS = ("و", "ي", "تا")
"""Endings of plurals and duals before a genitive: مسؤولو, مسؤولي, صحيفتا."""


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class HeadWord(Strict):
    """One noun of a title file. What follows from the singular by rule is not written."""

    word: str
    """The singular, indefinite; several words when only together they mean it (رجل أعمال)."""
    gender: Literal["masculine", "feminine"] | None = None
    """Read from the ending (ة is feminine) when it is not written."""
    feminine: str | Literal[False] | None = None
    """The feminine singular; False when there is none. Only words for people have one."""
    plural: str | Literal[False] | None = None
    """The broken plural; False when there is none; the sound plural when it is not written."""
    number: Literal["plural"] | None = None
    """``plural`` for a word that means several without a plural's form: سكان، أهالي."""
    article: bool = True
    """False when the word has this meaning only without ال."""
    forms: Literal["exact"] | None = None
    """Only the word as written, no forms."""
    before: Literal["name", "person"] | None = None
    """The word has this meaning only directly before a name, or before another word for a person."""
    covers: tuple[str, ...] = ()
    """Narrower offices whose holder the word can mean, of the same country: الدبلوماسي التونسي, for the ambassador."""
    why: str | None = None


def _spelled_out(value: object) -> object:
    return {"word": value} if isinstance(value, str) else value


class TitleMatch(Strict):
    """A source as printed, and what must be read out of it."""

    text: str
    title: str | None = None
    name: str | None = None
    """The person's name; an explicit null says that the words name nobody."""
    head: str | None = None


class TitleReject(Strict):
    """A source that must not be read by this rule."""

    text: str
    why: str | None = None


class TitleRule(Strict):
    """Head words that behave alike."""

    id: str
    kind: Kind
    role: Role = "body"
    numbers: Literal["plural"] | None = None
    """``plural``: the singular means one person, only dual and plural a group."""
    why: str
    heads: tuple[Annotated[HeadWord, BeforeValidator(_spelled_out)], ...] = Field(min_length=1)
    match: tuple[TitleMatch, ...] = Field(min_length=1)
    reject: tuple[TitleReject, ...] = Field(min_length=1)


class Head(NamedTuple):
    """What a word means at the head of a noun phrase."""

    kind: Kind
    role: Role
    gender: Gender
    number: Number
    definite: bool
    """It carries the article or a pronoun."""
    rule: str
    lemma: str
    """The singular, as written in the rule."""
    before: Literal["name", "person"] | None = None


def forms(rule: TitleRule, head: HeadWord) -> Iterator[tuple[str, Head]]:
    """All spellings of a head word that news prints, unfolded: number, gender, case, construct state, article. What
    stands in the construct state has no article: مسؤولي, but العاملي is a name."""
    first, _, rest = head.word.partition(" ")
    for noun, gender, number in _indefinite(rule, head, first):
        if number == "sg" and rule.numbers == "plural":
            kind: Kind = "person"
            role: Role = "description"
        else:
            kind, role = rule.kind, rule.role
        spelling, _, own_rest = noun.partition(" ")
        tail = own_rest or rest
        yield _joined(spelling, tail), Head(kind, role, gender, number, False, rule.id, head.word, head.before)
        if head.article and head.forms != "exact" and not _takes_no_article(noun, number, head):
            meaning = Head(kind, role, gender, number, True, rule.id, head.word, head.before)
            if tail:
                yield _joined(spelling, "ال" + tail), meaning
            else:
                yield "ال" + spelling, meaning


def _takes_no_article(noun: str, number: Number, head: HeadWord) -> bool:
    """Whether a form of a head word stands in the accusative without the article or in the construct state."""
    if number == "sg":
        return noun == head.word + "ا"
    return noun not in (head.plural, head.word) and noun.endswith(_CONSTRUCTS)


def _joined(first: str, rest: str) -> str:
    return f"{first} {rest}" if rest else first


def _indefinite(rule: TitleRule, head: HeadWord, singular: str) -> Iterator[tuple[str, Gender, Number]]:
    feminine_noun = head.gender == "feminine" or (head.gender is None and singular.endswith("ة"))
    own: Gender = "f" if feminine_noun else "m"
    yield head.word, own, "pl" if head.number else "sg"
    if head.forms == "exact" or head.number:
        return
    if not singular.endswith(("ة", "ا", "اء", "ى", "ي")) and " " not in head.word:
        yield singular + "ا", own, "sg"
    for_people = rule.kind in ("person", "anonymous", "group") and not feminine_noun
    if head.plural is not False or rule.kind == "person":
        yield from ((form, own, "du") for form in _dual(singular))
    if head.plural:
        yield from ((form, own, "pl") for form in _construct(head.plural))
        yield head.plural, own, "pl"
    elif head.plural is None:
        if for_people:
            yield from ((form, "m", "pl") for form in _sound_masculine(singular))
        else:
            yield _sound_feminine(singular), own, "pl"
    if for_people and head.feminine is not False:
        woman = head.feminine or (singular + "ة")
        yield woman, "f", "sg"
        yield from ((form, "f", "du") for form in _dual(woman.partition(" ")[0]))
        yield _sound_feminine(woman), "f", "pl"


def _dual(singular: str) -> tuple[str, ...]:
    """Of feminine nouns also the construct state (صحيفتا); that of masculine ones looks like other words (رئيسي)."""
    if singular.endswith("ة"):
        stem = singular[:-1] + "ت"
        return stem + "ان", stem + "ين", stem + "ا", stem + "ي"
    return singular + "ان", singular + "ين"


def _sound_masculine(singular: str) -> tuple[str, ...]:
    stem = singular[:-1] if singular.endswith("ى") else singular
    return stem + "ون", stem + "ين", stem + "و", stem + "ي"


def _construct(plural: str) -> tuple[str, ...]:
    """The oblique and construct forms of a plural that ends in ون."""
    return (plural[:-2] + "ين", plural[:-1], plural[:-2] + "ي") if plural.endswith("ون") else ()


def _sound_feminine(singular: str) -> str:
    first, _, rest = singular.partition(" ")
    stem = first[:-1] if first.endswith("ة") else first
    return _joined(stem + "ات", rest)
