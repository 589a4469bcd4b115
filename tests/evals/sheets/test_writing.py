from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from corpus.errors import EvaluationError
from evals.question import EvalQuestion, Evidence, QuestionType, Style
from evals.question_files import question_file, write_questions
from evals.question_set import DEV_QUESTIONS, read_questions

SETS = sorted(DEV_QUESTIONS.parent.glob("*.jsonl"))
KINDS = ["xlsx", "csv", "jsonl"]

_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("=+-@'\\|;,:_x04\n\r\t \u2028"),
        st.characters(exclude_categories=["Cs"], max_codepoint=0x1EFF),
    ),
    max_size=15,
).map(lambda text: f"{text}đ")
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_DOC = st.sampled_from(["", "p", "q-1"])
_CHOICE = st.builds(Evidence, _DOC, _TEXT, _TEXTS, st.booleans())
_QUESTION = st.builds(
    EvalQuestion,
    question=_TEXT,
    history=_TEXTS,
    doc=st.sampled_from([(), ("p",), ("p", "q-1")]),
    type=st.sampled_from(QuestionType),
    style=st.sampled_from(Style),
    must=st.lists(_TEXTS.filter(bool), min_size=1, max_size=3).map(tuple),
    must_not=_TEXTS,
    evidence=st.lists(
        st.builds(replace, _CHOICE, alt=st.lists(_CHOICE, max_size=2).map(tuple)), max_size=3
    ).map(tuple),
    note=_TEXT,
)

QUESTION = EvalQuestion(
    "Ai?", (), (), QuestionType.LEAD, Style.OFFICER, (("x",),), (), (), id="q-1", note="khó", set="set"
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_set_survives(tmp_path, kind):
    """Each set of the project, written and read, and written as JSON Lines again."""
    for path in SETS:
        questions = read_questions([path])
        write_questions(questions, tmp_path / f"{path.stem}.{kind}")
        found = read_questions([tmp_path / f"{path.stem}.{kind}"])
        assert found == questions
        assert question_file(found, ".jsonl") == question_file(questions, ".jsonl")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None)
@given(questions=st.lists(_QUESTION, min_size=1, max_size=8))
def test_any_question_survives(tmp_path_factory, kind, questions):
    questions = [replace(one, id=f"q-{number}", set="set") for number, one in enumerate(questions)]
    path = tmp_path_factory.mktemp("sets") / f"set.{kind}"
    write_questions(questions, path)
    assert list(read_questions([path])) == questions


@pytest.mark.parametrize("kind", KINDS)
def test_questions_that_nobody_has_judged_yet_can_be_written(tmp_path, kind):
    assert question_file([replace(QUESTION, must=())], f".{kind}") != b""


UNWRITABLE = [
    (replace(QUESTION, must=((),)), "question q-1: a sheet cannot hold it"),
    (replace(QUESTION, history=("",)), "question q-1: a sheet cannot hold it"),
    (replace(QUESTION, note="x" * 40_000), "question q-1, note: 40000 characters"),
]


@pytest.mark.parametrize(("question", "what"), UNWRITABLE)
@pytest.mark.parametrize("suffix", [".xlsx", ".CSV"])
def test_a_question_that_would_not_survive_is_named(suffix, question, what):
    with pytest.raises(EvaluationError, match=what):
        question_file([question], suffix)


def test_other_kinds_of_sheets_are_not_written():
    with pytest.raises(EvaluationError, match=r"\.xls files are not written"):
        question_file([QUESTION], ".xls")


def test_a_workbook_is_ready_to_be_filled_in(tmp_path):
    write_questions([], tmp_path / "set.xlsx")
    book = load_workbook(tmp_path / "set.xlsx")
    assert book.sheetnames == ["Câu hỏi", "Hướng dẫn"]
    sheet = book["Câu hỏi"]
    assert sheet.freeze_panes == "A2"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["G"].number_format == "@"
    choices = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    [first, last] = choices["E2:E10000"].replace("$A$", "").split("!")[1].split(":")
    listed = [row[0].value for row in book["Hướng dẫn"].iter_rows(min_row=int(first), max_row=int(last))]
    assert (listed[0], listed[-1]) == ("Cơ quan chủ trì", "Không có lời đáp")


@pytest.mark.parametrize("opening", "=+-@")
def test_no_text_becomes_a_formula(tmp_path, opening):
    question = replace(QUESTION, question=f"{opening}1+1", must=((f"{opening}A1",),))
    write_questions([question], tmp_path / "set.xlsx")
    row = next(load_workbook(tmp_path / "set.xlsx")["Câu hỏi"].iter_rows(min_row=2))
    assert {cell.data_type for cell in row if cell.value} == {"s"}
    assert f"'{opening}1+1,".encode() in question_file([question], ".csv")


def test_csv_is_for_spreadsheet_programs():
    assert question_file([QUESTION], ".csv").startswith("\ufeffMã,Câu hỏi,".encode())
