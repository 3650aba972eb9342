"""Running the examples of the rule files: does a rule find what its ``match`` says, and leave its ``reject`` alone?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import QuotesError
from quotes.find.frames.patterns import PatternError, compile_pattern
from quotes.models import Article, EntityRef, Quote
from quotes.pipeline import extract
from quotes.rulebook.load import Rule, Rulebook, load_rulebook, read_rules
from quotes.rulebook.schema import FrameRule, Match, Reject

EXTRACTED_KINDS = frozenset(["cue", "frame", "stance", "class"])
"""Kinds whose examples are articles; titles and regions have examples of their own shape, tested in their rooms."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule. ``name`` is unique: ``verbs.yml::nafa::match[0]``."""

    rule: Rule
    position: int
    expected: Match | Reject

    @property
    def name(self) -> str:
        polarity = "match" if isinstance(self.expected, Match) else "reject"
        return f"{self.rule.path.name}::{self.rule.id}::{polarity}[{self.position}]"


def examples(rulebook: Rulebook) -> Iterator[Example]:
    """The examples of all rules whose examples are articles, in the order of the rule files."""
    for rule in rulebook.rules.values():
        if rule.kind in EXTRACTED_KINDS:
            for several in (rule.match, rule.reject):
                for position, expected in enumerate(several):
                    assert isinstance(expected, Match | Reject)
                    yield Example(rule, position, expected)


def check(path: Path) -> list[str]:
    """Everything that is wrong with the rules under ``path``: the files, the patterns, then the examples."""
    rules, problems = read_rules(path)
    for rule in rules:
        if isinstance(rule.model, FrameRule):
            try:
                compile_pattern(rule.model.pattern)
            except PatternError as error:
                problems.append(rule.error("pattern", str(error)))
    if problems:
        return [str(problem) for problem in problems]
    rulebook = load_rulebook(path)
    try:
        return list(_failing(rulebook))
    except QuotesError as error:  # in the files of names, titles and regions, which the pipeline reads
        return [str(error)]


def _failing(rulebook: Rulebook) -> Iterator[str]:
    for example in examples(rulebook):
        for failure in failures(example, rulebook):
            rule = example.rule
            yield f"{rule.path}:{rule.line}: {example.name.partition('::')[2]}: {failure}; in «{example.expected.text}»"


def failures(example: Example, rulebook: Rulebook) -> list[str]:
    """What is wrong with an example, in words; nothing when it holds."""
    article = Article(document=example.rule.path.stem, text=example.expected.text)
    quotes = extract(article, rulebook).quotes
    if isinstance(example.expected, Match):
        return _missed(example.rule, example.expected, quotes)
    return _wrongly_found(example.rule, example.expected, quotes)


def _missed(rule: Rule, expected: Match, quotes: tuple[Quote, ...]) -> list[str]:
    """The differences to the quote that comes nearest to the example among those that the rule took part in."""
    if not quotes:
        return ["no quote was found"]
    fired = [quote for quote in quotes if rule.id in quote.trace]
    if not fired and rule.kind != "class":  # classes are the words of patterns and leave no trace of their own
        return [f"the rule took no part in: {_shown(quote)} (rules: {', '.join(quote.trace)})" for quote in quotes]
    differences = [list(_differences(expected, quote)) for quote in fired or quotes]
    return min(differences, key=len)


def _differences(expected: Match, quote: Quote) -> Iterator[str]:
    for key in expected.model_fields_set - {"text", "why"}:
        wanted = getattr(expected, key)
        found = _value(quote, key)
        if isinstance(wanted, str) and key in ("content", "target"):
            wanted = (wanted,)
        if key == "content" and wanted is None:
            wanted = ()
        if wanted != found:
            yield f"{key} should be {_words(wanted)}, found {_words(found)}"


def _value(quote: Quote, key: str) -> object:
    match key:
        case "cue":
            return quote.cue.text
        case "source":
            return quote.source.text if quote.source else None
        case "content":
            return tuple(piece.text for piece in quote.content)
        case "speaker":
            return _name(quote.speaker)
        case "speaker_kind":
            return quote.speaker.kind if quote.speaker else None
        case "target":
            return tuple(target.name for target in quote.targets)
        case "addressee":
            return _name(quote.addressee)
    return getattr(quote, key)


def _name(entity: EntityRef | None) -> str | None:
    return entity.name if entity else None


def _wrongly_found(rule: Rule, unwanted: Reject, quotes: tuple[Quote, ...]) -> list[str]:
    keys = unwanted.model_fields_set - {"text", "why"}
    if not keys:
        return [f"the rule found {_shown(quote)}" for quote in quotes if rule.id in quote.trace]
    return [
        f"{key} of {_shown(quote)} should not be {_words(_value(quote, key))}"
        for quote in quotes
        for key in sorted(keys)
        if _is_unwanted(key, getattr(unwanted, key), quote)
    ]


def _is_unwanted(key: str, value: object, quote: Quote) -> bool:
    if key in ("denial", "no_comment"):
        return getattr(quote, key) is True
    found = _value(quote, key)
    return value in found if isinstance(found, tuple) else value == found


def _shown(quote: Quote) -> str:
    content = " […] ".join(piece.text for piece in quote.content)
    return f"«{quote.cue.text}» with content «{content}»"


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return " + ".join(f"«{item}»" for item in value) if value else "nothing"
    return "nothing" if value is None else str(value).lower() if isinstance(value, bool) else f"«{value}»"
