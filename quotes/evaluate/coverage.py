"""How often each rule had a part in a quote, over texts other than the rules' own examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from quotes.models import Quote


def count_rules(quotes: Iterable[Quote], rules: Iterable[str]) -> Counter[str]:
    """Quotes by the id of each rule that helped to make them; a rule that never did so has 0."""
    counts = Counter(dict.fromkeys(rules, 0))
    for quote in quotes:
        counts.update(set(quote.trace))
    return counts


def render(counts: Mapping[str, int], kinds: Mapping[str, str]) -> str:
    """The counts by kind of rule, most frequent first, then the rules that never fired.

    ``kinds`` gives each rule's kind; an id that is not in it is listed under ``?``.
    """
    lines: list[str] = []
    ids_of: dict[str, list[str]] = {}
    for rule in counts:
        ids_of.setdefault(kinds.get(rule, "?"), []).append(rule)
    for kind, ids in sorted(ids_of.items()):
        fired = sorted((rule for rule in ids if counts[rule]), key=lambda rule: (-counts[rule], rule))
        lines.append(f"{kind}: {len(fired)} of {len(ids)} rules fired")
        lines += [f"{counts[rule]:8d}  {rule}" for rule in fired]
    idle = sorted(rule for rule in counts if not counts[rule])
    lines.append(f"never fired: {len(idle)}")
    lines += [f"          {rule}  ({kinds.get(rule, '?')})" for rule in idle]
    return "\n".join(lines)
