"""Whom words that name nobody are about: pronouns, relatives, «الأخير», «اللاعب». The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target

SALIM = "زار المدينة سالم التجريبي أمس. "
BODY = "هيئة الطرق القرغيزية"
SPOKEN_OF = f"قالت الصحيفة إن {BODY} أغلقت الجسر. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SALIM + "وقالت الصحيفة إن الأخير غادر البلاد.", "سالم التجريبي"),
        (SALIM + "وقالت الصحيفة إن اللاعب غادر البلاد.", "سالم التجريبي"),
        (SALIM + "وقالت الصحيفة إن اللاعب البالغ 27 عاما غادر البلاد.", "سالم التجريبي"),
        (SALIM + "وقالت الصحيفة إن النجم القرغيزي الدولي غادر البلاد.", "سالم التجريبي"),
        ("زار سمو الشيخ سالم التجريبي المدينة. وقال المدير إن سموه وجه بفتح الطريق.", "سالم التجريبي"),
        (SALIM + "ونفت الصحيفة تفكير اللاعب في الاعتزال.", "سالم التجريبي"),
        (SALIM + "وقالت الصحيفة: عاد اللاعب إلى البلاد.", "سالم التجريبي"),
        ("غادرت ليلى التجريبي البلاد. وقال سالم التجريبي إن ابنته ستعود قريبا.", "ليلى التجريبي"),
    ],
)
def test_words_that_point_back(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن نجيبوفسكي لا يريد فتح الطريق.", "نجيبوفسكي"),
        ("قال الوزير: أمضى نجيبوفسكي عامين هنا. وشكر نجيبوفسكي.", "نجيبوفسكي"),
        ("نفت الوزارة اعتزام نجيبوفسكي.", "نجيبوفسكي"),
        ("قال الوزير إن الكونغريس العالمي الأمازيغي أعد تقريرا.", "الكونغريس العالمي الأمازيغي"),
    ],
)
def test_unknown_names_where_a_subject_stands(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_what_a_speaker_adds_of_himself(rulebook: Rulebook) -> None:
    text = "قال الوزير إن سالم التجريبي غادر البلاد، مضيفا أنه سيزور المدينة غدا."
    assert target(text, rulebook) is None


def test_a_word_alone_by_the_nationality_told_first(rulebook: Rulebook) -> None:
    text = "أوقفت الشرطة الطالب القرغيزي أمس. وكان الطريق مغلقا. وقالت المشرفة إن الطالب كان غاضبا."
    assert target(text, rulebook) == "الطالب القرغيزي"
    assert target(text.replace("القرغيزي", ""), rulebook) == "الطالب"


def test_he_is_whoever_was_spoken_of(rulebook: Rulebook) -> None:
    text = "قال الوزير إن سالم التجريبي غادر البلاد. وأضاف: «هو رجل ممتاز»."
    assert target(text, rulebook) == "سالم التجريبي"


def test_who_wrote_the_article_is_nobody_in_it(rulebook: Rulebook) -> None:
    text = "وقالت المشرفة إن الطالب كان غاضبا."
    assert target("سالم التجريبي- الأخبار- بشكيك: أوقفت الشرطة طالبا. " + text, rulebook) == "الطالب"
    assert target(SALIM + text, rulebook) == "سالم التجريبي"


def test_what_is_described_is_meant_by_the_pronoun(rulebook: Rulebook) -> None:
    assert target(SALIM + "ووصف الوزير الخطوة بأنها متأخرة.", rulebook) is None


def test_far_bodies_are_not_what_a_sentence_is_about(rulebook: Rulebook) -> None:
    text = (
        "قال الوزير إن الجسر الجديد الذي انتهى العمل فيه قبل عامين على الطريق الطويل بين المدينة القديمة والميناء يقع "
        "قرب مقر الحكومة القرغيزية."
    )
    assert target(text, rulebook) is None


def test_a_body_farther_off_as_the_aim_of_the_speaker(rulebook: Rulebook) -> None:
    assert target("قالت الوزارة إنها تعارض فرض عقوبات على قرغيزيا.", rulebook) == "قرغيزيا"
    far = "قال الوزير إنه سيقدم العرض الجديد كله في المدينة القديمة بعد شهر كامل من الآن على شاشة قرغيزيا."
    assert target(far, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نفت مصادر مقربة من اللاعب سالم التجريبي تفكير اللاعب في الاعتزال.", "سالم التجريبي"),
        ("نفى الوزير أنباء عن اعتقال سالم التجريبي قائلا إنه لا دليل على مرضه.", "سالم التجريبي"),
        ("قال الوزير إن سالم التجريبي غادر البلاد، لافتا إلى أنه كان لاعبا ممتازا.", "سالم التجريبي"),
        ("قال الوزير إن سالم التجريبي غادر البلاد، مضيفا أنه لاعب ممتاز.", "سالم التجريبي"),
    ],
)
def test_within_one_sentence(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن سالم التجريبي غادر البلاد، مضيفا أن العمل جار على تأمين الطريق البالغ طوله 15 كيلومترا.",
        "زار المدينة سالم التجريبي. وقالت النساء إن الطريق التي فتحوها أسعدت أهلها.",
        "زار المدينة سالم التجريبي. وقالت الشرطة إن سائقا غاضبا ألقى نفسه في البحر.",
        "زارت المدينة ليلى التجريبي. وأعلنت سرايا النقل وصول أحد عناصرها.",
        "انتقد الوزير سالم التجريبي أمس، معربا عن استمرار قلقه من الخطة.",
    ],
)
def test_a_pronoun_behind_a_noun_means_that_noun(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


def test_the_government_of_the_speakers_country(rulebook: Rulebook) -> None:
    text = "قال وزير النقل الأردني سالم التجريبي إن حكومة بلاده ستفتح الطريق."
    assert target(text, rulebook) == "الحكومة الأردنية"


def test_a_country_joined_to_a_setting_is_one_too(rulebook: Rulebook) -> None:
    assert target("قالت الوزارة إنهم جاؤوا من تونس والجزائر.", rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير النقل والسياحة الأردني سالم التجريبي إن الوزارة ستفتح الطريق.", "وزارة النقل والسياحة"),
        ("التحق الرجل بداعش. وقالت الصحيفة إن التنظيم سيفتح الطريق.", "داعش"),
    ],
)
def test_a_bare_noun_for_a_body_named_otherwise(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_nobody_is_guessed_for_a_pronoun(rulebook: Rulebook) -> None:
    assert target("وقال الوزير إنه وصفهم بأنهم خطر على قرغيزيا.", rulebook) is None
    text = "انتقد الوزير الخطوة، معتبرا إياها «ضارة بقرغيزيا»."
    assert target(text, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس حزب النقل التجريبي سالم المثالي إن حزبه سيفوز.", "حزب النقل التجريبي"),
        ("قال الوزير سالم المثالي إن حزبه سيفوز.", None),
        ("استقبل سالم التجريبي ضيفه محمود المثالي أمس. وقالت الوزارة إنهما بحثا فتح الطريق.", "سالم التجريبي"),
        ("زار المدينة الشيخ سالم بن محمود المثالي. وقال الوزير إنه قابل الشيخ سالم غدا.", "سالم بن محمود المثالي"),
        ("أشار الوزير إلى أن جلالة الملك سيزور المدينة.", "جلالة الملك"),
        ("زار المدينة سالم التجريبي. وقالت الصحيفة إن من غير المعقول أن يغلق التجريبي الطريق.", "سالم التجريبي"),
        ("قال الوزير إن من الصعب جدا أن نقلبه.", None),
        ("زار المدينة محمود المثالي. اعتقل سالم التجريبي غدا بعد أن قالت الوزارة إنه غادر.", "سالم التجريبي"),
        ("استقبل سالم التجريبي ضيفه محمود المثالي أمس. وبحسب الوكالة، فقد بحثا فتح الطريق.", "سالم التجريبي"),
        ("زار رئيس قرغيزيا تونس أمس. وقال الوزير إن التعاون بين البلدين سيستمر.", "قرغيزيا"),
        ("لم تكشف الوزارة أسماء المتظاهرين، لكن الصحيفة أكدت أنهم غادروا المدينة.", "المتظاهرين"),
    ],
)
def test_own_bodies_pairs_and_forms_of_address(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "words", ["إن الراحل، بعد عودته، باع المتجر", "إن اللقاء مع الفقيد كان مثمرا", "إن للراحل علاقات طيبة"]
)
def test_the_late_one_is_whom_the_article_calls_so(words: str, rulebook: Rulebook) -> None:
    before = "شيع الناس الراحل سالم التجريبي أمس. "
    assert target(f"{before}قال محمود المثالي {words}.", rulebook) == "سالم التجريبي"
    assert target(f"قال محمود المثالي {words}.", rulebook) is None


def test_the_man_with_a_preposition_is_the_protagonist(rulebook: Rulebook) -> None:
    before = "عاد سالم التجريبي. وفرح التجريبي بالعودة. ونام التجريبي. "
    assert target(f"{before}قال محمود المثالي إن للرجل علاقات طيبة مع الجميع.", rulebook) == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فندت الوزارة تصريحات سالم التجريبي ووصفتها بأنها كاذبة.", "سالم التجريبي"),
        ("يذكر أن سالم التجريبي عاد أمس، وتتهمهم الوزارة بالتقصير.", None),
        ("نفى الوزير وجود أي من رجاله على أراضي قرغيزيا.", "قرغيزيا"),
    ],
)
def test_whose_thing_or_which_people_a_pronoun_on_the_cue_means(
    text: str, name: str | None, rulebook: Rulebook
) -> None:
    assert target(text, rulebook) == name


def test_a_body_is_taken_up_in_its_own_sentence_only(rulebook: Rulebook) -> None:
    same = "قال الوزير إن الشركة القرغيزية خسرت، مضيفا أنها ستغلق أبوابها."
    later = "قال الوزير إن الشركة القرغيزية خسرت. وأضاف أنها ستكون خسارة كبيرة."
    assert target(same, rulebook) == "الشركة القرغيزية"
    assert target(later, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حذر الوزير سالم التجريبي من التعامل مع قرغيزيا التي قال إنها تمضي في بناء السد.", "قرغيزيا"),
        ("انتقد الوزير سالم التجريبي الحكومة القرغيزية، متهما إياها بتأخير بناء السد.", "الحكومة القرغيزية"),
        ("أعلن متحدث باسم حركة النهضة أن الحركة أغلقت مقرها.", "حركة النهضة"),
        ('افتتح مكتب شركة "نجيبكو" أمس. وأكد سالم التجريبي أن نجيبكو تهدف إلى التوسع.', "نجيبكو"),
        ("قال الوزير سالم التجريبي إن الوقت ينفد أمام المجتمع الدولي.", "المجتمع الدولي"),
    ],
)
def test_what_a_clause_hangs_on_or_speaks_for(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_what_is_described_by_a_pronoun_of_its_own_may_be_a_thing(rulebook: Rulebook) -> None:
    assert target("رحب سالم التجريبي بالقرار في قرغيزيا. وأشاد به الوزير واصفا إياه بأنه مهم.", rulebook) is None


def test_scraps_of_a_clause_are_no_target(rulebook: Rulebook) -> None:
    text = "قال المتحدث باسم الرئاسة إن الرئيس الفنلندي سيلتقي الرئيس القرغيزي سالم التجريبي في المدينة."
    assert target(text, rulebook) != "سيلتقي الرئيس"


@pytest.mark.parametrize(
    "text",
    [
        "وقال سالم التجريبي إنه ليس على علم بها.",
        "ونفى سالم التجريبي أي علاقة له بها.",
        "ونفى سالم التجريبي علمه بها.",
    ],
)
def test_what_somebody_knows_of_or_has_to_do_with(text: str, rulebook: Rulebook) -> None:
    assert target(f"{SPOKEN_OF}{text}", rulebook) == BODY


def test_a_pronoun_that_only_stands_behind_a_preposition_takes_up_nobody(rulebook: Rulebook) -> None:
    assert target(f"{SPOKEN_OF}وقال سالم التجريبي إن السيارات مرت بها.", rulebook) is None


@pytest.mark.parametrize(
    "clause",
    ["كتابه الذي قال إنه سيغير الناس", "القرار الذي وصفه بأنه متأخر"],
)
def test_a_thing_that_a_relative_clause_tells_of_is_nobody(clause: str, rulebook: Rulebook) -> None:
    assert target(f"قال الوزير محمود المثالي إن سالم التجريبي غادر البلاد. وقدم المثالي {clause}.", rulebook) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("إنه وقعت اشتباكات في الحي.", None),
        ("إنه بالرغم من ذلك ستصدر القوائم.", None),
        ("إنه ليس بإمكان أحد منع ذلك.", None),
        ("إنه إذا أغلقت الحكومة القرغيزية الطريق تأخر الناس.", "الحكومة القرغيزية"),
        ("إنه أثبت براءته.", "سالم التجريبي"),
    ],
)
def test_a_pronoun_that_only_opens_a_clause_means_nobody(said: str, name: str | None, rulebook: Rulebook) -> None:
    assert target("اعتقل سالم التجريبي غدا بعد أن قالت الوزارة " + said, rulebook) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("قال الوزير سالم المثالي إن لا فائدة من تحركاتها هنا.", "ليلى التجريبي"),
        ("قال الوزير سالم المثالي إن رفضت نقلت إلى مكان آخر.", "ليلى التجريبي"),
        ("قال الوزير سالم المثالي إن نزلت الأمطار تأخر العمل.", None),
    ],
)
def test_a_verb_with_its_subject_speaks_of_no_woman(said: str, name: str | None, rulebook: Rulebook) -> None:
    assert target("اتهمت الشرطة ليلى التجريبي بالتأخير أمس. و" + said, rulebook) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        # What is said of a thing means nobody who was spoken of.
        ("أنه هجوم جديد", None),
        ("أنه يتضمن شروطا", None),
        ("أنه كان حريصا على العمل", "سالم التجريبي"),
        ("أنه قادر على السفر", "سالم التجريبي"),
        # Nor does an إنه that only opens a clause.
        ("أنه لا خروج من الأزمة", None),
        ("أنه لا يملك بيتا", "سالم التجريبي"),
    ],
)
def test_what_is_said_of_a_thing(said: str, name: str | None, rulebook: Rulebook) -> None:
    text = f"قالت الصحيفة إن سالم التجريبي غادر البلاد، مضيفة {said}."
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SALIM + "ويمتد الجدار -الذي تقول الوزارة إنه آمن- إلى النهر.", None),
        ("تحدث سالم التجريبي أمس عما قالت الوزارة إنه خطر.", None),
        ('ألقى الوزير باللائمة على هيئة "الطرق التجريبية"، التي قال إنها أغلقت الجسر.', "هيئة الطرق التجريبية"),
        ("اعتقل سالم التجريبي، قرغيزي جنسية، الذي قالت الشرطة إنه هارب.", "سالم التجريبي"),
    ],
)
def test_a_thing_of_which_a_relative_clause_tells(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("بتوجيه رسالة", None),
        ("بتهم واضحة", None),
        ("بقراراته الأخيرة", "سالم التجريبي"),
        ("بصعوده", "سالم التجريبي"),
        ("بامتلاكه بيتا", "سالم التجريبي"),
    ],
)
def test_a_word_with_a_pronoun_is_a_noun_that_is_had(said: str, name: str | None, rulebook: Rulebook) -> None:
    text = f"قالت الصحيفة إن سالم التجريبي غادر البلاد، وأشادت {said}."
    assert target(text, rulebook) == name


def test_who_spoke_before_is_not_meant_for_that(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر مغلق. وفتح الطريق إلى النهر. وقالت الوزارة إنه يعبر المدينة."
    assert target(text, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Several who speak of what is theirs.
        ("قال المدير إن المتسللين أغلقوا الطريق. لكن الحرس وقوات الحدود أبدوا كلهم مخاوفهم.", None),
        ("قال المدير إن المتسللين أغلقوا الطريق. وأعرب الوزير عن مخاوفهم.", "المتسللين"),
        ("زار الوزير بلدهم، قرغيزستان، التي يقولون إنهم غادروها.", None),
        # Women are not they, nor is a country.
        ("غادرت المشرفة التي روت قصتها إلى الطالبات وقالت إنهم أغلقوا الطريق.", None),
        ("كشفت الصحيفة عن المتسللين لكن الوزارة قالت إنهم أغلقوا الطريق.", "المتسللين"),
        # Who speaks is not meant, though the words for him have the gender.
        ("أعلنت أسرة الزعيم المؤسس لجماعة الجسور أنها لم تغادر المدينة.", None),
    ],
)
def test_they_are_whoever_agrees(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
