"""One turn of the conversation: from the question that the page sent to the last piece of its answer."""

import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import gradio as gr

from assistant.answer.records import Answer
from assistant.api.answers import answer_reply
from assistant.api.errors import problem_of
from assistant.api.guard import Guard
from assistant.api.keeping import keep_reply
from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.chain import Assistant
from assistant.guidance.guiding import guidance
from assistant.journal import Journal, Origin
from assistant.question.needed_turns import needed_turns
from corpus.errors import HoiKeHoachError
from corpus.formal_citation import formal_citation
from ui.chat import feedback, rendering
from ui.chat.asking import ChatQuestion, check, read_question
from ui.chat.beside import Beside
from ui.chat.pieces import State, piece

EVERY_S = 0.1
"""Seconds between two pieces of a growing answer: each is sent whole, and networks are slow."""


@dataclass(frozen=True)
class Turns:
    """Answers the questions of the chat by `opening`'s assistant, each when the `guard` says so.

    What is answered is kept in the `journal`. Links to plans are under the sub-path `root`.
    """

    opening: Opening
    root: str
    journal: Journal
    guard: Guard

    async def respond(self, sent: str, request: gr.Request) -> AsyncIterator[str]:
        """The pieces (`pieces.piece`) of the answer to what the page sent; a refusal is a piece, too."""
        asked = None
        try:
            asked = read_question(sent)
            async for one in self.guard.chat.answering(request.request.scope, self.answering(asked)):
                yield one
        except Problem as problem:
            yield _refused(asked, problem)

    def answering(self, asked: ChatQuestion) -> Iterator[str]:
        """The same once the question has its turn."""
        try:
            with self.opening.lent() as assistant:
                check(asked, assistant)
                yield from self._growing(asked, assistant)
        except Problem as problem:
            yield _refused(asked, problem)
        except HoiKeHoachError as error:
            yield _refused(asked, problem_of(error))

    def _growing(self, asked: ChatQuestion, assistant: Assistant) -> Iterator[str]:
        text, shown = "", 0.0
        for coming in assistant.stream(asked.question, asked.history, asked.plans):
            if isinstance(coming, Answer):
                yield self._finished(asked, coming, assistant)
                keep_reply(self.journal, asked, answer_reply(coming, self.root), Origin.CHAT)
                continue
            text += coming
            if time.monotonic() - shown >= EVERY_S:
                yield piece(asked, State.GROWING, rendering.growing_html(text))
                shown = time.monotonic()

    def _finished(self, asked: ChatQuestion, answer: Answer, assistant: Assistant) -> str:
        needed = needed_turns(assistant.understand, asked.question, asked.history, asked.plans)
        beside = Beside(
            typed=asked.question,
            cited=_cited(answer, assistant),
            guidance=guidance(assistant, answer, asked.question, asked.history, asked.plans),
            provinces=tuple(dict.fromkeys(plan.province for plan in assistant.plans)),
            beneath=feedback.place_html(answer.id) if self.journal.keeping else "",
        )
        return piece(asked, State.ANSWERED, rendering.answer_html(answer, self.root, beside), needed)


def _refused(asked: ChatQuestion | None, problem: Problem) -> str:
    needed = asked.history if asked else ()
    return piece(asked, State.REFUSED, rendering.refusal_html(problem.told_to_people), needed)


def _cited(answer: Answer, assistant: Assistant) -> dict[int, str]:
    """Each source as an officer cites it, by its number."""
    cited = {}
    for citation in answer.citations:
        clause = assistant.library.at(citation.plan_id, citation.address)
        plan = assistant.library.plan(citation.plan_id)
        if clause and plan:
            cited[citation.number] = formal_citation(clause, plan)
    return cited
