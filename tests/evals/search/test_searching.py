import pytest

from evals.search.searching import search_all
from tests.evals.factories import LABEL, OTHER_PLAN, QUOTE, make_evidence, make_question
from tests.evals.search.factories import OTHER, make_passage, ranking

A, B = make_evidence(), make_evidence(doc=OTHER_PLAN, quote="Câu khác")

HELD = [
    pytest.param((A, B), (OTHER, make_passage()), [set(), {0}], id="words of the plan that is meant"),
    pytest.param((A, make_evidence(quote="chiếm 20%")), (make_passage(),), [{0, 1}], id="several in one"),
    pytest.param((A,), (make_passage(), make_passage()), [{0}, {0}], id="the same found again"),
    pytest.param((make_evidence(quote="?", alt=(A,)),), (make_passage(),), [{0}], id="an alternative"),
    pytest.param((A,), (make_passage("KINH TE SO chiem\n20% GRDP của tỉnh."),), [{0}], id="spelt otherwise"),
    pytest.param((A,), (make_passage(label="Mục IX"),), [{0}], id="the label is not asked for"),
    pytest.param(
        (make_evidence(by_label=True),),
        (make_passage(label="Mục IX"), make_passage(label=LABEL)),
        [set(), {0}],
        id="the label is asked for",
    ),
    pytest.param(
        (make_evidence(by_label=True),),
        (make_passage(label=None),),
        [{0}],
        id="of a chunk no label can be asked",
    ),
    pytest.param(
        (make_evidence(quote="?", alt=(make_evidence(by_label=True),)),),
        (make_passage(label=None),),
        [{0}],
        id="nor for an alternative",
    ),
    pytest.param((A,), (), [], id="nothing found"),
]


@pytest.mark.parametrize(("evidence", "passages", "held"), HELD)
def test_which_of_the_needed_clauses_each_passage_holds(evidence, passages, held):
    [searched] = search_all([make_question(evidence=evidence)], ranking(*passages))
    assert list(searched.held) == held


def test_each_question_with_evidence_is_searched_once_with_its_history():
    asked = []

    def rank(question, history, limit):
        asked.append((question, history, limit))
        return []

    questions = [
        make_question(question="Không cần?"),
        make_question(question="Hai?", history=("Một?",), evidence=(make_evidence(quote=QUOTE),) * 2),
    ]
    [searched] = search_all(questions, rank)
    assert asked == [("Hai?", ("Một?",), 10)]
    assert searched.question is questions[1]
    assert searched.milliseconds > 0
