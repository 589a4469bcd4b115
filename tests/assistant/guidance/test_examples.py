"""Questions to begin with: answered, of different plans and kinds, fewer where there is less."""

import pytest

from assistant.answer.records import Status
from assistant.chain import Assistant
from assistant.guidance import Examples, examples
from assistant.guidance.examples import _made
from assistant.guidance.offers import clean
from corpus.records import PlanReading
from tests.assistant.guidance.conftest import opened
from tests.factories import clause, plan


def test_every_example_of_the_plans_is_answered_from_clauses(five: Assistant) -> None:
    shown = examples(five)
    assert (len(shown.citizens), len(shown.officers)) == (4, 4)
    assert len({*shown.citizens, *shown.officers}) == 8
    cited = set()
    for question in (*shown.citizens, *shown.officers):
        answer = five.ask(question)
        assert answer.status is Status.ANSWERED, question
        cited |= {citation.plan_id for citation in answer.citations}
    assert len(cited) >= 4


def test_the_same_index_gives_the_same_examples_and_is_asked_once(five: Assistant) -> None:
    assert examples(five) is examples(five)
    assert _made(five) == examples(five)


def test_few_clauses_give_few_examples(small: Assistant) -> None:
    shown = examples(small)
    assert shown.citizens == (
        "Đến năm 2030, Khánh Hòa đặt mục tiêu bao nhiêu phần trăm người dân có hồ sơ sức khỏe điện tử?",
        "Bao giờ Bình Thuận triển khai hồ sơ bệnh án điện tử?",
        "Ở Bình Thuận, cơ quan nào lo việc triển khai hồ sơ bệnh án điện tử?",
        "Xã hội số là gì?",
    )
    assert "Ở Bình Thuận, cơ quan nào chủ trì triển khai Nền tảng hóa đơn điện tử?" in shown.officers
    assert len(shown.officers) < 4


def test_a_plan_without_registers_gives_none(tmp_path) -> None:
    bare = PlanReading(plan(), (clause("I", "Nội dung."),))
    with opened(tmp_path, [bare]) as assistant:
        assert examples(assistant) == Examples()


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("- Triển khai hồ sơ bệnh án\n điện tử.", "Triển khai hồ sơ bệnh án điện tử"),
        ("b) Chia sẻ sáng kiến về chuyển đổi số", "Chia sẻ sáng kiến về chuyển đổi số"),
        ("Kế hoạch chuyển đổi số năm 2025", "Kế hoạch chuyển đổi số năm 2025"),
        ("Triển khai nhiệm vụ nêu tại Kế hoạch này.", None),
        ("Triển khai Quyết định số 411/QĐ-TTg.", None),
        ("Triển khai các nội dung: đào tạo", None),
        ("Tổ chức đào tạo; bồi dưỡng", None),
        ("Theo dõi ngành điện thực hiện và", None),
        ("Đào tạo", None),
        ("Triển khai " + "nền tảng số " * 8, None),
    ],
)
def test_only_clean_words_are_shown(printed: str, words: str | None) -> None:
    assert clean(printed) == words
