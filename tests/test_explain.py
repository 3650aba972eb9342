"""quotes explain draws every stage, and says so when there is nothing to draw."""

from quotes import Article, Rulebook
from quotes.explain import explain


def test_all_stages_are_drawn(rulebook: Rulebook) -> None:
    drawn = explain(Article(document="t", text="نفت وزارة النقل وجود أي تأخير."), rulebook)
    for words in ("نفت/V", "source    وزارة النقل  [4–15]", "denies", "rule      nafa:"):
        assert words in drawn


def test_a_text_without_quotes_says_so(rulebook: Rulebook) -> None:
    assert explain(Article(document="t", text="وصل الوفد."), rulebook) == "no quotes were found"
