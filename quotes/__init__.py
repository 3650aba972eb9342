"""Who said what about whom, in Arabic news.

>>> from quotes import Article, extract, load_rulebook
>>> found = extract(Article(document="example", text="قال وزير النقل إن الجسر جاهز."), load_rulebook())
>>> found.quotes[0].content[0].text
'الجسر جاهز'
"""

from quotes.models import Article, Extraction, Problem, Quote
from quotes.pipeline import extract
from quotes.rulebook.load import Rulebook, load_rulebook

__all__ = ["Article", "Extraction", "Problem", "Quote", "Rulebook", "extract", "load_rulebook"]
__version__ = "0.1.0"
