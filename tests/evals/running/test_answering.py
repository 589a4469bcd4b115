"""One question put to a system: what it gives, or what went wrong, is that question's reply."""

import pytest

from corpus.errors import StorageError, UnreachableError
from evals.running.answering import answered
from evals.running.baseline import SHOWN, Baseline
from evals.runs.reply import outcome_of
from evals.search.passages import Passage
from tests.evals.factories import OTHER_PLAN, PLAN, QUOTE, make_evidence, make_question


def raising(error):
    def ask():
        raise error

    return ask


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StorageError("The store is gone.", "Mend it."), "The store is gone. Mend it."),
        (ValueError("x < y"), "ValueError: x < y"),
        (ZeroDivisionError(), "ZeroDivisionError: "),
    ],
)
def test_a_failure_ends_its_question_only(error, told):
    reply = answered("a", make_question(), raising(error))
    assert (reply.payload, reply.error) == (None, told)
    assert reply.milliseconds >= 0


def test_a_server_that_is_gone_ends_the_run():
    with pytest.raises(UnreachableError):
        answered("a", make_question(), raising(UnreachableError("a", "b")))


def test_a_baseline_answers_with_its_passages_word_for_word():
    asked = []

    def rank(question, history, limit):
        asked.append((question, history, limit))
        return [Passage(OTHER_PLAN, "Khác."), Passage(PLAN, f"1. {QUOTE}"), *[Passage(PLAN, "Dài.")] * 8]

    question = make_question(history=("Trước đó",), must=(("20%",),), evidence=(make_evidence(),))
    reply = Baseline("b", rank)(question)
    assert asked == [(question.question, ("Trước đó",), 10)]
    assert reply.payload is not None
    assert reply.payload["status"] == "answered"
    assert str(reply.payload["answer"]).startswith(f"Khác. [1]\n\n1. {QUOTE} [2]")
    outcome = outcome_of(question, reply)
    assert outcome.judgement.right
    assert (outcome.judgement.shown, outcome.judgement.needed) == (SHOWN, 1)
    assert outcome.searched is not None
    assert outcome.searched.held[:2] == (frozenset(), frozenset({0}))


def test_a_baseline_that_finds_nothing_has_no_answer():
    reply = Baseline("b", lambda *_: [])(make_question())
    assert reply.payload is not None
    assert reply.payload["status"] == "not_found"
