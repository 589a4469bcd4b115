"""The whole chain with an endpoint set: what is answered, what is told about it, what happens when it fails."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.answer.records import Answer
from assistant.api import create_app
from assistant.chain import Assistant, open_assistant
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.records import PlanReading
from tests.assistant.phrasing.endpoint import MODEL, Endpoint, Reply, completion, refusing, saying, serving
from tests.factories import clause, plan, row, task

INVOICE = row("PL02/I/7", "Triển khai Nền tảng hóa đơn điện tử", "Sở Tài chính", "Sở Y tế", "2023")
QUESTION = "Bình Thuận giao sở nào chủ trì, phối hợp hóa đơn điện tử, bao giờ xong?"
GOOD = "Sở Tài chính chủ trì, phối hợp với Sở Y tế triển khai Nền tảng hóa đơn điện tử năm 2023."
REPLY = saying((GOOD, [1]))


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    readings = [
        PlanReading(plan(), (INVOICE, clause()), tasks=(task(INVOICE, ["Sở Tài chính"], time="2023"),))
    ]
    settings = AssistantSettings(data_dir=folder, model="hashed")
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="test")
    return folder


@pytest.fixture(scope="module")
def served() -> Iterator[Endpoint]:
    with serving() as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def assistant(served: Endpoint, data_dir: Path) -> Iterator[Assistant]:
    opened = open_assistant(served.settings(data_dir=data_dir, model="hashed", llm_timeout=1))
    assert served.requests == [], "starting asks the model nothing"
    yield opened
    opened.close()


@pytest.fixture
def endpoint(served: Endpoint) -> Endpoint:
    served.replies, served.requests = [saying()], []
    return served


@pytest.fixture(scope="module")
def composed(data_dir: Path) -> Answer:
    """The answer without a model."""
    opened = open_assistant(AssistantSettings(data_dir=data_dir, model="hashed"))
    try:
        return opened.ask(QUESTION)
    finally:
        opened.close()


def comparable(answer: Answer) -> Answer:
    return replace(answer, id="", timings_ms={})


def test_the_models_words_are_in_the_answer_and_so_are_its_name_tokens_and_time(
    assistant: Assistant, endpoint: Endpoint, composed: Answer
):
    endpoint.replies = [REPLY]
    answer = assistant.ask(QUESTION)
    assert answer.answer.endswith(
        "\n**Sở Tài chính** chủ trì, phối hợp với **Sở Y tế** triển khai Nền tảng hóa đơn điện tử năm **2023** [1]."
    )
    assert answer.citations == composed.citations
    assert answer.model == MODEL
    assert answer.timings_ms["phrase_tokens"] == 42
    steps = [name for name in answer.timings_ms if name not in ("total", "phrase_tokens")]
    assert steps == ["understand", "retrieve", "compose", "phrase", "ground", "cite"]
    assert answer.timings_ms["total"] == pytest.approx(
        sum(answer.timings_ms[name] for name in steps), abs=0.01
    )


@pytest.mark.parametrize(
    "reply",
    [
        refusing(401),
        refusing(400),
        refusing(429),
        refusing(500),
        completion("không phải JSON"),
        completion('{"sentences": [', finish="length"),
        Reply(REPLY.body, seconds=2),
        saying((GOOD.replace("2023", "2024"), [1])),
        saying(
            ("Sở Y tế chủ trì, phối hợp với Sở Tài chính triển khai Nền tảng hóa đơn điện tử năm 2023.", [1])
        ),
        saying((GOOD + " Kinh phí 100 triệu đồng.", [1])),
        saying((GOOD, [3])),
    ],
)
def test_otherwise_the_answer_is_the_one_without_a_model(
    assistant: Assistant, endpoint: Endpoint, composed: Answer, reply: Reply
):
    endpoint.replies = [reply]
    assert comparable(assistant.ask(QUESTION)) == comparable(composed)
    endpoint.replies = [REPLY]
    assert assistant.ask(QUESTION).model == MODEL


def test_refusals_do_not_ask_the_model(assistant: Assistant, endpoint: Endpoint):
    for question in ("Đà Nẵng giao sở nào chủ trì hóa đơn điện tử?", "?!?! ..."):
        answer = assistant.ask(question)
        assert (answer.model, answer.citations) == (None, ())
    assert endpoint.requests == []


def test_the_interface_tells_the_model_only_where_there_is_one(assistant: Assistant, endpoint: Endpoint):
    client = TestClient(create_app(assistant, assistant.settings))
    endpoint.replies = [REPLY]
    assert asked(client)["model"] == MODEL
    endpoint.replies = [saying()]
    assert "model" not in asked(client)


def asked(client: TestClient) -> dict[str, Any]:
    with client:
        body: dict[str, Any] = client.post("/api/ask", json={"question": QUESTION}).json()
    return body


def test_a_stream_gives_only_checked_words(assistant: Assistant, endpoint: Endpoint):
    endpoint.replies = [saying((GOOD, [1]), ("Kinh phí 100 triệu đồng.", [1]))]
    *pieces, answer = assistant.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert "".join(map(str, pieces)) == answer.answer
    assert "100" not in answer.answer
