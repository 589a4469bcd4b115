"""The judge against a server that behaves in every way that real ones do."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.settings import AssistantSettings
from corpus.errors import EvaluationError, LanguageModelError, SettingsError
from evals.judges.model_judge import ModelJudge, open_judge
from evals.judges.verdict import LONGEST_REASON
from evals.outcome import Opinion
from tests.assistant.phrasing.endpoint import MODEL, Endpoint, Reply, completion, refusing
from tests.evals.factories import make_payload, make_question

PAYLOAD = make_payload("20%")


def deciding(right: object = True, reason: object = "Đủ ý.") -> Reply:
    return completion(json.dumps({"right": right, "reason": reason}))


def judge(endpoint: Endpoint, **settings: object) -> ModelJudge:
    return open_judge(endpoint.settings(**settings))


@pytest.mark.parametrize("right", [True, False])
def test_an_opinion_comes_back(endpoint: Endpoint, right: bool):
    endpoint.replies = [deciding(right, "Thiếu năm.")]
    assert judge(endpoint).opinion(make_question(), PAYLOAD) == Opinion(right, "Thiếu năm.")


def test_question_and_answer_go_to_the_model_as_material_alone(endpoint: Endpoint):
    endpoint.replies = [deciding()]
    judge(endpoint).opinion(make_question(question="Kinh tế số 2025?"), make_payload("Đạt 20%"))
    path, _, body = endpoint.requests[0]
    told, shown = (one["content"] for one in body["messages"])
    assert path == "/v1/chat/completions"
    assert body["model"] == MODEL
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["right", "reason"]
    assert "Kinh tế số 2025?" in shown
    assert "Đạt 20%" in shown
    assert "Kinh tế số" not in told
    assert [one["role"] for one in body["messages"]] == ["system", "user"]


@pytest.mark.parametrize(
    "reply",
    [
        refusing(400),
        refusing(401),
        refusing(404),
        completion("Câu trả lời đúng."),
        completion('{"right": true'),
        completion('{"right": true}'),
        completion('{"reason": "Đủ ý."}'),
        completion('{"right": tru', finish="length"),
        completion(None),
        completion("[]"),
        deciding("true"),
        deciding(1),
        deciding(None),
        deciding(True, 5),
        Reply("<html>Trang quản trị</html>", kind="text/html"),
        Reply('{"choices": []}'),
        Reply("null"),
    ],
)
def test_what_is_no_opinion_is_one_error_after_one_attempt(endpoint: Endpoint, reply: Reply):
    endpoint.replies = [reply]
    with pytest.raises(LanguageModelError) as raised:
        judge(endpoint).opinion(make_question(), PAYLOAD)
    assert "HOIKEHOACH_LLM_URL" in raised.value.mend
    assert len(endpoint.requests) == 1


def test_what_may_pass_is_tried_once_more(endpoint: Endpoint):
    endpoint.replies = [refusing(503), deciding()]
    assert judge(endpoint).opinion(make_question(), PAYLOAD).right


def test_a_time_out_is_an_error_and_the_next_answer_is_judged(endpoint: Endpoint):
    slow = Reply(deciding().body, seconds=1)
    endpoint.replies = [slow, slow, deciding()]
    asked = judge(endpoint, llm_timeout=0.2)
    with pytest.raises(LanguageModelError, match="Timeout"):
        asked.opinion(make_question(), PAYLOAD)
    assert asked.opinion(make_question(), PAYLOAD).right


def test_nobody_there_is_an_error():
    with pytest.raises(LanguageModelError):
        judge(Endpoint("http://127.0.0.1:9")).opinion(make_question(), PAYLOAD)


def test_several_threads_get_each_their_own_opinion(endpoint: Endpoint):
    endpoint.replies = [deciding(reason=str(number)) for number in range(12)]
    asked = judge(endpoint)
    with ThreadPoolExecutor(4) as pool:
        opinions = list(pool.map(lambda _: asked.opinion(make_question(), PAYLOAD), range(12)))
    assert {one.reason for one in opinions} == {str(number) for number in range(12)}


def test_without_a_model_it_says_what_to_set():
    with pytest.raises(SettingsError, match="HOIKEHOACH_LLM_URL"):
        open_judge(AssistantSettings(llm_url=None))


def test_an_endpoint_without_a_model_is_refused_at_once(endpoint: Endpoint):
    with pytest.raises(SettingsError, match="HOIKEHOACH_LLM_MODEL"):
        judge(endpoint, llm_model=None)


def test_a_payload_that_is_no_answer_is_named(endpoint: Endpoint):
    with pytest.raises(EvaluationError, match="status"):
        judge(endpoint).opinion(make_question(), {"answer": "20%", "citations": []})
    assert not endpoint.requests


REASONS = [
    ("Đủ  ý,\nđúng nguồn.", "Đủ ý, đúng nguồn."),
    ("Thiếu\x1b[31m năm\u2028\u200b.", "Thiếu [31m năm ."),
    ("", ""),
    ("a" * LONGEST_REASON, "a" * LONGEST_REASON),
    ("a" * (LONGEST_REASON + 1), "a" * (LONGEST_REASON - 1) + "…"),
]


@pytest.mark.parametrize(("written", "reason"), REASONS)
def test_a_reason_is_one_readable_line(endpoint: Endpoint, written: str, reason: str):
    endpoint.replies = [deciding(False, written)]
    assert judge(endpoint).opinion(make_question(), PAYLOAD).reason == reason
