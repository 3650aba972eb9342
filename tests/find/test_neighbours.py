"""Whose a clause or a phrase is when two cues stand before it, or a word that only looks like one. All is made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وزعم البعض وجود خلل في الجسر، وطالب الوزارة بأن تغلقه.",
         [("زعم", "وجود خلل في الجسر"), ("طالب", "تغلقه")]),
        ("وأشار الحارس بيده، مذكرا الجمهور أنه سجل هدفا.", [("مذكرا", "أنه سجل هدفا")]),
        ("ويشكو السكان من سوء حالة الجسر ويرون أن العمل بطيء.", [("يرون", "العمل بطيء")]),
        ("ولم يعلن أي كيان مسؤوليته عن الحريق، إلا أن وكالة الأنباء نقلت عن المحافظ قوله إنه حادث.",
         [("نقلت", "إنه حادث"), ("قوله", "إنه حادث")]),
        ("لكن الوزارة حذرت في بيانها قائلة إن الجسر قديم.", [("قائلة", "الجسر قديم")]),
        ("وبعد خلاف بينه وبين الرئيس سالم سعيد، غادر الوزير القاعة، قائلا إنه لن يعود.", [("قائلا", "إنه لن يعود")]),
        ("وأكد عبر اتصالات بينه وبين السكان أن الجسر جاهز.", [("أكد", "الجسر جاهز")]),
        ("وأكد عبر اتصالات بيننا وبين السكان أن الجسر جاهز.", [("أكد", "الجسر جاهز")]),
        ("وصرح وزير النقل، بعد أن وردت تقارير عن الحادث، بأن الجسر سليم.", [("صرح", "الجسر سليم")]),
        ("وأكد الوزير، بعد أن كشفت الشركة الحادث، أن الجسر سليم.", [("أكد", "الجسر سليم")]),
        ("وأكد الوزير، قبل أن يرى السكان الجسر، أن الطريق مغلق.", [("أكد", "الطريق مغلق")]),
        ("لكن دونالد كشف أن الجسر جاهز.", [("كشف", "الجسر جاهز")]),
        ("هذا هو ما يقترحه الوزير، لكنه يقول إن ذلك مؤقت.", [("يقول", "ذلك مؤقت")]),
    ],
)  # fmt: skip
def test_whose_the_clause_is(text: str, said: list[tuple[str, str]], rulebook: Rulebook) -> None:
    found = [(quote.cue.text, quote.content[0].text) for quote in quotes(text, rulebook)]
    assert found == said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وناشد المحافظ أهل المدينة النهوض بمسؤولياتهم.", "النهوض بمسؤولياتهم"),
        ("وناشد مدير المستشفى، سالم التجريبي، توفير الدواء بأسرع وقت ممكن.", "توفير الدواء بأسرع وقت ممكن"),
        ("ودعت «الضفة» سالم التجريبي لتوجيه مجموعة من الشباب بالمدينة.", "لتوجيه مجموعة من الشباب بالمدينة"),
        ("ودعا مجلس الإدارة المساهمين للتدخل بالعاصمة.", "للتدخل بالعاصمة"),
        ("واتهم أحد السكان مستشفى خاصا بجدة، بالتسبب في الحريق.", "بالتسبب في الحريق"),
        ("اتهم الوزير حكومة المدينة، التي وصفها بالمنتهية، بالعمل على تعطيل الجسر.", "بالعمل على تعطيل الجسر"),
        ("وأبلغ مصدر أمني موقع المدينة التابع للحزب باليمن، أن الجسر جاهز.", "الجسر جاهز"),
    ],
)  # fmt: skip
def test_what_is_demanded(text: str, content: str, rulebook: Rulebook) -> None:
    assert quotes(text, rulebook)[0].content[0].text == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('وأوضحت شبكة "سي إن إن" إنها جاهزة.', 'شبكة "سي إن إن"'),
        ("وقالت قناة إن بي سي إن الجسر جاهز.", "قناة إن بي سي"),
        ("وقالت بي بي سي إن الجسر جاهز.", "بي بي سي"),
    ],
)
def test_a_name_spelled_letter_by_letter(text: str, source: str, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)[0].source
    assert found is not None
    assert found.text == source


def test_who_relays_behind_an_adverbial(rulebook: Rulebook) -> None:
    found = quotes("وبعد ساعات نقلت وكالة الأنباء عن مهندس في الشركة قوله إن الجسر جاهز.", rulebook)
    assert [quote.source.text for quote in found if quote.source] == ["وكالة الأنباء", "مهندس في الشركة"]


@pytest.mark.parametrize(
    "text",
    ["أكد الوزير أن الجسر جاهز لم", "وأكدت الشركة أن الجسر جاهز حين", "نفت الشركة أن الجسر جاهز بعد"],
)
def test_no_word_stands_before_the_first_one(text: str, rulebook: Rulebook) -> None:
    assert len(quotes(text, rulebook)) == 1  # the last word was read as the one before the first


def test_a_relay_keeps_whom_it_relays_before_a_participle(rulebook: Rulebook) -> None:
    found = quotes("ونقلت الصحيفة عن الوزير في بيان، مذكرا السكان أن الجسر مغلق.", rulebook)
    assert [quote.cue.text for quote in found] == ["نقلت", "نقلت", "مذكرا"]


def test_a_verbal_noun_relayed_of_an_indefinite_person(rulebook: Rulebook) -> None:
    found = quotes("ونقلت الصحيفة عن مدرب محلي اسمه سالم ادعاءه بأن الجسر جاهز.", rulebook)
    assert [quote.content[0].text for quote in found] == ["الجسر جاهز", "الجسر جاهز"]


def test_a_phrase_behind_words_of_manner_is_passed_over(rulebook: Rulebook) -> None:
    found = quotes("ونفت الوزارة جملة وتفصيلا بالمدينة وجود خلاف.", rulebook)  # was read for ever
    assert [quote.content[0].text for quote in found] == ["وجود خلاف"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر جاهز والاحتفال يستحق",
        "من يستحق قال الوزير إنه سيكرم.",
        "هذا ما يمكن قال الوزير إن الشركة ستفعله.",
    ],
)
def test_a_verb_behind_what_may_be_is_a_cue(text: str, rulebook: Rulebook) -> None:
    assert [quote.cue.text for quote in quotes(text, rulebook)] == ["قال"]
