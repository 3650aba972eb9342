"""How often each rule had a part in an extraction, over texts other than the rules' own examples.

Cues, frames and stances stand in the traces of the quotes that they helped to make, and a region names its rule. Word
classes and titles work inside other rules and leave no trace, so they are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from quotes.models import Article
from quotes.pipeline import pipeline
from quotes.read import mark_regions
from quotes.rulebook import Rulebook

COUNTED = ("cue", "frame", "region", "stance")


def count_rules(articles: Iterable[Article], rulebook: Rulebook) -> Counter[str]:
    """Quotes, or regions, by the id of each rule that helped to make them; a rule that never did so has 0."""
    counts = Counter({rule.id: 0 for rule in rulebook.rules.values() if rule.kind in COUNTED})
    river = pipeline(rulebook)
    for article in articles:
        for quote in river.extract(article).quotes:
            counts.update(set(quote.trace))
        counts.update(region.rule for region in mark_regions(article.text, river.regions) if region.rule)
    return counts


def render(counts: Mapping[str, int], rulebook: Rulebook) -> str:
    """The counts by kind of rule, most frequent first, then the rules that never fired."""
    kinds = {id: rulebook.rules[id].kind if id in rulebook.rules else "?" for id in counts}
    lines: list[str] = []
    for kind in sorted(set(kinds.values())):
        ids = [id for id in counts if kinds[id] == kind]
        fired = sorted((id for id in ids if counts[id]), key=lambda id: (-counts[id], id))
        lines.append(f"{kind}: {len(fired)} of {len(ids)} rules fired")
        lines += [f"{counts[id]:8d}  {id}" for id in fired]
    idle = sorted((id for id in counts if not counts[id]), key=lambda id: (kinds[id], id))
    lines.append(f"never fired: {len(idle)}")
    lines += [f"          {id}  ({kinds[id]})" for id in idle]
    return "\n".join(lines)
