import pytest

from evals.grounding.violations import Fault, Violation
from evals.metrics.contributions import contributions
from evals.metrics.metric import Metric
from tests.evals.factories import (
    OTHER_PLAN,
    QUOTE,
    make_citation,
    make_evidence,
    make_given,
    make_outcome,
    make_question,
)
from tests.evals.metrics.factories import (
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
)
from tests.evals.search.factories import make_searched

TWO = (make_evidence(), make_evidence(quote="Câu khác."))
NEEDED = make_citation()
NEEDLESS = make_citation(text="Điều khác.")
MISLABELLED = make_citation(label="Mục II")

CASES = [
    pytest.param(Metric.RIGHT, make_right(), (1, 1), id="right"),
    pytest.param(Metric.RIGHT, make_wrong(), (0, 1), id="wrong"),
    pytest.param(Metric.RIGHT, make_outcome(make_asked(), make_given("20%")), (0, 1), id="right uncited"),
    pytest.param(Metric.RIGHT, make_failed(), (0, 1), id="an error is wrong"),
    pytest.param(
        Metric.ANSWER_CORRECTNESS, make_outcome(make_asked(), make_given("20%")), (1, 1), id="uncited answer"
    ),
    pytest.param(Metric.ANSWER_CORRECTNESS, make_failed(), (0, 1), id="an error says nothing"),
    pytest.param(Metric.CITATION_RECALL, make_wrong(), (1, 1), id="cited, though wrong"),
    pytest.param(
        Metric.CITATION_RECALL,
        make_outcome(make_asked(evidence=TWO), make_given("20%", NEEDED)),
        (0.5, 1),
        id="half of the evidence cited",
    ),
    pytest.param(
        Metric.CITATION_RECALL,
        make_outcome(make_asked(), make_given("20%", make_citation(plan_id=OTHER_PLAN))),
        (0, 1),
        id="another plan cited",
    ),
    pytest.param(Metric.CITATION_RECALL, make_failed(evidence=TWO), (0, 1), id="an error cites nothing"),
    pytest.param(
        Metric.CITATION_RECALL, make_outcome(make_question(), make_given("x")), None, id="no evidence needed"
    ),
    pytest.param(
        Metric.CITATION_PRECISION,
        make_outcome(make_asked(), make_given("20%", NEEDED, NEEDLESS, NEEDLESS)),
        (1, 3),
        id="one citation of three needed",
    ),
    pytest.param(
        Metric.CITATION_PRECISION,
        make_outcome(make_silent(), make_given("x", NEEDLESS)),
        (0, 1),
        id="nothing to cite",
    ),
    pytest.param(
        Metric.CITATION_PRECISION,
        make_outcome(make_question(), make_given("x", NEEDLESS)),
        None,
        id="unknown what is needed",
    ),
    pytest.param(
        Metric.CITATION_PRECISION, make_outcome(make_asked(), make_given("20%")), None, id="none shown"
    ),
    pytest.param(Metric.CITATION_PRECISION, make_failed(), None, id="an error shows none"),
    pytest.param(Metric.LABEL_ACCURACY, make_right(), (1, 1), id="right label"),
    pytest.param(
        Metric.LABEL_ACCURACY,
        make_outcome(make_asked(), make_given("20%", MISLABELLED)),
        (0, 1),
        id="wrong label",
    ),
    pytest.param(Metric.LABEL_ACCURACY, make_failed(), (0, 1), id="an error has no label"),
    pytest.param(
        Metric.REFUSAL_PRECISION, make_outcome(make_silent(), REFUSED), (1, 1), id="rightly refused"
    ),
    pytest.param(Metric.REFUSAL_PRECISION, make_outcome(make_asked(), REFUSED), (0, 1), id="wrongly refused"),
    pytest.param(Metric.REFUSAL_PRECISION, make_right(), None, id="not refused"),
    pytest.param(
        Metric.REFUSAL_PRECISION, make_outcome(make_silent(), None), None, id="an error is no refusal"
    ),
    pytest.param(Metric.REFUSAL_RECALL, make_outcome(make_silent(), REFUSED), (1, 1), id="refused"),
    pytest.param(
        Metric.REFUSAL_RECALL,
        make_outcome(make_silent(), make_given("?", status="clarify")),
        (1, 1),
        id="asked back is not answered",
    ),
    pytest.param(
        Metric.REFUSAL_RECALL,
        make_outcome(make_silent(), make_given("20%")),
        (0, 1),
        id="answered all the same",
    ),
    pytest.param(
        Metric.REFUSAL_RECALL,
        make_outcome(make_silent(must_not=("20%",)), make_given("20%", status="not_found")),
        (0, 1),
        id="refused, but told",
    ),
    pytest.param(
        Metric.REFUSAL_RECALL, make_outcome(make_silent(), None), (0, 1), id="an error refuses nothing"
    ),
    pytest.param(Metric.REFUSAL_RECALL, make_right(), None, id="answerable"),
    pytest.param(Metric.GROUNDED, make_outcome(make_asked(), REFUSED, violations=()), (1, 1), id="clean"),
    pytest.param(
        Metric.GROUNDED,
        make_outcome(make_asked(), REFUSED, violations=(Violation(Fault.FIGURE, "3"),) * 2),
        (0, 1),
        id="two violations are one ungrounded answer",
    ),
    pytest.param(Metric.GROUNDED, make_right(), None, id="not audited"),
    pytest.param(Metric.ERRORS, make_failed(), (1, 1), id="an error"),
    pytest.param(Metric.ERRORS, make_wrong(), (0, 1), id="wrong is no error"),
    pytest.param(Metric.RECALL_1, make_right(), None, id="search not measured"),
]


def contribution(metric, outcome):
    one = contributions([outcome])[metric]
    return (one.parts[0], one.wholes[0]) if one.wholes[0] else None


@pytest.mark.parametrize(("metric", "outcome", "expected"), CASES)
def test_contribution(metric, outcome, expected):
    assert contribution(metric, outcome) == expected


def test_search_is_counted_even_where_the_answer_failed():
    searched = make_searched(2, set(), {1}, {0})
    outcome = make_outcome(searched.question, None, searched=searched)
    found = {metric: contribution(metric, outcome) for metric in Metric if "@" in metric}
    assert found.pop(Metric.NDCG)[0] == pytest.approx((1 / 1.58496 + 1 / 2) / (1 + 1 / 1.58496), abs=1e-4)
    assert found == {
        Metric.RECALL_1: (0, 1),
        Metric.RECALL_3: (1, 1),
        Metric.RECALL_5: (1, 1),
        Metric.RECALL_10: (1, 1),
        Metric.MRR: (0.5, 1),
    }


def test_each_outcome_keeps_its_place():
    searched = make_searched(1, {0})
    outcomes = [make_right(), make_outcome(searched.question, None, searched=searched), make_wrong()]
    found = contributions(outcomes)
    assert found[Metric.RECALL_1].wholes.tolist() == [0, 1, 0]
    assert found[Metric.RIGHT].parts.tolist() == [1, 0, 0]
    assert found[Metric.ERRORS].parts.tolist() == [0, 1, 0]


def test_of_nothing_there_is_nothing():
    assert all(len(one.wholes) == 0 for one in contributions([]).values())


def test_a_quote_that_is_needed_twice_is_missing_twice():
    outcome = make_outcome(make_asked(evidence=(make_evidence(quote=QUOTE),) * 2), make_given("20%"))
    assert contribution(Metric.CITATION_RECALL, outcome) == (0, 1)
