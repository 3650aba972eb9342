"""A denial that is said again in the negative."""

import pytest

from quotes import Article, Rulebook, extract


@pytest.mark.parametrize(
    ("text", "cue", "denial"),
    [
        ("نفت الشركة بيع المصنع. وقال المتحدث باسم الشركة: «لم نبع أي مصنع».", "قال", True),
        ("نفت الشركة بيع المصنع، وقالت إنها لن تبيع مكاتبها.", "قالت", False),
        ("نفت الشركة علمها بالتقرير، وقالت إنه ليس لديها معلومات عن التقرير.", "قالت", False),
        ("نفت الشركة بيع المصنع. وغادر الوفد المدينة. وقال وزير النقل إنه لم يزر المصنع.", "قال", False),
        ('نفت الشركة إغلاق المصنع. وقال العامل "لا أعتقد أن إغلاق المصنع جيد".', "قال", False),
        ("نفت الشركة الأنباء، مؤكدة أنه لا توجد أي نية للبيع.", "مؤكدة", True),
        ("نفت الشركة الأنباء. وأكدت أنه لا توجد أي نية للبيع.", "أكدت", False),
        ("الشركة تنفي بيع المصنع\nقال المدير إنه لم يزر المصنع منذ عام.", "قال", False),
        ("نفت الشركة أن تكون قد أكدت عدم بيع المصنع.", "أكدت", False),
        ('قالت الشركة: "بيع المصنع غير صحيح."\nوأضاف المدير: "لم نبع أي مصنع قط."', "أضاف", True),
    ],
)
def test_a_negation_of_the_same_matter_denies_again(rulebook: Rulebook, text: str, cue: str, denial: bool) -> None:
    quotes = extract(Article(document="made-up", text=text), rulebook).quotes
    assert {quote.stance == "denies" for quote in quotes if quote.cue.text == cue} == {denial}
