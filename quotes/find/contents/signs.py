"""Commas, dashes and brackets round a clause."""

from __future__ import annotations

from quotes.find.scene.scene import Anchor, Scene


def without_comma(scene: Scene, at: int) -> int:
    """Back over commas and the word that joins the next clause (كما, بينما)."""
    while at > 0 and (scene.tags[at - 1] in ",-h" or scene.is_a("joining", at - 1)):
        at -= 1
    return at


def between_dashes(scene: Scene, anchor: Anchor) -> bool:
    """Whether a frame parts what it attributes, between two dashes: الأزمة -بحسب الوزير- تشتد."""
    first = anchor.cue_first - (scene.tags[anchor.cue_first - 1 : anchor.cue_first] == "h")
    behind = max(anchor.source[1] if anchor.source else 0, anchor.cue_end, anchor.told_end)
    return first > 0 and scene.tags[first - 1] == "-" == scene.tags[behind : behind + 1]


def aside_end(scene: Scene, anchor: Anchor, first: int, end: int) -> int:
    """At the dash that closes an aside in which the cue stands: الموجة -التي يصفها فلان بأنها كبيرة- تزيد."""
    start = scene.bounds(anchor.index)[0]
    opening = max(scene.tags.rfind("-", start, anchor.cue_first), scene.tags.rfind("(", start, anchor.cue_first))
    if opening < 0 or not _is_close(scene, opening, opening + 1):
        return end
    sign = "-" if scene.tags[opening] == "-" else ")"
    if sign == ")" and sign in scene.tags[opening : anchor.cue_first]:
        return end
    closing = scene.tags.find(sign, anchor.cue_end, end)
    return closing if closing > first and _is_close(scene, closing, closing - 1) else end


def _is_close(scene: Scene, sign: int, word: int) -> bool:
    """Whether a dash is printed close to the word at ``word``, and not to the one on its other side."""
    tokens, other = scene.tokens, 2 * sign - word
    if sign == 0 or sign + 1 == len(tokens.words):
        return False
    beside = {at: tokens.ends[min(at, sign)] == tokens.starts[max(at, sign)] for at in (word, other)}
    return beside[word] and not beside[other]
