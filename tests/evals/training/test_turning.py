import numpy as np

from evals.training.pointing import Pointed
from evals.training.turning import learn_turn

CLAUSES = np.eye(4, dtype=np.float32)


def pointed(vector, *answering):
    return Pointed(np.array(vector, np.float32), answering, (0, 1, 2, 3))


def test_questions_are_turned_towards_what_answers_them():
    """Questions that lie between two clauses: always the first of them is meant."""
    told = [pointed([0.7, 0.72, 0, 0], 0), pointed([0, 0, 0.7, 0.72], 2)] * 200
    turn = learn_turn(told, CLAUSES)
    for one in told[:2]:
        turned = one.vector + turn @ one.vector
        assert np.argmax(CLAUSES @ turned) == one.answering[0]


def test_the_same_questions_teach_the_same():
    told = [pointed([1, 0, 0, 0], 1)] * 10
    assert np.array_equal(learn_turn(told, CLAUSES), learn_turn(told, CLAUSES))


def test_a_question_that_finds_its_clause_by_itself_stays_nearest_to_it():
    told = [pointed([0, 0, 1, 0], 2)] * 10
    assert np.argmax(CLAUSES @ (told[0].vector + learn_turn(told, CLAUSES) @ told[0].vector)) == 2
