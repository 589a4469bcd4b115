"""The adapter against a server that behaves in every way that real ones do."""

import pytest

from assistant.phrasing.model import LanguageModel, load_model
from assistant.phrasing.written import Sentence
from assistant.settings import AssistantSettings
from corpus.errors import LanguageModelError, SettingsError
from corpus.settings import load_settings
from tests.assistant.phrasing.endpoint import MODEL, Endpoint, Reply, completion, refusing, saying

GOOD = saying(("Sở Tài chính chủ trì.", [1]))


def model(endpoint: Endpoint, **settings: object) -> LanguageModel:
    return load_model(endpoint.settings(**settings), f"{endpoint.url}/v1")


def test_sentences_and_tokens_come_back(endpoint: Endpoint):
    endpoint.replies = [GOOD]
    written = model(endpoint, llm_tokens=77).write("Hãy viết.", '[1] "A"')
    assert written.sentences == (Sentence(text="Sở Tài chính chủ trì.", sources=[1]),)
    assert written.tokens == 42
    path, _, body = endpoint.requests[0]
    assert path == "/v1/chat/completions"
    assert body["model"] == MODEL
    assert body["max_completion_tokens"] == 77
    assert body["response_format"]["type"] == "json_schema"
    assert [(one["role"], one["content"]) for one in body["messages"]] == [
        ("system", "Hãy viết."),
        ("user", '[1] "A"'),
    ]


def test_the_key_is_sent_and_never_shown(endpoint: Endpoint):
    settings = endpoint.settings(llm_key="khoa-bi-mat")
    load_model(settings, f"{endpoint.url}/v1").write("a", "b")
    assert endpoint.requests[0][1] == "Bearer khoa-bi-mat"
    assert "khoa-bi-mat" not in repr(settings)


@pytest.mark.parametrize(
    "reply",
    [
        refusing(400),
        refusing(401),
        refusing(404),
        completion("Đây là câu trả lời."),
        completion('{"sentences": [{"text": "Sở Tài'),
        completion('{"sentences": [{"text": 5}]}'),
        completion('{"answer": "A"}'),
        completion(None),
        completion('{"sentences": [{"text": "Sở', finish="length"),
        completion("", finish="content_filter"),
        Reply("<html>Trang quản trị</html>", kind="text/html"),
        Reply("{}"),
        Reply('{"choices": null}'),
        Reply('{"choices": []}'),
        Reply('{"choices": 7}'),
        Reply("[]"),
        Reply("null"),
        Reply("không phải JSON"),
    ],
)
def test_what_will_not_pass_is_one_error_after_one_attempt(endpoint: Endpoint, reply: Reply):
    endpoint.replies = [reply]
    with pytest.raises(LanguageModelError) as raised:
        model(endpoint).write("a", "b")
    assert "HOIKEHOACH_LLM_URL" in raised.value.mend
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_what_may_pass_is_tried_once_more(endpoint: Endpoint, status: int):
    endpoint.replies = [refusing(status), GOOD]
    assert model(endpoint).write("a", "b").sentences
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize("status", [429, 500])
def test_but_no_more_than_once(endpoint: Endpoint, status: int):
    endpoint.replies = [refusing(status)]
    with pytest.raises(LanguageModelError):
        model(endpoint).write("a", "b")
    assert len(endpoint.requests) == 2


def test_a_time_out_is_an_error_and_the_next_question_is_served(endpoint: Endpoint):
    slow = Reply(GOOD.body, seconds=1)
    endpoint.replies = [slow, slow, GOOD]
    asked = model(endpoint, llm_timeout=0.2)
    with pytest.raises(LanguageModelError):
        asked.write("a", "b")
    assert asked.write("a", "b").sentences


def test_a_time_out_that_passes_is_none(endpoint: Endpoint):
    endpoint.replies = [Reply(GOOD.body, seconds=1), GOOD]
    assert model(endpoint, llm_timeout=0.2).write("a", "b").sentences


def test_nobody_there_is_an_error():
    settings = Endpoint("http://127.0.0.1:9").settings()
    with pytest.raises(LanguageModelError):
        load_model(settings, "http://127.0.0.1:9/v1").write("a", "b")


def test_an_endpoint_without_a_model_is_refused_at_once(endpoint: Endpoint):
    with pytest.raises(SettingsError, match="HOIKEHOACH_LLM_MODEL"):
        model(endpoint, llm_model=None)


@pytest.mark.parametrize("url", ["ftp://host/v1", "http://", "http://[", "host:8080", "http://a b/v1"])
def test_an_address_that_is_none_is_refused_by_name(url: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOIKEHOACH_LLM_URL", url)
    with pytest.raises(SettingsError, match="HOIKEHOACH_LLM_URL"):
        load_settings(AssistantSettings)
