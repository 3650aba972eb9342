"""Quotation marks as newspapers print them: mixed, reversed, glued and never closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.find.scene.marks import narration, pair_marks
from quotes.rulebook.load import load_rulebook
from quotes.text.fold import fold, fold_word
from quotes.text.tokens import tokenize

NARRATOR = narration({rule.name: frozenset(map(fold_word, rule.words)) for rule in load_rulebook().classes.values()})


def inside(text: str) -> list[str]:
    tokens = tokenize(fold(text))
    return [" ".join(tokens.words[slice(*mark.inside)]) for mark in pair_marks(tokens, NARRATOR) if mark.closed]


@pytest.mark.parametrize(
    "text", ["قال «نص هنا» ثم", "قال “نص هنا” ثم", 'قال "نص هنا" ثم', "قال ”نص هنا” ثم", "قال ” نص هنا “ ثم"]
)
def test_each_glyph_pairs(text: str) -> None:
    assert inside(text) == ["نص هنا"]


def test_a_mark_glued_to_the_word_before_still_opens_when_another_closes() -> None:
    assert inside('وأضاف البيان" نتوقع ذلك".') == ["نتوقع ذلك"]


def test_marks_inside_other_marks_belong_to_the_outer_pair() -> None:
    assert inside('قال «زرت "الجسر" أمس» وغادر') == ['زرت " الجسر " امس']


def test_an_unclosed_mark_costs_only_its_own_paragraph() -> None:
    text = "قال «نص بلا نهاية\nوقال «نص آخر» ثم"
    tokens = tokenize(fold(text))
    marks = pair_marks(tokens, NARRATOR)
    assert [mark.closed for mark in marks] == [False, True]
    assert tokens.words[marks[0].closing] == "\n"


def test_the_glyph_of_another_family_closes_what_no_other_mark_can() -> None:
    text = "قال «الجسر جاهز. والطريق مغلق”. ثم غادر إلى “مدينة الجسور”."
    assert inside(text) == ["الجسر جاهز . والطريق مغلق", "مدينه الجسور"]
    assert inside("قال «زرت شركة الجسور” أمس» وغادر") == ["زرت شركه الجسور ” امس"]


@pytest.mark.parametrize(
    "narrated", ["وأضاف أن العمل مستمر", "من جهته، أيد المدير القرار", "وكانت الشركة قد بنت الجسر"]
)
def test_an_unclosed_mark_ends_where_the_narrator_goes_on(narrated: str) -> None:
    tokens = tokenize(fold(f"قال: «الجسر جاهز. والطريق مغلق. {narrated}."))
    (mark,) = pair_marks(tokens, NARRATOR)
    assert not mark.closed
    assert tokens.words[mark.closing - 1] == "مغلق"


def test_a_second_opening_mark_leaves_the_first_unclosed() -> None:
    assert inside("قال «نص ثم قال «نص آخر» وغادر") == ["نص اخر"]


def test_a_mark_that_is_opened_again_ends_where_the_narrator_goes_on() -> None:
    tokens = tokenize(fold("قال: «الجسر مغلق. من جانبه أوضح المدير أن «شركة الجسور» تعمل."))
    assert tokens.words[pair_marks(tokens, NARRATOR)[0].closing - 1] == "مغلق"


def test_a_mark_that_can_only_open_does_not_close_what_somebody_else_said() -> None:
    assert inside('قال إن "الجسر جاهز. وقال المدير إن الطريق "مغلق منذ الفجر" أمس.') == ["مغلق منذ الفجر"]
    assert inside('قال إن "الجسر جاهز. والطريق "مغلق منذ الفجر.') == ["الجسر جاهز . والطريق"]


@pytest.mark.parametrize("leads", ["، مضيفا أن", " مؤكدة", "، وقال إنه"])
def test_a_mark_that_the_narrator_leads_to_does_not_close_what_is_open(leads: str) -> None:
    text = f'قال إن "الجسر جاهز{leads} "مغلق منذ الفجر" أمس.'
    tokens = tokenize(fold(text))
    first, second = pair_marks(tokens, NARRATOR)
    assert (" ".join(tokens.words[slice(*first.inside)]), first.closed) == ("الجسر جاهز", False)
    assert " ".join(tokens.words[slice(*second.inside)]) == "مغلق منذ الفجر"


def test_a_name_between_marks_inside_marks_of_the_same_glyph() -> None:
    assert inside("قال: «نعمل مع شركة «الجسر» منذ عام». وغادر") == ["نعمل مع شركه « الجسر » منذ عام"]


def test_a_name_between_straight_marks_inside_straight_marks() -> None:
    assert inside('قال: "نعمل مع شركة "الجسر" منذ عام". وغادر') == ['نعمل مع شركه " الجسر " منذ عام']
    assert inside('ذكر أن "الجسر وصفه "بالقديم" ودعا إلى "فتح" الطريق و"إصلاحه" أمس') == [
        "الجسر وصفه",
        "فتح",
        "اصلاحه",
    ]


def test_a_longer_quotation_inside_marks_that_have_a_side() -> None:
    text = "قال: «يقول الناس هنا «إن الجسر قديم ولا يعبره أحد»، والطريق طويل». وغادر"
    assert inside(text) == ["يقول الناس هنا « ان الجسر قديم ولا يعبره احد » ، والطريق طويل"]


def test_a_mark_behind_a_particle_with_a_stroke_opens() -> None:
    assert inside('قال: "إن الشركات كـ"الجسر" كلها تعمل." وغادر') == ['ان الشركات ك " الجسر " كلها تعمل .']


def test_a_quotation_behind_an_unclosed_mark_is_no_name_inside_it() -> None:
    assert inside("قال «نص ثم. وقال «نص آخر». وأضاف أن» ثم") == ["نص اخر"]


def test_one_mark_may_close_a_quotation_and_what_is_quoted_in_it() -> None:
    assert inside("قال «الجسر متعب والطريق يمثل «فرصة للمدينة».") == ["الجسر متعب والطريق يمثل « فرصه للمدينه"]
    assert inside('قال "الطريق مغلق لأنه "قيد الإصلاح".') == ['الطريق مغلق لانه " قيد الاصلاح']
    assert inside("قال «الجسر متعب والطريق يمثل «فرصة» للمدينة.") == ["فرصه"]
    assert inside("ذكر أن «للسكان رأيهم، ونبه إلى وجود «حملة مشبوهة ضدهم».") == ["حمله مشبوهه ضدهم"]
    assert inside('وصف "الجسر المغلق. ورحبت الشركة بحوار "جاد وصريح".') == ["الجسر المغلق . ورحبت الشركه بحوار"]


@pytest.mark.parametrize("opened_again", ["«", ""])
def test_a_quotation_goes_on_in_the_next_paragraph_that_closes_it(opened_again: str) -> None:
    text = f"قال «الجسر جاهز منذ شهر.\n{opened_again}ولا نعرف لماذا لم يفتح بعد» ثم غادر"
    again = f"{opened_again} " if opened_again else ""
    assert inside(text) == [f"الجسر جاهز منذ شهر . \n {again}ولا نعرف لماذا لم يفتح بعد"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "وأضاف أن الطريق مغلق” منذ شهر",
        "ولا نعرف لماذا. وقال المدير إن الطريق مغلق” منذ شهر",
        "“الجسر” رواية جديدة",
        "“الجسر” و“الطريق”",
    ],
)
def test_no_quotation_goes_on_where_the_narrator_does(paragraph: str) -> None:
    tokens = tokenize(fold(f"قال “الجسر جاهز منذ شهر.\n{paragraph}"))
    first = pair_marks(tokens, NARRATOR)[0]
    assert (tokens.words[first.closing], first.closed) == ("\n", False)


@given(st.text(st.sampled_from('«»“”" ابج\n.'), max_size=60))
def test_pairs_never_overlap_and_leave_their_paragraph_only_where_the_next_closes_them(text: str) -> None:
    tokens = tokenize(fold(text))
    reached = -1
    for mark in pair_marks(tokens, NARRATOR):
        assert mark.opening > reached
        assert mark.closed or "\n" not in tokens.words[slice(*mark.inside)]
        reached = mark.closing if mark.closed else mark.opening
