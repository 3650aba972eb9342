"""What frames and boundaries do together, with made-up speakers. The examples of each rule are tests too."""

import pytest

from quotes import Article, Quote, Rulebook, extract


@pytest.fixture
def quotes(rulebook: Rulebook):  # type: ignore[no-untyped-def]
    return lambda text: extract(Article(document="t", text=text), rulebook).quotes


def contents(quote: Quote) -> list[str]:
    return [piece.text for piece in quote.content]


def test_each_utterance_of_a_chain_is_a_quote_of_its_own(quotes) -> None:  # type: ignore[no-untyped-def]
    found = quotes("قال وزير النقل إن الجسر جاهز، مضيفا أن الطريق مغلق، وأكد أن العمل مستمر.")
    assert [contents(quote) for quote in found] == [["الجسر جاهز"], ["الطريق مغلق"], ["العمل مستمر"]]
    assert {quote.speaker.name for quote in found} == {"وزير النقل"}


def test_a_frame_behind_covers_its_sentence_and_both_frames_stay(quotes) -> None:  # type: ignore[no-untyped-def]
    found = quotes("قالت الشركة إن الإنتاج مستمر، بحسب وكالة الأنباء.")
    assert [quote.cue.text for quote in found] == ["قالت", "بحسب"]
    assert contents(found[0]) == ["الإنتاج مستمر"]
    assert contents(found[1]) == ["قالت الشركة إن الإنتاج مستمر"]


def test_a_quotation_of_several_sentences_is_one_content(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قال وزير النقل: «الجسر جاهز. سنفتحه غدا. الدخول مجاني».")
    assert contents(quote) == ["الجسر جاهز. سنفتحه غدا. الدخول مجاني"]
    assert quote.type == "direct"


def test_marks_round_part_of_a_content_stay_and_make_it_mixed(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قال وزير النقل إن الجسر «جاهز تماما» منذ شهر.")
    assert contents(quote) == ["الجسر «جاهز تماما» منذ شهر"]
    assert quote.type == "mixed"


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير الشركة إن هاتفها «آيفون 16» جاهز.",
        "قال مدير الشركة إن خدمة «السماء الزرقاء» جاهزة.",
        "قال مدير الشركة إن العمل توقف في «رويترز.»",
        "فتحت «السماء الزرقاء» أبوابها. وقال مدير الشركة إن زوار «السماء الزرقاء» كثيرون.",
    ],
)
def test_marks_round_a_name_quote_nobody(quotes, text: str) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes(text)
    assert quote.type == "indirect"


