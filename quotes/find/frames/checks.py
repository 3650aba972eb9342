"""Whether what fits a frame is an attribution after all: acts, norms, inferences and adjectives look like one."""

from __future__ import annotations

import re

from quotes.find.frames.judgements import is_held_to_be, is_unclaimed
from quotes.find.letters.alphabet import CLASS_LETTERS, DOCUMENT, FREE_PREPOSITIONS, PARTICLE, preposition_letters
from quotes.find.letters.shapes import is_verbal_noun
from quotes.find.scene.scene import Anchor, Scene

_LONGEST_DETOUR = 14
_NO_DETOUR = re.compile(r"[bMLPJ]")
_OWN_COMPLEMENT = re.compile("[ia](?![Q])")


def leads_to_words(scene: Scene, anchor: Anchor) -> bool:
    """Whether only circumstances stand before the quotation, and no clause of the cue's own behind it."""
    behind = anchor.source[1] if anchor.source and anchor.source[0] > anchor.index else anchor.cue_end
    behind = max(behind, anchor.told_end)
    content = anchor.content or behind
    mark = scene.mark_at.get(content)
    length = mark.closing - mark.opening if mark else 0
    if length > _LONG and anchor.cue.sense in _SAYING:
        # What is long between marks behind قال is what he said.
        return True
    if mark and length <= _NAME and anchor.cue.homograph:
        # نشرت مقطع «فيديو», وجه «لطمة» إلى
        return False
    if content - behind > _LONGEST_DETOUR or _NO_DETOUR.search(scene.tags, behind, content):
        return False
    if anchor.cue.object != "none" and _OWN_COMPLEMENT.search(scene.tags, anchor.cue_end, content - 1):
        return False
    if mark is None or length > _SCARE:
        return True
    return not _OWN_CLAUSE.match(scene.tags, mark.closing + 1)


_NAME, _SCARE, _LONG = 2, 5, 8
# أعلنت المحكمة «الخاصة» في العاصمة أمس، أن: what stands between marks is of the source.
_OWN_CLAUSE = re.compile("(?:k[oA]{1,2})?[oAD]{0,2},?T")
_SAYING = frozenset(["say", "add"])


def is_norm(scene: Scene, anchor: Anchor) -> bool:
    """Whether what follows a particle is a norm or a measure, which says nothing: وفق القانون، حسب احتياجاتها."""
    if anchor.source is None or _BY_A_VERB.search(scene.tags, anchor.index + 1, anchor.cue_end):
        return False  # وفق ما أعلنت مجموعة, وفق ما تنص عليه اللائحة
    first = anchor.source[0]
    if first + 1 < anchor.source[1] and (scene.tags[first] == "e" or scene.tokens.words[first] in _WORDING):
        first += 1  # هذا الدستور, نص المادة
    word = scene.tokens.words[first]
    stem = word[1:] if word.startswith("ل") else word
    # للقانون hides an article, للائحة none.
    stems = {stem, "ا" + stem} if word.startswith("لل") else {stem}
    return not stems.isdisjoint(scene.lists["norm"]) or (
        stem.endswith(("اتها", "اته", "اتهم")) and scene.tags[first] not in "SOYEZgX"
    )


_BY_A_VERB = re.compile("[Vv^]")
_WORDING = frozenset(["نص", "لنص", "نصوص", "لنصوص"])


def begins_like_a_speaker(scene: Scene, anchor: Anchor) -> bool:
    """Whether the source, where there is one, begins like a speaker: تطرق الوزير إلى, but not تطرق البرد إلى."""
    if anchor.source and anchor.frame.pattern.startswith("COMMA") and anchor.morph.kind == "perfect":
        return scene.tags[anchor.source[0]] == "S"  # ، واصل فريق البيت، : one who went on
    return (
        anchor.source is None or scene.tags[anchor.source[0]] in "SOYEZgXeuH" or scene.tags[anchor.content or 0] == "M"
    )


