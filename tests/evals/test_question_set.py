import json

import pytest

from corpus.errors import EvaluationError
from evals.question_set import DEV_QUESTIONS, Evidence, QuestionType, Style, read_questions

EVIDENCE = {"doc": "p", "quote": "Sở Y tế", "label": ["Mục I"]}


def line(**changes) -> str:
    fields = {
        "id": "q-1",
        "question": "Ai chủ trì?",
        "history": [],
        "doc": ["p"],
        "type": "lead",
        "style": "officer",
        "must": [["Sở Y tế"]],
        "must_not": [],
        "evidence": [EVIDENCE],
        "note": "",
    }
    fields.update(changes)
    return json.dumps({name: value for name, value in fields.items() if value is not ...}, ensure_ascii=False)


@pytest.fixture
def write(tmp_path):
    def _write(*lines: str, name: str = "set.jsonl"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return _write


def test_all_shapes_of_evidence_are_read(write):
    alternative = {**EVIDENCE, "quote": "Sở Nội vụ", "by_label": True}
    [question] = read_questions(
        [write(line(evidence=[{**EVIDENCE, "alt": [alternative]}], history=["Trước"]))]
    )
    assert question.type is QuestionType.LEAD
    assert question.style is Style.OFFICER
    assert question.history == ("Trước",)
    assert question.must == (("Sở Y tế",),)
    [entry] = question.evidence
    assert entry == Evidence("p", "Sở Y tế", ("Mục I",), alt=entry.alt)
    assert entry.choices == (entry, Evidence("p", "Sở Nội vụ", ("Mục I",), by_label=True))


def test_files_follow_one_another_and_blank_lines_are_skipped(write):
    first = write(line(id="b"), "", line(id="a"), "", name="1.jsonl")
    second = write(line(id="c"), name="2.jsonl")
    assert [question.id for question in read_questions([first, second])] == ["b", "a", "c"]


def test_a_question_without_an_id_is_named_after_its_line(write):
    [question] = read_questions([write("", line(id=...))])
    assert question.id == "set:2"


def test_line_separators_inside_a_text_end_no_line(write):
    [question] = read_questions([write(line(question="Ai\u2028chủ trì?"))])
    assert question.question == "Ai\u2028chủ trì?"


def test_own_fields_of_a_set_are_let_be(write):
    assert len(read_questions([write(line(author="x"))])) == 1


FAULTS = [
    ("{", "the whole line"),
    ("[]", "the whole line"),
    (line(question=...), "question"),
    (line(question=" "), "question"),
    (line(must=...), "must"),
    (line(must="20%"), "must"),
    (line(must=["20%"]), "must.0"),
    (line(must=[["**"]]), "must"),
    (line(must_not=[""]), "must_not"),
    (line(must_not=[7]), "must_not.0"),
    (line(type="leads"), "type"),
    (line(style="formal"), "style"),
    (line(history=None), "history"),
    (line(evidence=[{**EVIDENCE, "quote": 1}]), "evidence.0.quote"),
    (line(evidence=[{**EVIDENCE, "quote": "  "}]), "evidence"),
    (line(evidence=[{"doc": "p", "quote": "x"}]), "evidence.0.label"),
    (line(evidence=[{**EVIDENCE, "by_lable": True}]), "evidence.0.by_lable"),
    (line(evidence=[{**EVIDENCE, "alt": [{"doc": "p"}]}]), "evidence.0.alt.0.quote"),
]


@pytest.mark.parametrize(("faulty", "field"), FAULTS)
def test_a_fault_is_named_by_line_and_field(write, faulty, field):
    path = write(line(id="sound"), "", faulty)
    with pytest.raises(EvaluationError) as caught:
        read_questions([path])
    assert caught.value.what.startswith(f"{path}, line 3, {field}: ")


def test_an_id_stands_once_in_all_files(write):
    first, second = write(line(), name="1.jsonl"), write(line(), name="2.jsonl")
    with pytest.raises(EvaluationError, match=r"2\.jsonl, line 1, id: q-1 stands twice"):
        read_questions([first, second])


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(None, "cannot be read"), (b"\xff\xfe", "is not UTF-8"), (b"\n", "no question")],
)
def test_a_file_that_holds_no_questions_is_named(tmp_path, content, complaint):
    path = tmp_path / "set.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EvaluationError, match=complaint) as caught:
        read_questions([path])
    assert str(path) in caught.value.what


def test_the_development_set_is_sound():
    questions = read_questions([DEV_QUESTIONS])
    assert len(questions) == 83
    assert all(
        question.must == () and question.evidence == () for question in questions if not question.answerable
    )
