import pytest

from evals.judging import LONGEST_CITATION, judge, judge_error
from evals.question_set import QuestionType
from tests.evals.factories import (
    LABEL,
    OTHER_PLAN,
    PLAN,
    QUOTE,
    make_citation,
    make_evidence,
    make_given,
    make_question,
)

MUST_CASES = [
    pytest.param([["20%"]], [], "đạt trên 20 % [1]", True, id="the words are there"),
    pytest.param([["20%"]], [], "đạt trên 30%", False, id="the words are not there"),
    pytest.param([["NHNN", "Ngân hàng Nhà nước"]], [], "ngân hàng nhà nước tỉnh", True, id="one alternative"),
    pytest.param([["20%"], ["10%"]], [], "20%", False, id="every group is asked for"),
    pytest.param([["20%"], ["10%"]], [], "10% và 20%", True, id="groups in any order"),
    pytest.param([["đường"]], [], "duong", False, id="accents count"),
    pytest.param([["2023-2025"]], [], "2023 – 2025", True, id="dashes alike"),
    pytest.param([["cụ thể hoá"]], [], "cụ thể hóa", True, id="tone marks alike"),
    pytest.param([["Sở Y tế"]], ["Sở Nội vụ"], "Sở Y tế, Sở **Nội vụ**", False, id="a forbidden word"),
    pytest.param([], ["2023 - 2025"], "2023-2025", False, id="a forbidden word with another dash"),
    pytest.param([], ["Sở Nội vụ"], "Sở Y tế", True, id="nothing forbidden"),
]


@pytest.mark.parametrize(("must", "must_not", "answer", "expected"), MUST_CASES)
def test_wording_of_the_answer(must, must_not, answer, expected):
    question = make_question(must=tuple(map(tuple, must)), must_not=tuple(must_not))
    assert judge(question, make_given(answer)).answer is expected


def test_what_was_wrong_is_named():
    question = make_question(must=(("a1", "a2"), ("b",)), must_not=("c", "d"), evidence=(make_evidence(),))
    judgement = judge(question, make_given("b c"))
    assert judgement.missing == (("a1", "a2"),)
    assert judgement.forbidden == ("c",)
    assert judgement.uncited == (QUOTE,)


STATUS_CASES = [
    # answerable, asks for evidence, status, expected
    (True, True, "answered", True),
    (True, True, "clarify", False),
    (True, True, "not_found", False),
    (True, True, "out_of_scope", False),
    (True, False, "answered", True),
    (True, False, "clarify", True),
    (True, False, "not_found", False),
    (True, False, "out_of_scope", False),
    (False, False, "answered", False),
    (False, False, "clarify", True),
    (False, False, "not_found", True),
    (False, False, "out_of_scope", True),
]


@pytest.mark.parametrize(("answerable", "evidence", "status", "expected"), STATUS_CASES)
def test_status_of_the_answer(answerable, evidence, status, expected):
    question = make_question(
        type=QuestionType.TARGET if answerable else QuestionType.UNANSWERABLE,
        evidence=(make_evidence(),) if evidence else (),
    )
    assert judge(question, make_given(status=status)).answer is expected


def test_a_refusal_that_says_what_it_must_not_is_no_refusal():
    question = make_question(type=QuestionType.UNANSWERABLE, must_not=("0228",))
    assert not judge(question, make_given("Gọi 0228", status="not_found")).answer


ELSEWHERE = make_evidence(label=("Phụ lục 01", "I", "1"))

CITED_CASES = [
    pytest.param(make_evidence(), make_citation(), True, id="quote inside the text"),
    pytest.param(
        make_evidence(), make_citation(text="KINH TE  SO\nchiem 20%GRDP cua tinh."), True, id="folded"
    ),
    pytest.param(make_evidence(), make_citation(text="Kinh tế số chiếm 20% GRDP"), False, id="cut short"),
    pytest.param(make_evidence(), make_citation(plan_id=OTHER_PLAN), False, id="another plan"),
    pytest.param(make_evidence(doc=""), make_citation(plan_id=OTHER_PLAN), True, id="whichever plan"),
    pytest.param(make_evidence(), make_citation(label="Mục IX"), True, id="label doesn't matter"),
    pytest.param(make_evidence(by_label=True), make_citation(), True, id="by label, and the label holds"),
    pytest.param(make_evidence(by_label=True), make_citation(label="Mục IX"), False, id="by label elsewhere"),
    pytest.param(
        make_evidence(quote="Câu khác", alt=(ELSEWHERE,)), make_citation(), True, id="the alternative's quote"
    ),
    pytest.param(
        make_evidence(doc=OTHER_PLAN, alt=(ELSEWHERE,)), make_citation(), True, id="the alternative's plan"
    ),
    pytest.param(
        make_evidence(quote="Câu khác", alt=(make_evidence(label=("Mục V",), by_label=True),)),
        make_citation(),
        False,
        id="the alternative is by label",
    ),
]


