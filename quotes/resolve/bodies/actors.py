"""Which descriptions name a body that can act and be spoken of, and where its name ends."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.lexicon.lexis import NameWords
from quotes.resolve.reading.adjectives import is_second_adjective
from quotes.resolve.reading.complements import MINISTRY
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_ACTING_HINTS = frozenset("oypnqkcsOYPNQKCS")
_ORGANISING, _APPARATUS, _INTERESTS, _CENTRE = "تنظيم", "جهاز", "مصلحه", "مركز"
_ACTIVITY = "نشاط"
_DEEDS = frozenset([_ORGANISING, *map(fold_word, ("قيادة", "رئاسة"))])
_PERSONS, _NOTHING_THAT_ACTS = "snmq", ".emny"
_PLURAL = "ات"
_NATIONS, _ADJECTIVES = frozenset("pcagPCAG"), "aA"
_NO_ACTOR, _RELATED, _ALIF = ".E", ("يه", "ي"), "ى"
_HEADS, _WITH_THE = "oO", ("ال", "وال", "بال", "لل", "فال")
_THIS = frozenset(map(fold_word, ("هذا", "هذه", "ال")))
"""Also the article that stands apart from a word between marks: تنظيم الـ«كرنفال»."""
_UNIT = "وحده"
_CLAUSAL = letters.VERBS + letters.NEGATED
_OURS = "نا"
_TO, _NOUN_AND_ADJECTIVE = "ل", 2
_ADJECTIVAL = ("ي", "ه", "ين", "ون")
"""Endings of definite words behind a definite genitive that can be its adjectives, or the head's."""
_COMPLEMENTS = letters.PREPOSITIONS + letters.LESSER + letters.WITH + letters.TO


def name_end(reading: Reading, first: int, reach: int, head: Head) -> int:
    """The token after a body's name that begins at ``first``, at most ``reach``: adjectives that do not agree, that
    belong to the moment or that only open a clause (المتورطة في …) are none of it."""
    lists = reading.gazetteer.words
    known = reading.known(first)
    whole = known[1] if known and known[1] > first + 1 else 0
    definite = bool(whole) or reading.is_definite_word(first) or head.definite
    related = False
    of = reach  # where a complement with ل begins, whose own adjective may follow: لشؤون المسجد الكبير
    for index in range(known[1] if known else first + 1, reach):
        word = reading.words[index]
        if reading.tags[index] in letters.MARKS or not word[0].isalnum():
            if index + 1 < reach and any(tag in _CLAUSAL for tag in reading.tags[index + 1 : reach]):
                return index  # words of a quotation, no name: السلطات «لن تسمح»
            continue
        momentary = word in lists.momentary and not reading.tokens.as_printed(index).endswith(_ALIF)  # ألعاب القوى
        if momentary or _opens_clause(reading, index, reach):
            return index
        if word.startswith("لل") and not _takes_purpose(reading, first, index, head):
            return index
        with_purpose = of < index and reading.hints[index] in _NO_ACTOR  # جمعية النور للثقافة والفنون
        joined = word[0] == "و" and reading.is_definite_word(index) and not is_second_adjective(reading, index)
        if joined and (_is_another(reading, first, index) or (definite and not with_purpose)):
            return index
        if _joins_person(reading, index):
            return index
        follows = reading.is_definite_word(index) and word.startswith("ال")
        beside = index in (first + 1, whole) or reading.is_definite_word(index - 1)  # لحقوق الإنسان is one complement
        its_own = of < index and (
            index <= of + _NOUN_AND_ADJECTIVE or word.endswith(_RELATED)
        )  # للبحث والتبادل الثقافي
        if follows and beside and definite and not its_own and not _agrees(word, head, related, lists):
            return index
        of = index if word[0] == _TO and of == reach else of
        behind = follows and not definite and reading.is_definite_word(index - 1)
        named = reading.gazetteer.is_given_name(reading.words[index - 1])  # حكومة الحبيب التجريبي
        unknown = reading.hints[index] == "." and not named
        if behind and unknown and not (word.endswith(_ADJECTIVAL) or word in lists.masculine):
            return index
        related = related or word.endswith(_RELATED)
    return reach


