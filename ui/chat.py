"""The Gradio page: presentation only; every question goes to the same assistant that the API asks."""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import gradio as gr

from assistant.answer.records import Answer
from assistant.api.answers import answer_reply
from assistant.api.errors import problem_of
from assistant.api.guard import Guard
from assistant.api.keeping import keep_reply
from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.api.requests import AskRequest, check_plans, check_question
from assistant.journal import Journal, Origin
from corpus.errors import HoiKeHoachError
from ui import feedback, rendering
from ui.page import footer_html, header_html, welcome_html
from ui.texts import examples, say

MOST_EVENTS = 200
"""Questions that Gradio holds before the guard sees them."""
REMEMBERED = 20
"""Turns that a question is understood by; earlier ones are forgotten."""

Messages = list[dict[str, Any]]


def build_chat(opening: Opening, root: str, journal: Journal, guard: Guard) -> gr.Blocks:
    """The chat page over the assistant that `opening` holds, served under the sub-path `root`.

    What is asked goes into the `journal` once it is answered; the `guard` says when it is.
    """

    async def respond(
        question: str, chosen: Sequence[str], turns: Sequence[str], messages: Messages, request: gr.Request
    ) -> AsyncIterator[tuple[Messages, Sequence[str], Any]]:
        shown = [*messages, _message("user", rendering.question_html(question))]
        answering = _answering(opening, question, turns, chosen, root, journal)
        try:
            async for html, asked in guard.chat.answering(request.request.scope, answering):
                yield [*shown, _message("assistant", html)], asked, ""
        except Problem as problem:
            yield [*shown, _message("assistant", rendering.refusal_html(problem.message))], turns, ""

    page = gr.Blocks(title=say("chat.title"), analytics_enabled=False)
    with page:
        turns = gr.State([])
        gr.HTML(header_html())
        with gr.Row(elem_id="choices"):
            chosen = gr.Dropdown(
                choices=[],
                multiselect=True,
                label=say("chat.plans"),
                info=say("chat.plans_hint"),
                elem_id="plans",
                scale=4,
            )
            restart = gr.Button(say("chat.restart"), elem_id="restart", scale=1, min_width=140)
        messages = gr.Chatbot(
            label=say("chat.conversation"),
            show_label=False,
            elem_id="conversation",
            height=None,
            autoscroll=False,
            placeholder=welcome_html(),
            examples=[{"text": example} for example in examples()],
            buttons=[],
            latex_delimiters=[],
            layout="panel",
            feedback_options=None,
            group_consecutive_messages=False,
        )
        question = gr.Textbox(
            label=say("chat.question"),
            show_label=False,
            placeholder=say("chat.placeholder"),
            elem_id="question",
            submit_btn=say("chat.send"),
            lines=1,
            max_lines=6,
            autofocus=True,
        )
        footer = gr.HTML(footer_html((), root))

        asking: dict[str, Any] = {
            "inputs": [question, chosen, turns, messages],
            "outputs": [messages, turns, question],
            "concurrency_limit": None,  # the guard has the places, those of the API's questions
            "show_progress": "hidden",
            "api_visibility": "private",
        }
        picking = messages.example_select(_picked, None, question, queue=False, api_visibility="private")
        for answering in (
            question.submit(respond, trigger_mode="once", **asking),
            picking.then(respond, **asking),
        ):
            answering.failure(_broken_off, messages, messages, queue=False, api_visibility="private")
        restart.click(
            lambda: ([], [], ""), None, [messages, turns, question], queue=False, api_visibility="private"
        )
        page.load(
            lambda: _plans_shown(opening, root), None, [chosen, footer], queue=False, api_visibility="private"
        )
    page.queue(max_size=MOST_EVENTS)
    return page


def _answering(
    opening: Opening,
    question: str,
    turns: Sequence[str],
    chosen: Sequence[str],
    root: str,
    journal: Journal,
) -> Iterator[tuple[str, list[str]]]:
    """The answer's HTML as it grows, and the turns that the next question is asked after."""
    before = list(turns)[-REMEMBERED:]
    try:
        with opening.lent() as assistant:
            check_question(question, before, limit=assistant.settings.question_limit)
            check_plans(chosen, [plan.plan_id for plan in assistant.plans])
            yield rendering.waiting_html(), before
            text = ""
            for piece in assistant.stream(question, before, chosen):
                if isinstance(piece, Answer):
                    thumbs = feedback.place_html(piece.id) if journal.keeping else ""
                    yield rendering.answer_html(piece, root, thumbs), [*before, question]
                    asked = AskRequest(question=question, history=before, plans=list(chosen))
                    keep_reply(journal, asked, answer_reply(piece, root), Origin.CHAT)
                else:
                    text += piece
                    yield rendering.growing_html(text), before
    except Problem as problem:
        yield rendering.refusal_html(problem.message), before
    except HoiKeHoachError as error:
        yield rendering.refusal_html(problem_of(error).message), before


def _broken_off(messages: Messages) -> Messages:
    """The conversation after an unforeseen error: the answer that was begun gives way to an apology."""
    begun = messages[:-1] if messages and messages[-1]["role"] == "assistant" else messages
    return [*begun, _message("assistant", rendering.refusal_html(say("chat.unforeseen")))]


def _picked(example: gr.SelectData) -> str:
    return str(example.value["text"])


def _plans_shown(opening: Opening, root: str) -> tuple[Any, str]:
    """The plans to choose from, and the links to read them; none while there is no index."""
    try:
        plans = opening.assistant.plans
    except (Problem, HoiKeHoachError):
        plans = ()
    choices = [(plan.citation, plan.plan_id) for plan in plans]
    return gr.update(choices=choices), footer_html(plans, root)


def _message(role: str, html: str) -> dict[str, Any]:
    return {"role": role, "content": html}
