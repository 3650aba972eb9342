"""Articles in any number for measuring, recombined from the paragraphs of the sample articles.

Every sentence is one that the samples have: recombining puts no new word into anybody's mouth. Lengths are spread like
those of a newspaper's articles (2,000 characters in the mean). The same seed gives the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from quotes.models import Article
from quotes.resources import resource

OUTLETS = 40
MEAN_CHARACTERS = 2000
FEWEST_PARAGRAPHS = 4
FEWEST_WORDS = 8
"""Shorter lines of the samples are headings and navigation."""


def paragraphs(folder: Path | None = None) -> list[str]:
    """The paragraphs of the sample articles, in order."""
    lines: list[str] = []
    for path in sorted((folder or resource("seeds")).glob("*.txt")):
        lines.extend(line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines())
    return [line for line in dict.fromkeys(lines) if len(line.split()) >= FEWEST_WORDS]


def generated_articles(number: int, seed: int = 0, folder: Path | None = None) -> Iterator[Article]:
    """``number`` articles of some paragraphs each, from ``OUTLETS`` outlets over four years."""
    chance = random.Random(seed)
    supply = paragraphs(folder)
    for index in range(number):
        wanted = min(max(chance.lognormvariate(0, 0.6), 0.4), 4) * MEAN_CHARACTERS * 0.82
        chosen: list[str] = []
        for paragraph in chance.sample(supply, len(supply)):
            if sum(map(len, chosen)) >= wanted and len(chosen) >= FEWEST_PARAGRAPHS:
                break
            chosen.append(paragraph)
        outlet = chance.randrange(OUTLETS)
        yield Article(
            document=f"generated-{index}",
            text="\n\n".join(chosen),
            outlet=f"صحيفة {outlet + 1}",
            url=f"https://outlet-{outlet + 1}.example/{seed}/{index}",
            published=f"{chance.randrange(2021, 2025)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}",
        )
