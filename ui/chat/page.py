"""The Gradio page: layout and wiring only; every question goes to the same assistant that the API asks.

The page's script (static/chat.js) holds the conversation: it sends a question with the turns before it, and
shows each piece of the answer as it comes. Nothing of it is remembered here between two questions.
"""

from typing import Any

import gradio as gr

from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.guidance.examples import examples
from corpus.errors import HoiKeHoachError
from ui.chat.fixed_parts import fixed_parts_html
from ui.chat.plan_choice import plan_choice_html
from ui.chat.turn import Turns
from ui.chat.welcome import welcome_html
from ui.site.pages import footer_html, header_html
from ui.texts import say

MOST_EVENTS = 200
"""Questions that Gradio holds before the guard sees them."""
_OWN: dict[str, Any] = {"apply_default_css": False}
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


def build_chat(turns: Turns, seconds: float) -> gr.Blocks:
    """The chat page. `seconds`: what the service gives a question, waiting included."""
    page = gr.Blocks(title=f"{say('site.chat')} – {say('chat.title')}", analytics_enabled=False)
    with page:
        gr.HTML(header_html(turns.root, here="chat"), elem_id="header", **_OWN)
        welcome = gr.HTML(welcome_html(), elem_id="welcome", **_OWN)
        messages = gr.Chatbot(
            label=say("chat.conversation"),
            show_label=False,
            elem_id="conversation",
            height=None,
            autoscroll=False,
            buttons=[],
            latex_delimiters=[],
            sanitize_html=False,  # it would take away names for screen readers; rendering.py escapes all
            layout="panel",
            feedback_options=None,
            group_consecutive_messages=False,
        )
        with gr.Column(elem_id="composer"):
            with gr.Row(elem_id="line"):
                scope = gr.HTML("", elem_id="plans", **_OWN)
                restart = gr.Button(say("chat.restart"), elem_id="restart")
            with gr.Row(elem_id="asking"):
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
                stop = gr.Button(say("chat.stop"), elem_id="stop")
        gr.HTML(footer_html(turns.root), elem_id="footer", **_OWN)
        gr.HTML(fixed_parts_html(turns.root, seconds), **_OWN)
        sent = gr.Textbox(visible="hidden")
        coming = gr.Textbox(visible="hidden")
        send = gr.Button(elem_id="send", visible="hidden")

        question.submit(None, question, question, js=_script(turns.root, "typed"), **_QUIET)
        begun = send.click(None, None, messages, js=_script(turns.root, "begun"), **_QUIET)
        answering = begun.then(
            turns.respond,
            sent,
            coming,
            js=_script(turns.root, "sending"),
            concurrency_limit=None,  # the guard has the places, those of the API's questions
            trigger_mode="multiple",
            **_QUIET,
        )
        coming.change(None, coming, messages, js=_script(turns.root, "came"), **_QUIET)
        answering.failure(None, None, messages, js=_script(turns.root, "failed"), **_QUIET)
        stop.click(None, None, messages, js=_script(turns.root, "stopped"), cancels=[answering], **_QUIET)
        restart.click(
            None, None, messages, js=_script(turns.root, "restarted"), cancels=[answering], **_QUIET
        )
        page.load(None, None, messages, js=_script(turns.root, "opened"), **_QUIET)
        page.load(lambda: _plan_choice(turns.opening), None, scope, queue=False, **_QUIET)
        page.load(lambda: _welcome(turns.opening), None, welcome, queue=False, **_QUIET)
    page.queue(max_size=MOST_EVENTS)
    return page


def _script(root: str, name: str) -> str:
    """What calls a function of static/chat.js with the components' values, once that is loaded."""
    return f'async (...values) => (await import("{root}/site/chat/chat.js")).{name}(...values)'


def _plan_choice(opening: Opening) -> str:
    """The choice of plans; nothing while there is no index."""
    try:
        with opening.lent() as assistant:
            return plan_choice_html(assistant.plans)
    except (Problem, HoiKeHoachError):
        return ""


def _welcome(opening: Opening) -> str:
    """The welcome with examples, as far as there is an index; the first ones take a while to be found."""
    try:
        with opening.lent() as assistant:
            return welcome_html(assistant.plans, examples(assistant))
    except (Problem, HoiKeHoachError):
        return welcome_html()
