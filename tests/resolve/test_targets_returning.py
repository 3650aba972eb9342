"""Whom an article comes back to: spoken of before and named again far from the subject. All names are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, target

BODY = "هيئة الطرق القرغيزية"
SPOKEN_OF = f"قال سالم التجريبي إن {BODY} أغلقت الجسر. "
FAR_OFF = "أن الأعمال الكبيرة ستستمر حتى حلول الربيع المقبل وذلك بعد موافقة أولى صدرت قبل أيام عن"


def test_who_was_spoken_of_is_named_again(rulebook: Rulebook) -> None:
    assert target(f"{SPOKEN_OF}وأضاف {FAR_OFF} {BODY}.", rulebook) == BODY
    text = "قال سالم التجريبي إن قرغيزيا أغلقت الجسر. وأضاف أن هناك أرقاما جديدة عن حجم الأعمال الكبيرة ودور قرغيزيا."
    assert target(text, rulebook) == "قرغيزيا"


@pytest.mark.parametrize(
    "text",
    [
        f"قال سالم التجريبي {FAR_OFF} {BODY}.",  # nobody spoke of it before
        "قال سالم التجريبي إن قرغيزيا أغلقت الجسر. وأضاف أن الثلوج الكثيفة تراكمت صباح اليوم في قرغيزيا.",
        "قال سالم التجريبي إن قرغيزيا أغلقت الجسر. وأضاف أن الثلوج الكثيفة تراكمت صباح اليوم بقرغيزيا.",
        f"{SPOKEN_OF}وأضاف المتحدث باسم {BODY} {FAR_OFF} {BODY}.",
    ],
)
def test_nobody_is_come_back_to(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


@pytest.mark.parametrize(("later", "name"), [(2, BODY), (1, None)])
def test_whom_two_later_frames_are_about(later: int, name: str | None, rulebook: Rulebook) -> None:
    text = f"قال سالم التجريبي {FAR_OFF} {BODY}. " + f"وأضاف أن {BODY} أغلقت الجسر. " * later
    targets = quotes(text, rulebook)[0].targets
    assert (targets[0].name if targets else None) == name


def test_a_country_is_no_target_of_the_place_alone(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الثلوج الكثيفة تراكمت صباح اليوم في قرغيزيا. " + "وأضاف أن قرغيزيا أغلقت الجسر. " * 2
    assert not quotes(text, rulebook)[0].targets


def test_whom_a_demand_was_made_to_is_spoken_of_again(rulebook: Rulebook) -> None:
    said = "دعا سالم التجريبي الحكومة البوليفية إلى فتح الطريق. "
    far = "وقال الخبير إن استخدام الجسر القديم في هذا الوقت من السنة يتناقض مع السياسة المعلنة للحكومة البوليفية."
    assert target(said + far, rulebook) == "الحكومة البوليفية"
