"""Whether words of denying deny anything, and whose denial a noun is."""

from __future__ import annotations

from quotes.find.scene import Anchor, Reading, Scene

_MATTER = frozenset(["الامر", "امر", "كلام", "خبر"])
_THINGS = frozenset(["من", "هذا", "وهذا", "ذلك", "وذلك", "مما", "بما"])


def denies_nothing(scene: Scene, reading: Reading) -> bool:
    """Whether nobody denies anything: ما يؤكد أو ينفي, كل من ينكر, هذا ينفي, كذب ما كذب, وهو بذلك ينفي."""
    index, words, tags = reading.index, scene.tokens.words, scene.tags
    if words[index - 1] == "او" and tags[index - 2] in "Vv":
        return True
    if reading.morph.pronoun in ("ني", "نا"):
        return True
    if words[index + 1 : index + 3] == ["ما", words[index].removeprefix("و")]:
        return True
    if reading.morph.kind == "imperfect" and words[index - 1] in _THINGS:
        return True
    return words[index - 1] == "بذلك"


def is_only_this(scene: Scene, at: int) -> bool:
    """Whether the content is «ذلك» alone, which only denials take: الوزارة نفت ذلك."""
    return scene.tags[at] == "e" and scene.tags[at + 1 : at + 2] in ("", ".", ",", "|")


def is_claim(scene: Scene, cue: int) -> bool:
    """Whether what stands before the verb is a claim: وهي مزاعم نفتها, وهو أمر تنفيه, and الأمر الذي نفته."""
    at = cue - 1 - (scene.tags[cue - 1] == "R")
    if scene.tags[at - 1] == "R" and at < cue - 1:
        # وهو الأمر الذي نفته, وهي المزاعم التي نفتها
        return True
    return scene.tags[at] == "M" or scene.tokens.words[at] in _MATTER


def is_statement(scene: Scene, at: int) -> bool:
    """Whether a text is what is denied: التوقعات بأن, or behind a comma تصريحات الوزير; not كاتب التقرير أن."""
    told = scene.tags.find("T", at)
    return scene.is_a("statement", at) and (scene.tags[at - 1] == "," or scene.tokens.words[told] == "بان")


def is_supported(scene: Scene, anchor: Anchor) -> bool:
    """Whether a denial in a noun is somebody's: سارعت الوزارة إلى نفي, but not كثرتها لا تعني نفي."""
    return anchor.morph.pronoun is not None or scene.tags[anchor.index - 1] == "i"
