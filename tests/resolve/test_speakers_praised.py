"""Who speaks by the praise next to the verb. The people are made up; the words of praise are those of the language."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, speakers

BEFORE = "أكد الشيخ سالم التجريبي أن الصبر واجب. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "قال صلى الله عليه وسلم: «كلمات».", "النبي"),
        (BEFORE + "قال عليه الصلاة والسلام: «كلمات».", "النبي"),
        (BEFORE + "وكان رسول الله صلى الله عليه وسلم يصبر. وقال عليه الصلاة والسلام: «كلمات».", "رسول الله"),
        (BEFORE + "وجاء كريم المثالي يسأل عنه فقال له رسول الله صلى الله عليه وسلم: «كلمات».", "رسول الله"),
        (BEFORE + "وهو الجبل الذي قال عنه الرسول عليه الصلاة والسلام: «كلمات».", "الرسول"),
        (BEFORE + "ورسول الله صلى الله عليه وسلم يقول: «كلمات».", "رسول الله"),
        (BEFORE + "وعن كريم المثالي رضي الله عنه أن النبي صلى الله عليه وسلم قال: «كلمات».", "النبي"),
        (BEFORE + "وعن كريم المثالي رضي الله عنه عن النبي صلى الله عليه وسلم أنه قال: «كلمات».", "النبي"),
        (BEFORE + "وعن كريم المثالي رضي الله عنه قال: «كلمات».", "كريم المثالي"),
        (BEFORE + "يقول نبينا صلى الله عليه وسلم: «كلمات».", "نبينا"),
        ("قال رسول الله صلى الله عليه وسلم: «كلمات». وقال أيضا: «غيرها».", "رسول الله"),
    ],
)
def test_whoever_is_praised(text: str, name: str, rulebook: Rulebook) -> None:
    said = quotes(text, rulebook)[-1].speaker
    assert said is not None
    assert (said.name, said.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "وتحدث عن النبي صلى الله عليه وسلم. وأضاف أن الصدق واجب.", "سالم التجريبي"),
        (BEFORE + "وقال تعالى: «كلمات».", "الله"),
        (BEFORE + "وجاء كريم المثالي وقال له إن الجسر جاهز.", "كريم المثالي"),
        (BEFORE + "وعن أحدهم، رضي الله عنه، قال: «كلمات».", None),
    ],
)
def test_nobody_else(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
