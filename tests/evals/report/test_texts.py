import pytest

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Grouping
from evals.question_set import QuestionType, Style
from evals.report.texts import say, table

TABLES = {
    "metric": Metric,
    "explained": Metric,
    "quantile": Quantile,
    "grouping": Grouping,
    "type": QuestionType,
    "style": Style,
}


@pytest.mark.parametrize("name", TABLES)
def test_everything_in_code_has_its_own_wording(name):
    assert list(table(name)) == [one.value for one in TABLES[name]]
    assert len(set(table(name).values())) == len(table(name))


def test_values_are_filled_in():
    assert say("fault.missing", text="20%") == "thiếu: 20%"
