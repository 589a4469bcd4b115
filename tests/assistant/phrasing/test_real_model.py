"""A real runtime and a real, very small model: the protocol, and that its nonsense doesn't get through.

The model knows no Vietnamese, so nothing is asserted of its wording.
"""

from collections.abc import Iterator

import pytest

from assistant.answer.composing import compose
from assistant.answer.draft import Draft
from assistant.phrasing.model import LanguageModel, load_model
from assistant.phrasing.phraser import Phraser
from assistant.phrasing.prompts import material
from assistant.question import QuestionKind
from assistant.settings import AssistantSettings
from corpus.errors import LanguageModelError
from tests.factories import case, clause, question, row
from tests.small_model import KEY, NAME, small_model

pytestmark = pytest.mark.real

ROW = row("PL02/I/4", "Xây dựng Cổng dữ liệu mở", "Sở Thông tin và Truyền thông", "", "2023")
PASSAGE = clause("III/3/c", "c) Phát triển trợ lý ảo cho doanh nghiệp nhỏ và vừa.")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with small_model() as served:
        yield served


def model(address: str, **others: object) -> LanguageModel:
    values = {"llm_model": NAME, "llm_key": KEY, "llm_timeout": 60, "llm_tokens": 48, **others}
    return load_model(AssistantSettings(llm_url=address, **values), address)  # type: ignore[arg-type]


def test_it_writes_sentences_in_the_form_asked_for(address: str):
    written = model(address).write(
        'Reply with JSON: {"sentences": [{"text": "Yes", "sources": [1]}]}. One short sentence.', '[1] "Yes"'
    )
    assert written.tokens > 0
    assert all(sentence.text is not None for sentence in written.sentences)


def test_a_wrong_key_is_refused(address: str):
    with pytest.raises(LanguageModelError, match="AuthenticationError"):
        model(address, llm_key="sai").write("a", "b")


def test_more_than_it_can_read_is_refused(address: str):
    with pytest.raises(LanguageModelError, match="Request"):
        model(address).write("a", material(["chữ " * 4000]))


def test_a_text_cut_by_its_limit_is_refused(address: str):
    with pytest.raises(LanguageModelError, match="LengthFinishReasonError"):
        model(address, llm_tokens=16).write("Write a long story as JSON.", "Begin.")


def test_a_time_out_is_followed_by_answers(address: str):
    with pytest.raises(LanguageModelError, match="Timeout"):
        model(address, llm_timeout=0.05).write(ROW.text, material([ROW.text]))
    test_it_writes_sentences_in_the_form_asked_for(address)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (question("Ai chủ trì Cổng dữ liệu mở, bao giờ xong?", kind=QuestionKind.LEAD), ROW),
        (question("Có trợ lý ảo cho doanh nghiệp không?", subject="trợ lý ảo doanh nghiệp"), PASSAGE),
    ],
    ids=["phrase", "draft"],
)
def test_an_answer_is_the_composed_one_unless_its_words_hold(address: str, asked, found):
    of = case(asked, [found])
    composed = compose(of)
    after = Phraser(model(address)).phrase(composed, of)
    assert after.draft.status is composed.status
    assert any(statement.text for statement in after.draft.statements)
    assert after.model == NAME or after.draft is composed
    assert stated(after.draft) <= stated(composed)


def stated(draft: Draft) -> set[str]:
    """Words with a digit or a capital letter."""
    words = {word.strip("*.,:;“”()") for one in draft.statements for word in one.text.split()}
    return {word for word in words if any(map(str.isdigit, word)) or word[1:2].isupper()}