def _takes_purpose(reading: Reading, first: int, index: int, head: Head) -> bool:
    """Whether a name goes on with ل: of a body that is named by its purpose (الهيئة العامة للغذاء), or behind whom it
    is loyal to or part of (القوات الموالية للحكومة)."""
    lists, known = reading.gazetteer.words, reading.known(first)
    if known is not None and known[1] == index:
        return False  # دعا مجلس الأمن الدولي للاعتراف بها
    if index - first == 1 and not (reading.is_definite_word(first) or head.definite):
        return False  # إدارة للمتابعة
    return fold_word(head.lemma) in lists.purposes or (index - first > 1 and reading.words[index - 1] in lists.loyal)


def _joins_person(reading: Reading, index: int) -> bool:
    """Whether و joins somebody by his office: مليشيات جماعة كذا والرئيس المخلوع."""
    if reading.words[index][0] != "و" or is_second_adjective(reading, index):
        return False
    return reading.hints[index] == "S" and reading.is_definite_word(index)


def _is_another(reading: Reading, first: int, index: int) -> bool:
    """Whether a body joined by و is one of its own: رئاسة الجمهورية والحكومة; not وزارة الدفاع والداخلية."""
    return reading.hints[index] in "OY" and index > first + 1 and reading.words[first][:4] != MINISTRY


def _agrees(word: str, head: Head, related: bool, lists: NameWords) -> bool:
    """Whether a definite word can be an adjective of the head; behind one of relation only some belong to the name."""
    if word.endswith("ي"):
        return head.gender == "m" and head.number == "sg"
    if word in lists.firm:
        return True
    if head.gender == "f" or head.number == "pl":
        return word in lists.greatest or word.endswith("يه") or (word.endswith("ه") and not related)
    return word in lists.masculine


def _opens_clause(reading: Reading, index: int, reach: int) -> bool:
    """Whether a definite participle at the end of a phrase takes a complement: القوات المشاركة في …"""
    word = reading.words[index]
    if index + 1 != reach or not word.startswith("الم") or word.endswith(("يه", "ي")):
        return False
    if reading.hints[index - 1] in _HEADS and not reading.words[index - 1].startswith(_WITH_THE):
        return False  # فرع وزارة المياه في
    if reach >= len(reading.words) or word in reading.gazetteer.words.firm:
        return False
    follows = reading.tags[reach]
    return follows in _COMPLEMENTS or reading.words[reach].startswith(("بال", "لل", "بت"))


def can_act(reading: Reading, first: int, end: int, head: Head, marked: bool) -> bool:
    """Whether a body by its head and the words up to ``end`` is one that acts; the phrase is definite."""
    lists, lemma = reading.gazetteer.words, fold_word(head.lemma)
    if end - first > 1 and reading.words[first + 1] in lists.inert and _may_be_thing(lemma, head, lists):
        return False
    if lemma == _CENTRE and end - first > 1 and _is_middle(reading, first, head):
        return False
    if are_things(reading, first, end, head):
        return False
    definite = reading.is_definite_word(first) or head.definite
    single = head.number == "sg"
    if lemma in lists.things:
        named_outlet = marked and single and head.kind == "outlet"
        return named_outlet or (lemma == _UNIT and not single and end - first > 1)
    if head.kind == "outlet" and not single:
        return False
    if not definite and reading.words[first].endswith("ا") and not lemma.endswith("ا"):  # شكلوا مجلسا وطنيا
        return False
    if not definite and (end - first == 1 or (not marked and leaves_indefinite(reading, first, end, head))):
        return False
    ours = any(reading.hints[at] in "oO" and reading.words[at].endswith(_OURS) for at in range(first, end))
    if ours or (lemma in lists.deeds and _is_deed(reading, first, end)):
        return False
    if lemma in _DEEDS and not definite and _is_done(reading, first, end, lemma):
        return False
    if lemma not in lists.deeds or not single:
        return True
    if definite:
        return lemma not in lists.qualities or _is_related(reading, first, end)
    acting = any(reading.hints[at] in _ACTING_HINTS for at in range(first + 1, end))
    return marked or (acting and lemma not in lists.powers)


