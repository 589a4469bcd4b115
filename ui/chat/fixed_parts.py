"""What the page's script shows by itself, rendered here like everything else and only put in place there."""

import json
from html import escape

from ui.chat import rendering
from ui.texts import say, words

_MARGIN_S = 10
"""Seconds that the page waits longer than the service gives a question."""


def fixed_parts_html(root: str, seconds: float) -> str:
    """The templates by name, and the texts that scripts speak; never seen in their place.

    `seconds`: what the service gives a question, waiting included.
    """
    templates = {
        "question": rendering.question_html(""),
        "waiting": rendering.waiting_html(),
        "slow": rendering.waiting_html(slow=True),
        "stopped": rendering.stopped_html(),
        "failed": rendering.refusal_html(say("chat.unforeseen")),
        "late": rendering.refusal_html(say("chat.late")),
        "lost": rendering.refusal_html(say("chat.lost")),
    }
    inside = "".join(f'<template data-part="{name}">{html}</template>' for name, html in templates.items())
    texts = escape(json.dumps(words("chat_script"), ensure_ascii=False))
    return (
        f'<div id="parts" hidden data-root="{escape(root)}" data-seconds="{seconds + _MARGIN_S:g}"'
        f' data-texts="{texts}">{inside}</div><p id="told" class="unseen" role="status"></p>'
    )
