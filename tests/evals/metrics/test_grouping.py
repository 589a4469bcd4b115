import pytest

from evals.metrics.grouping import NO_PROVINCE, SEVERAL_PROVINCES, group, province
from evals.metrics.records import Grouping
from evals.question_set import QuestionType, Style
from tests.evals.factories import OTHER_PLAN, PLAN, make_question
from tests.evals.metrics.factories import PROVINCES, make_right


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        pytest.param((PLAN,), "Bình Thuận", id="one"),
        pytest.param((PLAN, OTHER_PLAN), SEVERAL_PROVINCES, id="several"),
        pytest.param((), NO_PROVINCE, id="none"),
        pytest.param(("ha-nam-2025",), "ha-nam-2025", id="a plan that isn't known"),
        pytest.param((PLAN, "binh-thuan-2030"), "Bình Thuận", id="two plans of one province"),
    ],
)
def test_province(plans, expected):
    assert province(make_question(doc=plans), {**PROVINCES, "binh-thuan-2030": "Bình Thuận"}) == expected


def test_groups_stand_in_their_defined_order_with_the_places_of_their_outcomes():
    outcomes = [
        make_right(type=QuestionType.COUNT, style=Style.TYPO, set="b", doc=()),
        make_right(type=QuestionType.LEAD, style=Style.OFFICER, set="a", doc=(OTHER_PLAN,)),
        make_right(type=QuestionType.COUNT, style=Style.OFFICER, set="b", doc=(PLAN, OTHER_PLAN)),
        make_right(type=QuestionType.LEAD, style=Style.TYPO, set="a", doc=(PLAN,)),
        make_right(type=QuestionType.LEAD, style=Style.TYPO, set="a", doc=("zz",)),
    ]
    found = {
        grouping: [(name, list(places)) for name, places in groups.items()]
        for grouping, groups in group(outcomes, PROVINCES).items()
    }
    assert found == {
        Grouping.SET: [("b", [0, 2]), ("a", [1, 3, 4])],
        Grouping.TYPE: [("lead", [1, 3, 4]), ("count", [0, 2])],
        Grouping.STYLE: [("officer", [1, 2]), ("typo", [0, 3, 4])],
        Grouping.PROVINCE: [
            ("Bình Thuận", [3]),
            ("Nam Định", [1]),
            ("zz", [4]),
            (SEVERAL_PROVINCES, [2]),
            (NO_PROVINCE, [0]),
        ],
    }