def tells_of_it_before(scene: Scene, anchor: Anchor) -> bool:
    """Whether به or عنه between verb and subject takes up what was said before: تعهدت به الشركة في اجتماع."""
    return (
        anchor.source is not None
        and not anchor.extra_cues
        and anchor.source[0] == anchor.cue_end + 1
        and scene.tags[anchor.cue_end] == CLASS_LETTERS["pronoun"]
        and not scene.is_a("in-it", anchor.cue_end)
    )


def opens_own_words(scene: Scene, anchor: Anchor) -> bool:
    """Whether words without أن or a sign are told apart from the source: قال فلان لن نذهب."""
    first = anchor.content or 0
    if scene.tags[first] not in "!K":
        return True
    subject = anchor.source[1] - anchor.source[0] if anchor.source else 0
    return not scene.tokens.words[first].startswith(("و", "فك")) and subject <= _LONGEST_SPEAKER


_LONGEST_SPEAKER = 4


def is_led_in(scene: Scene, source: tuple[int, int], cue: int) -> bool:
    """Whether a connective leads in the subject: لكن الوزير، قال; أما الوزير، وفي تصريح، فقال; not فيما يخص."""
    word = scene.tokens.words[source[0] - 1]
    set_off = scene.tags[source[1] : source[1] + 1] == ","
    return word in ("اما", "واما") or (
        set_off and not word.endswith("فيما") and "," not in scene.tags[source[1] + 1 : cue]
    )


def is_led_to(scene: Scene, anchor: Anchor) -> bool:
    """Whether the cue's own preposition stands directly before the clause or is part of it: ذهب إلى أن, شهد بأن."""
    if anchor.extra_cues:
        return True  # واصل قائلا
    own = preposition_letters(anchor.cue.prepositions)
    if anchor.content is None:
        return False
    return scene.tags[anchor.content - 1] in own or ("b" in own and scene.tokens.words[anchor.content].startswith("ب"))


def has_own_content(scene: Scene, anchor: Anchor) -> bool:
    """Whether the verb before قائلا has said something already: عبرت عن تضامنها قائلة; then both are utterances."""
    if anchor.cue.sense == "reply":
        return False
    if anchor.cue.noun_object == "any" and anchor.cue.sense in _AIMED:
        return True
    between = scene.tags[anchor.cue_end : anchor.extra_cues[0][0]]
    if anchor.cue.noun_object != "none" and _OBJECT_BEFORE.search(between):
        # أكد وزير النقل ضرورة …، قائلا
        return True
    own = set(FREE_PREPOSITIONS).intersection(preposition_letters(anchor.cue.prepositions))
    return any(tag in own for tag in between)


def skips_its_object(scene: Scene, anchor: Anchor) -> bool:
    """Whether the clause is قائلا's, behind what is denied (نفى التسريبات التي راجت، قائلا إنها), or the phrase stands
    deep in the noun phrase that is said: أكد الوزير، في بيان، أهمية الموافقة على الخطة."""
    if " COMPLEMENT" in anchor.frame.pattern and anchor.source and anchor.cue.noun_object != "none":
        return bool(_OBJECT_AT.search(scene.tags, anchor.source[1] - 1, anchor.content or 0))
    if anchor.cue.stance != "denies" or anchor.content is None or anchor.extra_cues:
        return False
    return CLASS_LETTERS["speech"] in scene.tags[anchor.cue_end : anchor.content]


_OBJECT_AT = re.compile(r"[,\-]M")
_OBJECT_BEFORE = re.compile("(?<=[AXS&])M[^,]*,")


def is_quoted_by_another(scene: Scene, anchor: Anchor) -> bool:
    """Whether قوله is not the verb's own: أفادت الوكالة نقلا عن مسؤول قوله إن."""
    return PARTICLE in scene.tags[anchor.cue_end : anchor.extra_cues[0][0]]


