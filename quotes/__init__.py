"""Who said what about whom, in Arabic news."""

from quotes.models import Article, Extraction, Problem, Quote

__all__ = ["Article", "Extraction", "Problem", "Quote"]
__version__ = "0.1.0"
