"""A source held against its verb: a noun right behind it that cannot be its subject, by gender or number, and so is
whom the verb is aimed at; what can be two or many, as the verb has it."""

from __future__ import annotations

from dataclasses import replace

from quotes.records import Frame, Number
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.mention import Mention
from quotes.resolve.names.nameless import is_general
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE, says_where
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_ATTACKS = frozenset(["accuse", "criticise", "threaten"])
_AIMED = _ATTACKS | {"demand", "praise"}
"""Senses of cues that have whom they are aimed at right behind them: ناشد وزارة النقل."""
_ON_WORDS = _ATTACKS | {"refuse", "deny", "describe", "praise"}
"""Senses of cues that news aims at words: انتقد التصريحات."""
_BODIES = frozenset(["organisation", "outlet"])
_FEMININE = ("ة", "ات")
_OF = "من"
_NO_OBJECT = 'بل"“«'


def disagrees(frame: Frame, mention: Mention, source: Span, reading: Reading) -> bool:
    """Whether a noun right behind a verb is of the other gender and so the object: أرجعت قرار, انتقد نبرة خطابه."""
    head = mention.head
    if _is_told(frame, mention, source, reading):
        return True
    if head is None and frame.gender == "m" and frame.number == "sg" and frame.form in FINITE:
        at = reading.range(source)[0]
        feminine = reading.tokens.as_printed(at).endswith("ة") and not reading.is_definite_word(at)
        close = at == reading.range(frame.cue)[1] and mention.kind == "person" and not mention.title
        close = close and len(mention.words) > 1  # وقال بركة
        return feminine and close and reading.gazetteer.words.is_common(reading.words[at])
    if head is not None and head.kind == "person" and _is_accused_by_her(frame, mention, head, source, reading):
        return True
    if head is not None and head.kind in ("organisation", "outlet") and _is_of_other_form(frame, head, source, reading):
        return True
    if head is not None and head.kind == "document" and head.gender == "f" and head.definite:
        behind = mention.kind == "document" and reading.range(source)[0] == reading.range(frame.cue)[1]
        return behind and frame.form == "perfect" and frame.gender == "m" and frame.sense in _ON_WORDS
    if head is None or head.kind != "document" or head.number != "sg" or head.gender != "m" or mention.number != "sg":
        return False
    right_behind = reading.range(source)[0] == reading.range(frame.cue)[1]
    return right_behind and frame.form in FINITE and frame.gender == "f" and frame.number == "sg"


def _is_accused_by_her(frame: Frame, mention: Mention, head: Head, source: Span, reading: Reading) -> bool:
    """Whether a man right behind a verb of attack in the feminine is its object: اتهمت زعيم الحركة فلانا."""
    hers = frame.form == "perfect" and frame.gender == "f" and frame.number == "sg" and frame.sense in _ATTACKS
    if not hers or reading.range(source)[0] != reading.range(frame.cue)[1]:
        return False
    return head.gender == "m" and head.number == "sg" and mention.gender == "m"


def without_source(frame: Frame, mention: Mention, reading: Reading) -> Frame:
    """The frame without what stands in the place of its source, which is its object where the verb is aimed at it."""
    if frame.source and _is_told(frame, mention, frame.source, reading):
        frame.object = frame.source
    frame.source = None
    return frame


def _is_told(frame: Frame, mention: Mention, source: Span, reading: Reading) -> bool:
    """Whether words right behind a verb do not agree with it and so are whom it is aimed at; one with an object of its
    own elsewhere is aimed at that, but not one behind a preposition or between marks: حذر السفينة «النور» من."""
    rest = frame.object is None or reading.text[frame.object.start] in _NO_OBJECT
    if frame.object_role == "none" or not rest or reading.range(source)[0] != reading.range(frame.cue)[1]:
        return False
    return _is_told_by_her(frame, mention, reading) or _is_told_by_him(frame, mention, source, reading)


def _is_told_by_her(frame: Frame, mention: Mention, reading: Reading) -> bool:
    """Whether a man or a masculine body right behind a feminine verb is whom the verb is aimed at: أبلغت الأمين العام
    بأنه, دعت الجميع إلى; not a woman with a man's title."""
    head = mention.head
    if head is None or frame.gender != "f" or frame.number != "sg" or frame.form not in FINITE:
        return False
    given = reading.gazetteer.given_name(fold_word(mention.name.split()[0])) if mention.name else None
    hers = given is not None and given.gender == "f"
    return head.gender == "m" and head.number == "sg" and head.definite and mention.number == "sg" and not hers


def _is_told_by_him(frame: Frame, mention: Mention, source: Span, reading: Reading) -> bool:
    """Whether a body or things in the feminine right behind a masculine verb is whom the verb is aimed at: دعا السلطات
    إلى, طالب الولايات المتحدة بـ."""
    at = reading.range(source)[0]
    his = frame.gender == "m" and frame.number == "sg" and frame.form == "perfect"
    head = mention.head
    nation = reading.gazetteer.places.get(mention.words[0]) if his and head is None and mention.words else None
    if nation is not None and nation.name == mention.name and not mention.marked:
        return nation.gender == "f"  # دعا مصر إلى; but دعا لبنان إلى
    people = head is not None and head.kind not in _BODIES and head.gender != "f"
    if not his or people or not reading.is_definite_word(at) or mention.marked:
        return False  # حذر القادة
    if mention.kind == "person" and not is_general(mention, reading.gazetteer):
        return False
    return reading.tokens.as_printed(at).endswith(_FEMININE)


def _is_of_other_form(frame: Frame, head: Head, source: Span, reading: Reading) -> bool:
    """Whether a body right behind a verb cannot be its subject by gender or number: طالب القمة, طالبوا الحكومة, اتهم
    فيها وكالة كذا."""
    behind = reading.range(frame.cue)[1] + says_where(frame, reading)
    if frame.form != "perfect" or head.number != "sg" or reading.range(source)[0] != behind:
        return False
    if frame.number == "pl":
        return True
    other = frame.number == "sg" and frame.gender == "m" and head.gender == "f"
    some = reading.words[behind + 1 : behind + 2] == [_OF]  # طالب مجموعة من السكان
    return other and (head.definite or (frame.sense in _AIMED and not some))


def as_many(mention: Mention, said_by: Number | None, gazetteer: Gazetteer) -> Mention:
    """A mention that can be of two or of many (مسؤولين), as of many, unless the verb is a dual."""
    head = mention.head
    if head is None or head.number != "du" or said_by == "du":
        return mention
    many = head._replace(number="pl")
    return replace(mention, head=many, number="pl") if many in gazetteer.meanings(mention.words[0]) else mention
