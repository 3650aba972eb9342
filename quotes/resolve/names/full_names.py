"""Full names that no list of given names tells: looked for where an article calls somebody by a family name alone.

«قال فازو التجريبي، نائب الرئيس، … وتابع التجريبي»: the second mention says that the word is a name, so that the word
before it in the first can be the given name, if it stands where one does and is no word of the language.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import GIVEN, NISBA, NOTHING, VERBAL_NOUN, looks_like_verb
from quotes.resolve.reading.reading import COMPOUND_ENDS, PARTICLES, SERVANT, Reading

_MOST_PLACES = 12
GOD = "الله"
_LONGEST_NAME = 5
_LONGEST_UNKNOWN = 3
_HYPHEN, _VERBAL = "-", "ى"
_PERSON, _HERS = "s", "ت"
_PLACES, _WHERE, _HELD_AT = "pc", "pcoyOY", ("في", "لدي", "الي")
_LONGEST_TITLE = 9
_SHORTEST = 2
_GIVEN_HINTS = "nmqQN"
_UNKNOWN_HINTS = ".k"
_MAYBE_GIVEN = "mq"
_SERVANTS = (SERVANT, "و" + SERVANT)
_AFTER_NAMES = ",(-:"
_OPENINGS = letters.SIGNS + "()"
_LIKE_NAMES, _BEFORE_NAMES = "yD", "V,"
_OFTEN = 2
_LIKE_CUES = "v"
_SHORTEST_BARE = 4
_HAMZAS = "إأآ"
_INITIALS = frozenset("جي بي دي سي اف ام تي كي ار جيه".split())
_ATTACHED, _AND = letters.WITH + "lw", "و"
_LIKE_NOUNS = ("ه", "ات", "ون", "ين", "وا", "ها", "هم")
"""Endings of nouns and verbs of the language that no list holds."""


def full_names(reading: Reading, family: str) -> Iterator[tuple[int, int]]:
    """The tokens of the longer names in an article that end in a family name."""
    if family in COMPOUND_ENDS or family == GOD or not family[0].isalpha():
        return
    for at in islice(reading.places(family), _MOST_PLACES):
        first = _begin(reading, at) if at else None
        if first is not None:
            yield first, at + 1


def before_office(reading: Reading, office: int) -> tuple[int, int] | None:
    """The tokens of a name that no list tells right before what its bearer is: دعوة فازو جاكالي رئيس القسم."""
    end = office - 1 if office and reading.tags[office - 1] == "," else office
    if end < _OFTEN or reading.is_definite_word(office) or not _goes_on(reading, office + 1):
        return None
    first = end
    while first > 0 and end - first < _LONGEST_UNKNOWN and _may_be_unknown(reading, first - 1):
        first -= 1
    if 0 < first < end and reading.hints[first - 1] in _MAYBE_GIVEN and _is_given(reading, first - 1):
        return first - 1, end  # سعيد التجريبي، وزير النقل
    while first < end and not _may_be_given(reading, first):
        first += 1
    return (first, end) if end - first >= _OFTEN else None


def behind_office(reading: Reading, office: int) -> tuple[int, int] | None:
    """The tokens of a name that no list tells behind an office that an article or a country closes: رئيسة كندا
    هومينا فيرداكوف, السفير الإسباني لدى كندا هومين فيرداكوف."""
    limit = min(office + _LONGEST_TITLE, len(reading.words))
    end = reading.phrase_end(office, limit)
    if _is_of_two(reading, office, end) or _meets(reading, office - 1):
        return None
    while end + 1 < limit and reading.words[end] in _HELD_AT and reading.hints[end + 1] in _WHERE:
        end = reading.phrase_end(end + 1, limit)
    if end >= limit or not (reading.is_definite_word(end - 1) or reading.hints[end - 1] in _PLACES):
        return None
    first = end + (reading.tags[end] == ",")
    stop = first
    while stop < min(len(reading.words) - 1, first + _LONGEST_NAME) and _is_of_no_language(reading, stop):
        stop += 1 + (reading.words[stop + 1] == _HYPHEN and _is_of_no_language(reading, stop + 2))
    alone = (at + 1 for at in range(first + 1, stop - 1) if _comes_alone(reading, at))
    return (first, next(alone, stop)) if _OFTEN <= stop - first <= _LONGEST_NAME else None


def _is_of_two(reading: Reading, office: int, end: int) -> bool:
    """Whether an office rules or is ruled by somebody else's, whose the name is: شقيق الرئيس الكندي فلان."""
    lists = reading.gazetteer.words
    own = reading.is_definite_word(office) or reading.words[office] in lists.deputies
    if not own and _PERSON in reading.hints[office + 1 : end]:
        return True
    if not office or reading.is_definite_word(office - 1):
        return False
    return reading.hints[office - 1] == _PERSON or reading.words[office - 1] in lists.anothers


