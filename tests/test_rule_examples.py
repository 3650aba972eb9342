"""Every ``match`` and ``reject`` in rules/**/*.yml is a test."""

import re
import shutil
import textwrap
from pathlib import Path

import pytest

from quotes.evaluate.examples import Example, check, examples, failures
from quotes.resources import resource
from quotes.rulebook import Rulebook, load_rulebook


@pytest.mark.parametrize("example", list(examples(load_rulebook())), ids=lambda example: example.name)
def test_example_holds(example: Example, rulebook: Rulebook) -> None:
    assert failures(example, rulebook) == [], example.expected.text


def test_the_rule_that_the_readme_teaches_holds(tmp_path: Path) -> None:
    rules = shutil.copytree(resource("rules"), tmp_path / "rules")
    taught = re.search(r"```yaml\n(.*?)```", (rules / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert taught is not None
    (rules / "cues" / "taught.yml").write_text(textwrap.dedent(taught[1]), encoding="utf-8")
    assert list(check(rules)) == []
