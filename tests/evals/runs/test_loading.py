from dataclasses import replace

from evals.outcome import Opinion
from evals.runs.folder import RunFolder
from evals.runs.loading import load
from evals.runs.opinions import Opinions
from evals.runs.reply import Search
from evals.systems import BM25, WHOLE
from tests.evals.factories import make_evidence, make_question
from tests.evals.runs.factories import make_header, make_reply

WANTED = make_question(must=(("20%",),), evidence=(make_evidence(),))


def loaded(tmp_path, *replies, questions=(WANTED,), **header):
    folder = RunFolder.create(tmp_path, make_header(**header), questions)
    for reply in replies:
        folder.append(reply)
    return load(folder)


def test_answers_are_judged_by_the_rules(tmp_path):
    run = loaded(tmp_path, make_reply())
    [outcome] = run.outcomes[WHOLE]
    assert outcome.judgement.right
    assert (outcome.milliseconds, outcome.relevance, outcome.violations) == (12.5, 0.6, ())
    assert outcome.searched is not None
    assert outcome.searched.held == (frozenset(), frozenset({0}))


def test_outcomes_are_in_the_order_of_the_questions_whatever_came_first(tmp_path):
    questions = tuple(replace(WANTED, id=f"q-{number}") for number in range(4))
    run = loaded(tmp_path, *(make_reply(f"q-{number}") for number in (2, 0, 3)), questions=questions)
    assert [outcome.question.id for outcome in run.outcomes[WHOLE]] == ["q-0", "q-2", "q-3"]
    assert run.questions == 4


def test_each_system_has_its_own_outcomes(tmp_path):
    run = loaded(
        tmp_path, make_reply(), make_reply(system=BM25, payload=None, error="hỏng"), systems=(WHOLE, BM25)
    )
    assert [outcome.judgement.right for outcome in run.outcomes[WHOLE]] == [True]
    assert [outcome.error for outcome in run.outcomes[BM25]] == ["hỏng"]


def test_a_failure_counts_as_wrong(tmp_path):
    [outcome] = loaded(tmp_path, make_reply(payload=None, error="hỏng")).outcomes[WHOLE]
    assert (outcome.judgement.right, outcome.judgement.cited, outcome.error) == (False, False, "hỏng")


def test_a_reply_of_another_shape_is_an_error_that_names_the_field(tmp_path):
    [outcome] = loaded(tmp_path, make_reply(payload={"status": "maybe"})).outcomes[WHOLE]
    assert outcome.payload is None
    assert outcome.error is not None
    assert "status" in outcome.error


def test_a_question_that_needs_nothing_has_no_search_to_measure(tmp_path):
    questions = (make_question(),)
    [outcome] = loaded(tmp_path, make_reply(search=Search((), 8.0, 0.2)), questions=questions).outcomes[WHOLE]
    assert outcome.searched is None
    assert outcome.relevance == 0.2


def test_opinions_belong_to_the_product(tmp_path):
    folder = RunFolder.create(tmp_path, make_header(systems=(WHOLE, BM25)), (WANTED,))
    folder.append(make_reply())
    folder.append(make_reply(system=BM25))
    Opinions(folder).add("q-1", Opinion(right=False, reason="thiếu năm"))
    run = load(folder)
    assert run.outcomes[WHOLE][0].opinion == Opinion(right=False, reason="thiếu năm")
    assert run.outcomes[BM25][0].opinion is None
