"""The rulebook: rule files read, checked and inflected."""

from quotes.rulebook.load import Rule, Rulebook, load_rulebook
from quotes.rulebook.nodes import RuleError

__all__ = ["Rule", "RuleError", "Rulebook", "load_rulebook"]
