"""An extraction against corrections: which mistakes that readers reported does it still make?

A correction names its quote by uid, which depends on the article's text and the quote's spans, so a quote whose
boundaries have changed since is not found again and its corrections are counted as ``gone``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from quotes.evaluate.gold import Attribution, GoldDocument
from quotes.evaluate.score import same_name
from quotes.models import Article
from quotes.store.corrections import Correction

Outcome = Literal["mended", "wrong", "gone"]


def count_corrections(
    corrections: Iterable[Correction],
    predictions: Mapping[str, Sequence[Attribution]],
    documents: Iterable[GoldDocument] = (),
) -> Counter[tuple[str, Outcome]]:
    """Corrections by mistake and outcome.

    ``mended``: the extraction has it right by itself; ``wrong``: it makes the mistake still; ``gone``: there is no
    such quote, or no such article among ``documents`` (whose texts are what tells an article's uid).
    """
    quotes = {quote.uid: quote for several in predictions.values() for quote in several if quote.uid}
    texts = ((one.name, one.text) for one in documents if one.text is not None)
    articles = {Article(document=name, text=text).uid: predictions.get(name, ()) for name, text in texts}
    return Counter((correction.mistake, _outcome(correction, quotes, articles)) for correction in corrections)


def _outcome(
    correction: Correction, quotes: Mapping[str, Attribution], articles: Mapping[str, Sequence[Attribution]]
) -> Outcome:
    if correction.mistake == "missing-quote":
        found = articles.get(correction.article or "")
        if found is None:
            return "gone"
        return "mended" if any(_is_it(correction, quote) for quote in found) else "wrong"
    quote = quotes.get(correction.quote or "")
    if quote is None:
        return "gone"
    match correction.mistake:
        case "wrong-speaker":
            right = correction.speaker is not None and _same([correction.speaker.name], quote.names)
        case "wrong-target":
            right = _same([target.name for target in correction.targets or ()], quote.targets)
        case "is-a-denial":
            right = quote.denial
        case "not-a-denial":
            right = not quote.denial
        case _:  # not-a-quote, and here it is
            right = False
    return "mended" if right else "wrong"


def _is_it(correction: Correction, quote: Attribution) -> bool:
    return quote.cue.text == correction.cue and correction.at in (None, quote.cue.start)


def _same(wanted: Sequence[str], got: Sequence[str]) -> bool:
    return len(wanted) == len(got) and all(any(same_name(one, other) for other in got) for one in wanted)


def render(counts: Mapping[tuple[str, Outcome], int]) -> str:
    """One line a mistake: how many corrections, and what became of them."""
    lines = [f"{'corrections':16s}{'all':>6s}{'mended':>8s}{'wrong':>7s}{'gone':>6s}"]
    for mistake in sorted({mistake for mistake, _ in counts}):
        mended, wrong, gone = (counts.get((mistake, outcome), 0) for outcome in ("mended", "wrong", "gone"))
        lines.append(f"{mistake:16s}{mended + wrong + gone:6d}{mended:8d}{wrong:7d}{gone:6d}")
    return "\n".join(lines)
