"""Names are shown as the article prints them. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أفاد مصدر مُطلع داخل الوزارة بأن الجسر جاهز.", "مصدر مُطلع داخل الوزارة"),
        ("أفاد مصدر مُطلع داخل «جبهة العمل» بأن الجسر جاهز.", "مصدر مُطلع داخل جبهة العمل"),
        ("قال وزير النقل سالم التجرِيبي إن الجسر جاهز.", "سالم التجرِيبي"),
        ("قال وزير النقل سالم التجرِيبي إن الجسر جاهز. وأضاف سالم التجريبي أن العمل مستمر.", "سالم التجريبي"),
        ("قال وزير النقـــل سالم التجريبي إن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_vowel_marks_are_kept_where_no_mention_is_without_them(text: str, name: str, rulebook: Rulebook) -> None:
    speaker = last(text, rulebook).speaker
    assert speaker is not None
    assert speaker.name == name


def test_vowel_marks_do_not_cut_the_words_of_a_source(rulebook: Rulebook) -> None:
    text = "قال مصدر مُطلع داخل الوزارة إن الجسر جاهز. وشدّد المتحدّث على أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "مصدر مُطلع داخل الوزارة"
