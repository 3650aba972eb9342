"""Generated articles: any number, always the same, and nothing in them that the samples do not say."""

from __future__ import annotations

from itertools import islice

from quotes.evaluate.generate import FEWEST_PARAGRAPHS, generated_articles, paragraphs


def test_every_paragraph_is_one_of_the_samples() -> None:
    supply = set(paragraphs())
    for article in generated_articles(50):
        parts = article.text.split("\n\n")
        assert len(parts) >= FEWEST_PARAGRAPHS
        assert supply.issuperset(parts)


def test_the_same_seed_gives_the_same_articles() -> None:
    assert list(generated_articles(20, seed=4)) == list(islice(generated_articles(90, seed=4), 20))
    assert list(generated_articles(20, seed=4)) != list(generated_articles(20, seed=5))


def test_texts_differ_and_are_as_long_as_articles_are() -> None:
    articles = list(generated_articles(600))
    assert len({article.uid for article in articles}) == 600
    mean = sum(len(article.text) for article in articles) / 600
    assert 1800 < mean < 2300