def has_its_object(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb in a relative clause has what it tells in its pronoun, so that what follows is said of that:
    الاتهامات التي أوردها المدير «كاذبة»; ما أورده التقرير لا يكفي."""
    if not anchor.morph.pronoun or anchor.cue.object != "none" or anchor.cue.sense in _JUDGING or anchor.extra_cues:
        return False
    if anchor.index == 0 or anchor.content is None or anchor.content < anchor.index:
        return False
    if scene.tags.startswith(("T", ":"), anchor.content):
        return False  # ما رواه فلان أنه قال
    # ما يقوله المثل «…», ما أعلنته الشركة عن أرباحها name the words; التي أوردها المدير «كاذبة» does not.
    return scene.tags[anchor.index - 1] in ("Rr" if " INNER" in anchor.frame.pattern else "R")


_JUDGING = frozenset(["opine", "describe", "emotion"])
_AIMED = frozenset(["deny", "criticise", "praise", "accuse", "demand", "warn", "threaten"])
_SHOWING = frozenset(["explain", "assert", "show", "reveal"])


def shows_itself(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb of showing tells no finding: أثبت أنه بطل, without a study; يظهر الغلاف: «…», what one sees."""
    cue = anchor.cue
    if cue.sense != "show" or cue.prepositions or not (cue.homograph or cue.weak):
        return False
    if anchor.source is None:
        return True
    weak = anchor.morph.spelling in cue.weak and anchor.frame.content in ("quote", "colon")
    return weak and scene.tags[anchor.source[0]] != DOCUMENT


# Only signs or what stands between them part the subject from its clause: وتعتبر الخبيرة -وهي أستاذة- أن
_PARTED = re.compile(r"(?:[,\-(].*[,\-)])?[jDz]*|[jDz]*,?")


def is_passive_at_heart(scene: Scene, anchor: Anchor) -> bool:
    """Whether a form that is another word as often (يعتبر: «is held to be») has no speaker of its own: الاجتماع يعتبر
    «فرصة»; وتعتبر المدينة مركزا، حيث …; الأزمة تهدد المدينة بالعطش"""
    if is_held_to_be(scene, anchor) or is_unclaimed(scene, anchor):
        return True
    if anchor.morph.spelling not in anchor.cue.weak or anchor.morph.kind != "imperfect" or anchor.content is None:
        return False
    if anchor.frame.content == "clause":
        behind = anchor.source[1] if anchor.source and anchor.source[0] > anchor.index else anchor.cue_end
        own = preposition_letters(anchor.cue.prepositions)
        return bool(anchor.extra_cues) or _PARTED.fullmatch(scene.tags[behind : anchor.content].rstrip(own)) is None
    if anchor.frame.content not in ("quote", "colon", "phrase") or anchor.frame.declines:
        return False
    if anchor.source is None:
        return anchor.frame.content == "phrase"
    first = anchor.source[0]
    return scene.tags[first] not in "SOYZgXu" and not scene.known_end(first) and not scene.is_a("quantity", first)


def is_inferred(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb without a speaker tells what the facts show: مما يؤكد أن; ليس هناك ما يشير إلى أن."""
    before = anchor.index - 1
    follows = scene.tokens.words[before] == _FROM_WHICH and anchor.frame.content == "phrase"
    if follows or (anchor.source is None and scene.is_a("inference", before)):
        return True
    if anchor.source is None and anchor.cue.sense in _SHOWING and not anchor.clitic:
        # ما حدث في الميناء أكد أن
        start = scene.bounds(anchor.index)[0]
        if _WHAT_HAPPENED.search(scene.tags, start, anchor.index):
            return True
    if anchor.source is not None and (anchor.source[0] < anchor.index or begins_like_a_speaker(scene, anchor)):
        return False
    shows = anchor.morph.kind == "imperfect" and not anchor.morph.pronoun and anchor.cue.sense in _SHOWING
    return shows and (scene.is_a("evidence", before) or scene.tokens.words[before - 1 : before] == ["الامر"])


_FROM_WHICH = "مما"
_WHAT_HAPPENED = re.compile(r"(?<![^T.|,Q])r[Vvoy][kmpaoAXOLS&wD]{0,9}d?$")


def is_no_speaker(scene: Scene, anchor: Anchor) -> bool:
    """Whether what would speak is a deed or a thing: أكد حدوث خلل, تؤكد موجة العنف أن; not أكدت التقارير أن."""
    if anchor.source is None or anchor.cue.part != "verb" or anchor.cue.sense in _OF_THINGS or anchor.frame.declines:
        return False
    first = anchor.source[0]
    word = scene.tokens.words[first]
    noun = word.removeprefix("ال")
    if scene.known_end(first) or scene.is_a("quantity", first):
        return False
    if noun in scene.lists["thing"]:
        return anchor.cue.sense != "opine"
    owned = word.endswith(("ه", "ها", "هم")) and scene.tags[first] == "M"
    deed = (word in scene.lists["proposition"] and word not in _WHICHEVER) or (owned and len(word) >= _SHORTEST_OWNED)
    # يشترط لصحة الاجتماع حضور عضوين: nobody stipulates it.
    meant = word.startswith("ل") and word[1:] in scene.lists["proposition"]
    return first > anchor.index and (meant or (scene.tags[first] == "M" and deed and not _told(scene, noun)))


# Behind some verbs the noun may be the object, with the subject before them or in them; قال حرب إن: a name.
_OF_THINGS = frozenset(["describe", "criticise", "praise", "accuse", "emotion", "relay", "question", "say", "add"])
_WHICHEVER = frozenset(["اي", "ايه", "كلا", "هذه", "تلك"])
_SHORTEST_OWNED = 5


def _told(scene: Scene, noun: str) -> bool:
    """Whether a noun means tidings, alone or with a pronoun: نتائجها."""
    stem = noun.removesuffix("ها").removesuffix("هم").removesuffix("ه") if noun.endswith(("ه", "ها", "هم")) else noun
    return noun in scene.lists["tidings"] or stem in scene.lists["tidings"]


def follows_a_thing(scene: Scene, anchor: Anchor) -> bool:
    """Whether the subject stands before the verb and is no speaker: موقف الوزير يشير إلى."""
    noun = anchor.source is not None and anchor.source[0] >= anchor.cue_end and scene.tags[anchor.source[0]] == "M"
    return (
        (anchor.source is None or noun)
        and anchor.morph.kind == "imperfect"
        and not (anchor.clitic or anchor.morph.pronoun or scene.tags.startswith("(", anchor.cue_end))
        and anchor.index > scene.bounds(anchor.index)[0]
        and scene.tags[anchor.index - 1] in "oAXMSOYZg"
    )


def shows_only(scene: Scene, anchor: Anchor) -> bool:
    """Whether a verb tells what a thing before it shows: هذا الأمر يؤكد أن, الأزمة أثبتت أن; not هذه الجمعية تؤكد."""
    if anchor.completed_by is None or anchor.source is None:
        return False
    if anchor.cue.sense in _SHOWING and _is_event(scene, anchor, anchor.source):
        return True
    if anchor.morph.kind != "imperfect":
        return False
    first = anchor.source[0]
    thing = scene.tags[first] == CLASS_LETTERS["demonstrative"] and scene.tags[first + 1] not in "SOYEZgX"
    return thing and (anchor.cue.sense in _SHOWING or anchor.cue.stance == "denies")


def _is_event(scene: Scene, anchor: Anchor, source: tuple[int, int]) -> bool:
    """Whether a verbal noun (انعقاد الاجتماع) or a definite feminine noun that is no name (الأدلة) stands first."""
    first, end = source
    first += scene.tokens.words[first] in ("كل", "جميع") and first + 1 < end
    tag, word = scene.tags[first], scene.tokens.words[first]
    noun = word.removeprefix("ال")
    if tag not in "AM" or noun in scene.lists["tidings"] or scene.known_end(first):
        return False
    if tag == "M" or is_verbal_noun(noun):
        # نشر تقرير أشار: whatever نشر is, the report speaks.
        return end > first + 1 and scene.tags[first + 1] not in "EYZ"
    if anchor.morph.gender != "f" or word.endswith("ي"):
        return False
    return end > first + 1 or scene.tokens.as_printed(first).endswith(("ة", "ات"))
