from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from corpus.errors import LanguageModelError
from evals.judges.hearing import AT_FIRST, IN_A_ROW, Hearing
from evals.outcome import Opinion, Outcome
from evals.question import EvalQuestion
from tests.evals.factories import make_given, make_outcome, make_question

RIGHT = Opinion(True, "Đủ ý.")
ANSWERED = make_outcome(make_question(), make_given("20%"))


class Judge:
    """Gives an opinion or fails (`x`), answer by answer, as `course` says; the last again and again."""

    def __init__(self, course: str) -> None:
        self.course = list(course)
        self.asked = 0

    def opinion(self, question: EvalQuestion, payload: Mapping[str, object]) -> Opinion:
        self.asked += 1
        if (self.course.pop(0) if len(self.course) > 1 else self.course[0]) == "x":
            raise LanguageModelError("It failed.", "Mend it.")
        return RIGHT


def heard(course: str) -> str:
    """What came of as many answers: an opinion, a failure passed over (`x`), the end (`!`)."""
    hearing, found = Hearing(Judge(course)), ""
    try:
        for _ in course:
            found += "o" if hearing.hear(ANSWERED) else "x"
    except LanguageModelError:
        found += "!"
    return found


FIRST, ROW = "x" * AT_FIRST, "x" * IN_A_ROW

COURSES = [
    ("ooo", "ooo"),
    ("oxo", "oxo"),
    ("xoxox", "xoxox"),
    (FIRST[1:] + "o", FIRST[1:] + "o"),
    (FIRST + "o", FIRST[1:] + "!"),
    ("o" + FIRST + "o", "o" + FIRST + "o"),
    ("o" + ROW[1:] + "o" + ROW[1:], "o" + ROW[1:] + "o" + ROW[1:]),
    ("o" + ROW + "o", "o" + ROW[1:] + "!"),
]


@pytest.mark.parametrize(("course", "found"), COURSES)
def test_one_failure_is_passed_over_and_a_dead_endpoint_ends_it(course: str, found: str):
    assert heard(course) == found


@pytest.mark.parametrize(
    ("outcome", "opinion"),
    [
        (make_outcome(make_question(), None), None),
        (replace(ANSWERED, opinion=Opinion(False, "Có rồi.")), Opinion(False, "Có rồi.")),
    ],
    ids=["no answer", "an opinion from before"],
)
def test_what_needs_no_judge_is_not_asked(outcome: Outcome, opinion: Opinion | None):
    judge = Judge("x")
    assert Hearing(judge).hear(outcome) == opinion
    assert judge.asked == 0


def test_failures_are_counted_over_all_threads():
    hearing = Hearing(Judge("x"))

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(hearing.hear, ANSWERED) for _ in range(40)]
    assert [one.exception() for one in asked].count(None) == AT_FIRST - 1
