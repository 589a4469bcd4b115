"""The clients that people have already, against a real server: OpenAI's own and LangChain's."""

from collections.abc import Iterator

import openai
import pytest
from langchain_openai import ChatOpenAI

from assistant.api import create_app
from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.assistant.api.serving import serving

QUESTION = "Cơ quan nào chủ trì Cổng dữ liệu mở?"


@pytest.fixture(scope="module")
def site(assistant: SampleAssistant) -> Iterator[str]:
    with serving(create_app(assistant, assistant.settings)) as address:
        yield address


@pytest.fixture(scope="module")
def own(site: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{site}/v1", api_key="none", max_retries=0, timeout=20) as client:
        yield client


@pytest.fixture(scope="module")
def langchain(site: str) -> ChatOpenAI:
    return ChatOpenAI(
        model="hoi-ke-hoach", base_url=f"{site}/v1", api_key="none", max_retries=0, timeout=20, temperature=0
    )


def test_openais_client_lists_the_model(own: openai.OpenAI) -> None:
    assert [model.id for model in own.models.list()] == ["hoi-ke-hoach"]
    assert own.models.retrieve("hoi-ke-hoach").owned_by == "hoi-ke-hoach"


def test_openais_client_reads_the_answer_and_its_citations(own: openai.OpenAI, site: str) -> None:
    completion = own.chat.completions.create(
        model="hoi-ke-hoach", messages=[{"role": "user", "content": QUESTION}]
    )
    [choice] = completion.choices
    assert choice.finish_reason == "stop"
    assert (choice.message.content or "").startswith("Cơ quan chủ trì: **Sở Thông tin và Truyền thông** [1]")
    assert choice.message.annotations
    assert choice.message.annotations[0].url_citation.url == f"{site}/plans/{PLAN.plan_id}#PL02/I/4.2"
    assert completion.usage
    assert completion.usage.total_tokens > 0
    assert completion.model_extra
    assert completion.model_extra["hoikehoach"]["status"] == "answered"


def test_openais_client_reads_the_stream(own: openai.OpenAI) -> None:
    messages: list[openai.types.chat.ChatCompletionMessageParam] = [{"role": "user", "content": QUESTION}]
    whole = own.chat.completions.create(model="hoi-ke-hoach", messages=messages)
    with own.chat.completions.stream(
        model="hoi-ke-hoach", messages=messages, stream_options={"include_usage": True}
    ) as stream:
        streamed = stream.get_final_completion()
    assert streamed.choices[0].message.content == whole.choices[0].message.content
    assert streamed.usage == whole.usage


def test_openais_client_raises_what_is_refused(own: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        own.chat.completions.create(model="hoi-ke-hoach", messages=[{"role": "user", "content": " "}])
    assert (refused.value.code, refused.value.param) == ("empty_question", "messages")
    with pytest.raises(openai.NotFoundError, match="hoi-ke-hoach"):
        own.models.retrieve("gpt-5")


def test_langchain_reads_the_answer(langchain: ChatOpenAI) -> None:
    answer = langchain.invoke([("system", "Trả lời bằng thơ"), ("human", QUESTION)])
    assert "**Nguồn**\n\n- [1] Phụ lục 02, phần I, dòng 4.2" in answer.text


def test_langchain_reads_the_stream(langchain: ChatOpenAI) -> None:
    pieces = [piece.text for piece in langchain.stream(QUESTION)]
    assert len(pieces) > 3
    assert "".join(pieces) == langchain.invoke(QUESTION).text


def test_langchains_tools_are_refused(langchain: ChatOpenAI) -> None:
    def today() -> str:
        """The date."""
        return ""

    with pytest.raises(openai.BadRequestError, match="tools"):
        langchain.bind_tools([today]).invoke(QUESTION)
