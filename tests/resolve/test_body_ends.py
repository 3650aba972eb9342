"""Where the source of a body, a group or a document ends. The bodies are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, speakers


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وندد المجلس البلدي دولا ومنظمات، بجريمة الحرق.", "المجلس البلدي"),
        ("ووصف صيادون موسم الصيد بأنه ناجح.", "صيادون"),
        ("وقال مسؤولون محليون إن الجسر جاهز.", "مسؤولون محليون"),
        ("وأعلن 60 مهندسا أن الجسر جاهز.", "60 مهندسا"),
        ("وأظهر مسح أجرته الوزارة أن الجسر جاهز.", "مسح"),
        ("ووفقا لبيان وزع أمس، فإن الجسر جاهز.", "بيان"),
        ("وأكدت هيئة النقل للمرة الأولى أن الجسر جاهز.", "هيئة النقل"),
        ("وطالبت الجمعية ذاتها بفتح الجسر.", "الجمعية ذاتها"),
        ("وأكد مدير تعليم المنطقة الغربية على أن هناك خطة لفتح الطريق.", "مدير تعليم المنطقة الغربية"),
        ("وانتقدت لجنة تدقيق الحسابات العامة لسوء إدارتها.", "لجنة تدقيق الحسابات العامة"),
        ("وذكرت جريدة الصباح أن الجسر جاهز.", "جريدة الصباح"),
        ("وأظهرت بيانات ارتفاع الأسعار في المدينة.", "بيانات"),
        ("وأكد الجانبان الحرص على فتح الجسر.", "الجانبان"),
    ],
)
def test_sources(text: str, source: str, rulebook: Rulebook) -> None:
    quote = quotes(text, rulebook)[-1]
    assert quote.source is not None
    assert quote.source.text == source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت جمعية النور، المقربة من الوزارة، إن الجسر جاهز.", "جمعية النور"),
        ("وبحسب ما نقلته الوكالة عن مصدر قضائي، فإن الجسر جاهز.", "مصدر قضائي"),
    ],
)
def test_names(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_no_construct_passes_over_an_adjective(rulebook: Rulebook) -> None:
    text = "وأعلنت متحدثة عسكرية أردنية الغارة على المخزن، موضحة أن الجسر جاهز."
    assert speakers(text, rulebook)[-1] == "متحدثة عسكرية أردنية"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ورفضت السلطات المحلية الاحتجاجات الأخيرة وأكدت أنها ستفتح الجسر.", "السلطات المحلية"),
        ("وانتهزت الشركة المحلية الفرصة لفتح الجسر، زاعمة أنها تستطيع إصلاحه.", "الشركة المحلية"),
        ("من جهته طمأن جهاز الأمن السري الجمعيتين، مؤكدا أنه يتعاون معهما.", "جهاز الأمن السري"),
        ("رفضت فنلندا الانتقادات التي وجهتها لها الوزارة، قائلة إنها ظالمة.", "فنلندا"),
        ("وحملت الحركة المنخرطين في الأمر المسؤولية، مشددة على أن ذلك مرفوض.", "الحركة"),
        ("وأنهت القوات الأمريكية الخاصة العمل، مؤكدة أن الجسر جاهز.", "القوات الأمريكية الخاصة"),
    ],
)
def test_who_acts_is_named_without_what_the_verb_does_to_others(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("لم تتهم النيابة السائق بالقتل فحسب، بل اتهمته بالسرقة.", "النيابة"),
        ("لم تستدع الشرطة الوزير. وقالت إن الجسر مغلق.", "الشرطة"),
        ("لم تكتمل أعمال الحكومة الانتقالية. وقالت الحكومة الانتقالية إن الجسر مغلق.", "الحكومة الانتقالية"),
    ],
)
def test_a_man_describes_no_feminine_body(text: str, body: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == body
