"""A chat whose answers wait for the test, with guidance and examples of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from assistant.answer.records import Answer, AskedQuestion, Status
from assistant.guidance.records import Choice, Contact, ContactRole, Elsewhere, Examples, Guidance, Nearest
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import (
    CLAUSES,
    PLAN,
    UNNUMBERED,
    SampleAssistant,
    answer_of,
    sample_store,
    usual_answer,
)
from tests.assistant.api.serving import serving
from tests.ui.conftest import site

EXAMPLES = Examples(
    ("Cổng dữ liệu mở của Bình Thuận khi nào xong?", "Kinh tế số là gì?"),
    ("Sở Nội vụ chủ trì những nhiệm vụ nào?",),
)
CHOICE = Choice("Bình Thuận", "Cổng dữ liệu mở của Bình Thuận?", (PLAN.plan_id,))
GUIDANCE = {
    Status.CLARIFY: Guidance(
        choices=(CHOICE, Choice("Nam Định", "Nam Định thì sao?", (UNNUMBERED.plan_id,)))
    ),
    Status.NOT_FOUND: Guidance(
        nearest=(Nearest(CLAUSES[3], PLAN),),
        elsewhere=(Elsewhere(PLAN, "Cổng dữ liệu mở của Bình Thuận?", CLAUSES[6]),),
        contacts=(
            Contact(
                "Sở Thông tin và Truyền thông", CLAUSES[6], PLAN, ContactRole.STANDING, "Nay là sở khác."
            ),
        ),
    ),
}


def respond(question: str, history: Sequence[str]) -> Answer:
    """By words of the question: what to ask back, refuse, fall over; else the usual answer, made to stand alone."""
    if "tỉnh nào" in question:
        return answer_of(Status.CLARIFY, "- **Bình Thuận**: có [1]\n\nBạn muốn hỏi tỉnh nào?", CLAUSES[6])
    if "vàng" in question:
        return answer_of(Status.OUT_OF_SCOPE, "Câu hỏi này nằm ngoài nội dung các kế hoạch.")
    if "sạc" in question:
        return answer_of(Status.NOT_FOUND, "Các kế hoạch hiện có không nói tới trạm sạc xe điện.")
    if "hỏng" in question:
        raise ZeroDivisionError("secret")
    answer = usual_answer(question, history)
    leaning = history[-1:] if len(question) < 20 else ()
    standalone = f"{question.rstrip('?')} ({leaning[0].rstrip('?')})?" if leaning else question
    return replace(answer, question=AskedQuestion(standalone, "lead", (PLAN.plan_id,)))


class HeldAssistant(SampleAssistant):
    """Says its first line and holds the rest until `go` is set; says nothing before where `mute`."""

    go: Event
    mute = False

    def stream(self, *asked: Any) -> Iterator[str | Answer]:
        for number, piece in enumerate(super().stream(*asked)):
            if number == (0 if self.mute else 1):
                self.go.wait(20)
            yield piece


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HeldAssistant]:
    store = sample_store(tmp_path_factory.mktemp("held"))
    assistant = HeldAssistant(store, AssistantSettings(_env_file=None, data_dir=Path("unused")), respond)
    assistant.go = Event()
    assistant.go.set()
    yield assistant
    store.close()


@pytest.fixture(scope="module")
def chat(held: HeldAssistant) -> Iterator[str]:
    """The address of its site, where one question is answered at a time."""
    settings = held.settings.model_copy(update={"at_once": 1})
    held.settings = settings
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.chat.page.examples", lambda _: EXAMPLES)
        patch.setattr("ui.chat.turn.guidance", lambda _, answer, *__: GUIDANCE.get(answer.status, Guidance()))
        with serving(site(held)) as address:
            yield address


@pytest.fixture(autouse=True)
def released(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test held goes on after it."""
    yield
    if "held" in request.fixturenames:
        held = request.getfixturevalue("held")
        held.mute = False
        held.go.set()