@pytest.mark.parametrize(("evidence", "citation", "expected"), CITED_CASES)
def test_citation_of_the_evidence(evidence, citation, expected):
    assert judge(make_question(evidence=(evidence,)), make_given("", citation)).cited is expected


@pytest.mark.parametrize(("surplus", "expected"), [(0, True), (1, False)])
def test_a_citation_over_the_longest_counts_for_nothing(surplus, expected):
    citation = make_citation(text=QUOTE.ljust(LONGEST_CITATION + surplus, "x"))
    judgement = judge(make_question(evidence=(make_evidence(),)), make_given("", citation))
    assert judgement.cited is expected
    assert judgement.needed == int(expected)


def test_every_piece_of_evidence_has_to_be_cited():
    question = make_question(evidence=(make_evidence(), make_evidence(doc=OTHER_PLAN)))
    one, both = make_citation(), make_citation(plan_id=OTHER_PLAN)
    assert not judge(question, make_given("", one)).cited
    assert judge(question, make_given("", one, both)).cited


def test_a_quote_spread_over_two_citations_is_not_cited():
    halves = (make_citation(text="Kinh tế số chiếm"), make_citation(text="20% GRDP của tỉnh."))
    assert not judge(make_question(evidence=(make_evidence(),)), make_given("", *halves)).cited


LABEL_CASES = [
    (("Mục I", "khoản 2", "điểm a"), LABEL, True),
    ((), "Người ký", True),
    (("Mục I",), "Mục II, khoản 2", False),
    (("Mục I", "khoản 1"), "Mục I, khoản 10", False),
    (("Mục I", "2.1"), "Mục I, khoản 2, mục 2.1, điểm b", True),
    (("Phụ lục 02", "2"), "Phụ lục 02, phần I, dòng 6.2", False),
    (("Phụ lục 02", "6"), "Phụ lục 02, phần I, dòng 6.2", False),
    (("Phụ lục 02", "II", "1.3"), "Phụ lục 02, phần II, dòng 1.3", True),
    (("Phụ lục", "B", "IX", "3"), "Phụ lục, phần B, mục IX, dòng 3 (lần 2)", True),
    (("điểm d",), "Mục III, khoản 3, điểm đ", False),
    (("Chú thích [2]",), "Chú thích [2]", True),
    (("Chú thích [2]",), "Chú thích [12]", False),
]


@pytest.mark.parametrize(("parts", "label", "expected"), LABEL_CASES)
def test_label_of_the_citation(parts, label, expected):
    question = make_question(evidence=(make_evidence(label=parts),))
    assert judge(question, make_given("", make_citation(label=label))).label is expected


def test_the_label_of_an_alternative_goes_with_its_own_quote():
    evidence = make_evidence(quote="Câu khác", label=("Mục V",), alt=(ELSEWHERE,))
    cited = make_citation(label="Mục V")
    judgement = judge(make_question(evidence=(evidence,)), make_given("", cited))
    assert judgement.cited
    assert not judgement.label


def test_the_label_is_that_of_a_citation_which_holds_the_quote():
    right_label = make_citation(text="Câu khác")
    held = make_citation(label="Mục IX")
    question = make_question(evidence=(make_evidence(),))
    assert judge(question, make_given("", right_label, held)).label is False
    assert judge(question, make_given("", right_label, held, make_citation())).label is True


def test_needed_citations_are_counted_once_each():
    question = make_question(evidence=(make_evidence(), make_evidence(quote="Kinh tế số")))
    judgement = judge(question, make_given("", make_citation(), make_citation(text="Câu khác")))
    assert (judgement.needed, judgement.shown) == (1, 2)


def test_without_evidence_nobody_can_tell_which_citations_an_answerable_question_needs():
    judgement = judge(make_question(), make_given("", make_citation()))
    assert (judgement.cited, judgement.label, judgement.needed, judgement.shown) == (None,) * 4


def test_an_unanswerable_question_needs_no_citation_that_is_shown():
    judgement = judge(make_question(type=QuestionType.UNANSWERABLE), make_given("", make_citation()))
    assert (judgement.needed, judgement.shown) == (0, 1)


RIGHT_CASES = [
    # answer, citation's plan, right
    ("20%", PLAN, True),
    ("20%", OTHER_PLAN, False),
    ("30%", PLAN, False),
]


@pytest.mark.parametrize(("answer", "plan_id", "expected"), RIGHT_CASES)
def test_right_is_the_answer_with_its_evidence_cited(answer, plan_id, expected):
    question = make_question(must=(("20%",),), evidence=(make_evidence(),))
    assert judge(question, make_given(answer, make_citation(plan_id=plan_id))).right is expected


@pytest.mark.parametrize("kind", [QuestionType.TARGET, QuestionType.UNANSWERABLE])
def test_an_error_is_never_right(kind):
    assert not judge_error(make_question(type=kind)).right


def test_an_error_cites_nothing():
    judgement = judge_error(make_question(evidence=(make_evidence(),)))
    assert (judgement.cited, judgement.label) == (False, False)
