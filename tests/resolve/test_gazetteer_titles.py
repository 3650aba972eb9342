"""The examples in rules/titles: what each rule reads, and what it leaves alone."""

import pytest

from quotes.resolve.lexicon.files import read_records
from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.lexicon.heads import TitleMatch, TitleReject, TitleRule
from quotes.resolve.names.split import split_title
from quotes.resources import resource
from quotes.text.fold import fold_word

FILES = sorted((resource("rules") / "titles").glob("*.yml"))
RULES = [rule for file in FILES for rule in read_records(file, TitleRule)]


@pytest.mark.parametrize(("rule", "example"), [(rule, example) for rule in RULES for example in rule.match])
def test_match(rule: TitleRule, example: TitleMatch) -> None:
    if "name" in example.model_fields_set:
        title, name, *_ = split_title(example.text)
        assert (title, name) == (example.title, example.name)
    else:
        words = [fold_word(word) for word in example.text.split()]
        found = load_gazetteer().head_at(words)
        assert found
        assert (found[0].kind, words[: found[1]]) == (rule.kind, [fold_word(example.head or "")])


@pytest.mark.parametrize(("rule", "example"), [(rule, example) for rule in RULES for example in rule.reject])
def test_reject(rule: TitleRule, example: TitleReject) -> None:
    found = load_gazetteer().head_at([fold_word(word) for word in example.text.split()])
    assert not found or (found[0].kind, found[0].number) != (rule.kind, "sg")
