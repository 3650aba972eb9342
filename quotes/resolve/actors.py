"""Which descriptions name a body that can act and be spoken of, and where its name ends."""

from __future__ import annotations

from quotes.resolve import letters
from quotes.resolve.heads import Head
from quotes.resolve.reading import Reading
from quotes.text.fold import fold_word


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold_word, text.split()))


_THINGS = frozenset(
    (
        "برنامج حملة مبادرة مهرجان مسح سوق مسجد حديقة سجن غرفة دار مطار ميناء فندق متجر متحف مكتبة موقع محطة منصة مدونة "
        "يومية كنيسة أسرة عائلة جهة دورية نشرة بوابة مصنع عيادة سرية وسائط قصر مسح دائرة منطقة مقاطعة مدينة"
    ).split()
)
"""Heads of what has a name and does not act: a festival, a market, a programme."""
_ACTIONS = frozenset(
    (
        "تنظيم إدارة قيادة قضاء دفاع مقاومة معارضة سلطة قوة أمن مصلحة حركة رئاسة ادعاء تحالف حلف خارجية داخلية بحرية أركان "
        "لواء فرع قسم وحدة مجموعة اتحاد دولة جماعة كتلة تيار"
    ).split()
)
"""Heads that are also nouns of action or quality: with a genitive they are a body only before what can have one."""
_QUALITIES = frozenset("وحدة أمن دفاع قوة قيادة أركان بحرية مصلحة فرع قسم سرية".split())
"""Those that by themselves, with the article, are things."""
_WITH_PURPOSE = frozenset(
    (
        "هيئة جمعية مركز اتحاد مجلس لجنة معهد منظمة وكالة رابطة نقابة مؤسسة أكاديمية أمانة رئاسة صندوق مكتب جهاز جامعة مفوضية"
    ).split()
)
"""Heads whose names go on with ل: الهيئة العامة للغذاء."""
_OF_TIME = _words(
    "السابق السابقة الجديد الجديدة الحالي الحالية الأخير الأخيرة المقبل المقبلة الماضي الماضية الراهن الراهنة القادم القادمة "
    "المذكور المذكورة المقترح المقترحة المنتهية المعنية المعني الشقيق الشقيقة الناتجة الخاص الخاصة المنافس المنافسة"
)
"""Adjectives that no name holds."""
_FIRM = _words("المسلحة المتحدة المشتركة الموحدة المركزية المتحد الموحد المشترك المسلح المستقلة المستقل")
"""Participles that names hold."""
_MASCULINE = _words("الحاكم الحر الأعلى العام الدائم الأحمر الأبيض الأزرق الأخضر الكبير المسلح الموحد المشترك المتحد الأول الثاني")
_GREATEST = _words("الكبرى العليا العظمى الأولى الأخرى الوسطى الخضراء الحمراء البيضاء")
_ACTING_HINTS = frozenset("oypnqkcsOYPNQKCS")
_COMPLEMENTS = letters.PREPOSITIONS + letters.LESSER + letters.WITH + letters.TO


def name_end(reading: Reading, first: int, reach: int, head: Head) -> int:
    """The token after a body's name that begins at ``first``, at most ``reach``: adjectives that do not agree, that belong
    to the moment or that only open a clause (المتورطة في …) are none of it."""
    definite = reading.is_definite_word(first) or head.definite
    related = False
    for index in range(first + 1, reach):
        word = reading.words[index]
        if reading.tags[index] in letters.MARKS or not word[0].isalnum():
            if index + 1 == reach:
                return index
            continue
        if word in _OF_TIME or _opens_clause(reading, index, reach):
            return index
        if word.startswith("لل") and head.lemma not in _WITH_PURPOSE:
            return index
        if word[0] == "و" and definite and reading.is_definite_word(index):
            return index
        if definite and reading.is_definite_word(index) and word.startswith("ال") and not _agrees(word, head, related):
            return index
        related = related or word.endswith(("يه", "ي"))
    return reach


def _agrees(word: str, head: Head, related: bool) -> bool:
    """Whether a definite word can be an adjective of the head; behind an adjective of relation only some are its name's."""
    if word.endswith("ي"):
        return head.gender == "m" and head.number == "sg"
    if head.gender == "f" or head.number == "pl":
        return word in _GREATEST or word in _FIRM or word.endswith("يه") or (word.endswith("ه") and not related)
    return word in _MASCULINE or word in _FIRM


def _opens_clause(reading: Reading, index: int, reach: int) -> bool:
    """Whether a definite participle at the end of a phrase takes a complement: القوات المشاركة في …"""
    word = reading.words[index]
    if index + 1 != reach or not word.startswith("الم") or word.endswith(("يه", "ي")) or word in _FIRM:
        return False
    if reach >= len(reading.words):
        return False
    follows = reading.tags[reach]
    return follows in _COMPLEMENTS or reading.words[reach].startswith(("بال", "لل", "بت"))


def can_act(reading: Reading, first: int, end: int, head: Head, marked: bool) -> bool:
    """Whether a body by its head and the words up to ``end`` is one that acts; the phrase is definite."""
    if head.lemma in _THINGS:
        return marked and head.number == "sg" and head.kind == "outlet"
    definite = reading.is_definite_word(first) or head.definite
    if head.kind == "outlet" and head.number != "sg":
        return False
    if not definite and end - first > 1 and not marked and _is_adjective(reading, first + 1, head):
        return False
    if head.lemma not in _ACTIONS:
        return True
    if definite:
        return end - first > 1 or head.lemma not in _QUALITIES
    return marked or end - first < 2 or any(reading.hints[at] in _ACTING_HINTS for at in range(first + 1, end))


def _is_adjective(reading: Reading, index: int, head: Head) -> bool:
    """Whether the word behind an indefinite head leaves it so: حكومة مؤقتة مقرها …, لجنة لمتابعة …"""
    word = reading.words[index]
    if reading.hints[index] != "." or reading.is_definite_word(index):
        return False
    if reading.tags[index] in letters.TO + letters.WITH:
        return True
    feminine = head.gender == "f" or head.number == "pl"
    return word.endswith("ه") if feminine else word.endswith("ي") and reading.gazetteer.words.is_common(word)


def is_named(reading: Reading, first: int, end: int, head: Head, country: str | None) -> bool:
    """Whether the words tell the body from others of its kind: its country, whose it is, or an adjective of relation."""
    if end - first < 2:
        return False
    if country or not (reading.is_definite_word(first) or head.definite):
        return True
    return any(reading.words[at].endswith(("يه", "ي")) or reading.words[at] in _FIRM for at in range(first + 1, end))

