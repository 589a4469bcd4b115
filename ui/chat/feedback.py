"""Thumbs with a reason in the chat: their place beneath an answer, their script, and where they are sent.

What is sent is kept by the very function behind POST /api/feedback. The address is the chat's own, so that
thumbs work where the API is switched off or asks for keys.
"""

import json
from functools import cache
from html import escape
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response

from assistant.api.feedback import feedback
from ui.texts import words

_ADDRESS = "/chat/feedback"
_SCRIPT = Path(__file__).with_name("feedback.js")


def place_html(answer_id: str) -> str:
    """Where the thumbs of that answer go; without scripts nothing is seen of it."""
    return f'<div class="hkh-feedback" id="feedback-{escape(answer_id)}"></div>'


def head_html(root: str) -> str:
    """What loads the script and its look in a page under the sub-path `root`."""
    style = f'<link rel="stylesheet" href="{escape(root)}/site/chat/feedback.css">'
    return f'{style}<script src="{escape(root)}{_ADDRESS}.js" defer></script>'


def mount_feedback(app: FastAPI) -> None:
    """Serve the script and take what is sent. To be called before anything is mounted at the root."""
    app.add_api_route(_ADDRESS, feedback, methods=["POST"], status_code=204, include_in_schema=False)
    app.add_api_route(f"{_ADDRESS}.js", _script, include_in_schema=False)


def _script() -> Response:
    return Response(feedback_script(), media_type="text/javascript; charset=utf-8")


@cache
def feedback_script() -> str:
    """The script with its texts, inside one function."""
    texts = {"TEXTS": words("feedback"), "REASONS": list(words("feedback_reason").values())}
    given = (f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in texts.items())
    return "\n".join(("(() => {", '"use strict";', *given, _SCRIPT.read_text(encoding="utf-8"), "})();", ""))
