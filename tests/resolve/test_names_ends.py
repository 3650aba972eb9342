"""Words beside a name that are none of it, and long names that are whole. The people are made up."""

import pytest

from quotes.resolve.names.names import split_title
from quotes.rulebook import Rulebook
from tests.said import last, speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عاد المدرب لويس فان تجربان للعمل أمس. وقال فان تجربان إن الفريق جاهز.", "لويس فان تجربان"),
        ("ترشح تشونغان للمنصب. وترأس تشونغان الاتحاد سنوات. وقال تشونغان إن الملعب جاهز.", "تشونغان"),
        ("قد أدى تجربان اليمين أمس. وقال تجربان إن الجسر جاهز.", "تجربان"),
        ("توقع النجم باولو تجربان مهاجم يوفانتوس الإيطالي، أن يفوز الفريق.", "باولو تجربان"),
        ("أعرب رئيس الغرفة وباقي الحضور، خلال اللقاء، عن قلقهم.", "رئيس الغرفة وباقي الحضور"),
    ],
)
def test_a_name_ends_before_words_of_the_language(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "رفع الشيخ سالم بن محمد بن إبراهيم آل المثالي أحر التعازي. وأكد الشيخ أن العمل مستمر.",
            "سالم بن محمد بن إبراهيم آل المثالي",
        ),
        (
            "استقبل الوزير سالم بن محمد بن خليفة بن فهد آل تجربان. وقال سالم آل تجربان إن العمل مستمر.",
            "سالم بن محمد بن خليفة بن فهد آل تجربان",
        ),
    ],
)
def test_a_long_filiation_is_whole(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الإيطالي روبرتو تجربان مدرب نادي الجسور إن اللاعبين جاهزون.", "روبرتو تجربان"),
        ("أكد البرتغالي خوزيه مثاليان أن السباق مفتوح.", "خوزيه مثاليان"),
        ("كشف أمين المنطقة م. عجب التجريبي، عن خطة جديدة. وقال م. التجريبي إن الجسر جاهز.", "عجب التجريبي"),
    ],
)
def test_a_nationality_or_an_abbreviated_trade_is_no_name(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_body_by_its_nationality_is_no_person() -> None:
    assert split_title("السعودية واس").name is None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "قال سالم التجريبي وزير النقل التركي إن الجسر جاهز. وقال مسؤول تركي إن العمل مستمر.",
            "مسؤول تركي",
            "anonymous",
        ),
        ("قال مسؤول كوري في المنظمة إن الجسر جاهز.", "مسؤول كوري في المنظمة", "anonymous"),
        ("قال شقيق تركي التجريبي إن الجسر جاهز.", "شقيق تركي التجريبي", "person"),
    ],
)
def test_a_nationality_that_is_also_a_given_name(text: str, name: str, kind: str, rulebook: Rulebook) -> None:
    speaker = last(text, rulebook).speaker
    assert (speaker and speaker.name, speaker and speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("يقوم عمر بمراجعة السجل. وقال عمر إن العمل مستمر.", "عمر"),
        ("اتصل الرئيس بعمر لتهنئته بالعيد. وقال عمر إن العمل مستمر.", "عمر"),
        ("عاد عمر ليخلفه في المنصب. وقال عمر إن العمل مستمر.", "عمر"),
        ("دفنت مريم وذريته هناك. وقالت مريم إن العمل مستمر.", "مريم"),
        ("جاء عمر وأنصاره إلى الجسر. وقال عمر إن العمل مستمر.", "عمر"),
        ("طالبوا بتحقيق في مقتل سالم أبو تجربة بلا تأخير. وقال سالم إن العمل مستمر.", "سالم أبو تجربة"),
        ("جاء عمر وهبي إلى الجسر. وقال عمر إن العمل مستمر.", "عمر وهبي"),
        ("جاء عمر بوعيدة إلى الجسر. وقال عمر إن العمل مستمر.", "عمر بوعيدة"),
        ("جاء عمر ليزار إلى الجسر. وقال عمر إن العمل مستمر.", "عمر ليزار"),
        ("جاء سيمون ليفورد إلى الجسر. وقال ليفورد إن العمل مستمر.", "سيمون ليفورد"),
    ],
)
def test_a_name_ends_before_a_word_that_is_joined_to_another(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
