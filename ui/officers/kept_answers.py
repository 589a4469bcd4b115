"""An answer as it was kept, shown again as people saw it."""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from assistant.answer.records import Answer
from ui.chat import rendering

_ANSWER = TypeAdapter(Answer)


def read_answer(payload: Mapping[str, object]) -> Answer | None:
    """The answer of a kept reply (the JSON of `POST /api/ask`); None where it hasn't the shape of one.

    Links to clauses are made anew, relative to the server's root: the reply had the root of its time in them.
    """
    try:
        answer = _ANSWER.validate_python(dict(payload))
    except ValidationError:
        return None
    cited = tuple(replace(one, url=f"/plans/{one.plan_id}#{one.address}") for one in answer.citations)
    return replace(answer, citations=cited)


def answer_shown(answer: Answer, root: str) -> Markup:
    """The answer's HTML as the chat shows it; everything that was written is escaped."""
    return Markup(rendering.answer_html(answer, root))