def _may_be_thing(lemma: str, head: Head, lists: NameWords) -> bool:
    return lemma in lists.things or lemma in lists.deeds or head.kind == "outlet"


def _is_middle(reading: Reading, first: int, head: Head) -> bool:
    """Whether «مركز» is the middle of something: مركز محافظة النور, مركز الهزة, مركز نشاط التنظيم."""
    lists, word = reading.gazetteer.words, reading.words[first + 1]
    if word == _ACTIVITY:
        return first + 2 < len(reading.words) and reading.hints[first + 2] in _ACTING_HINTS
    place = reading.gazetteer.head(word)
    return not head.definite and (
        word in lists.inert or (place is not None and fold_word(place.lemma) in lists.localities)
    )


def are_things(reading: Reading, first: int, end: int, head: Head) -> bool:
    """Whether a plural means what a state has and no bodies: أجهزة التكييف and not those of the police or of a nation;
    مصالح الشعب العراقي and not مصالح الأمن العراقية."""
    behind, lemma = range(first + 1, end), fold_word(head.lemma)
    if head.number != "pl" or lemma not in (_APPARATUS, _INTERESTS):
        return False
    if not reading.gazetteer.words.agencies.isdisjoint(reading.words[first + 1 : end]):
        return False
    if lemma == _INTERESTS:
        return any(reading.hints[at] in _NATIONS for at in behind)
    of_nation = first + 1 < end and reading.hints[first + 1] in _ADJECTIVES
    return not of_nation and not any(reading.hints[at] in _ACTING_HINTS for at in behind)


def _is_related(reading: Reading, first: int, end: int) -> bool:
    """Whether an adjective of relation, or one that names hold, stands behind the head."""
    firm = reading.gazetteer.words.firm
    return any(word.endswith(("يه", "ي")) or word in firm for word in reading.words[first + 1 : end])


def _is_deed(reading: Reading, first: int, end: int) -> bool:
    """Whether the word is the deed and not the body: القضاء على …, الدفاع عن …"""
    return end - first == 1 and end < len(reading.words) and reading.tags[end] in "an"


def _is_done(reading: Reading, first: int, end: int, lemma: str) -> bool:
    """Whether a word for a body is what somebody does: بقيادة فلان, برئاسة الوزير, تنظيم المعارض; not تنظيم القاعدة."""
    behind = first + 1
    if behind >= end:
        return False
    if lemma != _ORGANISING:
        return reading.hints[behind] in _PERSONS
    word, lists = reading.words[behind], reading.gazetteer.words
    kind = reading.gazetteer.head(word)
    if kind is not None and fold_word(kind.lemma) in lists.things:
        return True
    thing = lists.is_common(word) or lists.is_owned(word) or word.endswith(_PLURAL) or word in _THIS
    return thing and reading.hints[behind] in _NOTHING_THAT_ACTS and reading.known(behind) is None


def leaves_indefinite(reading: Reading, first: int, end: int, head: Head) -> bool:
    """Whether the word behind an indefinite head leaves it so: حكومة مؤقتة مقرها …, لجنة لمتابعة …"""
    index = first + 1
    if index >= end or head.definite or reading.hints[index] != "." or reading.is_definite_word(index):
        return False
    if reading.tags[index] in letters.TO + letters.WITH:
        return True
    if index + 1 < end and reading.is_definite_word(index + 1):  # a noun in the genitive: لجنة حماية الصحفيين
        return False
    word, feminine = reading.words[index], head.gender == "f" or head.number == "pl"
    return word.endswith("ه") if feminine else word.endswith("ي") and reading.gazetteer.words.is_common(word)


def is_named(reading: Reading, first: int, end: int, head: Head, country: str | None) -> bool:
    """Whether the words tell the body from others of its kind: its country, whose it is, an adjective of relation."""
    if end - first < 2:
        return False
    if country or not (reading.is_definite_word(first) or head.definite):
        return True
    return _is_related(reading, first, end)
