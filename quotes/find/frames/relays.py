"""The second attribution of a relay: نقلت الصحيفة عن الوزير نفيه وجود خلاف, نقلت الوكالة عنه قوله."""

from __future__ import annotations

from dataclasses import replace

from quotes.find.letters.lexicon import CueReading, Lexicon
from quotes.find.scene.scene import Anchor, Scene

_RELAYING = ("نقل", "تنقل", "ينقل")
_FROM_HIM = frozenset(["عنه", "عنها", "عنهم"])


def relayed_anchor(scene: Scene, anchor: Anchor, lexicon: Lexicon) -> Anchor | None:
    """The anchor of whoever is relayed, by the same words or by a second cue that the first one has taken in."""
    if anchor.relayed and anchor.source is None:
        anchor.source, anchor.relayed = anchor.relayed, None
    if anchor.relayed:
        second = replace(anchor, source=anchor.relayed, relayed=None, inherits=True, extra_cues=[])
        if anchor.extra_cues:
            second.cue_first, second.cue_end = anchor.extra_cues[0]
        if " OWN_WORDS" in anchor.frame.pattern and (own := own_words(scene, anchor, lexicon)):
            second.clitic, second.morph, second.cue = own
        return second
    if anchor.cue.sense != "relay" or not anchor.extra_cues or not _relays_the_last(scene, anchor):
        return None
    # نقلت الوكالة عنه قوله: he speaks, and the agency.
    cue = anchor.extra_cues.pop()
    return replace(anchor, source=None, inherits=True, cue_first=cue[0], cue_end=cue[1])


def part_relayed(scene: Scene, anchor: Anchor) -> None:
    """Tell the source from whom it relays: وفق ما نقلته الوكالة عن مهندس الجسر, نقلت الوكالة عن مصادر لم تسمها أن."""
    words = scene.tokens.words
    if anchor.source is None or not words[anchor.cue_end - 1].removeprefix("و").startswith(_RELAYING):
        return
    first, end = anchor.source
    if first < anchor.cue_end:
        return
    at = scene.tags.find("n", first + 1, end - 1)
    if at > 0 and words[at + 1] != "طريق":
        anchor.source, anchor.relayed, anchor.told_end = (first, at), (at + 1, end), end


def own_words(scene: Scene, anchor: Anchor, lexicon: Lexicon) -> CueReading | None:
    """How the verbal noun is read with which somebody is relayed: نقلت الصحيفة عن الوزير نفيه وجود خلاف."""
    at = anchor.extra_cues[0][0]
    nouns = (own for own in lexicon.cue(scene.tokens.words[at]) if own.morph.kind == "masdar")
    return next((own for own in nouns if own.morph.pronoun), None)


def _relays_the_last(scene: Scene, anchor: Anchor) -> bool:
    between = scene.tokens.words[anchor.cue_end : anchor.extra_cues[-1][0]]
    return not _FROM_HIM.isdisjoint(between)
