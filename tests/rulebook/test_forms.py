"""The dictionary of cue forms."""

from quotes.rulebook import Rulebook
from quotes.rulebook.forms import cue_forms
from quotes.rulebook.schema import CueRule

EXAMPLES = {"why": "x", "match": ({"text": "x"},), "reject": ({"text": "x"},)}


def cue(**keys: object) -> CueRule:
    return CueRule.model_validate({"id": "it", **EXAMPLES, **keys})


def test_excepted_forms_are_gone_and_listed_ones_are_there() -> None:
    forms = cue_forms([cue(lemma="ذكر", present="يذكر", forms=["ذكرو"], **{"except": ["يذكر"]})])
    assert "يذكر" not in forms
    assert "تذكر" in forms
    assert forms["ذكرو"][0].kind == "perfect"


def test_nouns_take_possessive_pronouns() -> None:
    forms = cue_forms([cue(part="noun", lemma="تصريحات", forms=["أقوال"])])
    assert (forms["تصريحاته"][0].pronoun, forms["تصريحاته"][0].number) == ("ه", "pl")
    assert forms["اقوالها"][0].kind == "noun"


def test_particles_are_words_or_nouns_after_a_fixed_word() -> None:
    assert list(cue_forms([cue(part="particle", lemma="وفقا")])) == ["وفقا"]
    forms = cue_forms([cue(part="particle", lemma="على حد", forms=["تعبير"], before=["على حد"])])
    assert "علي حد" not in forms
    assert forms["تعبيره"][0].kind == "particle"


def test_where_cues_share_a_form_the_plain_one_comes_first() -> None:
    plain = cue(id="dhakara", lemma="ذكر", present="يذكر")
    homograph = cue(id="dhakkara", lemma="ذكر", present="يذكر", homograph=True)
    for order in ([plain, homograph], [homograph, plain]):
        assert [morph.rule for morph in cue_forms(order)["ذكر"]] == ["dhakara", "dhakkara"]


def test_the_four_verbs_of_the_mission(rulebook: Rulebook) -> None:
    for lemma, forms in {
        "قال": "قال قالت يقول قائلا قوله قيل يقل",
        "أكد": "أكد أكدت يؤكد مؤكدا تأكيده أكده",
        "ذكر": "ذكر ذكرت يذكر ذاكرا ذكرته",
        "نفى": "نفى نفت ينفي ينف نافيا نفيه نفاه",
    }.items():
        for form in forms.replace("أ", "ا").replace("ى", "ي").split():
            assert lemma in {morph.lemma for morph in rulebook.cue_forms[form]}, form


def test_homographs_have_no_rare_forms() -> None:
    plain, homograph = (cue_forms([cue(lemma="أدان", present="يدين", homograph=each)]) for each in (False, True))
    for form in ("ادانا", "تدينون", "ندن", "ادانه"):  # ندن with ل is London
        assert form in plain
        assert form not in homograph
    assert {"ادان", "ادانت", "يدين", "يدن", "ادانوا"} <= homograph.keys()
    assert "ادانه" in cue_forms([cue(lemma="أدان", present="يدين", homograph=True, pronouns=True)])


def test_frequent_other_words_are_no_cues(rulebook: Rulebook) -> None:
    """Words that the corpus counts in thousands and that a form of some verb would look like."""
    words = (
        "هناك هنا مدينه مصر مركز نسبه بينهم مقر اقل نصف اثنين ابن ابنه حمله اشد يدل تقرر اضافه واجب اعلامي اخبار دون"
    )
    assert [word for word in words.split() if word in rulebook.cue_forms] == []
