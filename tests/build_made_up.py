"""A build of made-up articles as a program of its own, for tests that kill it: DATABASE FIRST LAST [CORRECTIONS]."""

import signal
import sys
from pathlib import Path

import quotes.build
from tests.made_up import engine, made_up

if __name__ == "__main__":
    # A shell that runs the tests in the background has made its children deaf to Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    quotes.build.COMMIT_EVERY = 0.05
    database, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    articles = (made_up(number) for number in range(first, last))
    corrections = sys.argv[4] if len(sys.argv) > 4 else None
    quotes.build.build(database, articles=articles, engine=engine(), jobs=2, corrections=corrections)
