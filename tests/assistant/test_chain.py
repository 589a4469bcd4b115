"""The whole path over a small published index: real store, lexical index and vectors, no model."""

import re

import pytest

from assistant.answer.records import Answer, Status
from assistant.chain import Assistant, open_assistant
from assistant.command import printed
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import IndexMissingError
from corpus.index import publish
from corpus.records import PlanReading
from tests.factories import clause, plan, row, task

ND = "nam-dinh-2021-2025"
INVOICE = row("PL02/I/7", "Triển khai Nền tảng hóa đơn điện tử", "Sở Tài chính", "", "2023")
CHANNELS = clause()
REPORT = clause("IV/10", "- Định kỳ báo cáo kết quả trước ngày 01/12 hàng năm.", plan_id=ND)


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return AssistantSettings(data_dir=tmp_path_factory.mktemp("data"), model="hashed")


@pytest.fixture(scope="module")
def assistant(settings):
    readings = [
        PlanReading(plan(), (INVOICE, CHANNELS), tasks=(task(INVOICE, ["Sở Tài chính"], time="2023"),)),
        PlanReading(plan(ND, "Nam Định", number=None, issued=None), (REPORT,)),
    ]
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="test")
    opened = open_assistant(settings)
    yield opened
    opened.close()


def test_a_question_goes_through_every_step(assistant: Assistant):
    answer = assistant.ask("Bình Thuận giao sở nào chủ trì hóa đơn điện tử, bao giờ xong?")
    assert answer.status is Status.ANSWERED
    assert "**Sở Tài chính** chủ trì" in answer.answer
    assert "**2023**" in answer.answer
    assert [one.address for one in answer.citations] == ["PL02/I/7"]
    assert any("Lâm Đồng" in note for note in answer.notes)
    steps = ["understand", "retrieve", "compose", "ground", "cite", "total"]
    assert list(answer.timings_ms) == steps
    assert answer.question.plans == ("binh-thuan-4181-2022",)


def test_the_answer_has_the_shape_of_the_interface(assistant: Assistant):
    answer = assistant.ask("Nam Định phải báo cáo kết quả trước ngày nào?").as_dict()
    assert set(answer) == {"id", "status", "answer", "citations", "notes", "question", "timings_ms"}
    assert set(answer["citations"][0]) == {"number", "plan_id", "plan", "address", "label", "text", "url"}
    assert set(answer["question"]) == {"standalone", "type", "plans"}
    assert answer["citations"][0]["url"] == f"/plans/{ND}#IV/10"


@pytest.mark.parametrize(
    ("question", "plans", "status"),
    [
        ("Đà Nẵng giao sở nào chủ trì hóa đơn điện tử?", (), Status.NOT_FOUND),
        ("?!?! ...", (), Status.OUT_OF_SCOPE),
        ("Sở nào chủ trì hóa đơn điện tử?", (ND,), Status.NOT_FOUND),
    ],
)
def test_refusals_carry_no_citations_and_no_notes(assistant: Assistant, question, plans, status):
    answer = assistant.ask(question, plans=plans)
    assert answer.status is status
    assert answer.citations == ()
    assert answer.notes == ()
    assert "Sở Tài chính" not in answer.answer


def test_a_follow_up_leans_on_the_turns_before_it(assistant: Assistant):
    answer = assistant.ask("Bao giờ xong?", history=["Bình Thuận giao sở nào chủ trì hóa đơn điện tử?"])
    assert "**2023**" in answer.answer


def test_a_stream_gives_the_text_in_pieces_and_the_answer_last(assistant: Assistant):
    *pieces, answer = assistant.stream("Bình Thuận giao sở nào chủ trì hóa đơn điện tử?")
    assert isinstance(answer, Answer)
    assert len(pieces) > 3
    assert "".join(str(piece) for piece in pieces) == answer.answer


def test_the_chain_is_a_runnable_of_named_steps(assistant: Assistant):
    named = [step.get_name() for step in assistant.chain.steps]
    assert named == ["start", "understand", "retrieve", "compose", "ground", "cite"]
    answer = assistant.chain.invoke({"question": "Bình Thuận: ai chủ trì hóa đơn điện tử?"})
    assert answer.status is Status.ANSWERED


def test_the_printed_answer_lists_its_sources(assistant: Assistant):
    text = printed(assistant.ask("Bình Thuận giao sở nào chủ trì hóa đơn điện tử?"))
    assert re.search(r"^\[1\] Kế hoạch số 4181/KH-UBND .*, Phụ lục 02, phần I, dòng 7$", text, re.MULTILINE)
    assert "Lưu ý:" in text


def test_opening_without_an_index_says_so(tmp_path):
    with pytest.raises(IndexMissingError):
        open_assistant(AssistantSettings(data_dir=tmp_path, model="hashed"))
