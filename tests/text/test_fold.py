"""Folding and its map: spelling variants look alike, and every offset finds its way back."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.text.fold import fold, fold_word
from quotes.text.spans import Span

ARABIC = st.text(st.sampled_from("أإآٱاىيةهکی قَُِّْـ\u200fﻻﷲن.\n«»أب1"), max_size=60)
ANY = st.one_of(ARABIC, st.text(max_size=60))


def test_spelling_variants_look_alike() -> None:
    assert fold("أكَّد").text == fold("اكد").text == "اكد"
    assert fold_word("إلى") == fold_word("الي") == "الي"
    assert fold_word("صحيفة") == "صحيفه"
    assert fold("قـــال").text == "قال"
    assert fold("ﻻ").text == "لا"
    assert fold("کی").text == "كي"
    assert fold("ڤيينا، بلڨاسم").text == "فيينا، بلقاسم"
    assert fold("٢٠٠٩ و۱۷").text == "2009 و17"


def test_hamza_on_waw_and_yeh_stays() -> None:
    assert fold_word("مسؤول") == "مسؤول"
    assert fold_word("رئيس") == "رئيس"


def test_a_word_takes_the_marks_of_its_last_letter_along() -> None:
    text = "كتب تقريرًا طويلًا"
    view = fold(text)
    start = view.text.index("تقريرا")
    assert view.span_to_text(Span(start, start + len("تقريرا"))).of(text) == "تقريرًا"


@given(ANY)
def test_view_to_text_to_view_is_the_identity(text: str) -> None:
    view = fold(text)
    for position in range(len(view.text)):
        back = view.to_view(view.to_text(position))
        # Letters that one character yields together (ﻻ) share its place; all others come back to themselves.
        assert back == position or view.to_text(back) == view.to_text(position)


@given(ANY)
def test_text_offsets_ascend_and_stay_inside(text: str) -> None:
    view = fold(text)
    places = [view.to_text(position) for position in range(len(view.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert places == view.all_to_text(range(len(view.text) + 1))


@given(ANY)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(ARABIC, st.data())
def test_a_span_covers_at_least_the_letters_that_it_names(text: str, data: st.DataObject) -> None:
    view = fold(text)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    span = view.span_to_text(Span(start, end))
    assert 0 <= span.start < span.end <= len(text)
    assert view.text[start:end] in fold(span.of(text)).text
