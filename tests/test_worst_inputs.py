"""No input makes extraction hang: on the worst that we know, time grows with length and no faster."""

from __future__ import annotations

import time
from typing import Any

import pytest

from quotes.evaluate.bench import repeated, worst_inputs
from quotes.models import Article
from quotes.pipeline import Pipeline, pipeline
from quotes.records import Frame
from quotes.resolve.speaker import Speaker, agrees
from quotes.resolve.speakers.speakers import Naming
from quotes.resources import resource
from quotes.rulebook import Rulebook

SHORT, LONG = 1_500, 12_000
ALLOWED = 24.0
"""Eight times the length may cost three times its share, for a busy machine; growing with the square costs 64 times."""

SEED = Article(document="seed", text=sorted(resource("seeds").glob("*.txt"))[0].read_text(encoding="utf-8"))
INPUTS = dict(worst_inputs([SEED]))


@pytest.fixture(scope="module")
def river(rulebook: Rulebook) -> Pipeline:
    return pipeline(rulebook)


def seconds(river: Pipeline, text: str) -> float:
    """Processor time of one extraction, the better of two."""
    times = []
    for _ in range(2):
        start = time.process_time()
        river.extract(Article(document="worst", text=text))
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", INPUTS)
def test_time_grows_with_length_only(river: Pipeline, name: str) -> None:
    short, long = (INPUTS[name](size)[:size] for size in (SHORT, LONG))
    assert seconds(river, long) <= ALLOWED * max(seconds(river, short), 0.001)


def test_names_in_quotations_that_stay_open_cost_no_more_each(river: Pipeline) -> None:
    """What copies all that is left at every mark is too cheap to be told from its length in a short text."""
    short, long = (repeated("«ا «ب» ", size) for size in (20_000, 160_000))
    assert seconds(river, long) <= ALLOWED * seconds(river, short)


def test_beyond_all_measure_cues_are_left_unread_and_a_problem_says_so(river: Pipeline) -> None:
    text = "قال وزير النقل: نعم.\n" * 2_000
    extraction = river.extract(Article(document="list", text=text))
    assert 400 < len(extraction.quotes) < len(text) / 60
    (problem,) = extraction.problems
    assert problem.kind == "too-many-cues"
    assert problem.start is not None
    assert text[problem.start :].startswith("قال")


def test_the_densest_news_is_read_to_its_end(river: Pipeline) -> None:
    text = "قال وزير النقل إن الجسر جاهز، وأضاف أن الطريق سيفتح غدا، وأكد أن العمل انتهى قبل موعده بشهرين.\n" * 20
    extraction = river.extract(Article(document="dense", text=text))
    assert len(extraction.quotes) == 60
    assert not extraction.problems


def test_whoever_goes_on_is_looked_for_to_a_measure(river: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(frame: Frame, speaker: Speaker) -> bool:
        nonlocal asked
        asked += 1
        return agrees(frame, speaker)

    monkeypatch.setattr("quotes.resolve.speakers.coreference.agrees", counted)
    extraction = river.extract(Article(document="reports", text=INPUTS["reports that nobody ends"](80_000)))
    read = len(extraction.quotes)
    assert read < asked < 50 * read


def test_an_office_without_end_is_looked_up_to_a_measure(river: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    of_mention = Naming.of_mention

    def counted(naming: Naming, *arguments: Any) -> Speaker:
        asked.append(arguments[0].own_words)
        return of_mention(naming, *arguments)

    monkeypatch.setattr(Naming, "of_mention", counted)
    text = repeated("قال الوزير: «", 20_000)
    quotes = river.extract(Article(document="office", text=text)).quotes
    assert len(quotes) > 400
    assert len(asked) < 2 * len(quotes)
