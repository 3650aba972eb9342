"""The words that show a stance."""

import pytest

from quotes import Article, Rulebook, extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال وزير النقل إن ما نشر مجرد شائعة لا أكثر.", "مجرد شائعة"),
        ("قال وزير النقل إن ما نشر مجرد شائعات.", "مجرد شائعات"),
        ("نفى وزير النقل الخبر.", "نفى"),
    ],
)
def test_the_words_of_a_stance_are_whole(rulebook: Rulebook, text: str, words: str) -> None:
    (quote,) = extract(Article(document="made-up", text=text), rulebook).quotes
    assert [span.text for span in quote.stance_words] == [words]
