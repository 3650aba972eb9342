"""A build of made-up articles as a program of its own, for tests that kill it: DATABASE FIRST LAST."""

import sys
from pathlib import Path

import quotes.build
from tests.made_up import engine, made_up

if __name__ == "__main__":
    quotes.build.COMMIT_EVERY = 0.05
    database, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    articles = (made_up(number) for number in range(first, last))
    print(quotes.build.build(database, articles=articles, engine=engine(), jobs=2, quiet=True))
