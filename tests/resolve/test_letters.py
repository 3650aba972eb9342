"""The resolving stage reads the finding stage's letters without importing it; this test holds the two together."""

from quotes.find.letters import alphabet
from quotes.resolve.lexicon import letters

ALPHABET = {
    *alphabet.CLASS_LETTERS.values(),
    *alphabet.HEAD_LETTERS.values(),
    *(value for name, value in vars(alphabet).items() if name.isupper() and isinstance(value, str) and len(value) == 1),
    *alphabet.SIGNS.values(),
    *alphabet.PREPOSITIONS.values(),
    "p",
}


def test_every_letter_belongs_to_the_alphabet() -> None:
    used = {letter for name, value in vars(letters).items() if name.isupper() for letter in value}
    assert used <= ALPHABET


def test_the_letters_mean_what_they_are_read_as() -> None:
    assert alphabet.VERB in letters.VERBS
    assert alphabet.MAYBE_VERB in letters.VERBS
    assert alphabet.IMPERFECT in letters.VERBS
    assert alphabet.CLASS_LETTERS["auxiliary"] in letters.VERBS
    assert {alphabet.TO, alphabet.TO_OUTLET, alphabet.TO_BODY, alphabet.TO_THING} == set(letters.TO)
    assert set(alphabet.PREPOSITIONS.values()) == set(letters.PREPOSITIONS)
    assert alphabet.PREPOSITIONS["في"] == letters.IN
    assert {alphabet.THAT, alphabet.NARRATOR_THAT, alphabet.AND_THAT, alphabet.SO_THAT} == set(letters.THAT)
    assert alphabet.CLASS_LETTERS["relative"] == letters.RELATIVE
    assert alphabet.CLASS_LETTERS["venue"] == letters.VENUE
    assert alphabet.CLASS_LETTERS["time"] == letters.TIME
    assert alphabet.CLASS_LETTERS["proposition"] == letters.PROPOSITION
    assert {alphabet.OPEN, alphabet.NAME_MARK} == set(letters.MARKS)
