"""Who tells an attribution: whose words hold it, or who passes its words on. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    ("text", "told", "teller"),
    [
        ("قالت الوزيرة إن المدير أكد أن الجسر جاهز.", "أكد", "قالت"),
        ("ونقلت صحيفة المدينة عن وزير النقل قوله إن الجسر جاهز.", "قوله", "نقلت"),
        ("ذكرت صحيفة المدينة نقلا عن مصدر مطلع أن الجسر جاهز.", "نقلا عن", "ذكرت"),
        ("قال وزير النقل إن الجسر جاهز، وفق صحيفة المدينة.", "قال", "وفق"),
        ("وقال وزير النقل، وفق صحيفة المدينة، إن الجسر جاهز.", "قال", "وفق"),
        ("قال وزير النقل إن الجسر جاهز، على حد قوله.", "قال", None),
        ("وحسب صحيفة المدينة فإن الجسر جاهز، وفق مصدر في الوزارة.", "حسب", None),
        ("ذكرت وكالة الأنباء أن الجسر جاهز، نقلا عن مصدر أمني.", "ذكرت", None),
        ("ذكرت وكالة الأنباء أن الجسر جاهز، نقلا عن مصدر أمني.", "نقلا عن", "ذكرت"),
        ("أفادت صحيفة المدينة بأن الجسر جاهز، وفقا لمصدر مطلع.", "وفقا", "أفادت"),
        ("ذكرت صحيفة المدينة أن الجسر جاهز، بحسب مصدر أمني.", "ذكرت", None),
        ("نفى الوزير إغلاق الجسر، بحسب بيانه.", "نفى", None),
        ("قالت الوزارة إن الجسر جاهز، وفق بيانها.", "قالت", None),
        ("قال وزير النقل إن الجسر جاهز. وأغلق الطريق، وفق صحيفة المدينة.", "قال", None),
    ],
)
def test_who_tells_an_attribution(text: str, told: str, teller: str | None, rulebook: Rulebook) -> None:
    found = quotes(text, rulebook)
    cues = {quote.uid: quote.cue.text for quote in found}
    parents = {quote.cue.text: quote.parent and cues[quote.parent] for quote in found}
    assert parents[told] == teller


def test_two_relays_of_one_saying_tell_each_other_in_turn(rulebook: Rulebook) -> None:
    text = "قال المدير إن الجسر جاهز، وفق ما نقلت صحيفة المدينة عن وزير النقل."
    found = {quote.source.text: quote for quote in quotes(text, rulebook) if quote.source}
    paper, minister, head = (found[source] for source in ("صحيفة المدينة", "وزير النقل", "المدير"))
    assert (head.parent, minister.parent, paper.parent) == (minister.uid, paper.uid, None)