def _meets(reading: Reading, verb: int) -> bool:
    """Whether a verb before an office asks for an object too, whose the name may be: استقبل الرئيس الكندي فلانا."""
    printed = reading.words[max(verb, 0)]
    words = (printed, printed.removeprefix(_AND))  # ودع, والتقى
    return not reading.gazetteer.words.meets.isdisjoint((*words, *(word.removesuffix(_HERS) for word in words)))


def _comes_alone(reading: Reading, at: int) -> bool:
    """Whether a word stands in the article once more without the word that follows it here."""
    last, words = len(reading.words) - 1, reading.words
    places = islice(reading.places(words[at]), _MOST_PLACES)
    return any(words[min(place + 1, last)] != words[at + 1] for place in places)


def _is_of_no_language(reading: Reading, at: int) -> bool:
    """Whether a word is none of the language, whatever is taken off it, so that it can only be of a name."""
    if at >= len(reading.words) or not reading.is_foreign(at) or looks_like_verb(reading.words[at]):
        return False
    if reading.tokens.as_printed(at).endswith(_VERBAL):
        return False
    return _may_be_unknown(reading, at) or _only_seems_joined(reading, at)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether an office without the article is made definite by what follows it."""
    return at < len(reading.words) and (reading.is_definite_word(at) or reading.hints[at] in "oOpck")


def _may_be_unknown(reading: Reading, at: int) -> bool:
    """Whether a word in no list can stand in a name."""
    return reading.hints[at] == NOTHING and reading.tags[at] in letters.PLAIN and reading.is_family_name(at)


def _begin(reading: Reading, family: int) -> int | None:
    """The token at which the name begins that ends in the one at ``family``, if more than that belongs to it."""
    first = family - 1
    if first > 0 and reading.words[first - 1] in _SERVANTS:
        return _with_names_before(reading, first - 1, family)
    if first > 0 and reading.words[first] in COMPOUND_ENDS:
        known = _is_given(reading, first - 1)
        return _with_names_before(reading, first - 1, family) if known or _is_honoured(reading, first - 1) else None
    if (initial := _first_initial(reading, family)) < first:
        return initial
    if reading.words[first] in PARTICLES or not reading.words[first][0].isalpha():
        return None
    if _is_given(reading, first):
        word, lists = reading.words[first], reading.gazetteer.words
        sure = reading.hints[first] == GIVEN or not (lists.is_common(word) or lists.is_verb(word))
        if sure or _stands_where_names_do(reading, first, family):
            return _with_names_before(reading, first, family)
        return None
    named = _are_foreign(reading, first) or _stands_where_names_do(reading, first, family)
    return _with_names_before(reading, first, family) if named and _may_be_given(reading, first) else None


def _first_initial(reading: Reading, family: int) -> int:
    """The token with which the letters before an unknown family name begin: بي جي فيرداك."""
    first = family
    if reading.hints[family] == NOTHING and len(reading.words[family]) > _SHORTEST_BARE:
        while first > 0 and reading.words[first - 1] in _INITIALS:
            first -= 1
    return first


def _is_honoured(reading: Reading, at: int) -> bool:
    """Whether a noun stands where it makes a given name with الدين behind it: صدر الدين التجريبي, not رجل الدين."""
    plain = reading.tags[at] in letters.PLAIN + _LIKE_CUES and not reading.is_definite_word(at)
    return plain and reading.hints[at] == NOTHING


def _are_foreign(reading: Reading, first: int) -> bool:
    """Whether neither of two words is one of the language as far as is known: إلسرا فيرداك."""
    word, family, lists = reading.words[first], reading.words[first + 1], reading.gazetteer.words
    unknown = reading.hints[first + 1] == NOTHING and reading.tags[first + 1] in letters.NAMES
    unknown = unknown and not reading.is_definite_word(first + 1) and reading.is_family_name(first + 1)
    known = lists.is_common(family) or lists.is_verb(family) or lists.is_owned(family)
    shaped = word.endswith(_LIKE_NOUNS) or looks_like_verb(word)
    return unknown and not known and not shaped and len(word) > _SHORTEST


def _is_given(reading: Reading, at: int) -> bool:
    hint, tag = reading.hints[at], reading.tags[at]
    if hint in "QN":
        return tag in letters.BEGINS_NAME
    return hint in _GIVEN_HINTS and tag in letters.NAMES and reading.is_given_name(at)


def _may_be_given(reading: Reading, at: int) -> bool:
    """Whether a word is none of the language, as far as is known, so that it can be a given name."""
    word, lists = reading.words[at], reading.gazetteer.words
    # Behind a verb or a sign يوجين is no imperfect and سيوم no time.
    like_others = reading.tags[at] in _LIKE_NAMES and at > 0 and reading.tags[at - 1] in _BEFORE_NAMES
    if not (reading.tags[at] in letters.PLAIN or like_others or _only_seems_joined(reading, at)):
        return False
    if reading.hints[at] not in _UNKNOWN_HINTS or len(word) < _SHORTEST:
        return False
    article = word.startswith("ال") and reading.tokens.as_printed(at)[0] not in _HAMZAS  # إلسا
    if article or word in lists.prepositions or word in lists.stops or word in lists.epithets:
        return False
    known = word in lists.function_words or lists.is_common(word) or lists.is_verb(word) or lists.is_owned(word)
    return not known and VERBAL_NOUN.fullmatch(word) is None


def _only_seems_joined(reading: Reading, at: int) -> bool:
    """Whether a word that seems one with ب, ل or و attached is none of the language without that letter: باجان; what
    opens a sentence with و is joined (وترأس)."""
    bare, gazetteer = reading.words[at][1:], reading.gazetteer
    if at and reading.words[at][0] == _AND and reading.tags[at - 1] in letters.STOPS:
        return False
    if reading.tags[at] not in _ATTACHED or len(bare) < _SHORTEST_BARE or bare.startswith(("ال", "ل")):
        return False
    lists = gazetteer.words
    listed = lists.is_common(bare) or lists.is_verb(bare) or lists.is_owned(bare) or bare in lists.function_words
    return not (listed or gazetteer.is_given_name(bare) or gazetteer.place(bare) or gazetteer.head(bare))


def _stands_where_names_do(reading: Reading, first: int, family: int) -> bool:
    """Whether two words stand behind a title, or behind a verb or sign and set off by what follows them."""
    if _is_titled(reading, first):
        return True
    if reading.is_definite_word(family):
        return False
    pair = (reading.words[first], reading.words[family])
    again = sum(reading.words[at - 1] == pair[0] for at in islice(reading.places(pair[1]), _MOST_PLACES) if at)
    if again >= _OFTEN:
        return True
    before = reading.tags[first - 1] if first else letters.STOPS[0]
    follows = reading.tags[family + 1 : family + 2]
    set_off = follows in _AFTER_NAMES or reading.hints[family + 1 : family + 2] == "s"
    if before in letters.VERBS:
        return set_off or follows in letters.THAT
    return before in _OPENINGS and set_off and not looks_like_verb(pair[0])


def _is_titled(reading: Reading, first: int) -> bool:
    """Whether the words before belong to a title: رئيس الطائفة في تونس, الظهير الإسباني."""
    if first and reading.hints[first - 1] == NISBA and reading.is_definite_word(first - 1):
        return True
    for at in range(first - 1, max(-1, first - _LONGEST_TITLE), -1):
        if reading.hints[at] in "sS":
            return at < first - 1 or reading.is_definite_word(at)
        of_place = reading.tags[at] == letters.IN and reading.hints[at + 1] in "pck"
        if reading.tags[at] not in letters.IN_TITLE + letters.PLAIN + letters.MARKS + "J" and not of_place:
            return False
    return False


def _with_names_before(reading: Reading, first: int, family: int) -> int:
    """The token at which further names and particles before a given name begin."""
    while first > 0 and family - first < _LONGEST_NAME and reading.tags[first] in letters.PLAIN:
        if reading.words[first - 1] in PARTICLES and first > 1 and _is_given(reading, first - 2):
            first -= 2
        elif _is_given(reading, first - 1):
            first -= 1
        else:
            break
    return first
