"""How well questions of one matter are found, on a few questions whose gold is plain."""

from assistant.missed.likeness import Likeness, Matter
from evals.likeness import measured, same_matter
from evals.question import EvalQuestion, Evidence, QuestionType, Style


def asked(quote: str, type: QuestionType = QuestionType.LEAD, doc: str = "p") -> EvalQuestion:
    return EvalQuestion("?", (), (doc,), type, Style.OFFICER, (), (), (Evidence(doc, quote, ()),))


def test_a_quote_within_the_other_is_the_same_matter() -> None:
    whole = asked("Xây dựng Cổng dữ liệu mở của tỉnh")
    assert same_matter(whole, asked("cổng dữ liệu  mở"))
    assert not same_matter(whole, asked("cổng dữ liệu mở", doc="q"))
    assert not same_matter(whole, asked("cổng dữ liệu mở", QuestionType.DEADLINE))
    assert not same_matter(whole, asked("trồng lúa"))


def test_precision_and_recall_count_pairs() -> None:
    questions = [asked("một"), asked("một"), asked("một"), asked("hai")]
    matters = [Matter((), "cổng dữ liệu"), Matter((), "cong du lieu"), Matter((), "lúa"), Matter((), "lua")]
    assert measured(questions, matters, Likeness(["cổng dữ liệu mở"], 0.5)) == (
        "0.50  precision 0.50  recall 0.33  groups 2"
    )
