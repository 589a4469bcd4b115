"""The judge on a real runtime with a real, very small model: the protocol alone, since it can't judge."""

from collections.abc import Iterator

import pytest

from assistant.settings import AssistantSettings
from corpus.errors import LanguageModelError
from evals.judges.model_judge import ModelJudge, open_judge
from tests.evals.factories import make_payload, make_question
from tests.small_model import KEY, NAME, small_model

pytestmark = pytest.mark.real

QUESTION = make_question(must=(("20%",),))
PAYLOAD = make_payload("20%")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with small_model() as served:
        yield served


def judge(address: str, **others: object) -> ModelJudge:
    values = {"llm_model": NAME, "llm_key": KEY, "llm_timeout": 60, "llm_tokens": 300, **others}
    return open_judge(AssistantSettings(llm_url=address, **values))  # type: ignore[arg-type]


def test_it_gives_an_opinion_in_the_form_asked_for(address: str):
    opinion = judge(address).opinion(QUESTION, PAYLOAD)
    assert isinstance(opinion.right, bool)
    assert "\n" not in opinion.reason


def test_a_wrong_key_is_refused(address: str):
    with pytest.raises(LanguageModelError, match="AuthenticationError"):
        judge(address, llm_key="sai").opinion(QUESTION, PAYLOAD)
