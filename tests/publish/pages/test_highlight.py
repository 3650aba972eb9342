"""Overlapping spans become runs that do not overlap, and any text becomes harmless HTML that reads as the text."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from quotes.publish.pages.highlight import Mark, html, name, paragraphs, place, runs, safe, without_turning
from quotes.text.spans import Span

CHARACTERS = st.text(alphabet="ابت قال\n<>&\"'\u202e\u2067\u2069\u064e😀", max_size=60)


class Reader(HTMLParser):
    """Visible text, hidden text, and the elements of some HTML."""

    def __init__(self, html_text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen, self.elements, self.hidden = "", [], ""
        self._open: list[bool] = []
        self.feed("".join([html_text]))  # Markup would escape itself once more
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self._open.append(("class", "unseen") in attrs)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(self._open):
            self.hidden += data
        else:
            self.seen += data


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(CHARACTERS)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends), max_size=6))
    return text, [Mark(Span(min(s), max(s)), f"role{i}", f"label{i}") for i, s in enumerate(spans)]


@settings(deadline=None)
@given(marked_texts())
def test_runs_join_to_the_text_and_know_the_marks_over_them(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    position = 0
    for run in runs(text, Span(0, len(text)), marks):
        assert run.text
        end = position + len(run.text)
        assert text[position:end] == run.text
        assert set(run.inside) == {m for m in marks if m.span.start <= position and end <= m.span.end and m.span.length}
        position = end
    assert position == len(text)


@settings(deadline=None)
@given(marked_texts())
def test_each_mark_opens_and_closes_once(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    found = list(runs(text, Span(0, len(text)), marks))
    real = [m for m in marks if m.span.length]
    assert sorted(m for run in found for m in run.opens) == sorted(real)
    assert sorted(m for run in found for m in run.closes) == sorted(real)


@settings(deadline=None)
@given(marked_texts())
def test_html_shows_exactly_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    reader = Reader(html(text, Span(0, len(text)), marks))
    assert reader.seen == text
    assert set(reader.elements) <= {"mark", "span", "bdi"}


def test_overlap_is_cut_at_every_border() -> None:
    text = "abcdef"
    marks = [Mark(Span(0, 4), "content", "said"), Mark(Span(2, 6), "target")]
    assert html(text, Span(0, 6), marks) == (
        '<span class="unseen">[said: </span><mark class="content">ab</mark>'
        '<mark class="content target">cd</mark><span class="unseen">] </span><mark class="target">ef</mark>'
    )


def test_a_mark_that_began_before_the_window_is_not_announced_again() -> None:
    marks = [Mark(Span(0, 6), "content", "said")]
    assert html("abcdef", Span(3, 5), marks) == '<mark class="content">de</mark>'


def test_anchor_and_note_stand_once() -> None:
    marks = [Mark(Span(1, 5), "content", anchor="q-1", note=Markup("<sup>1</sup>")), Mark(Span(2, 3), "cue")]
    made = html("abcdef", Span(0, 6), marks)
    assert made.count('id="q-1"') == 1
    assert made.count("<sup>1</sup>") == 1
    assert made.endswith("e</mark><sup>1</sup>f")


def test_turning_characters_are_boxed_and_kept() -> None:
    made = safe("ا\u202eب")
    assert made == 'ا<bdi class="control" title="U+202E">\u202e</bdi>ب'
    assert without_turning("ا\u202eب\u2066") == "اب"


def test_names_with_arabic_letters_run_from_right_to_left() -> None:
    assert name("Sky News عربية") == '<bdi dir="rtl">Sky News عربية</bdi>'
    assert name("Reuters <b>") == "<bdi>Reuters &lt;b&gt;</bdi>"


def test_place_finds_the_paragraph_and_its_neighbours() -> None:
    text = "first\n\n  second here  \n\n\nthird\n"
    found = place(text, Span(text.index("here"), text.index("here") + 4))
    assert found.before is not None
    assert found.after is not None
    assert found.before.of(text) == "first"
    assert found.here.of(text) == "second here"
    assert found.after.of(text) == "third"
    assert not found.cut_before
    assert not found.cut_after


def test_place_over_two_paragraphs_shows_both() -> None:
    text = "one two\nthree four\nfive"
    found = place(text, Span(4, 13))
    assert found.here.of(text) == "one two\nthree four"
    assert found.before is None
    assert found.after is not None
    assert found.after.of(text) == "five"


def test_place_in_a_text_without_paragraphs_is_cut_at_words() -> None:
    text = "كلمة " * 1000
    found = place(text, Span(2500, 2504))
    assert found.cut_before
    assert found.cut_after
    assert found.before is None
    assert found.after is None
    assert found.here.length < 1500
    assert text[found.here.start - 1] == " "
    assert text[found.here.end] == " "


@settings(deadline=None)
@given(CHARACTERS, st.integers(0, 60), st.integers(0, 60))
def test_place_always_holds_the_words(text: str, a: int, b: int) -> None:
    start, end = min(a, b, len(text)), min(max(a, b), len(text))
    words = Span(start, end).stripped(text, "")
    if words.length:
        found = place(text, words)
        assert found.here.covers(words)
        for other in (found.before, found.after):
            assert other is None or not other.overlaps(found.here)


@settings(deadline=None)
@given(CHARACTERS)
def test_paragraphs_leave_only_white_space_out(text: str) -> None:
    kept = paragraphs(text)
    assert "".join(text.split()) == "".join("".join(p.of(text) for p in kept).split())
