"""Words for comparing, and their numbers."""

from __future__ import annotations

from quotes.text.compare import run_numbers, word_numbers, words


def test_words_are_folded_and_bare() -> None:
    assert words("«إلى» المدرسةِ، 12.5%…") == ["الي", "المدرسه", "12", "5"]


def test_spellings_have_one_number_and_marks_have_none() -> None:
    assert word_numbers("«أحمد» — إلى") == word_numbers("احمد الي")
    assert len(word_numbers("… ، !")) == 0


def test_runs_depend_on_the_order() -> None:
    one, other = word_numbers("قال الوزير أمس"), word_numbers("أمس الوزير قال")
    assert sorted(one) == sorted(other)
    assert run_numbers(one) != run_numbers(other)
    assert run_numbers(one[:2]) == []
    assert all(0 <= number < 1 << 32 for number in run_numbers(word_numbers("واحد اثنان ثلاثة أربعة")))
