"""The finite forms of a verb, before pronouns: perfect and imperfect, active and passive, for every weak class.

The class is read off the spelling of lemma and present; the tables follow the reference grammars (Ryding, *A Reference
Grammar of Modern Standard Arabic*, chapters 21–33).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quotes.rulebook.morph import Gender, Mood, Number, Person


class Slot(NamedTuple):
    """A finite form before pronouns are attached."""

    spelling: str
    gender: Gender | None
    number: Number
    person: Person
    mood: Mood | None = None


# --- which weak class -------------------------------------------------------------------------------------------------


def doubles(lemma: str, present: str) -> bool:
    """Whether the last letter stands for two (رد، أصر، احتج); of four letters after alif, اتهم and its like do not."""
    if len(lemma) == 2:
        return True
    if lemma[-2] in "اوي" or lemma[-1] in "ىاأيء":
        return False
    if lemma[0] == "أ" and len(lemma) == 3:
        return len(present) == 3
    return lemma[0] == "ا" and len(lemma) == 4 and lemma[1] not in "تدطزذ"


def _hollow(lemma: str) -> bool:
    """Whether a long vowel stands before the last letter and is lost before consonants: قال، أفاد، اختار."""
    return len(lemma) >= 3 and lemma[-2] == "ا" and lemma[-1] not in "ىاي"


# --- the perfect ------------------------------------------------------------------------------------------------------


def perfect(base: str, lemma: str, doubled: bool) -> Iterator[Slot]:
    """The perfect of ``base``: the lemma, or its passive, which shares the lemma's class."""
    dual_f, third_f, plurals, short = base + "تا", base + "ت", [base + "وا"], base
    dual = base + "ا"
    if base[-1] in "ىاي" and len(base) > 2:
        stem = base[:-1]
        glide = "و" if base[-1] == "ا" else "ي"
        keeps = "ي" if base[-1] == "ي" else ""
        dual, third_f, dual_f = stem + glide + "ا", stem + keeps + "ت", stem + keeps + "تا"
        plurals, short = [stem + "وا"], stem + glide
    elif base[-1] == "أ":
        dual, plurals = base[:-1] + "آ", [base + "وا", base[:-1] + "ؤوا"]
    elif base[-1] == "ء":
        plurals = [base[:-1] + "ؤوا", base + "وا"]
        short = base[:-2] + "ئ"
    elif _hollow(lemma):
        short = base[:-2] + base[-1]
    elif doubled:
        short = base + base[-1]
    yield Slot(base, "m", "sg", 3)
    yield Slot(third_f, "f", "sg", 3)
    yield Slot(dual, "m", "du", 3)
    yield Slot(dual_f, "f", "du", 3)
    for plural in plurals:
        yield Slot(plural, "m", "pl", 3)
    yield Slot(short + ("" if short[-1] == "ن" else "ن"), "f", "pl", 3)
    yield Slot(short + "ت", None, "sg", 1)
    yield Slot(short + ("ا" if short[-1] == "ن" else "نا"), None, "pl", 1)


def passive_perfect(lemma: str) -> str:
    """The perfect passive as it is spelled: قيل، نفي، سئل، توبع; the lemma itself where the spelling is the same."""
    if lemma[0] == "آ":
        lemma = "أو" + lemma[1:]
    if len(lemma) > 3 and lemma[1] == "ا":
        lemma = lemma[0] + "و" + lemma[2:]
    elif len(lemma) > 4 and lemma[0] == "ت" and lemma[2] == "ا":
        lemma = lemma[:2] + "و" + lemma[3:].replace("ء", "ئ")
    elif len(lemma) == 3 and lemma[1] == "أ":
        lemma = lemma[0] + "ئ" + lemma[2]
    if lemma[-1] in "ىا":
        return lemma[:-1] + "ي"
    if lemma[-1] == "أ":
        return lemma[:-1] + "ئ"
    if _hollow(lemma):
        return lemma[:-2] + "ي" + lemma[-1]
    return lemma


# --- the imperfect ----------------------------------------------------------------------------------------------------


def imperfect(present: str, lemma: str, doubled: bool) -> Iterator[Slot]:
    """The imperfect of ``present``, active or passive, with the short forms of jussive and subjunctive."""
    stem = present[1:]
    core, short, women = stem, stem, stem
    duals, plurals, you = [stem + "ا"], [stem + "و"], [stem + "ي"]
    if stem[-1] in "يىو":
        core = short = stem[:-1]
        glide = "و" if stem[-1] == "و" else "ي"
        duals, plurals, you, women = [core + glide + "ا"], [core + "و"], [core + "ي"], core + glide
    elif stem[-1] == "أ":
        core = stem[:-1]
        duals, plurals, you = [core + "آ"], [stem + "و", core + "ؤو"], [core + "ئي"]
    elif stem[-1] == "ء":
        core = short = women = stem[:-2] + "ئ"
        duals, plurals, you = [stem[:-1] + "ئا"], [stem[:-1] + "ئو"], [stem[:-1] + "ئي"]
    elif _hollow(lemma):
        short = women = stem[:-2] + stem[-1]
    elif doubled:
        women = stem + stem[-1]
    jussives = [short] if short != stem else [women] if doubled else []
    feminine = women + ("" if women[-1] == "ن" else "ن")
    spellings: list[tuple[str, Mood | None]] = [(stem, "indicative" if jussives else None)]
    spellings += [(jussive, "jussive") for jussive in jussives]
    for spelling, mood in spellings:
        yield Slot("ي" + spelling, "m", "sg", 3, mood)
        yield Slot("ت" + spelling, "f", "sg", 3, mood)
        yield Slot("ت" + spelling, "m", "sg", 2, mood)
        yield Slot(_first(spelling), None, "sg", 1, mood)
        yield Slot("ن" + spelling, None, "pl", 1, mood)
    for dual in duals:
        yield from _moods("ي" + dual, "ن", "", "m", "du", 3)
        yield from _moods("ت" + dual, "ن", "", "f", "du", 3)
    for plural in plurals:
        yield from _moods("ي" + plural, "ن", "ا", "m", "pl", 3)
        yield from _moods("ت" + plural, "ن", "ا", "m", "pl", 2)
    for singular in you:
        yield from _moods("ت" + singular, "ن", "", "f", "sg", 2)
    yield Slot("ي" + feminine, "f", "pl", 3)


def _moods(stem: str, full: str, cut: str, gender: Gender, number: Number, person: Person) -> Iterator[Slot]:
    yield Slot(stem + full, gender, number, person, "indicative")
    yield Slot(stem + cut, gender, number, person, "dependent")


def _first(stem: str) -> str:
    """«I»: أقول, and آمل where the stem itself begins with the hamza."""
    return "آ" + stem[1:] if stem[0] == "أ" else "أ" + stem


def passive_present(present: str, lemma: str) -> str:
    """The imperfect passive as it is spelled: يقال، ينفى، يوصف; the present itself where the spelling is the same."""
    if len(lemma) == 3 and lemma[0] == "و" and present[1] != "و":
        present = present[0] + lemma
    if present[-1] in "يو":
        return present[:-1] + "ى"
    if present[-1] == "ئ":
        return present[:-1] + "أ"
    if _hollow(lemma) and present[-2] in "وي":
        return present[:-2] + "ا" + present[-1]
    return present
