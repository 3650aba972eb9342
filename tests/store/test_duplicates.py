"""What is the same article, what a new version, and what neither."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from quotes.models import Article, content_hash
from quotes.store.duplicates import Place, bands, likeness, place, sketch
from quotes.store.rows import article_rows
from quotes.store.write import Store
from quotes.text.compare import words
from tests.made_up import made_up, narrated, read_made_up


def placed(folder: Path, first: Article, second: Article) -> Place:
    """Where ``second`` belongs in a database that holds ``first``."""
    with Store(folder / f"{content_hash(first, second)}.db") as store:
        for article in (first, second):
            rows = article_rows(article, read_made_up(article))
            rows.sketch = sketch(article.text)
            where = place(store.connection, article, rows)
            if article is first:
                assert where == Place()
                store.add_article(article, rows)
    return where


def changed(text: str, share: float) -> str:
    """The text with a share of its words replaced."""
    chance = random.Random(3)
    return " ".join("كلمة" if chance.random() < share else word for word in text.split(" "))


BODY = narrated(1, 200)


def test_a_syndicated_copy_is_the_same_article(tmp_path: Path) -> None:
    first = made_up(1, body=BODY)
    copy = made_up(1, document="copy", outlet="وكالة المثال", body="المدينة - وكالات\n" + changed(BODY, 0.02))
    assert placed(tmp_path, first, copy) == Place(kept=1)


def test_a_copy_that_quotes_something_new_is_kept(tmp_path: Path) -> None:
    first = made_up(1, body=BODY)
    more = "قال المتحدث باسم الشركة إن وزير النقل وافق على الخطة رقم 2."
    assert placed(tmp_path, first, made_up(1, document="copy", outlet=None, body=f"{more}\n{BODY}")) == Place()


def test_the_same_frame_around_other_words_is_another_article(tmp_path: Path) -> None:
    """Bulletins differ in a number only, and that number is what was said."""
    assert placed(tmp_path, made_up(1, body=BODY), made_up(2, document="next", body=BODY)) == Place()


def test_much_rewritten_is_another_article(tmp_path: Path) -> None:
    first = made_up(1, body=BODY)
    assert placed(tmp_path, first, made_up(1, document="copy", outlet=None, body=changed(BODY, 0.3))) == Place()


def test_short_texts_are_the_same_only_letter_by_letter(tmp_path: Path) -> None:
    short = Article(document="a", text="وصل الوفد إلى المدينة صباح اليوم.")
    assert sketch(short.text) == b""
    assert placed(tmp_path, short, Article(document="b", text="وصل الوفد إلى المدينة صباح اليوم")) == Place()


def test_other_words_at_the_same_address_are_a_new_version(tmp_path: Path) -> None:
    url = "https://example.org/story"
    first = made_up(1, url=url, body=BODY)
    assert placed(tmp_path, first, made_up(2, document="x", url=url, body=changed(BODY, 0.3))) == Place(replaces=1)
    other_story = Article(document="x", url=url, text=narrated(9, 200))
    assert placed(tmp_path, first, other_story) == Place()


def test_other_words_under_the_same_name_are_a_new_version(tmp_path: Path) -> None:
    first = made_up(1, body=BODY)
    assert placed(tmp_path, first, made_up(1, body=changed(BODY, 0.2))) == Place(replaces=1)
    assert placed(tmp_path, first, made_up(1, body=changed(BODY, 0.2), outlet="وكالة المثال")) == Place()
    assert placed(tmp_path, first, Article(document="article-1", outlet=first.outlet, text=narrated(9, 200))) == Place()


def test_marks_alone_make_no_new_version(tmp_path: Path) -> None:
    url = "https://example.org/story"
    first = made_up(1, url=url, body=BODY)
    again = first.model_copy(update={"text": first.text.replace("قال", "قَالَ").replace(".", " ."), "document": "x"})
    assert placed(tmp_path, first, again) == Place(kept=1)


def test_a_version_follows_the_latest(tmp_path: Path) -> None:
    url = "https://example.org/story"
    with Store(tmp_path / "q.db") as store:
        found = []
        for step in range(3):
            article = made_up(1, url=url, document=f"fetched-{step}", body=changed(BODY, 0.02) + " " + narrated(step))
            rows = article_rows(article, read_made_up(article))
            where = place(store.connection, article, rows)
            found.append(where.replaces)
            store.add_article(article, rows, replaces=where.replaces)
    assert found == [None, 1, 2]


@pytest.mark.parametrize(("share", "recall"), [(0.01, 0.99), (0.03, 0.95)])
def test_copies_share_a_band(share: float, recall: float) -> None:
    chance = random.Random(5)
    hits = 0
    for seed in range(200):
        text = narrated(seed, 250)
        copy = " ".join("كلمة" if chance.random() < share else word for word in text.split(" "))
        hits += not set(bands(sketch(text))).isdisjoint(bands(sketch(copy)))
    assert hits >= recall * 200


def test_unlike_texts_share_no_band() -> None:
    sketches = [set(bands(sketch(narrated(seed, 250)))) for seed in range(100)]
    assert all(one.isdisjoint(other) for one in sketches for other in sketches if one is not other)


def test_likeness_is_the_share_of_common_runs() -> None:
    one, other = narrated(1, 400), narrated(2, 400)
    assert likeness(sketch(one), sketch(one)) == 1
    assert likeness(sketch(one), sketch(other)) < 0.1
    assert likeness(sketch(one), sketch(f"{one} {other}")) == pytest.approx(0.5, abs=0.2)


def test_words_are_folded() -> None:
    assert words("قَالَ «الوزيرُ»: إنّـه") == ["قال", "الوزير", "انه"]
