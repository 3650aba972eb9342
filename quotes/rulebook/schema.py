"""What a rule file may say. Every rule has an id, a reason, and examples of what it finds and what it leaves alone.

The models refuse unknown keys; ``load.py`` turns their complaints into messages with the place in the file. Arabic
words are checked for being Arabic and for having no vowel signs, because matching runs on text without them.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from quotes.rulebook.morph import Voice

RuleKind = Literal["cue", "frame", "stance", "class", "title", "region"]
Part = Literal["verb", "noun", "particle"]
Sense = Literal[
    "say", "add", "explain", "assert", "announce", "opine", "claim", "deny", "admit", "accuse", "warn", "threaten",
    "demand", "pledge", "question", "reply", "praise", "criticise", "emotion", "relay", "refuse", "describe", "write",
    "inform", "agree", "reveal", "show",
]  # fmt: skip
ContentPolicy = Literal[
    "clause", "colon", "quote", "phrase", "before", "quote-before", "around", "parenthesis", "topic", "none"
]
NounObject = Literal["none", "proposition", "any"]
ObjectRole = Literal["none", "addressee", "target"]
StanceName = Literal["asserts", "denies", "declines"]
QuoteTypeName = Literal["direct", "mixed", "indirect", "none"]
SpeakerKind = Literal["person", "organisation", "outlet", "document", "anonymous", "group"]

_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a\u0671\u06a9\u06cc]+(?: [\u0621-\u063a\u0641-\u064a\u0671]+)*")


def _bare(words: str) -> str:
    if not _ARABIC.fullmatch(words):
        raise ValueError("write Arabic letters without vowel signs or tatweel, single spaces between words")
    return words


Words = Annotated[str, AfterValidator(_bare)]
"""One or several Arabic words, unvocalised."""
Word = Annotated[Words, StringConstraints(pattern=r"^\S+$")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _expression(written: str) -> str:
    try:
        found = re.compile(written)
    except re.error as error:
        raise ValueError(f"this is no regular expression: {error}") from error
    if found.match(""):
        raise ValueError("this matches the empty string, and so it would be found everywhere")
    return written


def _listed(written: object) -> object:
    return (written,) if isinstance(written, str) else written


LIST_NAME = re.compile(r"\{([a-z][a-z-]*)\}")
"""How a regular expression refers to any word of a class, by the class's name."""
Alternatives = Annotated[
    tuple[Annotated[Text, AfterValidator(_expression)], ...], BeforeValidator(_listed), Field(min_length=1)
]
"""A regular expression over folded text, or several of which one must fit, one a line."""


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Match(Strict):
    """An example that the rule must find; each key that is given must agree with one and the same quote."""

    text: Text
    cue: Text | None = None
    source: Text | None = None
    """The source as printed; an explicit ``null`` says that there is none."""
    content: Text | tuple[Text, ...] | None = None
    """The content as printed, or its pieces; an explicit ``null`` says that there is none."""
    type: QuoteTypeName | None = None
    speaker: Text | None = None
    speaker_kind: SpeakerKind | None = None
    target: Text | tuple[Text, ...] | None = None
    addressee: Text | None = None
    denial: bool | None = None
    no_comment: bool | None = None
    stance: StanceName | None = None
    why: Text | None = None


class Reject(Strict):
    """An example that the rule must leave alone.

    Without an expectation, no quote found in the text may have this rule in its trace. With one, quotes may be found,
    but none of them as the example says: ``denial: false`` forbids a denial, ``content: …`` that very content.
    """

    text: Text
    why: Text | None = None
    denial: Literal[False] | None = None
    no_comment: Literal[False] | None = None
    content: Text | None = None
    source: Text | None = None
    cue: Text | None = None


class RuleModel(Strict):
    """What all rules have."""

    id: Id
    why: Text
    match: tuple[Match, ...] = Field(min_length=1)
    reject: tuple[Reject, ...] = Field(min_length=1)


