"""Drawing the stages of extraction under each sentence, with the rules that fired and why they exist."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.scene.scene import Scene
from quotes.models import Article, EntityRef, Quote, TextSpan
from quotes.pipeline import pipeline
from quotes.rulebook.load import Rulebook
from quotes.text.spans import Span

_LEGEND = (
    "letters: V verb that reports, v perhaps one, P participle, F particle, T إن or أن, S O Y E Z g head of a person,"
    " body, outlet, document, unnamed source, group, X name, A definite word, M proposition noun, H venue,"
    " G adjunct, D time, R relative, K auxiliary, ! negation, Q q quotation marks, u marks round a name, o other"
)


def explain(article: Article, rulebook: Rulebook) -> str:
    """Lines that show, sentence by sentence, how the quotes of an article came about."""
    machine = pipeline(rulebook)
    findings = machine.find(article.text)
    quotes = machine.extract(article).quotes
    lines: list[str] = []
    for first, end in _sentences(findings.scene):
        span = findings.scene.tokens.span(first, end)
        inside = [quote for quote in quotes if span.start <= quote.cue.start < span.end]
        if inside:
            lines += [
                f"{span.start}–{span.end}  {' '.join(span.of(article.text).split())}",
                _letters(findings.scene, first, end),
            ]
            lines += [line for quote in inside for line in _drawn(quote, rulebook)]
            lines.append("")
    return "\n".join([*lines, _LEGEND]) if lines else "no quotes were found"


def _sentences(scene: Scene) -> Iterator[Span]:
    for first, end in zip(scene.sentences.starts, scene.sentences.ends, strict=True):
        if end > first:
            yield Span(first, end)


def _letters(scene: Scene, first: int, end: int) -> str:
    return "  " + " ".join(f"{scene.tokens.words[index]}/{scene.tags[index]}" for index in range(first, end))


def _drawn(quote: Quote, rulebook: Rulebook) -> Iterator[str]:
    yield f"  quote {quote.uid}  {quote.type}"
    yield from _spans("cue", (quote.cue, *quote.also))
    yield from _spans("source", (quote.source,) if quote.source else ())
    yield from _spans("content", quote.content)
    yield f"    stance    {quote.stance}" + (f", of a {quote.denial_kind}" if quote.denial_kind else "")
    yield from _spans("because", quote.stance_words)
    yield f"    speaker   {_named(quote.speaker) or f'unknown, because {quote.speaker_unknown}'}"
    yield from (f"    target    {_named(target)}" for target in quote.targets)
    if quote.addressee:
        yield f"    told to   {_named(quote.addressee)}"
    if quote.parent:
        yield f"    inside    quote {quote.parent}"
    yield from (f"    rule      {rule}: {rulebook.rules[rule].why}" for rule in quote.trace)


def _spans(label: str, spans: tuple[TextSpan, ...]) -> Iterator[str]:
    for span in spans:
        yield f"    {label:9} {' '.join(span.text.split())}  [{span.start}–{span.end}]"


def _named(entity: EntityRef | None) -> str:
    return f"{entity.name} ({entity.kind})" if entity else ""
