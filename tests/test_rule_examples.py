"""Every ``match`` and ``reject`` in rules/**/*.yml is a test."""

import pytest

from quotes.evaluate.examples import Example, examples, failures
from quotes.rulebook import Rulebook, load_rulebook


@pytest.mark.parametrize("example", list(examples(load_rulebook())), ids=lambda example: example.name)
def test_example_holds(example: Example, rulebook: Rulebook) -> None:
    assert failures(example, rulebook) == [], example.expected.text