class CueRule(RuleModel):
    """A word that reports: a verb with all its forms, a noun (تصريح) or a particle (وفقا)."""

    part: Part = "verb"
    lemma: Words
    present: Word | None = None
    masdar: Word | None = None
    participle: Word | Literal[False] | None = None
    passive: bool = True
    geminate: bool | None = None
    pronouns: bool | None = None
    """Whether its forms also take object pronouns (أكده); homographs do not when nothing is said."""
    sense: Sense = "say"
    clause: bool = True
    """Whether a clause (إن، أن، بأن) can be its content; for a particle, whether a verb may follow (حسبما ذكر)."""
    prepositions: tuple[Word, ...] = ()
    """What may stand between verb or noun and content, or between particle and source; ب and ل are attached."""
    through_preposition: bool = False
    """Whether it reports a clause only through its preposition: ذهب إلى أن, not ذهب … أن."""
    source_prepositions: tuple[Word, ...] = ()
    """Prepositions that stand between the cue and its source: نقل عن، جاء في."""
    addressee_prepositions: tuple[Word, ...] = ()
    """Prepositions that stand between the cue and who was told: طلب من فلان أن."""
    noun_object: NounObject = "none"
    colon: bool = True
    quote: bool = True
    object_class: Id | None = None
    """A word class of which a noun must begin what is reported, where no clause is: حمل المسؤولية, رفض الاتهامات."""
    except_class: Id | None = None
    """A word class of nouns that make it another act: اعترف بخطئه admits, اعترف باستقلال الدولة recognises."""
    object: ObjectRole = "none"
    """What the verb's object names: who was told (أخبر), or whom or what the words are about (اتهم)."""
    stance: StanceName = "asserts"
    homograph: bool = False
    """The spelling is more often another word: without a clause, a colon or a quotation it is no cue.

    Its rare forms (dual, second person) are left out."""
    before: tuple[Words, ...] = ()
    """Words of which one must stand directly before, and which belong to the cue: على حد before تعبير."""
    forms: tuple[Word, ...] = ()
    """Further spellings, which the inflection does not give; of nouns, the plurals."""
    except_: tuple[Word, ...] = Field(default=(), alias="except")
    """Forms that are no cue at all: يذكر."""
    negated_forms: tuple[Word, ...] = ()
    """Forms that are this verb only behind لم, and elsewhere another word: لم يدل، but يدل على."""
    impersonal: tuple[Word, ...] = ()
    """Forms that are the narrator's own when no source stands between them and the clause: يذكر أن، يشار إلى أن."""
    weak: tuple[Word, ...] = ()
    """Forms that need a clause marker, a colon or a quotation after them."""
    refusal_needs: Id | None = None
    """A word class of which one must stand near behind the verb where it is a refusal: لم يتسن … تعليق."""
    answers: bool = False
    """It is a refusal only where whom or what it would answer follows, or nothing: لم يرد, لم يرد عليه."""
    nested: bool = True
    """Whether its present reports anything inside somebody's words: يقول, but not يأمل or يتوقع."""

    @model_validator(mode="after")
    def _verbs_have_a_present(self) -> CueRule:
        if self.part == "verb" and not self.present:
            raise ValueError("a verb needs `present` (يقول); for other words say `part: noun` or `part: particle`")
        if self.part != "verb" and (self.present or self.masdar or self.participle):
            raise ValueError("present, masdar and participle are for verbs; list other spellings in `forms`")
        if self.through_preposition and not self.prepositions:
            raise ValueError("`through_preposition` needs the `prepositions` through which it reports")
        if " " in self.lemma and (self.part == "verb" or not (self.forms and self.before)):
            raise ValueError(
                "a lemma is one word; for several (على حد) give the last ones in `forms`, the others in `before`"
            )
        return self


class CueSelector(Strict):
    """Which cues a frame is for; every key that is given must hold."""

    id: tuple[Id, ...] = ()
    part: tuple[Part, ...] = ()
    sense: tuple[Sense, ...] = ()
    stance: tuple[StanceName, ...] = ()
    except_sense: tuple[Sense, ...] = ()
    object: tuple[ObjectRole, ...] = ()
    noun_object: tuple[NounObject, ...] = ()
    voice: tuple[Voice, ...] = ()
    negated: bool | None = None
    pronoun: bool | None = None
    """Whether the form carries an attached pronoun."""


Form = Literal["finite", "participle", "masdar", "noun", "particle"]


class FrameRule(RuleModel):
    """How cue, source and content stand to one another, as a pattern over token classes."""

    pattern: Text
    form: tuple[Form, ...] = ()
    """Which forms of cues it is for; finite verbs when nothing is said."""
    cue: CueSelector | None = None
    content: ContentPolicy | None = None
    """The policy by which the content ends."""
    needs_source: bool = False
    """Only with a source, which a completing frame may have given."""
    completes: bool = False
    """It only finds, before the cue, the source of a frame that has none …"""
    completes_content: tuple[ContentPolicy, ...] = ()
    """… only of one whose content ends by one of these policies; of any where nothing is said."""
    led_in: bool = False
    """The source is set before its sentence by a connective, and the cue may carry ف: أما الوزير، فقال."""
    relative: bool = False
    """The source is what the relative clause describes in which the cue stands."""
    declines: bool = False
    """The frame is a refusal or a failure to comment."""
    judges: bool = False
    """The cue's pronoun is what is judged, and the content what it is judged to be: اعتبرها خطأ."""
    content_class: Id | None = None
    """A word class of which the first word of the content must be, where it is none of those for comment."""
    order: int = 0
    """Frames with a lower number are tried first; equal ones in the order of their files and lines."""


class StanceRule(RuleModel):
    """Words that make a quote a denial or a refusal to comment, or that take a denial back."""

    pattern: Alternatives | None = None
    words: tuple[Words, ...] = ()
    behind: Alternatives | None = None
    """The words count only where a content opens with them, and this stands behind it in the same sentence."""
    judges: Alternatives | None = None
    """The words count only where what they judge stands before them in the same sentence."""
    again: Literal["matter", "sentence"] | None = None
    """A content that opens with the words says a denial before it again: of the same matter, or in its sentence."""
    within: int | None = None
    """The words count only so many characters from where a content opens."""
    effect: Literal["denies", "declines", "asserts", "none"]

    @model_validator(mode="after")
    def _has_something_to_find(self) -> StanceRule:
        if (self.pattern is None) == (not self.words):
            raise ValueError("give either `pattern` or `words`")
        return self


class ForeignRule(Strict):
    """A rule whose room reads the file itself (titles, regions); here only what every rule has is looked at."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Id
    why: Text
    match: tuple[object, ...] = Field(min_length=1)
    reject: tuple[object, ...] = Field(min_length=1)


class ClassRule(RuleModel):
    """A named list of words that patterns refer to."""

    name: Id
    words: tuple[Words, ...] = Field(min_length=1)
    exact: bool = False
    proclitics: bool = True
    """Whether the words also count with و ف ب ل ك before them."""


MODELS: dict[RuleKind, type[RuleModel] | type[ForeignRule]] = {
    "cue": CueRule,
    "frame": FrameRule,
    "stance": StanceRule,
    "class": ClassRule,
    "title": ForeignRule,
    "region": ForeignRule,
}
