"""What all tests share."""

import pytest

from quotes.rulebook import Rulebook, load_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The rulebook that comes with the program."""
    return load_rulebook()
