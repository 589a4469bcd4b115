import pytest

from corpus.errors import IndexDamagedError
from evals.asking import ask_all
from tests.evals.factories import make_payload, make_question


def test_each_question_is_asked_once_with_its_history():
    asked = []

    def ask(question, history):
        asked.append((question, history))
        return make_payload("20%")

    questions = [
        make_question(id="1", question="Một?", must=(("20%",),)),
        make_question(id="2", question="Hai?", history=("Một?",), must=(("30%",),)),
    ]
    first, second = ask_all(questions, ask)
    assert asked == [("Một?", ()), ("Hai?", ("Một?",))]
    assert first.judgement.right
    assert not second.judgement.right
    assert first.payload == make_payload("20%")


def test_an_error_ends_only_its_own_question():
    def ask(question, history):
        if question == "Một?":
            raise IndexDamagedError("The index is damaged.", "Rebuild it.")
        return make_payload("20%")

    questions = [make_question(id="1", question="Một?"), make_question(id="2", question="Hai?")]
    failed, sound = ask_all(questions, ask)
    assert failed.error == "The index is damaged. Rebuild it."
    assert failed.payload is None
    assert not failed.judgement.right
    assert sound.judgement.right
    assert sound.error is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"status": "ok"}, "status"),
        ({"answer": None}, "answer"),
        ({"citations": [{"label": "Mục I"}]}, "citations.0"),
    ],
)
def test_an_answer_of_another_shape_is_an_error_that_names_the_field(changes, field):
    def ask(question, history):
        return {**make_payload(), **changes}

    [outcome] = ask_all([make_question()], ask)
    assert f"answer, {field}" in outcome.error


def test_an_unforeseen_exception_is_not_hidden():
    def ask(question, history):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(ask_all([make_question()], ask))
