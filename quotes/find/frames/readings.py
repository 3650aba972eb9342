"""Whether a word can be read as a cue where it stands: another word, a noun, the words before it that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.find.frames.denials import confirms_too, denies_nothing, is_open
from quotes.find.letters.alphabet import CLASS_LETTERS, FREE_PREPOSITIONS, OTHER, OUTLET, PREPOSITIONS, THAT, WITHOUT
from quotes.find.scene.scene import Reading, Scene
from quotes.rulebook.schema import CueRule
from quotes.text.fold import fold_word

_FROM_WHOM = re.compile(r"Y[AoXuL]{0,6}n")
"""An outlet, and from whom it relays."""


def with_words_before(scene: Scene, index: int, cue: CueRule) -> int | None:
    """Where the cue begins with the words before it that belong to it (على حد قول); None when they are missing."""
    if not cue.before:
        return index
    words = scene.tokens.words
    for phrase in cue.before:
        parts = fold_word(phrase).split()
        first = index - len(parts)
        if first < 0:
            continue
        printed = words[first:index]
        if printed == parts or (printed[1:] == parts[1:] and printed[0] in ("و" + parts[0], "ف" + parts[0])):
            return first
    return None


def negation_before(scene: Scene, index: int, start: int) -> int | None:
    """Where the words begin that negate a verb: لم يكشف, دون أن يكشف; None where it is not negated."""
    if index > start and scene.tags[index - 1] == "!":
        return index - 1
    words = scene.tokens.words
    without = index > start + 1 and words[index - 1] == "ان" and words[index - 2] in WITHOUT
    return index - 2 if without else None


_BETWEEN = frozenset(["بينه", "بينها", "بينهم", "بينهما", "بينهن", "بيننا", "بيني", "بينك", "بينكم"])
"""Before «وبين» the preposition: بينه وبين الوزير."""
_BEFORE_IMPERFECTS = frozenset(["لم", "ولم", "فلم", "لن", "ولن", "فلن", "لا", "ولا", "سوف", "وسوف"])


def is_other_word(scene: Scene, reading: Reading) -> bool:
    """Whether the word cannot be read so where it stands."""
    index, morph, cue = reading.index, reading.morph, reading.cue
    before = scene.tags[index - 1] if index > reading.sentence[0] else ""
    previous = scene.tokens.words[index - 1] if before else ""
    if morph.mood == "jussive" and not reading.negated:
        return True
    if scene.tags[index] == "p" and previous in _BETWEEN:
        return True
    if morph.kind == "imperfect" and not reading.clitic and _is_subjunctive(scene, reading):
        return True
    if morph.pronoun == "ه" and scene.tokens.as_printed(index).endswith("ة"):
        # دعوة is a noun, and not «they called him».
        return True
    if previous in _ONE_OF and morph.number == "sg" and not reading.clitic:
        # أحد أبرز المرشحين is one of the most prominent, and not one who showed something.
        return True
    if morph.spelling in cue.weak and morph.spelling.endswith("ي") and scene.tokens.as_printed(index).endswith("ى"):
        # يدعى: is called.
        return True
    if cue.object_class and not cue.passive and reading.form == "finite" and _is_passive(scene, reading):
        return True
    if morph.spelling in cue.weak and morph.spelling.startswith("أ") and _printed(scene, index, reading.clitic) == "ا":
        # اطلع على التقرير: he read it, and let nobody else read it.
        return True
    if morph.kind == "perfect" and cue.lemma.startswith("أ") and _printed(scene, index, reading.clitic) == "إ":
        # إفادته: the verbal noun, and not «it told him».
        return True
    joined = reading.clitic.startswith(("و", "ف"))
    if joined and (before in ("d", "!", "R", "r", "t") or previous in _WHEN):
        # Between قد, لم, التي, ما, (بعد) أن or حين and its verb stands no و: it is the verb ورد in قد ورد.
        return True
    if reading.form == "masdar" and morph.pronoun is None:
        if reading.clitic == "ل" or cue.object != "none":
            # لإثبات أن: a purpose; طمأنة العالم: an act, with its object.
            return True
        if before == PREPOSITIONS["في"] and scene.is_a("venue", index):
            # قالت الوزارة في إفادة إن: where it was said.
            return True
    if index and scene.is_a("may-be", index - 1) and _may_be_verbal_noun(reading):
        # يمكن وصفها بالناجحة, من الجدير ذكره أن: whoever may say so.
        return True
    if reading.form == "finite" and cue.stance == "denies" and previous in _BEFORE_NOUNS:
        # رغم نفي الوزارة: the noun, however it is printed.
        return True
    if reading.form == "finite" and not reading.clitic and _is_during(scene.tokens.words, index):
        # أثناء توجه الحجاج, بعد تكرر حديثه: the noun.
        return True
    if scene.tokens.words[index - 1 : index + 1] == ["عليه", "وسلم"]:
        return True
    if cue.sense == "reveal" and _leaves_unnamed(previous):
        # رفضت كشف اسمها, طلب عدم كشف هويته: who speaks stays unnamed.
        return True
    if reading.form == "participle" and before == THAT and scene.tags[index] != CLASS_LETTERS["speech"]:
        # إن مخبرا واحدا, أن متحدثا باسم الوزارة: of whom the clause is, and nobody tells.
        return True
    if reading.form == "participle" and scene.tags[index] == OTHER:
        # تتخذ المنظمة من المدينة مقرا: headquarters, and nobody concedes.
        return True
    if morph.kind == "perfect" and previous in _BEFORE_IMPERFECTS and _printed(scene, index, reading.clitic) != "ا":
        # لم توقع: she did not sign, and not «she expected»; لا اتفق معهم: I do not agree.
        return True
    if reading.negated and cue.sense == "show":
        return True
    if reading.form == "noun" and (before == OUTLET or previous.endswith(_AGENCY)):
        # وكالة أنباء الشرق, لوكالات أنباء عالمية
        return True
    if _is_first_person(scene, reading) and scene.tags[index + 1 : index + 2] not in tuple("SOEYZgX"):
        return True
    words = scene.tokens.words
    if cue.stance == "denies" and reading.form != "finite" and words[index + 1 : index + 2] == ["بذلك"]:
        # نافية بذلك بعدها الديني: what the narrator infers.
        return True
    if cue.stance == "denies" and (is_open(scene, index) or (confirms_too(words, index) and not reading.negated)):
        return True
    if cue.stance == "denies" and reading.form == "finite" and denies_nothing(scene, reading):
        return True
    if reading.form == "participle" and not reading.clitic and _is_verbal_noun(scene, reading):
        return True
    # The dual نفيا looks like the verbal noun.
    nominal = reading.form in ("participle", "masdar") or morph.number == "du"
    return nominal and previous in _NO


def _is_passive(scene: Scene, reading: Reading) -> bool:
    """Whether a verb without a subject is printed with the last letter of the passive: ألقي باللوم على, يلقى باللوم."""
    letters = reading.morph.spelling[-1], scene.tokens.as_printed(reading.index)[-1]
    return set(letters) == {"ى", "ي"} and scene.tags[reading.index + 1 : reading.index + 2] not in tuple("SOYEZgXA")


def _may_be_verbal_noun(reading: Reading) -> bool:
    """Whether a word is the verbal noun or may have its letters: وصفها, توقع; not قال."""
    morph, masdar = reading.morph, reading.cue.masdar
    alike = morph.pronoun is not None or (masdar is not None and fold_word(masdar) == fold_word(morph.spelling))
    return not reading.clitic and (morph.kind == "masdar" or (morph.kind == "perfect" and alike))


def _leaves_unnamed(word: str) -> bool:
    """Whether a word before «revealing» withholds it: رفضت, عدم, بدون."""
    word = word.removeprefix("و")
    return word.startswith("رفض") or word in _UNNAMED


def _is_during(words: Sequence[str], index: int) -> bool:
    """Whether a word stands behind a preposition of time, which no verb can; but العاملون عن بعد أبدوا قلقهم."""
    return index > 0 and words[index - 1] in _DURING and words[index - 2 : index - 1] != ["عن"]


def _is_verbal_noun(scene: Scene, reading: Reading) -> bool:
    """Whether مطالبة is a demand or what demands, and not «demanding»: من حقنا مطالبة الجانب, حملة مطالبة بكذا."""
    masdar = reading.cue.masdar
    return (
        masdar is not None
        and fold_word(masdar) == fold_word(reading.morph.spelling)
        and reading.index > reading.sentence[0]
        and scene.tags[reading.index - 1] not in ",q)-"
    )


def _is_subjunctive(scene: Scene, reading: Reading) -> bool:
    """Whether a verb tells what might be: من غير المرجح أن تكرر, حتى تطمئن; but قبل أن يعلن, من المتوقع أن يقول."""
    words, index = scene.tokens.words, reading.index
    if index == 0 or words[index - 1] not in _SO_THAT:
        return False
    before = words[max(0, index - 3) : index - 1]
    awaited = len(before) > 1 and before[0] in _OF and before[1] in scene.lists["expected"]
    announced = reading.cue.sense == "say" and awaited
    return not announced and not _BEFORE_IT.intersection(before[-1:])


def _is_first_person(scene: Scene, reading: Reading) -> bool:
    """Whether the word is printed with a hamza: أستغرب, I wonder. The perfect has none, save by mistake."""
    hamza = _printed(scene, reading.index, reading.clitic) == "أ"
    return hamza and reading.morph.kind == "perfect" and reading.morph.spelling.startswith("ا")


_SO_THAT = frozenset(["ان", "بان", "كي", "لكي", "حتي"])
_BEFORE_IT = frozenset(["قبل", "دون", "بعد"])
_OF = frozenset(["من", "ومن"])
_BEFORE_NOUNS = frozenset(
    ["رغم", "ورغم", "برغم", "وبرغم", "بعد", "وبعد", "قبل", "وقبل", "عقب", "وسط", "مع", "ومع", "الي", "في", "علي"]
)
_DURING = frozenset(
    ["اثناء", "خلال", "عقب", "اثر", "فور", "لدي", "بعد", "قبل", "وبعد", "وقبل", "قبيل", "بعيد", "رغم", "باب"]
)
_WHEN = frozenset(["حين", "حينما", "عندما", "بعدما", "كما", "منذ"])
_UNNAMED = frozenset(["عدم", "بعدم", "لعدم", *WITHOUT])
_AGENCY = ("وكاله", "وكالات")
# غير مؤكد, ليس مؤكدا أن, لم يجد تأكيدا أو نفيا: nobody asserts.
_NO = frozenset(["غير", "ليس", "ليست", "او"])


def _printed(scene: Scene, index: int, clitic: str) -> str:
    """The first letter of a cue as printed, without its proclitics."""
    return scene.tokens.as_printed(index)[len(clitic) : len(clitic) + 1]


_ONE_OF = frozenset(["احد", "احدي"])
_WAS = re.compile("K[SYOMEZXgo][SYOMEZXgAoLk]{0,7}(?<!M)$")
_VOICES = re.compile("z?(?:k[^.,:|]{1,5}|o?[SOXYZgA][SOXYZgA&oEb]{0,8}?)n[MVv]")
_VOICED = frozenset(["emotion", "reveal"])
_BEFORE_A_VERB = frozenset(".|,!KdRTtWUGcBh:q)-~jD")


# في خطوة يرى خبراء أن, في الوقت الذي ترى الشبكة العالمية أن: somebody and a clause stand behind it.
_SOMEBODY_THAT = re.compile("[ASOYEZgX][AoXSOgZ&m]{0,5},?T")


def heads_its_clause(scene: Scene, reading: Reading) -> bool:
    """Whether a spelling that is more often another word stands where a verb stands; others may stand anywhere.

    نفي is the noun wherever the printer tells ي from ى, and the verb where he does not.
    """
    index, form = reading.index, reading.form
    if reading.negated and reading.morph.spelling in reading.cue.negated_forms:
        return True
    tag = scene.tags[index]
    spelt_as_noun = reading.morph.spelling.endswith("ى") and scene.tokens.as_printed(index).endswith("ي")
    if not reading.cue.homograph and not spelt_as_noun and tag in "VPvF":
        return True
    if form != "finite":
        return form in ("particle", "participle") or tag == "v"
    if reading.morph.kind == "perfect" and reading.cue.sense in _VOICED and scene.tags[index + 1 : index + 2] == "n":
        # لكن الوزير عبر عن: no noun and no preposition has عن behind it.
        return True
    if reading.cue.sense == "emotion" and tag == "G" and scene.tags[index - 1] in "jd,Kz":
        # من جانبه عبر المدير الفني عن اعتزازه, وقد عبر ذلك الرجل …: who and عن with a feeling follow.
        return _VOICES.match(scene.tags, index + 1) is not None
    if reading.clitic.startswith(("س", "وس", "فس")):
        return False
    if reading.clitic == "ف" and reading.morph.kind == "imperfect":
        # فيسر: more often a name.
        return tag == "v" and reading.cue.sense == "opine" and scene.tags[index + 1 : index + 2] == "T"
    if index == reading.sentence[0] or reading.clitic.startswith(("و", "ف")):
        return True
    if scene.is_a("where-said", min(index + 1, len(scene.tags) - 1)):
        return tag in "VvoG"
    if tag in "Vv" and reading.cue.sense == "relay" and _FROM_WHOM.match(scene.tags, index + 1):
        # وبعد ساعات نقلت وكالة الأنباء عن: who relays and from whom.
        return scene.tags[index - 1] not in FREE_PREPOSITIONS
    was = _WAS.search(scene.tags, reading.sentence[0], index) if tag in "Vv" else None
    if was and reading.morph.kind == "perfect" and "كان" in scene.tokens.words[was.start()]:
        # وكانت تقارير صحفية كشفت: the pluperfect.
        subject = was.start() + 1
        return scene.tags[subject] != OTHER or scene.known_end(subject) == index
    hers = reading.morph.kind == "perfect" and reading.morph.gender == "f" and tag in "Vv"
    if hers and reading.cue.sense == "reveal" and scene.tags[index + 1 : index + 2] in tuple("SOYEZg"):
        # وفي مارس كشفت الحكومة عن: no noun ends so.
        return True
    if tag in "Vv" and reading.cue.sense != "demand" and _SOMEBODY_THAT.match(scene.tags, index + 1):
        # قدر المستطاع أن: the noun.
        is_verb = reading.morph.kind == "imperfect" or reading.morph.gender == "f"
        return is_verb or scene.tags[index + 1] != "A" or "ّ" in scene.tokens.as_printed(index)
    if tag not in "Vv" or scene.tags[index - 1] not in _BEFORE_A_VERB:
        return False
    # الصحيفة التي رأت أن, الذي عبر عن: in a relative clause only where a clause or عن follows at once.
    return scene.tags[index - 1] != "R" or scene.tags[index + 1 : index + 2] in ("T", "n")
