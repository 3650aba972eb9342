"""The resolving stage reads the finding stage's letters without importing it; this test holds the two together."""

from quotes.find import lexicon
from quotes.resolve import letters

ALPHABET = {
    *lexicon.CLASS_LETTERS.values(),
    *lexicon.HEAD_LETTERS.values(),
    *(value for name, value in vars(lexicon).items() if name.isupper() and isinstance(value, str) and len(value) == 1),
    *lexicon._SIGNS.values(),
    *lexicon._PREPOSITIONS.values(),
    "p",
}


def test_every_letter_belongs_to_the_alphabet() -> None:
    used = {letter for name, value in vars(letters).items() if name.isupper() for letter in value}
    assert used <= ALPHABET


def test_the_letters_mean_what_they_are_read_as() -> None:
    assert lexicon.VERB in letters.VERBS
    assert lexicon.MAYBE_VERB in letters.VERBS
    assert lexicon.IMPERFECT in letters.VERBS
    assert lexicon.CLASS_LETTERS["auxiliary"] in letters.VERBS
    assert {lexicon.TO, lexicon.TO_OUTLET, lexicon.TO_BODY, lexicon.TO_THING} == set(letters.TO)
    assert set(lexicon._PREPOSITIONS.values()) == set(letters.PREPOSITIONS)
    assert lexicon._PREPOSITIONS["في"] == letters.IN
    assert {lexicon.THAT, lexicon.NARRATOR_THAT, lexicon.AND_THAT, lexicon.SO_THAT} == set(letters.THAT)
    assert lexicon.CLASS_LETTERS["relative"] == letters.RELATIVE
    assert lexicon.CLASS_LETTERS["venue"] == letters.VENUE
    assert lexicon.CLASS_LETTERS["time"] == letters.TIME
    assert lexicon.CLASS_LETTERS["proposition"] == letters.PROPOSITION
    assert {lexicon.OPEN, lexicon.NAME_MARK} == set(letters.MARKS)
