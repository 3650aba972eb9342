"""What all tests share."""

import pytest
from hypothesis import HealthCheck, settings

from quotes.rulebook import Rulebook, load_rulebook

# A busy machine makes single examples slow; speed has tests of its own.
settings.register_profile("quotes", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quotes")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The rulebook that comes with the program."""
    return load_rulebook()
