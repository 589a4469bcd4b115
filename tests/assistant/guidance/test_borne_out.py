"""Over many questions and all the plans that ship: nothing is offered that the plans don't bear out."""

import pytest

from assistant.answer.records import Status
from assistant.chain import Assistant
from assistant.guidance import Guidance, guidance
from assistant.guidance.contacts import contacts
from corpus.vietnamese.syllables import nfc
from evals.question_set import DEV_QUESTIONS, read_questions

pytestmark = pytest.mark.real

WRITTEN = (
    "Nam Định giao sở nào chủ trì Nền tảng hóa đơn điện tử?",
    "Hải Dương quy định mức phạt khi chậm chuyển đổi số thế nào?",
    "Bình Thuận đầu tư bao nhiêu tỷ đồng cho bệnh án điện tử?",
    "Khánh Hòa bố trí mấy trạm sạc xe điện?",
    "Cà Mau giao ai làm cổng dữ liệu mở?",
    "Theo Kế hoạch 4181, bao nhiêu phần trăm xã có hồ bơi?",
    "How many open data sets must Nam Dinh publish?",
    "Phụ lục 09 Kế hoạch 867 nói gì?",
    "nam dinh co bao nhieu san pham ocop tren san thuong mai dien tu",
)


@pytest.fixture(scope="module")
def helped(five: Assistant) -> list[tuple[str, Guidance]]:
    """The help for every question of the sets that isn't answered, and for those written here."""
    sets = [read_questions([DEV_QUESTIONS.parent / f"{name}.jsonl"]) for name in ("dev", "fourth")]
    asked = [
        (one.question, tuple(one.history)) for each in sets for one in each if one.type == "unanswerable"
    ]
    asked += [(question, ()) for question in WRITTEN]
    answers = [(question, history, five.ask_by_rules(question, history)) for question, history in asked]
    return [
        (question, guidance(five, answer, question, history))
        for question, history, answer in answers
        if answer.status is not Status.ANSWERED
    ]


def printed(guided: Guidance) -> list[tuple[str, str]]:
    return [(one.agency, "\n".join((*one.clause.heading, one.clause.text))) for one in guided.contacts]


def test_every_contact_stands_in_its_clause_or_its_headings(helped: list[tuple[str, Guidance]]) -> None:
    named = [pair for _, guided in helped for pair in printed(guided)]
    assert len(named) > 10
    for agency, text in named:
        assert nfc(agency) in " ".join(nfc(text).split())


def test_every_plan_that_ships_names_somebody(five: Assistant) -> None:
    for plan in five.plans:
        (first, *_) = contacts(five, [plan])
        assert first.plan == plan
        assert first.clause.plan_id == plan.plan_id


def test_what_is_offered_elsewhere_is_answered_there(
    five: Assistant, helped: list[tuple[str, Guidance]]
) -> None:
    offered = [one for _, guided in helped for one in guided.elsewhere]
    assert offered
    for one in offered[::4]:
        answer = five.ask_by_rules(one.question, plans=(one.plan.plan_id,))
        assert answer.status is Status.ANSWERED
        first = answer.citations[0]
        assert (first.plan_id, first.address) == (one.plan.plan_id, one.clause.address)


def test_bounds_are_kept_and_near_clauses_are_real(
    five: Assistant, helped: list[tuple[str, Guidance]]
) -> None:
    for _, guided in helped:
        assert len(guided.nearest) <= 3
        assert len(guided.elsewhere) <= 4
        assert all(five.library.clause(one.clause.key) == one.clause for one in guided.nearest)
        assert len({one.plan.plan_id for one in guided.elsewhere}) == len(guided.elsewhere)
