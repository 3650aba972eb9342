"""Titles and names told apart."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.resolve.names.names import split_title
from quotes.text.fold import fold_word

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        # a definite title, then a word without the article
        ("وزير النقل سالم المري", "سالم المري"),
        ("وزير الخارجية الأوزبكي السابق بختيار نظروف", "بختيار نظروف"),
        ("الرئيس التنفيذي لشركة الشحن جيرار دوفال", "جيرار دوفال"),
        ("المدعي العام تولوس سيهوران", "تولوس سيهوران"),
        ("رئيس لجنة حقوق الإنسان في مجلس النواب فريد عمران", "فريد عمران"),
        ("المتحدثة باسم الشركة لمياء بوجناح", "لمياء بوجناح"),
        ("القيادي بالحركة مشير المري", "مشير المري"),
        ("الناطق الرسمي لمكتب الشركة بطنجة بيشي المري", "بيشي المري"),
        ("المصورة لميا المري", "لميا المري"),
        # what stands in marks behind a full name
        ("القاضي سالم المري «بحزن شديد»", "سالم المري"),
        ("سالم حمدان المري «أبو خالد»", "سالم حمدان المري"),
        ("الشيخ «سالم المري»", "سالم المري"),
        # whose he is, told by a pronoun
        ("شقيقه سالم المري", "سالم المري"),
        ("زوجته سعاد", "سعاد"),
        ("والدها محمد المثالي", "محمد المثالي"),
        ("وكيل أعماله سالم المري", "سالم المري"),
        ("محاميه سالم المري", "سالم المري"),
        # ranks and forms of address
        ("العميد ركن طيار أحمد عسيري", "أحمد عسيري"),
        ("د. المعلا", "المعلا"),
        ("الدكتورة هند الصانع", "هند الصانع"),
        ("الدكتور باسم عوض", "باسم عوض"),
        ("سمو الأمير بندر بن خالد", "بندر بن خالد"),
        ("معالي الأمين العام الدكتور عبد اللطيف الراشد", "عبد اللطيف الراشد"),
        ("دولة الرئيس سالم المري", "سالم المري"),
        ("السير جون ميلر", "جون ميلر"),
        ("أمير المنطقة، الشيخ صباح المري", "صباح المري"),
        # the name alone before what its bearer does
        ("ماسك المقترح", "ماسك"),
        ("العنزي الدول", "العنزي"),
        # the name first
        ("سالم المري وزير النقل", "سالم المري"),
        ("سالم المري، وزير النقل", "سالم المري"),
        ("جيرار دوفال رئيس الشركة", "جيرار دوفال"),
        ("رائد فرحات مدير الوحدة", "رائد فرحات"),
        ("سلطان الجابر وزير الصناعة", "سلطان الجابر"),
        ("نيبيندا", "نيبيندا"),
        ("المري", "المري"),
        ("خالد القاضي", "خالد القاضي"),
        ("عز الدين قاسم المحلل السياسي", "عز الدين قاسم"),
        # a description, a nationality
        ("الأفغاني رضا البالغ العشرين من العمر", "رضا"),
        ("المواطنة سعاد علي", "سعاد علي"),
        ("الأمريكية الأولى ميشيل مارتن", "ميشيل مارتن"),
        # names within titles
        ("مدير جامعة الملك سعود بدران العمر", "بدران العمر"),
        ("المتحدث باسم جيرار دوفال سالم المري", "سالم المري"),
        ("محامي صدام حسين خليل المري", "خليل المري"),
        ("والي سوسة فتحي بديرة", "فتحي بديرة"),
        # relatives: the bearer's name agrees in gender
        ("زوج معلمة المدرسة فيصل العمراني", "فيصل العمراني"),
    ],
)
def test_name(source: str, name: str) -> None:
    assert split_title(source).name == name


@pytest.mark.parametrize(
    "source",
    [
        "المسؤول الكويتي",
        "الوزير",
        "رئيس الوزراء التركي",
        "وزير الخارجية",
        "المتحدث الأمني",
        "متحدث باسم وزارة الخارجية",
        "مسؤول في مقر رئيس البلدية سالم المري",
        "مصادر أمنية وطبية",
        "وزارة الداخلية العراقية",
        "شركة كاونتربوينت",
        "صحيفة هآرتس",
        "أحد المواقع الإلكترونية",
        "ثلاثة مسؤولين أميركيين",
        "والد راوي",
        "والدة الطفل محمد",
        "الفريق الأزرق",
        "موسكو",
        "الكرملين",
        "أوكرانيا وأوروبا",
        "البريطانية",
        "",
        "، -",
    ],
)
def test_nobody_is_named(source: str) -> None:
    assert split_title(source).name is None


def test_the_words_of_the_name_are_told() -> None:
    words = ["الوزير", "،", "سالم", "المري"]
    split = split_title(words)
    assert words[split.start : split.end] == ["سالم", "المري"]
    assert split.title == "الوزير"


def test_vowel_marks_and_tatweel_do_not_matter() -> None:
    assert split_title("وزيـر النَّقل سالم المري").name == "سالم المري"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_taken(text: str) -> None:
    split = split_title(text)
    assert (split.name is None) == (split.start == split.end)


@pytest.mark.skipif(not GOLD.exists(), reason="the annotated articles are not here")
def test_accuracy_on_annotated_sources() -> None:
    """Of sources that hold the speaker's whole name, that name is found in 95 of 100."""
    right = total = 0
    for folder in ("seeds", "articles", "denials"):
        for file in sorted((GOLD / folder).glob("*.jsonl")):
            for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
                if row["speaker_kind"] != "person" or not row["source"]:
                    continue
                source, speaker = (_words(text) for text in (row["source"]["text"], row["speaker"]))
                if len(speaker) < 2 or speaker == source or not _holds(source, speaker):
                    continue
                total += 1
                right += _words(split_title(row["source"]["text"]).name or "") == speaker
    assert total > 50
    assert right / total >= 0.95, f"{right} of {total}"


def _words(text: str) -> list[str]:
    return fold_word(text.replace('"', " ").replace("،", " ")).split()


def _holds(source: list[str], speaker: list[str]) -> bool:
    return any(source[at : at + len(speaker)] == speaker for at in range(len(source)))
