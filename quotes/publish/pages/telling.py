"""Who said it, with what cue, and by whom it came to the article: أهالي القرى، نقلا عن الشبكة (نقلت)."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.publish.labels import label

TELLER = "(parent.speaker_id IS NULL OR parent.speaker_id IS NOT q.speaker_id)"
"""Whether the ``parent`` of ``q`` is somebody else's: who quotes himself passes nothing on."""

ONE_CUE = """EXISTS (SELECT 1 FROM quote_spans own JOIN quote_spans his ON his.char_start = own.char_start
        WHERE own.quote_id = q.id AND own.role = 'cue' AND his.quote_id = parent.id AND his.role = 'cue')"""
"""Whether one cue is the reporting word of ``q`` and of its ``parent``: it says what who passes it on does."""


def told(who: str | None, notes: Sequence[str], tellers: Sequence[str], *, their_cue: bool) -> str:
    """In a line of Arabic: who spoke, by whom it is told, and the ``notes``, of which the cue is the first.

    Args:
        their_cue: whether the cue is that of the first of the ``tellers``, behind whom the notes stand then.
    """
    chain = [f"{label('page.via')} {teller}" for teller in tellers]
    behind = 1 + their_cue if chain else 1
    parts = [who or label("page.unnamed"), *chain]
    parts[behind - 1] += f" ({'، '.join(notes)})"
    return "، ".join(parts)
