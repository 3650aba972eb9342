"""How fast extraction is: on ordinary news, stage by stage, beside spaCy's tokenizer, and on the worst of inputs.

All times are processor time of this one process, so that a busy machine does not change them much. Extraction and
spaCy both remember words, spaCy without bound, so compare them on real articles, which bring new words all the time.
"""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, cycle
from pathlib import Path
from types import FrameType

import quotes
from quotes.errors import QuotesError
from quotes.models import Article
from quotes.pipeline import extract
from quotes.rulebook import Rulebook, load_rulebook

CHARACTERS = 1_000_000
PARAGRAPH = 10_000_000
WORST_CASE = 1_000_000
ALLOWED = 2.0
"""How much dearer a character of the worst inputs may be than one of ordinary news."""
GIVE_UP = 60.0
"""What is dearer is not tried at greater length. Short texts of nothing but cues are dearer than long ones."""
SAMPLE_SECONDS = 0.001
MINOR = 0.01
TICK = 1e-6
"""Seconds below which the clock does not count."""
_PACKAGE = str(Path(quotes.__file__).parent) + "/"


@dataclass(frozen=True, slots=True)
class Timing:
    """Characters processed and the seconds that it took."""

    characters: int
    seconds: float

    @property
    def rate(self) -> float:
        """Characters a second."""
        return self.characters / max(self.seconds, TICK)


def bench(articles: Iterable[Article], characters: int = CHARACTERS) -> Iterator[str]:
    """The report, line by line as it is measured, on the first ``characters`` of ``articles`` (repeated if too few)."""
    loading = time.process_time()
    rulebook = load_rulebook()
    extract(Article(document="", text=""), rulebook)
    yield f"rulebook loaded and compiled in {time.process_time() - loading:.2f} s"
    sample = take(articles, characters)
    first = time_extraction(sample, rulebook)
    yield f"ordinary news   {first.characters:,} characters of {len(sample)} articles on one core"
    yield f"  first pass    {first.rate:12,.0f} characters a second  ({first.seconds:.2f} s)"
    again = time_extraction(sample, rulebook)
    yield f"  second pass   {again.rate:12,.0f} characters a second  ({again.seconds:.2f} s)"
    tokenizer = time_spacy(sample)
    if tokenizer is None:
        yield "  spaCy is not installed: no comparison (pip install spacy)"
    else:
        yield f"  spaCy blank ar{tokenizer.rate:12,.0f} characters a second, tokenizer alone"
        yield f"  ratio         {first.rate / tokenizer.rate:12.2f} of the speed of spaCy's tokenizer"
    yield "share of each stage"
    yield from (f"  {share:6.1%}  {stage}" for stage, share in stages(sample, rulebook) if share >= MINOR)
    yield f"worst inputs, cost a character against ordinary news (at most {ALLOWED:g} is wanted)"
    for name, text in worst_inputs(sample):
        yield "  " + _against(name, text, first, rulebook)


def take(articles: Iterable[Article], characters: int) -> list[Article]:
    """Articles from the first on, over again when they run out, until they hold ``characters``.

    Raises:
        QuotesError: there is no text at all.
    """
    taken: list[Article] = []
    size = 0
    for article in chain((one for one in articles if one.text), _again(taken)):
        if size >= characters:
            break
        taken.append(article)
        size += len(article.text)
    return taken


def _again(taken: Sequence[Article]) -> Iterator[Article]:
    if not taken:
        raise QuotesError("no text to measure on; name articles by --on")
    yield from cycle(tuple(taken))


def time_extraction(articles: Sequence[Article], rulebook: Rulebook) -> Timing:
    start = time.process_time()
    for article in articles:
        extract(article, rulebook)
    return Timing(sum(len(article.text) for article in articles), time.process_time() - start)


def time_spacy(articles: Sequence[Article]) -> Timing | None:
    """The same for the tokenizer of spaCy's blank Arabic pipeline; None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    tokenizer = spacy.blank("ar").tokenizer
    start = time.process_time()
    for article in articles:
        tokenizer(article.text)
    return Timing(sum(len(article.text) for article in articles), time.process_time() - start)


def stages(articles: Sequence[Article], rulebook: Rulebook) -> list[tuple[str, float]]:
    """The share of the time spent in each module (as ``find.frames``), the largest first, by sampling the stack.

    Time in a library counts for the module of the product that called it.
    """
    counts: Counter[str] = Counter()
    with _sampled(counts):
        for article in articles:
            extract(article, rulebook)
    total = counts.total() or 1
    return [(name, count / total) for name, count in counts.most_common()]


@contextmanager
def _sampled(counts: Counter[str]) -> Iterator[None]:
    def note(_: int, frame: FrameType | None) -> None:
        while frame is not None and not frame.f_code.co_filename.startswith(_PACKAGE):
            frame = frame.f_back
        if frame is not None:
            module = frame.f_code.co_filename.removeprefix(_PACKAGE).removesuffix(".py")
            counts[module.replace("/", ".")] += 1

    before = signal.signal(signal.SIGPROF, note)
    signal.setitimer(signal.ITIMER_PROF, SAMPLE_SECONDS, SAMPLE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def worst_inputs(articles: Sequence[Article]) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Name and maker of each bad input; a maker gives a text of about so many characters."""
    news = " ".join(" ".join(article.text.split()) for article in articles) + " "
    yield f"one paragraph of {PARAGRAPH:,} characters", lambda size: repeated(news, size * PARAGRAPH // WORST_CASE)
    patterns = {
        "nothing but opening marks": "«",
        "nothing but straight marks": '"',
        "nothing but pairs of marks": "«» ",
        "marks of every kind, mixed": '«"“”»‘’',
        "nothing but one cue": "قال ",
        "cues, each with its complementiser": "قال إن ",
        "cues that continue one another": "وأضاف أن ",
        "according-to without end": "وفقا لما ذكرت ",
        "a cue before every colon": "قال: ",
        "cue, source and mark, never closed": "قال الوزير: «",
        "denials of denials": "نفى نفي ",
        "clauses within clauses": "التي الذي طالب صحة أنباء الذي ",
        "reports that nobody ends": "وفق أكد بعنوان البيان أيضا قوله حركة حيث ",
        "one word without end": "قال",
        "vowel signs alone": "\u064b\u0650",
    }
    for name, pattern in patterns.items():
        yield name, lambda size, pattern=pattern: repeated(pattern, size)  # type: ignore[misc]


def repeated(pattern: str, size: int) -> str:
    return (pattern * (size // len(pattern) + 1))[:size]


def _against(name: str, text: Callable[[int], str], ordinary: Timing, rulebook: Rulebook) -> str:
    """One line on a bad input. Sizes grow fourfold up to the full one; a hopeless input is given up early."""
    size = WORST_CASE // 256
    while True:
        timing = time_extraction([Article(document="worst", text=text(size))], rulebook)
        cost = ordinary.rate / timing.rate
        if size >= WORST_CASE or cost > GIVE_UP:
            break
        size *= 4
    verdict = "" if cost <= ALLOWED else "  TOO DEAR" if size >= WORST_CASE else f"  TOO DEAR, given up at {size:,}"
    return f"{cost:6.2f}  {name}{verdict}"
