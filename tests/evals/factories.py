"""Questions, answers and outcomes for tests: each says only what the case is about."""

from evals.given import GivenAnswer, GivenCitation
from evals.judging import judge, judge_error
from evals.outcome import Outcome
from evals.question_set import EvalQuestion, Evidence, QuestionType, Style

PLAN = "binh-thuan-4181-2022"
OTHER_PLAN = "nam-dinh-2021-2025"
QUOTE = "Kinh tế số chiếm 20% GRDP của tỉnh."
LABEL = "Mục I, khoản 2, điểm a"


def make_evidence(**changes) -> Evidence:
    return Evidence(**{"doc": PLAN, "quote": QUOTE, "label": ("Mục I", "khoản 2", "điểm a"), **changes})


def make_question(**changes) -> EvalQuestion:
    """An answerable question that asks for nothing, unless `changes` say so."""
    return EvalQuestion(
        **{
            "id": "q-1",
            "question": "Kinh tế số chiếm bao nhiêu?",
            "history": (),
            "doc": (PLAN,),
            "type": QuestionType.TARGET,
            "style": Style.OFFICER,
            "must": (),
            "must_not": (),
            "evidence": (),
            **changes,
        }
    )


def make_citation(**changes) -> GivenCitation:
    return GivenCitation(**{"plan_id": PLAN, "label": LABEL, "text": f"a) Mục tiêu: {QUOTE}", **changes})


def make_given(answer: str = "", *citations: GivenCitation, status: str = "answered") -> GivenAnswer:
    return GivenAnswer(status, answer, citations)


def make_payload(answer: str = "", *citations: GivenCitation, status: str = "answered") -> dict[str, object]:
    """An answer in the JSON of the API."""
    return {
        "id": "a-1",
        "status": status,
        "answer": answer,
        "citations": [
            {"number": number, "plan": "Kế hoạch", "address": "I/2/a", "url": "/plans/x", **vars(citation)}
            for number, citation in enumerate(citations, start=1)
        ],
        "notes": [],
        "question": {"standalone": "", "type": "target", "plans": []},
        "timings_ms": {"total": 1.0},
    }


def make_outcome(
    question: EvalQuestion, given: GivenAnswer | None, milliseconds: float = 1.0, **measured
) -> Outcome:
    """The outcome of `given`, or of a failure; `measured`: search, violations, opinion beside it."""
    if given is None:
        return Outcome(question, judge_error(question), milliseconds, error="hỏng", **measured)
    payload = make_payload(given.answer, *given.citations, status=given.status)
    return Outcome(question, judge(question, given), milliseconds, payload=payload, **measured)
