"""Which two countries «البلدان» means, and where it tells whom the words are about. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target

NEIGHBOURS = "زار وفد من قرغيزيا تونس أمس. "
OURS = {"قرغيزيا", "تونس"}
FOUR = f"{NEIGHBOURS}ويخشى التونسيون حرب مصر وليبيا. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{NEIGHBOURS}واتفق البلدان على فتح الطريق، وفق الصحيفة.", OURS),
        (f"{NEIGHBOURS}وقال الوزير إن التعاون القائم بين البلدين سيستمر.", OURS),
        (f"{NEIGHBOURS}وقال الوزير إن الطريق يخدم مصلحة البلدين.", OURS),
        (f"{NEIGHBOURS}وقال الوزير إن المحادثات بين الجانبين مستمرة منذ أن زار سالم التجريبي المدينة.", OURS),
        (f"{FOUR}وقال الوزير التونسي إن البلدين سيفتحان الطريق.", set()),
        (f"{FOUR}وتدعم قرغيزيا المشروع. وقال الوزير التونسي إن البلدين سيفتحان الطريق.", OURS),
        (f"{NEIGHBOURS}وقال الوزير إن اللقاء بين الجانبين المصري والليبي ناجح.", {"مصر", "ليبيا"}),
        (f"{NEIGHBOURS}وقال الوزير إن الخطة نالت رضا الجانبين.", set()),
    ],
)
def test_both_countries(text: str, names: set[str], rulebook: Rulebook) -> None:
    assert {target.name for target in last(text, rulebook).targets} == names


def test_two_states_are_an_idea_too(rulebook: Rulebook) -> None:
    targets = last(f"{NEIGHBOURS}وقال الوزير إن حل الدولتين ممكن.", rulebook).targets
    assert OURS.isdisjoint(target.name for target in targets)


def test_two_bodies_by_one_noun(rulebook: Rulebook) -> None:
    said = last("قال الوزير إن وزارتي النقل والدفاع رفضتا الخطة.", rulebook)
    assert [target.name for target in said.targets] == ["وزارة النقل", "وزارة الدفاع"]
    assert target("قال الوزير إن الطريق يربط بين مدينتي النور والعمل.", rulebook) is None


@pytest.mark.parametrize(
    ("pair", "names"),
    [
        ("وزارتي العدل والحكم المحلي", ["وزارة العدل", "وزارة الحكم المحلي"]),
        ("وزارتي الصناعة والتجارة", ["وزارة الصناعة", "وزارة التجارة"]),
        ("وزارتي المالية والدفاع", ["وزارة المالية", "وزارة الدفاع"]),
        ("شركتي الطيران والشركات الأخرى", ["شركتي الطيران"]),
        ("شركتي الطيران والدولة", ["شركتي الطيران"]),
        ("حكومتي الجديدة والقوية", []),
        ("حركتي القديمة والجديدة", ["حركتي القديمة والجديدة"]),
        ("حكومتي البلدين والشعب", ["حكومتي البلدين والشعب"]),
    ],
)
def test_which_names_behind_a_dual_are_of_two_bodies(pair: str, names: list[str], rulebook: Rulebook) -> None:
    said = last(f"قال الخبير إن {pair} رفضت الخطة.", rulebook)
    assert [target.name for target in said.targets] == names
