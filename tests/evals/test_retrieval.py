from corpus.records import Clause, ClauseKind
from evals.metrics import Share
from evals.retrieval import recall
from tests.evals.factories import LABEL, OTHER_PLAN, PLAN, QUOTE, make_evidence, make_question


def clause(text: str = QUOTE, plan_id: str = PLAN, label: str = LABEL) -> Clause:
    return Clause(plan_id, "I/2/a", label, (), text, ((0, 1),), ClauseKind.POINT)


OTHER = clause("Câu khác")


def ranking(*clauses):
    def rank(question, history, limit):
        return clauses[:limit]

    return rank


def test_recall_counts_every_needed_piece_of_evidence():
    found = ranking(clause(), OTHER, OTHER, clause(plan_id=OTHER_PLAN))
    questions = [
        make_question(evidence=(make_evidence(), make_evidence(doc=OTHER_PLAN))),
        make_question(evidence=(make_evidence(quote="Không có"),)),
        make_question(),
    ]
    assert recall(questions, found, (1, 3, 4)) == {1: Share(1, 3), 3: Share(1, 3), 4: Share(2, 3)}


def test_an_alternative_is_as_good():
    evidence = make_evidence(quote="Không có", alt=(make_evidence(),))
    assert recall([make_question(evidence=(evidence,))], ranking(OTHER, clause()), (1, 2)) == {
        1: Share(0, 1),
        2: Share(1, 1),
    }


def test_by_label_asks_for_the_label():
    found = ranking(clause(label="Mục IX"), clause())
    questions = [make_question(evidence=(make_evidence(by_label=True),))]
    assert recall(questions, found, (1, 2)) == {1: Share(0, 1), 2: Share(1, 1)}


def test_the_question_is_ranked_with_its_history_once_and_deep_enough():
    asked = []

    def rank(question, history, limit):
        asked.append((question, history, limit))
        return []

    recall([make_question(question="Hai?", history=("Một?",), evidence=(make_evidence(),) * 2)], rank)
    assert asked == [("Hai?", ("Một?",), 10)]
