"""Who speaks for somebody, and whom he speaks for; made-up people throughout."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

_HIS, _HERS = "سالم التجريبي", "نبيل المثالي"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"المتحدث باسم الوزير {_HIS}، {_HERS}،", _HERS),
        (f"مدير مكتب الوزير {_HIS}، {_HERS}،", _HERS),
        (f"مستشار الرئيس {_HIS} للشؤون الدولية {_HERS}", _HERS),
        (f"مبعوث الرئيس الفنلندي {_HIS} إلى السودان {_HERS}", _HERS),
        (f"مستشار الرئيس {_HIS} لشئون الدول العربية {_HERS}", _HERS),
        (f"وكيل أعمال اللاعب {_HIS}، {_HERS}،", _HERS),
        # of whom, to whom and where it is said
        (f"مستشار الوزير {_HIS} عن {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS} للصحفي {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS} للإعلامي {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS} في منزل {_HERS}", _HIS),
        (f"مساعد الوزير {_HIS} في ذكرى رحيل {_HERS}", _HIS),
        (f"نائب الرئيس {_HIS} عن إقالة {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS} إلى جانب {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS} مع {_HERS}", _HIS),
        (f"مستشار الرئيس {_HIS}، {_HERS} وكريم العباسي،", _HIS),
        # nobody else is named
        (f"مبعوث الرئيس الفنلندي إلى السودان {_HERS}", _HERS),
        (f"مستشار الرئيس {_HIS}", _HIS),
        # he speaks for himself
        (f"المدير العام {_HIS}، {_HERS}،", _HIS),
        (f"وزير النقل {_HIS}، {_HERS}،", _HIS),
    ],
)
def test_of_two_names_the_first_is_the_principals(source: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"قال {source} إن الجسر جاهز.", rulebook)[-1] == name


@pytest.mark.parametrize(
    "source",
    ["محامي الصحفية لبنى التجريبية", "محامي الفنانة لبنى كامل", f"وكيل أعمال اللاعب {_HIS}", f"والد اللاعب {_HIS}"],
)
def test_whose_lawyer_or_agent_he_is_does_not_speak(source: str, rulebook: Rulebook) -> None:
    told = source.split(maxsplit=1 + source.startswith("وكيل"))[-1]
    assert speakers(f"قال {told} إن الطريق مفتوح. وقال {source} إن الجسر جاهز.", rulebook)[-1] == source


def test_a_brother_by_a_pronoun_speaks(rulebook: Rulebook) -> None:
    assert speakers(f"وقال شقيقه اللاعب {_HIS} إن الجسر جاهز.", rulebook)[-1] == _HIS
