import json
from dataclasses import asdict

import pytest

from assistant.steps import Step
from corpus.errors import EvaluationError
from evals.search.measuring import QuestionSet, ablate, measure, read_sets
from evals.search.passages import System
from tests.evals.factories import make_evidence, make_question
from tests.evals.search.factories import OTHER, make_passage, ranking

NEEDING = make_question(evidence=(make_evidence(),))


def written(path, *questions):
    path.write_text("\n".join(json.dumps(asdict(question)) for question in questions), encoding="utf-8")
    return path


def test_a_set_is_named_after_its_file_and_keeps_what_needs_evidence(tmp_path):
    paths = [
        written(
            tmp_path / "b.jsonl", make_question(id="1"), make_question(id="2", evidence=(make_evidence(),))
        ),
        written(tmp_path / "a.jsonl", make_question(id="2", evidence=(make_evidence(),))),
    ]
    first, second = read_sets(paths)
    assert (first.name, second.name) == ("b", "a")
    assert [question.id for question in first.questions] == ["2"]


def test_a_set_without_evidence_is_named(tmp_path):
    path = written(tmp_path / "none.jsonl", make_question())
    with pytest.raises(EvaluationError) as caught:
        read_sets([path])
    assert str(path) in caught.value.what


def test_a_system_is_measured_on_each_set():
    sets = [QuestionSet("a", (NEEDING,)), QuestionSet("b", (NEEDING, NEEDING))]
    result = measure(System("x", ranking(make_passage())), sets)
    assert {name: len(found) for name, found in result.sets.items()} == {"a": 1, "b": 2}
    assert len(result.all) == 3


def test_the_figures_stand_under_the_step_that_is_left_out():
    found = ablate({None: ranking(make_passage()), Step.DENSE: ranking(OTHER)}, [NEEDING, NEEDING])
    assert {step: (one.questions, one.recall[1]) for step, one in found.items()} == {
        None: (2, 1.0),
        Step.DENSE: (2, 0.0),
    }


def test_every_question_goes_to_all_and_each_is_asked_first_as_often():
    asked = []

    def noting(step):
        def rank(question, history, limit):
            asked.append((question, step))
            return []

        return rank

    steps = (None, Step.ACCENTS, Step.DENSE)
    questions = [
        make_question(question=str(number), evidence=(make_evidence(),)) for number in range(len(steps))
    ]
    ablate({step: noting(step) for step in steps}, questions)
    assert len(set(asked)) == len(asked) == 9
    assert {step for _, step in asked[::3]} == set(steps)
