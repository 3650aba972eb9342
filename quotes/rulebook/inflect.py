"""From a lemma and its present to every form that news prints, so that adding a verb is one entry.

Spellings carry no vowel signs, as in print.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from quotes.rulebook.conjugate import Slot, doubles, imperfect, passive_perfect, passive_present, perfect
from quotes.rulebook.morph import Morph, MorphKind, Voice
from quotes.rulebook.nominal import masdar_forms, participle_forms
from quotes.text.fold import fold_word

OBJECT_PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ني", "نا", "ك", "كم")


def inflect(
    lemma: str,
    present: str,
    *,
    masdar: str | None = None,
    participle: str | bool | None = None,
    passive: bool = True,
    geminate: bool | None = None,
) -> dict[str, tuple[Morph, ...]]:
    """All forms of a verb, keyed by folded spelling; each with its readings, the likeliest first.

    For the arguments see ``readings``.
    """
    found: dict[str, list[Morph]] = defaultdict(list)
    for morph in readings(lemma, present, masdar, participle, passive, geminate):
        found[fold_word(morph.spelling)].append(morph)
    return {form: tuple(sorted(several, key=lambda m: m.rank)) for form, several in found.items()}


def readings(
    lemma: str,
    present: str,
    masdar: str | None = None,
    participle: str | bool | None = None,
    passive: bool = True,
    geminate: bool | None = None,
    rule: str = "",
    rare: bool = True,
    pronouns: bool = True,
) -> Iterator[Morph]:
    """All forms of a verb, in the order of its paradigm.

    Args:
        lemma: the perfect, third person masculine singular, unvocalised: ``قال``.
        present: the imperfect of the same person: ``يقول``.
        masdar: the verbal noun; without it the verb has none here.
        participle: the active participle where it cannot be derived from the lemma; ``False`` for none.
        passive: whether passive forms that differ in spelling (قيل) are wanted.
        geminate: says what the spelling cannot: استدل doubles its last letter, استلم does not.
        rule: the id that every reading carries.
        rare: whether the dual, the second person and short forms of the first (أقل) are wanted: of a verb that is a
            homograph they are nearly always another word (عرضا، أمرا، لندن).
        pronouns: whether forms with object pronouns are wanted.
    """
    doubled = doubles(lemma, present) if geminate is None else geminate
    for kind, active, silent in _finite(lemma, present, doubled, passive):
        if not rare:
            active, silent = list(filter(_common, active)), list(filter(_common, silent))
        yield from _with_pronouns(kind, active, silent, lemma, rule, pronouns)
    yield from participle_forms(lemma, present, masdar, participle, doubled, rule)
    if masdar:
        yield from masdar_forms(masdar, lemma, rule)


def _finite(
    lemma: str, present: str, doubled: bool, passive: bool
) -> Iterator[tuple[MorphKind, list[Slot], list[Slot]]]:
    """Perfect and imperfect, each active and passive; of the passive only the third person, for the first is rare."""
    lists: list[tuple[MorphKind, Iterator[Slot], Iterator[Slot]]] = [
        ("perfect", perfect(lemma, lemma, doubled), perfect(passive_perfect(lemma), lemma, doubled)),
        ("imperfect", imperfect(present, lemma, doubled), imperfect(passive_present(present, lemma), lemma, doubled)),
    ]
    for kind, active, silent in lists:
        yield kind, list(active), [slot for slot in silent if slot.person == 3] if passive else []


def _common(slot: Slot) -> bool:
    return slot.number != "du" and slot.person != 2 and not (slot.person == 1 and slot.mood == "jussive")


def _with_pronouns(
    kind: MorphKind, active: list[Slot], silent: list[Slot], lemma: str, rule: str, pronouns: bool
) -> Iterator[Morph]:
    alike = {slot.spelling for slot in silent}
    for spelling, gender, number, person, mood in active:
        voice: Voice = "either" if person == 3 and spelling in alike else "active"
        yield Morph(spelling, lemma, rule, kind, voice, gender, number, person, None, mood)
        if pronouns and number != "du" and person != 2 and not (number == "pl" and gender == "f"):
            for pronoun in OBJECT_PRONOUNS:
                joined = with_pronoun(spelling, pronoun)
                yield Morph(joined, lemma, rule, kind, "active", gender, number, person, pronoun, mood)
    shown = {slot.spelling for slot in active if slot.person == 3}
    for spelling, gender, number, person, mood in silent:
        if spelling not in shown:
            yield Morph(spelling, lemma, rule, kind, "passive", gender, number, person, None, mood)


def with_pronoun(spelling: str, pronoun: str) -> str:
    """The verb form with an object pronoun: قالوا + ه → قالوه, نفى + ه → نفاه, رأى + ه → رآه."""
    if spelling.endswith("أى"):
        return spelling[:-2] + "آ" + pronoun
    if spelling.endswith("ى"):
        return spelling[:-1] + "ا" + pronoun
    if spelling.endswith("وا"):
        return spelling[:-1] + pronoun
    return spelling + pronoun
