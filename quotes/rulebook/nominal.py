"""The nominal forms of a cue: participles, verbal nouns and other nouns, with their endings and possessive pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.rulebook.morph import Case, Gender, Morph, MorphKind, Number

POSSESSIVE_PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ي", "نا", "ك", "كم")


def active_participle(lemma: str, present: str, masdar: str | None, doubled: bool) -> str:
    """The active participle, indefinite nominative: قائل، مضيف، ناف، راد.

    Three letters leave open whether the second is doubled (ذكر, but صرّح); a masdar like تصريح tells.
    """
    if len(lemma) > 3 or (lemma[0] == "أ" and present[1] == "ؤ"):
        return _derived(present)
    if doubled:
        return _derived(present) if lemma[0] == "أ" else lemma[0] + "ا" + lemma[-1]
    if len(lemma) == 3 and (lemma[1] == lemma[2] or (masdar and _is_second_form(masdar, lemma))):
        return _derived(present)
    middle = "ئ" if lemma[1] in "اأ" else lemma[1]
    last = {"ى": "", "ا": "", "ي": "", "أ": "ئ"}.get(lemma[2], lemma[2])
    if lemma[0] == "أ":
        return "آ" + middle + last
    return lemma[0] + "ا" + middle + last


def _derived(present: str) -> str:
    """Of a derived verb: م for the present's first letter, a weak ending dropped (ادعى → مدع, تساءل → متسائل)."""
    stem = present[1:]
    if stem[-2] == "ء":
        stem = stem[:-2] + "ئ" + stem[-1]
    return "م" + (stem[:-1] if stem[-1] in "يى" else stem)


def _is_second_form(masdar: str, lemma: str) -> bool:
    """Whether the masdar is that of a verb with a doubled middle letter: تصريح، تنبيه، تسمية."""
    if masdar[0] != "ت" or len(masdar) != 5 or masdar[1] != lemma[0]:
        return False
    return masdar[3] == "ي" or masdar.endswith("ية")


def participle_forms(
    lemma: str, present: str, masdar: str | None, given: str | bool | None, doubled: bool, rule: str
) -> Iterator[Morph]:
    """The participle in gender, number and, where it shows, case. ``given`` False: none."""
    if given is False:
        return
    base = given if isinstance(given, str) else active_participle(lemma, present, masdar, doubled)
    weak = lemma[-1] in "ىاي" and not base.endswith("ي")
    stem = base + "ي" if weak else base
    endings: tuple[tuple[str, Gender, Number, Case | None], ...] = (
        (base, "m", "sg", "nominative"),
        (stem + "ا", "m", "sg", "accusative"),
        (stem + "ة", "f", "sg", None),
        (base + "ين", "m", "pl", "accusative"),
        (base + "ون", "m", "pl", "nominative"),
        (stem + "ات", "f", "pl", None),
        (stem + "ين", "m", "du", "accusative"),
        (stem + "ان", "m", "du", "nominative"),
        (stem + "تين", "f", "du", "accusative"),
        (stem + "تان", "f", "du", "nominative"),
    )
    if weak:
        yield Morph(stem, lemma, rule, "participle", "active", "m", "sg")
    for spelling, gender, number, case in endings:
        yield Morph(spelling, lemma, rule, "participle", "active", gender, number, None, None, None, case)


def masdar_forms(masdar: str, lemma: str, rule: str) -> Iterator[Morph]:
    """The verbal noun, bare and with possessive pronouns: قول، قوله، قولها …"""
    return noun_forms(masdar, lemma, rule, "masdar")


def noun_forms(noun: str, lemma: str, rule: str, kind: MorphKind, number: Number = "sg") -> Iterator[Morph]:
    """A noun, bare and with possessive pronouns: تصريحات، تصريحاته; ادعاء gives ادعاؤه، ادعائه، ادعاءه."""
    gender: Gender = "f" if noun.endswith(("ة", "ات", "ى")) else "m"
    yield Morph(noun, lemma, rule, kind, "active", gender, number)
    for stem in _before_pronoun(noun):
        for pronoun in POSSESSIVE_PRONOUNS:
            yield Morph(stem + pronoun, lemma, rule, kind, "active", gender, number, None, pronoun)


def _before_pronoun(noun: str) -> tuple[str, ...]:
    if noun.endswith("ة"):
        return (noun[:-1] + "ت",)
    if noun.endswith("ى"):
        return (noun[:-1] + "ا",)
    if noun.endswith("اء"):
        return noun[:-1] + "ؤ", noun[:-1] + "ئ", noun
    return (noun,)
