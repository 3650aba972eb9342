"""What must hold for any text: extraction never raises, every span reproduces its words, and nothing is random."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.evaluate.examples import examples
from quotes.models import Article, Extraction, Quote, TextSpan
from quotes.pipeline import Pipeline, pipeline
from quotes.resources import resource
from quotes.rulebook import Rulebook

SETTINGS = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_WORDS = (
    "قال قالت وقال وأضاف أضافت أكد نفى ينفي لم يعلق رفض التعليق ذكرت كشفت اتهم وصف أعلن زعم قائلا مضيفا مشيرا إلى "
    "إن أن بأن أنه إنها عن من في على ما كما الذي التي وفقا لـ بحسب حسبما نقلا جاء بيان تصريح لا صحة غير صحيح "
    "وزير الوزير النقل المتحدث باسم الشركة الصحيفة مصدر مصادر رئيس الحكومة أحمد محمد سالم روسيا هو هي أمس "
    "ه م د عبد السلام حمام كاتب"
)
WORDS = _WORDS.split()
SIGNS = [
    *"«»“”\"'‘’()[]:؛،.!؟…-–—\n\r\t ",
    *["\n\n", "\u064b", "\u0651", "ـ", "\u200f", "\u202b", "\u2069", "\ufeff", "ﻻ", "ﷺ", "ک", "٣", "😀", "e\u0301"],
]

SEEDS = [
    Article(document=path.stem, text=path.read_text(encoding="utf-8"))
    for path in sorted(resource("seeds").glob("*.txt"))
]

newslike = st.lists(st.sampled_from([*WORDS, *SIGNS]), max_size=120).map(" ".join)
tight = st.lists(st.sampled_from([*WORDS, *SIGNS, " "]), max_size=120).map("".join)
anything = st.text(max_size=300)


@pytest.fixture(scope="module")
def river(rulebook: Rulebook) -> Pipeline:
    return pipeline(rulebook)


def spans(quote: Quote) -> Iterator[TextSpan]:
    yield quote.cue
    yield from (*quote.also, *quote.content, *quote.stance_words)
    if quote.source:
        yield quote.source
    for entity in (quote.speaker, *quote.targets, quote.addressee):
        if entity and entity.mention:
            yield entity.mention


def holds(text: str, found: Extraction) -> None:
    """Everything that is promised of an extraction, whatever the text."""
    uids = [quote.uid for quote in found.quotes]
    assert len(set(uids)) == len(uids)
    for quote in found.quotes:
        for span in spans(quote):
            assert span.text == text[span.start : span.end]
        assert quote.cue.text.strip()
        assert quote.source is None or quote.source.text.strip()
        assert all(piece.text.strip() for piece in quote.content)
        assert list(quote.content) == sorted(quote.content, key=lambda piece: piece.start)
        assert (quote.type == "none") == (not quote.content)
        assert quote.denial == (quote.stance == "denies")
        assert quote.no_comment == (quote.stance == "declines")
        assert quote.speaker is not None or quote.speaker_unknown
        assert quote.parent is None or (quote.parent in uids and quote.parent != quote.uid)
        assert quote.trace
    for problem in found.problems:
        if problem.start is not None:
            assert problem.end is not None
            assert 0 <= problem.start <= problem.end <= len(text)


@SETTINGS
@given(text=st.one_of(newslike, tight, anything))
def test_any_text_is_extracted_and_every_span_is_exact(river: Pipeline, text: str) -> None:
    holds(text, river.extract(Article(document="any", text=text)))


def test_every_short_text_of_words_that_matter(river: Pipeline) -> None:
    words = [*"قال وأضاف قائلا نفى نفي أكد وفقا أن إن بأن على الوزير".split(), *'"«»:.،']
    for number in (1, 2, 3):
        for chosen in product(words, repeat=number):
            text = " ".join(chosen)
            try:
                holds(text, river.extract(Article(document="short", text=text)))
            except Exception as error:
                raise AssertionError(f"on {text!r}") from error


@SETTINGS
@given(before=tight, seed=st.sampled_from(SEEDS), cut=st.integers(0, 5000))
def test_a_news_text_cut_anywhere_behind_anything(river: Pipeline, before: str, seed: Article, cut: int) -> None:
    text = before + seed.text[cut : cut + 600]
    holds(text, river.extract(Article(document="cut", text=text)))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda article: article.document)
def test_the_samples_hold_too(river: Pipeline, seed: Article) -> None:
    found = river.extract(seed)
    assert found.quotes
    holds(seed.text, found)


def test_what_was_read_before_changes_nothing(river: Pipeline) -> None:
    first = [river.extract(article) for article in SEEDS]
    again = [river.extract(article) for article in reversed(SEEDS)]
    assert first == again[::-1]


def test_another_process_finds_the_same_to_the_byte() -> None:
    def output(hash_seed: str) -> bytes:
        code = "from quotes.cli import main; main()"
        command = [sys.executable, "-c", code, "extract", str(resource("seeds"))]
        return subprocess.run(command, env={"PYTHONHASHSEED": hash_seed}, capture_output=True, check=True).stdout

    first = output("1")
    assert first
    assert first == output("2")


@pytest.mark.parametrize(
    "text",
    [
        "وترفض «",
        "قال الوزير إن الجسر جاهز. ويرفض «",
        "رفضت الوزارة كافة",
        "وقال المدير ال بالمدينة أن الجسر جاهز",
        "قال الوزير إن الجسر جاهز، وذلك في",
    ],
)
def test_a_text_that_breaks_off(river: Pipeline, text: str) -> None:
    holds(text, river.extract(Article(document="cut", text=text)))


def test_every_example_cut_behind_any_word(river: Pipeline, rulebook: Rulebook) -> None:
    """A text may end anywhere: a cue, a title, a preposition as its last word never raises."""
    texts = {example.expected.text for example in examples(rulebook)}
    for text in sorted(texts):
        words = text.split()
        for end in range(1, len(words) + 1):
            river.extract(Article(document="cut", text=" ".join(words[:end])))


@pytest.mark.parametrize(
    "text",
    [
        "سيزور الوفد البلاد بحسب ما أكده مدير الشركة، سالم التجريبي",
        "سيغلق الجسر غدا بحسب ما أكدته لمراسل الصحيفة، سميرة التجريبي",
    ],
)
def test_a_text_may_end_behind_a_name(river: Pipeline, text: str) -> None:
    holds(text, river.extract(Article(document="cut", text=text)))


def test_phrases_said_over_and_over_never_raise(river: Pipeline, rulebook: Rulebook) -> None:
    """Lists, refrains and spam repeat a few words without sense; signs alone then stand where names do."""
    chance = random.Random(1)
    words = sorted({word for example in examples(rulebook) for word in example.expected.text.split()})
    signs = [*'،.:«»"()-/“”', "\n", "الذي", "التي", "أن", "إن", "وقال"]
    phrases = ['/ وأوضح توصية " ادعاء . « ، قيام أن', "التي الذي طالب صحة أنباء الذي"]
    for _ in range(300):
        chosen = (signs if chance.random() < 0.45 else words for _ in range(chance.randint(2, 14)))
        phrases.append(" ".join(map(chance.choice, chosen)))
    for phrase in phrases:
        text = f"{phrase} " * 12
        holds(text, river.extract(Article(document="refrain", text=text)))