def test_a_clause_in_marks_is_no_name_whatever_stands_before_it(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قال وزير النقل إن السكان في محيط الشركة «لا يعبرون الجسر».")
    assert quote.type == "mixed"


def test_a_complementiser_between_the_marks_leaves_a_quotation_direct(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes('وقال المصدر الذي زار المدينة أمس "إن الجسر جاهز منذ شهر".')
    assert quote.type == "direct"
    assert contents(quote) == ["الجسر جاهز منذ شهر"]


def test_the_first_person_behind_a_colon_is_direct(quotes) -> None:  # type: ignore[no-untyped-def]
    (ours,) = quotes("وقال وزير النقل: إننا متفقون على الموعد.")
    (theirs,) = quotes("وقال وزير النقل: إنه موعد بعيد.")
    assert (ours.type, theirs.type) == ("direct", "indirect")


def test_who_relays_and_who_is_relayed_have_a_quote_each(quotes) -> None:  # type: ignore[no-untyped-def]
    found = quotes("نقلت صحيفة البلدة عن مصدر مطلع قوله إن الجسر جاهز.")
    assert [quote.source.text for quote in found] == ["صحيفة البلدة", "مصدر مطلع"]
    assert {tuple(contents(quote)) for quote in found} == {("الجسر جاهز",)}
    assert len({quote.uid for quote in found}) == 2


def test_hamza_is_never_the_only_sign(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("اكد وزير النقل ان الجسر جاهز.")
    assert (quote.source.text, contents(quote)) == ("وزير النقل", ["الجسر جاهز"])


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("نفى وزير النقل وجود أي تأخير.", True),
        ("لم ينف وزير النقل وجود أي تأخير.", False),
        ("قال وزير النقل إن الخبر عار عن الصحة.", True),
        ("قال وزير النقل إنه لن يحضر.", False),
        ("استنكر وزير النقل قصف المدينة.", False),
    ],
)
def test_denials(quotes, text: str, denial: bool) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes(text)
    assert quote.denial is denial
    assert (quote.stance == "denies") is denial
    assert all(words.text in text for words in quote.stance_words)


def test_the_denial_of_what_is_passed_on_is_the_one_s_who_speaks(quotes) -> None:  # type: ignore[no-untyped-def]
    text = (
        "قال مدير المستشفى إن القسم جاهز. ونقلت الصحيفة عن وزير النقل قوله إن الخبر لا أساس له من الصحة. "
        "وأضاف أن الجسر جاهز. وقال المحافظ إن الطريق مفتوح."
    )
    assert [quote.cue.text for quote in quotes(text) if quote.denial] == ["قوله"]


@pytest.mark.parametrize(
    "text",
    [
        "وسئل وزير النقل عما إذا كان ينكر هذه الاتهامات.",
        "وقال المدير إنه لو نفى البنك الشائعات لهدأت السوق.",
        "اعترف المدير بأن الأرقام السابقة كانت غير دقيقة.",
        "وتناقل الناس خبر استقالة المدير وأنه لا صحة له.",
        "ودحضت التجارب هذه الرواية.",
        "أنكر الناس عليه إسرافه.",
        "نفى السلطان وزيره إلى جزيرة بعيدة.",
        "لم تعلق المحكمة تنفيذ الحكم.",
        "والتزم الطلاب الصمت أثناء الدرس.",
        "ولم يرد الجيش على قصف المدينة.",
    ],
)
def test_what_looks_like_a_denial_or_a_refusal_and_is_none(quotes, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not any(quote.denial or quote.no_comment for quote in quotes(text))


def test_who_denies_does_not_decline(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قال وزير النقل إن ما ينشر عن الجسر مجرد تلفيقات وليس لدينا ما نضيفه.")
    assert quote.denial
    assert not quote.no_comment


def test_a_refusal_has_what_was_not_commented_on(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("رفض المتحدث باسم الشركة التعليق على التقرير.")
    assert quote.no_comment
    assert contents(quote) == ["التقرير"]


@pytest.mark.parametrize(
    "text",
    [
        "جرت المباراة بين الفريقين.",
        "بلغت الزيادة ما لا يقل عن ألف طن.",
        "يعمل المصنع وفق القانون.",
        "أنجبت الناقة ذكرا.",
        "",
        "؟؟؟ «» ::",
    ],
)
def test_what_is_no_attribution(quotes, text: str) -> None:  # type: ignore[no-untyped-def]
    assert quotes(text) == ()


def test_an_unclosed_mark_is_told(rulebook: Rulebook) -> None:
    text = "قال وزير النقل: «الجسر جاهز"
    (problem,) = extract(Article(document="t", text=text), rulebook).problems
    assert problem.kind == "open-mark"
    assert text[problem.start : problem.end] == "«"


def test_a_passive_names_nobody_and_says_so(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("ويقال إن المصنع سيغلق.")
    assert quote.speaker is None
    assert quote.speaker_unknown


def test_where_something_was_said_says_nothing_itself(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قالت وزارة النقل في إفادة خطية إن الجسر جاهز.")
    assert quote.cue.text == "قالت"
    assert quote.source.text == "وزارة النقل"


def test_a_title_is_no_quotation_and_what_was_written_under_it_follows(quotes) -> None:  # type: ignore[no-untyped-def]
    words = "أغلقت البلدية الجسر القديم أمام السيارات منذ ليلة أمس حتى إشعار آخر"
    (quote,) = quotes(f'وكتبت صحيفة «الصباح» تحت عنوان "جسر المدينة القديم يغلق أبوابه" تقول:\n"{words}."')
    assert (quote.cue.text, contents(quote), quote.type) == ("كتبت", [words], "direct")
    assert not quotes("نشر وزير النقل مذكراته في كتاب بعنوان «سنوات طويلة بين الجسور والأنفاق القديمة».")


def test_a_quotation_may_begin_a_line_behind_its_colon(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("وقال وزير النقل في هذا الشأن:\n«الجسر جاهز. سنفتحه غدا.»\nوالطريق طويل.")
    assert contents(quote) == ["الجسر جاهز. سنفتحه غدا"]


@pytest.mark.parametrize(
    "text",
    [
        "غضب الجمهور بعد تكرر حديثه عن أهمية الفوز في المباراة.",
        "أصر الموظف علي من أجل أن أغير الطلب.",
        "وتؤكد موجة العنف في المدينة أن الشرطة غائبة.",
        "وكانت الأسعار منخفضة مما يفسر تخلفه عن اللحاق بالركب.",
        "ما حدث في الميناء أمس أكد أن الحراسة ضعيفة.",
        "وأوضحت تجربة العام الماضي أن الجسور القديمة تنهار.",
        "كشفت الشركة عن سيارتها الجديدة في المعرض.",
    ],
)
def test_acts_and_nouns_that_look_like_verbs_say_nothing(quotes, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not quotes(text)


def test_whoever_reveals_a_plan_tells_it(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("كشف وزير النقل سالم التجريبي عن خطة لتوسيع الميناء.")
    assert contents(quote) == ["خطة لتوسيع الميناء"]


def test_what_is_said_of_words_that_a_relative_clause_names_is_not_said_by_their_speaker(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("قال وزير النقل إن الاتهامات التي أوردها مدير الشركة «تفتقر إلى المصداقية».")
    assert (quote.cue.text, quote.denial) == ("قال", True)


def test_a_verdict_that_another_gives_is_no_denial(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("أكد مدير الشركة أن إقالته مؤامرة، وهو ما تراه الوزارة «تهمة من نسج الخيال».")
    assert not quote.denial


def test_words_in_which_the_speaker_says_that_he_denies_are_a_denial(quotes) -> None:  # type: ignore[no-untyped-def]
    words = "ترددت أنباء عن إغلاق الجسر، وتؤكد وزارة النقل أن هذه الأنباء عارية عن الصحة تماما"
    found = quotes(f"قالت وزارة النقل: «{words}».")
    assert [quote.cue.text for quote in found if quote.denial] == ["قالت", "تؤكد"]


def test_a_man_is_not_meant_by_a_feminine_relative_pronoun(quotes) -> None:  # type: ignore[no-untyped-def]
    found = quotes("وحول تصريحات وزير النقل، التي نفت علمها بها، قالت مديرة الشركة إن الأمر مؤسف.")
    assert "وزير النقل" not in [quote.speaker.name for quote in found if quote.speaker]


def test_headquarters_concede_nothing(quotes) -> None:  # type: ignore[no-untyped-def]
    (quote,) = quotes("وأكدت الشركة المالكة للسفينة، التي تتخذ من الميناء مقرا لها، أن السفينة سالمة.")
    assert (quote.cue.text, contents(quote)) == ("أكدت", ["السفينة سالمة"])
