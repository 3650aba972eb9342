"""Who speaks in a clause of time, and behind a name with a bracket. The people and bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

BEFORE = "قال كريم المثالي إن الجسر آمن. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "وكانت السياسة الفنلندية واضحة، ولخص المهندس سالم التجريبي الأمر عندما وصف الجسر بأنه خطر.",
            "سالم التجريبي",
        ),
        (BEFORE + "وكان المعترض الرئيسي هو شركة «الجسور» (Bridges)، التي قالت إنها قلقة.", "الجسور"),
    ],
)
def test_of_whoever_stands_before(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BEFORE + "وزار ليلى التجريبية في المدينة عندما أكد أن الطريق مغلق.", "كريم المثالي"),
        ("أوضح سالم التجريبي موقفه عندما أكد أن الطريق مغلق.", "سالم التجريبي"),
        # Whoever acts goes on in a clause of time, not whom a preposition, a noun or his verb rules.
        ("أخطأ الوزير سالم التجريبي بحق كريم المثالي حين وصفه بأنه لص.", "سالم التجريبي"),
        ("أثار سالم التجريبي الجدل بشأن الوزير كريم المثالي عندما اتهمه بالفساد.", "سالم التجريبي"),
        ("غادر سالم التجريبي مكتب كريم المثالي بعدما أكد أن الجسر خطر.", "سالم التجريبي"),
        ("لم يسم النائب سالم التجريبي الوزير كريم المثالي عندما قال إن الجسر خطر.", "سالم التجريبي"),
        ("كان سالم التجريبي يقف إلى جانب كريم المثالي عندما أعلن أن الجسر خطر.", "سالم التجريبي"),
        ("اعتقلت الشرطة سالم التجريبي قرب منزل كريم المثالي بعدما قال إنه سيقتله.", None),
        (BEFORE + "وأضاف أن سالم التجريبي غائب، وأكد أن الطريق مغلق.", "كريم المثالي"),
    ],
)
def test_of_nobody_who_cannot_be_meant(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
